//! Simulated annealing on one or more threads, joined the same way whatever their timing.

use super::layout::Layout;
use super::moves::Mix;
use super::rounds::{Round, Rounds};
use super::settled::settled;
use super::state::{Routes, State};
use crate::random::Random;
use crate::{Plan, Problem, Terms, checker};

/// Changes tried between two looks at the budget.
const BATCH: u64 = 2048;

/// The first and last degree of a round, in mean legs between stops that are near.
const HOT: f64 = 6.0;
const COLD: f64 = 0.015;

/// A plan that is there is mended, not shaken: its first degree, in the same.
const WARM: f64 = 0.5;

/// How to search; the same values and the same paces give the same plan.
#[derive(Debug, Clone, Copy)]
pub struct Search<'a> {
    pub seed: u64,
    pub threads: usize,
    /// A plan to begin with.
    pub start: Option<&'a Plan>,
    pub rounds: Rounds,
}

/// Where a thread of the search stands.
#[derive(Debug, Clone, Copy)]
pub struct Progress {
    pub thread: usize,
    pub iterations: u64,
    pub retimed: u64,
    /// The best cost so far, as `Scale::cost` takes it.
    pub cost: i64,
    pub terms: Terms,
}

/// The best plan and what it took.
#[derive(Debug, Clone)]
pub struct Found {
    pub plan: Plan,
    pub cost: i64,
    pub iterations: u64,
}

/// Plans until `spent` answers 1 or more: the share of the budget that is used, from 0.
///
/// The caller measures the budget, in iterations or by a clock; to cancel is to answer 1.
pub fn plan(
    problem: &Problem,
    search: &Search,
    spent: &(dyn Fn(&Progress) -> f64 + Sync),
) -> Found {
    let layout = Layout::new(problem);
    let threads = search.threads.max(1);
    let mut found: Vec<(Routes, i64, u64)> = Vec::new();
    std::thread::scope(|scope| {
        let layout = &layout;
        let running: Vec<_> = (0..threads)
            .map(|thread| scope.spawn(move || run(layout, search, thread, spent)))
            .collect();
        for thread in running {
            match thread.join() {
                Ok(one) => found.push(one),
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
    });
    let iterations = found.iter().map(|(_, _, iterations)| iterations).sum();
    let best = found.iter().min_by_key(|(_, cost, _)| *cost);
    let (routes, cost, _) = best.expect("at least one thread ran");
    // Taken over, a plan's times are computed anew, and may then cost more than they did.
    if let Some(start) = search.start {
        let verdict = checker::check(problem, start);
        if verdict.faults.is_empty() && verdict.cost < *cost {
            return Found { plan: start.clone(), cost: verdict.cost, iterations };
        }
    }
    Found { plan: settled(&layout, routes), cost: *cost, iterations }
}

/// Degrees between which the search cools down, in weighted ticks.
struct Cooling {
    hot: f64,
    cold: f64,
}

impl Cooling {
    #[expect(clippy::cast_precision_loss, reason = "a mean of legs")]
    fn of(state: &State, hot: f64) -> Self {
        let layout = state.layout;
        let mut legs = (0_i64, 1_i64);
        for (to, near) in layout.near.iter().enumerate() {
            for &from in near.iter().take(10) {
                legs.0 += layout.leg(from, super::layout::narrow(to));
                legs.1 += 1;
            }
        }
        let mean = legs.0 as f64 / legs.1 as f64;
        let weight = layout.problem.weights.travel.max(1) as f64;
        Self { hot: hot * mean * weight, cold: COLD * mean * weight }
    }

    fn at(&self, share: f64) -> f64 {
        self.hot * (self.cold / self.hot).powf(share)
    }
}

fn run(
    layout: &Layout,
    search: &Search,
    thread: usize,
    spent: &(dyn Fn(&Progress) -> f64 + Sync),
) -> (Routes, i64, u64) {
    let mut random = Random::new(search.seed.wrapping_add(thread as u64 * 0x51_7c_c1));
    let mut state = State::new(layout);
    if let Some(plan) = search.start {
        state.adopt(plan);
        state.complete();
    } else {
        state.build();
    }
    let mix = Mix::of(&state);
    let cooling = Cooling::of(&state, if search.start.is_some() { WARM } else { HOT });
    let mut cost;
    let mut best = (state.now.clone(), state.cost());
    let mut iterations = 0;
    let mut round = Round::first(layout, search.rounds);
    loop {
        let terms = best.0.terms;
        let progress = Progress { thread, iterations, retimed: state.retimed, cost: best.1, terms };
        let share = spent(&progress);
        if share >= 1.0 {
            return (best.0, best.1, iterations);
        }
        let cooled = round.share(iterations, share);
        let degrees = cooling.at(cooled);
        cost = state.harden(3 + u32::from(cooled > 0.5) + u32::from(cooled > 0.8));
        for _ in 0..BATCH {
            if step(&mut state, &mix, &mut random, degrees, &mut cost) && state.cost() < best.1 {
                best.1 = state.cost();
                best.0.clone_from(&state.now);
            }
        }
        iterations += BATCH;
    }
}

#[expect(clippy::cast_possible_truncation, reason = "a bounded allowance")]
fn step(state: &mut State, mix: &Mix, random: &mut Random, degrees: f64, cost: &mut i64) -> bool {
    let allowed = (-degrees * random.unit().ln()) as i64;
    let slack = hidden(state);
    if state.change(mix, random, allowed + slack) && state.settle(*cost + allowed) {
        let new = state.guide();
        if new <= *cost + allowed {
            *cost = new;
            state.keep();
            return true;
        }
    }
    state.roll_back();
    false
}

/// The most that a change can gain besides travel.
fn hidden(state: &State) -> i64 {
    let (terms, weights) = (&state.now.terms, &state.layout.problem.weights);
    let unit = state.layout.problem.scale.ticks_per_unit;
    let idle = (state.idle_norm - terms.highest_idle) * weights.highest_idle;
    state.missing() + terms.cost(weights, unit) + idle - terms.travel * weights.travel
}
