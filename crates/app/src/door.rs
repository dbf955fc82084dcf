//! The door: the one way to write. Load, permit, decide, append, project, in one transaction.
//!
//! Many commands may share a transaction; each sees what those before it decided.

use crate::codec::{encode, fold_version};
use crate::directory::DirectoryCache;
use crate::problem::{Changed, Problem};
use crate::projection;
use crate::state::{State, decoded, meta_now};
use crate::{App, facts, permit};
use access::{Actor, Policies};
use care::command::{Command, decide};
use care::episode::{Episode, Event as EpisodeEvent};
use care::event::{Change, Event};
use care::ids::{CommandId, EpisodeId, EventId, PersonId, StaffId, UnitId, WardId};
use care::keeper::{Keeper, Law};
use care::recorded::Recorded;
use care::stream::{StreamId, StreamKind};
use care::who::Who;
use care::world::{Context, Directory, World};
use jiff::tz::TimeZone;
use record::{NewEvent, RecordError, StateRow, Tx, Work};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use uuid::Uuid;

/// Events read at once when a stream is folded anew.
const HISTORY_MAX: i64 = 100_000;

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

/// An [`Ask`] with the streams it touches, as the writer gets it.
pub struct Job {
    ask: Ask,
    streams: Vec<StreamId>,
}

impl App {
    /// Carries out one command, or says why not. The same command id gives the first answer again.
    pub async fn execute(&self, ask: Ask) -> Result<Answer, Problem> {
        let streams = self.streams(&ask.command).await?;
        let answer = self.0.writer.submit(Job { ask, streams }).await??;
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
                if command.touches_ward() || command.touches_person() {
                    let rows = self.0.record.episode_rows(&[id.0]).await?;
                    let row = rows.first().ok_or(Problem::NotFound)?;
                    streams.push(WardId(row.ward).into());
                    streams.push(PersonId(row.person).into());
                }
                streams
            }
            Command::Person(id, _) => vec![(*id).into()],
            Command::Ward(id, _) => vec![(*id).into()],
            Command::Unit(id, _) => vec![(*id).into()],
            Command::Staff(id, _) => vec![(*id).into()],
            Command::Programme(id, _) => vec![(*id).into()],
        })
    }
}

pub(crate) struct Door {
    pub(crate) directory: DirectoryCache,
    pub(crate) policies: Arc<Policies>,
    pub(crate) zone: TimeZone,
    /// Keeps what no unit keeps: persons, and the organisation's own streams.
    pub(crate) authority: String,
}

/// A stream while a batch runs.
struct Open {
    state: State,
    version: i64,
    keeper: Option<String>,
    changed: bool,
}

type OpenStreams = BTreeMap<StreamId, Open>;

impl Work for Door {
    type Job = Job;
    type Answer = Result<Answer, Problem>;

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
            open.insert(loaded.stream, Open { state, version, keeper, changed: false });
        }
        Ok(open)
    }

    /// One command: permit, check the version seen, decide, append, fold.
    async fn one(
        &self,
        tx: &mut Tx,
        open: &mut OpenStreams,
        job: &Job,
    ) -> Result<Result<Answer, Problem>, RecordError> {
        let directory = self.directory.now();
        if let Err(problem) = self.permitted(open, job, &directory, tx.now()) {
            return Ok(Err(problem));
        }
        let ask = &job.ask;
        if let Some(conflict) = self.conflict(tx, open, ask).await? {
            return Ok(Err(conflict));
        }
        let history = match &ask.command {
            Command::Episode(id, command) if command.needs_history() => {
                decoded(&tx.events((*id).into(), 0, HISTORY_MAX).await?)?
            }
            _ => vec![],
        };
        let ctx = Context {
            now: crate::codec::time(tx.now()),
            zone: &self.zone,
            by: ask.actor.who,
            command: EventId(ask.id.0),
            directory: &directory,
        };
        match decide(&ask.command, &world(open, &job.streams), &history, &ctx) {
            Err(refusal) => Ok(Err(Problem::Refused(refusal))),
            Ok(changes) => {
                let changed = self.append(tx, open, ask, changes, &directory)?;
                if !history.is_empty() {
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
    ) -> Result<(), Problem> {
        let ask = &job.ask;
        if ask.actor.who == Who::System {
            return Ok(());
        }
        let now = crate::codec::time(now);
        let episode = match &ask.command {
            Command::Episode(id, _) => {
                let (state, facts) = episode_with_facts(open, *id, now).ok_or(Problem::NotFound)?;
                Some((state, facts))
            }
            _ => None,
        };
        let ward_unit = job.streams.iter().find_map(|stream| match open.get(stream) {
            Some(Open { state: State::Ward(ward), .. }) => ward.unit,
            _ => None,
        });
        let episode = episode.as_ref().map(|(state, facts)| (*state, facts));
        let needed = permit::needed(&ask.command, episode, ward_unit, directory);
        let allowed = !needed.is_empty()
            && needed.iter().all(|(action, resource)| {
                self.policies.permit(&ask.actor, *action, resource).allowed
            });
        if allowed { Ok(()) } else { Err(Problem::NotFound) }
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

    fn append(
        &self,
        tx: &mut Tx,
        open: &mut OpenStreams,
        ask: &Ask,
        changes: Vec<Change>,
        directory: &Directory,
    ) -> Result<Vec<(StreamId, i64)>, RecordError> {
        let mut changed = BTreeMap::new();
        for (index, change) in changes.into_iter().enumerate() {
            let id = EventId(Uuid::from_u128(ask.id.0.as_u128().wrapping_add(index as u128)));
            let stream = change.stream;
            let keeper = self.keeper(open, &change, directory);
            let subject = subject(open, &change);
            let held = open.get_mut(&stream).ok_or(RecordError::Corrupt("undeclared stream"))?;
            let (kind, body) = encode(id, ask.actor.who, &change.event)?;
            let version = held.version + 1;
            let new = NewEvent {
                stream,
                version,
                kind,
                keeper: keeper.clone(),
                subject,
                happened_at: change.happened_at.as_microsecond(),
                actor: ask.actor.id(),
                assignment: assignment(ask.actor.who),
                command: ask.id,
                body,
            };
            let recorded = tx.append(vec![new])?;
            let recorded_at = recorded.first().copied().unwrap_or_default();
            let meta = meta_now(id, version, change.happened_at, recorded_at, ask.actor.who);
            held.state.apply(meta, &change.event);
            held.version = version;
            held.keeper = Some(keeper);
            held.changed = true;
            changed.insert(stream, version);
        }
        Ok(changed.into_iter().collect())
    }

    /// A correction changes what earlier events mean: fold the whole stream again.
    async fn refold(
        &self,
        tx: &mut Tx,
        open: &mut OpenStreams,
        changed: &[(StreamId, i64)],
    ) -> Result<(), RecordError> {
        for (stream, _) in changed.iter().filter(|(stream, _)| stream.kind == StreamKind::Episode) {
            let events: Vec<Recorded<EpisodeEvent>> =
                decoded(&tx.events(*stream, 0, HISTORY_MAX).await?)?;
            if let Some(held) = open.get_mut(stream) {
                held.state = State::Episode(Box::new(care::episode::replay(&events)));
            }
        }
        Ok(())
    }

    fn save(&self, tx: &mut Tx, open: OpenStreams) -> Result<(), RecordError> {
        for (stream, held) in open.into_iter().filter(|(_, held)| held.changed) {
            let keeper = held.keeper.unwrap_or_default();
            let (state, rows) =
                rows_of(stream, &held.state, held.version, &keeper, &self.zone, tx.record())?;
            tx.save(state);
            if projection::has_rows(stream.kind) {
                tx.replace(stream, rows);
            }
        }
        Ok(())
    }

    /// Whose legal record a stream is: an episode is its ward's, and stays so.
    fn keeper(&self, open: &OpenStreams, change: &Change, directory: &Directory) -> String {
        if let Some(keeper) = open.get(&change.stream).and_then(|held| held.keeper.clone()) {
            return keeper;
        }
        if let Event::Episode(event) = &change.event
            && let EpisodeEvent::Flagged(flagged) = &**event
            && let Some(keeper) = unit_keeper(directory, flagged.ward_unit)
        {
            return keeper.to_string();
        }
        let law = match change.stream.kind {
            StreamKind::Person | StreamKind::Episode => Law::Hsl,
            StreamKind::Ward | StreamKind::Unit | StreamKind::Staff | StreamKind::Programme => {
                Law::Org
            }
        };
        Keeper { authority: self.authority.clone(), law }.to_string()
    }
}

/// State row and projection rows of one stream, as they are written and as they are rebuilt.
pub(crate) fn rows_of(
    stream: StreamId,
    state: &State,
    version: i64,
    keeper: &str,
    zone: &TimeZone,
    blind: &record::Record,
) -> Result<(StateRow, record::Rows), RecordError> {
    let subject = match state {
        State::Person(_) => stream.id,
        State::Episode(episode) => {
            episode.opening.as_ref().map_or(Uuid::nil(), |opening| opening.patient.0)
        }
        State::Ward(_) | State::Unit(_) | State::Staff(_) | State::Programme(_) => Uuid::nil(),
    };
    let row = StateRow {
        stream,
        version,
        fold_version: fold_version(stream.kind),
        subject,
        keeper: keeper.to_owned(),
        body: state.text()?,
    };
    Ok((row, projection::rows(stream, state, keeper, zone, blind)?))
}

fn unit_keeper(directory: &Directory, unit: UnitId) -> Option<Keeper> {
    directory.units.get(&unit)?.keeper()
}

fn episode_with_facts(
    open: &OpenStreams,
    id: EpisodeId,
    now: jiff::Timestamp,
) -> Option<(&Episode, access::EpisodeFacts)> {
    match &open.get(&id.into())?.state {
        State::Episode(episode) => Some((episode, facts::of(id, episode, now)?)),
        State::Person(_)
        | State::Ward(_)
        | State::Unit(_)
        | State::Staff(_)
        | State::Programme(_) => None,
    }
}

/// The person whose record the event belongs to; nil for the organisation's own.
fn subject(open: &OpenStreams, change: &Change) -> Uuid {
    match (&change.event, change.stream.kind) {
        (Event::Person(_), _) => change.stream.id,
        (Event::Episode(event), _) => match &**event {
            EpisodeEvent::Flagged(flagged) => flagged.patient.0,
            _ => match open.get(&change.stream).map(|held| &held.state) {
                Some(State::Episode(episode)) => {
                    episode.opening.as_ref().map_or(Uuid::nil(), |opening| opening.patient.0)
                }
                _ => Uuid::nil(),
            },
        },
        (Event::Ward(_) | Event::Unit(_) | Event::Staff(_) | Event::Programme(_), _) => Uuid::nil(),
    }
}

fn assignment(who: Who) -> Uuid {
    match who {
        Who::Staff { assignment, .. } => assignment.0,
        Who::Person { .. } | Who::System => Uuid::nil(),
    }
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
            State::Programme(state) => {
                drop(world.programmes.insert(care::ids::ProgrammeId(id), state.clone()));
            }
        }
    }
    world
}
