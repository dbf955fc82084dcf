//! Quick: the same play with many commands in one transaction, for the demonstration's start.
//!
//! Not for acceptance: what is expected is looked at at the end only.

use super::{Stage, said};
use crate::report::Report;
use crate::scenario::{Scenario, Step};
use app::{App, Ask};
use care::command::Command;

/// Steps between two reports of how far it has come.
const STEPS_AT_ONCE: usize = 240;

/// Plays a scenario whose steps all know what they are about, and says how far it has come:
/// (steps done, of so many). Expectations are checked at the last moment.
pub async fn play_quickly(
    scenario: &Scenario,
    app: &App,
    mut on_way: impl FnMut(usize, usize),
) -> Report {
    let mut stage = Stage::new(scenario, app);
    stage.set_up().await;
    let (mut done, of) = (0, scenario.steps.len());
    let mut waiting: Vec<&Step> = vec![];
    for step in &scenario.steps {
        // What changes a register is seen by the others when it is done.
        let is_register = step
            .acts
            .iter()
            .any(|act| !matches!(act.command, Command::Episode(..) | Command::Flag(..)));
        if is_register || waiting.len() >= STEPS_AT_ONCE {
            stage.many(&waiting).await;
            done += waiting.len();
            on_way(done, of);
            waiting.clear();
        }
        if is_register {
            stage.step(step).await;
            done += 1;
        } else {
            waiting.push(step);
        }
    }
    stage.many(&waiting).await;
    on_way(of, of);
    stage.now = scenario.ends_at();
    app.clock().move_to(stage.now);
    for episode in &scenario.episodes {
        stage.read(episode.id).await;
    }
    for expect in &scenario.expects {
        stage.check(expect);
    }
    stage.report()
}

impl Stage<'_> {
    async fn many(&mut self, steps: &[&Step]) {
        let mut asks = vec![];
        for step in steps {
            asks.extend(step.acts.iter().map(|act| {
                let (actor, command) = (step.actor.clone(), act.command.clone());
                (step.at, Ask { actor, id: act.id, command, seen: None })
            }));
        }
        let lines = steps.iter().flat_map(|step| step.acts.iter().map(|_| *step));
        let lines: Vec<&Step> = lines.collect();
        match self.app.rehearse(asks).await {
            Ok(answers) => {
                for (step, answer) in lines.into_iter().zip(answers) {
                    if let Err(problem) = answer {
                        let expected = "the step to be done".to_owned();
                        self.fail(step.line, step.day, expected, said(&problem));
                    }
                }
            }
            Err(problem) => {
                let (line, day) = steps.first().map_or((1, 1), |step| (step.line, step.day));
                self.fail(line, day, "the steps to be done".to_owned(), said(&problem));
            }
        }
    }
}
