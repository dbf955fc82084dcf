//! Field: one value as a number, a word, a text, a time or a reference to something named.

use crate::known::Known;
use crate::table::{Field, Table};
use care::programme::Text;
use jiff::civil::{Date, Time};
use std::ops::RangeInclusive;

impl<'t> Field<'t> {
    pub(crate) fn str(&self) -> Option<&'t str> {
        let found = self.value.get_ref().as_str().map(str::trim).filter(|text| !text.is_empty());
        if found.is_none() {
            self.fault("a text");
        }
        found
    }

    pub(crate) fn text(&self) -> Option<String> {
        self.str().map(str::to_owned)
    }

    pub(crate) fn whole<T: TryFrom<i64> + Into<i64>>(&self, range: RangeInclusive<T>) -> Option<T> {
        let (from, to) = range.into_inner();
        let (from, to): (i64, i64) = (from.into(), to.into());
        let found = self.value.get_ref().as_integer();
        let found = found.and_then(|found| i64::from_str_radix(found.as_str(), found.radix()).ok());
        let found = found.filter(|found| (from..=to).contains(found));
        let found = found.and_then(|found| T::try_from(found).ok());
        if found.is_none() {
            self.fault(&format!("a whole number {from}–{to}"));
        }
        found
    }

    pub(crate) fn yes_no(&self) -> Option<bool> {
        let found = self.value.get_ref().as_bool();
        if found.is_none() {
            self.fault("true or false");
        }
        found
    }

    /// A number or a word as it stands, for signs that are read as people type them.
    pub(crate) fn typed(&self) -> Option<String> {
        let value = self.value.get_ref();
        let whole = value.as_integer().map(|found| found.as_str().to_owned());
        let decimal = value.as_float().map(|found| found.as_str().to_owned());
        whole.or(decimal).or_else(|| self.text())
    }

    /// One word of a closed vocabulary.
    pub(crate) fn word<T: Copy>(&self, all: &[T], as_str: fn(T) -> &'static str) -> Option<T> {
        let found = self.value.get_ref().as_str();
        let known = all.iter().copied().find(|word| Some(as_str(*word)) == found);
        if known.is_none() {
            let words: Vec<_> = all.iter().map(|word| as_str(*word)).collect();
            self.fault(&format!("one of {}", words.join(", ")));
        }
        known
    }

    /// One of the words, as it is written in the file.
    pub(crate) fn one_of<T: Copy>(&self, all: &[(&'static str, T)]) -> Option<T> {
        let found = self.value.get_ref().as_str();
        let known = all.iter().find(|(word, _)| Some(*word) == found);
        if known.is_none() {
            let words: Vec<_> = all.iter().map(|(word, _)| *word).collect();
            self.fault(&format!("one of {}", words.join(", ")));
        }
        known.map(|(_, meaning)| *meaning)
    }

    /// Something that the file names elsewhere; the fault names everything there is.
    pub(crate) fn named<'k, T>(&self, what: &str, known: &'k Known<T>) -> Option<&'k T> {
        let found = self.str()?;
        let known_one = known.get(found);
        if known_one.is_none() && !known.is_wrong(found) {
            let ids: Vec<_> = known.keys().map(String::as_str).collect();
            let ids = if ids.is_empty() { "none is named".to_owned() } else { ids.join(", ") };
            self.fault(&format!("a known {what}: {ids}"));
        }
        known_one
    }

    pub(crate) fn id(&self) -> Option<String> {
        let id = self.str()?;
        let first = id.starts_with(|c: char| c.is_ascii_lowercase());
        let rest = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '_';
        if first && id.chars().all(rest) {
            return Some(id.to_owned());
        }
        self.fault("an id: a-z, 0-9, - or _, a letter first");
        None
    }

    /// `09:10`: always two digits and a colon, as on a Swedish clock.
    pub(crate) fn time(&self) -> Option<Time> {
        let time = self.value.get_ref().as_str().and_then(clock_time);
        if time.is_none() {
            self.fault("a time of day as \"09:10\"");
        }
        time
    }

    pub(crate) fn date(&self) -> Option<Date> {
        let found = self.value.get_ref().as_datetime();
        let date = found.filter(|at| at.time.is_none()).and_then(|at| at.date).and_then(|date| {
            let (year, month) = (i16::try_from(date.year).ok()?, i8::try_from(date.month).ok()?);
            Date::new(year, month, i8::try_from(date.day).ok()?).ok()
        });
        if date.is_none() {
            self.fault("a date as 2026-11-02");
        }
        date
    }

    /// Both languages, neither empty.
    pub(crate) fn both(&self) -> Option<Text> {
        let table = self.table()?;
        let of = |key| table.need(key, "a text").and_then(|field| field.text());
        let (sv, en) = (of("sv"), of("en"));
        table.finish();
        Some(Text { sv: sv?, en: en? })
    }

    pub(crate) fn texts(&self) -> Vec<String> {
        self.list().iter().filter_map(Field::text).collect()
    }
}

impl Table<'_> {
    pub(crate) fn text(&self, key: &'static str) -> Option<String> {
        self.need(key, "a text")?.text()
    }

    pub(crate) fn text_or_none(&self, key: &'static str) -> Option<String> {
        self.get(key)?.text()
    }

    /// A text that may be left out, which is then empty.
    pub(crate) fn note(&self, key: &'static str) -> String {
        self.text_or_none(key).unwrap_or_default()
    }

    pub(crate) fn flag(&self, key: &'static str, usual: bool) -> bool {
        self.get(key).and_then(|field| field.yes_no()).unwrap_or(usual)
    }
}

fn clock_time(word: &str) -> Option<Time> {
    let digits = |part: &str| part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_digit());
    let (hour, minute) = word.split_once(':')?;
    let (hour, minute) = Some((hour, minute)).filter(|(h, m)| digits(h) && digits(m))?;
    Time::new(hour.parse().ok()?, minute.parse().ok()?, 0, 0).ok()
}
