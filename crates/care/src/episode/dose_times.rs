//! Dose times: hours on the medicine list at which nobody of the unit that gives it comes.
//!
//! Times are words on the list ("kl 08, 14 och 20", "vid behov"). What names no hour is compared
//! with nothing: silence here never says that the times agree. Not a schedule: nothing is planned
//! or reminded of here.

use super::Episode;
use super::contact::Contact;
use super::medicine::{Giver, Medicine};
use super::request::{Request, Standing, VisitTime};
use crate::ids::{RequestId, UnitId};
use crate::programme::{Channel, RequestKind};
use jiff::ToSpan;
use jiff::civil::{Date, DateTime, Time};
use jiff::tz::TimeZone;
use std::collections::BTreeSet;

/// How far from a visit a dose may lie and still be given at it. An example value, which the
/// clinic decides: an hour is common for antibiotics that are given three times a day, and lets a
/// unit move its round a little without anybody being asked.
pub const VISIT_TOLERANCE_MINUTES: i32 = 60;

const DAY_MINUTES: i32 = 24 * 60;

/// A medicine, with the hours of the day at which it is to be given and nobody comes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DoseWithoutVisit {
    /// As it stands on the list.
    pub medicine: String,
    pub times: Vec<Time>,
    /// The last day on which it is so.
    pub until: Date,
}

/// When a unit comes: the visits of its days, and what has been planned by hand beside them.
#[derive(Debug, Clone)]
pub struct Visits {
    pub from: Date,
    pub until: Date,
    pub daily: Vec<VisitTime>,
    /// Beginning on the wall, and minutes.
    pub by_hand: Vec<(DateTime, i32)>,
}

impl Visits {
    /// As asked or answered, together with what the ward has planned with the same unit.
    pub fn of<'a>(
        request: &Request,
        contacts: impl Iterator<Item = &'a Contact>,
        zone: &TimeZone,
    ) -> Visits {
        let (from, until, visits) = request.plan();
        let by_hand = by_hand(contacts, request.details.to, zone);
        Visits { from, until, daily: visits.to_vec(), by_hand }
    }

    /// Somebody comes near this hour: every day, or on some day for what is not given daily.
    fn meet(&self, dose: Time, is_daily: bool, until: Date) -> bool {
        let near = |start: Time, minutes: i32| is_near(dose, start, minutes);
        let mut asked = self.daily.iter().filter(|visit| !is_daily || visit.every_days == 1);
        if asked.any(|visit| near(visit.time, i32::try_from(visit.minutes).unwrap_or(0))) {
            return true;
        }
        let by_hand = self.by_hand.iter().filter(|(at, minutes)| near(at.time(), *minutes));
        let days: BTreeSet<Date> = by_hand.map(|(at, _)| at.date()).collect();
        let Some(first) = days.range(self.from..=until).next().copied() else { return false };
        // On the last day the patient may have gone before the evening.
        let last = if first < until { until.yesterday().unwrap_or(until) } else { until };
        let mut wanted = first.series(1.day()).take_while(|day| *day <= last);
        !is_daily || wanted.all(|day| days.contains(&day))
    }
}

/// Visits to or at a unit that come of no request.
pub fn by_hand<'a>(
    contacts: impl Iterator<Item = &'a Contact>,
    unit: UnitId,
    zone: &TimeZone,
) -> Vec<(DateTime, i32)> {
    let own = contacts.filter(|contact| {
        let meets = matches!(contact.channel, Channel::AtHome | Channel::AtUnit);
        meets && contact.request.is_none() && contact.unit == unit
    });
    let visits = own.map(|contact| {
        let length = contact.until.duration_since(contact.at).as_secs() / 60;
        (zone.to_datetime(contact.at), i32::try_from(length).unwrap_or(0))
    });
    visits.collect()
}

/// Rows that this kind of unit gives at set hours, with the hours that have no visit. Nothing is
/// said of a request that names no visits: the unit plans its own.
pub fn without_visit(
    rows: &[Medicine],
    kind: RequestKind,
    visits: &Visits,
) -> Vec<DoseWithoutVisit> {
    if visits.daily.is_empty() && visits.by_hand.is_empty() {
        return vec![];
    }
    let given = rows.iter().filter(|row| row.giver.asked() == Some(kind));
    let missing = given.filter_map(|row| {
        let until = row.until.map_or(visits.until, |last| last.min(visits.until));
        let is_daily = !is_some_days(&row.times);
        let left = |time: &Time| !visits.meet(*time, is_daily, until);
        let times: Vec<Time> = hours(&row.times).into_iter().filter(left).collect();
        let is_given = visits.from <= until && !times.is_empty();
        is_given.then(|| DoseWithoutVisit { medicine: row.name.clone(), times, until })
    });
    missing.collect()
}

impl Giver {
    /// Who is asked to give it; nobody is, of what patient and next of kin see to.
    pub fn asked(self) -> Option<RequestKind> {
        match self {
            Self::HomeNursing => Some(RequestKind::HomeNursing),
            Self::HomeHelpDelegated => Some(RequestKind::HomeHelp),
            Self::PrimaryCare => Some(RequestKind::PrimaryCare),
            Self::Patient | Self::NextOfKin => None,
        }
    }
}

impl Episode {
    /// Of one live request, as it stands now. Two units may share the hours of a day.
    pub fn doses_without_visit(&self, id: RequestId, zone: &TimeZone) -> Vec<DoseWithoutVisit> {
        let Some(request) = self.requests.get(&id).filter(|r| r.standing().is_live()) else {
            return vec![];
        };
        let Some(list) = &self.medicine_list else { return vec![] };
        let planned = || {
            let kept = |contact: &&Contact| !self.cancelled_contacts.contains_key(&contact.id);
            self.contacts.iter().filter(kept)
        };
        let kind = request.details.kind;
        let mut visits = Visits::of(request, planned(), zone);
        let others = self.requests.iter().filter(|(other, r)| {
            let (from, until, _) = r.plan();
            let whole = from <= visits.from && visits.until <= until;
            **other != id && whole && r.details.kind == kind && r.standing() == Standing::Accepted
        });
        let others: Vec<Visits> =
            others.map(|(_, other)| Visits::of(other, planned(), zone)).collect();
        for other in others {
            visits.daily.extend(other.daily);
            visits.by_hand.extend(other.by_hand);
        }
        without_visit(&list.rows, kind, &visits)
    }
}

/// Inside the visit, or within the tolerance before or after it; midnight lies between 23 and 1.
fn is_near(dose: Time, start: Time, minutes: i32) -> bool {
    let of_day = |time: Time| i32::from(time.hour()) * 60 + i32::from(time.minute());
    let after_start = (of_day(dose) - of_day(start)).rem_euclid(DAY_MINUTES);
    after_start <= minutes + VISIT_TOLERANCE_MINUTES
        || DAY_MINUTES - after_start <= VISIT_TOLERANCE_MINUTES
}

/// Given when needed, and so at no hour.
pub fn is_when_needed(times: &str) -> bool {
    let times = times.to_lowercase();
    ["behov", "needed", "prn"].iter().any(|word| times.contains(word))
}

/// "varannan dag", "på måndagar": not every day.
fn is_some_days(times: &str) -> bool {
    let times = times.to_lowercase();
    let spans = ["annan dag", "var tredje", "var fjärde", "veck", "every other", "third", "week"];
    let days = ["mån", "tis", "ons", "tors", "fre", "lör", "sön"].map(|day| format!("{day}dag"));
    let english = ["mon", "tues", "wednes", "thurs", "fri", "satur", "sun"];
    let mut days = days.into_iter().chain(english.map(|day| format!("{day}day")));
    spans.iter().any(|word| times.contains(word)) || days.any(|day| times.contains(&day))
}

/// The hours that the words name, in order: what follows "kl" or "at", and what is written with
/// minutes. A number of something else ("i 7 dagar", "2 tabletter") is no hour.
pub fn hours(times: &str) -> Vec<Time> {
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

    #[test]
    fn near_is_an_hour_from_the_visit_also_over_midnight() {
        let time = |hour, minute| Time::constant(hour, minute, 0, 0);
        assert!(is_near(time(8, 0), time(8, 45), 30));
        assert!(is_near(time(8, 0), time(9, 0), 30));
        assert!(!is_near(time(8, 0), time(9, 1), 30));
        assert!(is_near(time(21, 30), time(20, 0), 30));
        assert!(!is_near(time(21, 31), time(20, 0), 30));
        assert!(is_near(time(0, 15), time(23, 30), 15) && is_near(time(23, 30), time(0, 15), 15));
        assert!(!is_near(time(6, 0), time(8, 0), 30) && !is_near(time(22, 0), time(20, 0), 30));
    }
}
