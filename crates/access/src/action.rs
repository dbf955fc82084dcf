//! Action: everything that somebody can ask to see or do. The contract between pages and policies.
//!
//! Not here: who may. That is in `policies/*.cedar`, and what is expected of them in the access
//! table of the tests; a new action fails there until somebody has said who may do it.

/// The kinds of thing an action can be about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    Episode,
    Duty,
    Answer,
    Ward,
    Unit,
    Person,
    System,
}

impl Kind {
    /// The entity type's name in the policies' schema.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Episode => "Episode",
            Self::Duty => "Duty",
            Self::Answer => "Answer",
            Self::Ward => "Ward",
            Self::Unit => "Unit",
            Self::Person => "Person",
            Self::System => "System",
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Action {
    /// The ward's board; on an episode: may it stand there?
    ViewBoard,
    /// The ward's wall, which shows places and nobody's identity: a screen that has been put up
    /// shows it; staff put it up and take it down.
    ViewWall,
    /// One unit's contacts of a day; on an episode: may it stand there?
    ViewUnitDay,
    /// The own patients of a primary care centre; on an episode: may it stand there?
    ViewOwnList,
    /// What an ambulance needs on a call-out to a patient at home; on a unit: may it look somebody up?
    ViewCallOut,
    /// The full record, for the staff of the ward.
    ViewEpisode,
    /// What a participating unit needs, when the patient lets it see.
    ViewEpisodeShared,
    /// The patient's own page.
    ViewOwnPage,
    /// The part that the patient lets next of kin see.
    ViewKinPage,
    ViewTimeline,
    SearchPerson,
    FlagCandidate,
    Assess,
    /// The physician's decision about care at home.
    Decide,
    RecordAnswer,
    WriteAgreement,
    /// On the patient's own page, or by staff who note what the patient said or signed on paper.
    AgreeForPatient,
    AgreeForStaff,
    ReserveSafetyBed,
    SetLegalStatus,
    TickItem,
    OverrideItem,
    PlanContact,
    /// A contact was held, or was not.
    RecordContact,
    /// Homecoming: the patient leaves the ward.
    SendHome,
    /// Arrival and the evening's call.
    CheckHome,
    Measure,
    HandleAlarm,
    HoldRound,
    ReturnToWard,
    Discharge,
    /// Ends before home: not suitable, declined, cancelled.
    Cancel,
    Correct,
    EnterInJournal,
    RegisterPerson,
    /// Names next of kin, and notes whom the patient lets see.
    ManageKin,
    /// Sends, changes or takes back a request to another unit, and says yes to other times.
    SendRequest,
    /// The asked unit receives, answers and finishes it; or somebody writes down its answer.
    AnswerRequest,
    /// What a unit has been asked, with what went along.
    ViewRequest,
    /// Offers a responsibility that the unit has to another, or takes the offer back.
    OfferResponsibility,
    /// Takes the responsibility that the unit is offered, or says no.
    TakeResponsibility,
    /// Names whom the patient can turn to.
    NameContact,
    /// A telephone call about a request.
    LogCall,
    WriteMedicineList,
    /// List and package agree, or do not.
    CheckMedicineList,
    /// Doses given and samples taken at a visit.
    GiveCare,
    /// Tells the ward something that it must know; worry counts whatever the values say.
    Report,
    /// Orders and promises aids, kit and material.
    ManageThings,
    /// A thing was sent, came, did not come, came back.
    MoveThing,
    /// Has read what changed.
    ReadNotice,
    /// Everyone involved has been asked about the discharge.
    Reconcile,
    RecordDeath,
    /// Says which of the ward's patients are one's own this shift.
    TakePatients,
    /// Marks which of the ward's beds have patients in them.
    MarkBeds,
    /// The unit's own notes under the social services act.
    ViewSocialRecord,
    WriteSocialRecord,
    ManageWard,
    ManageUnit,
    /// Says what the own unit can do, and until when.
    KeepAbilities,
    ManageStaff,
    /// Registers principals and providers, and enters a provider that has nobody here yet.
    ManageOrganisation,
    ApproveProgramme,
    ViewAccessLog,
    ViewAdministration,
    /// Name, number, telephone, address, protected identity.
    ChangePatient,
    /// Two person records are of one human being; or were not, after all.
    MergePersons,
    /// The patient asks for a copy of the record.
    AskForCopy,
    /// Tests the secrecy of the own keeper's record, and decides about a copy.
    DiscloseCopy,
    /// The patient sees who has looked.
    ViewReaders,
    /// Reads and writes messages for the own unit.
    Correspond,
    /// The patient and next of kin write to whoever is responsible, and read the answers.
    WriteToCare,
    /// Tells another unit of a deviation, thanks it, and answers, for the own unit.
    GiveFeedback,
    /// How many deviations and thanks a unit has sent and been sent.
    ViewFeedbackCount,
}

impl Action {
    pub const ALL: [Action; 73] = [
        Self::ViewBoard,
        Self::ViewWall,
        Self::ViewUnitDay,
        Self::ViewOwnList,
        Self::ViewCallOut,
        Self::ViewEpisode,
        Self::ViewEpisodeShared,
        Self::ViewOwnPage,
        Self::ViewKinPage,
        Self::ViewTimeline,
        Self::SearchPerson,
        Self::FlagCandidate,
        Self::Assess,
        Self::Decide,
        Self::RecordAnswer,
        Self::WriteAgreement,
        Self::AgreeForPatient,
        Self::AgreeForStaff,
        Self::ReserveSafetyBed,
        Self::SetLegalStatus,
        Self::TickItem,
        Self::OverrideItem,
        Self::PlanContact,
        Self::RecordContact,
        Self::SendHome,
        Self::CheckHome,
        Self::Measure,
        Self::HandleAlarm,
        Self::HoldRound,
        Self::ReturnToWard,
        Self::Discharge,
        Self::Cancel,
        Self::Correct,
        Self::EnterInJournal,
        Self::RegisterPerson,
        Self::ManageKin,
        Self::SendRequest,
        Self::AnswerRequest,
        Self::ViewRequest,
        Self::OfferResponsibility,
        Self::TakeResponsibility,
        Self::NameContact,
        Self::LogCall,
        Self::WriteMedicineList,
        Self::CheckMedicineList,
        Self::GiveCare,
        Self::Report,
        Self::ManageThings,
        Self::MoveThing,
        Self::ReadNotice,
        Self::Reconcile,
        Self::RecordDeath,
        Self::TakePatients,
        Self::MarkBeds,
        Self::ViewSocialRecord,
        Self::WriteSocialRecord,
        Self::ManageWard,
        Self::ManageUnit,
        Self::KeepAbilities,
        Self::ManageStaff,
        Self::ManageOrganisation,
        Self::ApproveProgramme,
        Self::ViewAccessLog,
        Self::ViewAdministration,
        Self::ChangePatient,
        Self::MergePersons,
        Self::AskForCopy,
        Self::DiscloseCopy,
        Self::ViewReaders,
        Self::Correspond,
        Self::WriteToCare,
        Self::GiveFeedback,
        Self::ViewFeedbackCount,
    ];

    /// What the action can be about; asked about anything else, the answer is no.
    #[expect(clippy::too_many_lines, reason = "one line for each action")]
    pub fn kinds(self) -> &'static [Kind] {
        match self {
            Self::ViewBoard => &[Kind::Ward, Kind::Episode],
            Self::ViewUnitDay | Self::ViewOwnList | Self::ViewCallOut => {
                &[Kind::Unit, Kind::Episode]
            }
            Self::TickItem
            | Self::OverrideItem
            | Self::RecordContact
            | Self::AnswerRequest
            | Self::ViewRequest
            | Self::OfferResponsibility
            | Self::TakeResponsibility
            | Self::NameContact
            | Self::LogCall
            | Self::CheckMedicineList
            | Self::GiveCare
            | Self::ReadNotice
            | Self::EnterInJournal
            | Self::ViewSocialRecord
            | Self::WriteSocialRecord
            | Self::DiscloseCopy
            | Self::Correspond
            | Self::GiveFeedback => &[Kind::Duty],
            Self::RecordAnswer => &[Kind::Answer],
            Self::ViewWall
            | Self::FlagCandidate
            | Self::TakePatients
            | Self::MarkBeds
            | Self::ManageWard => &[Kind::Ward],
            Self::SearchPerson
            | Self::RegisterPerson
            | Self::MergePersons
            | Self::ManageUnit
            | Self::KeepAbilities
            | Self::ManageStaff
            | Self::ViewFeedbackCount => &[Kind::Unit],
            Self::ViewAccessLog => &[Kind::System, Kind::Person],
            Self::ManageOrganisation | Self::ApproveProgramme | Self::ViewAdministration => {
                &[Kind::System]
            }
            Self::ViewEpisode
            | Self::ViewEpisodeShared
            | Self::ViewOwnPage
            | Self::ViewKinPage
            | Self::ViewTimeline
            | Self::Assess
            | Self::Decide
            | Self::WriteAgreement
            | Self::AgreeForPatient
            | Self::AgreeForStaff
            | Self::ReserveSafetyBed
            | Self::SetLegalStatus
            | Self::PlanContact
            | Self::SendHome
            | Self::CheckHome
            | Self::Measure
            | Self::HandleAlarm
            | Self::HoldRound
            | Self::ReturnToWard
            | Self::Discharge
            | Self::Cancel
            | Self::Correct
            | Self::ManageKin
            | Self::SendRequest
            | Self::WriteMedicineList
            | Self::Report
            | Self::ManageThings
            | Self::MoveThing
            | Self::Reconcile
            | Self::RecordDeath
            | Self::ChangePatient
            | Self::AskForCopy
            | Self::ViewReaders
            | Self::WriteToCare => &[Kind::Episode],
        }
    }

    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|action| action.as_str() == word)
    }
}

impl Action {
    /// The word used in policies and in the access log; never changed.
    #[expect(clippy::too_many_lines, reason = "one line for each action")]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::ViewBoard => "ViewBoard",
            Self::ViewWall => "ViewWall",
            Self::ViewUnitDay => "ViewUnitDay",
            Self::ViewOwnList => "ViewOwnList",
            Self::ViewCallOut => "ViewCallOut",
            Self::ViewEpisode => "ViewEpisode",
            Self::ViewEpisodeShared => "ViewEpisodeShared",
            Self::ViewOwnPage => "ViewOwnPage",
            Self::ViewKinPage => "ViewKinPage",
            Self::ViewTimeline => "ViewTimeline",
            Self::SearchPerson => "SearchPerson",
            Self::FlagCandidate => "FlagCandidate",
            Self::Assess => "Assess",
            Self::Decide => "Decide",
            Self::RecordAnswer => "RecordAnswer",
            Self::WriteAgreement => "WriteAgreement",
            Self::AgreeForPatient => "AgreeForPatient",
            Self::AgreeForStaff => "AgreeForStaff",
            Self::ReserveSafetyBed => "ReserveSafetyBed",
            Self::SetLegalStatus => "SetLegalStatus",
            Self::TickItem => "TickItem",
            Self::OverrideItem => "OverrideItem",
            Self::PlanContact => "PlanContact",
            Self::RecordContact => "RecordContact",
            Self::SendHome => "SendHome",
            Self::CheckHome => "CheckHome",
            Self::Measure => "Measure",
            Self::HandleAlarm => "HandleAlarm",
            Self::HoldRound => "HoldRound",
            Self::ReturnToWard => "ReturnToWard",
            Self::Discharge => "Discharge",
            Self::Cancel => "Cancel",
            Self::Correct => "Correct",
            Self::EnterInJournal => "EnterInJournal",
            Self::RegisterPerson => "RegisterPerson",
            Self::ManageKin => "ManageKin",
            Self::SendRequest => "SendRequest",
            Self::AnswerRequest => "AnswerRequest",
            Self::ViewRequest => "ViewRequest",
            Self::OfferResponsibility => "OfferResponsibility",
            Self::TakeResponsibility => "TakeResponsibility",
            Self::NameContact => "NameContact",
            Self::LogCall => "LogCall",
            Self::WriteMedicineList => "WriteMedicineList",
            Self::CheckMedicineList => "CheckMedicineList",
            Self::GiveCare => "GiveCare",
            Self::Report => "Report",
            Self::ManageThings => "ManageThings",
            Self::MoveThing => "MoveThing",
            Self::ReadNotice => "ReadNotice",
            Self::Reconcile => "Reconcile",
            Self::RecordDeath => "RecordDeath",
            Self::TakePatients => "TakePatients",
            Self::MarkBeds => "MarkBeds",
            Self::ViewSocialRecord => "ViewSocialRecord",
            Self::WriteSocialRecord => "WriteSocialRecord",
            Self::ManageWard => "ManageWard",
            Self::ManageUnit => "ManageUnit",
            Self::KeepAbilities => "KeepAbilities",
            Self::ManageStaff => "ManageStaff",
            Self::ManageOrganisation => "ManageOrganisation",
            Self::ApproveProgramme => "ApproveProgramme",
            Self::ViewAccessLog => "ViewAccessLog",
            Self::ViewAdministration => "ViewAdministration",
            Self::ChangePatient => "ChangePatient",
            Self::MergePersons => "MergePersons",
            Self::AskForCopy => "AskForCopy",
            Self::DiscloseCopy => "DiscloseCopy",
            Self::ViewReaders => "ViewReaders",
            Self::Correspond => "Correspond",
            Self::WriteToCare => "WriteToCare",
            Self::GiveFeedback => "GiveFeedback",
            Self::ViewFeedbackCount => "ViewFeedbackCount",
        }
    }
}
