//! Programme: a care model as data (FHIR PlanDefinition). Read from a file, approved, never code.
//!
//! Text in, programme or faults out, and prose for the physician who signs it. Not here: files,
//! hashes, and which versions are approved (`programme_log`).

mod fault;
mod fault_text;
mod prose;
mod protocol;
mod read;
mod types;
mod words;

pub use fault::{Fault, FaultKind};
pub use protocol::*;
pub use types::*;
pub use words::*;
