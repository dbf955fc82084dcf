//! `plats23 plan`: plans a published instance, and says what the plan costs. No rules and no search of its own.

use crate::keep::say;
use anyhow::Context;
use planner::checker::{self, Verdict};
use planner::format::{self, Family};
use planner::{Found, Problem, Progress, Rounds, Search};
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Mutex;
use std::time::{Duration, Instant};

/// How often a line tells the cost so far.
const LINE_EVERY: Duration = Duration::from_secs(1);

#[derive(clap::Args)]
pub(crate) struct Plan {
    /// How the instance is written.
    #[arg(long, value_parser = ["hhcrsp", "uhhc"])]
    format: String,
    /// The instance, a JSON file.
    instance: PathBuf,
    /// How long to search.
    #[arg(long, default_value_t = 10.0)]
    seconds: f64,
    /// Search so many steps on each thread instead: the same plan on every machine.
    #[arg(long, conflicts_with = "seconds")]
    iterations: Option<u64>,
    /// Another seed gives another plan.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    #[arg(long, default_value_t = 2)]
    threads: usize,
    /// Where the solution is written, in the family's own format.
    #[arg(long)]
    out: PathBuf,
}

impl Plan {
    pub(crate) fn run(self) -> anyhow::Result<ExitCode> {
        let began = Instant::now();
        let family = if self.format == "uhhc" { Family::Uhhc } else { Family::Hhcrsp };
        let file = self.instance.display().to_string();
        let text =
            std::fs::read_to_string(&self.instance).with_context(|| format!("reading {file}"))?;
        let problem = format::read_problem(family, &file, &text)?;
        let found = self.search(&problem, began);
        let solution = format::write_plan(family, &problem, &found.plan);
        std::fs::write(&self.out, solution)
            .with_context(|| format!("writing {}", self.out.display()))?;
        let verdict = checker::check(&problem, &found.plan);
        tell(&problem, &found, &verdict, began.elapsed())?;
        Ok(if verdict.faults.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
    }

    fn search(&self, problem: &Problem, began: Instant) -> Found {
        let told = Mutex::new((Duration::ZERO, i64::MAX));
        let rounds = Rounds::Fitted;
        let search = Search { seed: self.seed, threads: self.threads, start: None, rounds };
        planner::plan(problem, &search, &|progress: &Progress| {
            let elapsed = began.elapsed();
            if let Ok(mut told) = told.lock() {
                tell_progress(problem, progress, elapsed, &mut told);
            }
            self.spent(progress, elapsed)
        })
    }

    /// The share of the budget that is used.
    #[expect(clippy::cast_precision_loss, reason = "a share")]
    fn spent(&self, progress: &Progress, elapsed: Duration) -> f64 {
        match self.iterations {
            Some(iterations) => progress.iterations as f64 / iterations.max(1) as f64,
            None => elapsed.as_secs_f64() / self.seconds.max(1e-3),
        }
    }
}

/// A line at the first plan, and then at most one a second, when it has become cheaper.
fn tell_progress(
    problem: &Problem,
    progress: &Progress,
    elapsed: Duration,
    (told_at, told): &mut (Duration, i64),
) {
    if *told == i64::MAX || progress.cost < *told && elapsed >= *told_at + LINE_EVERY {
        (*told_at, *told) = (elapsed, progress.cost);
        let cost = problem.scale.cost(progress.cost);
        let seconds = elapsed.as_secs_f64();
        // Nobody reads a line that cannot be written: the plan matters more.
        let _ = say(&format!("{seconds:>8.2} s  cost {cost:.3}"));
    }
}

fn tell(
    problem: &Problem,
    found: &Found,
    verdict: &Verdict,
    elapsed: Duration,
) -> anyhow::Result<()> {
    for fault in &verdict.faults {
        say(&format!("broken: {fault}"))?;
    }
    let seconds = elapsed.as_secs_f64();
    say(&format!(
        "{} steps in {seconds:.2} s, {} broken rules",
        found.iterations,
        verdict.faults.len()
    ))?;
    for (name, count, weight) in verdict.terms.rows(&problem.weights) {
        if weight != 0 {
            let is_time = !matches!(name, "not preferred" | "unserved" | "missed breaks");
            let count =
                if is_time { problem.scale.time(count) } else { f64::from(i32::try_from(count)?) };
            say(&format!("{name:<18}{count:>14.3} × {weight}"))?;
        }
    }
    say(&format!("{:<18}{:>14.3}", "cost", problem.scale.cost(verdict.cost)))
}
