//! The patient's own copy of what is written, and who has read it (`/me/copies`, `/me/readers`);
//! and, for the staff of each keeper, testing the secrecy and deciding (`/disclosures/…`).
//!
//! Not here: which entries a copy has (`app::view::copy`) and who may (the policies).

pub(crate) mod decide;
pub(crate) mod machine;
pub(crate) mod mine;
pub(crate) mod paper;
pub(crate) mod readers;
mod words;
