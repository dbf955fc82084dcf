//! Requests to other units: what may be asked of whom, when and under which law.

use crate::cast::*;
use care::episode::Command;
use care::episode::command::SendRequest;
use care::episode::event::Event;
use care::episode::request::{Answer, Help, NeedsForm, Standing};
use care::ids::UnitId;
use care::local_rule::LocalRule;
use care::programme::{LegalStatus, RequestKind};
use care::refusal::Refusal;
use care::who::Role;
use jiff::civil::date;

fn with_rule(mut story: Story, unit: UnitId, rule: LocalRule) -> Story {
    story.directory.units.get_mut(&unit).unwrap().local_rule = rule;
    story
}

fn help(help: Help, days: i8) -> Command {
    let until = date(2026, 11, 24 + days);
    let help = Some(help);
    send(SendRequest { help, until, ..asks(RequestKind::HomeHelp, HOME_HELP) })
}

#[test]
fn a_request_carries_what_was_resolved_when_it_was_sent() {
    let story = asked();
    let request = &story.episode.requests[&request_to(&story, HOME_NURSING)];
    assert_eq!(request.standing(), Standing::Sent);
    let details = &request.details;
    assert_eq!((details.agreement, details.medicine_list), (Some(1), Some(1)));
    assert_eq!(details.answer_by, at("2026-11-25T07:00"), "before the first visit");
    assert!(!details.by_letter);
    assert!(!details.allowed_under.contains(&LegalStatus::Leave));
}

#[test]
fn home_help_gets_neither_medicine_list_nor_agreement() {
    let rule = LocalRule { extension_days: 5, ..LocalRule::default() };
    let story = with_rule(listed(), HOME_HELP, rule).and(MARIA, help(Help::Extension, 5));
    let details = &story.episode.requests[&request_to(&story, HOME_HELP)].details;
    assert_eq!((details.agreement, details.medicine_list), (None, None));
}

#[test]
fn the_local_rule_says_how_soon_it_is_answered_and_whoever_asks_may_say_sooner() {
    let due =
        |story: &Story| story.episode.requests[&request_to(story, HOME_NURSING)].details.answer_by;
    let rule = LocalRule { answer_minutes: Some(120), ..LocalRule::default() };
    let ruled = with_rule(listed(), HOME_NURSING, rule).at("2026-11-24T12:00");
    assert_eq!(due(&ruled.clone().and(MARIA, send(asks_nursing()))), at("2026-11-24T14:00"));
    let sooner = |wall: &str| SendRequest { answer_by: Some(at(wall)), ..asks_nursing() };
    let story = ruled.clone().and(MARIA, send(sooner("2026-11-24T12:30")));
    assert_eq!(due(&story), at("2026-11-24T12:30"));
    given(ruled)
        .when(MARIA, send(sooner("2026-11-24T12:00")))
        .refused(Refusal::Invalid { field: "answer_by" });
}

#[test]
fn the_patients_consent_is_asked_for_first() {
    let without = SendRequest { patient_consents: false, ..asks_nursing() };
    given(listed()).when(MARIA, send(without)).refused(Refusal::ConsentNeeded);
}

#[test]
fn home_nursing_gets_no_request_without_a_medicine_list() {
    given(booked()).when(MARIA, send(asks_nursing())).refused(Refusal::MedicineListNeeded);
}

#[test]
fn each_unit_is_asked_for_what_it_does() {
    let wrong = |kind, to| send(asks(kind, to));
    let invalid = Refusal::Invalid { field: "to" };
    given(listed())
        .when(MARIA, wrong(RequestKind::HomeNursing, HOME_HELP))
        .refused(invalid.clone())
        .when(MARIA, wrong(RequestKind::PrimaryCare, CLINIC))
        .refused(invalid)
        .when(MARIA, wrong(RequestKind::Rehab, NO_UNIT))
        .refused(Refusal::NotFound { what: "unit" });
}

#[test]
fn nothing_is_asked_for_before_the_decision_but_the_needs_assessment() {
    let phase = assessed().episode.phase();
    given(assessed())
        .when(MARIA, send(asks(RequestKind::Rehab, REHAB)))
        .refused(Refusal::WrongPhase { phase })
        .and(MARIA, send(asks(RequestKind::NeedsAssessment, NEEDS)));
}

#[test]
fn a_second_live_request_to_the_same_unit_is_refused() {
    given(asked()).when(MARIA, send(asks_nursing())).refused(Refusal::RequestOpen);
    let request = request_to(&asked(), HOME_NURSING);
    let reason = "Fel dagar.".into();
    asked()
        .and(MARIA, Command::RetractRequest { request, reason })
        .and(MARIA, send(asks_nursing()));
}

#[test]
fn during_leave_nothing_municipal_is_asked_for_unless_a_local_agreement_says_so() {
    let status = LegalStatus::Leave;
    let story = listed().and(HANNA, Command::SetLegalStatus { status });
    let refused = Refusal::RequestNotAllowed { status };
    given(story.clone()).when(MARIA, send(asks_nursing())).refused(refused);
    let agreed = LocalRule { also_under: [status].into(), ..LocalRule::default() };
    with_rule(story, HOME_NURSING, agreed).and(MARIA, send(asks_nursing()));
}

#[test]
fn more_of_the_same_help_needs_no_decision_for_five_days_where_that_is_the_rule() {
    let most = Refusal::ExtensionTooLong { most: 0 };
    given(listed()).when(MARIA, help(Help::Extension, 1)).refused(most);
    let rule = LocalRule { extension_days: 5, ..LocalRule::default() };
    let ruled = with_rule(listed(), HOME_HELP, rule);
    given(ruled.clone())
        .when(MARIA, help(Help::Extension, 6))
        .refused(Refusal::ExtensionTooLong { most: 5 })
        .and(MARIA, help(Help::Extension, 5));
    let says_nothing = send(asks(RequestKind::HomeHelp, HOME_HELP));
    given(ruled).when(MARIA, says_nothing).refused(Refusal::TextMissing { field: "help" });
}

fn granted(story: Story, until: i8) -> Story {
    let (what, from) = ("Dusch och mat.".into(), date(2026, 11, 25));
    let form = NeedsForm::Ordinary;
    let answer = Answer::Granted { form, what, from, until: date(2026, 11, until) };
    story.and(MARIA, send(asks(RequestKind::NeedsAssessment, NEEDS))).answered(BRITT, answer)
}

#[test]
fn new_help_waits_for_a_needs_decision_of_all_its_days() {
    given(listed()).when(MARIA, help(Help::New, 5)).refused(Refusal::NeedsDecisionMissing);
    given(granted(listed(), 28))
        .when(MARIA, help(Help::New, 5))
        .refused(Refusal::NeedsDecisionMissing);
    granted(listed(), 29).and(MARIA, help(Help::New, 5));
    // With a decision, help that is there may be extended for longer than the local rule says.
    granted(listed(), 30).and(MARIA, help(Help::Extension, 6));
}

#[test]
fn a_needs_decision_that_was_asked_for_the_wrong_patient_grants_nothing() {
    let story = granted(listed(), 30);
    let (request, reason) = (request_to(&story, NEEDS), "Fel patient.".into());
    given(story.and(MARIA, Command::RetractRequest { request, reason }))
        .when(MARIA, help(Help::New, 5))
        .refused(Refusal::NeedsDecisionMissing);
}

#[test]
fn where_help_is_given_without_a_test_nobody_waits_for_a_decision() {
    let rule = LocalRule { needs_forms: [NeedsForm::WithoutTest].into(), ..LocalRule::default() };
    with_rule(listed(), HOME_HELP, rule).and(MARIA, help(Help::New, 5));
}

#[test]
fn a_plan_that_cannot_be_is_refused() {
    let with = |change: fn(&mut SendRequest)| {
        let mut request = asks_nursing();
        change(&mut request);
        send(request)
    };
    given(listed())
        .when(MARIA, with(|r| r.until = date(2026, 11, 24)))
        .refused(Refusal::DatesOrder)
        .when(MARIA, with(|r| r.until = date(2027, 11, 30)))
        .refused(Refusal::DatesOrder)
        .when(MARIA, with(|r| r.until = date(2027, 1, 24)))
        .refused(Refusal::Invalid { field: "until" })
        .when(MARIA, with(|r| r.visits = vec![visit_at(8); 9]))
        .refused(Refusal::TooMany { most: 8 })
        .when(MARIA, with(|r| r.visits[0].minutes = 4))
        .refused(Refusal::Invalid { field: "minutes" })
        .when(MARIA, with(|r| r.visits[0].every_days = 0))
        .refused(Refusal::Invalid { field: "every_days" })
        .when(MARIA, with(|r| r.what.clear()))
        .refused(Refusal::TextMissing { field: "what" });
}

#[test]
fn what_is_told_of_a_request_is_of_one_that_exists() {
    let request = care::ids::RequestId(EPISODE.0);
    let now = at("2026-11-24T11:40");
    let none = Refusal::NotFound { what: "request" };
    given(asked())
        .when(LEILA, Command::ReceiveRequest { at: now, request })
        .refused(none.clone())
        .when(LEILA, Command::FinishRequest { at: now, request, note: String::new() })
        .refused(none.clone())
        .when(LEILA, replies(request, Answer::Accepted))
        .refused(none);
    let request = request_to(&asked(), HOME_NURSING);
    let story = asked().and(LEILA, Command::ReceiveRequest { at: now, request });
    assert_eq!(story.episode.requests[&request].standing(), Standing::Received);
}

#[test]
fn each_profession_assesses_its_own_part() {
    let answer = || finds("2026-11-24T08:30", "oral_excluded", care::episode::event::Verdict::Met);
    let roles = vec![Role::WardPhysician];
    given(assessed())
        .when(MARIA, answer())
        .refused(Refusal::AnotherProfession { roles })
        .and(HANNA, answer());
}

#[test]
fn a_decision_says_which_kind_of_need_it_met_and_orders_the_kit_once() {
    let ordered = |story: &Story| {
        let orders = story.events.iter().filter(|r| matches!(r.event, Event::ThingsOrdered { .. }));
        (orders.count(), story.episode.things.len())
    };
    let kit = programme().kit.len();
    assert_eq!(ordered(&decided()), (1, kit));
    assert_eq!(ordered(&decided().and(HANNA, yes())), (1, kit));
}
