//! Converse: staff speak for the unit that they act for, the patient and next of kin for themselves.
//! A conversation that the unit is not in is as if it did not exist.

use access::{Action, Actor, EpisodeFacts, Resource};
use care::episode::Episode;
use care::episode::conversation::Act;
use care::ids::UnitId;
use care::responsibility::conversations::is_seen_by;
use jiff::Timestamp;
use uuid::Uuid;

pub(super) fn needed(
    actor: &Actor,
    act: &Act,
    (episode, facts): (&Episode, &EpisodeFacts),
    now: Timestamp,
) -> Vec<(Action, Resource)> {
    let Some(unit) = actor.unit() else {
        return vec![(Action::WriteToCare, Resource::Episode(facts.clone()))];
    };
    let is_in = act.conversation().is_none_or(|id| {
        let known = episode.conversations.get(&id);
        known.is_some_and(|one| is_seen_by(episode, one, unit, now))
    });
    let unit = if is_in { unit } else { UnitId(Uuid::nil()) };
    vec![(Action::Correspond, Resource::Duty { episode: facts.clone(), unit })]
}
