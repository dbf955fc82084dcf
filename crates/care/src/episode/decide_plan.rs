//! Rules of the plan: safety bed, legal status, checklist overrides, contacts and tasks.

use super::command::PlanContacts;
use super::contact::{Contact, Plan, series_id};
use super::decide::{Decided, Deciding, line, optional_line, text};
use super::event::{Event, Task};
use crate::care_time;
use crate::event::Change;
use crate::ids::{ContactId, TaskId, UnitId};
use crate::news2::Scale;
use crate::programme::{LegalStatus, Level, RequestKind, RoleAt, UnitPart};
use crate::refusal::Refusal;
use crate::unit::UnitKind;
use crate::ward::{self, SafetyBed};
use crate::who::Role;
use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};
use uuid::Uuid;

/// Most contacts that one command plans.
const SERIES_MAX: usize = 60;
/// Most contacts that are still to come at once.
pub(super) const OPEN_CONTACTS_MAX: usize = 160;
/// Contacts are planned within a year from now; further away is a slip of the hand.
const AHEAD_DAYS_MAX: i64 = 366;
/// A series may begin earlier the same day, but not further back.
const BACK_DAYS_MAX: i64 = 1;
/// Most tasks that are open at once.
const OPEN_TASKS_MAX: usize = 40;

pub(super) fn reserve(on: &Deciding<'_>, safety_bed: SafetyBed) -> Decided {
    super::decide_flow::reserved(on, safety_bed)
}

pub(super) fn release(on: &Deciding<'_>, reason: &str) -> Decided {
    text("reason", reason)?;
    Ok(released(on, reason.trim()))
}

/// Given back in the ward and in the episode at the same moment; nothing if there is none.
pub(super) fn released(on: &Deciding<'_>, reason: &str) -> Vec<Change> {
    if on.episode.safety_bed.is_none() {
        return vec![];
    }
    let released = ward::Event::SafetyBedReleased { episode: on.id };
    let event = Event::SafetyBedReleased { reason: reason.to_owned() };
    vec![on.ward_change(released), on.change(event)]
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

pub(super) fn override_item(on: &Deciding<'_>, id: &str, reason: &str, later: bool) -> Decided {
    text("reason", reason)?;
    let items = on.episode.decision.iter().flat_map(|decision| &decision.checklist);
    let item = items.into_iter().find(|item| item.id == id);
    let item = item.ok_or_else(|| Refusal::UnknownItem { id: id.to_owned() })?;
    if !item.override_allowed {
        return Err(Refusal::NotOverridable { programme: on.programme_hash(), id: id.to_owned() });
    }
    let (item, reason) = (id.to_owned(), reason.trim().to_owned());
    on.one(Event::ItemOverridden { item, reason, later })
}

/// Each time is computed from its own day, so that a change of clocks never moves the others.
pub(super) fn contacts(on: &Deciding<'_>, plan: &PlanContacts) -> Decided {
    line("what", &plan.what)?;
    optional_line("with", plan.with.as_deref().unwrap_or_default())?;
    if !on.ctx.directory.units.contains_key(&plan.unit) {
        return Err(Refusal::NotFound { what: "unit" });
    }
    // Nobody promises another principal's services: those who are asked come when they have been.
    let asks = unit_kind(on, plan.unit).and_then(UnitKind::answers);
    if asks.is_some_and(|kind| kind != RequestKind::PrimaryCare)
        && !on.episode.live_requests().any(|(_, request)| request.details.to == plan.unit)
    {
        return Err(Refusal::UnitNotAsked { unit: plan.unit });
    }
    if plan.last < plan.first {
        return Err(Refusal::DatesOrder);
    }
    if plan.every_days == 0 {
        return Err(Refusal::Invalid { field: "every_days" });
    }
    if plan.minutes == 0 || plan.minutes > 24 * 60 {
        return Err(Refusal::Invalid { field: "minutes" });
    }
    let today = care_time::day_of(on.ctx.now, on.ctx.zone);
    let earliest = today.checked_sub(BACK_DAYS_MAX.days()).unwrap_or(Date::MIN);
    let latest = today.checked_add(AHEAD_DAYS_MAX.days()).unwrap_or(Date::MAX);
    if plan.first < earliest || plan.last > latest {
        return Err(Refusal::DatesOrder);
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
    // Those that passed and nobody has answered for stop nobody from planning the next.
    let coming = |plan: &Plan<'_>| plan.is_open() && plan.contact.at > on.ctx.now;
    let open = on.episode.plan().filter(coming).count();
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
        request: None,
    }
}

pub(super) fn move_contact(on: &Deciding<'_>, id: ContactId, at: Timestamp) -> Decided {
    let planned = on.episode.plan().find(|planned| planned.contact.id == id);
    let planned = planned.ok_or(Refusal::NotFound { what: "contact" })?;
    if !planned.is_open() {
        return Err(Refusal::ContactOver);
    }
    let day = care_time::day_of(at, on.ctx.zone);
    let today = care_time::day_of(on.ctx.now, on.ctx.zone);
    let ahead = today.checked_add(AHEAD_DAYS_MAX.days()).unwrap_or(Date::MAX);
    if at < on.ctx.now || day > ahead {
        return Err(Refusal::DatesOrder);
    }
    let length = planned.contact.until.duration_since(planned.contact.at);
    let until = at.checked_add(length).unwrap_or(at);
    on.one(Event::ContactMoved { contact: id, at, until })
}

pub(super) fn cancel_contact(on: &Deciding<'_>, id: ContactId, reason: &str) -> Decided {
    text("reason", reason)?;
    let planned = on.episode.plan().find(|planned| planned.contact.id == id);
    let planned = planned.ok_or(Refusal::NotFound { what: "contact" })?;
    if planned.cancelled {
        return Ok(vec![]);
    }
    if planned.held.is_some() {
        return Err(Refusal::ContactOver);
    }
    on.one(Event::ContactCancelled { contact: id, reason: reason.trim().to_owned() })
}

/// Whom to go to when the owner's time runs out: the ward's physician, and for theirs its nurse.
pub(super) fn next_after(owner: RoleAt) -> RoleAt {
    let physician = RoleAt { unit: UnitPart::Ward, role: Role::WardPhysician };
    let nurse = RoleAt { unit: UnitPart::Ward, role: Role::WardNurse };
    if owner == physician { nurse } else { physician }
}

/// The clinic makes the rounds and follow-up calls from now on; the ward keeps the way back.
pub(super) fn hand_over_follow_up(on: &Deciding<'_>, unit: UnitId) -> Decided {
    if unit_kind(on, unit) != Some(UnitKind::Clinic) {
        return Err(Refusal::Invalid { field: "unit" });
    }
    if on.episode.follow_up == Some(unit) {
        return Ok(vec![]);
    }
    on.one(Event::FollowUpHandedOver { unit })
}

fn unit_kind(on: &Deciding<'_>, unit: UnitId) -> Option<UnitKind> {
    on.ctx.directory.units.get(&unit)?.details.as_ref().map(|details| details.kind)
}

/// Work that somebody outside the programme's lists must do; the ward's physician is next.
pub(super) fn task(on: &Deciding<'_>, what: &str, owner: RoleAt, due_at: Timestamp) -> Decided {
    let details = Task {
        what: what.trim().to_owned(),
        owner,
        due_at,
        then: Some(next_after(owner)),
        stops_homecoming: false,
        level: Level::Soon,
        asks: None,
        together: None,
    };
    make(on, details)
}

/// Every task that somebody makes by hand: it can be done in time, and there are not too many.
pub(super) fn make(on: &Deciding<'_>, details: Task) -> Decided {
    line("what", &details.what)?;
    if on.episode.open_tasks().len() >= OPEN_TASKS_MAX {
        return Err(Refusal::TooMany { most: OPEN_TASKS_MAX });
    }
    if details.due_at <= on.ctx.now {
        return Err(Refusal::Invalid { field: "due_at" });
    }
    let task = TaskId(Uuid::from_u128(on.ctx.command.0.as_u128().wrapping_add(1)));
    on.one(Event::TaskMade { task, details })
}
