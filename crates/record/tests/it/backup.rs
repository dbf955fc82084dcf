//! Backup under load and restore, within one kind of database and from one to the other.

use crate::toy::{
    KEEPER, Notes, assert_same, derived, episode, fold_events, note, person, subject, write,
};
use record::testing::{Backend, TestRecord, custody};
use record::{Body, Custody, Location, Record, RecordError, Writer, WriterOptions};
use rstest::rstest;
use std::path::Path;

async fn fill(record: &Record) {
    for no in 0..20 {
        write(record, episode(no), &["x", "b"]).await;
        write(record, person(no), &["x"]).await;
    }
}

#[rstest]
#[case(Backend::Sqlite, Backend::Sqlite)]
#[case(Backend::Pg, Backend::Pg)]
#[case(Backend::Sqlite, Backend::Pg)]
#[case(Backend::Pg, Backend::Sqlite)]
#[tokio::test]
async fn what_is_restored_is_what_was_backed_up(#[case] from: Backend, #[case] to: Backend) {
    let record = TestRecord::open(from).await;
    fill(&record).await;
    record.set_meta("kind", "demo").await.unwrap();
    let dir = record.dir().join("backup");
    let manifest = record.backup(&dir, |_, _| ()).await.unwrap();
    assert_eq!(manifest.head.position, 60);

    let restored = TestRecord::open(to).await;
    assert_eq!(restored.restore(&dir, None, |_, _| ()).await.unwrap(), manifest);
    let known = [manifest.head];
    assert_eq!(restored.verify(&known, |_, _| ()).await.unwrap().events, 60);
    restored.reproject(|stream, events| fold_events(stream, &events), |_, _| ()).await.unwrap();
    assert_same(&derived(&restored).await, &derived(&record).await);
    assert_eq!(restored.blind("pnr", "x"), record.blind("pnr", "x"));
    assert_eq!(restored.meta("kind").await.unwrap().as_deref(), Some("demo"));
    // It goes on where it was.
    assert_eq!(write(&restored, episode(1), &["c"]).await, 3);
    restored.verify(&known, |_, _| ()).await.unwrap();
    let again = restored.restore(&dir, None, |_, _| ()).await;
    assert!(matches!(again, Err(RecordError::Corrupt(_))));
}

#[rstest]
#[case(Backend::Sqlite)]
#[case(Backend::Pg)]
#[tokio::test(flavor = "multi_thread")]
async fn a_backup_while_writing_is_whole(#[case] backend: Backend) {
    let record = TestRecord::open(backend).await;
    fill(&record).await;
    let writer = Writer::spawn(record.clone(), Notes, WriterOptions::default());
    let writing = tokio::spawn(async move {
        for no in 0..200 {
            writer.submit(note(episode(no % 7), "y")).await.unwrap();
        }
    });
    let dir = record.dir().join("backup");
    let manifest = record.backup(&dir, |_, _| ()).await.unwrap();
    let live = record.verify(std::slice::from_ref(&manifest.head), |_, _| ()).await.unwrap();
    assert!(live.events >= manifest.head.position);
    writing.await.unwrap();
    let restored = TestRecord::open(backend).await;
    restored.restore(&dir, None, |_, _| ()).await.unwrap();
    restored.verify(&[manifest.head], |_, _| ()).await.unwrap();
}

#[rstest]
#[case(Backend::Sqlite)]
#[case(Backend::Pg)]
#[tokio::test]
async fn a_restore_does_not_raise_the_destroyed(#[case] backend: Backend) {
    let record = TestRecord::open(backend).await;
    fill(&record).await;
    let dir = record.dir().join("backup");
    record.backup(&dir, |_, _| ()).await.unwrap();
    record.destroy(subject(episode(3)), KEEPER, 9000).await.unwrap();
    let outside = record.dir().join("destroyed.jsonl");
    assert_eq!(record.export_tombstones(&outside).await.unwrap(), 1);

    let restored = TestRecord::open(backend).await;
    restored.restore(&dir, Some(&outside), |_, _| ()).await.unwrap();
    let events = restored.events(episode(3), 0, 9).await.unwrap();
    assert!(events.iter().all(|event| event.body == Body::Destroyed));
    assert_eq!(restored.verify(&[], |_, _| ()).await.unwrap().destroyed, 3);
    assert_eq!(restored.tombstones().await.unwrap(), record.tombstones().await.unwrap());
    restored.reproject(|stream, events| fold_events(stream, &events), |_, _| ()).await.unwrap();
    assert_same(&derived(&restored).await, &derived(&record).await);
}

async fn restored_from(dir: &Path, key: u8) -> Result<(), RecordError> {
    let home = tempfile::tempdir().unwrap();
    let location = Location::Sqlite(home.path().join("r.db"));
    let custody = if key == 7 { custody() } else { Custody::from_bytes("test", [key; 32]) };
    let record = Record::open(&location, custody).await.unwrap();
    let done = record.restore(dir, None, |_, _| ()).await.map(|_| ());
    assert_eq!(record.position().await.unwrap() == 0, done.is_err());
    done
}

#[tokio::test]
async fn a_damaged_or_foreign_backup_is_refused() {
    let record = TestRecord::open(Backend::Sqlite).await;
    fill(&record).await;
    let dir = record.dir().join("backup");
    record.backup(&dir, |_, _| ()).await.unwrap();
    assert!(matches!(restored_from(&dir, 8).await, Err(RecordError::WrongMasterKey)));
    restored_from(&dir, 7).await.unwrap();
    let log = std::fs::read_to_string(dir.join("log.jsonl")).unwrap();
    let short: String = log.lines().take(59).map(|line| format!("{line}\n")).collect();
    for damaged in [log.replacen("noted", "noten", 1), short] {
        std::fs::write(dir.join("log.jsonl"), damaged).unwrap();
        assert!(matches!(restored_from(&dir, 7).await, Err(RecordError::Corrupt(_))));
    }
    std::fs::remove_file(dir.join("manifest.json")).unwrap();
    assert!(matches!(restored_from(&dir, 7).await, Err(RecordError::File(_))));
}
