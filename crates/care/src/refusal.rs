//! Refusals: why the rules say no. Each carries what the reader needs to do something about it;
//! the sentence for it is in `locales/`, under the key that [`Refusal::key`] gives.
//!
//! What carries ids of criteria or items carries the content hash of their programme too: two
//! programmes may use the same id for different words.

use crate::episode::Phase;
use crate::episode::request::Standing;
use crate::ids::UnitId;
use crate::programme::LegalStatus;
use crate::responsibility::mandate::Mandate;
use crate::unit::UnitKind;
use crate::vital_sign::ImplausibleValue;
use crate::who::Role;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, PartialEq, Serialize, thiserror::Error)]
#[serde(tag = "refusal", rename_all = "snake_case")]
pub enum Refusal {
    #[error("no such thing: {what}")]
    NotFound { what: &'static str },
    #[error("already exists")]
    Exists,
    #[error("not possible in phase {phase:?}")]
    WrongPhase { phase: Phase },
    #[error("the episode is closed")]
    Closed { phase: Phase },
    #[error("the patient already has an open episode")]
    EpisodeOpen,
    #[error("unknown programme version")]
    UnknownProgramme,
    #[error("text missing: {field}")]
    TextMissing { field: &'static str },
    #[error("text too long: {field}, at most {most}")]
    TextTooLong { field: &'static str, most: usize, found: usize },
    #[error("in the future")]
    InFuture { at: Timestamp },
    #[error("before the episode")]
    BeforeEpisode { at: Timestamp },
    #[error("values outside any body")]
    Implausible { values: Vec<ImplausibleValue> },
    #[error("nothing measured")]
    NothingMeasured,
    #[error("no such criterion or item: {id}")]
    UnknownItem { id: String },
    #[error("item closes itself")]
    ItemComputed { programme: String, id: String },
    #[error("item may not be overridden")]
    NotOverridable { programme: String, id: String },
    #[error("bed {bed} is not free")]
    BedNotFree { bed: u16, free: Vec<u16> },
    /// Taken by a new patient, so many at home have so many shared beds left to come back to.
    #[error("bed {bed} is the way back of {patients} at home")]
    BedIsWayBack { bed: u16, patients: usize, left: usize },
    #[error("no overbooking place left")]
    NoOverbookingLeft { most: u16 },
    #[error("a yes needs a safety bed")]
    SafetyBedNeeded,
    #[error("assessment incomplete")]
    AssessmentIncomplete { programme: String, missing: Vec<String> },
    #[error("decision against the rule needs a reason")]
    ReasonNeeded { programme: String, not_met: Vec<String> },
    #[error("not a choice of this programme")]
    NotOfProgramme { field: &'static str },
    #[error("agreement {version} is not the newest")]
    OldAgreement { version: u32, newest: u32 },
    #[error("no agreement")]
    NoAgreement,
    #[error("dates in the wrong order")]
    DatesOrder,
    #[error("too many contacts")]
    TooMany { most: usize },
    #[error("{most} messages wait for an answer already")]
    TooManyWaiting { most: usize },
    #[error("the time is taken")]
    SlotTaken { unit: UnitId },
    #[error("the time has begun or is over")]
    SlotOver,
    #[error("two times lie on each other")]
    SlotsOverlap,
    #[error("contact already over")]
    ContactOver,
    #[error("may not leave yet")]
    MayNotLeave { missing: Vec<Missing> },
    #[error("criteria not met")]
    CriteriaNotMet { missing: Vec<String> },
    #[error("not correctable; use {command}")]
    UseInstead { command: &'static str },
    #[error("the correction would break the record")]
    CorrectionBreaks,
    #[error("another profession assesses this")]
    AnotherProfession { roles: Vec<Role> },
    #[error("the unit has not been asked")]
    UnitNotAsked { unit: UnitId },
    #[error("the unit has already been asked")]
    RequestOpen,
    #[error("the request is over: {standing:?}")]
    RequestOver { standing: Standing },
    #[error("the patient's consent is needed")]
    ConsentNeeded,
    #[error("not asked for under {status:?}")]
    RequestNotAllowed { status: LegalStatus },
    #[error("extension of at most {most} days")]
    ExtensionTooLong { most: u16 },
    #[error("new help needs a needs decision")]
    NeedsDecisionMissing,
    #[error("a medicine list is needed")]
    MedicineListNeeded,
    #[error("one aid only goes with the patient")]
    OneAidOnly,
    #[error("deviating values wait for an answer")]
    AlarmsOpen,
    #[error("not reconciled with everyone")]
    NotReconciled { units: Vec<UnitId> },
    #[error("the pool of safety beds is used up")]
    PoolFull { most: usize },
    #[error("somebody else has this identity number")]
    IdentityTaken,
    #[error("one and the same person")]
    SamePerson,
    #[error("the record already leads to another")]
    AlreadyMerged,
    #[error("an invented person and a real one")]
    TestAndReal,
    #[error("two confirmed identity numbers")]
    IdentitiesDiffer,
    #[error("both have care that is open")]
    BothOpen,
    #[error("something has been written since the merge")]
    MergeBuiltOn,
    #[error("does not fit in the other record")]
    NotMovable,
    #[error("something is still open at the unit")]
    UnitInUse { staff: usize, patients: u32, beds: usize },
    #[error("the unit is closed")]
    UnitClosed,
    #[error("no {role:?} works at a unit of kind {kind:?}")]
    RoleNotAtUnit { role: Role, kind: UnitKind },
    #[error("numbers in use")]
    BedsInUse { beds: Vec<u16> },
    #[error("overbooking places are promised")]
    OverbookingInUse { promised: usize },
    #[error("only the holder hands over")]
    NotTheHolder { units: Vec<UnitId> },
    #[error("already offered")]
    TransferOpen,
    #[error("the offer is over")]
    TransferOver,
    #[error("the unit cannot hold {mandate:?}")]
    CannotHold { mandate: Mandate },
    #[error("the unit does not read here")]
    OutsidePlatform { unit: UnitId },
    #[error("somebody else answers")]
    AnotherAnswers { units: Vec<UnitId> },
    #[error("another organisation or body of law")]
    OtherOrganisation,
    #[error("the unit answers in the platform itself")]
    AnswersItself,
    #[error("invalid value: {field}")]
    Invalid { field: &'static str },
}

/// What still stands between the patient and the door.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "missing", rename_all = "snake_case")]
pub enum Missing {
    Decision,
    PatientsYes,
    KinsYes,
    StaffsYes,
    Item { id: String },
    Task { what: String },
    WayBack,
}

impl Refusal {
    /// The text key: the variant's name in kebab-case, after `refusal-`.
    pub fn key(&self) -> String {
        let value = serde_json::to_value(self).unwrap_or_default();
        let name = value.get("refusal").and_then(|name| name.as_str()).unwrap_or("unknown");
        format!("refusal-{}", name.replace('_', "-"))
    }
}
