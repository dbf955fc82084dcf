//! Problem: why something asked for did not happen, other than the rules saying no.
//!
//! No access and no such thing look alike on purpose.

use care::recorded::Recorded;
use care::refusal::Refusal;
use record::RecordError;

/// What happened to an episode after the page that somebody acted on was made.
#[derive(Debug, Clone)]
pub struct Changed {
    pub seen: u64,
    pub now: u64,
    pub events: Vec<Recorded<care::episode::Event>>,
}

#[derive(Debug, thiserror::Error)]
pub enum Problem {
    #[error("not found")]
    NotFound,
    #[error("changed since it was read")]
    Conflict(Box<Changed>),
    #[error("refused: {0}")]
    Refused(Refusal),
    /// The tab acts for another unit than the session does now.
    #[error("another assignment is in use")]
    OtherAssignment,
    #[error("busy")]
    Busy,
    /// Disk full, database away: nothing was written.
    #[error("storage")]
    Storage,
    /// The access log could not be written, so nothing is shown.
    #[error("access log")]
    AccessLog,
    #[error("internal: {0}")]
    Internal(String),
}

impl From<RecordError> for Problem {
    fn from(error: RecordError) -> Self {
        match error {
            RecordError::Busy | RecordError::Conflict => Problem::Busy,
            RecordError::Storage(_) => Problem::Storage,
            error @ (RecordError::WrongMasterKey
            | RecordError::File(_)
            | RecordError::Destroyed
            | RecordError::Later { .. }
            | RecordError::Corrupt(_)
            | RecordError::Db(_)) => Problem::Internal(error.to_string()),
        }
    }
}

impl From<Refusal> for Problem {
    fn from(refusal: Refusal) -> Self {
        Problem::Refused(refusal)
    }
}
