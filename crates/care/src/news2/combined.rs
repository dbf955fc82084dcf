//! Combined: one set of vital signs from several readings close in time, with the age of each part.
//!
//! At home the thermometer, the cuff and the nurse do not report in the same second.
//! Not here: whether the set is too old to act on. Screens show the ages, local rules judge them.

use super::{News2, SCORED, Scale, score};
use crate::vital_sign::{Reading, VitalSign};
use jiff::{SignedDuration, Timestamp};
use std::collections::BTreeMap;

/// The newest value of each scored sign, and when each was taken.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Combined {
    pub reading: Reading,
    pub taken_at: BTreeMap<VitalSign, Timestamp>,
}

impl Combined {
    /// The newest value per sign, no part more than `apart_minutes_max` older than the newest part.
    ///
    /// Readings after `now` are left out: a device whose clock runs ahead must not push true
    /// values aside. A reading without any scored sign (a weight) does not move the window.
    /// The order of `readings` does not matter, but for two values of the same instant, where the
    /// later in the record counts.
    pub fn from(
        readings: &[(Timestamp, Reading)],
        now: Timestamp,
        apart_minutes_max: u16,
    ) -> Combined {
        let apart_max = SignedDuration::from_mins(i64::from(apart_minutes_max));
        let newest_of = |sign: VitalSign| {
            let measured =
                readings.iter().filter(|(at, reading)| *at <= now && reading.value(sign).is_some());
            measured.max_by_key(|(at, _)| *at)
        };
        let newest: Vec<_> =
            SCORED.into_iter().filter_map(|sign| Some((sign, newest_of(sign)?))).collect();
        let Some(end) = newest.iter().map(|(_, (at, _))| *at).max() else {
            return Combined::default();
        };
        let mut combined = Combined::default();
        for (sign, (at, reading)) in newest {
            if end.duration_since(*at) <= apart_max {
                combined.reading.copy_sign(sign, reading);
                combined.taken_at.insert(sign, *at);
            }
        }
        combined
    }

    pub fn score(&self, scale: Scale) -> News2 {
        score(&self.reading, scale)
    }

    /// How old one part is, for the screen that shows it.
    pub fn age(&self, sign: VitalSign, now: Timestamp) -> Option<SignedDuration> {
        self.taken_at.get(&sign).map(|at| now.duration_since(*at))
    }

    /// The part that was taken first. A score is never fresher than this.
    pub fn oldest(&self) -> Option<(VitalSign, Timestamp)> {
        let oldest = self.taken_at.iter().min_by_key(|(_, at)| **at);
        oldest.map(|(sign, at)| (*sign, *at))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vital_sign::{Consciousness, HundredthsKilogram, TenthsCelsius};

    const HOUR: u16 = 60;

    fn minute(minute: i64) -> Timestamp {
        Timestamp::UNIX_EPOCH.saturating_add(SignedDuration::from_mins(minute)).unwrap()
    }

    fn pulse(beats: u16) -> Reading {
        Reading { pulse: Some(beats), ..Reading::default() }
    }

    fn temperature(tenths: i16) -> Reading {
        Reading { temperature: Some(TenthsCelsius(tenths)), ..Reading::default() }
    }

    /// Combines readings given as (minute, reading), seen at minute 100.
    fn combine(readings: &[(i64, Reading)]) -> Combined {
        let timed: Vec<_> = readings.iter().map(|(at, reading)| (minute(*at), *reading)).collect();
        Combined::from(&timed, minute(100), HOUR)
    }

    #[test]
    fn nothing_measured_gives_nothing() {
        assert_eq!(combine(&[]), Combined::default());
        assert_eq!(combine(&[]).oldest(), None);
        assert_eq!(combine(&[(90, Reading::default())]), Combined::default());
    }

    #[test]
    fn devices_that_report_apart_give_one_set() {
        let nurse = Reading {
            respiratory_rate: Some(18),
            supplemental_oxygen: Some(false),
            consciousness: Some(Consciousness::Alert),
            ..Reading::default()
        };
        let cuff = Reading { systolic: Some(120), pulse: Some(75), ..Reading::default() };
        let finger = Reading { oxygen_saturation: Some(98), ..Reading::default() };
        let set = combine(&[(60, nurse), (70, cuff), (80, finger), (90, temperature(365))]);
        assert_eq!(set.score(Scale::One).total(), Ok(0));
        assert_eq!(set.oldest(), Some((VitalSign::RespiratoryRate, minute(60))));
        let age = |sign| set.age(sign, minute(100)).map(|age| age.as_mins());
        assert_eq!(age(VitalSign::RespiratoryRate), Some(40));
        assert_eq!(age(VitalSign::Temperature), Some(10));
        assert_eq!(age(VitalSign::Weight), None);
    }

    #[test]
    fn the_newest_value_of_a_sign_counts_in_whatever_order_it_came() {
        for readings in [[(80, pulse(80)), (90, pulse(90))], [(90, pulse(90)), (80, pulse(80))]] {
            assert_eq!(combine(&readings).reading.pulse, Some(90));
            assert_eq!(combine(&readings).taken_at[&VitalSign::Pulse], minute(90));
        }
    }

    #[test]
    fn of_two_values_of_the_same_instant_the_later_in_the_record_counts() {
        assert_eq!(combine(&[(80, pulse(80)), (80, pulse(81))]).reading.pulse, Some(81));
    }

    #[test]
    fn a_part_at_the_edge_of_the_window_counts_and_one_beyond_does_not() {
        let at_edge = combine(&[(30, pulse(80)), (90, temperature(365))]);
        assert_eq!(at_edge.reading.pulse, Some(80));
        let beyond = combine(&[(29, pulse(80)), (90, temperature(365))]);
        assert_eq!(beyond.reading, temperature(365));
        assert_eq!(beyond.taken_at.len(), 1);
    }

    #[test]
    fn the_window_ends_at_the_newest_part_and_not_now() {
        let night = combine(&[(-500, pulse(80)), (-490, temperature(365))]);
        assert_eq!(night.reading, Reading { pulse: Some(80), ..temperature(365) });
        assert_eq!(night.age(VitalSign::Pulse, minute(100)), Some(SignedDuration::from_mins(600)));
    }

    #[test]
    fn a_reading_of_now_counts_and_one_from_the_future_does_not() {
        assert_eq!(combine(&[(100, pulse(80))]).reading.pulse, Some(80));
        assert_eq!(combine(&[(90, pulse(80)), (101, pulse(90))]).reading.pulse, Some(80));
        assert_eq!(combine(&[(90, pulse(80)), (500, temperature(365))]).reading, pulse(80));
    }

    #[test]
    fn a_weight_neither_moves_the_window_nor_enters_the_set() {
        let weight = Reading {
            weight: Some(HundredthsKilogram(7_250)),
            diastolic: Some(70),
            ..Reading::default()
        };
        let set = combine(&[(0, pulse(80)), (95, weight)]);
        assert_eq!(set.reading, pulse(80));
    }
}
