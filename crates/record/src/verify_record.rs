//! Verifying a record in its database, page by page: the chain, that every body opens, and that no
//! saved state is ahead of its stream.
//!
//! Not here: the rules (`verify`). Writing may go on meanwhile; what comes after the head that was
//! read first is left for the next time.

use crate::chain::Head;
use crate::diagnose::diagnose;
use crate::error::RecordError;
use crate::event::EventRow;
use crate::keys::{KeyCache, KeyState, Opener, Owner};
use crate::record::Record;
use crate::seal;
use crate::sql;
use crate::state_row::StateSealed;
use crate::value::values;
use crate::verify::{Fault, FaultKind, Verified, Walk};
use thiserror::Error;
use uuid::Uuid;

/// Rows read at a time.
const PAGE: i64 = 2000;
/// Rows after a bad one that are read to tell what was done.
const DIAGNOSE_MAX: i64 = 5000;

/// Why a record could not be called sound.
#[derive(Debug, Error)]
pub enum VerifyError {
    /// It is not.
    #[error(transparent)]
    Fault(#[from] Fault),
    /// It could not be read.
    #[error(transparent)]
    Record(#[from] RecordError),
}

impl Record {
    /// Verifies the whole record against the heads kept outside. `progress` is told how many
    /// events are done, of how many.
    pub async fn verify(
        &self,
        known_heads: &[Head],
        mut progress: impl FnMut(i64, i64) + Send,
    ) -> Result<Verified, VerifyError> {
        let secrets = self.secrets();
        let head = self.export_head().await?;
        let mut walk = Walk::new(&secrets.system.chain, known_heads)?;
        // Keys that are already open in memory would hide that somebody wrote over them.
        let cache = KeyCache::default();
        let opener = Opener { secrets: secrets.clone(), cache: &cache };
        let mut destroyed = 0;
        loop {
            let mut page = self.log_page(walk.position, PAGE).await?;
            let cut = page.iter().position(|row| row.position > head.position);
            page.truncate(cut.unwrap_or(page.len()));
            if page.is_empty() {
                break;
            }
            destroyed += self.verify_page(&opener, &mut walk, page, &head).await?;
            progress(walk.position, head.position);
        }
        walk.finish(&head)?;
        // Rows after the head: written since it was read, or put there past the record.
        let more = self.log_page(head.position, 1).await?;
        if !more.is_empty() && self.position().await? == head.position {
            return Err(Fault { position: head.position, kind: FaultKind::HeadEdited }.into());
        }
        self.verify_states(&walk).await?;
        Ok(Verified { events: walk.position, destroyed, head })
    }

    pub(crate) async fn log_page(
        &self,
        after: i64,
        limit: i64,
    ) -> Result<Vec<EventRow>, RecordError> {
        self.db().all_of(&sql::LOG_PAGE, values![after, limit]).await
    }

    /// Verifies a page; gives how many of its bodies can no longer be opened.
    async fn verify_page(
        &self,
        opener: &Opener<'_>,
        walk: &mut Walk<'_>,
        page: Vec<EventRow>,
        head: &Head,
    ) -> Result<i64, VerifyError> {
        let mut owners: Vec<Owner> =
            page.iter().map(|row| (row.subject, row.keeper.clone())).collect();
        owners.sort_unstable();
        owners.dedup();
        let keys = opener.keys(&mut self.db(), owners).await?;
        let mut destroyed = 0;
        for row in &page {
            if !walk.follows(row) {
                let rest = self.log_page(walk.position, DIAGNOSE_MAX).await?;
                return Err(diagnose(walk, &rest, head).into());
            }
            walk.take(row)?;
            let fault = |kind| Err(Fault { position: row.position, kind }.into());
            match keys.of(row.subject, &row.keeper) {
                KeyState::Alive(key) => {
                    if seal::open(&key, &row.place(), &row.body).is_none() {
                        return fault(FaultKind::BodyDamaged);
                    }
                }
                KeyState::Destroyed => destroyed += 1,
                KeyState::Missing | KeyState::Damaged => return fault(FaultKind::KeyDamaged),
            }
        }
        Ok(destroyed)
    }

    async fn verify_states(&self, walk: &Walk<'_>) -> Result<(), VerifyError> {
        let mut after = (String::new(), Uuid::nil());
        loop {
            let values = values![after.0.as_str(), after.1, PAGE];
            let page: Vec<StateSealed> = self.db().all_of(&sql::STATES_PAGE, values).await?;
            let Some(last) = page.last() else { return Ok(()) };
            after = (last.stream_kind.clone(), last.stream_id);
            for state in page {
                let seen = (state.stream_kind.clone(), state.stream_id);
                let seen = walk.versions.get(&seen).copied().unwrap_or(0);
                if state.version > seen && state.version > self.version_of(&state).await? {
                    let position = walk.position;
                    return Err(Fault { position, kind: FaultKind::StateAhead }.into());
                }
            }
        }
    }

    /// The last version of the stream now: it may have grown during the walk.
    async fn version_of(&self, state: &StateSealed) -> Result<i64, RecordError> {
        let values = values![state.stream_kind.as_str(), state.stream_id];
        let rows: Vec<(String, Uuid, i64)> =
            self.db().all_of(&sql::STREAM_VERSIONS, values).await?;
        Ok(rows.first().map_or(0, |row| row.2))
    }
}
