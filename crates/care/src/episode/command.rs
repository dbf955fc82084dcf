//! What people ask for in an episode. Imperative; a decision may be refused, a fact only when it
//! cannot have happened (in the future, outside any body, about something that does not exist).

use super::agreement::Content;
use super::conversation::Act;
use super::copy;
use super::elsewhere::Elsewhere;
use super::event::{
    self, AgreeingParty, Choice, ContactOutcome, Event, Exit, HomeCheck, JournalDocument,
    MeasurementSource, Onward, Party, RoundOutcome, Verdict,
};
use super::feedback;
use super::medicine::Medicine;
use super::meeting::DecideTogether;
use super::named::{Named, NamedContact};
use super::request::{Answer, Help, VisitTime};
use super::thing::{Step, Thing, Transport};
use super::transfer::{HandOver, Reply};
use super::visit::{Report, Visit};
use crate::ids::{
    ContactId, EventId, ItemId, PersonId, RequestId, SampleId, TaskId, ThingId, UnitId, WardId,
};
use crate::news2::Scale;
use crate::person::Details;
use crate::programme::{Alternative, Channel, ContactKind, LegalStatus, RequestKind, RoleAt};
use crate::responsibility::ladder::Step as Rung;
use crate::responsibility::mandate::Mandate;
use crate::vital_sign::{Reading, VitalSign};
use crate::ward::SafetyBed;
use jiff::Timestamp;
use jiff::civil::{Date, Time};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// The first command of an episode; it needs the patient and the ward beside the new episode.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Flag {
    pub patient: PersonId,
    pub ward: WardId,
    /// Content hash of the approved programme version.
    pub programme: String,
    pub primary_care: UnitId,
    pub bed: Option<u16>,
    /// They have read that the bed is the way back of patients at home, and take it all the same.
    #[serde(default)]
    pub although_way_back: bool,
    pub reason: String,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "command", rename_all = "snake_case")]
pub enum Command {
    // Facts, with the time when they happened.
    AnswerCriterion {
        at: Timestamp,
        criterion: String,
        verdict: Verdict,
        note: String,
    },
    RecordAnswer {
        at: Timestamp,
        party: Party,
        answer: event::Answer,
        note: String,
    },
    TickItem {
        at: Timestamp,
        item: String,
        done: bool,
        note: String,
    },
    RecordContact {
        at: Timestamp,
        contact: ContactId,
        outcome: ContactOutcome,
        note: String,
    },
    CheckHome {
        at: Timestamp,
        check: HomeCheck,
        well: bool,
        note: String,
    },
    Measure {
        at: Timestamp,
        reading: Box<Reading>,
        source: MeasurementSource,
    },
    EnterInJournal {
        at: Timestamp,
        unit: UnitId,
        document: JournalDocument,
    },
    DoTask {
        at: Timestamp,
        task: TaskId,
        note: String,
    },
    ReceiveRequest {
        at: Timestamp,
        request: RequestId,
    },
    LogCall {
        at: Timestamp,
        request: RequestId,
        with: String,
        note: String,
    },
    FinishRequest {
        at: Timestamp,
        request: RequestId,
        note: String,
    },
    CheckMedicineList {
        at: Timestamp,
        version: u32,
        unit: UnitId,
        agrees: bool,
        note: String,
    },
    RecordVisit(Box<Visit>),
    HandInSample {
        at: Timestamp,
        sample: SampleId,
    },
    Report {
        at: Timestamp,
        report: Report,
    },
    MoveThing {
        at: Timestamp,
        thing: ThingId,
        step: Step,
        note: String,
    },
    ReadNotice {
        at: Timestamp,
        notice: EventId,
        unit: UnitId,
    },
    AskForCopy {
        at: Timestamp,
        unit: UnitId,
    },
    /// Messages between units, and with the patient and next of kin.
    Converse {
        at: Timestamp,
        act: Box<Act>,
    },
    /// A deviation or thanks to the step before, and what becomes of it.
    FeedBack {
        at: Timestamp,
        act: Box<feedback::Act>,
    },
    /// A step of the ladder; the platform's own timers ask for it.
    Escalate {
        item: ItemId,
        step: Rung,
    },
    // Decisions.
    Decide(Box<Decide>),
    WriteAgreement {
        content: Box<Content>,
    },
    Agree {
        version: u32,
        party: AgreeingParty,
    },
    ReserveSafetyBed {
        safety_bed: SafetyBed,
    },
    ReleaseSafetyBed {
        reason: String,
    },
    SetOtherWayBack {
        route: String,
    },
    SetLegalStatus {
        status: LegalStatus,
    },
    /// `later`: to be done after the homecoming; otherwise it does not apply to this patient.
    OverrideItem {
        item: String,
        reason: String,
        #[serde(default)]
        later: bool,
    },
    PlanContacts(Box<PlanContacts>),
    MoveContact {
        contact: ContactId,
        at: Timestamp,
    },
    CancelContact {
        contact: ContactId,
        reason: String,
    },
    SendHome {
        at: Timestamp,
    },
    SetSaturationScale {
        scale: Scale,
        reason: String,
    },
    HandleAlarm {
        sign: VitalSign,
        up_to: Timestamp,
        action: String,
        by: Option<Timestamp>,
    },
    HandleNews2 {
        up_to: Timestamp,
        action: String,
        by: Option<Timestamp>,
    },
    HoldRound(Box<HoldRound>),
    ReturnToWard {
        at: Timestamp,
        bed: Option<u16>,
        direct: bool,
        reason: String,
    },
    MakeTask {
        what: String,
        owner: RoleAt,
        due_at: Timestamp,
    },
    DecideTogether(DecideTogether),
    NameKin {
        kin: PersonId,
        relation: String,
        may_see: bool,
    },
    SetUnitConsent {
        unit: UnitId,
        given: bool,
    },
    SendRequest(Box<SendRequest>),
    ChangeRequest {
        request: RequestId,
        send: Box<SendRequest>,
    },
    AnswerRequest(Box<AnswerRequest>),
    AgreeToTimes {
        request: RequestId,
    },
    RetractRequest {
        request: RequestId,
        reason: String,
    },
    WriteMedicineList {
        rows: Vec<Medicine>,
        note: String,
    },
    HandleReport {
        report: EventId,
        action: String,
    },
    OrderThing(Box<Thing>),
    PromiseThing {
        thing: ThingId,
        transport: Transport,
        promised_at: Option<Timestamp>,
    },
    CancelThing {
        thing: ThingId,
        reason: String,
    },
    HandOverFollowUp {
        unit: UnitId,
    },
    OfferResponsibility(Box<OfferResponsibility>),
    ReplyToOffer {
        transfer: EventId,
        reply: Reply,
        by_person: Option<String>,
    },
    WithdrawOffer {
        transfer: EventId,
        reason: String,
    },
    ReferOn(Box<Onward>),
    NameContact {
        contact: NamedContact,
        named: Named,
    },
    Reconcile {
        units: Vec<UnitId>,
        channel: Channel,
        note: String,
    },
    Discharge(Box<Discharge>),
    RecordDeath {
        at: Timestamp,
        note: String,
    },
    End {
        exit: Exit,
        reason: String,
    },
    Correct {
        target: EventId,
        replacement: Option<Box<Event>>,
        reason: String,
    },
    MoveToAnother(Box<Elsewhere>),
    ChangePatient {
        details: Box<Details>,
        reason: String,
    },
    DecideCopy {
        copy: EventId,
        outcome: copy::Outcome,
    },
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
    /// With the outcome discharge.
    pub discharge: Option<Discharge>,
}

/// Which individual criteria are met, what was said, what comes next and who takes over.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Discharge {
    pub met: Vec<String>,
    pub conversation: String,
    pub next: String,
    pub onward: Option<Onward>,
}

/// What the ward asks of another unit. What local rules and the record know is added by `decide`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SendRequest {
    pub kind: RequestKind,
    pub to: UnitId,
    pub what: String,
    pub from: Date,
    pub until: Date,
    pub visits: Vec<VisitTime>,
    pub help: Option<Help>,
    /// When it must be answered; the unit's or the programme's own time if absent.
    pub answer_by: Option<Timestamp>,
    /// The patient lets this unit have what it needs (OSL 12:2).
    pub patient_consents: bool,
}

/// What whoever has a responsibility offers to another unit. The giver is known from the record.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct OfferResponsibility {
    pub mandates: BTreeSet<Mandate>,
    pub to: UnitId,
    pub takes_effect: Option<Timestamp>,
    pub hand_over: HandOver,
    /// When it must be answered; within four hours if absent.
    pub answer_by: Option<Timestamp>,
    /// The patient lets a unit that has no part yet have what it needs (OSL 2009:400, 12 kap. 2 §).
    pub patient_consents: bool,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct AnswerRequest {
    pub request: RequestId,
    pub answer: Answer,
    pub note: String,
    /// Who said it, when somebody else writes it down.
    pub by_person: Option<String>,
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
                | Command::ReceiveRequest { .. }
                | Command::LogCall { .. }
                | Command::FinishRequest { .. }
                | Command::CheckMedicineList { .. }
                | Command::RecordVisit(_)
                | Command::HandInSample { .. }
                | Command::Report { .. }
                | Command::MoveThing { .. }
                | Command::ReadNotice { .. }
                | Command::AskForCopy { .. }
                | Command::Converse { .. }
                | Command::FeedBack { .. }
                | Command::Escalate { .. }
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
                | Command::Discharge(_)
                | Command::RecordDeath { .. }
                | Command::End { .. }
        )
    }

    /// The person's stream takes part: the episode closes.
    pub fn touches_person(&self) -> bool {
        matches!(
            self,
            Command::HoldRound(_)
                | Command::Discharge(_)
                | Command::RecordDeath { .. }
                | Command::End { .. }
                | Command::ChangePatient { .. }
        )
    }

    /// A correction refolds the stream, so it needs all of it.
    pub fn needs_history(&self) -> bool {
        matches!(self, Command::Correct { .. } | Command::MoveToAnother(_))
    }
}
