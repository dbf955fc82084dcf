//! Telling apart what was done to a log, once a row does not follow: the hashes of the rows that
//! are still there say where each of them was made.
//!
//! Not here: finding the row (`verify`).

use crate::chain::{Chain, Head};
use crate::event::EventRow;
use crate::verify::{Fault, FaultKind, Walk};

/// So many rows at a time may have been deleted and the rest renumbered, and still be told.
const RENUMBERED_MAX: i64 = 64;

/// What was done at the row after the walk's end; `rest` begins with the row that does not follow.
pub(crate) fn diagnose(walk: &Walk<'_>, rest: &[EventRow], head: &Head) -> Fault {
    let position = walk.position + 1;
    let suspect = Suspect { chain: walk.chain(), before: &walk.hash, position, rest, head };
    Fault { position, kind: suspect.kind() }
}

struct Suspect<'a> {
    chain: &'a Chain,
    before: &'a [u8],
    position: i64,
    rest: &'a [EventRow],
    head: &'a Head,
}

impl Suspect<'_> {
    fn kind(&self) -> FaultKind {
        let Some(row) = self.rest.first() else { return FaultKind::Truncated };
        if self.true_row_is_elsewhere() || row.position < self.position {
            return FaultKind::Reordered;
        }
        if row.position > self.position {
            return FaultKind::Deleted;
        }
        if self.content_is_elsewhere(row) {
            return FaultKind::Swapped;
        }
        if self.renumbered(row) {
            return FaultKind::Deleted;
        }
        if self.a_later_row_is_genuine(row) { FaultKind::Edited } else { FaultKind::Recomputed }
    }

    /// The row that was written here stands later, with its hash.
    fn true_row_is_elsewhere(&self) -> bool {
        let here = |row: &&EventRow| row.hash == self.chain.hash(self.before, self.position, row);
        self.rest.iter().skip(1).any(|row| here(&row))
    }

    /// The hash of this row fits the content, or the body alone, of a later one.
    fn content_is_elsewhere(&self, row: &EventRow) -> bool {
        let mut with_body = row.clone();
        self.rest.iter().skip(1).any(|other| {
            with_body.body.clone_from(&other.body);
            row.hash == self.chain.hash(self.before, self.position, other)
                || row.hash == self.chain.hash(self.before, self.position, &with_body)
        })
    }

    /// The rows from here on follow each other, but further along than their numbers say.
    fn renumbered(&self, row: &EventRow) -> bool {
        let Some(next) = self.rest.get(1) else { return false };
        let shifted = |by| self.chain.hash(&row.hash, next.position + by, next);
        (1..=RENUMBERED_MAX).any(|by| next.hash == shifted(by))
    }

    /// Somewhere from here on the chain of the key still holds.
    fn a_later_row_is_genuine(&self, row: &EventRow) -> bool {
        let genuine = |pair: &[EventRow]| {
            pair[1].hash == self.chain.hash(&pair[0].hash, pair[1].position, &pair[1])
        };
        // The hash alone was edited: the next row still follows the true one.
        let own = self.chain.hash(self.before, self.position, row);
        let next = self.rest.get(1);
        let after_own = next.map(|next| next.hash == self.chain.hash(&own, next.position, next));
        let last = self.rest.last().filter(|last| last.position == self.head.position);
        let ends = last.is_some_and(|last| last.hash == self.head.hash || self.head.hash == own);
        self.rest.windows(2).any(genuine)
            || after_own == Some(true)
            || (ends && self.chain.made(self.head))
    }
}
