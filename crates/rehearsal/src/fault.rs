//! Fault: what is wrong in a scenario's file, where, what stands there and what would be right.
//!
//! Not here: what goes wrong while a scenario is played; that is in the report.

use std::ops::Range;

/// One fault, with all that somebody needs to mend it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, thiserror::Error)]
#[error("{file}:{line}: {key}: found {found}, expected {expected}")]
pub struct Fault {
    pub file: String,
    /// Counted from 1, like the column; columns are characters.
    pub line: usize,
    pub column: usize,
    /// The field or list that it is about, as written in the file.
    pub key: String,
    pub found: String,
    pub expected: String,
}

/// Longest piece of the file that a fault repeats.
const FOUND_MAX: usize = 60;

impl Fault {
    /// A fault about a file as a whole.
    pub(crate) fn of_file(file: &str, found: &str, expected: &str) -> Self {
        Fault {
            file: file.to_owned(),
            line: 1,
            column: 1,
            key: "file".to_owned(),
            found: found.to_owned(),
            expected: expected.to_owned(),
        }
    }
}

/// Line and column of a place in the text.
pub(crate) fn place(text: &str, at: usize) -> (usize, usize) {
    let before = text.get(..floor(text, at)).unwrap_or_default();
    let line_start = before.rfind('\n').map_or(0, |at| at + 1);
    let column = before.get(line_start..).unwrap_or_default().chars().count() + 1;
    (before.matches('\n').count() + 1, column)
}

/// What stands in the file, on one short line.
pub(crate) fn found(text: &str, span: &Range<usize>) -> String {
    let start = floor(text, span.start);
    let whole = text.get(start..floor(text, span.end.max(start))).unwrap_or_default();
    let line = whole.lines().next().unwrap_or_default();
    let clean: String = line.chars().filter(|c| !c.is_control()).take(FOUND_MAX).collect();
    if clean.len() < whole.trim_end().len() { format!("{clean}…") } else { clean }
}

fn floor(text: &str, at: usize) -> usize {
    let at = at.min(text.len());
    (0..=at).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0)
}
