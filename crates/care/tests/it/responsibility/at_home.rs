//! What is open while the patient is at home, and after the end.

use super::{none, opens};
use crate::cast::*;
use care::episode::Command;
use care::episode::event::{AgreeingParty, HomeCheck};
use care::open_item::{What, Why};
use care::programme::{RoleAt, UnitPart};
use care::vital_sign::VitalSign;
use care::who::Role;
use jiff::civil::date;

fn arrival(why: &Why) -> bool {
    matches!(why, Why::ArrivalUnchecked | Why::ArrivalNotWell)
}

fn evening(why: &Why) -> bool {
    matches!(why, Why::EveningCallMissing | Why::EveningNotWell)
}

#[test]
fn somebody_meets_the_patient_within_two_hours() {
    opens(&at_home(), arrival, "2026-11-24T15:00");
    let story = at_home().at("2026-11-24T14:00");
    none(&story.and(JONAS, check("2026-11-24T14:00", HomeCheck::Arrival, true)), arrival);
}

#[test]
fn an_arrival_that_was_not_well_stays_open_until_it_is() {
    let story = at_home().at("2026-11-24T14:00");
    let story = story.and(JONAS, check("2026-11-24T13:50", HomeCheck::Arrival, false));
    opens(&story, |why| *why == Why::ArrivalNotWell, "2026-11-24T13:50");
    let story = story.at("2026-11-24T16:00");
    none(&story.and(MARIA, check("2026-11-24T16:00", HomeCheck::Arrival, true)), arrival);
}

#[test]
fn somebody_calls_the_same_evening() {
    opens(&at_home(), evening, "2026-11-24T19:30");
    none(&settled(), evening);
    let story = at_home().at("2026-11-24T19:10");
    let story = story.and(MARIA, check("2026-11-24T19:10", HomeCheck::Evening, false));
    opens(&story, |why| *why == Why::EveningNotWell, "2026-11-24T19:10");
}

#[test]
fn whoever_comes_home_late_is_called_within_half_an_hour() {
    let story = ready().at("2026-11-24T21:00").and(MARIA, send_home("2026-11-24T21:00"));
    opens(&story, evening, "2026-11-24T21:30");
}

#[test]
fn the_second_homecoming_is_checked_like_the_first() {
    let story = back_on_ward().at("2026-11-26T09:00");
    let story = story.and(MARIA, measure("2026-11-26T09:00", well())).and(HANNA, yes());
    let story = tick_all(story, "2026-11-26T10:00");
    let story = story.at("2026-11-26T11:00").and(MARIA, send_home("2026-11-26T11:00"));
    opens(&story, arrival, "2026-11-26T13:00");
    opens(&story, evening, "2026-11-26T19:30");
}

#[test]
fn the_plan_runs_out_the_day_after_its_last() {
    let is = |why: &Why| *why == Why::PastPlannedEnd;
    let gap = opens(&settled(), is, "2026-12-08T00:00");
    assert_eq!(gap.owner.role, Role::WardPhysician);
    let mut longer = content();
    longer.planned_end = date(2026, 12, 10);
    let story = settled()
        .and(MARIA, write_agreement(longer))
        .and(MARIA, agree(2, AgreeingParty::Patient))
        .and(MARIA, agree(2, AgreeingParty::Staff));
    opens(&story, is, "2026-12-11T00:00");
}

#[test]
fn a_task_is_open_until_it_is_done_also_after_the_end() {
    let make = Command::MakeTask {
        what: "Ta bort katetern.".into(),
        owner: RoleAt { unit: UnitPart::PrimaryCare, role: Role::PrimaryCareNurse },
        due_at: at("2026-12-09T12:00"),
    };
    let story = settled().and(MARIA, make).at("2026-12-07T11:00").and(HANNA, discharge());
    let is_task = |what: &What| matches!(what, What::Task { .. });
    let items = story.items();
    let item = items.iter().find(|item| is_task(&item.what)).unwrap();
    assert_eq!((item.owner.unit, item.due_at), (PRIMARY_CARE, at("2026-12-09T12:00")));
    let task = story.episode.open_tasks()[0].0;
    let done = Command::DoTask { at: story.now, task, note: String::new() };
    assert!(!story.and(JONAS, done).items().iter().any(|item| is_task(&item.what)));
}

#[test]
fn a_value_after_the_end_is_looked_at_by_somebody() {
    let is = |what: &What| matches!(what, What::Contradiction { .. });
    let story = discharged().at("2026-12-08T09:00");
    let story = story.and(ERIK_HIMSELF, pulse("2026-12-08T08:00", 140));
    let items = story.items();
    let item = items.iter().find(|item| is(&item.what)).unwrap();
    assert_eq!(item.opens_at, at("2026-12-08T09:00"));
    let story = story.and(MARIA, handle(VitalSign::Pulse, "2026-12-08T08:00"));
    assert!(!story.items().iter().any(|item| is(&item.what)));
}

#[test]
fn after_the_end_only_telling_and_getting_back_is_open() {
    let of_the_end = |why: &Why| {
        matches!(
            why,
            Why::FollowUpCallMissing | Why::NotReferredOn | Why::NotToldOfDischarge { .. }
        )
    };
    let is_left = |what: &What| {
        matches!(what, What::Notice { .. } | What::Return { .. })
            || matches!(what, What::Gap { why, .. } if of_the_end(why))
    };
    assert!(discharged().items().iter().all(|item| is_left(&item.what)));
}

#[test]
fn while_all_is_well_nothing_is_open() {
    let story = settled().at("2026-11-25T08:50");
    let story = story.and(ERIK_HIMSELF, home_values("2026-11-25T08:00"));
    let open: Vec<_> = story.items().into_iter().filter(|i| i.is_open(story.now)).collect();
    assert_eq!(open, vec![]);
    assert!(story.thread().holds());
}
