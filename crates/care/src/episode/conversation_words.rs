//! Conversations with their words, whole, as pages show them: from the stream, since the state lets
//! go of what nobody waits for.

use super::Episode;
use super::conversation::{Conversation, Happened, apply, merge, of};
use super::event::Event;
use crate::ids::{EventId, PersonId};
use crate::recorded::{Mark, Recorded};
use std::collections::BTreeMap;

/// A conversation with its words, whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    pub id: EventId,
    pub conversation: Conversation,
    /// By the message, and what was answered elsewhere or sent on by its event.
    pub texts: BTreeMap<EventId, String>,
    /// Everything that happened in it but the words, oldest first.
    pub happened: Vec<(Happened, Mark)>,
}

/// Every conversation of the stream with its words, also what the state has let go of: oldest first.
pub fn history(events: &[Recorded<Event>]) -> Vec<Told> {
    let mut all = BTreeMap::new();
    let mut texts: BTreeMap<EventId, BTreeMap<EventId, String>> = BTreeMap::new();
    let mut acts: BTreeMap<EventId, Vec<(Happened, Mark)>> = BTreeMap::new();
    let mut replaced: Vec<(PersonId, PersonId)> = vec![];
    for recorded in events {
        let mark = Mark::from(&recorded.meta);
        let Event::Conversed { happened } = &recorded.event else {
            if let Event::PersonMerged { old, survivor } = &recorded.event {
                replaced.push((*old, *survivor));
            }
            continue;
        };
        apply(&mut all, happened, mark);
        let id = of(happened).unwrap_or(mark.id);
        match &**happened {
            Happened::Started { said } | Happened::Wrote { said, .. } => {
                texts.entry(id).or_default().insert(mark.id, said.text.clone());
            }
            Happened::Opened { .. }
            | Happened::Settled { .. }
            | Happened::Forwarded { .. }
            | Happened::Added { .. }
            | Happened::Retracted { .. } => {
                acts.entry(id).or_default().push(((**happened).clone(), mark));
            }
        }
    }
    let mut whole = Episode { conversations: all, ..Episode::default() };
    for (old, survivor) in replaced {
        merge(&mut whole, old, survivor);
    }
    let told = whole.conversations.into_iter().map(|(id, conversation)| Told {
        id,
        conversation,
        texts: texts.remove(&id).unwrap_or_default(),
        happened: acts.remove(&id).unwrap_or_default(),
    });
    let mut told: Vec<Told> = told.collect();
    told.sort_by_key(|one| (one.conversation.started.at, one.id));
    told
}
