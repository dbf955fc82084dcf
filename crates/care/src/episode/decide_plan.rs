//! Rules of the plan: safety bed, legal status, checklist overrides, contacts and tasks.

use super::command::PlanContacts;
use super::contact::{Contact, series_id};
use super::decide::{Decided, Deciding, optional_text, text};
use super::event::{Event, Task};
use crate::care_time;
use crate::ids::{ContactId, TaskId};
use crate::news2::Scale;
use crate::programme::{LegalStatus, Level, RoleAt, UnitPart};
use crate::refusal::Refusal;
use crate::ward::{self, SafetyBed};
use jiff::{Timestamp, ToSpan};
use uuid::Uuid;

/// Most contacts that one command plans.
const SERIES_MAX: usize = 60;
/// Most contacts that are open at once.
const OPEN_CONTACTS_MAX: usize = 200;

pub(super) fn reserve(on: &Deciding<'_>, safety_bed: SafetyBed) -> Decided {
    super::decide_flow::reserved(on, safety_bed)
}

pub(super) fn release(on: &Deciding<'_>, reason: &str) -> Decided {
    text("reason", reason)?;
    if on.episode.safety_bed.is_none() {
        return Ok(vec![]);
    }
    let released = ward::Event::SafetyBedReleased { episode: on.id };
    let event = Event::SafetyBedReleased { reason: reason.trim().to_owned() };
    Ok(vec![on.ward_change(released), on.change(event)])
}

pub(super) fn other_way_back(on: &Deciding<'_>, route: &str) -> Decided {
    text("route", route)?;
    on.one(Event::OtherWayBackSet { route: route.trim().to_owned() })
}

pub(super) fn legal_status(on: &Deciding<'_>, status: LegalStatus) -> Decided {
    if !on.programme.legal_statuses.contains(&status) {
        return Err(Refusal::NotOfProgramme { field: "legal_status" });
    }
    if on.episode.legal_status.is_some_and(|(current, _)| current == status) {
        return Ok(vec![]);
    }
    on.one(Event::LegalStatusSet { status, from: on.ctx.now })
}

/// A diagnosis alone never switches the scale: somebody competent decides, and says why.
pub(super) fn saturation_scale(on: &Deciding<'_>, scale: Scale, reason: &str) -> Decided {
    text("reason", reason)?;
    if on.episode.scale() == scale {
        return Ok(vec![]);
    }
    on.one(Event::SaturationScaleSet { scale, reason: reason.trim().to_owned() })
}

pub(super) fn override_item(on: &Deciding<'_>, id: &str, reason: &str) -> Decided {
    text("reason", reason)?;
    let items = on.episode.decision.iter().flat_map(|decision| &decision.checklist);
    let item = items.into_iter().find(|item| item.id == id);
    let item = item.ok_or_else(|| Refusal::UnknownItem { id: id.to_owned() })?;
    if !item.override_allowed {
        return Err(Refusal::NotOverridable { id: id.to_owned() });
    }
    on.one(Event::ItemOverridden { item: id.to_owned(), reason: reason.trim().to_owned() })
}

/// Each time is computed from its own day, so that a change of clocks never moves the others.
pub(super) fn contacts(on: &Deciding<'_>, plan: &PlanContacts) -> Decided {
    text("what", &plan.what)?;
    optional_text("with", plan.with.as_deref().unwrap_or_default())?;
    if !on.ctx.directory.units.contains_key(&plan.unit) {
        return Err(Refusal::NotFound { what: "unit" });
    }
    if plan.last < plan.first {
        return Err(Refusal::DatesOrder);
    }
    if plan.every_days == 0 || plan.minutes == 0 || plan.minutes > 24 * 60 {
        return Err(Refusal::Invalid { field: "every_days" });
    }
    let mut contacts = vec![];
    let mut day = plan.first;
    while day <= plan.last {
        if contacts.len() == SERIES_MAX {
            return Err(Refusal::TooMany { most: SERIES_MAX });
        }
        let at = care_time::resolve(day.to_datetime(plan.time), on.ctx.zone);
        contacts.push(contact(on, plan, at, contacts.len()));
        let step = i64::from(plan.every_days).days();
        day = day.checked_add(step).map_err(|_| Refusal::DatesOrder)?;
    }
    let open = on.episode.planned().filter(|planned| planned.is_open()).count();
    if open + contacts.len() > OPEN_CONTACTS_MAX {
        return Err(Refusal::TooMany { most: OPEN_CONTACTS_MAX });
    }
    on.one(Event::ContactsPlanned { contacts })
}

fn contact(on: &Deciding<'_>, plan: &PlanContacts, at: Timestamp, index: usize) -> Contact {
    Contact {
        id: series_id(on.ctx.command, index),
        kind: plan.kind,
        channel: plan.channel,
        unit: plan.unit,
        at,
        until: at.checked_add(i64::from(plan.minutes).minutes()).unwrap_or(at),
        what: plan.what.trim().to_owned(),
        with: plan.with.clone().filter(|with| !with.trim().is_empty()),
    }
}

pub(super) fn move_contact(on: &Deciding<'_>, id: ContactId, at: Timestamp) -> Decided {
    let planned = on.episode.planned().find(|planned| planned.contact.id == id);
    let planned = planned.ok_or(Refusal::NotFound { what: "contact" })?;
    if !planned.is_open() {
        return Err(Refusal::ContactOver);
    }
    let length = planned.contact.until.duration_since(planned.contact.at);
    let until = at.checked_add(length).unwrap_or(at);
    on.one(Event::ContactMoved { contact: id, at, until })
}

pub(super) fn cancel_contact(on: &Deciding<'_>, id: ContactId, reason: &str) -> Decided {
    text("reason", reason)?;
    let planned = on.episode.planned().find(|planned| planned.contact.id == id);
    let planned = planned.ok_or(Refusal::NotFound { what: "contact" })?;
    if planned.cancelled {
        return Ok(vec![]);
    }
    if planned.held.is_some() {
        return Err(Refusal::ContactOver);
    }
    on.one(Event::ContactCancelled { contact: id, reason: reason.trim().to_owned() })
}

/// Work that somebody outside the programme's lists must do; the ward's physician is next.
pub(super) fn task(on: &Deciding<'_>, what: &str, owner: RoleAt, due_at: Timestamp) -> Decided {
    text("what", what)?;
    if due_at <= on.ctx.now {
        return Err(Refusal::Invalid { field: "due_at" });
    }
    let details = Task {
        what: what.trim().to_owned(),
        owner,
        due_at,
        then: Some(RoleAt { unit: UnitPart::Ward, role: crate::who::Role::WardPhysician }),
        stops_homecoming: false,
        level: Level::Soon,
    };
    let task = TaskId(Uuid::from_u128(on.ctx.command.0.as_u128().wrapping_add(1)));
    on.one(Event::TaskMade { task, details })
}
