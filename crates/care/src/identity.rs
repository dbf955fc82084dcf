//! Identity: the numbers that tell persons apart in Swedish care, checked once when they are typed.
//!
//! Not a person: one person may have several over time, and changes from a samordningsnummer to a
//! personnummer; `person` keeps that history. Sex is not read from a number.

mod luhn;
mod parse;
mod twelve;

/// Organisation numbers have the same check digit.
pub(crate) use luhn::check_digit as luhn_digit;
pub use parse::IdentityError;
pub use twelve::Twelve;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::fmt;

/// A number that has been checked. Stored and sent as its twelve characters, without a mark.
///
/// `Debug` shows only the kind, and there is no `Display`: a number must not reach a log or an
/// error by accident. What people may see is asked for by name (`masked`, `shown`).
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum IdentityNumber {
    /// Folkbokföringslagen (1991:481) 18 §: date of birth, three digits, check digit.
    Personnummer(Twelve),
    /// As a personnummer, with 60 added to the day.
    Samordningsnummer(Twelve),
    /// Inera's nationellt reservid: `XXYYMMDDNNGC` with two letters.
    NationalReserve(Twelve),
    /// A region's own series. Each has its own rules; only those we can verify are accepted.
    LocalReserve { series: LocalSeries, number: Twelve },
}

/// Regions whose own reserve numbers are accepted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum LocalSeries {
    /// `99yyyyNNNNNC`, OID 1.2.752.97.3.1.3. The year is not always that of birth.
    Stockholm,
}

impl IdentityNumber {
    /// Reads a number as people write it: 12 or 10 characters, with or without `-` or `+`.
    ///
    /// `today` gives ten digits their century: `-` is for those who turn 99 at most this year, `+`
    /// from the year one turns 100. A number without a mark is read as if it had `-`.
    pub fn parse(typed: &str, today: Date) -> Result<Self, IdentityError> {
        parse::typed(typed, today)
    }

    /// Reads back the twelve characters that `normalized` gave.
    pub fn from_normalized(text: &str) -> Result<Self, IdentityError> {
        parse::twelve(text)
    }

    /// Twelve characters, upper case, no mark: what is stored, and hashed for the blind index.
    pub fn normalized(&self) -> &str {
        self.twelve().as_str()
    }

    fn twelve(&self) -> &Twelve {
        match self {
            Self::Personnummer(number)
            | Self::Samordningsnummer(number)
            | Self::NationalReserve(number)
            | Self::LocalReserve { number, .. } => number,
        }
    }

    /// The word for the kind, that text keys end with.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Personnummer(_) => "personnummer",
            Self::Samordningsnummer(_) => "samordningsnummer",
            Self::NationalReserve(_) => "national_reserve",
            Self::LocalReserve { .. } => "local_reserve",
        }
    }

    /// The date of birth, where the number tells it.
    pub fn born_on(&self) -> Option<Date> {
        match self {
            Self::Personnummer(number) => number.date(0, 0),
            Self::Samordningsnummer(number) => number.date(0, parse::COORDINATION_DAYS),
            Self::NationalReserve(number) => parse::national_reserve_born_on(number),
            // Stockholm's yyyy may be the year of issue, so nobody's age is taken from it.
            Self::LocalReserve { .. } => None,
        }
    }

    pub fn birth_year(&self) -> Option<i16> {
        self.born_on().map(Date::year)
    }

    /// Whole years on a date; none before birth, or when the number does not tell.
    ///
    /// Who is born on 29 February is a year older on 1 March in a year that lacks the day.
    pub fn age(&self, on: Date) -> Option<i16> {
        let born_on = self.born_on().filter(|born_on| *born_on <= on)?;
        let had_birthday = (on.month(), on.day()) >= (born_on.month(), born_on.day());
        Some(on.year() - born_on.year() - i16::from(!had_birthday))
    }

    /// For screens that others may see: `1944-••••`. Only the year, and only if it is known.
    pub fn masked(&self) -> String {
        let year = self.birth_year().map_or_else(|| "••••".to_owned(), |year| year.to_string());
        format!("{year}-••••")
    }

    /// For those who may see it: `19440412-1234`. Reserve numbers are written without a mark.
    pub fn shown(&self) -> String {
        match self {
            Self::Personnummer(number) | Self::Samordningsnummer(number) => number.with_hyphen(),
            Self::NationalReserve(number) | Self::LocalReserve { number, .. } => {
                number.as_str().to_owned()
            }
        }
    }
}

impl fmt::Debug for IdentityNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}(••••)", self.kind())
    }
}

impl TryFrom<String> for IdentityNumber {
    type Error = IdentityError;

    fn try_from(text: String) -> Result<Self, IdentityError> {
        Self::from_normalized(&text)
    }
}

impl From<IdentityNumber> for String {
    fn from(number: IdentityNumber) -> String {
        number.normalized().to_owned()
    }
}
