//! One write: loads, appends and saves in one transaction that holds the end of the log, so that
//! what is decided in it has seen everything that was committed before, on whatever node.
//!
//! Not here: the statements that write at the end (`flush`).

use crate::chain::{Head, HeadRow};
use crate::changes::Change;
use crate::db::{Ask, Conn};
use crate::error::RecordError;
use crate::event::{Body, NewEvent, StoredEvent, stream_of};
use crate::flush;
use crate::keys::Owner;
use crate::load;
use crate::outbox::Told;
use crate::record::{Committed, Record};
use crate::rows::{Rows, StateRow};
use crate::sql;
use crate::value::Value;
use care::ids::CommandId;
use care::stream::{StreamId, StreamKind};
use std::collections::{BTreeMap, HashMap};
use uuid::Uuid;

/// A write transaction. Dropped without `commit`, nothing has happened.
pub struct Tx {
    pub(crate) record: Record,
    pub(crate) conn: Conn,
    pub(crate) before: Head,
    pub(crate) now: i64,
    /// Versions as they are in this transaction, with what has been appended in it.
    pub(crate) versions: HashMap<StreamId, i64>,
    /// For streams that were never loaded: the version that the database must still have.
    pub(crate) expected: HashMap<StreamId, i64>,
    pub(crate) events: Vec<StoredEvent>,
    pub(crate) states: BTreeMap<StreamId, StateRow>,
    pub(crate) rows: BTreeMap<StreamId, Rows>,
    pub(crate) changes: BTreeMap<StreamId, Change>,
    /// Who is to be told of what has been appended.
    pub(crate) told: Vec<Told>,
    /// Keys destroyed in this transaction.
    pub(crate) destroyed: Vec<Owner>,
}

/// A stream as it stands in a transaction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Loaded {
    /// The stream.
    pub stream: StreamId,
    /// Its last version; 0 when nothing has happened.
    pub version: i64,
    /// The saved state, when it is of the fold asked for.
    pub state: Option<SavedState>,
    /// What has happened since that state, or since the beginning.
    pub tail: Vec<StoredEvent>,
}

/// A saved state of a stream.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SavedState {
    /// The version of the fold that made it.
    pub fold_version: u32,
    /// The version of the last event folded into it.
    pub version: i64,
    /// Whose legal record it is.
    pub keeper: String,
    /// The state as text.
    pub body: Vec<u8>,
}

impl Record {
    /// Begins a write. `now` in microseconds, or the time of the last event when that is ahead of
    /// it ([`Record::time`]); what is appended is recorded then, or one microsecond after the last
    /// event when the clock stands still.
    pub async fn begin(&self, now: i64) -> Result<Tx, RecordError> {
        let mut conn = self.db().begin().await?;
        let head: Vec<HeadRow> = conn.all(&sql::LOCK_HEAD, vec![]).await?;
        let head = head.into_iter().next().ok_or(RecordError::Corrupt("the head is missing"))?;
        self.saw(head.recorded_at);
        let now = self.time(now);
        Ok(Tx {
            record: self.clone(),
            conn,
            before: head.try_into()?,
            now,
            versions: HashMap::new(),
            expected: HashMap::new(),
            events: Vec::new(),
            states: BTreeMap::new(),
            rows: BTreeMap::new(),
            changes: BTreeMap::new(),
            told: Vec::new(),
            destroyed: Vec::new(),
        })
    }
}

impl Loaded {
    /// Whose legal record the stream is; `None` before anything has happened in it.
    pub fn keeper(&self) -> Option<&str> {
        let saved = self.state.as_ref().map(|state| state.keeper.as_str());
        saved.or_else(|| self.tail.first().map(|event| event.keeper.as_str()))
    }
}

impl Tx {
    /// The record that this transaction writes to.
    pub fn record(&self) -> &Record {
        &self.record
    }

    /// The time that what is appended next is recorded at.
    pub fn now(&self) -> i64 {
        self.now
    }

    /// Sets that time: jobs of one batch can come with times of their own.
    pub fn set_now(&mut self, now: i64) {
        self.now = now;
    }

    /// The end of the log with what has been appended in this transaction.
    pub fn position(&self) -> i64 {
        self.events.last().map_or(self.before.position, |event| event.position)
    }

    /// Loads streams: their state, if it was made by the fold of that version, and what came after
    /// it. What this transaction itself has appended and saved is seen.
    pub async fn load(
        &mut self,
        streams: &[StreamId],
        fold_version: impl Fn(StreamKind) -> u32 + Send,
    ) -> Result<Vec<Loaded>, RecordError> {
        load::load(self, streams, fold_version).await
    }

    /// The history of a stream from after a version, for folding it anew.
    pub async fn events(
        &mut self,
        stream: StreamId,
        after: i64,
        limit: i64,
    ) -> Result<Vec<StoredEvent>, RecordError> {
        let opener = self.record.opener();
        let mut events =
            crate::reads::events_of(&opener, &mut self.conn, stream, after, limit).await?;
        let fresh = self.events.iter().filter(|e| e.stream == stream && e.version > after);
        events.extend(fresh.cloned());
        events.truncate(usize::try_from(limit).unwrap_or(0));
        Ok(events)
    }

    /// Which of these commands have already led to something, and to what.
    pub async fn seen(
        &mut self,
        commands: &[CommandId],
    ) -> Result<HashMap<CommandId, Vec<(StreamId, i64)>>, RecordError> {
        let mut seen: HashMap<CommandId, Vec<(StreamId, i64)>> = HashMap::new();
        let values = commands.iter().map(|command| Value::Uuid(command.0)).collect();
        let rows: Vec<(Uuid, String, Uuid, i64)> =
            self.conn.all(&sql::SEEN_COMMANDS, values).await?;
        for (command, kind, id, version) in rows {
            seen.entry(CommandId(command)).or_default().push((stream_of(&kind, id)?, version));
        }
        for event in self.events.iter().filter(|event| commands.contains(&event.command)) {
            seen.entry(event.command).or_default().push((event.stream, event.version));
        }
        Ok(seen)
    }

    /// Appends events and says when each is recorded. A version that is not the next one of its
    /// stream is a conflict.
    pub fn append(&mut self, events: Vec<NewEvent>) -> Result<Vec<i64>, RecordError> {
        let mut recorded = Vec::with_capacity(events.len());
        for event in events {
            let known = self.versions.get(&event.stream).copied();
            let last = known.unwrap_or_else(|| {
                self.expected.insert(event.stream, event.version - 1);
                event.version - 1
            });
            if event.version != last + 1 || event.version < 1 {
                return Err(RecordError::Conflict);
            }
            self.versions.insert(event.stream, event.version);
            recorded.push(self.push(event));
        }
        Ok(recorded)
    }

    fn push(&mut self, event: NewEvent) -> i64 {
        let last = self.events.last();
        let before = last.map_or(self.before.recorded_at, |event| event.recorded_at);
        let recorded_at = self.now.max(before + 1);
        self.events.push(StoredEvent {
            position: self.position() + 1,
            stream: event.stream,
            version: event.version,
            kind: event.kind,
            keeper: event.keeper,
            subject: event.subject,
            happened_at: event.happened_at,
            recorded_at,
            actor: event.actor,
            assignment: event.assignment,
            command: event.command,
            body: Body::Open(event.body),
        });
        recorded_at
    }

    /// Saves the state of a stream; the last one saved in the transaction is kept.
    pub fn save(&mut self, state: StateRow) {
        self.states.insert(state.stream, state);
    }

    /// Replaces all rows of a stream; the last ones given in the transaction are kept.
    pub fn replace(&mut self, stream: StreamId, rows: Rows) {
        self.changes.remove(&stream);
        self.rows.insert(stream, rows);
    }

    /// Replaces the rows of a stream whose rows are known: only those that differ are written.
    /// `before` must be what is there; the first one given in the transaction is believed.
    pub fn change(&mut self, stream: StreamId, before: Rows, after: Rows) {
        if let Some(rows) = self.rows.get_mut(&stream) {
            *rows = after;
            return;
        }
        let before = self.changes.remove(&stream).map_or(before, |change| change.before);
        self.changes.insert(stream, Change { before, after });
    }

    /// Somebody is to be told: written with the events, so that neither is without the other.
    pub fn tell(&mut self, told: Told) {
        self.told.push(told);
    }

    /// Writes everything and commits, then tells those who listen.
    pub async fn commit(mut self) -> Result<Committed, RecordError> {
        let made = flush::flush(&mut self).await?;
        let mut streams: Vec<StreamId> = self.events.iter().map(|event| event.stream).collect();
        streams.sort_unstable();
        streams.dedup();
        let committed = Committed { position: self.position(), streams };
        self.conn.commit().await?;
        if let Some(last) = self.events.last() {
            self.record.saw(last.recorded_at);
        }
        for (owner, key) in made {
            self.record.cache().put(owner, key);
        }
        if !self.destroyed.is_empty() {
            for owner in &self.destroyed {
                self.record.cache().remove(owner);
            }
            // It is committed, whatever becomes of this: the next checkpoint does it as well.
            if let Err(error) = self.record.db().forget().await {
                tracing::warn!(%error, "a destroyed key may still lie in freed pages for a while");
            }
        }
        if !committed.streams.is_empty() {
            self.record.tell(committed.clone());
        }
        Ok(committed)
    }
}
