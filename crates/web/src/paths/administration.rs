//! Paths of the administration, the set-up and the registers of people.

use care::ids::{AssignmentId, OrganisationId, StaffId, UnitId, WardId};

pub(crate) const ADMINISTRATION: &str = "/administration";
pub(crate) const NEW_UNIT: &str = "/administration/units/new";
pub(crate) const NEW_WARD: &str = "/administration/wards/new";
pub(crate) const NEW_STAFF: &str = "/administration/staff/new";
pub(crate) const NEW_ORGANISATION: &str = "/administration/organisations/new";
pub(crate) const STAFF: &str = "/administration/staff";
pub(crate) const PROGRAMMES: &str = "/administration/programmes";
/// Who changed what in the administration.
pub(crate) const CHANGE_LOG: &str = "/administration/log";
/// The first steps of an empty installation.
pub(crate) const SETUP: &str = "/setup";
pub(crate) const NEW_PROGRAMME: &str = "/administration/programmes/new";
pub(crate) const ACCESS_LOG: &str = "/administration/access-log";
pub(crate) const MERGE: &str = "/persons/merge";
pub(crate) const MERGE_SEARCH: &str = "/persons/merge/search";
pub(crate) const MERGE_COMPARE: &str = "/persons/merge/compare";

/// A record that has been merged, and where it leads.
pub(crate) fn merged(person: care::ids::PersonId) -> String {
    format!("{MERGE}/{}", person.0)
}

pub(crate) fn organisation(id: OrganisationId) -> String {
    format!("/administration/organisations/{}", id.0)
}

/// A unit as the administrator sees it.
pub(crate) fn unit(unit: UnitId) -> String {
    format!("/administration/units/{}", unit.0)
}

/// Somebody new at a unit.
pub(crate) fn new_staff_at(unit: UnitId) -> String {
    format!("{NEW_STAFF}?unit={}", unit.0)
}

/// One step of a unit: `edit`, `closing`, `reopening`.
pub(crate) fn unit_step(id: &UnitId, step: &str) -> String {
    format!("{}/{step}", unit(*id))
}

pub(crate) fn ward_beds(ward: &WardId) -> String {
    format!("/administration/wards/{}/beds", ward.0)
}

pub(crate) fn staff(staff: StaffId) -> String {
    format!("{STAFF}/{}", staff.0)
}

/// One step of somebody's: `name`, `account`, `account/code`, `account/closing` …
pub(crate) fn staff_step(id: &StaffId, step: &str) -> String {
    format!("{}/{step}", staff(*id))
}

/// What differs between two versions of a programme.
pub(crate) fn programme_changes(before: &str, after: &str) -> String {
    format!("{PROGRAMMES}/{before}/changes/{after}")
}

/// One step of the set-up.
pub(crate) fn setup_step(step: &str) -> String {
    format!("{SETUP}/{step}")
}

/// A unit's telephones and hours.
pub(crate) fn telephones(unit: UnitId) -> String {
    format!("/administration/units/{}/telephones", unit.0)
}

/// A number that nobody answers for a while.
pub(crate) fn closure(unit: UnitId) -> String {
    format!("{}/closure", telephones(unit))
}

pub(crate) fn opening(unit: UnitId) -> String {
    format!("{}/opening", telephones(unit))
}

/// What is agreed about a unit here.
pub(crate) fn local_rule(unit: UnitId) -> String {
    format!("/administration/units/{}/rules", unit.0)
}

/// A ward's shared safety beds.
pub(crate) fn pool(ward: WardId) -> String {
    format!("/administration/wards/{}/pool", ward.0)
}

pub(crate) fn new_assignment(staff: StaffId) -> String {
    format!("/administration/staff/{}/assignments/new", staff.0)
}

/// The end of an assignment.
pub(crate) fn assignment_end(staff: StaffId, assignment: AssignmentId) -> String {
    format!("/administration/staff/{}/assignments/{}/end", staff.0, assignment.0)
}

/// An approved programme, by its content hash.
pub(crate) fn programme(hash: &str) -> String {
    format!("/administration/programmes/{hash}")
}

/// What a unit has said that it can do.
pub(crate) fn abilities(unit: UnitId) -> String {
    format!("/units/{}/abilities", unit.0)
}

pub(crate) fn abilities_withdrawal(unit: UnitId) -> String {
    format!("{}/withdrawal", abilities(unit))
}

/// How many deviations and thanks a unit has sent and been sent.
pub(crate) fn unit_feedback(unit: UnitId) -> String {
    format!("/units/{}/feedback", unit.0)
}
