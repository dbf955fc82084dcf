//! Messages: who may write to whom, whose it is to answer and by when, and what is left in the record
//! when something is taken back, when responsibility moves, and after the end.

use crate::cast::*;
use crate::responsibility::transfers::{gives, takes};
use care::episode::Command;
use care::episode::command::{AnswerRequest, Discharge};
use care::episode::conversation::{Act, Settled, Side};
use care::episode::conversation_words::history;
use care::episode::event::Onward;
use care::ids::{EventId, UnitId};
use care::open_item::{OpenItem, What, Why};
use care::programme::Channel;
use care::refusal::Refusal;
use care::responsibility::mandate::Mandate;
use care::who::{Role, Who};

const WARD_SIDE: Side = Side::Unit { unit: WARD_UNIT };
const NURSING: Side = Side::Unit { unit: HOME_NURSING };
const KIN: Who = Who::Person { person: ERIKS_FRIEND, role: Role::NextOfKin };

fn does(story: &Story, act: Act) -> Command {
    Command::Converse { at: story.now, act: Box::new(act) }
}

fn starts(story: Story, by: Who, to: Option<Side>) -> Story {
    let text = "Hur länge ska tabletterna tas?".into();
    let command = does(&story, Act::Start { to, text, wants_answer: true });
    story.and(by, command)
}

fn id(story: &Story) -> EventId {
    *story.episode.conversations.keys().next_back().unwrap()
}

fn and(story: Story, by: Who, act: fn(EventId) -> Act) -> Story {
    let command = does(&story, act(id(&story)));
    story.and(by, command)
}

fn refused(story: &mut Story, by: Who, act: Act) -> Refusal {
    let command = does(story, act);
    story.tries(by, &command).unwrap_err()
}

fn opens(conversation: EventId) -> Act {
    Act::Open { conversation }
}

fn answers(conversation: EventId) -> Act {
    Act::Write { conversation, text: "Till fredag.".into(), wants_answer: false }
}

/// Open at the story's own time: the work, and the gaps.
fn open(story: &Story) -> Vec<OpenItem> {
    let is_it = |item: &OpenItem| {
        let gap =
            |why: &Why| matches!(why, Why::MessageUnseen { .. } | Why::MessageUnanswered { .. });
        let is_gap = matches!(&item.what, What::Gap { why, .. } if gap(why));
        is_gap || matches!(item.what, What::AnswerMessage { .. })
    };
    let items = story.items().into_iter().filter(|item| item.is_open(story.now));
    items.filter(is_it).collect()
}

fn owners(story: &Story) -> Vec<UnitId> {
    let work = open(story).into_iter();
    let work = work.filter(|item| matches!(item.what, What::AnswerMessage { .. }));
    work.map(|item| item.owner.unit).collect()
}

/// Home nursing has taken over the nursing responsibility.
fn nursing_has_it(story: Story) -> Story {
    let story = story.and(MARIA, gives(&[Mandate::TreatmentNursing], HOME_NURSING));
    let take = takes(&story);
    story.and(LEILA, take)
}

fn with_kin(may_see: bool) -> Story {
    let relation = "vän".into();
    settled().and(MARIA, Command::NameKin { kin: ERIKS_FRIEND, relation, may_see })
}

#[test]
fn what_the_patient_writes_is_whoevers_is_responsible_and_is_answered_in_four_hours() {
    let story = starts(settled(), ERIK_HIMSELF, None);
    let written = story.now;
    let due = written.checked_add(jiff::SignedDuration::from_hours(4)).unwrap();
    let work = open(&story);
    assert_eq!(work.len(), 1);
    assert_eq!((work[0].owner.unit, work[0].owner.role), (WARD_UNIT, Role::WardNurse));
    assert_eq!(work[0].due_at, due);
    let answered = and(and(story, MARIA, opens), MARIA, answers);
    assert_eq!(open(&answered), []);
}

#[test]
fn the_units_own_rule_decides_the_time() {
    let mut story = settled();
    let ward = story.directory.units.get_mut(&WARD_UNIT).unwrap();
    ward.local_rule.patient_message_minutes = Some(60);
    let story = starts(story, ERIK_HIMSELF, None);
    let due = story.now.checked_add(jiff::SignedDuration::from_mins(60)).unwrap();
    assert_eq!(open(&story)[0].due_at, due);
}

#[test]
fn an_office_that_is_closed_has_its_time_from_when_it_opens() {
    let friday = settled().at("2026-11-27T16:00");
    let story = starts(friday, MARIA, Some(Side::Unit { unit: PRIMARY_CARE }));
    let work = open(&story);
    assert_eq!(work[0].owner.unit, PRIMARY_CARE);
    assert!(work[0].due_at > at("2026-12-01T08:00"), "{:?}", work[0].due_at);
}

#[test]
fn a_message_follows_the_responsibility_and_the_new_holder_has_time_to_open_it() {
    let mut story = and(starts(nursed(), ERIK_HIMSELF, None), MARIA, opens);
    assert_eq!(owners(&story), [WARD_UNIT]);
    story.now = story.now.checked_add(jiff::SignedDuration::from_mins(90)).unwrap();
    let mut story = nursing_has_it(story);
    assert_eq!(owners(&story), [HOME_NURSING]);
    let unseen = |story: &Story| {
        let is_it =
            |item: &OpenItem| matches!(item.what, What::Gap { why: Why::MessageUnseen { .. }, .. });
        open(story).iter().any(is_it)
    };
    assert!(!unseen(&story));
    story.now = story.now.checked_add(jiff::SignedDuration::from_mins(60)).unwrap();
    assert!(unseen(&story));
}

#[test]
fn a_message_to_a_unit_that_has_left_is_whoevers_is_responsible() {
    let story = starts(nursed(), MARIA, Some(NURSING));
    assert_eq!(owners(&story), [HOME_NURSING]);
    let request = request_to(&story, HOME_NURSING);
    let reason = "Behövs inte.".into();
    let story = story.and(MARIA, Command::RetractRequest { request, reason });
    assert_eq!(owners(&story), [WARD_UNIT]);
}

fn onward() -> Onward {
    Onward { refer_to: PRIMARY_CARE, referral: "Prover om en vecka.".into(), call: PRIMARY_CARE }
}

#[test]
fn after_the_end_it_stays_owned_and_is_the_wards_when_the_others_no_longer_see_it() {
    let units = nursed().episode.not_reconciled();
    let (channel, note) = (Channel::Video, "Alla vill.".into());
    let mut story = starts(nursed(), MARIA, Some(NURSING))
        .and(MARIA, Command::Reconcile { units, channel, note })
        .and(HANNA, Command::Discharge(Box::new(Discharge { onward: Some(onward()), ..said() })));
    assert_eq!(owners(&story), [HOME_NURSING]);
    story.now = story.now.checked_add(jiff::SignedDuration::from_hours(7 * 24)).unwrap();
    assert_eq!(owners(&story), [WARD_UNIT]);
    let settle = |conversation| Act::Settle { conversation, how: Settled::NoAnswerNeeded };
    assert_eq!(open(&and(story, MARIA, settle)), []);
}

#[test]
fn the_patient_may_write_for_a_week_after_the_discharge() {
    let story = settled().and(HANNA, discharge());
    let text = || String::from("Tack för allt.");
    let start = || Act::Start { to: None, text: text(), wants_answer: true };
    let mut late = story.clone();
    late.now = late.now.checked_add(jiff::SignedDuration::from_hours(7 * 24)).unwrap();
    assert!(matches!(refused(&mut late, ERIK_HIMSELF, start()), Refusal::Closed { .. }));
    let command = does(&story, start());
    assert_eq!(owners(&story.and(ERIK_HIMSELF, command)), [WARD_UNIT]);
}

#[test]
fn after_a_death_next_of_kin_are_still_answered_and_nobody_writes_to_the_dead() {
    let story = starts(with_kin(true), KIN, None);
    let kins = id(&story);
    let death = Command::RecordDeath { at: story.now, note: String::new() };
    let mut story = story.and(HANNA, death);
    assert_eq!(owners(&story), [WARD_UNIT]);
    let condolence = Act::Write {
        conversation: kins,
        text: "Vi beklagar sorgen, och ringer i eftermiddag.".into(),
        wants_answer: false,
    };
    let to = Some(Side::Patient);
    let hello = Act::Start { to, text: "Hej.".into(), wants_answer: false };
    assert!(matches!(refused(&mut story, MARIA, hello), Refusal::Closed { .. }));
    let command = does(&story, condolence);
    assert_eq!(open(&story.and(MARIA, command)), []);
}

#[test]
fn a_next_of_kin_whom_the_patient_lets_see_no_more_is_not_written_to() {
    let story = starts(with_kin(true), KIN, None);
    let (kin, relation) = (ERIKS_FRIEND, "vän".into());
    let mut story = story.and(MARIA, Command::NameKin { kin, relation, may_see: false });
    let conversation = id(&story);
    assert_eq!(refused(&mut story, MARIA, answers(conversation)), Refusal::ConsentNeeded);
    assert_eq!(owners(&story), [WARD_UNIT], "it is still somebody's to deal with");
    let text = String::from("Hej.");
    let start = Act::Start { to: None, text, wants_answer: true };
    let mut other = with_kin(false);
    assert_eq!(refused(&mut other, KIN, start), Refusal::ConsentNeeded);
}

#[test]
fn a_unit_that_is_not_in_it_finds_nothing() {
    let mut story = starts(nursed(), MARIA, Some(NURSING));
    let conversation = id(&story);
    let not_found = Refusal::NotFound { what: "conversation" };
    for act in [opens(conversation), answers(conversation)] {
        assert_eq!(refused(&mut story, JONAS, act.clone()), not_found);
        assert_eq!(refused(&mut story, ERIK_HIMSELF, act), not_found);
    }
    let add = |conversation| Act::Add { conversation, unit: PRIMARY_CARE };
    let story = and(and(story, LEILA, add), JONAS, opens);
    assert!(story.episode.conversations[&conversation].opened.contains_key(&PRIMARY_CARE));
    assert_eq!(owners(&story), [HOME_NURSING], "another reader takes the answer from nobody");
}

#[test]
fn a_unit_outside_the_platform_is_rung_and_one_that_takes_no_part_is_not_written_to() {
    let mut story = settled();
    let text = || String::from("Hej.");
    let to = |unit| Act::Start { to: Some(Side::Unit { unit }), text: text(), wants_answer: true };
    let refusal = refused(&mut story, MARIA, to(HOME_NURSING));
    assert_eq!(refusal, Refusal::UnitNotAsked { unit: HOME_NURSING });
    let centre = story.directory.units.get_mut(&PRIMARY_CARE).unwrap();
    centre.details.as_mut().unwrap().on_platform = false;
    let refusal = refused(&mut story, MARIA, to(PRIMARY_CARE));
    assert_eq!(refusal, Refusal::OutsidePlatform { unit: PRIMARY_CARE });
}

#[test]
fn only_whoever_owes_the_answer_sends_it_on_and_within_its_own_organisation() {
    let mut story = starts(nursed(), LEILA, Some(WARD_SIDE));
    let conversation = id(&story);
    let note = || String::from("Er fråga.");
    let on = |to| Act::Forward { conversation, to, note: note() };
    let another = Refusal::AnotherAnswers { units: vec![WARD_UNIT] };
    assert_eq!(refused(&mut story, LEILA, on(PRIMARY_CARE)), another);
    story.directory.units.get_mut(&HOME_NURSING).unwrap().details.as_mut().unwrap().authority =
        "2120002080".into();
    assert_eq!(refused(&mut story, MARIA, on(HOME_NURSING)), Refusal::OtherOrganisation);
    let forward = does(&story, on(PRIMARY_CARE));
    let story = story.and(MARIA, forward);
    assert_eq!(owners(&story), [PRIMARY_CARE]);
    assert_eq!(owners(&and(story, JONAS, answers)), []);
}

#[test]
fn an_answer_that_is_taken_back_leaves_the_question_waiting() {
    let story = and(starts(settled(), ERIK_HIMSELF, None), MARIA, opens);
    let conversation = id(&story);
    let story = and(story, MARIA, answers);
    assert_eq!(owners(&story), []);
    let message = story.episode.conversations[&conversation].messages[1].mark.id;
    let reason = String::from("Fel patient.");
    let retract = Act::Retract { conversation, message, reason };
    let mut other = story.clone();
    let not_theirs = Refusal::NotFound { what: "message" };
    assert_eq!(refused(&mut other, ERIK_HIMSELF, retract.clone()), not_theirs);
    let command = does(&story, retract);
    let story = story.and(MARIA, command);
    assert_eq!(owners(&story), [WARD_UNIT]);
    let told = history(&story.events);
    assert_eq!(told[0].texts[&message], "Till fredag.", "it stays in the record");
}

#[test]
fn a_receipt_is_given_once_and_only_for_what_is_new() {
    let story = starts(settled(), ERIK_HIMSELF, None);
    let conversation = id(&story);
    let mut story = and(story, MARIA, opens);
    let again = does(&story, opens(conversation));
    assert_eq!(story.tries(MARIA, &again), Ok(vec![]));
    assert_eq!(story.tries(ERIK_HIMSELF, &again), Ok(vec![]));
}

#[test]
fn what_only_has_to_be_read_is_done_when_it_has_been() {
    let story = nursed();
    let text = "Nyckeln ligger hos grannen.".into();
    let to = Some(NURSING);
    let command = does(&story, Act::Start { to, text, wants_answer: false });
    let story = story.and(MARIA, command);
    assert_eq!(owners(&story), [HOME_NURSING]);
    assert_eq!(open(&and(story, LEILA, opens)), []);
}

#[test]
fn each_reader_has_one_conversation() {
    let mut story = starts(settled(), ERIK_HIMSELF, None);
    let text = String::from("Och en sak till.");
    let again = Act::Start { to: None, text: text.clone(), wants_answer: true };
    assert_eq!(refused(&mut story, ERIK_HIMSELF, again), Refusal::Exists);
    let to = Some(Side::Patient);
    let start = Act::Start { to, text, wants_answer: false };
    assert_eq!(refused(&mut story, MARIA, start), Refusal::Exists);
}

#[test]
fn the_state_lets_go_of_old_conversations_and_never_of_what_waits() {
    let mut story = starts(nursed(), LEILA, Some(WARD_SIDE));
    let first = id(&story);
    for _ in 0..30 {
        story.now = story.now.checked_add(jiff::SignedDuration::from_mins(1)).unwrap();
        story = and(starts(story, MARIA, Some(NURSING)), LEILA, answers);
    }
    assert!(story.episode.conversations.contains_key(&first));
    assert!(story.episode.conversations.len() < 9);
    assert_eq!(history(&story.events).len(), 31);
    let bytes = serde_json::to_vec(&story.episode.conversations).unwrap().len();
    assert!(bytes < 10_000, "{bytes}");
}

#[test]
fn a_unit_that_only_answers_by_telephone_has_no_message_to_answer() {
    let story = starts(asked(), MARIA, Some(NURSING));
    let request = request_to(&story, HOME_NURSING);
    let (answer, note) = (declines(), String::new());
    let says = AnswerRequest { request, answer, note, by_person: None };
    let story = story.and(LEILA, Command::AnswerRequest(Box::new(says)));
    assert_eq!(owners(&story), [WARD_UNIT]);
}

#[test]
fn whoever_has_thirty_messages_waiting_rings_instead_until_one_is_answered() {
    fn more(conversation: EventId) -> Act {
        Act::Write { conversation, text: "Och sedan?".into(), wants_answer: true }
    }
    let mut story = starts(settled(), ERIK_HIMSELF, None);
    for _ in 1..30 {
        story = and(story, ERIK_HIMSELF, more);
    }
    let next = more(id(&story));
    assert_eq!(refused(&mut story, ERIK_HIMSELF, next), Refusal::TooManyWaiting { most: 30 });
    let story = and(story, MARIA, answers);
    let story = and(story, ERIK_HIMSELF, more);
    assert_eq!(owners(&story), [WARD_UNIT]);
}
