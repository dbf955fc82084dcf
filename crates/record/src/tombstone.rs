//! Tombstones: which keys were destroyed, kept outside the backup so that an older backup cannot
//! bring a destroyed record back to life.
//!
//! Not here: destroying (`master`), and the restore that reapplies them.

use crate::chain::Chain;
use crate::error::RecordError;
use crate::keys::{self, KeyRow};
use crate::master::keys_page;
use crate::record::Record;
use serde::{Deserialize, Serialize};
use std::path::Path;
use uuid::Uuid;

/// A key that was destroyed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tombstone {
    /// Whose it was.
    pub subject: Uuid,
    /// Kept by whom.
    pub keeper: String,
    /// When it was destroyed, in microseconds.
    pub destroyed_at: i64,
}

impl Tombstone {
    /// The row of the key once it is destroyed.
    pub(crate) fn row(self, chain: &Chain) -> KeyRow {
        let place = keys::place(self.subject, &self.keeper);
        KeyRow {
            wrapped: chain.destroyed_mark(&place, self.destroyed_at).to_vec(),
            subject: self.subject,
            keeper: self.keeper,
            master_key_id: String::new(),
            created_at: 0,
            destroyed_at: self.destroyed_at,
        }
    }
}

impl Record {
    /// All tombstones.
    pub async fn tombstones(&self) -> Result<Vec<Tombstone>, RecordError> {
        let (mut all, mut after) = (Vec::new(), (Uuid::nil(), String::new()));
        loop {
            let page = keys_page(&mut self.db(), after).await?;
            let Some(last) = page.last() else { return Ok(all) };
            after = last.owner();
            let gone = page.into_iter().filter(|row| row.destroyed_at != 0);
            all.extend(gone.map(|row| Tombstone {
                subject: row.subject,
                keeper: row.keeper,
                destroyed_at: row.destroyed_at,
            }));
        }
    }

    /// Writes all tombstones to a file outside, as JSON lines (`destroyed.jsonl`).
    pub async fn export_tombstones(&self, path: &Path) -> Result<usize, RecordError> {
        let all = self.tombstones().await?;
        let mut text = String::new();
        for tombstone in &all {
            let line = serde_json::to_string(tombstone);
            text += &line.map_err(|_| RecordError::Corrupt("a tombstone"))?;
            text.push('\n');
        }
        tokio::fs::write(path, text).await?;
        Ok(all.len())
    }
}

/// Reads such a file.
pub(crate) async fn read(path: &Path) -> Result<Vec<Tombstone>, RecordError> {
    let text = tokio::fs::read_to_string(path).await?;
    let parsed: Result<_, _> = text.lines().map(serde_json::from_str).collect();
    parsed.map_err(|_| RecordError::Corrupt("a tombstone is a line of JSON"))
}
