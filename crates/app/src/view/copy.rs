//! The patient's copy: what one keeper has written in an episode, for those who test its secrecy
//! and for the patient when it is released. Each keeper's own, health care and social services
//! apart; whatever another keeper wrote is not in it.

use super::episode::EpisodeView;
use super::timeline::{Entry, entries};
use crate::App;
use crate::door::unit_keeper;
use crate::problem::Problem;
use crate::state::decoded;
use access::{Action, Actor, Resource};
use care::episode::copy::Copy;
use care::episode::{Episode, Event};
use care::ids::{EpisodeId, EventId, UnitId};
use care::keeper::{Keeper, Law};
use care::recorded::Recorded;
use care::social::{self, Note};
use care::stream::StreamId;
use care::unit::UnitKind;
use care::world::Directory;
use jiff::Timestamp;
use record::StoredEvent;
use std::collections::{BTreeMap, BTreeSet};

/// Events read at a time.
const PAGE: i64 = 1000;

#[derive(Debug, Clone)]
pub struct JournalCopy {
    pub view: EpisodeView,
    pub id: EventId,
    pub copy: Copy,
    pub keeper: Keeper,
    /// Oldest first.
    pub entries: Vec<Entry>,
    /// Social services' own notes; empty for health care.
    pub notes: Vec<Note>,
}

/// The units that a patient can ask, one for each keeper, the ward's first.
pub fn keepers(episode: &Episode, directory: &Directory) -> Vec<(UnitId, Keeper)> {
    let mut found: Vec<(UnitId, Keeper)> = vec![];
    let ward = episode.opening.as_ref().map(|opening| opening.ward_unit);
    let mut units = episode.holders();
    // The ward before others of its keeper, and whoever decides before who helps.
    units.sort_by_key(|unit| {
        let details = directory.units.get(unit).and_then(|unit| unit.details.as_ref());
        let is_help = details.is_some_and(|details| details.kind == UnitKind::HomeHelp);
        (Some(*unit) != ward, is_help, *unit)
    });
    for unit in units {
        if let Some(keeper) = unit_keeper(directory, unit)
            && !found.iter().any(|(_, known)| *known == keeper)
        {
            found.push((unit, keeper));
        }
    }
    found
}

impl App {
    /// What is asked for, for those who test it: everything that their keeper has written.
    pub async fn copy_to_decide(
        &self,
        actor: &Actor,
        episode: EpisodeId,
        copy: EventId,
    ) -> Result<JournalCopy, Problem> {
        let (state, facts) = self.episode_state(episode).await?;
        let asked = state.copies.get(&copy).ok_or(Problem::NotFound)?;
        let on = Resource::Duty { episode: facts.clone(), unit: asked.unit };
        let patient = facts.patient;
        let by = self.allowed(actor, Action::DiscloseCopy, &on, Some(patient)).await?;
        let view = self.view_of(actor, episode, state, facts).await?;
        let written = self.written(view, copy, None).await?;
        self.looked(actor, Action::DiscloseCopy, &[patient], by).await?;
        Ok(written)
    }

    /// What has been released to the patient, as it was when it was decided; without what was
    /// withheld. None while nothing is.
    pub async fn released_copy(
        &self,
        actor: &Actor,
        episode: EpisodeId,
        copy: EventId,
    ) -> Result<JournalCopy, Problem> {
        let (state, facts, by) = self.permitted_episode(actor, Action::AskForCopy, episode).await?;
        let patient = facts.patient;
        let asked = state.copies.get(&copy).ok_or(Problem::NotFound)?;
        let released = asked.decided.as_ref().filter(|(outcome, _)| outcome.is_released());
        let (outcome, mark) = released.ok_or(Problem::NotFound)?.clone();
        let view = self.view_of(actor, episode, state, facts).await?;
        let mut written = self.written(view, copy, Some(mark.id)).await?;
        if let care::episode::copy::Outcome::ReleasedInPart { withheld, .. } = outcome {
            let withheld: BTreeSet<EventId> = withheld.into_iter().collect();
            written.entries.retain(|entry| !withheld.contains(&entry.recorded.meta.id));
            written.notes.retain(|note| !withheld.contains(&note.mark.id));
        }
        self.looked(actor, Action::AskForCopy, &[patient], by).await?;
        Ok(written)
    }

    async fn written(
        &self,
        view: EpisodeView,
        id: EventId,
        decided: Option<EventId>,
    ) -> Result<JournalCopy, Problem> {
        let copy = view.episode.copies.get(&id).cloned().ok_or(Problem::NotFound)?;
        let keeper = unit_keeper(&view.directory, copy.unit).ok_or(Problem::NotFound)?;
        let stored = self.whole(view.id.into()).await?;
        let own: BTreeSet<i64> = stored
            .iter()
            .filter(|event| event.keeper == keeper.to_string())
            .map(|event| event.version)
            .collect();
        // Corrections count whoever made them; only what was written by then is in the copy.
        let mut events: Vec<Recorded<Event>> = decoded(&stored)?;
        // By the log's own clock, which never goes back: a decision may share its moment with others.
        let decided = events.iter().find(|recorded| Some(recorded.meta.id) == decided);
        let until = decided.map_or(Timestamp::MAX, |recorded| recorded.meta.recorded_at);
        events.retain(|recorded| recorded.meta.recorded_at < until);
        let mut entries = entries(events);
        entries.retain(|entry| {
            own.contains(&i64::try_from(entry.recorded.meta.version).unwrap_or_default())
        });
        entries.sort_by_key(|entry| (entry.recorded.meta.happened_at, entry.recorded.meta.version));
        let mut notes = vec![];
        if keeper.law == Law::Sol {
            notes = self.notes_of(&view, &keeper, until).await?;
        }
        Ok(JournalCopy { view, id, copy, keeper, entries, notes })
    }

    /// The social record of every unit of one keeper that was asked, whole: the state lets go of
    /// what is old.
    async fn notes_of(
        &self,
        view: &EpisodeView,
        keeper: &Keeper,
        until: Timestamp,
    ) -> Result<Vec<Note>, Problem> {
        let units = view.episode.requests.values().map(|request| request.details.to);
        let units: BTreeSet<UnitId> = units.collect();
        let mut notes: BTreeMap<(Timestamp, EventId), Note> = BTreeMap::new();
        for unit in units {
            if unit_keeper(&view.directory, unit).as_ref() != Some(keeper) {
                continue;
            }
            let stored = self.whole(social::id(view.id, unit).into()).await?;
            let events: Vec<Recorded<social::Event>> = decoded(&stored)?;
            for recorded in events.iter().filter(|one| one.meta.recorded_at < until) {
                note(&mut notes, recorded);
            }
        }
        Ok(notes.into_values().collect())
    }

    pub(crate) async fn whole(&self, stream: StreamId) -> Result<Vec<StoredEvent>, Problem> {
        let mut all: Vec<StoredEvent> = vec![];
        loop {
            let after = all.last().map_or(0, |event| event.version);
            let more = self.record().events(stream, after, PAGE).await?;
            let is_last = i64::try_from(more.len()).unwrap_or(PAGE) < PAGE;
            all.extend(more);
            if is_last {
                return Ok(all);
            }
        }
    }
}

fn note(notes: &mut BTreeMap<(Timestamp, EventId), Note>, recorded: &Recorded<social::Event>) {
    let mark = care::recorded::Mark::from(&recorded.meta);
    match &recorded.event {
        social::Event::Noted { text, .. } => {
            let written = Note { text: text.clone(), mark, struck: None };
            notes.insert((mark.at, mark.id), written);
        }
        social::Event::Struck { note, reason } => {
            if let Some(wrong) = notes.values_mut().find(|known| known.mark.id == *note) {
                wrong.struck = Some((reason.clone(), mark));
            }
        }
    }
}
