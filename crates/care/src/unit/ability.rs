//! Abilities: what a unit says that it can do, for how many at a time and until when.
//!
//! Not who may do it: formal competence and delegation stay with the caregiver, and no delegation
//! register is kept here yet.

use super::Unit;
use crate::programme::Competence;
use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// What was said last of one competence (FHIR HealthcareService).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ability {
    /// How many on the staff can; absent when the unit has not said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub people: Option<u16>,
    /// The last day that it holds; absent until further notice.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Date>,
    pub said_at: Timestamp,
    /// The unit has said that it no longer can.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub withdrawn: bool,
}

/// Why a unit does not have a competence on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "lack", rename_all = "snake_case")]
pub enum Lack {
    /// It has never said that it can.
    Unsaid,
    Withdrawn,
    /// It said so until this day.
    Ended {
        on: Date,
    },
}

impl Unit {
    /// Why the unit cannot be counted on for this on that day; nothing when it can.
    pub fn lack(&self, competence: Competence, day: Date) -> Option<Lack> {
        let Some(ability) = self.abilities.get(&competence) else { return Some(Lack::Unsaid) };
        if ability.withdrawn {
            return Some(Lack::Withdrawn);
        }
        ability.until.filter(|until| *until < day).map(|on| Lack::Ended { on })
    }
}
