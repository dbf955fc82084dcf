//! Keeper: whose legal record something is. Health and social records are never one record.
//!
//! Patientdatalagen (2008:355) 3:1 and lag (2022:913) 4:6: each authority keeps its own record.

use serde::{Deserialize, Serialize};
use std::fmt;

/// The body of law a record is kept under.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Law {
    /// Hälso- och sjukvårdslagen: the health-care record.
    Hsl,
    /// Socialtjänstlagen: the social-care record.
    Sol,
    /// Not about a person: wards, units, staff, programmes.
    Org,
}

/// The authority that keeps the record, and the law it keeps it under.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Keeper {
    /// Organisation number, ten digits.
    pub authority: String,
    pub law: Law,
}

impl fmt::Display for Keeper {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let law = match self.law {
            Law::Hsl => "hsl",
            Law::Sol => "sol",
            Law::Org => "org",
        };
        write!(f, "{}/{law}", self.authority)
    }
}
