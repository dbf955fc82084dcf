//! A county's day: how soon there is a plan, how good it becomes, and how soon somebody urgent is in
//! it, with the promises that this moved. Figures for people to read; nothing fails here.
//!
//! `cargo bench -p planner --bench county -- [SECONDS]`

#![allow(clippy::print_stdout, reason = "figures are for whoever runs it")]

use planner::{Carer, County, Plan, Problem, Rounds, Search, Visit, Window, checker, county};
use std::time::{Duration, Instant};

const SIZE: County = County { visits: 2_000, carers: 150, seed: 1 };
/// Now, when the urgent visit comes: what has begun cannot be moved.
const NOW: i64 = 10 * 60;
const WITHIN: i64 = 10;

fn main() {
    let asked = std::env::args().filter_map(|word| word.parse::<u64>().ok()).next();
    let budget = Duration::from_secs(asked.unwrap_or(60));
    let problem = county(SIZE);
    println!("{} visits, {} carers", problem.visits.len(), problem.carers.len());

    let began = Instant::now();
    let plan = planned(&problem, None, Duration::ZERO, began);
    told("first plan", &problem, &plan, began);
    let began = Instant::now();
    let plan = planned(&problem, None, budget, began);
    told("best plan", &problem, &plan, began);

    for urgent in 0..5 {
        let mut later = problem.clone();
        later.visits.push(asked_for(&problem, urgent));
        later.promise(&plan, WITHIN, Some(NOW));
        let began = Instant::now();
        let put_in = planned(&later, Some(&plan), Duration::ZERO, began);
        told(&format!("urgent {urgent}, at once"), &later, &put_in, began);
        let began = Instant::now();
        let mended = planned(&later, Some(&plan), Duration::from_millis(1_500), began);
        told(&format!("urgent {urgent}, mended"), &later, &mended, began);
    }
}

fn planned(problem: &Problem, start: Option<&Plan>, budget: Duration, began: Instant) -> Plan {
    let search = Search { seed: 1, threads: 2, start, rounds: Rounds::Fitted };
    let spent = |_: &planner::Progress| {
        if budget.is_zero() { 1.0 } else { began.elapsed().as_secs_f64() / budget.as_secs_f64() }
    };
    planner::plan(problem, &search, &spent).plan
}

fn told(what: &str, problem: &Problem, plan: &Plan, began: Instant) {
    let elapsed = began.elapsed();
    let verdict = checker::check(problem, plan);
    println!(
        "{what:<20} {:>7.2} s  cost {:>8}  late {:>6} min  travel {:>6} min  promises moved {:>3}  \
         broken rules {}",
        elapsed.as_secs_f64(),
        verdict.cost,
        verdict.terms.total_lateness,
        verdict.terms.travel,
        verdict.terms.broken_promises,
        verdict.faults.len()
    );
}

/// As somebody else's visit, but new, nursing, and within the hour.
fn asked_for(problem: &Problem, number: usize) -> Visit {
    let like = &problem.visits[number * 97];
    let mut part = like.parts[0].clone();
    let nurse = |carer: &Carer| carer.organisation.as_deref() == Some("home-nursing");
    let ability = problem.carers.iter().find(|carer| nurse(carer)).and_then(|c| c.abilities.last());
    part.ability = ability.copied().unwrap_or(part.ability);
    Visit {
        id: format!("urgent{number}"),
        windows: vec![Window { starts_at: NOW, ends_at: NOW + 60 }],
        parts: vec![part],
        synchronisation: planner::Synchronisation::Independent,
        priority: 5,
        ..like.clone()
    }
}
