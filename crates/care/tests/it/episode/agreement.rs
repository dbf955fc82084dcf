//! The documented agreement between patient and care.

use crate::cast::*;
use care::episode::Event;
use care::episode::agreement::{Content, Goal};
use care::episode::event::AgreeingParty::{Patient, Staff};
use care::refusal::{Missing, Refusal};
use jiff::civil::date;

fn changed(change: impl Fn(&mut Content)) -> care::episode::Command {
    let mut content = content();
    change(&mut content);
    write_agreement(content)
}

#[test]
fn it_is_agreed_when_both_have_said_yes_to_the_same_version() {
    let story = wanted().and(MARIA, write_agreement(content())).and(MARIA, agree(1, Patient));
    assert!(!story.episode.agreement.as_ref().unwrap().is_agreed());
    let story = story.and(MARIA, agree(1, Staff));
    assert!(story.episode.agreement.unwrap().is_agreed());
}

#[test]
fn a_new_version_asks_for_both_yeses_again() {
    let story = agreed().and(MARIA, changed(|c| c.next = "Nytt.".into()));
    let agreement = story.episode.agreement.as_ref().unwrap();
    assert_eq!((agreement.version, agreement.agreed.len()), (2, 0));
    let left = story.episode.missing_before_leaving();
    assert!(left.contains(&Missing::Item { id: "agreement".into() }));
    given(story)
        .when(MARIA, agree(1, Patient))
        .refused(Refusal::OldAgreement { version: 1, newest: 2 })
        .and(MARIA, agree(2, Patient));
}

#[test]
fn saying_yes_twice_changes_nothing() {
    given(agreed()).when(MARIA, agree(1, Patient)).then(&[]);
}

#[test]
fn nobody_agrees_to_nothing() {
    given(wanted()).when(MARIA, agree(1, Patient)).refused(Refusal::NoAgreement);
}

#[test]
fn it_says_what_matters_whom_to_call_what_to_do_when_worse_and_when_it_is_finished() {
    let missing = |field| Refusal::TextMissing { field };
    given(wanted())
        .when(MARIA, changed(|c| c.matters_to_me = "  ".into()))
        .refused(missing("matters_to_me"))
        .when(MARIA, changed(|c| c.what_happens.clear()))
        .refused(missing("what_happens"))
        .when(MARIA, changed(|c| c.call.clear()))
        .refused(missing("call"))
        .when(MARIA, changed(|c| c.if_worse.clear()))
        .refused(missing("if_worse"))
        .when(MARIA, changed(|c| c.discharge_criteria.clear()))
        .refused(missing("discharge_criteria"));
}

#[test]
fn it_calls_units_that_exist() {
    given(wanted())
        .when(MARIA, changed(|c| c.call.push(NO_UNIT)))
        .refused(Refusal::NotFound { what: "unit" });
}

#[test]
fn it_is_a_page_or_two() {
    let goal = |n: usize| Goal { id: n.to_string(), text: "Mål".into() };
    given(wanted())
        .when(MARIA, changed(|c| c.discharge_criteria = (0..31).map(goal).collect()))
        .refused(Refusal::TooMany { most: 30 })
        .when(MARIA, changed(|c| c.what_happens = "å".repeat(2_001)))
        .refused(Refusal::TextTooLong { field: "what_happens", most: 2_000, found: 2_001 })
        .when(MARIA, changed(|c| c.others_do[0].what = "å".repeat(2_001)))
        .refused(Refusal::TextTooLong { field: "row", most: 2_000, found: 2_001 });
    let outcome = given(wanted()).when(MARIA, changed(|c| c.i_do = vec!["å".repeat(1_900); 6]));
    let found = 6 * 1_900 + outcome_length();
    outcome.refused(Refusal::TextTooLong { field: "agreement", most: 10_000, found });
}

/// The characters of the usual agreement, without what the patient does.
fn outcome_length() -> usize {
    let content = content();
    let texts = [&content.matters_to_me, &content.what_happens, &content.next];
    let rows = texts.into_iter().chain(&content.if_worse);
    let duties = content.others_do.iter().flat_map(|duty| [&duty.who, &duty.what]);
    let goals = content.discharge_criteria.iter().map(|goal| &goal.text);
    rows.chain(duties).chain(goals).map(|text| text.chars().count()).sum()
}

#[test]
fn a_treatment_is_prolonged_at_home_when_both_have_agreed() {
    let story = settled().and(MARIA, changed(|c| c.planned_end = date(2026, 12, 10)));
    assert_eq!(story.episode.planned_end, Some(date(2026, 12, 7)));
    let story = story.and(MARIA, agree(2, Patient)).and(MARIA, agree(2, Staff));
    assert_eq!(story.episode.planned_end, Some(date(2026, 12, 10)));
}

#[test]
fn the_yes_names_the_version_and_who_gave_it() {
    given(wanted())
        .and(MARIA, write_agreement(content()))
        .when(MARIA, agree(1, Patient))
        .then(&[Event::AgreementAgreed { version: 1, party: Patient }]);
}
