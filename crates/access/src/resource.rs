//! Resource: what is asked about, with the facts that the policies need and nothing clinical.
//!
//! The facts are those of the moment that the question is about: for a decision or a view that is
//! now, for a late fact the time when it happened.

use crate::action::Kind;
use care::ids::{EpisodeId, PersonId, UnitId, WardId};
use std::collections::BTreeSet;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EpisodeFacts {
    pub episode: EpisodeId,
    pub ward_unit: UnitId,
    /// The patient's own primary care centre, whether it takes part yet or not.
    pub primary_care: UnitId,
    /// Units that take part in the care, the vårdcentral among them.
    pub units: BTreeSet<UnitId>,
    /// Units that the patient lets see what the others have recorded.
    pub shared_with: BTreeSet<UnitId>,
    /// Units that the patient has said no to: blocked for them (lag 2022:913, 2 kap. 3 §).
    pub refused: BTreeSet<UnitId>,
    /// Units that have been asked for something, from when it was sent: live requests and finished
    /// ones. Who declined, or whose request was taken back, is not here.
    pub asked: BTreeSet<UnitId>,
    /// The clinic that has taken over rounds and follow-up.
    pub follow_up: Option<UnitId>,
    /// Units with a deviation or thanks to read or answer, or lately read: they keep their part in
    /// those, and in nothing else, when the care has ended.
    pub feedback: BTreeSet<UnitId>,
    pub patient: PersonId,
    /// Next of kin whom the patient lets see, now; those whose consent was withdrawn are not here.
    pub kin: BTreeSet<PersonId>,
    /// The phase's word, as `care` spells it; see [`PHASES`].
    pub phase: String,
    /// Has not ended in any way.
    pub open: bool,
    /// Ended, or came back to the ward, within the last seven days.
    pub recent: bool,
    /// Ended within the last thirty days.
    pub lately: bool,
    /// Prepared to go home, and somebody comes or calls within a day.
    pub due_home: bool,
}

/// The phases that the policies know (`entity Phase` of the schema).
pub const PHASES: [&str; 11] = [
    "candidate",
    "assessment",
    "offered",
    "planned",
    "at_home",
    "back_on_ward",
    "discharged",
    "not_suitable",
    "declined",
    "cancelled",
    "died",
];

/// Whose answer it is that is recorded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum AnswerOf {
    Patient,
    NextOfKin,
    ReceivingStaff,
}

impl AnswerOf {
    pub const ALL: [AnswerOf; 3] = [Self::Patient, Self::NextOfKin, Self::ReceivingStaff];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Patient => "patient",
            Self::NextOfKin => "next_of_kin",
            Self::ReceivingStaff => "receiving_staff",
        }
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Resource {
    Episode(EpisodeFacts),
    /// A checklist item, contact or task of an episode, with the unit that it falls on.
    Duty {
        episode: EpisodeFacts,
        unit: UnitId,
    },
    Answer {
        episode: EpisodeFacts,
        of: AnswerOf,
    },
    Ward {
        ward: WardId,
        unit: UnitId,
        authority: String,
    },
    Unit {
        unit: UnitId,
        authority: String,
    },
    Person {
        person: PersonId,
    },
    System,
}

impl Resource {
    pub fn kind(&self) -> Kind {
        match self {
            Self::Episode(_) => Kind::Episode,
            Self::Duty { .. } => Kind::Duty,
            Self::Answer { .. } => Kind::Answer,
            Self::Ward { .. } => Kind::Ward,
            Self::Unit { .. } => Kind::Unit,
            Self::Person { .. } => Kind::Person,
            Self::System => Kind::System,
        }
    }
}
