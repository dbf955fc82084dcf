//! Statements of what stands beside the record: accounts, and the access log with a database of
//! its own.
//!
//! Not here: the record's own statements (`sql`), which share nothing with these but the values.

use crate::db::{Conn, Db};
use crate::error::RecordError;
use crate::value::{Row, Value};
use sqlx::AssertSqlSafe;
use std::fmt::Write;

/// Rows in one statement at most; fewer values than either database refuses.
const ROWS_MAX: usize = 500;

/// One SQL text; `{rows}` stands for groups of placeholders.
#[derive(Debug)]
pub(crate) struct SideSql {
    pub(crate) name: &'static str,
    pub(crate) text: &'static str,
    /// The types of its values, a letter each: of the text itself, or of one group of `{rows}`.
    pub(crate) types: &'static str,
}

macro_rules! side_sql {
    ($folder:literal: $($name:ident $file:literal $types:literal;)*) => {
        $(static $name: $crate::side_sql::SideSql = $crate::side_sql::SideSql {
            name: $file,
            text: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/sql/", $folder, "/", $file, ".sql")),
            types: $types,
        };)*
        #[cfg(test)]
        pub(crate) static ALL: &[&$crate::side_sql::SideSql] = &[$(&$name),*];
    };
}
pub(crate) use side_sql;

impl SideSql {
    fn has_rows(&self) -> bool {
        self.text.contains("{rows}")
    }

    /// The text for that many groups of values.
    fn text(&self, groups: usize) -> String {
        let lines = self.text.lines().filter(|line| !line.starts_with("--"));
        let text = lines.collect::<Vec<_>>().join("\n");
        let mut rows = String::new();
        for group in 0..groups {
            rows.push_str(if group == 0 { "(" } else { ", (" });
            for column in 0..self.types.len() {
                let comma = if column == 0 { "" } else { ", " };
                let _ = write!(rows, "{comma}${}", group * self.types.len() + column + 1);
            }
            rows.push(')');
        }
        text.replace("{rows}", &rows)
    }

    /// The statements to send. A value of another type than stated is a fault of this crate, found
    /// here: SQLite would take any for any other, and a missing one for NULL.
    fn sent(&self, values: Vec<Value>) -> Vec<(String, Vec<Value>)> {
        let letters: String = values.iter().map(Value::letter).collect();
        if !self.has_rows() {
            assert_eq!(letters, self.types, "values of {}", self.name);
            return vec![(self.text(0), values)];
        }
        let groups = values.len() / self.types.len();
        assert_eq!(letters, self.types.repeat(groups), "values of {}", self.name);
        let mut rest = values.into_iter().peekable();
        let mut parts = Vec::new();
        while rest.peek().is_some() {
            let part: Vec<_> = rest.by_ref().take(ROWS_MAX * self.types.len()).collect();
            parts.push((self.text(part.len() / self.types.len()), part));
        }
        parts
    }
}

macro_rules! query {
    ($text:expr, $values:expr) => {{
        let mut query = sqlx::query(AssertSqlSafe($text));
        for value in $values {
            query = value.bind(query);
        }
        query
    }};
}

fn read<T: for<'r> sqlx::FromRow<'r, R>, R: sqlx::Row>(rows: &[R]) -> Result<Vec<T>, RecordError> {
    Ok(rows.iter().map(T::from_row).collect::<Result<_, _>>()?)
}

impl Db {
    /// Reads rows outside of any transaction.
    pub(crate) async fn side_rows<T: Row>(
        &self,
        sql: &'static SideSql,
        values: Vec<Value>,
    ) -> Result<Vec<T>, RecordError> {
        let mut all = Vec::new();
        for (text, values) in sql.sent(values) {
            all.extend(match self {
                Self::Sqlite { read: pool, .. } => {
                    read(&query!(text, values).fetch_all(pool).await?)?
                }
                Self::Pg(pool) => read(&query!(text, values).fetch_all(pool).await?)?,
            });
        }
        Ok(all)
    }

    /// One change on its own; says how many rows it met.
    pub(crate) async fn side_run(
        &self,
        sql: &'static SideSql,
        values: Vec<Value>,
    ) -> Result<u64, RecordError> {
        let mut conn = self.begin().await?;
        let met = conn.side_run(sql, values).await?;
        conn.commit().await?;
        Ok(met)
    }
}

impl Conn {
    pub(crate) async fn side_run(
        &mut self,
        sql: &'static SideSql,
        values: Vec<Value>,
    ) -> Result<u64, RecordError> {
        let mut met = 0;
        for (text, values) in sql.sent(values) {
            met += match self {
                Self::Sqlite(tx) => query!(text, values).execute(&mut **tx).await?.rows_affected(),
                Self::Pg(tx) => query!(text, values).execute(&mut **tx).await?.rows_affected(),
            };
        }
        Ok(met)
    }

    /// Reads rows inside the transaction, also those that a change returns.
    pub(crate) async fn side_rows<T: Row>(
        &mut self,
        sql: &'static SideSql,
        values: Vec<Value>,
    ) -> Result<Vec<T>, RecordError> {
        let mut all = Vec::new();
        for (text, values) in sql.sent(values) {
            all.extend(match self {
                Self::Sqlite(tx) => read(&query!(text, values).fetch_all(&mut **tx).await?)?,
                Self::Pg(tx) => read(&query!(text, values).fetch_all(&mut **tx).await?)?,
            });
        }
        Ok(all)
    }
}

#[cfg(test)]
impl SideSql {
    /// As a statement that the record can be asked to prepare.
    pub(crate) fn as_sent(&self) -> crate::sql::Sent {
        let groups = if self.has_rows() { 3 } else { 0 };
        let types = self.types.repeat(groups.max(1));
        crate::sql::Sent { name: self.name.to_owned(), text: self.text(groups), types }
    }
}
