//! Timers: the steps that are due are taken, each through the door, on whatever node comes first.
//!
//! A timer's command has the timer's own id, so that two nodes, a restart or a lease that ran out
//! still give one event. What is open is computed from the time when it is read: without this task
//! every gap is still right, only nobody is told. Not here: how somebody is told (`notice`).

use crate::problem::Problem;
use crate::{App, Ask};
use access::Actor;
use care::command::Command;
use care::episode::Command as EpisodeCommand;
use care::ids::{CommandId, EpisodeId, ItemId};
use care::responsibility::ladder::Step;
use care::who::Who;
use futures::future::join_all;
use jiff::{SignedDuration, Timestamp};
use record::TimerRow;

/// Timers taken at once: they share a transaction or two.
const AT_ONCE: i64 = 100;
/// A node that has said nothing for so long is believed to be dead.
const LEASE: SignedDuration = SignedDuration::from_secs(60);
/// What came to nothing is not asked again sooner.
const LEFT: SignedDuration = SignedDuration::from_hours(1);

impl App {
    /// Takes every step that is due now; gives how many became an event.
    pub async fn climb(&self) -> Result<usize, Problem> {
        // What other nodes have written, with clocks of their own, is time that has passed here too.
        self.record().position().await?;
        let mut taken = 0;
        loop {
            let now = self.now();
            let until = micros(now, LEASE);
            let node = self.0.node;
            let due = self.record().claim_timers(node, now.as_microsecond(), until, AT_ONCE);
            let due = due.await?;
            if due.is_empty() {
                self.record().purge_timer_claims(now.as_microsecond()).await?;
                return Ok(taken);
            }
            let steps = join_all(due.iter().map(|timer| self.step(timer))).await;
            for step in steps {
                taken += usize::from(step?);
            }
        }
    }

    /// How many steps should have been taken this long ago, and have not.
    pub async fn steps_late(&self, by: SignedDuration) -> Result<i64, Problem> {
        let at = self.now().checked_sub(by).unwrap_or(Timestamp::MIN);
        Ok(self.record().timers_due(at.as_microsecond()).await?)
    }

    async fn step(&self, timer: &TimerRow) -> Result<bool, Problem> {
        let Some(step) = Step::parse(&timer.step) else {
            return Err(Problem::Internal("a timer of no known step".into()));
        };
        let command = EpisodeCommand::Escalate { item: ItemId(timer.item), step };
        let ask = Ask {
            actor: Actor::new(Who::System, None),
            id: CommandId(timer.timer),
            command: Command::Episode(EpisodeId(timer.episode), command),
            seen: None,
        };
        match self.execute(ask).await {
            Ok(answer) if !answer.changed.is_empty() && !answer.repeated => return Ok(true),
            Ok(_) => {}
            // The lease runs out, and somebody tries again.
            Err(Problem::Busy | Problem::Storage) => return Ok(false),
            Err(problem) => {
                tracing::warn!(%problem, timer = %timer.timer, "a step could not be taken");
            }
        }
        self.record().leave_timer(timer.timer, micros(self.now(), LEFT)).await?;
        Ok(false)
    }
}

pub(crate) fn micros(now: Timestamp, after: SignedDuration) -> i64 {
    now.checked_add(after).unwrap_or(Timestamp::MAX).as_microsecond()
}
