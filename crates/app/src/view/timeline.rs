//! The timeline: what has happened in an episode, newest first, corrections shown where they are.

use crate::App;
use crate::problem::Problem;
use crate::state::decoded;
use access::{Action, Actor};
use care::episode::{Correctable, Event, correctable, elsewhere};
use care::ids::{EpisodeId, EventId};
use care::recorded::Recorded;
use std::collections::BTreeMap;

#[derive(Debug, Clone)]
pub struct Entry {
    pub recorded: Recorded<Event>,
    /// What replaced it, and by which correction; the original stays readable.
    pub corrected: Option<Correction>,
    pub correctable: bool,
    /// May still be found to be another patient's.
    pub may_be_anothers: bool,
    /// What was done about a value that turned out to be another patient's counts no more.
    pub lapsed: bool,
}

#[derive(Debug, Clone)]
pub struct Correction {
    pub by: Recorded<Event>,
    /// Absent when the entry was struck out as entered in error.
    pub replacement: Option<Event>,
    pub reason: String,
    /// Written here of another patient.
    pub is_anothers: bool,
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
        if let Some((target, correction)) = correction(recorded) {
            // Found to be another patient's it is out, whatever was corrected before or after.
            let is_out = corrections.get(&target).is_some_and(|known| known.is_anothers);
            if !is_out {
                corrections.insert(target, correction);
            }
        }
    }
    let lapsed = elsewhere::lapsed(&events);
    // What units tell each other of their work is no part of the record of the care.
    let record = events.into_iter().filter(|told| !matches!(told.event, Event::FedBack { .. }));
    let entries = record.rev().map(|recorded| {
        let corrected = corrections.remove(&recorded.meta.id);
        let may = !matches!(correctable(&recorded.event), Correctable::Use(_));
        let is_out = corrected.as_ref().is_some_and(|known| known.is_anothers);
        let may_be_anothers = !is_out && elsewhere::may_be_elsewhere(&recorded.event).is_ok();
        let lapsed = lapsed.contains(&recorded.meta.id);
        Entry { correctable: may, may_be_anothers, lapsed, corrected, recorded }
    });
    entries.collect()
}

#[expect(clippy::wildcard_enum_match_arm, reason = "two kinds of event correct others")]
fn correction(recorded: &Recorded<Event>) -> Option<(EventId, Correction)> {
    let (target, replacement, reason, is_anothers) = match &recorded.event {
        Event::Corrected { target, replacement, reason } => {
            (*target, replacement.as_deref().cloned(), reason, false)
        }
        Event::BelongsToAnother { target, reason } => (*target, None, reason, true),
        _ => return None,
    };
    let (by, reason) = (recorded.clone(), reason.clone());
    Some((target, Correction { by, replacement, reason, is_anothers }))
}
