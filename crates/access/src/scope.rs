//! Scope: which episodes an actor's lists start from, so that SQL can filter before it limits.
//!
//! Not a second set of rules: every row of a list is checked by the policies too, and a property
//! test holds the two together. A row here only lets an episode be asked about.

use crate::action::Action;
use crate::actor::Actor;
use crate::resource::EpisodeFacts;
use care::ids::UnitId;
use care::who::Role;
use std::collections::BTreeSet;
use uuid::Uuid;

/// The ward that is responsible for the episode.
pub const WARD: &str = "ward";
/// A health-care unit that takes part.
pub const PARTICIPANT: &str = "participant";
/// A unit that takes part, and that the patient lets see the others' part.
pub const SHARED: &str = "shared";
/// A unit that has been asked for something; under the social services act this alone opens.
pub const ASKED: &str = "asked";
/// The clinic that has taken over rounds and follow-up.
pub const FOLLOW_UP: &str = "follow_up";
/// The patient's own primary care centre, once it has a part in this care.
pub const LISTED: &str = "listed";
/// The same, while it has none: counted, never shown.
pub const LISTED_APART: &str = "listed_apart";
pub const PATIENT: &str = "patient";
pub const NEXT_OF_KIN: &str = "next_of_kin";
/// So after the end, for as long as they may write.
pub const KIN_AFTERWARDS: &str = "kin_afterwards";

/// The rows by which an episode is found. They follow from the episode's facts; while `recent`
/// runs out a row may stand too long, never too short, and the single check removes it.
pub fn scope_rows(facts: &EpisodeFacts) -> Vec<(Uuid, &'static str)> {
    let mut rows = vec![(facts.ward_unit.0, WARD), (facts.patient.0, PATIENT)];
    let taking_part = taking_part(facts);
    rows.extend(taking_part.iter().map(|unit| (unit.0, PARTICIPANT)));
    let shared = taking_part.intersection(&facts.shared_with);
    rows.extend(shared.map(|unit| (unit.0, SHARED)));
    if is_listed(facts) {
        rows.push((facts.primary_care.0, LISTED));
    } else if facts.open || facts.lately {
        rows.push((facts.primary_care.0, LISTED_APART));
    }
    if facts.open || facts.recent {
        rows.extend(facts.asked.iter().map(|unit| (unit.0, ASKED)));
        rows.extend(facts.follow_up.map(|clinic| (clinic.0, FOLLOW_UP)));
    }
    if facts.open {
        rows.extend(facts.kin.iter().map(|kin| (kin.0, NEXT_OF_KIN)));
    } else if facts.recent {
        rows.extend(facts.kin.iter().map(|kin| (kin.0, KIN_AFTERWARDS)));
    }
    rows
}

/// Who has been asked takes part from that moment. A unit that nobody has asked has no part before
/// the plan stands, and keeps it while the patient is back on the ward: it must see that.
fn taking_part(facts: &EpisodeFacts) -> BTreeSet<UnitId> {
    let asked = facts.asked.iter().filter(|_| facts.open || facts.recent);
    let planned = matches!(facts.phase.as_str(), "planned" | "at_home" | "back_on_ward");
    let others = facts.units.iter().filter(|_| planned || facts.recent);
    asked.chain(others).copied().collect()
}

/// Has been asked, or the patient has been sent home to it: until a month after the end.
fn is_listed(facts: &EpisodeFacts) -> bool {
    let asked = facts.asked.contains(&facts.primary_care) && (facts.open || facts.lately);
    let phase = facts.phase.as_str();
    let planned = matches!(phase, "planned" | "at_home" | "back_on_ward");
    asked || planned || (matches!(phase, "discharged" | "died") && facts.lately)
}

/// Which (scope, basis) pairs select the episodes that the actor may list for this action, the
/// usual one first. Empty means that there is no such list for them.
pub fn scopes(actor: &Actor, action: Action) -> Vec<(Uuid, &'static str)> {
    let Some((role, id)) = actor.role().zip(scope_id(actor)) else { return Vec::new() };
    bases(role, action).iter().map(|basis| (id, *basis)).collect()
}

fn scope_id(actor: &Actor) -> Option<Uuid> {
    actor.unit().map(|unit| unit.0).or(actor.person().map(|person| person.0))
}

fn bases(role: Role, action: Action) -> &'static [&'static str] {
    match role {
        Role::WardNurse | Role::WardPhysician | Role::CoordinatingNurse => ward(action),
        Role::AssistantNurse if action == Action::ViewTimeline => &[],
        Role::AssistantNurse => ward(action),
        Role::Therapist => therapist(action),
        Role::ClinicNurse => clinic(action),
        Role::PrimaryCareNurse | Role::PrimaryCarePhysician | Role::CareCoordinator
            if action == Action::ViewOwnList =>
        {
            &[LISTED]
        }
        Role::PrimaryCareNurse
        | Role::PrimaryCarePhysician
        | Role::CareCoordinator
        | Role::HomeNurse => participant(action),
        Role::HomeHelper | Role::NeedsAssessor if action == Action::ViewUnitDay => &[ASKED],
        Role::Patient if matches!(action, Action::ViewOwnPage | Action::WriteToCare) => &[PATIENT],
        Role::NextOfKin if action == Action::ViewKinPage => &[NEXT_OF_KIN],
        Role::NextOfKin if action == Action::WriteToCare => &[NEXT_OF_KIN, KIN_AFTERWARDS],
        Role::HomeHelper
        | Role::NeedsAssessor
        | Role::AmbulanceNurse
        | Role::Patient
        | Role::NextOfKin
        | Role::Administrator => &[],
    }
}

#[expect(clippy::wildcard_enum_match_arm, reason = "few actions are lists")]
fn ward(action: Action) -> &'static [&'static str] {
    match action {
        Action::ViewBoard
        | Action::ViewUnitDay
        | Action::ViewEpisode
        | Action::ViewEpisodeShared
        | Action::ViewTimeline => &[WARD],
        _ => &[],
    }
}

/// The ward's own, or that of municipal rehabilitation: the unit tells them apart.
#[expect(clippy::wildcard_enum_match_arm, reason = "few actions are lists")]
fn therapist(action: Action) -> &'static [&'static str] {
    match action {
        Action::ViewBoard | Action::ViewEpisode => &[WARD],
        Action::ViewUnitDay => &[WARD, PARTICIPANT],
        Action::ViewEpisodeShared => &[WARD, SHARED],
        _ => &[],
    }
}

#[expect(clippy::wildcard_enum_match_arm, reason = "few actions are lists")]
fn clinic(action: Action) -> &'static [&'static str] {
    match action {
        Action::ViewUnitDay => &[PARTICIPANT],
        Action::ViewEpisode | Action::ViewEpisodeShared => &[FOLLOW_UP],
        _ => &[],
    }
}

#[expect(clippy::wildcard_enum_match_arm, reason = "few actions are lists")]
fn participant(action: Action) -> &'static [&'static str] {
    match action {
        Action::ViewUnitDay => &[PARTICIPANT],
        Action::ViewEpisodeShared => &[SHARED],
        _ => &[],
    }
}
