//! Rules of the registers: persons, wards, units, staff and approved programmes.

use crate::event::Event;
use crate::ids::{EpisodeId, UnitId};
use crate::local_rule::LocalRule;
use crate::person;
use crate::programme::Competence;
use crate::programme_log::{self, ProgrammeLog};
use crate::refusal::Refusal;
use crate::staff::{self, Assignment, Staff};
use crate::unit::{self, Telephone, Unit, slot};
use crate::ward::{self, SafetyBed, Ward};
use crate::world::Context;
use std::collections::BTreeSet;

const NAME_MAX: usize = 120;
const BEDS_MAX: u16 = 200;
const TELEPHONES_MAX: usize = 10;
const HOURS_MAX: usize = 14;
/// As many as a board may list.
const PATIENTS_MAX: usize = 200;
const EXTENSION_DAYS_MAX: u16 = 60;

pub(crate) fn names(details: &person::Details) -> Result<(), Refusal> {
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
            how_many(*beds, *overbooking_max)?;
            let (beds, overbooking_max) = (*beds, *overbooking_max);
            Ok(ward::Event::Opened { unit: *unit, beds, overbooking_max })
        }
        ward::Command::MarkBeds { occupied } => {
            let ward = ward.filter(|_| opened.is_some());
            mark_beds(ward.ok_or(Refusal::NotFound { what: "ward" })?, occupied)
        }
        ward::Command::ChangeBeds { beds, overbooking_max } => {
            let ward = ward.filter(|_| opened.is_some());
            let ward = ward.ok_or(Refusal::NotFound { what: "ward" })?;
            change_beds(ward, *beds, *overbooking_max)
        }
        ward::Command::TakePatients { episodes } => {
            exists(opened.is_some(), "ward")?;
            match episodes.len() > PATIENTS_MAX {
                true => Err(Refusal::Invalid { field: "patient" }),
                false => Ok(ward::Event::PatientsTaken { episodes: episodes.clone() }),
            }
        }
        ward::Command::SetPool { pool } => {
            let ward = ward.filter(|_| opened.is_some());
            set_pool(ward.ok_or(Refusal::NotFound { what: "ward" })?, pool)
        }
    }
}

fn how_many(beds: u16, overbooking_max: u16) -> Result<(), Refusal> {
    match (1..=BEDS_MAX).contains(&beds) && overbooking_max <= BEDS_MAX {
        true => Ok(()),
        false => Err(Refusal::Invalid { field: "beds" }),
    }
}

/// No bed goes from under anybody, no place at home becomes a bed's number, and no promise of an
/// overbooking place is broken.
fn change_beds(ward: &Ward, beds: u16, overbooking_max: u16) -> Result<ward::Event, Refusal> {
    how_many(beds, overbooking_max)?;
    let in_the_way = ward.in_the_way_of(beds);
    if !in_the_way.is_empty() {
        return Err(Refusal::BedsInUse { beds: in_the_way.into_iter().collect() });
    }
    if ward.overbooked() > usize::from(overbooking_max) {
        return Err(Refusal::OverbookingInUse { promised: ward.overbooked() });
    }
    Ok(ward::Event::BedsChanged { beds, overbooking_max })
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

pub(crate) fn unit(
    (id, unit): (UnitId, Option<&Unit>),
    command: &unit::Command,
    ctx: &Context<'_>,
) -> Result<unit::Event, Refusal> {
    let known = unit.is_some_and(|unit| unit.details.is_some());
    match command {
        unit::Command::Register { details } => {
            new(known)?;
            unit_details(details, ctx)?;
            Ok(unit::Event::Registered { details: details.clone() })
        }
        unit::Command::ChangeDetails { details } => {
            exists(known, "unit")?;
            unit_details(details, ctx)?;
            Ok(unit::Event::DetailsChanged { details: details.clone() })
        }
        unit::Command::SetTelephones { telephones } => {
            exists(known, "unit")?;
            numbers(telephones)?;
            // When a number is closed for a while is said by itself.
            let open = |one: &Telephone| Telephone { closures: vec![], ..one.clone() };
            let telephones = telephones.iter().map(open).collect();
            Ok(unit::Event::TelephonesSet { telephones })
        }
        unit::Command::CloseTelephone { number, closure } => {
            has_number(unit, number)?;
            closes(closure, ctx)?;
            let (number, closure) = (number.clone(), closure.clone());
            Ok(unit::Event::TelephoneClosed { number, closure })
        }
        unit::Command::OpenTelephone { number } => has_number(unit, number)
            .map(|()| unit::Event::TelephoneOpened { number: number.clone() }),
        unit::Command::SetLocalRule { rule } => {
            exists(known, "unit")?;
            local_rule(rule)?;
            Ok(unit::Event::LocalRuleSet { rule: rule.clone() })
        }
        unit::Command::RegisterAbility { competence, people, until } => {
            exists(known, "unit")?;
            ability(*people, *until, ctx)?;
            let competence = *competence;
            Ok(unit::Event::AbilityRegistered { competence, people: *people, until: *until })
        }
        unit::Command::WithdrawAbility { competence, reason } => {
            withdraw_ability(there(unit)?, *competence, reason)
        }
        unit::Command::OfferSlots(offer) => {
            name("number", &offer.number)?;
            name("about", &offer.about)?;
            slot::offer(there(unit)?, offer, ctx)
        }
        unit::Command::TakeSlot { slot } => slot::take(there(unit)?, id, *slot, ctx),
        unit::Command::ReturnSlot { slot } => slot::give_back(there(unit)?, *slot, ctx),
        unit::Command::WithdrawSlot { slot } => slot::withdraw(there(unit)?, *slot),
        unit::Command::Close { patients } => {
            exists(known, "unit")?;
            close(id, *patients, ctx)?;
            Ok(unit::Event::Closed)
        }
        unit::Command::Reopen => {
            exists(known, "unit")?;
            Ok(unit::Event::Reopened)
        }
    }
}

fn withdraw_ability(
    unit: &Unit,
    competence: Competence,
    reason: &str,
) -> Result<unit::Event, Refusal> {
    name("reason", reason)?;
    let said = unit.abilities.get(&competence);
    exists(said.is_some_and(|said| !said.withdrawn), "ability")?;
    Ok(unit::Event::AbilityWithdrawn { competence, reason: reason.trim().to_owned() })
}

/// A principal is a region or a municipality that is known here.
fn unit_details(details: &unit::Details, ctx: &Context<'_>) -> Result<(), Refusal> {
    name("name", &details.name)?;
    let Some(principal) = &details.principal else { return Ok(()) };
    let known = ctx.directory.organisation(principal.digits());
    match known.is_some_and(|known| known.kind.is_principal()) {
        true => Ok(()),
        false => Err(Refusal::Invalid { field: "principal" }),
    }
}

/// Somebody can, and a last day that is not over.
fn ability(
    people: Option<u16>,
    until: Option<jiff::civil::Date>,
    ctx: &Context<'_>,
) -> Result<(), Refusal> {
    if people == Some(0) {
        return Err(Refusal::Invalid { field: "people" });
    }
    let today = crate::care_time::day_of(ctx.now, ctx.zone);
    match until.is_some_and(|until| until < today) {
        true => Err(Refusal::Invalid { field: "until" }),
        false => Ok(()),
    }
}

fn has_number(unit: Option<&Unit>, number: &str) -> Result<(), Refusal> {
    let mut numbers = unit.into_iter().flat_map(|unit| &unit.telephones);
    let found = numbers.any(|telephone| telephone.number == number);
    if found { Ok(()) } else { Err(Refusal::NotFound { what: "telephone" }) }
}

/// A closure that has an end, is not over, and says why.
fn closes(closure: &unit::Closure, ctx: &Context<'_>) -> Result<(), Refusal> {
    name("reason", &closure.reason)?;
    if closure.until <= closure.from || closure.until <= ctx.now {
        return Err(Refusal::DatesOrder);
    }
    match closure.forward_to.as_deref() {
        Some(number) if !dialable(number) => Err(Refusal::Invalid { field: "forward_to" }),
        Some(_) | None => Ok(()),
    }
}

fn local_rule(rule: &LocalRule) -> Result<(), Refusal> {
    if rule.extension_days > EXTENSION_DAYS_MAX {
        return Err(Refusal::Invalid { field: "extension_days" });
    }
    if rule.answer_minutes.is_some_and(|minutes| !(15..=14_400).contains(&minutes)) {
        return Err(Refusal::Invalid { field: "answer_minutes" });
    }
    let soon = |minutes: Option<u32>| minutes.is_none_or(|minutes| (5..=1_440).contains(&minutes));
    if !soon(rule.seen_minutes) {
        return Err(Refusal::Invalid { field: "seen_minutes" });
    }
    if !soon(rule.ladder_minutes) {
        return Err(Refusal::Invalid { field: "ladder_minutes" });
    }
    let within = |minutes: Option<u32>| minutes.is_none_or(|m| (30..=10_080).contains(&m));
    if !within(rule.message_minutes) {
        return Err(Refusal::Invalid { field: "message_minutes" });
    }
    if !within(rule.patient_message_minutes) {
        return Err(Refusal::Invalid { field: "patient_message_minutes" });
    }
    if rule.feedback_days.is_some_and(|days| !(1..=60).contains(&days)) {
        return Err(Refusal::Invalid { field: "feedback_days" });
    }
    rule.threshold.as_ref().map_or(Ok(()), |threshold| name("threshold", threshold))
}

/// Nothing falls between the chairs when a unit goes: posts, patients and beds have gone first.
fn close(id: UnitId, patients: u32, ctx: &Context<'_>) -> Result<(), Refusal> {
    let at = |held: &Assignment| held.unit == id;
    let staff = ctx.directory.staff.values().filter(|staff| staff.not_over(ctx.now).any(at));
    let wards = ctx.directory.wards.values().filter(|ward| ward.unit == Some(id));
    let used = |ward: &Ward| {
        let by: BTreeSet<EpisodeId> =
            ward.taken.keys().chain(ward.home_places.keys()).copied().collect();
        by.len() + ward.occupied.len()
    };
    let (staff, beds) = (staff.count(), wards.map(used).sum());
    match (staff, patients, beds) {
        (0, 0, 0) => Ok(()),
        _ => Err(Refusal::UnitInUse { staff, patients, beds }),
    }
}

fn dialable(number: &str) -> bool {
    let digits = number.chars().filter(char::is_ascii_digit).count();
    let plain = number.chars().all(|c| c.is_ascii_digit() || " +-()".contains(c));
    plain && (5..=15).contains(&digits)
}

fn numbers(telephones: &[Telephone]) -> Result<(), Refusal> {
    if telephones.len() > TELEPHONES_MAX {
        return Err(Refusal::TooMany { most: TELEPHONES_MAX });
    }
    for telephone in telephones {
        if !dialable(&telephone.number) {
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
        staff::Command::Assign { assignment, unit, role, from, until } => {
            let staff = known.ok_or(Refusal::NotFound { what: "staff" })?;
            new(staff.assignments.contains_key(assignment))?;
            let details = Assignment { unit: *unit, role: *role, from: *from, until: *until };
            staff::fits(ctx.directory, &details)?;
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
        staff::Command::Rename { name: given } => {
            exists(known.is_some(), "staff")?;
            name("name", given)?;
            Ok(staff::Event::Renamed { name: given.trim().to_owned() })
        }
        staff::Command::OpenAccount { login_name } => {
            let staff = known.ok_or(Refusal::NotFound { what: "staff" })?;
            new(staff.account.as_ref().is_some_and(|account| !account.login_name.is_empty()))?;
            name("login_name", login_name)?;
            Ok(staff::Event::AccountOpened { login_name: login_name.trim().to_owned() })
        }
        staff::Command::ResetPassword => {
            exists(known.is_some(), "staff")?;
            Ok(staff::Event::PasswordReset)
        }
        staff::Command::CloseAccount => {
            exists(known.is_some(), "staff")?;
            Ok(staff::Event::AccountClosed)
        }
        staff::Command::ReopenAccount => {
            exists(known.is_some(), "staff")?;
            Ok(staff::Event::AccountReopened)
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

/// A unit that is registered.
fn there(unit: Option<&Unit>) -> Result<&Unit, Refusal> {
    unit.filter(|unit| unit.details.is_some()).ok_or(Refusal::NotFound { what: "unit" })
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
