//! Deviations and thanks to the step before: of one patient (`/episodes/{id}/feedback`), what waits
//! at the own unit (`/feedback`), and how many a unit has had (`/units/{unit}/feedback`).
//!
//! Words only: who may tell whom, who answers and by when is `care::episode::feedback`'s. Units are
//! named, never members of staff: it is about the step, not about somebody.

pub(crate) mod list;
pub(crate) mod show;
pub(crate) mod unit;
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
use app::view::feedback::{Feedbacks, One};
use care::care_time;
use care::episode::feedback::Topic;
use care::ids::{EpisodeId, EventId, UnitId};
use care::who::Role;
use jiff::Timestamp;

/// What a unit has sent and been sent of one patient, opened for a page.
pub(crate) struct Desk<'a> {
    pub(crate) web: &'a WebState,
    pub(crate) signed: &'a Signed,
    pub(crate) view: Feedbacks,
}

impl<'a> Desk<'a> {
    pub(crate) async fn open(
        web: &'a WebState,
        signed: &'a Signed,
        id: EpisodeId,
    ) -> Result<Self, Failure> {
        let view = web.app.feedback(&signed.actor, id).await?;
        Ok(Desk { web, signed, view })
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

    pub(crate) fn one(&self, id: EventId) -> Result<&One, Failure> {
        self.view.one(id).ok_or(Failure::NOT_FOUND)
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

    /// The patient's page, as this unit has it; when the care has ended, the unit's own list.
    fn home(&self) -> String {
        let is_ward = self.view.unit == self.view.ward_unit;
        match self.signed.role {
            _ if is_ward => paths::episode(self.id()),
            _ if !self.view.is_open => paths::FEEDBACK.to_owned(),
            Role::ClinicNurse if self.view.follows_up => paths::episode(self.id()),
            Role::ClinicNurse => paths::DAY.to_owned(),
            Role::WardNurse
            | Role::WardPhysician
            | Role::AssistantNurse
            | Role::CoordinatingNurse
            | Role::Therapist
            | Role::PrimaryCareNurse
            | Role::PrimaryCarePhysician
            | Role::CareCoordinator
            | Role::HomeNurse
            | Role::HomeHelper
            | Role::NeedsAssessor
            | Role::AmbulanceNurse
            | Role::Patient
            | Role::NextOfKin
            | Role::Administrator => paths::asked(self.id()),
        }
    }
}

/// "Läkemedel"
pub(crate) fn topic_word(t: T, topic: Topic) -> String {
    t.get(&format!("feedback-topic-{}", topic.as_str().replace('_', "-"))).into_owned()
}
