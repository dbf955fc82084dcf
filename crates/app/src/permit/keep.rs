//! Keep: who may change organisations, units and staff, as actions on whose they are.
//!
//! Not here: wards and what is about a patient, nor the judgement (`policies/`).

use super::{authority, unit as unit_of};
use access::{Action, Actor, Resource};
use care::ids::{StaffId, UnitId};
use care::staff::Staff;
use care::who::Role;
use care::world::Directory;
use care::{organisation, staff, unit};
use jiff::Timestamp;
use uuid::Uuid;

/// A new unit belongs to the care provider that it is registered for; one that changes hands is
/// the matter of both.
pub(super) fn of_unit(
    actor: &Actor,
    id: UnitId,
    command: &unit::Command,
    directory: &Directory,
) -> Vec<(Action, Resource)> {
    let on = |authority: String| keeping(actor, id, authority, directory);
    let held = authority(directory, id);
    match command {
        unit::Command::Register { details } if held.is_empty() => {
            vec![on(details.authority.clone())]
        }
        unit::Command::Register { .. }
        | unit::Command::SetTelephones { .. }
        | unit::Command::CloseTelephone { .. }
        | unit::Command::OpenTelephone { .. }
        | unit::Command::SetLocalRule { .. }
        | unit::Command::Close { .. }
        | unit::Command::Reopen => vec![on(held)],
        unit::Command::RegisterAbility { .. } | unit::Command::WithdrawAbility { .. } => {
            vec![abilities(actor, id, directory)]
        }
        unit::Command::OfferSlots(_) | unit::Command::WithdrawSlot { .. } => {
            vec![abilities(actor, id, directory)]
        }
        // Another unit's time is taken by whoever speaks for their own.
        unit::Command::TakeSlot { .. } | unit::Command::ReturnSlot { .. } => {
            let own = actor.unit().unwrap_or(UnitId(Uuid::nil()));
            vec![(Action::KeepAbilities, unit_of(own, directory))]
        }
        unit::Command::ChangeDetails { details } => {
            vec![on(held), on(details.authority.clone())]
        }
    }
}

/// A provider that has an administrator here keeps its own units. One that has none yet is entered
/// by those who keep the platform, until it has.
pub(crate) fn keeping(
    actor: &Actor,
    unit: UnitId,
    authority: String,
    directory: &Directory,
) -> (Action, Resource) {
    match is_entered_by_others(actor, &authority, directory) {
        true => (Action::ManageOrganisation, Resource::System),
        false => (Action::ManageUnit, Resource::Unit { unit, authority }),
    }
}

/// What a unit can do is said by its own staff or its own administrator; of a provider that is not
/// here yet, by those who keep the platform.
pub(crate) fn abilities(actor: &Actor, unit: UnitId, directory: &Directory) -> (Action, Resource) {
    let by_others = is_entered_by_others(actor, &authority(directory, unit), directory);
    match by_others && actor.unit() != Some(unit) {
        true => (Action::ManageOrganisation, Resource::System),
        false => (Action::KeepAbilities, unit_of(unit, directory)),
    }
}

/// Has never had an administrator of its own here, and is not the actor's.
fn is_entered_by_others(actor: &Actor, of: &str, directory: &Directory) -> bool {
    let own = actor.authority.as_deref() == Some(of);
    let posts = directory.staff.values().flat_map(|staff| staff.assignments.values());
    let mut administrators = posts.filter(|held| held.role == Role::Administrator);
    let kept = administrators.any(|held| authority(directory, held.unit) == of);
    !own && !of.is_empty() && !kept
}

/// Each care provider decides the access rights of its own staff (patientdatalagen 4:2). Somebody
/// with posts at several is the matter of all of them: a password opens every post.
pub(super) fn of_staff(
    actor: &Actor,
    id: StaffId,
    command: &staff::Command,
    (directory, now): (&Directory, Timestamp),
) -> Vec<(Action, Resource)> {
    let manage = |at: UnitId| (Action::ManageStaff, unit_of(at, directory));
    let own_unit = actor.unit().unwrap_or(UnitId(Uuid::nil()));
    let known = directory.staff.get(&id);
    match command {
        staff::Command::Register { .. } => vec![manage(own_unit)],
        staff::Command::Assign { unit: at, role, .. } => {
            vec![giving(actor, *at, *role, directory)]
        }
        staff::Command::EndAssignment { assignment, .. } => {
            let held = known.and_then(|staff| staff.assignments.get(assignment));
            vec![manage(held.map_or(own_unit, |held| held.unit))]
        }
        staff::Command::Rename { .. }
        | staff::Command::OpenAccount { .. }
        | staff::Command::ResetPassword
        | staff::Command::CloseAccount
        | staff::Command::ReopenAccount => all_posts(actor, known, directory, now),
    }
}

/// What is needed to change somebody's name or account: the right at every unit they have a post
/// at. The first administrator of a provider is made by those who keep the platform.
fn all_posts(
    actor: &Actor,
    staff: Option<&Staff>,
    directory: &Directory,
    now: Timestamp,
) -> Vec<(Action, Resource)> {
    let own_unit = actor.unit().unwrap_or(UnitId(Uuid::nil()));
    let manage = |at: UnitId| (Action::ManageStaff, unit_of(at, directory));
    whose(staff, now).unwrap_or_else(|| vec![own_unit]).into_iter().map(manage).collect()
}

/// May be asked before the form is shown.
pub(crate) fn keeps_staff(
    actor: &Actor,
    id: StaffId,
    directory: &Directory,
    now: Timestamp,
) -> Vec<(Action, Resource)> {
    all_posts(actor, directory.staff.get(&id), directory, now)
}

/// Nobody of a provider that is not here yet can give its first administrator the post.
pub(crate) fn giving(
    actor: &Actor,
    at: UnitId,
    role: Role,
    directory: &Directory,
) -> (Action, Resource) {
    let is_first = role == Role::Administrator
        && is_entered_by_others(actor, &authority(directory, at), directory);
    match is_first {
        true => (Action::ManageOrganisation, Resource::System),
        false => (Action::ManageStaff, unit_of(at, directory)),
    }
}

/// The units that somebody's posts are at: those that are not over, else those that were.
fn whose(staff: Option<&Staff>, now: Timestamp) -> Option<Vec<UnitId>> {
    let staff = staff?;
    let units = |held: Vec<&staff::Assignment>| -> Option<Vec<UnitId>> {
        let mut units: Vec<UnitId> = held.iter().map(|held| held.unit).collect();
        units.sort_unstable();
        units.dedup();
        (!units.is_empty()).then_some(units)
    };
    units(staff.not_over(now).collect()).or_else(|| units(staff.assignments.values().collect()))
}

/// The register of organisations is common; one whose own administrator is here changes itself.
pub(super) fn of_organisation(
    actor: &Actor,
    command: &organisation::Command,
    directory: &Directory,
) -> Vec<(Action, Resource)> {
    let number = command.details().number.digits().to_owned();
    match command {
        organisation::Command::Register { .. } => {
            vec![(Action::ManageOrganisation, Resource::System)]
        }
        organisation::Command::ChangeDetails { .. } => {
            vec![keeping(actor, UnitId(Uuid::nil()), number, directory)]
        }
    }
}
