//! Simulated: a region of invented patients and staff, played for days, with faults and planted
//! hazards, and looked at after every step: what must hold, holds, and what goes wrong is a gap or
//! an alarm within its stated time.
//!
//! By the rules alone, or through the whole door. People act by the habits of `living`; what may
//! go wrong and what must be seen of it is data, in `scenarios/simulated`. Everything is drawn from
//! the seed and the patient's number, so that one patient is played again alone.

mod broken;
mod by_door;
mod by_rules;
mod fault;
mod hazard;
mod heard;
mod invariant;
mod ledger;
mod life;
mod pattern;
mod region;
mod report;
mod template;
mod turn;
mod watch;

pub use broken::{Broken, Way};
pub use by_door::by_door;
pub use by_rules::by_rules;
pub use ledger::{Ledger, Stood};
pub use region::Simulation;
pub use report::told;
