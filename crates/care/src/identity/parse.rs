//! Parse: from what people type to a checked number, or to the reason why not.
//!
//! Not a register: a well-formed number may belong to nobody.

use super::luhn::check_digit;
use super::{IdentityNumber, LocalSeries, Twelve};
use jiff::civil::Date;

/// Added to the day of birth in a samordningsnummer.
pub(super) const COORDINATION_DAYS: i8 = 60;

/// People with a personnummer in the records of today were born in 1800 or later; earlier
/// centuries are slips, or organisation numbers with their prefix 16.
const BIRTH_YEAR_MIN: i16 = 1800;

/// Why a typed number is refused. Never holds the number itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum IdentityError {
    #[error("no number is given")]
    Empty,
    /// Neither ten nor twelve characters.
    #[error("the number has {found} characters")]
    WrongLength { found: usize },
    /// Something else than letters and digits, or a mark in the wrong place.
    #[error("the number has a character that cannot be there")]
    WrongCharacter,
    /// Letters where there must be digits: interim numbers and unknown reserve numbers.
    #[error("the number has letters that cannot be there")]
    Letters,
    /// The date does not exist or lies too far back. Organisation numbers end here.
    #[error("the number has no date that exists")]
    NoSuchDate,
    #[error("the date of birth has not come yet")]
    BornInFuture,
    #[error("the check digit is wrong")]
    WrongChecksum,
}

/// `-` until the year one turns 100, then `+` (folkbokföringslagen 1991:481, 18 §).
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    Minus,
    Plus,
}

pub(super) fn typed(typed: &str, today: Date) -> Result<IdentityNumber, IdentityError> {
    let (text, mark) = without_mark(typed.trim())?;
    let number = match text.len() {
        0 => return Err(IdentityError::Empty),
        10 => twelve(&with_century(&text, mark, today)?)?,
        12 => twelve(&text)?,
        found => return Err(IdentityError::WrongLength { found }),
    };
    match number.born_on() {
        Some(born_on) if born_on > today => Err(IdentityError::BornInFuture),
        Some(_) | None => Ok(number),
    }
}

/// Takes away the mark before the last four; copied text has dashes of several kinds.
fn without_mark(typed: &str) -> Result<(String, Mark), IdentityError> {
    let mut text: Vec<char> = typed.chars().map(|c| c.to_ascii_uppercase()).collect();
    let place = text.len().saturating_sub(5);
    let mark = match text.get(place) {
        Some('+') => Some(Mark::Plus),
        Some('-' | ' ' | '\u{2010}' | '\u{2011}' | '\u{2013}' | '\u{2212}') => Some(Mark::Minus),
        Some(_) | None => None,
    };
    if mark.is_some() {
        text.remove(place);
    }
    if !text.iter().all(char::is_ascii_alphanumeric) {
        return Err(IdentityError::WrongCharacter);
    }
    Ok((text.into_iter().collect(), mark.unwrap_or(Mark::Minus)))
}

/// The latest year that ends in the two digits and is not after this one; `+` is a century before.
fn with_century(ten: &str, mark: Mark, today: Date) -> Result<String, IdentityError> {
    let (year, rest) = ten.split_at_checked(2).ok_or(IdentityError::WrongCharacter)?;
    let year: i16 = year.parse().map_err(|_| IdentityError::Letters)?;
    let latest = match mark {
        Mark::Minus => today.year(),
        Mark::Plus => today.year() - 100,
    };
    let year = latest - (latest - year).rem_euclid(100);
    Ok(format!("{year:04}{rest}"))
}

/// Tells the kinds apart by their form, which no two kinds share.
pub(super) fn twelve(text: &str) -> Result<IdentityNumber, IdentityError> {
    let found = text.chars().count();
    if found != 12 {
        return Err(IdentityError::WrongLength { found });
    }
    let number = Twelve::new(text).ok_or(IdentityError::WrongCharacter)?;
    match number.digits_from(0) {
        Some(digits) if text.starts_with("99") => stockholm(number, &digits),
        Some(digits) => with_date(number, &digits),
        None => national_reserve(number),
    }
}

/// Luhn over the last ten; the century is never in it.
fn with_date(number: Twelve, digits: &[u8]) -> Result<IdentityNumber, IdentityError> {
    let exists = |days| number.date(0, days).is_some_and(|born| born.year() >= BIRTH_YEAR_MIN);
    let kind = if exists(0) {
        IdentityNumber::Personnummer
    } else if exists(COORDINATION_DAYS) {
        IdentityNumber::Samordningsnummer
    } else {
        return Err(IdentityError::NoSuchDate);
    };
    check(digits, 2)?;
    Ok(kind(number))
}

/// Luhn over positions 5 to 11 only (Inera, local reserve numbers); over all it would fail.
fn stockholm(number: Twelve, digits: &[u8]) -> Result<IdentityNumber, IdentityError> {
    check(digits, 4)?;
    Ok(IdentityNumber::LocalReserve { series: LocalSeries::Stockholm, number })
}

/// Whether the last digit is the check digit of those from `start` on.
fn check(digits: &[u8], start: usize) -> Result<(), IdentityError> {
    match digits.get(start..).and_then(<[u8]>::split_last) {
        Some((last, body)) if check_digit(body) == *last => Ok(()),
        Some(_) | None => Err(IdentityError::WrongChecksum),
    }
}

/// Inera's specification 1.0 of nationellt reservid: `XXYYMMDDNNGC`.
///
/// The form is checked, letters and dates. C must be a digit, but is not recounted: how letters
/// weigh in it is not in the sources we could read, and a guess would refuse true patients.
fn national_reserve(number: Twelve) -> Result<IdentityNumber, IdentityError> {
    let is_letter = |byte: u8| byte.is_ascii_uppercase() && !b"IOQVW".contains(&byte);
    let (date, tail) = number.as_str().as_bytes().split_at(8);
    let form_is_right = match tail {
        // G is a digit, or a letter where the sex is unknown.
        [first, second, g, c] => {
            is_letter(*first)
                && is_letter(*second)
                && (g.is_ascii_digit() || is_letter(*g))
                && c.is_ascii_digit()
        }
        _ => false,
    };
    if !form_is_right || !date.iter().all(u8::is_ascii_digit) {
        return Err(IdentityError::Letters);
    }
    if national_reserve_born_on(&number).is_none() && !is_of_unknown_birth(&number) {
        return Err(IdentityError::NoSuchDate);
    }
    Ok(IdentityNumber::NationalReserve(number))
}

/// XX is the century of birth with 3 added in the first series (19 is 22, 20 is 23), 6 in the
/// second and so on to 78. The remainder by 3 tells the 1900s and the 2000s apart.
pub(super) fn national_reserve_born_on(number: &Twelve) -> Option<Date> {
    let added = match number.number(0, 2)? {
        xx @ 22..=98 if xx % 3 == 19 % 3 => xx - 19,
        xx @ 22..=98 if xx % 3 == 20 % 3 => xx - 20,
        _ => return None,
    };
    number.date(added, 0)
}

/// XX is 00, then a running number in place of the date: MM 20-99 and DD 40-59.
fn is_of_unknown_birth(number: &Twelve) -> bool {
    number.number(0, 2) == Some(0)
        && number.number(4, 2).is_some_and(|month| (20..=99).contains(&month))
        && number.number(6, 2).is_some_and(|day| (40..=59).contains(&day))
}
