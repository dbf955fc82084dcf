//! The administration's log: who changed which organisation, unit, post, account or programme.
//!
//! Read from the events themselves. Not here: who has seen patients (`administration::accesses`).

use crate::App;
use crate::codec::decode;
use crate::problem::Problem;
use access::{Action, Actor, Resource};
use care::event::Event;
use care::recorded::Meta;
use care::stream::{StreamId, StreamKind};
use record::StoredEvent;
use serde::de::DeserializeOwned;

/// Changes on one page.
pub const CHANGES_MAX: usize = 100;

/// One change, in the words of `care`.
#[derive(Debug, Clone, PartialEq)]
pub struct Changed {
    pub stream: StreamId,
    pub meta: Meta,
    pub event: Event,
}

#[derive(Debug, Clone)]
pub struct Changes {
    /// The newest first.
    pub changes: Vec<Changed>,
    /// Where the next page begins, when there is more.
    pub more: Option<i64>,
}

impl App {
    /// What has been changed, for whoever may administrate; `before` is where a page ended.
    pub async fn administration_log(
        &self,
        actor: &Actor,
        before: Option<i64>,
    ) -> Result<Changes, Problem> {
        let by = self.allowed(actor, Action::ViewAdministration, &Resource::System, None).await?;
        self.looked(actor, Action::ViewAdministration, &[], by).await?;
        let limit = i64::try_from(CHANGES_MAX + 1).unwrap_or(i64::MAX);
        let before = before.unwrap_or(i64::MAX);
        let mut stored = self.record().administration_events(before, limit).await?;
        let is_more = stored.len() > CHANGES_MAX;
        stored.truncate(CHANGES_MAX);
        let more = stored.last().filter(|_| is_more).map(|last| last.position);
        let mut changes = vec![];
        for event in &stored {
            changes.extend(changed(event)?);
        }
        Ok(Changes { changes, more })
    }
}

fn changed(stored: &StoredEvent) -> Result<Option<Changed>, Problem> {
    Ok(match stored.stream.kind {
        StreamKind::Organisation => of(stored, Event::Organisation)?,
        StreamKind::Unit => of(stored, Event::Unit)?,
        StreamKind::Ward => of(stored, Event::Ward)?,
        StreamKind::Staff => of(stored, Event::Staff)?,
        StreamKind::Programme => of(stored, Event::Programme)?,
        StreamKind::Person | StreamKind::Episode | StreamKind::Social => None,
    })
}

fn of<E: DeserializeOwned>(
    stored: &StoredEvent,
    wrap: impl Fn(E) -> Event,
) -> Result<Option<Changed>, Problem> {
    let recorded = decode::<E>(stored)?;
    Ok(recorded.map(|recorded| Changed {
        stream: stored.stream,
        meta: recorded.meta,
        event: wrap(recorded.event),
    }))
}
