//! Open items: everything that somebody must do or know, each with an owner, a deadline and
//! somebody to go to when the deadline passes. Computed from the state, never typed in.
//!
//! Items are dated, future ones included: compared with now, the picture is right even if every
//! timer is dead.

use crate::episode::conversation::Side;
use crate::episode::event::HomeCheck;
use crate::episode::named::NamedContact;
use crate::episode::notice::NoticeKind;
use crate::ids::{ContactId, EventId, RequestId, SampleId, TaskId, ThingId, UnitId};
use crate::programme::{Competence, ContactKind, LegalStatus, Level, RequestKind, RoleAt};
use crate::refusal::Missing;
use crate::responsibility::Link;
use crate::responsibility::mandate::Mandate;
use crate::unit::{Audience, Lack};
use crate::vital_sign::VitalSign;
use crate::who::Role;
use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct OpenItem {
    pub what: What,
    pub weight: Weight,
    pub opens_at: Timestamp,
    /// Closes by itself at this time, without anybody doing anything.
    pub closes_at: Option<Timestamp>,
    pub due_at: Timestamp,
    pub owner: Owner,
    pub then: Option<Owner>,
}

impl OpenItem {
    pub fn is_open(&self, now: Timestamp) -> bool {
        self.opens_at <= now && self.closes_at.is_none_or(|closes| now < closes)
    }

    /// Asked about by ringing the patient: values, the checks after leaving, and a no.
    pub fn is_about_the_body(&self) -> bool {
        if let What::Gap { why, .. } = &self.what {
            return matches!(
                why,
                Why::ArrivalUnchecked
                    | Why::ArrivalNotWell
                    | Why::EveningCallMissing
                    | Why::EveningNotWell
                    | Why::MeasurementMissing
                    | Why::NotMeasuredAgain { .. }
                    | Why::NoLongerWanted { .. }
            );
        }
        matches!(
            self.what,
            What::Alarm { .. }
                | What::News2 { .. }
                | What::MeasureAgain { .. }
                | What::HomeCheck { .. }
        )
    }

    /// Between two units about their work, and not about the patient: nobody else is shown it, and no
    /// link of the line hangs on it.
    pub fn is_feedback(&self) -> bool {
        matches!(
            self.what,
            What::AnswerFeedback { .. }
                | What::ReadFeedback { .. }
                | What::Gap { why: Why::FeedbackUnanswered { .. }, .. }
        )
    }

    /// A value that nobody has answered for in time: now it is also the next owner's.
    pub fn is_late_alarm(&self, now: Timestamp) -> bool {
        matches!(self.what, What::Alarm { .. } | What::News2 { .. }) && self.is_overdue(now)
    }

    pub fn is_overdue(&self, now: Timestamp) -> bool {
        self.is_open(now) && self.due_at < now
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Owner {
    pub unit: UnitId,
    pub role: Role,
}

/// How it is drawn: the body has three levels, the organisation has gaps, the rest is work.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Weight {
    Acute,
    Soon,
    Gap,
    Work,
    Information,
}

impl From<Level> for Weight {
    fn from(level: Level) -> Self {
        match level {
            Level::Acute => Weight::Acute,
            Level::Soon => Weight::Soon,
            Level::Information => Weight::Information,
        }
    }
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum What {
    /// A link of the line is missing.
    Gap {
        link: Link,
        why: Why,
    },
    /// A value beyond its limit.
    Alarm {
        sign: VitalSign,
        value: i32,
        above: bool,
        limit: i32,
        measured_at: Timestamp,
    },
    /// NEWS2 at a level that the programme has somebody answer. No total when a part is missing.
    News2 {
        total: Option<u8>,
        threes: Vec<VitalSign>,
        measured_at: Timestamp,
    },
    /// A new measurement that somebody promised when they answered for a value.
    MeasureAgain {
        signs: Vec<VitalSign>,
        by: Timestamp,
    },
    /// The patient is on the way or just home: somebody meets or calls them.
    HomeCheck {
        check: HomeCheck,
    },
    /// The last day of the treatment: the physician discharges, or the treatment is prolonged.
    LastDay,
    Assess {
        answered: usize,
        of: usize,
    },
    Decide,
    Ask {
        missing: Vec<Missing>,
    },
    WriteAgreement,
    Agree {
        version: u32,
    },
    Prepare {
        left: usize,
        of: usize,
    },
    Leave,
    Round {
        contact: ContactId,
    },
    Task {
        task: TaskId,
        text: String,
        /// The two units that decided it at their meeting.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        together: Option<[UnitId; 2]>,
    },
    Journal {
        document: super::episode::event::JournalDocument,
    },
    /// The decision needs this unit, and nobody has asked it yet.
    SendRequest {
        kind: RequestKind,
    },
    /// A request that has come: answer it.
    AnswerRequest {
        request: RequestId,
        kind: RequestKind,
    },
    /// The answer names other times: say yes to them, change or retract.
    AgreeToTimes {
        request: RequestId,
        kind: RequestKind,
    },
    /// Responsibility has been offered: take it or say no.
    AnswerOffer {
        transfer: EventId,
    },
    /// Somebody has written: open it, and answer.
    AnswerMessage {
        conversation: EventId,
        from: Side,
    },
    /// Another unit has told of a deviation: answer.
    AnswerFeedback {
        feedback: EventId,
        from: UnitId,
    },
    /// Thanks have come, or the answer to a deviation.
    ReadFeedback {
        feedback: EventId,
        from: UnitId,
        is_answer: bool,
    },
    WriteMedicineList,
    /// List and package are held beside each other.
    CheckMedicineList {
        version: u32,
    },
    HandInSample {
        sample: SampleId,
        text: String,
    },
    Report {
        report: EventId,
        text: String,
        worry: bool,
    },
    /// The patient's place, plan or medicines have changed since last time.
    Notice {
        notice: EventId,
        kind: NoticeKind,
    },
    /// So for a unit outside the platform: the ward calls it.
    TellByTelephone {
        notice: EventId,
        kind: NoticeKind,
        unit: UnitId,
    },
    /// Lent, and not back.
    Return {
        thing: ThingId,
        text: String,
    },
    /// The patient has asked for a copy of what this unit's keeper has written.
    DiscloseCopy {
        copy: EventId,
    },
    /// A fact that does not fit: recorded after the episode closed.
    Contradiction {
        event: EventId,
    },
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "why", rename_all = "snake_case")]
pub enum Why {
    NoWayBack,
    /// None of the numbers that they have is answered at this hour.
    NobodyAnswers {
        caller: Audience,
    },
    /// The ward's shared safety beds are all taken.
    PoolUsedUp,
    NoNextContact,
    /// A planned contact passed and nobody has said what happened.
    ContactUnanswered {
        contact: ContactId,
        kind: ContactKind,
        at: Timestamp,
    },
    ContactNotDone {
        contact: ContactId,
        kind: ContactKind,
        at: Timestamp,
        reason: String,
    },
    /// A unit is about to come to the home, and the patient is still on the ward.
    NotHomeForVisit {
        contact: ContactId,
        /// Whom to ring, before they drive there.
        unit: UnitId,
        kind: ContactKind,
        at: Timestamp,
    },
    ArrivalUnchecked,
    ArrivalNotWell,
    EveningCallMissing,
    EveningNotWell,
    MeasurementMissing,
    /// A promised new measurement has not come.
    NotMeasuredAgain {
        signs: Vec<VitalSign>,
        by: Timestamp,
    },
    /// Patient, next of kin or staff no longer want it.
    NoLongerWanted {
        party: super::episode::event::Party,
    },
    PastPlannedEnd,
    ReassessmentDue,
    /// The programme gives it to another than whoever has it, and nobody has taken it.
    ResponsibilityNotTaken {
        mandate: Mandate,
        /// Who has it still.
        by: UnitId,
    },
    /// Whoever has it no longer takes part.
    HolderLeft {
        mandate: Mandate,
        unit: UnitId,
    },
    OfferUnanswered {
        transfer: EventId,
        to: UnitId,
    },
    OfferDeclined {
        transfer: EventId,
        to: UnitId,
    },
    /// The paper at home: there is none, it has not been agreed, or the plan has changed since.
    AgreementMissing,
    AgreementNotAgreed {
        version: u32,
    },
    AgreementOlderThanPlan {
        version: u32,
    },
    /// Whose yes is not known.
    AnswerMissing {
        party: super::episode::event::Party,
    },
    /// Set aside so that the patient could leave, and still not done.
    ItemLeftOpen {
        item: String,
    },
    /// Sent, and nobody there has opened it.
    RequestUnseen {
        request: RequestId,
        kind: RequestKind,
    },
    /// Written, and nobody there has opened it.
    MessageUnseen {
        conversation: EventId,
        from: Side,
    },
    /// The time to answer is over.
    MessageUnanswered {
        conversation: EventId,
        from: Side,
    },
    /// A deviation that nobody has answered in time.
    FeedbackUnanswered {
        feedback: EventId,
        from: UnitId,
    },
    /// The day that it was promised for is over.
    RequestNotDone {
        request: RequestId,
        kind: RequestKind,
    },
    /// What has changed has not been read by whoever comes next.
    VisitorHasNotRead {
        notice: EventId,
        kind: NoticeKind,
        unit: UnitId,
    },
    /// The end is near or has been, and nobody is named for the patient to turn to.
    NoNamedContact {
        contact: NamedContact,
    },
    FollowUpCallMissing,
    /// Discharged without a referral and without somebody to call.
    NotReferredOn,
    NotToldOfDischarge {
        notice: EventId,
        unit: UnitId,
    },
    /// Asked and not answered in time.
    RequestUnanswered {
        request: RequestId,
        kind: RequestKind,
    },
    RequestDeclined {
        request: RequestId,
        kind: RequestKind,
    },
    /// Neither law nor local agreement lets this be asked for under the legal status.
    RequestNotAllowed {
        kind: RequestKind,
        status: LegalStatus,
    },
    /// A promised time has passed, or it was said not to have come.
    ThingNotArrived {
        thing: ThingId,
        text: String,
    },
    /// List and package do not agree.
    MedicinesDisagree {
        unit: UnitId,
        version: u32,
    },
    DoseNotGiven {
        medicine: String,
        reason: String,
    },
    /// Something is planned at a unit that has not said that it can do it on that day.
    CompetenceMissing {
        unit: UnitId,
        competence: Competence,
        /// The first day on which it is needed.
        on: Date,
        lack: Lack,
    },
    /// Hours of the list at which nobody of the unit that said yes comes.
    DoseWithoutVisit {
        medicine: String,
        times: Vec<jiff::civil::Time>,
    },
}

/// Who stands for a role at one of the episode's units.
pub fn owner(episode: &crate::episode::Episode, at: RoleAt) -> Option<Owner> {
    Some(Owner { unit: episode.unit_of(at.unit)?, role: at.role })
}
