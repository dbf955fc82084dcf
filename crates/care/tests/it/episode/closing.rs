//! How an episode ends.

use crate::cast::*;
use care::episode::command::Discharge;
use care::episode::event::Exit;
use care::episode::{Closing, Command, Phase};
use care::programme::ContactKind;
use care::refusal::Refusal;

fn end(exit: Exit) -> Command {
    Command::End { exit, reason: "Vill inte.".into() }
}

#[test]
fn each_exit_has_its_phase_and_closes_the_persons_episode() {
    for (exit, phase) in [
        (Exit::NotSuitable, Phase::NotSuitable),
        (Exit::Declined, Phase::Declined),
        (Exit::Cancelled, Phase::Cancelled),
    ] {
        for story in [flagged(), assessed(), decided(), wanted(), ready(), back_on_ward()] {
            let story = story.and(HANNA, end(exit));
            assert_eq!(story.episode.phase(), phase);
            assert_eq!(story.person.open_episode, None);
        }
    }
}

#[test]
fn whoever_is_at_home_comes_back_first() {
    given(settled())
        .when(HANNA, end(Exit::Declined))
        .refused(Refusal::WrongPhase { phase: Phase::AtHome });
}

#[test]
fn an_exit_has_a_reason() {
    let silent = Command::End { exit: Exit::Declined, reason: "\n".into() };
    given(flagged()).when(HANNA, silent).refused(Refusal::TextMissing { field: "reason" });
}

#[test]
fn a_discharge_names_what_was_met_what_was_said_and_what_comes_next() {
    let story = discharged();
    assert_eq!(story.episode.phase(), Phase::Discharged);
    let closing = story.episode.closing.unwrap();
    assert!(matches!(closing, Closing::Discharged { met, .. } if met == ["no_fever"]));
    let with = |met: &str, conversation: &str, next: &str| {
        let (conversation, next) = (conversation.into(), next.into());
        Command::Discharge(Box::new(Discharge {
            met: vec![met.into()],
            conversation,
            next,
            ..said()
        }))
    };
    given(settled())
        .when(HANNA, with("no_fever", "", "Återbesök."))
        .refused(Refusal::TextMissing { field: "conversation" })
        .when(HANNA, with("no_fever", "Samtal.", " "))
        .refused(Refusal::TextMissing { field: "next" })
        .when(HANNA, with("happy", "Samtal.", "Återbesök."))
        .refused(Refusal::CriteriaNotMet { missing: vec!["Ingen feber.".into()] });
}

#[test]
fn a_discharge_says_everything_that_stands_against_it_and_is_refused_for_the_first() {
    let nothing =
        Discharge { met: vec![], conversation: String::new(), next: " ".into(), onward: None };
    let story = settled().at("2026-11-25T08:10").and(ERIK_HIMSELF, pulse("2026-11-25T08:00", 115));
    let found = story.episode.discharge_refusals(&nothing);
    let all = [
        Refusal::TextMissing { field: "conversation" },
        Refusal::TextMissing { field: "next" },
        Refusal::CriteriaNotMet { missing: vec!["Ingen feber.".into()] },
        Refusal::AlarmsOpen,
    ];
    assert_eq!(found, all);
    let [first, ..] = all;
    story.when(HANNA, Command::Discharge(Box::new(nothing))).refused(first);
    assert_eq!(settled().episode.discharge_refusals(&said()), vec![]);
}

#[test]
fn a_patient_who_is_back_on_the_ward_may_be_discharged_from_there() {
    let story = back_on_ward().at("2026-11-28T10:00").and(HANNA, discharge());
    assert_eq!(story.episode.phase(), Phase::Discharged);
    assert_eq!(story.ward, ward());
}

#[test]
fn nobody_is_discharged_who_has_not_been_at_home() {
    given(ready()).when(HANNA, discharge()).refused(Refusal::WrongPhase { phase: Phase::Planned });
}

#[test]
fn a_closed_episode_takes_no_decisions() {
    given(discharged())
        .when(HANNA, yes())
        .refused(Refusal::Closed { phase: Phase::Discharged })
        .when(MARIA, end(Exit::Cancelled))
        .refused(Refusal::Closed { phase: Phase::Discharged });
}

#[test]
fn a_closed_episode_still_takes_facts() {
    let story = discharged().at("2026-12-08T09:00");
    let story = story.and(ERIK_HIMSELF, home_values("2026-12-08T08:00"));
    assert_eq!(story.episode.measurements.len(), 3);
}

#[test]
fn what_was_planned_after_the_end_is_cancelled_but_for_the_follow_up_call() {
    let mut follow_up = contacts(ContactKind::FollowUpCall, WARD_UNIT, 30, 30);
    follow_up.last = jiff::civil::date(2026, 11, 30);
    let story = settled().and(MARIA, plan(follow_up));
    let story = story.at("2026-11-26T11:00").and(HANNA, discharge());
    let open = story.episode.planned().filter(|planned| planned.is_open());
    let after = open.filter(|planned| planned.contact.at > story.now);
    assert_eq!(after.map(|p| p.contact.kind).collect::<Vec<_>>(), [ContactKind::FollowUpCall]);
}

#[test]
fn the_same_person_may_be_cared_for_at_home_another_time() {
    let mut story = discharged().at("2027-02-01T08:00");
    story.episode = care::episode::Episode::default();
    assert!(story.flag(flag()).is_ok());
}
