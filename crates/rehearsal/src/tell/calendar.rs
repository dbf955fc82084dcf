//! Dates and times as people say them: "måndag 2 november kl 09.10", "Monday 2 November at 09:10".

use care::programme::Lang;
use jiff::civil::{Date, DateTime};

const WEEKDAYS_SV: [&str; 7] =
    ["måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"];
const WEEKDAYS_EN: [&str; 7] =
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const MONTHS_SV: [&str; 12] = [
    "januari",
    "februari",
    "mars",
    "april",
    "maj",
    "juni",
    "juli",
    "augusti",
    "september",
    "oktober",
    "november",
    "december",
];
const MONTHS_EN: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

pub(super) fn date(date: Date, lang: Lang) -> String {
    let (weekdays, months) = match lang {
        Lang::Sv => (WEEKDAYS_SV, MONTHS_SV),
        Lang::En => (WEEKDAYS_EN, MONTHS_EN),
    };
    let weekday = nth(&weekdays, date.weekday().to_monday_zero_offset());
    format!("{weekday} {} {}", date.day(), nth(&months, date.month() - 1))
}

pub(super) fn clock(at: DateTime, lang: Lang) -> String {
    let mark = match lang {
        Lang::Sv => '.',
        Lang::En => ':',
    };
    format!("{:02}{mark}{:02}", at.hour(), at.minute())
}

fn nth<'a>(words: &[&'a str], index: i8) -> &'a str {
    usize::try_from(index).ok().and_then(|index| words.get(index)).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_day_of_the_pilot_is_a_monday() {
        let at = jiff::civil::date(2026, 11, 2).at(9, 10, 0, 0);
        assert_eq!(date(at.date(), Lang::Sv), "måndag 2 november");
        assert_eq!(clock(at, Lang::Sv), "09.10");
        assert_eq!(date(at.date(), Lang::En), "Monday 2 November");
        assert_eq!(clock(at, Lang::En), "09:10");
    }
}
