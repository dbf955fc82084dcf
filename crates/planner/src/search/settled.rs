//! The state as a plan to hand out. It changes nothing.

use super::layout::Layout;
use super::put_off::put_off;
use super::state::{NEVER, Routes};
use crate::{Plan, Route, Stop, Ticks, Work};

pub(super) fn settled(layout: &Layout, routes: &Routes) -> Plan {
    let mut plan = Plan::default();
    for carer in 0..super::layout::narrow(layout.carers) {
        let takes_break = layout.problem.carers[carer as usize].takes_break;
        let mut stops = Vec::new();
        for (stop, starts_at) in starts(layout, routes, carer) {
            let (moment, visit) =
                (routes.moments[stop as usize], layout.visit_of[stop as usize] as usize);
            if moment.break_at != NEVER {
                stops.extend(rest(layout, visit, moment.break_at));
            }
            let ends_at = starts_at + layout.duration[stop as usize];
            let work = Work::Part { visit, part: layout.part_of[stop as usize] as usize };
            stops.push(Stop { work, starts_at, ends_at });
            if layout.is_end(routes.next[stop as usize]) && takes_break && !moment.rested {
                stops.extend(rest(layout, visit, ends_at));
            }
        }
        if !stops.is_empty() {
            plan.routes.push(Route { carer: carer as usize, stops });
        }
    }
    plan
}

/// A carer's stops in their order, with their starts: put off where waiting costs.
fn starts(layout: &Layout, routes: &Routes, carer: u32) -> Vec<(u32, Ticks)> {
    let mut starts = Vec::new();
    let mut stop = routes.prev[layout.end(carer) as usize];
    if layout.problem.weights.waiting > 0 && !layout.is_end(stop) {
        put_off(layout, routes, carer, |stop, starts_at| starts.push((stop, starts_at)));
    } else {
        while !layout.is_end(stop) {
            starts.push((stop, routes.moments[stop as usize].starts_at));
            stop = routes.prev[stop as usize];
        }
    }
    starts.reverse();
    starts
}

fn rest(layout: &Layout, visit: usize, from: Ticks) -> Option<Stop> {
    let (starts_at, ends_at) = layout.break_from(from)?;
    Some(Stop { work: Work::Break { visit }, starts_at, ends_at })
}
