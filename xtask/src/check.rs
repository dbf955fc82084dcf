//! `cargo xtask check`: what must hold before a commit, without a database or a browser.

use crate::shell::{Shell, is_terminal};
use crate::steps::{self, Step};
use crate::tidy;
use anyhow::Result;
use std::path::{Path, PathBuf};

pub(crate) fn run(root: &Path) -> Result<()> {
    let steps = [
        Step { name: "fmt", minutes_max: 1, act: |root: &mut PathBuf| fmt(root) },
        Step { name: "tidy", minutes_max: 1, act: |root| tidy::run(root) },
        Step { name: "clippy", minutes_max: 10, act: |root| clippy(root) },
        Step { name: "rules and tools", minutes_max: 3, act: |root| rules(root) },
    ];
    steps::play(&steps, &mut root.to_owned())
}

pub(crate) fn fmt(root: &Path) -> Result<()> {
    let colour = if is_terminal() { "--color=auto" } else { "--color=never" };
    Shell::cargo().args(["fmt", "--all", "--check", "--", colour]).at(root).run()
}

pub(crate) fn clippy(root: &Path) -> Result<()> {
    let args = ["clippy", "--workspace", "--all-targets", "--locked", "--", "-D", "warnings"];
    Shell::cargo().args(args).at(root).run()
}

/// The pure rules and this tool: seconds, once built.
fn rules(root: &Path) -> Result<()> {
    Shell::cargo().args(["test", "--locked", "-p", "care", "-p", "xtask"]).at(root).run()
}
