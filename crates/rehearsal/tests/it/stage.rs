//! The stage: a scenario played on a fresh app in a folder of its own.

use app::{App, Clock};
use care::stream::StreamKind;
use rehearsal::{Fault, Report, Scenario, Told, fresh_app, play};
use std::path::{Path, PathBuf};
use tempfile::TempDir;

pub(crate) struct Played {
    pub(crate) app: App,
    pub(crate) report: Report,
    pub(crate) told: Vec<Told>,
    _dir: TempDir,
}

pub(crate) fn scenarios() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../scenarios")
}

pub(crate) fn read(text: &str) -> Result<Scenario, Vec<Fault>> {
    rehearsal::parse("test.toml", text, &scenarios())
}

pub(crate) async fn fresh(scenario: &Scenario) -> (App, TempDir) {
    let dir = tempfile::tempdir().expect("a folder");
    let clock = Clock::set_to(scenario.starts_at());
    let zone = scenario.zone.clone();
    let app = fresh_app(clock, &scenario.authority, zone, dir.path()).await;
    (app.expect("a fresh app"), dir)
}

pub(crate) async fn played(scenario: &Scenario) -> Played {
    let (app, _dir) = fresh(scenario).await;
    let mut told = vec![];
    let report = play(scenario, &app, |step| told.push(step.clone())).await;
    Played { app, report, told, _dir }
}

impl Played {
    /// Every event of every stream: place, kind and body.
    pub(crate) async fn log(&self) -> Vec<(i64, String, Vec<u8>)> {
        let mut log = vec![];
        for kind in StreamKind::ALL {
            for row in self.app.record().states_of(kind).await.expect("states") {
                let events = self.app.record().events(row.stream, 0, 10_000).await;
                for event in events.expect("events") {
                    let record::Body::Open(body) = event.body else { panic!("destroyed") };
                    log.push((event.position, event.kind, body));
                }
            }
        }
        log.sort();
        log
    }
}
