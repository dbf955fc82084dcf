//! The checker names every broken rule. One sound plan, broken in one way at a time.

use crate::formats::{HHCRSP, SOLUTION, UHHC, UHHC_SOLUTION};
use planner::checker::{Fault, check};
use planner::format::{Family, read_plan, read_problem};
use planner::{Plan, Problem, Terms, Work};

fn sound() -> (Problem, Plan) {
    let problem = read_problem(Family::Hhcrsp, "toy", HHCRSP).expect("a problem");
    let plan = read_plan(&problem, "plan", SOLUTION).expect("a plan");
    (problem, plan)
}

fn faults(break_it: impl FnOnce(&mut Plan)) -> Vec<Fault> {
    let (problem, mut plan) = sound();
    break_it(&mut plan);
    check(&problem, &plan).faults
}

#[test]
fn a_sound_plan_has_no_faults_and_a_third_of_each_term_as_cost() {
    let (problem, plan) = sound();
    let verdict = check(&problem, &plan);
    assert_eq!(verdict.faults, []);
    // c1: 10 + 10 + 20, c2: 20 + 20; the double visit starts 5 after its window.
    assert_eq!(verdict.terms.travel, 80_000);
    assert_eq!((verdict.terms.total_lateness, verdict.terms.highest_lateness), (10_000, 5_000));
    assert!((problem.scale.cost(verdict.cost) - 95.0 / 3.0).abs() < 1e-9);
}

#[test]
fn a_visit_left_out_is_named() {
    let faults = faults(|plan| {
        plan.routes[0].stops.remove(0);
    });
    assert_eq!(faults, [Fault::NotVisited(0)]);
}

#[test]
fn half_a_visit_is_named() {
    let faults = faults(|plan| {
        plan.routes.remove(1);
    });
    assert_eq!(faults, [Fault::NotOnce { visit: 1, part: 1, times: 0 }]);
}

#[test]
fn a_carer_without_the_ability_is_named() {
    let faults = faults(|plan| plan.routes[1].carer = 0);
    assert!(faults.contains(&Fault::MayNot { carer: 0, visit: 1, part: 1 }), "{faults:?}");
    assert!(faults.contains(&Fault::TwoRoutes(0)), "{faults:?}");
    assert!(faults.contains(&Fault::SameCarer(1)), "{faults:?}");
}

#[test]
fn a_start_before_the_window_is_named() {
    let faults = faults(|plan| {
        plan.routes[0].stops[0].starts_at -= 1;
    });
    assert_eq!(faults, [Fault::TooEarly { visit: 0, early: 1 }]);
}

#[test]
fn a_service_cut_short_is_named() {
    let faults = faults(|plan| plan.routes[1].stops[0].ends_at -= 1);
    assert_eq!(faults, [Fault::TooShort { visit: 1, short: 1 }]);
}

#[test]
fn being_in_two_places_is_named() {
    let faults = faults(|plan| {
        plan.routes[0].stops[1].starts_at = 130_000;
        plan.routes[1].stops[0].starts_at = 130_000;
    });
    assert_eq!(faults, [Fault::Unreachable { carer: 0, stop: 1, late: 5_000 }]);
}

#[test]
fn leaving_before_the_day_begins_is_named() {
    let (mut problem, plan) = sound();
    problem.visits[1].windows[0].starts_at = 0;
    problem.carers[1].shift = Some(planner::Shift { starts_at: 115_001, ends_at: 500_000 });
    let faults = check(&problem, &plan).faults;
    assert_eq!(faults, [Fault::BeforeShift { carer: 1, early: 1 }]);
}

#[test]
fn halves_that_do_not_start_together_are_named() {
    let faults = faults(|plan| {
        plan.routes[1].stops[0].starts_at += 7;
        plan.routes[1].stops[0].ends_at += 7;
    });
    assert_eq!(faults, [Fault::NotTogether { visit: 1, apart: 7 }]);
}

#[test]
fn a_break_at_the_wrong_time_is_named() {
    let problem = read_problem(Family::Uhhc, "small", UHHC).expect("a problem");
    let mut plan = read_plan(&problem, "plan", UHHC_SOLUTION).expect("a plan");
    assert_eq!(check(&problem, &plan).faults, []);
    let rest = &mut plan.routes[0].stops[1];
    assert!(matches!(rest.work, Work::Break { .. }));
    rest.ends_at -= 1;
    assert_eq!(check(&problem, &plan).faults, [Fault::BadBreak(0)]);
}

#[test]
fn every_term_of_the_unified_family_is_counted() {
    let problem = read_problem(Family::Uhhc, "small", UHHC).expect("a problem");
    let plan = read_plan(&problem, "plan", UHHC_SOLUTION).expect("a plan");
    let verdict = check(&problem, &plan);
    // Leaves 100 for p0 at 110 to 140, is at p1 150, waits to 180, break to 210, p1 210 to 250 (its
    // window ended at 245), home at 260, 10 after the shift. The other carer stays at home.
    let expected = Terms {
        travel: 30,
        total_lateness: 5,
        highest_lateness: 5,
        waiting: 30,
        overtime: 10,
        highest_idle: 400,
        not_preferred: 1,
        unserved: 1,
        missed_breaks: 0,
        broken_promises: 0,
        unevenness: 123,
    };
    assert_eq!(verdict.terms, expected);
    assert_eq!(verdict.cost, 30 + 2 * 5 + 3 * 5 + 4 * 30 + 5 * 10 + 6 * 400 + 7 + 8);
}
