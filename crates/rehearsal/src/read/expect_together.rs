//! Expectations of what is done with other units: requests, medicines, things, who has read what.

use super::end::NOTICES;
use super::expect::{GAPS, word, words};
use super::thing;
use crate::cast::Cast;
use crate::known::Known;
use crate::scenario::{ThingThat, Together};
use crate::table::{Field, Table};
use care::ids::UnitId;
use care::programme::RequestKind;
use care::who::Role;
use std::collections::BTreeMap;

const STANDINGS: [&str; 8] =
    ["none", "sent", "received", "another_time", "accepted", "declined", "retracted", "done"];
const ALONG: [&str; 2] = ["agreement", "medicine_list"];
const SAFETY_BEDS: [&str; 4] = ["none", "held", "overbooking", "pooled"];
const THING_STATES: [&str; 9] = [
    "ordered",
    "promised",
    "sent",
    "arrived",
    "not_arrived",
    "refilled",
    "returned",
    "lost",
    "cancelled",
];

/// Of the first episode that the expectation names, when things are the episode's own.
pub(super) fn that(table: &Table<'_>, cast: &Cast, episode: Option<&String>) -> Vec<Together> {
    let kinds = |key| Some(by_kind(&table.get(key)?));
    let requests = kinds("requests").map(|found| each(found, |f| word(f, &STANDINGS)));
    let along = kinds("sent_along").map(|found| each(found, |f| Some(words(f, &ALONG))));
    let notices = NOTICES.map(|kind| kind.as_str());
    let by_unit = |key| Some(by_unit(&table.get(key)?, cast));
    let unread = by_unit("unread").map(|found| each(found, |f| Some(words(f, &notices))));
    let contacts = by_unit("contacts").map(|found| each(found, |f| f.whole(0..=50_i64)));
    let contacts = contacts.map(|found| {
        found.into_iter().filter_map(|(unit, n)| Some((unit, usize::try_from(n).ok()?))).collect()
    });
    let units = |field: Field<'_>| -> Vec<UnitId> {
        let units = field.list();
        let mut units: Vec<UnitId> =
            units.iter().filter_map(|f| Some(f.named("unit", &cast.units)?.id)).collect();
        units.sort_unstable();
        units
    };
    let version = table.get("medicine_list").and_then(|field| field.whole(0..=999_u32));
    let safety_bed = table.get("safety_bed").and_then(|field| word(&field, &SAFETY_BEDS));
    let follow_up = table.get("follow_up").and_then(|field| field.named("unit", &cast.units));
    let found = [
        requests.map(Together::Requests),
        along.map(Together::SentAlong),
        table.get("gap_owners").map(|field| Together::GapOwners(gap_owners(&field, cast))),
        unread.map(Together::Unread),
        version.map(Together::MedicineList),
        table.get("medicines_checked").map(units).map(Together::MedicinesChecked),
        table.get("things").map(|field| Together::Things(things(&field, cast, episode))),
        table.get("persona").and_then(|f| persona(&f, cast, episode)).map(Together::Persona),
        safety_bed.map(Together::SafetyBed),
        contacts.map(Together::Contacts),
        table.get("checklist_left").map(|f| Together::ChecklistLeft(items(&f, cast, episode))),
        follow_up.map(|unit| Together::FollowUp(unit.id)),
    ];
    found.into_iter().flatten().collect()
}

fn each<K: Ord, V>(
    found: Vec<(K, Field<'_>)>,
    read: impl Fn(&Field<'_>) -> Option<V>,
) -> BTreeMap<K, V> {
    found.into_iter().filter_map(|(key, field)| Some((key, read(&field)?))).collect()
}

fn by_kind<'t>(field: &Field<'t>) -> Vec<(RequestKind, Field<'t>)> {
    let entries = field.table().map(|table| table.entries()).unwrap_or_default();
    let kinds = entries.into_iter().filter_map(|(name, entry)| {
        let kind = RequestKind::ALL.into_iter().find(|kind| kind.as_str() == name);
        if kind.is_none() {
            let words = RequestKind::ALL.map(RequestKind::as_str).join(", ");
            field.fault(&format!("{name} to be one of {words}"));
        }
        Some((kind?, entry))
    });
    kinds.collect()
}

fn by_unit<'t>(field: &Field<'t>, cast: &Cast) -> Vec<(UnitId, Field<'t>)> {
    let entries = field.table().map(|table| table.entries()).unwrap_or_default();
    let units = entries.into_iter().filter_map(|(name, entry)| {
        let unit = cast.units.get(&name);
        if unit.is_none() {
            let ids: Vec<_> = cast.units.keys().map(String::as_str).collect();
            field.fault(&format!("{name} to be a known unit: {}", ids.join(", ")));
        }
        Some((unit?.id, entry))
    });
    units.collect()
}

/// `{ request_unanswered = "ward_nurse" }`, or `"ward_nurse@infektion-5"`.
fn gap_owners(field: &Field<'_>, cast: &Cast) -> BTreeMap<String, String> {
    let entries = field.table().map(|table| table.entries()).unwrap_or_default();
    let owners = entries.into_iter().filter_map(|(gap, entry)| {
        if !GAPS.contains(&gap.as_str()) {
            field.fault(&format!("{gap} to be one of {}", GAPS.join(", ")));
        }
        let owner = entry.text()?;
        let (role, unit) = owner.split_once('@').map_or((&*owner, None), |(r, u)| (r, Some(u)));
        if Role::parse(role).is_none() || unit.is_some_and(|unit| !cast.units.contains_key(unit)) {
            let roles = Role::ALL.map(Role::as_str).join(", ");
            entry.fault(&format!("a role, or role@unit; one of {roles}"));
        }
        Some((gap, owner))
    });
    owners.collect()
}

fn things(field: &Field<'_>, cast: &Cast, episode: Option<&String>) -> Vec<ThingThat> {
    let (Some(table), Some(episode)) = (field.table(), episode) else { return vec![] };
    let things = table.entries().into_iter().filter_map(|(name, entry)| {
        let found = thing::thing_of(cast, episode, &name);
        if found.is_none() {
            let ids = thing::ids(cast, episode).join(", ");
            field.fault(&format!("{name} to be a thing of the kit, or ordered by a step: {ids}"));
        }
        let ((thing, find), is) = (found?, word(&entry, &THING_STATES)?);
        Some(ThingThat { name, thing, find, is })
    });
    things.collect()
}

fn persona(field: &Field<'_>, cast: &Cast, episode: Option<&String>) -> Option<String> {
    let programme = cast.programme_of(cast.episodes.get(episode?)?)?;
    let personas = &programme.programme.personas;
    let known: Known<_> = personas.iter().map(|persona| (persona.id.clone(), ())).collect();
    field.named("persona", &known)?;
    field.text()
}

/// Items of the checklist that are left, by their ids.
fn items(field: &Field<'_>, cast: &Cast, episode: Option<&String>) -> Vec<String> {
    let programme = episode.and_then(|name| cast.programme_of(cast.episodes.get(name)?));
    let Some(programme) = programme else { return vec![] };
    let ids: Vec<&str> = programme.programme.checklist.iter().map(|item| &*item.id).collect();
    words(field, &ids)
}
