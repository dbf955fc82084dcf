//! A state holds open things only: it stays small however long the episode. More than a year is
//! played here; after the first two months nothing more is added that is not also forgotten.

use crate::cast::*;
use care::episode::event::{ContactOutcome, JournalDocument, RoundOutcome};
use care::episode::{Command, Event};
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
    super::ladder::climb(story);
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
    does(story, &Command::HandleAlarm { sign: VitalSign::Pulse, up_to: now, action, by: None });
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

/// Two months with home nursing three times a day: doses, values, samples, reports and refills.
#[test]
fn two_months_of_three_visits_a_day_fit_in_64_kilobytes() {
    let mut story = nursed();
    let rows = ["cefotaxim", "metronidazol", "fragmin", "alvedon", "omeprazol", "furix"];
    let rows: Vec<_> = rows.map(|id| medicine(id, "Pulver till injektionsvätska, 1 g")).into();
    does(&mut story, &list(rows.clone()));
    let mut largest = 0;
    for day in 0..60 {
        if day % 20 == 5 {
            three_weeks(&mut story, day == 5);
        }
        for hour in [8, 14, 20] {
            let today = care::care_time::day_of(story.now, &stockholm());
            let today = if hour == 8 { today.tomorrow().unwrap() } else { today };
            let wall = today.to_datetime(time(hour, 20, 0, 0));
            story.now = care::care_time::resolve(wall, &stockholm());
            nurses_visit(&mut story, &rows);
            largest = largest.max(serde_json::to_vec(&story.episode).unwrap().len());
        }
    }
    let is_dose = |event: &Event| matches!(event, Event::DoseRecorded { .. });
    let doses = story.events.iter().filter(|recorded| is_dose(&recorded.event)).count();
    assert!(doses > 900, "{doses} doses");
    assert!(largest <= 64 * 1024, "{largest} bytes");
}

/// Asked for three weeks more, from tomorrow, and answered.
fn three_weeks(story: &mut Story, is_first: bool) {
    let today = care::care_time::day_of(story.now, &stockholm());
    let (from, until) = (today.tomorrow().unwrap(), today.checked_add(20.days()).unwrap());
    let request = request_to(story, HOME_NURSING);
    let asked = care::episode::command::SendRequest { from, until, ..asks_nursing() };
    let send = Box::new(asked);
    does(story, &Command::ChangeRequest { request, send });
    let yes = replies(request, care::episode::request::Answer::Accepted);
    story.tries(LEILA, &yes).unwrap();
    assert!(is_first || story.episode.planned().count() > 60);
}

fn nurses_visit(story: &mut Story, rows: &[care::episode::medicine::Medicine]) {
    let now = story.now;
    let planned: Vec<_> = story.episode.planned().collect();
    let coming = planned.iter().rev().find(|planned| {
        planned.is_open() && planned.contact.unit == HOME_NURSING && planned.contact.at < now
    });
    let Some(contact) = coming.map(|planned| planned.contact.id) else { return };
    let source = care::episode::event::MeasurementSource {
        measured_by: care::programme::Measurer::Staff,
        reported_by: None,
    };
    let note = "Mår bra, äter och sover. Insticket utan rodnad. ".repeat(4);
    let report = care::episode::visit::Report { text: note.clone(), worry: false };
    let told = care::episode::visit::Visit {
        at: now,
        note,
        reading: Some((well(), source)),
        doses: rows.iter().map(|row| given_dose(&row.id)).collect(),
        samples: vec![crate::episode::visits::crp()],
        report: Some(report),
        ..visit("2026-11-25T08:00", contact)
    };
    story.tries(LEILA, &records(told)).unwrap();
    let samples = story.episode.samples.iter().filter(|(_, s)| s.handed_in.is_none());
    let samples: Vec<_> = samples.map(|(id, _)| *id).collect();
    for sample in samples {
        story.tries(LEILA, &Command::HandInSample { at: now, sample }).unwrap();
    }
    let reports = story.episode.reports.iter().filter(|(_, r)| r.handled.is_none());
    let reports: Vec<_> = reports.map(|(id, _)| *id).collect();
    for report in reports {
        does(story, &Command::HandleReport { report, action: "Läst.".into() });
    }
    let kit = *story.episode.things.keys().next().unwrap();
    let (step, note) = (care::episode::thing::Step::Refilled, String::new());
    does(story, &Command::MoveThing { at: now, thing: kit, step, note });
}
