//! Habit: how long after something has come up somebody does it, at which hours, and how often it
//! is left lying. Read from `scenarios/region/habits.toml`; nothing here is about one patient.

use super::chance::{Chance, minutes_after};
use jiff::civil::{Time, Weekday};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};
use serde::Deserialize;
use std::collections::BTreeMap;

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Habits {
    /// Names of those who work at night; by day they are the last to be asked.
    pub(crate) night: Vec<String>,
    pub(crate) admissions: Admissions,
    pub(crate) words: Words,
    pub(crate) habit: BTreeMap<String, Habit>,
}

/// New candidates while the demonstration runs, and the other patients of the ward.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Admissions {
    /// Minutes between two new candidates.
    pub(crate) every_minutes: (i32, i32),
    /// Open episodes at which nobody more is suggested.
    pub(crate) open_max: usize,
    /// Free beds of the ward that are let be; the rest fill up with other patients.
    pub(crate) free_beds: usize,
    /// A free bed gets a new patient within this many minutes.
    pub(crate) bed_filled_minutes: (i32, i32),
}

/// What people write, in Swedish as on a ward.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Words {
    pub(crate) arrival: Vec<String>,
    pub(crate) evening: Vec<String>,
    pub(crate) visit: Vec<String>,
    pub(crate) help: Vec<String>,
    pub(crate) training: Vec<String>,
    pub(crate) pump: Vec<String>,
    pub(crate) samples: Vec<String>,
    pub(crate) round: Vec<String>,
    pub(crate) alarm: Vec<String>,
    pub(crate) report: Vec<String>,
    pub(crate) call: Vec<String>,
    pub(crate) accepted: Vec<String>,
    pub(crate) follow_up: Vec<String>,
    pub(crate) missed: Vec<String>,
    pub(crate) conversation: String,
    pub(crate) next: String,
    pub(crate) referral: String,
    pub(crate) reconciled: String,
    pub(crate) other_way_back: String,
    pub(crate) sample: String,
    pub(crate) granted: String,
    pub(crate) follow_up_call: String,
    pub(crate) no_longer: String,
    pub(crate) call_off: String,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Habit {
    /// Minutes from when it came up.
    pub(crate) after: (i32, i32),
    /// Done between these hours only; else the next morning.
    #[serde(default)]
    pub(crate) hours: Option<(Time, Time)>,
    #[serde(default)]
    pub(crate) weekdays: bool,
    /// The share that is left lying, and how many minutes more.
    #[serde(default)]
    pub(crate) left: f64,
    #[serde(default)]
    pub(crate) left_after: (i32, i32),
}

/// When the next morning's work begins, at the earliest and the latest after the hour.
const FIRST_THING_MINUTES: (i32, i32) = (2, 55);

impl Habit {
    pub(crate) fn when(&self, since: Timestamp, chance: Chance, zone: &TimeZone) -> Timestamp {
        let mut minutes = chance.whole(1, self.after);
        if chance.share(2) < self.left {
            minutes += chance.whole(3, self.left_after);
        }
        self.open(minutes_after(since, minutes), chance, zone)
    }

    /// The first moment from `at` on when this is done at all.
    pub(crate) fn open(&self, at: Timestamp, chance: Chance, zone: &TimeZone) -> Timestamp {
        let Some((from, to)) = self.hours else { return at };
        let wall = at.to_zoned(zone.clone()).datetime();
        let (mut day, time) = (wall.date(), wall.time());
        let is_off = |day: jiff::civil::Date| {
            self.weekdays && matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday)
        };
        if time <= to && time >= from && !is_off(day) {
            return at;
        }
        if time > to {
            day = day.checked_add(1.day()).unwrap_or(day);
        }
        while is_off(day) {
            day = day.checked_add(1.day()).unwrap_or(day);
        }
        let opens = care::care_time::resolve(day.to_datetime(from), zone);
        minutes_after(opens, chance.whole(4, FIRST_THING_MINUTES))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Timestamp {
        text.parse().expect("a time")
    }

    #[test]
    fn office_work_that_comes_up_on_a_friday_night_is_done_on_monday_morning() {
        let hours = Some((jiff::civil::time(8, 0, 0, 0), jiff::civil::time(16, 0, 0, 0)));
        let habit = Habit { after: (10, 60), hours, weekdays: true, left: 0.0, left_after: (0, 0) };
        let zone = TimeZone::get("Europe/Stockholm").expect("zone data");
        for n in 0..50 {
            let chance = Chance::of(&[&n.to_string()]);
            let done = habit.when(at("2026-11-20T21:00:00Z"), chance, &zone);
            assert!(done >= at("2026-11-23T07:00:00Z"), "{done}");
            assert!(done < at("2026-11-23T08:00:00Z"), "{done}");
        }
    }

    #[test]
    fn what_is_left_lying_is_left_lying_as_often_as_the_file_says() {
        let habit = Habit {
            after: (0, 10),
            hours: None,
            weekdays: false,
            left: 0.25,
            left_after: (600, 700),
        };
        let from = at("2026-11-20T09:00:00Z");
        let late = (0..400).filter(|n| {
            let done = habit.when(from, Chance::of(&[&n.to_string()]), &TimeZone::UTC);
            done > minutes_after(from, 10)
        });
        assert!((70..=130).contains(&late.count()));
    }
}
