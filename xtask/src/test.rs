//! `cargo xtask test`: all of it, the same at home and in CI.
//!
//! One build profile throughout: the binary that the browser meets is the one the tests built.

use crate::check;
use crate::environment;
use crate::postgres::Cluster;
use crate::shell::Shell;
use crate::steps::{self, Step};
use crate::tidy;
use anyhow::Result;
use std::path::{Path, PathBuf};

/// What the steps share. The database is stopped when this goes, however the run ended.
struct Run {
    root: PathBuf,
    postgres: Option<Cluster>,
}

pub(crate) fn run(root: &Path) -> Result<()> {
    let steps = [
        Step {
            name: "environment",
            minutes_max: 4,
            act: |run: &mut Run| environment::prepare(&run.root),
        },
        Step { name: "postgresql", minutes_max: 1, act: postgresql },
        Step { name: "fmt", minutes_max: 1, act: |run| check::fmt(&run.root) },
        Step { name: "tidy", minutes_max: 1, act: |run| tidy::run(&run.root) },
        Step { name: "clippy", minutes_max: 10, act: |run| check::clippy(&run.root) },
        Step { name: "tests", minutes_max: 20, act: tests },
        Step { name: "browser harness", minutes_max: 2, act: |run| node(run, "harness") },
        Step { name: "browser stories", minutes_max: 20, act: stories },
    ];
    steps::play(&steps, &mut Run { root: root.to_owned(), postgres: None })
}

/// Only the browser's part, for whoever works on pages.
pub(crate) fn run_stories(root: &Path) -> Result<()> {
    let steps = [
        Step {
            name: "environment",
            minutes_max: 4,
            act: |run: &mut Run| environment::prepare(&run.root),
        },
        Step { name: "browser harness", minutes_max: 2, act: |run| node(run, "harness") },
        Step { name: "browser stories", minutes_max: 20, act: stories },
    ];
    steps::play(&steps, &mut Run { root: root.to_owned(), postgres: None })
}

fn postgresql(run: &mut Run) -> Result<()> {
    run.postgres = Some(Cluster::start()?);
    Ok(())
}

fn tests(run: &mut Run) -> Result<()> {
    let has_nextest = Shell::cargo().args(["nextest", "--version"]).succeeds();
    let args: &[&str] = if has_nextest {
        &["nextest", "run", "--workspace", "--locked", "--no-fail-fast"]
    } else {
        &["test", "--workspace", "--locked", "--no-fail-fast"]
    };
    with_database(run, Shell::cargo().args(args)).at(&run.root).run()
}

fn stories(run: &mut Run) -> Result<()> {
    // With the tests, so that what they were built of is used again: the programme alone would be
    // built anew, since nobody else asks its libraries for what only tests need.
    let args = ["build", "--locked", "--workspace", "--bins", "--tests"];
    Shell::cargo().args(args).at(&run.root).run()?;
    node(run, "stories")
}

/// Runs one folder of browser tests, two files at a time: a browser mostly waits.
fn node(run: &mut Run, folder: &str) -> Result<()> {
    let mut files: Vec<_> = std::fs::read_dir(run.root.join("e2e").join(folder))?
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|name| name.ends_with(".test.mjs"))
        .map(|name| format!("{folder}/{name}"))
        .collect();
    files.sort();
    let node = Shell::new("node")
        .args(["--test", "--test-concurrency=2", "--test-timeout=1200000", "--test-reporter=spec"])
        .args(files)
        .env("PLATS23_BIN", target(&run.root).join("debug/plats23"))
        .env("CHROMIUM", environment::chromium().unwrap_or_default());
    with_database(run, node).at(&run.root.join("e2e")).run()
}

fn with_database(run: &Run, shell: Shell) -> Shell {
    match &run.postgres {
        Some(cluster) => shell.env("PLATS23_TEST_PG", cluster.url()),
        None => shell,
    }
}

fn target(root: &Path) -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), |path| root.join(path))
}
