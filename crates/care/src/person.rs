//! Person: who somebody is, how to reach them, and which episode of care is open; and that two
//! records turned out to be of one human being.
//!
//! A next of kin is a person too. What a next of kin may see is decided per episode, not here.

mod change;
mod decide;
mod merge;

pub use change::Detail;
pub(crate) use change::changed_to;
pub(crate) use decide::{decide, not_merged, sound};
pub use merge::{Verdict, resolved, verdict};

use crate::identity::IdentityNumber;
use crate::ids::{EpisodeId, EventId, PersonId, UnitId};
use crate::recorded::Recorded;
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Name {
    pub given: String,
    pub family: String,
}

impl Name {
    pub fn full(&self) -> String {
        format!("{} {}", self.given, self.family)
    }
}

/// A number that a telephone can dial: digits, and the signs that they are written with.
pub fn is_telephone(number: &str) -> bool {
    let digits = number.chars().filter(char::is_ascii_digit).count();
    let is_sign = |sign: char| sign.is_ascii_digit() || " +-()/\u{a0}".contains(sign);
    (5..=15).contains(&digits) && number.chars().all(is_sign)
}

/// What is known of a person; replaced whole when it changes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Details {
    /// Absent for a next of kin whose number nobody needs.
    pub identity: Option<IdentityNumber>,
    pub name: Name,
    pub telephone: Option<String>,
    pub municipality: Option<String>,
    /// Street and number, as whoever comes needs it; never of somebody with protected identity.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// The primary care centre where the person is listed.
    pub listed_at: Option<UnitId>,
    /// Protected identity: never searchable, address never shown.
    pub protected: bool,
    /// An invented person, made for rehearsal or demonstration.
    pub test: bool,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Event {
    Registered {
        details: Details,
    },
    DetailsChanged {
        details: Details,
        /// How it is known: the patient said so, the population register, an identity card.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reason: Option<String>,
    },
    EpisodeOpened {
        episode: EpisodeId,
    },
    EpisodeClosed {
        episode: EpisodeId,
    },
    /// This record and the survivor's are of one human being; the survivor's goes on.
    MergedInto {
        survivor: PersonId,
        reason: String,
        /// The episodes that are listed under the survivor from now on.
        episodes: Vec<EpisodeId>,
    },
    /// The other side of it: what was known under the other id, and what is known from now on.
    Absorbed {
        person: PersonId,
        theirs: Details,
        details: Details,
        open_episode: Option<EpisodeId>,
    },
    /// They were two after all.
    MergeUndone {
        reason: String,
    },
    Separated {
        person: PersonId,
    },
}

#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Person {
    pub id: Option<PersonId>,
    pub details: Option<Details>,
    pub open_episode: Option<EpisodeId>,
    /// Numbers that this person had before: still theirs, and searched by.
    #[serde(default)]
    pub former: Vec<IdentityNumber>,
    #[serde(default)]
    pub merged: Option<Merged>,
    #[serde(default)]
    pub absorbed: Vec<Absorbed>,
}

/// Where a record has gone.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Merged {
    pub into: PersonId,
    pub event: EventId,
    pub reason: String,
    pub episodes: Vec<EpisodeId>,
    /// The care that was open under the old id.
    pub open_episode: Option<EpisodeId>,
}

/// What has come from another record.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Absorbed {
    pub person: PersonId,
    pub theirs: Details,
    /// What was known here before, for an undo.
    pub before: Option<Details>,
    pub open_episode: Option<EpisodeId>,
    /// Something new has been written since: the two can no longer be told apart by an undo.
    pub is_built_on: bool,
}

impl Person {
    /// The person that this id leads to, if it is another.
    pub fn leads_to(&self) -> Option<PersonId> {
        self.merged.as_ref().map(|merged| merged.into)
    }
}

pub fn evolve(mut person: Person, recorded: &Recorded<Event>) -> Person {
    match &recorded.event {
        Event::Registered { details } | Event::DetailsChanged { details, .. } => {
            built_on(&mut person);
            let was = person.details.replace(details.clone()).and_then(|was| was.identity);
            person.former.extend(was.filter(|was| details.identity.as_ref() != Some(was)));
            person.former.retain(|former| details.identity.as_ref() != Some(former));
        }
        Event::EpisodeOpened { episode } => {
            built_on(&mut person);
            person.open_episode = Some(*episode);
        }
        Event::EpisodeClosed { episode } => {
            built_on(&mut person);
            if person.open_episode == Some(*episode) {
                person.open_episode = None;
            }
        }
        Event::MergedInto { survivor, reason, episodes } => {
            person.merged = Some(Merged {
                into: *survivor,
                event: recorded.meta.id,
                reason: reason.clone(),
                episodes: episodes.clone(),
                open_episode: person.open_episode.take(),
            });
        }
        Event::Absorbed { person: other, theirs, details, open_episode } => {
            built_on(&mut person);
            person.absorbed.push(Absorbed {
                person: *other,
                theirs: theirs.clone(),
                before: person.details.replace(details.clone()),
                open_episode: *open_episode,
                is_built_on: false,
            });
            person.open_episode = person.open_episode.or(*open_episode);
        }
        Event::MergeUndone { .. } => {
            if let Some(merged) = person.merged.take() {
                person.open_episode = merged.open_episode;
            }
        }
        Event::Separated { person: other } => separate(&mut person, *other),
    }
    person
}

/// Nothing that was merged before can be undone past this.
fn built_on(person: &mut Person) {
    for absorbed in &mut person.absorbed {
        absorbed.is_built_on = true;
    }
}

fn separate(person: &mut Person, other: PersonId) {
    let Some(place) = person.absorbed.iter().rposition(|absorbed| absorbed.person == other) else {
        return;
    };
    let absorbed = person.absorbed.remove(place);
    person.details = absorbed.before;
    if absorbed.open_episode.is_some() && person.open_episode == absorbed.open_episode {
        person.open_episode = None;
    }
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Command {
    Register {
        details: Details,
    },
    ChangeDetails {
        details: Details,
    },
    /// This record is the same human being's as another, which goes on.
    Merge {
        into: PersonId,
        reason: String,
    },
    UndoMerge {
        reason: String,
    },
}
