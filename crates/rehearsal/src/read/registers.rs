//! Registers: people, wards, units, staff and programmes that change while the scenario goes on.
//!
//! What a file names is set up before the first day, unless it says `set_up = false`.

use super::command::{Made, On, Read};
use super::{cast, people, request, set_up};
use crate::cast::{CastStaff, CastUnit, CastWard};
use care::command::Command;
use care::ids::UnitId;
use care::who::Role;
use care::{person, staff, unit, ward};

fn made(command: Command) -> Read {
    Some(vec![Made { command, find: None }])
}

pub(super) fn register_person(on: &On<'_, '_>) -> Read {
    let person = on.table.need("person", "the id of a person")?;
    made(set_up::register_person(person.named("person", &on.cast.persons)?))
}

/// The fields that change; the others stay as the file first says.
pub(super) fn change_person(on: &On<'_, '_>) -> Read {
    let person = on.table.need("person", "the id of a person");
    let person = person.and_then(|field| field.named("person", &on.cast.persons));
    let details = people::details(on.table, on.cast, person.map(|person| &person.details));
    let (person, details) = (person?, details?);
    made(Command::Person(person.id, person::Command::ChangeDetails { details }))
}

fn ward<'a>(on: &On<'a, '_>) -> Option<&'a CastWard> {
    on.table.need("ward", "the id of a ward")?.named("ward", &on.cast.wards)
}

pub(super) fn open_ward(on: &On<'_, '_>) -> Read {
    made(set_up::open_ward(ward(on)?))
}

pub(super) fn mark_beds(on: &On<'_, '_>) -> Read {
    let (ward, beds) = (ward(on), on.table.need("occupied", "a list of beds"));
    let beds = beds?.list();
    let occupied = beds.iter().filter_map(|bed| bed.whole(1..=200_u16)).collect();
    made(Command::Ward(ward?.id, ward::Command::MarkBeds { occupied }))
}

pub(super) fn set_pool(on: &On<'_, '_>) -> Read {
    let (ward, pool) = (ward(on), cast::pool(on.table));
    made(Command::Ward(ward?.id, ward::Command::SetPool { pool: pool? }))
}

fn unit<'a>(on: &On<'a, '_>) -> Option<&'a CastUnit> {
    on.table.need("unit", "the id of a unit")?.named("unit", &on.cast.units)
}

pub(super) fn register_unit(on: &On<'_, '_>) -> Read {
    made(set_up::register_unit(unit(on)?))
}

pub(super) fn change_unit(on: &On<'_, '_>) -> Read {
    let unit = unit(on);
    let (name, place) = (on.table.text_or_none("name"), on.table.text_or_none("place"));
    let unit = unit?;
    let mut details = unit.details.clone();
    details.name = name.unwrap_or(details.name);
    details.place = place.unwrap_or(details.place);
    made(Command::Unit(unit.id, unit::Command::ChangeDetails { details }))
}

pub(super) fn set_telephones(on: &On<'_, '_>) -> Read {
    let (unit, field) = (unit(on), on.table.need("telephones", "a list of telephones"));
    let telephones = cast::telephones(&field?);
    made(Command::Unit(unit?.id, unit::Command::SetTelephones { telephones }))
}

/// The whole rule: what is not said no longer applies.
pub(super) fn set_local_rule(on: &On<'_, '_>) -> Read {
    let (unit, rule) = (unit(on), request::local_rule(on.table));
    made(Command::Unit(unit?.id, unit::Command::SetLocalRule { rule }))
}

fn staff<'a>(on: &On<'a, '_>) -> Option<&'a CastStaff> {
    on.table.need("staff", "the id of a staff")?.named("staff", &on.cast.staff)
}

pub(super) fn register_staff(on: &On<'_, '_>) -> Read {
    made(set_up::register_staff(staff(on)?))
}

/// The staff, the post's unit and role, and the file's own names of staff and unit.
fn post<'a>(on: &On<'a, '_>) -> Option<(&'a CastStaff, UnitId, Role, String, String)> {
    let staff = staff(on);
    let name = on.table.text("staff");
    let unit = on.table.need("unit", "the id of a unit");
    let unit_name = unit.as_ref().and_then(|field| field.text());
    let unit = unit.and_then(|field| field.named("unit", &on.cast.units));
    let role = on.table.need("role", "a role");
    let role = role.and_then(|field| field.word(&Role::ALL, Role::as_str));
    Some((staff?, unit?.id, role?, name?, unit_name?))
}

pub(super) fn assign(on: &On<'_, '_>) -> Read {
    let (staff, unit, role, name, unit_name) = post(on)?;
    let assignment = people::assignment_id(on.cast, &name, &unit_name, role);
    let assign = staff::Command::Assign { assignment, unit, role, from: on.now(), until: None };
    made(Command::Staff(staff.id, assign))
}

pub(super) fn end_assignment(on: &On<'_, '_>) -> Read {
    let (staff, _, role, name, unit_name) = post(on)?;
    let assignment = people::assignment_id(on.cast, &name, &unit_name, role);
    let end = staff::Command::EndAssignment { assignment, at: on.now() };
    made(Command::Staff(staff.id, end))
}

pub(super) fn approve_programme(on: &On<'_, '_>) -> Read {
    let field = on.table.need("programme", "the name of a programme")?;
    field.named("programme", &on.cast.programmes)?;
    made(set_up::approve(on.cast, field.str()?)?)
}
