//! Messages that wait: exactly one unit owes each conversation an answer, and by when. Also when the
//! unit that it was written to has left, when responsibility has moved, and after the end.

use super::mandate::{self, Mandate};
use super::{Build, Link, later};
use crate::episode::conversation::{Conversation, Message, Side};
use crate::episode::transfer::Cause;
use crate::episode::{Episode, Phase};
use crate::ids::{EventId, UnitId};
use crate::open_item::{OpenItem, Owner, What, Why};
use crate::unit::Unit;
use crate::who::Role;
use crate::world::Directory;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

/// As long as those who took part may see the episode after its end, they answer for what they were
/// asked; then the ward does. The patient and next of kin may write as long.
pub const AFTER_THE_END_DAYS: i64 = 7;

/// From when, until when, and whose.
type Turn = (Timestamp, Option<Timestamp>, Owner);

pub(super) fn items(build: &Build<'_>) -> Vec<OpenItem> {
    let all = build.episode.conversations.iter();
    all.flat_map(|(id, one)| of_conversation(build, *id, one)).collect()
}

/// Whose it is at a moment to answer: what waits, or in a conversation with the patient or next of
/// kin what may come.
pub fn owner(episode: &Episode, one: &Conversation, at: Timestamp) -> Option<Owner> {
    let build = Build::of(episode)?;
    let turns = match one.waiting().next() {
        Some(message) => turns(&build, one, message, at),
        None => {
            one.reader?;
            whoever_is_responsible(&build, at)
        }
    };
    turns.into_iter().find(|(from, to, _)| *from <= at && to.is_none_or(|to| at < to)).map(|t| t.2)
}

/// Who reads what the patient and next of kin write, at a moment.
pub fn responsible(episode: &Episode, at: Timestamp) -> Option<Owner> {
    let build = Build::of(episode)?;
    let turns = whoever_is_responsible(&build, at);
    turns.into_iter().find(|(from, to, _)| *from <= at && to.is_none_or(|to| at < to)).map(|t| t.2)
}

/// Whether this side may write: while the care goes on and a week after it, and nobody is asked to
/// write to the dead.
pub fn may_write(episode: &Episode, side: Side, at: Timestamp) -> bool {
    if side == Side::Patient && episode.phase() == Phase::Died {
        return false;
    }
    let ends = episode.closing.as_ref().map(|closing| after_closing(closing.mark().at));
    ends.is_none_or(|ends| at < ends)
}

/// By when a unit answers what the patient or next of kin writes at that time: counted while
/// somebody is there.
pub fn answers_reader_by(unit: &Unit, at: Timestamp, zone: &TimeZone) -> Timestamp {
    unit.after_open_minutes(at, unit.local_rule.patient_message(), zone)
}

fn after_closing(closed_at: Timestamp) -> Timestamp {
    later(closed_at, AFTER_THE_END_DAYS * 24 * 60)
}

/// A unit is in the conversation, or owes it an answer.
pub fn is_seen_by(episode: &Episode, one: &Conversation, unit: UnitId, at: Timestamp) -> bool {
    one.units.contains_key(&unit) || owner(episode, one, at).is_some_and(|o| o.unit == unit)
}

/// Takes part, works in the platform and has somebody who answers there.
pub fn is_reached(episode: &Episode, unit: UnitId) -> bool {
    Build::of(episode).is_some_and(|build| reader(&build, unit).is_some())
}

/// Whether a message comes to somebody there: a unit of the platform that takes part and can open it.
pub fn can_write_to(episode: &Episode, directory: &Directory, unit: UnitId) -> bool {
    let details = directory.units.get(&unit).and_then(|unit| unit.details.as_ref());
    details.is_some_and(|details| details.on_platform) && is_reached(episode, unit)
}

/// The patient and next of kin whom nobody has a conversation with yet, and who may have one.
pub fn readers(episode: &Episode) -> Vec<Side> {
    let kin = episode.kin_who_may_see().into_iter().map(|person| Side::Kin { person });
    let all = [Side::Patient].into_iter().chain(kin);
    all.filter(|reader| {
        may_be_written_to(episode, *reader) && episode.conversation_with(*reader).is_none()
    })
    .collect()
}

/// Somebody is there to read it: the patient lives, and lets this next of kin see.
pub fn may_be_written_to(episode: &Episode, reader: Side) -> bool {
    match reader {
        Side::Patient => episode.phase() != Phase::Died,
        Side::Kin { person } => episode.kin.get(&person).is_some_and(|kin| kin.may_see),
        Side::Unit { .. } => true,
    }
}

/// Who answers at a unit whose staff can open it: what is nobody's to read is nobody's to answer.
/// The policies (`messages.cedar`) say the same of access.
fn reader(build: &Build<'_>, unit: UnitId) -> Option<Owner> {
    let (episode, owner) = (build.episode, build.works_here(unit)?);
    let ward = episode.opening.as_ref().map(|opening| opening.ward_unit);
    let is_asked = ward == Some(unit)
        || episode.follow_up == Some(unit)
        || episode.asked_units().contains(&unit);
    let is_social = matches!(owner.role, Role::HomeHelper | Role::NeedsAssessor);
    let is_near = matches!(episode.phase(), Phase::Planned | Phase::AtHome | Phase::BackOnWard);
    let takes_part = !is_social && (is_near || !episode.is_open());
    (is_asked || takes_part).then_some(owner)
}

fn of_conversation(build: &Build<'_>, id: EventId, one: &Conversation) -> Vec<OpenItem> {
    let Some(first) = one.waiting().next() else { return vec![] };
    let turns = turns(build, one, first, first.mark.at);
    turns.into_iter().flat_map(|turn| in_turn(build, (id, one), turn)).collect()
}

/// What is open while it is this unit's turn.
fn in_turn(build: &Build<'_>, (id, one): (EventId, &Conversation), turn: Turn) -> Vec<OpenItem> {
    let (from, until, owner) = turn;
    let unseen = |message: &&Message| !one.is_seen(message, owner.unit);
    let waiting: Vec<&Message> =
        one.waiting().filter(|m| m.answer_by.is_some() || unseen(m)).collect();
    let Some(first) = waiting.first() else { return vec![] };
    let since = first.mark.at.max(from);
    let answer_by = waiting.iter().filter_map(|message| message.answer_by).min();
    let seen_by = waiting.iter().filter(|m| unseen(m)).filter_map(|m| opens_by(one, m, from)).min();
    let Some(due) = answer_by.into_iter().chain(seen_by).min() else { return vec![] };
    let due = answer_by.unwrap_or(due).max(since);
    let (conversation, who) = (id, first.from);
    let work = build.work(What::AnswerMessage { conversation, from: who }, since, due);
    let mut items = vec![build.owned(work, owner)];
    if let Some(seen_by) = seen_by {
        let why = Why::MessageUnseen { conversation, from: who };
        let gap = build.gap(Link::OwnerAndTime, why, seen_by.max(since));
        // From the answer's own time on, that is the gap.
        items.push(OpenItem { closes_at: answer_by.map(|by| by.max(since)), ..gap });
    }
    if let Some(answer_by) = answer_by {
        let why = Why::MessageUnanswered { conversation, from: who };
        items.push(build.gap(Link::OwnerAndTime, why, answer_by.max(since)));
    }
    let items = items.into_iter().map(|item| {
        let closes_at = item.closes_at.into_iter().chain(until).min();
        OpenItem { closes_at, ..build.owned(item, owner) }
    });
    items.filter(|item| item.closes_at.is_none_or(|closes| item.opens_at < closes)).collect()
}

/// Whoever gets it later has as long to open it as the first had.
fn opens_by(one: &Conversation, message: &Message, from: Timestamp) -> Option<Timestamp> {
    let (came, by) = match one.forwarded_after(message) {
        Some(sent_on) => (sent_on.mark.at, sent_on.seen_by),
        None => (message.mark.at, message.seen_by?),
    };
    let time: SignedDuration = by.duration_since(came);
    from.max(came).checked_add(time).ok()
}

/// The unit that it was written or sent on to, for as long as that unit is reached; else whoever is
/// responsible. Oldest first, and exactly one at every moment.
fn turns(build: &Build<'_>, one: &Conversation, message: &Message, at: Timestamp) -> Vec<Turn> {
    let sent_on = one.forwarded_after(message).map(|sent_on| sent_on.to);
    let to = sent_on.or_else(|| message.to.and_then(Side::unit));
    let Some(owner) = to.and_then(|unit| reader(build, unit)) else {
        return whoever_is_responsible(build, at);
    };
    after_the_end(build, vec![(Timestamp::MIN, None, owner)])
}

fn whoever_is_responsible(build: &Build<'_>, at: Timestamp) -> Vec<Turn> {
    let held = mandate::history(build.episode, Mandate::TreatmentNursing);
    let mut turns: Vec<Turn> = vec![];
    for holding in held {
        let owner = holder(build, holding.unit, holding.cause);
        // What somebody already has when it is written began then.
        let from = if turns.is_empty() { Timestamp::MIN } else { holding.from };
        match turns.last_mut() {
            Some((_, _, last)) if *last == owner => continue,
            Some((_, until, _)) => *until = Some(from),
            None => {}
        }
        turns.push((from, None, owner));
    }
    turns.retain(|(_, until, _)| until.is_none_or(|until| until > at));
    after_the_end(build, turns)
}

/// A holder outside the platform was handed it by telephone; the ward reads for them.
fn holder(build: &Build<'_>, unit: UnitId, cause: Cause) -> Owner {
    let by_telephone = match cause {
        Cause::Transfer { transfer } => {
            build.episode.transfer(transfer).is_some_and(|known| known.offer.by_telephone)
        }
        Cause::Opening | Cause::Request { .. } | Cause::BackOnWard => false,
    };
    if by_telephone { build.nurse } else { build.worker(unit) }
}

/// The others no longer see the patient: what is left is the ward's.
fn after_the_end(build: &Build<'_>, mut turns: Vec<Turn>) -> Vec<Turn> {
    let Some(closing) = &build.episode.closing else { return turns };
    let ends = after_closing(closing.mark().at);
    turns.retain(|(from, _, _)| *from < ends);
    if let Some((_, until, owner)) = turns.last_mut()
        && *owner != build.nurse
    {
        *until = Some(ends);
        turns.push((ends, None, build.nurse));
    }
    turns
}
