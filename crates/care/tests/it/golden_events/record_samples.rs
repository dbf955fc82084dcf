//! Samples of what happens to the record itself: another patient's entries, changed details,
//! merged persons and copies for the patient.

use crate::cast::*;
use care::episode::Event;
use care::episode::copy::{Ground, Outcome};
use care::ids::{EventId, ItemId};
use care::person::Detail;
use care::responsibility::ladder::{Kind, Step};
use care::who::Role;

const ENTRY: EventId = EventId(uuid::Uuid::from_u128(0x91));

pub(super) fn events() -> Vec<Event> {
    let reason = || String::from("Fel patient.");
    let decided = |outcome| Event::CopyDecided { copy: ENTRY, outcome };
    let in_part = |ground| {
        decided(Outcome::ReleasedInPart { withheld: vec![ENTRY], ground, reason: reason() })
    };
    let mut events = vec![
        Event::BelongsToAnother { target: ENTRY, reason: reason() },
        brought_over(JONAS),
        brought_over(ERIK_HIMSELF),
        Event::PatientChanged { what: Detail::ALL.to_vec(), reason: "Sade det själv.".into() },
        Event::PersonMerged { old: ERIKS_FRIEND, survivor: ERIK },
        Event::MergeUndone { target: ENTRY },
        Event::CopyAsked { unit: HOME_NURSING },
        decided(Outcome::Released),
        decided(Outcome::Refused { ground: Ground::TheCareItself, reason: reason() }),
    ];
    events.extend(super::message_samples::events());
    events.extend(Ground::ALL.map(in_part));
    events.extend(Kind::OF_STAFF.map(|kind| escalated(Step::Owner, kind)));
    events.extend(Step::ALL.map(|step| escalated(step, Kind::Gap)));
    events
}

fn escalated(step: Step, kind: Kind) -> Event {
    Event::Escalated {
        item: ItemId(ENTRY.0),
        step,
        about: kind,
        grave: step != Step::Owner,
        unit: HOME_NURSING,
        role: (step != Step::List).then_some(Role::HomeNurse),
        next_at: (step == Step::Second).then(|| at("2026-11-24T12:00")),
    }
}

fn brought_over(written_by: care::who::Who) -> Event {
    Event::BroughtOver { entry: ENTRY, written_by, written_at: at("2026-11-24T12:00") }
}
