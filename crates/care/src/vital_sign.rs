//! Vital sign: the words, units, codes and bounds of what is measured on a body.
//!
//! Not here: what a value means. Points are in `news2`, individual limits in monitoring.

mod consciousness;
mod quantity;
mod reading;
mod typed;

pub use consciousness::Consciousness;
pub use quantity::{HundredthsKilogram, TenthsCelsius};
pub use reading::{ImplausibleValue, Reading};
pub use typed::{DecimalMark, NotRead, Why};

use serde::{Deserialize, Serialize};
use std::ops::RangeInclusive;

/// What is measured, in the order of the RCP's NEWS2 chart; then what is never scored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum VitalSign {
    RespiratoryRate,
    OxygenSaturation,
    /// 0 = breathes air, 1 = any supplemental oxygen, long-term home oxygen included.
    SupplementalOxygen,
    SystolicPressure,
    Pulse,
    /// Counted as in ACVPU: 0 = alert … 4 = unresponsive.
    Consciousness,
    /// In tenths of a degree Celsius.
    Temperature,
    DiastolicPressure,
    /// In hundredths of a kilogram.
    Weight,
}

impl VitalSign {
    pub const ALL: [VitalSign; 9] = [
        Self::RespiratoryRate,
        Self::OxygenSaturation,
        Self::SupplementalOxygen,
        Self::SystolicPressure,
        Self::Pulse,
        Self::Consciousness,
        Self::Temperature,
        Self::DiastolicPressure,
        Self::Weight,
    ];

    /// The word that is stored and that text keys end with; never changed.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::RespiratoryRate => "respiratory_rate",
            Self::OxygenSaturation => "oxygen_saturation",
            Self::SupplementalOxygen => "supplemental_oxygen",
            Self::SystolicPressure => "systolic_pressure",
            Self::Pulse => "pulse",
            Self::Consciousness => "consciousness",
            Self::Temperature => "temperature",
            Self::DiastolicPressure => "diastolic_pressure",
            Self::Weight => "weight",
        }
    }

    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|sign| sign.as_str() == word)
    }

    /// The unit as people read it. Choices (oxygen, consciousness) have none.
    pub fn unit(self) -> Option<&'static str> {
        match self {
            Self::SystolicPressure | Self::DiastolicPressure => Some("mmHg"),
            Self::Temperature => Some("°C"),
            Self::RespiratoryRate
            | Self::OxygenSaturation
            | Self::SupplementalOxygen
            | Self::Pulse
            | Self::Consciousness
            | Self::Weight => self.ucum(),
        }
    }

    /// The unit's UCUM code, as the FHIR R4 vital signs profiles demand.
    pub fn ucum(self) -> Option<&'static str> {
        match self {
            Self::RespiratoryRate | Self::Pulse => Some("/min"),
            Self::OxygenSaturation => Some("%"),
            Self::SystolicPressure | Self::DiastolicPressure => Some("mm[Hg]"),
            Self::Temperature => Some("Cel"),
            Self::Weight => Some("kg"),
            Self::SupplementalOxygen | Self::Consciousness => None,
        }
    }

    /// LOINC codes, the one that FHIR R4 vital signs require first.
    ///
    /// Pulse oximetry carries two. Oxygen has none: the known codes (3151-8, 3150-6) are for flow
    /// and fraction, not for the choice between air and oxygen.
    pub fn loinc(self) -> &'static [&'static str] {
        match self {
            Self::RespiratoryRate => &["9279-1"],
            Self::OxygenSaturation => &["2708-6", "59408-5"],
            Self::SupplementalOxygen => &[],
            Self::SystolicPressure => &["8480-6"],
            Self::Pulse => &["8867-4"],
            Self::Consciousness => &["80288-4"],
            Self::Temperature => &["8310-5"],
            Self::DiastolicPressure => &["8462-4"],
            Self::Weight => &["29463-7"],
        }
    }

    /// What could be measured on any living body, so wide that only slips of the hand fall outside.
    ///
    /// These are our own bounds, not a guideline's. They stop 381 for 38,1; they judge nobody ill.
    pub fn plausible(self) -> RangeInclusive<i32> {
        match self {
            Self::RespiratoryRate => 0..=80,
            Self::OxygenSaturation => 0..=100,
            Self::SupplementalOxygen => 0..=1,
            Self::SystolicPressure => 0..=350,
            Self::Pulse => 0..=300,
            Self::Consciousness => 0..=4,
            Self::Temperature => 250..=450,
            Self::DiastolicPressure => 0..=250,
            Self::Weight => 50..=65_000,
        }
    }

    /// How many decimals a stored value holds.
    fn decimals(self) -> u8 {
        match self {
            Self::Temperature => 1,
            Self::Weight => 2,
            Self::RespiratoryRate
            | Self::OxygenSaturation
            | Self::SupplementalOxygen
            | Self::SystolicPressure
            | Self::Pulse
            | Self::Consciousness
            | Self::DiastolicPressure => 0,
        }
    }

    /// An everyday value, shown as an example beside a refused one.
    pub fn example(self) -> i32 {
        match self {
            Self::RespiratoryRate => 16,
            Self::OxygenSaturation => 96,
            Self::SupplementalOxygen | Self::Consciousness => 0,
            Self::SystolicPressure => 120,
            Self::Pulse => 72,
            Self::Temperature => 371,
            Self::DiastolicPressure => 80,
            Self::Weight => 7_250,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_reads_back_and_equals_the_stored_json() {
        for sign in VitalSign::ALL {
            assert_eq!(VitalSign::parse(sign.as_str()), Some(sign));
            let json = serde_json::to_string(&sign).unwrap();
            assert_eq!(json, format!("\"{}\"", sign.as_str()));
        }
        assert_eq!(VitalSign::parse("heart"), None);
    }

    #[test]
    fn every_example_is_plausible() {
        for sign in VitalSign::ALL {
            assert!(sign.plausible().contains(&sign.example()), "{sign:?}");
        }
    }

    #[test]
    fn only_choices_have_no_unit_on_screen_and_no_unit_code() {
        for sign in VitalSign::ALL {
            let choice = matches!(sign, VitalSign::SupplementalOxygen | VitalSign::Consciousness);
            assert_eq!(sign.unit().is_none(), choice, "{sign:?}");
            assert_eq!(sign.ucum().is_none(), choice, "{sign:?}");
        }
        assert_eq!(VitalSign::Temperature.unit(), Some("°C"));
        assert_eq!(VitalSign::Temperature.ucum(), Some("Cel"));
        assert_eq!(VitalSign::Weight.unit(), Some("kg"));
    }

    #[test]
    fn pulse_oximetry_carries_the_code_that_fhir_requires_first() {
        assert_eq!(VitalSign::OxygenSaturation.loinc(), ["2708-6", "59408-5"]);
        assert!(VitalSign::SupplementalOxygen.loinc().is_empty());
    }
}
