//! Forget: what the state lets go of, so that it stays small however long the episode. All of it
//! is in the stream.
//!
//! Not here: what is open. Nothing is forgotten that somebody still has to do.

use super::Episode;
use super::contact::Contact;
use crate::programme::ContactKind;
use std::collections::BTreeSet;

/// Of each kind.
const CONTACTS_HELD_KEPT: usize = 4;
const CONTACTS_CANCELLED_KEPT: usize = 8;
const TASKS_DONE_KEPT: usize = 10;

/// Keeps every contact that is not over, and of the others the newest: of those held some of each
/// kind, so that one that did not happen is remembered until later ones of its kind have been.
/// These sets only grow, so that what is kept does not depend on the order in which facts arrived.
pub(super) fn contacts(episode: &mut Episode) {
    let mut cancelled = 0;
    let mut held: Vec<ContactKind> = vec![];
    let newest_first = episode.contacts.iter().rev();
    let is_forgotten = |contact: &&Contact| {
        if episode.cancelled_contacts.contains_key(&contact.id) {
            cancelled += 1;
            return cancelled > CONTACTS_CANCELLED_KEPT;
        }
        if !episode.held_contacts.contains_key(&contact.id) {
            return false;
        }
        held.push(contact.kind);
        held.iter().filter(|kind| **kind == contact.kind).count() > CONTACTS_HELD_KEPT
    };
    let forgotten: Vec<_> = newest_first.filter(is_forgotten).map(|contact| contact.id).collect();
    episode.contacts.retain(|contact| !forgotten.contains(&contact.id));
    // What is not known has been forgotten: a fact comes after what it names.
    let known: BTreeSet<_> = episode.contacts.iter().map(|contact| contact.id).collect();
    episode.cancelled_contacts.retain(|contact, _| known.contains(contact));
    episode.held_contacts.retain(|contact, _| known.contains(contact));
}

/// Keeps every task that is not done, and the newest of the others.
pub(super) fn tasks(episode: &mut Episode) {
    episode.tasks_done.retain(|task, _| episode.tasks.contains_key(task));
    let mut done: Vec<_> = episode.tasks_done.keys().copied().collect();
    done.sort_by_key(|id| (episode.tasks.get(id).map(|(task, _)| task.due_at), *id));
    let over = done.len().saturating_sub(TASKS_DONE_KEPT);
    for task in done.into_iter().take(over) {
        episode.tasks.remove(&task);
        episode.tasks_done.remove(&task);
    }
}
