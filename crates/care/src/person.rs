//! Person: who somebody is, how to reach them, and which episode of care is open.
//!
//! A next of kin is a person too. What a next of kin may see is decided per episode, not here.

use crate::identity::IdentityNumber;
use crate::ids::{EpisodeId, PersonId, UnitId};
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
    Registered { details: Details },
    DetailsChanged { details: Details },
    EpisodeOpened { episode: EpisodeId },
    EpisodeClosed { episode: EpisodeId },
}

#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Person {
    pub id: Option<PersonId>,
    pub details: Option<Details>,
    pub open_episode: Option<EpisodeId>,
}

pub fn evolve(mut person: Person, recorded: &Recorded<Event>) -> Person {
    match &recorded.event {
        Event::Registered { details } | Event::DetailsChanged { details } => {
            person.details = Some(details.clone());
        }
        Event::EpisodeOpened { episode } => person.open_episode = Some(*episode),
        Event::EpisodeClosed { episode } => {
            if person.open_episode == Some(*episode) {
                person.open_episode = None;
            }
        }
    }
    person
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Command {
    Register { details: Details },
    ChangeDetails { details: Details },
}
