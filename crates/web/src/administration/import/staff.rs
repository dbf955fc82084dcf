//! A row of staff: somebody, known by their login name, and one of their posts.
//!
//! Several rows with the same login name are several posts of one person.

use super::plan::{On, Reading, Step};
use super::sheet::Row;
use crate::administration::{ROLES, derived, word};
use crate::lang::Lang;
use crate::texts::T;
use care::care_time;
use care::command::Command;
use care::ids::{AssignmentId, StaffId, UnitId};
use care::staff::{self, Assignment};
use care::unit::Details;
use care::who::Role;
use jiff::Timestamp;
use jiff::civil::Date;
use std::collections::BTreeMap;
use uuid::Uuid;

pub(super) fn read(on: &On<'_>, row: &Row, seen: &mut BTreeMap<String, u64>) -> Reading {
    let mut reading = Reading::default();
    let login = row.cell("anvandarnamn");
    if login.is_empty() {
        reading.wrong("anvandarnamn", on.text("staff-login-needed"));
        return reading;
    }
    let known = on.logins.get(&login.to_lowercase()).copied();
    let id = known.unwrap_or_else(|| new_id(login));
    let is_first = seen.insert(format!("login {}", login.to_lowercase()), row.line).is_none();
    person(on, row, (id, known, is_first), &mut reading);
    if let Some(post) = post(on, row, &mut reading) {
        let key = format!("post {} {} {}", id.0, post.unit.0, post.role.as_str());
        if let Some(line) = seen.insert(key, row.line) {
            reading.wrong("roll", on.signed.t().with("import-twice", &[("line", &line)]));
        }
        assign(on, (id, &post), &mut reading);
    }
    reading.is_new = known.is_none() && is_first;
    reading
}

/// One login name has one id, however often its row is imported.
fn new_id(login: &str) -> StaffId {
    StaffId(derived(Uuid::nil(), &format!("staff {}", login.to_lowercase())))
}

fn person(
    on: &On<'_>,
    row: &Row,
    (id, known, is_first): (StaffId, Option<StaffId>, bool),
    reading: &mut Reading,
) {
    let name = row.cell("namn").to_owned();
    let held = known.and_then(|id| on.directory.staff.get(&id));
    match (held, is_first) {
        (Some(_), _) if !on.web.app.keeps_staff(&on.signed.actor, id) => {
            reading.wrong("anvandarnamn", on.text("import-anothers-staff"));
        }
        (Some(held), true) if !name.is_empty() && name != held.name => {
            reading.door(Command::Staff(id, staff::Command::Rename { name }));
        }
        (None, true) if name.is_empty() => reading.wrong("namn", on.text("staff-name-needed")),
        (None, true) => {
            reading.door(Command::Staff(id, staff::Command::Register { name }));
            let login_name = row.cell("anvandarnamn").to_owned();
            reading.steps.push(Step::Account { staff: id, login_name });
        }
        (Some(_) | None, _) => {}
    }
}

/// The post that the row says, if it says one.
fn post(on: &On<'_>, row: &Row, reading: &mut Reading) -> Option<Assignment> {
    let (unit, role) = (row.cell("enhet"), row.cell("roll"));
    if unit.is_empty() && role.is_empty() {
        return None;
    }
    let unit = self::unit(on, unit, reading);
    let role = self::role(on, role, reading);
    let from = date(on, row, "fran", reading);
    let until = date(on, row, "till", reading);
    let (unit, role) = (unit?, role?);
    if !on.web.app.gives_posts(&on.signed.actor, unit, role) {
        reading.wrong("enhet", on.text("import-anothers"));
        return None;
    }
    let today = care_time::day_of(on.web.app.now(), on.web.app.zone());
    let midnight = || care_time::resolve(today.at(0, 0, 0, 0), on.web.app.zone());
    Some(Assignment { unit, role, from: from.unwrap_or_else(midnight), until })
}

/// By its name, or by its name and place when several have the name.
fn unit(on: &On<'_>, typed: &str, reading: &mut Reading) -> Option<UnitId> {
    let sought = typed.to_lowercase();
    let names = |details: &Details| {
        let both = format!("{}, {}", details.name, details.place);
        details.name.to_lowercase() == sought || both.to_lowercase() == sought
    };
    let open = on.directory.units.iter().filter(|(_, unit)| unit.is_open());
    let found: Vec<UnitId> = open
        .filter(|(_, unit)| unit.details.as_ref().is_some_and(names))
        .map(|(id, _)| *id)
        .collect();
    match found.as_slice() {
        [unit] => Some(*unit),
        [] => {
            reading.wrong("enhet", on.text("import-unit-unknown"));
            None
        }
        _ => {
            reading.wrong("enhet", on.text("import-unit-several"));
            None
        }
    }
}

fn role(on: &On<'_>, typed: &str, reading: &mut Reading) -> Option<Role> {
    let sought = typed.to_lowercase();
    let is = |role: &Role| {
        let words = [Lang::Sv, Lang::En].map(|lang| word(T { lang }, "role", role.as_str()));
        role.as_str() == sought || words.iter().any(|word| word.to_lowercase() == sought)
    };
    let found: Vec<Role> = ROLES.into_iter().filter(is).collect();
    match found.as_slice() {
        [role] => Some(*role),
        // "Sjuksköterska" is a post at several kinds of unit: the file's own word tells them apart.
        found => {
            let words: Vec<String> = match found.is_empty() {
                true => ROLES.iter().map(|role| role.as_str().to_owned()).collect(),
                false => found.iter().map(|role| role.as_str().to_owned()).collect(),
            };
            let message = on.signed.t().with("import-one-of", &[("words", &words.join(", "))]);
            reading.wrong("roll", message);
            None
        }
    }
}

fn date(on: &On<'_>, row: &Row, column: &'static str, reading: &mut Reading) -> Option<Timestamp> {
    let typed = row.cell(column);
    if typed.is_empty() {
        return None;
    }
    match typed.parse::<Date>() {
        Ok(date) => Some(care_time::resolve(date.at(0, 0, 0, 0), on.web.app.zone())),
        Err(_) => {
            reading.wrong(column, on.text("import-date-unread"));
            None
        }
    }
}

/// A post that they hold already is left as it is, or gets the end that the row says.
fn assign(on: &On<'_>, (id, post): (StaffId, &Assignment), reading: &mut Reading) {
    let now = on.web.app.now();
    let held = on.directory.staff.get(&id).and_then(|staff| {
        staff.assignments.iter().find(|(_, held)| {
            let is_over = held.until.is_some_and(|until| until <= now);
            !is_over && held.unit == post.unit && held.role == post.role
        })
    });
    match (held, post.until) {
        (Some((assignment, held)), Some(at)) if held.until != Some(at) => {
            let end = staff::Command::EndAssignment { assignment: *assignment, at };
            reading.door(Command::Staff(id, end));
        }
        (Some(_), _) => {}
        (None, until) => {
            let what = format!("{} {} {}", post.unit.0, post.role.as_str(), post.from);
            let (unit, role, from) = (post.unit, post.role, post.from);
            let assignment = AssignmentId(derived(id.0, &what));
            let assign = staff::Command::Assign { assignment, unit, role, from, until };
            reading.door(Command::Staff(id, assign));
        }
    }
}
