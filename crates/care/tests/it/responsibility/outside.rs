//! Outside its limit is what a value is, answered for or not, until a newer one is inside.

use crate::cast::*;
use care::episode::again::promised;
use care::episode::outside::{Of, Told, outside, told};
use care::programme::Level;
use care::vital_sign::{Reading, VitalSign};

fn answered() -> Story {
    settled()
        .at("2026-11-25T08:10")
        .and(ERIK_HIMSELF, pulse("2026-11-25T08:00", 115))
        .at("2026-11-25T08:20")
        .and(MARIA, handle(VitalSign::Pulse, "2026-11-25T08:00"))
}

#[test]
fn an_answer_does_not_make_a_value_good() {
    let story = answered();
    assert_eq!(care::episode::monitoring::alarms(&story.episode), vec![]);
    let found = outside(&story.episode);
    assert_eq!(found.len(), 1, "{found:?}");
    let of = Of::Sign { sign: VitalSign::Pulse, value: 115, above: true, limit: 110 };
    assert_eq!((&found[0].of, found[0].level), (&of, Level::Soon));
    let handled = found[0].answered.as_ref().unwrap();
    assert_eq!((handled.action.as_str(), handled.mark.at), ("Ringde.", at("2026-11-25T08:20")));
}

#[test]
fn only_a_newer_value_inside_does() {
    let story = answered().at("2026-11-25T12:00");
    let other = story.clone().and(ERIK_HIMSELF, measure("2026-11-25T12:00", temperature_only()));
    assert_eq!(outside(&other.episode).len(), 1, "another sign says nothing of the pulse");
    let inside = story.clone().and(ERIK_HIMSELF, pulse("2026-11-25T12:00", 110));
    assert_eq!(outside(&inside.episode), vec![]);
    let again = story.and(ERIK_HIMSELF, pulse("2026-11-25T12:00", 131));
    let found = outside(&again.episode).remove(0);
    assert_eq!((found.level, found.answered), (Level::Acute, None), "a new value is unanswered");
}

fn temperature_only() -> Reading {
    Reading { temperature: well().temperature, ..Reading::default() }
}

#[test]
fn a_value_sent_late_is_outside_all_the_same() {
    let story = settled().at("2026-11-25T23:00");
    let story = story.and(ERIK_HIMSELF, pulse("2026-11-25T08:00", 140));
    assert_eq!(care::episode::monitoring::alarms(&story.episode), vec![]);
    assert_eq!(outside(&story.episode).len(), 1);
}

#[test]
fn a_high_news2_stays_high_when_it_is_answered() {
    let seven = Reading {
        respiratory_rate: Some(22),
        oxygen_saturation: Some(95),
        systolic: Some(102),
        pulse: Some(108),
        ..well()
    };
    let story = settled().at("2026-11-25T09:10").and(JONAS, measure("2026-11-25T09:10", seven));
    let total = outside(&story.episode);
    assert_eq!(total.len(), 1, "{total:?}");
    let command = care::episode::Command::HandleNews2 {
        up_to: at("2026-11-25T09:10"),
        action: "Ringde.".into(),
        by: None,
    };
    let story = story.and(HANNA, command);
    let found = outside(&story.episode).remove(0);
    assert!(matches!(found.of, Of::News2 { total: Some(5..), .. }), "{found:?}");
    assert!(found.answered.is_some());
    let story = story.at("2026-11-25T12:00").and(JONAS, measure("2026-11-25T12:00", well()));
    assert_eq!(outside(&story.episode), vec![]);
}

#[test]
fn on_the_ward_the_limits_of_the_home_say_nothing() {
    let story = answered().at("2026-11-26T07:00");
    let story = story.and(MARIA, return_to_ward("2026-11-26T06:45", None));
    assert_eq!(outside(&story.episode), vec![]);
    assert_eq!(told(&story.episode, story.now), None);
}

#[test]
fn the_patient_is_told_who_calls_and_when_and_to_call_when_nobody_has() {
    let story = settled().at("2026-11-25T08:10");
    assert_eq!(told(&story.episode, story.now), None);
    let story = story.and(ERIK_HIMSELF, pulse("2026-11-25T08:00", 115));
    let due_at = at("2026-11-25T10:10");
    assert_eq!(told(&story.episode, due_at), Some(Told::CallAsAgreed { due_at }));
    let late = at("2026-11-25T10:11");
    assert_eq!(told(&story.episode, late), Some(Told::Call { due_at }));
    let story =
        story.at("2026-11-25T10:20").and(MARIA, handle(VitalSign::Pulse, "2026-11-25T08:00"));
    assert_eq!(told(&story.episode, story.now), Some(Told::Answered { at: story.now }));
    assert_eq!(promised(&story.episode).len(), 0);
    let story = story.at("2026-11-25T12:00").and(ERIK_HIMSELF, pulse("2026-11-25T12:00", 90));
    assert_eq!(told(&story.episode, story.now), None);
}

#[test]
fn who_has_agreed_to_nothing_is_told_that_the_ward_calls() {
    let story = settled().at("2026-11-25T08:10");
    let mut story = story.and(ERIK_HIMSELF, pulse("2026-11-25T08:00", 115));
    // Home without an agreement: that item of the checklist was set aside.
    story.episode.agreement = None;
    let due_at = at("2026-11-25T10:10");
    assert_eq!(told(&story.episode, due_at), Some(Told::WardCalls { due_at }));
}

#[test]
fn what_was_agreed_for_getting_worse_goes_before_the_wards_own_time() {
    let story = settled().at("2026-11-25T08:10");
    let story = story.and(ERIK_HIMSELF, pulse("2026-11-25T08:00", 115));
    let due_at = at("2026-11-25T10:10");
    assert!(!story.episode.agreement.as_ref().unwrap().content.if_worse.is_empty());
    assert_eq!(told(&story.episode, story.now), Some(Told::CallAsAgreed { due_at }));
}
