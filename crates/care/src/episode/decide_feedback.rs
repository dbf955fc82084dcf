//! Rules of deviations and thanks: to whom, about what, until when, and who answers. Local rule
//! decides the time; the event carries it as it was then.

use super::conversation::Side;
use super::decide::{Decided, Deciding, text};
use super::decide_facts::happened;
use super::event::Event;
use super::feedback::{Act, Feedback, Happened, Outcome, Sent, Topic};
use crate::care_time;
use crate::event::{Change, Event as AnyEvent};
use crate::holiday;
use crate::ids::{EventId, UnitId};
use crate::open_item::Owner;
use crate::refusal::Refusal;
use crate::responsibility::conversations::{can_write_to, may_write};
use crate::unit::{self, Way};
use jiff::Timestamp;
use jiff::civil::Date;

/// So many that wait from one unit: whoever has more to say rings instead, and the state stays small.
const WAITING_MAX: usize = 10;
/// Short enough to be written, and read, in a minute.
const WORDS_MAX: usize = 600;
/// Answered before the office closes.
const DUE_HOUR: i8 = 16;

pub(super) fn decide(on: &Deciding<'_>, at: Timestamp, act: &Act) -> Decided {
    happened(on, at)?;
    let unit = on.ctx.by.unit().ok_or(Refusal::NotFound { what: "feedback" })?;
    let on = &Telling { on, at, unit };
    match act {
        Act::Send { to, topic, words } => send(on, *to, *topic, words),
        Act::Open { feedback } => open(on, *feedback),
        Act::Answer { feedback, outcome, words } => answer(on, *feedback, *outcome, words),
        Act::Withdraw { feedback, to } => withdraw(on, *feedback, *to),
    }
}

/// Who tells, and when.
struct Telling<'a> {
    on: &'a Deciding<'a>,
    at: Timestamp,
    unit: UnitId,
}

impl<'a> Telling<'a> {
    fn change(&self, happened: Happened) -> Change {
        self.on.change_at(self.at, Event::FedBack { happened: Box::new(happened) })
    }

    /// One that this unit has sent or been sent; any other does not exist for them.
    fn found(&self, id: EventId) -> Result<&'a Feedback, Refusal> {
        let one = self.on.episode.feedback.get(&id).filter(|one| one.is_between(self.unit));
        one.ok_or(Refusal::NotFound { what: "feedback" })
    }

    /// Whose it is at a unit that takes part: known now, so that it stays theirs if they leave.
    fn owner(&self, unit: UnitId) -> Result<Owner, Refusal> {
        let role = self.on.episode.role_at(unit).ok_or(Refusal::UnitNotAsked { unit })?;
        Ok(Owner { unit, role })
    }

    fn reaches(&self, unit: UnitId) -> Result<(), Refusal> {
        if !self.on.episode.units().contains(&unit) {
            return Err(Refusal::UnitNotAsked { unit });
        }
        match can_write_to(self.on.episode, self.on.ctx.directory, unit) {
            true => Ok(()),
            false => Err(Refusal::OutsidePlatform { unit }),
        }
    }

    /// In the afternoon of the last of the working days that the unit has agreed on.
    fn due(&self, unit: UnitId) -> Timestamp {
        let known = self.on.ctx.directory.units.get(&unit);
        let rule = known.map(|unit| unit.local_rule.clone()).unwrap_or_default();
        let today = care_time::day_of(self.at, self.on.ctx.zone);
        let last = holiday::working_days_after(today, rule.feedback());
        care_time::resolve(last.at(DUE_HOUR, 0, 0, 0), self.on.ctx.zone)
    }

    /// How many there have been, at both units: a number, a topic and a month, and nothing of whom.
    fn counted(&self, to: UnitId, topic: Topic, month: Date, taken_back: bool) -> Vec<Change> {
        let ways = [(self.unit, Way::Sent), (to, Way::Received)];
        let changes = ways.into_iter().map(|(unit, way)| Change {
            stream: unit.into(),
            happened_at: self.on.ctx.now,
            event: AnyEvent::Unit(unit::Event::FeedbackCounted { way, topic, month, taken_back }),
        });
        changes.collect()
    }

    fn month(&self, at: Timestamp) -> Date {
        care_time::day_of(at, self.on.ctx.zone).first_of_month()
    }
}

fn send(on: &Telling<'_>, to: UnitId, topic: Topic, words: &str) -> Decided {
    said(words, topic == Topic::Thanks)?;
    let side = Side::Unit { unit: on.unit };
    if !may_write(on.on.episode, side, on.on.ctx.now) {
        return Err(Refusal::Closed { phase: on.on.episode.phase() });
    }
    if to == on.unit {
        return Err(Refusal::Invalid { field: "to" });
    }
    on.reaches(to)?;
    let own = on.on.episode.feedback.values().filter(|one| one.from.unit == on.unit);
    if own.filter(|one| one.waits().is_some()).count() >= WAITING_MAX {
        return Err(Refusal::TooManyWaiting { most: WAITING_MAX });
    }
    let sent = Sent {
        from: on.owner(on.unit)?,
        to: on.owner(to)?,
        topic,
        words: words.trim().to_owned(),
        due_at: on.due(to),
    };
    let mut changes = vec![on.change(Happened::Sent { sent })];
    changes.extend(on.counted(to, topic, on.month(on.at), false));
    Ok(changes)
}

/// Thanks may be without words.
fn said(words: &str, may_be_empty: bool) -> Result<(), Refusal> {
    let field = "words";
    if !may_be_empty {
        text(field, words)?;
    }
    match words.chars().count() {
        found if found > WORDS_MAX => Err(Refusal::TextTooLong { field, most: WORDS_MAX, found }),
        _ => Ok(()),
    }
}

/// The receipt; nothing when there is nothing new.
fn open(on: &Telling<'_>, id: EventId) -> Decided {
    let one = on.found(id)?;
    if !one.is_new_to(on.unit) {
        return Ok(vec![]);
    }
    Ok(vec![on.change(Happened::Opened { feedback: id, by: on.unit })])
}

/// By the unit that was told, once. Also after the end, for as long as it waits.
fn answer(on: &Telling<'_>, id: EventId, outcome: Outcome, words: &str) -> Decided {
    said(words, false)?;
    let one = on.found(id)?;
    if one.to.unit != on.unit {
        return Err(Refusal::AnotherAnswers { units: vec![one.to.unit] });
    }
    if one.topic == Topic::Thanks || one.withdrawn.is_some() {
        return Err(Refusal::NotFound { what: "feedback" });
    }
    if one.answered.is_some() {
        return Err(Refusal::Exists);
    }
    let words = words.trim().to_owned();
    Ok(vec![on.change(Happened::Answered { feedback: id, outcome, words })])
}

/// Whoever sent it takes it back: the words are hidden from the other unit, and it is not counted.
fn withdraw(on: &Telling<'_>, id: EventId, to: UnitId) -> Decided {
    let one = on.found(id)?;
    if one.from.unit != on.unit || one.to.unit != to {
        return Err(Refusal::NotFound { what: "feedback" });
    }
    if one.withdrawn.is_some() {
        return Ok(vec![]);
    }
    let mut changes = vec![on.change(Happened::Withdrawn { feedback: id })];
    changes.extend(on.counted(to, one.topic, on.month(one.sent.at), true));
    Ok(changes)
}
