//! Demo: the invented region, played into a record of its own, and the people one can be there.
//!
//! The files are part of the binary, so that the demonstration needs none.

use crate::fault::Fault;
use crate::play::play;
use crate::report::{Report, Told};
use crate::scenario::{Account, Scenario};
use app::App;
use jiff::Timestamp;

pub const DEMO: &str = include_str!("../../../scenarios/demo.toml");
pub const MINIPILOT: &str = include_str!("../../../scenarios/minipilot.toml");
const OPAT_PUMP: &str = include_str!("../../../programmes/opat-pump.toml");

/// What the demonstration became.
#[derive(Debug, Clone)]
pub struct Demo {
    pub report: Report,
    /// For the page where a visitor chooses whom to be.
    pub accounts: Vec<Account>,
    /// What the clock shows when the visitor comes.
    pub now: Timestamp,
}

/// The built-in scenario of this name: `demo` or `minipilot`.
pub fn built_in(name: &str) -> Option<Result<Scenario, Vec<Fault>>> {
    let (file, text) = match name {
        "demo" => ("scenarios/demo.toml", DEMO),
        "minipilot" => ("scenarios/minipilot.toml", MINIPILOT),
        _ => return None,
    };
    Some(embedded(file, text))
}

/// A scenario from its text, with the programmes that are built in.
pub fn embedded(file: &str, text: &str) -> Result<Scenario, Vec<Fault>> {
    crate::read::read(file, text, &|path| match path.rsplit('/').next() {
        Some("opat-pump.toml") => Ok(OPAT_PUMP.to_owned()),
        Some(_) | None => Err("only opat-pump.toml is built in".to_owned()),
    })
}

/// Plays the built-in demonstration; the app's clock must be one that can be set.
pub async fn demo(app: &App, on_step: impl FnMut(&Told)) -> Result<Demo, Vec<Fault>> {
    let scenario = embedded("scenarios/demo.toml", DEMO)?;
    let report = play(&scenario, app, on_step).await;
    let now = scenario.ends_at();
    app.clock().move_to(now);
    Ok(Demo { report, accounts: scenario.accounts, now })
}
