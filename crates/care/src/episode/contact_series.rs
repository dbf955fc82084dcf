//! Contact series: how the contacts of a state are written. Three visits a day for weeks differ in
//! their times only, so that what they have in common is written once.
//!
//! Not how events are written: those are as they were decided, for ever.

use super::contact::Contact;
use crate::ids::{ContactId, RequestId, UnitId};
use crate::programme::{Channel, ContactKind};
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Series {
    kind: ContactKind,
    channel: Channel,
    unit: UnitId,
    length: SignedDuration,
    what: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    with: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    request: Option<RequestId>,
    times: Vec<(ContactId, Timestamp)>,
}

impl Series {
    /// Without its times.
    fn of(contact: &Contact) -> Series {
        Series {
            kind: contact.kind,
            channel: contact.channel,
            unit: contact.unit,
            length: contact.until.duration_since(contact.at),
            what: contact.what.clone(),
            with: contact.with.clone(),
            request: contact.request,
            times: vec![],
        }
    }

    fn holds(&self, contact: &Contact) -> bool {
        (self.kind, self.channel, self.unit) == (contact.kind, contact.channel, contact.unit)
            && self.length == contact.until.duration_since(contact.at)
            && (&self.what, &self.with, self.request)
                == (&contact.what, &contact.with, contact.request)
    }

    fn contacts(self) -> impl Iterator<Item = Contact> {
        let Series { kind, channel, unit, length, what, with, request, times } = self;
        times.into_iter().map(move |(id, at)| {
            let until = at.checked_add(length).unwrap_or(at);
            let (what, with) = (what.clone(), with.clone());
            Contact { id, kind, channel, unit, at, until, what, with, request }
        })
    }
}

pub(super) fn serialize<S: Serializer>(
    contacts: &[Contact],
    serializer: S,
) -> Result<S::Ok, S::Error> {
    let mut all: Vec<Series> = vec![];
    for contact in contacts {
        let time = (contact.id, contact.at);
        match all.iter_mut().find(|series| series.holds(contact)) {
            Some(series) => series.times.push(time),
            None => all.push(Series { times: vec![time], ..Series::of(contact) }),
        }
    }
    all.serialize(serializer)
}

/// In order of time, as a state holds them.
pub(super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<Contact>, D::Error> {
    let all = Vec::<Series>::deserialize(from)?;
    let mut contacts: Vec<Contact> = all.into_iter().flat_map(Series::contacts).collect();
    contacts.sort_by_key(|contact| (contact.at, contact.id));
    Ok(contacts)
}
