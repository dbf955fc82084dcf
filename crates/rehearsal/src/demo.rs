//! Demo: the invented region, played into a record of its own, and the people one can be there.
//!
//! The files are part of the binary, so that the demonstration needs none.

use crate::fault::Fault;
use crate::living::{Company, history};
use crate::play::play_quickly;
use crate::report::Report;
use crate::scenario::{Account, Scenario};
use app::App;
use jiff::Timestamp;

pub const DEMO: &str = include_str!("../../../scenarios/demo.toml");
pub const MINIPILOT: &str = include_str!("../../../scenarios/minipilot.toml");

/// Scenarios that are part of the binary, by name.
const BUILT_IN: [(&str, &str); 10] = [
    ("demo", DEMO),
    ("minipilot", MINIPILOT),
    ("kim", include_str!("../../../scenarios/kim.toml")),
    ("lisa", include_str!("../../../scenarios/lisa.toml")),
    ("omar", include_str!("../../../scenarios/omar.toml")),
    ("change-of-mind", include_str!("../../../scenarios/change-of-mind.toml")),
    ("night-in-the-safety-bed", include_str!("../../../scenarios/night-in-the-safety-bed.toml")),
    ("home-nursing-declines", include_str!("../../../scenarios/home-nursing-declines.toml")),
    (
        "the-aid-that-does-not-come",
        include_str!("../../../scenarios/the-aid-that-does-not-come.toml"),
    ),
    (
        "unit-outside-the-platform",
        include_str!("../../../scenarios/unit-outside-the-platform.toml"),
    ),
];

const PROGRAMMES: [(&str, &str); 2] = [
    ("opat-pump.toml", include_str!("../../../programmes/opat-pump.toml")),
    (
        "tidig-hemgang-infektion.toml",
        include_str!("../../../programmes/tidig-hemgang-infektion.toml"),
    ),
];

/// What the demonstration became.
#[derive(Debug, Clone)]
pub struct Demo {
    pub report: Report,
    /// For the page where a visitor chooses whom to be.
    pub accounts: Vec<Account>,
    /// What the clock shows when the visitor comes.
    pub now: Timestamp,
}

/// The built-in scenario of this name.
pub fn built_in(name: &str) -> Option<Result<Scenario, Vec<Fault>>> {
    let (name, text) = BUILT_IN.iter().find(|(known, _)| *known == name)?;
    Some(embedded(&format!("scenarios/{name}.toml"), text))
}

/// A scenario from its text, with the programmes that are built in.
pub fn embedded(file: &str, text: &str) -> Result<Scenario, Vec<Fault>> {
    crate::read::read(file, text, &|path| {
        let name = path.rsplit('/').next().unwrap_or_default();
        let known = PROGRAMMES.iter().find(|(known, _)| *known == name);
        known.map(|(_, text)| (*text).to_owned()).ok_or_else(|| {
            let names = PROGRAMMES.map(|(name, _)| name);
            format!("only {} are built in", names.join(" and "))
        })
    })
}

/// The demonstration's scenario with the histories of the region's own patients, and the company
/// that made them and goes on from there.
pub fn region() -> Result<(Scenario, Company), Vec<Fault>> {
    let scenario = embedded("scenarios/demo.toml", DEMO)?;
    let company = Company::of(&scenario)?;
    let scenario = history(scenario, &company);
    Ok((scenario, company))
}

/// Plays the built-in demonstration; the app's clock must be one that can be set.
pub async fn demo(app: &App, on_way: impl FnMut(usize, usize)) -> Result<Demo, Vec<Fault>> {
    let (scenario, _) = region()?;
    let report = play_quickly(&scenario, app, on_way).await;
    let now = scenario.ends_at();
    app.clock().move_to(now);
    Ok(Demo { report, accounts: scenario.accounts, now })
}
