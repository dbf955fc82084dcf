//! Asked: the pages of a unit that takes part. What it has been asked, its own part of each
//! patient's care, and what it does there.
//!
//! Not here: what the ward sees of requests (`requests`), and the day's list (`day`).

mod act;
pub(crate) mod answer;
pub(crate) mod arrival;
pub(crate) mod exchange;
pub(crate) mod inbox;
mod medicines;
pub(crate) mod named;
pub(crate) mod notes;
mod our;
mod part;
pub(crate) mod report;
mod request;
pub(crate) mod responsibility;
mod sheet;
pub(crate) mod show;
pub(crate) mod told;
pub(crate) mod visit;

pub(crate) use medicines::{check, new_check};
pub(crate) use our::{address, facts, name, notice_words};
pub(crate) use request::Look;
