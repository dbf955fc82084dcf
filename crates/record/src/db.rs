//! The two databases behind one face: a statement with its values goes in, rows come out.
//!
//! Not here: what is asked (`sql`). This is the only file that knows there are two databases,
//! together with `schema` (three words of DDL) and `testing`.

use crate::error::RecordError;
use crate::sql::{Sent, Statement, Tables};
use crate::value::{self, Row, Value};
use sqlx::postgres::{PgPool, PgPoolOptions, Postgres};
use sqlx::sqlite::{
    Sqlite, SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions,
    SqliteSynchronous,
};
use sqlx::{AssertSqlSafe, Connection, Transaction};
use std::path::Path;
use std::time::Duration;

const READERS_MAX: u32 = 8;
const CONNECTIONS_MAX: u32 = 16;
const WAIT_MAX: Duration = Duration::from_secs(10);

/// A database that holds a record.
#[derive(Debug, Clone)]
pub(crate) enum Db {
    /// SQLite: any number of readers beside one writer, in one file.
    Sqlite {
        /// Connections that cannot write.
        read: SqlitePool,
        /// The one connection that writes.
        write: SqlitePool,
    },
    /// PostgreSQL, shared by several nodes.
    Pg(PgPool),
}

/// Runs one body with the type of each database in turn.
macro_rules! either {
    ($on:expr, $c:ident: $D:ident => $body:expr) => {
        match $on {
            Conn::Sqlite($c) => {
                type $D = Sqlite;
                $body
            }
            Conn::Pg($c) => {
                type $D = Postgres;
                $body
            }
        }
    };
}

macro_rules! read {
    ($on:expr, $p:ident: $D:ident => $body:expr) => {
        match $on {
            Db::Sqlite { read: $p, .. } => {
                type $D = Sqlite;
                $body
            }
            Db::Pg($p) => {
                type $D = Postgres;
                $body
            }
        }
    };
}

pub(crate) fn sqlite_options(path: &Path) -> SqliteConnectOptions {
    // Full synchronous: NORMAL may lose an acknowledged commit in a power cut.
    SqliteConnectOptions::new()
        .filename(path)
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .busy_timeout(Duration::from_secs(5))
        .pragma("secure_delete", "on")
}

impl Db {
    pub(crate) async fn sqlite(path: &Path) -> Result<Self, RecordError> {
        let options = sqlite_options(path);
        let pool = || {
            SqlitePoolOptions::new().acquire_timeout(WAIT_MAX).idle_timeout(None).max_lifetime(None)
        };
        // A full disk makes SQLite roll back by itself. The connection then believes for ever to be
        // inside a transaction and refuses every new one, so it is not taken again.
        let write = pool().max_connections(1).before_acquire(|conn, _| {
            let fresh = !conn.is_in_transaction();
            Box::pin(async move { Ok(fresh) })
        });
        let write = write.connect_with(options.clone()).await?;
        let read =
            pool().max_connections(READERS_MAX).connect_with(options.read_only(true)).await?;
        Ok(Self::Sqlite { read, write })
    }

    pub(crate) async fn pg(url: &str) -> Result<Self, RecordError> {
        let pool = PgPoolOptions::new().max_connections(CONNECTIONS_MAX).acquire_timeout(WAIT_MAX);
        Ok(Self::Pg(pool.connect(url).await?))
    }

    /// Begins a transaction that writes. `BEGIN` alone would be refused later on SQLite, when it
    /// turns from reading to writing while another writes.
    pub(crate) async fn begin(&self) -> Result<Conn, RecordError> {
        Ok(match self {
            Self::Sqlite { write, .. } => Conn::Sqlite(write.begin_with("begin immediate").await?),
            Self::Pg(pool) => Conn::Pg(pool.begin().await?),
        })
    }

    /// Makes what was overwritten disappear from the disk as well, as far as the database can.
    pub(crate) async fn forget(&self) -> Result<(), RecordError> {
        match self {
            Self::Sqlite { write, .. } => {
                sqlx::query("pragma wal_checkpoint(truncate)").execute(write).await?;
            }
            Self::Pg(pool) => {
                sqlx::raw_sql("vacuum subject_key").execute(pool).await?;
            }
        }
        Ok(())
    }

    pub(crate) fn connections(&self) -> u32 {
        match self {
            Self::Sqlite { read, write } => read.size() + write.size(),
            Self::Pg(pool) => pool.size(),
        }
    }

    pub(crate) async fn close(&self) {
        match self {
            Self::Sqlite { read, write } => {
                read.close().await;
                write.close().await;
            }
            Self::Pg(pool) => pool.close().await,
        }
    }

    /// Reads rows outside of any transaction.
    pub(crate) async fn all_of<T: Row>(
        &self,
        statement: &'static Statement,
        values: Vec<Value>,
    ) -> Result<Vec<T>, RecordError> {
        (&mut &*self).all(statement, values).await
    }

    /// Prepares a statement without running it: whether this database understands it.
    pub(crate) async fn prepare(&self, sent: &Sent) -> Result<(), RecordError> {
        use sqlx::{Executor, SqlSafeStr};
        let text = AssertSqlSafe(sent.text.clone()).into_sql_str();
        read!(self, pool: D => {
            let types: Vec<_> = sent.types.chars().map(value::type_of::<D>).collect();
            pool.acquire().await?.prepare_with(text, &types).await?;
        });
        Ok(())
    }
}

/// A transaction that writes; dropped, it is rolled back.
pub(crate) enum Conn {
    Sqlite(Transaction<'static, Sqlite>),
    Pg(Transaction<'static, Postgres>),
}

impl Conn {
    /// Runs a statement; many-row ones are split so that no database refuses the number of values.
    pub(crate) async fn run(
        &mut self,
        statement: &'static Statement,
        tables: Tables,
        values: Vec<Value>,
    ) -> Result<u64, RecordError> {
        let mut done = 0;
        for (groups, values) in split(statement, values) {
            let text = AssertSqlSafe(statement.text(tables, groups));
            done += either!(self, tx: D => {
                let mut query = sqlx::query::<D>(text);
                for value in values {
                    query = value.bind(query);
                }
                query.execute(&mut **tx).await?.rows_affected()
            });
        }
        Ok(done)
    }

    /// Reads rows, from the shadow tables if so asked.
    pub(crate) async fn all_in<T: Row>(
        &mut self,
        statement: &'static Statement,
        tables: Tables,
        values: Vec<Value>,
    ) -> Result<Vec<T>, RecordError> {
        let mut rows = Vec::new();
        for (groups, values) in split(statement, values) {
            let text = AssertSqlSafe(statement.text(tables, groups));
            rows.extend(either!(self, tx: D => {
                let mut query = sqlx::query::<D>(text);
                for value in values {
                    query = value.bind(query);
                }
                read_as::<T, D>(query.fetch_all(&mut **tx).await?)?
            }));
        }
        Ok(rows)
    }

    /// Runs text without values, possibly several statements: DDL and whole-table copies.
    pub(crate) async fn script(&mut self, text: String) -> Result<(), RecordError> {
        let script = sqlx::raw_sql(AssertSqlSafe(text));
        match self {
            Self::Sqlite(tx) => script.execute(&mut **tx).await?.rows_affected(),
            Self::Pg(tx) => script.execute(&mut **tx).await?.rows_affected(),
        };
        Ok(())
    }

    pub(crate) async fn commit(self) -> Result<(), RecordError> {
        match self {
            Self::Sqlite(tx) => tx.commit().await?,
            Self::Pg(tx) => tx.commit().await?,
        }
        Ok(())
    }

    pub(crate) fn is_sqlite(&self) -> bool {
        matches!(self, Self::Sqlite(_))
    }
}

/// What can be asked: the database from outside a transaction, or a transaction.
pub(crate) trait Ask: Send {
    fn all<T: Row>(
        &mut self,
        statement: &'static Statement,
        values: Vec<Value>,
    ) -> impl Future<Output = Result<Vec<T>, RecordError>> + Send;
}

impl Ask for &Db {
    async fn all<T: Row>(
        &mut self,
        statement: &'static Statement,
        values: Vec<Value>,
    ) -> Result<Vec<T>, RecordError> {
        let mut rows = Vec::new();
        for (groups, values) in split(statement, values) {
            let text = AssertSqlSafe(statement.text(Tables::Live, groups));
            rows.extend(read!(*self, pool: D => {
                let mut query = sqlx::query::<D>(text);
                for value in values {
                    query = value.bind(query);
                }
                read_as::<T, D>(query.fetch_all(pool).await?)?
            }));
        }
        Ok(rows)
    }
}

impl Ask for Conn {
    async fn all<T: Row>(
        &mut self,
        statement: &'static Statement,
        values: Vec<Value>,
    ) -> Result<Vec<T>, RecordError> {
        self.all_in(statement, Tables::Live, values).await
    }
}

fn read_as<T, D: sqlx::Database>(rows: Vec<D::Row>) -> Result<Vec<T>, RecordError>
where
    T: for<'r> sqlx::FromRow<'r, D::Row>,
{
    Ok(rows.iter().map(T::from_row).collect::<Result<_, _>>()?)
}

/// Splits the values into statements of so many groups. The fixed values are repeated in each.
/// Values that do not fit in number or type are a fault of this crate, found here: SQLite would
/// take a missing one for NULL and any type for any other, in silence.
fn split(statement: &Statement, mut values: Vec<Value>) -> Vec<(usize, Vec<Value>)> {
    let (fixed, width) = (statement.fixed.len(), statement.width());
    let mut rest = values.split_off(fixed.min(values.len()));
    let types = |values: &[Value]| values.iter().map(Value::letter).collect::<String>();
    assert_eq!(types(&values), statement.fixed, "values of {}", statement.name);
    if width == 0 {
        assert!(rest.is_empty(), "values of {}", statement.name);
        return vec![(0, values)];
    }
    let mut parts = Vec::new();
    while !rest.is_empty() {
        let after = rest.split_off((statement.groups_max() * width).min(rest.len()));
        let groups = rest.len().div_ceil(width);
        assert_eq!(types(&rest), statement.group.repeat(groups), "values of {}", statement.name);
        let mut part = values.clone();
        part.append(&mut rest);
        parts.push((groups, part));
        rest = after;
    }
    parts
}
