//! Days at home and days saved: what the figures that leaders use are made of.

use crate::cast::*;
use care::episode::event::Choice;
use care::episode::{Command, Episode};
use care::ward::SafetyBed;
use jiff::civil::date;

#[track_caller]
fn days(episode: &Episode, wall: &str, expected: u32) {
    assert_eq!(episode.days_at_home(at(wall), &stockholm()), expected, "days at home {wall}");
    assert_eq!(episode.days_saved(at(wall), &stockholm()), expected, "days saved {wall}");
}

/// Home from this moment on, whatever the checklist says.
fn home(from: &str) -> Episode {
    let mut episode = decided().episode;
    episode.spells = vec![spell(from, None)];
    episode
}

fn spell(from: &str, to: Option<&str>) -> care::episode::home::Spell {
    care::episode::home::Spell { from: at(from), to: to.map(at) }
}

#[test]
fn nobody_has_been_at_home_before_leaving() {
    days(&ready().episode, "2026-11-30T12:00", 0);
    days(&home("2026-11-24T13:00"), "2026-11-24T12:59", 0);
}

#[test]
fn the_pilots_patient_saved_twelve_of_fourteen_days() {
    // Treatment on 24 November; two days in the patient hotel, then home until day 14.
    let mut episode = home("2026-11-26T09:00");
    days(&episode, "2026-12-07T14:00", 12);
    assert_eq!(episode.treatment_day(at("2026-12-07T14:00"), &stockholm()), Some(14));
    episode.spells[0].from = at("2026-11-24T13:00");
    days(&episode, "2026-12-07T14:00", 14);
}

#[test]
fn a_day_that_ends_at_home_is_a_day_at_home() {
    let episode = home("2026-11-24T23:59:59");
    days(&episode, "2026-11-24T23:59:59", 1);
    days(&episode, "2026-11-25T00:00", 2);
}

#[test]
fn home_at_midnight_is_home_the_day_that_begins() {
    days(&home("2026-11-25T00:00"), "2026-11-25T00:00", 1);
    let mut episode = home("2026-11-24T10:00");
    episode.spells = vec![spell("2026-11-24T10:00", Some("2026-11-25T00:00"))];
    days(&episode, "2026-11-30T12:00", 1);
}

#[test]
fn a_night_back_on_the_ward_is_not_saved() {
    let mut episode = home("2026-11-24T13:00");
    episode.spells =
        vec![spell("2026-11-24T13:00", Some("2026-11-26T06:45")), spell("2026-11-27T11:00", None)];
    // 24, 25, 27 and 28; the 26th ended on the ward.
    days(&episode, "2026-11-28T12:00", 4);
    episode.spells[1].from = at("2026-11-26T11:00");
    days(&episode, "2026-11-28T12:00", 5);
}

#[test]
fn the_day_of_discharge_counts_when_it_is_from_home() {
    days(&discharged().episode, "2027-01-01T00:00", 14);
    let from_ward = back_on_ward().at("2026-11-28T10:00").and(HANNA, discharge());
    days(&from_ward.episode, "2027-01-01T00:00", 2);
}

#[test]
fn home_and_discharged_on_the_same_day_is_one_day() {
    let story = at_home().at("2026-11-24T18:00").and(HANNA, discharge());
    days(&story.episode, "2026-11-30T12:00", 1);
}

#[test]
fn days_of_23_and_25_hours_are_one_day_each() {
    days(&home("2026-03-28T13:00"), "2026-03-30T12:00", 3);
    days(&home("2026-10-24T13:00"), "2026-10-26T12:00", 3);
    let mut episode = home("2026-10-24T13:00");
    episode.spells = vec![spell("2026-10-24T13:00", Some("2026-10-25T23:59"))];
    days(&episode, "2026-10-30T12:00", 1);
}

#[test]
fn the_day_of_homecoming_is_day_one() {
    let episode = at_home().episode;
    let day = |wall: &str| episode.home_day(at(wall), &stockholm());
    assert_eq!(day("2026-11-23T12:00"), None);
    assert_eq!(day("2026-11-24T23:00"), Some(1));
    assert_eq!(day("2026-11-27T08:00"), Some(4));
}

#[test]
fn a_treatment_that_has_not_begun_has_no_day() {
    let mut later = decide(Choice::Yes);
    later.treatment_from = date(2026, 11, 25);
    later.safety_bed = Some(SafetyBed::Overbooking);
    let story = assessed().and(HANNA, Command::Decide(Box::new(later)));
    assert_eq!(story.episode.treatment_day(at("2026-11-23T12:00"), &stockholm()), None);
    assert_eq!(story.episode.treatment_day(at("2026-11-24T12:00"), &stockholm()), None);
    assert_eq!(story.episode.treatment_day(at("2026-11-25T00:00"), &stockholm()), Some(1));
}
