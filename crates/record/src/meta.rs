//! Facts of one database: schema version, kind, the check of its master key.
//!
//! Not here: anything about a person.

use crate::db::{Ask, Conn};
use crate::error::RecordError;
use crate::record::Record;
use crate::sql::{self, Tables};
use crate::value::values;

pub(crate) const MASTER_KEY: &str = "master_key";
pub(crate) const MASTER_KEY_CHECK: &str = "master_key_check";

pub(crate) async fn read<A: Ask>(ask: &mut A, key: &str) -> Result<Option<String>, RecordError> {
    let rows: Vec<(String,)> = ask.all(&sql::READ_META, values![key]).await?;
    Ok(rows.into_iter().next().map(|row| row.0))
}

pub(crate) async fn put(conn: &mut Conn, key: &str, value: &str) -> Result<(), RecordError> {
    conn.run(&sql::PUT_META, Tables::Live, values![key, value]).await?;
    Ok(())
}

impl Record {
    /// A fact of this database, such as its `kind`.
    pub async fn meta(&self, key: &str) -> Result<Option<String>, RecordError> {
        read(&mut self.db(), key).await
    }

    /// Sets such a fact.
    pub async fn set_meta(&self, key: &str, value: &str) -> Result<(), RecordError> {
        let mut conn = self.db().begin().await?;
        put(&mut conn, key, value).await?;
        conn.commit().await
    }
}
