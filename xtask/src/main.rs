//! The project's own tool: `cargo xtask check | test | stories | tidy | vendor | safety | bench | night | dist`.
//!
//! Not part of the product: nothing here is in the binary that a hospital runs.
#![expect(clippy::print_stdout, reason = "a tool talks to the one who runs it")]

mod assets;
mod bench;
mod check;
mod dist;
mod environment;
mod licences;
mod night;
mod pictures;
mod postgres;
mod shell;
mod steps;
mod test;
mod tidy;

use anyhow::{Context, Result};
use clap::Parser;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

#[derive(Parser)]
#[command(name = "cargo xtask", about = "Builds, checks and tests Plats 23")]
enum Task {
    /// Formatting, the house rules, clippy, and the tests of the pure rules.
    Check,
    /// Everything: check, all tests with PostgreSQL, and the stories in a browser.
    Test,
    /// Only the browser part of `test`.
    Stories,
    /// Only the house rules of `check`: seconds.
    Tidy,
    /// Rebuilds crates/web/assets/dist.
    Vendor {
        /// Only our own style sheets and drawings, without npm.
        #[arg(long)]
        own: bool,
    },
    /// Writes docs/safety/hazards.md from hazards.toml.
    Safety,
    /// Rewrites the list and texts of the licences of others' parts.
    Licences,
    /// Takes the pictures of the help anew, of the demonstration's pages.
    Pictures,
    /// The figures that we promise.
    Bench {
        /// One of them; all, if none is named.
        name: Option<String>,
    },
    /// What takes hours: mutants of the rules, a thousand kills, twenty simulated regions.
    Night {
        /// One of its steps; all, if none is named.
        name: Option<String>,
    },
    /// The Debian package; with --try installed, upgraded and rolled back in a clean root.
    Dist(dist::Dist),
}

fn main() -> ExitCode {
    match run(Task::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            println!("\n{error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(task: Task) -> Result<()> {
    let root = root()?;
    match task {
        Task::Check => check::run(&root),
        Task::Test => test::run(&root),
        Task::Stories => test::run_stories(&root),
        Task::Tidy => tidy::run(&root),
        Task::Vendor { own } => assets::vendor::run(&root, own),
        Task::Safety => tidy::safety::write(&root),
        Task::Licences => licences::run(&root),
        Task::Pictures => pictures::run(&root),
        Task::Bench { name } => bench::run(&root, name.as_deref()),
        Task::Night { name } => night::run(&root, name.as_deref()),
        Task::Dist(dist) => dist::run(&root, &dist),
    }
}

fn root() -> Result<PathBuf> {
    let parent = Path::new(env!("CARGO_MANIFEST_DIR")).parent();
    parent.map(Path::to_owned).context("xtask lies in the root of the repository")
}
