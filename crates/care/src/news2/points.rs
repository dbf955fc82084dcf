//! Points: the scoring table of NEWS2, one function per row of the RCP's chart 1 (2017).
//!
//! Not here: sums, missing values and what to do about them.

use crate::vital_sign::{Consciousness, TenthsCelsius};

/// Breaths per minute.
pub(super) fn respiratory_rate(per_minute: u16) -> u8 {
    match per_minute {
        0..=8 => 3,
        9..=11 => 1,
        12..=20 => 0,
        21..=24 => 2,
        25.. => 3,
    }
}

/// Saturation for everyone without a prescribed target of 88-92 %.
pub(super) fn saturation_scale_one(percent: u16) -> u8 {
    match percent {
        0..=91 => 3,
        92..=93 => 2,
        94..=95 => 1,
        96.. => 0,
    }
}

/// Saturation with a prescribed target of 88-92 %.
///
/// Above the target only oxygen is dangerous, by retaining carbon dioxide; on air a high value is
/// simply good. So from 93 % there are no points until it is known which of the two it is.
pub(super) fn saturation_scale_two(percent: u16, on_oxygen: Option<bool>) -> Option<u8> {
    match (percent, on_oxygen) {
        (0..=83, _) => Some(3),
        (84..=85, _) => Some(2),
        (86..=87, _) => Some(1),
        (88..=92, _) | (93.., Some(false)) => Some(0),
        (93..=94, Some(true)) => Some(1),
        (95..=96, Some(true)) => Some(2),
        (97.., Some(true)) => Some(3),
        (93.., None) => None,
    }
}

/// Any supplemental oxygen, long-term home oxygen included, on both scales.
pub(super) fn supplemental_oxygen(on_oxygen: bool) -> u8 {
    if on_oxygen { 2 } else { 0 }
}

/// Systolic pressure in mmHg.
pub(super) fn systolic(mmhg: u16) -> u8 {
    match mmhg {
        0..=90 => 3,
        91..=100 => 2,
        101..=110 => 1,
        111..=219 => 0,
        220.. => 3,
    }
}

/// Beats per minute.
pub(super) fn pulse(per_minute: u16) -> u8 {
    match per_minute {
        0..=40 => 3,
        41..=50 => 1,
        51..=90 => 0,
        91..=110 => 1,
        111..=130 => 2,
        131.. => 3,
    }
}

/// Anything but alert gives 3; there is nothing between.
pub(super) fn consciousness(level: Consciousness) -> u8 {
    match level {
        Consciousness::Alert => 0,
        Consciousness::NewConfusion
        | Consciousness::Voice
        | Consciousness::Pain
        | Consciousness::Unresponsive => 3,
    }
}

/// High fever gives at most 2, so the whole score reaches 20 only with a body of 35.0 °C or less.
pub(super) fn temperature(tenths: TenthsCelsius) -> u8 {
    match tenths.0 {
        ..=350 => 3,
        351..=360 => 1,
        361..=380 => 0,
        381..=390 => 1,
        391.. => 2,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Both sides of each boundary of the chart, as (last value below, its points, points above).
    fn check(points: impl Fn(u16) -> u8, boundaries: &[(u16, u8, u8)]) {
        for (last, below, above) in boundaries {
            assert_eq!(points(*last), *below, "at {last}");
            assert_eq!(points(*last + 1), *above, "just above {last}");
        }
    }

    #[test]
    fn respiration_changes_points_where_the_chart_does() {
        check(respiratory_rate, &[(8, 3, 1), (11, 1, 0), (20, 0, 2), (24, 2, 3)]);
    }

    #[test]
    fn saturation_on_scale_one_changes_points_where_the_chart_does() {
        check(saturation_scale_one, &[(91, 3, 2), (93, 2, 1), (95, 1, 0)]);
    }

    #[test]
    fn saturation_on_scale_two_is_not_punished_above_target_on_air() {
        let on_air = |percent| saturation_scale_two(percent, Some(false)).unwrap();
        let boundaries = [(83, 3, 2), (85, 2, 1), (87, 1, 0), (92, 0, 0), (94, 0, 0), (96, 0, 0)];
        check(on_air, &boundaries);
    }

    #[test]
    fn saturation_on_scale_two_is_punished_above_target_on_oxygen() {
        let on_oxygen = |percent| saturation_scale_two(percent, Some(true)).unwrap();
        let boundaries = [(83, 3, 2), (85, 2, 1), (87, 1, 0), (92, 0, 1), (94, 1, 2), (96, 2, 3)];
        check(on_oxygen, &boundaries);
    }

    #[test]
    fn saturation_above_target_on_scale_two_waits_for_air_or_oxygen() {
        assert_eq!(saturation_scale_two(92, None), Some(0));
        assert_eq!(saturation_scale_two(93, None), None);
        assert_eq!(saturation_scale_two(100, None), None);
    }

    #[test]
    fn systolic_pressure_changes_points_where_the_chart_does() {
        check(systolic, &[(90, 3, 2), (100, 2, 1), (110, 1, 0), (219, 0, 3)]);
    }

    #[test]
    fn pulse_changes_points_where_the_chart_does() {
        check(pulse, &[(40, 3, 1), (50, 1, 0), (90, 0, 1), (110, 1, 2), (130, 2, 3)]);
    }

    #[test]
    fn temperature_changes_points_where_the_chart_does() {
        let tenths = |value: u16| temperature(TenthsCelsius(i16::try_from(value).unwrap()));
        check(tenths, &[(350, 3, 1), (360, 1, 0), (380, 0, 1), (390, 1, 2)]);
        assert_eq!(temperature(TenthsCelsius(i16::MIN)), 3);
    }

    #[test]
    fn everything_but_alert_gives_three() {
        let points = Consciousness::ALL.map(consciousness);
        assert_eq!(points, [0, 3, 3, 3, 3]);
    }

    #[test]
    fn oxygen_gives_two() {
        assert_eq!([supplemental_oxygen(false), supplemental_oxygen(true)], [0, 2]);
    }
}
