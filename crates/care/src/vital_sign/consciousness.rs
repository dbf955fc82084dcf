//! Consciousness: the five levels of ACVPU.
//!
//! Not the Glasgow scale or RLS 85, which other forms use.

use serde::{Deserialize, Serialize};

/// ACVPU, in the order of the RCP's chart (NEWS2, 2017).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Consciousness {
    Alert,
    /// Confusion that is new, or not known to be old. Long-standing stable confusion is not C.
    NewConfusion,
    Voice,
    Pain,
    Unresponsive,
}

impl Consciousness {
    pub const ALL: [Consciousness; 5] =
        [Self::Alert, Self::NewConfusion, Self::Voice, Self::Pain, Self::Unresponsive];

    /// The word that is stored; never changed.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Alert => "alert",
            Self::NewConfusion => "new_confusion",
            Self::Voice => "voice",
            Self::Pain => "pain",
            Self::Unresponsive => "unresponsive",
        }
    }

    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|level| level.as_str() == word)
    }

    /// The letter on the chart.
    pub fn letter(self) -> char {
        match self {
            Self::Alert => 'A',
            Self::NewConfusion => 'C',
            Self::Voice => 'V',
            Self::Pain => 'P',
            Self::Unresponsive => 'U',
        }
    }

    /// The place in ACVPU, so that readings of all signs are numbers.
    pub fn value(self) -> i32 {
        match self {
            Self::Alert => 0,
            Self::NewConfusion => 1,
            Self::Voice => 2,
            Self::Pain => 3,
            Self::Unresponsive => 4,
        }
    }

    pub fn from_value(value: i32) -> Option<Self> {
        Self::ALL.into_iter().find(|level| level.value() == value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_level_reads_back_from_its_word_and_its_value() {
        for level in Consciousness::ALL {
            assert_eq!(Consciousness::parse(level.as_str()), Some(level));
            assert_eq!(Consciousness::from_value(level.value()), Some(level));
            let json = serde_json::to_string(&level).unwrap();
            assert_eq!(json, format!("\"{}\"", level.as_str()));
        }
        assert_eq!(Consciousness::parse("confused"), None);
        assert_eq!(Consciousness::from_value(5), None);
    }

    #[test]
    fn the_letters_spell_acvpu() {
        let letters: String = Consciousness::ALL.into_iter().map(Consciousness::letter).collect();
        assert_eq!(letters, "ACVPU");
    }
}
