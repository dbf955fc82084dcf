//! What people ask for in an episode. Imperative; a decision may be refused, a fact only when it
//! cannot have happened (in the future, outside any body, about something that does not exist).

use super::agreement::Content;
use super::event::{
    AgreeingParty, Answer, Choice, ContactOutcome, Event, Exit, HomeCheck, JournalDocument,
    MeasurementSource, Party, RoundOutcome, Verdict,
};
use crate::ids::{ContactId, EventId, PersonId, TaskId, UnitId, WardId};
use crate::news2::Scale;
use crate::programme::{Alternative, Channel, ContactKind, LegalStatus, RoleAt};
use crate::vital_sign::{Reading, VitalSign};
use crate::ward::SafetyBed;
use jiff::Timestamp;
use jiff::civil::{Date, Time};
use serde::{Deserialize, Serialize};

/// The first command of an episode; it needs the patient and the ward beside the new episode.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Flag {
    pub patient: PersonId,
    pub ward: WardId,
    /// Content hash of the approved programme version.
    pub programme: String,
    pub primary_care: UnitId,
    pub bed: Option<u16>,
    pub reason: String,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "command", rename_all = "snake_case")]
pub enum Command {
    // Facts, with the time when they happened.
    AnswerCriterion { at: Timestamp, criterion: String, verdict: Verdict, note: String },
    RecordAnswer { at: Timestamp, party: Party, answer: Answer, note: String },
    TickItem { at: Timestamp, item: String, done: bool, note: String },
    RecordContact { at: Timestamp, contact: ContactId, outcome: ContactOutcome, note: String },
    CheckHome { at: Timestamp, check: HomeCheck, well: bool, note: String },
    Measure { at: Timestamp, reading: Box<Reading>, source: MeasurementSource },
    EnterInJournal { at: Timestamp, unit: UnitId, document: JournalDocument },
    DoTask { at: Timestamp, task: TaskId, note: String },
    // Decisions.
    Decide(Box<Decide>),
    WriteAgreement { content: Box<Content> },
    Agree { version: u32, party: AgreeingParty },
    ReserveSafetyBed { safety_bed: SafetyBed },
    ReleaseSafetyBed { reason: String },
    SetOtherWayBack { route: String },
    SetLegalStatus { status: LegalStatus },
    OverrideItem { item: String, reason: String },
    PlanContacts(Box<PlanContacts>),
    MoveContact { contact: ContactId, at: Timestamp },
    CancelContact { contact: ContactId, reason: String },
    SendHome { at: Timestamp },
    SetSaturationScale { scale: Scale, reason: String },
    HandleAlarm { sign: VitalSign, up_to: Timestamp, action: String },
    HandleNews2 { up_to: Timestamp, action: String },
    HoldRound(Box<HoldRound>),
    ReturnToWard { at: Timestamp, bed: Option<u16>, direct: bool, reason: String },
    MakeTask { what: String, owner: RoleAt, due_at: Timestamp },
    NameKin { kin: PersonId, relation: String, may_see: bool },
    SetUnitConsent { unit: UnitId, given: bool },
    Discharge { met: Vec<String>, conversation: String, next: String },
    End { exit: Exit, reason: String },
    Correct { target: EventId, replacement: Option<Box<Event>>, reason: String },
}

/// The physician's decision, with the safety bed that is reserved at the same moment.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Decide {
    pub choice: Choice,
    pub reason: String,
    pub legal_status: LegalStatus,
    pub alternative: Alternative,
    pub treatment_from: Date,
    pub treatment_days: u16,
    pub safety_bed: Option<SafetyBed>,
}

/// A series of contacts of one kind: the same time every `every_days`, from one day to another.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PlanContacts {
    pub kind: ContactKind,
    pub channel: Channel,
    pub unit: UnitId,
    pub first: Date,
    pub last: Date,
    pub time: Time,
    pub minutes: u32,
    pub every_days: u32,
    pub what: String,
    pub with: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct HoldRound {
    pub contact: Option<ContactId>,
    pub channel: Channel,
    pub participants: Vec<String>,
    pub outcome: RoundOutcome,
    pub note: String,
    /// With the outcome back to the ward: which bed.
    pub bed: Option<u16>,
    /// With the outcome discharge: which individual criteria are met, and what comes next.
    pub met: Vec<String>,
    pub conversation: String,
    pub next: String,
}

impl Command {
    /// Facts carry the time they happened; decisions happen when they are made.
    pub fn is_fact(&self) -> bool {
        matches!(
            self,
            Command::AnswerCriterion { .. }
                | Command::RecordAnswer { .. }
                | Command::TickItem { .. }
                | Command::RecordContact { .. }
                | Command::CheckHome { .. }
                | Command::Measure { .. }
                | Command::EnterInJournal { .. }
                | Command::DoTask { .. }
        )
    }

    /// The ward's stream takes part: a bed or a home place may change hands.
    pub fn touches_ward(&self) -> bool {
        matches!(
            self,
            Command::Decide(_)
                | Command::ReserveSafetyBed { .. }
                | Command::ReleaseSafetyBed { .. }
                | Command::SendHome { .. }
                | Command::HoldRound(_)
                | Command::ReturnToWard { .. }
                | Command::Discharge { .. }
                | Command::End { .. }
        )
    }

    /// The person's stream takes part: the episode closes.
    pub fn touches_person(&self) -> bool {
        matches!(self, Command::HoldRound(_) | Command::Discharge { .. } | Command::End { .. })
    }

    /// A correction refolds the stream, so it needs all of it.
    pub fn needs_history(&self) -> bool {
        matches!(self, Command::Correct { .. })
    }
}
