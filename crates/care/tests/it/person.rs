//! Two records of one human being: merged with reasons to refuse, and undone while nothing new has
//! been written.

#![allow(clippy::unwrap_used, reason = "a test may stop where it stands")]

use crate::cast::*;
use care::command::{Command as Any, decide};
use care::episode::{Episode, Event as InEpisode, evolve as evolve_episode, replay};
use care::event::{Change, Event as AnyEvent};
use care::identity::IdentityNumber;
use care::ids::{EpisodeId, EventId, PersonId};
use care::person::{Command, Details, Event, Person, evolve, verdict};
use care::recorded::{Meta, Recorded};
use care::refusal::Refusal;
use care::world::{Context, Directory, World};
use proptest::prelude::*;
use uuid::Uuid;

const OLD: PersonId = PersonId(Uuid::from_u128(0x50));
const OF_OLD: EpisodeId = EpisodeId(Uuid::from_u128(0x51));

fn number(text: &str) -> Option<IdentityNumber> {
    Some(IdentityNumber::from_normalized(text).unwrap())
}

const NILSSON: &str = "199001032391";
const ANOTHER: &str = "197001239297";
const COORDINATION: &str = "197302889931";
const RESERVE: &str = "991981000010";

fn known(identity: Option<IdentityNumber>) -> Person {
    let details = Details { identity, ..person("Erik", "Nilsson") };
    Person { details: Some(details), ..Person::default() }
}

/// Somebody registered with a reserve number, and with care that is open.
fn unknown() -> Person {
    let reserve = Details {
        identity: number(RESERVE),
        telephone: None,
        address: Some("Storgatan 1".into()),
        ..person("Okänd", "Okänd")
    };
    Person { details: Some(reserve), open_episode: Some(OF_OLD), ..Person::default() }
}

/// The two, the episodes that name them, and everything that has happened since.
#[derive(Clone)]
struct Both {
    world: World,
    story: Story,
    history: Vec<Recorded<InEpisode>>,
    commands: u128,
}

impl Both {
    fn new(old: Person, survivor: Person) -> Both {
        let story = nursed();
        let mut history = story.events.clone();
        if let InEpisode::Flagged(flagged) = &mut history[0].event {
            flagged.patient = OLD;
        }
        let mut world = World::default();
        world.persons.extend([(OLD, old), (ERIK, survivor)]);
        world.episodes.insert(OF_OLD, replay(&history));
        Both { world, story, history, commands: 0x900 }
    }

    fn tries(&mut self, command: Command) -> Result<Vec<Change>, Refusal> {
        self.commands += 0x100;
        let zone = stockholm();
        let directory = Directory::default();
        let id = EventId(Uuid::from_u128(self.commands));
        let ctx = Context {
            now: self.story.now,
            zone: &zone,
            by: MARIA,
            command: id,
            directory: &directory,
        };
        let changes = decide(&Any::Person(OLD, command), &self.world, &[], &ctx)?;
        for (index, change) in changes.iter().enumerate() {
            let id = EventId(Uuid::from_u128(self.commands + index as u128));
            self.apply(id, change);
        }
        Ok(changes)
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "anything else is a fault of the test")]
    fn apply(&mut self, id: EventId, change: &Change) {
        let version = self.history.len() as u64 + 1;
        let (happened_at, recorded_at) = (change.happened_at, self.story.now);
        let meta = Meta { id, version, happened_at, recorded_at, by: MARIA };
        match &change.event {
            AnyEvent::Person(event) => {
                let held = self.world.persons.get_mut(&PersonId(change.stream.id)).unwrap();
                let event = event.clone();
                *held = evolve(std::mem::take(held), &Recorded { meta, event });
            }
            AnyEvent::Episode(event) => {
                assert_eq!(change.stream, OF_OLD.into());
                self.history.push(Recorded { meta, event: (**event).clone() });
                self.world.episodes.insert(OF_OLD, replay(&self.history));
            }
            other => panic!("{other:?}"),
        }
    }

    fn writes(&mut self, event: InEpisode) {
        let id = EventId(Uuid::from_u128(0x77));
        let event = AnyEvent::Episode(Box::new(event));
        self.apply(id, &Change { stream: OF_OLD.into(), happened_at: self.story.now, event });
    }

    fn episode(&self) -> &Episode {
        &self.world.episodes[&OF_OLD]
    }

    fn survivor(&self) -> &Person {
        &self.world.persons[&ERIK]
    }
}

fn merge() -> Command {
    Command::Merge { into: ERIK, reason: "Visade legitimation.".into() }
}

fn undo() -> Command {
    Command::UndoMerge { reason: "Två bröder.".into() }
}

fn merged() -> Both {
    let mut both = Both::new(unknown(), known(number(NILSSON)));
    both.tries(merge()).unwrap();
    both
}

#[test]
fn the_old_id_leads_to_the_survivor_and_the_care_is_listed_there() {
    let both = merged();
    assert_eq!(both.world.persons[&OLD].leads_to(), Some(ERIK));
    assert_eq!(both.survivor().open_episode, Some(OF_OLD));
    assert_eq!(both.episode().opening.as_ref().unwrap().patient, ERIK);
    let details = both.survivor().details.as_ref().unwrap();
    assert_eq!(details.identity, number(NILSSON), "the surer number");
    assert_eq!(details.name.given, "Erik");
    assert_eq!(details.address.as_deref(), Some("Storgatan 1"), "what was only known there");
}

#[test]
fn the_surer_number_is_kept_whichever_goes_on() {
    let mut both = Both::new(known(number(NILSSON)), known(number(RESERVE)));
    both.tries(merge()).unwrap();
    assert_eq!(both.survivor().details.as_ref().unwrap().identity, number(NILSSON));
}

#[test]
fn the_stricter_secrecy_holds() {
    let mut hidden = unknown();
    hidden.details.as_mut().unwrap().protected = true;
    hidden.details.as_mut().unwrap().address = None;
    let mut living = known(number(NILSSON));
    living.details.as_mut().unwrap().address = Some("Lillgatan 2".into());
    let mut both = Both::new(hidden, living);
    both.tries(merge()).unwrap();
    let details = both.survivor().details.as_ref().unwrap();
    assert!(details.protected && details.address.is_none());
}

#[test]
fn a_next_of_kin_sees_by_the_stricter_of_two_consents_and_nobody_is_their_own() {
    for (theirs, ours, expected) in [(true, false, false), (false, true, false), (true, true, true)]
    {
        let mut both = Both::new(known(None), known(number(NILSSON)));
        if let InEpisode::Flagged(flagged) = &mut both.history[0].event {
            flagged.patient = ERIKS_FRIEND;
        }
        let named = |kin, may_see| InEpisode::KinNamed { kin, relation: "son".into(), may_see };
        both.writes(named(OLD, theirs));
        both.writes(named(ERIK, ours));
        both.tries(merge()).unwrap();
        assert!(!both.episode().kin.contains_key(&OLD));
        assert_eq!(both.episode().kin[&ERIK].may_see, expected);
    }
    let mut both = Both::new(unknown(), known(number(NILSSON)));
    both.writes(InEpisode::KinNamed { kin: ERIK, relation: "son".into(), may_see: true });
    both.tries(merge()).unwrap();
    assert!(both.episode().kin.is_empty());
}

#[test]
fn it_is_refused_with_the_reason() {
    let busy = Person { open_episode: Some(EPISODE), ..known(number(NILSSON)) };
    let mut real = known(number(NILSSON));
    real.details.as_mut().unwrap().test = false;
    let cases = [
        (unknown(), busy, Refusal::BothOpen),
        (known(number(ANOTHER)), known(number(NILSSON)), Refusal::IdentitiesDiffer),
        (unknown(), real, Refusal::TestAndReal),
        (merged().world.persons[&OLD].clone(), known(None), Refusal::AlreadyMerged),
        (unknown(), merged().world.persons[&OLD].clone(), Refusal::AlreadyMerged),
    ];
    for (old, survivor, expected) in cases {
        assert_eq!(Both::new(old, survivor).tries(merge()).unwrap_err(), expected);
    }
    let itself = Command::Merge { into: OLD, reason: "Fel.".into() };
    let mut both = Both::new(unknown(), known(None));
    assert_eq!(both.tries(itself).unwrap_err(), Refusal::SamePerson);
    let silent = Command::Merge { into: ERIK, reason: " ".into() };
    assert_eq!(both.tries(silent).unwrap_err(), Refusal::TextMissing { field: "reason" });
}

#[test]
fn a_coordination_number_may_have_become_a_personal_one() {
    let (coordination, personal) = (known(number(COORDINATION)), known(number(NILSSON)));
    assert!(verdict((OLD, &coordination), (ERIK, &personal)).is_ok());
}

#[test]
fn two_numbers_in_the_past_tell_two_people_apart_too() {
    let mut once = known(number(RESERVE));
    once.former = vec![number(ANOTHER).unwrap()];
    let refused = verdict((OLD, &once), (ERIK, &known(number(NILSSON)))).unwrap_err();
    assert_eq!(refused, Refusal::IdentitiesDiffer);
}

#[test]
fn undone_it_is_as_it_was() {
    let before = Both::new(unknown(), known(number(NILSSON)));
    let mut both = before.clone();
    both.tries(merge()).unwrap();
    both.tries(undo()).unwrap();
    assert_eq!(both.world.persons, before.world.persons);
    let strip = |episode: &Episode| Episode {
        version: 0,
        decided_version: 0,
        notices: vec![],
        ..episode.clone()
    };
    assert_eq!(strip(both.episode()), strip(before.episode()));
    assert_eq!(both.episode().notices, before.episode().notices);
}

#[test]
fn once_something_new_is_written_it_is_not_undone() {
    let mut both = merged();
    both.writes(InEpisode::TaskDone { task: care::ids::TaskId(ERIK.0), note: String::new() });
    assert_eq!(both.tries(undo()).unwrap_err(), Refusal::MergeBuiltOn);
    let mut both = merged();
    let details = both.survivor().details.clone().unwrap();
    let changed = AnyEvent::Person(Event::DetailsChanged { details, reason: None });
    let change = Change { stream: ERIK.into(), happened_at: both.story.now, event: changed };
    both.apply(EventId(ERIK.0), &change);
    assert_eq!(both.tries(undo()).unwrap_err(), Refusal::MergeBuiltOn);
}

#[test]
fn that_somebody_has_read_of_it_does_not_stand_in_the_way() {
    let mut both = merged();
    let notice = both.episode().notices.last().unwrap().id;
    both.writes(InEpisode::NoticeRead { notice, unit: HOME_NURSING });
    assert!(both.tries(undo()).is_ok());
}

#[test]
fn a_merged_record_is_not_used_any_more() {
    let both = merged();
    let zone = stockholm();
    let directory = directory();
    let (now, command) = (both.story.now, EventId(OLD.0));
    let ctx = Context { now, zone: &zone, by: MARIA, command, directory: &directory };
    let mut world = both.world.clone();
    world.wards.insert(WARD, ward());
    let flag = care::episode::command::Flag { patient: OLD, ..flag() };
    let refused = decide(&Any::Flag(EPISODE, flag), &world, &[], &ctx).unwrap_err();
    assert_eq!(refused, Refusal::AlreadyMerged);
    let details = person("Erik", "Nilsson");
    let change = Any::Person(OLD, Command::ChangeDetails { details });
    assert_eq!(decide(&change, &world, &[], &ctx).unwrap_err(), Refusal::AlreadyMerged);
}

#[test]
fn a_number_is_one_persons_now_and_before() {
    let mut world = World::default();
    let mut held = known(number(NILSSON));
    held.former = vec![number(COORDINATION).unwrap()];
    world.persons.insert(ERIK, held);
    let zone = stockholm();
    let directory = Directory::default();
    let (now, command) = (at("2026-11-24T08:00"), EventId(OLD.0));
    let ctx = Context { now, zone: &zone, by: MARIA, command, directory: &directory };
    for taken in [NILSSON, COORDINATION] {
        let details = Details { identity: number(taken), ..person("Lisa", "Ek") };
        let register = Any::Person(OLD, Command::Register { details });
        assert_eq!(decide(&register, &world, &[], &ctx).unwrap_err(), Refusal::IdentityTaken);
    }
}

#[test]
fn a_number_that_was_before_is_remembered() {
    let meta = |version| Meta {
        id: EventId(ERIK.0),
        version,
        happened_at: at("2026-11-24T08:00"),
        recorded_at: at("2026-11-24T08:00"),
        by: MARIA,
    };
    let with = |identity| Details { identity: number(identity), ..person("Erik", "Nilsson") };
    let changed = |version, identity| Recorded {
        meta: meta(version),
        event: Event::DetailsChanged { details: with(identity), reason: None },
    };
    let events = [changed(1, RESERVE), changed(2, COORDINATION), changed(3, NILSSON)];
    let known = events.iter().fold(Person::default(), evolve);
    assert_eq!(known.former, [number(RESERVE).unwrap(), number(COORDINATION).unwrap()]);
}

#[test]
fn a_telephone_is_a_number_that_can_be_dialled() {
    use care::person::is_telephone;
    for number in ["070-123 45 67", "+46 (0)980 319 223", "11414", "0980/319 223"] {
        assert!(is_telephone(number), "{number}");
    }
    for text in ["hej", "", "112", "070-1", "dottern 070-123 45 67", "0701234567890123456"] {
        assert!(!is_telephone(text), "{text}");
    }
}

proptest! {
    /// Merging moves the whole record and changes nothing of the care in it: folding what was
    /// written with the old id, merged, is folding it with the survivor's.
    #[test]
    fn merged_then_folded_is_folded_as_the_survivors((from, steps) in crate::properties::stories(12)) {
        let mut story = crate::properties::stage(from);
        for step in steps {
            crate::properties::step(&mut story, step);
        }
        let mut as_survivor = story.events.clone();
        let mut as_old = story.events.clone();
        if let InEpisode::Flagged(flagged) = &mut as_old[0].event {
            flagged.patient = OLD;
        }
        let meta = Meta {
            id: EventId(OLD.0),
            version: as_old.len() as u64 + 1,
            happened_at: story.now,
            recorded_at: story.now,
            by: MARIA,
        };
        let moved = InEpisode::PersonMerged { old: OLD, survivor: ERIK };
        let merged = evolve_episode(replay(&as_old), &Recorded { meta, event: moved });
        as_survivor.push(Recorded { meta, event: InEpisode::MergeUndone { target: EventId(OLD.0) } });
        let expected = replay(&as_survivor);
        prop_assert_eq!(merged.opening, expected.opening);
        prop_assert_eq!(merged.measurements, expected.measurements);
        prop_assert_eq!(merged.contacts, expected.contacts);
        prop_assert_eq!(merged.requests, expected.requests);
        prop_assert_eq!(merged.unit_consents, expected.unit_consents);
        prop_assert_eq!(merged.spells, expected.spells);
    }
}
