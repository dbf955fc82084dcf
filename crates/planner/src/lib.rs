//! Who visits whom, and when: a problem in, a plan out. Pure: no clock, no files, no randomness but a seed.
//!
//! It knows nothing of episodes, staff or screens; who calls it turns those into a [`Problem`] and a
//! [`Plan`] into visits.

pub mod checker;
mod county;
mod explain;
mod fairness;
pub mod format;
mod keep;
mod plan;
mod problem;
mod random;
mod search;
mod terms;

pub use county::{County, county};
pub use explain::{Explained, Held, Other, WhyNot, explain};
pub use plan::{Plan, Route, Stop, Work};
pub use problem::{
    After, BreakRule, Carer, Part, Problem, Promise, Scale, Shift, Synchronisation, TravelMatrix,
    Visit, Window, WindowMet,
};
pub use search::{Found, Progress, Rounds, Search, plan};
pub use terms::{Terms, Weights};

/// A moment or a duration in the problem's own ticks; whole numbers, so that sums are exact.
pub type Ticks = i64;
