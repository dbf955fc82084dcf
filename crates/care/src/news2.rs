//! NEWS2: the National Early Warning Score (NEWS) 2, Royal College of Physicians, London,
//! December 2017.
//!
//! The score is the RCP's and cannot be configured; only the response can (`news2::Responses`).
//! Not here: individual limits and alarms, which stand beside NEWS2 and never change its number.
//! Made for people of 16 years and more; not for pregnancy, and with care in spinal cord injury.

mod combined;
mod parts;
mod points;
mod response;

pub use combined::Combined;
pub use parts::Parts;
pub use response::{Action, Band, Monitoring, Response, Responses, Risk};

use crate::vital_sign::{Reading, VitalSign};
use serde::{Deserialize, Serialize};

/// The seven items of the score, in the order of the chart. Diastolic pressure is never scored.
pub const SCORED: [VitalSign; 7] = [
    VitalSign::RespiratoryRate,
    VitalSign::OxygenSaturation,
    VitalSign::SupplementalOxygen,
    VitalSign::SystolicPressure,
    VitalSign::Pulse,
    VitalSign::Consciousness,
    VitalSign::Temperature,
];

/// Which scale of oxygen saturation is used.
///
/// Two is only for confirmed hypercapnic respiratory failure with a prescribed target of 88-92 %,
/// decided by a competent clinician and documented. COPD alone does not change the scale.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Scale {
    #[default]
    One,
    Two,
}

impl Scale {
    pub const ALL: [Scale; 2] = [Self::One, Self::Two];

    /// The word that is stored; never changed.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::One => "one",
            Self::Two => "two",
        }
    }

    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|scale| scale.as_str() == word)
    }
}

/// The points of one reading, with the scale they were counted on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct News2 {
    pub parts: Parts,
    pub scale: Scale,
    /// What was not measured, in the order of the chart.
    ///
    /// Not the same as a part without points: on scale two, 93 % or more cannot be scored until
    /// it is known whether the patient breathes air, and then oxygen is what is missing.
    pub missing: Vec<VitalSign>,
}

/// No total: something was not measured. Missing is never read as normal.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the score is incomplete")]
pub struct Incomplete {
    pub missing: Vec<VitalSign>,
}

/// Points for each sign that was measured. It does not ask whether the values are plausible:
/// `Reading::check` does that at the border.
pub fn score(reading: &Reading, scale: Scale) -> News2 {
    let missing = SCORED.into_iter().filter(|sign| reading.value(*sign).is_none()).collect();
    News2 { parts: Parts::of(reading, scale), scale, missing }
}

impl News2 {
    /// The aggregate score, 0-20; never from an incomplete set.
    pub fn total(&self) -> Result<u8, Incomplete> {
        let points: Option<u8> = self.parts.each().into_iter().map(|(_, points)| points).sum();
        points.ok_or_else(|| Incomplete { missing: self.missing.clone() })
    }

    /// The signs that alone give 3 points. They count on an incomplete set too: what is missing
    /// cannot take them away.
    pub fn single_three(&self) -> Vec<VitalSign> {
        let threes = self.parts.each().into_iter().filter(|(_, points)| *points == Some(3));
        threes.map(|(sign, _)| sign).collect()
    }

    /// The row of the RCP's table of thresholds.
    pub fn band(&self) -> Result<Band, Incomplete> {
        let single_three = !self.single_three().is_empty();
        self.total().map(|total| match total {
            7.. => Band::SevenOrMore,
            5 | 6 => Band::FiveOrSix,
            1..=4 if single_three => Band::SingleThree,
            1..=4 => Band::OneToFour,
            0 => Band::Zero,
        })
    }

    pub fn risk(&self) -> Result<Risk, Incomplete> {
        self.band().map(Band::risk)
    }
}

#[cfg(test)]
mod examples;
