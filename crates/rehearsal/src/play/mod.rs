//! Play: every step of a scenario through the product's one door, with a set clock.
//!
//! Not here: rules. What the product refuses is refused here too.

mod check;
mod find;
mod gaps;
mod quick;
mod together;

pub(crate) use find::found;
pub use quick::play_quickly;

use crate::report::{EpisodeReport, Expectations, Failure, Outcome, Report, Told};
use crate::scenario::{Act, EpisodeName, Expect, RefusedAs, Scenario, Step};
use crate::tell;
use access::Actor;
use app::{App, Ask, Problem};
use care::episode::Episode;
use care::ids::EpisodeId;
use care::who::Who;
use jiff::Timestamp;
use std::collections::BTreeMap;

/// Plays a scenario from its set-up to its last expectation. The app's clock is moved along.
///
/// What goes wrong is in the report; it ends with what was reached.
pub async fn play(scenario: &Scenario, app: &App, mut on_step: impl FnMut(&Told)) -> Report {
    let mut stage = Stage::new(scenario, app);
    stage.set_up().await;
    let mut expects = scenario.expects.iter().peekable();
    for step in &scenario.steps {
        while let Some(expect) = expects.next_if(|expect| expect.at < step.at) {
            stage.check(expect);
        }
        let told = stage.step(step).await;
        on_step(&told);
    }
    for expect in expects {
        stage.check(expect);
    }
    stage.report()
}

struct Stage<'a> {
    scenario: &'a Scenario,
    app: &'a App,
    now: Timestamp,
    episodes: BTreeMap<EpisodeId, Episode>,
    gap_minutes: BTreeMap<EpisodeId, u64>,
    expectations: Expectations,
}

impl<'a> Stage<'a> {
    fn new(scenario: &'a Scenario, app: &'a App) -> Self {
        Stage {
            scenario,
            app,
            now: scenario.starts_at(),
            episodes: BTreeMap::new(),
            gap_minutes: BTreeMap::new(),
            expectations: Expectations::default(),
        }
    }

    async fn set_up(&mut self) {
        self.app.clock().move_to(self.now);
        let system = Actor::new(Who::System, None);
        for act in &self.scenario.set_up {
            if let Err(problem) = self.ask(&system, act).await {
                self.fail(1, 1, "to be set up".to_owned(), said(&problem));
            }
        }
    }

    async fn ask(&self, actor: &Actor, act: &Act) -> Result<(), Problem> {
        let command = find::found(act, &self.episodes);
        let ask = Ask { actor: actor.clone(), id: act.id, command, seen: None };
        self.app.execute(ask).await.map(|_| ())
    }

    async fn step(&mut self, step: &Step) -> Told {
        self.advance(step.at);
        let mut outcome = Outcome::Done;
        let mut refused = None;
        for act in &step.acts {
            if let Err(problem) = self.ask(&step.actor, act).await {
                refused = Some(problem);
                break;
            }
        }
        match (&step.refused, refused) {
            (None, None) => {}
            (None, Some(problem)) => {
                let expected = "the step to be done".to_owned();
                outcome = Outcome::Failed(self.fail(step.line, step.day, expected, said(&problem)));
            }
            (Some(expected), found) => {
                let found = found.as_ref().map_or("the step was done".to_owned(), said);
                let expected = match expected {
                    RefusedAs::Refusal(key) => key.clone(),
                    RefusedAs::Denied => DENIED.to_owned(),
                };
                if found == expected || found.starts_with(&format!("{expected} ")) {
                    self.expectations.passed += 1;
                    outcome = Outcome::RefusedAsExpected(expected);
                } else {
                    let failure = self.fail(step.line, step.day, expected, found);
                    outcome = Outcome::Failed(failure);
                }
            }
        }
        if let Some(id) = step.episode.as_ref().and_then(|name| self.episode_id(name)) {
            self.read(id).await;
        }
        tell::told(self.scenario, step, outcome)
    }

    /// Moves the clock, and counts what was open meanwhile.
    fn advance(&mut self, to: Timestamp) {
        let zone = &self.scenario.zone;
        for (id, episode) in &self.episodes {
            let minutes = gaps::minutes(episode, self.now, to, zone);
            *self.gap_minutes.entry(*id).or_default() += minutes;
        }
        self.now = to;
        self.app.clock().move_to(to);
    }

    async fn read(&mut self, id: EpisodeId) {
        if let Ok(Some(row)) = self.app.record().state(id.into()).await
            && let Ok(episode) = serde_json::from_slice(&row.body)
        {
            self.episodes.insert(id, episode);
        }
    }

    fn episode_id(&self, name: &str) -> Option<EpisodeId> {
        let episodes = &self.scenario.episodes;
        episodes.iter().find(|episode| episode.name == name).map(|episode| episode.id)
    }

    fn check(&mut self, expect: &Expect) {
        self.advance(expect.at);
        let episode = self.episode_id(&expect.episode).and_then(|id| self.episodes.get(&id));
        let directory = self.app.directory();
        let wrong = match episode {
            Some(episode) => check::wrong(expect, episode, self.scenario, &directory),
            None => vec![("an episode".to_owned(), "nobody has been flagged yet".to_owned())],
        };
        if wrong.is_empty() {
            self.expectations.passed += 1;
            return;
        }
        let (expected, found): (Vec<_>, Vec<_>) = wrong.into_iter().unzip();
        self.fail(expect.line, expect.day, expected.join(", "), found.join(", "));
    }

    fn fail(&mut self, line: usize, day: i32, expected: String, found: String) -> Failure {
        let file = self.scenario.file.clone();
        let failure = Failure { file, line, day, expected, found };
        self.expectations.failed += 1;
        self.expectations.failures.push(failure.clone());
        failure
    }

    fn report(self) -> Report {
        let reported = |name: &EpisodeName| {
            let episode = self.episodes.get(&name.id)?;
            let minutes = self.gap_minutes.get(&name.id).copied().unwrap_or_default();
            Some(self.episode_report(name, episode, minutes))
        };
        let episodes = self.scenario.episodes.iter().filter_map(reported).collect();
        Report { episodes, expectations: self.expectations }
    }

    fn episode_report(&self, name: &EpisodeName, episode: &Episode, minutes: u64) -> EpisodeReport {
        let zone = &self.scenario.zone;
        EpisodeReport {
            name: name.name.clone(),
            phase: episode.phase().as_str().to_owned(),
            days_at_home: episode.days_at_home(self.now, zone),
            inpatient_days_saved: episode.days_saved(self.now, zone),
            alternative: episode.decision.as_ref().map(|d| d.alternative.as_str().to_owned()),
            treatment_days: check::treatment_days(episode, self.now, zone),
            gap_minutes: minutes,
            homecomings: episode.spells.len(),
            returns: episode.spells.iter().filter(|spell| spell.to.is_some()).count(),
        }
    }
}

/// What a denial is called; the product itself never tells it from what does not exist.
const DENIED: &str = "denied";

#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "the world's failures are told in their own words"
)]
fn said(problem: &Problem) -> String {
    match problem {
        Problem::Refused(refusal) => {
            format!("{} ({})", refusal.key(), serde_json::to_string(refusal).unwrap_or_default())
        }
        Problem::NotFound => DENIED.to_owned(),
        failed => failed.to_string(),
    }
}
