//! Corrections: an event that names what it corrects. The stream is refolded with the replacement
//! where the mistake was; nothing is ever erased (patientdatalagen 3:14).

use super::decide::{Decided, Deciding, text};
use super::event::Event;
use super::{Episode, replay};
use crate::ids::EventId;
use crate::recorded::{Meta, Recorded};
use crate::refusal::Refusal;
use jiff::Timestamp;

/// Whether a mistake in this kind of event is mended by a correction, or by another command.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Correctable {
    /// Replaced, or struck out as entered in error.
    Yes,
    /// Replaced by the same kind only: striking it out would take the ground away.
    ReplaceOnly,
    /// Undone by this command instead.
    Use(&'static str),
}

pub fn correctable(event: &Event) -> Correctable {
    match event {
        Event::CriterionAnswered { .. }
        | Event::AnswerGiven { .. }
        | Event::ItemTicked { .. }
        | Event::ContactHeld { .. }
        | Event::HomeChecked { .. }
        | Event::Measured { .. }
        | Event::JournalEntered { .. }
        | Event::TaskDone { .. }
        | Event::AlarmHandled { .. }
        | Event::ItemOverridden { .. } => Correctable::Yes,
        Event::RoundHeld(_) | Event::OtherWayBackSet { .. } | Event::Discharged { .. } => {
            Correctable::ReplaceOnly
        }
        Event::Flagged(_) | Event::Ended { .. } => Correctable::Use("cancel"),
        Event::Decided(_) => Correctable::Use("decide"),
        Event::AgreementWritten { .. } | Event::AgreementAgreed { .. } => {
            Correctable::Use("write_agreement")
        }
        Event::SafetyBedReserved { .. } | Event::SafetyBedReleased { .. } => {
            Correctable::Use("reserve_safety_bed")
        }
        Event::SaturationScaleSet { .. } => Correctable::Use("set_saturation_scale"),
        Event::LegalStatusSet { .. } => Correctable::Use("set_legal_status"),
        Event::ContactsPlanned { .. } | Event::ContactCancelled { .. } => {
            Correctable::Use("plan_contacts")
        }
        Event::ContactMoved { .. } => Correctable::Use("move_contact"),
        Event::WentHome { .. } => Correctable::Use("return_to_ward"),
        Event::ReturnedToWard { .. } => Correctable::Use("send_home"),
        Event::TaskMade { .. } => Correctable::Use("do_task"),
        Event::KinNamed { .. } => Correctable::Use("name_kin"),
        Event::UnitConsentSet { .. } => Correctable::Use("set_unit_consent"),
        Event::Corrected { .. } => Correctable::Use("correct"),
    }
}

/// Replaces or strikes one earlier event, if the stream still makes sense afterwards.
pub(super) fn correct(
    on: &Deciding<'_>,
    target: EventId,
    replacement: Option<&Event>,
    reason: &str,
) -> Decided {
    text("reason", reason)?;
    let wrong = on.history.iter().find(|recorded| recorded.meta.id == target);
    let wrong = wrong.ok_or(Refusal::NotFound { what: "event" })?;
    match (correctable(&wrong.event), replacement) {
        (Correctable::Use(command), _) => return Err(Refusal::UseInstead { command }),
        (Correctable::ReplaceOnly, None) => {
            return Err(Refusal::TextMissing { field: "replacement" });
        }
        (Correctable::Yes | Correctable::ReplaceOnly, Some(new)) => replaces(&wrong.event, new)?,
        (Correctable::Yes, None) => {}
    }
    let event = Event::Corrected {
        target,
        replacement: replacement.map(|event| Box::new(event.clone())),
        reason: reason.trim().to_owned(),
    };
    holds_after(on, &event)?;
    on.one(event)
}

/// The same thing said right: same kind, about the same thing, and possible in itself.
#[expect(clippy::wildcard_enum_match_arm, reason = "what is not the same kind is refused")]
fn replaces(wrong: &Event, new: &Event) -> Result<(), Refusal> {
    let same = match (wrong, new) {
        (Event::Measured { .. }, Event::Measured { reading, .. }) => {
            if reading.is_empty() {
                return Err(Refusal::NothingMeasured);
            }
            reading.check().map_err(|values| Refusal::Implausible { values })?;
            true
        }
        (
            Event::CriterionAnswered { criterion: was, .. },
            Event::CriterionAnswered { criterion, .. },
        ) => was == criterion,
        (Event::AnswerGiven { party: was, .. }, Event::AnswerGiven { party, .. }) => was == party,
        (Event::ItemTicked { item: was, .. }, Event::ItemTicked { item, .. }) => was == item,
        (Event::ContactHeld { contact: was, .. }, Event::ContactHeld { contact, .. }) => {
            was == contact
        }
        (Event::HomeChecked { check: was, .. }, Event::HomeChecked { check, .. }) => was == check,
        (Event::RoundHeld(was), Event::RoundHeld(round)) => was.outcome == round.outcome,
        (Event::Discharged { met: was, .. }, Event::Discharged { met, .. }) => was == met,
        (Event::JournalEntered { .. }, Event::JournalEntered { .. })
        | (Event::TaskDone { .. }, Event::TaskDone { .. })
        | (Event::AlarmHandled { .. }, Event::AlarmHandled { .. })
        | (Event::ItemOverridden { .. }, Event::ItemOverridden { .. })
        | (Event::OtherWayBackSet { .. }, Event::OtherWayBackSet { .. }) => true,
        _ => false,
    };
    if same { Ok(()) } else { Err(Refusal::Invalid { field: "replacement" }) }
}

/// Refolds with the correction in place and looks for what may never be.
fn holds_after(on: &Deciding<'_>, event: &Event) -> Result<(), Refusal> {
    let mut events = on.history.to_vec();
    let version = events.last().map_or(1, |recorded| recorded.meta.version + 1);
    events.push(Recorded {
        meta: Meta {
            id: on.ctx.command,
            version,
            happened_at: on.ctx.now,
            recorded_at: on.ctx.now,
            by: on.ctx.by,
        },
        event: event.clone(),
    });
    let after = replay(&events);
    let same_phase_or_open = after.phase() == on.episode.phase() || after.phase().is_open();
    if same_phase_or_open && is_sound(&after) { Ok(()) } else { Err(Refusal::CorrectionBreaks) }
}

/// Home spells in order, and nobody at home who had not been decided on.
pub(crate) fn is_sound(episode: &Episode) -> bool {
    let mut last = Timestamp::MIN;
    for spell in &episode.spells {
        let to = spell.to.unwrap_or(Timestamp::MAX);
        if spell.from < last || to < spell.from {
            return false;
        }
        last = to;
    }
    episode.spells.is_empty() || episode.is_approved()
}
