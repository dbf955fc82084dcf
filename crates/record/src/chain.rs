//! The hash chain: each row's keyed hash covers the row, its sealed body and the hash before it;
//! and the head, which says where the log ends.
//!
//! Not here: looking for faults (`verify`). Pure: no database, no clock.

use crate::error::RecordError;
use crate::event::EventRow;
use crate::fields::Fields;
use crate::seal::{self, Key};
use crate::text64;
use serde::{Deserialize, Serialize};

/// The end of the log at one moment. Exported and kept outside, it shows later that the log still
/// says what it said then, and that its end was not cut off.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Head {
    /// The position of the last event; 0 = none yet.
    pub position: i64,
    /// The hash of the last event.
    #[serde(with = "text64")]
    pub hash: [u8; 32],
    /// When the last event was recorded.
    pub recorded_at: i64,
    /// What only a holder of the chain's key can make.
    #[serde(with = "text64")]
    pub mac: [u8; 32],
}

impl Head {
    /// One line of JSON, to be stored outside.
    pub fn to_line(&self) -> String {
        serde_json::to_string(self).expect("a head has only numbers and text")
    }

    /// Reads such a line.
    pub fn from_line(line: &str) -> Result<Self, RecordError> {
        serde_json::from_str(line).map_err(|_| RecordError::Corrupt("a head line is JSON"))
    }
}

/// The key of the chain.
pub(crate) struct Chain(Key);

impl Chain {
    pub(crate) fn new(key: Key) -> Self {
        Self(key)
    }

    /// The head of a log without events.
    pub(crate) fn empty(&self) -> Head {
        self.head(0, [0; 32], 0)
    }

    pub(crate) fn head(&self, position: i64, hash: [u8; 32], recorded_at: i64) -> Head {
        let fields = Fields::of("head").int(position).bytes(&hash).int(recorded_at);
        Head { position, hash, recorded_at, mac: seal::mac(&self.0, &fields) }
    }

    /// Whether this head was made with this key.
    pub(crate) fn made(&self, head: &Head) -> bool {
        self.head(head.position, head.hash, head.recorded_at).mac == head.mac
    }

    /// The hash of a row at a position after the row with that hash.
    pub(crate) fn hash(&self, before: &[u8], position: i64, row: &EventRow) -> [u8; 32] {
        let fields = Fields::of("event")
            .bytes(before)
            .int(position)
            .text(&row.stream_kind)
            .uuid(row.stream_id)
            .int(row.version)
            .text(&row.kind)
            .text(&row.keeper)
            .uuid(row.subject)
            .int(row.happened_at)
            .int(row.recorded_at)
            .uuid(row.actor)
            .uuid(row.assignment)
            .uuid(row.command_id)
            .bytes(&row.body);
        seal::mac(&self.0, &fields)
    }

    /// The mark that stands in place of a destroyed key: that it was destroyed by someone who
    /// holds the record's keys, not by someone who wrote in the database.
    pub(crate) fn destroyed_mark(&self, owner: &Fields, destroyed_at: i64) -> [u8; 32] {
        seal::mac(&self.0, &Fields::of("destroyed").bytes(owner.as_slice()).int(destroyed_at))
    }
}

/// The head as a row.
#[derive(Debug, Clone, sqlx::FromRow)]
pub(crate) struct HeadRow {
    pub(crate) position: i64,
    pub(crate) hash: Vec<u8>,
    pub(crate) recorded_at: i64,
    pub(crate) mac: Vec<u8>,
}

impl TryFrom<HeadRow> for Head {
    type Error = RecordError;

    fn try_from(row: HeadRow) -> Result<Self, RecordError> {
        let bytes = |bytes: Vec<u8>| {
            <[u8; 32]>::try_from(bytes).map_err(|_| RecordError::Corrupt("a hash is 32 bytes"))
        };
        Ok(Self {
            position: row.position,
            hash: bytes(row.hash)?,
            recorded_at: row.recorded_at,
            mac: bytes(row.mac)?,
        })
    }
}
