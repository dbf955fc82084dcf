//! The ladder of every open thing, whatever people do: always somebody to tell, never twice.

use super::{stage, step, stories};
use crate::cast::*;
use care::episode::{Command, Event};
use care::responsibility::ladder::{self, Kind, Tell};
use care::who::Who;
use jiff::ToSpan;
use proptest::prelude::*;
use std::collections::BTreeSet;

/// Everything that is due now is taken, as the timers do it.
pub(super) fn climb(story: &mut Story) {
    for due in ladder::due(EPISODE, &story.episode, &story.items()) {
        if due.at <= story.now {
            let command = Command::Escalate { item: due.item, step: due.step };
            story.tries(Who::System, &command).unwrap();
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn what_is_open_has_an_owner_a_deadline_and_a_next_step_until_the_list(
        (from, steps) in stories(40),
    ) {
        let mut story = stage(from);
        for next in steps {
            step(&mut story, next);
            climb(&mut story);
            let units = story.episode.units();
            let due = ladder::due(EPISODE, &story.episode, &story.items());
            for item in story.items() {
                let Some(_) = Kind::of(&item) else { continue };
                let sees = |unit| units.contains(&unit) || item.is_feedback();
                prop_assert!(sees(item.owner.unit), "{item:?}");
                prop_assert!(item.then != Some(item.owner), "{item:?}");
                let id = ladder::item_id(&item);
                let climbed = story.episode.ladder.get(&id);
                // Open now: its owner has been told of it.
                prop_assert!(!item.is_open(story.now) || climbed.is_some(), "{item:?}");
                let next = ladder::next(&item, climbed);
                prop_assert_eq!(due.iter().any(|due| due.item == id), next.is_some());
                if let Some((step, at)) = next {
                    prop_assert!(at >= item.opens_at);
                    let unit = match ladder::tell(&item, step) {
                        Tell::One(owner) | Tell::All(owner) => owner.unit,
                    };
                    prop_assert!(sees(unit));
                }
            }
        }
    }

    #[test]
    fn nobody_is_told_of_the_same_step_twice((from, steps) in stories(40)) {
        let mut story = stage(from);
        for next in steps {
            step(&mut story, next);
            climb(&mut story);
            climb(&mut story);
            story.now = story.now.checked_add(45.minutes()).unwrap();
            climb(&mut story);
        }
        let mut told = BTreeSet::new();
        for recorded in &story.events {
            if let Event::Escalated { item, step, .. } = recorded.event {
                let timer = ladder::timer_id(EPISODE, item, step);
                prop_assert!(told.insert(timer), "{:?}", recorded.event);
            }
        }
    }
}
