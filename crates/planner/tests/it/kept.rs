//! A plan that people have been told of: what is locked stays, what is promised is counted when it
//! moves, and somebody urgent comes in.

use crate::invented;
use planner::{
    After, County, Found, Plan, Problem, Rounds, Search, Work, checker, checker::Fault, county,
};
use proptest::prelude::*;

fn found(problem: &Problem, start: Option<&Plan>, iterations: u64) -> Found {
    let search = Search { seed: 3, threads: 1, start, rounds: Rounds::Doubling };
    planner::plan(problem, &search, &|progress| {
        if progress.iterations >= iterations { 1.0 } else { 0.0 }
    })
}

fn starts(plan: &Plan) -> Vec<(usize, Work, i64)> {
    let stops = |route: &planner::Route| {
        let carer = route.carer;
        route.stops.iter().map(move |stop| (carer, stop.work, stop.starts_at)).collect::<Vec<_>>()
    };
    plan.routes.iter().flat_map(stops).collect()
}

proptest! {
    #![proptest_config(crate::properties::cases())]

    #[test]
    fn what_is_locked_stays_where_it_is_however_long_the_search(number: u64, until in 0..500_i64) {
        let mut problem = invented::problem(number);
        let first = found(&problem, None, 6_000);
        problem.promise(&first.plan, 15, Some(until));
        let again = found(&problem, Some(&first.plan), 12_000);
        let verdict = checker::check(&problem, &again.plan);
        prop_assert_eq!(&verdict.faults, &vec![], "problem {}", number);
        prop_assert_eq!(verdict.cost, again.cost, "problem {}", number);
        let stays = |(_, work, at): &(usize, Work, i64)| *at < until && matches!(work, Work::Part { .. });
        let locked: Vec<_> = starts(&first.plan).into_iter().filter(stays).collect();
        let now = starts(&again.plan);
        prop_assert!(locked.iter().all(|stop| now.contains(stop)), "problem {}", number);
    }

    #[test]
    fn whoever_is_added_comes_in_at_once_and_every_promise_that_moves_is_counted(number: u64) {
        let mut problem = invented::problem(number);
        problem.visits.iter_mut().flat_map(|visit| &mut visit.parts).for_each(|part| part.promise = None);
        problem.visits[0].optional = true;
        let mut before = problem.clone();
        // The first visit is not known yet: nobody has an ability for it.
        for part in &mut before.visits[0].parts {
            part.ability = 99;
        }
        let first = found(&before, None, 6_000);
        problem.visits[0].optional = false;
        problem.promise(&first.plan, 0, None);
        let again = found(&problem, Some(&first.plan), 0);
        let verdict = checker::check(&problem, &again.plan);
        prop_assert_eq!(&verdict.faults, &vec![], "problem {}", number);
        prop_assert_eq!(verdict.cost, again.cost);
        let told = starts(&first.plan);
        let told = |stop: &&(usize, Work, i64)| matches!(stop.1, Work::Part { .. }) && told.contains(stop);
        let kept = starts(&again.plan).iter().filter(told).count();
        let parts: usize = again.plan.routes.iter().flat_map(|route| &route.stops)
            .filter(|stop| matches!(stop.work, Work::Part { visit, .. } if visit != 0)).count();
        prop_assert_eq!(usize::try_from(verdict.terms.broken_promises).unwrap(), parts - kept);
    }
}

#[test]
fn a_lock_that_is_broken_and_an_order_that_is_not_kept_are_named() {
    let mut problem = invented::problem(4);
    problem.visits.iter_mut().for_each(|visit| visit.after.clear());
    let first = found(&problem, None, 2_000).plan;
    problem.promise(&first, 0, Some(i64::MAX));
    let mut late = first.clone();
    let stop = late.routes[0].stops.last_mut().expect("a stop");
    stop.starts_at += 7;
    stop.ends_at += 7;
    let Work::Part { visit, part } = stop.work else { panic!("a break is not locked") };
    let faults = checker::check(&problem, &late).faults;
    assert!(faults.contains(&Fault::Unlocked { visit, part }), "{faults:?}");
    assert_eq!(checker::check(&problem, &first).faults, []);

    let (one, other) =
        (first.routes[0].stops[0].work.visit(), first.routes[1].stops[0].work.visit());
    assert_ne!(one, other);
    problem.visits[one].after = vec![After { visit: other, gap: 100_000 }];
    let faults = checker::check(&problem, &first).faults;
    let is_it = |fault: &Fault| matches!(fault, Fault::TooSoonAfter { visit, after, .. } if (*visit, *after) == (one, other));
    assert!(faults.iter().any(is_it), "{faults:?}");
}

#[test]
fn a_countys_day_is_planned_at_once_and_somebody_urgent_comes_in() {
    let mut problem = county(County { visits: 300, carers: 30, seed: 5 });
    let urgent = problem.visits.len() - 1;
    problem.visits[urgent].optional = true;
    for part in &mut problem.visits[urgent].parts {
        part.ability = 99;
    }
    let first = found(&problem, None, 0).plan;
    assert_eq!(checker::check(&problem, &first).faults, []);
    let plan = found(&problem, None, 400_000).plan;
    let fresh = county(County { visits: 300, carers: 30, seed: 5 });
    problem.visits[urgent].clone_from(&fresh.visits[urgent]);
    problem.promise(&plan, 10, Some(9 * 60));
    let again = found(&problem, Some(&plan), 0);
    let verdict = checker::check(&problem, &again.plan);
    assert_eq!(verdict.faults, []);
    assert!(verdict.terms.broken_promises <= 5, "{} of 300 moved", verdict.terms.broken_promises);
    let better = found(&problem, Some(&plan), 100_000);
    assert!(better.cost <= again.cost);
    assert_eq!(checker::check(&problem, &better.plan).faults, []);
}

#[test]
fn whoever_would_wait_on_the_road_leaves_later() {
    let mut problem = invented::problem(1);
    problem.carers.truncate(1);
    problem.visits.truncate(2);
    problem.travel = planner::TravelMatrix::new(&[vec![0; 4], vec![0; 4], vec![0; 4], vec![0; 4]])
        .expect("square");
    problem.weights = planner::Weights { waiting: 1, total_lateness: 9, ..Default::default() };
    problem.window_met = planner::WindowMet::AtStart;
    problem.break_rule = None;
    let carer = &mut problem.carers[0];
    (carer.abilities, carer.shift, carer.takes_break) = (vec![0], None, false);
    for (visit, (from, until)) in problem.visits.iter_mut().zip([(100, 250), (300, 400)]) {
        visit.windows = vec![planner::Window { starts_at: from, ends_at: until }];
        visit.parts.truncate(1);
        (visit.parts[0].duration, visit.parts[0].promise) = (30, None);
        visit.synchronisation = planner::Synchronisation::Independent;
        (visit.incompatible, visit.after, visit.optional) = (vec![], vec![], false);
    }
    let plan = found(&problem, None, 2_000);
    let verdict = checker::check(&problem, &plan.plan);
    assert_eq!((verdict.faults, verdict.cost), (vec![], plan.cost));
    // As late as its own window lets it: 250, over at 280, and 20 to wait for the other.
    let at: Vec<i64> = starts(&plan.plan).iter().map(|(_, _, at)| *at).collect();
    assert_eq!((at, plan.cost), (vec![250, 300], 20));
}
