//! Open items while the patient is at home: deviating values, checks after leaving, contacts that
//! nobody has answered for, what is missing next.

use super::{Build, Link, before_home, later};
use crate::care_time;
use crate::episode::contact::Plan;
use crate::episode::event::{ContactOutcome, HomeCheck};
use crate::episode::monitoring;
use crate::episode::news2_alarm::news2_alarm;
use crate::open_item::{OpenItem, Weight, What, Why};
use crate::programme::ContactKind;
use jiff::Timestamp;
use jiff::tz::TimeZone;

/// How long after its end a contact may stay unanswered for before it is a gap.
const GRACE_MINUTES: i64 = 60;

pub(super) fn items(build: &Build<'_>, zone: &TimeZone) -> Vec<OpenItem> {
    let mut items = before_home::unwanted(build);
    items.extend(alarms(build));
    items.extend(news2(build));
    items.extend(arrival(build));
    items.extend(evening(build, zone));
    items.extend(contacts(build));
    items.push(next_contact(build));
    items.extend(measurements(build, zone));
    items.extend(planned_end(build, zone));
    items
}

fn alarms(build: &Build<'_>) -> Vec<OpenItem> {
    let alarms = monitoring::alarms(build.episode).into_iter();
    let items = alarms.map(|alarm| OpenItem {
        what: What::Alarm {
            sign: alarm.sign,
            value: alarm.value,
            above: alarm.above,
            limit: alarm.limit,
            measured_at: alarm.measured_at,
        },
        weight: Weight::from(alarm.level),
        opens_at: alarm.since,
        closes_at: None,
        due_at: alarm.due_at,
        owner: build.nurse,
        then: Some(build.physician),
    });
    items.collect()
}

fn news2(build: &Build<'_>) -> Option<OpenItem> {
    let alarm = news2_alarm(build.episode)?;
    let (total, threes, measured_at) = (alarm.total, alarm.threes, alarm.measured_at);
    Some(OpenItem {
        what: What::News2 { total, threes, measured_at },
        weight: Weight::from(alarm.level),
        opens_at: measured_at,
        closes_at: None,
        due_at: alarm.due_at,
        owner: build.nurse,
        then: Some(build.physician),
    })
}

/// Someone meets the patient or calls on arrival; the first hours are the most vulnerable.
fn arrival(build: &Build<'_>) -> Option<OpenItem> {
    let (episode, since) = (build.episode, build.episode.home_since()?);
    match episode.checked(HomeCheck::Arrival) {
        Some(checked) if checked.well => None,
        Some(checked) => Some(build.gap(Link::OwnerAndTime, Why::ArrivalNotWell, checked.mark.at)),
        None => {
            let minutes = episode.opening.as_ref()?.deadlines.arrival_check_minutes;
            let opens_at = later(since, i64::from(minutes));
            Some(build.gap(Link::OwnerAndTime, Why::ArrivalUnchecked, opens_at))
        }
    }
}

/// The call the same evening, by the ward or by the patient.
fn evening(build: &Build<'_>, zone: &TimeZone) -> Option<OpenItem> {
    let (episode, since) = (build.episode, build.episode.home_since()?);
    match episode.checked(HomeCheck::Evening) {
        Some(checked) if checked.well => None,
        Some(checked) => Some(build.gap(Link::OwnerAndTime, Why::EveningNotWell, checked.mark.at)),
        None => {
            let day = care_time::day_of(since, zone);
            let time = episode.opening.as_ref()?.deadlines.evening_call;
            let call = care_time::resolve(day.to_datetime(time), zone).max(since);
            Some(build.gap(Link::OwnerAndTime, Why::EveningCallMissing, later(call, 30)))
        }
    }
}

fn contacts(build: &Build<'_>) -> Vec<OpenItem> {
    let Some(since) = build.episode.home_since() else { return vec![] };
    let planned: Vec<Plan<'_>> = build.episode.plan().collect();
    let now_on = planned.iter().filter(|plan| plan.contact.until > since);
    now_on.filter_map(|plan| contact(build, plan, &planned)).collect()
}

/// Every discharge is followed by a call; when nobody has made it, nobody else would know.
pub(super) fn follow_up_calls(build: &Build<'_>) -> Vec<OpenItem> {
    let Some(closing) = &build.episode.closing else { return vec![] };
    let planned: Vec<Plan<'_>> = build.episode.plan().collect();
    let calls = planned.iter().filter(|plan| {
        plan.contact.kind == ContactKind::FollowUpCall && plan.contact.at > closing.mark().at
    });
    calls.filter_map(|plan| contact(build, plan, &planned)).collect()
}

fn contact(build: &Build<'_>, planned: &Plan<'_>, all: &[Plan<'_>]) -> Option<OpenItem> {
    let contact = planned.contact;
    if planned.cancelled {
        return None;
    }
    let (kind, at) = (contact.kind, contact.at);
    match planned.held {
        Some(held) => match &held.value.outcome {
            ContactOutcome::Done => None,
            ContactOutcome::NotDone { reason } => {
                if followed_up(build, planned, all) {
                    return None;
                }
                let reason = reason.clone();
                let why = Why::ContactNotDone { contact: contact.id, kind, at, reason };
                Some(build.gap(Link::NextContact, why, held.mark.at))
            }
        },
        None => {
            let opens_at = later(contact.until, GRACE_MINUTES);
            let why = Why::ContactUnanswered { contact: contact.id, kind, at };
            let gap = build.gap(Link::NextContact, why, opens_at);
            // The unit that was to come or call is the one that can say what happened.
            Some(build.owned(gap, build.worker(contact.unit)))
        }
    }
}

/// A contact that did not happen is closed by a later one of the same care that did: supervision
/// by home help says nothing of the nurse who never came.
fn followed_up(build: &Build<'_>, missed: &Plan<'_>, all: &[Plan<'_>]) -> bool {
    let asked = |plan: &Plan<'_>| {
        let request = plan.contact.request.and_then(|id| build.episode.requests.get(&id));
        request.map(|request| request.details.kind)
    };
    let same_care = |plan: &Plan<'_>| {
        plan.contact.kind != ContactKind::Visit
            || plan.contact.unit == missed.contact.unit
            || (asked(plan).is_some() && asked(plan) == asked(missed))
    };
    all.iter().any(|plan| {
        plan.contact.kind == missed.contact.kind
            && plan.contact.at > missed.contact.at
            && plan.is_done()
            && same_care(plan)
    })
}

/// There is always a next contact: the gap opens when the last planned one begins, is held before
/// its time, or is cancelled.
fn next_contact(build: &Build<'_>) -> OpenItem {
    let episode = build.episode;
    let last = episode.plan().map(|plan| {
        let cancelled_at = episode.cancelled_contacts.get(&plan.contact.id).copied();
        let off_at = finished_at(build, &plan).filter(|_| plan.cancelled);
        let held_at = plan.held.map(|held| held.mark.at);
        let over_at = cancelled_at.into_iter().chain(off_at).chain(held_at).min();
        over_at.map_or(plan.contact.at, |over| over.min(plan.contact.at))
    });
    let since = episode.home_since().unwrap_or(build.opened_at);
    build.gap(Link::NextContact, Why::NoNextContact, last.max().unwrap_or(since).max(since))
}

/// When the unit that was to come said that its part was finished.
fn finished_at(build: &Build<'_>, plan: &Plan<'_>) -> Option<Timestamp> {
    let request = build.episode.requests.get(&plan.contact.request?)?;
    request.done.as_ref().map(|(_, mark)| mark.at)
}

/// Missing values are themselves a signal.
fn measurements(build: &Build<'_>, zone: &TimeZone) -> Option<OpenItem> {
    let opens_at = monitoring::missing_from(build.episode, zone)?;
    Some(build.gap(Link::OwnerAndTime, Why::MeasurementMissing, opens_at))
}

/// The plan ran out and nobody has said what comes next.
fn planned_end(build: &Build<'_>, zone: &TimeZone) -> Option<OpenItem> {
    let after = build.episode.planned_end?.tomorrow().ok()?;
    let opens_at: Timestamp = care_time::resolve(after.at(0, 0, 0, 0), zone);
    let mut gap = build.gap(Link::OwnerAndTime, Why::PastPlannedEnd, opens_at);
    gap.owner = build.physician;
    gap.then = Some(build.nurse);
    Some(gap)
}
