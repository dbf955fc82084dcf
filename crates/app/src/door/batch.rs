//! A batch: the commands that share one transaction, each permitted and decided in its turn.
//!
//! Not here: how what was decided is appended (`append`).

use super::{Answer, Ask, Door, Job, No};
use crate::codec::{fold_version, time};
use crate::problem::{Changed, Problem};
use crate::state::{State, decoded};
use crate::{facts, permit};
use care::command::{Command, decide};
use care::episode::{Command as EpisodeCommand, Episode};
use care::ids::{
    CommandId, EpisodeId, EventId, OrganisationId, PersonId, ProgrammeId, SocialId, StaffId,
    UnitId, WardId,
};
use care::stream::StreamId;
use care::who::Who;
use care::world::{Context, Directory, World};
use record::{RecordError, Tx, Work};
use std::collections::{BTreeMap, BTreeSet};

/// Events read at once when a stream is folded anew.
pub(super) const HISTORY_MAX: i64 = 100_000;

/// A stream while a batch runs.
pub(super) struct Open {
    pub(super) state: State,
    pub(super) version: i64,
    pub(super) keeper: Option<String>,
    pub(super) changed: bool,
    /// The list rows as they were when the batch began; none of a stream without events.
    pub(super) before: Option<record::Rows>,
}

pub(super) type OpenStreams = BTreeMap<StreamId, Open>;

impl Work for Door {
    type Job = Job;
    type Answer = Result<Answer, No>;

    async fn run(&self, tx: &mut Tx, jobs: &[Job]) -> Result<Vec<Self::Answer>, RecordError> {
        let mut open = self.load(tx, jobs).await?;
        let ids: Vec<CommandId> = jobs.iter().map(|job| job.ask.id).collect();
        let seen = tx.seen(&ids).await?;
        let mut repeated: BTreeMap<CommandId, Vec<(StreamId, i64)>> = seen.into_iter().collect();
        let mut answers = Vec::with_capacity(jobs.len());
        for job in jobs {
            if let Some(changed) = repeated.get(&job.ask.id) {
                answers.push(Ok(Answer { changed: changed.clone(), repeated: true }));
                continue;
            }
            if let Some(at) = job.at {
                tx.set_now(at);
            }
            let answer = self.one(tx, &mut open, job).await?;
            if let Ok(answer) = &answer
                && !answer.changed.is_empty()
            {
                repeated.insert(job.ask.id, answer.changed.clone());
            }
            answers.push(answer);
        }
        self.save(tx, open)?;
        Ok(answers)
    }
}

impl Door {
    async fn load(&self, tx: &mut Tx, jobs: &[Job]) -> Result<OpenStreams, RecordError> {
        let streams: BTreeSet<StreamId> =
            jobs.iter().flat_map(|job| job.streams.iter().copied()).collect();
        let streams: Vec<StreamId> = streams.into_iter().collect();
        let mut open = OpenStreams::new();
        for loaded in tx.load(&streams, fold_version).await? {
            let state = State::from_loaded(&loaded)?;
            let version = loaded.version;
            let keeper = loaded.keeper().map(str::to_owned);
            let before = self.rows_before(&loaded, &state, keeper.as_deref(), tx.record())?;
            open.insert(loaded.stream, Open { state, version, keeper, changed: false, before });
        }
        Ok(open)
    }

    /// One command: permit, check the version seen, decide, append, fold.
    async fn one(
        &self,
        tx: &mut Tx,
        open: &mut OpenStreams,
        job: &Job,
    ) -> Result<Result<Answer, No>, RecordError> {
        let directory = self.directory.now();
        if let Err(no) = self.permitted(open, job, &directory, tx.now()) {
            return Ok(Err(no));
        }
        let ask = &job.ask;
        if let Some(conflict) = self.conflict(tx, open, ask).await? {
            return Ok(Err(No::Problem(conflict)));
        }
        let history = if let Command::Episode(id, command) = &ask.command
            && command.needs_history()
        {
            decoded(&tx.events((*id).into(), 0, HISTORY_MAX).await?)?
        } else {
            vec![]
        };
        let ctx = Context {
            now: time(tx.now()),
            zone: &self.zone,
            by: ask.actor.who,
            command: EventId(ask.id.0),
            directory: &directory,
        };
        match decide(&ask.command, &world(open, &job.streams), &history, &ctx) {
            Err(refusal) => Ok(Err(No::Problem(Problem::Refused(refusal)))),
            Ok(changes) => {
                let changed = self.append(tx, open, ask, changes)?;
                if ask.command.refolds() {
                    self.refold(tx, open, &changed).await?;
                }
                Ok(Ok(Answer { changed, repeated: false }))
            }
        }
    }

    /// Deny by default; what is denied looks like what does not exist.
    fn permitted(
        &self,
        open: &OpenStreams,
        job: &Job,
        directory: &Directory,
        now: i64,
    ) -> Result<(), No> {
        let ask = &job.ask;
        if ask.actor.who == Who::System {
            return Ok(());
        }
        let now = time(now);
        let of = match &ask.command {
            Command::Episode(id, _) => Some(*id),
            Command::Social(_, command) => Some(command.episode()),
            Command::Flag(..)
            | Command::Person(..)
            | Command::Ward(..)
            | Command::Unit(..)
            | Command::Staff(..)
            | Command::Programme(..)
            | Command::Organisation(..) => None,
        };
        let episode = match of {
            Some(id) => Some(episode_with_facts(open, id, now).ok_or(Problem::NotFound)?),
            None => None,
        };
        let wards = job.streams.iter().filter_map(|stream| open.get(stream)?.state.ward());
        let ward_unit = wards.filter_map(|ward| ward.unit).next();
        let episode = episode.as_ref().map(|(state, facts)| (*state, facts));
        let of = (directory, now);
        let mut needed = permit::needed(&ask.actor, &ask.command, episode, ward_unit, of);
        if let Command::Episode(_, EpisodeCommand::MoveToAnother(wrong)) = &ask.command
            && let Some(to) = wrong.to
        {
            let (right, facts) = episode_with_facts(open, to, now).ok_or(Problem::NotFound)?;
            needed.extend(permit::brought_over(wrong, right, &facts));
        }
        if needed.is_empty() {
            return Err(No::Problem(Problem::NotFound));
        }
        let patient = episode.map(|(_, facts)| facts.patient);
        let mut denied = needed.iter().filter(|(action, resource)| {
            !self.policies.permit(&ask.actor, *action, resource).allowed
        });
        match denied.next() {
            Some((action, _)) => Err(No::Denied { action: *action, patient }),
            None => Ok(()),
        }
    }

    /// A decision on a page that is older than somebody else's decision says what has changed.
    async fn conflict(
        &self,
        tx: &mut Tx,
        open: &OpenStreams,
        ask: &Ask,
    ) -> Result<Option<Problem>, RecordError> {
        let (Command::Episode(id, command), Some(seen)) = (&ask.command, ask.seen) else {
            return Ok(None);
        };
        let Some(Open { state: State::Episode(episode), .. }) = open.get(&(*id).into()) else {
            return Ok(None);
        };
        if command.is_fact() || episode.decided_version <= seen {
            return Ok(None);
        }
        let after = i64::try_from(seen).unwrap_or(i64::MAX);
        let events = decoded(&tx.events((*id).into(), after, 100).await?)?;
        let changed = Changed { seen, now: episode.version, events };
        Ok(Some(Problem::Conflict(Box::new(changed))))
    }
}

fn episode_with_facts(
    open: &OpenStreams,
    id: EpisodeId,
    now: jiff::Timestamp,
) -> Option<(&Episode, access::EpisodeFacts)> {
    let episode = open.get(&id.into())?.state.episode()?;
    Some((episode, facts::of(id, episode, now)?))
}

/// The states of the declared streams, as `care` wants them.
fn world(open: &OpenStreams, streams: &[StreamId]) -> World {
    let mut world = World::default();
    for stream in streams {
        let Some(held) = open.get(stream) else { continue };
        // A stream without events is no thing yet; decide must not find it.
        if held.version == 0 {
            continue;
        }
        let id = stream.id;
        match &held.state {
            State::Person(state) => drop(world.persons.insert(PersonId(id), state.clone())),
            State::Episode(state) => {
                drop(world.episodes.insert(EpisodeId(id), (**state).clone()));
            }
            State::Ward(state) => drop(world.wards.insert(WardId(id), state.clone())),
            State::Unit(state) => drop(world.units.insert(UnitId(id), state.clone())),
            State::Staff(state) => drop(world.staff.insert(StaffId(id), state.clone())),
            State::Social(state) => drop(world.socials.insert(SocialId(id), state.clone())),
            State::Organisation(state) => {
                drop(world.organisations.insert(OrganisationId(id), state.clone()));
            }
            State::Programme(state) => {
                drop(world.programmes.insert(ProgrammeId(id), state.clone()));
            }
        }
    }
    world
}
