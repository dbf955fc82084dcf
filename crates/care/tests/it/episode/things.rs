//! Things on their way: ordered, promised, packed, lent, and what stands in the door.

use crate::cast::*;
use care::episode::Command;
use care::episode::thing::{Source, Step, Thing, ThingKind, Transport};
use care::ids::ThingId;
use care::refusal::{Missing, Refusal};

pub(crate) fn walker(transport: Transport, promised_at: Option<&str>) -> Thing {
    Thing {
        kind: ThingKind::Aid,
        what: "Rollator".into(),
        count: 1,
        source: Source::AidsCentre,
        transport,
        promised_at: promised_at.map(at),
        needed_before: true,
        comes_back: true,
    }
}

pub(crate) fn order(thing: Thing) -> Command {
    Command::OrderThing(Box::new(thing))
}

pub(crate) fn newest(story: &Story) -> ThingId {
    let newest = story.episode.things.iter().max_by_key(|(id, t)| (t.ordered.at, **id));
    *newest.unwrap().0
}

pub(crate) fn moves(wall: &str, thing: ThingId, step: Step) -> Command {
    Command::MoveThing { at: at(wall), thing, step, note: String::new() }
}

pub(crate) fn not_arrived() -> Step {
    Step::NotArrived { reason: "Bilen var full.".into() }
}

#[test]
fn one_aid_only_goes_with_the_patient() {
    let along = || order(walker(Transport::WithPatient, None));
    let story = decided().and(MARIA, along());
    let mut two = walker(Transport::WithPatient, None);
    two.count = 2;
    given(decided()).when(MARIA, order(two)).refused(Refusal::OneAidOnly);
    let story = given(story)
        .when(MARIA, along())
        .refused(Refusal::OneAidOnly)
        .and(MARIA, order(walker(Transport::DeliveryTour, Some("2026-11-26T12:00"))));
    let (thing, transport) = (newest(&story), Transport::WithPatient);
    given(story)
        .when(MARIA, Command::PromiseThing { thing, transport, promised_at: None })
        .refused(Refusal::OneAidOnly);
    // The other did not go along after all.
    let first = newest(&decided().and(MARIA, along()));
    let cancel = Command::CancelThing { thing: first, reason: "Finns hemma.".into() };
    decided().and(MARIA, along()).and(MARIA, cancel).and(MARIA, along());
}

#[test]
fn a_promise_is_about_the_future_and_an_order_about_something() {
    let late = walker(Transport::DeliveryTour, Some("2026-11-24T09:00"));
    given(decided())
        .when(MARIA, order(late))
        .refused(Refusal::Invalid { field: "promised_at" })
        .when(MARIA, order(Thing { count: 0, ..walker(Transport::KinFetches, None) }))
        .refused(Refusal::Invalid { field: "count" })
        .when(MARIA, order(Thing { what: " ".into(), ..walker(Transport::KinFetches, None) }))
        .refused(Refusal::TextMissing { field: "what" });
}

#[test]
fn what_is_cancelled_is_over() {
    let story = decided().and(MARIA, order(walker(Transport::KinFetches, None)));
    let thing = newest(&story);
    let cancel = || Command::CancelThing { thing, reason: "Finns hemma.".into() };
    let promise = Command::PromiseThing {
        thing,
        transport: Transport::DeliveryTour,
        promised_at: Some(at("2026-11-26T12:00")),
    };
    given(story.and(MARIA, cancel()))
        .when(MARIA, cancel())
        .refused(Refusal::Invalid { field: "thing" })
        .when(MARIA, promise)
        .refused(Refusal::Invalid { field: "thing" });
}

fn is_left(story: &Story, thing: ThingId) -> bool {
    story.episode.things_left().iter().any(|(id, _)| *id == thing)
}

#[test]
fn what_goes_along_is_packed_and_the_rest_is_promised_before_anybody_leaves() {
    let story = decided().and(MARIA, order(walker(Transport::WithPatient, None)));
    let thing = newest(&story);
    assert!(is_left(&story, thing));
    assert!(!is_left(&story.and(MARIA, moves("2026-11-24T09:00", thing, Step::Sent)), thing));
    let story = decided().and(MARIA, order(walker(Transport::DeliveryTour, None)));
    let thing = newest(&story);
    assert!(is_left(&story, thing), "nobody has said when");
    let promise = |wall: &str| Command::PromiseThing {
        thing,
        transport: Transport::DeliveryTour,
        promised_at: Some(at(wall)),
    };
    let story = story.and(MARIA, promise("2026-11-24T15:00"));
    assert!(!is_left(&story, thing));
    let story = story.at("2026-11-24T10:00");
    let story = story.and(MARIA, moves("2026-11-24T10:00", thing, not_arrived()));
    assert!(is_left(&story, thing), "and now it is known that it does not come");
    let story = story.at("2026-11-24T10:30").and(MARIA, promise("2026-11-25T15:00"));
    assert!(!is_left(&story, thing), "there is a new promise");
    let lost = Step::Lost { reason: "Borta.".into() };
    let story = story.at("2026-11-24T11:00");
    assert!(is_left(&story.and(MARIA, moves("2026-11-24T11:00", thing, lost)), thing));
}

#[test]
fn what_is_not_needed_before_stands_in_nobodys_way() {
    let unneeded = Thing { needed_before: false, ..walker(Transport::KinFetches, None) };
    let story = decided().and(MARIA, order(unneeded));
    assert!(!is_left(&story, newest(&story)));
}

#[test]
fn what_was_packed_last_time_is_packed_anew_and_what_came_back_is_not_there() {
    let story = ready().and(MARIA, order(walker(Transport::WithPatient, None)));
    let thing = newest(&story);
    let story = story.and(MARIA, moves("2026-11-24T12:00", thing, Step::Sent));
    let story = story.at("2026-11-24T13:00").and(MARIA, send_home("2026-11-24T13:00"));
    let story = story.at("2026-11-26T07:00");
    let story = story.and(MARIA, return_to_ward("2026-11-26T06:45", None));
    assert!(is_left(&story, thing));
    let arrived = story.clone().and(MARIA, moves("2026-11-24T14:00", thing, Step::Arrived));
    assert!(!is_left(&arrived, thing), "it is in the home");
    let back = story.clone().and(MARIA, moves("2026-11-26T07:00", thing, Step::Returned));
    assert!(is_left(&back, thing));
    assert!(!is_left(&story.and(MARIA, moves("2026-11-26T07:00", thing, Step::Sent)), thing));
}

#[test]
fn nobody_leaves_when_a_promised_time_has_passed() {
    let story = together_ready();
    let story = story.and(MARIA, order(walker(Transport::DeliveryTour, Some("2026-11-24T12:30"))));
    let missing = vec![Missing::Item { id: "things_settled".into() }];
    let thing = newest(&story);
    story.clone().and(MARIA, send_home("2026-11-24T12:00"));
    given(story.clone().at("2026-11-24T13:00"))
        .when(MARIA, send_home("2026-11-24T13:00"))
        .refused(Refusal::MayNotLeave { missing });
    let story = story.at("2026-11-24T13:00");
    story
        .and(MARIA, moves("2026-11-24T12:45", thing, Step::Arrived))
        .and(MARIA, send_home("2026-11-24T13:00"));
}
