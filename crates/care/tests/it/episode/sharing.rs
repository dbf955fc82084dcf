//! Who may see: next of kin and units, as the patient lets them; and the work that is shared.

use crate::cast::*;
use care::episode::Command;
use care::ids::PersonId;
use care::programme::{RoleAt, UnitPart};
use care::refusal::Refusal;
use care::who::Role;
use uuid::Uuid;

fn name(kin: PersonId, may_see: bool) -> Command {
    Command::NameKin { kin, relation: "vän".into(), may_see }
}

#[test]
fn next_of_kin_see_what_the_patient_lets_them_until_that_is_withdrawn() {
    let story = flagged().and(MARIA, name(ERIKS_FRIEND, true));
    assert_eq!(story.episode.kin_who_may_see(), [ERIKS_FRIEND]);
    let story = story.and(MARIA, name(ERIKS_FRIEND, false));
    assert_eq!(story.episode.kin_who_may_see(), []);
    assert_eq!(story.episode.kin.len(), 1);
}

#[test]
fn the_patient_is_not_their_own_kin_and_a_relation_is_named() {
    let silent = Command::NameKin { kin: ERIKS_FRIEND, relation: " ".into(), may_see: true };
    given(flagged())
        .when(MARIA, name(ERIK, true))
        .refused(Refusal::Invalid { field: "kin" })
        .when(MARIA, silent)
        .refused(Refusal::TextMissing { field: "relation" });
}

#[test]
fn there_is_an_end_to_a_family() {
    let kin = |n: u128| PersonId(Uuid::from_u128(0x1000 + n));
    let story = (0..10).fold(flagged(), |story, n| story.and(MARIA, name(kin(n), true)));
    given(story)
        .when(MARIA, name(kin(10), true))
        .refused(Refusal::TooMany { most: 10 })
        .and(MARIA, name(kin(9), false));
}

#[test]
fn units_share_what_the_patient_lets_them() {
    let consent = |unit, given| Command::SetUnitConsent { unit, given };
    let story = given(flagged())
        .when(MARIA, consent(NO_UNIT, true))
        .refused(Refusal::NotFound { what: "unit" })
        .and(MARIA, consent(PRIMARY_CARE, true));
    assert_eq!(story.episode.shared_with(), [PRIMARY_CARE]);
    let story = story.and(MARIA, consent(PRIMARY_CARE, false));
    assert_eq!(story.episode.shared_with(), []);
}

#[test]
fn those_who_come_take_part_beside_the_ward_and_primary_care() {
    assert_eq!(flagged().episode.units(), [WARD_UNIT, PRIMARY_CARE]);
}

#[test]
fn a_task_has_an_owner_a_time_to_come_and_somebody_after() {
    let owner = |role| RoleAt { unit: UnitPart::Ward, role };
    let task = |role, due: &str| Command::MakeTask {
        what: "Ring apoteket.".into(),
        owner: owner(role),
        due_at: at(due),
    };
    let story = given(flagged())
        .when(MARIA, task(Role::WardNurse, "2026-11-24T08:00"))
        .refused(Refusal::Invalid { field: "due_at" })
        .and(MARIA, task(Role::WardNurse, "2026-11-24T12:00"))
        .and(MARIA, task(Role::WardPhysician, "2026-11-24T11:00"));
    let tasks = story.episode.open_tasks();
    assert_eq!(tasks[0].1.then, Some(owner(Role::WardNurse)), "the sooner one is Hanna's");
    assert_eq!(tasks[1].1.then, Some(owner(Role::WardPhysician)));
    let id = tasks[0].0;
    let done = Command::DoTask { at: story.now, task: id, note: "Klart.".into() };
    assert_eq!(story.and(HANNA, done).episode.open_tasks().len(), 1);
}

#[test]
fn there_is_an_end_to_what_is_asked_for_at_once() {
    let task = || Command::MakeTask {
        what: "Ring apoteket.".into(),
        owner: RoleAt { unit: UnitPart::Ward, role: Role::WardNurse },
        due_at: at("2026-11-24T12:00"),
    };
    let story = (0..40).fold(flagged(), |story, _| story.and(MARIA, task()));
    given(story).when(MARIA, task()).refused(Refusal::TooMany { most: 40 });
}
