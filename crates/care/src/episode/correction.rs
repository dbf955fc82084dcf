//! Corrections: an event that names what it corrects. The stream is refolded with the replacement
//! where the mistake was; nothing is ever erased (patientdatalagen 3:14).

use super::decide::{Decided, Deciding, text};
use super::event::Event;
use super::{Episode, decide_facts, replay};
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

#[expect(clippy::too_many_lines, reason = "one list that names every kind of event")]
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
        | Event::News2Handled { .. }
        | Event::RequestReceived { .. }
        | Event::RequestCalled { .. }
        | Event::RequestDone { .. }
        | Event::MedicineListChecked { .. }
        | Event::DoseRecorded { .. }
        | Event::SampleTaken { .. }
        | Event::SampleHandedIn { .. }
        | Event::Reported { .. }
        | Event::ReportHandled { .. }
        | Event::ThingMoved { .. }
        | Event::NoticeRead { .. }
        | Event::ItemOverridden { .. } => Correctable::Yes,
        Event::RoundHeld(_)
        | Event::OtherWayBackSet { .. }
        | Event::Reconciled { .. }
        | Event::Discharged { .. } => Correctable::ReplaceOnly,
        Event::RequestSent { .. } | Event::RequestChanged { .. } => {
            Correctable::Use("change_request")
        }
        Event::RequestAnswered { .. } | Event::RequestTimesAgreed { .. } => {
            Correctable::Use("answer_request")
        }
        Event::RequestRetracted { .. } => Correctable::Use("send_request"),
        Event::MedicineListWritten { .. } => Correctable::Use("write_medicine_list"),
        Event::ThingsOrdered { .. } | Event::ThingPromised { .. } => {
            Correctable::Use("promise_thing")
        }
        Event::ThingCancelled { .. } => Correctable::Use("order_thing"),
        Event::FollowUpHandedOver { .. } => Correctable::Use("hand_over_follow_up"),
        Event::ResponsibilityMoved { .. } | Event::ResponsibilityReplied { .. } => {
            Correctable::Use("offer_responsibility")
        }
        Event::ResponsibilityOffered { .. } | Event::OfferWithdrawn { .. } => {
            Correctable::Use("withdraw_offer")
        }
        Event::ReferredOn { .. } => Correctable::Use("refer_on"),
        Event::ContactNamed { .. } => Correctable::Use("name_contact"),
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
        Event::Corrected { .. } | Event::BelongsToAnother { .. } | Event::BroughtOver { .. } => {
            Correctable::Use("correct")
        }
        Event::PatientChanged { .. } => Correctable::Use("change_patient"),
        Event::PersonMerged { .. } | Event::MergeUndone { .. } => Correctable::Use("undo_merge"),
        Event::CopyAsked { .. } | Event::CopyDecided { .. } => Correctable::Use("decide_copy"),
        // Taken back by whoever wrote it; what was opened or settled stays so.
        Event::Conversed { .. } => Correctable::Use("converse"),
        Event::FedBack { .. } => Correctable::Use("feed_back"),
        // That somebody was told stays told; the thing itself is what is put right.
        Event::Escalated { .. } => Correctable::Use("correct"),
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
        (Correctable::Yes | Correctable::ReplaceOnly, Some(new)) => {
            replaces(&wrong.event, new)?;
            decide_facts::possible(on, new)?;
        }
        (Correctable::Yes, None) => {}
    }
    let event = Event::Corrected {
        target,
        replacement: replacement.map(|event| Box::new(event.clone())),
        reason: reason.trim().to_owned(),
    };
    holds_after(on, std::slice::from_ref(&event))?;
    on.one(event)
}

/// The same thing said right: same kind, and about the same thing.
fn replaces(wrong: &Event, new: &Event) -> Result<(), Refusal> {
    use Event::{
        AlarmHandled, AnswerGiven, ContactHeld, CriterionAnswered, Discharged, HomeChecked,
        ItemOverridden, ItemTicked, JournalEntered, Measured, News2Handled, OtherWayBackSet,
        RoundHeld, TaskDone,
    };
    let same = match (wrong, new) {
        (Measured { .. }, Measured { .. }) | (OtherWayBackSet { .. }, OtherWayBackSet { .. }) => {
            true
        }
        (CriterionAnswered { criterion: was, .. }, CriterionAnswered { criterion, .. }) => {
            was == criterion
        }
        (AnswerGiven { party: was, .. }, AnswerGiven { party, .. }) => was == party,
        (ItemTicked { item: was, .. }, ItemTicked { item, .. })
        | (ItemOverridden { item: was, .. }, ItemOverridden { item, .. }) => was == item,
        (ContactHeld { contact: was, .. }, ContactHeld { contact, .. }) => was == contact,
        (HomeChecked { check: was, .. }, HomeChecked { check, .. }) => was == check,
        (JournalEntered { unit: was, .. }, JournalEntered { unit, .. }) => was == unit,
        (TaskDone { task: was, .. }, TaskDone { task, .. }) => was == task,
        (AlarmHandled { sign: was, up_to: until, .. }, AlarmHandled { sign, up_to, .. }) => {
            (was, until) == (sign, up_to)
        }
        (News2Handled { up_to: was, .. }, News2Handled { up_to, .. }) => was == up_to,
        (RoundHeld(was), RoundHeld(round)) => {
            (was.outcome, was.contact) == (round.outcome, round.contact)
        }
        (Discharged { met: was, .. }, Discharged { met, .. }) => was == met,
        _ => replaces_together(wrong, new),
    };
    if same { Ok(()) } else { Err(Refusal::Invalid { field: "replacement" }) }
}

/// So with what is done with other units.
fn replaces_together(wrong: &Event, new: &Event) -> bool {
    use Event::{
        DoseRecorded, MedicineListChecked, NoticeRead, Reconciled, ReportHandled, Reported,
        RequestCalled, RequestDone, RequestReceived, SampleHandedIn, SampleTaken, ThingMoved,
    };
    match (wrong, new) {
        (RequestReceived { request: was }, RequestReceived { request })
        | (RequestCalled { request: was, .. }, RequestCalled { request, .. })
        | (RequestDone { request: was, .. }, RequestDone { request, .. }) => was == request,
        (MedicineListChecked { unit: was, .. }, MedicineListChecked { unit, .. })
        | (Reported { unit: was, .. }, Reported { unit, .. }) => was == unit,
        (DoseRecorded { contact: was, .. }, DoseRecorded { contact, .. }) => was == contact,
        (SampleTaken { sample: was, .. }, SampleTaken { sample, .. })
        | (SampleHandedIn { sample: was }, SampleHandedIn { sample }) => was == sample,
        (ReportHandled { report: was, .. }, ReportHandled { report, .. }) => was == report,
        (ThingMoved { thing: was, .. }, ThingMoved { thing, .. }) => was == thing,
        (NoticeRead { notice: was, unit: by }, NoticeRead { notice, unit }) => {
            (was, by) == (notice, unit)
        }
        (Reconciled { .. }, Reconciled { .. }) => true,
        _ => false,
    }
}

/// Refolds with the corrections in place and looks for what may never be.
pub(super) fn holds_after(on: &Deciding<'_>, new: &[Event]) -> Result<(), Refusal> {
    let mut events = on.history.to_vec();
    for event in new {
        let version = events.last().map_or(1, |recorded| recorded.meta.version + 1);
        let meta = Meta {
            id: on.ctx.command,
            version,
            happened_at: on.ctx.now,
            recorded_at: on.ctx.now,
            by: on.ctx.by,
        };
        events.push(Recorded { meta, event: event.clone() });
    }
    let after = replay(&events);
    let same_phase_or_open = after.phase() == on.episode.phase() || after.phase().is_open();
    if same_phase_or_open && is_sound(&after) { Ok(()) } else { Err(Refusal::CorrectionBreaks) }
}

/// Home spells in order, and nobody at home who had not been decided on. Whoever has come back may
/// have been decided on anew.
pub(crate) fn is_sound(episode: &Episode) -> bool {
    let mut last = Timestamp::MIN;
    for spell in &episode.spells {
        let to = spell.to.unwrap_or(Timestamp::MAX);
        if spell.from < last || to < spell.from {
            return false;
        }
        last = to;
    }
    episode.home_since().is_none() || episode.is_approved()
}
