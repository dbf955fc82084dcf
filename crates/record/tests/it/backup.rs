//! Backup under load and restore, within one kind of database and from one to the other.

use crate::toy::{
    KEEPER, Notes, assert_same, derived, episode, fold_events, note, person, subject, write,
};
use record::access_log::{AccessLog, Entry};
use record::accounts::{NewAccount, PasskeyRow};
use record::testing::{Backend, TestRecord, custody};
use record::walls::NewWall;
use record::{Body, Custody, Location, Manifest, Record, RecordError, Writer, WriterOptions};
use rstest::rstest;
use std::path::Path;
use uuid::Uuid;

const ACCOUNT: Uuid = Uuid::from_u128(0xacc);
const PATIENT: Uuid = Uuid::from_u128(0xa001);

/// Where the access log of a test's record is: in the same database, since its tables have names
/// of their own.
fn access(record: &TestRecord) -> Location {
    match record.location() {
        Location::Sqlite(_) => Location::Sqlite(record.dir().join("access.db")),
        pg @ Location::Pg(_) => pg.clone(),
    }
}

async fn backed_up(record: &TestRecord, dir: &Path) -> Manifest {
    let access_log = AccessLog::open(&access(record), &custody()).await.unwrap();
    record.backup(dir, &access_log, |_, _| ()).await.unwrap()
}

fn view(patients: &[Uuid]) -> Entry {
    Entry {
        at: 5,
        actor: Uuid::from_u128(1),
        assignment: Uuid::from_u128(2),
        unit: Uuid::from_u128(3),
        action: "ViewEpisode".to_owned(),
        allowed: true,
        policy_ids: vec!["ward.sees_its_own".to_owned()],
        basis: "ward".to_owned(),
        patients: patients.to_vec(),
        interval_from: 0,
        interval_to: 0,
    }
}

/// Somebody who can log in, a screen on a wall, and 1 200 views: more than a page of them.
async fn fill_beside(record: &TestRecord) -> AccessLog {
    let new = NewAccount {
        account: ACCOUNT,
        subject_kind: "staff".to_owned(),
        subject: Uuid::from_u128(9),
        login_name: "ada".to_owned(),
        password_phc: "$argon2id$secret".to_owned(),
        created_at: 1,
    };
    record.create_account(new).await.unwrap();
    record.note_login(ACCOUNT, 77).await.unwrap();
    let (credential_id, json) = ("key".to_owned(), "{}".to_owned());
    let passkey = PasskeyRow { credential_id, account: ACCOUNT, json, created_at: 2 };
    record.add_passkey(passkey).await.unwrap();
    let wall = NewWall {
        wall: Uuid::from_u128(4),
        token_hash: [4; 32],
        ward: Uuid::from_u128(5),
        put_up_by: Uuid::from_u128(9),
        put_up_at: 1,
        expires_at: 1_000,
    };
    record.put_up_wall(wall).await.unwrap();
    record.set_meta("setup", "done").await.unwrap();
    let access_log = AccessLog::open(&access(record), &custody()).await.unwrap();
    let views: Vec<_> = (0..1_200).map(|_| view(&[PATIENT])).collect();
    let mut last = 0;
    for views in views.chunks(200) {
        let mut writing = tokio::task::JoinSet::new();
        for view in views {
            let (log, view) = (access_log.clone(), view.clone());
            writing.spawn(async move { log.write(view).await.unwrap() });
        }
        last = writing.join_all().await.into_iter().fold(last, i64::max);
    }
    assert_eq!(last, 1_200);
    access_log
}

#[rstest]
#[case(Backend::Sqlite, Backend::Sqlite)]
#[case(Backend::Sqlite, Backend::Pg)]
#[case(Backend::Pg, Backend::Sqlite)]
#[tokio::test]
async fn accounts_settings_and_the_access_log_come_back(
    #[case] from: Backend,
    #[case] to: Backend,
) {
    let record = TestRecord::open(from).await;
    fill(&record).await;
    let kept = fill_beside(&record).await;
    let dir = record.dir().join("backup");
    backed_up(&record, &dir).await;
    let file = std::fs::read_to_string(dir.join("installation.jsonl")).unwrap();
    assert!(!file.contains("argon2") && !file.contains("staff"), "it is sealed");

    let restored = TestRecord::open(to).await;
    restored.restore(&dir, &access(&restored), None, |_, _| ()).await.unwrap();
    let account = restored.account_by_login("Ada").await.unwrap().unwrap();
    assert_eq!((account.account, account.password_phc.as_str()), (ACCOUNT, "$argon2id$secret"));
    assert_eq!(restored.passkeys_of(ACCOUNT).await.unwrap().len(), 1);
    assert_eq!(restored.kept_accounts("staff").await.unwrap()[0].last_login_at, 77);
    assert!(restored.wall([4; 32]).await.unwrap().is_some());
    assert_eq!(restored.meta("setup").await.unwrap().as_deref(), Some("done"));
    let head = kept.export_head().await.unwrap();
    let log = AccessLog::open(&access(&restored), &custody()).await.unwrap();
    assert_eq!(log.verify(Some(&head)).await.unwrap(), Ok(1_200));
    assert_eq!(log.entries_for_patient(PATIENT, 2_000).await.unwrap().len(), 1_200);
    // It goes on where it was.
    assert_eq!(log.write(view(&[PATIENT])).await.unwrap(), 1_201);
    assert_eq!(log.verify(Some(&head)).await.unwrap(), Ok(1_201));
}

#[tokio::test]
async fn a_changed_row_beside_the_record_is_refused() {
    let record = TestRecord::open(Backend::Sqlite).await;
    fill(&record).await;
    fill_beside(&record).await;
    let dir = record.dir().join("backup");
    backed_up(&record, &dir).await;
    for (file, from, to) in [
        ("access.jsonl", "ViewEpisode", "ViewBoard"),
        ("access.jsonl", "\"position\":7,", "\"position\":8,"),
        ("installation.jsonl", "\"sealed\":\"", "\"sealed\":\"AAAA"),
    ] {
        let whole = std::fs::read_to_string(dir.join(file)).unwrap();
        assert!(whole.contains(from));
        std::fs::write(dir.join(file), whole.replacen(from, to, 1)).unwrap();
        assert!(matches!(restored_from(&dir, 7).await, Err(RecordError::Corrupt(_))), "{file}");
        let short: Vec<_> = whole.lines().collect();
        std::fs::write(dir.join(file), short[..short.len() - 1].join("\n") + "\n").unwrap();
        assert!(matches!(restored_from(&dir, 7).await, Err(RecordError::Corrupt(_))), "{file}");
        std::fs::write(dir.join(file), whole).unwrap();
    }
    restored_from(&dir, 7).await.unwrap();
}

/// What a program of before wrote: the record alone.
#[tokio::test]
async fn a_backup_of_the_first_format_gives_the_record() {
    let record = TestRecord::open(Backend::Sqlite).await;
    fill(&record).await;
    let dir = record.dir().join("backup");
    let mut manifest = backed_up(&record, &dir).await;
    (manifest.format, manifest.access_log, manifest.installation_sha256) = (1, None, None);
    std::fs::write(dir.join("manifest.json"), serde_json::to_vec(&manifest).unwrap()).unwrap();
    for file in ["access.jsonl", "installation.jsonl"] {
        std::fs::remove_file(dir.join(file)).unwrap();
    }
    restored_from(&dir, 7).await.unwrap();
}

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
    let manifest = backed_up(&record, &dir).await;
    assert_eq!(manifest.head.position, 60);

    let restored = TestRecord::open(to).await;
    assert_eq!(
        restored.restore(&dir, &access(&restored), None, |_, _| ()).await.unwrap(),
        manifest
    );
    let known = [manifest.head];
    assert_eq!(restored.verify(&known, |_, _| ()).await.unwrap().events, 60);
    restored.reproject(|stream, events| fold_events(stream, &events), |_, _| ()).await.unwrap();
    assert_same(&derived(&restored).await, &derived(&record).await);
    assert_eq!(restored.blind("pnr", "x"), record.blind("pnr", "x"));
    assert_eq!(restored.meta("kind").await.unwrap().as_deref(), Some("demo"));
    // It goes on where it was.
    assert_eq!(write(&restored, episode(1), &["c"]).await, 3);
    restored.verify(&known, |_, _| ()).await.unwrap();
    let again = restored.restore(&dir, &access(&restored), None, |_, _| ()).await;
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
    let manifest = backed_up(&record, &dir).await;
    let live = record.verify(std::slice::from_ref(&manifest.head), |_, _| ()).await.unwrap();
    assert!(live.events >= manifest.head.position);
    writing.await.unwrap();
    let restored = TestRecord::open(backend).await;
    restored.restore(&dir, &access(&restored), None, |_, _| ()).await.unwrap();
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
    backed_up(&record, &dir).await;
    record.destroy(subject(episode(3)), KEEPER, 9000).await.unwrap();
    let outside = record.dir().join("destroyed.jsonl");
    assert_eq!(record.export_tombstones(&outside).await.unwrap(), 1);

    let restored = TestRecord::open(backend).await;
    restored.restore(&dir, &access(&restored), Some(&outside), |_, _| ()).await.unwrap();
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
    let access = Location::Sqlite(home.path().join("a.db"));
    let done = record.restore(dir, &access, None, |_, _| ()).await.map(|_| ());
    assert_eq!(record.position().await.unwrap() == 0, done.is_err());
    done
}

#[tokio::test]
async fn a_damaged_or_foreign_backup_is_refused() {
    let record = TestRecord::open(Backend::Sqlite).await;
    fill(&record).await;
    let dir = record.dir().join("backup");
    backed_up(&record, &dir).await;
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
