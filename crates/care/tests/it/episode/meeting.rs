//! The coordination meeting: whom two units may take up, and what they decide together.

use crate::cast::*;
use care::episode::meeting::{Agenda, DecideTogether, agenda, sorted};
use care::episode::{Command, Phase};
use care::ids::UnitId;
use care::open_item::{OpenItem, What};
use care::refusal::Refusal;
use care::who::Role;

fn decides(owner: UnitId) -> DecideTogether {
    let what = "Beställ en ny spruthållare.".into();
    DecideTogether { with: HOME_NURSING, what, owner, due_at: at("2026-12-01T16:00") }
}

fn consents(story: Story) -> Story {
    let yes = |unit| Command::SetUnitConsent { unit, given: true };
    story.and(MARIA, yes(PRIMARY_CARE)).and(MARIA, yes(HOME_NURSING))
}

fn decided(story: &Story) -> Vec<OpenItem> {
    let items = story.items().into_iter().filter(|item| item.is_open(story.now));
    items.filter(|item| matches!(item.what, What::Task { together: Some(_), .. })).collect()
}

#[test]
fn what_two_units_decide_is_a_task_of_one_of_them_and_the_other_is_next() {
    let story = consents(nursed()).and(JONAS, Command::DecideTogether(decides(HOME_NURSING)));
    let open = decided(&story);
    let [item] = open.as_slice() else { panic!("one task: {open:?}") };
    assert_eq!((item.owner.unit, item.owner.role), (HOME_NURSING, Role::HomeNurse));
    assert_eq!(item.then.map(|then| then.unit), Some(PRIMARY_CARE));
    assert_eq!(item.due_at, at("2026-12-01T16:00"));
    let What::Task { task, together, .. } = &item.what else { panic!("a task") };
    assert_eq!(*together, Some(sorted([HOME_NURSING, PRIMARY_CARE])));
    let done = Command::DoTask { at: story.now, task: *task, note: String::new() };
    assert_eq!(decided(&story.and(LEILA, done)), []);
}

#[test]
fn whoever_is_at_home_is_taken_up_when_both_units_may_see() {
    let command = Command::DecideTogether(decides(HOME_NURSING));
    let no = |unit| Command::SetUnitConsent { unit, given: false };
    for unit in [PRIMARY_CARE, HOME_NURSING] {
        let mut story = consents(nursed()).and(MARIA, no(unit));
        assert_eq!(story.tries(JONAS, &command), Err(Refusal::ConsentNeeded));
    }
}

#[test]
fn only_the_two_that_meet_own_what_they_decide_and_in_time() {
    let mut story = consents(nursed());
    let mut refused = |decided| story.tries(JONAS, &Command::DecideTogether(decided)).unwrap_err();
    assert_eq!(refused(decides(WARD_UNIT)), Refusal::Invalid { field: "owner" });
    let stranger = DecideTogether { with: CLINIC, ..decides(CLINIC) };
    assert_eq!(refused(stranger), Refusal::UnitNotAsked { unit: CLINIC });
    let oneself = DecideTogether { with: PRIMARY_CARE, ..decides(PRIMARY_CARE) };
    assert_eq!(refused(oneself), Refusal::UnitNotAsked { unit: PRIMARY_CARE });
    let late = DecideTogether { due_at: at("2026-11-24T01:00"), ..decides(PRIMARY_CARE) };
    assert_eq!(refused(late), Refusal::Invalid { field: "due_at" });
    let empty = DecideTogether { what: "  ".into(), ..decides(PRIMARY_CARE) };
    assert_eq!(refused(empty), Refusal::TextMissing { field: "what" });
}

#[test]
fn on_a_ward_both_were_asked_to_plan_and_after_the_end_nobody_is_taken_up() {
    let (pair, units) = ([PRIMARY_CARE, HOME_NURSING], [WARD_UNIT, PRIMARY_CARE, HOME_NURSING]);
    for phase in [Phase::Planned, Phase::BackOnWard] {
        assert_eq!(agenda(phase, &units, &[], pair), Some(Agenda::TakenUp));
    }
    assert_eq!(agenda(Phase::AtHome, &units, &[PRIMARY_CARE], pair), Some(Agenda::ConsentMissing));
    assert_eq!(agenda(Phase::AtHome, &units, &pair, pair), Some(Agenda::TakenUp));
    assert_eq!(agenda(Phase::Discharged, &units, &pair, pair), None);
    assert_eq!(agenda(Phase::Planned, &[WARD_UNIT, PRIMARY_CARE], &[], pair), None);
}
