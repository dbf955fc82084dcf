//! Open items while the patient is at home: deviating values, checks after leaving, contacts that
//! nobody has answered for, what is missing next.

use super::{Build, Link, before_home, later};
use crate::care_time;
use crate::episode::again;
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
    items.extend(again(build));
    items.extend(arrival(build));
    items.extend(evening(build, zone));
    items.extend(contacts(build));
    items.push(next_contact(build));
    items.extend(measurements(build, zone));
    items.extend(last_day(build, zone));
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

/// A promised new measurement: work until its time, a gap after it. It closes when it is measured.
fn again(build: &Build<'_>) -> Vec<OpenItem> {
    let promised = again::promised(build.episode).into_iter();
    let items = promised.flat_map(|promised| {
        let (signs, by) = (promised.again.signs.clone(), promised.again.by);
        let what = What::MeasureAgain { signs: signs.clone(), by };
        let why = Why::NotMeasuredAgain { signs, by };
        [until(build.work(what, promised.since, by), by), build.gap(Link::OwnerAndTime, why, by)]
    });
    items.collect()
}

/// Someone meets the patient or calls on arrival; the first hours are the most vulnerable.
fn arrival(build: &Build<'_>) -> Vec<OpenItem> {
    let episode = build.episode;
    let (Some(since), Some(opening)) = (episode.home_since(), &episode.opening) else {
        return vec![];
    };
    let late_at = later(since, i64::from(opening.deadlines.arrival_check_minutes));
    checked(build, HomeCheck::Arrival, late_at, (Why::ArrivalUnchecked, Why::ArrivalNotWell))
}

/// The call the same evening, by the ward or by the patient.
fn evening(build: &Build<'_>, zone: &TimeZone) -> Vec<OpenItem> {
    let episode = build.episode;
    let (Some(since), Some(opening)) = (episode.home_since(), &episode.opening) else {
        return vec![];
    };
    let day = care_time::day_of(since, zone);
    let time = opening.deadlines.evening_call;
    let call = care_time::resolve(day.to_datetime(time), zone).max(since);
    let (missing, not_well) = (Why::EveningCallMissing, Why::EveningNotWell);
    checked(build, HomeCheck::Evening, later(call, 30), (missing, not_well))
}

/// Coming from the moment the patient leaves, a gap when it is late, and a gap when it was made and
/// all was not well.
fn checked(
    build: &Build<'_>,
    check: HomeCheck,
    late_at: Timestamp,
    (missing, not_well): (Why, Why),
) -> Vec<OpenItem> {
    let Some(since) = build.episode.home_since() else { return vec![] };
    match build.episode.checked(check) {
        Some(checked) if checked.well => vec![],
        Some(checked) => vec![build.gap(Link::OwnerAndTime, not_well, checked.mark.at)],
        None => vec![
            until(build.work(What::HomeCheck { check }, since, late_at), late_at),
            build.gap(Link::OwnerAndTime, missing, late_at),
        ],
    }
}

/// The same item, until a gap takes its place.
fn until(item: OpenItem, closes_at: Timestamp) -> OpenItem {
    OpenItem { closes_at: Some(closes_at), ..item }
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

/// The day on which the physician discharges, or treatment and plan are prolonged.
fn last_day(build: &Build<'_>, zone: &TimeZone) -> Option<OpenItem> {
    let last = build.episode.planned_end?;
    let opens_at = care_time::resolve(last.at(0, 0, 0, 0), zone);
    let due_at = care_time::resolve(last.at(23, 59, 0, 0), zone);
    let after = care_time::resolve(last.tomorrow().ok()?.at(0, 0, 0, 0), zone);
    let item = until(build.work(What::LastDay, opens_at, due_at), after);
    Some(build.owned(item, build.physician))
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
