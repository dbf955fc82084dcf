//! NEWS2 at home: what a set of values asks for by the programme's table.

use crate::cast::*;
use care::episode::Command;
use care::episode::news2_alarm::{News2Alarm, news2_alarm};
use care::programme::Level;
use care::vital_sign::{Reading, VitalSign};

/// Seven points, no single three: 2 for breathing, 1 for saturation, 2 for pressure, 2 for pulse.
fn seven() -> Reading {
    Reading {
        respiratory_rate: Some(22),
        oxygen_saturation: Some(95),
        systolic: Some(95),
        pulse: Some(115),
        ..well()
    }
}

fn morning(reading: Reading) -> Story {
    settled().at("2026-11-25T10:00").and(JONAS, measure("2026-11-25T09:10", reading))
}

fn handled(up_to: &str) -> Command {
    Command::HandleNews2 { up_to: at(up_to), action: "Läkaren åker ut.".into(), by: None }
}

#[track_caller]
fn alarm(story: &Story) -> News2Alarm {
    news2_alarm(&story.episode).unwrap()
}

#[test]
fn seven_or_more_is_acute() {
    let found = alarm(&morning(seven()));
    assert_eq!((found.level, found.total), (Level::Acute, Some(7)));
    assert_eq!(found.due_at, at("2026-11-25T10:30"));
}

#[test]
fn what_is_handled_is_quiet() {
    let story = morning(seven()).and(HANNA, handled("2026-11-25T09:10"));
    assert_eq!(news2_alarm(&story.episode), None);
}

#[test]
fn a_later_pulse_takes_no_acute_alarm_away() {
    let story = morning(seven()).at("2026-11-25T12:00");
    let story = story.and(ERIK_HIMSELF, pulse("2026-11-25T12:00", 80));
    assert_eq!(alarm(&story).total, Some(7));
    assert_eq!(alarm(&story).due_at, at("2026-11-25T10:30"));
}

#[test]
fn a_later_good_set_does_not_take_an_acute_alarm_away_either() {
    let story = morning(seven()).at("2026-11-25T12:00");
    let story = story.and(JONAS, measure("2026-11-25T12:00", well()));
    assert_eq!(alarm(&story).total, Some(7));
}

#[test]
fn a_single_three_counts_in_an_incomplete_set_until_a_whole_one_says_otherwise() {
    let fast = Reading { respiratory_rate: Some(25), ..Reading::default() };
    let story = morning(fast);
    let found = alarm(&story);
    assert_eq!((found.total, found.threes), (None, vec![VitalSign::RespiratoryRate]));
    assert_eq!(found.level, Level::Soon);
    let story = story.at("2026-11-25T12:00").and(JONAS, measure("2026-11-25T12:00", well()));
    assert_eq!(news2_alarm(&story.episode), None);
}

#[test]
fn a_single_three_that_its_own_limit_has_said_is_not_said_again() {
    let story = morning(Reading { pulse: Some(140), ..Reading::default() });
    assert_eq!(news2_alarm(&story.episode), None);
    let story = story.and(MARIA, handle(VitalSign::Pulse, "2026-11-25T09:10"));
    assert_eq!(news2_alarm(&story.episode), None, "nor when that has been handled");
}

#[test]
fn a_set_from_the_ward_raises_none_at_home() {
    let story = ready().and(MARIA, measure("2026-11-24T12:00", seven()));
    let story = story.at("2026-11-24T13:00").and(MARIA, send_home("2026-11-24T13:00"));
    assert_eq!(news2_alarm(&story.episode), None);
}
