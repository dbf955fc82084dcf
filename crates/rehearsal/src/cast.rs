//! Cast: everybody and everything that a scenario names, with the ids that they get.
//!
//! Not here: what they do. Steps refer to the cast by the ids of the file.

use crate::ids::id;
use crate::known::Known;
use care::ids::{
    AssignmentId, CommandId, ContactId, EpisodeId, EventId, PersonId, ProgrammeId, StaffId, UnitId,
    WardId,
};
use care::local_rule::LocalRule;
use care::programme::{Competence, Programme, UnitPart};
use care::unit::UnitKind;
use care::ward::Pool;
use care::who::Role;
use care::{organisation, person, unit};
use jiff::civil::{Date, Time};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};
use std::collections::{BTreeMap, BTreeSet};

pub(crate) struct Cast {
    pub(crate) scenario: String,
    pub(crate) starts: Date,
    pub(crate) zone: TimeZone,
    pub(crate) organisations: Known<organisation::Details>,
    pub(crate) units: Known<CastUnit>,
    pub(crate) wards: Known<CastWard>,
    pub(crate) staff: Known<CastStaff>,
    pub(crate) persons: Known<CastPerson>,
    pub(crate) programmes: Known<CastProgramme>,
    pub(crate) episodes: Known<CastEpisode>,
    pub(crate) labels: BTreeMap<String, Vec<Labelled>>,
}

pub(crate) struct CastUnit {
    pub(crate) id: UnitId,
    pub(crate) details: unit::Details,
    pub(crate) telephones: Vec<unit::Telephone>,
    pub(crate) local_rule: Option<LocalRule>,
    pub(crate) abilities: Vec<Competence>,
    pub(crate) set_up: bool,
}

pub(crate) struct CastWard {
    pub(crate) id: WardId,
    pub(crate) unit: UnitId,
    pub(crate) beds: u16,
    pub(crate) overbooking_max: u16,
    pub(crate) occupied: BTreeSet<u16>,
    pub(crate) pool: Option<Pool>,
    pub(crate) set_up: bool,
}

pub(crate) struct CastStaff {
    pub(crate) id: StaffId,
    pub(crate) name: String,
    pub(crate) posts: Vec<Post>,
    pub(crate) set_up: bool,
}

#[derive(Clone)]
pub(crate) struct Post {
    pub(crate) assignment: AssignmentId,
    pub(crate) unit: UnitId,
    pub(crate) unit_name: String,
    pub(crate) role: Role,
    pub(crate) authority: String,
}

pub(crate) struct CastPerson {
    pub(crate) id: PersonId,
    pub(crate) details: person::Details,
    pub(crate) listed_at: Option<String>,
    pub(crate) set_up: bool,
}

pub(crate) struct CastProgramme {
    pub(crate) id: ProgrammeId,
    pub(crate) programme: Programme,
    pub(crate) hash: String,
    pub(crate) text: String,
}

#[derive(Clone)]
pub(crate) struct CastEpisode {
    pub(crate) id: EpisodeId,
    pub(crate) patient: PersonId,
    pub(crate) kin: Option<PersonId>,
    pub(crate) ward: UnitId,
    pub(crate) primary_care: UnitId,
    pub(crate) programme: String,
    /// Where in the file it begins.
    pub(crate) order: usize,
}

/// A step that other steps speak of by its own id.
pub(crate) struct Labelled {
    pub(crate) index: usize,
    pub(crate) does: String,
    pub(crate) episode: Option<String>,
    pub(crate) days: Vec<i32>,
    /// Of planned contacts: first day, last day, and days between.
    pub(crate) series: Option<(i32, i32, i32)>,
}

impl Cast {
    pub(crate) fn id(&self, kind: &str, name: &str) -> uuid::Uuid {
        id(&[&self.scenario, kind, name])
    }

    pub(crate) fn date(&self, day: i32) -> Option<Date> {
        self.starts.checked_add(i64::from(day - 1).days()).ok()
    }

    pub(crate) fn at(&self, day: i32, time: Time) -> Timestamp {
        let date = self.date(day).unwrap_or(self.starts);
        care::care_time::resolve(date.to_datetime(time), &self.zone)
    }

    /// The command of one step for one episode on one day.
    pub(crate) fn command(
        &self,
        index: usize,
        episode: Option<&str>,
        day: i32,
        part: usize,
    ) -> CommandId {
        let (index, day, part) = (index.to_string(), day.to_string(), part.to_string());
        let episode = episode.unwrap_or_default();
        CommandId(id(&[&self.scenario, "step", &index, episode, &day, &part]))
    }

    /// The labelled step that this episode means, else one that is not about any episode.
    pub(crate) fn labelled(&self, label: &str, episode: Option<&str>) -> Option<&Labelled> {
        let found = self.labels.get(label)?;
        found.iter().find(|step| step.episode.as_deref() == episode)
    }

    pub(crate) fn event_of(&self, step: &Labelled, day: i32) -> Option<EventId> {
        let day = if step.days.len() == 1 { step.days.first().copied()? } else { day };
        let id = self.command(step.index, step.episode.as_deref(), day, 0);
        step.days.contains(&day).then_some(EventId(id.0))
    }

    /// The contact of a planned series on a day.
    pub(crate) fn contact_of(&self, step: &Labelled, day: i32) -> Option<ContactId> {
        let (first, last, every) = step.series?;
        let made = step.days.first().copied()?;
        let command = self.command(step.index, step.episode.as_deref(), made, 0);
        let fits = (first..=last).contains(&day) && (day - first) % every == 0;
        let index = usize::try_from((day - first) / every).ok()?;
        fits.then(|| care::episode::contact::series_id(EventId(command.0), index))
    }

    /// The unit that stands for this part: the episode's own, the only one of its kind, or the
    /// one where the patient lives.
    pub(crate) fn unit_of(&self, episode: &CastEpisode, part: UnitPart) -> Option<UnitId> {
        let kind = match part {
            UnitPart::Ward => return Some(episode.ward),
            UnitPart::PrimaryCare => return Some(episode.primary_care),
            UnitPart::Clinic => UnitKind::Clinic,
            UnitPart::HomeNursing => UnitKind::HomeNursing,
            UnitPart::HomeHelp => UnitKind::HomeHelp,
            UnitPart::NeedsAssessment => UnitKind::NeedsAssessment,
            UnitPart::Rehab => UnitKind::Rehab,
        };
        let of_kind = self.units.values().filter(|unit| unit.details.kind == kind);
        let of_kind: Vec<_> = of_kind.collect();
        if let [only] = of_kind.as_slice() {
            return Some(only.id);
        }
        // Where there are several, it is the one where the patient lives.
        let mut persons = self.persons.values();
        let patient = persons.find(|person| person.id == episode.patient)?;
        let lives_in = patient.details.municipality.as_ref()?;
        let mut near = of_kind.iter().filter(|unit| unit.details.place == *lives_in);
        near.next().map(|unit| unit.id)
    }

    pub(crate) fn programme_of(&self, episode: &CastEpisode) -> Option<&CastProgramme> {
        self.programmes.get(&episode.programme)
    }
}
