//! Counts the cost terms of a plan, as the families' papers define them. It judges no rule.

use crate::fairness;
use crate::{Plan, Problem, Route, Terms, Ticks, Work};

pub(super) fn terms(problem: &Problem, plan: &Plan) -> Terms {
    let mut terms = Terms::default();
    let mut visited = vec![false; problem.visits.len()];
    let mut out = vec![false; problem.carers.len()];
    let mut loads = vec![0; problem.carers.len()];
    for route in &plan.routes {
        let Some(day) = Day::of(problem, route) else { continue };
        out[route.carer] = true;
        terms.travel += day.travel;
        loads[route.carer] = day.travel + day.work;
        terms.waiting += day.waiting;
        terms.overtime += day.overtime;
        terms.highest_idle = terms.highest_idle.max(day.idle);
        let carer = &problem.carers[route.carer];
        terms.missed_breaks += i64::from(carer.takes_break && !day.had_break);
        for stop in &route.stops {
            let Work::Part { visit, part } = stop.work else { continue };
            visited[visit] = true;
            let wanted = &problem.visits[visit];
            let late = problem.lateness(visit, part, stop.starts_at);
            terms.total_lateness += late * wanted.priority;
            terms.highest_lateness = terms.highest_lateness.max(late);
            let known = wanted.preferred.as_ref().is_none_or(|known| known.contains(&route.carer));
            terms.not_preferred += i64::from(!known);
            let promise = wanted.parts[part].promise;
            let kept = promise.is_none_or(|told| told.is_kept(route.carer, stop.starts_at));
            terms.broken_promises += i64::from(!kept);
        }
    }
    let left_out = problem.visits.iter().zip(visited).filter(|(_, visited)| !visited);
    terms.unserved = left_out.map(|(visit, _)| visit.priority).sum();
    terms.unevenness = fairness::unevenness(loads.iter().copied(), &fairness::weights(problem));
    for (carer, _) in problem.carers.iter().zip(out).filter(|(_, out)| !out) {
        // Nobody needed this carer: the whole shift is idle.
        let idle = carer.shift.map_or(0, |shift| shift.ends_at - shift.starts_at);
        terms.highest_idle = terms.highest_idle.max(idle);
        terms.missed_breaks += i64::from(carer.takes_break);
    }
    terms
}

/// One carer's day in sums.
struct Day {
    travel: Ticks,
    /// Visits as long as they have to be; a break is no work.
    work: Ticks,
    waiting: Ticks,
    overtime: Ticks,
    idle: Ticks,
    had_break: bool,
}

impl Day {
    /// `None` when the carer stays at home.
    fn of(problem: &Problem, route: &Route) -> Option<Self> {
        let carer = &problem.carers[route.carer];
        let place = |stop: usize| problem.visits[route.stops[stop].work.visit()].place;
        let first = route.stops.first()?;
        let last = route.stops.last()?;
        let there = problem.travel(carer.start_place, place(0));
        let home = problem.travel(place(route.stops.len() - 1), carer.end_place);
        let leaves_at = first.starts_at - there;
        let home_at = last.ends_at + home;
        let is_break = |stop: usize| matches!(route.stops[stop].work, Work::Break { .. });
        let mut travel = there + home;
        let (mut waiting, mut idle) = (0, 0);
        for stop in 1..route.stops.len() {
            let leg = problem.travel(place(stop - 1), place(stop));
            travel += leg;
            let waits = route.stops[stop].starts_at - (route.stops[stop - 1].ends_at + leg);
            idle += waits.max(0);
            // The family does not count a wait after a break that opens the day.
            if !(stop == 1 && is_break(0)) {
                waiting += waits.max(0);
            }
        }
        let mut overtime = 0;
        if let Some(shift) = carer.shift {
            idle += (leaves_at - shift.starts_at).max(0) + (shift.ends_at - home_at).max(0);
            overtime = (home_at - shift.ends_at).max(0);
        } else {
            idle = 0;
        }
        let had_break = (0..route.stops.len()).any(is_break);
        let work = route.stops.iter().filter_map(|stop| match stop.work {
            Work::Part { visit, part } => Some(problem.visits[visit].parts[part].duration),
            Work::Break { .. } => None,
        });
        let work = work.sum();
        Some(Self { travel, work, waiting, overtime, idle, had_break })
    }
}
