//! Mandate: what somebody is responsible for (*ansvar*, ISO 13940 health care mandate), and who
//! holds it at a moment. Four mandates, and exactly one unit holds each at every moment.

use crate::episode::Episode;
use crate::episode::transfer::{Cause, Holding};
use crate::ids::UnitId;
use crate::programme::{ResponsibilitySplit, UnitPart};
use crate::unit::UnitKind;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// Medical and nursing responsibility, per scope: the treatment that the episode is about, and
/// everything else, which the specialised team never takes over by the way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mandate {
    TreatmentMedical,
    TreatmentNursing,
    OtherMedical,
    OtherNursing,
}

impl Mandate {
    pub const ALL: [Mandate; 4] =
        [Self::TreatmentMedical, Self::TreatmentNursing, Self::OtherMedical, Self::OtherNursing];

    /// The word used in forms and text keys.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::TreatmentMedical => "treatment_medical",
            Self::TreatmentNursing => "treatment_nursing",
            Self::OtherMedical => "other_medical",
            Self::OtherNursing => "other_nursing",
        }
    }

    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|mandate| mandate.as_str() == word)
    }

    pub fn is_of_treatment(self) -> bool {
        matches!(self, Self::TreatmentMedical | Self::TreatmentNursing)
    }

    pub fn is_medical(self) -> bool {
        matches!(self, Self::TreatmentMedical | Self::OtherMedical)
    }

    /// The part of the episode that the programme means to hold it at home.
    pub fn meant_for(self, split: &ResponsibilitySplit) -> UnitPart {
        match self {
            Self::TreatmentMedical => split.treatment_medical,
            Self::TreatmentNursing => split.treatment_nursing,
            Self::OtherMedical => split.other_medical,
            Self::OtherNursing => split.other_nursing,
        }
    }

    /// Physicians are the region's (hälso- och sjukvårdslagen 2017:30, 12 kap. 3 §): municipal home
    /// nursing holds nursing responsibility only. Care under the social services act holds neither.
    pub fn may_be_held_by(self, kind: UnitKind) -> bool {
        match kind {
            UnitKind::Ward | UnitKind::Clinic | UnitKind::PrimaryCare => true,
            UnitKind::HomeNursing => !self.is_medical(),
            UnitKind::HomeHelp
            | UnitKind::NeedsAssessment
            | UnitKind::Rehab
            | UnitKind::Ambulance
            | UnitKind::Administration => false,
        }
    }
}

/// Who holds a mandate at `at`, since when and why; nobody before the episode was opened.
///
/// Until something has been moved, the ward holds the treatment and primary care keeps its part.
pub fn holder(episode: &Episode, mandate: Mandate, at: Timestamp) -> Option<Holding> {
    let mut moved = episode.holdings.get(&mandate).into_iter().flatten();
    moved.rfind(|holding| holding.from <= at).cloned().or_else(|| first(episode, mandate))
}

/// Every holding of a mandate, oldest first, future ones included.
pub fn history(episode: &Episode, mandate: Mandate) -> Vec<Holding> {
    let moved = episode.holdings.get(&mandate).into_iter().flatten().cloned();
    first(episode, mandate).into_iter().chain(moved).collect()
}

/// Who has it from the beginning.
fn first(episode: &Episode, mandate: Mandate) -> Option<Holding> {
    let opening = episode.opening.as_ref()?;
    let unit = match mandate.is_of_treatment() {
        true => opening.ward_unit,
        false => own_part(episode, mandate).unwrap_or(opening.primary_care),
    };
    Some(Holding { unit, from: opening.mark.at, cause: Cause::Opening, mark: opening.mark })
}

/// The ward or primary care have their part without being asked; others must take it.
fn own_part(episode: &Episode, mandate: Mandate) -> Option<UnitId> {
    let opening = episode.opening.as_ref()?;
    match mandate.meant_for(&opening.responsibility) {
        UnitPart::Ward => Some(opening.ward_unit),
        UnitPart::PrimaryCare
        | UnitPart::Clinic
        | UnitPart::HomeNursing
        | UnitPart::HomeHelp
        | UnitPart::NeedsAssessment
        | UnitPart::Rehab => None,
    }
}
