//! Rules of the medicine list.

use super::decide::{Decided, Deciding, line, optional_line, optional_text};
use super::event::Event;
use super::medicine::Medicine;
use crate::refusal::Refusal;
use std::collections::BTreeSet;

/// Most rows in a medicine list.
const ROWS_MAX: usize = 40;

/// A new version replaces the old one whole; written unchanged, it is no new version.
pub(super) fn write(on: &Deciding<'_>, rows: &[Medicine], note: &str) -> Decided {
    optional_text("note", note)?;
    if rows.len() > ROWS_MAX {
        return Err(Refusal::TooMany { most: ROWS_MAX });
    }
    let mut ids = BTreeSet::new();
    for row in rows {
        line("name", &row.name)?;
        line("dose", &row.dose)?;
        line("times", &row.times)?;
        optional_line("reason", &row.reason)?;
        if row.id.trim().is_empty() || !ids.insert(&row.id) {
            return Err(Refusal::Invalid { field: "id" });
        }
    }
    let newest = on.episode.medicine_list.as_ref();
    if newest.is_some_and(|list| list.rows == rows) {
        return Ok(vec![]);
    }
    let version = newest.map_or(1, |list| list.version + 1);
    on.one(Event::MedicineListWritten {
        version,
        rows: rows.to_vec(),
        note: note.trim().to_owned(),
    })
}
