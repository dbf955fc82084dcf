//! Rules of responsibility: who may give it, who may take it, and when it goes over. The giver keeps
//! it until somebody else has taken it, so that nobody can ever be without.

use super::command::OfferResponsibility;
use super::decide::{Decided, Deciding, line, optional_text, text};
use super::event::Event;
use super::transfer::{Cause, HandOver, Offer, Reply, Transfer};
use crate::event::Change;
use crate::ids::{EventId, RequestId, UnitId};
use crate::programme::{RequestKind, UnitPart};
use crate::refusal::Refusal;
use crate::responsibility::mandate::{self, Mandate};
use crate::who::Role;
use jiff::{Timestamp, ToSpan};

/// Unless whoever offers says otherwise: within the working day.
const ANSWER_MINUTES: i64 = 4 * 60;
/// Furthest ahead that a take-over is agreed on.
const AHEAD_DAYS_MAX: i64 = 60;

pub(super) fn offer(on: &Deciding<'_>, command: &OfferResponsibility) -> Decided {
    if !on.episode.is_approved() {
        return Err(Refusal::WrongPhase { phase: on.episode.phase() });
    }
    let from = giver(on, command)?;
    let (role, by_telephone) = receiver(on, command)?;
    if command.to == from {
        return Err(Refusal::Invalid { field: "to" });
    }
    let mut open = on.episode.open_transfers();
    if open.any(|transfer| !transfer.offer.mandates.is_disjoint(&command.mandates)) {
        return Err(Refusal::TransferOpen);
    }
    let known = on.episode.units().contains(&command.to);
    if !known && !command.patient_consents {
        return Err(Refusal::ConsentNeeded);
    }
    let latest = on.ctx.now.checked_add((AHEAD_DAYS_MAX * 24).hours()).unwrap_or(Timestamp::MAX);
    if command.takes_effect.is_some_and(|at| at > latest) {
        return Err(Refusal::Invalid { field: "takes_effect" });
    }
    let hand_over = said(&command.hand_over)?;
    let answer_by = match command.answer_by {
        Some(at) if at <= on.ctx.now => return Err(Refusal::Invalid { field: "answer_by" }),
        Some(at) => at,
        None => on.ctx.now.checked_add(ANSWER_MINUTES.minutes()).unwrap_or(Timestamp::MAX),
    };
    on.one(Event::ResponsibilityOffered {
        offer: Box::new(Offer {
            mandates: command.mandates.clone(),
            from,
            to: command.to,
            role,
            takes_effect: command.takes_effect.filter(|at| *at > on.ctx.now),
            hand_over,
            answer_by,
            by_telephone,
        }),
    })
}

/// Only whoever has all of it can give it. For a holder that does not work in the platform, the ward
/// writes down what a named person there has said.
fn giver(on: &Deciding<'_>, command: &OfferResponsibility) -> Result<UnitId, Refusal> {
    if command.mandates.is_empty() {
        return Err(Refusal::TextMissing { field: "mandates" });
    }
    let holders = command.mandates.iter().map(|mandate| {
        let held = mandate::holder(on.episode, *mandate, on.ctx.now);
        held.map(|holding| holding.unit).ok_or(Refusal::NotFound { what: "responsibility" })
    });
    let mut holders: Vec<UnitId> = holders.collect::<Result<_, _>>()?;
    holders.sort_unstable();
    holders.dedup();
    let [holder] = holders[..] else { return Err(Refusal::NotTheHolder { units: holders }) };
    let own = on.ctx.by.unit().is_none_or(|unit| unit == holder);
    let ward = on.ctx.by.unit() == Some(on.opening.ward_unit);
    if own || (ward && is_outside(on, holder)) {
        return Ok(holder);
    }
    Err(Refusal::NotTheHolder { units: vec![holder] })
}

/// Who at the unit takes it, and whether they are told by telephone.
fn receiver(on: &Deciding<'_>, command: &OfferResponsibility) -> Result<(Role, bool), Refusal> {
    let unit = on.ctx.directory.units.get(&command.to).ok_or(Refusal::NotFound { what: "unit" })?;
    if unit.closed_at.is_some() {
        return Err(Refusal::UnitClosed);
    }
    let details = unit.details.as_ref().ok_or(Refusal::NotFound { what: "unit" })?;
    for mandate in &command.mandates {
        let holder = details.kind.nurse().filter(|_| mandate.may_be_held_by(details.kind));
        if holder.is_none() {
            return Err(Refusal::CannotHold { mandate: *mandate });
        }
    }
    let role = details.kind.nurse().ok_or(Refusal::Invalid { field: "to" })?;
    Ok((role, !details.on_platform))
}

fn is_outside(on: &Deciding<'_>, unit: UnitId) -> bool {
    let details = on.ctx.directory.units.get(&unit).and_then(|unit| unit.details.as_ref());
    details.is_some_and(|details| !details.on_platform)
}

/// The four parts of SBAR; the background may be nothing worth telling.
fn said(hand_over: &HandOver) -> Result<HandOver, Refusal> {
    text("situation", &hand_over.situation)?;
    optional_text("background", &hand_over.background)?;
    text("assessment", &hand_over.assessment)?;
    text("recommendation", &hand_over.recommendation)?;
    Ok(HandOver {
        situation: hand_over.situation.trim().to_owned(),
        background: hand_over.background.trim().to_owned(),
        assessment: hand_over.assessment.trim().to_owned(),
        recommendation: hand_over.recommendation.trim().to_owned(),
    })
}

fn open<'a>(on: &Deciding<'a>, id: EventId) -> Result<&'a Transfer, Refusal> {
    let transfer = on.episode.transfer(id).ok_or(Refusal::NotFound { what: "transfer" })?;
    if transfer.is_open() { Ok(transfer) } else { Err(Refusal::TransferOver) }
}

/// Taken or declined by the unit that was asked, or by its named person's word by telephone.
pub(super) fn reply(
    on: &Deciding<'_>,
    id: EventId,
    reply: &Reply,
    by_person: Option<&str>,
) -> Decided {
    let transfer = open(on, id)?;
    let offer = &transfer.offer;
    let by_person = by_person.map(str::trim).filter(|name| !name.is_empty());
    let own = on.ctx.by.unit().is_none_or(|unit| unit == offer.to);
    match by_person {
        None if !own => return Err(Refusal::TextMissing { field: "by_person" }),
        Some(_) if !own && !offer.by_telephone => return Err(Refusal::AnswersItself),
        Some(name) => line("by_person", name)?,
        None => {}
    }
    let reply = match reply {
        Reply::Accepted => Reply::Accepted,
        Reply::Declined { reason } => {
            text("reason", reason)?;
            Reply::Declined { reason: reason.trim().to_owned() }
        }
    };
    let accepted = reply == Reply::Accepted;
    let by_person = by_person.map(str::to_owned);
    let mut changes =
        vec![on.change(Event::ResponsibilityReplied { transfer: id, reply, by_person })];
    if accepted {
        changes.extend(goes_over(on, transfer, on.ctx.now, on.episode.home_since().is_some()));
    }
    Ok(changes)
}

/// What goes over at `at`: everything when the patient is at home; before that, all but the
/// treatment, which waits for the homecoming.
fn goes_over(on: &Deciding<'_>, transfer: &Transfer, at: Timestamp, is_home: bool) -> Vec<Change> {
    let (cause, to) = (Cause::Transfer { transfer: transfer.id }, transfer.offer.to);
    let from = transfer.offer.takes_effect.map_or(at, |agreed| agreed.max(at));
    let now =
        transfer.offer.mandates.iter().filter(|mandate| is_home || !mandate.is_of_treatment());
    now.map(|mandate| moved(on, *mandate, to, from, cause)).collect()
}

fn moved(on: &Deciding<'_>, mandate: Mandate, to: UnitId, from: Timestamp, cause: Cause) -> Change {
    on.change_at(from.min(on.ctx.now), Event::ResponsibilityMoved { mandate, to, from, cause })
}

/// Whoever offered thinks better of it, or keeps it after a no.
pub(super) fn withdraw(on: &Deciding<'_>, id: EventId, reason: &str) -> Decided {
    text("reason", reason)?;
    let transfer = on.episode.transfer(id).ok_or(Refusal::NotFound { what: "transfer" })?;
    let waits = transfer.is_accepted() && !on.episode.has_gone_over(transfer);
    if !(transfer.is_open() || transfer.is_declined() || waits) {
        return Err(Refusal::TransferOver);
    }
    on.one(Event::OfferWithdrawn { transfer: id, reason: reason.trim().to_owned() })
}

/// At the homecoming: to whoever has taken it, else to whom the programme gives it, if that unit has
/// said yes to taking part; else the ward keeps it, and that is a gap.
pub(super) fn at_homecoming(on: &Deciding<'_>, at: Timestamp) -> Vec<Change> {
    let waiting = on
        .episode
        .transfers
        .iter()
        .filter(|transfer| transfer.is_accepted() && !on.episode.has_gone_over(transfer));
    let waiting: Vec<&Transfer> = waiting.collect();
    let taken = waiting.iter().flat_map(|transfer| {
        let all = goes_over(on, transfer, at, true);
        all.into_iter().filter(is_of_treatment)
    });
    let mut changes: Vec<Change> = taken.collect();
    for mandate in Mandate::ALL {
        let is_taken = waiting.iter().any(|transfer| transfer.offer.mandates.contains(&mandate));
        let meant = meant_for(on, mandate).filter(|_| !is_taken);
        let held = mandate::holder(on.episode, mandate, at).map(|holding| holding.unit);
        if let Some((to, request)) = meant.filter(|(to, _)| Some(*to) != held) {
            changes.push(moved(on, mandate, to, at, Cause::Request { request }));
        }
    }
    changes
}

#[expect(clippy::wildcard_enum_match_arm, reason = "only one kind of event moves anything")]
fn is_of_treatment(change: &Change) -> bool {
    let crate::event::Event::Episode(event) = &change.event else { return false };
    match &**event {
        Event::ResponsibilityMoved { mandate, .. } => mandate.is_of_treatment(),
        _ => false,
    }
}

/// A unit that the programme gives a mandate to says yes while the patient is at home.
pub(super) fn at_accepted_request(
    on: &Deciding<'_>,
    request: RequestId,
    kind: RequestKind,
    unit: UnitId,
) -> Vec<Change> {
    if on.episode.home_since().is_none() {
        return vec![];
    }
    let now = on.ctx.now;
    let meant = Mandate::ALL.into_iter().filter(|mandate| {
        let held = mandate::holder(on.episode, *mandate, now);
        // What has been handed over since by agreement stays where it is.
        let is_first = held
            .as_ref()
            .is_some_and(|holding| matches!(holding.cause, Cause::Opening | Cause::BackOnWard));
        mandate.meant_for(&on.opening.responsibility) == kind.part()
            && is_first
            && held.is_some_and(|holding| holding.unit != unit)
    });
    meant.map(|mandate| moved(on, mandate, unit, now, Cause::Request { request })).collect()
}

/// Another unit than the ward and primary care that the programme means, and its yes.
fn meant_for(on: &Deciding<'_>, mandate: Mandate) -> Option<(UnitId, RequestId)> {
    let part = mandate.meant_for(&on.opening.responsibility);
    if matches!(part, UnitPart::Ward | UnitPart::PrimaryCare) && !mandate.is_of_treatment() {
        return None;
    }
    let kind = RequestKind::ALL.into_iter().find(|kind| kind.part() == part)?;
    let (request, asked) = on.episode.live_request(kind)?;
    on.episode.is_accepted(kind).then_some((asked.details.to, request))
}

/// The ward has the treatment again from the moment the patient is there.
pub(super) fn at_return(on: &Deciding<'_>, at: Timestamp) -> Vec<Change> {
    let ward = on.opening.ward_unit;
    let treatment = Mandate::ALL.into_iter().filter(|mandate| mandate.is_of_treatment());
    let elsewhere = treatment.filter(|mandate| {
        let turns = on.episode.holdings.get(mandate).into_iter().flatten();
        let later = turns.clone().any(|turn| turn.from > at);
        let held = mandate::holder(on.episode, *mandate, at);
        later || held.is_some_and(|holding| holding.unit != ward)
    });
    elsewhere.map(|mandate| moved(on, mandate, ward, at, Cause::BackOnWard)).collect()
}
