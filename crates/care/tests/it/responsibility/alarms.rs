//! Values beyond their limits: acute pulse above 130 within 15 minutes, soon above 110 within two
//! hours; pressure and temperature alike.

use crate::cast::*;
use care::episode::monitoring::{Alarm, alarms};
use care::open_item::{Weight, What};
use care::programme::Level;
use care::vital_sign::{Reading, TenthsCelsius, VitalSign};

fn morning() -> Story {
    settled().at("2026-11-25T08:10")
}

#[track_caller]
fn one(story: &Story) -> Alarm {
    let mut found = alarms(&story.episode);
    assert_eq!(found.len(), 1, "{found:?}");
    found.remove(0)
}

#[track_caller]
fn quiet(story: &Story) {
    assert_eq!(alarms(&story.episode), vec![]);
}

#[test]
fn a_value_at_its_limit_is_no_alarm_and_one_beyond_is() {
    quiet(&morning().and(ERIK_HIMSELF, pulse("2026-11-25T08:00", 110)));
    let alarm = one(&morning().and(ERIK_HIMSELF, pulse("2026-11-25T08:00", 111)));
    assert_eq!((alarm.level, alarm.value, alarm.limit), (Level::Soon, 111, 110));
    assert_eq!(alarm.due_at, at("2026-11-25T10:10"));
    let alarm = one(&morning().and(ERIK_HIMSELF, pulse("2026-11-25T08:00", 40)));
    assert!((alarm.level, alarm.above) == (Level::Acute, false));
}

#[test]
fn the_strictest_limit_speaks_for_its_sign() {
    let alarm = one(&morning().and(ERIK_HIMSELF, pulse("2026-11-25T08:00", 131)));
    assert_eq!((alarm.level, alarm.limit), (Level::Acute, 130));
    assert_eq!(alarm.due_at, at("2026-11-25T08:25"));
}

#[test]
fn two_signs_are_two_alarms_the_most_urgent_first() {
    let reading =
        Reading { pulse: Some(115), temperature: Some(TenthsCelsius(395)), ..Reading::default() };
    let story = morning().and(ERIK_HIMSELF, measure("2026-11-25T08:00", reading));
    let signs: Vec<_> = alarms(&story.episode).into_iter().map(|alarm| alarm.sign).collect();
    assert_eq!(signs, [VitalSign::Temperature, VitalSign::Pulse]);
}

#[test]
fn it_is_the_nurses_and_then_the_physicians() {
    let story = morning().and(ERIK_HIMSELF, pulse("2026-11-25T08:00", 131));
    let items = story.items();
    let item = items.iter().find(|item| matches!(item.what, What::Alarm { .. })).unwrap();
    assert_eq!(item.weight, Weight::Acute);
    assert_eq!(item.owner.role, care::who::Role::WardNurse);
    assert_eq!(item.then.unwrap().role, care::who::Role::WardPhysician);
    assert!(story.at("2026-11-25T08:26").thread().broken.contains(&OWNER_AND_TIME));
}

const OWNER_AND_TIME: care::responsibility::Link = care::responsibility::Link::OwnerAndTime;

#[test]
fn what_is_handled_is_quiet_until_the_next_deviating_value() {
    let story = morning().and(ERIK_HIMSELF, pulse("2026-11-25T08:00", 115));
    let story = story.and(MARIA, handle(VitalSign::Pulse, "2026-11-25T08:00"));
    quiet(&story);
    let story = story.at("2026-11-25T12:00").and(ERIK_HIMSELF, pulse("2026-11-25T12:00", 112));
    assert_eq!(one(&story).since, at("2026-11-25T12:00"));
}

#[test]
fn a_value_that_came_while_somebody_handled_the_last_one_is_still_open() {
    let story = morning()
        .and(ERIK_HIMSELF, pulse("2026-11-25T08:00", 115))
        .and(ERIK_HIMSELF, pulse("2026-11-25T08:05", 135))
        .and(MARIA, handle(VitalSign::Pulse, "2026-11-25T08:00"));
    assert_eq!(one(&story).value, 135);
}

#[test]
fn the_first_of_a_run_sets_the_time_and_the_newest_is_shown() {
    let story = morning().and(ERIK_HIMSELF, pulse("2026-11-25T08:00", 115));
    let story = story.at("2026-11-25T09:30").and(ERIK_HIMSELF, pulse("2026-11-25T09:30", 118));
    let alarm = one(&story);
    assert_eq!((alarm.value, alarm.since), (118, at("2026-11-25T08:00")));
    assert_eq!(alarm.due_at, at("2026-11-25T10:10"));
    let older = story.at("2026-11-25T11:00").and(ERIK_HIMSELF, pulse("2026-11-25T07:30", 116));
    assert_eq!(one(&older).due_at, at("2026-11-25T10:10"), "an older value gives no more time");
}

#[test]
fn a_value_within_the_limit_answers_all_but_the_acute() {
    let story = morning().and(ERIK_HIMSELF, pulse("2026-11-25T08:00", 115));
    quiet(&story.and(ERIK_HIMSELF, pulse("2026-11-25T08:10", 90)));
    let story = morning().and(ERIK_HIMSELF, pulse("2026-11-25T08:00", 140));
    let story = story.and(ERIK_HIMSELF, pulse("2026-11-25T08:10", 90));
    assert_eq!((one(&story).value, one(&story).level), (140, Level::Acute));
    quiet(&story.and(MARIA, handle(VitalSign::Pulse, "2026-11-25T08:10")));
}

#[test]
fn a_value_that_comes_too_late_raises_none() {
    let story = settled().at("2026-11-25T20:01");
    quiet(&story.and(ERIK_HIMSELF, pulse("2026-11-25T08:00", 140)));
    let story = settled().at("2026-11-25T20:00");
    one(&story.and(ERIK_HIMSELF, pulse("2026-11-25T08:00", 140)));
}

#[test]
fn a_value_that_comes_too_late_takes_no_alarm_away() {
    let story = morning().and(ERIK_HIMSELF, pulse("2026-11-25T08:00", 140));
    let story = story.at("2026-11-25T21:00").and(ERIK_HIMSELF, pulse("2026-11-25T08:30", 141));
    assert_eq!(one(&story).value, 140);
}

#[test]
fn another_sign_measured_later_takes_no_alarm_away() {
    let story = morning().and(ERIK_HIMSELF, pulse("2026-11-25T08:00", 115));
    let weight = Reading { temperature: Some(TenthsCelsius(370)), ..Reading::default() };
    one(&story.and(ERIK_HIMSELF, measure("2026-11-25T08:10", weight)));
}

#[test]
fn a_value_from_before_this_time_at_home_raises_none() {
    quiet(&at_home().and(MARIA, pulse("2026-11-24T12:00", 140)));
    let story = settled().and(ERIK_HIMSELF, pulse("2026-11-24T19:00", 140));
    one(&story);
    let story = story.at("2026-11-26T07:00").and(MARIA, return_to_ward("2026-11-26T06:45", None));
    quiet(&story);
    let story = story.and(MARIA, measure("2026-11-26T07:00", well())).and(HANNA, yes());
    let story = tick_all(story, "2026-11-26T10:00");
    quiet(&story.at("2026-11-26T11:00").and(MARIA, send_home("2026-11-26T11:00")));
}
