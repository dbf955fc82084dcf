//! Quantities in words: lengths of time, clock times, dates, and values with their units.

use crate::programme::Lang;
use crate::vital_sign::{Consciousness, DecimalMark, VitalSign};
use jiff::civil::{Date, Time};

/// "15 minuter", "24 timmar", "2 dygn": the largest unit that divides it, but not "1 dygn", which
/// many read as "before tomorrow".
pub(super) fn minutes(lang: Lang, minutes: u32) -> String {
    let (count, sv, en) = match minutes {
        m if m > 1_440 && m % 1_440 == 0 => (m / 1_440, ("dygn", "dygn"), ("day", "days")),
        m if m > 0 && m % 60 == 0 => (m / 60, ("timme", "timmar"), ("hour", "hours")),
        m => (m, ("minut", "minuter"), ("minute", "minutes")),
    };
    let (one, many) = match lang {
        Lang::Sv => sv,
        Lang::En => en,
    };
    format!("{count} {}", if count == 1 { one } else { many })
}

pub(super) fn hours(lang: Lang, hours: u32) -> String {
    minutes(lang, hours.saturating_mul(60))
}

/// "kl. 08.00" in Swedish, "08:00" in English.
pub(super) fn clock(lang: Lang, time: Time) -> String {
    let (hour, minute) = (time.hour(), time.minute());
    match lang {
        Lang::Sv => format!("kl. {hour:02}.{minute:02}"),
        Lang::En => format!("{hour:02}:{minute:02}"),
    }
}

/// "2 november 2026".
pub(super) fn date(lang: Lang, date: Date) -> String {
    let (sv, en) = match date.month() {
        1 => ("januari", "January"),
        2 => ("februari", "February"),
        3 => ("mars", "March"),
        4 => ("april", "April"),
        5 => ("maj", "May"),
        6 => ("juni", "June"),
        7 => ("juli", "July"),
        8 => ("augusti", "August"),
        9 => ("september", "September"),
        10 => ("oktober", "October"),
        11 => ("november", "November"),
        _ => ("december", "December"),
    };
    let month = match lang {
        Lang::Sv => sv,
        Lang::En => en,
    };
    format!("{} {month} {}", date.day(), date.year())
}

/// "varje dag", "varannan dag", "en gång i veckan". No treatment is longer than a year, so what
/// comes once a year comes once.
pub(super) fn every(lang: Lang, days: u32) -> String {
    match (lang, days) {
        (Lang::Sv, 1) => "varje dag".to_owned(),
        (Lang::Sv, 2) => "varannan dag".to_owned(),
        (Lang::Sv, 7) => "en gång i veckan".to_owned(),
        (Lang::Sv, 365) => "en gång".to_owned(),
        (Lang::Sv, 3) => "var tredje dag".to_owned(),
        (Lang::Sv, days) => format!("var {days}:{} dag", ordinal_ending(days)),
        (Lang::En, 1) => "every day".to_owned(),
        (Lang::En, 2) => "every other day".to_owned(),
        (Lang::En, 7) => "once a week".to_owned(),
        (Lang::En, 365) => "once".to_owned(),
        (Lang::En, days) => format!("every {days} days"),
    }
}

/// 21:a, 22:a, but 11:e and 12:e.
fn ordinal_ending(number: u32) -> &'static str {
    let teens = matches!(number % 100, 11 | 12);
    if matches!(number % 10, 1 | 2) && !teens { "a" } else { "e" }
}

/// "38,0 °C", "130/min", "alert".
pub(super) fn value(lang: Lang, sign: VitalSign, stored: i32) -> String {
    let mark = match lang {
        Lang::Sv => DecimalMark::Comma,
        Lang::En => DecimalMark::Point,
    };
    let number = sign.write(stored, mark);
    match sign {
        VitalSign::Consciousness => consciousness(lang, stored),
        VitalSign::SupplementalOxygen => match (lang, stored) {
            (Lang::Sv, 0) => "luft".to_owned(),
            (Lang::Sv, _) => "syrgas".to_owned(),
            (Lang::En, _) => number,
        },
        VitalSign::RespiratoryRate | VitalSign::Pulse => format!("{number}/min"),
        VitalSign::OxygenSaturation
        | VitalSign::SystolicPressure
        | VitalSign::DiastolicPressure
        | VitalSign::Temperature
        | VitalSign::Weight => format!("{number} {}", sign.unit().unwrap_or_default()),
    }
}

fn consciousness(lang: Lang, stored: i32) -> String {
    let Some(level) = Consciousness::from_value(stored) else { return stored.to_string() };
    let (sv, en) = match level {
        Consciousness::Alert => ("alert", "alert"),
        Consciousness::NewConfusion => ("nytillkommen förvirring", "new confusion"),
        Consciousness::Voice => ("reagerar på tilltal", "responds to voice"),
        Consciousness::Pain => ("reagerar på smärta", "responds to pain"),
        Consciousness::Unresponsive => ("reagerar inte", "unresponsive"),
    };
    match lang {
        Lang::Sv => sv.to_owned(),
        Lang::En => en.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_of_time_use_the_largest_unit_that_divides_them() {
        let both = |m| (minutes(Lang::Sv, m), minutes(Lang::En, m));
        let check = |m, sv: &str, en: &str| assert_eq!(both(m), (sv.to_owned(), en.to_owned()));
        check(0, "0 minuter", "0 minutes");
        check(1, "1 minut", "1 minute");
        check(60, "1 timme", "1 hour");
        check(90, "90 minuter", "90 minutes");
        check(120, "2 timmar", "2 hours");
        check(1_440, "24 timmar", "24 hours");
        check(2_880, "2 dygn", "2 days");
        assert_eq!(hours(Lang::En, u32::MAX), "4294967295 minutes");
    }

    #[test]
    fn values_carry_their_units() {
        let check = |sign, stored, sv: &str, en: &str| {
            assert_eq!(value(Lang::Sv, sign, stored), sv);
            assert_eq!(value(Lang::En, sign, stored), en);
        };
        check(VitalSign::Temperature, 380, "38,0 °C", "38.0 °C");
        check(VitalSign::Pulse, 130, "130/min", "130/min");
        check(VitalSign::OxygenSaturation, 92, "92 %", "92 %");
        check(VitalSign::Weight, 7_250, "72,50 kg", "72.50 kg");
        check(VitalSign::SupplementalOxygen, 0, "luft", "air");
        check(VitalSign::Consciousness, 1, "nytillkommen förvirring", "new confusion");
        check(VitalSign::Consciousness, 9, "9", "9");
    }

    #[test]
    fn days_between_are_said_as_people_say_them() {
        assert_eq!(every(Lang::Sv, 1), "varje dag");
        assert_eq!(every(Lang::Sv, 7), "en gång i veckan");
        assert_eq!(every(Lang::En, 3), "every 3 days");
        assert_eq!(every(Lang::Sv, 3), "var tredje dag");
        assert_eq!(every(Lang::Sv, 10), "var 10:e dag");
        assert_eq!(every(Lang::Sv, 11), "var 11:e dag");
        assert_eq!(every(Lang::Sv, 21), "var 21:a dag");
        assert_eq!(every(Lang::Sv, 365), "en gång");
    }
}
