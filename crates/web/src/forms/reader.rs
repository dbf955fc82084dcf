//! Reader: takes values out of fields, and notes what is wrong beside each.
//!
//! Parse at the border: what leaves here is a date, a time, a choice; whether it may be so is for
//! `care` to say.

use super::{FieldError, Fields, FormBack};
use crate::texts::T;
use care::care_time;
use jiff::Timestamp;
use jiff::civil::{Date, Time};
use jiff::tz::TimeZone;
use std::str::FromStr;

pub(crate) struct Reader<'a> {
    fields: &'a Fields,
    t: T,
    errors: Vec<FieldError>,
}

impl<'a> Reader<'a> {
    pub(crate) fn new(t: T, fields: &'a Fields) -> Self {
        Reader { fields, t, errors: vec![] }
    }

    /// A text that may be empty.
    pub(crate) fn text(&self, name: &str) -> String {
        self.fields.one(name).to_owned()
    }

    /// A text that must say something; `missing` is the key of the message.
    pub(crate) fn needed(&mut self, name: &str, missing: &str) -> String {
        let text = self.text(name);
        if text.is_empty() {
            self.fail(name, missing);
        }
        text
    }

    /// One of a closed list of words.
    pub(crate) fn choice<C>(
        &mut self,
        name: &str,
        missing: &str,
        parse: impl Fn(&str) -> Option<C>,
    ) -> Option<C> {
        let found = parse(self.fields.one(name));
        if found.is_none() {
            self.fail(name, missing);
        }
        found
    }

    /// A whole number; an empty field is none without being wrong.
    pub(crate) fn number<N: FromStr>(&mut self, name: &str) -> Option<N> {
        let typed = self.fields.one(name);
        if typed.is_empty() {
            return None;
        }
        let number = typed.parse().ok();
        if number.is_none() {
            self.fail(name, "form-number-unread");
        }
        number
    }

    pub(crate) fn date(&mut self, name: &str) -> Option<Date> {
        let date = self.fields.one(name).trim().parse().ok();
        if date.is_none() {
            self.fail(name, "form-date-unread");
        }
        date
    }

    pub(crate) fn time(&mut self, name: &str) -> Option<Time> {
        let time = time_of(self.fields.one(name));
        if time.is_none() {
            self.fail(name, "form-time-unread");
        }
        time
    }

    /// A moment, from `{name}_date` and `{name}_time`.
    pub(crate) fn moment(&mut self, name: &str, zone: &TimeZone) -> Option<Timestamp> {
        let date = self.date(&format!("{name}_date"));
        let time = self.time(&format!("{name}_time"));
        Some(care_time::resolve(date?.to_datetime(time?), zone))
    }

    /// A moment that has been. A form knows minutes only: this very minute means now, so that
    /// what was done a few seconds ago comes before it.
    pub(crate) fn past(
        &mut self,
        name: &str,
        zone: &TimeZone,
        now: Timestamp,
    ) -> Option<Timestamp> {
        let at = self.moment(name, zone)?;
        let this_minute = (0..60).contains(&now.duration_since(at).as_secs());
        Some(if this_minute { now } else { at })
    }

    /// A person's own number, if there is one.
    pub(crate) fn telephone(&mut self, name: &str) -> Option<String> {
        let number = Some(self.text(name)).filter(|number| !number.is_empty())?;
        if !care::person::is_telephone(&number) {
            self.fail(name, "person-telephone-wrong");
        }
        Some(number)
    }

    /// Notes an error by its text key.
    pub(crate) fn fail(&mut self, name: &str, key: &str) {
        let message = self.t.get(key).into_owned();
        self.say(name, message);
    }

    /// Notes an error in words.
    pub(crate) fn say(&mut self, name: &str, message: String) {
        self.errors.push(FieldError { field: name.to_owned(), message });
    }

    /// Nothing was wrong, or the page to show again.
    pub(crate) fn finish(self) -> Result<(), FormBack> {
        match self.errors.is_empty() {
            true => Ok(()),
            false => Err(FormBack::unread(self.fields, self.errors)),
        }
    }
}

/// A time as people write it: 14:10, 14.10, 1410, 9.
fn time_of(typed: &str) -> Option<Time> {
    let digits: String = typed.chars().filter(char::is_ascii_digit).collect();
    if !typed.chars().all(|sign| sign.is_ascii_digit() || ":. ".contains(sign)) {
        return None;
    }
    let (hour, minute) = match (digits.len(), typed.find([':', '.'])) {
        // Browsers may add seconds.
        (_, Some(at)) => (typed[..at].trim(), typed[at + 1..].split([':', '.']).next()?.trim()),
        (1 | 2, None) => (digits.as_str(), "0"),
        (3 | 4, None) => digits.split_at(digits.len() - 2),
        _ => return None,
    };
    Time::new(hour.parse().ok()?, minute.parse().ok()?, 0, 0).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::Lang;

    fn fields(pairs: &[(&str, &str)]) -> Fields {
        pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    }

    #[test]
    fn times_are_read_as_people_write_them() {
        let check = |typed: &str, expected: Option<&str>| {
            let time = time_of(typed).map(|time| time.strftime("%H:%M").to_string());
            assert_eq!(time.as_deref(), expected, "{typed}");
        };
        check("14:10", Some("14:10"));
        check("14.10", Some("14:10"));
        check("1410", Some("14:10"));
        check("910", Some("09:10"));
        check("9", Some("09:00"));
        check("14:10:00", Some("14:10"));
        check("25:00", None);
        check("kl 9", None);
        check("", None);
    }

    #[test]
    fn everything_wrong_is_noted_at_once_and_everything_typed_is_kept() {
        let sent = fields(&[("at_date", "i dag"), ("at_time", "x"), ("note", "smärtfri")]);
        let mut reader = Reader::new(T { lang: Lang::Sv }, &sent);
        let zone = TimeZone::UTC;
        assert_eq!(reader.moment("at", &zone), None);
        let reason = reader.needed("reason", "form-needed");
        assert_eq!(reason, "");
        let back = reader.finish().unwrap_err();
        let wrong: Vec<_> = back.errors.iter().map(|error| error.field.as_str()).collect();
        assert_eq!(wrong, ["at_date", "at_time", "reason"]);
        assert_eq!(back.values["note"], ["smärtfri"]);
    }
}
