//! Hours of the medicine list against the visits of whoever gives it.

use super::{gaps, none, opens};
use crate::cast::*;
use care::episode::Command;
use care::episode::command::{PlanContacts, SendRequest};
use care::episode::medicine::{Giver, Medicine};
use care::episode::request::{Answer, VisitTime};
use care::ids::RequestId;
use care::open_item::{What, Why};
use care::programme::{Channel, ContactKind, RequestKind};
use jiff::civil::{Time, date, time};

fn without_visit(why: &Why) -> bool {
    matches!(why, Why::DoseWithoutVisit { .. })
}

fn at_hours(times: &str) -> Medicine {
    Medicine { times: times.into(), ..cefotaxim() }
}

fn asked_with(rows: Vec<Medicine>) -> Story {
    let story = booked().at("2026-11-24T11:35").and(HANNA, list(rows));
    story.at("2026-11-24T11:40").and(MARIA, send(asks_nursing()))
}

fn accepted_with(rows: Vec<Medicine>) -> Story {
    asked_with(rows).at("2026-11-24T11:50").answered(LEILA, Answer::Accepted)
}

fn hour(hour: i8) -> Time {
    time(hour, 0, 0, 0)
}

fn missing(story: &Story) -> Vec<Time> {
    let request: RequestId = request_to(story, HOME_NURSING);
    let missing = story.episode.doses_without_visit(request, &stockholm());
    missing.into_iter().flat_map(|dose| dose.times).collect()
}

#[test]
fn doses_at_the_hours_of_the_visits_are_met() {
    assert_eq!(missing(&asked()), vec![]);
    none(&nursed(), without_visit);
}

#[test]
fn a_dose_that_nobody_comes_to_is_told_before_the_answer_and_is_a_gap_after_it() {
    let story = asked_with(vec![at_hours("kl 06, 14 och 22")]);
    assert_eq!(missing(&story), [hour(6), hour(22)]);
    none(&story, without_visit);
    let story = accepted_with(vec![at_hours("kl 06, 14 och 22")]);
    let gap = opens(&story, without_visit, "2026-11-24T11:50");
    let What::Gap { why: Why::DoseWithoutVisit { times, .. }, .. } = &gap.what else { panic!() };
    assert_eq!(*times, [hour(6), hour(22)]);
    assert_eq!(gap.owner.unit, WARD_UNIT);
    // The visits end with the day of the thirtieth.
    assert_eq!(gap.closes_at, Some(at("2026-12-01T00:00")));
}

#[test]
fn the_gap_closes_with_another_list_or_other_visits() {
    let story = accepted_with(vec![at_hours("kl 06, 14 och 22")]).at("2026-11-24T12:00");
    none(&story.clone().and(HANNA, list(vec![at_hours("kl 08, 14 och 20")])), without_visit);
    let visits = vec![visit_at(6), visit_at(14), visit_at(22)];
    let (from, until) = (date(2026, 11, 25), date(2026, 11, 30));
    let other = Answer::AnotherTime { from, until, visits };
    let story = story.answered(LEILA, other);
    let request = request_to(&story, HOME_NURSING);
    none(&story.and(MARIA, Command::AgreeToTimes { request }), without_visit);
}

#[test]
fn a_changed_list_opens_the_gap_when_it_is_written() {
    let story = nursed().at("2026-11-25T10:00");
    let story = story.and(HANNA, list(vec![at_hours("kl 06, 14 och 22")]));
    opens(&story, without_visit, "2026-11-25T10:00");
}

#[test]
fn on_the_ward_again_it_is_no_gap_and_at_home_again_it_is() {
    let story = nursed().at("2026-11-25T10:00");
    let story = story.and(HANNA, list(vec![at_hours("kl 06, 14 och 22")]));
    let story = story.at("2026-11-25T11:00").and(MARIA, return_to_ward("2026-11-25T11:00", None));
    none(&story, without_visit);
    let story = story.at("2026-11-25T15:00").and(MARIA, measure("2026-11-25T15:00", well()));
    let story = tick_all(story.and(HANNA, yes()), "2026-11-25T15:10").at("2026-11-25T16:00");
    let story = story.and(MARIA, send_home("2026-11-25T16:00"));
    opens(&story, without_visit, "2026-11-25T16:00");
}

#[test]
fn a_medicine_is_gone_when_its_last_day_is() {
    let row = Medicine { until: Some(date(2026, 11, 27)), ..at_hours("kl 06") };
    let gap = gaps(&accepted_with(vec![row]), without_visit).remove(0);
    assert_eq!(gap.closes_at, Some(at("2026-11-28T00:00")));
}

#[test]
fn an_answer_that_comes_when_the_last_day_has_passed_opens_nothing() {
    let row = Medicine { until: Some(date(2026, 11, 25)), ..at_hours("kl 06") };
    let late = |wall| asked_with(vec![row.clone()]).at(wall).answered(LEILA, Answer::Accepted);
    assert_eq!(gaps(&late("2026-11-25T23:59"), without_visit).len(), 1);
    none(&late("2026-11-26T00:00"), without_visit);
}

#[test]
fn only_what_the_unit_gives_at_set_hours_is_compared() {
    let row = |times: &str, giver| Medicine { giver, ..at_hours(times) };
    let rows = vec![
        row("kl 06", Giver::Patient),
        Medicine { id: "2".into(), ..row("vid behov", Giver::HomeNursing) },
        Medicine { id: "3".into(), ..row("3 gånger om dagen", Giver::HomeNursing) },
        Medicine { id: "4".into(), ..row("kl 06", Giver::NextOfKin) },
        Medicine { id: "5".into(), ..row("kl 06", Giver::PrimaryCare) },
    ];
    none(&accepted_with(rows), without_visit);
}

#[test]
fn a_visit_every_third_day_meets_no_daily_dose() {
    let third = VisitTime { every_days: 3, ..visit_at(11) };
    let ask = |times: &str| {
        let story = booked().at("2026-11-24T11:35").and(HANNA, list(vec![at_hours(times)]));
        let visits = vec![visit_at(8), third.clone()];
        story.and(MARIA, send(SendRequest { visits, ..asks_nursing() }))
    };
    assert_eq!(missing(&ask("kl 8 och 11")), [hour(11)]);
    assert_eq!(missing(&ask("kl 11, var tredje dag")), vec![]);
}

#[test]
fn visits_planned_by_hand_count_when_they_go_on_to_the_end() {
    let story = accepted_with(vec![at_hours("kl 08, 11, 14 och 20")]).at("2026-11-24T12:00");
    let with = |unit, channel, first, last| {
        let by_hand = PlanContacts {
            channel,
            time: hour(11),
            ..contacts(ContactKind::Visit, unit, first, last)
        };
        missing(&story.clone().and(MARIA, plan(by_hand)))
    };
    assert_eq!(missing(&story), [hour(11)]);
    assert_eq!(with(HOME_NURSING, Channel::AtHome, 25, 30), vec![]);
    // Seen to from tomorrow on, also when it was found after some days.
    assert_eq!(with(HOME_NURSING, Channel::AtHome, 27, 30), vec![]);
    assert_eq!(with(HOME_NURSING, Channel::AtHome, 26, 26), [hour(11)]);
    assert_eq!(with(HOME_NURSING, Channel::Telephone, 25, 30), [hour(11)]);
    assert_eq!(with(PRIMARY_CARE, Channel::AtHome, 25, 30), [hour(11)]);
}

#[test]
fn a_request_without_visits_is_compared_with_nothing() {
    let story = booked().at("2026-11-24T11:35").and(HANNA, list(vec![at_hours("kl 06")]));
    let ask = asks(RequestKind::HomeNursing, HOME_NURSING);
    assert_eq!(missing(&story.and(MARIA, send(ask))), vec![]);
}
