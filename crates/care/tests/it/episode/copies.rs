//! Copies for the patient: asked for once, owned by the keeper's own unit, decided with a reason
//! for whatever is held back.

use crate::cast::*;
use care::episode::copy::{Ground, Outcome};
use care::episode::{Command, Event};
use care::ids::{EventId, UnitId};
use care::open_item::What;
use care::refusal::Refusal;
use care::who::Role;

fn asks(story: &Story, unit: UnitId) -> Command {
    Command::AskForCopy { at: story.now, unit }
}

fn asked_of(unit: UnitId) -> (Story, EventId) {
    asked_in(nursed(), unit)
}

fn asked_in(story: Story, unit: UnitId) -> (Story, EventId) {
    let command = asks(&story, unit);
    let story = story.and(ERIK_HIMSELF, command);
    let copy = story.newest(|event| matches!(event, Event::CopyAsked { .. }));
    (story, copy)
}

fn decides(copy: EventId, outcome: Outcome) -> Command {
    Command::DecideCopy { copy, outcome }
}

fn in_part(withheld: Vec<EventId>, reason: &str) -> Outcome {
    Outcome::ReleasedInPart { withheld, ground: Ground::Informant, reason: reason.into() }
}

fn waits(story: &Story) -> Vec<(UnitId, Role, jiff::Timestamp)> {
    let items = story.items().into_iter();
    let items = items.filter(|item| matches!(item.what, What::DiscloseCopy { .. }));
    items.map(|item| (item.owner.unit, item.owner.role, item.due_at)).collect()
}

#[test]
fn each_keepers_own_unit_has_three_days() {
    let due = nursed().now.checked_add(jiff::SignedDuration::from_hours(72)).unwrap();
    assert_eq!(waits(&asked_of(WARD_UNIT).0), [(WARD_UNIT, Role::WardNurse, due)]);
    assert_eq!(waits(&asked_of(HOME_NURSING).0), [(HOME_NURSING, Role::HomeNurse, due)]);
    let (story, _) = asked_in(super::notices::helped(), HOME_HELP);
    assert!(
        waits(&story).iter().all(|(unit, role, _)| (*unit, *role) == (HOME_HELP, Role::HomeHelper))
    );
    assert_eq!(waits(&story).len(), 1);
}

#[test]
fn a_request_that_waits_is_not_made_twice_and_one_after_the_end_counts_too() {
    let (mut story, _) = asked_of(WARD_UNIT);
    let again = asks(&story, WARD_UNIT);
    assert_eq!(story.tries(ERIK_HIMSELF, &again), Ok(vec![]));
    let ended = settled().and(HANNA, discharge());
    let command = asks(&ended, WARD_UNIT);
    assert_eq!(waits(&ended.and(ERIK_HIMSELF, command)).len(), 1);
}

#[test]
fn a_unit_that_writes_elsewhere_is_asked_elsewhere() {
    let story = nursed();
    let command = asks(&story, BY_LETTER);
    given(story).when(ERIK_HIMSELF, command).refused(Refusal::NotFound { what: "unit" });
}

#[test]
fn decided_it_waits_no_more() {
    let (story, copy) = asked_of(HOME_NURSING);
    let story = story.and(LEILA, decides(copy, Outcome::Released));
    assert!(waits(&story).is_empty());
    assert!(story.episode.copies[&copy].decided.is_some());
}

#[test]
fn what_is_held_back_is_named_and_has_a_reason() {
    let (story, copy) = asked_of(WARD_UNIT);
    let entry = newest_value(&story);
    let case = |outcome| given(story.clone()).when(MARIA, decides(copy, outcome));
    case(in_part(vec![], "Fara.")).refused(Refusal::TextMissing { field: "withheld" });
    case(in_part(vec![entry], " ")).refused(Refusal::TextMissing { field: "reason" });
    let silent = Outcome::Refused { ground: Ground::TheCareItself, reason: String::new() };
    case(silent).refused(Refusal::TextMissing { field: "reason" });
}

#[test]
fn what_was_held_back_may_be_given_later_and_what_was_given_not_taken_back() {
    let (story, copy) = asked_of(WARD_UNIT);
    let no =
        || Outcome::Refused { ground: Ground::TheCareItself, reason: "Skadar vården.".into() };
    let entry = newest_value(&story);
    let story = story.and(MARIA, decides(copy, no()));
    let mut story = story.and(HANNA, decides(copy, in_part(vec![entry], "Fara.")));
    assert_eq!(story.tries(MARIA, &decides(copy, no())), Err(Refusal::Exists));
    let mut story = story.and(HANNA, decides(copy, Outcome::Released));
    assert_eq!(story.tries(MARIA, &decides(copy, no())), Ok(vec![]));
}
