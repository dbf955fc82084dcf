//! What a list is given of an episode, and what is left when a unit may not have it.

use crate::cast::*;
use care::episode::Command;
use care::episode::medicine::{Giver, Medicine, Route};
use care::episode::request::Answer;
use care::episode::summary::Summary;
use care::ids::UnitId;
use care::programme::RequestKind;
use care::vital_sign::VitalSign;

fn summary(story: &Story) -> Summary {
    Summary::of(&story.episode).unwrap()
}

fn names(summary: &Summary) -> Vec<&str> {
    summary.medicines.iter().map(|row| row.name.as_str()).collect()
}

/// How many medicines are left for a unit.
fn seen(story: &Story, unit: UnitId, social: bool) -> usize {
    let mut summary = summary(story);
    summary.narrow(unit, social);
    summary.medicines.len()
}

#[test]
fn what_others_than_patient_and_kin_give_is_in_the_summary() {
    let row = |id: &str, giver, route| Medicine { giver, route, ..medicine(id, id) };
    let rows = vec![
        row("nursed", Giver::HomeNursing, Route::Intravenous),
        row("own", Giver::Patient, Route::Oral),
        row("kin", Giver::NextOfKin, Route::Oral),
        row("delegated", Giver::HomeHelpDelegated, Route::Oral),
        row("centre", Giver::PrimaryCare, Route::Intramuscular),
        // Carried by the patient, changed by staff.
        row("pump", Giver::Patient, Route::Intravenous),
    ];
    let story = booked().at("2026-11-24T11:35").and(HANNA, list(rows));
    assert_eq!(names(&summary(&story)), ["nursed", "delegated", "centre", "pump"]);
    let story = story.and(HANNA, list(vec![row("new", Giver::HomeNursing, Route::Oral)]));
    assert_eq!(names(&summary(&story)), ["new"]);
}

#[test]
fn a_unit_that_has_said_yes_to_giving_them_has_the_medicines() {
    assert_eq!(seen(&accepted(), HOME_NURSING, false), 1);
    assert_eq!(seen(&asked(), HOME_NURSING, false), 0);
    let declined = asked().at("2026-11-24T11:50").answered(LEILA, declines());
    assert_eq!(seen(&declined, HOME_NURSING, false), 0);
}

#[test]
fn nobody_else_has_the_medicines() {
    let story = accepted().and(MARIA, send(asks(RequestKind::Rehab, REHAB)));
    let yes = says(&story, REHAB, Answer::Accepted);
    let story = story.and(care::who::Who::System, yes);
    assert_eq!(seen(&story, REHAB, false), 0);
    assert_eq!(seen(&story, PRIMARY_CARE, false), 0);
    assert_eq!(seen(&story, CLINIC, false), 0);
    // Whatever has been accepted, the social services act lets nobody have them.
    assert_eq!(seen(&story, HOME_NURSING, true), 0);
    assert_eq!(seen(&story, HOME_HELP, true), 0);
}

/// Answered for, with a new measurement promised.
fn measured_again_by(wall: &str) -> Command {
    Command::HandleAlarm {
        sign: VitalSign::Pulse,
        up_to: at("2026-11-25T10:00"),
        action: "Ringde, mår bra.".into(),
        by: Some(at(wall)),
    }
}

#[test]
fn values_and_diagnosis_are_for_who_may_see_the_others_part() {
    let story = nursed()
        .at("2026-11-25T10:00")
        .and(ERIK_HIMSELF, pulse("2026-11-25T10:00", 115))
        .at("2026-11-25T10:05")
        .and(MARIA, measured_again_by("2026-11-25T12:00"));
    let mut seen = summary(&story);
    assert!(seen.vitals.is_some() && !seen.reason.is_empty());
    assert!(!seen.outside.is_empty() && seen.again.is_some());
    seen.narrow(HOME_NURSING, false);
    assert!(seen.vitals.is_none() && seen.reason.is_empty());
    assert!(seen.outside.is_empty() && seen.again.is_none());
}
