//! On: one opened episode, as every page about it has it: who looks, at what, in which words.
//!
//! Opening is permitted and logged by `app`; a participating unit opens what the patient shares.

use crate::failure::Failure;
use crate::format;
use crate::session::Signed;
use crate::state::WebState;
use crate::texts::T;
use access::{Action, Resource};
use app::view::episode::EpisodeView;
use care::episode::Episode;
use care::ids::{EpisodeId, UnitId};
use care::programme::{RoleAt, Text};
use care::recorded::Mark;
use care::unit::UnitKind;
use care::who::{Role, Who};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

pub(crate) struct On<'a> {
    pub(crate) web: &'a WebState,
    pub(crate) signed: &'a Signed,
    pub(crate) view: EpisodeView,
}

impl<'a> On<'a> {
    pub(crate) async fn open(
        web: &'a WebState,
        signed: &'a Signed,
        id: EpisodeId,
    ) -> Result<Self, Failure> {
        let view = match signed.role {
            Role::PrimaryCareNurse
            | Role::PrimaryCarePhysician
            | Role::CareCoordinator
            | Role::HomeNurse
            | Role::HomeHelper
            | Role::NeedsAssessor => web.app.episode_shared(&signed.actor, id).await?,
            // A therapist of the ward, or of the municipality's rehabilitation.
            Role::Therapist => match web.app.episode(&signed.actor, id).await {
                Err(app::Problem::NotFound) => web.app.episode_shared(&signed.actor, id).await?,
                opened => opened?,
            },
            Role::WardNurse
            | Role::WardPhysician
            | Role::AssistantNurse
            | Role::CoordinatingNurse
            | Role::ClinicNurse
            | Role::Patient
            | Role::NextOfKin
            | Role::AmbulanceNurse
            | Role::Administrator => web.app.episode(&signed.actor, id).await?,
        };
        Ok(On { web, signed, view })
    }

    pub(crate) fn t(&self) -> T {
        self.signed.t()
    }

    pub(crate) fn id(&self) -> EpisodeId {
        self.view.id
    }

    pub(crate) fn episode(&self) -> &Episode {
        &self.view.episode
    }

    pub(crate) fn now(&self) -> Timestamp {
        self.view.now
    }

    pub(crate) fn zone(&self) -> &TimeZone {
        self.web.app.zone()
    }

    pub(crate) fn today(&self) -> Date {
        care::care_time::day_of(self.now(), self.zone())
    }

    /// "i dag kl 14.10"
    pub(crate) fn moment(&self, at: Timestamp) -> String {
        format::moment(self.t(), at, self.now(), self.zone())
    }

    pub(crate) fn day(&self, day: Date) -> String {
        format::date(self.t(), day, self.today())
    }

    /// A programme's own text, in the reader's language.
    pub(crate) fn text<'t>(&self, text: &'t Text) -> &'t str {
        text.get(self.t().lang)
    }

    pub(crate) fn get(&self, key: &str) -> String {
        self.t().get(key).into_owned()
    }

    /// A word of a closed vocabulary: `word("role", "ward_nurse")` is the text `role-ward-nurse`.
    pub(crate) fn word(&self, of: &str, word: &str) -> String {
        self.get(&format!("{of}-{}", word.replace('_', "-")))
    }

    pub(crate) fn unit(&self, unit: UnitId) -> String {
        self.view.directory.unit_name(unit).to_owned()
    }

    pub(crate) fn ward_unit(&self) -> String {
        let opening = self.episode().opening.as_ref();
        opening.map(|opening| self.unit(opening.ward_unit)).unwrap_or_default()
    }

    /// Units that the patient may let see: those that take part, and the ambulances, which may
    /// come any night.
    pub(crate) fn may_be_let_see(&self) -> Vec<UnitId> {
        let taking_part = self.episode().units();
        let known = self.view.directory.units.keys().copied();
        let ambulances = known.filter(|unit| self.is_ambulance(*unit));
        let others = ambulances.filter(|unit| !taking_part.contains(unit));
        taking_part.iter().copied().chain(others).collect()
    }

    pub(crate) fn is_ambulance(&self, unit: UnitId) -> bool {
        let unit = self.view.directory.units.get(&unit).filter(|unit| unit.is_open());
        let details = unit.and_then(|unit| unit.details.as_ref());
        details.is_some_and(|of| of.kind == UnitKind::Ambulance)
    }

    /// "Sjuksköterska, Infektion 5"
    pub(crate) fn role_at(&self, at: RoleAt) -> String {
        let role = crate::items::capital(&self.word("role", at.role.as_str()));
        match self.episode().unit_of(at.unit) {
            Some(unit) => format!("{role}, {}", self.unit(unit)),
            None => role,
        }
    }

    /// Who did something, by name as far as it is known.
    pub(crate) fn who(&self, who: Who) -> String {
        let named = match who {
            Who::Staff { staff, .. } => Some(self.view.directory.staff_name(staff).to_owned()),
            Who::Person { person, .. } => self.person(person),
            Who::System => None,
        };
        named.unwrap_or_else(|| crate::forms::who(self.t(), &self.view.directory, who))
    }

    /// "Maria Ek, sjuksköterska, Infektion 5"
    pub(crate) fn who_in_full(&self, who: Who) -> String {
        let role = who.role().map(|role| self.word("role", role.as_str()).to_lowercase());
        let unit = who.unit().map(|unit| self.unit(unit));
        let parts = [Some(self.who(who)), role, unit].into_iter().flatten();
        parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
    }

    /// "Maria Ek, i dag kl 07.30"
    pub(crate) fn by(&self, mark: &Mark) -> String {
        format!("{}, {}", self.who(mark.by), self.moment(mark.at))
    }

    fn person(&self, person: care::ids::PersonId) -> Option<String> {
        let is_patient = self.episode().opening.as_ref().is_some_and(|o| o.patient == person);
        let details = match is_patient {
            true => self.view.patient.as_ref(),
            false => self.view.kin.get(&person),
        };
        details.map(|details| details.name.full())
    }

    /// The patient's name; a dash when the record of the person has been destroyed.
    pub(crate) fn name(&self) -> String {
        self.view.patient.as_ref().map_or_else(|| "–".to_owned(), |patient| patient.name.full())
    }

    pub(crate) fn given_name(&self) -> String {
        let patient = self.view.patient.as_ref();
        patient.map_or_else(|| "–".to_owned(), |patient| patient.name.given.clone())
    }

    pub(crate) fn may(&self, action: Action) -> bool {
        self.view.may(action)
    }

    /// May this be done with what falls on a unit: a contact, a task, an item of the checklist?
    pub(crate) fn may_for(&self, action: Action, unit: UnitId) -> bool {
        let duty = Resource::Duty { episode: self.view.facts.clone(), unit };
        self.web.app.policies().permit(&self.signed.actor, action, &duty).allowed
    }
}
