//! What a unit answers, and what follows: visits are planned by a yes, and by nothing else.

use crate::cast::*;
use care::episode::Command;
use care::episode::command::{AnswerRequest, SendRequest};
use care::episode::event::Event;
use care::episode::request::{Answer, NeedsForm, Standing};
use care::ids::RequestId;
use care::local_rule::LocalRule;
use care::programme::{ContactKind, RequestKind};
use care::refusal::Refusal;
use jiff::civil::date;

/// Hours of the day on which home nursing comes.
fn hours(story: &Story, day: i8) -> Vec<i8> {
    let open = story.episode.planned().filter(|planned| {
        planned.is_open() && [HOME_NURSING, BY_LETTER].contains(&planned.contact.unit)
    });
    let wall = open.map(|planned| planned.contact.at.to_zoned(stockholm()).datetime());
    wall.filter(|at| at.date() == date(2026, 11, day)).map(|at| at.hour()).collect()
}

fn another_time() -> Answer {
    let (from, until) = (date(2026, 11, 25), date(2026, 11, 28));
    Answer::AnotherTime { from, until, visits: vec![visit_at(9), visit_at(21)] }
}

fn standing(story: &Story, request: RequestId) -> Standing {
    story.episode.requests[&request].standing()
}

#[test]
fn a_yes_plans_the_visits_at_once() {
    let story = accepted();
    assert_eq!(hours(&story, 25), [8, 14, 20]);
    assert_eq!(hours(&story, 30), [8, 14, 20]);
    let visits = story.episode.contacts.iter().filter(|c| c.kind == ContactKind::Visit);
    let request = request_to(&story, HOME_NURSING);
    assert!(visits.clone().all(|c| (c.unit, c.request) == (HOME_NURSING, Some(request))));
    assert_eq!(visits.count(), 18);
    assert!(story.episode.is_accepted(RequestKind::HomeNursing));
}

#[test]
fn what_has_passed_before_the_answer_is_not_planned() {
    let story = asked().at("2026-11-25T14:00").answered(LEILA, Answer::Accepted);
    assert_eq!(hours(&story, 25), [20]);
}

#[test]
fn another_time_holds_when_whoever_asked_has_said_yes_to_it() {
    let story = asked().answered(LEILA, another_time());
    let request = request_to(&story, HOME_NURSING);
    assert_eq!(standing(&story, request), Standing::AnotherTime);
    assert!(!story.episode.is_accepted(RequestKind::HomeNursing));
    assert!(hours(&story, 25).is_empty(), "nothing is planned that nobody has agreed to");
    let story = story.and(MARIA, Command::AgreeToTimes { request });
    assert_eq!(standing(&story, request), Standing::Accepted);
    assert_eq!((hours(&story, 28), hours(&story, 29)), (vec![9, 21], vec![]));
    given(story).when(MARIA, Command::AgreeToTimes { request }).then(&[]);
}

#[test]
fn nobody_agrees_to_times_that_were_not_named() {
    let request = request_to(&asked(), HOME_NURSING);
    let over = |standing| Refusal::RequestOver { standing };
    let agree = Command::AgreeToTimes { request };
    given(asked()).when(MARIA, agree.clone()).refused(over(Standing::Sent));
    given(accepted()).when(MARIA, agree).refused(over(Standing::Accepted));
}

#[test]
fn a_yes_that_becomes_another_time_keeps_its_visits_until_the_new_ones_are_agreed() {
    let story = nursed().answered(LEILA, another_time());
    assert_eq!(hours(&story, 26), [8, 14, 20]);
    let request = request_to(&story, HOME_NURSING);
    let story = story.and(MARIA, Command::AgreeToTimes { request });
    assert_eq!(hours(&story, 26), [9, 21]);
}

#[test]
fn a_no_has_a_reason_and_takes_away_the_visits() {
    let silent = Answer::Declined { reason: " ".into() };
    let story = given(nursed())
        .when(LEILA, says(&nursed(), HOME_NURSING, silent))
        .refused(Refusal::TextMissing { field: "reason" })
        .answered(LEILA, declines());
    assert!(hours(&story, 25).is_empty());
    let again = says(&story, HOME_NURSING, Answer::Accepted);
    given(story).when(LEILA, again).refused(Refusal::RequestOver { standing: Standing::Declined });
}

#[test]
fn a_change_asks_anew_and_the_new_yes_replaces_the_visits_to_come() {
    let story = nursed().at("2026-11-26T10:00");
    let request = request_to(&story, HOME_NURSING);
    let fewer = SendRequest { visits: vec![visit_at(8)], ..asks_nursing() };
    let change = |send| Command::ChangeRequest { request, send: Box::new(send) };
    let story = story.and(MARIA, change(fewer.clone()));
    assert_eq!(standing(&story, request), Standing::Sent);
    assert_eq!(hours(&story, 27), [8, 14, 20], "what was promised holds until then");
    let story = story.answered(LEILA, Answer::Accepted);
    assert_eq!((hours(&story, 27), hours(&story, 26)), (vec![8], vec![8]), "the past stays");
    given(story.clone()).when(MARIA, change(fewer)).then(&[]);
    let elsewhere = SendRequest { to: BY_LETTER, ..asks_nursing() };
    given(story).when(MARIA, change(elsewhere)).refused(Refusal::Invalid { field: "to" });
}

#[test]
fn a_retracted_request_takes_its_visits_along_and_can_no_longer_be_answered() {
    let story = nursed();
    let request = request_to(&story, HOME_NURSING);
    let reason = || String::from("Tabletter i stället.");
    let story = given(story)
        .when(MARIA, Command::RetractRequest { request, reason: String::new() })
        .refused(Refusal::TextMissing { field: "reason" })
        .and(MARIA, Command::RetractRequest { request, reason: reason() });
    assert!(hours(&story, 25).is_empty());
    let over = Refusal::RequestOver { standing: Standing::Retracted };
    given(story)
        .when(LEILA, replies(request, Answer::Accepted))
        .refused(over.clone())
        .when(MARIA, Command::RetractRequest { request, reason: reason() })
        .refused(over);
}

fn told_by(request: RequestId, by_person: Option<&str>) -> Command {
    let (answer, note) = (Answer::Accepted, String::new());
    let by_person = by_person.map(str::to_owned);
    Command::AnswerRequest(Box::new(AnswerRequest { request, answer, note, by_person }))
}

#[test]
fn who_writes_down_anothers_answer_names_the_person_who_gave_it() {
    let story = listed().and(MARIA, send(SendRequest { to: BY_LETTER, ..asks_nursing() }));
    let request = request_to(&story, BY_LETTER);
    assert!(story.episode.requests[&request].details.by_letter);
    let nobody = Refusal::TextMissing { field: "by_person" };
    let story = given(story)
        .when(MARIA, told_by(request, None))
        .refused(nobody.clone())
        .when(MARIA, told_by(request, Some(" ")))
        .refused(nobody)
        .and(MARIA, told_by(request, Some("Leila Haddad")));
    assert_eq!(hours(&story, 25), [8, 14, 20]);
    let answered = story.episode.requests[&request].answer.as_ref().unwrap();
    assert_eq!(answered.by_person.as_deref(), Some("Leila Haddad"));
}

#[test]
fn an_assessor_grants_in_a_form_that_is_used_there_and_nobody_else_grants() {
    let needs = listed().and(MARIA, send(asks(RequestKind::NeedsAssessment, NEEDS)));
    let (from, until) = (date(2026, 11, 25), date(2026, 11, 30));
    let grant = |form| Answer::Granted { form, what: "Tillsyn.".into(), from, until };
    let request = request_to(&needs, NEEDS);
    given(needs.clone())
        .when(BRITT, replies(request, Answer::Accepted))
        .refused(Refusal::Invalid { field: "answer" })
        .when(BRITT, replies(request, grant(NeedsForm::Frame)))
        .refused(Refusal::Invalid { field: "form" });
    let mut framed = needs;
    let rule = LocalRule { needs_forms: [NeedsForm::Frame].into(), ..LocalRule::default() };
    framed.directory.units.get_mut(&NEEDS).unwrap().local_rule = rule;
    let story = framed.answered(BRITT, grant(NeedsForm::Frame));
    assert!(story.episode.is_accepted(RequestKind::NeedsAssessment));
    let nursing = request_to(&asked(), HOME_NURSING);
    given(asked())
        .when(LEILA, replies(nursing, grant(NeedsForm::Ordinary)))
        .refused(Refusal::Invalid { field: "answer" });
}

#[test]
fn there_is_an_end_to_what_one_request_asks_for_and_one_yes_plans() {
    let long = |until| send(SendRequest { until, ..asks_nursing() });
    given(listed()).when(MARIA, long(date(2027, 1, 4))).refused(Refusal::TooMany { most: 120 });
    let story = listed().and(MARIA, long(date(2027, 1, 3))).answered(LEILA, Answer::Accepted);
    assert_eq!(hours(&story, 30).len(), 3);
    let (from, until) = (date(2026, 11, 25), date(2027, 1, 4));
    let visits = vec![visit_at(8), visit_at(14), visit_at(20)];
    let answer = says(&asked(), HOME_NURSING, Answer::AnotherTime { from, until, visits });
    given(asked()).when(LEILA, answer).refused(Refusal::TooMany { most: 120 });
}

#[test]
fn what_was_told_before_a_change_is_of_something_else() {
    let request = request_to(&nursed(), HOME_NURSING);
    let change = SendRequest { visits: vec![visit_at(8)], ..asks_nursing() };
    let change = Command::ChangeRequest { request, send: Box::new(change) };
    let finished =
        Command::FinishRequest { at: at("2026-11-25T20:00"), request, note: "Klart.".into() };
    // Written on a telephone without coverage, and sent the day after.
    let story = nursed().at("2026-11-26T08:00").and(MARIA, change);
    let story = story.at("2026-11-26T09:00").and(LEILA, finished);
    assert_eq!(standing(&story, request), Standing::Sent, "it still waits for an answer");
}

#[test]
fn a_request_that_is_answered_is_told_in_the_record_once() {
    let request = request_to(&asked(), HOME_NURSING);
    let answer = Box::new(Answer::Declined { reason: "Fullt.".into() });
    let expected = Event::RequestAnswered {
        request,
        answer: answer.clone(),
        note: "Ring först.".into(),
        by_person: None,
    };
    given(asked()).when(LEILA, replies(request, *answer)).then(&[expected]);
}
