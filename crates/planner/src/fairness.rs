//! Fairness: how far from a fair share everybody's day is. A share is fair when it is in proportion to
//! the shift.

use crate::{Problem, Ticks};

/// What each carer's shift is worth beside the others'; without shifts they are alike.
pub(crate) fn weights(problem: &Problem) -> Vec<i64> {
    let length = |shift: crate::Shift| (shift.ends_at - shift.starts_at).max(1);
    problem.carers.iter().map(|carer| carer.shift.map_or(1, length)).collect()
}

/// The sum of everybody's distance from a fair share of all work and travel, in whole ticks.
pub(crate) fn unevenness(loads: impl Iterator<Item = Ticks> + Clone, weights: &[i64]) -> Ticks {
    let total: i128 = loads.clone().map(i128::from).sum();
    let all: i128 = weights.iter().map(|&weight| i128::from(weight)).sum();
    let apart = loads.zip(weights).map(|(load, &weight)| {
        let fair = total * i128::from(weight) / all.max(1);
        (i128::from(load) - fair).abs()
    });
    i64::try_from(apart.sum::<i128>()).unwrap_or(i64::MAX)
}
