//! The timeline: what has happened in an episode, newest first, corrections shown where they are.

use crate::App;
use crate::problem::Problem;
use crate::state::decoded;
use access::{Action, Actor};
use care::episode::{Correctable, Event, correctable};
use care::ids::{EpisodeId, EventId};
use care::recorded::Recorded;
use std::collections::BTreeMap;

#[derive(Debug, Clone)]
pub struct Entry {
    pub recorded: Recorded<Event>,
    /// What replaced it, and by which correction; the original stays readable.
    pub corrected: Option<Correction>,
    pub correctable: bool,
}

#[derive(Debug, Clone)]
pub struct Correction {
    pub by: Recorded<Event>,
    /// Absent when the entry was struck out as entered in error.
    pub replacement: Option<Event>,
    pub reason: String,
}

/// Entries on one page of the timeline.
pub const PAGE: i64 = 1000;

impl App {
    pub async fn timeline(&self, actor: &Actor, id: EpisodeId) -> Result<Vec<Entry>, Problem> {
        let (_, facts, by) = self.permitted_episode(actor, Action::ViewTimeline, id).await?;
        let events = self.record().events(id.into(), 0, PAGE).await?;
        let entries = entries(decoded(&events)?);
        self.looked(actor, Action::ViewTimeline, &[facts.patient], by).await?;
        Ok(entries)
    }
}

pub(crate) fn entries(events: Vec<Recorded<Event>>) -> Vec<Entry> {
    let mut corrections: BTreeMap<EventId, Correction> = BTreeMap::new();
    for recorded in &events {
        if let Event::Corrected { target, replacement, reason } = &recorded.event {
            let correction = Correction {
                by: recorded.clone(),
                replacement: replacement.as_deref().cloned(),
                reason: reason.clone(),
            };
            corrections.insert(*target, correction);
        }
    }
    let entries = events.into_iter().rev().map(|recorded| {
        let corrected = corrections.remove(&recorded.meta.id);
        let may = !matches!(correctable(&recorded.event), Correctable::Use(_));
        Entry { correctable: may, corrected, recorded }
    });
    entries.collect()
}
