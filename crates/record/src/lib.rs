//! The record: an append-only, sealed and chained log of what happened, and the rows derived from
//! it. The only crate that knows SQL.
//!
//! Not here: what an event means (`care`), who may see it (`access`), what may be done (`app`).

pub mod access_log;
pub mod accounts;
pub mod administration;
mod backup;
mod backup_side;
pub mod calls;
mod chain;
mod changes;
mod custody;
mod db;
mod diagnose;
mod error;
mod event;
mod fields;
mod flush;
mod keys;
mod lines;
mod lists;
mod load;
mod master;
mod meta;
mod newest;
pub mod outbox;
mod projection;
mod reads;
mod record;
mod reproject;
mod restore;
mod rows;
mod schema;
mod seal;
mod secrets;
mod side_sql;
mod sql;
mod state_row;
mod system_keys;
#[cfg(test)]
mod tamper;
#[cfg(any(test, feature = "testing"))]
pub mod testing;
mod text64;
pub mod timers;
mod tombstone;
mod tx;
mod value;
mod verify;
mod verify_record;
pub mod walls;
mod writer;

pub use backup::Manifest;
pub use chain::Head;
pub use custody::Custody;
pub use error::RecordError;
pub use event::{Body, EventRow, NewEvent, StoredEvent};
pub use lists::Listed;
pub use record::{Committed, Location, Record};
pub use reproject::Folded;
pub use rows::{
    ContactRow, EpisodeRow, ItemRow, PersonRow, Rows, ScopeRow, StateRow, TimerRow, TokenRow,
};
pub use schema::SCHEMA_VERSION;
pub use sql::{Sent, statements};
pub use tombstone::Tombstone;
pub use tx::{Loaded, SavedState, Tx};
pub use verify::{Fault, FaultKind, Verified};
pub use verify_record::VerifyError;
pub use writer::{Clock, Load, Work, Writer, WriterOptions, system_now};
