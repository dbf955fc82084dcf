//! Enrolment: from when and until when home nursing or home help is there for the patient, as far
//! as this episode knows: by what they said yes to, and by what was finished or taken back.
//!
//! Not here: help that somebody had before, which no request tells of.

use super::Episode;
use super::request::{Request, Standing};
use crate::ids::UnitId;
use crate::programme::RequestKind;
use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Enrolment {
    pub unit: UnitId,
    pub kind: RequestKind,
    /// The days that the unit has said yes to.
    pub from: Date,
    pub until: Date,
    /// When it was finished, or taken back after a visit had been made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ended_at: Option<Timestamp>,
}

impl Enrolment {
    /// There for the patient on this day, or from a later one.
    pub fn is_current(&self, today: Date) -> bool {
        self.ended_at.is_none() && today <= self.until
    }
}

/// Those who come home day after day; what is done once is no enrolment.
const LASTING: [RequestKind; 2] = [RequestKind::HomeNursing, RequestKind::HomeHelp];

impl Episode {
    /// Home nursing and home help that have said yes, the first first.
    pub fn enrolments(&self) -> Vec<Enrolment> {
        let lasting = self.requests.values().filter(|r| LASTING.contains(&r.details.kind));
        let mut enrolments: Vec<_> =
            lasting.filter_map(|request| self.enrolment(request)).collect();
        enrolments.sort_by_key(|one| (one.from, one.until, one.unit));
        enrolments
    }

    fn enrolment(&self, request: &Request) -> Option<Enrolment> {
        let ended_at = match request.standing() {
            Standing::Accepted => None,
            Standing::Done if request.has_yes() => request.done.as_ref().map(|(_, mark)| mark.at),
            // Taken back before anybody came, it never began.
            Standing::Retracted if request.has_yes() && self.has_come(request.details.to) => {
                request.retracted.as_ref().map(|(_, mark)| mark.at)
            }
            Standing::Done
            | Standing::Retracted
            | Standing::Sent
            | Standing::Received
            | Standing::AnotherTime
            | Standing::Declined => return None,
        };
        let (from, until, _) = request.plan();
        let details = &request.details;
        Some(Enrolment { unit: details.to, kind: details.kind, from, until, ended_at })
    }

    /// Has made a visit.
    fn has_come(&self, unit: UnitId) -> bool {
        let own = self.contacts.iter().filter(|contact| contact.unit == unit);
        own.into_iter().any(|contact| self.held_contacts.contains_key(&contact.id))
    }
}
