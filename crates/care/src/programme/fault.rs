//! Fault: what is wrong in a programme's file, where, and what would be right.
//!
//! Not here: finding faults (`read`), and the sentences in two languages (`fault_text`).

use std::ops::Range;

/// One fault, with all that somebody needs to mend it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.sentence())]
pub struct Fault {
    pub file: String,
    /// Counted from 1, like the column; columns are characters.
    pub line: usize,
    pub column: usize,
    /// The field or list that it is about, as written in the file.
    pub key: String,
    /// What stands in the file, shortened; empty when something is missing.
    pub found: String,
    /// The words, bounds or form that would be right: the same in every language.
    pub expected: String,
    pub what: FaultKind,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FaultKind {
    /// Not TOML at all; nothing after it has been read.
    NotToml,
    FileTooLarge,
    UnknownField,
    Missing,
    WrongType,
    NotOneOf,
    OutOfRange,
    /// More decimals than the sign is measured with.
    TooExact,
    Empty,
    TooLong,
    /// Line breaks and control characters have no place in a text.
    Unprintable,
    NotAnId,
    NotATime,
    NotADate,
    /// Too few or too many in a list.
    Count,
    Duplicate,
    /// The name is not that of the file.
    NotTheFilesName,
    RoleNotAtUnit,
    /// A computed criterion is met by what is measured, not by a promise.
    NothingToRemedy,
    /// Something that every programme must have.
    Needed,
    /// An item that closes itself waits for nobody's tick.
    WaitsByItself,
    /// The checklist waits for a contact that the programme does not plan.
    NotPlanned,
    /// A limit on a sign that nobody measures.
    NotMeasured,
    /// Every value would be beyond one of the sign's limits.
    LimitsCross,
    /// A milder limit beyond a more urgent one would never be seen.
    MilderBeyond,
    /// A higher score may not wait longer, or be milder, than a lower one.
    HigherIsMilder,
}

/// Longest piece of the file that a fault repeats.
const FOUND_MAX: usize = 60;

/// Where in the text, and what stands there.
pub(super) struct Place {
    pub(super) line: usize,
    pub(super) column: usize,
    pub(super) found: String,
}

impl Place {
    /// Any span will do: what lies outside the text, or between two bytes of a character, is
    /// moved to the nearest place before it.
    pub(super) fn of(text: &str, span: &Range<usize>) -> Place {
        let start = floor(text, span.start);
        let end = floor(text, span.end.max(start));
        let before = text.get(..start).unwrap_or_default();
        let line_start = before.rfind('\n').map_or(0, |at| at + 1);
        let column = before.get(line_start..).unwrap_or_default().chars().count() + 1;
        let line = before.matches('\n').count() + 1;
        Place { line, column, found: shorten(text.get(start..end).unwrap_or_default()) }
    }
}

fn floor(text: &str, at: usize) -> usize {
    let at = at.min(text.len());
    (0..=at).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0)
}

/// The first line, without control characters, so that a fault is always one line on a screen.
pub(super) fn shorten(found: &str) -> String {
    let line = found.lines().next().unwrap_or_default();
    let clean: String = line.chars().filter(|c| !c.is_control()).take(FOUND_MAX).collect();
    if clean.len() < found.trim_end().len() { format!("{clean}…") } else { clean }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, span: Range<usize>, expected: (usize, usize, &str)) {
        let place = Place::of(text, &span);
        assert_eq!((place.line, place.column, place.found.as_str()), expected, "{text:?}");
    }

    #[test]
    fn lines_and_columns_are_counted_from_one_in_characters() {
        check("a = 1", 4..5, (1, 5, "1"));
        check("å = 1\nb = \"ö\"", 11..15, (2, 5, "\"ö\""));
        check("", 0..0, (1, 1, ""));
        check("a\n", 2..2, (2, 1, ""));
    }

    #[test]
    fn any_span_has_a_place() {
        check("å", 1..9, (1, 1, "å"));
        let backwards = Range { start: 7, end: 3 };
        check("å", backwards, (1, 2, ""));
        check("å\nb", usize::MAX - 1..usize::MAX, (2, 2, ""));
    }

    #[test]
    fn what_was_found_is_one_short_line() {
        check("[\n1,\n]", 0..6, (1, 1, "[…"));
        let long = "x".repeat(100);
        let short = format!("{}…", "x".repeat(60));
        check(&long, 0..100, (1, 1, &short));
    }
}
