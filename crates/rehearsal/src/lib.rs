//! Rehearsal: a care flow played step by step through the product's one door, with a set clock.
//!
//! For acceptance, for training before the first patient, and for the demonstration. Not a second
//! way to write: every step is a command, permitted and decided as for anybody else.

mod cast;
mod demo;
mod fault;
mod field;
mod fresh;
mod ids;
mod known;
pub mod living;
mod play;
mod read;
mod report;
mod scenario;
pub mod simulated;
mod table;
mod tell;
mod tour;

pub use demo::{DEMO, Demo, MINIPILOT, built_in, demo, embedded, region};
pub use fault::Fault;
pub use fresh::fresh_app;
pub use ids::{content_hash, programme_id};
pub use play::{play, play_quickly};
pub use report::{EpisodeReport, Expectations, Failure, Outcome, Report, Told};
pub use scenario::{
    Account, AccountOf, Act, EpisodeName, Expect, Names, RefusedAs, Scenario, Step, That,
};
pub use tell::{sentence, tell};
pub use tour::{TourSign, TourStep, tour};

use std::path::Path;

/// Reads a scenario's file, and the programmes that it names relative to itself.
pub fn load(path: &Path) -> Result<Scenario, Vec<Fault>> {
    let file = path.display().to_string();
    let text = std::fs::read_to_string(path).map_err(|error| {
        vec![Fault::of_file(&file, &error.to_string(), "a file that can be read")]
    })?;
    parse(&file, &text, path.parent().unwrap_or(Path::new(".")))
}

/// Reads a scenario's text; programmes are found relative to `folder`.
pub fn parse(file: &str, text: &str, folder: &Path) -> Result<Scenario, Vec<Fault>> {
    read::read(file, text, &|path| {
        std::fs::read_to_string(folder.join(path)).map_err(|error| error.to_string())
    })
}
