//! The door: the one way to write. Load, permit, decide, append, project, in one transaction.
//!
//! Many commands may share a transaction; each sees what those before it decided.

mod append;
mod batch;
mod persons;
mod rehearse;

pub(crate) use append::unit_keeper;

use crate::App;
use crate::authority::Authority;
use crate::directory::DirectoryCache;
use crate::problem::Problem;
use crate::tally;
use access::{Action, Actor, Policies};
use care::command::Command;
use care::episode::Command as EpisodeCommand;
use care::ids::{CommandId, PersonId, WardId};
use care::stream::StreamId;
use jiff::tz::TimeZone;
use std::sync::Arc;

/// What somebody asks the door for.
#[derive(Debug, Clone)]
pub struct Ask {
    pub actor: Actor,
    pub id: CommandId,
    pub command: Command,
    /// The episode's version on the page that the user acted on.
    pub seen: Option<u64>,
}

/// What came of it: the streams that changed, with their new versions. Empty when the command
/// had nothing to change.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Answer {
    pub changed: Vec<(StreamId, i64)>,
    /// The same command had been carried out before; this is its first result.
    pub repeated: bool,
}

/// Why the door did not open. A denial is logged before it goes out as "not found".
pub(crate) enum No {
    Denied { action: Action, patient: Option<PersonId> },
    Problem(Problem),
}

impl From<Problem> for No {
    fn from(problem: Problem) -> Self {
        No::Problem(problem)
    }
}

/// An [`Ask`] with the streams it touches, as the writer gets it.
pub(crate) struct Job {
    ask: Ask,
    streams: Vec<StreamId>,
    /// A rehearsal's own time, in microseconds; else the clock's when the batch begins.
    at: Option<i64>,
}

impl App {
    /// Carries out one command, or says why not. The same command id gives the first answer again.
    pub async fn execute(&self, ask: Ask) -> Result<Answer, Problem> {
        let name = tally::name(&ask.command);
        let answer = self.carry_out(ask).await;
        self.0.tally.command(name, &answer);
        answer
    }

    async fn carry_out(&self, ask: Ask) -> Result<Answer, Problem> {
        let mut streams = self.streams(&ask.command).await?;
        streams.extend(counting(&ask));
        let actor = ask.actor.clone();
        let answer = match self.0.writer.submit(Job { ask, streams, at: None }).await? {
            Ok(answer) => answer,
            Err(No::Problem(problem)) => return Err(problem),
            Err(No::Denied { action, patient }) => {
                self.denied(&actor, action, patient).await?;
                return Err(Problem::NotFound);
            }
        };
        let changed: Vec<StreamId> = answer.changed.iter().map(|(stream, _)| *stream).collect();
        self.0.directory.refresh(&self.0.record, &changed).await?;
        Ok(answer)
    }

    /// The streams that the command may look at and change, known before anything is loaded.
    async fn streams(&self, command: &Command) -> Result<Vec<StreamId>, Problem> {
        Ok(match command {
            Command::Flag(id, flag) => {
                vec![(*id).into(), flag.patient.into(), flag.ward.into()]
            }
            Command::Episode(id, command) => {
                let mut streams = vec![(*id).into()];
                if let EpisodeCommand::MoveToAnother(wrong) = command {
                    streams.extend(wrong.to.map(StreamId::from));
                }
                if let EpisodeCommand::ChangePatient { details, .. } = command {
                    streams.extend(self.holders_of(details).await?);
                }
                if command.touches_ward() || command.touches_person() {
                    let rows = self.0.record.episode_rows(&[id.0]).await?;
                    let row = rows.first().ok_or(Problem::NotFound)?;
                    streams.push(WardId(row.ward).into());
                    streams.push(PersonId(row.person).into());
                }
                streams
            }
            Command::Person(id, command) => self.of_person(*id, command).await?,
            Command::Ward(id, _) => vec![(*id).into()],
            Command::Unit(id, _) => vec![(*id).into()],
            Command::Staff(id, _) => vec![(*id).into()],
            Command::Programme(id, _) => vec![(*id).into()],
            Command::Organisation(id, _) => vec![(*id).into()],
            Command::Social(id, command) => vec![(*id).into(), command.episode().into()],
        })
    }
}

/// The two units that count a deviation or thanks, beside the episode that it is told in.
fn counting(ask: &Ask) -> Vec<StreamId> {
    let Command::Episode(_, EpisodeCommand::FeedBack { act, .. }) = &ask.command else {
        return vec![];
    };
    let Some(to) = act.counts_at() else { return vec![] };
    ask.actor.unit().into_iter().chain([to]).map(StreamId::from).collect()
}

pub(crate) struct Door {
    pub(crate) directory: DirectoryCache,
    pub(crate) policies: Arc<Policies>,
    pub(crate) zone: TimeZone,
    /// Keeps what no unit keeps: persons, and the organisation's own streams.
    pub(crate) authority: Authority,
}
