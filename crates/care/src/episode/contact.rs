//! Planned contact: who meets or calls the patient, when, where and for what (FHIR Appointment).

use super::event::ContactOutcome;
use crate::ids::{ContactId, EventId, UnitId};
use crate::programme::{Channel, ContactKind};
use crate::recorded::Latest;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Contact {
    pub id: ContactId,
    pub kind: ContactKind,
    pub channel: Channel,
    /// The unit that comes, calls or receives.
    pub unit: UnitId,
    pub at: Timestamp,
    pub until: Timestamp,
    pub what: String,
    /// The person who comes or receives, when known.
    pub with: Option<String>,
}

/// A planned contact and what became of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Planned {
    pub contact: Contact,
    pub cancelled: bool,
    pub held: Option<Latest<ContactOutcome>>,
}

impl Planned {
    /// Still to come, or passed without anybody saying what happened.
    pub fn is_open(&self) -> bool {
        !self.cancelled && self.held.is_none()
    }
}

/// Ids for a series of contacts that one command plans: the command's id counted upwards, since
/// this crate makes no ids of its own.
pub fn series_id(command: EventId, index: usize) -> ContactId {
    ContactId(Uuid::from_u128(command.0.as_u128().wrapping_add(1 + index as u128)))
}
