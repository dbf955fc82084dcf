//! `/administration/import/{what}`: many units or staff at once, from a table in a file or pasted.
//!
//! First a preview with every fault beside its field; nothing is written until it is confirmed.
//! What is confirmed goes through the same door as the forms do, a row at a time.

mod cell;
mod confirm;
mod decode;
mod plan;
mod preview;
mod sheet;
mod staff;
mod units;

pub(super) use cell::safe;
pub(crate) use confirm::create;
pub(crate) use preview::{new, read};
pub(super) use sheet::{STAFF_COLUMNS, UNIT_COLUMNS};

/// Rows at most, so that a preview can be read and a confirmation ends before the page gives up.
pub(super) const ROWS_MAX: usize = 300;
/// Bytes of the text at most; in a form each may be three.
pub(super) const BYTES_MAX: usize = 60_000;

/// What is imported.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum What {
    Units,
    Staff,
}

impl What {
    pub(crate) fn parse(word: &str) -> Option<Self> {
        [Self::Units, Self::Staff].into_iter().find(|what| what.as_str() == word)
    }

    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Units => "units",
            Self::Staff => "staff",
        }
    }

    pub(crate) fn columns(self) -> &'static [&'static str] {
        match self {
            Self::Units => &UNIT_COLUMNS,
            Self::Staff => &STAFF_COLUMNS,
        }
    }
}
