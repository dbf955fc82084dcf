//! Backup while the record is in use: all that a restored installation needs. The log, the access
//! log, accounts and settings, the wrapped keys apart from them, and a manifest written last. One
//! format, whatever the database, so that a backup can move between them.
//!
//! Not here: restoring (`restore`). Derived rows are not in it; they are built anew. There is no
//! need for a snapshot: what lies before a head never changes.

use crate::access_log::backup::AccessKey;
use crate::access_log::{AccessLog, AccessPart};
use crate::backup_side::SideKey;
use crate::chain::Head;
use crate::error::RecordError;
use crate::keys::KeyRow;
use crate::lines::Lines;
use crate::master::keys_page;
use crate::record::Record;
use crate::system_keys::{self, SystemKeyRow};
use crate::verify::Walk;
use serde::{Deserialize, Serialize};
use std::path::Path;
use uuid::Uuid;

pub(crate) const LOG: &str = "log.jsonl";
pub(crate) const KEYS: &str = "keys.jsonl";
pub(crate) const MANIFEST: &str = "manifest.json";
/// 1 held the record alone, without accounts and access log; it can still be restored.
pub(crate) const FORMAT: u32 = 2;
/// Rows read and written at a time.
const PAGE: i64 = 1000;

/// What a backup says of itself. A folder without one is not a whole backup.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// The version of this format.
    pub format: u32,
    /// The version of the tables it was taken from.
    pub schema_version: i64,
    /// What kind of record it is, if it said so.
    pub kind: Option<String>,
    /// The name of the master key that its keys are wrapped with.
    pub master_key_id: String,
    /// The end of the log.
    pub head: Head,
    /// SHA-256 of the log's file, in hexadecimal.
    pub log_sha256: String,
    /// SHA-256 of the file of accounts and settings; none in format 1.
    #[serde(default)]
    pub installation_sha256: Option<String>,
    /// The access log; none in format 1.
    #[serde(default)]
    pub access_log: Option<AccessPart>,
}

/// One line of the keys' file.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum KeyLine {
    System(SystemKeyRow),
    Subject(KeyRow),
    /// Of the file of accounts and settings.
    Installation(SideKey),
    AccessLog(AccessKey),
}

/// A folder that only its owner can look into: kinds and times of events stand in clear.
async fn private_folder(dir: &Path) -> Result<(), RecordError> {
    let mut folder = tokio::fs::DirBuilder::new();
    folder.recursive(true);
    #[cfg(unix)]
    folder.mode(0o700);
    Ok(folder.create(dir).await?)
}

impl Record {
    /// Writes a backup to a folder that has none yet. The chain is verified on the way, so that a
    /// damaged log is never taken for a backup. `progress` is told the position, and of how many.
    pub async fn backup(
        &self,
        dir: &Path,
        access_log: &AccessLog,
        mut progress: impl FnMut(i64, i64) + Send,
    ) -> Result<Manifest, RecordError> {
        private_folder(dir).await?;
        // Before the log, so that whoever has an account is there.
        let (side_key, installation_sha256) = self.backup_side(dir).await?;
        let head = self.export_head().await?;
        let log_sha256 = self.backup_log(&dir.join(LOG), &head, &mut progress).await?;
        let (access_part, access_key) = access_log.backup(dir).await?;
        // After the log, so that the key of each of its events is there.
        let own = [KeyLine::Installation(side_key), KeyLine::AccessLog(access_key)];
        self.backup_keys(&dir.join(KEYS), own).await?;
        let manifest = Manifest {
            format: FORMAT,
            schema_version: crate::schema::SCHEMA_VERSION,
            kind: self.meta("kind").await?,
            master_key_id: self.secrets().custody.id().to_owned(),
            head,
            log_sha256,
            installation_sha256: Some(installation_sha256),
            access_log: Some(access_part),
        };
        let mut file = Lines::create(&dir.join(MANIFEST)).await?;
        file.add(&manifest).await?;
        file.end().await?;
        Ok(manifest)
    }

    async fn backup_log(
        &self,
        path: &Path,
        head: &Head,
        progress: &mut (impl FnMut(i64, i64) + Send),
    ) -> Result<String, RecordError> {
        let secrets = self.secrets();
        let damaged = RecordError::Corrupt("the log does not verify, so it is not backed up");
        let Ok(mut walk) = Walk::new(&secrets.system.chain, &[]) else { return Err(damaged) };
        let mut file = Lines::create(path).await?;
        while walk.position < head.position {
            let page = self.log_page(walk.position, PAGE).await?;
            if page.is_empty() {
                return Err(damaged);
            }
            for row in page.iter().take_while(|row| row.position <= head.position) {
                if !walk.follows(row) || walk.take(row).is_err() {
                    return Err(damaged);
                }
                file.add(row).await?;
            }
            progress(walk.position, head.position);
        }
        if walk.finish(head).is_err() {
            return Err(damaged);
        }
        file.end().await
    }

    async fn backup_keys(&self, path: &Path, own: [KeyLine; 2]) -> Result<(), RecordError> {
        let mut file = Lines::create(path).await?;
        for key in &own {
            file.add(key).await?;
        }
        for row in system_keys::read(&mut self.db()).await? {
            file.add(&KeyLine::System(row)).await?;
        }
        let mut after = (Uuid::nil(), String::new());
        loop {
            let page = keys_page(&mut self.db(), after.clone()).await?;
            let Some(last) = page.last() else { break };
            after = last.owner();
            for row in page {
                file.add(&KeyLine::Subject(row)).await?;
            }
        }
        file.end().await?;
        Ok(())
    }
}
