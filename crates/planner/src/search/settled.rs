//! The state as a plan to hand out. It changes nothing.

use super::layout::Layout;
use super::state::{NEVER, Routes};
use crate::{Plan, Route, Stop, Work};

pub(super) fn settled(layout: &Layout, routes: &Routes) -> Plan {
    let mut plan = Plan::default();
    for carer in 0..super::layout::narrow(layout.carers) {
        let end = layout.end(carer);
        let mut stops = Vec::new();
        let mut node = routes.next[end as usize];
        let takes_break = layout.problem.carers[carer as usize].takes_break;
        while !layout.is_end(node) {
            let stop = node as usize;
            let moment = routes.moments[stop];
            let visit = layout.visit_of[stop] as usize;
            if moment.break_at != NEVER {
                stops.extend(rest(layout, visit, moment.break_at));
            }
            let ends_at = moment.starts_at + layout.duration[stop];
            let work = Work::Part { visit, part: layout.part_of[stop] as usize };
            stops.push(Stop { work, starts_at: moment.starts_at, ends_at });
            node = routes.next[stop];
            if layout.is_end(node) && takes_break && !moment.rested {
                stops.extend(rest(layout, visit, ends_at));
            }
        }
        if !stops.is_empty() {
            plan.routes.push(Route { carer: carer as usize, stops });
        }
    }
    plan
}

fn rest(layout: &Layout, visit: usize, from: crate::Ticks) -> Option<Stop> {
    let (starts_at, ends_at) = layout.break_from(from)?;
    Some(Stop { work: Work::Break { visit }, starts_at, ends_at })
}
