//! Programme: a care model as data (FHIR PlanDefinition). Read from a file, approved, never code.

mod types;

pub use types::*;
