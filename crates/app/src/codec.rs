//! Codec: events as the record stores them. The kind is in the envelope, the rest is sealed.
//!
//! Old kinds are read for ever; golden files in `care` hold every kind's JSON.

use care::event::Event;
use care::ids::EventId;
use care::recorded::{Meta, Recorded};
use care::stream::StreamKind;
use care::who::Who;
use jiff::Timestamp;
use record::{Body, RecordError, StoredEvent};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// The sealed text of every event.
#[derive(Serialize, Deserialize)]
struct Entry<E> {
    id: EventId,
    by: Who,
    event: E,
}

/// The envelope's kind and the text to seal.
pub(crate) fn encode(
    id: EventId,
    by: Who,
    event: &Event,
) -> Result<(String, Vec<u8>), RecordError> {
    let value = match event {
        Event::Person(event) => serde_json::to_value(event),
        Event::Episode(event) => serde_json::to_value(event),
        Event::Ward(event) => serde_json::to_value(event),
        Event::Unit(event) => serde_json::to_value(event),
        Event::Staff(event) => serde_json::to_value(event),
        Event::Programme(event) => serde_json::to_value(event),
        Event::Social(event) => serde_json::to_value(event),
        Event::Organisation(event) => serde_json::to_value(event),
    };
    let value: Value = value.map_err(|_| RecordError::Corrupt("an event without a text"))?;
    let kind = value.get("kind").and_then(Value::as_str);
    let kind = kind.ok_or(RecordError::Corrupt("an event without a kind"))?.to_owned();
    let entry = Entry { id, by, event: value };
    let body = serde_json::to_vec(&entry);
    Ok((kind, body.map_err(|_| RecordError::Corrupt("an event without a text"))?))
}

/// Reads one stored event. `None` when its key has been destroyed.
pub(crate) fn decode<E: DeserializeOwned>(
    stored: &StoredEvent,
) -> Result<Option<Recorded<E>>, RecordError> {
    let Body::Open(body) = &stored.body else { return Ok(None) };
    let entry: Entry<E> = serde_json::from_slice(body)
        .map_err(|_| RecordError::Corrupt("an event that cannot be read"))?;
    let meta = Meta {
        id: entry.id,
        version: u64::try_from(stored.version).unwrap_or_default(),
        happened_at: time(stored.happened_at),
        recorded_at: time(stored.recorded_at),
        by: entry.by,
    };
    Ok(Some(Recorded { meta, event: entry.event }))
}

pub(crate) fn time(microseconds: i64) -> Timestamp {
    Timestamp::from_microsecond(microseconds).unwrap_or(Timestamp::MAX)
}

/// Counted up when the same state gives other list rows: rows of before are then written anew.
const ROWS_VERSION: u32 = 3;

/// The version of each stream's fold and of its rows: a state row of another version is folded anew.
pub(crate) fn fold_version(kind: StreamKind) -> u32 {
    match kind {
        StreamKind::Episode => care::episode::FOLD_VERSION * 1000 + ROWS_VERSION,
        StreamKind::Unit => 5000 + ROWS_VERSION,
        StreamKind::Ward | StreamKind::Staff | StreamKind::Programme => 2000 + ROWS_VERSION,
        StreamKind::Person => 2000 + ROWS_VERSION,
        StreamKind::Social | StreamKind::Organisation => 1000 + ROWS_VERSION,
    }
}
