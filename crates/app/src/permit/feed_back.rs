//! Feed back: staff tell of a deviation, thank and answer for the unit that they act for. What is
//! between two other units is as if it did not exist.

use access::{Action, Actor, EpisodeFacts, Resource};
use care::episode::Episode;
use care::episode::feedback::Act;
use care::ids::UnitId;
use uuid::Uuid;

pub(super) fn needed(
    actor: &Actor,
    act: &Act,
    (episode, facts): (&Episode, &EpisodeFacts),
) -> Vec<(Action, Resource)> {
    let own = actor.unit().filter(|unit| {
        act.feedback()
            .is_none_or(|id| episode.feedback.get(&id).is_some_and(|known| known.is_between(*unit)))
    });
    let unit = own.unwrap_or(UnitId(Uuid::nil()));
    vec![(Action::GiveFeedback, Resource::Duty { episode: facts.clone(), unit })]
}
