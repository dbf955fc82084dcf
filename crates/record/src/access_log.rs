//! The access log: who saw or did what with which patients, when, and by which policy.
//!
//! A database of its own, so that no fault or copy of the record touches it. Nothing is shown
//! before [`AccessLog::write`] has answered, and nothing is ever deleted: there is no function
//! for it. Not here: what is worth an entry (`app`).

pub(crate) mod backup;
mod chain;
#[cfg(test)]
mod tests;
mod verify;
mod writer;

pub use backup::AccessPart;
pub use chain::AccessHead;
pub use verify::AccessFault;

use crate::custody::Custody;
use crate::db::{Conn, Db};
use crate::error::RecordError;
use crate::record::Location;
use crate::side_sql::side_sql;
use crate::value::values;
use chain::{Chain, EntryRow, HeadRow};
use std::sync::Arc;
use tokio::sync::{mpsc, oneshot};
use uuid::Uuid;

side_sql! { "access_log":
    INSERT_HEAD "insert_head" "ibbbt";
    LOCK_HEAD "lock_head" "";
    READ_HEAD "read_head" "";
    SET_HEAD "set_head" "ibb";
    SET_KEY "set_key" "bt";
    INSERT_ENTRIES "insert_entries" "iiuuutotttiib";
    INSERT_PATIENTS "insert_patients" "ui";
    ENTRIES_OF_PATIENT "entries_of_patient" "ui";
    ENTRIES_OF_ACTOR "entries_of_actor" "ui";
    ENTRIES_BETWEEN "entries_between" "iiii";
    ENTRIES_OF_ACTOR_BETWEEN "entries_of_actor_between" "iiiiu";
    ENTRIES_PAGE "entries_page" "ii";
    PATIENTS_PAGE "patients_page" "ii";
}

const SCHEMA: &str = include_str!("../sql/access_log/schema.sql");

/// Entries that may wait; more are refused, and then nothing is shown.
const QUEUE_MAX: usize = 4096;

/// One view or act, allowed or denied. Microseconds; nil or 0 = none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    pub at: i64,
    pub actor: Uuid,
    pub assignment: Uuid,
    pub unit: Uuid,
    /// The action's word, as `access` spells it.
    pub action: String,
    pub allowed: bool,
    pub policy_ids: Vec<String>,
    /// Why the patients were within reach: "ward", "patient" …
    pub basis: String,
    /// Everybody whose data was shown or changed; a list names all of them.
    pub patients: Vec<Uuid>,
    /// The span of time that was looked at.
    pub interval_from: i64,
    pub interval_to: i64,
}

/// An entry with its place in the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LoggedEntry {
    pub position: i64,
    pub entry: Entry,
}

type Answered = oneshot::Sender<Result<i64, RecordError>>;

/// The log of one node; cheap to clone.
#[derive(Clone)]
pub struct AccessLog {
    db: Db,
    chain: Arc<Chain>,
    queue: mpsc::Sender<(Entry, Answered)>,
}

impl AccessLog {
    /// Opens the log or makes a new one. The key of its chain is wrapped by the master key.
    pub async fn open(location: &Location, custody: &Custody) -> Result<Self, RecordError> {
        let db = match location {
            Location::Sqlite(path) => Db::sqlite(path).await?,
            Location::Pg(url) => Db::pg(url).await?,
        };
        let mut conn = db.begin().await?;
        conn.script(words(SCHEMA, conn.is_sqlite())).await?;
        let new = chain::first_head(custody);
        let values = values![new.position, new.hash, new.mac, new.wrapped, new.master_key_id];
        conn.side_run(&INSERT_HEAD, values).await?;
        let head = lock_head(&mut conn).await?;
        let chain = Arc::new(chain::unwrap(&head, custody)?);
        conn.commit().await?;
        let (queue, jobs) = mpsc::channel(QUEUE_MAX);
        tokio::spawn(writer::serve(db.clone(), chain.clone(), jobs));
        Ok(Self { db, chain, queue })
    }

    /// Writes the entry; answers its position when it is on disk. On an error show nothing.
    pub async fn write(&self, entry: Entry) -> Result<i64, RecordError> {
        let (answered, answer) = oneshot::channel();
        self.queue.try_send((entry, answered)).map_err(|_| RecordError::Busy)?;
        answer.await.unwrap_or(Err(RecordError::Busy))
    }

    /// Whether the log takes writes now; the end of it is written as it is.
    pub async fn take_writes(&self) -> Result<(), RecordError> {
        let mut conn = self.db.begin().await?;
        lock_head(&mut conn).await?;
        conn.commit().await
    }

    /// Who has seen or done what with a patient, newest first (patientdatalagen 8:5).
    pub async fn entries_for_patient(
        &self,
        patient: Uuid,
        limit: i64,
    ) -> Result<Vec<LoggedEntry>, RecordError> {
        logged(self.db.side_rows(&ENTRIES_OF_PATIENT, values![patient, limit]).await?)
    }

    /// What somebody has seen or done, newest first (patientdatalagen 4:3).
    pub async fn entries_by_actor(
        &self,
        actor: Uuid,
        limit: i64,
    ) -> Result<Vec<LoggedEntry>, RecordError> {
        logged(self.db.side_rows(&ENTRIES_OF_ACTOR, values![actor, limit]).await?)
    }

    /// A span of time, newest first, of everybody or of one: for checks by sample. The end itself
    /// counts only before the end's position, so that an entry can be where a page goes on.
    pub async fn entries_between(
        &self,
        from: i64,
        until: (i64, i64),
        actor: Option<Uuid>,
        limit: i64,
    ) -> Result<Vec<LoggedEntry>, RecordError> {
        let (at, position) = until;
        let mut values = values![from, at, position, limit];
        let Some(actor) = actor else {
            return logged(self.db.side_rows(&ENTRIES_BETWEEN, values).await?);
        };
        values.extend(values![actor]);
        logged(self.db.side_rows(&ENTRIES_OF_ACTOR_BETWEEN, values).await?)
    }

    /// The log in order, from after a position.
    pub async fn page(&self, after: i64, limit: i64) -> Result<Vec<LoggedEntry>, RecordError> {
        logged(self.db.side_rows(&ENTRIES_PAGE, values![after, limit]).await?)
    }

    /// The end of the log, to be stored outside: only so is a cut-off end found out.
    pub async fn export_head(&self) -> Result<AccessHead, RecordError> {
        let head: Option<HeadRow> = self.db.side_rows(&READ_HEAD, values![]).await?.pop();
        head.ok_or(RecordError::Corrupt("the head of the access log is missing"))?.try_into()
    }

    /// Wraps the key of the chain with a new master key.
    pub async fn rotate_master(&self, new: &Custody) -> Result<(), RecordError> {
        let wrapped = chain::wrap(&self.chain, new);
        self.db.side_run(&SET_KEY, values![wrapped, new.id()]).await.map(drop)
    }

    /// Closes all connections; what is written after that fails.
    pub async fn close(&self) {
        self.db.close().await;
    }
}

async fn lock_head(conn: &mut Conn) -> Result<HeadRow, RecordError> {
    let head: Option<HeadRow> = conn.side_rows(&LOCK_HEAD, values![]).await?.pop();
    head.ok_or(RecordError::Corrupt("the head of the access log is missing"))
}

fn logged(rows: Vec<EntryRow>) -> Result<Vec<LoggedEntry>, RecordError> {
    rows.into_iter().map(LoggedEntry::try_from).collect()
}

/// The words of the DDL that differ between the two databases.
fn words(text: &str, sqlite: bool) -> String {
    let (int, uuid, blob) =
        if sqlite { ("integer", "blob", "blob") } else { ("bigint", "uuid", "bytea") };
    text.replace("{int}", int).replace("{uuid}", uuid).replace("{blob}", blob)
}
