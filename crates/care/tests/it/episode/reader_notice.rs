//! What the patient and next of kin are told of: a message, a changed time, another number.

use crate::cast::*;
use care::episode::Command;
use care::episode::conversation::{Act, Side};
use care::episode::reader_notice::told;
use care::ids::PersonId;
use care::programme::ContactKind;
use care::responsibility::ladder::Kind;
use care::who::Role;

/// Whom the newest event tells.
fn newest(story: &Story) -> Option<(PersonId, Role, Kind)> {
    let last = story.events.last().unwrap();
    told(&story.episode, &last.event, last.meta.by)
}

fn writes(story: Story, to: Side) -> Story {
    let act = Act::Start { to: Some(to), text: "Hur mår du?".into(), wants_answer: false };
    let command = Command::Converse { at: story.now, act: Box::new(act) };
    story.and(MARIA, command)
}

#[test]
fn a_message_tells_whoever_it_is_to_and_nobody_else() {
    let story = writes(settled(), Side::Patient);
    assert_eq!(newest(&story), Some((ERIK, Role::Patient, Kind::Message)));
    let kin = Command::NameKin { kin: ERIKS_FRIEND, relation: "vän".into(), may_see: true };
    let to_kin = writes(settled().and(MARIA, kin), Side::Kin { person: ERIKS_FRIEND });
    assert_eq!(newest(&to_kin), Some((ERIKS_FRIEND, Role::NextOfKin, Kind::Message)));
    assert_eq!(newest(&writes(nursed(), Side::Unit { unit: HOME_NURSING })), None);
}

#[test]
fn whoever_is_at_home_is_told_of_another_time_and_another_number() {
    let story = settled();
    let visit = contact(&story, ContactKind::Round, 26);
    let moved = Command::MoveContact { contact: visit, at: at("2026-11-26T13:00") };
    assert_eq!(newest(&story.and(MARIA, moved)), Some((ERIK, Role::Patient, Kind::Plan)));
    let clinic = settled().and(MARIA, Command::HandOverFollowUp { unit: CLINIC });
    let last = clinic
        .events
        .iter()
        .rev()
        .find_map(|recorded| told(&clinic.episode, &recorded.event, recorded.meta.by));
    assert_eq!(last, Some((ERIK, Role::Patient, Kind::Number)));
}

#[test]
fn on_the_ward_people_are_told_there() {
    let round = contact(&booked(), ContactKind::Round, 25);
    let moved = Command::MoveContact { contact: round, at: at("2026-11-25T12:00") };
    assert_eq!(newest(&booked().and(MARIA, moved)), None);
}
