//! What is open before the patient is at home.

use super::{none, opens};
use crate::cast::*;
use care::episode::Command;
use care::episode::command::Flag;
use care::episode::event::{AgreeingParty, Answer, Choice, Party, Verdict};
use care::open_item::{What, Why};
use care::programme::CriterionRule;
use care::refusal::Missing;
use care::vital_sign::Reading;
use care::who::Role;

/// The one piece of work, its owner's role and when it is due.
#[track_caller]
fn work(story: &Story, is: impl Fn(&What) -> bool, role: Role, due: &str) {
    let found: Vec<_> = story.items().into_iter().filter(|item| is(&item.what)).collect();
    assert_eq!(found.len(), 1, "{:?}", story.items());
    assert_eq!((found[0].owner.role, found[0].due_at), (role, at(due)), "{:?}", found[0]);
}

#[test]
fn a_candidate_is_assessed_in_time() {
    let of = programme().criteria.len();
    let assess = |n: usize| move |what: &What| *what == What::Assess { answered: n, of };
    work(&flagged(), assess(0), Role::WardNurse, "2026-11-25T08:00");
}

#[test]
fn an_assessment_with_a_value_missing_is_not_the_physicians_yet() {
    let breathless = Reading { respiratory_rate: None, ..well() };
    let story = assessed().at("2026-11-24T10:00");
    let story = story.and(MARIA, measure("2026-11-24T10:00", breathless));
    let is = |what: &What| matches!(what, What::Assess { answered, of } if answered + 2 == *of);
    work(&story, is, Role::WardNurse, "2026-11-25T08:00");
}

/// The nurse's list has what the nurse can do; the rest is on the list of whose part it is.
#[test]
fn an_assessment_that_waits_for_another_profession_is_theirs() {
    let mut story = Story::new("2026-11-24T08:00");
    story.flag(Flag { programme: TIDIG.into(), ..flag() }).unwrap();
    let mut story = story.and(MARIA, measure("2026-11-24T08:00", well()));
    let is = |what: &What| matches!(what, What::Assess { .. });
    work(&story, is, Role::WardNurse, "2026-11-25T08:00");
    let by_hand = tidig().criteria.into_iter().filter(|c| c.rule == CriterionRule::YesNo);
    let (nurses, others): (Vec<_>, Vec<_>) =
        by_hand.partition(|c| c.answered_by.contains(&Role::WardNurse));
    for criterion in nurses {
        story = story.and(MARIA, finds("2026-11-24T08:00", &criterion.id, Verdict::Met));
    }
    work(&story, is, others[0].answered_by[0], "2026-11-25T08:00");
    assert_ne!(others[0].answered_by[0], Role::WardNurse);
}

#[test]
fn what_is_assessed_is_the_physicians_to_decide() {
    work(&assessed(), |what| *what == What::Decide, Role::WardPhysician, "2026-11-25T08:30");
}

#[test]
fn not_now_comes_back_when_it_was_said_to() {
    let mut not_now = decide(Choice::NotNow { reassess_at: at("2026-11-26T09:00") });
    not_now.reason = "Feber.".into();
    let story = assessed().and(HANNA, Command::Decide(Box::new(not_now)));
    let gap = opens(&story, |why| *why == Why::ReassessmentDue, "2026-11-26T09:00");
    assert_eq!(gap.owner.role, Role::WardPhysician);
}

#[test]
fn after_a_yes_there_is_asking_writing_and_preparing() {
    let story = decided();
    let missing = vec![Missing::PatientsYes, Missing::KinsYes, Missing::StaffsYes];
    let ask = What::Ask { missing };
    work(&story, |what| *what == ask, Role::WardNurse, "2026-11-25T09:00");
    work(&story, |what| *what == What::WriteAgreement, Role::WardNurse, "2026-11-25T09:00");
    let prepare = |what: &What| matches!(what, What::Prepare { .. });
    work(&story, prepare, Role::WardNurse, "2026-11-25T09:00");
}

#[test]
fn an_agreement_that_is_written_waits_for_its_yeses() {
    let story = wanted().at("2026-11-24T10:30").and(MARIA, write_agreement(content()));
    let agree_to = |what: &What| *what == What::Agree { version: 1 };
    work(&story, agree_to, Role::WardNurse, "2026-11-25T10:30");
    let story = story.and(MARIA, agree(1, AgreeingParty::Patient));
    work(&story, agree_to, Role::WardNurse, "2026-11-25T10:30");
}

#[test]
fn an_agreed_version_is_entered_in_the_wards_own_journal() {
    let is = |what: &What| matches!(what, What::Journal { .. });
    work(&agreed(), is, Role::WardNurse, "2026-11-25T11:00");
    let story = agreed().at("2026-11-24T12:30").and(MARIA, journal());
    assert!(!story.items().iter().any(|item| is(&item.what)));
}

#[test]
fn when_all_is_done_what_is_left_is_to_go() {
    work(&ready(), |what| *what == What::Leave, Role::WardNurse, "2026-11-25T09:00");
}

#[test]
fn a_yes_without_a_way_back_is_a_gap_at_once() {
    let is = |why: &Why| *why == Why::NoWayBack;
    let mut without = decide(Choice::Yes);
    without.safety_bed = None;
    let story = assessed().at("2026-11-24T09:00").and(HANNA, Command::Decide(Box::new(without)));
    opens(&story, is, "2026-11-24T09:00");
    let route = Command::SetOtherWayBack { route: "Ambulans till avdelning 5.".into() };
    none(&story.and(MARIA, route), is);
    none(&decided(), is);
}

#[test]
fn a_bed_given_back_is_a_gap_from_that_moment() {
    let is = |why: &Why| *why == Why::NoWayBack;
    let release = Command::ReleaseSafetyBed { reason: "Fullt.".into() };
    let story = settled().at("2026-11-25T15:00").and(MARIA, release);
    opens(&story, is, "2026-11-25T15:00");
    let bed = care::ward::SafetyBed::Held { bed: 3 };
    none(&story.and(MARIA, Command::ReserveSafetyBed { safety_bed: bed }), is);
}

#[test]
fn a_no_is_a_gap_from_when_it_was_said_until_it_is_taken_back() {
    for party in Party::ALL {
        let is = move |why: &Why| *why == Why::NoLongerWanted { party };
        let story = ready().at("2026-11-24T12:30");
        let story = story.and(MARIA, answer("2026-11-24T12:20", party, Answer::No));
        opens(&story, is, "2026-11-24T12:20");
        let story = story.at("2026-11-24T12:40");
        none(&story.and(MARIA, answer("2026-11-24T12:40", party, Answer::Yes)), is);
    }
}

#[test]
fn a_no_counts_at_home_too() {
    let story = settled().at("2026-11-25T12:00");
    let story = story.and(MARIA, answer("2026-11-25T11:00", Party::Patient, Answer::No));
    let is = |why: &Why| *why == Why::NoLongerWanted { party: Party::Patient };
    opens(&story, is, "2026-11-25T11:00");
}

#[test]
fn back_on_the_ward_the_physician_decides_and_nothing_is_late_from_before() {
    let story = back_on_ward();
    work(&story, |what| *what == What::Decide, Role::WardPhysician, "2026-11-27T06:45");
    assert!(story.items().iter().all(|item| item.due_at > story.now), "{:?}", story.items());
    let story = story.at("2026-11-26T09:00").and(MARIA, measure("2026-11-26T09:00", well()));
    let story = story.and(HANNA, yes());
    let prepare = |what: &What| matches!(what, What::Prepare { .. });
    work(&story, prepare, Role::WardNurse, "2026-11-27T09:00");
}
