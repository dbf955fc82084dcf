//! What holds for every problem, tried on invented ones; `PLATS23_PLANNER_CASES` asks for more of them.

use crate::invented;
use planner::{Found, Problem, Rounds, Search, checker};
use proptest::prelude::*;
use std::sync::Mutex;

pub(crate) fn cases() -> ProptestConfig {
    let asked = std::env::var("PLATS23_PLANNER_CASES").ok().and_then(|cases| cases.parse().ok());
    ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(asked.unwrap_or(48)) }
}

fn found(problem: &Problem, seed: u64, threads: usize, iterations: u64) -> Found {
    let search = Search { seed, threads, start: None, rounds: Rounds::Doubling };
    planner::plan(problem, &search, &|progress| {
        if progress.iterations >= iterations { 1.0 } else { 0.0 }
    })
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn no_plan_breaks_a_rule_and_the_checker_counts_the_same_cost(number: u64, seed: u64) {
        let problem = invented::problem(number);
        let found = found(&problem, seed, 1, 20_000);
        let verdict = checker::check(&problem, &found.plan);
        prop_assert_eq!(&verdict.faults, &vec![], "problem {}", number);
        prop_assert_eq!(verdict.cost, found.cost, "problem {}", number);
    }

    #[test]
    fn the_same_seed_gives_the_same_plan_on_any_number_of_cores(number: u64, seed: u64) {
        let problem = invented::problem(number);
        let one = found(&problem, seed, 2, 8_000);
        let other = found(&problem, seed, 2, 8_000);
        prop_assert_eq!(one.plan, other.plan);
    }

    #[test]
    fn more_steps_are_never_worse(number: u64, seed: u64) {
        let problem = invented::problem(number);
        let short = found(&problem, seed, 1, 5_000);
        let long = found(&problem, seed, 1, 20_000);
        prop_assert!(long.cost <= short.cost);
    }

    #[test]
    fn every_cost_on_the_way_is_lower_than_the_one_before(number: u64, seed: u64) {
        let problem = invented::problem(number);
        let costs = Mutex::new(vec![]);
        let search = Search { seed, threads: 1, start: None, rounds: Rounds::Fitted };
        planner::plan(&problem, &search, &|progress| {
            costs.lock().expect("one thread").push(progress.cost);
            f64::from(u32::try_from(progress.iterations).expect("few")) / 20_000.0
        });
        let costs = costs.into_inner().expect("one thread");
        prop_assert!(costs.is_sorted_by(|earlier, later| earlier >= later));
    }

    #[test]
    fn a_search_that_starts_from_a_plan_is_never_worse_than_it(number: u64, seed: u64) {
        let problem = invented::problem(number);
        let first = found(&problem, seed, 1, 10_000);
        let search = Search { seed, threads: 1, start: Some(&first.plan), rounds: Rounds::Fitted };
        let again = planner::plan(&problem, &search, &|progress| {
            if progress.iterations >= 2_000 { 1.0 } else { 0.0 }
        });
        prop_assert_eq!(&checker::check(&problem, &again.plan).faults, &vec![]);
        prop_assert!(again.cost <= first.cost, "{} after {}", again.cost, first.cost);
    }
}

/// The one of ten thousand whose times cost more when they were computed anew.
#[test]
fn a_plan_that_is_taken_over_never_becomes_dearer_by_it() {
    let problem = invented::problem(1_595_190_601_904_298_118);
    let first = found(&problem, 8_732_132_366_029_536_585, 1, 10_000);
    let search = Search { seed: 1, threads: 1, start: Some(&first.plan), rounds: Rounds::Fitted };
    let again = planner::plan(&problem, &search, &|_| 1.0);
    assert!(again.cost <= first.cost, "{} after {}", again.cost, first.cost);
}

#[test]
fn a_search_without_any_time_still_has_a_plan() {
    let problem = invented::problem(7);
    let search = Search { seed: 1, threads: 1, start: None, rounds: Rounds::Fitted };
    let found = planner::plan(&problem, &search, &|_| 1.0);
    assert_eq!(checker::check(&problem, &found.plan).faults, []);
    assert_eq!(found.iterations, 0);
}

#[test]
fn the_only_one_who_can_do_the_second_part_is_not_taken_by_the_first() {
    let mut tied = 0;
    for number in 0..20 {
        let mut problem = invented::problem(number);
        for carer in &mut problem.carers {
            (carer.start_place, carer.end_place, carer.shift) = (0, 0, None);
            carer.abilities = vec![0];
        }
        // As near as the others, the first in the list, and the only one for the second part.
        problem.carers[0].abilities = vec![0, 1];
        for visit in &mut problem.visits {
            visit.incompatible.clear();
            visit.optional = false;
            tied += usize::from(visit.synchronisation.is_tied());
        }
        let search = Search { seed: 1, threads: 1, start: None, rounds: Rounds::Fitted };
        let found = planner::plan(&problem, &search, &|_| 1.0);
        assert_eq!(checker::check(&problem, &found.plan).faults, [], "problem {number}");
    }
    assert!(tied > 20, "only {tied} tied visits");
}
