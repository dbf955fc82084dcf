//! Care time: the one place that turns civil time into instants and back.
//!
//! Not a clock: it knows zones, never what time it is. Future times are kept as civil time and
//! zone, since a rule about summer time may change before they come.

use jiff::civil::{Date, DateTime, Time};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};

/// The instant of a civil time in a zone.
///
/// In the hour that is missing in spring there is no such time: the answer is as much later as the
/// clock was moved, so 02:30 becomes 03:30. A dose is then given late rather than before it is due.
/// In the hour that comes twice in autumn the first one counts: a deadline must not slip by an
/// hour because of the clock, and a visit that is waited for is better early than late.
pub fn resolve(civil: DateTime, zone: &TimeZone) -> Timestamp {
    // jiff's "compatible" is exactly these two rules (RFC 5545, 3.3.5). It fails only within a day
    // of the ends of the calendar, years -9999 and 9999, where the nearest instant will do.
    let end = if civil.year().is_negative() { Timestamp::MIN } else { Timestamp::MAX };
    zone.to_ambiguous_timestamp(civil).compatible().unwrap_or(end)
}

/// The date on the wall at an instant.
pub fn day_of(at: Timestamp, zone: &TimeZone) -> Date {
    zone.to_datetime(at).date()
}

/// How many dates there are from the first to the last, both counted, as days of care are.
/// None of them if the last comes before the first.
pub fn days_between_inclusive(first: Date, last: Date) -> u32 {
    // Civil dates are all of 24 hours; days of 23 and 25 belong to zones.
    let days = first.duration_until(last).as_hours() / 24 + 1;
    u32::try_from(days).unwrap_or(0)
}

/// The same time of day for every date from the first on, without end.
///
/// Each instant is counted from the anchor and not from the one before, so that a day on which
/// the clock is moved leaves no trace on the days after.
pub fn daily(first: Date, time: Time, zone: &TimeZone) -> impl Iterator<Item = Timestamp> + '_ {
    let dates = (0_i32..).map_while(move |day| first.checked_add(day.days()).ok());
    dates.map(move |date| resolve(date.to_datetime(time), zone))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::{date, time};

    fn stockholm() -> TimeZone {
        TimeZone::get("Europe/Stockholm").unwrap()
    }

    fn check(civil: &str, utc: &str) {
        let expected: Timestamp = utc.parse().unwrap();
        assert_eq!(resolve(civil.parse().unwrap(), &stockholm()), expected, "{civil}");
    }

    #[test]
    fn a_time_in_the_missing_hour_is_an_hour_later() {
        check("2026-03-29T01:59", "2026-03-29T00:59:00Z");
        check("2026-03-29T02:00", "2026-03-29T01:00:00Z");
        check("2026-03-29T02:30", "2026-03-29T01:30:00Z"); // 03:30 on the wall.
        check("2026-03-29T03:00", "2026-03-29T01:00:00Z");
        check("2026-03-29T03:30", "2026-03-29T01:30:00Z");
    }

    #[test]
    fn a_time_in_the_double_hour_is_the_first_of_the_two() {
        check("2026-10-25T01:59", "2026-10-24T23:59:00Z");
        check("2026-10-25T02:00", "2026-10-25T00:00:00Z");
        check("2026-10-25T02:30", "2026-10-25T00:30:00Z");
        check("2026-10-25T02:59", "2026-10-25T00:59:00Z");
        check("2026-10-25T03:00", "2026-10-25T02:00:00Z");
    }

    #[test]
    fn the_ends_of_the_calendar_do_not_panic() {
        assert_eq!(resolve(DateTime::MAX, &stockholm()), Timestamp::MAX);
        assert_eq!(resolve(DateTime::MIN, &stockholm()), Timestamp::MIN);
    }

    #[test]
    fn the_day_begins_at_midnight_on_the_wall() {
        let day = |utc: &str| day_of(utc.parse().unwrap(), &stockholm());
        assert_eq!(day("2026-01-14T22:59:59Z"), date(2026, 1, 14));
        assert_eq!(day("2026-01-14T23:00:00Z"), date(2026, 1, 15));
        assert_eq!(day("2026-07-14T21:59:59Z"), date(2026, 7, 14));
        assert_eq!(day("2026-07-14T22:00:00Z"), date(2026, 7, 15));
    }

    #[test]
    fn days_of_care_count_both_ends() {
        assert_eq!(days_between_inclusive(date(2026, 3, 29), date(2026, 3, 29)), 1);
        assert_eq!(days_between_inclusive(date(2026, 3, 28), date(2026, 3, 30)), 3);
        assert_eq!(days_between_inclusive(date(2024, 2, 28), date(2024, 3, 1)), 3);
        assert_eq!(days_between_inclusive(date(2026, 3, 30), date(2026, 3, 29)), 0);
        assert_eq!(days_between_inclusive(date(2026, 3, 30), date(2025, 3, 29)), 0);
        assert!(days_between_inclusive(Date::MIN, Date::MAX) > 7_000_000);
    }

    #[test]
    fn a_daily_time_in_the_missing_hour_is_back_the_day_after() {
        let zone = stockholm();
        let walls = daily(date(2026, 3, 28), time(2, 30, 0, 0), &zone)
            .map(|at| zone.to_datetime(at).to_string());
        let expected = ["2026-03-28T02:30:00", "2026-03-29T03:30:00", "2026-03-30T02:30:00"];
        assert_eq!(walls.take(3).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn a_daily_time_never_drifts() {
        let zone = stockholm();
        let anchor = date(2026, 1, 1);
        for (day, at) in daily(anchor, time(8, 0, 0, 0), &zone).take(3_000).enumerate() {
            let wall = zone.to_datetime(at);
            assert_eq!(wall.time(), time(8, 0, 0, 0));
            let counted = days_between_inclusive(anchor, wall.date());
            assert_eq!(usize::try_from(counted).unwrap(), day + 1);
        }
    }

    #[test]
    fn a_daily_time_ends_with_the_calendar() {
        let zone = stockholm();
        let days = daily(date(9999, 12, 30), time(8, 0, 0, 0), &zone);
        assert_eq!(days.count(), 2);
    }
}
