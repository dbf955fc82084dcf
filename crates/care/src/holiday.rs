//! Public holidays: days on which a number with office hours is not answered.
//!
//! Lag (1989:253) om allmänna helgdagar; Midsummer's, Christmas and New Year's eve are no public
//! holidays in that act, but are Sundays to working life (semesterlagen 1977:480, 3 a §).

use jiff::ToSpan;
use jiff::civil::{Date, Weekday, date};

/// Whether hours of a Sunday hold on this day: a Sunday, a public holiday or one of the three eves.
pub fn counts_as_sunday(day: Date) -> bool {
    day.weekday() == Weekday::Sunday || is_fixed(day) || is_movable(day)
}

/// The day on which so many working days have passed since another: Saturdays, Sundays and public
/// holidays are none.
pub fn working_days_after(day: Date, days: u16) -> Date {
    let mut last = day;
    for _ in 0..days {
        let mut following = last.series(1.day()).skip(1);
        let off = |day: Date| day.weekday() == Weekday::Saturday || counts_as_sunday(day);
        last = following.find(|day| !off(*day)).unwrap_or(last);
    }
    last
}

fn is_fixed(day: Date) -> bool {
    matches!((day.month(), day.day()), (1 | 5, 1) | (1 | 6, 6) | (12, 24..=26 | 31))
}

fn is_movable(day: Date) -> bool {
    let from_easter = [-2, 1, 39];
    let easter = easter(day.year());
    let mut of_easter = from_easter.iter().filter_map(|days| easter.checked_add(days.days()).ok());
    let midsummer_eve =
        day.month() == 6 && (19..=25).contains(&day.day()) && day.weekday() == Weekday::Friday;
    of_easter.any(|holiday| holiday == day) || midsummer_eve || is_saturday_of(day)
}

/// Midsummer's day and All Saints' day are Saturdays.
fn is_saturday_of(day: Date) -> bool {
    let within = matches!((day.month(), day.day()), (6, 20..=26) | (10, 31) | (11, 1..=6));
    within && day.weekday() == Weekday::Saturday
}

/// Easter Sunday of a year, by the anonymous Gregorian algorithm (Meeus, *Astronomical Algorithms*,
/// chapter 8).
fn easter(year: i16) -> Date {
    let year = i32::from(year);
    let golden = year.rem_euclid(19);
    let (century, rest) = (year.div_euclid(100), year.rem_euclid(100));
    let (leaps, centuries) = (century.div_euclid(4), century.rem_euclid(4));
    let correction = (century - (century + 8).div_euclid(25) + 1).div_euclid(3);
    let moon = (19 * golden + century - leaps - correction + 15).rem_euclid(30);
    let weekday =
        (32 + 2 * centuries + 2 * rest.div_euclid(4) - moon - rest.rem_euclid(4)).rem_euclid(7);
    let shift = (golden + 11 * moon + 22 * weekday).div_euclid(451);
    let day_of_spring = moon + weekday - 7 * shift + 114;
    let month = i8::try_from(day_of_spring.div_euclid(31)).unwrap_or(3);
    let day = i8::try_from(day_of_spring.rem_euclid(31) + 1).unwrap_or(1);
    let year = i16::try_from(year).unwrap_or(i16::MAX);
    Date::new(year, month, day).unwrap_or(date(2026, 4, 5))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn easter_sundays_of_the_almanac() {
        let known = [
            date(2024, 3, 31),
            date(2025, 4, 20),
            date(2026, 4, 5),
            date(2027, 3, 28),
            date(2030, 4, 21),
            date(2038, 4, 25),
        ];
        for day in known {
            assert_eq!(easter(day.year()), day);
        }
    }

    #[test]
    fn the_red_days_of_2026_that_are_no_sundays() {
        let first = date(2026, 1, 1);
        let days = (0..365_i64).map(|n| first.checked_add(n.days()).unwrap());
        let red = days.filter(|day| counts_as_sunday(*day) && day.weekday() != Weekday::Sunday);
        let expected = [
            date(2026, 1, 1),
            date(2026, 1, 6),
            date(2026, 4, 3),
            date(2026, 4, 6),
            date(2026, 5, 1),
            date(2026, 5, 14),
            date(2026, 6, 6),
            date(2026, 6, 19),
            date(2026, 6, 20),
            date(2026, 10, 31),
            date(2026, 12, 24),
            date(2026, 12, 25),
            date(2026, 12, 26),
            date(2026, 12, 31),
        ];
        assert_eq!(red.collect::<Vec<_>>(), expected);
    }

    #[test]
    fn working_days_pass_over_weekends_and_holidays() {
        let friday = date(2026, 12, 18);
        assert_eq!(working_days_after(friday, 0), friday);
        assert_eq!(working_days_after(friday, 1), date(2026, 12, 21));
        // Christmas Eve, Christmas and Boxing Day, New Year's Eve and Day, Epiphany: the tenth is
        // as late as this.
        assert_eq!(working_days_after(friday, 10), date(2027, 1, 8));
        assert_eq!(working_days_after(date(2026, 11, 24), 10), date(2026, 12, 8));
        assert_eq!(working_days_after(Date::MAX, 3), Date::MAX);
    }

    #[test]
    fn midsummer_moves_between_the_19th_and_the_26th_of_june() {
        for (year, eve) in [(2024, 21), (2027, 25), (2020, 19)] {
            assert!(counts_as_sunday(date(year, 6, eve)), "{year}");
            assert!(counts_as_sunday(date(year, 6, eve + 1)), "{year}");
            assert!(!counts_as_sunday(date(year, 6, eve - 1)), "{year}");
        }
    }
}
