//! What can happen in an episode of care. Names are for life: a new meaning is a new kind.
//!
//! Facts have already happened and are never refused because of state; decisions may be.

mod parts;

pub use parts::*;

use super::again::Again;
use super::agreement::Content;
use super::contact::Contact;
use super::conversation::Happened;
use super::copy;
use super::feedback;
use super::medicine::{Dose, Medicine};
use super::named::{Named, NamedContact};
use super::request;
use super::thing::{Step, Thing, Transport};
use super::transfer::{Cause, Offer, Reply};
use super::visit::{Report, SampleTaken};
use crate::ids::{
    ContactId, EventId, ItemId, PersonId, RequestId, SampleId, TaskId, ThingId, UnitId,
};
use crate::news2::Scale;
use crate::person::Detail;
use crate::programme::{Channel, LegalStatus};
use crate::responsibility::ladder::{Kind, Step as Rung};
use crate::responsibility::mandate::Mandate;
use crate::vital_sign::{Reading, VitalSign};
use crate::ward::SafetyBed;
use crate::who::{Role, Who};
use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Event {
    Flagged(Box<Flagged>),
    CriterionAnswered {
        criterion: String,
        verdict: Verdict,
        note: String,
    },
    Decided(Box<Decided>),
    AnswerGiven {
        party: Party,
        answer: Answer,
        note: String,
    },
    AgreementWritten {
        version: u32,
        content: Box<Content>,
    },
    AgreementAgreed {
        version: u32,
        party: AgreeingParty,
    },
    SafetyBedReserved {
        safety_bed: SafetyBed,
    },
    SafetyBedReleased {
        reason: String,
    },
    OtherWayBackSet {
        route: String,
    },
    LegalStatusSet {
        status: LegalStatus,
        from: Timestamp,
    },
    ItemTicked {
        item: String,
        done: bool,
        note: String,
    },
    ItemOverridden {
        item: String,
        reason: String,
        /// Done after the homecoming; otherwise it does not apply to this patient.
        #[serde(default, skip_serializing_if = "is_false")]
        later: bool,
    },
    ContactsPlanned {
        contacts: Vec<Contact>,
    },
    ContactMoved {
        contact: ContactId,
        at: Timestamp,
        until: Timestamp,
    },
    ContactCancelled {
        contact: ContactId,
        reason: String,
    },
    ContactHeld {
        contact: ContactId,
        outcome: ContactOutcome,
        note: String,
    },
    WentHome {
        place: u16,
        planned_end: Date,
    },
    HomeChecked {
        check: HomeCheck,
        well: bool,
        note: String,
    },
    Measured {
        reading: Reading,
        source: MeasurementSource,
    },
    /// Scale 2 only for confirmed hypercapnic respiratory failure with target 88–92 % (RCP 2017).
    SaturationScaleSet {
        scale: Scale,
        reason: String,
    },
    AlarmHandled {
        sign: VitalSign,
        up_to: Timestamp,
        action: String,
        /// A new measurement that was promised.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        again: Option<Again>,
    },
    News2Handled {
        up_to: Timestamp,
        action: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        again: Option<Again>,
    },
    RoundHeld(Box<Round>),
    ReturnedToWard {
        bed: Option<u16>,
        direct: bool,
        reason: String,
    },
    JournalEntered {
        unit: UnitId,
        document: JournalDocument,
    },
    TaskMade {
        task: TaskId,
        details: Task,
    },
    TaskDone {
        task: TaskId,
        note: String,
    },
    KinNamed {
        kin: PersonId,
        relation: String,
        may_see: bool,
    },
    UnitConsentSet {
        unit: UnitId,
        given: bool,
    },
    RequestSent {
        request: RequestId,
        details: Box<request::Details>,
    },
    RequestChanged {
        request: RequestId,
        details: Box<request::Details>,
    },
    RequestReceived {
        request: RequestId,
    },
    /// A telephone call about it: the letter or the screen is never the only way.
    RequestCalled {
        request: RequestId,
        with: String,
        note: String,
    },
    RequestAnswered {
        request: RequestId,
        answer: Box<request::Answer>,
        note: String,
        /// Who said it, when the unit does not write here itself.
        by_person: Option<String>,
    },
    RequestTimesAgreed {
        request: RequestId,
    },
    RequestRetracted {
        request: RequestId,
        reason: String,
    },
    RequestDone {
        request: RequestId,
        note: String,
    },
    MedicineListWritten {
        version: u32,
        rows: Vec<Medicine>,
        note: String,
    },
    /// Somebody at the unit has held list and package beside each other.
    MedicineListChecked {
        version: u32,
        unit: UnitId,
        agrees: bool,
        note: String,
    },
    DoseRecorded {
        dose: Dose,
        contact: Option<ContactId>,
    },
    SampleTaken {
        sample: SampleId,
        details: SampleTaken,
        unit: UnitId,
    },
    SampleHandedIn {
        sample: SampleId,
    },
    Reported {
        report: Report,
        unit: UnitId,
    },
    ReportHandled {
        report: EventId,
        action: String,
    },
    ThingsOrdered {
        things: Vec<(ThingId, Thing)>,
    },
    ThingPromised {
        thing: ThingId,
        transport: Transport,
        promised_at: Option<Timestamp>,
    },
    ThingCancelled {
        thing: ThingId,
        reason: String,
    },
    ThingMoved {
        thing: ThingId,
        step: Step,
        note: String,
    },
    NoticeRead {
        notice: EventId,
        unit: UnitId,
    },
    /// The clinic makes the rounds and follow-up calls from now on.
    FollowUpHandedOver {
        unit: UnitId,
    },
    /// From when a unit holds a mandate; nobody else does from then on.
    ResponsibilityMoved {
        mandate: Mandate,
        to: UnitId,
        from: Timestamp,
        cause: Cause,
    },
    /// Whoever has it has it until somebody else has taken it.
    ResponsibilityOffered {
        offer: Box<Offer>,
    },
    ResponsibilityReplied {
        transfer: EventId,
        reply: Reply,
        /// Who said it, when the unit does not write here itself.
        by_person: Option<String>,
    },
    OfferWithdrawn {
        transfer: EventId,
        reason: String,
    },
    /// After a discharge that named nobody: who takes over, and whom to call.
    ReferredOn {
        onward: Onward,
    },
    /// Whom the patient can turn to by name.
    ContactNamed {
        contact: NamedContact,
        named: Named,
    },
    /// Everybody involved has agreed that the patient can be discharged.
    Reconciled {
        units: Vec<UnitId>,
        channel: Channel,
        note: String,
    },
    Discharged {
        met: Vec<String>,
        conversation: String,
        next: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        onward: Option<Onward>,
    },
    Ended {
        exit: Exit,
        reason: String,
    },
    Corrected {
        target: EventId,
        replacement: Option<Box<Event>>,
        reason: String,
    },
    /// Written here of another patient: entered in error, and told where it belongs.
    BelongsToAnother {
        target: EventId,
        reason: String,
    },
    /// This entry was first written in another patient's record, by whom and when.
    BroughtOver {
        entry: EventId,
        written_by: Who,
        written_at: Timestamp,
    },
    /// How the patient is reached, or who they are; the values are the person's own.
    PatientChanged {
        what: Vec<Detail>,
        reason: String,
    },
    /// Two persons that this episode may name are one; the survivor stands where the other stood.
    PersonMerged {
        old: PersonId,
        survivor: PersonId,
    },
    MergeUndone {
        target: EventId,
    },
    /// The patient asks for a copy of what this unit's keeper has written.
    CopyAsked {
        unit: UnitId,
    },
    CopyDecided {
        copy: EventId,
        outcome: copy::Outcome,
    },
    /// Something was said in a conversation, or became of it.
    Conversed {
        happened: Box<Happened>,
    },
    /// A unit told the step before of a deviation, or thanked it; or something became of that.
    FedBack {
        happened: Box<feedback::Happened>,
    },
    /// The ladder of an open thing was taken a step up, and somebody was told.
    Escalated {
        item: ItemId,
        step: Rung,
        about: Kind,
        /// Told whatever the hour.
        grave: bool,
        unit: UnitId,
        /// Absent: everybody there, who ring from the list.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        role: Option<Role>,
        /// When the next step is due, by the local rule of that time.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        next_at: Option<Timestamp>,
    },
}

impl Event {
    /// A fact has already happened: it needs no expected version and is permitted as of its time.
    #[expect(
        clippy::too_many_lines,
        reason = "every kind has its line, so that a new one is asked about"
    )]
    pub fn is_fact(&self) -> bool {
        match self {
            Event::CriterionAnswered { .. }
            | Event::AnswerGiven { .. }
            | Event::ItemTicked { .. }
            | Event::ContactHeld { .. }
            | Event::HomeChecked { .. }
            | Event::Measured { .. }
            | Event::JournalEntered { .. }
            | Event::TaskDone { .. }
            | Event::RequestReceived { .. }
            | Event::RequestCalled { .. }
            | Event::RequestDone { .. }
            | Event::MedicineListChecked { .. }
            | Event::DoseRecorded { .. }
            | Event::SampleTaken { .. }
            | Event::SampleHandedIn { .. }
            | Event::Reported { .. }
            | Event::ThingMoved { .. }
            | Event::NoticeRead { .. }
            | Event::BroughtOver { .. }
            | Event::CopyAsked { .. }
            | Event::Conversed { .. }
            | Event::FedBack { .. }
            | Event::Escalated { .. } => true,
            Event::Flagged(_)
            | Event::Decided(_)
            | Event::AgreementWritten { .. }
            | Event::AgreementAgreed { .. }
            | Event::SafetyBedReserved { .. }
            | Event::SafetyBedReleased { .. }
            | Event::OtherWayBackSet { .. }
            | Event::LegalStatusSet { .. }
            | Event::ItemOverridden { .. }
            | Event::ContactsPlanned { .. }
            | Event::ContactMoved { .. }
            | Event::ContactCancelled { .. }
            | Event::WentHome { .. }
            | Event::SaturationScaleSet { .. }
            | Event::AlarmHandled { .. }
            | Event::News2Handled { .. }
            | Event::RoundHeld(_)
            | Event::ReturnedToWard { .. }
            | Event::TaskMade { .. }
            | Event::KinNamed { .. }
            | Event::UnitConsentSet { .. }
            | Event::RequestSent { .. }
            | Event::RequestChanged { .. }
            | Event::RequestAnswered { .. }
            | Event::RequestTimesAgreed { .. }
            | Event::RequestRetracted { .. }
            | Event::MedicineListWritten { .. }
            | Event::ReportHandled { .. }
            | Event::ThingsOrdered { .. }
            | Event::ThingPromised { .. }
            | Event::ThingCancelled { .. }
            | Event::FollowUpHandedOver { .. }
            | Event::ResponsibilityMoved { .. }
            | Event::ResponsibilityOffered { .. }
            | Event::ResponsibilityReplied { .. }
            | Event::OfferWithdrawn { .. }
            | Event::ReferredOn { .. }
            | Event::ContactNamed { .. }
            | Event::Reconciled { .. }
            | Event::Discharged { .. }
            | Event::Ended { .. }
            | Event::Corrected { .. }
            | Event::BelongsToAnother { .. }
            | Event::PatientChanged { .. }
            | Event::PersonMerged { .. }
            | Event::MergeUndone { .. }
            | Event::CopyDecided { .. } => false,
        }
    }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "the shape that serde asks for")]
fn is_false(value: &bool) -> bool {
    !value
}
