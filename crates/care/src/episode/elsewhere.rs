//! Elsewhere: what was written in the wrong patient's record. It stays there, struck and with who
//! and why (patientdatalagen 3:14), counts for nothing, and may be told in the right record as the
//! new fact that it is, with the time when it happened.
//!
//! Neither record says who the other patient is: what ties the two together is the command that
//! did both, which only the log knows.

use super::correction::{Correctable, correctable, holds_after};
use super::decide::{Decided, Deciding, text};
use super::decide_facts::{happened, possible};
use super::event::{Event, RoundOutcome};
use crate::event::Change;
use crate::ids::{ContactId, EpisodeId, EventId};
use crate::recorded::Recorded;
use crate::refusal::Refusal;
use crate::vital_sign::VitalSign;
use crate::world::World;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// Most entries that one command takes out: one visit with all that it told.
const ENTRIES_MAX: usize = 50;

/// Entries of somebody else's patient, and where they belong.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Elsewhere {
    pub entries: Vec<Wrong>,
    /// Absent when they are only taken out, and entered by somebody else or not at all.
    pub to: Option<EpisodeId>,
    pub reason: String,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Wrong {
    pub target: EventId,
    /// The same kind of event, about what the right episode has planned and listed.
    pub right: Option<Box<Event>>,
}

/// Whether an entry can be told in another record as it is, must be pointed at something there, or
/// is only about this one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Travels {
    AsItIs,
    /// A planned contact of the right patient.
    WithContact,
    /// A row of the right patient's medicine list.
    WithMedicine,
    Not,
}

#[expect(clippy::wildcard_enum_match_arm, reason = "everything else is about its own episode")]
pub fn travels(event: &Event) -> Travels {
    match event {
        Event::Measured { .. }
        | Event::HomeChecked { .. }
        | Event::AnswerGiven { .. }
        | Event::SampleTaken { .. }
        | Event::Reported { .. } => Travels::AsItIs,
        Event::RoundHeld(round) if round.outcome == RoundOutcome::Continue => Travels::AsItIs,
        Event::ContactHeld { .. } => Travels::WithContact,
        Event::DoseRecorded { .. } => Travels::WithMedicine,
        _ => Travels::Not,
    }
}

/// Whether an entry can be taken out as somebody else's: what is undone by a command of its own is
/// not, for that command knows what else must change.
pub fn may_be_elsewhere(event: &Event) -> Result<(), Refusal> {
    match correctable(event) {
        Correctable::Yes => Ok(()),
        Correctable::ReplaceOnly if travels(event) == Travels::AsItIs => Ok(()),
        Correctable::ReplaceOnly => Err(Refusal::NotMovable),
        Correctable::Use(command) => Err(Refusal::UseInstead { command }),
    }
}

pub(super) fn decide(on: &Deciding<'_>, elsewhere: &Elsewhere, world: &World) -> Decided {
    text("reason", &elsewhere.reason)?;
    if elsewhere.entries.is_empty() || elsewhere.entries.len() > ENTRIES_MAX {
        return Err(Refusal::TooMany { most: ENTRIES_MAX });
    }
    let out: BTreeSet<EventId> = struck(on.history).collect();
    let reason = elsewhere.reason.trim().to_owned();
    let (mut gone, mut told) = (vec![], vec![]);
    for wrong in &elsewhere.entries {
        let entry = on.history.iter().find(|recorded| recorded.meta.id == wrong.target);
        let entry = entry.ok_or(Refusal::NotFound { what: "event" })?;
        may_be_elsewhere(&entry.event)?;
        // Sent twice, or taken out by somebody else meanwhile: it is out, and told once.
        if out.contains(&wrong.target) {
            continue;
        }
        gone.push(Event::BelongsToAnother { target: wrong.target, reason: reason.clone() });
        if let Some(right) = &wrong.right {
            told.push((entry, right.as_ref()));
        }
    }
    holds_after(on, &gone)?;
    let mut changes: Vec<Change> = gone.into_iter().map(|event| on.change(event)).collect();
    if !told.is_empty() {
        let to = elsewhere.to.ok_or(Refusal::TextMissing { field: "to" })?;
        enter(on, to, &told, world, &mut changes)?;
    }
    Ok(changes)
}

/// In the right record: the fact as it happened, and who first wrote it, when.
fn enter(
    wrong: &Deciding<'_>,
    to: EpisodeId,
    told: &[(&Recorded<Event>, &Event)],
    world: &World,
    changes: &mut Vec<Change>,
) -> Result<(), Refusal> {
    let right = wrong.of_another(to, world)?;
    if right.opening.patient == wrong.opening.patient {
        return Err(Refusal::SamePerson);
    }
    for (entry, event) in told {
        fits(&right, &entry.event, event)?;
        let at = entry.meta.happened_at;
        happened(&right, at)?;
        possible(&right, event)?;
        let id = wrong.ctx.command.0.as_u128().wrapping_add(changes.len() as u128);
        changes.push(right.change_at(at, (*event).clone()));
        changes.push(right.change(Event::BroughtOver {
            entry: EventId(Uuid::from_u128(id)),
            written_by: entry.meta.by,
            written_at: entry.meta.recorded_at,
        }));
    }
    Ok(())
}

/// The same kind of thing, about what there is in the right episode.
#[expect(clippy::wildcard_enum_match_arm, reason = "what travels as it is names nothing else")]
fn fits(right: &Deciding<'_>, wrong: &Event, event: &Event) -> Result<(), Refusal> {
    let is_same = std::mem::discriminant(wrong) == std::mem::discriminant(event);
    if !is_same || travels(event) == Travels::Not {
        return Err(Refusal::NotMovable);
    }
    let contact: Option<ContactId> = match event {
        Event::ContactHeld { contact, .. } => Some(*contact),
        Event::DoseRecorded { contact, .. } => *contact,
        Event::RoundHeld(round) => round.contact,
        _ => None,
    };
    let known = |id: ContactId| right.episode.contacts.iter().any(|planned| planned.id == id);
    match contact {
        Some(id) if !known(id) => Err(Refusal::NotFound { what: "contact" }),
        Some(_) | None => Ok(()),
    }
}

/// Entries that have been taken out as another patient's.
#[expect(clippy::wildcard_enum_match_arm, reason = "one kind of event takes out")]
pub(super) fn struck(events: &[Recorded<Event>]) -> impl Iterator<Item = EventId> {
    events.iter().filter_map(|recorded| match &recorded.event {
        Event::BelongsToAnother { target, .. } => Some(*target),
        _ => None,
    })
}

/// What was done about values that turned out to be another's: with the value its answer lapses,
/// so that it does not stand for an earlier value of this patient's own.
#[expect(clippy::wildcard_enum_match_arm, reason = "two kinds of event answer a value")]
pub fn lapsed(events: &[Recorded<Event>]) -> BTreeSet<EventId> {
    let out: BTreeSet<EventId> = struck(events).collect();
    if out.is_empty() {
        return out;
    }
    // Of each moment: the signs that were another's, and those that are this patient's own.
    let mut theirs: BTreeMap<Timestamp, Vec<VitalSign>> = BTreeMap::new();
    let mut own: BTreeMap<Timestamp, Vec<VitalSign>> = BTreeMap::new();
    for recorded in events {
        if let Event::Measured { reading, .. } = &recorded.event {
            let of = if out.contains(&recorded.meta.id) { &mut theirs } else { &mut own };
            let signs = VitalSign::ALL.into_iter().filter(|sign| reading.value(*sign).is_some());
            of.entry(recorded.meta.happened_at).or_default().extend(signs);
        }
    }
    let has = |of: &BTreeMap<Timestamp, Vec<VitalSign>>, at: Timestamp, sign: Option<VitalSign>| {
        of.get(&at).is_some_and(|signs| sign.is_none_or(|sign| signs.contains(&sign)))
    };
    let answered = events.iter().filter(|recorded| match &recorded.event {
        Event::AlarmHandled { sign, up_to, .. } => {
            has(&theirs, *up_to, Some(*sign)) && !has(&own, *up_to, Some(*sign))
        }
        Event::News2Handled { up_to, .. } => has(&theirs, *up_to, None) && !has(&own, *up_to, None),
        _ => false,
    });
    answered.map(|recorded| recorded.meta.id).collect()
}
