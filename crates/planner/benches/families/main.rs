//! Both research families against their best known values: a table for docs/planner.md, the cost over
//! time, and every plan in its family's format. Figures for people; nothing fails here.
//!
//! `cargo bench -p planner --bench families -- [FOLDER] [SECONDS,SECONDS] [NAME]`; without the folder of
//! instances beside the project it says so and does nothing. `picture` draws the last run anew.

#![allow(clippy::print_stdout, reason = "figures are for whoever runs it")]

mod picture;

use picture::Way;
use planner::checker;
use planner::format::{self, Family};
use planner::{Problem, Progress, Rounds, Search};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::time::{Duration, Instant};

const THREADS: usize = 2;
const PICTURE: &str = "picture";

struct Instance {
    family: Family,
    name: String,
    path: PathBuf,
    best: f64,
}

/// What one search came to.
struct Came {
    cost: f64,
    broken: usize,
    /// Seconds and cost, at each improvement.
    path: Vec<(f64, f64)>,
    solution: String,
}

fn main() {
    let words: Vec<String> = std::env::args().skip(1).filter(|word| word != "--bench").collect();
    let is_list = |word: &&String| word.split(',').all(|part| part.parse::<u64>().is_ok());
    let seconds = words.iter().find(is_list).map_or("10,60", String::as_str);
    let seconds: Vec<u64> = seconds.split(',').filter_map(|part| part.parse().ok()).collect();
    let folder = words.iter().map(Path::new).find(|path| path.is_dir());
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/bench");
    let folder = folder.map_or(beside, Path::to_owned);
    let is_name = |word: &&String| !is_list(word) && !Path::new(word).is_dir() && *word != PICTURE;
    let only = words.iter().find(is_name);
    let instances = instances(&folder, only.map(String::as_str));
    if instances.is_empty() {
        println!("no instances in {}: nothing to measure", folder.display());
        return;
    }
    let out = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/planner");
    let _ = fs::create_dir_all(&out);
    let longest = seconds.iter().copied().max().unwrap_or(1);
    if words.iter().any(|word| word == PICTURE) {
        return draw(&out, &instances, longest);
    }
    let mut gaps: BTreeMap<(String, u64), Vec<f64>> = BTreeMap::new();
    println!("| Instance | Seconds | Cost | Best known | Gap |\n| --- | --- | --- | --- | --- |");
    for instance in &instances {
        let problem = read(instance);
        for &seconds in &seconds {
            let came = search(instance, &problem, Duration::from_secs(seconds));
            let gap = 100.0 * (came.cost - instance.best) / instance.best;
            let broken = if came.broken == 0 { "" } else { " BROKEN" };
            println!(
                "| {} | {seconds} | {:.3} | {} | {gap:+.2} %{broken} |",
                instance.name, came.cost, instance.best
            );
            gaps.entry((size(instance), seconds)).or_default().push(gap);
            keep(&out, instance, seconds, &came);
        }
    }
    println!(
        "\n| Size | Seconds | Mean gap | Worst | At least as good |\n| --- | --- | --- | --- | --- |"
    );
    for ((size, seconds), gaps) in gaps {
        let count = u32::try_from(gaps.len()).unwrap_or(u32::MAX);
        let mean = gaps.iter().sum::<f64>() / f64::from(count);
        let worst = gaps.iter().copied().fold(f64::MIN, f64::max);
        // Best known values are written with three decimals.
        let good = gaps.iter().filter(|gap| **gap < 0.0005).count();
        println!("| {size} | {seconds} | {mean:+.2} % | {worst:+.2} % | {good} of {count} |");
    }
    draw(&out, &instances, longest);
}

/// The way there of every instance that has been searched for so long.
fn draw(out: &Path, instances: &[Instance], seconds: u64) {
    let mut ways: BTreeMap<String, Vec<Way>> = BTreeMap::new();
    for instance in instances {
        let file = out.join(format!("{}-{seconds}.tsv", instance.name));
        let text = fs::read_to_string(file).unwrap_or_default();
        let points = text.lines().filter_map(|line| {
            let (at, cost) = line.split_once('\t')?;
            let (at, cost): (f64, f64) = (at.parse().ok()?, cost.parse().ok()?);
            Some((at, 100.0 * (cost - instance.best) / instance.best))
        });
        let way: Way = points.collect();
        if !way.is_empty() {
            ways.entry(size(instance)).or_default().push(way);
        }
    }
    let svg = picture::draw(&ways, Duration::from_secs(seconds).as_secs_f64());
    let _ = fs::write(out.join("cost-over-time.svg"), svg);
}

fn instances(folder: &Path, only: Option<&str>) -> Vec<Instance> {
    let mut all = vec![];
    for (family, name, column) in [(Family::Hhcrsp, "hhcrsp", 4), (Family::Uhhc, "uhhc", 1)] {
        let text = fs::read_to_string(folder.join(name).join("best.tsv")).unwrap_or_default();
        for line in text.lines().skip(1) {
            let fields: Vec<&str> = line.split('\t').collect();
            let (Some(file), Some(best)) = (fields.first(), fields.get(column)) else { continue };
            let Ok(best) = best.parse() else { continue };
            let path = folder.join(name).join(file);
            let name = file.trim_end_matches(".json").to_owned();
            if only.is_none_or(|only| name.starts_with(only)) {
                all.push(Instance { family, name, path, best });
            }
        }
    }
    all.sort_by_key(|instance| (instance.name.starts_with('i'), size_of(&instance.name)));
    all
}

/// `100_3` has a hundred patients; the numbers of the other family say nothing of the size.
fn size_of(name: &str) -> (u32, String) {
    let first = name.split('_').next().and_then(|part| part.parse().ok());
    (first.unwrap_or(0), name.to_owned())
}

fn size(instance: &Instance) -> String {
    match instance.family {
        Family::Hhcrsp => format!("hhcrsp {:>3}", size_of(&instance.name).0),
        Family::Uhhc => "uhhc".to_owned(),
    }
}

fn read(instance: &Instance) -> Problem {
    let file = instance.path.display().to_string();
    let text = fs::read_to_string(&instance.path).unwrap_or_else(|error| panic!("{file}: {error}"));
    format::read_problem(instance.family, &file, &text).unwrap_or_else(|fault| panic!("{fault}"))
}

fn search(instance: &Instance, problem: &Problem, budget: Duration) -> Came {
    let began = Instant::now();
    let path = Mutex::new(Vec::<(f64, f64)>::new());
    let search = Search { seed: 1, threads: THREADS, start: None, rounds: Rounds::Fitted };
    let found = planner::plan(problem, &search, &|progress: &Progress| {
        let elapsed = began.elapsed().as_secs_f64();
        let cost = problem.scale.cost(progress.cost);
        if let Ok(mut path) = path.lock()
            && path.last().is_none_or(|(_, last)| cost < *last)
        {
            path.push((elapsed, cost));
        }
        elapsed / budget.as_secs_f64()
    });
    let verdict = checker::check(problem, &found.plan);
    Came {
        cost: problem.scale.cost(verdict.cost),
        broken: verdict.faults.len(),
        path: path.into_inner().unwrap_or_default(),
        solution: format::write_plan(instance.family, problem, &found.plan),
    }
}

/// The way there, and the plan in the family's own format, for its validator.
fn keep(out: &Path, instance: &Instance, seconds: u64, came: &Came) {
    let lines = came.path.iter().map(|(at, cost)| format!("{at:.3}\t{cost:.3}\n"));
    let way = out.join(format!("{}-{seconds}.tsv", instance.name));
    let _ = fs::write(way, lines.collect::<String>());
    if came.broken == 0 {
        let _ = fs::write(out.join(format!("{}-{seconds}.json", instance.name)), &came.solution);
    }
}
