//! Parts: the values that events carry. Their names in the record are for life, as the events' are.

use crate::ids::{ContactId, EventId, PersonId, TaskId, UnitId, WardId};
use crate::programme::{
    Alternative, Channel, Competence, ContactKind, ContactPattern, Deadlines, ItemRule,
    LegalStatus, Level, Measurer, Part, ProgrammeRef, Protocol, RequestKind, ResponsibilitySplit,
    RoleAt,
};
use crate::who::Role;
use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// Somebody on the ward thinks that this patient might go home early.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Flagged {
    pub patient: PersonId,
    pub ward: WardId,
    pub ward_unit: UnitId,
    pub primary_care: UnitId,
    pub bed: Option<u16>,
    /// What the patient is treated for, in the ward's words.
    pub reason: String,
    pub programme: ProgrammeRef,
    pub criteria: Vec<CriterionRef>,
    pub deadlines: Deadlines,
    pub responsibility: ResponsibilitySplit,
    pub assess_by: Timestamp,
    /// What the programme says that somebody must be able to do; absent when it asks for nothing.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub needs: Vec<ActNeeds>,
}

/// What whoever does one kind of act must be able to do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActNeeds {
    pub act: Act,
    pub competences: Vec<Competence>,
}

/// A planned contact of a kind, or what a unit of a kind is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "act", rename_all = "snake_case")]
pub enum Act {
    Contact { kind: ContactKind },
    Request { kind: RequestKind },
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CriterionRef {
    pub id: String,
    pub part: Part,
    /// Read from a measurement rather than answered by somebody.
    pub computed: bool,
    /// Whose it is to answer; the first who is named is the one whose part it is.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub answered_by: Vec<Role>,
}

/// What somebody found about one criterion.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "verdict", rename_all = "snake_case")]
pub enum Verdict {
    Met,
    NotMet,
    /// A named remedy of the programme would meet it.
    CanBeMetBy {
        remedy: String,
    },
}

/// The physician's decision, with everything that the programme resolved at that moment.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Decided {
    pub choice: Choice,
    pub reason: String,
    /// The platform's rule said otherwise; the reason says why the physician decided so.
    pub against_rule: bool,
    pub legal_status: LegalStatus,
    pub alternative: Alternative,
    /// First day of the treatment, and how many days it is planned to take.
    pub treatment_from: Date,
    pub treatment_days: u16,
    pub checklist: Vec<ItemRef>,
    pub protocol: Protocol,
    pub contacts: Vec<ContactPattern>,
    pub tasks: Vec<(TaskId, Task)>,
    /// Which other units are needed: always, or because of how a criterion is to be met.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub requests: Vec<RequestKind>,
    /// The kind of need that the assessment came to, as the programme names it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub persona: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "choice", rename_all = "snake_case")]
pub enum Choice {
    Yes,
    /// Yes, when the remedies are done; they become tasks that stop the homecoming.
    YesWhenMet,
    NotNow {
        reassess_at: Timestamp,
    },
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ItemRef {
    pub id: String,
    pub owner: RoleAt,
    pub rule: ItemRule,
    pub override_allowed: bool,
    /// Items that must be done before this one can be ticked.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub waits_for: Vec<String>,
}

/// The three who must want it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Party {
    Patient,
    NextOfKin,
    ReceivingStaff,
}

impl Party {
    pub const ALL: [Party; 3] = [Party::Patient, Party::NextOfKin, Party::ReceivingStaff];
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    Yes,
    No,
    /// Wants to think, or to know more first.
    NotYet,
    /// There is nobody to ask: a patient without next of kin.
    NobodyToAsk,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AgreeingParty {
    Patient,
    Staff,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "outcome", rename_all = "snake_case")]
pub enum ContactOutcome {
    Done,
    NotDone { reason: String },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HomeCheck {
    /// Someone met the patient, or called on arrival.
    Arrival,
    /// The call the same evening.
    Evening,
}

/// Who measured, who reported and who wrote are three recorded facts; the writer is the event's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MeasurementSource {
    pub measured_by: Measurer,
    /// Read out to the writer, by telephone or on paper.
    pub reported_by: Option<Measurer>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Round {
    /// The planned contact that this round was, if it was planned.
    pub contact: Option<ContactId>,
    pub channel: Channel,
    pub participants: Vec<String>,
    pub outcome: RoundOutcome,
    pub note: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RoundOutcome {
    Continue,
    RevisePlan,
    BackToWard,
    Discharge,
}

impl RoundOutcome {
    pub const ALL: [RoundOutcome; 4] =
        [Self::Continue, Self::RevisePlan, Self::BackToWard, Self::Discharge];
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(tag = "document", content = "of", rename_all = "snake_case")]
pub enum JournalDocument {
    Agreement(u32),
    /// The round with this event id.
    Round(EventId),
    /// The medicine list of this version.
    MedicineList(u32),
}

/// Something that somebody has promised to do, by when, and who is next when time runs out.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Task {
    pub what: String,
    pub owner: RoleAt,
    pub due_at: Timestamp,
    pub then: Option<RoleAt>,
    /// Must be done before the patient leaves.
    pub stops_homecoming: bool,
    pub level: Level,
    /// Done when a request of this kind is accepted: nobody ticks what the record knows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub asks: Option<RequestKind>,
    /// The two units that decided it together at their meeting; one of them owns it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub together: Option<[UnitId; 2]>,
}

/// What goes on after the discharge: who takes over, with which referral, and whom to call.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Onward {
    pub refer_to: UnitId,
    pub referral: String,
    pub call: UnitId,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Exit {
    NotSuitable,
    Declined,
    Cancelled,
    Died,
}
