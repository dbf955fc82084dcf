//! A row of units: the unit, its number and hours, and the beds of a ward.
//!
//! A cell left empty changes nothing. A unit is found by its id, else by its name at its provider.

use super::plan::{On, Reading};
use super::sheet::Row;
use crate::administration::unit_view::{KINDS, kind_word};
use crate::administration::{derived, hours_text, word};
use crate::lang::Lang;
use crate::texts::T;
use care::command::Command;
use care::ids::{UnitId, WardId};
use care::keeper::Law;
use care::organisation::OrganisationNumber;
use care::unit::{self, Details, Hours, Telephone, Unit, UnitKind};
use care::ward;
use std::collections::BTreeMap;
use uuid::Uuid;

/// Between the lines of hours in one cell.
const HOURS_APART: char = '|';

pub(super) fn read(on: &On<'_>, row: &Row, seen: &mut BTreeMap<String, u64>) -> Reading {
    let mut reading = Reading::default();
    let Some(authority) = provider(on, row, &mut reading) else { return reading };
    let known = known(on, row, &authority, &mut reading);
    let name = row.cell("namn");
    if name.is_empty() {
        reading.wrong("namn", on.text("unit-name-needed"));
    }
    let key = format!("{authority} {}", name.to_lowercase());
    if let Some(line) = seen.insert(key, row.line) {
        reading.wrong("namn", on.signed.t().with("import-twice", &[("line", &line)]));
    }
    let id = known.map_or_else(|| new_id(&authority, name), |(id, _)| id);
    let Some(details) = details(on, row, known.map(|(_, unit)| unit), authority, &mut reading)
    else {
        return reading;
    };
    reading.is_new = known.is_none();
    let kind = details.kind;
    match known.and_then(|(_, unit)| unit.details.as_ref()) {
        None => reading.door(Command::Unit(id, unit::Command::Register { details })),
        Some(before) if *before == details => {}
        Some(_) => reading.door(Command::Unit(id, unit::Command::ChangeDetails { details })),
    }
    telephone(on, row, (id, known.map(|(_, unit)| unit)), &mut reading);
    beds(on, row, (id, kind), &mut reading);
    reading
}

/// The own provider when nothing is said.
fn provider(on: &On<'_>, row: &Row, reading: &mut Reading) -> Option<String> {
    let typed = row.cell("organisationsnummer");
    let own = on.signed.actor.authority.clone().unwrap_or_default();
    let number = OrganisationNumber::parse(typed).map(|number| number.digits().to_owned());
    // An installation may have begun before its own number was checked.
    let is_own = typed.is_empty() || typed.replace('-', "") == own;
    let number = if is_own { Some(own) } else { number };
    let Some(number) = number else {
        reading.wrong("organisationsnummer", on.text("organisation-number-unread"));
        return None;
    };
    if !on.web.app.keeps_provider(&on.signed.actor, &number) {
        reading.wrong("organisationsnummer", on.text("import-anothers"));
        return None;
    }
    if !is_own && on.directory.organisation(&number).is_none() {
        reading.wrong("organisationsnummer", on.text("import-organisation-unknown"));
        return None;
    }
    Some(number)
}

fn known<'a>(
    on: &'a On<'_>,
    row: &Row,
    authority: &str,
    reading: &mut Reading,
) -> Option<(UnitId, &'a Unit)> {
    let typed = row.cell("id");
    if !typed.is_empty() {
        let id = typed.parse().ok().map(UnitId);
        let unit = id.and_then(|id| Some((id, on.directory.units.get(&id)?)));
        let unit = unit.filter(|(id, _)| on.web.app.keeps_unit(&on.signed.actor, *id));
        if unit.is_none() {
            reading.wrong("id", on.text("import-id-unknown"));
        }
        return unit;
    }
    let name = row.cell("namn").to_lowercase();
    let same = |unit: &Unit| {
        let details = unit.details.as_ref();
        details.is_some_and(|one| one.authority == authority && one.name.to_lowercase() == name)
    };
    on.directory.units.iter().find(|(_, unit)| same(unit)).map(|(id, unit)| (*id, unit))
}

/// One unit has one id, however often its row is imported.
fn new_id(authority: &str, name: &str) -> UnitId {
    UnitId(derived(Uuid::nil(), &format!("unit {authority} {}", name.to_lowercase())))
}

fn details(
    on: &On<'_>,
    row: &Row,
    known: Option<&Unit>,
    authority: String,
    reading: &mut Reading,
) -> Option<Details> {
    let before = known.and_then(|unit| unit.details.as_ref());
    let place = match (row.cell("plats"), before) {
        ("", Some(before)) => before.place.clone(),
        ("", None) => {
            reading.wrong("plats", on.text("unit-place-needed"));
            String::new()
        }
        (typed, _) => typed.to_owned(),
    };
    let kind = kind(on, row, before, reading);
    let law = law(on, row, before, reading);
    let principal = principal(on, row, before, reading);
    let on_platform = match row.cell("plattform").to_lowercase().as_str() {
        "" => before.is_none_or(|before| before.on_platform),
        "ja" | "yes" | "1" | "x" => true,
        "nej" | "no" | "0" => false,
        _ => {
            reading.wrong("plattform", on.text("import-yes-or-no"));
            true
        }
    };
    let law = if kind == Some(UnitKind::Administration) { Some(Law::Org) } else { law };
    if !reading.faults.is_empty() {
        return None;
    }
    let name = row.cell("namn").to_owned();
    Some(Details { name, place, kind: kind?, authority, law: law?, principal, on_platform })
}

fn kind(
    on: &On<'_>,
    row: &Row,
    before: Option<&Details>,
    reading: &mut Reading,
) -> Option<UnitKind> {
    let typed = row.cell("slag");
    let said = [Lang::Sv, Lang::En];
    let is = |kind: &UnitKind| {
        let words = said.map(|lang| word(T { lang }, "unit-kind", kind_word(*kind)));
        typed == kind.as_str() || words.iter().any(|word| word.eq_ignore_ascii_case(typed))
    };
    let found = KINDS.into_iter().find(is);
    match (found, before, typed.is_empty()) {
        (None, Some(before), true) => Some(before.kind),
        (Some(kind), Some(before), _) if kind != before.kind => {
            reading.wrong("slag", on.text("import-kind-stays"));
            None
        }
        (None, ..) => {
            let words: Vec<String> =
                KINDS.into_iter().map(|k| word(on.signed.t(), "unit-kind", kind_word(k))).collect();
            let message = on.signed.t().with("import-one-of", &[("words", &words.join(", "))]);
            reading.wrong("slag", message);
            None
        }
        (found, ..) => found,
    }
}

fn law(on: &On<'_>, row: &Row, before: Option<&Details>, reading: &mut Reading) -> Option<Law> {
    let typed = row.cell("lag").to_lowercase();
    let found = match typed.as_str() {
        "" => Some(before.map_or(Law::Hsl, |before| before.law)),
        "hsl" | "hälso- och sjukvårdslagen" => Some(Law::Hsl),
        "sol" | "socialtjänstlagen" => Some(Law::Sol),
        "org" if row.cell("slag").is_empty() || before.is_some_and(|b| b.law == Law::Org) => {
            Some(Law::Org)
        }
        _ => None,
    };
    match (found, before) {
        (None, _) => {
            reading.wrong("lag", on.signed.t().with("import-one-of", &[("words", &"HSL, SoL")]));
            None
        }
        (Some(law), Some(before)) if law != before.law => {
            reading.wrong("lag", on.text("import-law-stays"));
            None
        }
        (found, _) => found,
    }
}

fn principal(
    on: &On<'_>,
    row: &Row,
    before: Option<&Details>,
    reading: &mut Reading,
) -> Option<OrganisationNumber> {
    let typed = row.cell("huvudman");
    if typed.is_empty() {
        return before.and_then(|before| before.principal.clone());
    }
    let all = on.directory.organisations.values().filter_map(|one| one.details.as_ref());
    let number = OrganisationNumber::parse(typed);
    let mut found = all.filter(|one| one.kind.is_principal());
    let found = found.find(|one| {
        Some(&one.number) == number.as_ref() || one.name.to_lowercase() == typed.to_lowercase()
    });
    if found.is_none() {
        reading.wrong("huvudman", on.text("import-principal-unknown"));
    }
    found.map(|one| one.number.clone())
}

/// The first number; the others stay as they are.
fn telephone(on: &On<'_>, row: &Row, (id, known): (UnitId, Option<&Unit>), reading: &mut Reading) {
    let (number, label, typed) = (row.cell("telefon"), row.cell("vem_svarar"), row.cell("tider"));
    if number.is_empty() {
        for (column, value) in [("vem_svarar", label), ("tider", typed)] {
            if !value.is_empty() {
                reading.wrong(column, on.text("telephones-number-needed"));
            }
        }
        return;
    }
    let mut telephones = known.map(|unit| unit.telephones.clone()).unwrap_or_default();
    let before = telephones.first().cloned();
    let hours = match (typed.is_empty(), &before) {
        (true, Some(before)) => Some(before.hours.clone()),
        (true, None) => None,
        (false, _) => hours(typed),
    };
    let Some(hours) = hours else {
        let key = if typed.is_empty() { "telephones-hours-needed" } else { "import-hours-unread" };
        reading.wrong("tider", on.text(key));
        return;
    };
    let label = match (label, &before) {
        ("", Some(before)) => before.label.clone(),
        ("", None) => {
            reading.wrong("vem_svarar", on.text("telephones-label-needed"));
            return;
        }
        (label, _) => label.to_owned(),
    };
    let telephone =
        Telephone { number: number.to_owned(), label, hours, ..before.unwrap_or_default() };
    match telephones.first_mut() {
        Some(first) => *first = telephone,
        None => telephones.push(telephone),
    }
    if known.is_none_or(|unit| unit.telephones != telephones) {
        reading.door(Command::Unit(id, unit::Command::SetTelephones { telephones }));
    }
}

fn hours(typed: &str) -> Option<Vec<Hours>> {
    let lines = typed.split(HOURS_APART).filter(|line| !line.trim().is_empty());
    let hours: Option<Vec<Hours>> = lines.map(hours_text::parse).collect();
    hours.filter(|hours| !hours.is_empty())
}

fn beds(on: &On<'_>, row: &Row, (unit, kind): (UnitId, UnitKind), reading: &mut Reading) {
    let (typed, over) = (row.cell("sangar"), row.cell("overbelaggning"));
    if typed.is_empty() && over.is_empty() {
        return;
    }
    if kind != UnitKind::Ward {
        reading.wrong("sangar", on.text("import-beds-of-wards"));
        return;
    }
    let known = on.directory.wards.iter().find(|(_, ward)| ward.unit == Some(unit));
    let number = |typed: &str, before: Option<u16>| match typed {
        "" => before,
        typed => typed.parse().ok(),
    };
    let beds = number(typed, known.map(|(_, ward)| ward.beds));
    let over = number(over, known.map(|(_, ward)| ward.overbooking_max).or(Some(0)));
    let (Some(beds), Some(overbooking_max)) = (beds, over) else {
        let column = if beds.is_none() { "sangar" } else { "overbelaggning" };
        reading.wrong(column, on.text("form-number-unread"));
        return;
    };
    match known {
        None => {
            let id = WardId(derived(unit.0, "ward"));
            let open = ward::Command::Open { unit, beds, overbooking_max };
            reading.door(Command::Ward(id, open));
        }
        Some((_, ward)) if (ward.beds, ward.overbooking_max) == (beds, overbooking_max) => {}
        Some((id, _)) => {
            let change = ward::Command::ChangeBeds { beds, overbooking_max };
            reading.door(Command::Ward(*id, change));
        }
    }
}
