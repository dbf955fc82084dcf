//! `cargo xtask bench`: the figures that we promise, each with its command and how to read it.
//!
//! A new figure is a new row in `BENCHES`. Numbers are read by people; nothing fails here.

use crate::postgres::Cluster;
use crate::shell::Shell;
use crate::steps::{self, Step};
use anyhow::{Result, ensure};
use std::path::{Path, PathBuf};

struct Bench {
    name: &'static str,
    /// Arguments to cargo.
    command: &'static [&'static str],
    /// What the figure means, and what would be bad.
    reading: &'static str,
    minutes_max: u32,
}

/// Folder of the clean build; removed before it.
const CLEAN: &str = "target/clean-build";

const BENCHES: &[Bench] = &[
    Bench {
        name: "clean build",
        command: &["build", "--release", "--locked", "-p", "plats23", "--target-dir", CLEAN],
        reading: "the whole product from nothing; the time is in the table at the end",
        minutes_max: 30,
    },
    Bench {
        name: "door",
        command: &["run", "--release", "--locked", "-p", "plats23", "--", "bench"],
        reading: "commands per second through the one door with 1 and 32 clients on both \
                  databases, p99 of one command, the board, start and memory",
        minutes_max: 30,
    },
    Bench {
        name: "policies",
        command: &["bench", "--locked", "-p", "access"],
        reading: "one question to the access policies, and a list of a hundred",
        minutes_max: 30,
    },
    Bench {
        name: "planner",
        command: &["bench", "--locked", "-p", "planner", "--bench", "families"],
        reading: "each published instance at 10 s and 60 s on 2 threads, its gap to the best known \
                  value, and the mean of each size; plans and the cost over time are in target/planner",
        minutes_max: 90,
    },
    Bench {
        name: "county",
        command: &["bench", "--locked", "-p", "planner", "--bench", "county"],
        reading: "2 000 visits and 150 carers: the first plan within a second, the plan after a \
                  minute, and five urgent visits into it with the promises that each moved",
        minutes_max: 30,
    },
    Bench {
        name: "planner steps",
        command: &["bench", "--locked", "-p", "planner", "--bench", "steps"],
        reading: "changes tried a second at 100, 500, 1 000 and 2 000 visits",
        minutes_max: 30,
    },
];

struct Bound<'a> {
    root: PathBuf,
    /// An empty database of a server that lives as long as the run.
    database: String,
    left: std::slice::Iter<'a, &'a Bench>,
}

pub(crate) fn run(root: &Path, only: Option<&str>) -> Result<()> {
    let chosen: Vec<_> =
        BENCHES.iter().filter(|bench| only.is_none_or(|name| name == bench.name)).collect();
    let names: Vec<_> = BENCHES.iter().map(|bench| bench.name).collect();
    ensure!(!chosen.is_empty(), "no such bench; there are: {}", names.join(", "));
    let steps: Vec<_> = chosen
        .iter()
        .map(|bench| Step { name: bench.name, minutes_max: bench.minutes_max, act: next })
        .collect();
    let cluster = Cluster::start()?;
    let database = cluster.url();
    steps::play(&steps, &mut Bound { root: root.to_owned(), database, left: chosen.iter() })
}

fn next(bound: &mut Bound<'_>) -> Result<()> {
    let Some(bench) = bound.left.next() else { return Ok(()) };
    println!("How to read it: {}", bench.reading);
    let clean = bound.root.join(CLEAN);
    if bench.command.contains(&CLEAN) && clean.exists() {
        std::fs::remove_dir_all(&clean)?;
    }
    let shell = Shell::cargo().args(bench.command).at(&bound.root);
    shell.env("PLATS23_BENCH_DATABASE", &bound.database).run()
}
