//! Twelve: the twelve characters of an identity number, which only `identity` can make.
//!
//! Not a check: what the characters must be is in `parse`.

use jiff::civil::Date;
use std::fmt;

/// Twelve upper-case letters and digits. `Debug` does not show them.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Twelve(String);

impl Twelve {
    /// Twelve ASCII letters and digits, or nothing.
    pub(super) fn new(text: &str) -> Option<Self> {
        let fits = text.len() == 12
            && text.bytes().all(|byte| byte.is_ascii_digit() || byte.is_ascii_uppercase());
        fits.then(|| Self(text.to_owned()))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The digits from `start` to the end; nothing if a letter is among them.
    pub(super) fn digits_from(&self, start: usize) -> Option<Vec<u8>> {
        self.0.bytes().skip(start).map(|byte| byte.is_ascii_digit().then(|| byte - b'0')).collect()
    }

    /// The number that `length` digits from `start` make.
    pub(super) fn number(&self, start: usize, length: usize) -> Option<i16> {
        self.0.get(start..start + length)?.parse().ok()
    }

    /// The date in the first eight digits, when so many centuries and days have been added to it.
    pub(super) fn date(&self, centuries_added: i16, days_added: i8) -> Option<Date> {
        let year = self.number(0, 4)? - 100 * centuries_added;
        let month = i8::try_from(self.number(4, 2)?).ok()?;
        let day = i8::try_from(self.number(6, 2)?).ok()? - days_added;
        Date::new(year, month, day).ok()
    }

    pub(super) fn with_hyphen(&self) -> String {
        let (date, rest) = self.0.split_at_checked(8).unwrap_or((&self.0, ""));
        format!("{date}-{rest}")
    }
}

impl fmt::Debug for Twelve {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("••••")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_twelve_letters_and_digits_fit() {
        assert!(Twelve::new("191212121212").is_some());
        assert!(Twelve::new("22440412AB15").is_some());
        for text in
            ["", "19121212121", "1912121212122", "19121212121a", "1912121212é", "          12"]
        {
            assert!(Twelve::new(text).is_none(), "{text:?}");
        }
    }

    #[test]
    fn digits_stop_at_letters() {
        let number = Twelve::new("22440412AB15").unwrap();
        assert_eq!(number.digits_from(10), Some(vec![1, 5]));
        assert_eq!(number.digits_from(9), None);
    }

    #[test]
    fn debug_shows_nothing() {
        assert_eq!(format!("{:?}", Twelve::new("191212121212")), "Some(••••)");
    }
}
