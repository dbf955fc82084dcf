//! The keys of the whole record: of the hash chain and of the blind indexes. Random, wrapped by the
//! master key, so that they outlive it.
//!
//! Not here: the keys of persons (`keys`).

use crate::chain::Chain;
use crate::custody::Custody;
use crate::db::{Ask, Conn};
use crate::error::RecordError;
use crate::fields::Fields;
use crate::seal::{self, Key};
use crate::sql::{self, Tables};
use crate::text64;
use crate::value::values;
use serde::{Deserialize, Serialize};

/// The opened system keys.
pub(crate) struct SystemKeys {
    pub(crate) chain: Chain,
    pub(crate) blind: Key,
}

/// A system key as it is stored.
#[derive(Debug, Clone, sqlx::FromRow, Serialize, Deserialize)]
pub(crate) struct SystemKeyRow {
    pub(crate) name: String,
    #[serde(with = "text64")]
    pub(crate) wrapped: Vec<u8>,
    pub(crate) master_key_id: String,
    pub(crate) created_at: i64,
}

const NAMES: [&str; 2] = ["blind", "chain"];

fn place(name: &str) -> Fields {
    Fields::of("system_key").text(name)
}

/// Reads the system keys.
pub(crate) async fn read<A: Ask>(ask: &mut A) -> Result<Vec<SystemKeyRow>, RecordError> {
    ask.all(&sql::SYSTEM_KEYS, vec![]).await
}

/// Makes those that a new record lacks.
pub(crate) async fn make(conn: &mut Conn, custody: &Custody, now: i64) -> Result<(), RecordError> {
    let rows = read(conn).await?;
    for name in NAMES.into_iter().filter(|name| rows.iter().all(|row| row.name != *name)) {
        let wrapped = custody.wrap(&place(name), &seal::random_key());
        put(
            conn,
            SystemKeyRow {
                name: name.to_owned(),
                wrapped,
                master_key_id: custody.id().to_owned(),
                created_at: now,
            },
        )
        .await?;
    }
    Ok(())
}

pub(crate) async fn put(conn: &mut Conn, row: SystemKeyRow) -> Result<(), RecordError> {
    let values = values![row.name, row.wrapped, row.master_key_id, row.created_at];
    conn.run(&sql::PUT_SYSTEM_KEY, Tables::Live, values).await?;
    Ok(())
}

/// Opens them with the master key.
pub(crate) fn open(rows: &[SystemKeyRow], custody: &Custody) -> Result<SystemKeys, RecordError> {
    let key = |name: &str| {
        let row = rows.iter().find(|row| row.name == name);
        let row = row.ok_or(RecordError::Corrupt("a key of the record is missing"))?;
        custody.unwrap(&place(name), &row.wrapped).ok_or(RecordError::WrongMasterKey)
    };
    Ok(SystemKeys { chain: Chain::new(key("chain")?), blind: key("blind")? })
}

/// Wraps them with a new master key.
pub(crate) async fn rewrap(
    conn: &mut Conn,
    old: &Custody,
    new: &Custody,
) -> Result<(), RecordError> {
    for mut row in read(conn).await? {
        let key = old.unwrap(&place(&row.name), &row.wrapped);
        row.wrapped = new.wrap(&place(&row.name), &key.ok_or(RecordError::WrongMasterKey)?);
        row.master_key_id = new.id().to_owned();
        put(conn, row).await?;
    }
    Ok(())
}
