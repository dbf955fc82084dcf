//! Messages of one patient: a unit's conversations (`/episodes/{id}/messages`), and the patient's or
//! next of kin's own with whoever is responsible (`/me/messages`, `/kin/messages`).
//!
//! Words only: who may say what, who answers and by when is `care::episode::conversation`'s.

pub(crate) mod deed;
pub(crate) mod list;
pub(crate) mod mine;
pub(crate) mod show;
pub(crate) mod view;

use crate::asked::{facts, name};
use crate::episodes::Identity;
use crate::failure::Failure;
use crate::format;
use crate::items::capital;
use crate::paths;
use crate::session::Signed;
use crate::state::WebState;
use crate::texts::T;
use app::view::messages::{Messages, Talk};
use care::care_time;
use care::episode::conversation::{Conversation, Side};
use care::ids::{EpisodeId, EventId, UnitId};
use care::unit::UnitKind;
use care::who::Who;
use jiff::Timestamp;

/// One patient's messages, opened for a page of the unit's.
pub(crate) struct Post<'a> {
    pub(crate) web: &'a WebState,
    pub(crate) signed: &'a Signed,
    pub(crate) view: Messages,
}

impl<'a> Post<'a> {
    pub(crate) async fn open(
        web: &'a WebState,
        signed: &'a Signed,
        id: EpisodeId,
    ) -> Result<Self, Failure> {
        let view = web.app.messages(&signed.actor, id).await?;
        Ok(Post { web, signed, view })
    }

    pub(crate) fn t(&self) -> T {
        self.signed.t()
    }

    pub(crate) fn get(&self, key: &str) -> String {
        self.t().get(key).into_owned()
    }

    pub(crate) fn id(&self) -> EpisodeId {
        self.view.id
    }

    /// "i dag kl 14.10"
    pub(crate) fn moment(&self, at: Timestamp) -> String {
        format::moment(self.t(), at, self.view.now, self.web.app.zone())
    }

    pub(crate) fn unit(&self, unit: UnitId) -> String {
        self.view.directory.unit_name(unit).to_owned()
    }

    pub(crate) fn talk(&self, id: EventId) -> Result<&Talk, Failure> {
        self.view.talk(id).ok_or(Failure::NOT_FOUND)
    }

    /// "Hemsjukvården Norrstad", "Patienten", "Närstående (dotter)"
    pub(crate) fn side(&self, side: Side) -> String {
        match side {
            Side::Unit { unit } => self.unit(unit),
            Side::Patient => self.get("who-patient"),
            Side::Kin { person } => match self.view.relations.get(&person) {
                Some(relation) => self.t().with("messages-kin", &[("relation", relation)]),
                None => self.get("who-next-of-kin"),
            },
        }
    }

    /// "Maria Ek, Infektion 5"
    pub(crate) fn who(&self, who: Who) -> String {
        let name = crate::forms::who(self.t(), &self.view.directory, who);
        match who {
            Who::Staff { unit, .. } => format!("{name}, {}", self.unit(unit)),
            Who::Person { .. } | Who::System => name,
        }
    }

    /// Everybody in it but the unit itself.
    pub(crate) fn with(&self, one: &Conversation) -> String {
        let units = one.units.keys().filter(|unit| self.view.side.unit() != Some(**unit));
        let units = units.map(|unit| self.unit(*unit));
        let reader = one.reader.map(|reader| self.side(reader));
        let all: Vec<String> = reader.into_iter().chain(units).collect();
        match all.is_empty() {
            true => self.view.side.unit().map(|unit| self.unit(unit)).unwrap_or_default(),
            false => all.join(", "),
        }
    }

    pub(crate) fn identity(&self) -> Identity {
        let patient = self.view.patient.as_ref();
        let today = care_time::day_of(self.view.now, self.web.app.zone());
        let phase = self.view.phase;
        Identity {
            place: None,
            bed: None,
            name: name(patient),
            protected: patient.is_some_and(|patient| patient.protected),
            facts: facts(self.t(), patient, today),
            phase: capital(&self.get(&format!("phase-{}", phase.as_str().replace('_', "-")))),
            phase_icon: "disc4",
            href: self.home(),
        }
    }

    /// The patient's page, as this unit has it.
    fn home(&self) -> String {
        let own = self.view.side.unit();
        let kind = own.and_then(|unit| self.view.directory.units.get(&unit));
        let kind = kind.and_then(|unit| unit.details.as_ref()).map(|details| details.kind);
        if own == Some(self.view.ward_unit) {
            return paths::episode(self.id());
        }
        match kind {
            Some(UnitKind::Clinic) if self.view.follows_up => paths::episode(self.id()),
            Some(UnitKind::Clinic) => paths::DAY.to_owned(),
            Some(
                UnitKind::Ward
                | UnitKind::PrimaryCare
                | UnitKind::HomeNursing
                | UnitKind::HomeHelp
                | UnitKind::NeedsAssessment
                | UnitKind::Rehab
                | UnitKind::Ambulance
                | UnitKind::Administration,
            )
            | None => paths::asked(self.id()),
        }
    }
}
