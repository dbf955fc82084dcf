//! Fold: a whole stream to its state row and list rows, as the door writes them and as
//! `plats23 reproject` builds them anew. One function, so that the two can never differ.

use crate::codec::fold_version;
use crate::projection;
use crate::state::State;
use care::stream::StreamId;
use jiff::tz::TimeZone;
use record::{Body, Folded, Record, RecordError, Rows, StateRow, StoredEvent};
use uuid::Uuid;

/// Folds all events of one stream, for rebuilding the derived tables. Nothing comes of a stream
/// whose first event cannot be opened: the record of whoever kept it is gone, as the law ordered,
/// and what others told of it is no episode of its own.
pub fn fold(record: &Record, zone: &TimeZone, stream: StreamId, events: &[StoredEvent]) -> Folded {
    let (Some(first), Some(last)) = (events.first(), events.last()) else { return Ok(None) };
    if !matches!(first.body, Body::Open(_)) {
        return Ok(None);
    }
    let state = State::empty(stream.kind).fold(events)?;
    // The stream is whose its first event was; others may have told of their own part since.
    let standing = Standing { stream, state: &state, version: last.version, keeper: &first.keeper };
    rows_of(&standing, zone, record).map(Some)
}

/// A stream as it stands: what its rows follow from.
pub(crate) struct Standing<'a> {
    pub(crate) stream: StreamId,
    pub(crate) state: &'a State,
    pub(crate) version: i64,
    pub(crate) keeper: &'a str,
}

/// State row and projection rows of one stream, as they are written and as they are rebuilt.
pub(crate) fn rows_of(
    standing: &Standing<'_>,
    zone: &TimeZone,
    blind: &Record,
) -> Result<(StateRow, Rows), RecordError> {
    let Standing { stream, state, version, keeper } = *standing;
    let subject = match state {
        State::Person(_) => stream.id,
        State::Episode(episode) => {
            episode.opening.as_ref().map_or(Uuid::nil(), |opening| opening.patient.0)
        }
        State::Social(social) => social.patient.map_or(Uuid::nil(), |patient| patient.0),
        State::Ward(_)
        | State::Unit(_)
        | State::Staff(_)
        | State::Programme(_)
        | State::Organisation(_) => Uuid::nil(),
    };
    let row = StateRow {
        stream,
        version,
        fold_version: fold_version(stream.kind),
        subject,
        keeper: keeper.to_owned(),
        body: state.text()?,
    };
    Ok((row, projection::rows(stream, state, keeper, zone, blind)?))
}
