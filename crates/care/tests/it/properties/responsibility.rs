//! Who has what, whatever people do: somebody always, and one only.

use super::{stage, step, stories};
use crate::cast::*;
use care::episode::conversation::{Act, Side};
use care::episode::feedback;
use care::episode::{Command, Event};
use care::ids::EventId;
use care::open_item::{OpenItem, What};
use care::responsibility::conversations::owner as owner_of;
use care::responsibility::mandate::{Mandate, history, holder};
use jiff::{Timestamp, ToSpan};
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

/// Whose it is to answer, and by when, at every moment from now on.
fn answers(story: &Story, conversation: EventId, at: Timestamp) -> Vec<OpenItem> {
    let is_this = |item: &OpenItem| matches!(item.what, What::AnswerMessage { conversation: of, .. } if of == conversation);
    story.items().into_iter().filter(|item| is_this(item) && item.is_open(at)).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_message_that_waits_has_one_owner_and_a_deadline((from, steps) in stories(80)) {
        let mut story = stage(from);
        // Everybody who comes writes something, so that the rest of the story is about it.
        for (which, by) in [ERIK_HIMSELF, MARIA, LEILA, JONAS].into_iter().enumerate() {
            let patient = which == 0;
            let to = (!patient).then_some(Side::Unit { unit: if by == MARIA { PRIMARY_CARE } else { WARD_UNIT } });
            let act = Act::Start { to, text: "Hur är det?".into(), wants_answer: true };
            drop(story.tries(by, &Command::Converse { at: story.now, act: Box::new(act) }));
        }
        for next in steps {
            step(&mut story, next);
            for (id, one) in &story.episode.conversations {
                if !one.waiting().any(|message| message.answer_by.is_some()) {
                    continue;
                }
                for hours in [0, 1, 48, 24 * 40] {
                    let at = story.now.checked_add(hours.hours()).unwrap();
                    let owned = answers(&story, *id, at);
                    prop_assert_eq!(owned.len(), 1, "{:?} {} hours on", one, hours);
                    prop_assert!(owned[0].due_at < Timestamp::MAX && owned[0].then.is_some());
                    let owner = owned[0].owner.unit;
                    prop_assert_eq!(owner_of(&story.episode, one, at).map(|o| o.unit), Some(owner));
                }
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_deviation_that_waits_has_one_owner_and_a_deadline((from, steps) in stories(80)) {
        let mut story = stage(from);
        for (by, to) in [(MARIA, PRIMARY_CARE), (LEILA, WARD_UNIT), (JONAS, WARD_UNIT)] {
            for topic in [feedback::Topic::Aids, feedback::Topic::Thanks] {
                let act = feedback::Act::Send { to, topic, words: "Det fattades.".into() };
                drop(story.tries(by, &Command::FeedBack { at: story.now, act: Box::new(act) }));
            }
        }
        for next in steps {
            step(&mut story, next);
            for (id, one) in &story.episode.feedback {
                for hours in [0, 1, 48, 24 * 40] {
                    let at = story.now.checked_add(hours.hours()).unwrap();
                    let owned = of_feedback(&story, *id, at);
                    let waits = usize::from(one.waits().is_some());
                    prop_assert_eq!(owned.len(), waits, "{:?} {} hours on", one, hours);
                    for item in owned {
                        let units = [one.from.unit, one.to.unit];
                        prop_assert!(item.due_at < Timestamp::MAX);
                        prop_assert!(units.contains(&item.owner.unit));
                        let then = item.then.unwrap().unit;
                        prop_assert!(units.contains(&then) && then != item.owner.unit);
                    }
                }
            }
        }
    }
}

/// What is to be done with it, beside the gap that it becomes.
fn of_feedback(story: &Story, id: EventId, at: Timestamp) -> Vec<OpenItem> {
    let is_this = |item: &OpenItem| {
        matches!(
            item.what,
            What::AnswerFeedback { feedback, .. } | What::ReadFeedback { feedback, .. }
                if feedback == id
        )
    };
    story.items().into_iter().filter(|item| is_this(item) && item.is_open(at)).collect()
}

fn moves(story: &Story) -> usize {
    let moved = |event: &Event| matches!(event, Event::ResponsibilityMoved { .. });
    story.events.iter().filter(|told| moved(&told.event)).count()
}
