//! Changing the master key, and destroying a person's key.
//!
//! Not here: who may order it. Both run in a write transaction of their own or of the caller.

use crate::custody::Custody;
use crate::db::{Ask, Conn};
use crate::error::RecordError;
use crate::keys::{KeyRow, KeyState};
use crate::meta;
use crate::projection;
use crate::record::Record;
use crate::secrets::Secrets;
use crate::sql::{self, Tables};
use crate::system_keys;
use crate::tx::Tx;
use crate::value::{Value, values};
use std::sync::Arc;
use uuid::Uuid;

/// Keys read at a time when all are.
const PAGE: i64 = 1000;

impl Record {
    /// Wraps all keys with a new master key. No event is touched, and reading goes on meanwhile.
    /// Other nodes are refused new keys until they are started with the new master key.
    pub async fn rotate_master(&self, new: Custody) -> Result<(), RecordError> {
        let old = self.secrets();
        if new.id() == old.custody.id() {
            return Err(RecordError::Corrupt("the new master key has the name of the old one"));
        }
        let new = Arc::new(new);
        let with = |custody: &Arc<Custody>, other: &Arc<Custody>| Secrets {
            custody: custody.clone(),
            other: Some(other.clone()),
            system: old.system.clone(),
        };
        self.set_secrets(with(&old.custody, &new));
        let done = self.rewrap_all(&old.custody, &new).await;
        if done.is_ok() {
            self.set_secrets(with(&new, &old.custody));
        }
        done
    }

    async fn rewrap_all(&self, old: &Custody, new: &Custody) -> Result<(), RecordError> {
        let mut tx = self.begin(0).await?;
        let conn = &mut tx.conn;
        system_keys::rewrap(conn, old, new).await?;
        let mut after = (Uuid::nil(), String::new());
        loop {
            let page = keys_page(conn, after.clone()).await?;
            let Some(last) = page.last() else { break };
            after = last.owner();
            for mut row in page.into_iter().filter(|row| row.destroyed_at == 0) {
                let key = old.unwrap(&row.place(), &row.wrapped);
                let key = key.ok_or(RecordError::Corrupt("a person's key does not open"))?;
                row.wrapped = new.wrap(&row.place(), &key);
                row.master_key_id = new.id().to_owned();
                set_key(conn, row).await?;
            }
        }
        meta::put(conn, meta::MASTER_KEY, new.id()).await?;
        meta::put(conn, meta::MASTER_KEY_CHECK, &new.check_value()).await?;
        tx.commit().await?;
        self.db().forget().await
    }

    /// Destroys the record of a person with a keeper: its key, and all that was derived from it.
    pub async fn destroy(&self, subject: Uuid, keeper: &str, now: i64) -> Result<(), RecordError> {
        let mut tx = self.begin(now).await?;
        tx.destroy(subject, keeper).await?;
        tx.commit().await.map(|_| ())
    }
}

impl Tx {
    /// Destroys the key of a person with a keeper, with the rows sealed by it and the person's
    /// tokens. The events stay, unreadable for ever. Nothing to destroy is no error. The event that
    /// tells of it must lie under another key.
    pub async fn destroy(&mut self, subject: Uuid, keeper: &str) -> Result<(), RecordError> {
        let secrets = self.record.secrets();
        let values = vec![Value::Uuid(subject)];
        let rows: Vec<KeyRow> = self.conn.all(&sql::KEYS_OF_SUBJECTS, values).await?;
        let Some(mut row) = rows.into_iter().find(|row| row.keeper == keeper) else {
            return Ok(());
        };
        if matches!(row.state(&secrets)?, KeyState::Destroyed) {
            return Ok(());
        }
        row.destroyed_at = self.now.max(1);
        row.wrapped = secrets.system.chain.destroyed_mark(&row.place(), row.destroyed_at).to_vec();
        self.destroyed.push(row.owner());
        set_key(&mut self.conn, row).await?;
        for tables in [Tables::Live, Tables::Next] {
            delete_derived(&mut self.conn, tables, subject, keeper).await?;
        }
        Ok(())
    }
}

async fn delete_derived(
    conn: &mut Conn,
    tables: Tables,
    subject: Uuid,
    keeper: &str,
) -> Result<(), RecordError> {
    let key = || values![subject, keeper];
    conn.run(&sql::DELETE_STATES_OF_KEY, tables, key()).await?;
    let episodes: Vec<(Uuid,)> = conn.all_in(&sql::EPISODES_OF_KEY, tables, key()).await?;
    let episodes: Vec<Uuid> = episodes.into_iter().map(|row| row.0).collect();
    projection::delete_episodes(conn, tables, &episodes).await?;
    let persons: Vec<(Uuid,)> = conn.all_in(&sql::PERSONS_OF_KEY, tables, key()).await?;
    let persons: Vec<Uuid> = persons.into_iter().map(|row| row.0).collect();
    projection::delete_persons(conn, tables, &persons).await
}

/// Wrapped keys in order, from after one.
pub(crate) async fn keys_page<A: Ask>(
    ask: &mut A,
    after: (Uuid, String),
) -> Result<Vec<KeyRow>, RecordError> {
    ask.all(&sql::KEYS_PAGE, values![after.0, after.1, PAGE]).await
}

pub(crate) async fn set_key(conn: &mut Conn, row: KeyRow) -> Result<(), RecordError> {
    let values = values![row.subject, row.keeper, row.wrapped, row.master_key_id, row.destroyed_at];
    conn.run(&sql::SET_KEY, Tables::Live, values).await?;
    Ok(())
}
