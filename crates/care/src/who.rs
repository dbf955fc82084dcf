//! Who does something: the person and the capacity in which they act.

use crate::ids::{AssignmentId, PersonId, StaffId, UnitId};
use serde::{Deserialize, Serialize};

/// The capacities of step 1; more come with more organisations. Named as in FHIR PractitionerRole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    WardNurse,
    WardPhysician,
    PrimaryCareNurse,
    Patient,
    NextOfKin,
    Administrator,
}

impl Role {
    pub const ALL: [Role; 6] = [
        Self::WardNurse,
        Self::WardPhysician,
        Self::PrimaryCareNurse,
        Self::Patient,
        Self::NextOfKin,
        Self::Administrator,
    ];

    /// The word used in files, policies and text keys.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::WardNurse => "ward_nurse",
            Self::WardPhysician => "ward_physician",
            Self::PrimaryCareNurse => "primary_care_nurse",
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
