//! Hours as people write them: "måndag–fredag 7–16", "lör, sön 8.30–12", "dygnet runt".
//!
//! Both languages are read whichever the page is in. Not here: how they are said (`calls`).

use care::unit::Hours;
use jiff::civil::Time;

const SWEDISH: [&str; 7] = ["måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"];
const ENGLISH: [&str; 7] =
    ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
/// Shorter could be two days.
const LETTERS_MIN: usize = 2;

// "all day and night" has lost its filling word.
const ALWAYS: [&str; 5] = ["dygnet runt", "hela dygnet", "all day night", "all day", "always"];

/// One line of hours; none when it cannot be understood.
pub(super) fn parse(line: &str) -> Option<Hours> {
    let plain = plain(line);
    let (days, span) = match ALWAYS.iter().find(|words| plain.ends_with(**words)) {
        Some(words) => (plain.trim_end_matches(*words), (Time::midnight(), Time::midnight())),
        None => {
            let (days, span) = plain.rsplit_once(' ').unwrap_or(("", &plain));
            let (from, to) = span.split_once('-')?;
            let span = (time(from)?, time(to)?);
            (days, span)
        }
    };
    let (from, to) = span;
    Some(Hours { weekdays: weekdays(days)?, from, to })
}

/// What stands for one weekday: spans with commas between, round the clock, or nobody; none when
/// it cannot be understood.
pub(super) fn day(line: &str) -> Option<Vec<(Time, Time)>> {
    let whole = plain(line);
    if ["", "-", "ingen", "stängt", "nobody", "none", "closed"].contains(&whole.as_str()) {
        return Some(vec![]);
    }
    if ALWAYS.contains(&whole.as_str()) {
        return Some(vec![(Time::midnight(), Time::midnight())]);
    }
    let spans = line.split([',', ';']).filter(|part| !part.trim().is_empty());
    let spans = spans.map(|part| {
        let part = plain(part);
        let (from, to) = part.split_once('-')?;
        Some((time(from)?, time(to)?))
    });
    spans.collect()
}

/// Lower case, one space, one kind of dash without space around it, no filling words.
fn plain(line: &str) -> String {
    let mut text = line.to_lowercase();
    for dash in ["–", "—", " till ", " to ", " until "] {
        text = text.replace(dash, "-");
    }
    text = text.replace(',', " ");
    let filling = |word: &&str| !["kl", "kl.", "och", "and", "at"].contains(word);
    let words: Vec<&str> = text.split_whitespace().filter(filling).collect();
    words.join(" ").replace(" -", "-").replace("- ", "-")
}

/// No days at all are all days.
fn weekdays(days: &str) -> Option<Vec<i8>> {
    let days = days.trim();
    if ["", "alla dagar", "varje dag", "every day", "daily"].contains(&days) {
        return Some((1..=7).collect());
    }
    if ["vardagar", "weekdays"].contains(&days) {
        return Some((1..=5).collect());
    }
    let mut found = vec![];
    for part in days.split(' ') {
        match part.split_once('-') {
            None => found.push(weekday(part)?),
            Some((first, last)) => {
                let (first, last) = (weekday(first)?, weekday(last)?);
                // Saturday to Tuesday goes over the end of the week.
                let steps = (last - first).rem_euclid(7);
                found.extend((0..=steps).map(|step| (first - 1 + step) % 7 + 1));
            }
        }
    }
    found.sort_unstable();
    found.dedup();
    Some(found)
}

fn weekday(word: &str) -> Option<i8> {
    let word = word.trim_end_matches('.');
    if word.chars().count() < LETTERS_MIN {
        return None;
    }
    let of = |names: &[&str; 7]| names.iter().position(|name| name.starts_with(word));
    of(&SWEDISH).or_else(|| of(&ENGLISH)).and_then(|at| i8::try_from(at + 1).ok())
}

/// 7, 07.30, 16:00; 24 is midnight.
fn time(text: &str) -> Option<Time> {
    let (hour, minute) = text.split_once([':', '.']).unwrap_or((text, "0"));
    let (hour, minute): (i8, i8) = (hour.parse().ok()?, minute.parse().ok()?);
    let hour = if (hour, minute) == (24, 0) { 0 } else { hour };
    Time::new(hour, minute, 0, 0).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calls::hours_words;
    use crate::lang::Lang;
    use crate::texts::T;

    fn hours(weekdays: &[i8], from: (i8, i8), to: (i8, i8)) -> Hours {
        let time = |(hour, minute)| Time::constant(hour, minute, 0, 0);
        Hours { weekdays: weekdays.to_vec(), from: time(from), to: time(to) }
    }

    #[test]
    fn hours_are_read_as_people_write_them() {
        let week = hours(&[1, 2, 3, 4, 5], (7, 0), (16, 0));
        for line in [
            "måndag–fredag kl 7–16",
            "Mån-fre 07.00-16.00",
            "mån - fre 7 - 16",
            "vardagar 7–16",
            "Monday–Friday, 07:00–16:00",
            "måndag till fredag kl. 7 till 16",
            "mon, tue, wed, thu and fri 7-16",
        ] {
            assert_eq!(parse(line).as_ref(), Some(&week), "{line}");
        }
        assert_eq!(parse("dygnet runt"), Some(Hours::always()));
        assert_eq!(parse("lör, sön hela dygnet"), Some(hours(&[6, 7], (0, 0), (0, 0))));
        assert_eq!(parse("fre-mån 21-7"), Some(hours(&[1, 5, 6, 7], (21, 0), (7, 0))));
        assert_eq!(parse("16–24"), Some(hours(&[1, 2, 3, 4, 5, 6, 7], (16, 0), (0, 0))));
    }

    #[test]
    fn what_could_mean_two_things_is_not_guessed_at() {
        for line in
            ["", "ibland", "m 7-16", "mån-fre", "mån 7", "mån 25-26", "7-16 mån", "xdag 7-8"]
        {
            assert_eq!(parse(line), None, "{line}");
        }
    }

    #[test]
    fn what_the_page_says_can_be_read_back() {
        for hours in [
            Hours::always(),
            hours(&[1, 2, 3, 4, 5], (7, 0), (16, 30)),
            hours(&[6, 7], (0, 0), (0, 0)),
            hours(&[1, 3, 5], (16, 0), (0, 0)),
            hours(&[1, 2, 3, 4, 5, 6, 7], (21, 0), (7, 0)),
        ] {
            for lang in [Lang::Sv, Lang::En] {
                let said = hours_words(T { lang }, &hours);
                assert_eq!(parse(&said).as_ref(), Some(&hours), "{said}");
            }
        }
    }
}
