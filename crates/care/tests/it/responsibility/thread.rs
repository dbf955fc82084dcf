//! The unbroken line of one patient at one moment.

use crate::cast::*;
use care::episode::Command;
use care::responsibility::thread::WayBack;
use care::responsibility::{Link, Responsible, for_everything_else, for_treatment};
use care::unit::Answering;
use care::ward::SafetyBed;

fn settled_with(call: Vec<care::ids::UnitId>) -> Story {
    let mut story = settled().and(ERIK_HIMSELF, home_values("2026-11-24T20:00"));
    story.episode.agreement.as_mut().unwrap().content.call = call;
    story
}

fn number(story: &Story) -> Option<(care::ids::UnitId, String)> {
    story.thread().answers_now.map(|Answering { unit, number, .. }| (unit, number))
}

#[test]
fn at_three_in_the_night_the_ward_answers_and_at_ten_whoever_is_first() {
    let story = settled_with(vec![PRIMARY_CARE, WARD_UNIT]);
    let clinic = Some((PRIMARY_CARE, "0980-319 100".into()));
    let ward = Some((WARD_UNIT, "0980-319 223".into()));
    assert_eq!(number(&story.clone().at("2026-11-25T03:00")), ward);
    assert_eq!(number(&story.clone().at("2026-11-25T10:00")), clinic);
    assert_eq!(number(&story.at("2026-11-28T10:00")), ward, "a Saturday");
}

#[test]
fn a_clinic_alone_breaks_the_line_at_night() {
    let story = settled_with(vec![PRIMARY_CARE]);
    assert_eq!(story.clone().at("2026-11-25T03:00").thread().broken, [Link::AnswersNow]);
    assert!(story.clone().at("2026-11-25T08:00").thread().holds());
    assert!(story.clone().at("2026-11-24T16:59:59").thread().answers_now.is_some());
    assert!(story.at("2026-11-24T17:00").thread().answers_now.is_none());
}

#[test]
fn without_an_agreement_one_calls_the_ward() {
    assert_eq!(number(&flagged()).unwrap().0, WARD_UNIT);
}

#[test]
fn every_link_is_held_by_something_named() {
    let thread = settled().thread();
    assert!(thread.holds());
    let ward = Responsible { medical: WARD_UNIT, nursing: WARD_UNIT };
    assert_eq!(thread.responsible, Some(ward));
    assert_eq!(thread.way_back, WayBack::SafetyBed(SafetyBed::Held { bed: 21 }));
    assert_eq!(thread.next_contact.unwrap().at, at("2026-11-25T09:00"));
    assert!(thread.answers_now.is_some());
}

#[test]
fn a_contact_under_way_is_still_the_next_one() {
    let story = settled();
    let next = |wall: &str| story.clone().at(wall).thread().next_contact.unwrap().at;
    assert_eq!(next("2026-11-25T09:30"), at("2026-11-25T09:00"));
    assert_eq!(next("2026-11-25T09:30:01"), at("2026-11-25T10:30"));
}

#[test]
fn a_missing_way_back_breaks_its_link_and_no_other() {
    let story = settled().and(MARIA, Command::ReleaseSafetyBed { reason: "Fullt.".into() });
    assert_eq!(story.thread().broken, [Link::WayBack]);
    assert_eq!(story.thread().way_back, WayBack::Missing);
    let later = story.at("2026-11-24T21:01");
    assert_eq!(later.thread().broken, [Link::WayBack, Link::OwnerAndTime], "and nobody came");
}

#[test]
fn an_unanswered_contact_breaks_the_line_from_its_moment() {
    let story = settled().at("2026-11-25T08:50");
    let story = story.and(ERIK_HIMSELF, home_values("2026-11-25T08:00"));
    assert!(story.clone().at("2026-11-25T10:29").thread().holds());
    assert_eq!(story.at("2026-11-25T10:30").thread().broken, [Link::NextContact]);
}

#[test]
fn responsibility_is_one_unit_of_each_kind_per_scope() {
    let episode = settled().episode;
    let primary_care = Responsible { medical: PRIMARY_CARE, nursing: PRIMARY_CARE };
    assert_eq!(for_everything_else(&episode, at("2026-11-24T21:00")), Some(primary_care));
    let back = back_on_ward();
    assert_eq!(for_treatment(&back.episode, back.now).unwrap().medical, WARD_UNIT);
    assert_eq!(for_treatment(&care::episode::Episode::default(), back.now), None);
}
