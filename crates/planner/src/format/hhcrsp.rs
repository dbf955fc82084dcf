//! Instances of hhcrsp: a third each of travel, total and highest lateness. Reading only.

use super::field::{Field, Malformed};
use super::instance;
use crate::{Problem, Scale, Weights, WindowMet};

/// Distances have three decimals; as whole thousandths every sum is exact.
const TICKS_PER_UNIT: i64 = 1000;

pub(super) fn problem(root: &Field) -> Result<Problem, Malformed> {
    let names = instance::names(root, TICKS_PER_UNIT)?;
    Ok(Problem {
        carers: instance::carers(root, &names)?,
        visits: instance::visits(root, &names)?,
        travel: instance::travel(root, &names)?,
        weights: Weights {
            travel: 1,
            total_lateness: 1,
            highest_lateness: 1,
            ..Weights::default()
        },
        window_met: WindowMet::AtStart,
        break_rule: None,
        scale: Scale { ticks_per_unit: TICKS_PER_UNIT, divisor: 3 },
    })
}
