//! `plats23 rehearse`: plays a scenario through the product and tells the story.

use crate::keep::say;
use anyhow::Context;
use app::Clock;
use care::programme::Lang;
use jiff::tz::TimeZone;
use rehearsal::{Fault, Scenario};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

#[derive(clap::Args)]
pub(crate) struct Rehearse {
    /// A scenario file, or the name of a built-in one, such as minipilot, kim, lisa or omar.
    file: PathBuf,
    /// Print the result as JSON and nothing else.
    #[arg(long)]
    json: bool,
    /// The language of the story.
    #[arg(long, value_parser = ["sv", "en"], default_value = "sv")]
    lang: String,
}

impl Rehearse {
    pub(crate) async fn run(self) -> anyhow::Result<ExitCode> {
        let scenario = match self.load() {
            Ok(scenario) => scenario,
            Err(faults) => {
                let faults: Vec<String> = faults.iter().map(ToString::to_string).collect();
                anyhow::bail!("the scenario cannot be played:\n{}", faults.join("\n"));
            }
        };
        let folder = Folder::make()?;
        let zone = TimeZone::get("Europe/Stockholm").context("time zone data")?;
        let clock = Clock::set_to(scenario.starts_at());
        let app = rehearsal::fresh_app(clock, &scenario.authority, zone, &folder.0).await?;
        let mut told = vec![];
        let report = rehearsal::play(&scenario, &app, |step| told.push(step.clone())).await;
        let lang = if self.lang == "en" { Lang::En } else { Lang::Sv };
        if self.json {
            say(&serde_json::to_string_pretty(&report)?)?;
        } else {
            say(rehearsal::tell(&told, &report, lang).trim_end())?;
        }
        Ok(if report.holds() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
    }

    fn load(&self) -> Result<Scenario, Vec<Fault>> {
        let name = self.file.to_str().unwrap_or_default();
        match rehearsal::built_in(name) {
            Some(scenario) if !self.file.exists() => scenario,
            Some(_) | None => rehearsal::load(&self.file),
        }
    }
}

/// A folder that is gone when the rehearsal is over.
pub(crate) struct Folder(pub(crate) PathBuf);

impl Folder {
    pub(crate) fn make() -> anyhow::Result<Self> {
        let name = format!("plats23-{}", uuid::Uuid::now_v7().simple());
        let path = std::env::temp_dir().join(name);
        std::fs::create_dir_all(&path)
            .with_context(|| format!("the folder {} could not be made", path.display()))?;
        Ok(Folder(path))
    }

    pub(crate) fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // A folder left in the temporary place does no harm.
        let _ = std::fs::remove_dir_all(&self.0);
    }
}
