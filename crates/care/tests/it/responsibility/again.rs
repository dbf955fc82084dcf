//! A new measurement that was promised: open with an owner until it is measured, a gap when its
//! time has passed, and never forgotten because somebody wrote something else.

use super::{gaps, none, opens};
use crate::cast::*;
use care::episode::Command;
use care::episode::again::{promised, proposed_for_news2, proposed_for_sign};
use care::news2::SCORED;
use care::open_item::{OpenItem, Weight, What, Why};
use care::refusal::Refusal;
use care::vital_sign::{Reading, TenthsCelsius, VitalSign};

fn missed(why: &Why) -> bool {
    matches!(why, Why::NotMeasuredAgain { .. })
}

fn fever(wall: &str, tenths: i16) -> Command {
    let temperature = Some(TenthsCelsius(tenths));
    measure(wall, Reading { temperature, ..Reading::default() })
}

fn answers(up_to: &str, by: Option<&str>) -> Command {
    Command::HandleAlarm {
        sign: VitalSign::Temperature,
        up_to: at(up_to),
        action: "Ringde, mår bra.".into(),
        by: by.map(at),
    }
}

/// 38.6 at ten, answered at five past with a new measurement by twelve.
fn promised_by_noon() -> Story {
    settled()
        .at("2026-11-25T10:00")
        .and(ERIK_HIMSELF, fever("2026-11-25T10:00", 386))
        .at("2026-11-25T10:05")
        .and(MARIA, answers("2026-11-25T10:00", Some("2026-11-25T12:00")))
}

fn coming(story: &Story) -> Vec<OpenItem> {
    let is = |item: &OpenItem| matches!(item.what, What::MeasureAgain { .. });
    story.items().into_iter().filter(is).collect()
}

#[test]
fn a_promised_measurement_is_the_nurses_until_its_time_and_then_a_gap() {
    let story = promised_by_noon();
    let item = coming(&story).remove(0);
    assert_eq!(item.weight, Weight::Work);
    assert_eq!((item.opens_at, item.due_at), (at("2026-11-25T10:05"), at("2026-11-25T12:00")));
    assert_eq!(item.owner.role, care::who::Role::WardNurse);
    assert_eq!(item.then.unwrap().role, care::who::Role::WardPhysician);
    assert!(item.is_open(at("2026-11-25T11:59")) && !item.is_open(at("2026-11-25T12:00")));
    let gap = opens(&story, missed, "2026-11-25T12:00");
    assert_eq!(gap.weight, Weight::Gap);
}

#[test]
fn it_closes_by_itself_when_that_sign_is_measured() {
    let story = promised_by_noon().at("2026-11-25T11:50");
    let other = story.clone().and(ERIK_HIMSELF, pulse("2026-11-25T11:50", 80));
    assert_eq!(coming(&other).len(), 1, "a pulse is no temperature");
    let measured = story.and(ERIK_HIMSELF, fever("2026-11-25T11:50", 391));
    assert_eq!(coming(&measured), vec![], "also when the new value is an alarm of its own");
    none(&measured, missed);
}

#[test]
fn what_was_measured_before_the_promise_does_not_keep_it() {
    let story = promised_by_noon().at("2026-11-25T10:10");
    let story = story.and(ERIK_HIMSELF, fever("2026-11-25T10:03", 385));
    assert_eq!(coming(&story).len(), 1);
}

#[test]
fn a_later_answer_without_a_promise_takes_none_back() {
    let story = promised_by_noon().at("2026-11-25T10:10");
    let story = story.and(ERIK_HIMSELF, fever("2026-11-25T10:03", 385));
    let story = story.and(MARIA, answers("2026-11-25T10:03", None));
    opens(&story, missed, "2026-11-25T12:00");
    let story = story.at("2026-11-25T10:20").and(ERIK_HIMSELF, fever("2026-11-25T10:20", 384));
    assert_eq!(promised(&story.episode).len(), 0);
}

#[test]
fn an_answer_may_promise_nothing() {
    let story = settled().at("2026-11-25T10:00");
    let story = story.and(ERIK_HIMSELF, fever("2026-11-25T10:00", 386));
    let story = story.and(MARIA, answers("2026-11-25T10:00", None));
    assert_eq!((coming(&story), gaps(&story, missed)), (vec![], vec![]));
}

#[test]
fn only_a_time_ahead_of_a_patient_at_home_can_be_promised() {
    let by = || Refusal::Invalid { field: "by" };
    let story = settled().at("2026-11-25T10:00");
    let story = story.and(ERIK_HIMSELF, fever("2026-11-25T10:00", 386));
    given(story.clone())
        .when(MARIA, answers("2026-11-25T10:00", Some("2026-11-25T10:00")))
        .refused(by())
        .when(MARIA, answers("2026-11-25T10:00", Some("2026-11-27T10:01")))
        .refused(by());
    let back = story.at("2026-11-25T11:00").and(MARIA, return_to_ward("2026-11-25T11:00", None));
    given(back).when(MARIA, answers("2026-11-25T10:00", Some("2026-11-25T12:00"))).refused(by());
}

#[test]
fn on_the_ward_nothing_is_waited_for_from_home() {
    let story = promised_by_noon().at("2026-11-25T11:00");
    let story = story.and(MARIA, return_to_ward("2026-11-25T11:00", None));
    assert_eq!((coming(&story), gaps(&story, missed)), (vec![], vec![]));
}

#[test]
fn the_programme_and_the_rcp_propose_the_time() {
    let story = settled().at("2026-11-25T10:02");
    let story = story.and(ERIK_HIMSELF, fever("2026-11-25T10:00", 386));
    let now = at("2026-11-25T10:07");
    let proposed = proposed_for_sign(&story.episode, VitalSign::Temperature, now);
    assert_eq!(proposed, Some(at("2026-11-25T12:05")), "two hours, on the five minutes");
    assert_eq!(proposed_for_sign(&story.episode, VitalSign::Pulse, now), None);
    let fast = Reading { respiratory_rate: Some(25), ..Reading::default() };
    let story = settled().at("2026-11-25T10:00").and(JONAS, measure("2026-11-25T10:00", fast));
    let every_hour = proposed_for_news2(&story.episode, at("2026-11-25T10:05"));
    assert_eq!(every_hour, Some(at("2026-11-25T11:05")));
}

#[test]
fn a_new_news2_is_the_whole_set() {
    let seven = Reading {
        respiratory_rate: Some(22),
        oxygen_saturation: Some(95),
        systolic: Some(95),
        pulse: Some(115),
        ..well()
    };
    let command = Command::HandleNews2 {
        up_to: at("2026-11-25T10:00"),
        action: "Läkaren åker ut.".into(),
        by: Some(at("2026-11-25T11:00")),
    };
    let story = settled().at("2026-11-25T10:00");
    let story = story.and(JONAS, measure("2026-11-25T10:00", seven)).and(HANNA, command);
    let story = story.at("2026-11-25T10:50").and(ERIK_HIMSELF, home_values("2026-11-25T10:50"));
    let item = coming(&story).remove(0);
    assert_eq!(
        item.what,
        What::MeasureAgain { signs: SCORED.to_vec(), by: at("2026-11-25T11:00") }
    );
    let story = story.and(JONAS, measure("2026-11-25T10:45", well()));
    assert_eq!(coming(&story), vec![]);
}
