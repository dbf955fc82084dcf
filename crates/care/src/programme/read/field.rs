//! Fields: numbers, words, times and texts, each with its bounds.

use super::table::{Table, Value};
use crate::programme::{FaultKind, RoleAt, Text, UnitPart};
use crate::who::Role;
use jiff::civil::{Date, Time};
use std::ops::RangeInclusive;
use toml::de::DeValue;

/// Longest text in one language.
pub(super) const TEXT_MAX: usize = 600;
/// Longest name, of a person or of a programme.
const LINE_MAX: usize = 120;
/// Longest id.
const ID_MAX: usize = 60;

impl<'t> Table<'t> {
    pub(super) fn whole(&self, key: &'static str, range: RangeInclusive<u32>) -> Option<u32> {
        let expected = format!("{}–{}", range.start(), range.end());
        let value = self.need(key, &expected)?;
        let DeValue::Integer(integer) = value.get_ref() else {
            self.fault(key, FaultKind::WrongType, &expected);
            return None;
        };
        let number = u32::from_str_radix(integer.as_str(), integer.radix()).ok();
        let number = number.filter(|number| range.contains(number));
        if number.is_none() {
            self.fault(key, FaultKind::OutOfRange, &expected);
        }
        number
    }

    pub(super) fn yes_no(&self, key: &'static str) -> Option<bool> {
        let found = self.need(key, "true, false")?.get_ref().as_bool();
        if found.is_none() {
            self.fault(key, FaultKind::WrongType, "true, false");
        }
        found
    }

    /// One word of a closed vocabulary.
    pub(super) fn word<T: Copy>(
        &self,
        key: &'static str,
        all: &[T],
        as_str: fn(T) -> &'static str,
    ) -> Option<T> {
        let value = self.need(key, &choices(all, as_str))?;
        self.one_of(key, value, all, as_str)
    }

    /// Some words of a closed vocabulary, each once.
    pub(super) fn words<T: Copy + PartialEq>(
        &self,
        key: &'static str,
        all: &[T],
        as_str: fn(T) -> &'static str,
    ) -> Vec<T> {
        let mut found = vec![];
        for value in self.list(key, 1..=all.len()) {
            let Some(word) = self.one_of(key, value, all, as_str) else { continue };
            if found.contains(&word) {
                let line = format!("line {}", self.line_of(key));
                self.fault_at(&value.span(), key, FaultKind::Duplicate, &line);
            } else {
                found.push(word);
            }
        }
        found
    }

    pub(super) fn one_of<T: Copy>(
        &self,
        key: &str,
        value: &Value<'t>,
        all: &[T],
        as_str: fn(T) -> &'static str,
    ) -> Option<T> {
        let word = value.get_ref().as_str();
        let known = all.iter().copied().find(|known| Some(as_str(*known)) == word);
        if known.is_none() {
            let expected = choices(all, as_str);
            self.fault_at(&value.span(), key, FaultKind::NotOneOf, &expected);
        }
        known
    }

    /// A name in no particular language.
    pub(super) fn line(&self, key: &'static str) -> Option<String> {
        self.bounded(key, LINE_MAX)
    }

    pub(super) fn id(&self, key: &'static str) -> Option<String> {
        let expected = "a-z, 0-9, - or _, a letter first";
        let id = self.bounded(key, ID_MAX)?;
        let first = id.starts_with(|c: char| c.is_ascii_lowercase());
        let rest = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '_';
        if first && id.chars().all(rest) {
            return Some(id);
        }
        self.fault(key, FaultKind::NotAnId, expected);
        None
    }

    fn bounded(&self, key: &'static str, most: usize) -> Option<String> {
        let value = self.need(key, "text")?;
        let DeValue::String(found) = value.get_ref() else {
            self.fault(key, FaultKind::WrongType, "text");
            return None;
        };
        if found.trim().is_empty() {
            self.fault(key, FaultKind::Empty, "text");
        } else if found.chars().count() > most {
            self.fault(key, FaultKind::TooLong, &most.to_string());
        } else if found.chars().any(char::is_control) {
            self.fault(key, FaultKind::Unprintable, "text");
        } else {
            return Some(found.trim().to_owned());
        }
        None
    }

    /// Both languages, neither empty.
    pub(super) fn text(&self, key: &'static str) -> Option<Text> {
        self.table(key, both)
    }

    pub(super) fn optional_text(&self, key: &'static str) -> Option<Option<Text>> {
        match self.get(key) {
            Some(_) => self.text(key).map(Some),
            None => Some(None),
        }
    }

    /// A word that may be left out.
    pub(super) fn optional_word<T: Copy>(
        &self,
        key: &'static str,
        all: &[T],
        as_str: fn(T) -> &'static str,
    ) -> Option<T> {
        self.get(key).and_then(|_| self.word(key, all, as_str))
    }

    pub(super) fn optional_whole(
        &self,
        key: &'static str,
        range: RangeInclusive<u32>,
    ) -> Option<u32> {
        self.get(key).and_then(|_| self.whole(key, range))
    }

    pub(super) fn optional_yes_no(&self, key: &'static str) -> Option<bool> {
        self.get(key).and_then(|_| self.yes_no(key))
    }

    pub(super) fn texts(&self, key: &'static str, count: RangeInclusive<usize>) -> Vec<Text> {
        super::table::values(self.tables(key, count, both))
    }

    pub(super) fn time(&self, key: &'static str, range: RangeInclusive<Time>) -> Option<Time> {
        let value = self.need(key, &clock_times(&range))?;
        self.time_at(key, value, &range)
    }

    pub(super) fn times(&self, key: &'static str, count: RangeInclusive<usize>) -> Vec<Time> {
        let mut times = vec![];
        for value in self.list(key, count) {
            let Some(time) = self.time_at(key, value, &(Time::MIN..=Time::MAX)) else { continue };
            if times.contains(&time) {
                let line = format!("line {}", self.line_of(key));
                self.fault_at(&value.span(), key, FaultKind::Duplicate, &line);
            } else {
                times.push(time);
            }
        }
        times
    }

    fn time_at(&self, key: &str, value: &Value<'t>, range: &RangeInclusive<Time>) -> Option<Time> {
        let time = value.get_ref().as_str().and_then(clock_time);
        let expected = clock_times(range);
        match time {
            None => self.fault_at(&value.span(), key, FaultKind::NotATime, &expected),
            Some(time) if range.contains(&time) => return Some(time),
            Some(_) => self.fault_at(&value.span(), key, FaultKind::OutOfRange, &expected),
        }
        None
    }

    pub(super) fn date(&self, key: &'static str) -> Option<Date> {
        let expected = "2026-11-02";
        let found = self.need(key, expected)?.get_ref().as_datetime();
        let date = found.filter(|at| at.time.is_none()).and_then(|at| at.date).and_then(|date| {
            let (year, month) = (i16::try_from(date.year).ok()?, i8::try_from(date.month).ok()?);
            Date::new(year, month, i8::try_from(date.day).ok()?).ok()
        });
        if date.is_none() {
            self.fault(key, FaultKind::NotADate, expected);
        }
        date
    }

    /// Somebody of the staff at one of the episode's units.
    pub(super) fn owner(&self, key: &'static str) -> Option<RoleAt> {
        self.table(key, |owner| {
            let unit = owner.word("unit", &UnitPart::ALL, UnitPart::as_str);
            let role = owner.word("role", &Role::ALL, Role::as_str);
            let (unit, role) = (unit?, role?);
            let there = staff_at(unit);
            if there.contains(&role) {
                return Some(RoleAt { unit, role });
            }
            owner.fault("role", FaultKind::RoleNotAtUnit, &choices(there, Role::as_str));
            None
        })
    }
}

pub(super) fn staff_at(unit: UnitPart) -> &'static [Role] {
    match unit {
        UnitPart::Ward => &[
            Role::WardNurse,
            Role::WardPhysician,
            Role::AssistantNurse,
            Role::CoordinatingNurse,
            Role::Therapist,
        ],
        UnitPart::Clinic => &[Role::ClinicNurse],
        UnitPart::PrimaryCare => {
            &[Role::PrimaryCareNurse, Role::PrimaryCarePhysician, Role::CareCoordinator]
        }
        UnitPart::HomeNursing => &[Role::HomeNurse],
        UnitPart::HomeHelp => &[Role::HomeHelper],
        UnitPart::NeedsAssessment => &[Role::NeedsAssessor],
        UnitPart::Rehab => &[Role::Therapist],
    }
}

fn both(table: &Table<'_>) -> Option<Text> {
    let (sv, en) = (table.bounded("sv", TEXT_MAX), table.bounded("en", TEXT_MAX));
    Some(Text { sv: sv?, en: en? })
}

pub(super) fn choices<T: Copy>(all: &[T], as_str: fn(T) -> &'static str) -> String {
    all.iter().map(|word| as_str(*word)).collect::<Vec<_>>().join(", ")
}

/// `08:00`: always two digits and a colon, as on a Swedish clock.
fn clock_time(word: &str) -> Option<Time> {
    let digits = |part: &str| part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_digit());
    let (hour, minute) = word.split_once(':')?;
    let (hour, minute) = Some((hour, minute)).filter(|(h, m)| digits(h) && digits(m))?;
    Time::new(hour.parse().ok()?, minute.parse().ok()?, 0, 0).ok()
}

fn clock_times(range: &RangeInclusive<Time>) -> String {
    let clock = |time: &Time| format!("{:02}:{:02}", time.hour(), time.minute());
    format!("{}–{}", clock(range.start()), clock(range.end()))
}
