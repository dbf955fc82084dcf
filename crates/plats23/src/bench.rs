//! `plats23 bench`: the door, the board, start and memory of this machine, as one table.
//!
//! Figures are for comparison within one run on one machine; docs/measurements.md keeps them.

mod region;

use crate::installation;
use crate::keep::say;
use anyhow::Context;
use app::{App, Clock};
use jiff::Timestamp;
use record::access_log::AccessLog;
use record::{Custody, Location, Record};
use region::Region;
use std::path::Path;
use std::time::{Duration, Instant};

#[derive(clap::Args)]
pub(crate) struct Bench {
    /// An empty PostgreSQL database to measure as well.
    #[arg(long, env = "PLATS23_BENCH_DATABASE")]
    database: Option<String>,
    /// Patients at home on the board.
    #[arg(long, default_value_t = 100)]
    patients: u32,
    /// Seconds for each measurement.
    #[arg(long, default_value_t = 5)]
    seconds: u64,
}

impl Bench {
    pub(crate) async fn run(self) -> anyhow::Result<()> {
        let folder = std::env::temp_dir().join(format!("plats23-bench-{}", std::process::id()));
        std::fs::create_dir_all(&folder)?;
        let measured = self.measure(&folder).await;
        std::fs::remove_dir_all(&folder)?;
        measured
    }

    async fn measure(&self, folder: &Path) -> anyhow::Result<()> {
        let sqlite = Location::Sqlite(folder.join("record.db"));
        self.one("SQLite", &sqlite, folder).await?;
        if let Some(url) = &self.database {
            self.one("PostgreSQL", &Location::Pg(url.clone()), folder).await?;
        }
        say(&format!("resident memory                     {:>10} MiB", resident_mib()))
    }

    async fn one(&self, name: &str, location: &Location, folder: &Path) -> anyhow::Result<()> {
        let access = folder.join(format!("access-{name}.db"));
        let app = open(location, &access).await?;
        let began = Instant::now();
        let region = Region::make(&app, self.patients).await?;
        let made = region.commands as f64 / began.elapsed().as_secs_f64();
        say(&format!(
            "{name}: {} patients at home, {made:.0} commands/s while made",
            self.patients
        ))?;
        let length = Duration::from_secs(self.seconds);
        for clients in [1, 32] {
            let (done, slowest) = region::write(&app, &region, clients, length).await?;
            let each = done as f64 / length.as_secs_f64();
            say(&format!(
                "{name}: door, {clients:>2} clients             {each:>10.0} commands/s, p99 {:.1} ms",
                slowest.as_secs_f64() * 1e3
            ))?;
        }
        let mut times = vec![];
        for _ in 0..300 {
            let began = Instant::now();
            let board = app.board(&region.nurse).await?;
            anyhow::ensure!(board.rows.len() == self.patients as usize, "the board is not whole");
            times.push(began.elapsed());
        }
        let (middle, slowest) = quantiles(times);
        say(&format!(
            "{name}: board, {} patients, p50 {middle:.1} ms, p99 {slowest:.1} ms",
            self.patients
        ))?;
        app.record().close().await;
        drop(app);
        let began = Instant::now();
        open(location, &access).await?;
        say(&format!(
            "{name}: start to ready             {:>10.0} ms",
            began.elapsed().as_secs_f64() * 1e3
        ))
    }
}

async fn open(location: &Location, access: &Path) -> anyhow::Result<App> {
    let custody = || Custody::from_bytes("bench", [23; 32]);
    let record = Record::open(location, custody()).await.context("the record")?;
    let access_log = AccessLog::open(&Location::Sqlite(access.to_owned()), &custody()).await?;
    let now: Timestamp = "2026-11-02T07:00:00Z".parse()?;
    installation::start(record, access_log, Clock::running_from(now)).await
}

/// Median and 99th percentile in milliseconds.
fn quantiles(mut times: Vec<Duration>) -> (f64, f64) {
    times.sort();
    let at = |share: usize| times.get(times.len() * share / 100).copied().unwrap_or_default();
    (at(50).as_secs_f64() * 1e3, at(99).as_secs_f64() * 1e3)
}

fn resident_mib() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    let kib = line.and_then(|line| line.trim().strip_suffix("kB"));
    kib.and_then(|kib| kib.trim().parse::<u64>().ok()).unwrap_or(0) / 1024
}
