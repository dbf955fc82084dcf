//! Whether the access log still says what was written: every hash, the end, and the index of
//! patients that it is searched by.
//!
//! A cut-off end is found by a head that was stored outside; without one, what was written since
//! the last export could be missing together with a head of that time.

use super::chain::{AccessHead, EntryRow};
use super::{AccessLog, ENTRIES_PAGE, PATIENTS_PAGE};
use crate::error::RecordError;
use crate::value::values;
use uuid::Uuid;

const PAGE: i64 = 2000;

/// The first thing that is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum AccessFault {
    #[error("entry {0} was changed, moved or put in")]
    Entry(i64),
    #[error("entry {0} is missing")]
    Missing(i64),
    #[error("the index of patients differs from entry {0}")]
    Patients(i64),
    #[error("the end of the log is not the one that was written")]
    Head,
    #[error("the log does not reach the end that was stored outside, or reached another")]
    Outside,
}

impl AccessLog {
    /// Reads the whole log. `Ok` is the number of entries, or the first fault; `outside` is a head
    /// that was exported earlier, if there is one.
    pub async fn verify(
        &self,
        outside: Option<&AccessHead>,
    ) -> Result<Result<i64, AccessFault>, RecordError> {
        // The end is read first: entries that come while this runs are left for the next time.
        let end = self.export_head().await?;
        let (mut position, mut hash) = (0, [0; 32]);
        while position < end.position {
            // From before the first position there can be, so that nothing hides in front of it.
            let after = if position == 0 { i64::MIN } else { position };
            let page: Vec<EntryRow> =
                self.db.side_rows(&ENTRIES_PAGE, values![after, PAGE]).await?;
            let Some(last) = page.last().map(|row| row.position) else {
                return Ok(Err(AccessFault::Missing(position + 1)));
            };
            let mut index: Vec<(i64, Uuid)> =
                self.db.side_rows(&PATIENTS_PAGE, values![after, last]).await?;
            for row in page.into_iter().take_while(|row| row.position <= end.position) {
                if let Err(fault) = self.check(&mut position, &mut hash, &row, &mut index)? {
                    return Ok(Err(fault));
                }
                if outside.is_some_and(|head| head.position == position && head.hash != hash) {
                    return Ok(Err(AccessFault::Outside));
                }
            }
        }
        if let Some(beyond) = self.beyond(end.position).await? {
            return Ok(Err(AccessFault::Entry(beyond)));
        }
        Ok(self.check_end(position, hash, &end, outside))
    }

    /// An entry that stands behind the end. Entries are read before the end is, so that one that
    /// is written meanwhile is never taken for one.
    async fn beyond(&self, position: i64) -> Result<Option<i64>, RecordError> {
        let rows: Vec<EntryRow> = self.db.side_rows(&ENTRIES_PAGE, values![position, PAGE]).await?;
        let end = self.export_head().await?;
        Ok(rows.into_iter().map(|row| row.position).find(|position| *position > end.position))
    }

    /// One row against the one before it; then it is the one before the next.
    fn check(
        &self,
        position: &mut i64,
        hash: &mut [u8; 32],
        row: &EntryRow,
        index: &mut Vec<(i64, Uuid)>,
    ) -> Result<Result<(), AccessFault>, RecordError> {
        *position += 1;
        if row.position < *position {
            return Ok(Err(AccessFault::Entry(row.position)));
        }
        if row.position > *position {
            return Ok(Err(AccessFault::Missing(*position)));
        }
        let expected = self.chain.hash(hash, row);
        if row.hash != expected {
            return Ok(Err(AccessFault::Entry(*position)));
        }
        *hash = expected;
        // Sorted by position, then patient, as the entry's own list is.
        let count = index.partition_point(|(at, _)| at <= position);
        let found: Vec<(i64, Uuid)> = index.drain(..count).collect();
        let named = row.patients()?.into_iter().map(|patient| (*position, patient));
        Ok(if named.eq(found) { Ok(()) } else { Err(AccessFault::Patients(*position)) })
    }

    fn check_end(
        &self,
        position: i64,
        hash: [u8; 32],
        end: &AccessHead,
        outside: Option<&AccessHead>,
    ) -> Result<i64, AccessFault> {
        if position != end.position || self.chain.head(position, hash) != *end {
            return Err(AccessFault::Head);
        }
        match outside {
            Some(head) if head.position > position => Err(AccessFault::Outside),
            Some(head) if self.chain.head(head.position, head.hash) != *head => {
                Err(AccessFault::Outside)
            }
            Some(_) | None => Ok(position),
        }
    }
}
