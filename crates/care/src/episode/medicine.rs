//! Medicine list (*läkemedelslista*): versions, who has checked that list and package agree, and
//! what was given. A change reaches every giver; a mismatch is a gap.

use super::Episode;
use crate::ids::{ContactId, UnitId};
use crate::recorded::{Latest, Mark};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// One row. Fields follow what an order must hold (HSLF-FS 2017:37).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Medicine {
    /// Stays the same from version to version.
    pub id: String,
    /// Drug or substance, form and strength: "Cefotaxim, pulver till injektionsvätska, 1 g".
    pub name: String,
    pub dose: String,
    pub route: Route,
    /// When: "kl 08, 14 och 20", "vid behov".
    pub times: String,
    pub until: Option<Date>,
    pub reason: String,
    pub giver: Giver,
    pub supply: Supply,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Route {
    Oral,
    Intravenous,
    Intramuscular,
    Subcutaneous,
    Inhaled,
    Topical,
    Other,
}

impl Route {
    pub const ALL: [Route; 7] = [
        Self::Oral,
        Self::Intravenous,
        Self::Intramuscular,
        Self::Subcutaneous,
        Self::Inhaled,
        Self::Topical,
        Self::Other,
    ];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Oral => "oral",
            Self::Intravenous => "intravenous",
            Self::Intramuscular => "intramuscular",
            Self::Subcutaneous => "subcutaneous",
            Self::Inhaled => "inhaled",
            Self::Topical => "topical",
            Self::Other => "other",
        }
    }
}

/// Who gives it at home.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Giver {
    Patient,
    NextOfKin,
    HomeNursing,
    /// By written delegation from the nurse who answers for it.
    HomeHelpDelegated,
    PrimaryCare,
}

impl Giver {
    pub const ALL: [Giver; 5] = [
        Self::Patient,
        Self::NextOfKin,
        Self::HomeNursing,
        Self::HomeHelpDelegated,
        Self::PrimaryCare,
    ];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Patient => "patient",
            Self::NextOfKin => "next_of_kin",
            Self::HomeNursing => "home_nursing",
            Self::HomeHelpDelegated => "home_help_delegated",
            Self::PrimaryCare => "primary_care",
        }
    }
}

/// Where it comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Supply {
    /// Packed by the ward and sent along.
    Packed,
    Prescription,
    /// Dose bags by the pharmacy.
    DoseBags,
    AtHome,
}

impl Supply {
    pub const ALL: [Supply; 4] = [Self::Packed, Self::Prescription, Self::DoseBags, Self::AtHome];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Packed => "packed",
            Self::Prescription => "prescription",
            Self::DoseBags => "dose_bags",
            Self::AtHome => "at_home",
        }
    }
}

/// The newest version, what it was before, and who has checked it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct MedicineList {
    pub version: u32,
    pub rows: Vec<Medicine>,
    pub before: Vec<Medicine>,
    pub note: String,
    pub mark: Mark,
    pub checks: BTreeMap<UnitId, Latest<Check>>,
}

/// Somebody has held list and package beside each other.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Check {
    pub version: u32,
    pub agrees: bool,
    pub note: String,
}

impl MedicineList {
    /// The unit's newest check, if it was of this version.
    pub fn check_of(&self, unit: UnitId) -> Option<&Latest<Check>> {
        self.checks.get(&unit).filter(|check| check.value.version == self.version)
    }

    /// Rows that are new or say something else than before.
    pub fn changed(&self) -> Vec<&Medicine> {
        self.rows.iter().filter(|row| !self.before.contains(row)).collect()
    }

    pub fn removed(&self) -> Vec<&Medicine> {
        let gone = |row: &&Medicine| !self.rows.iter().any(|now| now.id == row.id);
        self.before.iter().filter(gone).collect()
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "outcome", rename_all = "snake_case")]
pub enum DoseOutcome {
    Given,
    NotGiven { reason: String },
}

/// One dose, as it is told at a visit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dose {
    /// The row of the medicine list.
    pub medicine: String,
    pub outcome: DoseOutcome,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct DoseGiven {
    pub dose: Dose,
    pub contact: Option<ContactId>,
    pub mark: Mark,
}

/// Newest doses kept in the state; older ones are in the stream.
const DOSES_KEPT: usize = 12;

/// Keeps the newest doses, and of each medicine its newest: a missed dose is remembered until that
/// medicine has been given, however many others have been. What is kept does not depend on the
/// order in which the doses were told.
pub(super) fn remember(doses: &mut Vec<DoseGiven>, dose: DoseGiven) {
    let key = |dose: &DoseGiven| (dose.mark.at, dose.mark.id);
    let Err(place) = doses.binary_search_by_key(&key(&dose), key) else { return };
    doses.insert(place, dose);
    let over = doses.len().saturating_sub(DOSES_KEPT);
    let is_followed = |(place, dose): (usize, &DoseGiven)| {
        let mut later = doses.iter().skip(place + 1);
        place < over && later.any(|other| other.dose.medicine == dose.dose.medicine)
    };
    let drop: Vec<bool> = doses.iter().enumerate().map(is_followed).collect();
    let mut drop = drop.into_iter();
    doses.retain(|_| drop.next() != Some(true));
}

impl Episode {
    /// Doses that were not given of what is still on the list, and that no later dose of the same
    /// medicine has followed.
    pub fn doses_missed(&self) -> Vec<&DoseGiven> {
        let is_missed = |d: &&DoseGiven| {
            let mut rows = self.medicine_list.iter().flat_map(|list| &list.rows);
            matches!(d.dose.outcome, DoseOutcome::NotGiven { .. })
                && rows.any(|row| row.id == d.dose.medicine)
        };
        let followed = |missed: &DoseGiven| {
            self.doses.iter().any(|later| {
                later.dose.medicine == missed.dose.medicine
                    && later.dose.outcome == DoseOutcome::Given
                    && (later.mark.at, later.mark.id) > (missed.mark.at, missed.mark.id)
            })
        };
        self.doses.iter().filter(is_missed).filter(|missed| !followed(missed)).collect()
    }
}
