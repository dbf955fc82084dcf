//! The access log on both databases: what is written is found, what is changed is found out, and
//! what cannot be written fails.

use super::*;
use crate::testing::{self, Backend};
use rstest::rstest;
use sqlx::AssertSqlSafe;
use tempfile::TempDir;

const NURSE: Uuid = Uuid::from_u128(1);
const START: i64 = 1_795_000_000_000_000;

/// A log of its own for one test; its PostgreSQL schema is dropped at the end of the test.
struct TestLog {
    log: AccessLog,
    location: Location,
    dropped: Option<(String, String)>,
    _dir: TempDir,
}

impl TestLog {
    async fn open(backend: Backend) -> Self {
        let dir = tempfile::tempdir().unwrap();
        let (location, dropped) = match backend {
            Backend::Sqlite => (Location::Sqlite(dir.path().join("access.db")), None),
            Backend::Pg => {
                let (server, name) = testing::create_database().await;
                (Location::Pg(testing::url_of(&server, &name)), Some((server, name)))
            }
        };
        let log = AccessLog::open(&location, &testing::custody()).await.unwrap();
        Self { log, location, dropped, _dir: dir }
    }

    /// Runs SQL past the log, as somebody with the database's password could.
    async fn tamper(&self, text: &'static str) {
        let mut conn = self.log.db.begin().await.unwrap();
        conn.script(text.to_owned()).await.unwrap();
        conn.commit().await.unwrap();
    }

    async fn end(self) {
        self.log.close().await;
        if let Some((server, name)) = self.dropped {
            testing::drop_database(&server, &name).await;
        }
    }
}

fn patient(number: u128) -> Uuid {
    Uuid::from_u128(100 + number)
}

fn view(patients: &[u128]) -> Entry {
    Entry {
        at: START,
        actor: NURSE,
        assignment: Uuid::from_u128(2),
        unit: Uuid::from_u128(3),
        action: "ViewBoard".into(),
        allowed: true,
        policy_ids: vec!["ward.sees_its_own".into()],
        basis: "ward".into(),
        patients: patients.iter().copied().map(patient).collect(),
        interval_from: 0,
        interval_to: START,
    }
}

async fn with_five(backend: Backend) -> TestLog {
    let test = TestLog::open(backend).await;
    for number in 1..=5 {
        assert_eq!(test.log.write(view(&[number, 9])).await.unwrap(), number as i64);
    }
    test
}

#[rstest]
#[case(Backend::Sqlite)]
#[case(Backend::Pg)]
#[tokio::test]
async fn every_statement_of_the_log_prepares(#[case] backend: Backend) {
    let test = TestLog::open(backend).await;
    for sql in ALL {
        test.log.db.prepare(&sql.as_sent()).await.unwrap_or_else(|e| panic!("{}: {e:?}", sql.name));
    }
    test.end().await;
}

#[rstest]
#[case(Backend::Sqlite)]
#[case(Backend::Pg)]
#[tokio::test]
async fn a_view_of_a_list_is_one_entry_found_by_each_patient(#[case] backend: Backend) {
    let test = TestLog::open(backend).await;
    let entry = view(&[2, 1, 2]);
    let position = test.log.write(entry.clone()).await.unwrap();
    test.log.write(Entry { allowed: false, ..view(&[3]) }).await.unwrap();

    let expected = Entry { patients: vec![patient(1), patient(2)], ..entry };
    for number in [1, 2] {
        let found = test.log.entries_for_patient(patient(number), 10).await.unwrap();
        assert_eq!(found, [LoggedEntry { position, entry: expected.clone() }]);
    }
    let denied = test.log.entries_for_patient(patient(3), 10).await.unwrap();
    assert!(!denied[0].entry.allowed);
    assert!(test.log.entries_for_patient(patient(4), 10).await.unwrap().is_empty());
    test.end().await;
}

#[rstest]
#[case(Backend::Sqlite)]
#[case(Backend::Pg)]
#[tokio::test]
async fn entries_come_newest_first_and_no_more_than_asked(#[case] backend: Backend) {
    let test = with_five(backend).await;
    let positions = |entries: Vec<LoggedEntry>| -> Vec<i64> {
        entries.into_iter().map(|logged| logged.position).collect()
    };
    let of_patient = test.log.entries_for_patient(patient(9), 2).await.unwrap();
    assert_eq!(positions(of_patient), [5, 4]);
    let of_actor = test.log.entries_by_actor(NURSE, 3).await.unwrap();
    assert_eq!(positions(of_actor), [5, 4, 3]);
    assert_eq!(positions(test.log.page(3, 10).await.unwrap()), [4, 5]);
    test.end().await;
}

#[rstest]
#[case(Backend::Sqlite)]
#[case(Backend::Pg)]
#[tokio::test]
async fn a_span_of_time_is_read_in_pages_that_miss_nothing(#[case] backend: Backend) {
    let test = with_five(backend).await;
    let physician = Uuid::from_u128(77);
    test.log.write(Entry { at: START + 5, actor: physician, ..view(&[6]) }).await.unwrap();
    let read = async |until: (i64, i64), actor: Option<Uuid>| -> Vec<i64> {
        let found = test.log.entries_between(START, until, actor, 2).await.unwrap();
        found.into_iter().map(|logged| logged.position).collect()
    };
    assert_eq!(read((START + 10, 0), None).await, [6, 5]);
    assert_eq!(read((START, 5), None).await, [4, 3]);
    assert_eq!(read((START, 3), None).await, [2, 1]);
    assert!(read((START, 1), None).await.is_empty());
    assert_eq!(read((START + 5, 0), None).await, [5, 4], "the end is outside");
    assert_eq!(read((START + 10, 0), Some(physician)).await, [6]);
    test.end().await;
}

#[rstest]
#[case(Backend::Sqlite)]
#[case(Backend::Pg)]
#[tokio::test]
async fn many_at_once_from_two_nodes_stand_in_one_chain(#[case] backend: Backend) {
    let test = TestLog::open(backend).await;
    let other = AccessLog::open(&test.location, &testing::custody()).await.unwrap();
    let writes = (0..300).map(|number| {
        let log = if number % 2 == 0 { &test.log } else { &other };
        log.write(view(&[number, 1000 + number]))
    });
    let mut positions: Vec<i64> =
        futures::future::join_all(writes).await.into_iter().map(Result::unwrap).collect();
    positions.sort_unstable();
    assert_eq!(positions, (1..=300).collect::<Vec<_>>());
    assert_eq!(test.log.verify(None).await.unwrap(), Ok(300));
    other.close().await;
    test.end().await;
}

/// A list of more patients than fit into one statement.
#[rstest]
#[case(Backend::Sqlite)]
#[case(Backend::Pg)]
#[tokio::test]
async fn a_very_long_list_is_one_entry_too(#[case] backend: Backend) {
    let test = TestLog::open(backend).await;
    let all: Vec<u128> = (0..1_201).collect();
    test.log.write(view(&all)).await.unwrap();
    assert_eq!(test.log.verify(None).await.unwrap(), Ok(1));
    assert_eq!(test.log.entries_for_patient(patient(1_200), 1).await.unwrap().len(), 1);
    test.end().await;
}

#[rstest]
#[case(Backend::Sqlite)]
#[case(Backend::Pg)]
#[tokio::test]
async fn what_is_tampered_with_is_found_out(#[case] backend: Backend) {
    for (text, fault) in [
        ("update access_entry set allowed = false where position = 2", AccessFault::Entry(2)),
        ("update access_entry set at = at + 1 where position = 5", AccessFault::Entry(5)),
        ("delete from access_entry where position = 3", AccessFault::Missing(3)),
        ("delete from access_entry where position = 5", AccessFault::Missing(5)),
        (
            "update access_entry set position = 9 where position = 2;
             update access_entry set position = 2 where position = 3;
             update access_entry set position = 3 where position = 9",
            AccessFault::Entry(2),
        ),
        ("delete from access_patient where position = 4", AccessFault::Patients(4)),
        (
            "insert into access_entry select -3, at, actor, assignment, unit, action, allowed, policies, basis, patients,
                    interval_from, interval_to, hash
             from access_entry where position = 5",
            AccessFault::Entry(-3),
        ),
        (
            "insert into access_entry select 77, at, actor, assignment, unit, action, allowed, policies, basis, patients,
                    interval_from, interval_to, hash
             from access_entry where position = 5",
            AccessFault::Entry(77),
        ),
        (
            "delete from access_entry where position = 5;
             update access_head set position = 4,
                hash = (select hash from access_entry where position = 4)",
            AccessFault::Head,
        ),
    ] {
        let test = with_five(backend).await;
        test.tamper(text).await;
        assert_eq!(test.log.verify(None).await.unwrap(), Err(fault), "{text}");
        test.end().await;
    }
}

#[rstest]
#[case(Backend::Sqlite)]
#[case(Backend::Pg)]
#[tokio::test]
async fn an_older_copy_is_found_out_by_the_head_stored_outside(#[case] backend: Backend) {
    let test = with_five(backend).await;
    let then = test.log.export_head().await.unwrap();
    assert_eq!(test.log.verify(Some(&then)).await.unwrap(), Ok(5));
    test.log.write(view(&[6])).await.unwrap();
    assert_eq!(test.log.verify(Some(&then)).await.unwrap(), Ok(6));

    let later = test.log.export_head().await.unwrap();
    let copy = with_five(backend).await;
    assert_eq!(copy.log.verify(Some(&later)).await.unwrap(), Err(AccessFault::Outside));
    assert_eq!(copy.log.verify(Some(&then)).await.unwrap(), Err(AccessFault::Outside));
    copy.end().await;
    test.end().await;
}

#[rstest]
#[case(Backend::Sqlite)]
#[case(Backend::Pg)]
#[tokio::test]
async fn what_cannot_be_written_fails_and_works_again_after(#[case] backend: Backend) {
    let test = with_five(backend).await;
    test.tamper("alter table access_patient rename to away").await;
    assert!(test.log.write(view(&[6])).await.is_err());
    test.tamper("alter table away rename to access_patient").await;
    assert_eq!(test.log.write(view(&[6])).await.unwrap(), 6);
    assert_eq!(test.log.verify(None).await.unwrap(), Ok(6));

    test.log.close().await;
    assert!(matches!(test.log.write(view(&[7])).await, Err(RecordError::Storage(_))));
    test.end().await;
}

#[tokio::test]
async fn a_full_disk_fails_and_loses_nothing_that_was_answered() {
    let test = TestLog::open(Backend::Sqlite).await;
    let Db::Sqlite { write, .. } = &test.log.db else { panic!("this is SQLite") };
    let bound = "pragma max_page_count = 40";
    sqlx::raw_sql(AssertSqlSafe(bound.to_owned())).execute(write).await.unwrap();
    let all: Vec<u128> = (0..100).collect();
    let mut answered = 0;
    while test.log.write(view(&all)).await.is_ok() {
        answered += 1;
        assert!(answered < 1000, "the disk never fills");
    }
    assert!(answered > 0);
    assert_eq!(test.log.verify(None).await.unwrap(), Ok(answered));
    test.end().await;
}

#[rstest]
#[case(Backend::Sqlite)]
#[case(Backend::Pg)]
#[tokio::test]
async fn the_log_opens_with_its_master_key_only(#[case] backend: Backend) {
    let test = with_five(backend).await;
    let new = Custody::from_bytes("new", [8; 32]);
    let opened = AccessLog::open(&test.location, &new).await;
    assert!(matches!(opened, Err(RecordError::WrongMasterKey)));
    test.log.rotate_master(&new).await.unwrap();
    let opened = AccessLog::open(&test.location, &new).await.unwrap();
    assert_eq!(opened.verify(None).await.unwrap(), Ok(5));
    opened.close().await;
    test.end().await;
}
