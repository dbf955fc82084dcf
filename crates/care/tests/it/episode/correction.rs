//! Corrections: the mistake stays in the log, and counts as it should have been.

use crate::cast::*;
use care::episode::event::{
    Answer, Choice, HomeCheck, MeasurementSource, Party, RoundOutcome, Verdict,
};
use care::episode::{Command, Correctable, Event, Phase, correctable};
use care::ids::EventId;
use care::programme::Measurer;
use care::refusal::Refusal;
use care::vital_sign::{Reading, TenthsCelsius};
use std::collections::BTreeSet;

fn measured(beats: u16) -> Event {
    let source = MeasurementSource { measured_by: Measurer::Patient, reported_by: None };
    Event::Measured { reading: Reading { pulse: Some(beats), ..Reading::default() }, source }
}

fn with_pulse(beats: u16) -> (Story, EventId) {
    let story = settled().at("2026-11-25T08:10");
    let story = story.and(ERIK_HIMSELF, pulse("2026-11-25T08:00", beats));
    let target = story.newest(|event| matches!(event, Event::Measured { .. }));
    (story, target)
}

fn newest_pulse(story: &Story) -> Option<u16> {
    story.episode.measurements.last().unwrap().reading.pulse
}

#[test]
fn a_wrong_value_is_replaced_where_it_was() {
    let (story, target) = with_pulse(181);
    let story = story.at("2026-11-25T09:00").and(MARIA, correct(target, Some(measured(81))));
    assert_eq!(newest_pulse(&story), Some(81));
    assert_eq!(story.episode.measurements.last().unwrap().mark.at, at("2026-11-25T08:00"));
    assert_eq!(story.events.len() as u64, story.episode.version);
}

#[test]
fn another_patients_value_is_struck() {
    let (story, target) = with_pulse(181);
    let before = story.episode.measurements.len();
    let story = story.and(MARIA, correct(target, None));
    assert_eq!(story.episode.measurements.len(), before - 1);
}

#[test]
fn a_correction_may_itself_be_corrected() {
    let (story, target) = with_pulse(181);
    let story = story
        .and(MARIA, correct(target, Some(measured(18))))
        .and(MARIA, correct(target, Some(measured(81))));
    assert_eq!(newest_pulse(&story), Some(81));
    let story = story.and(MARIA, correct(target, None));
    assert_ne!(newest_pulse(&story), Some(81));
    let correction = story.newest(|event| matches!(event, Event::Corrected { .. }));
    given(story)
        .when(MARIA, correct(correction, None))
        .refused(Refusal::UseInstead { command: "correct" });
}

#[test]
fn what_is_not_there_is_not_corrected() {
    let nothing = EventId(ERIK.0);
    given(settled())
        .when(MARIA, correct(nothing, None))
        .refused(Refusal::NotFound { what: "event" });
}

#[test]
fn a_correction_has_a_reason() {
    let (story, target) = with_pulse(181);
    let silent = Command::Correct { target, replacement: None, reason: " ".into() };
    given(story).when(MARIA, silent).refused(Refusal::TextMissing { field: "reason" });
}

#[test]
fn a_replacement_is_of_the_same_kind_and_possible_in_itself() {
    let (story, target) = with_pulse(181);
    let check = Event::HomeChecked { check: HomeCheck::Evening, well: true, note: String::new() };
    let source = MeasurementSource { measured_by: Measurer::Patient, reported_by: None };
    let hot = Reading { temperature: Some(TenthsCelsius(3_700)), ..Reading::default() };
    let values = hot.check().unwrap_err();
    let empty = Event::Measured { reading: Reading::default(), source: source.clone() };
    given(story)
        .when(MARIA, correct(target, Some(check)))
        .refused(Refusal::Invalid { field: "replacement" })
        .when(MARIA, correct(target, Some(Event::Measured { reading: hot, source })))
        .refused(Refusal::Implausible { values })
        .when(MARIA, correct(target, Some(empty)))
        .refused(Refusal::NothingMeasured);
}

#[test]
fn an_answer_is_corrected_for_the_same_party_and_criterion() {
    let story = wanted();
    let of_patient =
        |event: &Event| matches!(event, Event::AnswerGiven { party: Party::Patient, .. });
    let target = story.newest(of_patient);
    let says = |party, answer| Event::AnswerGiven { party, answer, note: String::new() };
    let story = given(story)
        .when(MARIA, correct(target, Some(says(Party::NextOfKin, Answer::No))))
        .refused(Refusal::Invalid { field: "replacement" })
        .when(MARIA, correct(target, Some(says(Party::Patient, Answer::NobodyToAsk))))
        .refused(Refusal::Invalid { field: "answer" })
        .and(MARIA, correct(target, Some(says(Party::Patient, Answer::No))));
    assert_eq!(story.episode.phase(), Phase::Offered);
    let answered = story.newest(|event| matches!(event, Event::CriterionAnswered { .. }));
    let magic = Event::CriterionAnswered {
        criterion: programme().criteria.pop().unwrap().id,
        verdict: Verdict::CanBeMetBy { remedy: "magic".into() },
        note: String::new(),
    };
    given(story)
        .when(MARIA, correct(answered, Some(magic)))
        .refused(Refusal::UnknownItem { id: "magic".into() });
}

#[test]
fn a_round_or_a_discharge_is_reworded_but_not_struck() {
    let story = settled().and(HANNA, Command::HoldRound(Box::new(round(RoundOutcome::Continue))));
    let target = story.newest(|event| matches!(event, Event::RoundHeld(_)));
    let recorded = story.events.iter().find(|recorded| recorded.meta.id == target).unwrap();
    let Event::RoundHeld(mut reworded) = recorded.event.clone() else { panic!("a round") };
    reworded.note = "Bättre ord.".into();
    let mut other = reworded.clone();
    other.outcome = RoundOutcome::BackToWard;
    let story = given(story)
        .when(HANNA, correct(target, None))
        .refused(Refusal::TextMissing { field: "replacement" })
        .when(HANNA, correct(target, Some(Event::RoundHeld(other))))
        .refused(Refusal::Invalid { field: "replacement" })
        .and(HANNA, correct(target, Some(Event::RoundHeld(reworded))));
    assert_eq!(story.episode.rounds[0].round.note, "Bättre ord.");
    let story = discharged();
    let target = story.newest(|event| matches!(event, Event::Discharged { .. }));
    let reworded = Event::Discharged {
        met: vec!["no_fever".into()],
        conversation: "Bättre ord.".into(),
        next: "Återbesök.".into(),
        onward: None,
    };
    let story = story.and(HANNA, correct(target, Some(reworded)));
    assert_eq!(story.episode.phase(), Phase::Discharged);
}

#[test]
fn what_is_undone_in_another_way_says_how() {
    let mut not_now = decide(Choice::NotNow { reassess_at: at("2026-11-28T09:00") });
    not_now.reason = "Feber.".into();
    let story = back_on_ward().and(HANNA, Command::Decide(Box::new(not_now)));
    let targets: Vec<_> = story.events.iter().map(|r| (r.meta.id, r.event.clone())).collect();
    let mut story = story;
    let mut named = BTreeSet::new();
    for (target, event) in targets {
        if let Correctable::Use(command) = correctable(&event) {
            let refused = story.tries(MARIA, &correct(target, None));
            assert_eq!(refused, Err(Refusal::UseInstead { command }), "{event:?}");
            named.insert(command);
        }
    }
    let expected = [
        "cancel",
        "decide",
        "plan_contacts",
        "promise_thing",
        "reserve_safety_bed",
        "return_to_ward",
        "send_home",
        "write_agreement",
    ];
    assert_eq!(named, expected.into());
}

#[test]
fn a_correction_that_breaks_the_order_of_things_is_refused() {
    let (mut story, target) = with_pulse(181);
    // A stream in which nobody had decided that the patient may go home.
    story.events.retain(|recorded| !matches!(recorded.event, Event::Decided(_)));
    given(story).when(MARIA, correct(target, None)).refused(Refusal::CorrectionBreaks);
}

#[test]
fn a_closed_episode_can_still_be_corrected() {
    let story = discharged();
    let target = story.newest(|event| matches!(event, Event::Measured { .. }));
    let before = story.episode.measurements.len();
    let story = story.and(MARIA, correct(target, None));
    assert_eq!(story.episode.measurements.len(), before - 1);
    assert_eq!(story.episode.phase(), Phase::Discharged);
}
