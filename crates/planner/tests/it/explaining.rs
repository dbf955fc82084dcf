//! Why this carer and why this time: what the start waits for, and everybody else.

use crate::formats::{HHCRSP, SOLUTION};
use crate::invented;
use planner::format::{Family, read_plan, read_problem};
use planner::{Held, Rounds, Search, WhyNot, Work, checker, explain};

#[test]
fn a_start_is_held_by_the_window_the_road_or_the_other_part() {
    let problem = read_problem(Family::Hhcrsp, "toy", HHCRSP).expect("a problem");
    let plan = read_plan(&problem, "plan", SOLUTION).expect("a plan");
    let held = |visit, part| explain(&problem, &plan, visit, part).expect("planned").held_by;
    let stops = plan.routes.iter().flat_map(|route| &route.stops);
    let all: Vec<Held> = stops
        .filter_map(|stop| match stop.work {
            Work::Part { visit, part } => Some(held(visit, part)),
            Work::Break { .. } => None,
        })
        .collect();
    assert!(all.iter().any(|held| matches!(held, Held::Road { .. })), "{all:?}");
    assert!(!all.contains(&Held::Nothing), "{all:?}");
    assert_eq!(explain(&problem, &plan, 0, 7), None);
}

#[test]
fn everybody_else_is_told_of_with_what_they_would_cost_or_why_they_cannot_come() {
    let mut said = 0;
    for number in 0..30 {
        let problem = invented::problem(number);
        let search = Search { seed: 1, threads: 1, start: None, rounds: Rounds::Doubling };
        let found = planner::plan(&problem, &search, &|progress| {
            if progress.iterations >= 20_000 { 1.0 } else { 0.0 }
        });
        let stop = found.plan.routes[0].stops.iter().find_map(|stop| match stop.work {
            Work::Part { visit, part } => Some((visit, part, stop.starts_at)),
            Work::Break { .. } => None,
        });
        let (visit, part, starts_at) = stop.expect("a stop");
        let told = explain(&problem, &found.plan, visit, part).expect("planned");
        assert_eq!((told.carer, told.starts_at), (found.plan.routes[0].carer, starts_at));
        assert_eq!(told.others.len(), problem.carers.len() - 1);
        let possible = told.others.iter().filter(|other| other.why_not.is_none());
        for other in possible {
            let cost = other.changes.cost(&problem.weights, problem.scale.ticks_per_unit);
            assert_eq!(other.cost, cost, "problem {number}");
            said += 1;
        }
        let able = |carer: usize| problem.may_serve(carer, visit, part);
        for other in &told.others {
            let refused = matches!(other.why_not, Some(WhyNot::Ability | WhyNot::Refused));
            assert_eq!(refused, !able(other.carer), "problem {number}: {other:?}");
        }
        let priority = problem.visits[visit].priority;
        assert_eq!(told.left_out.unserved, priority, "problem {number}");
        assert_eq!(checker::check(&problem, &found.plan).faults, [], "problem {number}");
    }
    assert!(said > 30, "only {said} others could come");
}
