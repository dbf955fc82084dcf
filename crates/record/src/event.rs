//! Events as they enter, lie in and leave the record.
//!
//! Not here: what an event means. The record never looks into a body.

use crate::error::RecordError;
use crate::fields::Fields;
use crate::text64;
use care::ids::CommandId;
use care::stream::{StreamId, StreamKind};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// An event to append. Times are microseconds since 1970 UTC, as everywhere in the record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewEvent {
    /// The stream it belongs to.
    pub stream: StreamId,
    /// One more than the stream's last version; the first is 1.
    pub version: i64,
    /// What happened, as a stored word that is never changed.
    pub kind: String,
    /// Whose legal record it is, as `care::keeper::Keeper` displays itself.
    pub keeper: String,
    /// The person whose record it is; nil when it is about the organisation.
    pub subject: Uuid,
    /// When it happened, which can be long before it is recorded.
    pub happened_at: i64,
    /// Who did it.
    pub actor: Uuid,
    /// In which assignment; nil when in none.
    pub assignment: Uuid,
    /// The command that led to it.
    pub command: CommandId,
    /// The text to seal.
    pub body: Vec<u8>,
}

/// An event as read from the record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredEvent {
    /// Its place in the whole log.
    pub position: i64,
    /// The stream it belongs to.
    pub stream: StreamId,
    /// Its place in the stream.
    pub version: i64,
    /// What happened.
    pub kind: String,
    /// Whose legal record it is.
    pub keeper: String,
    /// The person whose record it is, or nil.
    pub subject: Uuid,
    /// When it happened.
    pub happened_at: i64,
    /// When it was recorded; later in the log is later in time.
    pub recorded_at: i64,
    /// Who did it.
    pub actor: Uuid,
    /// In which assignment, or nil.
    pub assignment: Uuid,
    /// The command that led to it.
    pub command: CommandId,
    /// What it says, if its key is still there.
    pub body: Body,
}

/// The opened body of an event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Body {
    /// The text as it was appended.
    Open(Vec<u8>),
    /// The key was destroyed: that something happened is known, what it was is not.
    Destroyed,
}

/// A row of the log exactly as it is stored, sealed.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow, Serialize, Deserialize)]
pub struct EventRow {
    /// Its place in the whole log.
    pub position: i64,
    /// The stream's kind.
    pub stream_kind: String,
    /// The stream's id.
    pub stream_id: Uuid,
    /// Its place in the stream.
    pub version: i64,
    /// What happened.
    pub kind: String,
    /// Whose legal record it is.
    pub keeper: String,
    /// The person whose record it is, or nil.
    pub subject: Uuid,
    /// When it happened.
    pub happened_at: i64,
    /// When it was recorded.
    pub recorded_at: i64,
    /// Who did it.
    pub actor: Uuid,
    /// In which assignment, or nil.
    pub assignment: Uuid,
    /// The command that led to it.
    pub command_id: Uuid,
    /// The keyed hash of this row and all before it.
    #[serde(with = "text64")]
    pub hash: Vec<u8>,
    /// The sealed body.
    #[serde(with = "text64")]
    pub body: Vec<u8>,
}

impl EventRow {
    /// What the seal of the body is bound to.
    pub(crate) fn place(&self) -> Fields {
        Fields::of("event")
            .text(&self.stream_kind)
            .uuid(self.stream_id)
            .int(self.version)
            .text(&self.kind)
            .text(&self.keeper)
            .uuid(self.subject)
    }

    pub(crate) fn into_stored(self, body: Body) -> Result<StoredEvent, RecordError> {
        Ok(StoredEvent {
            position: self.position,
            stream: stream_of(&self.stream_kind, self.stream_id)?,
            version: self.version,
            kind: self.kind,
            keeper: self.keeper,
            subject: self.subject,
            happened_at: self.happened_at,
            recorded_at: self.recorded_at,
            actor: self.actor,
            assignment: self.assignment,
            command: CommandId(self.command_id),
            body,
        })
    }
}

/// The stream that two stored columns name.
pub(crate) fn stream_of(kind: &str, id: Uuid) -> Result<StreamId, RecordError> {
    let kind = StreamKind::parse(kind);
    Ok(StreamId { kind: kind.ok_or(RecordError::Corrupt("an unknown kind of stream"))?, id })
}
