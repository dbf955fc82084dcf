//! Streams: each thing whose history is kept has one, and every event belongs to one stream.

use crate::ids::{
    EpisodeId, OrganisationId, PersonId, ProgrammeId, SocialId, StaffId, UnitId, WardId,
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StreamKind {
    Person,
    Episode,
    Ward,
    Unit,
    Staff,
    Programme,
    /// A unit's record under the social services act; never one with the episode's.
    Social,
    /// A principal or a provider.
    Organisation,
}

impl StreamKind {
    pub const ALL: [StreamKind; 8] = [
        Self::Person,
        Self::Episode,
        Self::Ward,
        Self::Unit,
        Self::Staff,
        Self::Programme,
        Self::Social,
        Self::Organisation,
    ];

    /// The word that is stored; never changed.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Episode => "episode",
            Self::Ward => "ward",
            Self::Unit => "unit",
            Self::Staff => "staff",
            Self::Programme => "programme",
            Self::Social => "social",
            Self::Organisation => "organisation",
        }
    }

    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == word)
    }
}

/// One stream: what kind of thing, and which.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct StreamId {
    pub kind: StreamKind,
    pub id: Uuid,
}

impl From<PersonId> for StreamId {
    fn from(id: PersonId) -> Self {
        Self { kind: StreamKind::Person, id: id.0 }
    }
}

impl From<EpisodeId> for StreamId {
    fn from(id: EpisodeId) -> Self {
        Self { kind: StreamKind::Episode, id: id.0 }
    }
}

impl From<WardId> for StreamId {
    fn from(id: WardId) -> Self {
        Self { kind: StreamKind::Ward, id: id.0 }
    }
}

impl From<UnitId> for StreamId {
    fn from(id: UnitId) -> Self {
        Self { kind: StreamKind::Unit, id: id.0 }
    }
}

impl From<StaffId> for StreamId {
    fn from(id: StaffId) -> Self {
        Self { kind: StreamKind::Staff, id: id.0 }
    }
}

impl From<ProgrammeId> for StreamId {
    fn from(id: ProgrammeId) -> Self {
        Self { kind: StreamKind::Programme, id: id.0 }
    }
}

impl From<SocialId> for StreamId {
    fn from(id: SocialId) -> Self {
        Self { kind: StreamKind::Social, id: id.0 }
    }
}

impl From<OrganisationId> for StreamId {
    fn from(id: OrganisationId) -> Self {
        Self { kind: StreamKind::Organisation, id: id.0 }
    }
}
