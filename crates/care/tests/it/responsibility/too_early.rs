//! Visits that come before the homecoming: the ward is told in time to call them off.

use super::{gaps, none, opens};
use crate::cast::*;
use care::episode::Command;
use care::episode::event::ContactOutcome;
use care::ids::UnitId;
use care::open_item::Why;
use care::programme::{Channel, ContactKind};
use care::who::Role;
use jiff::civil::time;

fn early(why: &Why) -> bool {
    matches!(why, Why::NotHomeForVisit { .. })
}

fn visits(unit: UnitId, hour: i8) -> Command {
    let mut visits = contacts(ContactKind::Visit, unit, 24, 25);
    (visits.channel, visits.time) = (Channel::AtHome, time(hour, 0, 0, 0));
    plan(visits)
}

/// Ready to leave on the 24th; a nurse is planned at 15 that day and the next.
fn expected() -> Story {
    ready().and(MARIA, visits(PRIMARY_CARE, 15))
}

fn first(story: &Story) -> care::ids::ContactId {
    contact(story, ContactKind::Visit, 24)
}

#[test]
fn a_visit_before_the_homecoming_is_a_gap_of_the_ward_an_hour_before_it() {
    let gap = opens(&expected(), early, "2026-11-24T14:00");
    assert_eq!((gap.owner.role, gap.due_at), (Role::WardNurse, at("2026-11-24T15:00")));
    assert_eq!(gap.then.unwrap().role, Role::WardPhysician);
}

#[test]
fn it_stays_open_when_the_time_has_passed() {
    let gap = opens(&expected().at("2026-11-24T18:00"), early, "2026-11-24T14:00");
    assert!(gap.is_overdue(at("2026-11-24T18:00")));
}

#[test]
fn it_closes_when_the_patient_is_home() {
    let story = expected().at("2026-11-24T14:30");
    none(&story.and(MARIA, send_home("2026-11-24T14:30")), early);
}

#[test]
fn a_visit_that_is_moved_is_asked_about_at_its_new_time() {
    let contact = first(&expected());
    let moved = Command::MoveContact { contact, at: at("2026-11-24T19:00") };
    opens(&expected().and(MARIA, moved), early, "2026-11-24T18:00");
}

#[test]
fn a_visit_that_is_cancelled_leaves_the_next_one_to_ask_about() {
    let contact = first(&expected());
    let cancel = Command::CancelContact { contact, reason: "Inte hemma än.".into() };
    opens(&expected().and(MARIA, cancel), early, "2026-11-25T14:00");
}

#[test]
fn a_visit_that_somebody_has_told_of_is_not_asked_about() {
    let story = expected().at("2026-11-24T15:20");
    let reason = ContactOutcome::NotDone { reason: "Ingen hemma.".into() };
    let held = held("2026-11-24T15:10", first(&story), reason);
    opens(&story.and(JONAS, held), early, "2026-11-25T14:00");
}

#[test]
fn each_unit_that_is_coming_is_named_once() {
    let story = expected().and(MARIA, visits(WARD_UNIT, 16));
    assert_eq!(gaps(&story, early).len(), 2);
}

#[test]
fn a_call_before_the_homecoming_needs_no_home() {
    none(&ready(), early);
}

#[test]
fn back_on_the_ward_the_units_have_been_told() {
    let story = back_on_ward().at("2026-11-26T09:00");
    let story = story.and(MARIA, measure("2026-11-26T09:00", well())).and(HANNA, yes());
    assert!(story.episode.contacts.iter().any(|contact| contact.at > story.now));
    let mut visits = contacts(ContactKind::Visit, PRIMARY_CARE, 27, 27);
    visits.channel = Channel::AtHome;
    none(&story.and(MARIA, plan(visits)), early);
}
