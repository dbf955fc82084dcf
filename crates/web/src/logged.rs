//! Logged: which log lines may be written at all, however finely somebody asks.
//!
//! Libraries tell addresses and headers at their finest levels, and an address is what somebody
//! typed: perhaps the number of a patient. Ours are written so that they identify nobody, and what
//! the database is asked is told without its values.

use tracing::{Level, Metadata};

const TOLD: [&str; 8] = ["plats23", "web", "app", "record", "access", "care", "paper", "sqlx"];

/// Everything of ours; of others only what matters to whoever runs the server.
pub fn may_be_logged(metadata: &Metadata<'_>) -> bool {
    let root = metadata.target().split("::").next().unwrap_or_default();
    TOLD.contains(&root) || *metadata.level() <= Level::INFO
}
