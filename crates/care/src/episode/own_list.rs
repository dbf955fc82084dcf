//! Own list (*vårdcentralens lista*): whom of its patients a primary care centre asks for.
//!
//! Not here: who may see what, and which patients are on it.

use super::Phase;
use super::summary::Summary;
use crate::programme::RequestKind;
use jiff::civil::Date;

/// So many times back on a ward within [`DAYS_LISTED`] days are several: somebody looks at why.
pub const SEVERAL: usize = 2;

/// An ended episode stays on the list for so many days.
pub const DAYS_LISTED: i64 = 30;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Only {
    #[default]
    Everybody,
    HomeNursing,
    HomeHelp,
    /// Discharged, within the days that the list reaches back.
    Discharged,
    /// Has come back to a ward several times.
    Readmitted,
}

impl Only {
    pub const ALL: [Only; 5] =
        [Self::Everybody, Self::HomeNursing, Self::HomeHelp, Self::Discharged, Self::Readmitted];

    /// The word used in addresses and text keys.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Everybody => "everybody",
            Self::HomeNursing => "home_nursing",
            Self::HomeHelp => "home_help",
            Self::Discharged => "discharged",
            Self::Readmitted => "readmitted",
        }
    }

    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|only| only.as_str() == word)
    }

    /// What must be known of others' part to say whether a patient is meant.
    pub fn needs_consent(self) -> bool {
        match self {
            Self::HomeNursing | Self::HomeHelp => true,
            Self::Everybody | Self::Discharged | Self::Readmitted => false,
        }
    }

    /// Is this patient meant? `earlier` are other episodes of the same patient within the days
    /// that the list reaches back.
    pub fn fits(self, summary: &Summary, earlier: usize, today: Date) -> bool {
        let has = |kind: RequestKind| {
            let mut current = summary.enrolments.iter().filter(|one| one.is_current(today));
            current.any(|one| one.kind == kind)
        };
        match self {
            Self::Everybody => true,
            Self::HomeNursing => has(RequestKind::HomeNursing),
            Self::HomeHelp => has(RequestKind::HomeHelp),
            Self::Discharged => summary.phase == Phase::Discharged,
            Self::Readmitted => readmissions(summary, earlier) >= SEVERAL,
        }
    }
}

/// Times back on a ward: during this care at home, and with an episode of its own.
pub fn readmissions(summary: &Summary, earlier: usize) -> usize {
    summary.spells.iter().filter(|spell| spell.to.is_some()).count() + earlier
}
