//! Facts that come late, twice and shuffled give the state of the ordered, unique ones.
//!
//! Decisions keep their order. A fact comes anywhere after the opening, but after the decisions
//! about the contact, the task or the request that it names, since nobody can know of those before.
//! Each event
//! keeps its own meta, so that the whole state must be equal, versions included.

use super::{stage, step, stories};
use care::episode::conversation::Happened;
use care::episode::feedback;
use care::episode::{Event, replay};
use care::ids::EventId;
use care::recorded::Recorded;
use proptest::prelude::*;

/// A fact that others name keeps its place, as decisions do.
fn is_named(event: &Event) -> bool {
    let is_said =
        |happened: &Happened| matches!(happened, Happened::Started { .. } | Happened::Wrote { .. });
    matches!(event, Event::SampleTaken { .. } | Event::Reported { .. })
        || matches!(event, Event::Conversed { happened } if is_said(happened))
        || matches!(event, Event::FedBack { happened } if told(happened).is_none())
}

/// The first place among the decisions where a fact may come: after what it names.
fn earliest(fact: &Event, decisions: &[Recorded<Event>]) -> usize {
    let about = |decision: &Recorded<Event>| match (fact, &decision.event) {
        (Event::ContactHeld { contact, .. }, Event::ContactsPlanned { contacts }) => {
            contacts.iter().any(|planned| planned.id == *contact)
        }
        (
            Event::ContactHeld { contact, .. },
            Event::ContactMoved { contact: other, .. }
            | Event::ContactCancelled { contact: other, .. },
        ) => contact == other,
        (Event::TaskDone { task, .. }, Event::TaskMade { task: made, .. }) => task == made,
        (Event::TaskDone { task, .. }, Event::Decided(decided)) => {
            decided.tasks.iter().any(|(made, _)| made == task)
        }
        (
            Event::RequestReceived { request }
            | Event::RequestCalled { request, .. }
            | Event::RequestDone { request, .. },
            Event::RequestSent { request: asked, .. }
            | Event::RequestChanged { request: asked, .. },
        ) => request == asked,
        (
            Event::MedicineListChecked { version, .. },
            Event::MedicineListWritten { version: written, .. },
        ) => version == written,
        (Event::SampleHandedIn { sample }, Event::SampleTaken { sample: taken, .. }) => {
            sample == taken
        }
        (Event::ThingMoved { thing, .. }, Event::ThingsOrdered { things }) => {
            things.iter().any(|(ordered, _)| ordered == thing)
        }
        (Event::Conversed { happened }, _) => names(happened) == Some(decision.meta.id),
        (Event::FedBack { happened }, _) => told(happened) == Some(decision.meta.id),
        (Event::NoticeRead { notice, .. }, _) => decision.meta.id == *notice,
        _ => false,
    };
    let last = matches!(
        fact,
        Event::ContactHeld { .. } | Event::RequestReceived { .. } | Event::RequestDone { .. }
    );
    let mut places = (0..decisions.len()).filter(|place| about(&decisions[*place]));
    let place = if last { places.next_back() } else { places.next() };
    place.map_or(1, |place| place + 1)
}

/// What this is about: the message, or the conversation.
fn names(happened: &Happened) -> Option<EventId> {
    match happened {
        Happened::Started { .. } => None,
        Happened::Retracted { message, .. } => Some(*message),
        Happened::Wrote { conversation, .. }
        | Happened::Opened { conversation, .. }
        | Happened::Settled { conversation, .. }
        | Happened::Forwarded { conversation, .. }
        | Happened::Added { conversation, .. } => Some(*conversation),
    }
}

/// Which deviation or thanks it is about; none for one that is sent.
fn told(happened: &feedback::Happened) -> Option<EventId> {
    match happened {
        feedback::Happened::Sent { .. } => None,
        feedback::Happened::Opened { feedback, .. }
        | feedback::Happened::Answered { feedback, .. }
        | feedback::Happened::Withdrawn { feedback } => Some(*feedback),
    }
}

/// Puts every fact, once or twice, at a place drawn for it.
fn shuffled(events: &[Recorded<Event>], draw: &[u32]) -> Vec<Recorded<Event>> {
    let (facts, decisions): (Vec<_>, Vec<_>) =
        events.iter().cloned().partition(|r| r.event.is_fact() && !is_named(&r.event));
    let mut placed: Vec<(usize, u32, Recorded<Event>)> = vec![];
    for (index, fact) in facts.into_iter().enumerate() {
        let draw = draw[index % draw.len()].rotate_left(index as u32);
        let from = earliest(&fact.event, &decisions);
        let place = |draw: u32| from + draw as usize % (decisions.len() + 1 - from);
        if draw.is_multiple_of(3) {
            placed.push((place(draw / 7), draw / 11, fact.clone()));
        }
        placed.push((place(draw), draw, fact));
    }
    placed.sort_by_key(|(place, order, fact)| (*place, *order, fact.meta.id));
    let mut all = vec![];
    let mut placed = placed.into_iter().peekable();
    for (index, decision) in decisions.into_iter().enumerate() {
        while let Some((_, _, fact)) = placed.next_if(|(place, _, _)| *place <= index) {
            all.push(fact);
        }
        all.push(decision);
    }
    all.extend(placed.map(|(_, _, fact)| fact));
    all
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn facts_commute(
        (from, steps) in stories(100),
        draw in prop::collection::vec(any::<u32>(), 1..200),
    ) {
        let mut story = stage(from);
        steps.into_iter().for_each(|next| step(&mut story, next));
        prop_assert_eq!(replay(&shuffled(&story.events, &draw)), replay(&story.events));
    }
}
