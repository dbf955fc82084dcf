//! Report: what a simulation came to, as text.

use super::broken::Way;
use super::ledger::Ledger;
use super::region::Simulation;
use std::fmt::Write;
use std::time::Duration;

/// What a patient's day amounts to, when speed is told.
const COMMANDS_A_DAY: f64 = 30.0;

/// The ledger of one seed in words; it is sorted on the way.
pub fn told(ledger: &mut Ledger, asked: &Simulation, way: Way, took: Duration) -> String {
    let mut text = String::new();
    let how = if way == Way::Rules { "by the rules" } else { "through the door" };
    let faults = if asked.faults { ", with faults" } else { "" };
    let seconds = took.as_secs_f64().max(0.001);
    let commands = per(ledger.commands, 1.0);
    let a_minute = commands / COMMANDS_A_DAY / seconds * 60.0;
    // Writing to a string does not fail.
    let _ = writeln!(
        text,
        "Seed {}, {} patients, {} days {how}{faults}: {} commands, {} events, {} times home, {} illnesses over.",
        asked.seed,
        ledger.patients,
        asked.days,
        ledger.commands,
        ledger.events,
        ledger.came_home,
        ledger.ended
    );
    let _ = writeln!(
        text,
        "{seconds:.1} s, {:.0} commands/s, {a_minute:.0} patient-days/min of 30 commands. Digest {:016x}.",
        commands / seconds,
        ledger.digest()
    );
    let _ = writeln!(
        text,
        "{} steps looked at, {} crashes, {} sent late, {} sent twice.",
        ledger.steps_checked, ledger.crashes, ledger.sent_late, ledger.sent_twice
    );
    gaps(&mut text, ledger);
    hazards(&mut text, ledger);
    refused(&mut text, ledger);
    broken(&mut text, ledger, asked, way);
    text
}

fn gaps(text: &mut String, ledger: &mut Ledger) {
    let _ = writeln!(
        text,
        "\n{:<28}{:>8}{:>8}{:>10}{:>10}{:>12}",
        "gap", "times", "open", "median", "p95", "longest"
    );
    for (kind, stood) in &mut ledger.gaps {
        stood.sort();
        let minutes = |percent| stood.at_most(percent).map_or_else(|| "–".to_owned(), span);
        let _ = writeln!(
            text,
            "{kind:<28}{:>8}{:>8}{:>10}{:>10}{:>12}",
            stood.count(),
            stood.open,
            minutes(50),
            minutes(95),
            minutes(100)
        );
    }
}

fn hazards(text: &mut String, ledger: &mut Ledger) {
    if ledger.hazards.is_empty() {
        return;
    }
    let _ = writeln!(
        text,
        "\n{:<36}{:>8}{:>8}{:>6}{:>10}{:>10}",
        "hazard", "planted", "bit", "moot", "median", "longest"
    );
    for (id, planted) in &mut ledger.hazards {
        planted.seen.sort_unstable();
        let at = |percent: usize| {
            let last = planted.seen.len().checked_sub(1)?;
            planted.seen.get(last * percent / 100).map(|minutes| span(*minutes))
        };
        let _ = writeln!(
            text,
            "{id:<36}{:>8}{:>8}{:>6}{:>10}{:>10}",
            planted.planted,
            planted.bit,
            planted.moot,
            at(50).unwrap_or_else(|| "–".to_owned()),
            at(100).unwrap_or_else(|| "–".to_owned())
        );
    }
}

fn refused(text: &mut String, ledger: &Ledger) {
    if !ledger.refused.is_empty() {
        let all = ledger.refused.iter().map(|(why, count)| format!("{count} {why}"));
        let _ = writeln!(text, "\nRefused: {}.", all.collect::<Vec<_>>().join("; "));
    }
}

fn broken(text: &mut String, ledger: &Ledger, asked: &Simulation, way: Way) {
    let _ = writeln!(text, "\nBroken: {}", ledger.broken.len());
    for broken in ledger.broken.iter().take(SHOWN_MAX) {
        let again = broken.again(way, asked);
        let _ = writeln!(
            text,
            "  seed {}, patient {}, day {}, {}: {}\n    {again}",
            broken.seed, broken.patient, broken.day, broken.at, broken.what
        );
    }
}

/// More than this are counted and not shown.
const SHOWN_MAX: usize = 20;

fn span(minutes: i64) -> String {
    match minutes {
        0..120 => format!("{minutes} min"),
        120..2880 => format!("{} h", minutes / 60),
        _ => format!("{} d", minutes / 1440),
    }
}

#[expect(clippy::cast_precision_loss, reason = "a count of commands")]
fn per(count: u64, of: f64) -> f64 {
    count as f64 / of
}
