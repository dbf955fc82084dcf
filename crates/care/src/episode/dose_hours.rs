//! Dose hours: the words of a medicine list ("kl 08, 14 och 20", "vid behov") read as hours of the
//! day. What names no hour gives none, and whoever asks decides what that means.

use jiff::civil::Time;
use std::collections::BTreeSet;

/// Given when needed, and so at no hour.
pub(super) fn is_when_needed(times: &str) -> bool {
    let times = times.to_lowercase();
    ["behov", "needed", "prn"].iter().any(|word| times.contains(word))
}

/// "varannan dag", "på måndagar": not every day.
pub(super) fn is_some_days(times: &str) -> bool {
    let times = times.to_lowercase();
    let spans = ["annan dag", "var tredje", "var fjärde", "veck", "every other", "third", "week"];
    let days = ["mån", "tis", "ons", "tors", "fre", "lör", "sön"].map(|day| format!("{day}dag"));
    let english = ["mon", "tues", "wednes", "thurs", "fri", "satur", "sun"];
    let mut days = days.into_iter().chain(english.map(|day| format!("{day}day")));
    spans.iter().any(|word| times.contains(word)) || days.any(|day| times.contains(&day))
}

/// The hours that the words name, in order: what follows "kl" or "at", and what is written with
/// minutes. A number of something else ("i 7 dagar", "2 tabletter") is no hour.
pub(super) fn hours(times: &str) -> Vec<Time> {
    if is_when_needed(times) {
        return vec![];
    }
    let times = times.to_lowercase();
    let words = words(&times);
    // "08, 14 och 20": a list that is nothing but hours needs no "kl".
    let mut goes_on = words.first().is_some_and(|word| is_two_digits(word));
    let mut found = BTreeSet::new();
    for (at, word) in words.iter().enumerate() {
        let of_something = words.get(at + 1).is_some_and(|next| is_unit(next));
        match clock(word) {
            Some(time) if (goes_on || has_minutes(word)) && !of_something => {
                found.insert(time);
            }
            Some(_) => goes_on = false,
            None => goes_on = is_opening(word) || (goes_on && is_between(word)),
        }
    }
    found.into_iter().collect()
}

/// Numbers with their minutes, and the words between them; commas only part them.
fn words(text: &str) -> Vec<&str> {
    let parted = text.split(|sign: char| sign.is_whitespace() || ",;&()+/-–".contains(sign));
    let words = parted.flat_map(|word| {
        let word = word.trim_matches(['.', ':']);
        // "kl8", "8h"
        let edge = word.find(|sign: char| sign.is_ascii_digit()).unwrap_or(0);
        let (letters, rest) = word.split_at(edge);
        let end = rest.find(char::is_alphabetic).filter(|_| rest.starts_with(is_digit));
        let (number, unit) = rest.split_at(end.unwrap_or(rest.len()));
        [letters.trim_matches(['.', ':']), number, unit]
    });
    words.filter(|word| !word.is_empty()).collect()
}

fn is_digit(sign: char) -> bool {
    sign.is_ascii_digit()
}

fn is_opening(word: &str) -> bool {
    ["kl", "klockan", "at"].contains(&word)
}

fn is_between(word: &str) -> bool {
    ["och", "samt", "and"].contains(&word)
}

fn is_unit(word: &str) -> bool {
    let begins = ["min", "tim", "dygn", "tabl", "kaps", "gång", "puff", "dropp", "enh"];
    let english = ["hour", "time", "tab", "cap", "drop", "unit"];
    let whole =
        ["h", "g", "mg", "ml", "st", "ie", "%", "mikrog", "µg", "dag", "dagar", "day", "days"];
    whole.contains(&word) || begins.iter().chain(&english).any(|start| word.starts_with(start))
}

fn is_two_digits(word: &str) -> bool {
    word.len() == 2 && word.chars().all(is_digit)
}

fn has_minutes(word: &str) -> bool {
    word.split_once(['.', ':']).is_some_and(|(_, minutes)| is_two_digits(minutes))
}

/// "8", "08.30", "20:00"
fn clock(word: &str) -> Option<Time> {
    let (hour, minute) = word.split_once(['.', ':']).unwrap_or((word, "00"));
    let digits = |text: &str| (1..=2).contains(&text.len()) && text.chars().all(is_digit);
    let is_clock = digits(hour) && is_two_digits(minute);
    is_clock.then(|| Time::new(hour.parse().ok()?, minute.parse().ok()?, 0, 0).ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn read(times: &str, expected: &[(i8, i8)]) {
        let expected: Vec<Time> =
            expected.iter().map(|(hour, minute)| Time::constant(*hour, *minute, 0, 0)).collect();
        assert_eq!(hours(times), expected, "{times}");
    }

    #[test]
    fn hours_are_read_as_nurses_write_them() {
        for text in ["kl 06, 14 och 22", "kl. 6, 14, 22", "06.00, 14.00 och 22.00", "06 14 22"] {
            read(text, &[(6, 0), (14, 0), (22, 0)]);
        }
        read("kl 8 på morgonen och kl 20 på kvällen", &[(8, 0), (20, 0)]);
        read("at 08:00 and 20:30", &[(8, 0), (20, 30)]);
        read("Klockan 8 varje dag", &[(8, 0)]);
        read("kl 8 dagligen", &[(8, 0)]);
        read("kl.08+20", &[(8, 0), (20, 0)]);
    }

    #[test]
    fn other_numbers_are_no_hours() {
        read("kl 08 och 20, i 7 dagar", &[(8, 0), (20, 0)]);
        read("kl 08, 2 tabletter", &[(8, 0)]);
        read("kl 08 till 12 december", &[(8, 0)]);
        read("kl 08. Ges under 20 minuter", &[(8, 0)]);
        for text in ["3 gånger om dagen", "12 h mellan", "till natten", "1+0+1", ""] {
            read(text, &[]);
        }
        read("vid behov, tidigast kl 20", &[]);
    }
}
