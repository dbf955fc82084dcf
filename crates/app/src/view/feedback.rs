//! Deviations and thanks: of one patient, between the actor's unit and one other, with their words,
//! which stand in the log and not in the state; what waits at a unit; and how many there have been.

use super::LIST_MAX;
use crate::problem::Problem;
use crate::state::decoded;
use crate::{App, permit};
use access::{Action, Actor, EpisodeFacts, Resource};
use care::care_time;
use care::episode::conversation::Side;
use care::episode::feedback::{Told, history};
use care::episode::{Episode, Event, Phase};
use care::ids::{EpisodeId, EventId, PersonId, UnitId};
use care::open_item::{OpenItem, What};
use care::person::Details;
use care::recorded::Recorded;
use care::responsibility::conversations::{can_write_to, may_write};
use care::responsibility::feedback::step_before;
use care::unit::Way;
use care::unit::counted::{Month, shown};
use care::world::Directory;
use jiff::{Timestamp, ToSpan};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use uuid::Uuid;

/// Months that a unit's numbers are shown of, this one among them.
const MONTHS: i64 = 12;

#[derive(Debug, Clone)]
pub struct Feedbacks {
    pub id: EpisodeId,
    pub now: Timestamp,
    /// Whose eyes.
    pub unit: UnitId,
    pub patient: Option<Details>,
    pub phase: Phase,
    pub ward_unit: UnitId,
    /// The unit has taken over the follow-up.
    pub follows_up: bool,
    /// The newest first.
    pub all: Vec<One>,
    /// Units that can be told something.
    pub reaches: Vec<UnitId>,
    /// The one of them that had the patient before this unit did.
    pub before: Option<UnitId>,
    /// Something new may be sent.
    pub is_open: bool,
    pub directory: Arc<Directory>,
}

#[derive(Debug, Clone)]
pub struct One {
    pub told: Told,
    /// The state still knows it; older ones are to be read only.
    pub is_kept: bool,
}

impl Feedbacks {
    pub fn one(&self, id: EventId) -> Option<&One> {
        self.all.iter().find(|one| one.told.id == id)
    }
}

/// A unit's own page.
#[derive(Debug, Clone)]
pub struct UnitFeedback {
    pub unit: UnitId,
    pub now: Timestamp,
    /// What the actor's own unit is to answer or read, the first due first; nothing of another's.
    pub waiting: Vec<Waiting>,
    pub sent: Vec<Month>,
    pub received: Vec<Month>,
    pub directory: Arc<Directory>,
}

/// Something to answer or to read.
#[derive(Debug, Clone)]
pub struct Waiting {
    pub episode: EpisodeId,
    pub feedback: EventId,
    pub patient: PersonId,
    pub item: OpenItem,
}

impl App {
    /// What the actor's unit has sent and been sent of this patient.
    pub async fn feedback(&self, actor: &Actor, id: EpisodeId) -> Result<Feedbacks, Problem> {
        let unit = actor.unit().ok_or(Problem::NotFound)?;
        let (episode, facts) = self.episode_state(id).await?;
        let on = Resource::Duty { episode: facts.clone(), unit };
        let by = self.allowed(actor, Action::GiveFeedback, &on, Some(facts.patient)).await?;
        let patient = facts.patient;
        let view = self.feedback_of(unit, &episode, facts).await?;
        self.looked(actor, Action::GiveFeedback, &[patient], by).await?;
        Ok(view)
    }

    async fn feedback_of(
        &self,
        unit: UnitId,
        episode: &Episode,
        facts: EpisodeFacts,
    ) -> Result<Feedbacks, Problem> {
        let (id, now, directory) = (facts.episode, self.now(), self.directory());
        let events: Vec<Recorded<Event>> = decoded(&self.whole(id.into()).await?)?;
        let own = history(&events).into_iter().filter(|told| told.feedback.is_between(unit));
        let all = own.map(|told| One { is_kept: episode.feedback.contains_key(&told.id), told });
        let others = episode.units().into_iter().filter(|other| *other != unit);
        let reaches: Vec<UnitId> =
            others.filter(|other| can_write_to(episode, &directory, *other)).collect();
        Ok(Feedbacks {
            id,
            now,
            unit,
            patient: self.people(&[facts.patient]).await?.remove(&facts.patient),
            phase: episode.phase(),
            ward_unit: facts.ward_unit,
            follows_up: facts.follow_up == Some(unit),
            all: all.collect(),
            before: step_before(episode, unit, now).filter(|before| reaches.contains(before)),
            reaches,
            is_open: may_write(episode, Side::Unit { unit }, now),
            directory,
        })
    }

    /// How many a unit has sent and been sent; to its own staff, what waits there too.
    pub async fn unit_feedback(
        &self,
        actor: &Actor,
        unit: UnitId,
    ) -> Result<UnitFeedback, Problem> {
        let (now, directory) = (self.now(), self.directory());
        let on = permit::unit(unit, &directory);
        let by = self.allowed(actor, Action::ViewFeedbackCount, &on, None).await?;
        let known = directory.units.get(&unit).filter(|unit| unit.details.is_some());
        let counted = known.ok_or(Problem::NotFound)?.counted.clone();
        let this = care_time::day_of(now, self.zone()).first_of_month();
        let since = this.checked_sub((MONTHS - 1).months()).unwrap_or(this);
        let (waiting, patients) = match actor.unit() == Some(unit) {
            true => self.feedback_waiting(actor, unit).await?,
            false => (vec![], vec![]),
        };
        self.looked(actor, Action::ViewFeedbackCount, &patients, by).await?;
        Ok(UnitFeedback {
            unit,
            now,
            waiting,
            sent: shown(&counted, Way::Sent, since),
            received: shown(&counted, Way::Received, since),
            directory,
        })
    }

    /// What the unit is to answer and read, and of whom.
    ///
    /// Found by whose it is, since the care may have ended and left every other list.
    pub(crate) async fn feedback_waiting(
        &self,
        actor: &Actor,
        unit: UnitId,
    ) -> Result<(Vec<Waiting>, Vec<PersonId>), Problem> {
        let now = self.now();
        let rows = self.record().items_of_unit(unit.0, now.as_microsecond(), LIST_MAX).await?;
        let mut items: Vec<(EpisodeId, EventId, OpenItem)> = vec![];
        for row in &rows {
            let item: OpenItem = super::read(&row.detail)?;
            if let What::AnswerFeedback { feedback, .. } | What::ReadFeedback { feedback, .. } =
                item.what
            {
                items.push((EpisodeId(row.episode), feedback, item));
            }
        }
        let episodes: BTreeSet<Uuid> = items.iter().map(|(episode, ..)| episode.0).collect();
        let episodes: Vec<Uuid> = episodes.into_iter().collect();
        if episodes.is_empty() {
            return Ok((vec![], vec![]));
        }
        let mut theirs: BTreeMap<EpisodeId, PersonId> = BTreeMap::new();
        for row in self.record().episode_rows(&episodes).await? {
            let (id, summary) = (EpisodeId(row.episode), super::summary(&row)?);
            let facts = crate::facts::of_summary(id, &summary, now);
            let on = Resource::Duty { episode: facts, unit };
            if self.policies().permit(actor, Action::GiveFeedback, &on).allowed {
                theirs.insert(id, summary.patient);
            }
        }
        let found = items.into_iter().filter_map(|(episode, feedback, item)| {
            let patient = *theirs.get(&episode)?;
            Some(Waiting { episode, feedback, patient, item })
        });
        let mut found: Vec<Waiting> = found.collect();
        found.sort_by_key(|waiting| (waiting.item.due_at, waiting.feedback));
        Ok((found, theirs.into_values().collect()))
    }
}
