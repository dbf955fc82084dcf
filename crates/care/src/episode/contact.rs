//! Planned contact: who meets or calls the patient, when, where and for what (FHIR Appointment).

use super::event::ContactOutcome;
use crate::ids::{ContactId, EventId, RequestId, UnitId};
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
    /// The request that it comes of; answered anew, its contacts are planned anew.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub request: Option<RequestId>,
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

/// The same without a copy, for rules that look at many.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Plan<'a> {
    pub(crate) contact: &'a Contact,
    pub(crate) cancelled: bool,
    pub(crate) held: Option<&'a Latest<super::Held>>,
}

impl Plan<'_> {
    pub(crate) fn is_open(&self) -> bool {
        !self.cancelled && self.held.is_none()
    }

    pub(crate) fn is_done(&self) -> bool {
        self.held.is_some_and(|held| held.value.outcome == ContactOutcome::Done)
    }

    pub(crate) fn owned(&self) -> Planned {
        Planned {
            contact: self.contact.clone(),
            cancelled: self.cancelled,
            held: self
                .held
                .map(|held| Latest { mark: held.mark, value: held.value.outcome.clone() }),
        }
    }
}

/// The first and the last of some contacts in time: a series is planned time of day by time of day,
/// so the order in which it was written is another.
pub fn first_and_last(contacts: &[Contact]) -> Option<(&Contact, &Contact)> {
    let first = contacts.iter().min_by_key(|contact| contact.at)?;
    Some((first, contacts.iter().max_by_key(|contact| contact.at)?))
}

/// Ids for a series of contacts that one command plans: the command's id counted upwards, since
/// this crate makes no ids of its own.
pub fn series_id(command: EventId, index: usize) -> ContactId {
    ContactId(Uuid::from_u128(command.0.as_u128().wrapping_add(1 + index as u128)))
}
