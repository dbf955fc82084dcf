//! Documented agreement (*dokumenterad överenskommelse*) between patient and care: versions, and
//! who has said yes to which. Fields follow SKR's Patientkontrakt (2024-04-29).
//!
//! An agreement is not a contract: contracts are between principals.

use super::Episode;
use crate::ids::UnitId;
use crate::programme::{DutyTemplate, RequestKind, UnitPart};
use crate::recorded::Mark;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What was agreed, in the words of those who agreed it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Content {
    pub matters_to_me: String,
    pub what_happens: String,
    pub i_do: Vec<String>,
    pub others_do: Vec<Duty>,
    /// Whom to call, in this order; numbers and hours are the units' own and always current.
    pub call: Vec<UnitId>,
    pub if_worse: Vec<String>,
    pub discharge_criteria: Vec<Goal>,
    pub planned_end: Date,
    pub next: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Duty {
    pub who: String,
    pub what: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Goal {
    pub id: String,
    pub text: String,
}

/// The newest version and who stands behind it. Older versions stay in the log.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Agreement {
    pub version: u32,
    pub content: Content,
    pub written: Mark,
    pub agreed: BTreeMap<super::event::AgreeingParty, Mark>,
}

impl Agreement {
    /// Patient and staff have both said yes to this version.
    pub fn is_agreed(&self) -> bool {
        use super::event::AgreeingParty::{Patient, Staff};
        self.agreed.contains_key(&Patient) && self.agreed.contains_key(&Staff)
    }
}

impl Episode {
    /// A duty of the programme's is written in this patient's agreement: it is everybody's, or its
    /// unit takes part or is to be asked. New home help is asked of the needs assessment.
    pub fn has_duty(&self, duty: &DutyTemplate) -> bool {
        let Some(unit) = duty.unit else { return true };
        let kinds: &[RequestKind] = match unit {
            UnitPart::Ward | UnitPart::PrimaryCare => return true,
            UnitPart::Clinic => &[],
            UnitPart::HomeNursing => &[RequestKind::HomeNursing],
            UnitPart::HomeHelp => &[RequestKind::HomeHelp, RequestKind::NeedsAssessment],
            UnitPart::NeedsAssessment => &[RequestKind::NeedsAssessment],
            UnitPart::Rehab => &[RequestKind::Rehab],
        };
        let to_ask = self.decision.iter().flat_map(|decision| &decision.requests);
        let asked = self.live_requests().map(|(_, request)| &request.details.kind);
        self.unit_of(unit).is_some() || to_ask.chain(asked).any(|kind| kinds.contains(kind))
    }
}
