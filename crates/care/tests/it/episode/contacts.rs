//! Planned contacts: series, moves, cancellations and what became of them.

use crate::cast::*;
use care::episode::Command;
use care::episode::command::PlanContacts;
use care::episode::contact::first_and_last;
use care::episode::event::ContactOutcome;
use care::ids::ContactId;
use care::programme::ContactKind;
use care::refusal::Refusal;
use jiff::civil::{date, time};

const NOBODYS: ContactId = ContactId(ERIK.0);

fn visits(change: impl Fn(&mut PlanContacts)) -> Command {
    let mut visits = contacts(ContactKind::Visit, PRIMARY_CARE, 25, 27);
    change(&mut visits);
    plan(visits)
}

#[test]
fn a_series_has_one_contact_for_each_of_its_days() {
    let story = decided().and(MARIA, visits(|v| v.every_days = 2));
    let times: Vec<_> = story.episode.contacts.iter().map(|contact| contact.at).collect();
    assert_eq!(times, [at("2026-11-25T09:00"), at("2026-11-27T09:00")]);
    assert_eq!(story.episode.contacts[0].until, at("2026-11-25T09:30"));
}

#[test]
fn a_series_over_the_end_of_summer_time_keeps_the_time_on_the_wall() {
    let mut story = Story::new("2026-10-24T08:00");
    story.flag(flag()).unwrap();
    let story = story.and(
        MARIA,
        visits(|v| {
            (v.first, v.last, v.time) = (date(2026, 10, 24), date(2026, 10, 26), time(2, 30, 0, 0));
        }),
    );
    let times: Vec<_> = story.episode.contacts.iter().map(|c| c.at.to_string()).collect();
    let expected = ["2026-10-24T00:30:00Z", "2026-10-25T00:30:00Z", "2026-10-26T01:30:00Z"];
    assert_eq!(times, expected);
}

#[test]
fn a_plan_that_cannot_be_is_refused() {
    given(decided())
        .when(MARIA, visits(|v| v.last = date(2026, 11, 24)))
        .refused(Refusal::DatesOrder)
        .when(MARIA, visits(|v| v.every_days = 0))
        .refused(Refusal::Invalid { field: "every_days" })
        .when(MARIA, visits(|v| v.minutes = 0))
        .refused(Refusal::Invalid { field: "minutes" })
        .when(MARIA, visits(|v| v.unit = NO_UNIT))
        .refused(Refusal::NotFound { what: "unit" })
        .when(MARIA, visits(|v| v.what.clear()))
        .refused(Refusal::TextMissing { field: "what" })
        .when(MARIA, visits(|v| v.what = "å".repeat(301)))
        .refused(Refusal::TextTooLong { field: "what", most: 300, found: 301 })
        .when(MARIA, visits(|v| v.last = date(2027, 3, 1)))
        .refused(Refusal::TooMany { most: 60 });
}

#[test]
fn a_slip_in_the_year_is_refused() {
    let year = |year| visits(move |v| (v.first, v.last) = (date(year, 11, 25), date(year, 11, 25)));
    given(decided())
        .when(MARIA, year(2062))
        .refused(Refusal::DatesOrder)
        .when(MARIA, year(2025))
        .refused(Refusal::DatesOrder);
}

#[test]
fn there_is_an_end_to_what_is_planned_at_once() {
    let two_months = || visits(|v| v.last = date(2027, 1, 23));
    let story = given(decided())
        .and(MARIA, two_months())
        .and(MARIA, two_months())
        .when(MARIA, two_months())
        .refused(Refusal::TooMany { most: 160 });
    // What has passed stops nobody from planning the next.
    story.at("2026-12-20T12:00").and(MARIA, two_months_from_january());
}

fn two_months_from_january() -> Command {
    visits(|v| (v.first, v.last) = (date(2027, 1, 1), date(2027, 2, 28)))
}

#[test]
fn a_contact_is_moved_with_its_length() {
    let story = booked();
    let contact = contact(&story, ContactKind::Round, 25);
    let story = story.and(MARIA, Command::MoveContact { contact, at: at("2026-11-25T14:00") });
    let moved = story.episode.contacts.iter().find(|c| c.id == contact).unwrap();
    assert_eq!((moved.at, moved.until), (at("2026-11-25T14:00"), at("2026-11-25T14:30")));
    let outcome = story.when(MARIA, Command::MoveContact { contact, at: at("2026-11-24T09:00") });
    let story = outcome.refused(Refusal::DatesOrder);
    let outcome = story.when(MARIA, Command::MoveContact { contact, at: at("2062-11-24T09:00") });
    outcome.refused(Refusal::DatesOrder);
}

#[test]
fn what_is_over_is_neither_moved_nor_cancelled() {
    let story = settled().at("2026-11-25T09:40");
    let contact = contact(&story, ContactKind::PumpChange, 25);
    let move_it = || Command::MoveContact { contact, at: at("2026-11-25T14:00") };
    let cancel = || Command::CancelContact { contact, reason: "Nej.".into() };
    given(story)
        .and(JONAS, held("2026-11-25T09:20", contact, ContactOutcome::Done))
        .when(MARIA, move_it())
        .refused(Refusal::ContactOver)
        .when(MARIA, cancel())
        .refused(Refusal::ContactOver);
    given(booked())
        .when(MARIA, Command::CancelContact { contact, reason: String::new() })
        .refused(Refusal::TextMissing { field: "reason" })
        .and(MARIA, cancel())
        .when(MARIA, cancel())
        .then(&[])
        .when(MARIA, move_it())
        .refused(Refusal::ContactOver);
}

#[test]
fn a_contact_that_was_never_planned_is_not_answered_for() {
    let missing = || Refusal::NotFound { what: "contact" };
    given(booked())
        .when(JONAS, held("2026-11-24T11:30", NOBODYS, ContactOutcome::Done))
        .refused(missing())
        .when(MARIA, Command::MoveContact { contact: NOBODYS, at: at("2026-11-25T09:00") })
        .refused(missing())
        .when(MARIA, Command::CancelContact { contact: NOBODYS, reason: "Nej.".into() })
        .refused(missing());
}

#[test]
fn what_did_not_happen_has_a_reason() {
    let story = settled().at("2026-11-25T09:40");
    let contact = contact(&story, ContactKind::PumpChange, 25);
    let not_done = ContactOutcome::NotDone { reason: " ".into() };
    given(story)
        .when(JONAS, held("2026-11-25T09:30", contact, not_done))
        .refused(Refusal::TextMissing { field: "reason" });
}

#[test]
fn the_newest_word_about_a_contact_counts_whatever_the_order() {
    let story = settled().at("2026-11-25T12:00");
    let contact = contact(&story, ContactKind::PumpChange, 25);
    let not_done = ContactOutcome::NotDone { reason: "Kom inte.".into() };
    let story = story
        .and(JONAS, held("2026-11-25T11:00", contact, ContactOutcome::Done))
        .and(JONAS, held("2026-11-25T09:40", contact, not_done));
    let held = story.episode.held_contacts.get(&contact).unwrap();
    assert_eq!(held.value.outcome, ContactOutcome::Done);
}

#[test]
fn what_is_over_is_forgotten_in_time_and_what_is_open_never() {
    let story = settled().and(MARIA, visits(|v| v.last = date(2026, 12, 24)));
    let open = story.episode.contacts.len();
    let visits: Vec<_> =
        story.episode.contacts.iter().filter(|c| c.kind == ContactKind::Visit).collect();
    let done = visits.iter().map(|visit| held("2026-11-24T20:00", visit.id, ContactOutcome::Done));
    let story = done.fold(story.clone(), |story, done| story.and(JONAS, done));
    assert_eq!(story.episode.contacts.len(), open - 30 + 4);
    assert_eq!(story.episode.held_contacts.len(), 4);
}

#[test]
fn what_did_not_happen_is_remembered_until_later_ones_of_its_kind_have_been() {
    let story = settled().at("2026-11-30T12:00");
    let sample = contact(&story, ContactKind::SampleTaking, 27);
    let not_done = ContactOutcome::NotDone { reason: "Fel rör.".into() };
    let mut story = story.and(JONAS, held("2026-11-27T09:40", sample, not_done));
    for day in 25..=30 {
        let change = contact(&story, ContactKind::PumpChange, day);
        story = story.and(JONAS, held("2026-11-30T12:00", change, ContactOutcome::Done));
    }
    assert!(story.episode.held_contacts.contains_key(&sample));
    assert_eq!(story.episode.held_contacts.len(), 1 + 4);
}

#[test]
fn a_series_lasts_from_its_first_in_time_to_its_last_however_it_was_written() {
    assert_eq!(first_and_last(&[]), None);
    let mut contacts = decided().and(MARIA, visits(|_| {})).episode.contacts;
    // Time of day by time of day: the mornings of all days, then an evening of the first.
    let (mut evening, morning) = (contacts[0].clone(), contacts[0].at);
    evening.at = at("2026-11-25T20:00");
    contacts.push(evening);
    contacts.swap(0, 1);
    let (first, last) = first_and_last(&contacts).unwrap();
    assert_eq!((first.at, last.at), (morning, at("2026-11-27T09:00")));
}
