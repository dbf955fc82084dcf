//! Loading streams in a transaction: saved states and what came after them, in two queries.
//!
//! Not here: folding.

use crate::db::Ask;
use crate::error::RecordError;
use crate::event::EventRow;
use crate::keys::Owner;
use crate::reads;
use crate::sql;
use crate::state_row::StateSealed;
use crate::tx::{Loaded, SavedState, Tx};
use crate::value::{Value, values};
use care::stream::{StreamId, StreamKind};
use std::collections::HashMap;
use uuid::Uuid;

pub(crate) async fn load(
    tx: &mut Tx,
    streams: &[StreamId],
    fold_version: impl Fn(StreamKind) -> u32 + Send,
) -> Result<Vec<Loaded>, RecordError> {
    let mut unique = streams.to_vec();
    unique.sort_unstable();
    unique.dedup();
    let mut loaded: HashMap<StreamId, Loaded> = HashMap::new();
    for (stream, state) in states(tx, &unique).await? {
        let version = state.version;
        let state = (state.fold_version == fold_version(stream.kind)).then_some(state);
        loaded.insert(stream, Loaded { stream, version, state, tail: Vec::new() });
    }
    for stream in &unique {
        let none = Loaded { stream: *stream, version: 0, state: None, tail: Vec::new() };
        loaded.entry(*stream).or_insert(none);
    }
    tails(tx, &unique, &mut loaded).await?;
    for stream in &unique {
        if let Some(loaded) = loaded.get_mut(stream) {
            overlay(tx, loaded, fold_version(stream.kind));
        }
    }
    Ok(streams.iter().filter_map(|stream| loaded.get(stream).cloned()).collect())
}

async fn states(
    tx: &mut Tx,
    streams: &[StreamId],
) -> Result<Vec<(StreamId, SavedState)>, RecordError> {
    let values = streams.iter().flat_map(|s| values![s.kind.as_str(), s.id]).collect();
    let rows: Vec<StateSealed> = tx.conn.all(&sql::STATES_OF_STREAMS, values).await?;
    let owners: Vec<Owner> = rows.iter().map(|row| (row.subject, row.keeper.clone())).collect();
    let keys = tx.record.opener().keys(&mut tx.conn, owners).await?;
    let mut states = Vec::with_capacity(rows.len());
    for row in rows {
        // A state whose key was destroyed in this instant is no state: the log says the same.
        let Some(state) = row.open(&keys)? else { continue };
        let (fold_version, version) = (state.fold_version, state.version);
        let (keeper, body) = (state.keeper, state.body);
        states.push((state.stream, SavedState { fold_version, version, keeper, body }));
    }
    Ok(states)
}

async fn tails(
    tx: &mut Tx,
    streams: &[StreamId],
    loaded: &mut HashMap<StreamId, Loaded>,
) -> Result<(), RecordError> {
    let mut wanted: Vec<Value> = Vec::with_capacity(streams.len() * 3);
    for stream in streams {
        let after = loaded.get(stream).and_then(|l| l.state.as_ref()).map_or(0, |s| s.version);
        wanted.extend(values![stream.kind.as_str(), stream.id, after]);
    }
    // So that few texts are prepared: the number of groups is a power of two.
    let groups = streams.len().next_power_of_two().min(sql::EVENTS_OF_STREAMS.groups_max());
    while wanted.len() / 3 < groups {
        wanted.extend(values!["", Uuid::nil(), 0_i64]);
    }
    let rows: Vec<EventRow> = tx.conn.all(&sql::EVENTS_OF_STREAMS, wanted).await?;
    for event in reads::open_events(&tx.record.opener(), &mut tx.conn, rows).await? {
        if let Some(loaded) = loaded.get_mut(&event.stream) {
            loaded.version = event.version;
            loaded.tail.push(event);
        }
    }
    for stream in streams {
        let version = loaded.get(stream).map_or(0, |l| l.version);
        tx.versions.entry(*stream).or_insert(version);
    }
    Ok(())
}

/// Lays what this transaction has not yet written over what the database says.
fn overlay(tx: &Tx, loaded: &mut Loaded, fold_version: u32) {
    let saved = tx.states.get(&loaded.stream).filter(|saved| saved.fold_version == fold_version);
    if let Some(saved) = saved {
        loaded.tail.retain(|event| event.version > saved.version);
        loaded.state = Some(SavedState {
            fold_version: saved.fold_version,
            version: saved.version,
            keeper: saved.keeper.clone(),
            body: saved.body.clone(),
        });
    }
    let after = loaded.state.as_ref().map_or(0, |state| state.version);
    let fresh = tx.events.iter().filter(|e| e.stream == loaded.stream && e.version > after);
    loaded.tail.extend(fresh.cloned());
    loaded.version = loaded.tail.last().map_or(after.max(loaded.version), |event| event.version);
}
