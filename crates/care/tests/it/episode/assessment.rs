//! From candidate to the physician's decision.

use crate::cast::*;
use care::episode::assessment::{Assessment, Conclusion};
use care::episode::event::{Choice, Verdict};
use care::episode::{Command, Event, Phase};
use care::programme::Alternative;
use care::refusal::Refusal;
use care::vital_sign::Reading;

fn conclusion(story: &Story) -> Conclusion {
    Assessment::of(&story.episode, &programme(), story.now).conclusion()
}

fn helped() -> Verdict {
    Verdict::CanBeMetBy { remedy: "kin_helps".into() }
}

#[test]
fn a_flagged_patient_is_a_candidate() {
    let story = flagged();
    assert_eq!(story.episode.phase(), Phase::Candidate);
    assert_eq!(story.person.open_episode, Some(EPISODE));
    assert_eq!(story.ward.taken.get(&EPISODE), Some(&7));
}

#[test]
fn a_patient_has_one_open_episode() {
    let mut story = flagged();
    story.episode = care::episode::Episode::default();
    assert_eq!(story.flag(flag()), Err(Refusal::EpisodeOpen));
}

#[test]
fn the_same_episode_is_not_opened_twice() {
    assert_eq!(flagged().flag(flag()), Err(Refusal::Exists));
}

#[test]
fn a_candidate_needs_a_known_patient_ward_unit_and_programme() {
    let refused = |change: fn(&mut care::episode::command::Flag)| {
        let mut asked = flag();
        change(&mut asked);
        Story::new("2026-11-24T08:00").flag(asked).unwrap_err()
    };
    assert_eq!(refused(|f| f.primary_care = NO_UNIT), Refusal::NotFound { what: "unit" });
    assert_eq!(refused(|f| f.programme = "another".into()), Refusal::UnknownProgramme);
    assert_eq!(refused(|f| f.bed = Some(23)), Refusal::Invalid { field: "bed" });
    assert_eq!(refused(|f| f.bed = Some(0)), Refusal::Invalid { field: "bed" });
    assert_eq!(refused(|f| f.reason = " ".into()), Refusal::TextMissing { field: "reason" });
    let mut stranger = Story::new("2026-11-24T08:00");
    stranger.person.details = None;
    assert_eq!(stranger.flag(flag()), Err(Refusal::NotFound { what: "patient" }));
    let mut closed = Story::new("2026-11-24T08:00");
    closed.ward.unit = None;
    assert_eq!(closed.flag(flag()), Err(Refusal::NotFound { what: "ward" }));
}

#[test]
fn an_answer_begins_the_assessment() {
    let story = flagged().and(MARIA, finds("2026-11-24T08:00", "manages_adl", Verdict::Met));
    assert_eq!(story.episode.phase(), Phase::Assessment);
}

#[test]
fn a_computed_criterion_is_never_answered_by_hand() {
    given(flagged())
        .when(MARIA, finds("2026-11-24T08:00", "news2_below_4", Verdict::Met))
        .refused(Refusal::ItemComputed { programme: hash(), id: "news2_below_4".into() });
}

#[test]
fn an_unknown_criterion_or_remedy_is_refused() {
    let story = given(flagged())
        .when(MARIA, finds("2026-11-24T08:00", "shoe_size", Verdict::Met))
        .refused(Refusal::UnknownItem { id: "shoe_size".into() });
    let magic = Verdict::CanBeMetBy { remedy: "magic".into() };
    story
        .when(MARIA, finds("2026-11-24T08:00", "manages_adl", magic))
        .refused(Refusal::UnknownItem { id: "magic".into() });
}

#[test]
fn a_missing_part_of_news2_is_never_read_as_normal() {
    let breathless = Reading { respiratory_rate: None, ..well() };
    let story = assessed().at("2026-11-24T10:00");
    let story = story.and(MARIA, measure("2026-11-24T10:00", breathless));
    let incomplete = Conclusion::Incomplete { missing: vec!["news2_below_4".into()] };
    assert_eq!(conclusion(&story), incomplete);
    let missing = vec!["news2_below_4".into()];
    given(story)
        .when(HANNA, yes())
        .refused(Refusal::AssessmentIncomplete { programme: hash(), missing });
}

#[test]
fn a_yes_waits_for_the_whole_assessment() {
    let outcome = given(flagged()).when(HANNA, yes());
    let all: Vec<String> = programme().criteria.into_iter().map(|c| c.id).collect();
    outcome.refused(Refusal::AssessmentIncomplete { programme: hash(), missing: all });
}

#[test]
fn a_yes_makes_it_an_offer_and_resolves_the_programme() {
    let story = decided();
    assert_eq!(story.episode.phase(), Phase::Offered);
    let decision = story.episode.decision.unwrap();
    assert_eq!(decision.checklist.len(), programme().checklist.len());
    assert_eq!(decision.protocol, programme().protocol);
    assert!(!decision.against_rule);
}

#[test]
fn a_yes_against_the_rule_carries_its_reason() {
    let story = assessed().and(MARIA, finds("2026-11-24T08:30", "manages_adl", Verdict::NotMet));
    let mut story = story.at("2026-11-24T09:00");
    let not_met = vec!["manages_adl".into()];
    assert_eq!(
        story.tries(HANNA, &yes()),
        Err(Refusal::ReasonNeeded { programme: hash(), not_met })
    );
    let mut with_reason = decide(Choice::Yes);
    with_reason.reason = "Hustrun hjälper till.".into();
    let story = story.and(HANNA, Command::Decide(Box::new(with_reason)));
    assert!(story.episode.decision.unwrap().against_rule);
}

#[test]
fn what_can_be_met_becomes_a_task_that_stops_the_homecoming() {
    let story = assessed().and(MARIA, finds("2026-11-24T08:30", "manages_adl", helped()));
    assert_eq!(conclusion(&story), Conclusion::CanGoHomeWhen { remedies: 1 });
    let decide = Command::Decide(Box::new(decide(Choice::YesWhenMet)));
    let story = story.at("2026-11-24T09:00").and(HANNA, decide);
    let tasks = story.episode.open_tasks();
    assert_eq!(tasks.len(), 1);
    assert!(tasks[0].1.stops_homecoming);
    assert_eq!(tasks[0].1.due_at, at("2026-11-25T09:00"));
}

#[test]
fn a_task_that_is_done_is_not_asked_for_again_by_a_new_decision() {
    let story = assessed().and(MARIA, finds("2026-11-24T08:30", "manages_adl", helped()));
    let yes_when_met = || Command::Decide(Box::new(decide(Choice::YesWhenMet)));
    let story = story.at("2026-11-24T09:00").and(HANNA, yes_when_met());
    let task = story.episode.open_tasks()[0].0;
    let done = Command::DoTask { at: at("2026-11-24T09:10"), task, note: String::new() };
    let story = story.at("2026-11-24T09:10").and(MARIA, done).and(HANNA, yes_when_met());
    assert_eq!(story.episode.open_tasks(), vec![]);
    assert_eq!(story.episode.tasks.len(), 1);
}

#[test]
fn a_plain_yes_takes_away_the_tasks_of_an_earlier_decision() {
    let story = assessed().and(MARIA, finds("2026-11-24T08:30", "manages_adl", helped()));
    let yes_when_met = Command::Decide(Box::new(decide(Choice::YesWhenMet)));
    let story = story.at("2026-11-24T09:00").and(HANNA, yes_when_met);
    let story = story.and(MARIA, finds("2026-11-24T09:00", "manages_adl", Verdict::Met));
    assert_eq!(story.and(HANNA, yes()).episode.open_tasks(), vec![]);
}

#[test]
fn not_now_has_a_reason_and_a_time_to_come() {
    let not_now = |reason: &str, wall: &str| {
        let mut decide = decide(Choice::NotNow { reassess_at: at(wall) });
        decide.reason = reason.into();
        Command::Decide(Box::new(decide))
    };
    let story = given(assessed())
        .when(HANNA, not_now("", "2026-11-25T09:00"))
        .refused(Refusal::TextMissing { field: "reason" })
        .when(HANNA, not_now("Feber.", "2026-11-24T08:00"))
        .refused(Refusal::Invalid { field: "reassess_at" })
        .and(HANNA, not_now("Feber.", "2026-11-25T09:00"));
    assert_eq!(story.episode.phase(), Phase::Assessment);
}

#[test]
fn a_choice_outside_the_programme_is_refused() {
    let decide = |change: fn(&mut care::episode::command::Decide)| {
        let mut asked = decide(Choice::Yes);
        change(&mut asked);
        Command::Decide(Box::new(asked))
    };
    given(assessed())
        .when(HANNA, decide(|d| d.alternative = Alternative::ShortTermUnit))
        .refused(Refusal::NotOfProgramme { field: "alternative" })
        .when(HANNA, decide(|d| d.legal_status = care::programme::LegalStatus::EnrolledInpatient))
        .refused(Refusal::NotOfProgramme { field: "legal_status" })
        .when(HANNA, decide(|d| d.treatment_days = 0))
        .refused(Refusal::Invalid { field: "treatment_days" });
}

#[test]
fn the_scale_of_saturation_is_decided_with_a_reason() {
    use care::news2::Scale;
    let scale =
        |reason: &str| Command::SetSaturationScale { scale: Scale::Two, reason: reason.into() };
    let story = given(flagged())
        .when(HANNA, scale(" "))
        .refused(Refusal::TextMissing { field: "reason" })
        .and(HANNA, scale("Hyperkapni bekräftad, mål 88-92 %."));
    assert_eq!(story.episode.scale(), Scale::Two);
    let ends = |event: &Event| matches!(event, Event::SaturationScaleSet { .. });
    let target = story.newest(ends);
    story
        .when(HANNA, correct(target, None))
        .refused(Refusal::UseInstead { command: "set_saturation_scale" });
}
