//! Judges a plan from the plan alone: every rule and every cost term anew.
//! It shares nothing with the search, so that a fault there cannot hide here.

mod count;
mod rules;

use crate::{Plan, Problem, Terms, Ticks};

/// What the checker found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// Every broken rule; empty when the plan can be carried out.
    pub faults: Vec<Fault>,
    pub terms: Terms,
    /// The weighted sum in ticks.
    pub cost: i64,
}

/// A rule that the plan breaks, by the indices of the problem.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    #[error("carer {0} has two routes")]
    TwoRoutes(usize),
    #[error("visit {0} is not in the plan, and is not optional")]
    NotVisited(usize),
    #[error("visit {visit} has part {part} {times} times")]
    NotOnce { visit: usize, part: usize, times: usize },
    #[error("carer {carer} may not do part {part} of visit {visit}")]
    MayNot { carer: usize, visit: usize, part: usize },
    #[error("visit {visit} starts {early} ticks before its first window")]
    TooEarly { visit: usize, early: Ticks },
    #[error("visit {visit} lasts {short} ticks less than it has to")]
    TooShort { visit: usize, short: Ticks },
    #[error("carer {carer} is {late} ticks late at stop {stop}")]
    Unreachable { carer: usize, stop: usize, late: Ticks },
    #[error("carer {carer} leaves {early} ticks before the shift")]
    BeforeShift { carer: usize, early: Ticks },
    #[error("the parts of visit {visit} start {apart} ticks apart")]
    NotTogether { visit: usize, apart: Ticks },
    #[error("both parts of visit {0} have the same carer")]
    SameCarer(usize),
    #[error("part {part} of visit {visit} is locked, and is elsewhere or at another time")]
    Unlocked { visit: usize, part: usize },
    #[error("visit {visit} starts {early} ticks too soon after visit {after}")]
    TooSoonAfter { visit: usize, after: usize, early: Ticks },
    #[error("the break of carer {0} is too short, too early, too late, a second one, or not due")]
    BadBreak(usize),
}

/// Checks every rule and counts every term.
#[must_use]
pub fn check(problem: &Problem, plan: &Plan) -> Verdict {
    let faults = rules::faults(problem, plan);
    let terms = count::terms(problem, plan);
    let cost = terms.cost(&problem.weights, problem.scale.ticks_per_unit);
    Verdict { faults, terms, cost }
}
