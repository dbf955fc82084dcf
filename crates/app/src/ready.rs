//! Ready: whether this node can do its work now, asked by whoever sends it requests.

use crate::App;
use std::time::Duration;

/// An answer that takes longer is no answer: whoever asks has given up.
const WITHIN: Duration = Duration::from_secs(3);
/// Written over and over, so that "the log takes writes" is tried and not believed.
const READY_AT: &str = "ready_at";

/// What of the storage does not answer, or no longer fits the clock. Nothing of why: that is in the log of the process.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ready {
    pub database_answers: bool,
    pub record_takes_writes: bool,
    pub access_log_takes_writes: bool,
    /// The record is not more than a day ahead of this node's clock.
    pub clock_agrees: bool,
}

impl Ready {
    pub fn is_ready(self) -> bool {
        let answers = self.database_answers && self.clock_agrees;
        answers && self.record_takes_writes && self.access_log_takes_writes
    }
}

impl App {
    /// Reads and writes a little in both databases.
    pub async fn ready(&self) -> Ready {
        let now = self.now().to_string();
        let (read, write, access) = tokio::join!(
            tried(self.record().position()),
            tried(self.record().set_meta(READY_AT, &now)),
            tried(self.access_log().take_writes()),
        );
        Ready {
            database_answers: read,
            record_takes_writes: write,
            access_log_takes_writes: access,
            clock_agrees: self.record().agrees_with(self.clock().now().as_microsecond()),
        }
    }
}

async fn tried<T, E: std::fmt::Display>(asked: impl Future<Output = Result<T, E>>) -> bool {
    match tokio::time::timeout(WITHIN, asked).await {
        Ok(Ok(_)) => true,
        Ok(Err(error)) => {
            tracing::warn!(%error, "not ready");
            false
        }
        Err(_) => {
            tracing::warn!("not ready: no answer in time");
            false
        }
    }
}
