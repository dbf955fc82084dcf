//! Paper: what stands on a printed document, as data. Words come in already said, in one language.
//!
//! Not here: how it looks (`crates/paper` and the preview in `web`), who may print it and which
//! words are chosen (`web`).

mod block;
mod plain;
mod press;

pub use block::{Block, Check, Column, Fact, GridRow, Mark, Telephone};
pub use press::{Fault, Pdf, Press};

use care::programme::Lang;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// Which paper it is; a part of addresses and file names, so it says nothing about anybody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// The documented agreement between patient and care.
    Agreement,
    /// First in the folder at home: whom to ring, and when.
    Cover,
    /// What hospital care at home is.
    Brochure,
    /// Vital signs by hand, with the parts of NEWS2.
    VitalSigns,
    /// What is packed and sent along, and comes back.
    Packing,
    /// What must be done before the patient leaves the ward.
    Leaving,
    /// A request to a unit that does not work in the platform.
    Letter,
    /// The newest distance round, to be scanned into the journal.
    Round,
    /// One unit's visits and calls of one day.
    Day,
    /// One unit's patients, for when the platform does not answer.
    Downtime,
    /// The patient's own copy of the record.
    Journal,
}

impl Kind {
    pub const ALL: [Kind; 11] = [
        Self::Agreement,
        Self::Cover,
        Self::Brochure,
        Self::VitalSigns,
        Self::Packing,
        Self::Leaving,
        Self::Letter,
        Self::Round,
        Self::Day,
        Self::Downtime,
        Self::Journal,
    ];

    /// The word in addresses and text keys.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Agreement => "agreement",
            Self::Cover => "cover",
            Self::Brochure => "brochure",
            Self::VitalSigns => "vital-signs",
            Self::Packing => "packing",
            Self::Leaving => "leaving",
            Self::Letter => "letter",
            Self::Round => "round",
            Self::Day => "day",
            Self::Downtime => "downtime",
            Self::Journal => "journal",
        }
    }

    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == word)
    }
}

/// For whom the letters are made large enough.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reading {
    /// Patient and next of kin: 14 points.
    Large,
    /// Staff: 10 points, more on a page.
    Small,
}

/// How the sheet (A4) is held.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Turn {
    Upright,
    Sideways,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Paper {
    pub kind: Kind,
    pub lang: Lang,
    pub reading: Reading,
    pub turn: Turn,
    pub title: String,
    pub subtitle: Option<String>,
    /// Who it is about, as on every page that is acted on: name, year, place. None when it is
    /// about nobody in particular, or when every block names its own patient.
    pub identity: Option<String>,
    /// Whose paper it is.
    pub unit: String,
    /// For the file's own date; on the paper it stands in `printed`.
    pub printed_at: Timestamp,
    /// "Utskriven 24 november 2026 kl 14.10. Senaste finns i Plats 23."
    pub printed: String,
    pub words: Words,
    pub blocks: Vec<Block>,
}

/// Words that only the printed page needs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Words {
    /// "Sida" of "Sida 1 av 3".
    pub page: String,
    /// "av" of "Sida 1 av 3".
    pub of: String,
    /// Beside a box that is ticked, for who does not see it: "klart".
    pub done: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kind_is_read_back_from_its_address() {
        for kind in Kind::ALL {
            assert_eq!(Kind::parse(kind.as_str()), Some(kind));
        }
        assert_eq!(Kind::parse("passwords"), None);
    }
}
