//! Times: "i dag kl 14.10", "i går kl 17.10", "på torsdag kl 9", then "28 november kl 9".

use crate::lang::Lang;
use crate::texts::T;
use jiff::civil::{Date, Time, Weekday};
use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};

/// Days ahead and back that are called by their weekday: further, two weeks could be meant.
const WEEKDAY_DAYS: i32 = 6;

/// A time of day: "14.10", "9" on the hour; in English "14:10" and "09:00".
pub(crate) fn clock(t: T, time: Time) -> String {
    let (hour, minute) = (time.hour(), time.minute());
    match (t.lang, minute) {
        (Lang::Sv, 0) => hour.to_string(),
        (Lang::Sv, _) => format!("{hour:02}.{minute:02}"),
        (Lang::En, _) => format!("{hour:02}:{minute:02}"),
    }
}

/// A time of day in a column of them, under each other: "14.10", "09.00".
pub(crate) fn column_clock(t: T, time: Time) -> String {
    let between = if t.lang == Lang::Sv { '.' } else { ':' };
    format!("{:02}{between}{:02}", time.hour(), time.minute())
}

/// "i dag kl 14.10"
pub(crate) fn moment(t: T, at: Timestamp, now: Timestamp, zone: &TimeZone) -> String {
    let (at, now) = (zone.to_datetime(at), zone.to_datetime(now));
    let day = day_word(t, at.date(), now.date());
    // "kl 0" is read as a value that is missing.
    let clock = match (t.lang, at.time() == Time::midnight()) {
        (Lang::Sv, true) => "00.00".to_owned(),
        (Lang::Sv | Lang::En, _) => clock(t, at.time()),
    };
    t.with("time-day-clock", &[("day", &day), ("clock", &clock)])
}

/// "i dag kl 09.30–10"; when it ends on another day, only the beginning is said.
pub(crate) fn span(
    t: T,
    at: Timestamp,
    until: Timestamp,
    now: Timestamp,
    zone: &TimeZone,
) -> String {
    let begins = moment(t, at, now, zone);
    let (from, to) = (zone.to_datetime(at), zone.to_datetime(until));
    if from.date() != to.date() || to <= from {
        return begins;
    }
    format!("{begins}–{}", clock(t, to.time()))
}

/// "i dag", "i går", "på torsdag", "28 november"; with the year when it is another one.
pub(crate) fn day_word(t: T, day: Date, today: Date) -> String {
    let days = today.until(day).map_or(i32::MAX, |span| span.get_days());
    match days {
        -1 => t.get("day-yesterday").into_owned(),
        0 => t.get("day-today").into_owned(),
        1 => t.get("day-tomorrow").into_owned(),
        2..=WEEKDAY_DAYS => t.with("day-coming", &[("weekday", &weekday(t, day.weekday()))]),
        -6..=-2 => t.get(&format!("day-past-{}", weekday_key(day.weekday()))).into_owned(),
        _ => date(t, day, today),
    }
}

/// "28 november", and with the year when it is not this one.
pub(crate) fn date(t: T, day: Date, today: Date) -> String {
    let month = month(t, day.month());
    let blanks: [(&'static str, &dyn std::fmt::Display); 3] =
        [("day", &day.day()), ("month", &month), ("year", &Text(day.year().to_string()))];
    t.with(if day.year() == today.year() { "date" } else { "date-year" }, &blanks)
}

/// "måndag 23 november"
pub(crate) fn full_date(t: T, day: Date) -> String {
    let (weekday, month) = (weekday(t, day.weekday()), month(t, day.month()));
    t.with("date-full", &[("weekday", &weekday), ("day", &day.day()), ("month", &month)])
}

/// "måndag 23 november kl 07.10"
pub(crate) fn full_moment(t: T, at: &Zoned) -> String {
    let (day, clock) = (full_date(t, at.date()), clock(t, at.time()));
    t.with("time-day-clock", &[("day", &day), ("clock", &clock)])
}

/// "kl 07.10" alone, for what is of today.
pub(crate) fn weekday_clock(t: T, at: Timestamp, zone: &TimeZone) -> String {
    t.with("time-clock", &[("clock", &clock(t, zone.to_datetime(at).time()))])
}

/// "30 min sedan", "14 tim sedan", "3 dygn sedan"
pub(crate) fn ago(t: T, at: Timestamp, now: Timestamp) -> String {
    match now.duration_since(at).as_mins() {
        ..1 => t.get("ago-now").into_owned(),
        minutes @ 1..120 => t.with("ago-minutes", &[("n", &minutes)]),
        minutes if minutes < 48 * 60 => t.with("ago-hours", &[("n", &(minutes / 60))]),
        minutes => t.with("ago-days", &[("n", &(minutes / 60 / 24))]),
    }
}

/// For a date field.
pub(crate) fn iso_date(at: Timestamp, zone: &TimeZone) -> String {
    zone.to_datetime(at).date().to_string()
}

/// For a time field.
pub(crate) fn iso_time(at: Timestamp, zone: &TimeZone) -> String {
    zone.to_datetime(at).strftime("%H:%M").to_string()
}

fn weekday(t: T, day: Weekday) -> String {
    t.get(&format!("weekday-{}", weekday_key(day))).into_owned()
}

fn weekday_key(day: Weekday) -> i8 {
    day.to_monday_one_offset()
}

/// "november 2026"
pub(crate) fn month_year(t: T, day: Date) -> String {
    let year = Text(day.year().to_string());
    t.with("date-month", &[("month", &month(t, day.month())), ("year", &year)])
}

fn month(t: T, month: i8) -> String {
    t.get(&format!("month-{month}")).into_owned()
}

/// A number that is no count: a year takes no thousands mark.
struct Text(String);

impl std::fmt::Display for Text {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn zone() -> TimeZone {
        TimeZone::get("Europe/Stockholm").unwrap()
    }

    fn at(civil: &str) -> Timestamp {
        let civil: jiff::civil::DateTime = civil.parse().unwrap();
        civil.to_zoned(zone()).unwrap().timestamp()
    }

    fn check(civil: &str, sv: &str, en: &str) {
        // A Monday.
        let now = at("2026-11-23T07:10");
        let said = |lang| moment(T { lang }, at(civil), now, &zone());
        assert_eq!(said(Lang::Sv), sv, "{civil}");
        assert_eq!(said(Lang::En), en, "{civil}");
    }

    #[test]
    fn near_days_have_names_and_far_ones_dates() {
        check("2026-11-23T14:10", "i dag kl 14.10", "today at 14:10");
        check("2026-11-23T09:00", "i dag kl 9", "today at 09:00");
        check("2026-11-22T17:10", "i går kl 17.10", "yesterday at 17:10");
        check("2026-11-24T06:05", "i morgon kl 06.05", "tomorrow at 06:05");
        check("2026-11-26T09:00", "på torsdag kl 9", "on Thursday at 09:00");
        check("2026-11-20T09:00", "i fredags kl 9", "last Friday at 09:00");
        check("2026-11-30T09:00", "30 november kl 9", "30 November at 09:00");
        check("2027-01-02T09:00", "2 januari 2027 kl 9", "2 January 2027 at 09:00");
    }

    #[test]
    fn the_day_changes_at_midnight_on_the_wall() {
        check("2026-11-23T00:00", "i dag kl 00.00", "today at 00:00");
        check("2026-11-22T23:59", "i går kl 23.59", "yesterday at 23:59");
    }

    #[test]
    fn a_span_says_its_end_once() {
        let t = T { lang: Lang::Sv };
        let now = at("2026-11-23T07:10");
        let said = |from: &str, to: &str| span(t, at(from), at(to), now, &zone());
        assert_eq!(said("2026-11-23T09:30", "2026-11-23T10:00"), "i dag kl 09.30–10");
        assert_eq!(said("2026-11-23T23:30", "2026-11-24T01:00"), "i dag kl 23.30");
    }

    #[test]
    fn ages_are_short() {
        let now = at("2026-11-23T07:10");
        let said = |civil: &str, lang| ago(T { lang }, at(civil), now);
        assert_eq!(said("2026-11-23T07:10", Lang::Sv), "nyss");
        assert_eq!(said("2026-11-23T06:40", Lang::Sv), "30 min sedan");
        assert_eq!(said("2026-11-22T17:10", Lang::Sv), "14 tim sedan");
        assert_eq!(said("2026-11-20T07:10", Lang::Sv), "3 dygn sedan");
        assert_eq!(said("2026-11-22T17:10", Lang::En), "14 h ago");
        assert_eq!(said("2026-11-20T07:10", Lang::En), "3 days ago");
    }

    #[test]
    fn a_whole_day_is_written_out() {
        let t = |lang| T { lang };
        let day = jiff::civil::date(2026, 11, 23);
        assert_eq!(full_date(t(Lang::Sv), day), "måndag 23 november");
        assert_eq!(full_date(t(Lang::En), day), "Monday 23 November");
    }
}
