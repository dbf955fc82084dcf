//! Find: what a step speaks of, in the episode as it stands when the step is played.
//!
//! Not here: what the file itself makes; those ids follow from the file.

use crate::scenario::{Act, Find};
use care::command::Command;
use care::episode::{Command as Do, Episode};
use care::ids::{ContactId, EpisodeId, EventId, TaskId, ThingId};
use std::collections::BTreeMap;

/// The act's command, about what was found. What is not there stays as it is, and is refused.
pub(crate) fn found(act: &Act, episodes: &BTreeMap<EpisodeId, Episode>) -> Command {
    let mut command = act.command.clone();
    if let (Some(find), Command::Episode(id, command)) = (&act.find, &mut command)
        && let Some(episode) = episodes.get(id)
    {
        put(find, episode, command);
    }
    command
}

#[expect(clippy::wildcard_enum_match_arm, reason = "other commands find nothing")]
fn put(find: &Find, episode: &Episode, command: &mut Do) {
    match command {
        Do::DoTask { task: found, .. } => set(found, task(find, episode)),
        Do::RecordVisit(visit) => set(&mut visit.contact, contact(find, episode)),
        Do::RecordContact { contact: found, .. }
        | Do::MoveContact { contact: found, .. }
        | Do::CancelContact { contact: found, .. } => set(found, contact(find, episode)),
        Do::MoveThing { thing: found, .. }
        | Do::PromiseThing { thing: found, .. }
        | Do::CancelThing { thing: found, .. } => set(found, thing(find, episode)),
        Do::ReadNotice { notice: found, .. } => set(found, notice(find, episode)),
        Do::HandleReport { report: found, .. } => set(found, report(find, episode)),
        Do::ReplyToOffer { transfer: found, .. } | Do::WithdrawOffer { transfer: found, .. } => {
            set(found, offer(find, episode));
        }
        _ => {}
    }
}

fn set<T>(slot: &mut T, found: Option<T>) {
    if let Some(found) = found {
        *slot = found;
    }
}

fn task(find: &Find, episode: &Episode) -> Option<TaskId> {
    let Find::Task { remedy } = find else { return None };
    let mut open = episode.open_tasks().into_iter();
    open.find(|(_, details)| details.what == *remedy).map(|(task, _)| task)
}

fn contact(find: &Find, episode: &Episode) -> Option<ContactId> {
    let Find::Visit { request, at } = find else { return None };
    let mut planned = episode.planned().filter(|planned| !planned.cancelled);
    let of_request = planned.find(|p| p.contact.request == Some(*request) && p.contact.at == *at);
    of_request.map(|planned| planned.contact.id)
}

pub(super) fn thing(find: &Find, episode: &Episode) -> Option<ThingId> {
    let Find::Thing { text } = find else { return None };
    let mut things = episode.things.iter();
    things.find(|(_, tracked)| tracked.thing.what == *text).map(|(id, _)| *id)
}

fn notice(find: &Find, episode: &Episode) -> Option<EventId> {
    let Find::Notice { kind, unit } = find else { return None };
    let mut newest_first = episode.notices.iter().rev();
    let told = newest_first.find(|told| told.kind == *kind && told.told.contains_key(unit));
    told.map(|told| told.id)
}

fn report(find: &Find, episode: &Episode) -> Option<EventId> {
    let Find::Report = find else { return None };
    let open = episode.reports.iter().filter(|(_, reported)| reported.handled.is_none());
    open.max_by_key(|(id, reported)| (reported.mark.at, **id)).map(|(id, _)| *id)
}

fn offer(find: &Find, episode: &Episode) -> Option<EventId> {
    let Find::Offer = find else { return None };
    let open = episode.open_transfers().last();
    open.or(episode.transfers.last()).map(|transfer| transfer.id)
}
