//! Words: the closed vocabularies of a programme, as they are written in files and text keys.
//!
//! Not here: sentences. What people read is in `prose` and in `locales/`.

use crate::who::Role;
use serde::{Deserialize, Serialize};

/// Legal status while at home: it changes fees, responsibility and documentation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LegalStatus {
    EnrolledInpatient,
    Leave,
    /// Discharged from the ward but kept on its patient list: the minipilot's form.
    DischargedOnWardList,
    OutpatientSpecialised,
    AdvancedHomeCare,
    PatientHotel,
    HomeNursing,
}

impl LegalStatus {
    pub const ALL: [LegalStatus; 7] = [
        Self::EnrolledInpatient,
        Self::Leave,
        Self::DischargedOnWardList,
        Self::OutpatientSpecialised,
        Self::AdvancedHomeCare,
        Self::PatientHotel,
        Self::HomeNursing,
    ];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::EnrolledInpatient => "enrolled_inpatient",
            Self::Leave => "leave",
            Self::DischargedOnWardList => "discharged_on_ward_list",
            Self::OutpatientSpecialised => "outpatient_specialised",
            Self::AdvancedHomeCare => "advanced_home_care",
            Self::PatientHotel => "patient_hotel",
            Self::HomeNursing => "home_nursing",
        }
    }
}

/// Where the patient would otherwise have been: what days are saved of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Alternative {
    Ward,
    PatientHotel,
    Leave,
    ShortTermUnit,
}

impl Alternative {
    pub const ALL: [Alternative; 4] =
        [Self::Ward, Self::PatientHotel, Self::Leave, Self::ShortTermUnit];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ward => "ward",
            Self::PatientHotel => "patient_hotel",
            Self::Leave => "leave",
            Self::ShortTermUnit => "short_term_unit",
        }
    }
}

/// The six parts of the assessment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    VitalSigns,
    Adl,
    Mobility,
    HomeSituation,
    Medicines,
    Disease,
}

impl Part {
    pub const ALL: [Part; 6] = [
        Self::VitalSigns,
        Self::Adl,
        Self::Mobility,
        Self::HomeSituation,
        Self::Medicines,
        Self::Disease,
    ];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::VitalSigns => "vital_signs",
            Self::Adl => "adl",
            Self::Mobility => "mobility",
            Self::HomeSituation => "home_situation",
            Self::Medicines => "medicines",
            Self::Disease => "disease",
        }
    }
}

/// Which of the episode's units.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum UnitPart {
    Ward,
    /// The outpatient clinic, once it has taken over the follow-up.
    Clinic,
    PrimaryCare,
    /// The parts below stand for the unit that has been asked; none until then.
    HomeNursing,
    HomeHelp,
    NeedsAssessment,
    Rehab,
}

impl UnitPart {
    pub const ALL: [UnitPart; 7] = [
        Self::Ward,
        Self::Clinic,
        Self::PrimaryCare,
        Self::HomeNursing,
        Self::HomeHelp,
        Self::NeedsAssessment,
        Self::Rehab,
    ];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ward => "ward",
            Self::Clinic => "clinic",
            Self::PrimaryCare => "primary_care",
            Self::HomeNursing => "home_nursing",
            Self::HomeHelp => "home_help",
            Self::NeedsAssessment => "needs_assessment",
            Self::Rehab => "rehab",
        }
    }
}

/// What another unit is asked for (*vårdbegäran*, FHIR ServiceRequest).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RequestKind {
    HomeNursing,
    HomeHelp,
    NeedsAssessment,
    PrimaryCare,
    Rehab,
}

impl RequestKind {
    pub const ALL: [RequestKind; 5] =
        [Self::HomeNursing, Self::HomeHelp, Self::NeedsAssessment, Self::PrimaryCare, Self::Rehab];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::HomeNursing => "home_nursing",
            Self::HomeHelp => "home_help",
            Self::NeedsAssessment => "needs_assessment",
            Self::PrimaryCare => "primary_care",
            Self::Rehab => "rehab",
        }
    }

    /// Who answers it and does what was asked.
    pub fn role(self) -> Role {
        match self {
            Self::HomeNursing => Role::HomeNurse,
            Self::HomeHelp => Role::HomeHelper,
            Self::NeedsAssessment => Role::NeedsAssessor,
            Self::PrimaryCare => Role::PrimaryCareNurse,
            Self::Rehab => Role::Therapist,
        }
    }

    pub fn part(self) -> UnitPart {
        match self {
            Self::HomeNursing => UnitPart::HomeNursing,
            Self::HomeHelp => UnitPart::HomeHelp,
            Self::NeedsAssessment => UnitPart::NeedsAssessment,
            Self::PrimaryCare => UnitPart::PrimaryCare,
            Self::Rehab => UnitPart::Rehab,
        }
    }

    /// Under the social services act: gets what it was asked, never the medicine list.
    pub fn is_social(self) -> bool {
        matches!(self, Self::HomeHelp | Self::NeedsAssessment)
    }

    /// Gives or looks after medicines, so that the medicine list goes with the request.
    pub fn gives_medicines(self) -> bool {
        matches!(self, Self::HomeNursing)
    }
}

/// What somebody must be able to do for an act to be safe (*kompetens*), as a programme asks for it
/// and a unit says that it has it. Formal competence and delegation are the caregiver's to judge
/// (patientsäkerhetslagen 2010:659, 3 kap. 1-2 §§ and 6 kap. 3 §).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Competence {
    IntravenousMedicine,
    /// Peripherally or centrally inserted central line, midline or port.
    CentralLine,
    ElastomericPump,
    BloodSampling,
    WoundCare,
    UrinaryCatheter,
    TubeFeeding,
    HomeOxygen,
    SubcutaneousPump,
}

impl Competence {
    pub const ALL: [Competence; 9] = [
        Self::IntravenousMedicine,
        Self::CentralLine,
        Self::ElastomericPump,
        Self::BloodSampling,
        Self::WoundCare,
        Self::UrinaryCatheter,
        Self::TubeFeeding,
        Self::HomeOxygen,
        Self::SubcutaneousPump,
    ];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::IntravenousMedicine => "intravenous_medicine",
            Self::CentralLine => "central_line",
            Self::ElastomericPump => "elastomeric_pump",
            Self::BloodSampling => "blood_sampling",
            Self::WoundCare => "wound_care",
            Self::UrinaryCatheter => "urinary_catheter",
            Self::TubeFeeding => "tube_feeding",
            Self::HomeOxygen => "home_oxygen",
            Self::SubcutaneousPump => "subcutaneous_pump",
        }
    }

    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|competence| competence.as_str() == word)
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Measurer {
    Patient,
    NextOfKin,
    Staff,
}

impl Measurer {
    pub const ALL: [Measurer; 3] = [Self::Patient, Self::NextOfKin, Self::Staff];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Patient => "patient",
            Self::NextOfKin => "next_of_kin",
            Self::Staff => "staff",
        }
    }
}

/// The three levels of what concerns the patient's body, the most urgent first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    Acute,
    Soon,
    Information,
}

impl Level {
    pub const ALL: [Level; 3] = [Self::Acute, Self::Soon, Self::Information];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Acute => "acute",
            Self::Soon => "soon",
            Self::Information => "information",
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ContactKind {
    Round,
    PumpChange,
    EveningCall,
    ArrivalCheck,
    Visit,
    SampleTaking,
    FollowUpCall,
}

impl ContactKind {
    pub const ALL: [ContactKind; 7] = [
        Self::Round,
        Self::PumpChange,
        Self::EveningCall,
        Self::ArrivalCheck,
        Self::Visit,
        Self::SampleTaking,
        Self::FollowUpCall,
    ];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Round => "round",
            Self::PumpChange => "pump_change",
            Self::EveningCall => "evening_call",
            Self::ArrivalCheck => "arrival_check",
            Self::Visit => "visit",
            Self::SampleTaking => "sample_taking",
            Self::FollowUpCall => "follow_up_call",
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Channel {
    Telephone,
    Video,
    AtUnit,
    AtHome,
}

impl Channel {
    pub const ALL: [Channel; 4] = [Self::Telephone, Self::Video, Self::AtUnit, Self::AtHome];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Telephone => "telephone",
            Self::Video => "video",
            Self::AtUnit => "at_unit",
            Self::AtHome => "at_home",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check<T: Copy + Serialize>(all: &[T], as_str: fn(T) -> &'static str) {
        for word in all {
            let stored = serde_json::to_string(word).unwrap();
            assert_eq!(stored, format!("\"{}\"", as_str(*word)));
        }
    }

    #[test]
    fn the_word_in_a_file_is_the_word_in_the_record() {
        check(&LegalStatus::ALL, LegalStatus::as_str);
        check(&Alternative::ALL, Alternative::as_str);
        check(&Part::ALL, Part::as_str);
        check(&UnitPart::ALL, UnitPart::as_str);
        check(&RequestKind::ALL, RequestKind::as_str);
        check(&Competence::ALL, Competence::as_str);
        check(&Measurer::ALL, Measurer::as_str);
        check(&Level::ALL, Level::as_str);
        check(&ContactKind::ALL, ContactKind::as_str);
        check(&Channel::ALL, Channel::as_str);
    }
}
