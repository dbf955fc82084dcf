//! A state holds open things only: it stays small however long the episode. More than a year is
//! played here; after the first two months nothing more is added that is not also forgotten.

use crate::cast::*;
use care::episode::Command;
use care::episode::event::{ContactOutcome, JournalDocument, RoundOutcome};
use care::programme::ContactKind;
use care::vital_sign::VitalSign;
use jiff::ToSpan;
use jiff::civil::time;

const DAYS: i64 = 400;

fn does(story: &mut Story, command: &Command) {
    story.tries(MARIA, command).unwrap();
}

/// Two measurements, two contacts and a round a day, all written down with a note.
fn day(story: &mut Story) {
    let note = "Mår bra, äter och sover. Insticket utan rodnad. ".repeat(4);
    let today = care::care_time::day_of(story.now, &stockholm());
    for hour in [8, 20] {
        story.now = care::care_time::resolve(today.to_datetime(time(hour, 0, 0, 0)), &stockholm());
        let source = care::episode::event::MeasurementSource {
            measured_by: care::programme::Measurer::Patient,
            reported_by: None,
        };
        let reading = Box::new(well());
        does(story, &Command::Measure { at: story.now, reading, source });
    }
    let (now, open) = (story.now, story.episode.planned().filter(|planned| planned.is_open()));
    let passed: Vec<_> = open.filter(|p| p.contact.at < now).map(|p| p.contact.id).collect();
    for contact in passed {
        let outcome = ContactOutcome::Done;
        does(story, &Command::RecordContact { at: now, contact, outcome, note: note.clone() });
    }
    let mut round = round(RoundOutcome::Continue);
    round.note = note;
    does(story, &Command::HoldRound(Box::new(round)));
    let document = JournalDocument::Round(story.episode.rounds.last().unwrap().id);
    does(story, &Command::EnterInJournal { at: now, unit: WARD_UNIT, document });
    let action = "Ringde, mår bra.".into();
    does(story, &Command::HandleAlarm { sign: VitalSign::Pulse, up_to: now, action });
}

/// A new agreement and a month of contacts.
fn month(story: &mut Story) {
    let today = care::care_time::day_of(story.now, &stockholm());
    for kind in [ContactKind::PumpChange, ContactKind::Round] {
        let mut series = contacts(kind, PRIMARY_CARE, 25, 25);
        series.first = today.tomorrow().unwrap();
        series.last = today.checked_add(30.days()).unwrap();
        does(story, &plan(series));
    }
    let mut content = content();
    content.what_happens = "Det som händer hemma, steg för steg. ".repeat(40);
    content.if_worse = vec!["Ring avdelningen vid feber, frossa eller utslag. ".repeat(3); 6];
    does(story, &write_agreement(content));
}

#[test]
fn a_long_time_at_home_fits_in_64_kilobytes() {
    let mut story = settled();
    let mut largest = 0;
    for number in 0..DAYS {
        if number % 30 == 0 {
            month(&mut story);
        }
        story.now = story.now.checked_add(24.hours()).unwrap();
        day(&mut story);
        largest = largest.max(serde_json::to_vec(&story.episode).unwrap().len());
    }
    assert!(largest <= 64 * 1024, "{largest} bytes");
}
