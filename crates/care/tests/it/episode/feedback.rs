//! Deviations and thanks: who may tell whom, whose it is to answer and by when, what is left when it
//! is taken back and after the end, and how it is counted.

use crate::cast::*;
use crate::responsibility::transfers::{gives, takes};
use care::episode::Command;
use care::episode::feedback::{Act, Outcome, Topic, history};
use care::event::Event as AnyEvent;
use care::ids::{EventId, UnitId};
use care::open_item::{OpenItem, Owner, What, Why};
use care::refusal::Refusal;
use care::responsibility::Link;
use care::responsibility::feedback::step_before;
use care::responsibility::mandate::Mandate;
use care::responsibility::thread::broken_links;
use care::unit::counted::{Month, Shown, shown};
use care::unit::{self, Way};
use care::who::{Role, Who};
use jiff::civil::date;
use jiff::{SignedDuration, ToSpan};

fn does(story: &Story, act: Act) -> Command {
    Command::FeedBack { at: story.now, act: Box::new(act) }
}

fn says(to: UnitId, topic: Topic) -> Act {
    Act::Send { to, topic, words: "Läkemedelslistan var inte med.".into() }
}

fn tells(story: Story, by: Who, to: UnitId, topic: Topic) -> Story {
    let command = does(&story, says(to, topic));
    story.and(by, command)
}

fn id(story: &Story) -> EventId {
    *story.episode.feedback.keys().next_back().unwrap()
}

fn and(story: Story, by: Who, act: fn(EventId) -> Act) -> Story {
    let command = does(&story, act(id(&story)));
    story.and(by, command)
}

fn opens(feedback: EventId) -> Act {
    Act::Open { feedback }
}

fn answers(feedback: EventId) -> Act {
    let words = "Listan skrivs nu ut vid hemgång.".into();
    Act::Answer { feedback, outcome: Outcome::RoutineChanged, words }
}

fn takes_back(feedback: EventId) -> Act {
    Act::Withdraw { feedback, to: WARD_UNIT }
}

fn refused(story: &mut Story, by: Who, act: Act) -> Refusal {
    let command = does(story, act);
    story.tries(by, &command).unwrap_err()
}

fn later(mut story: Story, hours: i64) -> Story {
    story.now = story.now.checked_add(SignedDuration::from_hours(hours)).unwrap();
    story
}

/// What is open of it at the story's own time.
fn open(story: &Story) -> Vec<OpenItem> {
    let open = story.items().into_iter().filter(|item| item.is_open(story.now));
    open.filter(OpenItem::is_feedback).collect()
}

fn told() -> Story {
    tells(nursed(), LEILA, WARD_UNIT, Topic::Medicines)
}

const NURSING: Owner = Owner { unit: HOME_NURSING, role: Role::HomeNurse };
const WARD_NURSE: Owner = Owner { unit: WARD_UNIT, role: Role::WardNurse };

#[test]
fn the_unit_before_has_ten_working_days_to_answer_and_whoever_told_it_is_next() {
    let story = told();
    let work = open(&story);
    assert_eq!(work.len(), 1);
    assert!(matches!(work[0].what, What::AnswerFeedback { from: HOME_NURSING, .. }));
    assert_eq!((work[0].owner, work[0].then), (WARD_NURSE, Some(NURSING)));
    assert_eq!(work[0].due_at, at("2026-12-08T16:00"));
}

#[test]
fn the_units_own_rule_decides_the_days() {
    let mut story = nursed();
    story.directory.units.get_mut(&WARD_UNIT).unwrap().local_rule.feedback_days = Some(3);
    let story = tells(story, LEILA, WARD_UNIT, Topic::Aids);
    assert_eq!(open(&story)[0].due_at, at("2026-11-27T16:00"));
}

#[test]
fn unanswered_it_is_a_gap_between_the_two_and_breaks_no_line() {
    let story = told().at("2026-12-08T16:00");
    let gap = open(&story)
        .into_iter()
        .find(|item| matches!(item.what, What::Gap { why: Why::FeedbackUnanswered { .. }, .. }));
    let gap = gap.unwrap();
    assert_eq!((gap.owner, gap.then), (WARD_NURSE, Some(NURSING)));
    // On the patient's line nothing hangs on it.
    let overdue = broken_links(&open(&story), None, None, story.now);
    assert!(!overdue.contains(&Link::OwnerAndTime), "{overdue:?}");
    assert_eq!(open(&and(story, MARIA, answers)).len(), 1, "the answer is read by whoever told");
}

#[test]
fn the_answer_goes_back_to_whoever_told_and_ends_when_it_is_read() {
    let story = and(and(told(), MARIA, opens), MARIA, answers);
    let read = open(&story);
    assert_eq!(read.len(), 1);
    assert!(matches!(read[0].what, What::ReadFeedback { from: WARD_UNIT, is_answer: true, .. }));
    assert_eq!((read[0].owner, read[0].then), (NURSING, Some(WARD_NURSE)));
    let story = and(story, LEILA, opens);
    assert_eq!(open(&story), []);
    let all = history(&story.events);
    assert_eq!(all[0].words, "Läkemedelslistan var inte med.");
    assert_eq!(all[0].answer.as_deref(), Some("Listan skrivs nu ut vid hemgång."));
}

#[test]
fn thanks_are_read_and_need_no_answer() {
    let story = tells(nursed(), LEILA, WARD_UNIT, Topic::Thanks);
    let read = open(&story);
    assert!(matches!(read[0].what, What::ReadFeedback { is_answer: false, .. }));
    assert_eq!(read[0].owner, WARD_NURSE);
    let mut late = later(story.clone(), 24 * 60);
    assert_eq!(open(&late).len(), 1, "no gap comes of thanks that nobody has read");
    let not_found = Refusal::NotFound { what: "feedback" };
    let feedback = id(&late);
    assert_eq!(refused(&mut late, MARIA, answers(feedback)), not_found);
    assert_eq!(open(&and(story, MARIA, opens)), []);
}

#[test]
fn thanks_may_be_without_words_and_a_deviation_may_not() {
    let mut story = nursed();
    let silent = |topic| Act::Send { to: WARD_UNIT, topic, words: " ".into() };
    let missing = Refusal::TextMissing { field: "words" };
    assert_eq!(refused(&mut story, LEILA, silent(Topic::Aids)), missing);
    let long = Act::Send { to: WARD_UNIT, topic: Topic::Thanks, words: "a".repeat(601) };
    let too_long = Refusal::TextTooLong { field: "words", most: 600, found: 601 };
    assert_eq!(refused(&mut story, LEILA, long), too_long);
    let command = does(&story, silent(Topic::Thanks));
    assert_eq!(open(&story.and(LEILA, command)).len(), 1);
}

#[test]
fn only_a_unit_that_takes_part_is_told_and_never_the_own() {
    let mut story = settled();
    let refusal = refused(&mut story, MARIA, says(HOME_NURSING, Topic::Other));
    assert_eq!(refusal, Refusal::UnitNotAsked { unit: HOME_NURSING });
    let refusal = refused(&mut story, MARIA, says(WARD_UNIT, Topic::Other));
    assert_eq!(refusal, Refusal::Invalid { field: "to" });
    let refusal = refused(&mut story, LEILA, says(WARD_UNIT, Topic::Other));
    assert_eq!(refusal, Refusal::UnitNotAsked { unit: HOME_NURSING }, "nor does a stranger tell");
    let centre = story.directory.units.get_mut(&PRIMARY_CARE).unwrap();
    centre.details.as_mut().unwrap().on_platform = false;
    let refusal = refused(&mut story, MARIA, says(PRIMARY_CARE, Topic::Other));
    assert_eq!(refusal, Refusal::OutsidePlatform { unit: PRIMARY_CARE });
}

#[test]
fn patient_and_other_units_find_nothing_of_it() {
    let mut story = told();
    let not_found = Refusal::NotFound { what: "feedback" };
    let feedback = id(&story);
    for act in [opens(feedback), answers(feedback), takes_back(feedback)] {
        assert_eq!(refused(&mut story, JONAS, act.clone()), not_found);
        assert_eq!(refused(&mut story, ERIK_HIMSELF, act), not_found);
    }
    let sends = says(WARD_UNIT, Topic::Other);
    assert_eq!(refused(&mut story, ERIK_HIMSELF, sends), not_found);
}

#[test]
fn only_the_unit_that_was_told_answers_and_only_once() {
    let mut story = told();
    let feedback = id(&story);
    let another = Refusal::AnotherAnswers { units: vec![WARD_UNIT] };
    assert_eq!(refused(&mut story, LEILA, answers(feedback)), another);
    let mut story = and(story, MARIA, answers);
    assert_eq!(refused(&mut story, HANNA, answers(feedback)), Refusal::Exists);
}

#[test]
fn what_is_taken_back_waits_for_nobody_and_stays_in_the_log() {
    let mut story = told();
    let feedback = id(&story);
    let elsewhere = Act::Withdraw { feedback, to: PRIMARY_CARE };
    let not_found = Refusal::NotFound { what: "feedback" };
    assert_eq!(refused(&mut story, LEILA, elsewhere), not_found);
    assert_eq!(refused(&mut story, MARIA, takes_back(feedback)), not_found);
    let mut story = and(story, LEILA, takes_back);
    assert_eq!(open(&story), []);
    assert_eq!(refused(&mut story, MARIA, answers(feedback)), not_found);
    let again = does(&story, takes_back(feedback));
    assert_eq!(story.tries(LEILA, &again), Ok(vec![]));
    assert_eq!(history(&story.events)[0].words, "Läkemedelslistan var inte med.");
}

#[test]
fn a_week_after_the_end_something_new_may_be_told_and_an_answer_given_at_any_time() {
    let story = tells(settled(), JONAS, WARD_UNIT, Topic::Information).and(HANNA, discharge());
    let mut late = later(story.clone(), 7 * 24);
    let new = says(WARD_UNIT, Topic::Thanks);
    assert!(matches!(refused(&mut late, JONAS, new), Refusal::Closed { .. }));
    assert_eq!(open(&late)[0].owner, WARD_NURSE);
    let answered = and(late, MARIA, answers);
    assert_eq!(open(&answered)[0].owner.unit, PRIMARY_CARE);
    let story = tells(later(story, 6 * 24), JONAS, WARD_UNIT, Topic::Thanks);
    assert_eq!(story.episode.feedback.len(), 2);
}

#[test]
fn both_units_read_it_while_something_waits_and_a_month_after() {
    let story = told();
    let until = story.episode.feedback_until();
    assert_eq!(until.keys().copied().collect::<Vec<_>>(), [WARD_UNIT, HOME_NURSING]);
    assert!(until.values().all(|until| *until == jiff::Timestamp::MAX));
    let story = and(and(later(story, 1), MARIA, answers), LEILA, opens);
    let ends = story.now.checked_add(SignedDuration::from_hours(30 * 24)).unwrap();
    assert!(story.episode.feedback_until().values().all(|until| *until == ends));
}

#[test]
fn a_unit_that_leaves_has_its_own_to_answer_still() {
    let story = tells(nursed(), MARIA, HOME_NURSING, Topic::Time);
    let request = request_to(&story, HOME_NURSING);
    let reason = "Behövs inte.".into();
    let story = story.and(MARIA, Command::RetractRequest { request, reason });
    assert_eq!(open(&story)[0].owner, NURSING);
    assert_eq!(open(&and(story, LEILA, answers))[0].owner, WARD_NURSE);
}

#[test]
fn a_receipt_is_given_once_and_only_by_whom_it_is_new_to() {
    let mut story = told();
    let again = does(&story, opens(id(&story)));
    assert_eq!(story.tries(LEILA, &again), Ok(vec![]), "who told has nothing new to open");
    let mut story = and(story, MARIA, opens);
    assert_eq!(story.tries(MARIA, &again), Ok(vec![]));
}

#[test]
fn whoever_has_ten_that_wait_rings_instead_and_the_state_stays_small() {
    let mut story = nursed();
    for _ in 0..10 {
        story = tells(later(story, 1), LEILA, WARD_UNIT, Topic::Aids);
    }
    let more = says(WARD_UNIT, Topic::Aids);
    assert_eq!(refused(&mut story, LEILA, more), Refusal::TooManyWaiting { most: 10 });
    let ids: Vec<EventId> = story.episode.feedback.keys().copied().collect();
    for feedback in ids {
        story.now = story.now.checked_add(1.minute()).unwrap();
        let command = does(&story, Act::Withdraw { feedback, to: WARD_UNIT });
        story = story.and(LEILA, command);
    }
    assert_eq!(story.episode.feedback.len(), 6);
    assert_eq!(history(&story.events).len(), 10);
    let bytes = serde_json::to_vec(&story.episode.feedback).unwrap().len();
    assert!(bytes < 6_000, "{bytes}");
}

/// What a unit's numbers are at the end of November.
fn november(story: &Story, unit: UnitId, way: Way) -> Vec<Month> {
    shown(&story.directory.units[&unit].counted, way, date(2026, 11, 1))
}

#[test]
fn both_units_count_it_and_neither_count_says_of_whom() {
    let mut story = nursed();
    let command = does(&story, says(WARD_UNIT, Topic::Aids));
    let changes = story.tries(LEILA, &command).unwrap();
    let counted: Vec<_> = changes
        .iter()
        .filter_map(|change| match &change.event {
            AnyEvent::Unit(event) => Some((change.stream.id, event.clone())),
            AnyEvent::Person(_)
            | AnyEvent::Episode(_)
            | AnyEvent::Ward(_)
            | AnyEvent::Staff(_)
            | AnyEvent::Programme(_)
            | AnyEvent::Social(_)
            | AnyEvent::Organisation(_) => None,
        })
        .collect();
    let (topic, month, taken_back) = (Topic::Aids, date(2026, 11, 1), false);
    let of = |way| unit::Event::FeedbackCounted { way, topic, month, taken_back };
    assert_eq!(counted, [(HOME_NURSING.0, of(Way::Sent)), (WARD_UNIT.0, of(Way::Received))]);
    assert_eq!(november(&story, WARD_UNIT, Way::Received)[0].topics, [(topic, Shown::Few)]);
    assert_eq!(november(&story, WARD_UNIT, Way::Sent), []);
}

#[test]
fn the_fifth_of_a_month_makes_it_a_number_and_what_is_taken_back_is_not_counted() {
    let mut story = nursed();
    for _ in 0..5 {
        story.now = story.now.checked_add(1.minute()).unwrap();
        story = tells(story, LEILA, WARD_UNIT, Topic::Time);
    }
    let topics = |story: &Story| november(story, WARD_UNIT, Way::Received)[0].topics.clone();
    assert_eq!(topics(&story), [(Topic::Time, Shown::Number(5))]);
    let story = and(story, LEILA, takes_back);
    assert_eq!(topics(&story), [(Topic::Time, Shown::Few)]);
}

#[test]
fn the_step_before_is_whoever_had_the_patient_first() {
    let before = |story: &Story, unit| step_before(&story.episode, unit, story.now);
    let story = nursed();
    assert_eq!(before(&story, HOME_NURSING), Some(WARD_UNIT));
    assert_eq!(before(&story, PRIMARY_CARE), Some(WARD_UNIT));
    let story = story.and(MARIA, gives(&[Mandate::TreatmentNursing], HOME_NURSING));
    let take = takes(&story);
    let story = story.and(LEILA, take);
    assert_eq!(before(&story, HOME_NURSING), Some(WARD_UNIT));
    // Back on the ward, which took the nursing back: home nursing was the step before.
    let story = story.at("2026-11-25T10:00");
    let story = story.and(MARIA, return_to_ward("2026-11-25T10:00", None));
    assert_eq!(before(&story, WARD_UNIT), Some(HOME_NURSING));
}
