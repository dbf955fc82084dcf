//! Who takes part: whoever was asked and has not said no, and whoever is to come or has come.

use crate::cast::*;
use care::episode::Command;
use care::episode::request::Answer;
use care::ids::UnitId;
use care::programme::{ContactKind, RequestKind};
use care::refusal::Refusal;
use care::who::Role;

fn takes_part(story: &Story, unit: UnitId) -> bool {
    story.episode.units().contains(&unit)
}

fn retracted(story: Story, unit: UnitId) -> Story {
    let (request, reason) = (request_to(&story, unit), "Behövs inte.".into());
    story.and(MARIA, Command::RetractRequest { request, reason })
}

#[test]
fn whoever_is_asked_takes_part_from_then_on() {
    assert!(!takes_part(&listed(), HOME_NURSING));
    assert!(takes_part(&asked(), HOME_NURSING));
    assert!(takes_part(&accepted(), HOME_NURSING));
    assert_eq!(asked().episode.role_at(HOME_NURSING), Some(Role::HomeNurse));
    assert_eq!(asked().episode.role_at(REHAB), None);
}

#[test]
fn who_has_said_no_or_is_no_longer_asked_takes_no_part() {
    assert!(!takes_part(&asked().answered(LEILA, declines()), HOME_NURSING));
    assert!(!takes_part(&retracted(asked(), HOME_NURSING), HOME_NURSING));
    assert!(!takes_part(&retracted(accepted(), HOME_NURSING), HOME_NURSING));
}

#[test]
fn who_has_been_there_can_still_tell_of_it() {
    let story = nursed().at("2026-11-25T09:00");
    let contact = visit_on(&story, 25, 8);
    let story = retracted(story, HOME_NURSING);
    assert!(takes_part(&story, HOME_NURSING), "a visit that nobody has answered for");
    let story = story.and(LEILA, records(visit("2026-11-25T08:20", contact)));
    assert!(takes_part(&story, HOME_NURSING));
}

#[test]
fn who_has_finished_was_part_of_it() {
    let story = nursed().at("2026-11-26T09:00");
    let request = request_to(&story, HOME_NURSING);
    let at = story.now;
    let finish = Command::FinishRequest { at, request, note: "Klart.".into() };
    let story = story.and(LEILA, finish);
    assert!(takes_part(&story, HOME_NURSING));
    let open = story.episode.planned().filter(|p| p.contact.unit == HOME_NURSING && p.is_open());
    assert!(open.into_iter().all(|planned| planned.contact.at < at), "and nobody waits for it");
}

#[test]
fn a_no_that_is_finished_is_still_a_no_and_so_is_silence() {
    let finish = |story: Story| {
        let request = request_to(&story, HOME_NURSING);
        let at = story.now;
        story.and(LEILA, Command::FinishRequest { at, request, note: String::new() })
    };
    let no = finish(asked().answered(LEILA, declines()));
    assert!(!no.episode.is_accepted(RequestKind::HomeNursing));
    assert!(!takes_part(&no, HOME_NURSING));
    assert!(!finish(asked()).episode.is_accepted(RequestKind::HomeNursing));
}

#[test]
fn what_was_finished_at_home_is_asked_for_anew_before_the_next_homecoming() {
    let story = nursed().at("2026-11-26T06:00");
    let (at, request) = (story.now, request_to(&story, HOME_NURSING));
    let story = story.and(LEILA, Command::FinishRequest { at, request, note: "Klart.".into() });
    assert!(story.episode.requests_left().is_empty(), "at home it was what was needed");
    let story = story.at("2026-11-26T07:00");
    let story = story.and(MARIA, return_to_ward("2026-11-26T06:45", None));
    assert_eq!(story.episode.requests_left(), [RequestKind::HomeNursing]);
    let story = story.and(MARIA, send(asks_nursing())).answered(LEILA, Answer::Accepted);
    assert!(story.episode.requests_left().is_empty());
}

#[test]
fn nobody_plans_the_visits_of_a_unit_that_has_not_been_asked() {
    let visits = || plan(contacts(ContactKind::Visit, HOME_NURSING, 25, 26));
    given(listed()).when(MARIA, visits()).refused(Refusal::UnitNotAsked { unit: HOME_NURSING });
    asked().and(MARIA, visits());
    given(retracted(asked(), HOME_NURSING))
        .when(MARIA, visits())
        .refused(Refusal::UnitNotAsked { unit: HOME_NURSING });
}

#[test]
fn home_nursing_is_needed_when_the_medicine_list_counts_on_it() {
    assert!(booked().episode.requests_left().is_empty());
    assert_eq!(listed().episode.requests_left(), [RequestKind::HomeNursing]);
    assert!(accepted().episode.requests_left().is_empty());
}
