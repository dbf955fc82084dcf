//! The safety bed: taken and given back, in ward and episode at the same moment, on every path.

use crate::cast::*;
use care::command::{Command as Any, decide as decide_any};
use care::episode::Command;
use care::episode::event::{Choice, Exit, RoundOutcome};
use care::ids::{EpisodeId, EventId};
use care::refusal::Refusal;
use care::ward::{self, Event, SafetyBed};
use care::world::{Context, World};
use uuid::Uuid;

const ANOTHER: EpisodeId = EpisodeId(Uuid::from_u128(0x99));
const HELD: SafetyBed = SafetyBed::Held { bed: 21 };

fn reserve(safety_bed: SafetyBed) -> Command {
    Command::ReserveSafetyBed { safety_bed }
}

#[track_caller]
fn kept(story: &Story, expected: Option<SafetyBed>) {
    assert_eq!(story.episode.safety_bed, expected);
    assert_eq!(story.ward.safety_beds.get(&EPISODE).copied(), expected);
}

#[test]
fn a_yes_takes_it() {
    kept(&decided(), Some(HELD));
}

#[test]
fn a_later_not_now_gives_it_back() {
    let mut not_now = decide(Choice::NotNow { reassess_at: at("2026-11-25T09:00") });
    not_now.reason = "Feber.".into();
    kept(&decided().and(HANNA, Command::Decide(Box::new(not_now))), None);
}

#[test]
fn reserving_another_gives_back_the_first() {
    let events = [
        Event::SafetyBedReleased { episode: EPISODE },
        Event::SafetyBedReserved { episode: EPISODE, safety_bed: SafetyBed::Overbooking },
    ];
    let story = given(decided()).when(MARIA, reserve(SafetyBed::Overbooking)).in_ward(&events);
    kept(&story, Some(SafetyBed::Overbooking));
}

#[test]
fn reserving_the_same_again_changes_nothing() {
    given(decided()).when(MARIA, reserve(HELD)).then(&[]);
}

#[test]
fn the_patients_own_bed_may_be_held_as_during_leave() {
    let own = SafetyBed::Held { bed: 7 };
    let story = tick_all(booked().and(MARIA, reserve(own)), "2026-11-24T12:00");
    let story = story.at("2026-11-24T13:00").and(MARIA, send_home("2026-11-24T13:00"));
    kept(&story, Some(own));
    assert!(!story.ward.is_free(7));
    let back = story.at("2026-11-25T07:00").and(MARIA, return_to_ward("2026-11-25T06:30", None));
    assert_eq!(back.ward.taken.get(&EPISODE), Some(&7));
}

#[test]
fn a_bed_that_is_not_free_is_refused_with_those_that_are() {
    let mut story = decided();
    story.ward.occupied = (1..=22).filter(|bed| ![7, 12, 21].contains(bed)).collect();
    given(story)
        .when(MARIA, reserve(SafetyBed::Held { bed: 3 }))
        .refused(Refusal::BedNotFree { bed: 3, free: vec![12] });
}

#[test]
fn overbooking_ends_at_the_wards_limit() {
    let mut story = decided();
    for other in [1, 2] {
        let other = EpisodeId(Uuid::from_u128(other));
        story.ward.safety_beds.insert(other, SafetyBed::Overbooking);
    }
    given(story)
        .when(MARIA, reserve(SafetyBed::Overbooking))
        .refused(Refusal::NoOverbookingLeft { most: 2 });
}

#[test]
fn it_is_given_back_with_a_reason() {
    let release = |reason: &str| Command::ReleaseSafetyBed { reason: reason.into() };
    let story = given(decided())
        .when(MARIA, release(""))
        .refused(Refusal::TextMissing { field: "reason" })
        .and(MARIA, release("Fullt."));
    kept(&story, None);
    given(story).when(MARIA, release("Igen.")).then(&[]);
}

#[test]
fn coming_back_uses_it() {
    let story = back_on_ward();
    kept(&story, None);
    assert_eq!(story.ward.taken.get(&EPISODE), Some(&21));
    assert_eq!(story.ward.home_places.get(&EPISODE), None);
    assert_eq!(story.episode.bed, Some(21));
}

#[test]
fn coming_back_to_another_free_bed_gives_it_back_too() {
    let story = settled().at("2026-11-26T07:00");
    let story = story.and(MARIA, return_to_ward("2026-11-26T06:45", Some(3)));
    kept(&story, None);
    assert_eq!(story.ward.taken.get(&EPISODE), Some(&3));
    assert!(story.ward.is_free(21));
}

#[test]
fn coming_back_to_a_bed_that_somebody_lies_in_is_refused() {
    let mut story = settled().at("2026-11-26T07:00");
    story.ward.occupied = (1..=20).collect();
    given(story)
        .when(MARIA, return_to_ward("2026-11-26T06:45", Some(3)))
        .refused(Refusal::BedNotFree { bed: 3, free: vec![22] });
}

#[test]
fn coming_back_on_an_overbooking_place_needs_no_bed() {
    let story = settled().and(MARIA, reserve(SafetyBed::Overbooking)).at("2026-11-26T07:00");
    let story = story.and(MARIA, return_to_ward("2026-11-26T06:45", None));
    kept(&story, None);
    assert_eq!(story.episode.bed, None);
}

#[test]
fn a_round_that_sends_back_uses_it() {
    let back = Command::HoldRound(Box::new(round(RoundOutcome::BackToWard)));
    let story = settled().at("2026-11-25T10:45").and(HANNA, back);
    kept(&story, None);
    assert_eq!(story.ward.taken.get(&EPISODE), Some(&21));
}

#[test]
fn a_discharge_gives_back_everything() {
    let story = discharged();
    kept(&story, None);
    assert_eq!(story.ward, ward());
    assert_eq!(story.person.open_episode, None);
}

#[test]
fn every_exit_gives_it_back_and_leaves_the_patient_in_the_bed() {
    for exit in [Exit::NotSuitable, Exit::Declined, Exit::Cancelled] {
        let story = decided().and(HANNA, Command::End { exit, reason: "Nej.".into() });
        kept(&story, None);
        assert_eq!(story.ward.taken.get(&EPISODE), None);
        assert_eq!(story.ward.occupied, [7].into(), "somebody still lies in bed 7");
    }
}

#[test]
fn nobody_is_put_in_a_bed_that_is_another_patients() {
    let mut story = Story::new("2026-11-24T08:00");
    story.ward.safety_beds.insert(ANOTHER, SafetyBed::Held { bed: 7 });
    let refused = story.flag(flag()).unwrap_err();
    assert!(matches!(refused, Refusal::BedNotFree { bed: 7, .. }));
    let mut story = Story::new("2026-11-24T08:00");
    story.ward.taken.insert(ANOTHER, 7);
    let refused = story.flag(flag()).unwrap_err();
    assert!(matches!(refused, Refusal::BedNotFree { bed: 7, .. }));
}

fn mark(story: &Story, beds: &[u16]) -> Result<Vec<care::event::Change>, Refusal> {
    let occupied = beds.iter().copied().collect();
    let command = Any::Ward(WARD, ward::Command::MarkBeds { occupied });
    let world = World { wards: [(WARD, story.ward.clone())].into(), ..World::default() };
    let (zone, id) = (stockholm(), EventId(Uuid::from_u128(1)));
    let directory = &story.directory;
    let ctx = Context { now: story.now, zone: &zone, by: MARIA, command: id, directory };
    decide_any(&command, &world, &[], &ctx)
}

#[test]
fn a_bed_that_is_kept_is_not_filled_unseen() {
    let refused = mark(&at_home(), &[1, 21]).unwrap_err();
    assert!(matches!(refused, Refusal::BedNotFree { bed: 21, .. }));
    assert_eq!(mark(&at_home(), &[23]), Err(Refusal::Invalid { field: "bed" }));
}

#[test]
fn a_bed_of_a_patient_with_an_episode_is_not_marked_twice() {
    let changes = mark(&decided(), &[1, 7]).unwrap();
    let marked = care::event::Event::Ward(Event::BedsMarked { occupied: [1].into() });
    assert_eq!(changes[0].event, marked);
}
