//! NEWS2 against an oracle: the RCP's chart 1 (2017) written once more, as plain rows of numbers.
//!
//! Written from the chart and not from the code. Every value that a body can have is compared, and
//! every combination of bands is summed.

use care::news2::{Risk, SCORED, Scale, score};
use care::vital_sign::{Reading, VitalSign};

/// From, to (both included), points.
type Row = (i32, i32, u8);

const RESPIRATION: &[Row] = &[(0, 8, 3), (9, 11, 1), (12, 20, 0), (21, 24, 2), (25, 80, 3)];
const SATURATION_1: &[Row] = &[(0, 91, 3), (92, 93, 2), (94, 95, 1), (96, 100, 0)];
const SATURATION_2_AIR: &[Row] = &[(0, 83, 3), (84, 85, 2), (86, 87, 1), (88, 100, 0)];
const SATURATION_2_OXYGEN: &[Row] =
    &[(0, 83, 3), (84, 85, 2), (86, 87, 1), (88, 92, 0), (93, 94, 1), (95, 96, 2), (97, 100, 3)];
const OXYGEN: &[Row] = &[(0, 0, 0), (1, 1, 2)];
const SYSTOLIC: &[Row] = &[(0, 90, 3), (91, 100, 2), (101, 110, 1), (111, 219, 0), (220, 350, 3)];
const PULSE: &[Row] =
    &[(0, 40, 3), (41, 50, 1), (51, 90, 0), (91, 110, 1), (111, 130, 2), (131, 300, 3)];
const LEVEL: &[Row] = &[(0, 0, 0), (1, 1, 3), (2, 2, 3), (3, 3, 3), (4, 4, 3)];
const TEMPERATURE: &[Row] =
    &[(250, 350, 3), (351, 360, 1), (361, 380, 0), (381, 390, 1), (391, 450, 2)];

fn oracle(rows: &[Row], value: i32) -> u8 {
    let mut hits = rows.iter().filter(|(from, to, _)| (*from..=*to).contains(&value));
    let (_, _, points) = hits.next().expect("the oracle covers every value");
    assert!(hits.next().is_none(), "the oracle gives {value} two answers");
    *points
}

fn saturation_rows(scale: Scale, oxygen: bool) -> &'static [Row] {
    match (scale, oxygen) {
        (Scale::One, _) => SATURATION_1,
        (Scale::Two, false) => SATURATION_2_AIR,
        (Scale::Two, true) => SATURATION_2_OXYGEN,
    }
}

fn with(pairs: &[(VitalSign, i32)]) -> Reading {
    let mut reading = Reading::default();
    for (sign, value) in pairs {
        reading.set(*sign, *value).expect("the oracle keeps to plausible values");
    }
    reading
}

/// Every plausible value of one sign, alone, on both scales.
fn check_alone(sign: VitalSign, rows: &[Row]) {
    for value in sign.plausible() {
        for scale in Scale::ALL {
            let news2 = score(&with(&[(sign, value)]), scale);
            let points = news2.parts.points(sign);
            assert_eq!(points, Some(oracle(rows, value)), "{sign:?} {value} {scale:?}");
            assert_eq!(news2.single_three().contains(&sign), points == Some(3), "{value}");
            assert!(news2.total().is_err(), "one sign is no set");
        }
    }
}

#[test]
fn the_oracle_and_the_plausible_bounds_span_the_same_values() {
    let tables = [
        (VitalSign::RespiratoryRate, RESPIRATION),
        (VitalSign::OxygenSaturation, SATURATION_1),
        (VitalSign::OxygenSaturation, SATURATION_2_AIR),
        (VitalSign::OxygenSaturation, SATURATION_2_OXYGEN),
        (VitalSign::SupplementalOxygen, OXYGEN),
        (VitalSign::SystolicPressure, SYSTOLIC),
        (VitalSign::Pulse, PULSE),
        (VitalSign::Consciousness, LEVEL),
        (VitalSign::Temperature, TEMPERATURE),
    ];
    for (sign, rows) in tables {
        assert!(rows.windows(2).all(|pair| pair[0].1 + 1 == pair[1].0), "gap in {sign:?}");
        let (from, to) = (rows[0].0, rows[rows.len() - 1].1);
        assert_eq!(sign.plausible(), from..=to, "{sign:?}");
    }
}

#[test]
fn every_respiratory_rate_agrees() {
    check_alone(VitalSign::RespiratoryRate, RESPIRATION);
}

#[test]
fn every_systolic_pressure_agrees() {
    check_alone(VitalSign::SystolicPressure, SYSTOLIC);
}

#[test]
fn every_pulse_agrees() {
    check_alone(VitalSign::Pulse, PULSE);
}

#[test]
fn every_level_of_consciousness_agrees() {
    check_alone(VitalSign::Consciousness, LEVEL);
}

#[test]
fn every_temperature_agrees() {
    check_alone(VitalSign::Temperature, TEMPERATURE);
}

#[test]
fn air_and_oxygen_agree() {
    check_alone(VitalSign::SupplementalOxygen, OXYGEN);
}

#[test]
fn every_saturation_agrees_on_both_scales_with_and_without_oxygen() {
    for scale in Scale::ALL {
        for oxygen in [false, true] {
            for value in VitalSign::OxygenSaturation.plausible() {
                let reading = with(&[
                    (VitalSign::OxygenSaturation, value),
                    (VitalSign::SupplementalOxygen, i32::from(oxygen)),
                ]);
                let points = score(&reading, scale).parts.points(VitalSign::OxygenSaturation);
                let expected = oracle(saturation_rows(scale, oxygen), value);
                assert_eq!(points, Some(expected), "{value} % oxygen {oxygen} {scale:?}");
            }
        }
    }
}

#[test]
fn a_saturation_is_scored_without_knowing_oxygen_only_where_oxygen_changes_nothing() {
    for value in VitalSign::OxygenSaturation.plausible() {
        let reading = with(&[(VitalSign::OxygenSaturation, value)]);
        let points = |scale| score(&reading, scale).parts.points(VitalSign::OxygenSaturation);
        assert_eq!(points(Scale::One), Some(oracle(SATURATION_1, value)));
        let (air, oxygen) = (oracle(SATURATION_2_AIR, value), oracle(SATURATION_2_OXYGEN, value));
        assert_eq!(points(Scale::Two), (air == oxygen).then_some(air), "{value}");
    }
}

/// Every combination of bands with and without oxygen: values, and the points of the seven parts.
///
/// Now the first value of each chosen band, now the last, so that both ends take part in sums.
fn every_combination(scale: Scale, mut each: impl FnMut(&[(VitalSign, i32); 7], [u8; 7])) {
    for oxygen in [false, true] {
        let rows = [
            RESPIRATION,
            saturation_rows(scale, oxygen),
            &OXYGEN[usize::from(oxygen)..][..1],
            SYSTOLIC,
            PULSE,
            LEVEL,
            TEMPERATURE,
        ];
        let combinations: usize = rows.iter().map(|rows| rows.len()).product();
        for number in 0..combinations {
            let mut rest = number;
            let chosen = rows.map(|rows| {
                let row = rows[rest % rows.len()];
                rest /= rows.len();
                row
            });
            let first_of_band = number.count_ones() % 2 == 0;
            let values = chosen.map(|(from, to, _)| if first_of_band { from } else { to });
            let mut pairs = SCORED.map(|sign| (sign, 0));
            for (pair, value) in pairs.iter_mut().zip(values) {
                pair.1 = value;
            }
            each(&pairs, chosen.map(|(_, _, points)| points));
        }
    }
}

fn oracle_risk(parts: [u8; 7]) -> Risk {
    let total: u8 = parts.iter().sum();
    if total >= 7 {
        return Risk::High;
    }
    if total >= 5 {
        return Risk::Medium;
    }
    if parts.contains(&3) { Risk::LowMedium } else { Risk::Low }
}

#[test]
fn every_combination_of_bands_adds_up_to_the_sum_of_the_oracle() {
    let (mut sums, mut highest) = (0_u32, 0);
    for scale in Scale::ALL {
        every_combination(scale, |values, parts| {
            let news2 = score(&with(values), scale);
            let total: u8 = parts.iter().sum();
            assert_eq!(news2.total(), Ok(total), "{values:?} {scale:?}");
            assert_eq!(news2.risk(), Ok(oracle_risk(parts)), "{values:?} {scale:?}");
            let threes = SCORED.into_iter().zip(parts).filter(|(_, points)| *points == 3);
            assert!(news2.single_three().into_iter().eq(threes.map(|(sign, _)| sign)));
            highest = highest.max(total);
            sums += 1;
        });
    }
    // Scale one: 2 x 4 saturations; scale two: 4 on air and 7 on oxygen; times the other bands.
    assert_eq!(sums, (8 + 11) * 5 * 5 * 6 * 5 * 5);
    assert_eq!(highest, 20);
}

#[test]
fn every_set_that_lacks_something_has_no_total_and_names_what_it_lacks() {
    let whole = SCORED.map(|sign| (sign, sign.example()));
    for mask in 0..128_u32 {
        let given = |place: &usize| mask & (1 << place) != 0;
        let pairs: Vec<_> = (0..7).filter(given).map(|place| whole[place]).collect();
        let lacking: Vec<_> =
            (0..7).filter(|place| !given(place)).map(|place| SCORED[place]).collect();
        for scale in Scale::ALL {
            let total = score(&with(&pairs), scale).total();
            match total {
                Ok(_) => assert!(lacking.is_empty(), "{lacking:?}"),
                Err(incomplete) => assert_eq!(incomplete.missing, lacking),
            }
        }
    }
}
