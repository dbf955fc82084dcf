//! The copy for another computer: the shape of `docs/journal-copy.schema.json`, version 1. A field
//! is never taken away or given another meaning under the same version.

use super::words::{self, EntryView};
use crate::episodes::On;
use app::view::copy::JournalCopy;
use care::episode::Event;
use care::episode::copy::Outcome;
use care::keeper::Law;
use care::who::Who;
use jiff::Timestamp;
use serde::Serialize;
use std::collections::BTreeMap;

const VERSION: u32 = 1;

#[derive(Serialize)]
pub(super) struct Copy {
    format: &'static str,
    version: u32,
    keeper: Keeper,
    patient: Patient,
    asked_at: Timestamp,
    decided_at: Option<Timestamp>,
    decided_by: Option<By>,
    /// Absent when nothing is.
    #[serde(skip_serializing_if = "Option::is_none")]
    withheld: Option<Withheld>,
    entries: Vec<Entry>,
}

#[derive(Serialize)]
struct Keeper {
    /// Organisation number, ten digits.
    authority: String,
    law: Law,
    unit: String,
}

#[derive(Serialize)]
struct Patient {
    name: String,
    identity: Option<String>,
}

#[derive(Serialize)]
struct By {
    name: String,
    role: Option<&'static str>,
    unit: Option<String>,
}

#[derive(Serialize)]
struct Withheld {
    entries: usize,
    ground: &'static str,
    reason: String,
}

#[derive(Serialize)]
struct Entry {
    id: uuid::Uuid,
    happened_at: Timestamp,
    recorded_at: Option<Timestamp>,
    by: By,
    /// In words, in the language that the copy was fetched in.
    says: String,
    lines: Vec<String>,
    /// As the record holds it; absent for notes.
    #[serde(skip_serializing_if = "Option::is_none")]
    event: Option<Event>,
    #[serde(skip_serializing_if = "Option::is_none")]
    struck: Option<Struck>,
}

#[derive(Serialize)]
struct Struck {
    at: Timestamp,
    by: By,
    reason: String,
    instead: Vec<String>,
}

pub(super) fn of(on: &On<'_>, copy: &JournalCopy) -> Copy {
    let patient = on.view.patient.as_ref();
    let number = patient.and_then(|patient| patient.identity.as_ref());
    let decided = copy.copy.decided.as_ref();
    let events: BTreeMap<_, _> =
        copy.entries.iter().map(|entry| (entry.recorded.meta.id, &entry.recorded.event)).collect();
    let entries = words::entries(on, copy).into_iter();
    Copy {
        format: "plats23/journal-copy",
        version: VERSION,
        keeper: Keeper {
            authority: copy.keeper.authority.clone(),
            law: copy.keeper.law,
            unit: on.unit(copy.copy.unit),
        },
        patient: Patient {
            name: on.name(),
            identity: number.map(|number| number.normalized().to_owned()),
        },
        asked_at: copy.copy.asked.at,
        decided_at: decided.map(|(_, mark)| mark.at),
        decided_by: decided.map(|(_, mark)| by(on, mark.by)),
        withheld: decided.and_then(|(outcome, _)| withheld(outcome)),
        entries: entries
            .map(|said| {
                let event = events.get(&said.id).map(|event| (*event).clone());
                entry(on, said, event)
            })
            .collect(),
    }
}

fn withheld(outcome: &Outcome) -> Option<Withheld> {
    match outcome {
        Outcome::ReleasedInPart { withheld, ground, reason } => Some(Withheld {
            entries: withheld.len(),
            ground: ground.as_str(),
            reason: reason.clone(),
        }),
        Outcome::Released | Outcome::Refused { .. } => None,
    }
}

fn entry(on: &On<'_>, said: EntryView, event: Option<Event>) -> Entry {
    Entry {
        id: said.id.0,
        happened_at: said.at,
        recorded_at: said.recorded_at,
        by: by(on, said.by),
        says: said.says,
        lines: said.lines,
        event,
        struck: said.struck.map(|struck| Struck {
            at: struck.at,
            by: by(on, struck.by),
            reason: struck.reason,
            instead: struck.instead,
        }),
    }
}

fn by(on: &On<'_>, who: Who) -> By {
    By {
        name: on.who(who),
        role: who.role().map(care::who::Role::as_str),
        unit: who.unit().map(|unit| on.unit(unit)),
    }
}
