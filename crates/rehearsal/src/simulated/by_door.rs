//! By door: wards of patients together, each on a record of its own, every deed permitted and
//! appended as anybody's, and the program stopped and started again in the middle of it.

use super::broken::Way;
use super::by_rules::refused;
use super::ledger::Ledger;
use super::life::{Around, Life, Refused};
use super::region::{Region, Simulation};
use crate::fault::Fault;
use crate::fresh::kept_app;
use crate::living::Deed;
use access::Actor;
use app::{App, Ask, Clock, Problem};
use care::episode::Episode;
use care::ids::EpisodeId;
use care::stream::{StreamId, StreamKind};
use care::who::Who;
use care::world::Directory;
use jiff::Timestamp;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Patients of one ward, who share its beds and its record.
const TOGETHER: usize = 12;
/// A page's own picture is computed for one step of so many.
const THOROUGH_EVERY: u64 = 16;

/// Plays the region through the door, its records in `folder`; says how many patients are done.
pub async fn by_door(
    asked: &Simulation,
    folder: &Path,
    on_way: &(dyn Fn(usize) + Sync),
) -> Result<Ledger, Vec<Fault>> {
    let region = Region::of(asked)?;
    let mut ledger = Ledger::default();
    let mut done = 0;
    // A patient is played again with those of the same ward: they share its beds.
    let numbers = match asked.only {
        Some(number) => {
            let first = number / TOGETHER * TOGETHER;
            (first..(first + TOGETHER).min(asked.patients.max(number + 1))).collect()
        }
        None => region.numbers(),
    };
    for (nth, together) in numbers.chunks(TOGETHER).enumerate() {
        let dir = folder.join(format!("{}-{nth}", asked.seed));
        let played = Ward::open(&region, dir, together).await;
        let of_ward = match played {
            Ok(mut ward) => ward.play().await.map(|()| ward),
            Err(problem) => Err(problem),
        };
        let fault = |problem: Problem| {
            vec![Fault::of_file("the simulated record", &problem.to_string(), "to be played")]
        };
        for one in of_ward.map_err(fault)?.ends() {
            ledger.add(one);
        }
        done += together.len();
        on_way(done);
    }
    Ok(ledger)
}

/// A record with its patients.
struct Ward<'a> {
    region: &'a Region,
    dir: PathBuf,
    app: App,
    now: Timestamp,
    lives: Vec<Life<'a>>,
    episodes: BTreeMap<EpisodeId, Episode>,
}

impl<'a> Ward<'a> {
    async fn open(region: &'a Region, dir: PathBuf, numbers: &[usize]) -> Result<Self, Problem> {
        std::fs::create_dir_all(&dir).map_err(|_| Problem::Storage)?;
        let now = region.starts_at();
        let app = start(region, &dir, now).await?;
        for act in &region.scenario.set_up {
            let actor = Actor::new(Who::System, None);
            app.execute(Ask { actor, id: act.id, command: act.command.clone(), seen: None })
                .await?;
        }
        let lives = numbers.iter().map(|number| Life::new(region, *number, Way::Door));
        let lives = lives.collect();
        Ok(Ward { region, dir, app, now, lives, episodes: BTreeMap::new() })
    }

    async fn play(&mut self) -> Result<(), Problem> {
        let ends = self.region.ends_at();
        loop {
            let (directory, times) = (self.app.directory(), self.times());
            let mut first: Option<(Timestamp, usize)> = None;
            for (nth, life) in self.lives.iter_mut().enumerate() {
                life.plan(around(&self.episodes, &directory, life.id, times));
                let at = life.next_at(self.now).filter(|at| *at < ends);
                first = first.into_iter().chain(at.map(|at| (at, nth))).min();
            }
            let Some((at, nth)) = first else { break };
            self.step(at, nth, &directory).await?;
        }
        let (directory, times) = (self.app.directory(), self.times());
        for life in &mut self.lives {
            life.hold(around(&self.episodes, &directory, life.id, times), ends);
        }
        self.restart().await
    }

    async fn step(&mut self, at: Timestamp, nth: usize, before: &Directory) -> Result<(), Problem> {
        let times = self.times();
        let Some(life) = self.lives.get_mut(nth) else { return Ok(()) };
        life.hold(around(&self.episodes, before, life.id, times), at);
        self.now = at;
        self.app.clock().move_to(at);
        let deed = life.take(around(&self.episodes, before, life.id, (at, self.app.now())));
        let mut crashes = false;
        if let Some(deed) = deed {
            crashes = life.is_crash(&deed);
            self.carry_out(nth, &deed).await?;
        }
        let (directory, times) = (self.app.directory(), self.times());
        if let Some(life) = self.lives.get_mut(nth) {
            let is_thorough = life.ledger.commands.is_multiple_of(THOROUGH_EVERY);
            life.check(around(&self.episodes, &directory, life.id, times), is_thorough);
        }
        if crashes { self.restart().await } else { Ok(()) }
    }

    async fn carry_out(&mut self, nth: usize, deed: &Deed) -> Result<(), Problem> {
        let Some(life) = self.lives.get(nth) else { return Ok(()) };
        self.app.clock().move_to(life.clock(deed, self.now));
        let twice = life.is_sent_twice(deed);
        let came = self.app.execute(ask(deed)).await;
        let told = match came {
            Ok(answer) if answer.repeated => Ok(0),
            Ok(answer) => {
                self.read(&answer.changed).await?;
                Ok(answer.changed.len())
            }
            Err(problem) => Err(said(deed, problem)?),
        };
        let directory = self.app.directory();
        let again = match told.is_ok() && twice {
            true => Some(self.app.execute(ask(deed)).await?),
            false => None,
        };
        self.app.clock().move_to(self.now);
        let times = self.times();
        let Some(life) = self.lives.get_mut(nth) else { return Ok(()) };
        let things = around(&self.episodes, &directory, life.id, times);
        life.told(deed, told.as_ref().copied(), things);
        if let Some(again) = again {
            life.ledger.sent_twice += 1;
            if !again.repeated && !again.changed.is_empty() {
                life.breaks(self.now, "sent twice it counted twice".to_owned());
            }
        }
        Ok(())
    }

    /// The time that people live by, and the platform's own.
    fn times(&self) -> (Timestamp, Timestamp) {
        (self.now, self.app.now())
    }

    async fn read(&mut self, changed: &[(StreamId, i64)]) -> Result<(), Problem> {
        let episodes = changed.iter().map(|(stream, _)| *stream);
        let episodes = episodes.filter(|stream| stream.kind == StreamKind::Episode);
        for (id, episode) in stored(&self.app, &episodes.collect::<Vec<_>>()).await? {
            self.episodes.insert(id, episode);
        }
        Ok(())
    }

    /// The program stops and starts again from its record, and finds what it had.
    async fn restart(&mut self) -> Result<(), Problem> {
        self.app = start(self.region, &self.dir, self.now).await?;
        let all: Vec<StreamId> = self.episodes.keys().map(|id| StreamId::from(*id)).collect();
        let found: BTreeMap<EpisodeId, Episode> =
            stored(&self.app, &all).await?.into_iter().collect();
        for life in &mut self.lives {
            life.ledger.crashes += 1;
            if found.get(&life.id) != self.episodes.get(&life.id) {
                life.breaks(self.now, "started again the state is another".to_owned());
            }
        }
        Ok(())
    }

    fn ends(self) -> Vec<Ledger> {
        let (directory, ends) = (self.app.directory(), self.region.ends_at());
        let lives = self.lives.into_iter();
        let ended = lives.map(|life| {
            let id = life.id;
            life.ends(around(&self.episodes, &directory, id, (ends, ends)))
        });
        ended.collect()
    }
}

async fn start(region: &Region, dir: &Path, now: Timestamp) -> Result<App, Problem> {
    let (clock, zone) = (Clock::set_to(now), region.scenario.zone.clone());
    kept_app(clock, &region.scenario.authority, zone, dir).await
}

async fn stored(app: &App, streams: &[StreamId]) -> Result<Vec<(EpisodeId, Episode)>, Problem> {
    let rows = app.record().states(streams).await?;
    let read = rows.iter().filter_map(|row| {
        let episode = serde_json::from_slice::<Episode>(&row.body).ok()?;
        Some((EpisodeId(row.stream.id), episode))
    });
    Ok(read.collect())
}

fn around<'a>(
    episodes: &'a BTreeMap<EpisodeId, Episode>,
    directory: &'a Directory,
    id: EpisodeId,
    (now, reads_at): (Timestamp, Timestamp),
) -> Around<'a> {
    Around { episode: episodes.get(&id), directory, now, reads_at }
}

fn ask(deed: &Deed) -> Ask {
    Ask { actor: deed.actor.clone(), id: deed.id, command: deed.command.clone(), seen: None }
}

/// A refusal is an answer; anything else stops the play.
fn said(deed: &Deed, problem: Problem) -> Result<Refused, Problem> {
    match problem {
        Problem::Refused(refusal) => Ok(refused(deed, &refusal)),
        // Not permitted and not there look alike; whether it should be is the access table's.
        Problem::NotFound => {
            let key = "not found, or not permitted".to_owned();
            Ok(Refused { said: key.clone(), key, is_wrong: false })
        }
        problem @ (Problem::Conflict(_)
        | Problem::OtherAssignment
        | Problem::Busy
        | Problem::Storage
        | Problem::AccessLog
        | Problem::Internal(_)) => Err(problem),
    }
}
