//! Rules: a world that is decided and folded in memory, as behind the door but without the record.
//!
//! Not here: who may do what, and anything that is kept.

use care::command::{Command, decide};
use care::event::{Change, Event};
use care::ids::{CommandId, EpisodeId, EventId, PersonId, UnitId, WardId};
use care::programme::Programme;
use care::recorded::{Meta, Recorded};
use care::refusal::Refusal;
use care::stream::StreamId;
use care::who::Who;
use care::world::{Context, Directory, World};
use care::{episode, person, programme_log, staff, unit, ward};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// The streams as they stand, and what has been carried out.
#[derive(Clone)]
pub(crate) struct Rules {
    pub(crate) world: World,
    pub(crate) directory: Directory,
    zone: TimeZone,
    versions: BTreeMap<StreamId, u64>,
    /// The same again has nothing to change, as behind the door.
    carried_out: BTreeSet<CommandId>,
    /// Whole streams of the episodes, where somebody wants to fold them anew.
    kept: Option<BTreeMap<EpisodeId, Vec<Recorded<episode::Event>>>>,
}

impl Rules {
    pub(crate) fn new(zone: TimeZone) -> Self {
        Rules {
            world: World::default(),
            directory: Directory::default(),
            zone,
            versions: BTreeMap::new(),
            carried_out: BTreeSet::new(),
            kept: None,
        }
    }

    /// From now on the episodes' streams are kept.
    pub(crate) fn keeping(mut self) -> Self {
        self.kept = Some(BTreeMap::new());
        self
    }

    pub(crate) fn stream(&self, episode: EpisodeId) -> &[Recorded<episode::Event>] {
        let kept = self.kept.as_ref().and_then(|kept| kept.get(&episode));
        kept.map_or(&[], Vec::as_slice)
    }

    /// Decides and folds what came of it: how many events.
    pub(crate) fn carry_out(
        &mut self,
        id: CommandId,
        command: &Command,
        by: Who,
        now: Timestamp,
    ) -> Result<usize, Refusal> {
        if self.carried_out.contains(&id) {
            return Ok(0);
        }
        let (zone, directory) = (&self.zone, &self.directory);
        let ctx = Context { now, zone, by, command: EventId(id.0), directory };
        let changes = decide(command, &self.world, &[], &ctx)?;
        let count = changes.len();
        if count > 0 {
            self.carried_out.insert(id);
        }
        for (index, change) in changes.into_iter().enumerate() {
            let id = EventId(uuid::Uuid::from_u128(id.0.as_u128().wrapping_add(index as u128)));
            self.fold(id, change, by, now);
        }
        Ok(count)
    }

    fn fold(&mut self, id: EventId, change: Change, by: Who, now: Timestamp) {
        let version = self.versions.entry(change.stream).or_insert(0);
        *version += 1;
        let (happened_at, recorded_at) = (change.happened_at, now);
        let meta = Meta { id, version: *version, happened_at, recorded_at, by };
        let key = change.stream.id;
        let (world, directory) = (&mut self.world, &mut self.directory);
        match change.event {
            Event::Person(event) => {
                let state = world.persons.entry(PersonId(key)).or_default();
                *state = person::evolve(std::mem::take(state), &Recorded { meta, event });
            }
            Event::Episode(event) => {
                let state = world.episodes.entry(EpisodeId(key)).or_default();
                let recorded = Recorded { meta, event: *event };
                *state = episode::evolve(std::mem::take(state), &recorded);
                if let Some(kept) = &mut self.kept {
                    kept.entry(EpisodeId(key)).or_default().push(recorded);
                }
            }
            Event::Ward(event) => {
                let state = world.wards.entry(WardId(key)).or_default();
                *state = ward::evolve(std::mem::take(state), &Recorded { meta, event });
                directory.wards.insert(WardId(key), state.clone());
            }
            Event::Unit(event) => {
                let state = directory.units.entry(UnitId(key)).or_default();
                *state = unit::evolve(std::mem::take(state), &Recorded { meta, event });
                world.units.insert(UnitId(key), state.clone());
            }
            Event::Staff(event) => {
                let state = directory.staff.entry(care::ids::StaffId(key)).or_default();
                *state = staff::evolve(std::mem::take(state), &Recorded { meta, event });
                world.staff.insert(care::ids::StaffId(key), state.clone());
            }
            Event::Programme(event) => {
                let state = world.programmes.entry(care::ids::ProgrammeId(key)).or_default();
                *state = programme_log::evolve(std::mem::take(state), &Recorded { meta, event });
                for approved in &state.versions {
                    if let Ok(programme) = Programme::parse(&state.name, &approved.text) {
                        directory.programmes.insert(approved.hash.clone(), Arc::new(programme));
                    }
                }
            }
            // Nobody of the company writes or reads these.
            Event::Social(_) | Event::Organisation(_) => {}
        }
    }
}
