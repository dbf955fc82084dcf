//! Facts: refused only when they cannot have happened, never because of the state.

use crate::cast::*;
use care::episode::event::{HomeCheck, JournalDocument};
use care::episode::{Command, Event};
use care::ids::TaskId;
use care::refusal::Refusal;
use care::vital_sign::{ImplausibleValue, Reading, TenthsCelsius};

#[test]
fn a_measurement_is_taken_in_every_phase() {
    let stories =
        [flagged(), assessed(), decided(), ready(), settled(), back_on_ward(), discharged()];
    for story in stories {
        let phase = story.episode.phase();
        let before = story.episode.measurements.len();
        let story = story.and(MARIA, home_values("2026-11-24T08:05"));
        assert_eq!(story.episode.measurements.len(), before + 1, "{phase:?}");
        assert_eq!(story.episode.phase(), phase);
    }
}

#[test]
fn clocks_may_differ_by_five_minutes_and_no_more() {
    given(flagged())
        .and(MARIA, pulse("2026-11-24T08:05", 70))
        .when(MARIA, pulse("2026-11-24T08:06", 70))
        .refused(Refusal::InFuture { at: at("2026-11-24T08:06") });
}

#[test]
fn nothing_happened_long_before_the_patient_was_known_here() {
    given(flagged())
        .and(MARIA, pulse("2026-11-23T08:00", 70))
        .when(MARIA, pulse("2026-11-23T07:59", 70))
        .refused(Refusal::BeforeEpisode { at: at("2026-11-23T07:59") });
}

#[test]
fn slips_of_the_hand_are_refused_all_at_once() {
    let reading = Reading {
        temperature: Some(TenthsCelsius(3_700)),
        systolic: Some(80),
        diastolic: Some(120),
        ..Reading::default()
    };
    let values = reading.check().unwrap_err();
    assert_eq!(values.len(), 2);
    assert!(matches!(values[1], ImplausibleValue::DiastolicNotBelowSystolic { .. }));
    given(flagged())
        .when(MARIA, measure("2026-11-24T08:00", reading))
        .refused(Refusal::Implausible { values })
        .when(MARIA, measure("2026-11-24T08:00", Reading::default()))
        .refused(Refusal::NothingMeasured);
}

#[test]
fn a_fact_keeps_its_own_time() {
    let story = settled().at("2026-11-25T12:00").and(ERIK_HIMSELF, pulse("2026-11-25T08:00", 75));
    let newest = story.episode.measurements.last().unwrap();
    assert_eq!(newest.mark.at, at("2026-11-25T08:00"));
    assert_eq!(newest.recorded_at, at("2026-11-25T12:00"));
    assert_eq!(newest.mark.by, ERIK_HIMSELF);
}

#[test]
fn measurements_stand_in_the_order_they_were_made() {
    let story = settled().at("2026-11-25T12:00");
    let story = story.and(MARIA, pulse("2026-11-25T10:00", 90));
    let story = story.and(MARIA, pulse("2026-11-25T08:00", 80));
    let beats = story.episode.measurements.iter().rev().take(2).map(|m| m.reading.pulse);
    assert_eq!(beats.collect::<Vec<_>>(), [Some(90), Some(80)]);
}

#[test]
fn a_task_or_document_that_does_not_exist_is_not_done() {
    let entered = |unit, version| Command::EnterInJournal {
        at: at("2026-11-24T11:00"),
        unit,
        document: JournalDocument::Agreement(version),
    };
    let task = TaskId(ERIK.0);
    given(agreed())
        .when(MARIA, Command::DoTask { at: at("2026-11-24T11:00"), task, note: String::new() })
        .refused(Refusal::NotFound { what: "task" })
        .when(MARIA, entered(WARD_UNIT, 2))
        .refused(Refusal::NotFound { what: "document" })
        .when(MARIA, entered(NO_UNIT, 1))
        .refused(Refusal::NotFound { what: "unit" })
        .and(MARIA, entered(WARD_UNIT, 1));
}

#[test]
fn a_note_is_a_note_and_not_a_document() {
    let check = Command::CheckHome {
        at: at("2026-11-24T20:00"),
        check: HomeCheck::Evening,
        well: true,
        note: "å".repeat(2_001),
    };
    given(settled()).when(MARIA, check).refused(Refusal::TextTooLong {
        field: "note",
        most: 2_000,
        found: 2_001,
    });
}

#[test]
fn a_check_belongs_to_the_time_at_home_that_it_was_made_in() {
    let story = settled();
    assert!(story.episode.checked(HomeCheck::Arrival).is_some());
    assert!(back_on_ward().episode.checked(HomeCheck::Arrival).is_none());
}

#[test]
fn a_fact_is_an_event_that_needs_no_expected_version() {
    let story = settled();
    for recorded in &story.events {
        let is_fact = recorded.event.is_fact();
        assert_eq!(
            is_fact,
            matches!(
                recorded.event,
                Event::CriterionAnswered { .. }
                    | Event::AnswerGiven { .. }
                    | Event::ItemTicked { .. }
                    | Event::HomeChecked { .. }
                    | Event::Measured { .. }
                    | Event::JournalEntered { .. }
                    | Event::NoticeRead { .. }
            )
        );
    }
    let decided = story.events.iter().rev().find(|recorded| !recorded.event.is_fact()).unwrap();
    assert_eq!(story.episode.decided_version, decided.meta.version);
}
