//! Invariants: what must hold of a patient after every step, whatever has been done.
//!
//! Each finds its answer by another way than the rules do, from the state itself.

use super::hazard::kind_of;
use care::episode::request::Standing;
use care::episode::{Episode, Phase, monitoring};
use care::ids::EpisodeId;
use care::open_item::{OpenItem, What, Why};
use care::responsibility::mandate::{self, Mandate};
use care::responsibility::thread::{Thread, WayBack};
use care::ward::{SafetyBed, Ward};
use care::world::Directory;
use jiff::Timestamp;
use jiff::tz::TimeZone;

/// What is looked at.
#[derive(Clone, Copy)]
pub(super) struct Seen<'a> {
    pub(super) id: EpisodeId,
    pub(super) episode: &'a Episode,
    pub(super) ward: Option<&'a Ward>,
    pub(super) directory: &'a Directory,
    pub(super) zone: &'a TimeZone,
    pub(super) now: Timestamp,
}

/// Cheap enough for every step.
pub(super) fn broken(seen: Seen<'_>, items: &[&OpenItem]) -> Vec<String> {
    let mut broken = holders(seen);
    broken.extend(owners(seen, items));
    broken.extend(nothing_lost(seen.episode, items));
    broken.extend(places(seen));
    broken
}

/// Exactly one unit holds each mandate, from the first moment on.
fn holders(seen: Seen<'_>) -> Vec<String> {
    let Some(opening) = &seen.episode.opening else { return vec![] };
    let mut broken = vec![];
    for mandate in Mandate::ALL {
        let history = mandate::history(seen.episode, mandate);
        let starts = history.first().is_some_and(|first| first.from <= opening.mark.at);
        if !starts || mandate::holder(seen.episode, mandate, seen.now).is_none() {
            broken.push(format!("nobody holds {}", mandate.as_str()));
        }
        if history.windows(2).any(|two| two[0].from > two[1].from) {
            broken.push(format!("the holders of {} are out of order", mandate.as_str()));
        }
    }
    broken
}

/// Whatever is open is somebody's, who exists, with a time, and somebody comes after.
fn owners(seen: Seen<'_>, items: &[&OpenItem]) -> Vec<String> {
    let known = |unit: care::ids::UnitId| {
        seen.directory.units.get(&unit).is_some_and(care::unit::Unit::is_open)
    };
    let mut broken = vec![];
    for item in items {
        let kind = || kind_of(&item.what);
        if !known(item.owner.unit) {
            broken.push(format!("{} has an owner that does not exist", kind()));
        }
        if item.due_at == Timestamp::MAX {
            broken.push(format!("{} has no time", kind()));
        }
        if item.then.is_none_or(|then| then == item.owner || !known(then.unit)) {
            broken.push(format!("{} has nobody after its owner", kind()));
        }
    }
    broken
}

/// No request, offer, task, alarm, report, sample or piece of news without its item.
fn nothing_lost(episode: &Episode, items: &[&OpenItem]) -> Vec<String> {
    let any = |wanted: &dyn Fn(&What) -> bool| items.iter().any(|item| wanted(&item.what));
    let is_open = episode.is_open();
    let mut broken = vec![];
    for (id, request) in episode.requests.iter().filter(|_| is_open) {
        let has_item = match request.standing() {
            Standing::Sent | Standing::Received => {
                any(&|w| matches!(w, What::AnswerRequest { request, .. } if request == id))
            }
            Standing::AnotherTime => {
                any(&|w| matches!(w, What::AgreeToTimes { request, .. } if request == id))
            }
            Standing::Accepted | Standing::Declined | Standing::Retracted | Standing::Done => true,
        };
        if !has_item {
            broken.push(format!("a request that is {:?} is nobody's", request.standing()));
        }
    }
    for offer in episode.open_transfers().filter(|_| is_open) {
        if !any(&|w| matches!(w, What::AnswerOffer { transfer } if *transfer == offer.id)) {
            broken.push("an offer is nobody's".to_owned());
        }
    }
    broken.extend(words_lost(episode, items));
    for (id, task) in episode.open_tasks() {
        let counts = is_open || !task.stops_homecoming;
        if counts && !any(&|w| matches!(w, What::Task { task, .. } if *task == id)) {
            broken.push("a task is nobody's".to_owned());
        }
    }
    if episode.phase() == Phase::AtHome {
        for alarm in monitoring::alarms(episode) {
            if !any(&|w| matches!(w, What::Alarm { sign, .. } if *sign == alarm.sign)) {
                broken.push("an alarm is nobody's".to_owned());
            }
        }
        if !any(&|w| matches!(w, What::Gap { why: Why::NoNextContact, .. })) {
            broken.push("nothing says when there is no next contact".to_owned());
        }
    }
    let reports = episode.reports.iter().filter(|(_, reported)| reported.handled.is_none());
    for (id, _) in reports {
        if !any(&|w| matches!(w, What::Report { report, .. } if report == id)) {
            broken.push("a report is nobody's".to_owned());
        }
    }
    let samples = episode.samples.iter().filter(|(_, sample)| sample.handed_in.is_none());
    for (id, _) in samples {
        if !any(&|w| matches!(w, What::HandInSample { sample, .. } if sample == id)) {
            broken.push("a sample is nobody's".to_owned());
        }
    }
    broken
}

/// So with what units, patients and next of kin have written to each other.
fn words_lost(episode: &Episode, items: &[&OpenItem]) -> Vec<String> {
    let any = |wanted: &dyn Fn(&What) -> bool| items.iter().any(|item| wanted(&item.what));
    let mut broken = vec![];
    for (id, one) in &episode.conversations {
        let owed = one.waiting().any(|message| message.answer_by.is_some());
        let is_this =
            |w: &What| matches!(w, What::AnswerMessage { conversation, .. } if conversation == id);
        if owed && !any(&is_this) {
            broken.push("a message is nobody's".to_owned());
        }
    }
    for (id, one) in episode.feedback.iter().filter(|(_, one)| one.waits().is_some()) {
        let is_this = |w: &What| {
            matches!(
                w,
                What::AnswerFeedback { feedback, .. } | What::ReadFeedback { feedback, .. }
                    if feedback == id
            )
        };
        if !any(&is_this) {
            broken.push(format!("a deviation or thanks that waits {:?} is nobody's", one.waits()));
        }
    }
    broken
}

/// At home there is a place, and the safety bed that the episode knows is the one that the ward
/// keeps.
fn places(seen: Seen<'_>) -> Vec<String> {
    let (Some(ward), episode) = (seen.ward, seen.episode) else { return vec![] };
    let mut broken = vec![];
    let is_home = episode.phase() == Phase::AtHome;
    if is_home != ward.home_places.contains_key(&seen.id) {
        broken.push(format!("at home is {is_home}, and the ward's places say otherwise"));
    }
    let kept = ward.safety_beds.get(&seen.id).copied();
    if episode.is_open() && kept != episode.safety_bed {
        broken.push(format!(
            "the safety bed is {:?}, and the ward keeps {kept:?}",
            episode.safety_bed
        ));
    }
    if !episode.is_open() && (kept.is_some() || ward.taken.contains_key(&seen.id)) {
        broken.push("the care has ended, and the ward keeps a bed".to_owned());
    }
    let held = ward.safety_beds.values().filter_map(|bed| match bed {
        SafetyBed::Held { bed } => Some(bed),
        SafetyBed::Overbooking | SafetyBed::Pooled => None,
    });
    let mut beds: Vec<&u16> = held.collect();
    let count = beds.len();
    beds.sort_unstable();
    beds.dedup();
    if beds.len() != count {
        broken.push("one bed is kept for two".to_owned());
    }
    if ward.overbooked() > usize::from(ward.overbooking_max) || ward.pooled() > ward.pool.most() {
        broken.push("more safety beds are promised than there are".to_owned());
    }
    broken
}

/// Dearer: what a page would show, against the state; for a part of the steps.
pub(super) fn unseen_gaps(seen: Seen<'_>) -> Vec<String> {
    if seen.episode.phase() != Phase::AtHome {
        return vec![];
    }
    let thread = Thread::of(seen.episode, seen.directory, seen.now, seen.zone);
    let gap = |wanted: &dyn Fn(&Why) -> bool| {
        let mut open = thread.open.iter();
        open.any(|item| matches!(&item.what, What::Gap { why, .. } if wanted(why)))
    };
    let mut broken = vec![];
    if thread.responsible.is_none() {
        broken.push("nobody is responsible".to_owned());
    }
    if thread.way_back == WayBack::Missing && !gap(&|why| *why == Why::NoWayBack) {
        broken.push("no way back, and no gap".to_owned());
    }
    if thread.answers_now.is_none() && !gap(&|why| matches!(why, Why::NobodyAnswers { .. })) {
        broken.push("nobody answers, and no gap".to_owned());
    }
    if thread.next_contact.is_none() && !gap(&|why| *why == Why::NoNextContact) {
        broken.push("no next contact, and no gap".to_owned());
    }
    broken
}
