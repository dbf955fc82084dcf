//! Open items of responsibility: an offer that waits, a no, and a mandate that nobody has taken.

use super::mandate::{self, Mandate};
use super::{Build, Link};
use crate::episode::transfer::{Cause, Replied, Transfer};
use crate::ids::UnitId;
use crate::open_item::{OpenItem, Owner, What, Why};
use crate::programme::{RequestKind, UnitPart};
use jiff::Timestamp;

pub(super) fn items(build: &Build<'_>) -> Vec<OpenItem> {
    let offers = build.episode.transfers.iter().flat_map(|transfer| of_offer(build, transfer));
    let mut items: Vec<OpenItem> = offers.collect();
    if build.episode.home_since().is_some() {
        items.extend(Mandate::ALL.into_iter().filter_map(|mandate| not_taken(build, mandate)));
        items.extend(Mandate::ALL.into_iter().filter_map(|mandate| holder_left(build, mandate)));
    }
    items
}

/// Whoever was asked answers; when the time is out, or after a no, it is a gap for whoever offered,
/// who still has it.
fn of_offer(build: &Build<'_>, transfer: &Transfer) -> Vec<OpenItem> {
    let (id, offer) = (transfer.id, &transfer.offer);
    let giver = build.works_here(offer.from).unwrap_or(build.nurse);
    if transfer.is_open() {
        let answer =
            build.work(What::AnswerOffer { transfer: id }, transfer.mark.at, offer.answer_by);
        let here = Owner { unit: offer.to, role: offer.role };
        let asked = if offer.by_telephone { giver } else { here };
        let why = Why::OfferUnanswered { transfer: id, to: offer.to };
        let late = build.gap(Link::Responsibility, why, offer.answer_by);
        // Whoever offered is the next to look, if it is not theirs to answer already.
        let answer = build.owned(answer, asked);
        let then = Some(giver).filter(|giver| *giver != asked).or(answer.then);
        return vec![OpenItem { then, ..answer }, build.owned(late, giver)];
    }
    let Some(Replied { mark, .. }) = transfer.replied.as_ref().filter(|_| transfer.is_declined())
    else {
        return vec![];
    };
    if is_offered_again(build, transfer) {
        return vec![];
    }
    let why = Why::OfferDeclined { transfer: id, to: offer.to };
    vec![build.owned(build.gap(Link::Responsibility, why, mark.at), giver)]
}

/// The same has been offered since, to this unit or another.
fn is_offered_again(build: &Build<'_>, declined: &Transfer) -> bool {
    let mut later = build
        .episode
        .transfers
        .iter()
        .filter(|transfer| (transfer.mark.at, transfer.id) > (declined.mark.at, declined.id));
    later.any(|transfer| {
        transfer.withdrawn.is_none()
            && transfer.offer.mandates.is_superset(&declined.offer.mandates)
    })
}

/// The programme gives it to a unit that has not taken it: the ward has it still, from the first
/// moment at home.
fn not_taken(build: &Build<'_>, mandate: Mandate) -> Option<OpenItem> {
    let episode = build.episode;
    let (opening, since) = (episode.opening.as_ref()?, episode.home_since()?);
    let meant = mandate.meant_for(&opening.responsibility);
    let held = mandate::history(episode, mandate).pop()?;
    let is_untouched = matches!(held.cause, Cause::Opening | Cause::BackOnWard);
    if !is_untouched || has_it(build, mandate, meant) || is_waiting(build, mandate) {
        return None;
    }
    let why = Why::ResponsibilityNotTaken { mandate, by: held.unit };
    Some(build.gap(Link::Responsibility, why, since.max(held.from)))
}

/// The part that the programme means is the one that has it from the beginning.
fn has_it(build: &Build<'_>, mandate: Mandate, meant: UnitPart) -> bool {
    let held = mandate::history(build.episode, mandate).pop().map(|holding| holding.unit);
    held.is_some() && build.episode.unit_of(meant) == held
}

/// Somebody has been asked about it and has not said no: that is the open item.
fn is_waiting(build: &Build<'_>, mandate: Mandate) -> bool {
    build.episode.transfers.iter().any(|transfer| {
        let asked = transfer.offer.mandates.contains(&mandate);
        asked && (transfer.is_open() || transfer.is_accepted() || transfer.is_declined())
    })
}

/// Whoever holds it has finished or taken back its part: it has the responsibility and is not there.
fn holder_left(build: &Build<'_>, mandate: Mandate) -> Option<OpenItem> {
    let held = mandate::history(build.episode, mandate).pop()?;
    let left_at = left_at(build, held.unit)?;
    if is_waiting_since(build, mandate, left_at) {
        return None;
    }
    let why = Why::HolderLeft { mandate, unit: held.unit };
    Some(build.gap(Link::Responsibility, why, left_at.max(held.from)))
}

fn is_waiting_since(build: &Build<'_>, mandate: Mandate, left_at: Timestamp) -> bool {
    build
        .episode
        .open_transfers()
        .any(|transfer| transfer.offer.mandates.contains(&mandate) && transfer.mark.at >= left_at)
}

/// When the last of a unit's requests was finished, taken back or refused.
fn left_at(build: &Build<'_>, unit: UnitId) -> Option<Timestamp> {
    let opening = build.episode.opening.as_ref()?;
    let always = [opening.ward_unit, opening.primary_care];
    if always.contains(&unit) || build.episode.follow_up == Some(unit) {
        return None;
    }
    let asked = build.episode.requests.values().filter(|request| request.details.to == unit);
    let asked: Vec<_> = asked.filter(|request| lasts(request.details.kind)).collect();
    if asked.is_empty() || asked.iter().any(|request| request.standing().is_live()) {
        return None;
    }
    let ends = asked.iter().filter_map(|request| {
        let declined = request.answer.as_ref().map(|answered| answered.mark.at);
        let done = request.done.as_ref().map(|(_, mark)| mark.at);
        let retracted = request.retracted.as_ref().map(|(_, mark)| mark.at);
        retracted.or(done).or(declined)
    });
    ends.max()
}

/// Care that goes on; an assessment or a sample ends by itself.
fn lasts(kind: RequestKind) -> bool {
    match kind {
        RequestKind::HomeNursing | RequestKind::HomeHelp | RequestKind::Rehab => true,
        RequestKind::NeedsAssessment | RequestKind::PrimaryCare => false,
    }
}
