//! Scope: which episodes an actor's lists start from, so that SQL can filter before it limits.
//!
//! Not a second set of rules: every row of a list is checked by the policies too, and a property
//! test holds the two together. A row here only lets an episode be asked about.

use crate::action::Action;
use crate::actor::Actor;
use crate::resource::EpisodeFacts;
use care::who::Role;
use uuid::Uuid;

/// The ward that is responsible for the episode.
pub const WARD: &str = "ward";
/// A unit that takes part.
pub const PARTICIPANT: &str = "participant";
/// A unit that takes part, and that the patient lets see the others' part.
pub const SHARED: &str = "shared";
pub const PATIENT: &str = "patient";
pub const NEXT_OF_KIN: &str = "next_of_kin";

/// The rows by which an episode is found. They follow from the episode's facts; while `recent`
/// runs out a row may stand too long, never too short, and the single check removes it.
pub fn scope_rows(facts: &EpisodeFacts) -> Vec<(Uuid, &'static str)> {
    let mut rows = vec![(facts.ward_unit.0, WARD), (facts.patient.0, PATIENT)];
    if takes_part_now(facts) {
        rows.extend(facts.units.iter().map(|unit| (unit.0, PARTICIPANT)));
        let shared = facts.units.intersection(&facts.shared_with);
        rows.extend(shared.map(|unit| (unit.0, SHARED)));
    }
    if facts.open {
        rows.extend(facts.kin.iter().map(|kin| (kin.0, NEXT_OF_KIN)));
    }
    rows
}

/// Before the plan stands and once it is over, a participating unit has no part in the care.
fn takes_part_now(facts: &EpisodeFacts) -> bool {
    matches!(facts.phase.as_str(), "planned" | "at_home") || facts.recent
}

/// Which (scope, basis) pairs select the episodes that the actor may list for this action.
/// Empty means that there is no such list for them.
pub fn scopes(actor: &Actor, action: Action) -> Vec<(Uuid, &'static str)> {
    let Some((role, id)) = actor.role().zip(scope_id(actor)) else { return Vec::new() };
    basis(role, action).map(|basis| (id, basis)).into_iter().collect()
}

fn scope_id(actor: &Actor) -> Option<Uuid> {
    actor.unit().map(|unit| unit.0).or(actor.person().map(|person| person.0))
}

fn basis(role: Role, action: Action) -> Option<&'static str> {
    match role {
        Role::WardNurse | Role::WardPhysician => ward_lists(action).then_some(WARD),
        Role::PrimaryCareNurse if action == Action::ViewUnitDay => Some(PARTICIPANT),
        Role::PrimaryCareNurse if action == Action::ViewEpisodeShared => Some(SHARED),
        Role::Patient if action == Action::ViewOwnPage => Some(PATIENT),
        Role::NextOfKin if action == Action::ViewKinPage => Some(NEXT_OF_KIN),
        Role::PrimaryCareNurse | Role::Patient | Role::NextOfKin | Role::Administrator => None,
    }
}

fn ward_lists(action: Action) -> bool {
    [
        Action::ViewBoard,
        Action::ViewUnitDay,
        Action::ViewEpisode,
        Action::ViewEpisodeShared,
        Action::ViewTimeline,
    ]
    .contains(&action)
}
