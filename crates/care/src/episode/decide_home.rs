//! Rules of being at home: leaving the ward, rounds, deviating values, coming back, discharge.

use super::again::{self, Again};
use super::checklist::ItemState;
use super::command::HoldRound;
use super::decide::{Decided, Deciding, line, text};
use super::decide_end;
use super::decide_facts::happened;
use super::decide_transfer;
use super::event::{ContactOutcome, Event, Round, RoundOutcome};
use super::thing::{Tracked, Transport};
use crate::care_time;
use crate::programme::{ContactKind, ItemRule};
use crate::refusal::{Missing, Refusal};
use crate::vital_sign::VitalSign;
use crate::ward;
use jiff::{Timestamp, ToSpan};

/// Most people named at one round.
const PARTICIPANTS_MAX: usize = 20;

/// Nobody leaves before every item is done or overridden with a reason.
pub(super) fn send_home(on: &Deciding<'_>, at: Timestamp) -> Decided {
    happened(on, at)?;
    let mut missing = on.episode.missing_before_leaving();
    missing.extend(run_out(on, at)?);
    if !missing.is_empty() {
        return Err(Refusal::MayNotLeave { missing });
    }
    let came_back = on.episode.spells.last().and_then(|spell| spell.to);
    if came_back.is_some_and(|to| at < to) {
        return Err(Refusal::DatesOrder);
    }
    let decision = on.episode.decision.as_ref().ok_or(Refusal::SafetyBedNeeded)?;
    if at < decision.mark.at {
        return Err(Refusal::DatesOrder);
    }
    let last = i64::from(decision.treatment_days).saturating_sub(1).days();
    let planned_end = decision.treatment_from.checked_add(last).map_err(|_| Refusal::DatesOrder)?;
    let place = on.ward()?.next_home_place();
    let mut changes = vec![
        on.change_at(at, Event::WentHome { place, planned_end }),
        on.ward_change(ward::Event::HomePlaceTaken { episode: on.id, place }),
    ];
    if on.ward()?.taken.contains_key(&on.id) {
        changes.push(on.ward_change(ward::Event::BedLeft { episode: on.id }));
    }
    changes.extend(decide_transfer::at_homecoming(on, at));
    Ok(changes)
}

/// What was settled and has run out since: a promised time that has passed, a yes for days that are
/// over, a shared bed that somebody else lies in.
fn run_out(on: &Deciding<'_>, at: Timestamp) -> Result<Vec<Missing>, Refusal> {
    let episode = on.episode;
    let today = care_time::day_of(at, on.ctx.zone);
    let is_late = |tracked: &Tracked| {
        let waits =
            tracked.thing.needed_before && tracked.thing.transport != Transport::WithPatient;
        waits && tracked.missed_from().is_some_and(|from| from <= at)
    };
    let is_coming = |wanted: Option<ContactKind>| {
        let mut open = episode.plan().filter(|planned| planned.is_open());
        open.any(|planned| {
            planned.contact.until > at && wanted.is_none_or(|kind| planned.contact.kind == kind)
        })
    };
    let has_run_out = |rule: ItemRule| match rule {
        ItemRule::ThingsSettled => episode.things.values().any(is_late),
        ItemRule::RequestsAccepted => {
            episode.promised_until().iter().any(|(_, until)| *until < today)
        }
        ItemRule::ContactPlanned(kind) => !is_coming(Some(kind)),
        ItemRule::FirstContactPlanned => !is_coming(None),
        ItemRule::Tick
        | ItemRule::AgreementAgreed
        | ItemRule::SafetyBedReserved
        | ItemRule::AnswersGiven
        | ItemRule::LegalStatusSet
        | ItemRule::RequestsCalled => false,
    };
    let done = episode.checklist().into_iter().filter(|(item, state)| {
        let is_done = matches!(state, ItemState::Done { .. });
        is_done && !episode.is_overridden(item) && has_run_out(item.rule)
    });
    let mut missing: Vec<Missing> =
        done.map(|(item, _)| Missing::Item { id: item.id.clone() }).collect();
    let is_shared = episode.safety_bed == Some(ward::SafetyBed::Pooled);
    if is_shared && on.ward()?.is_pool_used_up() && episode.other_way_back.is_none() {
        missing.push(Missing::WayBack);
    }
    Ok(missing)
}

pub(super) fn handle_alarm(
    on: &Deciding<'_>,
    sign: VitalSign,
    up_to: Timestamp,
    action: &str,
    by: Option<Timestamp>,
) -> Decided {
    text("action", action)?;
    let again = again(on, by, || vec![sign])?;
    if up_to > on.ctx.now {
        return Err(Refusal::InFuture { at: up_to });
    }
    let done = on.episode.handled.get(&sign).is_some_and(|handled| handled.up_to >= up_to);
    if done {
        return Ok(vec![]);
    }
    on.one(Event::AlarmHandled { sign, up_to, action: action.trim().to_owned(), again })
}

pub(super) fn handle_news2(
    on: &Deciding<'_>,
    up_to: Timestamp,
    action: &str,
    by: Option<Timestamp>,
) -> Decided {
    text("action", action)?;
    let again = again(on, by, || again::signs_of_news2(on.episode))?;
    if up_to > on.ctx.now {
        return Err(Refusal::InFuture { at: up_to });
    }
    let handled = on.episode.news2_handled.as_ref();
    if handled.is_some_and(|handled| handled.up_to >= up_to) {
        return Ok(vec![]);
    }
    on.one(Event::News2Handled { up_to, action: action.trim().to_owned(), again })
}

/// The new measurement that is promised: ahead, and of a patient who is at home.
fn again(
    on: &Deciding<'_>,
    by: Option<Timestamp>,
    signs: impl FnOnce() -> Vec<VitalSign>,
) -> Result<Option<Again>, Refusal> {
    let Some(by) = by else { return Ok(None) };
    let is_home = on.episode.home_since().is_some();
    if !is_home || !again::can_be_promised(by, on.ctx.now) {
        return Err(Refusal::Invalid { field: "by" });
    }
    Ok(Some(Again { by, signs: signs() }))
}

/// One choice of four. Back to the ward and discharge are carried out in the same moment.
pub(super) fn round(on: &Deciding<'_>, hold: &HoldRound) -> Decided {
    text("note", &hold.note)?;
    if hold.participants.len() > PARTICIPANTS_MAX {
        return Err(Refusal::TooMany { most: PARTICIPANTS_MAX });
    }
    for participant in &hold.participants {
        line("participants", participant)?;
    }
    let planned = |id| on.episode.contacts.iter().any(|contact| contact.id == id);
    if hold.contact.is_some_and(|contact| !planned(contact)) {
        return Err(Refusal::NotFound { what: "contact" });
    }
    let round = Round {
        contact: hold.contact,
        channel: hold.channel,
        participants: hold.participants.clone(),
        outcome: hold.outcome,
        note: hold.note.trim().to_owned(),
    };
    let mut changes = vec![on.change(Event::RoundHeld(Box::new(round)))];
    if let Some(contact) = hold.contact {
        let (outcome, note) = (ContactOutcome::Done, String::new());
        changes.push(on.change(Event::ContactHeld { contact, outcome, note }));
    }
    match hold.outcome {
        RoundOutcome::Continue | RoundOutcome::RevisePlan => {}
        RoundOutcome::BackToWard => {
            changes.extend(return_to_ward(on, on.ctx.now, hold.bed, true, &hold.note)?);
        }
        RoundOutcome::Discharge => {
            let said = hold.discharge.as_ref();
            let said = said.ok_or(Refusal::TextMissing { field: "conversation" })?;
            changes.extend(decide_end::discharge(on, said)?);
        }
    }
    Ok(changes)
}

/// Straight to the safety bed, never by way of the emergency department. The bed that was kept
/// safe is the bed taken, unless somebody names another free one.
pub(super) fn return_to_ward(
    on: &Deciding<'_>,
    at: Timestamp,
    bed: Option<u16>,
    direct: bool,
    reason: &str,
) -> Decided {
    text("reason", reason)?;
    happened(on, at)?;
    if on.episode.home_since().is_some_and(|since| at < since) {
        return Err(Refusal::DatesOrder);
    }
    let ward = on.ward()?;
    let kept = match on.episode.safety_bed {
        Some(ward::SafetyBed::Held { bed }) => Some(bed),
        Some(ward::SafetyBed::Pooled) => match bed {
            Some(bed) => Some(bed).filter(|bed| ward.free_pool_beds().contains(bed)),
            None => ward.free_pool_beds().first().copied(),
        },
        Some(ward::SafetyBed::Overbooking) | None => None,
    };
    let bed = bed.or(kept);
    if let Some(bed) = bed.filter(|bed| Some(*bed) != kept && !ward.is_free(*bed)) {
        return Err(Refusal::BedNotFree { bed, free: ward.free_beds() });
    }
    let reason = reason.trim().to_owned();
    let mut changes = vec![
        on.change_at(at, Event::ReturnedToWard { bed, direct, reason }),
        on.ward_change(ward::Event::HomePlaceLeft { episode: on.id }),
    ];
    if on.episode.safety_bed.is_some() {
        changes.push(on.ward_change(ward::Event::SafetyBedReleased { episode: on.id }));
        let reason = "used".to_owned();
        changes.push(on.change(Event::SafetyBedReleased { reason }));
    }
    if let Some(bed) = bed {
        changes.push(on.ward_change(ward::Event::BedTaken { episode: on.id, bed }));
    }
    changes.extend(decide_transfer::at_return(on, at));
    Ok(changes)
}
