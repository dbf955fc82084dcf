//! What is done with other units means for the episode: requests, medicines, things, samples,
//! reports and who has been told. Split from `evolve`, which names every case.

use super::event::Event;
use super::medicine::{self, Check, DoseGiven, MedicineList};
use super::request::{Answered, CALLS_KEPT, Call, Request};
use super::thing::Tracked;
use super::visit::{Reported, Sample};
use super::{Episode, Reconciled, notice, visit};
use crate::ids::{RequestId, UnitId};
use crate::programme::ContactKind;
use crate::recorded::{Latest, Mark};
use std::collections::BTreeMap;

/// Decisions.
#[expect(clippy::wildcard_enum_match_arm, reason = "evolve names every case and sends these here")]
pub(super) fn decision(episode: &mut Episode, event: &Event, mark: Mark) {
    match event {
        Event::RequestSent { .. }
        | Event::RequestChanged { .. }
        | Event::RequestAnswered { .. }
        | Event::RequestTimesAgreed { .. }
        | Event::RequestRetracted { .. } => exchange(episode, event, mark),
        Event::MedicineListWritten { version, rows, note } => {
            let old = episode.medicine_list.take();
            episode.medicine_list = Some(MedicineList {
                version: *version,
                rows: rows.clone(),
                before: old.as_ref().map(|list| list.rows.clone()).unwrap_or_default(),
                note: note.clone(),
                mark,
                checks: old.map(|list| list.checks).unwrap_or_default(),
            });
        }
        Event::ReportHandled { report, action } => {
            if let Some(reported) = episode.reports.get_mut(report) {
                reported.handled = Some((action.clone(), mark));
            }
            visit::forget(episode);
        }
        Event::ThingsOrdered { things } => {
            let new = things.iter().map(|(id, thing)| {
                let thing = thing.clone();
                (*id, Tracked { thing, ordered: mark, promised: None, step: None, cancelled: None })
            });
            episode.things.extend(new);
        }
        Event::ThingPromised { thing, transport, promised_at } => {
            if let Some(tracked) = episode.things.get_mut(thing) {
                tracked.thing.transport = *transport;
                tracked.thing.promised_at = *promised_at;
                tracked.promised = Some(mark);
            }
        }
        Event::ThingCancelled { thing, reason } => {
            if let Some(tracked) = episode.things.get_mut(thing) {
                tracked.cancelled = Some((reason.clone(), mark));
            }
        }
        Event::FollowUpHandedOver { unit } => hand_over(episode, *unit, mark),
        Event::Reconciled { units, note, .. } => {
            let (units, note) = (units.clone(), note.clone());
            episode.reconciled = Some(Reconciled { units, note, mark });
        }
        _ => {}
    }
}

#[expect(clippy::wildcard_enum_match_arm, reason = "decision sends only these")]
fn exchange(episode: &mut Episode, event: &Event, mark: Mark) {
    if let Event::RequestSent { request, details } = event {
        let sent = Request {
            details: (**details).clone(),
            sent: mark,
            changed: None,
            received: None,
            answer: None,
            times_agreed: None,
            retracted: None,
            done: None,
            calls: vec![],
        };
        episode.requests.insert(*request, sent);
        return;
    }
    match event {
        Event::RequestChanged { request, details } => {
            if let Some(asked) = episode.requests.get_mut(request) {
                asked.details = (**details).clone();
                asked.changed = Some(mark);
                (asked.received, asked.answer, asked.times_agreed) = (None, None, None);
                asked.done = None;
            }
        }
        Event::RequestAnswered { request, answer, note, by_person } => {
            if let Some(asked) = episode.requests.get_mut(request) {
                asked.answer = Some(Answered {
                    answer: (**answer).clone(),
                    note: note.clone(),
                    by_person: by_person.clone(),
                    mark,
                });
                asked.times_agreed = None;
            }
        }
        Event::RequestTimesAgreed { request } => {
            if let Some(asked) = episode.requests.get_mut(request) {
                asked.times_agreed = Some(mark);
            }
        }
        Event::RequestRetracted { request, reason } => {
            if let Some(asked) = episode.requests.get_mut(request) {
                asked.retracted = Some((reason.clone(), mark));
            }
        }
        _ => {}
    }
}

/// Rounds and follow-up calls still to come are the clinic's.
fn hand_over(episode: &mut Episode, unit: UnitId, mark: Mark) {
    episode.follow_up = Some(unit);
    for contact in &mut episode.contacts {
        let follows_up = matches!(contact.kind, ContactKind::Round | ContactKind::FollowUpCall);
        if follows_up && contact.at > mark.at {
            contact.unit = unit;
        }
    }
}

/// Facts: merged by when they happened and their id, so that they commute.
#[expect(clippy::wildcard_enum_match_arm, reason = "evolve sends only facts here")]
pub(super) fn fact(episode: &mut Episode, event: &Event, mark: Mark) {
    match event {
        Event::RequestReceived { request } => {
            let asked = asked(episode, *request, mark);
            if let Some(asked) = asked {
                earliest(&mut asked.received, mark);
            }
        }
        Event::RequestCalled { request, with, note } => {
            if let Some(asked) = episode.requests.get_mut(request) {
                let call = Call { with: with.clone(), note: note.clone(), mark };
                insert(&mut asked.calls, call, |c| (c.mark.at, c.mark.id), CALLS_KEPT);
            }
        }
        Event::RequestDone { request, note } => {
            if let Some(asked) = asked(episode, *request, mark) {
                let is_first = asked.done.as_ref().is_none_or(|(_, was)| order(mark) < order(*was));
                if is_first {
                    asked.done = Some((note.clone(), mark));
                }
            }
        }
        Event::MedicineListChecked { version, unit, agrees, note } => {
            if let Some(list) = &mut episode.medicine_list {
                let check = Check { version: *version, agrees: *agrees, note: note.clone() };
                merge(&mut list.checks, *unit, mark, check);
            }
        }
        Event::DoseRecorded { dose, contact } => {
            let given = DoseGiven { dose: dose.clone(), contact: *contact, mark };
            medicine::remember(&mut episode.doses, given);
        }
        Event::SampleTaken { sample, details, unit } => {
            let (details, unit) = (details.clone(), *unit);
            let taken = Sample { sample: details, unit, mark, handed_in: None };
            episode.samples.entry(*sample).or_insert(taken);
            visit::forget(episode);
        }
        Event::SampleHandedIn { sample } => {
            if let Some(taken) = episode.samples.get_mut(sample) {
                earliest(&mut taken.handed_in, mark);
            }
            visit::forget(episode);
        }
        Event::Reported { report, unit } => {
            let reported = Reported { report: report.clone(), unit: *unit, mark, handled: None };
            episode.reports.entry(mark.id).or_insert(reported);
        }
        Event::ThingMoved { thing, step, .. } => {
            if let Some(tracked) = episode.things.get_mut(thing) {
                Latest::put(&mut tracked.step, mark, step.clone());
            }
        }
        Event::NoticeRead { notice, unit } => notice::read(episode, *notice, *unit, mark),
        _ => {}
    }
}

/// The request, if what is told of it is about how it stands now and not before it was changed.
fn asked(episode: &mut Episode, id: RequestId, mark: Mark) -> Option<&mut Request> {
    episode.requests.get_mut(&id).filter(|request| order(mark) >= order(request.asked()))
}

fn order(mark: Mark) -> (jiff::Timestamp, crate::ids::EventId) {
    (mark.at, mark.id)
}

/// The first one counts.
fn earliest(slot: &mut Option<Mark>, mark: Mark) {
    if slot.is_none_or(|was| order(mark) < order(was)) {
        *slot = Some(mark);
    }
}

pub(super) fn merge<K: Ord, T>(map: &mut BTreeMap<K, Latest<T>>, key: K, mark: Mark, value: T) {
    let mut slot = map.remove(&key);
    Latest::put(&mut slot, mark, value);
    if let Some(latest) = slot {
        map.insert(key, latest);
    }
}

/// Inserts in order of `key`, once, and keeps the `most` newest.
pub(super) fn insert<T, K: Ord>(list: &mut Vec<T>, item: T, key: impl Fn(&T) -> K, most: usize) {
    let Err(place) = list.binary_search_by_key(&key(&item), &key) else { return };
    list.insert(place, item);
    if list.len() > most {
        list.remove(0);
    }
}
