//! May a person be registered, changed, merged with another, or told apart again?
//!
//! Who may do it is asked before; the streams of everybody with the same number, and of the
//! episodes that a merge moves, are declared by the door.

use super::{Command, Details, Event, Person, is_telephone, merge};
use crate::event::{Change, Event as AnyEvent};
use crate::ids::{EpisodeId, EventId, PersonId};
use crate::refusal::Refusal;
use crate::world::{Context, World};
use crate::{episode, registry};

/// Longest reason, in characters.
const REASON_MAX: usize = 2000;

pub(crate) fn decide(
    id: PersonId,
    command: &Command,
    world: &World,
    ctx: &Context<'_>,
) -> Result<Vec<Change>, Refusal> {
    let person = world.persons.get(&id);
    let known = person.filter(|person| person.details.is_some());
    let one = |event| Ok(vec![change(id, event, ctx)]);
    match command {
        Command::Register { details } => {
            if known.is_some() {
                return Err(Refusal::Exists);
            }
            sound(id, details, world)?;
            one(Event::Registered { details: details.clone() })
        }
        Command::ChangeDetails { details } => {
            let person = known.ok_or(Refusal::NotFound { what: "person" })?;
            not_merged(person)?;
            sound(id, details, world)?;
            one(Event::DetailsChanged { details: details.clone(), reason: None })
        }
        Command::Merge { into, reason } => {
            let old = known.ok_or(Refusal::NotFound { what: "person" })?;
            merge_into((id, old), *into, reason, (world, ctx))
        }
        Command::UndoMerge { reason } => {
            let old = known.ok_or(Refusal::NotFound { what: "person" })?;
            undo((id, old), reason, (world, ctx))
        }
    }
}

fn change(id: PersonId, event: Event, ctx: &Context<'_>) -> Change {
    Change { stream: id.into(), happened_at: ctx.now, event: AnyEvent::Person(event) }
}

pub(crate) fn not_merged(person: &Person) -> Result<(), Refusal> {
    if person.merged.is_some() { Err(Refusal::AlreadyMerged) } else { Ok(()) }
}

/// Written as names and addresses are, and with a number that nobody else has.
pub(crate) fn sound(id: PersonId, details: &Details, world: &World) -> Result<(), Refusal> {
    registry::names(details)?;
    if details.telephone.as_deref().is_some_and(|number| !is_telephone(number)) {
        return Err(Refusal::Invalid { field: "telephone" });
    }
    let Some(number) = &details.identity else { return Ok(()) };
    let has = |other: &Person| {
        let own = other.details.iter().filter_map(|details| details.identity.as_ref());
        own.chain(&other.former).any(|held| held == number)
    };
    let mut others = world.persons.iter().filter(|(other, _)| **other != id);
    // What has been merged into this very person is theirs.
    let taken = others.any(|(_, other)| other.leads_to() != Some(id) && has(other));
    if taken { Err(Refusal::IdentityTaken) } else { Ok(()) }
}

fn reason_given(reason: &str) -> Result<String, Refusal> {
    let found = reason.trim().chars().count();
    match found {
        0 => Err(Refusal::TextMissing { field: "reason" }),
        _ if found > REASON_MAX => {
            Err(Refusal::TextTooLong { field: "reason", most: REASON_MAX, found })
        }
        _ => Ok(reason.trim().to_owned()),
    }
}

fn merge_into(
    (id, old): (PersonId, &Person),
    into: PersonId,
    reason: &str,
    (world, ctx): (&World, &Context<'_>),
) -> Result<Vec<Change>, Refusal> {
    let reason = reason_given(reason)?;
    let survivor = world.persons.get(&into).ok_or(Refusal::NotFound { what: "person" })?;
    let verdict = merge::verdict((id, old), (into, survivor))?;
    // The door declares every episode that names the old id; one that has come since is not moved
    // behind anybody's back.
    if verdict.open_episode.is_some_and(|open| !world.episodes.contains_key(&open)) {
        return Err(Refusal::NotFound { what: "episode" });
    }
    let named = world.episodes.iter().filter(|(_, episode)| names(episode, id));
    let episodes: Vec<EpisodeId> = named.map(|(episode, _)| *episode).collect();
    let theirs = old.details.clone().ok_or(Refusal::NotFound { what: "person" })?;
    let moved = episode::Event::PersonMerged { old: id, survivor: into };
    let in_episodes = episodes.iter().map(|episode| in_episode(*episode, moved.clone(), ctx));
    let mut changes: Vec<Change> = in_episodes.collect();
    let open_episode = verdict.open_episode;
    let absorbed = Event::Absorbed { person: id, theirs, details: verdict.details, open_episode };
    changes.push(change(into, absorbed, ctx));
    changes.push(change(id, Event::MergedInto { survivor: into, reason, episodes }, ctx));
    Ok(changes)
}

/// As patient or as next of kin.
fn names(episode: &episode::Episode, person: PersonId) -> bool {
    let is_patient = episode.opening.as_ref().is_some_and(|opening| opening.patient == person);
    is_patient || episode.kin.contains_key(&person)
}

/// Only while nothing new has been written: after that nobody can say which of the two it was
/// about, and each entry that was of the other is brought over by hand.
fn undo(
    (id, old): (PersonId, &Person),
    reason: &str,
    (world, ctx): (&World, &Context<'_>),
) -> Result<Vec<Change>, Refusal> {
    let reason = reason_given(reason)?;
    let merged = old.merged.as_ref().ok_or(Refusal::NotFound { what: "merge" })?;
    let survivor = world.persons.get(&merged.into).ok_or(Refusal::NotFound { what: "person" })?;
    let absorbed = survivor.absorbed.iter().find(|absorbed| absorbed.person == id);
    let is_built_on = absorbed.is_none_or(|absorbed| absorbed.is_built_on);
    let mut events: Vec<(EpisodeId, EventId)> = vec![];
    for id in &merged.episodes {
        let episode = world.episodes.get(id).ok_or(Refusal::NotFound { what: "episode" })?;
        match &episode.merged {
            Some(merge) if !merge.is_built_on => events.push((*id, merge.event)),
            Some(_) | None => return Err(Refusal::MergeBuiltOn),
        }
    }
    if is_built_on || survivor.merged.is_some() {
        return Err(Refusal::MergeBuiltOn);
    }
    let apart = events
        .into_iter()
        .map(|(episode, target)| in_episode(episode, episode::Event::MergeUndone { target }, ctx));
    let mut changes: Vec<Change> = apart.collect();
    changes.push(change(merged.into, Event::Separated { person: id }, ctx));
    changes.push(change(id, Event::MergeUndone { reason }, ctx));
    Ok(changes)
}

fn in_episode(id: EpisodeId, event: episode::Event, ctx: &Context<'_>) -> Change {
    let event = AnyEvent::Episode(Box::new(event));
    Change { stream: id.into(), happened_at: ctx.now, event }
}
