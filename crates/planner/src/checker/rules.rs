//! The rules that no plan may break. It counts no costs.

use super::Fault;
use crate::{Plan, Problem, Route, Synchronisation, Ticks, WindowMet, Work};

pub(super) fn faults(problem: &Problem, plan: &Plan) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut has_route = vec![false; problem.carers.len()];
    let mut done: Vec<Vec<Vec<(usize, Ticks)>>> =
        problem.visits.iter().map(|visit| vec![Vec::new(); visit.parts.len()]).collect();
    for route in &plan.routes {
        if std::mem::replace(&mut has_route[route.carer], true) {
            faults.push(Fault::TwoRoutes(route.carer));
        }
        for stop in &route.stops {
            if let Work::Part { visit, part } = stop.work {
                done[visit][part].push((route.carer, stop.starts_at));
            }
        }
        of_stops(problem, route, &mut faults);
        of_travel(problem, route, &mut faults);
        of_break(problem, route, &mut faults);
    }
    for (visit, parts) in done.iter().enumerate() {
        of_visit(problem, visit, parts, &mut faults);
        of_order(problem, visit, &done, &mut faults);
    }
    faults
}

fn of_order(
    problem: &Problem,
    visit: usize,
    done: &[Vec<Vec<(usize, Ticks)>>],
    faults: &mut Vec<Fault>,
) {
    let starts = |visit: usize| done[visit].iter().flatten().map(|&(_, starts_at)| starts_at);
    let Some(starts_at) = starts(visit).min() else { return };
    for after in &problem.visits[visit].after {
        let parts = problem.visits[after.visit].parts.iter().zip(&done[after.visit]);
        let ends = parts.flat_map(|(part, times)| times.iter().map(|(_, at)| at + part.duration));
        let early = ends.max().map_or(0, |ends_at| ends_at + after.gap - starts_at);
        if early > 0 {
            faults.push(Fault::TooSoonAfter { visit, after: after.visit, early });
        }
    }
}

fn of_stops(problem: &Problem, route: &Route, faults: &mut Vec<Fault>) {
    let carer = route.carer;
    for stop in &route.stops {
        let Work::Part { visit, part } = stop.work else { continue };
        let wanted = &problem.visits[visit];
        if !problem.may_serve(carer, visit, part) {
            faults.push(Fault::MayNot { carer, visit, part });
        }
        let early = wanted.windows[0].starts_at - stop.starts_at;
        if early > 0 {
            faults.push(Fault::TooEarly { visit, early });
        }
        let promise = wanted.parts[part].promise.filter(|promise| promise.is_locked);
        if promise.is_some_and(|promise| !promise.is_kept(carer, stop.starts_at)) {
            faults.push(Fault::Unlocked { visit, part });
        }
        let short = wanted.parts[part].duration - (stop.ends_at - stop.starts_at);
        if short > 0 {
            faults.push(Fault::TooShort { visit, short });
        }
    }
}

fn of_travel(problem: &Problem, route: &Route, faults: &mut Vec<Fault>) {
    let carer = route.carer;
    let place = |stop: usize| problem.visits[route.stops[stop].work.visit()].place;
    for stop in 1..route.stops.len() {
        let there_at = route.stops[stop - 1].ends_at + problem.travel(place(stop - 1), place(stop));
        let late = there_at - route.stops[stop].starts_at;
        if late > 0 {
            faults.push(Fault::Unreachable { carer, stop, late });
        }
    }
    let who = &problem.carers[carer];
    if let (Some(first), Some(shift)) = (route.stops.first(), who.shift) {
        let leaves_at = first.starts_at - problem.travel(who.start_place, place(0));
        if leaves_at < shift.starts_at {
            faults.push(Fault::BeforeShift { carer, early: shift.starts_at - leaves_at });
        }
    } else if let Some(first) = route.stops.first() {
        let leaves_at = first.starts_at - problem.travel(who.start_place, place(0));
        if leaves_at < 0 {
            faults.push(Fault::BeforeShift { carer, early: -leaves_at });
        }
    }
}

fn of_break(problem: &Problem, route: &Route, faults: &mut Vec<Fault>) {
    let mut breaks = 0;
    for stop in &route.stops {
        let Work::Break { .. } = stop.work else { continue };
        breaks += 1;
        let fits = problem.break_rule.is_some_and(|rule| {
            let met_at = match problem.window_met {
                WindowMet::AtStart => stop.starts_at,
                WindowMet::AtEnd => stop.ends_at,
            };
            stop.starts_at >= rule.starts_at
                && met_at <= rule.ends_at
                && stop.ends_at - stop.starts_at >= rule.duration
        });
        if !fits || breaks > 1 || !problem.carers[route.carer].takes_break {
            faults.push(Fault::BadBreak(route.carer));
        }
    }
}

fn of_visit(
    problem: &Problem,
    visit: usize,
    done: &[Vec<(usize, Ticks)>],
    faults: &mut Vec<Fault>,
) {
    let wanted = &problem.visits[visit];
    if done.iter().all(Vec::is_empty) {
        if !problem.may_leave_out(visit) {
            faults.push(Fault::NotVisited(visit));
        }
        return;
    }
    for (part, times) in done.iter().enumerate() {
        if times.len() != 1 {
            faults.push(Fault::NotOnce { visit, part, times: times.len() });
        }
    }
    let [first, second] = done else { return };
    let (Some(&(one, from)), Some(&(other, to))) = (first.first(), second.first()) else { return };
    let apart = to - from;
    let together = match wanted.synchronisation {
        Synchronisation::Independent => true,
        Synchronisation::Simultaneous => apart == 0,
        Synchronisation::Sequential { min, max } => (min..=max).contains(&apart),
    };
    if !together {
        faults.push(Fault::NotTogether { visit, apart });
    }
    if wanted.synchronisation.is_tied() && one == other {
        faults.push(Fault::SameCarer(visit));
    }
}
