//! At home: rounds, deviating values, back to the ward, and home again.

use crate::cast::*;
use care::episode::event::{Choice, ContactOutcome, RoundOutcome};
use care::episode::{Command, Phase};
use care::programme::ContactKind;
use care::refusal::{Missing, Refusal};
use care::vital_sign::VitalSign;
use care::ward::SafetyBed;

fn hold(outcome: RoundOutcome) -> Command {
    Command::HoldRound(Box::new(round(outcome)))
}

fn decide_again() -> Command {
    let mut decide = decide(Choice::Yes);
    decide.safety_bed = Some(SafetyBed::Held { bed: 20 });
    Command::Decide(Box::new(decide))
}

#[test]
fn a_round_answers_for_the_contact_that_it_was() {
    let story = settled().at("2026-11-25T10:45");
    let planned = contact(&story, ContactKind::Round, 25);
    let mut round = round(RoundOutcome::Continue);
    round.contact = Some(planned);
    let story = story.and(HANNA, Command::HoldRound(Box::new(round)));
    let held = story.episode.held_contacts.get(&planned).unwrap();
    assert_eq!(held.value.outcome, ContactOutcome::Done);
    assert_eq!(story.episode.phase(), Phase::AtHome);
}

#[test]
fn a_round_has_a_note_known_people_and_a_contact_that_exists() {
    let with = |change: fn(&mut care::episode::command::HoldRound)| {
        let mut round = round(RoundOutcome::Continue);
        change(&mut round);
        Command::HoldRound(Box::new(round))
    };
    given(settled())
        .when(HANNA, with(|r| r.note.clear()))
        .refused(Refusal::TextMissing { field: "note" })
        .when(HANNA, with(|r| r.participants = vec!["Maria".into(); 21]))
        .refused(Refusal::TooMany { most: 20 })
        .when(HANNA, with(|r| r.contact = Some(care::ids::ContactId(ERIK.0))))
        .refused(Refusal::NotFound { what: "contact" });
}

#[test]
fn rounds_are_for_those_at_home() {
    given(ready())
        .when(HANNA, hold(RoundOutcome::Continue))
        .refused(Refusal::WrongPhase { phase: Phase::Planned });
    given(back_on_ward())
        .when(HANNA, hold(RoundOutcome::Continue))
        .refused(Refusal::WrongPhase { phase: Phase::BackOnWard });
}

#[test]
fn each_outcome_of_a_round_leads_where_it_says() {
    let phase = |outcome| settled().and(HANNA, hold(outcome)).episode.phase();
    assert_eq!(phase(RoundOutcome::Continue), Phase::AtHome);
    assert_eq!(phase(RoundOutcome::RevisePlan), Phase::AtHome);
    assert_eq!(phase(RoundOutcome::BackToWard), Phase::BackOnWard);
    assert_eq!(phase(RoundOutcome::Discharge), Phase::Discharged);
}

#[test]
fn a_round_discharges_only_when_the_criteria_are_met() {
    let mut round = round(RoundOutcome::Discharge);
    round.discharge.as_mut().unwrap().met.clear();
    let story = given(settled())
        .when(HANNA, Command::HoldRound(Box::new(round)))
        .refused(Refusal::CriteriaNotMet { missing: vec!["Ingen feber.".into()] });
    assert_eq!(story.episode.rounds, vec![], "nothing of it has happened");
}

#[test]
fn handling_says_what_was_done_about_values_that_exist() {
    let silent = Command::HandleAlarm {
        sign: VitalSign::Pulse,
        up_to: at("2026-11-24T20:00"),
        action: " ".into(),
        by: None,
    };
    given(settled())
        .when(MARIA, silent)
        .refused(Refusal::TextMissing { field: "action" })
        .when(MARIA, handle(VitalSign::Pulse, "2026-11-24T20:01"))
        .refused(Refusal::InFuture { at: at("2026-11-24T20:01") })
        .and(MARIA, handle(VitalSign::Pulse, "2026-11-24T20:00"))
        .when(MARIA, handle(VitalSign::Pulse, "2026-11-24T19:00"))
        .then(&[]);
}

#[test]
fn coming_back_happens_while_at_home() {
    given(ready())
        .when(MARIA, return_to_ward("2026-11-24T12:00", None))
        .refused(Refusal::WrongPhase { phase: Phase::Planned });
    given(settled())
        .when(MARIA, return_to_ward("2026-11-24T12:59", None))
        .refused(Refusal::DatesOrder)
        .when(MARIA, return_to_ward("2026-11-24T20:06", None))
        .refused(Refusal::InFuture { at: at("2026-11-24T20:06") });
}

#[test]
fn going_home_again_takes_a_new_decision_a_new_bed_and_a_new_checklist() {
    let story = back_on_ward();
    assert_eq!(story.episode.phase(), Phase::BackOnWard);
    let missing = story.episode.missing_before_leaving();
    assert!(missing.contains(&Missing::Decision));
    assert!(missing.contains(&Missing::WayBack));
    assert!(missing.contains(&Missing::Item { id: "packed".into() }));
    assert!(!missing.contains(&Missing::Item { id: "agreement".into() }));
    let story = story.at("2026-11-26T09:00").and(MARIA, measure("2026-11-26T09:00", well()));
    let story = story.and(HANNA, decide_again());
    assert_eq!(story.episode.phase(), Phase::BackOnWard);
    let story = tick_all(story, "2026-11-26T10:00");
    assert_eq!(story.episode.missing_before_leaving(), vec![]);
    let story = story.at("2026-11-26T11:00").and(MARIA, send_home("2026-11-26T11:00"));
    assert_eq!(story.episode.phase(), Phase::AtHome);
    assert_eq!(story.episode.spells.len(), 2);
    assert_eq!(story.ward.taken.get(&EPISODE), None);
}

#[test]
fn nobody_goes_home_again_before_coming_back() {
    let story = back_on_ward().at("2026-11-26T07:10");
    let story = story.and(MARIA, measure("2026-11-26T07:10", well())).and(HANNA, decide_again());
    let story = tick_all(story, "2026-11-26T07:20");
    given(story).when(MARIA, send_home("2026-11-26T06:44")).refused(Refusal::DatesOrder);
}

#[test]
fn the_physician_decides_again_on_the_ward_and_never_at_home() {
    given(settled())
        .when(HANNA, decide_again())
        .refused(Refusal::WrongPhase { phase: Phase::AtHome });
    let mut not_now = decide(Choice::NotNow { reassess_at: at("2026-11-27T09:00") });
    not_now.reason = "Feber.".into();
    let story = back_on_ward().and(HANNA, Command::Decide(Box::new(not_now)));
    assert_eq!(story.episode.phase(), Phase::BackOnWard);
    assert!(story.episode.missing_before_leaving().contains(&Missing::Decision));
}

#[test]
fn nobody_is_sent_home_from_home() {
    given(settled())
        .when(MARIA, send_home("2026-11-24T20:00"))
        .refused(Refusal::WrongPhase { phase: Phase::AtHome });
}
