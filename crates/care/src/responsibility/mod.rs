//! Responsibility: nothing falls between the chairs. Five links hold a patient at home; what is
//! missing is a gap, computed the moment it arises, and named with the unit that can close it.

mod at_home;
mod before_home;
pub mod thread;

use crate::episode::{Episode, Measurement, Phase};
use crate::ids::UnitId;
use crate::open_item::{OpenItem, Owner, Weight, What, Why};
use crate::programme::{RoleAt, UnitPart};
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

/// Who is responsible for the treatment that the episode is about.
pub fn for_treatment(episode: &Episode) -> Option<Responsible> {
    let split = &episode.opening.as_ref()?.responsibility;
    // On the ward the ward has both; the split is for the time at home.
    if episode.home_since().is_none() {
        let ward = episode.unit_of(UnitPart::Ward)?;
        return Some(Responsible { medical: ward, nursing: ward });
    }
    Some(Responsible {
        medical: episode.unit_of(split.treatment_medical)?,
        nursing: episode.unit_of(split.treatment_nursing)?,
    })
}

/// Who is responsible for everything else: primary care keeps its part.
pub fn for_everything_else(episode: &Episode) -> Option<Responsible> {
    let split = &episode.opening.as_ref()?.responsibility;
    Some(Responsible {
        medical: episode.unit_of(split.other_medical)?,
        nursing: episode.unit_of(split.other_nursing)?,
    })
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
        match phase {
            Phase::Candidate | Phase::Assessment => items.extend(before_home::assessing(&build)),
            Phase::Offered | Phase::Planned => items.extend(before_home::preparing(&build)),
            Phase::BackOnWard => items.extend(before_home::back_on_ward(&build)),
            Phase::AtHome => items.extend(at_home::items(&build, zone)),
            Phase::Discharged | Phase::NotSuitable | Phase::Declined | Phase::Cancelled => {}
        }
    } else {
        items.extend(build.tasks());
        items.extend(build.journal());
        items.extend(build.contradictions());
    }
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
            nurse: Owner { unit, role: Role::WardNurse },
            physician: Owner { unit, role: Role::WardPhysician },
            opened_at: opening.mark.at,
            gap_minutes: i64::from(opening.deadlines.gap_close_minutes),
        })
    }

    fn owner(&self, at: RoleAt) -> Owner {
        let unit = self.episode.unit_of(at.unit).unwrap_or(self.nurse.unit);
        Owner { unit, role: at.role }
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
        let items = open.map(|(task, details)| OpenItem {
            what: What::Task { task, text: details.what.clone() },
            weight: Weight::Work,
            opens_at: self.episode.tasks.get(&task).map_or(self.opened_at, |(_, mark)| mark.at),
            closes_at: None,
            due_at: details.due_at,
            owner: self.owner(details.owner),
            then: details.then.map(|then| self.owner(then)),
        });
        items.collect()
    }

    /// From the moment of the decision there must be a way back.
    fn way_back(&self) -> Option<OpenItem> {
        let episode = self.episode;
        if !episode.is_approved() || episode.phase() == Phase::BackOnWard {
            return None;
        }
        if episode.safety_bed.is_some() || episode.other_way_back.is_some() {
            return None;
        }
        let since = episode.decision.as_ref().map_or(self.opened_at, |decision| decision.mark.at);
        let since = episode.released_at.map_or(since, |released| released.max(since));
        Some(self.gap(Link::WayBack, Why::NoWayBack, since))
    }

    /// An agreed version that the ward has not entered in its own journal within a day.
    fn journal(&self) -> Option<OpenItem> {
        use crate::episode::event::JournalDocument;
        let agreement = self.episode.agreement.as_ref().filter(|a| a.is_agreed())?;
        let document = JournalDocument::Agreement(agreement.version);
        let entered = self.episode.journal.iter();
        let unit = self.nurse.unit;
        if entered.clone().any(|(by, what, _)| *by == unit && *what == document) {
            return None;
        }
        let since = agreement.agreed.values().map(|mark| mark.at).max()?;
        Some(self.work(What::Journal { document }, since, later(since, 24 * 60)))
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
