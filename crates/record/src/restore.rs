//! Restoring a backup into an empty record, verified row by row. The derived rows are built by
//! `reproject` afterwards.
//!
//! Not here: taking the backup (`backup`).

use crate::access_log::AccessLog;
use crate::access_log::backup::AccessKey;
use crate::backup::{FORMAT, KEYS, KeyLine, LOG, MANIFEST, Manifest};
use crate::backup_side::SideKey;
use crate::error::RecordError;
use crate::event::EventRow;
use crate::flush::event_values;
use crate::keys::KeyRow;
use crate::lines::ReadLines;
use crate::master::set_key;
use crate::record::{Location, Record};
use crate::secrets::Secrets;
use crate::sql::{self, Tables};
use crate::system_keys;
use crate::tombstone;
use crate::value::values;
use crate::verify::Walk;
use std::path::Path;
use std::sync::Arc;

/// Rows written in one transaction.
const PAGE: usize = 2000;

const DAMAGED: RecordError = RecordError::Corrupt("the backup is damaged");

/// The keys of the backup's own files.
#[derive(Default)]
struct OwnKeys {
    installation: Option<SideKey>,
    access_log: Option<AccessKey>,
}

impl Record {
    /// Restores a backup into this record, which must be empty and opened with the master key of
    /// the backup, and into an access log that is empty too. The tombstones are those exported last, which can be later than the backup.
    /// Broken off, it leaves the record empty and can be run again.
    pub async fn restore(
        &self,
        dir: &Path,
        access_log: &Location,
        tombstones: Option<&Path>,
        mut progress: impl FnMut(i64, i64) + Send,
    ) -> Result<Manifest, RecordError> {
        if self.position().await? != 0 {
            return Err(RecordError::Corrupt("only an empty record can be restored into"));
        }
        let manifest = tokio::fs::read(dir.join(MANIFEST)).await?;
        let manifest: Manifest = serde_json::from_slice(&manifest).map_err(|_| DAMAGED)?;
        if !(1..=FORMAT).contains(&manifest.format) {
            return Err(RecordError::Corrupt("the backup is of another version of the program"));
        }
        if manifest.master_key_id != self.secrets().custody.id() {
            return Err(RecordError::WrongMasterKey);
        }
        let own = self.restore_keys(&dir.join(KEYS)).await?;
        if let Some(part) = &manifest.access_log {
            let key = own.access_log.ok_or(DAMAGED)?;
            AccessLog::restore(access_log, &self.secrets().custody, dir, (part, key)).await?;
        }
        if let Some(sha256) = &manifest.installation_sha256 {
            let key = own.installation.ok_or(DAMAGED)?;
            self.restore_side(dir, &key, sha256).await?;
        }
        self.restore_log(&dir.join(LOG), &manifest, &mut progress).await?;
        self.restore_head(&manifest, tombstones).await?;
        Ok(manifest)
    }

    async fn restore_keys(&self, path: &Path) -> Result<OwnKeys, RecordError> {
        let old = self.secrets();
        let mut conn = self.db().begin().await?;
        conn.run(&sql::CLEAR_EVENTS, Tables::Live, vec![]).await?;
        conn.run(&sql::CLEAR_KEYS, Tables::Live, vec![]).await?;
        let (mut system, mut subjects) = (Vec::new(), Vec::new());
        let mut own = OwnKeys::default();
        let mut lines = ReadLines::open(path).await?;
        while let Some(line) = lines.next().await? {
            match serde_json::from_str(&line).map_err(|_| DAMAGED)? {
                KeyLine::System(row) => system.push(row),
                KeyLine::Subject(row) => subjects.extend(key_values(row)),
                KeyLine::Installation(key) => own.installation = Some(key),
                KeyLine::AccessLog(key) => own.access_log = Some(key),
            }
        }
        let opened = system_keys::open(&system, &old.custody)?;
        for row in system {
            system_keys::put(&mut conn, row).await?;
        }
        conn.run(&sql::INSERT_KEY, Tables::Live, subjects).await?;
        conn.commit().await?;
        self.set_secrets(Secrets {
            custody: old.custody.clone(),
            other: None,
            system: Arc::new(opened),
        });
        Ok(own)
    }

    async fn restore_log(
        &self,
        path: &Path,
        manifest: &Manifest,
        progress: &mut (impl FnMut(i64, i64) + Send),
    ) -> Result<(), RecordError> {
        let secrets = self.secrets();
        let mut walk = Walk::new(&secrets.system.chain, &[]).map_err(|_| DAMAGED)?;
        let mut lines = ReadLines::open(path).await?;
        loop {
            let (mut rows, mut values) = (0, Vec::new());
            while rows < PAGE
                && let Some(line) = lines.next().await?
            {
                let row: EventRow = serde_json::from_str(&line).map_err(|_| DAMAGED)?;
                if !walk.follows(&row) || walk.take(&row).is_err() {
                    return Err(DAMAGED);
                }
                values.extend(event_values(row));
                rows += 1;
            }
            if rows == 0 {
                break;
            }
            let mut conn = self.db().begin().await?;
            conn.run(&sql::INSERT_EVENT, Tables::Live, values).await?;
            conn.commit().await?;
            progress(walk.position, manifest.head.position);
        }
        let whole = walk.finish(&manifest.head).is_ok() && lines.hash() == manifest.log_sha256;
        if whole { Ok(()) } else { Err(DAMAGED) }
    }

    /// The head comes last: until then the record counts as empty.
    async fn restore_head(
        &self,
        manifest: &Manifest,
        tombstones: Option<&Path>,
    ) -> Result<(), RecordError> {
        let tombstones = match tombstones {
            Some(path) => tombstone::read(path).await?,
            None => Vec::new(),
        };
        let secrets = self.secrets();
        let mut conn = self.db().begin().await?;
        for tombstone in tombstones {
            set_key(&mut conn, tombstone.row(&secrets.system.chain)).await?;
        }
        let head = &manifest.head;
        let values = values![head.position, head.hash, head.recorded_at, head.mac];
        conn.run(&sql::SET_HEAD, Tables::Live, values).await?;
        if let Some(kind) = &manifest.kind {
            crate::meta::put(&mut conn, "kind", kind).await?;
        }
        conn.commit().await?;
        self.db().forget().await
    }
}

fn key_values(row: KeyRow) -> Vec<crate::value::Value> {
    values![
        row.subject,
        row.keeper,
        row.wrapped,
        row.master_key_id,
        row.created_at,
        row.destroyed_at,
    ]
}
