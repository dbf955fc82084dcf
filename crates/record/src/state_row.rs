//! A state row as it is stored: sealed, and bound to its stream and version.
//!
//! Not here: when it is written (`flush`).

use crate::error::RecordError;
use crate::event::stream_of;
use crate::fields::Fields;
use crate::keys::{KeyState, Keys};
use crate::rows::StateRow;
use crate::seal;
use crate::value::{Value, values};
use uuid::Uuid;

#[derive(Debug, Clone, sqlx::FromRow)]
pub(crate) struct StateSealed {
    pub(crate) stream_kind: String,
    pub(crate) stream_id: Uuid,
    pub(crate) version: i64,
    pub(crate) fold_version: i64,
    pub(crate) subject: Uuid,
    pub(crate) keeper: String,
    pub(crate) body: Vec<u8>,
}

impl StateSealed {
    /// The opened state; none when its key was destroyed.
    pub(crate) fn open(self, keys: &Keys) -> Result<Option<StateRow>, RecordError> {
        if matches!(keys.of(self.subject, &self.keeper), KeyState::Destroyed) {
            return Ok(None);
        }
        let key = keys.alive(self.subject, &self.keeper)?;
        let mut state = StateRow {
            stream: stream_of(&self.stream_kind, self.stream_id)?,
            version: self.version,
            fold_version: u32::try_from(self.fold_version)
                .map_err(|_| RecordError::Corrupt("the version of a fold"))?,
            subject: self.subject,
            keeper: self.keeper,
            body: Vec::new(),
        };
        state.body = seal::open(&key, &place(&state), &self.body)
            .ok_or(RecordError::Corrupt("a state does not open"))?;
        Ok(Some(state))
    }
}

/// The values of one sealed row.
pub(crate) fn seal(state: StateRow, keys: &Keys) -> Result<Vec<Value>, RecordError> {
    let key = keys.alive(state.subject, &state.keeper)?;
    let body = seal::seal(&key, &place(&state), &state.body);
    Ok(values![
        state.stream.kind.as_str(),
        state.stream.id,
        state.version,
        state.fold_version,
        state.subject,
        state.keeper,
        body,
    ])
}

fn place(state: &StateRow) -> Fields {
    Fields::of("state_row")
        .text(state.stream.kind.as_str())
        .uuid(state.stream.id)
        .int(state.version)
        .int(i64::from(state.fold_version))
        .uuid(state.subject)
        .text(&state.keeper)
}
