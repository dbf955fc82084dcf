//! `plats23 simulate`: an invented region played for days, with faults and planted hazards, and
//! looked at after every step. Exit code 1 when something that must hold did not.

use crate::keep::{bar, say};
use crate::rehearse::Folder;
use rehearsal::simulated::{Ledger, Simulation, Way, by_door, by_rules, told};
use std::ops::RangeInclusive;
use std::process::ExitCode;
use std::time::Instant;

#[derive(clap::Args)]
pub(crate) struct Simulate {
    #[arg(long, default_value_t = 40)]
    patients: usize,
    #[arg(long, default_value_t = 14)]
    days: u32,
    /// One seed, or several: 1..20. The same seed is the same region.
    #[arg(long, default_value = "1", value_parser = seeds)]
    seed: RangeInclusive<u64>,
    /// Telephones without coverage, people who do not answer, crashes, clocks that jump.
    #[arg(long)]
    faults: bool,
    /// By the rules alone, without the record: faster, and every patient alone.
    #[arg(long)]
    core: bool,
    /// This patient alone, as a report of something broken says it.
    #[arg(long)]
    patient: Option<usize>,
}

fn seeds(text: &str) -> Result<RangeInclusive<u64>, String> {
    let number = |word: &str| word.parse::<u64>().map_err(|_| format!("{word} is not a seed"));
    match text.split_once("..") {
        Some((first, last)) => Ok(number(first)?..=number(last)?),
        None => number(text).map(|seed| seed..=seed),
    }
}

impl Simulate {
    pub(crate) async fn run(self) -> anyhow::Result<ExitCode> {
        let mut holds = true;
        for seed in self.seed.clone() {
            let (patients, days, faults) = (self.patients, self.days, self.faults);
            let asked = Simulation { seed, patients, days, faults, only: self.patient };
            let began = Instant::now();
            let way = if self.core { Way::Rules } else { Way::Door };
            let mut ledger = self.play(&asked).await?;
            say(&told(&mut ledger, &asked, way, began.elapsed()))?;
            holds &= ledger.broken.is_empty();
        }
        Ok(if holds { ExitCode::SUCCESS } else { ExitCode::FAILURE })
    }

    async fn play(&self, asked: &Simulation) -> anyhow::Result<Ledger> {
        let bar = bar("simulate");
        bar.set_length(u64::try_from(asked.only.map_or(asked.patients, |_| 1)).unwrap_or(0));
        let on_way = |done: usize| bar.set_position(u64::try_from(done).unwrap_or(0));
        let ledger = if self.core {
            by_rules(asked, &on_way)
        } else {
            let folder = Folder::make()?;
            by_door(asked, folder.path(), &on_way).await
        };
        bar.finish_and_clear();
        ledger.map_err(|faults| {
            let faults: Vec<String> = faults.iter().map(ToString::to_string).collect();
            anyhow::anyhow!("the region cannot be played:\n{}", faults.join("\n"))
        })
    }
}
