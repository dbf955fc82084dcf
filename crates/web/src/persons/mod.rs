//! Who the patient is: details that change, entries that belong to another patient, and two
//! records of one human being.

pub(crate) mod compare;
pub(crate) mod elsewhere;
pub(crate) mod merge;
pub(crate) mod municipality;
pub(crate) mod patient;
