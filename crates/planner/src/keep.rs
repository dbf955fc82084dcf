//! What a plan has promised, so that the next one keeps it: when somebody urgent is added, few others
//! hear of another time.

use crate::{Plan, Problem, Promise, Ticks, Work};

impl Problem {
    /// Everything that the plan has is promised, with so much to either side; what begins before
    /// `locked_until` cannot be moved at all.
    pub fn promise(&mut self, plan: &Plan, within: Ticks, locked_until: Option<Ticks>) {
        for route in &plan.routes {
            for stop in &route.stops {
                let Work::Part { visit, part } = stop.work else { continue };
                let (carer, starts_at) = (Some(route.carer), stop.starts_at);
                let is_locked = locked_until.is_some_and(|until| starts_at < until);
                let within = if is_locked { 0 } else { within };
                let promise = Promise { carer, starts_at, within, is_locked };
                self.visits[visit].parts[part].promise = Some(promise);
            }
        }
    }
}
