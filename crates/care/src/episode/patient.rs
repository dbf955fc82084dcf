//! The patient of an episode: how to reach them and who they are, as it changes while the care
//! goes on. The values are the person's own; the episode says that they changed, and who was told.

use super::decide::{Decided, Deciding, text};
use super::event::Event;
use super::{Episode, Kin, conversation};
use crate::event::{Change, Event as AnyEvent};
use crate::ids::{EventId, PersonId};
use crate::person::{self, Detail, Details};
use crate::recorded::Mark;
use crate::refusal::Refusal;
use crate::world::World;
use serde::{Deserialize, Serialize};

/// The newest change, for whoever has an older paper in the hand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Changed {
    pub what: Vec<Detail>,
    pub mark: Mark,
}

/// The newest merge of two persons that this episode names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Merge {
    pub event: EventId,
    /// Something new has been written since.
    pub is_built_on: bool,
}

/// Changes the patient's details, and tells those who take part. HSLF-FS 2016:40: the record holds
/// the patient's identity and contact details. A protected address is not kept at all.
pub(super) fn change(on: &Deciding<'_>, details: &Details, reason: &str, world: &World) -> Decided {
    text("reason", reason)?;
    let patient = on.opening.patient;
    let person = world.persons.get(&patient).ok_or(Refusal::NotFound { what: "person" })?;
    person::not_merged(person)?;
    let was = person.details.as_ref().ok_or(Refusal::NotFound { what: "person" })?;
    let mut details = details.clone();
    // Invented stays invented, and real stays real.
    details.test = was.test;
    if details.protected {
        details.address = None;
    }
    person::sound(patient, &details, world)?;
    let what = person::changed_to(was, &details);
    if what.is_empty() {
        return Ok(vec![]);
    }
    let reason = reason.trim().to_owned();
    let known = person::Event::DetailsChanged { details, reason: Some(reason.clone()) };
    Ok(vec![
        Change { stream: patient.into(), happened_at: on.ctx.now, event: AnyEvent::Person(known) },
        on.change(Event::PatientChanged { what, reason }),
    ])
}

/// The survivor stands where the other stood. Who may see how things are is the stricter of what
/// was said of the two.
pub(super) fn merge(episode: &mut Episode, old: PersonId, survivor: PersonId, mark: Mark) {
    if let Some(opening) = episode.opening.as_mut().filter(|opening| opening.patient == old) {
        opening.patient = survivor;
    }
    if let Some(theirs) = episode.kin.remove(&old) {
        let both = match episode.kin.remove(&survivor) {
            Some(ours) => Kin { relation: ours.relation, may_see: ours.may_see && theirs.may_see },
            None => theirs,
        };
        episode.kin.insert(survivor, both);
    }
    conversation::merge(episode, old, survivor);
    let patient = episode.opening.as_ref().map(|opening| opening.patient);
    // Nobody is their own next of kin.
    episode.kin.retain(|person, _| Some(*person) != patient);
    episode.merged = Some(Merge { event: mark.id, is_built_on: false });
}

/// Whatever is written after a merge is about the one that goes on; that somebody has read of it
/// is not.
pub(super) fn built_on(episode: &mut Episode, event: &Event) {
    let is_receipt = matches!(event, Event::NoticeRead { .. } | Event::RequestReceived { .. });
    if let Some(merge) = episode.merged.as_mut().filter(|_| !is_receipt) {
        merge.is_built_on = true;
    }
}
