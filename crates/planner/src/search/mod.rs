//! Finds a good plan: many small changes, each tried quickly, accepted more and more strictly.

mod anneal;
mod build;
mod insertion;
mod layout;
mod moves;
mod put_off;
mod rounds;
mod settled;
mod state;
mod timing;
mod trial;

pub use anneal::{Found, Progress, Search, plan};
pub use rounds::Rounds;
pub(crate) use trial::Trial;
