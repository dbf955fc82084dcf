//! Escalation: the ladder's next step is taken, and the record says who was told and when.
//!
//! Taken by the platform's timers, never by a person. Not here: when a step is due
//! (`responsibility::ladder`), nor how anybody is told (`app::notice`).

use super::Episode;
use super::decide::{Decided, Deciding};
use super::event::Event;
use crate::ids::ItemId;
use crate::recorded::Mark;
use crate::responsibility::items;
use crate::responsibility::ladder::{self, Climbed, Kind, Step, Tell};

/// Things that the state remembers the ladder of; many more than are ever open at once.
const CLIMBED_KEPT: usize = 100;

/// Nothing comes of a step that was taken before, of one that is not due, nor of a thing that has
/// been closed: the timer may go off late, twice and on two nodes.
pub(super) fn decide(on: &Deciding<'_>, item: ItemId, step: Step) -> Decided {
    let all = items(on.episode, on.ctx.zone);
    let open = all.iter().find(|open| {
        Kind::of(open).is_some() && open.is_open(on.ctx.now) && ladder::item_id(open) == item
    });
    let Some(open) = open else { return Ok(vec![]) };
    let Some(kind) = Kind::of(open) else { return Ok(vec![]) };
    let now = on.ctx.now;
    match ladder::next(open, on.episode.ladder.get(&item)) {
        Some((next, at)) if next == step && at <= now => {}
        Some(_) | None => return Ok(vec![]),
    }
    let (unit, role) = match ladder::tell(open, step) {
        Tell::One(owner) => (owner.unit, Some(owner.role)),
        Tell::All(owner) => (owner.unit, None),
    };
    let minutes = ladder::list_minutes(open.owner, on.ctx.directory);
    let next_at = (step == Step::Second).then(|| {
        // Counted from when it should have been told, but never at once after it.
        ladder::later(open.due_at.max(open.opens_at), minutes).max(ladder::later(now, 1))
    });
    let grave = ladder::is_grave(open.weight, step);
    on.one(Event::Escalated { item, step, about: kind, grave, unit, role, next_at })
}

pub(super) fn evolve(episode: &mut Episode, event: &Event, mark: Mark) {
    let Event::Escalated { item, step, next_at, .. } = event else { return };
    let climbed = Climbed { step: *step, at: mark.at, next_at: *next_at };
    let newer = |old: &Climbed| (old.step, old.at) < (climbed.step, climbed.at);
    let known = episode.ladder.entry(*item).or_insert(climbed);
    if newer(known) {
        *known = climbed;
    }
    if episode.ladder.len() > CLIMBED_KEPT {
        let oldest = episode.ladder.iter().min_by_key(|(item, climbed)| (climbed.at, **item));
        let oldest = oldest.map(|(item, _)| *item);
        episode.ladder.retain(|item, _| Some(*item) != oldest);
    }
}
