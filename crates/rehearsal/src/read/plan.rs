//! The plan: safety bed, legal status, overridden items, contacts and tasks.

use super::command::{On, Read};
use super::facts;
use crate::known::Known;
use crate::table::Field;
use care::episode::Command;
use care::episode::command::PlanContacts;
use care::news2::Scale;
use care::programme::{Channel, ContactKind, LegalStatus, RoleAt, UnitPart};
use care::ward::SafetyBed;
use care::who::Role;
use toml::de::DeValue;

const SAFETY_BED: &str = "the number of a bed, \"overbooking\" or \"pooled\"";

/// The number of a bed that is held, "overbooking", or "pooled" where beds are shared.
pub(super) fn safety_bed(field: &Field<'_>) -> Option<SafetyBed> {
    match field.value.get_ref().as_str() {
        Some("overbooking") => return Some(SafetyBed::Overbooking),
        Some("pooled") => return Some(SafetyBed::Pooled),
        Some(_) | None => {}
    }
    if let DeValue::Integer(_) = field.value.get_ref() {
        return field.whole(1..=200_u16).map(|bed| SafetyBed::Held { bed });
    }
    field.fault(SAFETY_BED);
    None
}

pub(super) fn legal_status(field: &Field<'_>) -> Option<LegalStatus> {
    field.word(&LegalStatus::ALL, LegalStatus::as_str)
}

pub(super) fn legal_words(field: &Field<'_>) -> Vec<LegalStatus> {
    field.list().iter().filter_map(legal_status).collect()
}

pub(super) fn channel(field: &Field<'_>) -> Option<Channel> {
    field.word(&Channel::ALL, Channel::as_str)
}

pub(super) fn reserve_safety_bed(on: &On<'_, '_>) -> Read {
    let bed = on.table.need("safety_bed", SAFETY_BED);
    let bed = bed.and_then(|field| safety_bed(&field));
    on.one(Command::ReserveSafetyBed { safety_bed: bed? })
}

pub(super) fn release_safety_bed(on: &On<'_, '_>) -> Read {
    on.one(Command::ReleaseSafetyBed { reason: on.table.text("reason")? })
}

pub(super) fn set_other_way_back(on: &On<'_, '_>) -> Read {
    on.one(Command::SetOtherWayBack { route: on.table.text("route")? })
}

pub(super) fn set_legal_status(on: &On<'_, '_>) -> Read {
    let status = on.table.need("status", "a legal status").and_then(|f| legal_status(&f));
    on.one(Command::SetLegalStatus { status: status? })
}

pub(super) fn override_item(on: &On<'_, '_>) -> Read {
    let (item, reason) = (on.table.need("item", "the id of an item"), on.table.text("reason"));
    let known = on.programme()?;
    let items = known.programme.checklist.iter().map(|item| (item.id.clone(), ()));
    let items: Known<_> = items.collect();
    let item = item?;
    item.named("item", &items)?;
    let later = on.table.flag("later", false);
    on.one(Command::OverrideItem { item: item.text()?, reason: reason?, later })
}

/// What the step does not say is as the programme's pattern for this kind of contact has it.
pub(super) fn plan_contacts(on: &On<'_, '_>) -> Read {
    on.one(Command::PlanContacts(Box::new(planned(on)?)))
}

fn planned(on: &On<'_, '_>) -> Option<PlanContacts> {
    let table = on.table;
    let kind = table.need("kind", "a kind of contact");
    let kind = kind.and_then(|field| field.word(&ContactKind::ALL, ContactKind::as_str));
    let pattern = kind.and_then(|kind| {
        let contacts = &on.programme()?.programme.contacts;
        contacts.iter().find(|pattern| pattern.kind == kind)
    });
    let (first, last) = (on.day_of("first_day"), on.day_of("last_day"));
    let channel = table.get("channel").map(|f| f.word(&Channel::ALL, Channel::as_str));
    let channel = channel.unwrap_or(pattern.map(|pattern| pattern.channel));
    let unit = match table.get("unit") {
        Some(field) => on.unit_of(&field),
        None => pattern.and_then(|pattern| on.cast.unit_of(on.episode?.1, pattern.at)),
    };
    let time = table.get("time").map(|field| field.time());
    let time = time.unwrap_or(pattern.map(|pattern| pattern.time));
    let minutes = table.get("minutes").map(|field| field.whole(1..=1440_u32));
    let minutes = minutes.unwrap_or(pattern.map(|pattern| pattern.minutes));
    let every_days = table.get("every_days").map(|field| field.whole(1..=365_u32));
    let every_days = every_days.unwrap_or(Some(pattern.map_or(1, |pattern| pattern.every_days)));
    let what = table.text_or_none("what").or(pattern.map(|pattern| pattern.what.sv.clone()));
    let with = table.text_or_none("with");
    if on.episode.is_some() && pattern.is_none() && kind.is_some() {
        for (key, there) in [("channel", channel.is_some()), ("unit", unit.is_some())] {
            if !there {
                table.fault(key, "a value; the programme plans no such contact");
            }
        }
        for (key, there) in [("time", time.is_some()), ("minutes", minutes.is_some())] {
            if !there {
                table.fault(key, "a value; the programme plans no such contact");
            }
        }
        if what.is_none() {
            table.fault("what", "a text; the programme plans no such contact");
        }
    }
    Some(PlanContacts {
        kind: kind?,
        channel: channel?,
        unit: unit?,
        first: first?,
        last: last?,
        time: time?,
        minutes: minutes?,
        every_days: every_days?,
        what: what?,
        with,
    })
}

/// First day, last day and days between, for steps that speak of one of the contacts.
pub(super) fn series(on: &On<'_, '_>) -> Option<(i32, i32, i32)> {
    let plan = planned(on)?;
    let (first, last) = (on.day_number("first_day")?, on.day_number("last_day")?);
    Some((first, last, i32::try_from(plan.every_days).ok()?))
}

pub(super) fn move_contact(on: &On<'_, '_>) -> Read {
    let (contact, at) = (facts::contact(on), on.moment("to_day", "to_time"));
    let (contact, find) = contact?;
    on.found(Command::MoveContact { contact, at: at? }, find)
}

pub(super) fn cancel_contact(on: &On<'_, '_>) -> Read {
    let (contact, reason) = (facts::contact(on), on.table.text("reason"));
    let (contact, find) = contact?;
    on.found(Command::CancelContact { contact, reason: reason? }, find)
}

pub(super) fn make_task(on: &On<'_, '_>) -> Read {
    let (what, due_at) = (on.table.text("what"), on.moment("due_day", "due_time"));
    let owner = on.table.need("owner", "a unit and a role").and_then(|field| {
        let table = field.table()?;
        let unit = table.need("unit", "a part of the episode as ward");
        let unit = unit.and_then(|field| field.word(&UnitPart::ALL, UnitPart::as_str));
        let role = table.need("role", "a role");
        let role = role.and_then(|field| field.word(&Role::ALL, Role::as_str));
        table.finish();
        Some(RoleAt { unit: unit?, role: role? })
    });
    on.one(Command::MakeTask { what: what?, owner: owner?, due_at: due_at? })
}

const SCALES: [(&str, Scale); 2] = [("one", Scale::One), ("two", Scale::Two)];

pub(super) fn set_saturation_scale(on: &On<'_, '_>) -> Read {
    let scale = on.table.need("scale", "one or two").and_then(|field| field.one_of(&SCALES));
    let reason = on.table.text("reason");
    on.one(Command::SetSaturationScale { scale: scale?, reason: reason? })
}
