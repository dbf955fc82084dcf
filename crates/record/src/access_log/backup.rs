//! The access log in a backup: every entry as it is stored, and the wrapped key of its chain.
//!
//! Verified on the way out and on the way in, so that a damaged log is never taken for a backup.
//! Not here: the rest of a backup (`crate::backup`).

use super::chain::{self, AccessHead, Chain, EntryRow, HeadRow};
use super::writer::columns;
use super::{
    AccessLog, ENTRIES_PAGE, INSERT_ENTRIES, INSERT_HEAD, INSERT_PATIENTS, READ_HEAD, SCHEMA,
    SET_HEAD, SET_KEY, lock_head, words,
};
use crate::custody::Custody;
use crate::db::{Conn, Db};
use crate::error::RecordError;
use crate::lines::{Lines, ReadLines};
use crate::record::Location;
use crate::text64;
use crate::value::values;
use serde::{Deserialize, Serialize};
use std::path::Path;

const ENTRIES: &str = "access.jsonl";
/// Entries read and written at a time.
const PAGE: i64 = 1000;

const DAMAGED: RecordError = RecordError::Corrupt("the access log of the backup is damaged");
const UNSOUND: RecordError =
    RecordError::Corrupt("the access log does not verify, so it is not backed up");

/// What the manifest says of the access log.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccessPart {
    /// The end of it.
    pub head: AccessHead,
    /// SHA-256 of its file, in hexadecimal.
    pub sha256: String,
}

/// The key of its chain, wrapped; it lies with the other keys.
#[derive(Serialize, Deserialize)]
pub(crate) struct AccessKey {
    #[serde(with = "text64")]
    wrapped: Vec<u8>,
    master_key_id: String,
}

/// Entries that have been followed so far.
struct Walk<'a> {
    chain: &'a Chain,
    position: i64,
    hash: [u8; 32],
}

impl Walk<'_> {
    /// False when the row is not the one that was written next.
    fn takes(&mut self, row: &EntryRow) -> bool {
        let expected = self.chain.hash(&self.hash, row);
        let is_next = row.position == self.position + 1 && row.hash == expected;
        (self.position, self.hash) = (row.position, expected);
        is_next
    }

    fn ends_at(&self, head: &AccessHead) -> bool {
        self.chain.head(self.position, self.hash) == *head
    }
}

impl AccessLog {
    pub(crate) async fn backup(&self, dir: &Path) -> Result<(AccessPart, AccessKey), RecordError> {
        let row: Option<HeadRow> = self.db.side_rows(&READ_HEAD, values![]).await?.pop();
        let row = row.ok_or(UNSOUND)?;
        let key =
            AccessKey { wrapped: row.wrapped.clone(), master_key_id: row.master_key_id.clone() };
        let head = AccessHead::try_from(row)?;
        let mut walk = Walk { chain: &self.chain, position: 0, hash: [0; 32] };
        let mut file = Lines::create(&dir.join(ENTRIES)).await?;
        while walk.position < head.position {
            let page = values![walk.position, PAGE];
            let page: Vec<EntryRow> = self.db.side_rows(&ENTRIES_PAGE, page).await?;
            if page.is_empty() {
                return Err(UNSOUND);
            }
            for row in page.iter().take_while(|row| row.position <= head.position) {
                if !walk.takes(row) {
                    return Err(UNSOUND);
                }
                file.add(row).await?;
            }
        }
        if !walk.ends_at(&head) {
            return Err(UNSOUND);
        }
        Ok((AccessPart { head, sha256: file.end().await? }, key))
    }

    /// Restores into a log that has no entries yet; all of it or nothing. One that holds the same
    /// already is left as it is, so that a restore that was broken off can be run again.
    pub(crate) async fn restore(
        location: &Location,
        custody: &Custody,
        dir: &Path,
        (part, key): (&AccessPart, AccessKey),
    ) -> Result<(), RecordError> {
        let db = match location {
            Location::Sqlite(path) => Db::sqlite(path).await?,
            Location::Pg(url) => Db::pg(url).await?,
        };
        let done = restore(&db, custody, dir, (part, key)).await;
        db.close().await;
        done
    }
}

async fn restore(
    db: &Db,
    custody: &Custody,
    dir: &Path,
    (part, key): (&AccessPart, AccessKey),
) -> Result<(), RecordError> {
    let head = &part.head;
    let mut conn = db.begin().await?;
    conn.script(words(SCHEMA, conn.is_sqlite())).await?;
    let restored = HeadRow {
        position: head.position,
        hash: head.hash.to_vec(),
        mac: head.mac.to_vec(),
        wrapped: key.wrapped,
        master_key_id: key.master_key_id,
    };
    let chain = chain::unwrap(&restored, custody)?;
    let new = values![0, restored.hash.clone(), restored.mac.clone(), Vec::<u8>::new(), ""];
    conn.side_run(&INSERT_HEAD, new).await?;
    let found = lock_head(&mut conn).await?;
    if found.position > 0 {
        return match AccessHead::try_from(found)? == *head {
            true => Ok(()),
            false => Err(RecordError::Corrupt("only an empty access log can be restored into")),
        };
    }
    put_entries(&mut conn, dir, &chain, part).await?;
    conn.side_run(&SET_HEAD, values![head.position, head.hash, head.mac]).await?;
    conn.side_run(&SET_KEY, values![restored.wrapped, restored.master_key_id]).await?;
    conn.commit().await
}

async fn put_entries(
    conn: &mut Conn,
    dir: &Path,
    chain: &Chain,
    part: &AccessPart,
) -> Result<(), RecordError> {
    let mut walk = Walk { chain, position: 0, hash: [0; 32] };
    let mut lines = ReadLines::open(&dir.join(ENTRIES)).await?;
    loop {
        let (mut rows, mut patients) = (Vec::new(), Vec::new());
        let mut count = 0;
        while count < PAGE
            && let Some(line) = lines.next().await?
        {
            let row: EntryRow = serde_json::from_str(&line).map_err(|_| DAMAGED)?;
            if !walk.takes(&row) {
                return Err(DAMAGED);
            }
            for patient in row.patients()? {
                patients.extend(values![patient, row.position]);
            }
            rows.extend(columns(row));
            count += 1;
        }
        if count == 0 {
            break;
        }
        conn.side_run(&INSERT_ENTRIES, rows).await?;
        conn.side_run(&INSERT_PATIENTS, patients).await?;
    }
    let is_whole = walk.ends_at(&part.head) && lines.hash() == part.sha256;
    if is_whole { Ok(()) } else { Err(DAMAGED) }
}
