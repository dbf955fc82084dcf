//! How a contact is told, by whoever looks: in one tap, in the visit form, at the round's page.
//!
//! Not here: who may. The policies judge every form; this is which one each profession has.

use crate::paths;
use app::view::unit_day::DayContact;
use care::ids::EpisodeId;
use care::programme::ContactKind;
use care::who::Role;

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum How {
    /// "Gjort" in one tap; the visit form beside it when there is more to tell.
    Tap { more: Option<String> },
    /// The visit form.
    Form { open: String },
    /// The page of the round.
    Round { open: String },
    /// To look at only.
    Look,
}

pub(super) fn how(role: Role, on: &DayContact) -> How {
    let contact = &on.planned.contact;
    let visit = || paths::visit(on.episode, contact.id);
    match role {
        Role::HomeNurse | Role::HomeHelper | Role::NeedsAssessor | Role::Therapist => {
            How::Form { open: visit() }
        }
        Role::PrimaryCareNurse => How::Tap { more: Some(visit()) },
        Role::ClinicNurse => match (contact.kind, on.summary.follow_up) {
            (ContactKind::Round, Some(clinic)) if clinic == contact.unit => {
                How::Round { open: paths::round(on.episode) }
            }
            _ => How::Tap { more: None },
        },
        Role::WardNurse | Role::AssistantNurse | Role::CoordinatingNurse | Role::WardPhysician => {
            How::Tap { more: None }
        }
        Role::PrimaryCarePhysician
        | Role::CareCoordinator
        | Role::Patient
        | Role::NextOfKin
        | Role::AmbulanceNurse
        | Role::Administrator => How::Look,
    }
}

/// To say how it was on arrival, for those who meet the patient in the home.
pub(super) fn arrival(role: Role, on: &DayContact) -> Option<String> {
    match role {
        Role::HomeNurse | Role::HomeHelper | Role::Therapist => {
            on.arrival_missing.then(|| paths::our_arrival(on.episode))
        }
        // The ward's are on its own page of the patient.
        Role::WardNurse
        | Role::WardPhysician
        | Role::AssistantNurse
        | Role::CoordinatingNurse
        | Role::ClinicNurse
        | Role::PrimaryCareNurse
        | Role::PrimaryCarePhysician
        | Role::CareCoordinator
        | Role::NeedsAssessor
        | Role::Patient
        | Role::NextOfKin
        | Role::AmbulanceNurse
        | Role::Administrator => None,
    }
}

/// Roles whose visits are told in the visit form.
pub(super) fn has_visit_form(role: Role) -> bool {
    match role {
        Role::HomeNurse
        | Role::HomeHelper
        | Role::NeedsAssessor
        | Role::Therapist
        | Role::PrimaryCareNurse => true,
        Role::ClinicNurse
        | Role::WardNurse
        | Role::WardPhysician
        | Role::AssistantNurse
        | Role::CoordinatingNurse
        | Role::PrimaryCarePhysician
        | Role::CareCoordinator
        | Role::Patient
        | Role::NextOfKin
        | Role::AmbulanceNurse
        | Role::Administrator => false,
    }
}

/// The patient's page for those who have one; a clinic has it of those that it follows up.
pub(super) fn patient_page(role: Role, episode: EpisodeId, follows_up: bool) -> Option<String> {
    match role {
        Role::HomeNurse
        | Role::HomeHelper
        | Role::NeedsAssessor
        | Role::Therapist
        | Role::PrimaryCareNurse
        | Role::CareCoordinator => Some(paths::asked(episode)),
        Role::ClinicNurse => follows_up.then(|| paths::episode(episode)),
        Role::WardNurse
        | Role::WardPhysician
        | Role::AssistantNurse
        | Role::CoordinatingNurse
        | Role::PrimaryCarePhysician
        | Role::Patient
        | Role::NextOfKin
        | Role::AmbulanceNurse
        | Role::Administrator => None,
    }
}

pub(super) fn patient(role: Role, on: &DayContact) -> Option<String> {
    let follows_up = on.summary.follow_up == Some(on.planned.contact.unit);
    patient_page(role, on.episode, follows_up)
}
