//! Rules of the registers: persons, wards, units, staff and approved programmes.

use crate::event::Event;
use crate::person::{self, Person};
use crate::programme_log::{self, ProgrammeLog};
use crate::refusal::Refusal;
use crate::staff::{self, Assignment, Staff};
use crate::unit::{self, Telephone, Unit};
use crate::ward::{self, SafetyBed, Ward};
use crate::world::Context;
use std::collections::BTreeSet;

const NAME_MAX: usize = 120;
const BEDS_MAX: u16 = 200;
const TELEPHONES_MAX: usize = 10;
const HOURS_MAX: usize = 14;
const EXTENSION_DAYS_MAX: u16 = 60;

pub(crate) fn person(
    person: Option<&Person>,
    command: &person::Command,
) -> Result<person::Event, Refusal> {
    let known = person.is_some_and(|person| person.details.is_some());
    match command {
        person::Command::Register { details } => {
            new(known)?;
            names(details)?;
            Ok(person::Event::Registered { details: details.clone() })
        }
        person::Command::ChangeDetails { details } => {
            exists(known, "person")?;
            names(details)?;
            Ok(person::Event::DetailsChanged { details: details.clone() })
        }
    }
}

fn names(details: &person::Details) -> Result<(), Refusal> {
    if let Some(address) = &details.address {
        if details.protected {
            return Err(Refusal::Invalid { field: "address" });
        }
        name("address", address)?;
    }
    name("given", &details.name.given)?;
    name("family", &details.name.family)
}

pub(crate) fn ward(ward: Option<&Ward>, command: &ward::Command) -> Result<ward::Event, Refusal> {
    let opened = ward.and_then(|ward| ward.unit);
    match command {
        ward::Command::Open { unit, beds, overbooking_max } => {
            new(opened.is_some())?;
            if !(1..=BEDS_MAX).contains(beds) || *overbooking_max > BEDS_MAX {
                return Err(Refusal::Invalid { field: "beds" });
            }
            let (beds, overbooking_max) = (*beds, *overbooking_max);
            Ok(ward::Event::Opened { unit: *unit, beds, overbooking_max })
        }
        ward::Command::MarkBeds { occupied } => {
            let ward = ward.filter(|_| opened.is_some());
            mark_beds(ward.ok_or(Refusal::NotFound { what: "ward" })?, occupied)
        }
        ward::Command::SetPool { pool } => {
            let ward = ward.filter(|_| opened.is_some());
            set_pool(ward.ok_or(Refusal::NotFound { what: "ward" })?, pool)
        }
    }
}

/// A pool never shrinks under the patients who share it, and takes no bed that is not free.
fn set_pool(ward: &Ward, pool: &ward::Pool) -> Result<ward::Event, Refusal> {
    if pool.beds.iter().any(|bed| *bed == 0 || *bed > ward.beds) || pool.patients_per_bed > 5 {
        return Err(Refusal::Invalid { field: "pool" });
    }
    let is_new = |bed: &&u16| !ward.pool.beds.contains(bed);
    if let Some(bed) = pool.beds.iter().filter(is_new).find(|bed| !ward.is_free(**bed)) {
        return Err(Refusal::BedNotFree { bed: *bed, free: ward.free_beds() });
    }
    if pool.most() < ward.pooled() {
        return Err(Refusal::PoolFull { most: pool.most() });
    }
    Ok(ward::Event::PoolSet { pool: pool.clone() })
}

/// Beds of patients without an episode here. A bed that is kept safe is given back first, so that
/// the patient at home is not left without a way back unseen.
fn mark_beds(ward: &Ward, occupied: &BTreeSet<u16>) -> Result<ward::Event, Refusal> {
    if occupied.iter().any(|bed| *bed == 0 || *bed > ward.beds) {
        return Err(Refusal::Invalid { field: "bed" });
    }
    let is_taken = |bed: &&u16| ward.taken.values().any(|taken| taken == *bed);
    let occupied: BTreeSet<u16> = occupied.iter().filter(|bed| !is_taken(bed)).copied().collect();
    let held = |bed: &&u16| ward.safety_beds.values().any(|b| *b == SafetyBed::Held { bed: **bed });
    match occupied.iter().find(held) {
        Some(bed) => Err(Refusal::BedNotFree { bed: *bed, free: ward.free_beds() }),
        None => Ok(ward::Event::BedsMarked { occupied }),
    }
}

pub(crate) fn unit(unit: Option<&Unit>, command: &unit::Command) -> Result<unit::Event, Refusal> {
    let known = unit.is_some_and(|unit| unit.details.is_some());
    match command {
        unit::Command::Register { details } => {
            new(known)?;
            name("name", &details.name)?;
            Ok(unit::Event::Registered { details: details.clone() })
        }
        unit::Command::ChangeDetails { details } => {
            exists(known, "unit")?;
            name("name", &details.name)?;
            Ok(unit::Event::DetailsChanged { details: details.clone() })
        }
        unit::Command::SetTelephones { telephones } => {
            exists(known, "unit")?;
            numbers(telephones)?;
            Ok(unit::Event::TelephonesSet { telephones: telephones.clone() })
        }
        unit::Command::SetLocalRule { rule } => {
            exists(known, "unit")?;
            if rule.extension_days > EXTENSION_DAYS_MAX {
                return Err(Refusal::Invalid { field: "extension_days" });
            }
            if rule.answer_minutes.is_some_and(|minutes| !(15..=14_400).contains(&minutes)) {
                return Err(Refusal::Invalid { field: "answer_minutes" });
            }
            if let Some(threshold) = &rule.threshold {
                name("threshold", threshold)?;
            }
            Ok(unit::Event::LocalRuleSet { rule: rule.clone() })
        }
    }
}

fn numbers(telephones: &[Telephone]) -> Result<(), Refusal> {
    if telephones.len() > TELEPHONES_MAX {
        return Err(Refusal::TooMany { most: TELEPHONES_MAX });
    }
    for telephone in telephones {
        let digits = telephone.number.chars().filter(char::is_ascii_digit).count();
        let dialable = telephone.number.chars().all(|c| c.is_ascii_digit() || " +-()".contains(c));
        if !dialable || !(5..=15).contains(&digits) {
            return Err(Refusal::Invalid { field: "telephone" });
        }
        let weekday = |day: &i8| (1..=7).contains(day);
        let some_day = |days: &[i8]| !days.is_empty() && days.iter().all(weekday);
        if telephone.hours.len() > HOURS_MAX
            || !telephone.hours.iter().all(|hours| some_day(&hours.weekdays))
        {
            return Err(Refusal::Invalid { field: "hours" });
        }
        name("label", &telephone.label)?;
    }
    Ok(())
}

pub(crate) fn staff(
    staff: Option<&Staff>,
    command: &staff::Command,
    ctx: &Context<'_>,
) -> Result<staff::Event, Refusal> {
    let known = staff.filter(|staff| !staff.name.is_empty());
    match command {
        staff::Command::Register { name: given } => {
            new(known.is_some())?;
            name("name", given)?;
            Ok(staff::Event::Registered { name: given.trim().to_owned() })
        }
        staff::Command::Assign { assignment, unit, role, from } => {
            let staff = known.ok_or(Refusal::NotFound { what: "staff" })?;
            new(staff.assignments.contains_key(assignment))?;
            exists(ctx.directory.units.contains_key(unit), "unit")?;
            let kind = ctx.directory.units.get(unit).and_then(|unit| unit.details.as_ref());
            if kind.is_none_or(|details| !details.kind.has(*role)) {
                return Err(Refusal::Invalid { field: "role" });
            }
            let details = Assignment { unit: *unit, role: *role, from: *from, until: None };
            Ok(staff::Event::Assigned { assignment: *assignment, details })
        }
        staff::Command::EndAssignment { assignment, at } => {
            let staff = known.ok_or(Refusal::NotFound { what: "staff" })?;
            let held = staff.assignments.get(assignment);
            let held = held.ok_or(Refusal::NotFound { what: "assignment" })?;
            if *at < held.from {
                return Err(Refusal::DatesOrder);
            }
            Ok(staff::Event::AssignmentEnded { assignment: *assignment, at: *at })
        }
    }
}

/// The same text approved twice is approved; another text under a used version is refused.
pub(crate) fn programme(
    log: Option<&ProgrammeLog>,
    command: &programme_log::Command,
) -> Result<Vec<Event>, Refusal> {
    let programme_log::Command::Approve { name, version, hash, text } = command;
    let used =
        log.and_then(|log| log.versions.iter().find(|approved| approved.version == *version));
    match used {
        Some(approved) if approved.hash == *hash => Ok(vec![]),
        Some(_) => Err(Refusal::Exists),
        None => {
            let (name, version) = (name.clone(), *version);
            let (hash, text) = (hash.clone(), text.clone());
            Ok(vec![Event::Programme(programme_log::Event::Approved { name, version, hash, text })])
        }
    }
}

fn new(known: bool) -> Result<(), Refusal> {
    if known { Err(Refusal::Exists) } else { Ok(()) }
}

fn exists(known: bool, what: &'static str) -> Result<(), Refusal> {
    if known { Ok(()) } else { Err(Refusal::NotFound { what }) }
}

fn name(field: &'static str, text: &str) -> Result<(), Refusal> {
    let found = text.trim().chars().count();
    if found == 0 {
        return Err(Refusal::TextMissing { field });
    }
    if found > NAME_MAX {
        return Err(Refusal::TextTooLong { field, most: NAME_MAX, found });
    }
    Ok(())
}
