//! Week: when somebody answers, a line for each weekday to write in and a picture to look at.
//!
//! Not here: what one line of free text means (`hours_text`), nor who answers now (`care::unit`).

use super::hours_text;
use crate::format;
use crate::texts::T;
use app::view::administration::silent_hours;
use care::unit::{Hours, Unit};
use jiff::civil::Time;
use std::collections::BTreeMap;

pub(super) const DAYS: [i8; 7] = [1, 2, 3, 4, 5, 6, 7];
const DAY_MINUTES: i32 = 24 * 60;

/// What stands on one weekday's line: "7–16, 18–20", "dygnet runt", or nothing.
pub(super) fn day_line(t: T, hours: &[Hours], day: i8) -> String {
    let mut spans: Vec<(Time, Time)> = hours
        .iter()
        .filter(|hours| hours.weekdays.contains(&day))
        .map(|hours| (hours.from, hours.to))
        .collect();
    spans.sort_unstable();
    let words = spans.iter().map(|span| span_words(t, *span));
    words.collect::<Vec<_>>().join(", ")
}

fn span_words(t: T, (from, to): (Time, Time)) -> String {
    if from == Time::midnight() && to == Time::midnight() {
        return t.get("hours-always").into_owned();
    }
    let end = match to == Time::midnight() {
        true => "24".to_owned(),
        false => format::clock(t, to),
    };
    format!("{}–{end}", format::clock(t, from))
}

/// The seven lines of one number as hours, days with the same span together. The days whose line
/// cannot be read are named.
pub(super) fn read(lines: &[String; 7]) -> Result<Vec<Hours>, Vec<i8>> {
    let mut spans: BTreeMap<(Time, Time), Vec<i8>> = BTreeMap::new();
    let mut unread = vec![];
    for (day, line) in DAYS.into_iter().zip(lines) {
        match hours_text::day(line) {
            Some(found) => {
                for span in found {
                    spans.entry(span).or_default().push(day);
                }
            }
            None => unread.push(day),
        }
    }
    let hours = spans.into_iter().map(|((from, to), weekdays)| Hours { weekdays, from, to });
    if unread.is_empty() { Ok(hours.collect()) } else { Err(unread) }
}

/// One weekday as a bar from midnight to midnight.
pub(super) struct DayBar {
    pub(super) day: String,
    /// When somebody answers, in words: "07–16", or that nobody does.
    pub(super) words: String,
    pub(super) parts: Vec<Part>,
}

/// Minutes of the day: `x` from, `width` long.
pub(super) struct Part {
    pub(super) x: i32,
    pub(super) width: i32,
    pub(super) answers: bool,
}

/// The week of all the unit's numbers together: a picture that needs no colour, since the words
/// stand beside it.
pub(super) fn picture(t: T, unit: &Unit) -> Vec<DayBar> {
    let silent = silent_hours(unit);
    DAYS.into_iter().map(|day| bar(t, day, &silent)).collect()
}

fn bar(t: T, day: i8, silent: &[Hours]) -> DayBar {
    let mut gaps: Vec<(i32, i32)> = silent
        .iter()
        .filter(|hours| hours.weekdays.contains(&day))
        .map(|hours| (minutes(hours.from), end_minutes(hours.to)))
        .collect();
    gaps.sort_unstable();
    let (mut parts, mut answered, mut at) = (vec![], vec![], 0);
    for (from, to) in gaps.iter().copied().chain([(DAY_MINUTES, DAY_MINUTES)]) {
        if from > at {
            parts.push(Part { x: at, width: from - at, answers: true });
            answered.push((time(at), time(from)));
        }
        if to > from {
            parts.push(Part { x: from, width: to - from, answers: false });
        }
        at = to;
    }
    let words: Vec<String> = answered.into_iter().map(|span| span_words(t, span)).collect();
    let words = match words.is_empty() {
        true => t.get("week-nobody").into_owned(),
        false => words.join(", "),
    };
    DayBar { day: t.get(&format!("week-day-{day}")).into_owned(), words, parts }
}

fn minutes(time: Time) -> i32 {
    i32::from(time.hour()) * 60 + i32::from(time.minute())
}

fn end_minutes(time: Time) -> i32 {
    if time == Time::midnight() { DAY_MINUTES } else { minutes(time) }
}

/// 24:00 is written as midnight.
fn time(minutes: i32) -> Time {
    let hour = i8::try_from(minutes / 60 % 24).unwrap_or_default();
    let minute = i8::try_from(minutes % 60).unwrap_or_default();
    Time::new(hour, minute, 0, 0).unwrap_or(Time::midnight())
}

/// "mån–fre 07–16; lör–sön ingen": days in a row with the same hours are said together.
pub(super) fn sentence(bars: &[DayBar]) -> String {
    let mut groups: Vec<(&str, &str, &str)> = vec![];
    for bar in bars {
        match groups.last_mut() {
            Some((_, last, words)) if *words == bar.words => *last = &bar.day,
            _ => groups.push((&bar.day, &bar.day, &bar.words)),
        }
    }
    let said = groups.into_iter().map(|(first, last, words)| match first == last {
        true => format!("{first} {words}"),
        false => format!("{first}–{last} {words}"),
    });
    said.collect::<Vec<_>>().join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::Lang;
    use care::unit::Telephone;

    const SV: T = T { lang: Lang::Sv };

    fn lines(weekday: &str, weekend: &str) -> [String; 7] {
        DAYS.map(|day| if day < 6 { weekday.to_owned() } else { weekend.to_owned() })
    }

    fn unit(hours: Vec<Hours>) -> Unit {
        let telephone = Telephone::new("0980-319 223".into(), "x".into(), hours);
        Unit { telephones: vec![telephone], ..Unit::default() }
    }

    #[test]
    fn what_the_form_says_can_be_read_back() {
        for lines in [
            lines("7–16", ""),
            lines("dygnet runt", "dygnet runt"),
            lines("21–7", "8.30–12, 13–24"),
        ] {
            let hours = read(&lines).unwrap();
            let said = DAYS.map(|day| day_line(SV, &hours, day));
            assert_eq!(read(&said), Ok(hours), "{said:?}");
        }
        assert_eq!(read(&lines("dygnet runt", "dygnet runt")), Ok(vec![Hours::always()]));
    }

    #[test]
    fn a_line_that_cannot_be_read_names_its_day() {
        let mut lines = lines("7–16", "");
        lines[2] = "ibland".to_owned();
        assert_eq!(read(&lines), Err(vec![3]));
    }

    #[test]
    fn the_week_is_said_with_its_gaps() {
        let hours = read(&lines("8–17", "")).unwrap();
        assert_eq!(sentence(&picture(SV, &unit(hours))), "mån–fre 8–17; lör–sön ingen");
        let always = picture(SV, &unit(vec![Hours::always()]));
        assert_eq!(sentence(&always), "mån–sön dygnet runt");
    }

    #[test]
    fn the_picture_covers_every_minute_of_every_day() {
        // Past midnight: Sunday's night ends on Monday morning.
        for hours in
            [read(&lines("21–7", "21–7")).unwrap(), read(&lines("8–17", "")).unwrap(), vec![]]
        {
            for bar in picture(SV, &unit(hours)) {
                let covered: i32 = bar.parts.iter().map(|part| part.width).sum();
                assert_eq!(covered, DAY_MINUTES, "{}", bar.day);
                assert!(bar.parts.windows(2).all(|two| two[0].x + two[0].width == two[1].x));
            }
        }
    }
}
