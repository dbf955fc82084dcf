//! Harm done in real databases, past the record: found at its position and called by its name.

use crate::toy::{KEEPER, episode, person, subject, write};
use record::testing::{Backend, TestRecord};
use record::{Fault, FaultKind, Head, VerifyError};
use rstest::rstest;

const EVENTS: i64 = 12;

async fn found(record: &TestRecord, known: &[Head]) -> Option<Fault> {
    match record.verify(known, |_, _| ()).await {
        Ok(_) => None,
        Err(VerifyError::Fault(fault)) => Some(fault),
        Err(VerifyError::Record(error)) => panic!("{error:?}"),
    }
}

/// The statements of one harm between two positions, and what it is called.
fn harm(trial: i64, at: i64, with: i64, blob: &str) -> (String, FaultKind) {
    let swapped = |column: &str| {
        let of = |no| format!("(select {column} from event_kept where position = {no})");
        format!(
            "update event set {column} = {} where position = {at}; \
             update event set {column} = {} where position = {with}",
            of(with),
            of(at)
        )
    };
    let put = |set: &str| format!("update event set {set} where position = {at}");
    match trial % 9 {
        0 => (put("kind = 'other'"), FaultKind::Edited),
        1 => (put("happened_at = happened_at + 1"), FaultKind::Edited),
        2 => (put("body = hash"), FaultKind::Edited),
        3 => (put("hash = body"), FaultKind::Edited),
        4 => (format!("delete from event where position = {at}"), FaultKind::Deleted),
        5 => (
            format!(
                "update event set position = -1 where position = {at}; \
                 update event set position = {at} where position = {with}; \
                 update event set position = {with} where position = -1"
            ),
            FaultKind::Reordered,
        ),
        6 => (swapped("body"), FaultKind::Swapped),
        7 => (format!("delete from event where position >= {at}"), FaultKind::Truncated),
        _ => (
            format!("update event set hash = {blob} where position >= {at}"),
            FaultKind::Recomputed,
        ),
    }
}

#[rstest]
#[case(Backend::Sqlite, "x'00112233'")]
#[case(Backend::Pg, "'\\x00112233'")]
#[tokio::test]
async fn harm_to_the_log_is_found_and_named(#[case] backend: Backend, #[case] blob: &str) {
    let record = TestRecord::open(backend).await;
    for no in 0..4 {
        write(&record, episode(no), &["a", "b", "c"]).await;
    }
    let known = [record.export_head().await.unwrap()];
    record.tamper("create table event_kept as select * from event").await.unwrap();
    for trial in 0..198 {
        let at = 1 + trial * 7 % (EVENTS - 1);
        let with = at + 1 + trial * 5 % (EVENTS - at);
        let (harm, kind) = harm(trial, at, with, blob);
        record.tamper(&harm).await.unwrap();
        assert_eq!(found(&record, &known).await, Some(Fault { position: at, kind }), "{harm}");
        let mended = "delete from event; insert into event select * from event_kept";
        record.tamper(mended).await.unwrap();
    }
    assert_eq!(found(&record, &known).await, None);
}

#[rstest]
#[case(Backend::Sqlite)]
#[case(Backend::Pg)]
#[tokio::test]
async fn an_older_copy_is_sound_but_known_to_be_older(#[case] backend: Backend) {
    let record = TestRecord::open(backend).await;
    write(&record, episode(1), &["a", "b"]).await;
    record.tamper("create table head_kept as select * from head").await.unwrap();
    write(&record, episode(2), &["c", "d"]).await;
    let known = Head::from_line(&record.export_head().await.unwrap().to_line()).unwrap();
    let older = "delete from event where position > 2; delete from head; \
                 delete from state_row where stream_id not in (select stream_id from event); \
                 insert into head select * from head_kept";
    record.tamper(older).await.unwrap();
    assert_eq!(found(&record, &[]).await, None);
    let fault = Fault { position: 3, kind: FaultKind::Older };
    assert_eq!(found(&record, &[known]).await, Some(fault));
}

#[rstest]
#[case(Backend::Sqlite)]
#[case(Backend::Pg)]
#[tokio::test]
async fn harm_to_keys_states_and_head_is_found(#[case] backend: Backend) {
    let record = TestRecord::open(backend).await;
    write(&record, person(1), &["anna"]).await;
    write(&record, episode(2), &["a"]).await;
    record.destroy(subject(person(1)), KEEPER, 77).await.unwrap();
    for table in ["subject_key", "state_row", "head", "event"] {
        let kept = format!("create table {table}_kept as select * from {table}");
        record.tamper(&kept).await.unwrap();
    }
    let other = "(select wrapped from subject_key_kept where destroyed_at > 0)";
    let harms = [
        ("subject_key", "delete from subject_key".to_owned(), 1, FaultKind::KeyDamaged),
        (
            "subject_key",
            format!("update subject_key set wrapped = {other}"),
            2,
            FaultKind::KeyDamaged,
        ),
        // Somebody without the keys says that a record was lawfully destroyed.
        (
            "subject_key",
            "update subject_key set destroyed_at = 5".to_owned(),
            1,
            FaultKind::KeyDamaged,
        ),
        (
            "subject_key",
            format!("update subject_key set destroyed_at = 77, wrapped = {other}"),
            2,
            FaultKind::KeyDamaged,
        ),
        ("state_row", "update state_row set version = 9".to_owned(), 2, FaultKind::StateAhead),
        ("head", "update head set position = 1".to_owned(), 1, FaultKind::HeadEdited),
        ("head", "update head set hash = mac".to_owned(), 2, FaultKind::HeadEdited),
        ("head", "update head set mac = hash".to_owned(), 3, FaultKind::Truncated),
        ("head", "update head set position = 5".to_owned(), 3, FaultKind::Truncated),
    ];
    for (table, harm, position, kind) in harms {
        record.tamper(&harm).await.unwrap();
        assert_eq!(found(&record, &[]).await, Some(Fault { position, kind }), "{harm}");
        let mended = format!("delete from {table}; insert into {table} select * from {table}_kept");
        record.tamper(&mended).await.unwrap();
    }
    assert_eq!(found(&record, &[]).await, None);
}
