//! Feedback: a deviation or thanks to the step before, from the unit that received the patient to the
//! one that was there first, with whose it is to answer and by when.
//!
//! It is how units get better at handing over, and no part of the record of the care
//! (patientdatalagen 2008:355, 3 kap. 6 §): it follows neither the timeline nor the patient's copy.
//! The words are in the stream only ([`history`]); the state keeps who owes whom what. Not here:
//! what may be said (`decide_feedback`), whose it is (`responsibility::feedback`), how many there
//! have been (`unit::counted`).

use super::Episode;
use super::event::Event;
use super::evolve_together::insert;
use crate::ids::{EventId, UnitId};
use crate::open_item::Owner;
use crate::recorded::{Mark, Recorded};
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Those that nobody owes anything any more; older ones are in the stream.
const DONE_KEPT: usize = 6;
/// As long after the last word both units still read it, whatever has become of the care.
const READ_FOR: SignedDuration = SignedDuration::from_hours(30 * 24);

/// What it is about (FHIR Communication.topic).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Topic {
    HandOver,
    Medicines,
    Aids,
    Information,
    Telephone,
    Time,
    Other,
    /// Everything was in place. It needs no answer, only to be read.
    Thanks,
}

impl Topic {
    pub const ALL: [Topic; 8] = [
        Self::HandOver,
        Self::Medicines,
        Self::Aids,
        Self::Information,
        Self::Telephone,
        Self::Time,
        Self::Other,
        Self::Thanks,
    ];

    /// The word used in forms and text keys.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::HandOver => "hand_over",
            Self::Medicines => "medicines",
            Self::Aids => "aids",
            Self::Information => "information",
            Self::Telephone => "telephone",
            Self::Time => "time",
            Self::Other => "other",
            Self::Thanks => "thanks",
        }
    }

    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|topic| topic.as_str() == word)
    }
}

/// What came of it, as the unit that was told sees it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// Put right for this patient.
    Corrected,
    RoutineChanged,
    /// Goes on to where the unit works with its routines.
    TakenUp,
    /// Somebody else's step than the unit's own.
    Elsewhere,
    NotAgreed,
}

impl Outcome {
    pub const ALL: [Outcome; 5] =
        [Self::Corrected, Self::RoutineChanged, Self::TakenUp, Self::Elsewhere, Self::NotAgreed];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Corrected => "corrected",
            Self::RoutineChanged => "routine_changed",
            Self::TakenUp => "taken_up",
            Self::Elsewhere => "elsewhere",
            Self::NotAgreed => "not_agreed",
        }
    }

    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|outcome| outcome.as_str() == word)
    }
}

/// What somebody does, for the unit that they act for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "act", rename_all = "snake_case")]
pub enum Act {
    Send {
        to: UnitId,
        topic: Topic,
        words: String,
    },
    /// The receipt; of an answer too.
    Open {
        feedback: EventId,
    },
    Answer {
        feedback: EventId,
        outcome: Outcome,
        words: String,
    },
    /// `to` is the unit that it was sent to: it counts one less.
    Withdraw {
        feedback: EventId,
        to: UnitId,
    },
}

impl Act {
    /// Absent for one that is about to be sent.
    pub fn feedback(&self) -> Option<EventId> {
        match self {
            Act::Send { .. } => None,
            Act::Open { feedback }
            | Act::Answer { feedback, .. }
            | Act::Withdraw { feedback, .. } => Some(*feedback),
        }
    }

    /// The other unit whose count changes with it.
    pub fn counts_at(&self) -> Option<UnitId> {
        match self {
            Act::Send { to, .. } | Act::Withdraw { to, .. } => Some(*to),
            Act::Open { .. } | Act::Answer { .. } => None,
        }
    }
}

/// What was said, between whom, and until when by the rule of that time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sent {
    pub from: Owner,
    pub to: Owner,
    pub topic: Topic,
    pub words: String,
    pub due_at: Timestamp,
}

/// What has happened; each is known by the event that sent it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Happened {
    Sent { sent: Sent },
    Opened { feedback: EventId, by: UnitId },
    Answered { feedback: EventId, outcome: Outcome, words: String },
    Withdrawn { feedback: EventId },
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Feedback {
    pub sent: Mark,
    pub from: Owner,
    pub to: Owner,
    pub topic: Topic,
    pub due_at: Timestamp,
    /// Somebody at the unit that it was sent to opened it first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opened: Option<Mark>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answered: Option<(Outcome, Mark)>,
    /// Somebody at the unit that sent it looked last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub looked: Option<Mark>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub withdrawn: Option<Mark>,
}

/// What is left to do with it, and for which of the two.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Waits {
    /// The unit that was told answers.
    ForAnswer,
    /// It reads thanks.
    ForReader,
    /// The unit that sent it reads the answer.
    ForSender,
}

impl Feedback {
    fn new(sent: &Sent, mark: Mark) -> Self {
        Feedback {
            sent: mark,
            from: sent.from,
            to: sent.to,
            topic: sent.topic,
            due_at: sent.due_at,
            opened: None,
            answered: None,
            looked: None,
            withdrawn: None,
        }
    }

    /// One of the two units between which it is; nobody else knows of it.
    pub fn is_between(&self, unit: UnitId) -> bool {
        self.from.unit == unit || self.to.unit == unit
    }

    pub fn waits(&self) -> Option<Waits> {
        if self.withdrawn.is_some() {
            return None;
        }
        match self.answered {
            Some((_, answered)) => {
                let is_read = self.looked.is_some_and(|looked| looked.at >= answered.at);
                (!is_read).then_some(Waits::ForSender)
            }
            None if self.topic == Topic::Thanks => {
                self.opened.is_none().then_some(Waits::ForReader)
            }
            None => Some(Waits::ForAnswer),
        }
    }

    /// Something that this unit has not opened.
    pub fn is_new_to(&self, unit: UnitId) -> bool {
        match self.withdrawn {
            Some(_) => false,
            None if self.to.unit == unit => self.opened.is_none(),
            None => self.from.unit == unit && self.waits() == Some(Waits::ForSender),
        }
    }

    /// When the last thing was said or read; none while something waits.
    fn ended_at(&self) -> Option<Timestamp> {
        if self.waits().is_some() {
            return None;
        }
        let answered = self.answered.map(|(_, mark)| mark.at);
        let marks = [self.opened, self.looked, self.withdrawn].into_iter().flatten();
        marks.map(|mark| mark.at).chain(answered).max()
    }
}

impl Episode {
    /// Until when each unit reads what it has sent or been sent, also when the care has ended:
    /// while anything waits, and for thirty days after that.
    pub fn feedback_until(&self) -> BTreeMap<UnitId, Timestamp> {
        let mut until: BTreeMap<UnitId, Timestamp> = BTreeMap::new();
        for one in self.feedback.values() {
            let ended = one.ended_at().map(|ended| ended.checked_add(READ_FOR));
            let ends = ended.map_or(Timestamp::MAX, |ends| ends.unwrap_or(Timestamp::MAX));
            for unit in [one.from.unit, one.to.unit] {
                let known = until.entry(unit).or_insert(ends);
                *known = ends.max(*known);
            }
        }
        until
    }
}

pub(super) fn evolve(episode: &mut Episode, happened: &Happened, mark: Mark) {
    apply(&mut episode.feedback, happened, mark);
    forget(&mut episode.feedback);
}

/// Facts: merged by when they happened and their id, so that they commute.
fn apply(all: &mut BTreeMap<EventId, Feedback>, happened: &Happened, mark: Mark) {
    match happened {
        Happened::Sent { sent } => {
            all.entry(mark.id).or_insert_with(|| Feedback::new(sent, mark));
        }
        Happened::Opened { feedback, by } => {
            let Some(one) = all.get_mut(feedback) else { return };
            if one.to.unit == *by && is_earlier(mark, one.opened) {
                one.opened = Some(mark);
            }
            let is_later = one.looked.is_none_or(|was| order(mark) > order(was));
            if one.from.unit == *by && is_later {
                one.looked = Some(mark);
            }
        }
        Happened::Answered { feedback, outcome, .. } => {
            let Some(one) = all.get_mut(feedback) else { return };
            if is_earlier(mark, one.answered.map(|(_, mark)| mark)) {
                one.answered = Some((*outcome, mark));
            }
        }
        Happened::Withdrawn { feedback } => {
            let Some(one) = all.get_mut(feedback) else { return };
            if is_earlier(mark, one.withdrawn) {
                one.withdrawn = Some(mark);
            }
        }
    }
}

fn order(mark: Mark) -> (Timestamp, EventId) {
    (mark.at, mark.id)
}

fn is_earlier(mark: Mark, was: Option<Mark>) -> bool {
    was.is_none_or(|was| order(mark) < order(was))
}

/// Lets go of what nobody waits for. What is done stays done, so that the order of facts does not
/// matter for which of them are left.
fn forget(all: &mut BTreeMap<EventId, Feedback>) {
    let done = all.iter().filter(|(_, one)| one.waits().is_none());
    let mut newest = vec![];
    for (id, one) in done {
        insert(&mut newest, (one.sent.at, *id), |order| *order, DONE_KEPT);
    }
    all.retain(|id, one| one.waits().is_some() || newest.contains(&(one.sent.at, *id)));
}

/// One of them with its words, whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    pub id: EventId,
    pub feedback: Feedback,
    pub words: String,
    pub answer: Option<String>,
}

/// All of the stream with their words, also what the state has let go of: the newest first.
pub fn history(events: &[Recorded<Event>]) -> Vec<Told> {
    let mut all = BTreeMap::new();
    let mut words: BTreeMap<EventId, String> = BTreeMap::new();
    let mut answers: BTreeMap<(EventId, EventId), String> = BTreeMap::new();
    for recorded in events {
        let Event::FedBack { happened } = &recorded.event else { continue };
        let mark = Mark::from(&recorded.meta);
        apply(&mut all, happened, mark);
        match &**happened {
            Happened::Sent { sent } => drop(words.insert(mark.id, sent.words.clone())),
            Happened::Answered { feedback, words, .. } => {
                answers.insert((*feedback, mark.id), words.clone());
            }
            Happened::Opened { .. } | Happened::Withdrawn { .. } => {}
        }
    }
    let told = all.into_iter().map(|(id, feedback)| {
        let answered = feedback.answered.map(|(_, mark)| (id, mark.id));
        Told {
            words: words.remove(&id).unwrap_or_default(),
            answer: answered.and_then(|answered| answers.remove(&answered)),
            id,
            feedback,
        }
    });
    let mut told: Vec<Told> = told.collect();
    told.sort_by_key(|one| std::cmp::Reverse((one.feedback.sent.at, one.id)));
    told
}
