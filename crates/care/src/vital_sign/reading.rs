//! Reading: what was measured on one occasion. A sign that was not measured is absent, never zero.
//!
//! Not here: who measured, when, and with which device; the envelope says that.

use super::{Consciousness, HundredthsKilogram, TenthsCelsius, VitalSign};
use serde::{Deserialize, Serialize};

/// One measurement occasion.
///
/// Unknown fields are refused, so that a misspelt sign never turns into a missing value.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Reading {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub respiratory_rate: Option<u16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub oxygen_saturation: Option<u16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub supplemental_oxygen: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub systolic: Option<u16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub diastolic: Option<u16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pulse: Option<u16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub consciousness: Option<Consciousness>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub temperature: Option<TenthsCelsius>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub weight: Option<HundredthsKilogram>,
}

/// Why a reading cannot be right. The sentence for each lives in `locales/`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ImplausibleValue {
    #[error("{} is outside any body", sign.as_str())]
    OutsideAnyBody { sign: VitalSign, value: i32, lowest: i32, highest: i32 },
    /// The heart cannot press less when it beats than when it rests: the two were swapped.
    #[error("diastolic pressure is not below systolic")]
    DiastolicNotBelowSystolic { systolic: u16, diastolic: u16 },
}

impl Reading {
    /// Whether anything was measured at all.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The stored number of one sign: tenths of a degree, hundredths of a kilogram, place in ACVPU.
    pub fn value(&self, sign: VitalSign) -> Option<i32> {
        match sign {
            VitalSign::RespiratoryRate => self.respiratory_rate.map(i32::from),
            VitalSign::OxygenSaturation => self.oxygen_saturation.map(i32::from),
            VitalSign::SupplementalOxygen => self.supplemental_oxygen.map(i32::from),
            VitalSign::SystolicPressure => self.systolic.map(i32::from),
            VitalSign::Pulse => self.pulse.map(i32::from),
            VitalSign::Consciousness => self.consciousness.map(Consciousness::value),
            VitalSign::Temperature => self.temperature.map(|tenths| i32::from(tenths.0)),
            VitalSign::DiastolicPressure => self.diastolic.map(i32::from),
            // A weight too large for the type is still too large for any body.
            VitalSign::Weight => self.weight.map(|kg| i32::try_from(kg.0).unwrap_or(i32::MAX)),
        }
    }

    /// Puts one plausible value in its place; `value` is as `Reading::value` gives it.
    pub fn set(&mut self, sign: VitalSign, value: i32) -> Result<(), ImplausibleValue> {
        check_range(sign, value)?;
        let whole = u16::try_from(value).ok();
        match sign {
            VitalSign::RespiratoryRate => self.respiratory_rate = whole,
            VitalSign::OxygenSaturation => self.oxygen_saturation = whole,
            VitalSign::SupplementalOxygen => self.supplemental_oxygen = Some(value == 1),
            VitalSign::SystolicPressure => self.systolic = whole,
            VitalSign::Pulse => self.pulse = whole,
            VitalSign::Consciousness => self.consciousness = Consciousness::from_value(value),
            VitalSign::Temperature => {
                self.temperature = i16::try_from(value).ok().map(TenthsCelsius);
            }
            VitalSign::DiastolicPressure => self.diastolic = whole,
            VitalSign::Weight => self.weight = u32::try_from(value).ok().map(HundredthsKilogram),
        }
        Ok(())
    }

    /// Takes over one sign from another reading, present or not.
    pub(crate) fn copy_sign(&mut self, sign: VitalSign, from: &Reading) {
        match sign {
            VitalSign::RespiratoryRate => self.respiratory_rate = from.respiratory_rate,
            VitalSign::OxygenSaturation => self.oxygen_saturation = from.oxygen_saturation,
            VitalSign::SupplementalOxygen => self.supplemental_oxygen = from.supplemental_oxygen,
            VitalSign::SystolicPressure => self.systolic = from.systolic,
            VitalSign::Pulse => self.pulse = from.pulse,
            VitalSign::Consciousness => self.consciousness = from.consciousness,
            VitalSign::Temperature => self.temperature = from.temperature,
            VitalSign::DiastolicPressure => self.diastolic = from.diastolic,
            VitalSign::Weight => self.weight = from.weight,
        }
    }

    /// Refuses slips of the hand. All of them at once, so that the form is corrected in one go.
    pub fn check(&self) -> Result<(), Vec<ImplausibleValue>> {
        let mut wrong: Vec<ImplausibleValue> = VitalSign::ALL
            .into_iter()
            .filter_map(|sign| check_range(sign, self.value(sign)?).err())
            .collect();
        if let (Some(systolic), Some(diastolic)) = (self.systolic, self.diastolic)
            && diastolic >= systolic
        {
            wrong.push(ImplausibleValue::DiastolicNotBelowSystolic { systolic, diastolic });
        }
        if wrong.is_empty() { Ok(()) } else { Err(wrong) }
    }
}

fn check_range(sign: VitalSign, value: i32) -> Result<(), ImplausibleValue> {
    let range = sign.plausible();
    if range.contains(&value) {
        return Ok(());
    }
    let (lowest, highest) = (*range.start(), *range.end());
    Err(ImplausibleValue::OutsideAnyBody { sign, value, lowest, highest })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_bound_is_allowed_and_one_step_beyond_is_not() {
        for sign in VitalSign::ALL {
            let (lowest, highest) = sign.plausible().into_inner();
            for value in [lowest, highest] {
                let mut reading = Reading::default();
                assert_eq!(reading.set(sign, value), Ok(()));
                assert_eq!(reading.value(sign), Some(value), "{sign:?}");
                assert_eq!(reading.check(), Ok(()), "{sign:?} {value}");
            }
            for value in [lowest - 1, highest + 1] {
                let wrong = ImplausibleValue::OutsideAnyBody { sign, value, lowest, highest };
                assert_eq!(Reading::default().set(sign, value), Err(wrong));
            }
        }
    }

    #[test]
    fn a_reading_that_came_in_another_way_is_checked_too() {
        let reading = Reading {
            temperature: Some(TenthsCelsius(3_810)),
            weight: Some(HundredthsKilogram(u32::MAX)),
            ..Reading::default()
        };
        let wrong = reading.check().unwrap_err();
        assert_eq!(wrong.len(), 2);
    }

    #[test]
    fn diastolic_must_be_below_systolic() {
        let pressure = |systolic, diastolic| Reading {
            systolic: Some(systolic),
            diastolic: Some(diastolic),
            ..Reading::default()
        };
        assert_eq!(pressure(120, 119).check(), Ok(()));
        for diastolic in [120, 121] {
            let swapped = ImplausibleValue::DiastolicNotBelowSystolic { systolic: 120, diastolic };
            assert_eq!(pressure(120, diastolic).check(), Err(vec![swapped]));
        }
    }

    #[test]
    fn what_was_not_measured_is_not_in_the_json() {
        let json = |reading: &Reading| serde_json::to_string(reading).unwrap();
        assert_eq!(json(&Reading::default()), "{}");
        let fever = Reading { temperature: Some(TenthsCelsius(381)), ..Reading::default() };
        assert_eq!(json(&fever), r#"{"temperature":381}"#);
        assert_eq!(serde_json::from_str::<Reading>(&json(&fever)).unwrap(), fever);
    }

    #[test]
    fn a_misspelt_sign_is_refused() {
        assert!(serde_json::from_str::<Reading>(r#"{"pulsee":80}"#).is_err());
    }

    #[test]
    fn a_sign_is_copied_from_another_reading_whole() {
        for sign in VitalSign::ALL {
            let (mut from, mut to) = (Reading::default(), Reading::default());
            assert_eq!(from.set(sign, sign.example()), Ok(()));
            to.copy_sign(sign, &from);
            assert_eq!(to, from);
            assert!(!to.is_empty());
            to.copy_sign(sign, &Reading::default());
            assert!(to.is_empty());
        }
    }
}
