//! Story: commands decided and folded one after the other, as the door does it, in memory.
//!
//! Only the streams that a command declares are shown to it, and only those may change.

use super::{EPISODE, EPISODE as ID, ERIK, MARIA, WARD, at, directory, person, stockholm, ward};
use care::command::{Command as Any, decide};
use care::episode::command::Flag;
use care::episode::{Command, Episode, Event};
use care::event::{Change, Event as AnyEvent};
use care::ids::{EventId, UnitId};
use care::open_item::OpenItem;
use care::person::Person;
use care::recorded::{Meta, Recorded};
use care::refusal::Refusal;
use care::responsibility;
use care::responsibility::thread::Thread;
use care::stream::StreamId;
use care::ward::Ward;
use care::who::Who;
use care::world::{Context, Directory, World};
use care::{person as person_stream, unit as unit_stream, ward as ward_stream};
use jiff::Timestamp;
use uuid::Uuid;

#[derive(Debug, Clone)]
pub(crate) struct Story {
    pub(crate) now: Timestamp,
    pub(crate) directory: Directory,
    pub(crate) person: Person,
    pub(crate) ward: Ward,
    pub(crate) episode: Episode,
    pub(crate) events: Vec<Recorded<Event>>,
    commands: u128,
}

/// The story so far; what comes next is `when`, and what comes of it `then` or `refused`.
pub(crate) fn given(story: Story) -> Story {
    story
}

impl Story {
    pub(crate) fn new(wall: &str) -> Story {
        Story {
            now: at(wall),
            directory: directory(),
            person: Person { details: Some(person("Erik", "Nilsson")), ..Person::default() },
            ward: ward(),
            episode: Episode::default(),
            events: vec![],
            commands: 0,
        }
    }

    pub(crate) fn at(mut self, wall: &str) -> Story {
        self.now = at(wall);
        self
    }

    /// Carries out a command that must be accepted.
    pub(crate) fn and(mut self, by: Who, command: Command) -> Story {
        if let Err(refusal) = self.tries(by, &command) {
            panic!("{command:?} was refused: {refusal}");
        }
        self
    }

    /// Somebody at their unit reads everything that it has been told.
    pub(crate) fn reads(mut self, by: Who) -> Story {
        let unit = by.unit().unwrap();
        let unread = self.episode.notices.iter().filter(|n| n.unread().any(|told| told == unit));
        let unread: Vec<EventId> = unread.map(|notice| notice.id).collect();
        for notice in unread {
            self.tries(by, &Command::ReadNotice { at: self.now, notice, unit }).unwrap();
        }
        self
    }

    pub(crate) fn flag(&mut self, flag: Flag) -> Result<Vec<Change>, Refusal> {
        self.does(MARIA, &Any::Flag(ID, flag), &[ID.into(), ERIK.into(), WARD.into()])
    }

    pub(crate) fn tries(&mut self, by: Who, command: &Command) -> Result<Vec<Change>, Refusal> {
        let mut declared: Vec<StreamId> = vec![EPISODE.into()];
        if command.touches_ward() || command.touches_person() {
            declared.extend([StreamId::from(WARD), StreamId::from(ERIK)]);
        }
        if let Command::FeedBack { act, .. } = command
            && let Some(to) = act.counts_at()
        {
            declared.extend(by.unit().into_iter().chain([to]).map(StreamId::from));
        }
        self.does(by, &Any::Episode(EPISODE, command.clone()), &declared)
    }

    fn does(
        &mut self,
        by: Who,
        command: &Any,
        declared: &[StreamId],
    ) -> Result<Vec<Change>, Refusal> {
        self.commands += 1;
        let command_id = EventId(Uuid::from_u128(self.commands << 32));
        let zone = stockholm();
        let directory = &self.directory;
        let ctx = Context { now: self.now, zone: &zone, by, command: command_id, directory };
        let history = match command {
            Any::Episode(_, command) if command.needs_history() => self.events.clone(),
            Any::Episode(..)
            | Any::Flag(..)
            | Any::Person(..)
            | Any::Ward(..)
            | Any::Unit(..)
            | Any::Staff(..)
            | Any::Programme(..)
            | Any::Social(..)
            | Any::Organisation(..) => vec![],
        };
        let changes = decide(command, &self.world(declared), &history, &ctx)?;
        for (index, change) in changes.iter().enumerate() {
            assert!(declared.contains(&change.stream), "an undeclared stream: {change:?}");
            let id = Uuid::from_u128(command_id.0.as_u128() + index as u128);
            self.apply(EventId(id), by, change);
        }
        Ok(changes)
    }

    fn world(&self, declared: &[StreamId]) -> World {
        let mut world = World::default();
        if self.episode.opening.is_some() {
            world.episodes.insert(EPISODE, self.episode.clone());
        }
        if declared.contains(&WARD.into()) {
            world.wards.insert(WARD, self.ward.clone());
            world.persons.insert(ERIK, self.person.clone());
        }
        world
    }

    fn apply(&mut self, id: EventId, by: Who, change: &Change) {
        let version = self.events.len() as u64 + 1;
        let (happened_at, recorded_at) = (change.happened_at, self.now);
        let meta = Meta { id, version, happened_at, recorded_at, by };
        match &change.event {
            AnyEvent::Episode(event) => {
                let event = (**event).clone();
                self.events.push(Recorded { meta, event });
                self.episode = match self.events.last() {
                    Some(Recorded {
                        event: Event::Corrected { .. } | Event::BelongsToAnother { .. },
                        ..
                    })
                    | None => care::episode::replay(&self.events),
                    Some(newest) => care::episode::evolve(self.episode.clone(), newest),
                };
            }
            AnyEvent::Ward(event) => {
                let recorded = Recorded { meta, event: event.clone() };
                self.ward = ward_stream::evolve(self.ward.clone(), &recorded);
            }
            AnyEvent::Person(event) => {
                let recorded = Recorded { meta, event: event.clone() };
                self.person = person_stream::evolve(self.person.clone(), &recorded);
            }
            AnyEvent::Unit(event) => {
                let recorded = Recorded { meta, event: event.clone() };
                let unit = self.directory.units.entry(UnitId(change.stream.id)).or_default();
                *unit = unit_stream::evolve(unit.clone(), &recorded);
            }
            AnyEvent::Staff(_)
            | AnyEvent::Programme(_)
            | AnyEvent::Social(_)
            | AnyEvent::Organisation(_) => {}
        }
    }

    pub(crate) fn when(mut self, by: Who, command: Command) -> Outcome {
        let result = self.tries(by, &command);
        Outcome { story: self, result }
    }

    pub(crate) fn items(&self) -> Vec<OpenItem> {
        responsibility::items(&self.episode, &stockholm())
    }

    pub(crate) fn thread(&self) -> Thread {
        Thread::of(&self.episode, &self.directory, self.now, &stockholm())
    }

    /// The id of the newest event that fits.
    pub(crate) fn newest(&self, wanted: impl Fn(&Event) -> bool) -> EventId {
        self.events.iter().rev().find(|recorded| wanted(&recorded.event)).unwrap().meta.id
    }
}

pub(crate) struct Outcome {
    pub(crate) story: Story,
    result: Result<Vec<Change>, Refusal>,
}

impl Outcome {
    /// These events of the episode came of it, in this order.
    #[track_caller]
    pub(crate) fn then(self, expected: &[Event]) -> Story {
        let changes = self.result.unwrap();
        let found = changes.into_iter().filter_map(|change| match change.event {
            AnyEvent::Episode(event) => Some(*event),
            AnyEvent::Person(_)
            | AnyEvent::Ward(_)
            | AnyEvent::Unit(_)
            | AnyEvent::Staff(_)
            | AnyEvent::Programme(_)
            | AnyEvent::Social(_)
            | AnyEvent::Organisation(_) => None,
        });
        assert_eq!(found.collect::<Vec<_>>(), expected);
        self.story
    }

    /// These events of the ward came of it, in this order.
    #[track_caller]
    pub(crate) fn in_ward(self, expected: &[ward_stream::Event]) -> Story {
        let changes = self.result.unwrap();
        let found = changes.into_iter().filter_map(|change| match change.event {
            AnyEvent::Ward(event) => Some(event),
            AnyEvent::Person(_)
            | AnyEvent::Episode(_)
            | AnyEvent::Unit(_)
            | AnyEvent::Staff(_)
            | AnyEvent::Programme(_)
            | AnyEvent::Social(_)
            | AnyEvent::Organisation(_) => None,
        });
        assert_eq!(found.collect::<Vec<_>>(), expected);
        self.story
    }

    #[track_caller]
    pub(crate) fn refused(self, expected: Refusal) -> Story {
        assert_eq!(self.result.unwrap_err(), expected);
        self.story
    }
}
