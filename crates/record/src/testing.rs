//! One fresh database per test, on either database, for this crate and those above it.
//!
//! Not here: anything that a product build contains.

use crate::custody::Custody;
use crate::db::{Db, sqlite_options};
use crate::error::RecordError;
use crate::record::{Location, Record};
use sqlx::{AssertSqlSafe, Connection, PgConnection};
use std::ops::Deref;
use tempfile::TempDir;
use uuid::Uuid;

/// The name of the variable with the address of the PostgreSQL server for tests.
pub const PG: &str = "PLATS23_TEST_PG";

/// Which database a test runs on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Backend {
    /// A file in a folder that is removed.
    Sqlite,
    /// A database of its own on the server for tests.
    Pg,
}

/// A record of its own for one test; gone when dropped.
pub struct TestRecord {
    record: Record,
    location: Location,
    dir: TempDir,
    dropped: Option<(String, String)>,
}

/// The master key of all test records.
pub fn custody() -> Custody {
    Custody::from_bytes("test", [7; 32])
}

impl TestRecord {
    /// Opens a fresh record.
    pub async fn open(backend: Backend) -> Self {
        let dir = tempfile::tempdir().expect("a folder for the test");
        let (location, dropped) = match backend {
            Backend::Sqlite => (Location::Sqlite(dir.path().join("record.db")), None),
            Backend::Pg => {
                let (server, name) = create_database().await;
                (Location::Pg(url_of(&server, &name)), Some((server, name)))
            }
        };
        let record = Record::open(&location, custody()).await.expect("a fresh record opens");
        Self { record, location, dir, dropped }
    }

    /// A folder that lives as long as the record.
    pub fn dir(&self) -> &std::path::Path {
        self.dir.path()
    }

    /// Where it is kept.
    pub fn location(&self) -> &Location {
        &self.location
    }

    /// Opens the same record once more, as another node would.
    pub async fn another(&self) -> Result<Record, RecordError> {
        Record::open(&self.location, custody()).await
    }

    /// Runs SQL past the record, as somebody with the database's password could.
    pub async fn tamper(&self, text: &str) -> Result<(), RecordError> {
        let mut conn = self.record.db().begin().await?;
        conn.script(text.to_owned()).await?;
        conn.commit().await
    }

    /// Rows that this SQLite record has written, changed or removed so far.
    pub async fn rows_written(&self) -> u64 {
        self.one("select total_changes()".to_owned()).await
    }

    /// Rows of a table of this SQLite record.
    pub async fn count(&self, table: &str) -> u64 {
        self.one(format!("select count(*) from {table}")).await
    }

    async fn one(&self, text: String) -> u64 {
        let Db::Sqlite { write, .. } = self.record.db() else { panic!("not on SQLite") };
        let found: i64 =
            sqlx::query_scalar(AssertSqlSafe(text)).fetch_one(write).await.expect("a number");
        u64::try_from(found).expect("no fewer than none")
    }

    /// Bounds the SQLite file, as a full disk would; zero lifts the bound.
    pub async fn limit_pages(&self, pages: u32) {
        let (Db::Sqlite { write, .. }, Location::Sqlite(path)) = (self.record.db(), &self.location)
        else {
            return;
        };
        let pages = if pages == 0 { 1_073_741_823 } else { pages }.to_string();
        // The bound belongs to a connection: to the one there is, and to those made later.
        let options = sqlite_options(path).pragma("max_page_count", pages.clone());
        write.set_connect_options(options);
        let text = AssertSqlSafe(format!("pragma max_page_count = {pages}"));
        sqlx::raw_sql(text).execute(write).await.expect("the bound is set");
    }
}

impl Deref for TestRecord {
    type Target = Record;

    fn deref(&self) -> &Record {
        &self.record
    }
}

/// Makes a schema with a random name on the server for tests, which is a database of its own to
/// whoever opens it by `url_of`: the server and the name. (To make and to drop a real database
/// costs two checkpoints of the whole server, a second each.)
pub async fn create_database() -> (String, String) {
    let server = std::env::var(PG).unwrap_or_default();
    assert!(
        !server.is_empty(),
        "{PG} is not set: run `cargo xtask test`, which starts a PostgreSQL server for the tests"
    );
    let name = format!("test_{}", Uuid::now_v7().simple());
    let mut conn = PgConnection::connect(&server).await.expect("the server for tests answers");
    let text = AssertSqlSafe(format!("create schema {name}"));
    sqlx::raw_sql(text).execute(&mut conn).await.expect("a schema for the test");
    (server, name)
}

/// The address of a test's own database.
pub fn url_of(server: &str, name: &str) -> String {
    format!("{server}?options[search_path]={name}&application_name={name}")
}

/// Removes the database of a test. Its connections are ended first: one may hold a transaction
/// that the test's runtime, waiting for us, can no longer roll back.
pub async fn drop_database(server: &str, name: &str) {
    if let Ok(mut conn) = PgConnection::connect(server).await {
        let text = AssertSqlSafe(format!(
            "select pg_terminate_backend(pid) from pg_stat_activity where application_name = \
             '{name}'; drop schema if exists {name} cascade"
        ));
        let _ = sqlx::raw_sql(text).execute(&mut conn).await;
    }
}

impl Drop for TestRecord {
    fn drop(&mut self) {
        let Some((server, name)) = self.dropped.take() else { return };
        // A runtime cannot be entered twice on one thread, so the removal has its own.
        let removal = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
            if let Ok(runtime) = runtime {
                runtime.block_on(drop_database(&server, &name));
            }
        });
        let _ = removal.join();
    }
}
