//! Conversation: what is said about one patient, between units that take part, and between the
//! patient or one of the next of kin and whoever is responsible at the time.
//!
//! The words are in the stream only (`conversation_words`); the state keeps who waits for whom and until when.
//! Not here: what may be said (`decide_conversation`), nor whose it is to answer
//! (`responsibility::conversations`).

use super::Episode;
use super::evolve_together::insert;
use crate::ids::{EventId, PersonId, UnitId};
use crate::recorded::Mark;
use crate::who::{Role, Who};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Messages kept of each conversation when they no longer wait; older ones are in the stream.
const MESSAGES_KEPT: usize = 6;
/// Conversations between units that are kept when nothing in them waits.
const CONVERSATIONS_KEPT: usize = 6;

/// One side of a conversation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Side {
    Unit { unit: UnitId },
    Patient,
    Kin { person: PersonId },
}

impl Side {
    pub fn unit(self) -> Option<UnitId> {
        match self {
            Side::Unit { unit } => Some(unit),
            Side::Patient | Side::Kin { .. } => None,
        }
    }

    /// Staff speak for their unit, everybody else for themselves.
    pub fn of(episode: &Episode, who: Who) -> Option<Self> {
        let opening = episode.opening.as_ref()?;
        match who {
            Who::Staff { unit, .. } => Some(Side::Unit { unit }),
            Who::System => Some(Side::Unit { unit: opening.ward_unit }),
            Who::Person { person, role: Role::Patient } if person == opening.patient => {
                Some(Side::Patient)
            }
            Who::Person { person, .. } if episode.kin.contains_key(&person) => {
                Some(Side::Kin { person })
            }
            Who::Person { .. } => None,
        }
    }
}

/// How a message was dealt with in another way than by an answer here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Settled {
    Rung { with: String },
    NoAnswerNeeded,
}

/// What somebody does in a conversation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "act", rename_all = "snake_case")]
pub enum Act {
    /// Absent `to`: whoever is responsible; the patient and next of kin need not know who that is.
    Start {
        to: Option<Side>,
        text: String,
        wants_answer: bool,
    },
    Write {
        conversation: EventId,
        text: String,
        wants_answer: bool,
    },
    Open {
        conversation: EventId,
    },
    Settle {
        conversation: EventId,
        how: Settled,
    },
    Forward {
        conversation: EventId,
        to: UnitId,
        note: String,
    },
    Add {
        conversation: EventId,
        unit: UnitId,
    },
    Retract {
        conversation: EventId,
        message: EventId,
        reason: String,
    },
}

impl Act {
    /// Absent for one that is about to begin.
    pub fn conversation(&self) -> Option<EventId> {
        match self {
            Act::Start { .. } => None,
            Act::Write { conversation, .. }
            | Act::Open { conversation }
            | Act::Settle { conversation, .. }
            | Act::Forward { conversation, .. }
            | Act::Add { conversation, .. }
            | Act::Retract { conversation, .. } => Some(*conversation),
        }
    }
}

/// What was written, to whom, and until when it is to be seen and answered by the rules of that
/// time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    pub from: Side,
    /// Absent: whoever is responsible.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<Side>,
    pub text: String,
    /// Answers everything that waited before it.
    pub answers: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seen_by: Option<Timestamp>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer_by: Option<Timestamp>,
}

/// What has happened in a conversation, which is known by the event that began it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Happened {
    Started { said: Said },
    Wrote { conversation: EventId, said: Said },
    Opened { conversation: EventId, by: Side },
    Settled { conversation: EventId, how: Settled },
    Forwarded { conversation: EventId, to: UnitId, seen_by: Timestamp, note: String },
    Added { conversation: EventId, unit: UnitId },
    Retracted { conversation: EventId, message: EventId, reason: String },
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Message {
    pub mark: Mark,
    pub from: Side,
    /// Absent: whoever is responsible.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<Side>,
    #[serde(default)]
    pub answers: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seen_by: Option<Timestamp>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer_by: Option<Timestamp>,
    /// Taken back: hidden from everybody but whoever wrote it, and still in the record.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retracted: Option<(String, Mark)>,
}

impl Message {
    /// To a unit, or to whoever is responsible: only those can owe an answer.
    pub fn is_to_care(&self) -> bool {
        self.to.is_none_or(|to| to.unit().is_some())
    }

    /// Nobody has dealt with it, when all until then is dealt with.
    fn waits(&self, dealt_with: Option<Order>) -> bool {
        self.retracted.is_none()
            && self.is_to_care()
            && dealt_with.is_none_or(|done| order(self.mark) > done)
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Forwarded {
    pub to: UnitId,
    pub seen_by: Timestamp,
    pub mark: Mark,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Conversation {
    pub started: Mark,
    /// The patient or one of the next of kin; absent between units.
    pub reader: Option<Side>,
    /// Units that are in it, and since when.
    pub units: BTreeMap<UnitId, Timestamp>,
    /// Oldest first.
    pub messages: Vec<Message>,
    /// When somebody at a unit last opened it.
    pub opened: BTreeMap<UnitId, Mark>,
    pub reader_opened: Option<Mark>,
    pub settled: Option<(Settled, Mark)>,
    pub forwarded: Option<Forwarded>,
}

impl Conversation {
    fn new(said: &Said, mark: Mark) -> Self {
        let sides = [Some(said.from), said.to].into_iter().flatten();
        let reader = sides.clone().find(|side| side.unit().is_none());
        let units = sides.filter_map(Side::unit).map(|unit| (unit, mark.at));
        let mut new = Conversation {
            started: mark,
            reader,
            units: units.collect(),
            messages: vec![],
            opened: BTreeMap::new(),
            reader_opened: None,
            settled: None,
            forwarded: None,
        };
        new.add(said, mark);
        new
    }

    fn add(&mut self, said: &Said, mark: Mark) {
        let message = Message {
            mark,
            from: said.from,
            to: said.to,
            answers: said.answers,
            seen_by: said.seen_by,
            answer_by: said.answer_by,
            retracted: None,
        };
        insert(&mut self.messages, message, |m| (m.mark.at, m.mark.id), usize::MAX);
        for unit in [Some(said.from), said.to].into_iter().flatten().filter_map(Side::unit) {
            self.join(unit, mark.at);
        }
    }

    fn join(&mut self, unit: UnitId, at: Timestamp) {
        let since = self.units.entry(unit).or_insert(at);
        *since = at.min(*since);
    }

    pub fn message(&self, id: EventId) -> Option<&Message> {
        self.messages.iter().find(|message| message.mark.id == id)
    }

    /// Messages to a unit, or to whoever is responsible, that nobody has dealt with: oldest first.
    /// What has only to be seen is among them until it is forgotten.
    pub fn waiting(&self) -> impl Iterator<Item = &Message> {
        let dealt_with = self.dealt_with(&self.messages);
        self.messages.iter().filter(move |message| message.waits(dealt_with))
    }

    /// The last of these answers, or of what was settled in another way.
    fn dealt_with(&self, messages: &[Message]) -> Option<Order> {
        let answers = messages.iter().filter(|m| m.answers && m.retracted.is_none());
        let answered = answers.map(|message| order(message.mark)).max();
        answered.max(self.settled.as_ref().map(|(_, mark)| order(*mark)))
    }

    /// Sent on after it was written: then it is whoever it was sent on to who has it.
    pub fn forwarded_after(&self, message: &Message) -> Option<&Forwarded> {
        self.forwarded.as_ref().filter(|sent_on| sent_on.mark.at >= message.mark.at)
    }

    /// Somebody at the unit has opened it since the message came to them.
    pub fn is_seen(&self, message: &Message, unit: UnitId) -> bool {
        let came = self.forwarded_after(message).map_or(message.mark.at, |f| f.mark.at);
        message.from == Side::Unit { unit }
            || self.opened.get(&unit).is_some_and(|opened| opened.at >= came)
    }

    /// Something that this side has not opened and did not write itself.
    pub fn is_new_to(&self, side: Side) -> bool {
        let opened = match side {
            Side::Unit { unit } => self.opened.get(&unit),
            Side::Patient | Side::Kin { .. } => self.reader_opened.as_ref(),
        };
        let since = opened.map_or(Timestamp::MIN, |mark| mark.at);
        let mut others = self.messages.iter().filter(|m| m.from != side && m.retracted.is_none());
        others.any(|message| message.mark.at > since)
            || self.forwarded.as_ref().is_some_and(|sent_on| {
                side == Side::Unit { unit: sent_on.to } && sent_on.mark.at > since
            })
    }

    /// Somebody owes something: an answer, or at least to open it.
    fn is_pending(&self) -> bool {
        let seen = |message: &Message| {
            let unit = message.to.and_then(Side::unit);
            unit.is_some_and(|unit| self.is_seen(message, unit))
        };
        self.waiting().any(|message| message.answer_by.is_some() || !seen(message))
    }

    /// Whether it is new enough to be taken back: an answer that is taken back leaves what it
    /// answered waiting again, so that must still be known.
    pub fn may_be_retracted(&self, id: EventId) -> bool {
        let newest = self.messages.iter().rev().take(MESSAGES_KEPT);
        let mut own = newest.filter(|message| message.retracted.is_none());
        own.any(|message| message.mark.id == id)
    }

    /// Lets go of what nobody waits for, whatever is taken back.
    fn forget(&mut self) {
        let over = self.messages.len().saturating_sub(MESSAGES_KEPT);
        let dealt_with = self.dealt_with(self.messages.get(..over).unwrap_or_default());
        let mut place = 0;
        self.messages.retain(|message| {
            place += 1;
            place > over || message.waits(dealt_with)
        });
    }
}

impl Episode {
    /// The conversation that the patient, or one of the next of kin, has with whoever is responsible.
    pub fn conversation_with(&self, reader: Side) -> Option<(EventId, &Conversation)> {
        let mut all = self.conversations.iter();
        all.find(|(_, one)| one.reader == Some(reader)).map(|(id, one)| (*id, one))
    }
}

pub(super) fn evolve(episode: &mut Episode, happened: &Happened, mark: Mark) {
    apply(&mut episode.conversations, happened, mark);
    forget(episode);
}

/// Facts: merged by when they happened and their id, so that they commute.
pub(super) fn apply(all: &mut BTreeMap<EventId, Conversation>, happened: &Happened, mark: Mark) {
    if let Happened::Started { said } = happened {
        all.entry(mark.id).or_insert_with(|| Conversation::new(said, mark));
        return;
    }
    let Some(one) = of(happened).and_then(|id| all.get_mut(&id)) else { return };
    match happened {
        Happened::Started { .. } => {}
        Happened::Wrote { said, .. } => one.add(said, mark),
        Happened::Opened { by: Side::Unit { unit }, .. } => {
            let opened = one.opened.entry(*unit).or_insert(mark);
            if order(mark) > order(*opened) {
                *opened = mark;
            }
        }
        Happened::Opened { by: Side::Patient | Side::Kin { .. }, .. } => {
            if one.reader_opened.is_none_or(|was| order(mark) > order(was)) {
                one.reader_opened = Some(mark);
            }
        }
        Happened::Settled { how, .. } => {
            if one.settled.as_ref().is_none_or(|(_, was)| order(mark) > order(*was)) {
                one.settled = Some((how.clone(), mark));
            }
        }
        Happened::Forwarded { to, seen_by, .. } => {
            if one.forwarded.as_ref().is_none_or(|was| order(mark) > order(was.mark)) {
                one.forwarded = Some(Forwarded { to: *to, seen_by: *seen_by, mark });
            }
            one.join(*to, mark.at);
        }
        Happened::Added { unit, .. } => one.join(*unit, mark.at),
        Happened::Retracted { message, reason, .. } => {
            let known = one.messages.iter_mut().find(|known| known.mark.id == *message);
            if let Some(known) = known
                && known.retracted.as_ref().is_none_or(|(_, was)| order(mark) < order(*was))
            {
                known.retracted = Some((reason.clone(), mark));
            }
        }
    }
}

pub(super) fn of(happened: &Happened) -> Option<EventId> {
    match happened {
        Happened::Started { .. } => None,
        Happened::Wrote { conversation, .. }
        | Happened::Opened { conversation, .. }
        | Happened::Settled { conversation, .. }
        | Happened::Forwarded { conversation, .. }
        | Happened::Added { conversation, .. }
        | Happened::Retracted { conversation, .. } => Some(*conversation),
    }
}

/// When, and which of those at one moment.
type Order = (Timestamp, EventId);

fn order(mark: Mark) -> Order {
    (mark.at, mark.id)
}

/// The readers' own conversations stay, and whatever somebody waits for.
fn forget(episode: &mut Episode) {
    for one in episode.conversations.values_mut() {
        one.forget();
    }
    let over = |one: &Conversation| one.reader.is_none() && !one.is_pending();
    let newest = |one: &Conversation| one.messages.last().map(|message| message.mark.at);
    let done = episode.conversations.iter().filter(|(_, one)| over(one));
    let mut done: Vec<_> = done.map(|(id, one)| (newest(one), *id)).collect();
    done.sort_unstable();
    let gone = done.len().saturating_sub(CONVERSATIONS_KEPT);
    for (_, id) in done.into_iter().take(gone) {
        episode.conversations.remove(&id);
    }
}

/// Two persons are one: what one of the next of kin wrote stays theirs under the id that goes on.
pub(super) fn merge(episode: &mut Episode, old: PersonId, survivor: PersonId) {
    let goes_on = |side: &mut Side| {
        if *side == (Side::Kin { person: old }) {
            *side = Side::Kin { person: survivor };
        }
    };
    for one in episode.conversations.values_mut() {
        one.reader.iter_mut().for_each(goes_on);
        for message in &mut one.messages {
            goes_on(&mut message.from);
            message.to.iter_mut().for_each(goes_on);
        }
    }
}
