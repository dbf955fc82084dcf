//! Instances of the unified problem: the weights stand in the file. Reading only.

use super::field::{Field, Malformed};
use super::instance;
use crate::{BreakRule, Problem, Scale, Weights, WindowMet};

pub(super) fn problem(root: &Field) -> Result<Problem, Malformed> {
    let names = instance::names(root, 1)?;
    let metadata = root.get(&["metadata"])?;
    let met = metadata.get(&["time_window_met"])?;
    let window_met = match met.text()? {
        "at_service_start" => WindowMet::AtStart,
        "at_service_end" => WindowMet::AtEnd,
        _ => return Err(met.wrong("\"at_service_start\" or \"at_service_end\"")),
    };
    let break_rule = match root.maybe("lunch_breaks") {
        Some(field) => Some(BreakRule {
            starts_at: field.get(&["start"])?.ticks(1)?,
            ends_at: field.get(&["end"])?.ticks(1)?,
            duration: field.get(&["min_duration"])?.ticks(1)?,
        }),
        None => None,
    };
    Ok(Problem {
        carers: instance::carers(root, &names)?,
        visits: instance::visits(root, &names)?,
        travel: instance::travel(root, &names)?,
        weights: weights(&metadata.get(&["cost_components"])?)?,
        window_met,
        break_rule,
        scale: Scale { ticks_per_unit: 1, divisor: 1 },
    })
}

fn weights(field: &Field) -> Result<Weights, Malformed> {
    let mut weights = Weights::default();
    for (name, weight) in field.entries()? {
        let place = match name {
            "travel_time" => &mut weights.travel,
            "total_tardiness" => &mut weights.total_lateness,
            "highest_tardiness" => &mut weights.highest_lateness,
            "total_waiting_time" => &mut weights.waiting,
            "total_extra_time" => &mut weights.overtime,
            "max_idle_time" => &mut weights.highest_idle,
            "caregiver_preferences" => &mut weights.not_preferred,
            "optional_patients" => &mut weights.unserved,
            "missed_lunch_break" => &mut weights.missed_breaks,
            _ => return Err(weight.wrong("a cost component that the planner knows")),
        };
        *place = weight.ticks(1)?;
    }
    Ok(weights)
}
