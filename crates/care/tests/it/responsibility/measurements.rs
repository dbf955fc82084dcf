//! Missing values are themselves a signal.

use super::opens;
use crate::cast::*;
use care::open_item::Why;

fn missing(why: &Why) -> bool {
    *why == Why::MeasurementMissing
}

#[test]
fn values_are_missing_two_hours_after_their_time() {
    opens(&at_home(), missing, "2026-11-24T22:00");
    opens(&settled(), missing, "2026-11-25T10:00");
}

#[test]
fn a_value_up_to_an_hour_early_is_that_times_value() {
    let story = settled().at("2026-11-25T09:00");
    let early = story.clone().and(ERIK_HIMSELF, home_values("2026-11-25T07:00"));
    opens(&early, missing, "2026-11-25T22:00");
    let too_early = story.and(ERIK_HIMSELF, home_values("2026-11-25T06:59"));
    opens(&too_early, missing, "2026-11-25T10:00");
}

#[test]
fn a_late_value_answers_for_the_time_that_passed() {
    let story = settled().at("2026-11-25T13:00");
    opens(&story.and(ERIK_HIMSELF, home_values("2026-11-25T13:00")), missing, "2026-11-25T22:00");
}

#[test]
fn a_pulse_does_not_answer_for_a_temperature() {
    let story = settled().at("2026-11-25T08:00").and(ERIK_HIMSELF, pulse("2026-11-25T08:00", 75));
    opens(&story, missing, "2026-11-25T10:00");
}

#[test]
fn values_from_the_ward_do_not_answer_for_the_home() {
    let story = ready().at("2026-11-24T19:30");
    let story = story.and(MARIA, measure("2026-11-24T19:20", well()));
    let story = story.and(MARIA, send_home("2026-11-24T18:00"));
    opens(&story, missing, "2026-11-25T10:00");
    let left_later = ready().at("2026-11-24T18:30");
    let left_later = left_later.and(MARIA, measure("2026-11-24T18:20", well()));
    let left_later = left_later.and(MARIA, send_home("2026-11-24T18:30"));
    opens(&left_later, missing, "2026-11-24T22:00");
}

#[test]
fn times_are_on_the_wall_also_when_the_clock_is_moved() {
    let mut story = settled();
    story.episode.spells[0].from = at("2027-03-27T12:00");
    opens(&story, missing, "2027-03-27T22:00");
    let story = story.at("2027-03-27T20:00");
    let story = story.and(ERIK_HIMSELF, home_values("2027-03-27T20:00"));
    opens(&story, missing, "2027-03-28T10:00");
}

#[test]
fn nothing_is_missing_on_the_ward() {
    super::none(&ready(), missing);
    super::none(&back_on_ward(), missing);
}
