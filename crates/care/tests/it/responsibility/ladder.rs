//! The ladder: who is told of what is open, one step after the other, until it closes.

use super::{gaps, opens};
use crate::cast::*;
use care::episode::{Command, Event};
use care::ids::ItemId;
use care::open_item::{OpenItem, Weight, Why};
use care::responsibility::ladder::{self, Kind, Step};
use care::who::{Role, Who};

fn unseen(why: &Why) -> bool {
    matches!(why, Why::RequestUnseen { .. })
}

fn climbs(item: &OpenItem, step: Step) -> Command {
    Command::Escalate { item: ladder::item_id(item), step }
}

fn escalated(item: &OpenItem, step: Step, role: Option<Role>, next: Option<&str>) -> Event {
    Event::Escalated {
        item: ladder::item_id(item),
        step,
        about: Kind::Unseen,
        grave: step != Step::Owner,
        unit: WARD_UNIT,
        role,
        next_at: next.map(at),
    }
}

/// What is due next of one thing.
fn next(story: &Story, item: ItemId) -> Option<(Step, jiff::Timestamp)> {
    let due = ladder::due(EPISODE, &story.episode, &story.items());
    let mut of = due.into_iter().filter(|due| due.item == item);
    let found = of.next().map(|due| (due.step, due.at));
    assert_eq!(of.next(), None, "one timer at a time");
    found
}

#[test]
fn a_request_that_nobody_opens_goes_from_the_nurse_to_the_physician_to_the_list() {
    let story = asked();
    let gap = opens(&story, unseen, "2026-11-24T12:40");
    let item = ladder::item_id(&gap);
    assert_eq!(next(&story, item), Some((Step::Owner, at("2026-11-24T12:40"))));
    let story = given(story.at("2026-11-24T12:40"))
        .when(Who::System, climbs(&gap, Step::Owner))
        .then(&[escalated(&gap, Step::Owner, Some(Role::WardNurse), None)]);
    assert_eq!(next(&story, item), Some((Step::Second, gap.due_at)));
    let mut story = story;
    story.now = gap.due_at;
    story.directory.units.get_mut(&WARD_UNIT).unwrap().local_rule.ladder_minutes = Some(20);
    let list_at = gap.due_at.checked_add(jiff::Span::new().minutes(20)).unwrap();
    let second = Event::Escalated {
        item,
        step: Step::Second,
        about: Kind::Unseen,
        grave: true,
        unit: WARD_UNIT,
        role: Some(Role::WardPhysician),
        next_at: Some(list_at),
    };
    let mut story = story.when(Who::System, climbs(&gap, Step::Second)).then(&[second]);
    assert_eq!(next(&story, item), Some((Step::List, list_at)), "as the local rule says");
    story.now = list_at;
    let story = story.when(Who::System, climbs(&gap, Step::List)).then(&[escalated(
        &gap,
        Step::List,
        None,
        None,
    )]);
    assert_eq!(next(&story, item), None, "there is nothing above the list");
}

#[test]
fn a_timer_that_goes_off_twice_or_too_early_says_nothing() {
    let gap = opens(&asked(), unseen, "2026-11-24T12:40");
    let owner = || climbs(&gap, Step::Owner);
    given(asked().at("2026-11-24T12:39")).when(Who::System, owner()).then(&[]);
    let told = asked().at("2026-11-24T12:40").and(Who::System, owner());
    given(told.clone()).when(Who::System, owner()).then(&[]);
    given(told).when(Who::System, climbs(&gap, Step::List)).then(&[]);
}

#[test]
fn what_closes_stops_its_ladder() {
    let gap = opens(&asked(), unseen, "2026-11-24T12:40");
    let request = request_to(&asked(), HOME_NURSING);
    let opened = Command::ReceiveRequest { at: at("2026-11-24T12:50"), request };
    let seen = asked().at("2026-11-24T12:50").and(LEILA, opened);
    assert_eq!(next(&seen, ladder::item_id(&gap)), None);
    given(seen).when(Who::System, climbs(&gap, Step::Owner)).then(&[]);
}

#[test]
fn what_closes_by_itself_before_a_step_has_no_such_step() {
    let gap = opens(&asked(), unseen, "2026-11-24T12:40");
    let closes = OpenItem { closes_at: Some(gap.due_at), ..gap.clone() };
    let climbed = ladder::Climbed { step: Step::Owner, at: gap.opens_at, next_at: None };
    assert_eq!(ladder::next(&closes, Some(&climbed)), None);
    assert!(ladder::next(&gap, Some(&climbed)).is_some());
}

#[test]
fn plain_work_has_no_ladder_and_alarms_keep_theirs_when_measured_again() {
    for item in settled().items() {
        let has = matches!(item.weight, Weight::Acute | Weight::Soon | Weight::Gap);
        assert_eq!(Kind::of(&item).is_some(), has, "{item:?}");
    }
    let alarm = |story: &Story| {
        let mut items = story.items().into_iter();
        items.find(|item| matches!(item.what, care::open_item::What::Alarm { .. })).unwrap()
    };
    let once = settled().at("2026-11-24T20:00").and(ERIK_HIMSELF, pulse("2026-11-24T20:00", 125));
    let first = alarm(&once);
    let again = once.at("2026-11-24T20:10").and(ERIK_HIMSELF, pulse("2026-11-24T20:10", 127));
    let second = alarm(&again);
    assert_ne!(first.what, second.what);
    assert_eq!(ladder::item_id(&first), ladder::item_id(&second));
}

#[test]
fn with_every_timer_dead_the_time_alone_says_how_far_it_has_gone() {
    let story = asked();
    let gap = opens(&story, unseen, "2026-11-24T12:40");
    let reached = |wall| ladder::reached(&gap, &story.directory, at(wall));
    assert_eq!(reached("2026-11-24T12:39"), None);
    assert_eq!(reached("2026-11-24T12:40"), Some(Step::Owner));
    assert_eq!(ladder::reached(&gap, &story.directory, gap.due_at), Some(Step::Second));
    let hour = gap.due_at.checked_add(jiff::Span::new().minutes(60)).unwrap();
    assert_eq!(ladder::reached(&gap, &story.directory, hour), Some(Step::List));
    assert_eq!(gaps(&story, unseen).len(), 1);
}
