//! Whatever people ask for, in any order.

use super::{stage, step, stories};
use crate::cast::*;
use care::episode::{Episode, Event, evolve, replay};
use care::open_item::Owner;
use care::who::Role;
use proptest::prelude::*;

/// Who works where; nobody at the unit outside the platform.
fn works_there(owner: Owner) -> bool {
    let roles: &[Role] = match owner.unit {
        WARD_UNIT => &[Role::WardNurse, Role::WardPhysician],
        PRIMARY_CARE => &[Role::PrimaryCareNurse],
        CLINIC => &[Role::ClinicNurse],
        HOME_NURSING => &[Role::HomeNurse],
        HOME_HELP => &[Role::HomeHelper],
        NEEDS => &[Role::NeedsAssessor],
        REHAB => &[Role::Therapist],
        _ => &[],
    };
    roles.contains(&owner.role)
}

/// Everything open has an owner who exists and sees the patient, somebody after, and a time.
fn check_items(story: &Story) -> Result<(), TestCaseError> {
    let (units, told) = (story.episode.units(), story.episode.feedback_until());
    for item in &story.items() {
        prop_assert!(works_there(item.owner), "{item:?}");
        // What was told to a unit stays that unit's, and is seen by it, when it takes part no more.
        let sees = units.contains(&item.owner.unit)
            || (item.is_feedback() && told.contains_key(&item.owner.unit));
        prop_assert!(sees, "{item:?}");
        prop_assert!(item.then.is_some_and(works_there), "{item:?}");
        prop_assert!(item.then.is_some_and(|then| then != item.owner), "{item:?}");
        prop_assert!(item.closes_at.is_none_or(|closes| closes > item.opens_at), "{item:?}");
    }
    Ok(())
}

/// Ward and episode agree about beds.
fn check_beds(story: &Story) -> Result<(), TestCaseError> {
    let (episode, ward) = (&story.episode, &story.ward);
    prop_assert_eq!(ward.safety_beds.get(&EPISODE), episode.safety_bed.as_ref());
    prop_assert_eq!(ward.home_places.get(&EPISODE), episode.place.as_ref());
    prop_assert_eq!(ward.taken.get(&EPISODE), episode.bed.as_ref());
    prop_assert!(ward.pooled() <= ward.pool.most());
    prop_assert_eq!(story.person.open_episode.is_some(), episode.is_open());
    Ok(())
}

fn roundtrip(episode: &Episode) -> Episode {
    serde_json::from_str(&serde_json::to_string(episode).unwrap()).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn nobody_falls_between_the_chairs((from, steps) in stories(80)) {
        let mut story = stage(from);
        for next in steps {
            step(&mut story, next);
            check_items(&story)?;
            check_beds(&story)?;
            let thread = story.thread();
            prop_assert!(thread.responsible.is_some());
            prop_assert_eq!(thread.holds(), thread.broken.is_empty());
            let size = serde_json::to_vec(&story.episode).unwrap().len();
            prop_assert!(size <= 64 * 1024, "{} bytes", size);
        }
    }

    #[test]
    fn a_state_in_the_middle_and_the_rest_are_the_whole((from, steps) in stories(60)) {
        let mut story = stage(from);
        steps.into_iter().for_each(|next| step(&mut story, next));
        let whole = replay(&story.events);
        prop_assert_eq!(&whole, &story.episode);
        prop_assert_eq!(roundtrip(&whole), whole.clone());
        let corrected = |event: &Event| matches!(event, Event::Corrected { .. });
        let last = story.events.iter().rposition(|recorded| corrected(&recorded.event));
        // A correction is always followed by a refold, so states are split after the last one.
        for split in (last.map_or(0, |last| last + 1)..=story.events.len()).step_by(7) {
            let (before, after) = story.events.split_at(split);
            let state = roundtrip(&replay(before));
            prop_assert_eq!(&after.iter().fold(state, evolve), &whole, "split at {}", split);
        }
        for recorded in &story.events {
            let text = serde_json::to_string(recorded).unwrap();
            prop_assert_eq!(&serde_json::from_str::<care::recorded::Recorded<Event>>(&text).unwrap(), recorded);
        }
    }
}
