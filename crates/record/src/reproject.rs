//! Building all derived rows anew from the log, in shadow tables, while the record is read and
//! written: open episodes first; then what has changed meanwhile is caught up, and the tables are
//! swapped inside one write.
//!
//! Not here: the fold, which the caller brings.

use crate::db::Ask;
use crate::error::RecordError;
use crate::event::{StoredEvent, stream_of};
use crate::flush;
use crate::keys::{KeyState, Owner};
use crate::projection;
use crate::reads;
use crate::record::Record;
use crate::rows::{Rows, StateRow};
use crate::sql::{self, Tables};
use crate::state_row;
use crate::tx::Tx;
use crate::value::values;
use care::stream::{StreamId, StreamKind};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// Streams folded in one transaction: short, so that the writer hardly waits.
const BATCH: usize = 50;
/// Streams or changes read at a time.
const PAGE: i64 = 1000;
/// The tables that are built, parents first.
const TABLES: [&str; 8] = [
    "state_row",
    "episode_row",
    "scope_row",
    "item_row",
    "contact_row",
    "timer_row",
    "person_row",
    "token_row",
];

/// What a fold makes of a whole stream; nothing, when its bodies were destroyed.
pub type Folded = Result<Option<(StateRow, Rows)>, RecordError>;

struct Work<'a, F, P> {
    record: &'a Record,
    fold: F,
    progress: P,
    done: BTreeSet<StreamId>,
    all: i64,
}

impl Record {
    /// Builds all derived rows anew; gives the number of streams. `progress` is told how many
    /// streams are done, of about how many.
    pub async fn reproject<F, P>(&self, fold: F, progress: P) -> Result<usize, RecordError>
    where
        F: FnMut(StreamId, Vec<StoredEvent>) -> Folded + Send,
        P: FnMut(i64, i64) + Send,
    {
        self.clear_next().await?;
        let mut from = self.position().await?;
        let done = BTreeSet::new();
        let mut work = Work { record: self, fold, progress, done, all: 0 };
        work.open_episodes().await?;
        work.all_streams().await?;
        loop {
            let (changed, to) = changed(&mut self.db(), from).await?;
            if changed.len() <= BATCH {
                break;
            }
            work.build(&changed).await?;
            from = to;
        }
        work.swap(from).await?;
        Ok(work.done.len())
    }

    async fn clear_next(&self) -> Result<(), RecordError> {
        let mut conn = self.db().begin().await?;
        for table in TABLES {
            conn.script(format!("delete from {table}_next")).await?;
        }
        conn.commit().await
    }
}

impl<F, P> Work<'_, F, P>
where
    F: FnMut(StreamId, Vec<StoredEvent>) -> Folded + Send,
    P: FnMut(i64, i64) + Send,
{
    async fn open_episodes(&mut self) -> Result<(), RecordError> {
        let mut after = Uuid::nil();
        loop {
            let values = values![after, PAGE];
            let page: Vec<(Uuid,)> =
                self.record.db().all_of(&sql::OPEN_EPISODES_PAGE, values).await?;
            let Some(last) = page.last() else { return Ok(()) };
            after = last.0;
            let kind = StreamKind::Episode;
            let page: Vec<StreamId> = page.iter().map(|row| StreamId { kind, id: row.0 }).collect();
            self.build(&page).await?;
        }
    }

    async fn all_streams(&mut self) -> Result<(), RecordError> {
        let mut after = (String::new(), Uuid::nil());
        loop {
            let values = values![after.0.as_str(), after.1, PAGE];
            let page: Vec<(String, Uuid, i64)> =
                self.record.db().all_of(&sql::STREAMS_PAGE, values).await?;
            let Some((kind, id, _)) = page.last() else { return Ok(()) };
            after = (kind.clone(), *id);
            let mut streams = Vec::new();
            for (kind, id, _) in page {
                streams.push(stream_of(&kind, id)?);
            }
            streams.retain(|stream| !self.done.contains(stream));
            self.build(&streams).await?;
        }
    }

    /// Builds the rows of these streams in the shadow tables.
    async fn build(&mut self, streams: &[StreamId]) -> Result<(), RecordError> {
        self.all = self.all.max(count(self.done.len() + streams.len()));
        for batch in streams.chunks(BATCH) {
            let mut folded = Vec::new();
            for stream in batch {
                let events = self.record.events(*stream, 0, i64::MAX).await?;
                folded.extend((self.fold)(*stream, events)?.map(|folded| (*stream, folded)));
            }
            let mut tx = self.record.begin(0).await?;
            let made = write_next(&mut tx, folded).await?;
            tx.conn.commit().await?;
            for (owner, key) in made {
                self.record.cache().put(owner, key);
            }
            self.done.extend(batch);
            (self.progress)(count(self.done.len()), self.all);
        }
        Ok(())
    }

    /// Catches up the last changes and swaps, with the end of the log held.
    async fn swap(&mut self, from: i64) -> Result<(), RecordError> {
        let mut tx = self.record.begin(0).await?;
        let (changed, _) = changed(&mut tx.conn, from).await?;
        let mut folded = Vec::new();
        for stream in &changed {
            let events = tx.events(*stream, 0, i64::MAX).await?;
            folded.extend((self.fold)(*stream, events)?.map(|folded| (*stream, folded)));
        }
        let made = write_next(&mut tx, folded).await?;
        for table in TABLES {
            let swap = format!(
                "delete from {table}; insert into {table} select * from {table}_next; \
                 delete from {table}_next"
            );
            tx.conn.script(swap).await?;
        }
        tx.conn.commit().await?;
        for (owner, key) in made {
            self.record.cache().put(owner, key);
        }
        self.done.extend(changed);
        (self.progress)(count(self.done.len()), count(self.done.len()));
        Ok(())
    }
}

fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// The streams that have changed since a position, each once, and the position reached.
async fn changed<A: Ask>(ask: &mut A, mut from: i64) -> Result<(Vec<StreamId>, i64), RecordError> {
    let mut streams = BTreeSet::new();
    loop {
        let page = reads::changed_since(ask, from, PAGE).await?;
        let Some((position, _)) = page.last() else { break };
        from = *position;
        streams.extend(page.iter().map(|(_, stream)| *stream));
    }
    Ok((streams.into_iter().collect(), from))
}

/// Writes rows to the shadow tables, but none of a person whose key was destroyed meanwhile.
async fn write_next(
    tx: &mut Tx,
    mut folded: Vec<(StreamId, (StateRow, Rows))>,
) -> Result<Vec<(Owner, std::sync::Arc<crate::seal::Key>)>, RecordError> {
    let owners_of = |state: &StateRow, rows: &Rows| -> Vec<Owner> {
        let mut owners = projection::owners(rows);
        owners.push((state.subject, state.keeper.clone()));
        owners
    };
    let owners = folded.iter().flat_map(|(_, (state, rows))| owners_of(state, rows)).collect();
    let (keys, made) = flush::keys(tx, owners).await?;
    folded.retain(|(_, (state, rows))| {
        let gone = |owner: &Owner| matches!(keys.of(owner.0, &owner.1), KeyState::Destroyed);
        !owners_of(state, rows).iter().any(gone)
    });
    let (mut states, mut rows) = (Vec::new(), BTreeMap::new());
    for (stream, (state, of_stream)) in folded {
        states.extend(state_row::seal(state, &keys)?);
        rows.insert(stream, of_stream);
    }
    tx.conn.run(&sql::PUT_STATE, Tables::Next, states).await?;
    projection::write(&mut tx.conn, Tables::Next, rows, &keys).await?;
    Ok(made)
}
