//! Who does something: the person and the capacity in which they act.

use crate::ids::{AssignmentId, PersonId, StaffId, UnitId};
use serde::{Deserialize, Serialize};

/// The capacities in which people act. Named as in FHIR PractitionerRole; the unit says where.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    WardNurse,
    WardPhysician,
    /// *Undersköterska* of the ward.
    AssistantNurse,
    /// *Samordningssjuksköterska*: holds the way home together.
    CoordinatingNurse,
    /// Physiotherapist or occupational therapist, of the ward or of municipal rehabilitation.
    Therapist,
    /// *Mottagningssjuksköterska* of the outpatient clinic.
    ClinicNurse,
    PrimaryCareNurse,
    PrimaryCarePhysician,
    /// *Vårdkoordinator* at the vårdcentral.
    CareCoordinator,
    /// Nurse of home nursing (*hemsjukvård*).
    HomeNurse,
    /// Staff of home help (*hemtjänst*), under the social services act.
    HomeHelper,
    /// *Biståndshandläggare*, under the social services act.
    NeedsAssessor,
    /// Nurse of the ambulance: on a call-out to a patient at home.
    AmbulanceNurse,
    Patient,
    NextOfKin,
    Administrator,
}

impl Role {
    pub const ALL: [Role; 16] = [
        Self::WardNurse,
        Self::WardPhysician,
        Self::AssistantNurse,
        Self::CoordinatingNurse,
        Self::Therapist,
        Self::ClinicNurse,
        Self::PrimaryCareNurse,
        Self::PrimaryCarePhysician,
        Self::CareCoordinator,
        Self::HomeNurse,
        Self::HomeHelper,
        Self::NeedsAssessor,
        Self::AmbulanceNurse,
        Self::Patient,
        Self::NextOfKin,
        Self::Administrator,
    ];

    /// The word used in files, policies and text keys.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::WardNurse => "ward_nurse",
            Self::WardPhysician => "ward_physician",
            Self::AssistantNurse => "assistant_nurse",
            Self::CoordinatingNurse => "coordinating_nurse",
            Self::Therapist => "therapist",
            Self::ClinicNurse => "clinic_nurse",
            Self::PrimaryCareNurse => "primary_care_nurse",
            Self::PrimaryCarePhysician => "primary_care_physician",
            Self::CareCoordinator => "care_coordinator",
            Self::HomeNurse => "home_nurse",
            Self::HomeHelper => "home_helper",
            Self::NeedsAssessor => "needs_assessor",
            Self::AmbulanceNurse => "ambulance_nurse",
            Self::Patient => "patient",
            Self::NextOfKin => "next_of_kin",
            Self::Administrator => "administrator",
        }
    }

    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.as_str() == word)
    }
}

/// Who did it, as it stands in the record: enough to name the person and the capacity for ever.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Who {
    /// Staff, in one of their posts.
    Staff { staff: StaffId, assignment: AssignmentId, unit: UnitId, role: Role },
    /// The patient, or next of kin, as themselves.
    Person { person: PersonId, role: Role },
    /// The platform itself: set-up, demonstration and import.
    System,
}

impl Who {
    pub fn role(self) -> Option<Role> {
        match self {
            Who::Staff { role, .. } | Who::Person { role, .. } => Some(role),
            Who::System => None,
        }
    }

    pub fn unit(self) -> Option<UnitId> {
        match self {
            Who::Staff { unit, .. } => Some(unit),
            Who::Person { .. } | Who::System => None,
        }
    }
}

/// Who in one word: `ward_nurse.<staff>.<assignment>.<unit>`, `patient.<person>` or `system`.
pub(crate) mod brief {
    use super::{Role, Who};
    use crate::ids::{AssignmentId, PersonId, StaffId, UnitId};
    use serde::{Deserialize, Deserializer, Serializer, de::Error};
    use uuid::Uuid;

    pub(crate) fn serialize<S: Serializer>(who: &Who, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&match who {
            Who::Staff { staff, assignment, unit, role } => {
                let (staff, unit) = (staff.0.simple(), unit.0.simple());
                format!("{}.{staff}.{}.{unit}", role.as_str(), assignment.0.simple())
            }
            Who::Person { person, role } => format!("{}.{}", role.as_str(), person.0.simple()),
            Who::System => "system".to_owned(),
        })
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Who, D::Error> {
        let word = String::deserialize(from)?;
        read(&word).ok_or_else(|| D::Error::custom("nobody that is known"))
    }

    fn read(word: &str) -> Option<Who> {
        let mut parts = word.split('.');
        let role = parts.next()?;
        let ids: Option<Vec<Uuid>> = parts.map(|id| Uuid::parse_str(id).ok()).collect();
        match (role, ids?.as_slice()) {
            ("system", []) => Some(Who::System),
            (role, [person]) => {
                Some(Who::Person { person: PersonId(*person), role: Role::parse(role)? })
            }
            (role, [staff, assignment, unit]) => Some(Who::Staff {
                staff: StaffId(*staff),
                assignment: AssignmentId(*assignment),
                unit: UnitId(*unit),
                role: Role::parse(role)?,
            }),
            _ => None,
        }
    }
}
