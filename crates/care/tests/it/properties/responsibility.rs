//! Who has what, whatever people do: somebody always, and one only.

use super::{stage, step, stories};
use crate::cast::*;
use care::episode::Event;
use care::responsibility::mandate::{Mandate, history, holder};
use jiff::ToSpan;
use proptest::prelude::*;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn somebody_has_each_responsibility_at_every_moment((from, steps) in stories(60)) {
        let mut story = stage(from);
        for next in steps {
            let held = Mandate::ALL.map(|mandate| holder(&story.episode, mandate, story.now));
            let (earlier, told) = (story.now, moves(&story));
            step(&mut story, next);
            let opened = story.episode.opening.as_ref().unwrap().mark.at;
            let units = story.episode.units();
            for mandate in Mandate::ALL {
                let turns = history(&story.episode, mandate);
                prop_assert!(turns.windows(2).all(|two| two[0].from < two[1].from), "{turns:?}");
                prop_assert!(turns.first().is_some_and(|turn| turn.from <= opened) || turns.len() > 1);
                for minutes in [0, 60, 48 * 60] {
                    let later = story.now.checked_add(minutes.minutes()).unwrap();
                    let holding = holder(&story.episode, mandate, later);
                    prop_assert!(holding.is_some(), "{mandate:?}");
                }
                let now = holder(&story.episode, mandate, story.now).unwrap();
                prop_assert!(units.contains(&now.unit), "{now:?} takes part");
            }
            // Nobody loses it unless something has been told of it; a correction tells all anew.
            for (mandate, before) in Mandate::ALL.into_iter().zip(held) {
                let after = holder(&story.episode, mandate, earlier);
                let same = before.map(|held| held.unit) == after.map(|held| held.unit);
                prop_assert!(same || moves(&story) != told, "{mandate:?}");
            }
        }
    }
}

fn moves(story: &Story) -> usize {
    let moved = |event: &Event| matches!(event, Event::ResponsibilityMoved { .. });
    story.events.iter().filter(|told| moved(&told.event)).count()
}
