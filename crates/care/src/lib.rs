//! Care: what hospital care at home across organisations *is*. Pure.
//!
//! No clock, no I/O, no randomness, no async: `now`, texts and ids are arguments.

pub mod care_time;
pub mod command;
pub mod episode;
pub mod event;
pub mod holiday;
pub mod identity;
pub mod ids;
pub mod keeper;
pub mod local_rule;
pub mod news2;
pub mod open_item;
pub mod organisation;
pub mod person;
pub mod programme;
pub mod programme_log;
pub mod recorded;
pub mod refusal;
mod registry;
pub mod responsibility;
pub mod social;
pub mod staff;
pub mod stream;
pub mod unit;
pub mod vital_sign;
pub mod ward;
pub mod who;
pub mod world;
