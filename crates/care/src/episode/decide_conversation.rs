//! Rules of conversations: who may say what to whom, and until when somebody is to answer. Local
//! rule decides the times; the events carry them as they were then.

use super::conversation::{Act, Conversation, Happened, Message, Said, Settled, Side};
use super::decide::{Decided, Deciding, line, optional_line, text};
use super::decide_facts::happened;
use super::event::Event;
use crate::ids::{EventId, UnitId};
use crate::local_rule::LocalRule;
use crate::refusal::Refusal;
use crate::responsibility::conversations::{
    can_write_to, is_seen_by, may_be_written_to, may_write, owner, responsible,
};
use crate::unit::Unit;
use jiff::{Timestamp, ToSpan};

pub(super) fn decide(on: &Deciding<'_>, at: Timestamp, act: &Act) -> Decided {
    happened(on, at)?;
    let side = Side::of(on.episode, on.ctx.by).ok_or(Refusal::NotFound { what: "conversation" })?;
    let on = &Speaking { on, at, side };
    match act {
        Act::Start { to, text, wants_answer } => start(on, *to, text, *wants_answer),
        Act::Write { conversation, text, wants_answer } => {
            write(on, *conversation, text, *wants_answer)
        }
        Act::Open { conversation } => open(on, *conversation),
        Act::Settle { conversation, how } => settle(on, *conversation, how),
        Act::Forward { conversation, to, note } => forward(on, *conversation, *to, note),
        Act::Add { conversation, unit } => add(on, *conversation, *unit),
        Act::Retract { conversation, message, reason } => {
            retract(on, *conversation, *message, reason)
        }
    }
}

/// Who speaks, and when.
struct Speaking<'a> {
    on: &'a Deciding<'a>,
    at: Timestamp,
    side: Side,
}

impl<'a> Speaking<'a> {
    fn one(&self, happened: Happened) -> Decided {
        let event = Event::Conversed { happened: Box::new(happened) };
        Ok(vec![self.on.change_at(self.at, event)])
    }

    /// One that this side is in; any other does not exist for them.
    fn found(&self, id: EventId) -> Result<&'a Conversation, Refusal> {
        let one = self.on.episode.conversations.get(&id);
        let one = one.ok_or(Refusal::NotFound { what: "conversation" })?;
        let is_in = match self.side {
            Side::Unit { unit } => is_seen_by(self.on.episode, one, unit, self.on.ctx.now),
            Side::Patient | Side::Kin { .. } => one.reader == Some(self.side),
        };
        if is_in { Ok(one) } else { Err(Refusal::NotFound { what: "conversation" }) }
    }

    /// Only whoever owes the answer says that none is needed, or sends it on.
    fn owes(&self, one: &Conversation) -> Result<UnitId, Refusal> {
        let owner = owner(self.on.episode, one, self.on.ctx.now).map(|owner| owner.unit);
        match (owner, self.side) {
            (Some(owner), Side::Unit { unit }) if owner == unit => Ok(unit),
            (owner, _) => Err(Refusal::AnotherAnswers { units: owner.into_iter().collect() }),
        }
    }

    /// While the care goes on, and a week after it.
    fn still_open(&self) -> Result<(), Refusal> {
        if may_write(self.on.episode, self.side, self.on.ctx.now) {
            return Ok(());
        }
        Err(Refusal::Closed { phase: self.on.episode.phase() })
    }

    fn reads(&self, reader: Side) -> Result<(), Refusal> {
        let episode = self.on.episode;
        match reader {
            reader if may_be_written_to(episode, reader) => Ok(()),
            Side::Kin { .. } => Err(Refusal::ConsentNeeded),
            Side::Patient | Side::Unit { .. } => Err(Refusal::Closed { phase: episode.phase() }),
        }
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

    /// By when: a unit's time is counted while somebody answers there.
    fn after(&self, unit: Option<&Unit>, minutes: u32) -> Timestamp {
        let plain = || self.at.checked_add(i64::from(minutes).minutes()).ok();
        let open = unit.map(|unit| unit.after_open_minutes(self.at, minutes, self.on.ctx.zone));
        open.or_else(plain).unwrap_or(Timestamp::MAX)
    }

    fn known(&self, unit: UnitId) -> Option<&'a Unit> {
        self.on.ctx.directory.units.get(&unit)
    }

    fn said(&self, to: Option<Side>, words: &str, answers: bool, wants_answer: bool) -> Said {
        let (mut seen_by, mut answer_by) = (None, None);
        if to.is_none_or(|to| to.unit().is_some()) {
            let reader = self.side.unit().is_none();
            let unit = to
                .and_then(Side::unit)
                .or_else(|| responsible(self.on.episode, self.on.ctx.now).map(|owner| owner.unit));
            let unit = unit.and_then(|unit| self.known(unit));
            let rule = unit.map(|unit| unit.local_rule.clone()).unwrap_or_default();
            let minutes = if reader { rule.patient_message() } else { rule.message() };
            seen_by = Some(self.after(unit, LocalRule::message_seen(minutes)));
            answer_by = Some(self.after(unit, minutes)).filter(|_| reader || wants_answer);
        }
        let text = words.trim().to_owned();
        Said { from: self.side, to, text, answers, seen_by, answer_by }
    }
}

/// So many that nobody has answered: whoever writes more rings instead, and the state stays small.
const WAITING_MAX: usize = 30;

fn start(on: &Speaking<'_>, to: Option<Side>, words: &str, wants_answer: bool) -> Decided {
    text("text", words)?;
    on.still_open()?;
    let begun = on.on.episode.conversations.values();
    let unanswered = begun.filter(|one| one.waiting().any(|message| message.from == on.side));
    if unanswered.count() >= WAITING_MAX {
        return Err(Refusal::TooManyWaiting { most: WAITING_MAX });
    }
    match (on.side, to) {
        (Side::Unit { unit }, Some(Side::Unit { unit: other })) => {
            if unit == other {
                return Err(Refusal::Invalid { field: "to" });
            }
            on.reaches(other)?;
        }
        (Side::Unit { unit }, Some(reader)) => {
            let holder = responsible(on.on.episode, on.on.ctx.now).map(|owner| owner.unit);
            if holder != Some(unit) {
                return Err(Refusal::AnotherAnswers { units: holder.into_iter().collect() });
            }
            on.reads(reader)?;
            has_none(on, reader)?;
        }
        (Side::Patient | Side::Kin { .. }, None) => {
            on.reads(on.side)?;
            has_none(on, on.side)?;
        }
        (Side::Unit { .. }, None) | (Side::Patient | Side::Kin { .. }, Some(_)) => {
            return Err(Refusal::Invalid { field: "to" });
        }
    }
    on.one(Happened::Started { said: on.said(to, words, false, wants_answer) })
}

/// Each reader has one conversation, which goes on.
fn has_none(on: &Speaking<'_>, reader: Side) -> Result<(), Refusal> {
    match on.on.episode.conversation_with(reader) {
        Some(_) => Err(Refusal::Exists),
        None => Ok(()),
    }
}

fn write(on: &Speaking<'_>, id: EventId, words: &str, wants_answer: bool) -> Decided {
    text("text", words)?;
    let one = on.found(id)?;
    on.still_open()?;
    if one.waiting().filter(|message| message.from == on.side).count() >= WAITING_MAX {
        return Err(Refusal::TooManyWaiting { most: WAITING_MAX });
    }
    let (to, answers) = match (on.side, one.reader) {
        // Whoever of the care answers the patient has answered.
        (Side::Unit { .. }, Some(reader)) => {
            on.reads(reader)?;
            (Some(reader), true)
        }
        (Side::Unit { unit }, None) => {
            let other = counterpart(one, unit).ok_or(Refusal::Invalid { field: "to" })?;
            on.reaches(other)?;
            (Some(Side::Unit { unit: other }), on.owes(one).is_ok())
        }
        (Side::Patient | Side::Kin { .. }, _) => {
            on.reads(on.side)?;
            (None, false)
        }
    };
    let said = on.said(to, words, answers, wants_answer);
    on.one(Happened::Wrote { conversation: id, said })
}

/// Whom a unit writes to in a conversation between units: whoever wrote last, or was written to.
fn counterpart(one: &Conversation, unit: UnitId) -> Option<UnitId> {
    let newest_first = one.messages.iter().rev();
    let mut sides = newest_first.flat_map(|m: &Message| [Some(m.from), m.to]).flatten();
    sides.find_map(|side| side.unit().filter(|other| *other != unit))
}

/// The receipt; nothing when there is nothing new.
fn open(on: &Speaking<'_>, id: EventId) -> Decided {
    let one = on.found(id)?;
    if !one.is_new_to(on.side) {
        return Ok(vec![]);
    }
    on.one(Happened::Opened { conversation: id, by: on.side })
}

fn settle(on: &Speaking<'_>, id: EventId, how: &Settled) -> Decided {
    let one = on.found(id)?;
    if one.waiting().next().is_none() {
        return Ok(vec![]);
    }
    on.owes(one)?;
    let how = match how {
        Settled::Rung { with } => {
            line("with", with)?;
            Settled::Rung { with: with.trim().to_owned() }
        }
        Settled::NoAnswerNeeded => Settled::NoAnswerNeeded,
    };
    on.one(Happened::Settled { conversation: id, how })
}

/// Within the own organisation only: to another, somebody who may decides what is told.
fn forward(on: &Speaking<'_>, id: EventId, to: UnitId, note: &str) -> Decided {
    optional_line("note", note)?;
    let one = on.found(id)?;
    let own = on.owes(one)?;
    if to == own || one.waiting().next().is_none() {
        return Err(Refusal::Invalid { field: "to" });
    }
    let keeper = |unit: UnitId| on.known(unit).and_then(Unit::keeper);
    if keeper(own).is_none() || keeper(own) != keeper(to) {
        return Err(Refusal::OtherOrganisation);
    }
    on.reaches(to)?;
    let unit = on.known(to);
    let minutes = unit.map(|unit| unit.local_rule.message()).unwrap_or_default();
    let seen_by = on.after(unit, LocalRule::message_seen(minutes));
    let note = note.trim().to_owned();
    on.one(Happened::Forwarded { conversation: id, to, seen_by, note })
}

fn add(on: &Speaking<'_>, id: EventId, unit: UnitId) -> Decided {
    let one = on.found(id)?;
    if on.side.unit().is_none() {
        return Err(Refusal::NotFound { what: "conversation" });
    }
    on.still_open()?;
    if one.units.contains_key(&unit) {
        return Ok(vec![]);
    }
    on.reaches(unit)?;
    on.one(Happened::Added { conversation: id, unit })
}

/// Whoever wrote it takes it back: hidden from the others, and still in the record.
fn retract(on: &Speaking<'_>, id: EventId, message: EventId, reason: &str) -> Decided {
    optional_line("reason", reason)?;
    let one = on.found(id)?;
    let written = one.message(message).filter(|written| written.from == on.side);
    let written = written.ok_or(Refusal::NotFound { what: "message" })?;
    if written.retracted.is_some() {
        return Ok(vec![]);
    }
    if !one.may_be_retracted(message) {
        return Err(Refusal::NotFound { what: "message" });
    }
    let reason = reason.trim().to_owned();
    on.one(Happened::Retracted { conversation: id, message, reason })
}
