//! A pool of safety beds: shared only where the ward's rule says so, and never promised twice.

use crate::cast::*;
use care::command::{Command as Any, decide as decides};
use care::episode::Command;
use care::episode::command::Flag;
use care::episode::event::Event;
use care::ids::{EpisodeId, EventId};
use care::refusal::{Missing, Refusal};
use care::responsibility::Link;
use care::ward::{self, Pool, SafetyBed, Ward};
use care::world::{Context, World};
use uuid::Uuid;

const OTHER: EpisodeId = EpisodeId(Uuid::from_u128(0x21));

/// Beds 21 and 22 are shared by at most four.
fn pool() -> Pool {
    Pool { beds: [21, 22].into(), patients_per_bed: 2 }
}

fn pooled(mut story: Story) -> Story {
    story = story.and(MARIA, Command::ReleaseSafetyBed { reason: "Poolen.".into() });
    story.ward.pool = pool();
    story.and(MARIA, Command::ReserveSafetyBed { safety_bed: SafetyBed::Pooled })
}

fn home() -> Story {
    let story = pooled(ready()).at("2026-11-24T13:00");
    story.and(MARIA, send_home("2026-11-24T13:00")).at("2026-11-26T07:00")
}

fn sets(ward: &Ward, pool: Pool) -> Result<(), Refusal> {
    let (zone, directory) = (stockholm(), directory());
    let (now, command) = (at("2026-11-24T08:00"), EventId(Uuid::from_u128(1)));
    let ctx = Context { now, zone: &zone, by: MARIA, command, directory: &directory };
    let world = World { wards: [(WARD, ward.clone())].into(), ..World::default() };
    let command = Any::Ward(WARD, ward::Command::SetPool { pool });
    decides(&command, &world, &[], &ctx).map(drop)
}

#[test]
fn without_a_rule_nobody_shares() {
    given(ready())
        .when(MARIA, Command::ReserveSafetyBed { safety_bed: SafetyBed::Pooled })
        .refused(Refusal::PoolFull { most: 0 });
}

#[test]
fn a_bed_of_the_pool_is_nobodys_own() {
    let mut story = ready();
    story.ward.pool = Pool { beds: [22].into(), patients_per_bed: 2 };
    let held = Command::ReserveSafetyBed { safety_bed: SafetyBed::Held { bed: 22 } };
    let free = story.ward.free_beds();
    given(story).when(MARIA, held).refused(Refusal::BedNotFree { bed: 22, free });
}

#[test]
fn who_shares_comes_back_to_the_first_bed_of_the_pool_that_is_free() {
    let mut story = home();
    story.ward.taken.insert(OTHER, 21);
    let story = given(story).when(MARIA, return_to_ward("2026-11-26T06:45", None)).in_ward(&[
        ward::Event::HomePlaceLeft { episode: EPISODE },
        ward::Event::SafetyBedReleased { episode: EPISODE },
        ward::Event::BedTaken { episode: EPISODE, bed: 22 },
    ]);
    assert_eq!(story.episode.bed, Some(22));
    assert!(story.ward.free_pool_beds().is_empty());
}

#[test]
fn who_shares_may_name_a_bed_of_the_pool_or_another_free_one() {
    let back = |bed| home().and(MARIA, return_to_ward("2026-11-26T06:45", Some(bed))).episode.bed;
    assert_eq!(back(22), Some(22));
    assert_eq!(back(7), Some(7));
    let mut story = home();
    story.ward.taken.insert(OTHER, 22);
    let free = story.ward.free_beds();
    given(story)
        .when(MARIA, return_to_ward("2026-11-26T06:45", Some(22)))
        .refused(Refusal::BedNotFree { bed: 22, free });
}

#[test]
fn coming_back_is_never_refused_when_the_pool_is_used_up() {
    let mut story = home();
    story.ward.occupied = [21, 22].into();
    let story = story.and(MARIA, return_to_ward("2026-11-26T06:45", None));
    assert_eq!(story.episode.bed, None);
}

#[test]
fn a_pool_that_is_used_up_breaks_the_way_back_of_those_who_share_it() {
    let mut story = home();
    story.directory.wards.insert(WARD, story.ward.clone());
    assert!(!story.thread().broken.contains(&Link::WayBack));
    story.ward.taken.extend([(OTHER, 21), (EpisodeId(Uuid::from_u128(0x22)), 22)]);
    story.directory.wards.insert(WARD, story.ward.clone());
    assert!(story.thread().broken.contains(&Link::WayBack));
}

#[test]
fn nobody_goes_home_on_a_pool_that_is_used_up_nor_gets_a_place_in_it() {
    let mut story = pooled(ready()).at("2026-11-24T13:00");
    story.ward.occupied = [21, 22].into();
    let missing = vec![Missing::WayBack];
    given(story.clone())
        .when(MARIA, send_home("2026-11-24T13:00"))
        .refused(Refusal::MayNotLeave { missing });
    let route = Command::SetOtherWayBack { route: "Avdelning 6.".into() };
    story.clone().and(MARIA, route).and(MARIA, send_home("2026-11-24T13:00"));
    let mut without = ready();
    (without.ward.pool, without.ward.occupied) = (pool(), [22].into());
    without.ward.safety_beds.insert(OTHER, SafetyBed::Held { bed: 21 });
    given(without)
        .when(MARIA, Command::ReserveSafetyBed { safety_bed: SafetyBed::Pooled })
        .refused(Refusal::PoolFull { most: 4 });
}

#[test]
fn the_bed_that_one_came_back_to_stays_the_pools() {
    let story = home().and(MARIA, return_to_ward("2026-11-26T06:45", None));
    assert_eq!(story.episode.bed, Some(21));
    let held = Command::ReserveSafetyBed { safety_bed: SafetyBed::Held { bed: 21 } };
    let free = story.ward.free_beds();
    given(story).when(MARIA, held).refused(Refusal::BedNotFree { bed: 21, free });
}

#[test]
fn a_pool_is_of_free_beds_and_never_shrinks_under_those_who_share_it() {
    let mut ward = ward();
    assert_eq!(sets(&ward, pool()), Ok(()));
    let outside = Pool { beds: [23].into(), patients_per_bed: 2 };
    assert_eq!(sets(&ward, outside), Err(Refusal::Invalid { field: "pool" }));
    ward.occupied = [22].into();
    let free = ward.free_beds();
    assert_eq!(sets(&ward, pool()), Err(Refusal::BedNotFree { bed: 22, free }));
    ward.pool = pool();
    assert_eq!(sets(&ward, pool()), Ok(()), "its own bed may be in use");
    ward.safety_beds.extend([(EPISODE, SafetyBed::Pooled), (OTHER, SafetyBed::Pooled)]);
    let smaller = Pool { beds: [21].into(), patients_per_bed: 1 };
    assert_eq!(sets(&ward, smaller), Err(Refusal::PoolFull { most: 1 }));
}

#[test]
fn a_place_in_the_pool_is_given_back_at_the_end() {
    let story =
        home().and(MARIA, Command::RecordDeath { at: at("2026-11-26T05:00"), note: String::new() });
    assert_eq!(story.ward.pooled(), 0);
    assert!(story.events.iter().any(|r| matches!(r.event, Event::SafetyBedReleased { .. })));
}

#[test]
fn a_new_patient_is_not_put_in_others_way_back_unseen() {
    let mut story = Story::new("2026-11-24T08:00");
    story.ward.pool = pool();
    let in_pool = || Flag { bed: Some(21), ..flag() };
    // Nobody shares yet: it is a bed like the others.
    assert!(story.clone().flag(in_pool()).is_ok());
    story.ward.safety_beds.insert(OTHER, SafetyBed::Pooled);
    let refused = Refusal::BedIsWayBack { bed: 21, patients: 1, left: 1 };
    assert_eq!(story.clone().flag(in_pool()), Err(refused));
    assert!(story.clone().flag(Flag { bed: Some(20), ..flag() }).is_ok());
    assert!(story.clone().flag(Flag { although_way_back: true, ..in_pool() }).is_ok());
    // Where somebody lies already it may be this very patient: nothing is lost.
    story.ward.occupied.insert(21);
    assert!(story.flag(in_pool()).is_ok());
}

#[test]
fn a_bed_that_is_kept_for_one_patient_is_never_another_patients() {
    let mut story = Story::new("2026-11-24T08:00");
    story.ward.safety_beds.insert(OTHER, SafetyBed::Held { bed: 20 });
    let free = story.ward.free_beds();
    let taken = Flag { bed: Some(20), although_way_back: true, ..flag() };
    assert_eq!(story.flag(taken), Err(Refusal::BedNotFree { bed: 20, free }));
}
