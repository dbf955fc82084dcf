//! Parts: the seven subscores of NEWS2, each absent until it can be counted.
//!
//! Not here: the table of points (`points`) and the sum (`News2::total`).

use super::{Scale, points};
use crate::vital_sign::{Reading, VitalSign};
use serde::{Deserialize, Serialize};

/// Points per sign, 0-3. Kept with every stored score, so that a total can always be explained.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Parts {
    pub respiratory_rate: Option<u8>,
    pub oxygen_saturation: Option<u8>,
    pub supplemental_oxygen: Option<u8>,
    pub systolic: Option<u8>,
    pub pulse: Option<u8>,
    pub consciousness: Option<u8>,
    pub temperature: Option<u8>,
}

impl Parts {
    pub(super) fn of(reading: &Reading, scale: Scale) -> Self {
        let saturation = reading.oxygen_saturation;
        Self {
            respiratory_rate: reading.respiratory_rate.map(points::respiratory_rate),
            oxygen_saturation: saturation.and_then(|percent| match scale {
                Scale::One => Some(points::saturation_scale_one(percent)),
                Scale::Two => points::saturation_scale_two(percent, reading.supplemental_oxygen),
            }),
            supplemental_oxygen: reading.supplemental_oxygen.map(points::supplemental_oxygen),
            systolic: reading.systolic.map(points::systolic),
            pulse: reading.pulse.map(points::pulse),
            consciousness: reading.consciousness.map(points::consciousness),
            temperature: reading.temperature.map(points::temperature),
        }
    }

    /// Each sign with its points, in the order of the chart.
    pub fn each(&self) -> [(VitalSign, Option<u8>); 7] {
        [
            (VitalSign::RespiratoryRate, self.respiratory_rate),
            (VitalSign::OxygenSaturation, self.oxygen_saturation),
            (VitalSign::SupplementalOxygen, self.supplemental_oxygen),
            (VitalSign::SystolicPressure, self.systolic),
            (VitalSign::Pulse, self.pulse),
            (VitalSign::Consciousness, self.consciousness),
            (VitalSign::Temperature, self.temperature),
        ]
    }

    /// The points of one sign; none for a sign that is never scored.
    pub fn points(&self, sign: VitalSign) -> Option<u8> {
        self.each().into_iter().find(|(part, _)| *part == sign).and_then(|(_, points)| points)
    }
}

#[cfg(test)]
mod tests {
    use super::super::{SCORED, score};
    use super::*;

    #[test]
    fn parts_stand_in_the_order_of_the_chart() {
        let signs = Parts::default().each().map(|(sign, _)| sign);
        assert_eq!(signs, SCORED);
    }

    #[test]
    fn diastolic_pressure_and_weight_are_never_scored() {
        for sign in [VitalSign::DiastolicPressure, VitalSign::Weight] {
            for value in sign.plausible() {
                let mut reading = Reading::default();
                assert_eq!(reading.set(sign, value), Ok(()));
                let news2 = score(&reading, Scale::One);
                assert_eq!(news2.parts, Parts::default());
                assert_eq!(news2.missing, SCORED);
                assert_eq!(news2.parts.points(sign), None);
            }
        }
    }

    #[test]
    fn the_points_of_a_sign_are_found_by_its_name() {
        let reading = Reading { pulse: Some(131), systolic: Some(95), ..Reading::default() };
        let parts = Parts::of(&reading, Scale::One);
        assert_eq!(parts.points(VitalSign::Pulse), Some(3));
        assert_eq!(parts.points(VitalSign::SystolicPressure), Some(2));
        assert_eq!(parts.points(VitalSign::Temperature), None);
    }
}
