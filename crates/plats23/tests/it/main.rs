//! The whole product over HTTP, in process: who may do what, and who sees which words.

#![allow(clippy::unwrap_used, reason = "a test may stop where it stands")]

mod access_over_http;
mod accounts;
#[path = "../../../paper/tests/it/aloud.rs"]
mod aloud;
mod ambulance;
mod both_directions;
mod browser;
mod drill;
mod feedback;
mod hardening;
mod meetings;
mod notices;
mod papers;
mod quiet;
mod region;
mod restored;
mod scene;
mod slots;
mod stage;
mod story;
mod table;
mod tally;
mod tried;
mod typed;
mod unread_hours;
mod wall;
mod ways;
