//! Visits: one form, several facts, each checked as if it were told alone.

use crate::cast::*;
use care::episode::Command;
use care::episode::event::{ContactOutcome, Event, MeasurementSource};
use care::episode::visit::{Report, SampleTaken, SampleTo, Visit};
use care::programme::Measurer;
use care::refusal::Refusal;

pub(crate) fn crp() -> SampleTaken {
    SampleTaken { what: "CRP".into(), goes_to: SampleTo::PrimaryCare }
}

pub(crate) fn report(worry: bool) -> Report {
    Report { text: "Blek och trött.".into(), worry }
}

fn morning() -> (Story, care::ids::ContactId) {
    let story = nursed().at("2026-11-25T09:00");
    let contact = visit_on(&story, 25, 8);
    (story, contact)
}

#[test]
fn one_form_tells_what_was_done_measured_given_taken_and_seen() {
    let (story, contact) = morning();
    let source = MeasurementSource { measured_by: Measurer::Staff, reported_by: None };
    let told = Visit {
        note: "Lugnt.".into(),
        reading: Some((well(), source.clone())),
        doses: vec![given_dose("cefotaxim")],
        samples: vec![crp()],
        report: Some(report(true)),
        ..visit("2026-11-25T08:20", contact)
    };
    let sample = care::ids::SampleId(uuid::Uuid::from_u128(next_command(&story) + 1));
    let (unit, outcome) = (HOME_NURSING, ContactOutcome::Done);
    let story = given(story).when(LEILA, records(told)).then(&[
        Event::ContactHeld { contact, outcome, note: "Lugnt.".into() },
        Event::Measured { reading: well(), source },
        Event::DoseRecorded { dose: given_dose("cefotaxim"), contact: Some(contact) },
        Event::SampleTaken { sample, details: crp(), unit },
        Event::Reported { report: report(true), unit },
    ]);
    assert!(
        story.events.iter().rev().take(5).all(|r| r.meta.happened_at == at("2026-11-25T08:20"))
    );
    assert_eq!((story.episode.samples.len(), story.episode.reports.len()), (1, 1));
}

/// The id of the command that comes next.
fn next_command(story: &Story) -> u128 {
    let newest = story.events.iter().map(|recorded| recorded.meta.id.0.as_u128() >> 32).max();
    (newest.unwrap() + 1) << 32
}

#[test]
fn what_cannot_be_stops_the_whole_form() {
    let (story, contact) = morning();
    let with = |change: fn(&mut Visit)| {
        let mut visit = visit("2026-11-25T08:20", contact);
        change(&mut visit);
        records(visit)
    };
    let elsewhere = visit("2026-11-25T08:20", care::ids::ContactId(EPISODE.0));
    given(story)
        .when(LEILA, with(|v| v.at = at("2026-11-25T10:00")))
        .refused(Refusal::InFuture { at: at("2026-11-25T10:00") })
        .when(LEILA, records(elsewhere))
        .refused(Refusal::NotFound { what: "contact" })
        .when(LEILA, with(|v| v.doses = vec![given_dose("alvedon")]))
        .refused(Refusal::NotFound { what: "medicine" })
        .when(LEILA, with(|v| v.doses = vec![given_dose("cefotaxim"); 21]))
        .refused(Refusal::TooMany { most: 20 })
        .when(LEILA, with(|v| v.samples[..].clone_from_slice(&[])))
        .then(&[Event::ContactHeld {
            contact,
            outcome: ContactOutcome::Done,
            note: String::new(),
        }]);
}

#[test]
fn a_sample_says_what_it_is_and_a_report_says_something() {
    let (story, contact) = morning();
    let nameless = SampleTaken { what: " ".into(), ..crp() };
    let silent = Report { text: String::new(), worry: true };
    let wordless = Report { text: " ".into(), worry: false };
    given(story)
        .when(
            LEILA,
            records(Visit { samples: vec![nameless], ..visit("2026-11-25T08:20", contact) }),
        )
        .refused(Refusal::TextMissing { field: "what" })
        .when(LEILA, records(Visit { report: Some(silent), ..visit("2026-11-25T08:20", contact) }))
        .refused(Refusal::TextMissing { field: "report" })
        .when(LEILA, Command::Report { at: at("2026-11-25T08:20"), report: wordless })
        .refused(Refusal::TextMissing { field: "report" });
}

#[test]
fn a_medicine_of_the_list_before_may_still_be_told_of() {
    let (story, contact) = morning();
    let story = story.and(HANNA, list(vec![medicine("bensyl", "Bensylpenicillin 3 g")]));
    let doses = vec![given_dose("cefotaxim"), given_dose("bensyl")];
    story.and(LEILA, records(Visit { doses, ..visit("2026-11-25T08:20", contact) }));
}

#[test]
fn a_report_is_answered_once_and_only_if_it_was_made() {
    let (story, _) = morning();
    let story = story
        .and(ERIK_HIMSELF, Command::Report { at: at("2026-11-25T08:40"), report: report(false) });
    let id = story.newest(|event| matches!(event, Event::Reported { .. }));
    let handle = |report, action: &str| Command::HandleReport { report, action: action.into() };
    let story = given(story)
        .when(MARIA, handle(care::ids::EventId(EPISODE.0), "Ringde."))
        .refused(Refusal::NotFound { what: "report" })
        .when(MARIA, handle(id, " "))
        .refused(Refusal::TextMissing { field: "action" })
        .and(MARIA, handle(id, "Ringde."));
    given(story).when(MARIA, handle(id, "Ringde igen.")).then(&[]);
}

#[test]
fn a_missed_dose_is_remembered_until_that_medicine_is_given() {
    let (story, contact) = morning();
    let story =
        story.and(HANNA, list(vec![cefotaxim(), medicine("iron", "Järn, en gång i veckan")]));
    let doses = |dose| Visit { doses: vec![dose], ..visit("2026-11-25T08:20", contact) };
    let story = story.and(LEILA, records(doses(missed_dose("iron"))));
    let story =
        (0..30).fold(story, |story, _| story.and(LEILA, records(doses(given_dose("cefotaxim")))));
    assert_eq!(story.episode.doses_missed().len(), 1);
    assert!(story.episode.doses.len() <= 13, "and of the others only the newest are kept");
    let story = story.and(LEILA, records(doses(given_dose("iron"))));
    assert_eq!(story.episode.doses_missed().len(), 0);
}
