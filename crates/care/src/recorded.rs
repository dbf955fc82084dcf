//! Recorded: an event together with when it happened, who did it and its place in its stream.
//!
//! What the record adds beyond this (position, hash, keeper) is the record's own business.

use crate::ids::EventId;
use crate::who::Who;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// When and by whom, as `evolve` needs it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Meta {
    pub id: EventId,
    /// Version in its stream, from 1.
    pub version: u64,
    /// When it happened, which for a fact may be long before it was recorded.
    pub happened_at: Timestamp,
    pub recorded_at: Timestamp,
    pub by: Who,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Recorded<E> {
    pub meta: Meta,
    pub event: E,
}

/// Who and when, beside a value that people see. A state holds a hundred of them, so that they are
/// written briefly.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mark {
    pub id: EventId,
    pub at: Timestamp,
    #[serde(with = "crate::who::brief")]
    pub by: Who,
}

impl From<&Meta> for Mark {
    fn from(meta: &Meta) -> Self {
        Mark { id: meta.id, at: meta.happened_at, by: meta.by }
    }
}

/// A value of which the newest counts. Facts arrive late, twice and out of order; merging by
/// (when it happened, id) gives the same answer in every order.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Latest<T> {
    pub mark: Mark,
    pub value: T,
}

impl<T> Latest<T> {
    pub fn put(slot: &mut Option<Latest<T>>, mark: Mark, value: T) {
        let newer = slot.as_ref().is_none_or(|old| (mark.at, mark.id) > (old.mark.at, old.mark.id));
        if newer {
            *slot = Some(Latest { mark, value });
        }
    }
}
