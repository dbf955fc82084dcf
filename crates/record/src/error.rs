//! What can go wrong in the record, in words that never hold anything about a person.
//!
//! Not here: refusals. That the rules say no is an answer, not an error.

use std::sync::Arc;
use thiserror::Error;

/// Why the record could not do what it was asked.
#[derive(Debug, Error)]
pub enum RecordError {
    /// Somebody else wrote to the stream first; read again and decide again.
    #[error("the stream has changed since it was read")]
    Conflict,
    /// The record was sealed with another master key than the one given.
    #[error("this master key does not open this record")]
    WrongMasterKey,
    /// A later program has changed the tables in a way that this one cannot read.
    #[error(
        "the record was made by a later version of Plats 23 (its tables are of version {found}, \
         this program reads version {known}); nothing has been changed"
    )]
    Later {
        /// The version of the tables that were found.
        found: i64,
        /// The one that this program knows.
        known: i64,
    },
    /// Disk, network or database server: nothing was written, and a later try may succeed.
    #[error("the storage does not answer or is full")]
    Storage(#[source] Arc<sqlx::Error>),
    /// A file beside the database (key, backup) could not be read or written.
    #[error("a file could not be read or written")]
    File(#[from] std::io::Error),
    /// The queue of the writer is full, or the database is locked: try again in a moment.
    #[error("too much is being written just now")]
    Busy,
    /// The key of this record was destroyed, as the law can order: nothing can be added to it.
    #[error("the key of this record was destroyed")]
    Destroyed,
    /// What is stored is not what this program stores; says what, never whose.
    #[error("the record is damaged: {0}")]
    Corrupt(&'static str),
    /// An error of the database that has no meaning of its own here.
    #[error("the database answered with an error")]
    Db(#[source] sqlx::Error),
}

impl From<sqlx::Error> for RecordError {
    fn from(error: sqlx::Error) -> Self {
        if let Some(db) = error.as_database_error() {
            if db.is_unique_violation() {
                return Self::Conflict;
            }
            return match db.code().as_deref().map(meaning) {
                Some(Meaning::Storage) => Self::Storage(Arc::new(error)),
                Some(Meaning::Busy) => Self::Busy,
                Some(Meaning::Other) | None => Self::Db(error),
            };
        }
        let storage = matches!(
            error,
            sqlx::Error::Io(_)
                | sqlx::Error::Tls(_)
                | sqlx::Error::PoolTimedOut
                | sqlx::Error::PoolClosed
                | sqlx::Error::WorkerCrashed
                | sqlx::Error::BeginFailed
        );
        if storage { Self::Storage(Arc::new(error)) } else { Self::Db(error) }
    }
}

enum Meaning {
    Storage,
    Busy,
    Other,
}

/// SQLite codes are numbers (the low byte is the primary code), SQLSTATE has five characters.
fn meaning(code: &str) -> Meaning {
    if code.len() == 5 {
        return match &code[..2] {
            "08" | "53" | "57" | "58" => Meaning::Storage,
            "40" | "55" => Meaning::Busy,
            _ => Meaning::Other,
        };
    }
    match code.parse::<u32>().map(|number| number & 0xff) {
        Ok(8 | 10 | 13 | 14) => Meaning::Storage, // read-only, I/O, full, cannot open
        Ok(5 | 6) => Meaning::Busy,
        Ok(_) | Err(_) => Meaning::Other,
    }
}
