//! Worked examples of NEWS2 from public sources, each recounted by hand against the RCP's chart.
//!
//! Test code only. The whole input space is in the integration test `news2_oracle`.

use super::*;
use crate::vital_sign::{Consciousness, TenthsCelsius};

/// Well, on air: every part is zero on both scales.
const WELL: Reading = Reading {
    respiratory_rate: Some(18),
    oxygen_saturation: Some(98),
    supplemental_oxygen: Some(false),
    systolic: Some(120),
    diastolic: None,
    pulse: Some(75),
    consciousness: Some(Consciousness::Alert),
    temperature: Some(TenthsCelsius(365)),
    weight: None,
};

/// (respiration, saturation, oxygen, systolic, pulse, consciousness, tenths of a degree).
type Row = (u16, u16, bool, u16, u16, char, i16);

fn reading((rate, saturation, oxygen, systolic, pulse, letter, tenths): Row) -> Reading {
    Reading {
        respiratory_rate: Some(rate),
        oxygen_saturation: Some(saturation),
        supplemental_oxygen: Some(oxygen),
        systolic: Some(systolic),
        pulse: Some(pulse),
        consciousness: Consciousness::ALL.into_iter().find(|level| level.letter() == letter),
        temperature: Some(TenthsCelsius(tenths)),
        ..Reading::default()
    }
}

fn check(row: Row, scale: Scale, parts: [u8; 7], total: u8, risk: Risk) {
    let news2 = score(&reading(row), scale);
    assert_eq!(news2.parts.each().map(|(_, points)| points), parts.map(Some), "{row:?}");
    assert_eq!(news2.total(), Ok(total), "{row:?}");
    assert_eq!(news2.risk(), Ok(risk), "{row:?}");
    assert_eq!(news2.scale, scale);
}

use Risk::{High, Low, LowMedium, Medium};
use Scale::{One, Two};

#[test]
fn examples_on_scale_one() {
    check((18, 98, false, 120, 75, 'A', 365), One, [0, 0, 0, 0, 0, 0, 0], 0, Low);
    check((25, 90, true, 120, 135, 'C', 365), One, [3, 3, 2, 0, 3, 3, 0], 14, High);
    check((22, 94, false, 120, 95, 'A', 385), One, [2, 1, 0, 0, 1, 0, 1], 5, Medium);
    check((18, 98, false, 85, 75, 'A', 365), One, [0, 0, 0, 3, 0, 0, 0], 3, LowMedium);
    check((18, 90, false, 120, 75, 'A', 365), One, [0, 3, 0, 0, 0, 0, 0], 3, LowMedium);
    check((20, 95, false, 105, 95, 'A', 382), One, [0, 1, 0, 1, 1, 0, 1], 4, Low);
    check((28, 92, true, 95, 120, 'V', 385), One, [3, 2, 2, 2, 2, 3, 1], 15, High);
    check((22, 93, false, 120, 95, 'A', 385), One, [2, 2, 0, 0, 1, 0, 1], 6, Medium);
    check((26, 98, false, 120, 80, 'A', 370), One, [3, 0, 0, 0, 0, 0, 0], 3, LowMedium);
    check((21, 92, false, 105, 111, 'A', 391), One, [2, 2, 0, 1, 2, 0, 2], 9, High);
}

#[test]
fn examples_on_scale_two() {
    check((18, 90, false, 120, 75, 'A', 365), Two, [0, 0, 0, 0, 0, 0, 0], 0, Low);
    check((18, 93, false, 120, 75, 'A', 365), Two, [0, 0, 0, 0, 0, 0, 0], 0, Low);
    check((18, 93, true, 120, 75, 'A', 365), Two, [0, 1, 2, 0, 0, 0, 0], 3, Low);
    check((18, 97, true, 120, 75, 'A', 365), Two, [0, 3, 2, 0, 0, 0, 0], 5, Medium);
    check((25, 83, true, 90, 131, 'U', 350), Two, [3, 3, 2, 3, 3, 3, 3], 20, High);
    check((24, 86, true, 100, 110, 'C', 380), Two, [2, 1, 2, 2, 1, 3, 0], 11, High);
}

#[test]
fn risk_changes_between_four_and_five_and_between_six_and_seven() {
    check((20, 95, true, 105, 75, 'A', 365), One, [0, 1, 2, 1, 0, 0, 0], 4, Low);
    check((20, 95, true, 105, 95, 'A', 365), One, [0, 1, 2, 1, 1, 0, 0], 5, Medium);
    check((20, 95, true, 105, 95, 'A', 385), One, [0, 1, 2, 1, 1, 0, 1], 6, Medium);
    check((20, 93, true, 105, 95, 'A', 385), One, [0, 2, 2, 1, 1, 0, 1], 7, High);
}

#[test]
fn a_single_three_is_low_medium_up_to_four_and_medium_from_five() {
    check((25, 95, false, 120, 75, 'A', 365), One, [3, 1, 0, 0, 0, 0, 0], 4, LowMedium);
    check((25, 93, false, 120, 75, 'A', 365), One, [3, 2, 0, 0, 0, 0, 0], 5, Medium);
}

#[test]
fn zero_and_one_are_different_bands() {
    assert_eq!(score(&WELL, One).band(), Ok(Band::Zero));
    let one = Reading { pulse: Some(91), ..WELL };
    assert_eq!(score(&one, One).band(), Ok(Band::OneToFour));
}

#[test]
fn any_sign_left_out_gives_no_total_and_says_which() {
    for scale in Scale::ALL {
        for sign in SCORED {
            let mut reading = WELL;
            reading.copy_sign(sign, &Reading::default());
            let news2 = score(&reading, scale);
            let incomplete = Incomplete { missing: vec![sign] };
            assert_eq!(news2.total(), Err(incomplete.clone()), "{sign:?}");
            assert_eq!(news2.band(), Err(incomplete.clone()), "{sign:?}");
            assert_eq!(news2.risk(), Err(incomplete), "{sign:?}");
        }
    }
}

#[test]
fn what_is_missing_is_told_in_the_order_of_the_chart() {
    let missing = score(&Reading::default(), One).total().unwrap_err().missing;
    assert_eq!(missing, SCORED);
    assert_eq!(score(&WELL, One).missing, []);
}

#[test]
fn on_scale_two_a_high_saturation_asks_for_oxygen_and_not_for_saturation() {
    let reading = Reading { supplemental_oxygen: None, ..WELL };
    let news2 = score(&reading, Two);
    assert_eq!(news2.parts.oxygen_saturation, None);
    assert_eq!(news2.missing, [VitalSign::SupplementalOxygen]);
    assert_eq!(news2.total(), Err(Incomplete { missing: news2.missing.clone() }));
}

#[test]
fn a_single_three_is_told_even_when_the_set_is_incomplete() {
    let reading =
        Reading { pulse: Some(131), temperature: Some(TenthsCelsius(350)), ..Reading::default() };
    let news2 = score(&reading, One);
    assert!(news2.total().is_err());
    assert_eq!(news2.single_three(), [VitalSign::Pulse, VitalSign::Temperature]);
    assert_eq!(score(&WELL, One).single_three(), []);
}

#[test]
fn scales_have_stable_words() {
    for scale in Scale::ALL {
        assert_eq!(Scale::parse(scale.as_str()), Some(scale));
        assert_eq!(serde_json::to_string(&scale).unwrap(), format!("\"{}\"", scale.as_str()));
    }
    assert_eq!(Scale::parse("three"), None);
    assert_eq!(Scale::default(), One);
}

#[test]
fn a_stored_score_reads_back_with_its_scale() {
    let news2 = score(&Reading { pulse: None, ..WELL }, Two);
    let json = serde_json::to_string(&news2).unwrap();
    assert!(json.contains(r#""scale":"two""#), "{json}");
    assert_eq!(serde_json::from_str::<News2>(&json).unwrap(), news2);
}
