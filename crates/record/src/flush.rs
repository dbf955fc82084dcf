//! The end of a write: keys are made, bodies sealed, the chain drawn on, and everything written
//! with one statement per table.
//!
//! Not here: what is written (`tx`).

use crate::changes;
use crate::db::Ask;
use crate::error::RecordError;
use crate::event::{Body, EventRow, StoredEvent, stream_of};
use crate::keys::{KeyState, Keys, Owner, place};
use crate::meta;
use crate::outbox::Told;
use crate::projection;
use crate::seal::{self, Key};
use crate::sql::{self, Tables};
use crate::state_row;
use crate::tx::Tx;
use crate::value::{Value, values};
use care::stream::StreamId;
use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;
use uuid::Uuid;

/// Writes everything; gives the keys that were made, to be remembered once they are committed.
pub(crate) async fn flush(tx: &mut Tx) -> Result<Vec<(Owner, Arc<Key>)>, RecordError> {
    check_expected(tx).await?;
    let mut owners: BTreeSet<Owner> = BTreeSet::new();
    owners.extend(tx.events.iter().map(|event| (event.subject, event.keeper.clone())));
    owners.extend(tx.states.values().map(|state| (state.subject, state.keeper.clone())));
    owners.extend(tx.rows.values().flat_map(projection::owners));
    owners.extend(tx.changes.values().flat_map(|change| projection::owners(&change.after)));
    let (keys, made) = keys(tx, owners).await?;
    append(tx, &keys).await?;
    let mut states = Vec::new();
    for state in std::mem::take(&mut tx.states).into_values() {
        states.extend(state_row::seal(state, &keys)?);
    }
    tx.conn.run(&sql::PUT_STATE, Tables::Live, states).await?;
    let rows = std::mem::take(&mut tx.rows);
    projection::write(&mut tx.conn, Tables::Live, rows, &keys).await?;
    let changed = std::mem::take(&mut tx.changes).into_values().collect();
    changes::write(&mut tx.conn, changed, &keys).await?;
    let told = std::mem::take(&mut tx.told).into_iter().flat_map(Told::values).collect();
    tx.conn.run(&sql::INSERT_TOLD, Tables::Live, told).await?;
    Ok(made)
}

/// Streams that were appended to without being loaded: are they where the writer believed?
async fn check_expected(tx: &mut Tx) -> Result<(), RecordError> {
    let values = tx.expected.keys().flat_map(|s| values![s.kind.as_str(), s.id]).collect();
    let rows: Vec<(String, Uuid, i64)> = tx.conn.all(&sql::STREAM_VERSIONS, values).await?;
    let mut versions: HashMap<StreamId, i64> = HashMap::new();
    for (kind, id, version) in rows {
        versions.insert(stream_of(&kind, id)?, version);
    }
    let right = |(stream, expected): (&StreamId, &i64)| {
        versions.get(stream).copied().unwrap_or(0) == *expected
    };
    if tx.expected.iter().all(right) { Ok(()) } else { Err(RecordError::Conflict) }
}

/// The keys of all owners, made where there are none.
pub(crate) async fn keys(
    tx: &mut Tx,
    owners: BTreeSet<Owner>,
) -> Result<(Keys, Vec<(Owner, Arc<Key>)>), RecordError> {
    let opener = tx.record.opener();
    let mut keys = opener.keys_now(&mut tx.conn, owners.iter().cloned()).await?;
    let missing: Vec<Owner> = owners
        .into_iter()
        .filter(|(subject, keeper)| matches!(keys.of(*subject, keeper), KeyState::Missing))
        .collect();
    if missing.is_empty() {
        return Ok((keys, Vec::new()));
    }
    let custody = &opener.secrets.custody;
    // Another node may have changed the master key since this one was started.
    if meta::read(&mut tx.conn, meta::MASTER_KEY).await?.as_deref() != Some(custody.id()) {
        return Err(RecordError::WrongMasterKey);
    }
    let (mut made, mut rows) = (Vec::new(), Vec::new());
    for (subject, keeper) in missing {
        let key = seal::random_key();
        let wrapped = custody.wrap(&place(subject, &keeper), &key);
        rows.extend(values![subject, keeper.as_str(), wrapped, custody.id(), tx.now, 0_i64]);
        let key = Arc::new(key);
        keys.insert((subject, keeper.clone()), KeyState::Alive(key.clone()));
        made.push(((subject, keeper), key));
    }
    tx.conn.run(&sql::INSERT_KEY, Tables::Live, rows).await?;
    Ok((keys, made))
}

/// Seals and chains the events, writes them, and moves the head.
async fn append(tx: &mut Tx, keys: &Keys) -> Result<(), RecordError> {
    let Some(last) = tx.events.last() else { return Ok(()) };
    let (position, recorded_at) = (last.position, last.recorded_at);
    let secrets = tx.record.secrets();
    let chain = &secrets.system.chain;
    let mut hash = tx.before.hash;
    let mut values = Vec::with_capacity(tx.events.len() * sql::INSERT_EVENT.width());
    for event in &tx.events {
        let mut row = sealed(event, keys)?;
        hash = chain.hash(&hash, row.position, &row);
        row.hash = hash.to_vec();
        values.extend(event_values(row));
    }
    tx.conn.run(&sql::INSERT_EVENT, Tables::Live, values).await?;
    let head = chain.head(position, hash, recorded_at);
    let values = values![head.position, head.hash, head.recorded_at, head.mac];
    tx.conn.run(&sql::SET_HEAD, Tables::Live, values).await?;
    Ok(())
}

fn sealed(event: &StoredEvent, keys: &Keys) -> Result<EventRow, RecordError> {
    let mut row = EventRow {
        position: event.position,
        stream_kind: event.stream.kind.as_str().to_owned(),
        stream_id: event.stream.id,
        version: event.version,
        kind: event.kind.clone(),
        keeper: event.keeper.clone(),
        subject: event.subject,
        happened_at: event.happened_at,
        recorded_at: event.recorded_at,
        actor: event.actor,
        assignment: event.assignment,
        command_id: event.command.0,
        hash: Vec::new(),
        body: Vec::new(),
    };
    let Body::Open(text) = &event.body else { return Err(RecordError::Destroyed) };
    row.body = seal::seal(&*keys.alive(event.subject, &event.keeper)?, &row.place(), text);
    Ok(row)
}

/// The values of a row of the log, in the order of its columns.
pub(crate) fn event_values(row: EventRow) -> Vec<Value> {
    values![
        row.position,
        row.stream_kind,
        row.stream_id,
        row.version,
        row.kind,
        row.keeper,
        row.subject,
        row.happened_at,
        row.recorded_at,
        row.actor,
        row.assignment,
        row.command_id,
        row.hash,
        row.body,
    ]
}
