//! What is open about requests: to send, to answer, to agree to, and a no that nobody has mended.

use super::{gaps, none, opens};
use crate::cast::*;
use care::episode::Command;
use care::episode::command::SendRequest;
use care::episode::request::Answer;
use care::open_item::{OpenItem, What, Why};
use care::programme::{LegalStatus, RequestKind};
use care::who::Role;
use jiff::civil::date;

fn items(story: &Story, is: impl Fn(&What) -> bool) -> Vec<OpenItem> {
    story.items().into_iter().filter(|item| is(&item.what)).collect()
}

fn to_send(story: &Story) -> Vec<(RequestKind, jiff::Timestamp)> {
    let items = story.items().into_iter();
    let kind = |item: OpenItem| {
        let What::SendRequest { kind } = item.what else { return None };
        Some((kind, item.due_at))
    };
    items.filter_map(kind).collect()
}

fn to_answer(story: &Story) -> OpenItem {
    items(story, |what| matches!(what, What::AnswerRequest { .. })).remove(0)
}

fn unanswered(why: &Why) -> bool {
    matches!(why, Why::RequestUnanswered { .. })
}

fn declined(why: &Why) -> bool {
    matches!(why, Why::RequestDeclined { .. })
}

fn not_allowed(why: &Why) -> bool {
    matches!(why, Why::RequestNotAllowed { .. })
}

#[test]
fn what_takes_longest_is_asked_for_first() {
    let story = together_decided(&[("home_help_enough", "home_help_new")]);
    let due = to_send(&story);
    let of = |kind| due.iter().find(|(wanted, _)| *wanted == kind).unwrap().1;
    assert_eq!(of(RequestKind::NeedsAssessment), at("2026-11-24T13:00"));
    assert_eq!(of(RequestKind::HomeNursing), at("2026-11-25T09:00"));
}

#[test]
fn a_request_is_the_units_own_to_answer_and_then_the_wards_to_call_about() {
    let story = asked();
    let item = to_answer(&story);
    assert_eq!((item.owner.unit, item.owner.role), (HOME_NURSING, Role::HomeNurse));
    assert_eq!(item.then.unwrap().role, Role::WardNurse);
    let gap = opens(&story, unanswered, "2026-11-25T07:00");
    assert_eq!((gap.owner.unit, gap.owner.role), (WARD_UNIT, Role::WardNurse));
    none(&accepted(), unanswered);
}

#[test]
fn where_nobody_works_in_the_platform_the_ward_calls() {
    let story = listed().and(MARIA, send(SendRequest { to: BY_LETTER, ..asks_nursing() }));
    let item = to_answer(&story);
    assert_eq!((item.owner.unit, item.owner.role), (WARD_UNIT, Role::WardNurse));
    assert_eq!(item.then.unwrap().role, Role::WardPhysician);
}

#[test]
fn other_times_wait_for_somebody_to_say_yes_to_them() {
    let (from, until) = (date(2026, 11, 25), date(2026, 11, 30));
    let story = asked()
        .at("2026-11-24T12:00")
        .answered(LEILA, Answer::AnotherTime { from, until, visits: vec![visit_at(9)] });
    let is = |what: &What| matches!(what, What::AgreeToTimes { .. });
    assert_eq!(items(&story, is)[0].due_at, at("2026-11-24T16:00"));
    let request = request_to(&story, HOME_NURSING);
    assert!(items(&story.and(MARIA, Command::AgreeToTimes { request }), is).is_empty());
}

#[test]
fn a_no_is_a_gap_until_somebody_else_is_asked() {
    let story = asked().at("2026-11-24T12:00").answered(LEILA, declines());
    opens(&story, declined, "2026-11-24T12:00");
    let elsewhere = SendRequest { to: BY_LETTER, ..asks_nursing() };
    none(&story.and(MARIA, send(elsewhere)), declined);
}

#[test]
fn a_no_to_what_no_programme_needs_is_still_somebodys_to_know() {
    let ask = send(asks(RequestKind::Rehab, REHAB));
    let story = settled().and(MARIA, ask);
    let no = says(&story, REHAB, declines());
    let story = story.and(care::who::Who::System, no);
    opens(&story, declined, "2026-11-24T20:00");
    let (request, reason) = (request_to(&story, REHAB), "Klarar sig utan.".into());
    none(&story.and(MARIA, Command::RetractRequest { request, reason }), declined);
}

#[test]
fn a_no_does_not_disappear_behind_a_request_that_was_taken_back() {
    let story = asked().at("2026-11-24T12:00").answered(LEILA, declines());
    let story = story.and(MARIA, send(SendRequest { to: BY_LETTER, ..asks_nursing() }));
    let (request, reason) = (request_to(&story, BY_LETTER), "Fel kommun.".into());
    let story = story.and(MARIA, Command::RetractRequest { request, reason });
    opens(&story, declined, "2026-11-24T12:00");
}

#[test]
fn what_is_taken_back_and_still_needed_is_to_be_sent_again() {
    let story = together_ready();
    let now = story.now;
    let is_open =
        |item: &OpenItem| matches!(item.what, What::SendRequest { .. }) && item.is_open(now);
    assert!(!story.items().iter().any(is_open));
    let (request, reason) = (request_to(&story, HOME_NURSING), "Fel dagar.".into());
    let story = story.and(MARIA, Command::RetractRequest { request, reason });
    assert_eq!(to_send(&story)[0].0, RequestKind::HomeNursing);
}

#[test]
fn a_request_that_the_law_does_not_allow_any_more_is_a_gap() {
    let status = LegalStatus::Leave;
    let story = nursed().and(HANNA, Command::SetLegalStatus { status });
    opens(&story, not_allowed, "2026-11-24T20:30");
    let mut leave = together_decided(&[]);
    assert_eq!(gaps(&leave, not_allowed), vec![]);
    leave = leave.and(HANNA, Command::SetLegalStatus { status });
    assert_eq!(gaps(&leave, not_allowed).len(), 1, "before anybody goes home");
}

#[test]
fn a_promise_shorter_than_the_treatment_is_asked_for_again_on_its_last_day() {
    let story = together_ready().and(MARIA, send_home("2026-11-24T12:00"));
    let item = items(&story, |what| matches!(what, What::SendRequest { .. })).remove(0);
    assert_eq!(item.opens_at, at("2026-11-30T00:00"));
    assert_eq!(item.due_at, at("2026-12-01T00:00"));
    let request = request_to(&story, HOME_NURSING);
    let longer = SendRequest { until: date(2026, 12, 7), ..asks_nursing() };
    let story = story.and(MARIA, Command::ChangeRequest { request, send: Box::new(longer) });
    let story = story.answered(LEILA, Answer::Accepted);
    assert_eq!(to_send(&story), []);
}

#[test]
fn a_task_of_a_unit_that_takes_no_part_is_the_wards() {
    use care::programme::{RoleAt, UnitPart};
    let owner = RoleAt { unit: UnitPart::HomeNursing, role: Role::HomeNurse };
    let due_at = at("2026-11-26T12:00");
    let make = Command::MakeTask { what: "Hämta material.".into(), owner, due_at };
    let story = nursed().and(MARIA, make);
    let owner =
        |story: &Story| items(story, |what| matches!(what, What::Task { .. })).remove(0).owner;
    assert_eq!((owner(&story).unit, owner(&story).role), (HOME_NURSING, Role::HomeNurse));
    let (request, reason) = (request_to(&story, HOME_NURSING), "Klarar sig.".into());
    let story = story.and(MARIA, Command::RetractRequest { request, reason });
    assert_eq!((owner(&story).unit, owner(&story).role), (WARD_UNIT, Role::WardNurse));
}

#[test]
fn requests_are_nobodys_to_answer_when_the_episode_has_ended() {
    let story = asked()
        .and(HANNA, Command::RecordDeath { at: at("2026-11-24T11:40"), note: String::new() });
    assert!(items(&story, |what| matches!(what, What::AnswerRequest { .. })).is_empty());
    let told = items(&story, |what| matches!(what, What::Notice { .. }));
    assert!(told.iter().any(|item| item.owner.unit == HOME_NURSING), "but they are told");
}
