//! Finds a good plan: many small changes, each tried quickly, accepted more and more strictly.

mod anneal;
mod build;
mod layout;
mod moves;
mod settled;
mod state;
mod timing;

pub use anneal::{Found, Progress, Search, plan};
