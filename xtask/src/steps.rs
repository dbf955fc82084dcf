//! Steps in order, each with a budget; the first failure ends the run, and the table is always shown.

use anyhow::{Result, bail};
use std::fmt::Write as _;
use std::time::Instant;

/// One step: its name, the minutes it may take, and what it does to `S`, which all steps share.
pub(crate) struct Step<S> {
    pub(crate) name: &'static str,
    pub(crate) minutes_max: u32,
    pub(crate) act: fn(&mut S) -> Result<()>,
}

struct Row {
    name: &'static str,
    minutes_max: u32,
    minutes: Option<f64>,
    outcome: &'static str,
}

/// Plays the steps. Going over budget is shown, not punished: machines differ.
pub(crate) fn play<S>(steps: &[Step<S>], shared: &mut S) -> Result<()> {
    let mut rows: Vec<Row> = Vec::new();
    let mut failure = None;
    for step in steps {
        let mut row = Row {
            name: step.name,
            minutes_max: step.minutes_max,
            minutes: None,
            outcome: "not run",
        };
        if failure.is_none() {
            println!("\n== {} (budget {} min)", step.name, step.minutes_max);
            let started = Instant::now();
            let result = (step.act)(shared);
            let minutes = started.elapsed().as_secs_f64() / 60.0;
            row.minutes = Some(minutes);
            row.outcome = outcome(result.is_ok(), minutes > f64::from(step.minutes_max));
            failure = result.err().map(|error| (step.name, error));
        }
        rows.push(row);
    }
    println!("\n{}", table(&rows));
    if let Some((name, error)) = failure {
        bail!("{name}: {error:#}");
    }
    Ok(())
}

fn outcome(is_good: bool, is_late: bool) -> &'static str {
    match (is_good, is_late) {
        (false, _) => "FAILED",
        (true, true) => "ok, over budget",
        (true, false) => "ok",
    }
}

fn table(rows: &[Row]) -> String {
    let mut text = format!("{:<22} {:>8} {:>8}  {}\n", "step", "minutes", "budget", "outcome");
    for row in rows {
        let minutes = row.minutes.map_or("-".to_owned(), |minutes| format!("{minutes:.1}"));
        let budget = row.minutes_max;
        let _ = writeln!(text, "{:<22} {minutes:>8} {budget:>8}  {}", row.name, row.outcome);
    }
    let total: f64 = rows.iter().filter_map(|row| row.minutes).sum();
    let budget: u32 = rows.iter().map(|row| row.minutes_max).sum();
    let _ = write!(text, "{:<22} {total:>8.1} {budget:>8}", "all");
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    type Seen = Vec<&'static str>;

    fn see(seen: &mut Seen, name: &'static str) -> Result<()> {
        seen.push(name);
        Ok(())
    }

    const STEPS: [Step<Seen>; 3] = [
        Step { name: "first", minutes_max: 1, act: |seen| see(seen, "first") },
        Step { name: "second", minutes_max: 1, act: |_| bail!("no") },
        Step { name: "third", minutes_max: 1, act: |seen| see(seen, "third") },
    ];

    #[test]
    fn the_first_failure_ends_the_run_and_is_named() {
        let mut seen = vec![];
        let error = play(&STEPS, &mut seen).unwrap_err().to_string();
        assert_eq!((seen, error.as_str()), (vec!["first"], "second: no"));
    }

    #[test]
    fn the_table_counts_what_was_not_run_as_no_time() {
        let row = Row { name: "clippy", minutes_max: 9, minutes: None, outcome: "not run" };
        assert!(table(&[row]).contains("clippy                        -        9  not run"));
    }
}
