//! Set-up: what stands before the first day begins, as commands of the platform itself.

use crate::cast::{Cast, CastPerson, CastStaff, CastUnit, CastWard};
use crate::ids::id;
use crate::scenario::Act;
use care::command::Command;
use care::ids::CommandId;
use care::{organisation, person, programme_log, staff, unit, ward};
use jiff::civil::Time;

/// Organisations before their units, and units before the wards and staff that belong to them.
pub(super) fn set_up(cast: &Cast) -> Vec<Act> {
    let mut commands = vec![];
    for programme in cast.programmes.keys() {
        commands.extend(approve(cast, programme));
    }
    commands.extend(cast.organisations.values().map(register_organisation));
    for unit in cast.units.values().filter(|unit| unit.set_up) {
        commands.push(register_unit(unit));
        if !unit.telephones.is_empty() {
            let telephones = unit.telephones.clone();
            commands.push(Command::Unit(unit.id, unit::Command::SetTelephones { telephones }));
        }
        if let Some(rule) = unit.local_rule.clone() {
            commands.push(Command::Unit(unit.id, unit::Command::SetLocalRule { rule }));
        }
        commands.extend(unit.abilities.iter().map(|competence| {
            let (competence, people, until) = (*competence, None, None);
            let ability = unit::Command::RegisterAbility { competence, people, until };
            Command::Unit(unit.id, ability)
        }));
    }
    for ward in cast.wards.values().filter(|ward| ward.set_up) {
        commands.push(open_ward(ward));
        if !ward.occupied.is_empty() {
            let occupied = ward.occupied.clone();
            commands.push(Command::Ward(ward.id, ward::Command::MarkBeds { occupied }));
        }
        if let Some(pool) = ward.pool.clone() {
            commands.push(Command::Ward(ward.id, ward::Command::SetPool { pool }));
        }
    }
    for staff in cast.staff.values().filter(|staff| staff.set_up) {
        commands.push(register_staff(staff));
        commands.extend(staff.posts.iter().map(|post| {
            let (unit, role, assignment) = (post.unit, post.role, post.assignment);
            let from = cast.at(1, Time::midnight());
            Command::Staff(
                staff.id,
                staff::Command::Assign { assignment, unit, role, from, until: None },
            )
        }));
    }
    let persons = cast.persons.values().filter(|person| person.set_up);
    commands.extend(persons.map(register_person));
    let acts = commands.into_iter().enumerate().map(|(index, command)| {
        let id = CommandId(id(&[&cast.scenario, "set up", &index.to_string()]));
        Act { id, command, find: None }
    });
    acts.collect()
}

pub(super) fn approve(cast: &Cast, name: &str) -> Option<Command> {
    let known = cast.programmes.get(name)?;
    let (name, version) = (known.programme.name.clone(), known.programme.version);
    let (hash, text) = (known.hash.clone(), known.text.clone());
    let approve = programme_log::Command::Approve { name, version, hash, text };
    Some(Command::Programme(known.id, approve))
}

fn register_organisation(details: &organisation::Details) -> Command {
    let register = organisation::Command::Register { details: details.clone() };
    Command::Organisation(details.number.id(), register)
}

pub(super) fn register_unit(unit: &CastUnit) -> Command {
    let details = unit.details.clone();
    Command::Unit(unit.id, unit::Command::Register { details })
}

pub(super) fn open_ward(ward: &CastWard) -> Command {
    let (unit, beds, overbooking_max) = (ward.unit, ward.beds, ward.overbooking_max);
    Command::Ward(ward.id, ward::Command::Open { unit, beds, overbooking_max })
}

pub(super) fn register_staff(staff: &CastStaff) -> Command {
    Command::Staff(staff.id, staff::Command::Register { name: staff.name.clone() })
}

pub(super) fn register_person(person: &CastPerson) -> Command {
    let details = person.details.clone();
    Command::Person(person.id, person::Command::Register { details })
}
