//! Reading streams: their states and their history.
//!
//! Not here: lists (`lists`).

use crate::db::Ask;
use crate::error::RecordError;
use crate::event::{Body, EventRow, StoredEvent, stream_of};
use crate::keys::{KeyState, Keys, Opener, Owner};
use crate::record::Record;
use crate::rows::StateRow;
use crate::seal;
use crate::sql;
use crate::state_row::StateSealed;
use crate::value::values;
use care::stream::{StreamId, StreamKind};
use uuid::Uuid;

impl Record {
    /// The saved state of a stream.
    pub async fn state(&self, stream: StreamId) -> Result<Option<StateRow>, RecordError> {
        Ok(self.states(&[stream]).await?.into_iter().next())
    }

    /// The saved states of these streams; those without one are left out.
    pub async fn states(&self, streams: &[StreamId]) -> Result<Vec<StateRow>, RecordError> {
        let values = streams.iter().flat_map(|s| values![s.kind.as_str(), s.id]).collect();
        let rows = self.db().all_of(&sql::STATES_OF_STREAMS, values).await?;
        self.open_states(rows).await
    }

    /// The saved states of all streams of one kind: a directory.
    pub async fn states_of(&self, kind: StreamKind) -> Result<Vec<StateRow>, RecordError> {
        let rows = self.db().all_of(&sql::STATES_OF_KIND, values![kind.as_str()]).await?;
        self.open_states(rows).await
    }

    async fn open_states(&self, rows: Vec<StateSealed>) -> Result<Vec<StateRow>, RecordError> {
        let owners: Vec<Owner> = rows.iter().map(|row| (row.subject, row.keeper.clone())).collect();
        let keys = self.opener().keys(&mut self.db(), owners).await?;
        rows.into_iter().filter_map(|row| row.open(&keys).transpose()).collect()
    }

    /// The history of a stream from after a version.
    pub async fn events(
        &self,
        stream: StreamId,
        after: i64,
        limit: i64,
    ) -> Result<Vec<StoredEvent>, RecordError> {
        events_of(&self.opener(), &mut self.db(), stream, after, limit).await
    }

    /// Which streams have changed since a position, in the order of the log.
    pub async fn changed_since(
        &self,
        position: i64,
        limit: i64,
    ) -> Result<Vec<(i64, StreamId)>, RecordError> {
        changed_since(&mut self.db(), position, limit).await
    }
}

pub(crate) async fn changed_since<A: Ask>(
    ask: &mut A,
    position: i64,
    limit: i64,
) -> Result<Vec<(i64, StreamId)>, RecordError> {
    let rows: Vec<(i64, String, Uuid)> =
        ask.all(&sql::CHANGED_SINCE, values![position, limit]).await?;
    rows.into_iter().map(|(at, kind, id)| Ok((at, stream_of(&kind, id)?))).collect()
}

pub(crate) async fn events_of<A: Ask>(
    opener: &Opener<'_>,
    ask: &mut A,
    stream: StreamId,
    after: i64,
    limit: i64,
) -> Result<Vec<StoredEvent>, RecordError> {
    let values = values![stream.kind.as_str(), stream.id, after, limit];
    let rows = ask.all(&sql::EVENTS_OF_STREAM, values).await?;
    open_events(opener, ask, rows).await
}

/// Opens rows of the log.
pub(crate) async fn open_events<A: Ask>(
    opener: &Opener<'_>,
    ask: &mut A,
    rows: Vec<EventRow>,
) -> Result<Vec<StoredEvent>, RecordError> {
    let mut owners: Vec<Owner> = rows.iter().map(|row| (row.subject, row.keeper.clone())).collect();
    owners.sort_unstable();
    owners.dedup();
    let keys = opener.keys(ask, owners).await?;
    rows.into_iter()
        .map(|row| {
            let body = open_body(&row, &keys)?;
            row.into_stored(body)
        })
        .collect()
}

fn open_body(row: &EventRow, keys: &Keys) -> Result<Body, RecordError> {
    if matches!(keys.of(row.subject, &row.keeper), KeyState::Destroyed) {
        return Ok(Body::Destroyed);
    }
    let key = keys.alive(row.subject, &row.keeper)?;
    let body = seal::open(&key, &row.place(), &row.body);
    body.map(Body::Open).ok_or(RecordError::Corrupt("the body of an event does not open"))
}
