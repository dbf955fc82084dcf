//! `cargo xtask night`: what takes hours, for a machine that has them.

use crate::postgres::Cluster;
use crate::shell::Shell;
use crate::steps::{self, Step};
use anyhow::{Result, bail, ensure};
use std::path::{Path, PathBuf};

/// The rules where a wrong sign can hurt somebody: every mutant must be caught.
const MUTATED: [&str; 2] = ["crates/care/src/news2.rs", "crates/care/src/news2/*.rs"];

const KILLS: &str = "1000";

pub(crate) fn run(root: &Path, only: Option<&str>) -> Result<()> {
    let mut steps = vec![
        Step { name: "mutants", minutes_max: 120, act: |root: &mut PathBuf| mutants(root) },
        Step { name: "kills", minutes_max: 240, act: |root| kills(root) },
        Step { name: "three days", minutes_max: 30, act: |root| three_days(root) },
        Step { name: "region", minutes_max: 180, act: |root| region(root, &BY_RULES) },
        Step { name: "region, door", minutes_max: 120, act: |root| region(root, &BY_DOOR) },
        Step { name: "planner", minutes_max: 60, act: |root| planner(root) },
    ];
    let names: Vec<_> = steps.iter().map(|step| step.name).collect();
    steps.retain(|step| only.is_none_or(|name| name == step.name));
    ensure!(!steps.is_empty(), "no such step; there are: {}", names.join(", "));
    steps::play(&steps, &mut root.to_owned())
}

fn mutants(root: &Path) -> Result<()> {
    if !Shell::cargo().args(["mutants", "--version"]).succeeds() {
        bail!("install it and run again: cargo install --locked cargo-mutants");
    }
    let files = MUTATED.iter().flat_map(|file| ["-f", file]);
    Shell::cargo().args(["mutants", "-p", "care", "--no-shuffle"]).args(files).at(root).run()
}

/// The demonstration with nobody touching it, for longer than a test waits by day.
fn three_days(root: &Path) -> Result<()> {
    Shell::cargo()
        .args(["test", "-p", "rehearsal", "--locked", "--", "living"])
        .env("PLATS23_LONG", "1")
        .at(root)
        .run()
}

/// Twenty simulated regions by the rules, and a smaller one through the door.
const BY_RULES: [&str; 8] =
    ["--patients", "2000", "--days", "30", "--seed", "1..20", "--faults", "--core"];
const BY_DOOR: [&str; 7] = ["--patients", "96", "--days", "14", "--seed", "1..3", "--faults"];

fn region(root: &Path, asked: &[&str]) -> Result<()> {
    let plats23 = ["run", "--release", "--locked", "-p", "plats23", "--", "simulate"];
    Shell::cargo().args(plats23).args(asked).at(root).run()
}

/// What holds for every problem, on ten thousand invented ones.
fn planner(root: &Path) -> Result<()> {
    Shell::cargo()
        .args(["test", "--release", "-p", "planner", "--locked"])
        .env("PLATS23_PLANNER_CASES", "10000")
        .at(root)
        .run()
}

/// The same kill test as in `cargo xtask test`, many more times, on both databases.
fn kills(root: &Path) -> Result<()> {
    let cluster = Cluster::start()?;
    Shell::cargo()
        .args(["test", "--workspace", "--locked", "--", "kill"])
        .env("PLATS23_KILLS", KILLS)
        .env("PLATS23_TEST_PG", cluster.url())
        .at(root)
        .run()
}
