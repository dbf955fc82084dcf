//! The cast of a file: programmes, units and wards. People are in `people`.

use super::{Finder, people, request};
use crate::cast::{Cast, CastProgramme, CastUnit, CastWard};
use crate::fault::Fault;
use crate::ids::{content_hash, programme_id};
use crate::known::Known;
use crate::table::{Field, Table};
use care::ids::{UnitId, WardId};
use care::keeper::Law;
use care::organisation::{self, OrganisationKind, OrganisationNumber};
use care::programme::{Competence, Programme};
use care::unit::{Audience, Details, Hours, Telephone, UnitKind};
use care::ward::Pool;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use std::collections::BTreeMap;

const LAWS: [(&str, Law); 2] = [("hsl", Law::Hsl), ("sol", Law::Sol)];

pub(super) fn cast(
    file: &Table<'_>,
    finder: Finder<'_>,
    scenario: String,
    starts: Option<Date>,
    zone: Option<TimeZone>,
) -> Cast {
    let mut cast = Cast {
        scenario,
        starts: starts.unwrap_or_default(),
        zone: zone.unwrap_or(TimeZone::UTC),
        organisations: Known::default(),
        units: Known::default(),
        wards: Known::default(),
        staff: Known::default(),
        persons: Known::default(),
        programmes: programmes(file, finder),
        episodes: Known::default(),
        labels: BTreeMap::new(),
    };
    cast.organisations = listed(file, "organisation", organisation);
    cast.units = listed(file, "unit", |table| unit(table, &cast));
    cast.wards = listed(file, "ward", |table| ward(table, &cast));
    cast.staff = listed(file, "staff", |table| people::staff(table, &cast));
    cast.persons = listed(file, "person", |table| people::person(table, &cast));
    cast
}

/// A list of named things: each id once.
fn listed<T>(
    file: &Table<'_>,
    key: &'static str,
    read: impl Fn(&Table<'_>) -> Option<T>,
) -> Known<T> {
    let mut named = Known::default();
    for table in file.tables(key) {
        let id = table.need("id", "an id").and_then(|field| field.id());
        let thing = read(&table);
        table.finish();
        let Some(id) = id else { continue };
        if named.is_named(&id) {
            table.fault("id", &format!("another id; this {key} is already named"));
        } else {
            named.put(id, thing);
        }
    }
    named
}

fn programmes(file: &Table<'_>, finder: Finder<'_>) -> Known<CastProgramme> {
    let mut programmes = Known::default();
    let Some(field) = file.need("programmes", "a list of programme files") else {
        return programmes;
    };
    for field in field.list() {
        let Some(path) = field.str() else { continue };
        let text = match finder(path) {
            Ok(text) => text,
            Err(why) => {
                field.fault(&format!("a programme's file: {why}"));
                continue;
            }
        };
        match Programme::parse(path, &text) {
            Ok(programme) => {
                let (name, hash) = (programme.name.clone(), content_hash(&text));
                let id = programme_id(&name);
                programmes.put(name, Some(CastProgramme { id, programme, hash, text }));
            }
            Err(faults) => faults.into_iter().for_each(|fault| {
                field.source.push(Fault {
                    file: fault.file,
                    line: fault.line,
                    column: fault.column,
                    key: fault.key,
                    found: fault.found,
                    expected: fault.expected,
                });
            }),
        }
    }
    programmes
}

fn unit(table: &Table<'_>, cast: &Cast) -> Option<CastUnit> {
    let id = table.text_or_none("id").unwrap_or_default();
    let telephones = table.get("telephones").map(|field| telephones(&field)).unwrap_or_default();
    let local_rule = table.get("local_rule").and_then(|field| {
        let table = field.table()?;
        let rule = request::local_rule(&table);
        table.finish();
        Some(rule)
    });
    let able = table.get("abilities").map(|field| field.list()).unwrap_or_default();
    let able = able.iter().filter_map(|one| one.word(&Competence::ALL, Competence::as_str));
    let abilities = able.collect();
    let set_up = table.flag("set_up", true);
    let (id, details) = (UnitId(cast.id("unit", &id)), details(table));
    Some(CastUnit { id, details: details?, telephones, local_rule, abilities, set_up })
}

fn details(table: &Table<'_>) -> Option<Details> {
    let (name, place) = (table.text("name"), table.text("place"));
    let kind = table.need("kind", "a kind of unit as ward or home_nursing");
    let kind = kind.and_then(|field| field.word(&UnitKind::ALL, UnitKind::as_str));
    let authority = table.need("authority", "an organisation number of ten digits");
    let authority = authority.and_then(|field| organisation_number(&field));
    let principal = table.get("principal").and_then(|field| organisation_number(&field));
    let law = table.get("law").map_or(Some(Law::Hsl), |field| field.one_of(&LAWS));
    let on_platform = table.flag("on_platform", true);
    Some(Details {
        name: name?,
        place: place?,
        kind: kind?,
        authority: authority?.digits().to_owned(),
        law: law?,
        principal,
        on_platform,
    })
}

fn organisation(table: &Table<'_>) -> Option<organisation::Details> {
    let number = table.need("number", "an organisation number of ten digits");
    let number = number.and_then(|field| organisation_number(&field));
    let kind = table.need("kind", "region, municipality or private");
    let kind = kind.and_then(|field| field.word(&OrganisationKind::ALL, OrganisationKind::as_str));
    let name = table.text("name");
    Some(organisation::Details { number: number?, name: name?, kind: kind? })
}

fn organisation_number(field: &Field<'_>) -> Option<OrganisationNumber> {
    let number = OrganisationNumber::parse(&field.text()?);
    if number.is_none() {
        field.fault("an organisation number of ten digits, with a right check digit");
    }
    number
}

/// Telephones of a unit: number, who answers, and when.
pub(super) fn telephones(field: &Field<'_>) -> Vec<Telephone> {
    let tables = field.list().into_iter().filter_map(|item| item.table());
    let telephones = tables.filter_map(|table| {
        let (number, label) = (table.text("number"), table.text("label"));
        let hours = table.need("hours", "\"always\" or a list of hours").map(|field| hours(&field));
        let audience = table.get("audience");
        let audience = audience.and_then(|field| field.word(&Audience::ALL, Audience::as_str));
        table.finish();
        let telephone = Telephone::new(number?, label?, hours?);
        Some(Telephone { audience: audience.unwrap_or_default(), ..telephone })
    });
    telephones.collect()
}

fn hours(field: &Field<'_>) -> Vec<Hours> {
    if field.value.get_ref().as_str() == Some("always") {
        return vec![Hours::always()];
    }
    let tables = field.list().into_iter().filter_map(|item| item.table());
    let hours = tables.filter_map(|table| {
        let weekdays = table.need("weekdays", "weekdays as [1, 2, 3], Monday is 1");
        let weekdays = weekdays.map(|field| field.list()).unwrap_or_default();
        let weekdays = weekdays.iter().filter_map(|day| day.whole(1..=7_i8)).collect();
        let time = |key| table.need(key, "a time of day").and_then(|field| field.time());
        let (from, to) = (time("from"), time("to"));
        table.finish();
        Some(Hours { weekdays, from: from?, to: to? })
    });
    hours.collect()
}

fn ward(table: &Table<'_>, cast: &Cast) -> Option<CastWard> {
    let id = table.text_or_none("id").unwrap_or_default();
    let unit = table.need("unit", "the id of a unit");
    let unit = unit.and_then(|field| field.named("unit", &cast.units)).map(|unit| unit.id);
    let beds = table.need("beds", "a number of beds").and_then(|field| field.whole(1..=200_u16));
    let overbooking_max = table.get("overbooking_max").map_or(Some(0), |f| f.whole(0..=200_u16));
    let occupied = table.get("occupied").map(|field| field.list()).unwrap_or_default();
    let occupied = occupied.iter().filter_map(|bed| bed.whole(1..=200_u16)).collect();
    let pool = table.get("pool").and_then(|field| {
        let table = field.table()?;
        let pool = pool(&table);
        table.finish();
        pool
    });
    let set_up = table.flag("set_up", true);
    let (id, overbooking_max) = (WardId(cast.id("ward", &id)), overbooking_max?);
    Some(CastWard { id, unit: unit?, beds: beds?, overbooking_max, occupied, pool, set_up })
}

/// Beds that patients at home share, and how many may share each.
pub(super) fn pool(table: &Table<'_>) -> Option<Pool> {
    let beds = table.need("beds", "a list of beds").map(|field| field.list());
    let patients_per_bed = table.need("patients_per_bed", "how many may share each bed");
    let patients_per_bed = patients_per_bed.and_then(|field| field.whole(1..=20_u16))?;
    let beds = beds?.iter().filter_map(|bed| bed.whole(1..=200_u16)).collect();
    Some(Pool { beds, patients_per_bed })
}
