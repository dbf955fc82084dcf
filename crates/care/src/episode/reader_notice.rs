//! Reader notice: when the patient or one of the next of kin is told that something is there to
//! read, and of which kind; never what it says. Not here: how they are told (`app::notice`).

use super::conversation::{Happened, Side};
use super::event::Event;
use super::transfer::Reply;
use super::{Episode, Phase};
use crate::ids::PersonId;
use crate::responsibility::ladder::Kind;
use crate::who::{Role, Who};

/// Whom an event tells, once it has happened. What somebody has done themselves they know, and
/// whoever is on the ward is told there.
pub fn told(episode: &Episode, event: &Event, by: Who) -> Option<(PersonId, Role, Kind)> {
    let patient = episode.opening.as_ref()?.patient;
    let is_own = matches!(by, Who::Person { .. });
    let has_died = episode.phase() == Phase::Died;
    if let Event::Conversed { happened } = event {
        let (Happened::Started { said } | Happened::Wrote { said, .. }) = &**happened else {
            return None;
        };
        return match said.to? {
            Side::Patient if !has_died => Some((patient, Role::Patient, Kind::Message)),
            Side::Kin { person } => Some((person, Role::NextOfKin, Kind::Message)),
            Side::Patient | Side::Unit { .. } => None,
        };
    }
    let kind = changed(event).filter(|_| episode.phase() == Phase::AtHome && !is_own)?;
    Some((patient, Role::Patient, kind))
}

/// What of the patient's own page is another than it was.
#[expect(clippy::wildcard_enum_match_arm, reason = "nothing else changes whom to expect or ring")]
fn changed(event: &Event) -> Option<Kind> {
    match event {
        Event::ContactsPlanned { .. }
        | Event::ContactMoved { .. }
        | Event::ContactCancelled { .. } => Some(Kind::Plan),
        Event::ResponsibilityReplied { reply: Reply::Accepted, .. }
        | Event::ResponsibilityMoved { .. }
        | Event::FollowUpHandedOver { .. } => Some(Kind::Number),
        _ => None,
    }
}
