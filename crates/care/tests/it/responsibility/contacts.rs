//! Contacts that nobody has answered for, those that did not happen, and the next one.

use super::{gaps, none, opens};
use crate::cast::*;
use care::episode::Command;
use care::episode::event::ContactOutcome;
use care::open_item::Why;
use care::programme::ContactKind;
use care::who::Role;

fn no_next(why: &Why) -> bool {
    *why == Why::NoNextContact
}

fn unanswered(why: &Why) -> bool {
    matches!(why, Why::ContactUnanswered { kind: ContactKind::PumpChange, at: begins, .. }
        if *begins == at("2026-11-25T09:00"))
}

fn not_done(why: &Why) -> bool {
    matches!(why, Why::ContactNotDone { .. })
}

#[test]
fn a_contact_is_answered_for_within_an_hour_by_the_unit_that_was_to_come() {
    let story = settled();
    let gap = opens(&story, unanswered, "2026-11-25T10:30");
    assert_eq!((gap.owner.unit, gap.owner.role), (PRIMARY_CARE, Role::PrimaryCareNurse));
    assert_eq!(gap.then.unwrap().role, Role::WardNurse);
    let contact = contact(&story, ContactKind::PumpChange, 25);
    let story = story.at("2026-11-25T12:00");
    none(&story.and(JONAS, held("2026-11-25T09:20", contact, ContactOutcome::Done)), unanswered);
}

#[test]
fn a_contact_that_is_cancelled_or_moved_is_not_waited_for() {
    let contact = contact(&settled(), ContactKind::PumpChange, 25);
    let cancel = Command::CancelContact { contact, reason: "Helg.".into() };
    none(&settled().and(MARIA, cancel), unanswered);
    let moved = Command::MoveContact { contact, at: at("2026-11-25T15:00") };
    let is = |why: &Why| matches!(why, Why::ContactUnanswered { contact: c, .. } if *c == contact);
    opens(&settled().and(MARIA, moved), is, "2026-11-25T16:30");
}

#[test]
fn what_did_not_happen_is_a_gap_until_a_later_one_of_its_kind_does() {
    let story = settled().at("2026-11-25T10:00");
    let (first, second) = (
        contact(&story, ContactKind::PumpChange, 25),
        contact(&story, ContactKind::PumpChange, 26),
    );
    let reason = ContactOutcome::NotDone { reason: "Ingen öppnade.".into() };
    let story = story.and(JONAS, held("2026-11-25T09:40", first, reason));
    opens(&story, not_done, "2026-11-25T09:40");
    let round = contact(&story, ContactKind::Round, 25);
    let story = story.at("2026-11-26T10:00");
    let story = story.and(HANNA, held("2026-11-25T10:40", round, ContactOutcome::Done));
    opens(&story, not_done, "2026-11-25T09:40");
    none(&story.and(JONAS, held("2026-11-26T09:20", second, ContactOutcome::Done)), not_done);
}

#[test]
fn there_is_always_a_next_contact() {
    opens(&settled(), no_next, "2026-11-30T10:30");
    let more = plan(contacts(ContactKind::Visit, PRIMARY_CARE, 30, 30));
    let mut later = contacts(ContactKind::Visit, PRIMARY_CARE, 30, 30);
    later.first = jiff::civil::date(2026, 12, 1);
    later.last = later.first;
    opens(&settled().and(MARIA, more), no_next, "2026-11-30T10:30");
    opens(&settled().and(MARIA, plan(later)), no_next, "2026-12-01T09:00");
}

#[test]
fn when_the_last_one_has_been_held_the_gap_is_as_old_as_that() {
    let story = settled().at("2026-11-30T11:00");
    let all: Vec<_> = story.episode.contacts.iter().map(|c| (c.id, c.at)).collect();
    let story = all.into_iter().fold(story, |mut story, (contact, at)| {
        let outcome = ContactOutcome::Done;
        let held = Command::RecordContact { at, contact, outcome, note: String::new() };
        story.tries(MARIA, &held).unwrap();
        story
    });
    opens(&story, no_next, "2026-11-30T10:30");
}

#[test]
fn cancelling_the_last_one_is_a_gap_from_that_moment() {
    let cancel = |story: Story, kind, day| {
        let contact = contact(&story, kind, day);
        story.and(MARIA, Command::CancelContact { contact, reason: "Nej.".into() })
    };
    let story = settled().at("2026-11-28T12:00");
    let story = (28..=30).fold(story, |story, day| {
        let story = cancel(story, ContactKind::Round, day);
        cancel(story, ContactKind::PumpChange, day)
    });
    opens(&story, no_next, "2026-11-28T12:00");
}

#[test]
fn without_any_contact_the_gap_is_there_on_leaving() {
    let mut story = settled();
    story.episode.contacts.clear();
    opens(&story, no_next, "2026-11-24T13:00");
}

#[test]
fn contacts_that_passed_while_the_patient_was_on_the_ward_are_not_asked_about() {
    let story = back_on_ward().at("2026-11-27T09:00");
    let story = story.and(MARIA, measure("2026-11-27T09:00", well())).and(HANNA, yes());
    let story = tick_all(story, "2026-11-27T10:00");
    let (item, reason) = ("sampling_booked".into(), "Taget på avdelningen.".into());
    let story = story.and(MARIA, Command::OverrideItem { item, reason, later: false });
    let story = story.at("2026-11-27T11:00").and(MARIA, send_home("2026-11-27T11:00"));
    let asked = gaps(&story, |why| matches!(why, Why::ContactUnanswered { .. }));
    assert!(asked.iter().all(|gap| gap.opens_at > at("2026-11-28T00:00")), "{asked:?}");
}
