//! Master keys, persons' keys and their end.

use crate::toy::{KEEPER, UNIT, episode, event, person, subject, write};
use record::testing::{Backend, TestRecord, custody};
use record::{Body, Custody, Record, RecordError};
use rstest::rstest;

#[rstest]
#[case(Backend::Sqlite)]
#[case(Backend::Pg)]
#[tokio::test]
async fn a_wrong_master_key_is_refused(#[case] backend: Backend) {
    let record = TestRecord::open(backend).await;
    let opened = Record::open(record.location(), Custody::from_bytes("test", [8; 32])).await;
    assert!(matches!(opened, Err(RecordError::WrongMasterKey)));
    let opened = Record::open(record.location(), Custody::from_bytes("other", [7; 32])).await;
    assert!(matches!(opened, Err(RecordError::WrongMasterKey)));
}

#[test]
fn a_master_key_file_is_read_again_and_never_written_over() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("master.key");
    let custody = Custody::random("m1");
    custody.create_file(&path).unwrap();
    assert!(matches!(custody.create_file(&path), Err(RecordError::File(_))));
    assert_eq!(Custody::from_file(&path).unwrap().id(), "m1");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
    }
    std::fs::write(&path, "m1 short").unwrap();
    assert!(matches!(Custody::from_file(&path), Err(RecordError::Corrupt(_))));
    assert!(!format!("{custody:?}").contains("key"));
}

#[rstest]
#[case(Backend::Sqlite)]
#[case(Backend::Pg)]
#[tokio::test]
async fn changing_the_master_key_changes_nothing_that_is_read(#[case] backend: Backend) {
    let record = TestRecord::open(backend).await;
    write(&record, episode(1), &["a"]).await;
    let (blind, head) = (record.blind("pnr", "x"), record.export_head().await.unwrap());
    record.rotate_master(Custody::from_bytes("new", [9; 32])).await.unwrap();
    write(&record, episode(1), &["b"]).await;
    write(&record, episode(2), &["c"]).await;
    assert!(matches!(record.another().await, Err(RecordError::WrongMasterKey)));
    let new = Custody::from_bytes("new", [9; 32]);
    let again = Record::open(record.location(), new).await.unwrap();
    assert_eq!(again.blind("pnr", "x"), blind);
    assert_eq!(again.events(episode(1), 0, 9).await.unwrap().len(), 2);
    assert_eq!(again.events(episode(2), 0, 9).await.unwrap().len(), 1);
    again.verify(&[head], |_, _| ()).await.unwrap();
}

#[rstest]
#[case(Backend::Sqlite)]
#[case(Backend::Pg)]
#[tokio::test]
async fn a_destroyed_record_is_gone_but_leaves_its_trace(#[case] backend: Backend) {
    let record = TestRecord::open(backend).await;
    write(&record, person(1), &["anna"]).await;
    write(&record, episode(1), &["a"]).await;
    write(&record, episode(2), &["b"]).await;
    let other = record.another().await.unwrap();
    record.destroy(subject(episode(1)), KEEPER, 5000).await.unwrap();
    let events = record.events(episode(1), 0, 9).await.unwrap();
    assert_eq!(events[0].body, Body::Destroyed);
    assert_eq!(record.state(episode(1)).await.unwrap(), None);
    assert_eq!(record.episodes_in_scope(&[UNIT], true, 9).await.unwrap().1, 1);
    assert_eq!(record.items_of(&[episode(1).id]).await.unwrap(), []);
    assert_eq!(record.persons(&[person(1).id]).await.unwrap(), []);
    // Nothing can be added, not even by a node that still has the key in memory.
    for record in [&*record, &other] {
        let mut tx = record.begin(6000).await.unwrap();
        tx.append(vec![event(episode(1), 2, "x")]).unwrap();
        assert!(matches!(tx.commit().await, Err(RecordError::Destroyed)));
    }
    let verified = record.verify(&[], |_, _| ()).await.unwrap();
    assert_eq!((verified.events, verified.destroyed), (3, 2));
    record.destroy(subject(episode(1)), KEEPER, 5000).await.unwrap();
    let _ = custody();
}

#[rstest]
#[case(Backend::Sqlite)]
#[case(Backend::Pg)]
#[tokio::test]
async fn blind_indexes_keep_their_purposes_apart(#[case] backend: Backend) {
    let record = TestRecord::open(backend).await;
    assert_eq!(record.blind("a", "x"), record.another().await.unwrap().blind("a", "x"));
    assert_ne!(record.blind("a", "x"), record.blind("b", "x"));
    assert_ne!(record.blind("a", "x"), TestRecord::open(backend).await.blind("a", "x"));
}

#[rstest]
#[case(Backend::Sqlite)]
#[case(Backend::Pg)]
#[tokio::test]
async fn an_older_program_refuses_what_a_later_one_has_made(#[case] backend: Backend) {
    let record = TestRecord::open(backend).await;
    record.set_meta("schema_version", "9999").await.unwrap();
    let opened = record.another().await;
    assert!(matches!(opened, Err(RecordError::Later { found: 9999, .. })));
    assert_eq!(record.meta("schema_version").await.unwrap().as_deref(), Some("9999"));
}
