//! Verifying a log: a pure walk over its rows, its head and the heads kept outside. It names the
//! first bad position and what was done there.
//!
//! Not here: reading the rows (`verify_record`) and telling kinds of harm apart (`diagnose`).

use crate::chain::{Chain, Head};
use crate::event::EventRow;
use std::collections::HashMap;
use thiserror::Error;
use uuid::Uuid;

/// What is wrong with a log, and from where on.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("position {position}: {kind}")]
pub struct Fault {
    /// The first position that is not as it was written.
    pub position: i64,
    /// What was done there.
    pub kind: FaultKind,
}

/// What was done to a log.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Error)]
pub enum FaultKind {
    /// A row was changed.
    #[error("the row was edited")]
    Edited,
    /// A row is gone from the middle.
    #[error("the row was deleted")]
    Deleted,
    /// A whole row stands in the place of another.
    #[error("the rows were reordered")]
    Reordered,
    /// The content of two rows changed places.
    #[error("the contents of rows were swapped")]
    Swapped,
    /// Rows are gone from the end.
    #[error("the end of the log was cut off")]
    Truncated,
    /// From here on every hash was made anew, without the key.
    #[error("the hashes were recomputed without the key")]
    Recomputed,
    /// A head kept outside has seen more than this log has: it is an older copy.
    #[error("this is an older copy of the record")]
    Older,
    /// The log is sound but says other things than a head kept outside has seen.
    #[error("the log was rewritten with the key")]
    Rewritten,
    /// A head kept outside was not made by this record.
    #[error("a head kept outside is not of this record")]
    ForeignHead,
    /// The stored head was changed.
    #[error("the head was edited")]
    HeadEdited,
    /// The versions of a stream do not follow each other.
    #[error("a version of the stream is missing")]
    VersionGap,
    /// The key of a body is gone, without the mark of a lawful destruction.
    #[error("the key of the row is missing or was changed")]
    KeyDamaged,
    /// The body does not open though the chain is whole.
    #[error("the body does not open")]
    BodyDamaged,
    /// A saved state says that it has seen more than has happened.
    #[error("a saved state is ahead of its stream")]
    StateAhead,
}

/// What was found sound.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verified {
    /// How many events.
    pub events: i64,
    /// How many of them cannot be opened, as their key was destroyed.
    pub destroyed: i64,
    /// The end of the log.
    pub head: Head,
}

/// The walk: rows are pushed in the order of the log.
pub(crate) struct Walk<'a> {
    chain: &'a Chain,
    known: Vec<Head>,
    pub(crate) position: i64,
    pub(crate) hash: Vec<u8>,
    pub(crate) versions: HashMap<(String, Uuid), i64>,
}

impl<'a> Walk<'a> {
    pub(crate) fn new(chain: &'a Chain, known: &[Head]) -> Result<Self, Fault> {
        if let Some(foreign) = known.iter().find(|head| !chain.made(head)) {
            return Err(Fault { position: foreign.position, kind: FaultKind::ForeignHead });
        }
        let mut known = known.to_vec();
        known.sort_by_key(|head| head.position);
        let hash = chain.empty().hash.to_vec();
        Ok(Self { chain, known, position: 0, hash, versions: HashMap::new() })
    }

    pub(crate) fn chain(&self) -> &'a Chain {
        self.chain
    }

    /// Whether the row follows; when not, `diagnose` can say why.
    pub(crate) fn follows(&self, row: &EventRow) -> bool {
        row.position == self.position + 1
            && row.hash == self.chain.hash(&self.hash, row.position, row)
    }

    /// Takes a row that follows.
    pub(crate) fn take(&mut self, row: &EventRow) -> Result<(), Fault> {
        let fault = |kind| Err(Fault { position: row.position, kind });
        self.position = row.position;
        self.hash.clone_from(&row.hash);
        let version = self.versions.entry((row.stream_kind.clone(), row.stream_id)).or_insert(0);
        *version += 1;
        if *version != row.version {
            return fault(FaultKind::VersionGap);
        }
        let known = self.known.partition_point(|head| head.position < row.position);
        let mut known = self.known[known..].iter().take_while(|h| h.position == row.position);
        if known.any(|head| head.hash[..] != row.hash[..]) {
            return fault(FaultKind::Rewritten);
        }
        Ok(())
    }

    /// Compares the end with the stored head and with those kept outside.
    pub(crate) fn finish(&self, head: &Head) -> Result<(), Fault> {
        let end = self.position;
        let fault = |position, kind| Err(Fault { position, kind });
        if head.position > end {
            return fault(end + 1, FaultKind::Truncated);
        }
        if head.position < end || head.hash[..] != self.hash[..] {
            return fault(head.position, FaultKind::HeadEdited);
        }
        // The head fits the last row but nobody with the key made it: the rows after are gone.
        if !self.chain.made(head) {
            return fault(end + 1, FaultKind::Truncated);
        }
        match self.known.last() {
            Some(known) if known.position > end => fault(end + 1, FaultKind::Older),
            _ => Ok(()),
        }
    }
}

/// Verifies rows held in memory: their chain, versions and end.
#[cfg(test)]
pub(crate) fn verify_rows(
    chain: &Chain,
    rows: &[EventRow],
    head: &Head,
    known: &[Head],
) -> Result<(), Fault> {
    let mut walk = Walk::new(chain, known)?;
    for (at, row) in rows.iter().enumerate() {
        if !walk.follows(row) {
            return Err(crate::diagnose::diagnose(&walk, &rows[at..], head));
        }
        walk.take(row)?;
    }
    walk.finish(head)
}
