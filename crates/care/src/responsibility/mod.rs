//! Responsibility: nothing falls between the chairs. Five links hold a patient at home; what is
//! missing is a gap, computed the moment it arises, and named with the unit that can close it.

mod after_discharge;
pub mod answers;
mod at_home;
mod before_home;
pub mod competence;
pub mod conversations;
mod copies;
pub mod feedback;
pub mod joined;
pub mod ladder;
pub mod mandate;
mod named;
mod news;
mod standing;
pub mod thread;
mod together;
mod transfers;
mod unseen;

use self::mandate::Mandate;
use crate::episode::request::Standing;
use crate::episode::{Episode, Measurement, Phase};
use crate::ids::UnitId;
use crate::open_item::{OpenItem, Owner, Weight, What, Why};
use crate::programme::RoleAt;
use crate::who::Role;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};
use serde::{Deserialize, Serialize};

/// The five links of the line (*trygghetslinjen*).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Link {
    Responsibility,
    AnswersNow,
    WayBack,
    NextContact,
    OwnerAndTime,
}

impl Link {
    pub const ALL: [Link; 5] = [
        Self::Responsibility,
        Self::AnswersNow,
        Self::WayBack,
        Self::NextContact,
        Self::OwnerAndTime,
    ];

    pub fn as_str(self) -> &'static str {
        match self {
            Link::Responsibility => "responsibility",
            Link::AnswersNow => "answers_now",
            Link::WayBack => "way_back",
            Link::NextContact => "next_contact",
            Link::OwnerAndTime => "owner_and_time",
        }
    }
}

/// Medical and nursing responsibility, exactly one unit of each per scope.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Responsible {
    pub medical: UnitId,
    pub nursing: UnitId,
}

/// Who is responsible for the treatment that the episode is about, at `at`.
pub fn for_treatment(episode: &Episode, at: Timestamp) -> Option<Responsible> {
    let held = |mandate| mandate::holder(episode, mandate, at).map(|holding| holding.unit);
    let (medical, nursing) = (held(Mandate::TreatmentMedical)?, held(Mandate::TreatmentNursing)?);
    Some(Responsible { medical, nursing })
}

/// Who is responsible for everything else: primary care keeps its part, unless it hands it over.
pub fn for_everything_else(episode: &Episode, at: Timestamp) -> Option<Responsible> {
    let held = |mandate| mandate::holder(episode, mandate, at).map(|holding| holding.unit);
    let (medical, nursing) = (held(Mandate::OtherMedical)?, held(Mandate::OtherNursing)?);
    Some(Responsible { medical, nursing })
}

/// Who is responsible for the treatment and from when, for lists that are read later: the newest
/// turns, oldest first, future ones included.
pub fn turns(episode: &Episode) -> Vec<(Timestamp, Responsible)> {
    let treatment = [Mandate::TreatmentMedical, Mandate::TreatmentNursing];
    newest_turns(episode, treatment, |at| for_treatment(episode, at))
}

/// The same of everything else.
pub fn other_turns(episode: &Episode) -> Vec<(Timestamp, Responsible)> {
    let other = [Mandate::OtherMedical, Mandate::OtherNursing];
    newest_turns(episode, other, |at| for_everything_else(episode, at))
}

fn newest_turns(
    episode: &Episode,
    mandates: [Mandate; 2],
    at: impl Fn(Timestamp) -> Option<Responsible>,
) -> Vec<(Timestamp, Responsible)> {
    let all = mandates.into_iter().flat_map(|mandate| mandate::history(episode, mandate));
    let mut times: Vec<Timestamp> = all.map(|holding| holding.from).collect();
    times.sort_unstable();
    times.dedup();
    let newest = times.split_off(times.len().saturating_sub(TURNS_KEPT));
    newest.into_iter().filter_map(|from| Some((from, at(from)?))).collect()
}

/// Turns that a list needs: the one of now, and those that are agreed on.
const TURNS_KEPT: usize = 4;

/// Whose turn it is at `at`.
pub fn turn_at(turns: &[(Timestamp, Responsible)], at: Timestamp) -> Option<Responsible> {
    turns.iter().rev().find(|(from, _)| *from <= at).map(|(_, responsible)| *responsible)
}

/// Everything that is open in an episode, now and later, the most urgent first.
pub fn items(episode: &Episode, zone: &TimeZone) -> Vec<OpenItem> {
    let mut items = vec![];
    let Some(build) = Build::of(episode) else { return items };
    let phase = episode.phase();
    if phase.is_open() {
        items.extend(build.tasks());
        items.extend(build.way_back());
        items.extend(build.journal());
        items.extend(together::items(&build, zone));
        items.extend(transfers::items(&build));
        items.extend(unseen::items(&build, zone));
        match phase {
            Phase::Candidate | Phase::Assessment => items.extend(before_home::assessing(&build)),
            Phase::Offered | Phase::Planned => items.extend(before_home::preparing(&build)),
            Phase::BackOnWard => items.extend(before_home::back_on_ward(&build)),
            Phase::AtHome => {
                items.extend(at_home::items(&build, zone));
                items.extend(standing::items(&build));
                items.extend(named::before_discharge(&build, zone));
            }
            Phase::Discharged
            | Phase::NotSuitable
            | Phase::Declined
            | Phase::Cancelled
            | Phase::Died => {}
        }
    } else {
        items.extend(build.tasks());
        items.extend(build.journal());
        items.extend(build.contradictions());
        items.extend(together::after_the_end(&build, zone));
        items.extend(at_home::follow_up_calls(&build));
        items.extend(after_discharge::items(&build, zone));
        items.extend(named::after_discharge(&build));
    }
    items.extend(copies::items(&build));
    items.extend(conversations::items(&build));
    items.extend(feedback::items(&build));
    items.sort_by_key(|item| (item.weight, item.due_at, item.opens_at));
    items
}

/// The gaps among the open items.
pub fn gaps(episode: &Episode, zone: &TimeZone) -> Vec<OpenItem> {
    items(episode, zone).into_iter().filter(|item| item.weight == Weight::Gap).collect()
}

/// What every item needs: the episode and who stands where.
struct Build<'a> {
    episode: &'a Episode,
    /// Who takes part, in order.
    units: Vec<UnitId>,
    nurse: Owner,
    physician: Owner,
    opened_at: Timestamp,
    gap_minutes: i64,
}

impl<'a> Build<'a> {
    fn of(episode: &'a Episode) -> Option<Self> {
        let opening = episode.opening.as_ref()?;
        let unit = opening.ward_unit;
        Some(Build {
            episode,
            units: episode.units(),
            nurse: Owner { unit, role: Role::WardNurse },
            physician: Owner { unit, role: Role::WardPhysician },
            opened_at: opening.mark.at,
            gap_minutes: i64::from(opening.deadlines.gap_close_minutes),
        })
    }

    /// Who stands for a role; a unit that no longer takes part has nobody, so the ward's nurse.
    fn owner(&self, at: RoleAt) -> Owner {
        let unit = self.episode.unit_of(at.unit);
        unit.map_or(self.nurse, |unit| Owner { unit, role: at.role })
    }

    /// Who does the work at a unit: its own staff, if it takes part and works in the platform, else
    /// the ward's nurse, who calls them.
    fn worker(&self, unit: UnitId) -> Owner {
        self.works_here(unit).unwrap_or(self.nurse)
    }

    fn works_here(&self, unit: UnitId) -> Option<Owner> {
        let role = self.episode.role_at(unit)?;
        let mut asked = self.episode.requests.values().filter(|r| r.details.to == unit);
        let by_letter = asked.any(|request| request.details.by_letter);
        let takes_part = self.units.binary_search(&unit).is_ok();
        (takes_part && !by_letter).then_some(Owner { unit, role })
    }

    /// Somebody else to go to when the owner's time is out.
    fn after(&self, owner: Owner) -> Owner {
        if owner == self.nurse { self.physician } else { self.nurse }
    }

    /// The same item, owned by another.
    fn owned(&self, item: OpenItem, owner: Owner) -> OpenItem {
        OpenItem { owner, then: Some(self.after(owner)), ..item }
    }

    /// A gap that the ward's nurse closes, and then the physician.
    fn gap(&self, link: Link, why: Why, opens_at: Timestamp) -> OpenItem {
        OpenItem {
            what: What::Gap { link, why },
            weight: Weight::Gap,
            opens_at,
            closes_at: None,
            due_at: later(opens_at, self.gap_minutes),
            owner: self.nurse,
            then: Some(self.physician),
        }
    }

    fn work(&self, what: What, opens_at: Timestamp, due_at: Timestamp) -> OpenItem {
        OpenItem {
            what,
            weight: Weight::Work,
            opens_at,
            closes_at: None,
            due_at,
            owner: self.nurse,
            then: Some(self.physician),
        }
    }

    /// Work that was promised is done also after the end, but not what prepared the homecoming.
    fn tasks(&self) -> Vec<OpenItem> {
        let is_open = self.episode.is_open();
        let open = self.episode.open_tasks().into_iter();
        let open = open.filter(|(_, task)| is_open || !task.stops_homecoming);
        let items = open.map(|(task, details)| {
            let owner = self.owner(details.owner);
            let then = details.then.map(|then| self.owner(then)).filter(|then| *then != owner);
            OpenItem {
                what: What::Task { task, text: details.what.clone(), together: details.together },
                weight: Weight::Work,
                opens_at: self.episode.tasks.get(&task).map_or(self.opened_at, |(_, mark)| mark.at),
                closes_at: None,
                due_at: details.due_at,
                owner,
                then: then.or(Some(self.after(owner))),
            }
        });
        items.collect()
    }

    /// From the moment of the decision there must be a way back.
    fn way_back(&self) -> Option<OpenItem> {
        let episode = self.episode;
        if !episode.is_approved() || episode.phase() == Phase::BackOnWard {
            return None;
        }
        if episode.has_way_back() {
            return None;
        }
        let since = episode.decision.as_ref().map_or(self.opened_at, |decision| decision.mark.at);
        let since = episode.released_at.map_or(since, |released| released.max(since));
        Some(self.gap(Link::WayBack, Why::NoWayBack, since))
    }

    /// An agreed version that a unit under the health-care act has not entered in its own journal
    /// within a day: the ward, and each unit that has said yes to taking part.
    fn journal(&self) -> Vec<OpenItem> {
        use crate::episode::event::JournalDocument;
        let Some(agreement) = self.episode.agreement.as_ref().filter(|a| a.is_agreed()) else {
            return vec![];
        };
        let Some(since) = agreement.agreed.values().map(|mark| mark.at).max() else {
            return vec![];
        };
        let document = JournalDocument::Agreement(agreement.version);
        let taking_part = self.episode.live_requests().filter(|(_, request)| {
            let (details, accepted) = (&request.details, request.standing() == Standing::Accepted);
            accepted && !details.kind.is_social() && !details.by_letter
        });
        let taking_part = taking_part.map(|(_, request)| {
            let answered = request.answer.as_ref().map_or(since, |answered| answered.mark.at);
            let owner = Owner { unit: request.details.to, role: request.details.kind.role() };
            (owner, answered.max(since))
        });
        let units = [(self.nurse, since)].into_iter().chain(taking_part);
        let left = units.filter(|(owner, _)| {
            let mut entered = self.episode.journal.iter();
            !entered.any(|(by, what, _)| *by == owner.unit && *what == document)
        });
        let items = left.map(|(owner, since)| {
            let mut item = self.work(What::Journal { document }, since, later(since, 24 * 60));
            item.then = Some(self.nurse).filter(|nurse| *nurse != owner).or(item.then);
            item.owner = owner;
            item
        });
        items.collect()
    }

    /// Facts about the time after the end: somebody must look, since nobody is watching any more.
    fn contradictions(&self) -> Vec<OpenItem> {
        let Some(closing) = &self.episode.closing else { return vec![] };
        let closed_at = closing.mark().at;
        let handled = |m: &&Measurement| {
            let mut handled = self.episode.handled.iter();
            handled.any(|(sign, h)| m.reading.value(*sign).is_some() && h.up_to >= m.mark.at)
        };
        let after = self.episode.measurements.iter().filter(|m| m.mark.at > closed_at);
        let after = after.filter(|measured| !handled(measured));
        let items = after.map(|measured| OpenItem {
            what: What::Contradiction { event: measured.mark.id },
            weight: Weight::Soon,
            opens_at: measured.recorded_at,
            closes_at: None,
            due_at: later(measured.recorded_at, self.gap_minutes),
            owner: self.nurse,
            then: Some(self.physician),
        });
        items.collect()
    }
}

fn later(at: Timestamp, minutes: i64) -> Timestamp {
    at.checked_add(minutes.minutes()).unwrap_or(Timestamp::MAX)
}
