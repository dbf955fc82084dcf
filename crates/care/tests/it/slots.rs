//! Times for colleagues: offered, taken once, given back, and never two on each other.

use crate::cast::*;
use care::command::{Command, decide};
use care::event::Event;
use care::ids::{EventId, SlotId};
use care::recorded::{Meta, Recorded};
use care::refusal::Refusal;
use care::unit::slot::{Offer, Slot};
use care::unit::{self as units, Unit};
use care::who::Who;
use care::world::{Context, World};
use jiff::Timestamp;
use uuid::Uuid;

/// The ward's unit, as somebody's deeds have left it.
struct Story {
    world: World,
    now: Timestamp,
    deeds: u128,
}

fn ward() -> Story {
    let world = World { units: directory().units, ..World::default() };
    Story { world, now: at("2026-11-24T08:00"), deeds: 0 }
}

impl Story {
    fn tries(&mut self, by: Who, command: units::Command) -> Result<(), Refusal> {
        self.deeds += 1000;
        let (zone, directory) = (stockholm(), directory());
        let id = EventId(Uuid::from_u128(self.deeds));
        let ctx = Context { now: self.now, zone: &zone, by, command: id, directory: &directory };
        for change in decide(&Command::Unit(WARD_UNIT, command), &self.world, &[], &ctx)? {
            let Event::Unit(event) = change.event else { panic!("a unit's") };
            let (happened_at, recorded_at) = (self.now, self.now);
            let meta = Meta { id, version: 1, happened_at, recorded_at, by };
            let unit = self.world.units.remove(&WARD_UNIT).expect("the ward");
            let unit = units::evolve(unit, &Recorded { meta, event });
            self.world.units.insert(WARD_UNIT, unit);
        }
        Ok(())
    }

    fn unit(&self) -> &Unit {
        &self.world.units[&WARD_UNIT]
    }

    fn slots(&self) -> &[Slot] {
        &self.unit().slots
    }

    fn id(&self, place: usize) -> SlotId {
        self.slots()[place].id
    }
}

fn offers(from: &str, minutes: u16, count: u16) -> units::Command {
    let (number, about) = ("0980-319 223".into(), "Antibiotika hemma.".into());
    units::Command::OfferSlots(Offer { from: at(from), minutes, count, number, about })
}

fn offered() -> Story {
    let mut story = ward();
    story.tries(HANNA, offers("2026-11-24T13:00", 15, 3)).expect("offered");
    story
}

#[test]
fn times_lie_in_a_row_and_never_on_each_other() {
    let mut story = offered();
    let starts: Vec<_> = story.slots().iter().map(|slot| slot.at).collect();
    let expected = ["13:00", "13:15", "13:30"].map(|time| at(&format!("2026-11-24T{time}")));
    assert_eq!(starts, expected);
    assert_eq!(story.tries(HANNA, offers("2026-11-24T13:40", 15, 1)), Err(Refusal::SlotsOverlap));
    assert_eq!(story.tries(HANNA, offers("2026-11-24T12:50", 15, 1)), Err(Refusal::SlotsOverlap));
    assert_eq!(story.tries(HANNA, offers("2026-11-24T13:45", 15, 1)), Ok(()));
    let past = story.tries(HANNA, offers("2026-11-24T07:00", 15, 1));
    assert_eq!(past, Err(Refusal::Invalid { field: "from" }));
    let most = story.tries(HANNA, offers("2026-11-25T07:00", 15, 13));
    assert_eq!(most, Err(Refusal::TooMany { most: 12 }));
    let long = story.tries(HANNA, offers("2026-11-25T07:00", 300, 1));
    assert_eq!(long, Err(Refusal::Invalid { field: "minutes" }));
}

#[test]
fn a_time_is_taken_once_by_another_unit_and_given_back_by_it() {
    let mut story = offered();
    let slot = story.id(1);
    let take = || units::Command::TakeSlot { slot };
    let own = story.tries(MARIA, take());
    assert_eq!(own, Err(Refusal::Invalid { field: "slot" }), "its own is no colleague's");
    story.tries(JONAS, take()).unwrap();
    assert_eq!(story.slots()[1].taken.as_ref().map(|taken| taken.unit), Some(PRIMARY_CARE));
    assert_eq!(story.tries(LEILA, take()), Err(Refusal::SlotTaken { unit: PRIMARY_CARE }));
    let withdraw = units::Command::WithdrawSlot { slot };
    assert_eq!(story.tries(HANNA, withdraw), Err(Refusal::SlotTaken { unit: PRIMARY_CARE }));
    let back = || units::Command::ReturnSlot { slot };
    assert_eq!(story.tries(LEILA, back()), Err(Refusal::NotFound { what: "slot" }));
    story.tries(JONAS, back()).unwrap();
    story.tries(LEILA, take()).unwrap();
    assert_eq!(story.slots()[1].taken.as_ref().map(|taken| taken.unit), Some(HOME_NURSING));
}

#[test]
fn what_has_begun_is_not_taken_and_yesterdays_are_let_go() {
    let mut story = offered();
    story.tries(HANNA, units::Command::WithdrawSlot { slot: story.id(0) }).unwrap();
    assert_eq!(story.slots().len(), 2);
    story.now = at("2026-11-24T13:15");
    let begun = story.tries(JONAS, units::Command::TakeSlot { slot: story.id(0) });
    assert_eq!(begun, Err(Refusal::SlotOver));
    story.now = at("2026-11-26T08:00");
    story.tries(HANNA, offers("2026-11-26T13:00", 15, 1)).unwrap();
    assert_eq!(story.slots().len(), 1);
}
