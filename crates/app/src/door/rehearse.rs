//! Rehearse: a history told at once, each command at a time of its own, through the same door.
//!
//! Only where the clock is one that is set: nobody writes patients' history afterwards.

use super::{Answer, Ask, Job, No};
use crate::App;
use crate::clock::Clock;
use crate::problem::Problem;
use care::command::Command;
use care::ids::{EpisodeId, PersonId, WardId};
use care::stream::StreamId;
use futures::future::join_all;
use jiff::Timestamp;
use std::collections::BTreeMap;

/// Commands of one transaction: what touches the same streams again has them in memory.
const AT_ONCE: usize = 240;

impl App {
    /// Carries out commands in their order, many in one transaction; the answers in that order.
    ///
    /// Each is permitted and decided as any other, at its own time. The clock must be one that is
    /// set, else nothing is done.
    pub async fn rehearse(
        &self,
        asks: Vec<(Timestamp, Ask)>,
    ) -> Result<Vec<Result<Answer, Problem>>, Problem> {
        if !matches!(self.clock(), Clock::Set(_)) {
            return Err(Problem::Internal("only a clock that is set is rehearsed with".into()));
        }
        let mut opened = BTreeMap::new();
        let mut answers = Vec::with_capacity(asks.len());
        let mut asks = asks.into_iter().peekable();
        while asks.peek().is_some() {
            let mut jobs = vec![];
            for (at, ask) in asks.by_ref().take(AT_ONCE) {
                let mut streams = self.streams_rehearsed(&ask.command, &mut opened).await?;
                streams.extend(super::counting(&ask));
                jobs.push(Job { ask, streams, at: Some(at.as_microsecond()) });
            }
            let told = join_all(jobs.into_iter().map(|job| self.0.writer.submit(job))).await;
            let mut changed = vec![];
            for answer in told {
                let answer = match answer? {
                    Ok(answer) => Ok(answer),
                    Err(No::Problem(problem)) => Err(problem),
                    Err(No::Denied { .. }) => Err(Problem::NotFound),
                };
                let streams = answer.iter().flat_map(|answer| &answer.changed);
                changed.extend(streams.map(|(stream, _)| *stream));
                answers.push(answer);
            }
            self.0.directory.refresh(&self.0.record, &changed).await?;
        }
        Ok(answers)
    }

    /// As for any command; an episode that the same history opens has no row to be read yet.
    async fn streams_rehearsed(
        &self,
        command: &Command,
        opened: &mut BTreeMap<EpisodeId, (WardId, PersonId)>,
    ) -> Result<Vec<StreamId>, Problem> {
        if let Command::Flag(id, flag) = command {
            opened.insert(*id, (flag.ward, flag.patient));
        }
        if let Command::Episode(id, does) = command
            && let Some((ward, person)) = opened.get(id)
        {
            let mut streams = vec![(*id).into()];
            if does.touches_ward() || does.touches_person() {
                streams.extend([StreamId::from(*ward), StreamId::from(*person)]);
            }
            return Ok(streams);
        }
        self.streams(command).await
    }
}
