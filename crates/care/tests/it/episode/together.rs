//! Early home-going with the units that it needs: nobody leaves before they have said yes.

use crate::cast::*;
use care::episode::Command;
use care::episode::command::SendRequest;
use care::episode::request::{Answer, Help};
use care::local_rule::LocalRule;
use care::programme::{ItemRule, RequestKind};
use care::refusal::{Missing, Refusal};
use jiff::civil::date;

/// Ids of the programme's items that the record closes by this rule.
fn items(rule: ItemRule) -> Vec<Missing> {
    let of_rule = tidig().checklist.into_iter().filter(|item| item.rule == rule);
    of_rule.map(|item| Missing::Item { id: item.id }).collect()
}

fn missing(story: &Story) -> Vec<Missing> {
    story.episode.missing_before_leaving()
}

fn called(story: Story) -> Story {
    let call = calls(&story, HOME_NURSING);
    story.and(MARIA, call)
}

#[test]
fn home_nursing_is_asked_called_and_says_yes_before_anybody_leaves() {
    let accepted = items(ItemRule::RequestsAccepted);
    let story = together_prepared(&[]).at("2026-11-24T11:40");
    assert_eq!(missing(&story), accepted);
    let story = story.and(MARIA, send(asks_nursing()));
    let both: Vec<Missing> =
        accepted.iter().cloned().chain(items(ItemRule::RequestsCalled)).collect();
    assert_eq!(missing(&story), both);
    let to_call = |story: &Story| -> Vec<_> {
        story.episode.to_call().map(|(_, request)| request.details.to).collect()
    };
    assert_eq!(to_call(&story), [HOME_NURSING]);
    let story = called(story);
    assert_eq!(to_call(&story), []);
    assert_eq!(missing(&story), accepted);
    assert_eq!(missing(&story.clone().answered(LEILA, declines())), accepted);
    assert_eq!(missing(&story.answered(LEILA, Answer::Accepted)), []);
    together_ready().and(MARIA, send_home("2026-11-24T12:00"));
}

#[test]
fn a_remedy_that_asks_a_unit_is_done_when_it_says_yes_and_not_before() {
    let mut story = together_prepared(&[("home_help_enough", "home_help_extended")]);
    let rule = LocalRule { extension_days: 6, ..LocalRule::default() };
    story.directory.units.get_mut(&HOME_HELP).unwrap().local_rule = rule;
    assert_eq!(story.episode.decision.as_ref().unwrap().persona.as_deref(), Some("lisa"));
    let waits =
        |story: &Story| story.episode.open_tasks().iter().any(|(_, task)| task.asks.is_some());
    assert!(waits(&story));
    let ask = SendRequest { help: Some(Help::Extension), ..asks(RequestKind::HomeHelp, HOME_HELP) };
    let story = story.and(MARIA, send(ask));
    assert!(waits(&story));
    assert!(!waits(&story.answered(OSKAR, Answer::Accepted)));
}

#[test]
fn each_kind_of_need_is_named_by_what_it_takes() {
    let persona = |remedies: &[(&str, &str)]| {
        together_decided(remedies).episode.decision.unwrap().persona.unwrap()
    };
    assert_eq!(persona(&[]), "kim");
    assert_eq!(persona(&[("aids_there", "aids_supplied")]), "lisa");
    assert_eq!(persona(&[("home_help_enough", "home_help_new")]), "omar");
}

#[test]
fn who_needs_new_help_waits_for_the_assessor_and_for_somebody_to_give_it() {
    let story = together_decided(&[("home_help_enough", "home_help_new")]);
    let left = story.episode.requests_left();
    assert!(left.contains(&RequestKind::NeedsAssessment) && left.contains(&RequestKind::HomeHelp));
}

#[test]
fn a_yes_for_days_that_are_over_is_no_yes_when_the_patient_leaves() {
    let story = together_prepared(&[]).at("2026-11-24T11:40");
    let short = SendRequest { until: date(2026, 11, 25), ..asks_nursing() };
    let story = called(story.and(MARIA, send(short))).answered(LEILA, Answer::Accepted);
    story.clone().at("2026-11-25T12:00").and(MARIA, send_home("2026-11-25T12:00"));
    let missing = items(ItemRule::RequestsAccepted);
    given(story.at("2026-11-26T12:00"))
        .when(MARIA, send_home("2026-11-26T12:00"))
        .refused(Refusal::MayNotLeave { missing });
}

#[test]
fn nobody_leaves_on_a_round_that_has_passed() {
    let story = together_ready();
    let request = request_to(&story, HOME_NURSING);
    let longer = SendRequest { until: date(2026, 12, 7), ..asks_nursing() };
    let change = Command::ChangeRequest { request, send: Box::new(longer) };
    let story = called(story.and(MARIA, change)).answered(LEILA, Answer::Accepted);
    given(story.at("2026-12-01T12:00")).when(MARIA, send_home("2026-12-01T12:00")).refused(
        Refusal::MayNotLeave { missing: vec![Missing::Item { id: "round_planned".into() }] },
    );
}

#[test]
fn home_nursing_is_called_again_before_the_next_homecoming() {
    let story = together_ready().and(MARIA, send_home("2026-11-24T12:00"));
    let story = story.at("2026-11-26T07:00");
    let story = story.and(MARIA, return_to_ward("2026-11-26T06:45", None));
    let wanted = &items(ItemRule::RequestsCalled)[0];
    assert!(missing(&story).contains(wanted));
    assert!(!missing(&called(story)).contains(wanted));
}

#[test]
fn visits_during_a_stay_on_the_ward_are_not_waited_for_and_those_after_it_are() {
    let story = together_ready().and(MARIA, send_home("2026-11-24T12:00"));
    let mut story = story.at("2026-11-26T07:00");
    story = story.and(MARIA, return_to_ward("2026-11-26T06:45", None));
    assert_eq!(story.thread().next_contact, None, "nobody comes to an empty home");
    // As if prepared anew: what is tested is the visits.
    let spell = care::episode::home::Spell { from: at("2026-11-27T12:00"), to: None };
    story.episode.spells.push(spell);
    let is_open = |day, hour| {
        let id = visit_on(&story, day, hour);
        story.episode.planned().find(|planned| planned.contact.id == id).unwrap().is_open()
    };
    assert!(is_open(25, 20), "before: somebody says what happened");
    assert!(!is_open(26, 14) && !is_open(27, 8));
    assert!(is_open(27, 14));
    assert_eq!(
        story.at("2026-11-27T12:00").thread().next_contact.unwrap().at,
        at("2026-11-27T14:00")
    );
}
