//! Notices: whoever takes part is told when the patient's place, plan or medicines change, and
//! whoever comes next has read it. A notice is open for a unit until somebody there has read it.
//!
//! Who is told depends on decisions only, never on facts, which may come late and in any order.

use super::Episode;
use super::event::{Event, Exit, RoundOutcome};
use super::request::{ANSWERED_ANEW, Answer};
use super::transfer::Cause;
use crate::ids::{ContactId, EventId, RequestId, UnitId};
use crate::recorded::Mark;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NoticeKind {
    WentHome,
    BackOnWard,
    MedicinesChanged,
    AgreementChanged,
    PlanRevised,
    FollowUpHandedOver,
    /// The unit is not to come any more; told to that unit only.
    RequestRetracted,
    /// How the patient is reached, or who they are.
    PatientChanged,
    /// Another unit has a responsibility now.
    ResponsibilityMoved,
    /// Something that stood here was another patient's; whoever has acted on it must know.
    EntryWithdrawn,
    Discharged,
    Died,
    Ended,
}

impl NoticeKind {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::WentHome => "went_home",
            Self::BackOnWard => "back_on_ward",
            Self::MedicinesChanged => "medicines_changed",
            Self::AgreementChanged => "agreement_changed",
            Self::PlanRevised => "plan_revised",
            Self::FollowUpHandedOver => "follow_up_handed_over",
            Self::RequestRetracted => "request_retracted",
            Self::PatientChanged => "patient_changed",
            Self::ResponsibilityMoved => "responsibility_moved",
            Self::EntryWithdrawn => "entry_withdrawn",
            Self::Discharged => "discharged",
            Self::Died => "died",
            Self::Ended => "ended",
        }
    }
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Notice {
    pub id: EventId,
    pub kind: NoticeKind,
    pub at: Timestamp,
    /// Who was told, and when somebody there had read it.
    pub told: BTreeMap<UnitId, Option<Mark>>,
}

impl Notice {
    pub fn unread(&self) -> impl Iterator<Item = UnitId> {
        self.told.iter().filter(|(_, read)| read.is_none()).map(|(unit, _)| *unit)
    }
}

/// What the event changes, as it was before.
pub(super) struct Before {
    is_first_list: bool,
    follow_up: Option<UnitId>,
    /// The contact that the event moves or cancels, if it is the unit's own to be told of.
    contact: Option<UnitId>,
}

pub(super) fn before(episode: &Episode, event: &Event) -> Before {
    Before {
        is_first_list: episode.medicine_list.is_none(),
        follow_up: episode.follow_up,
        contact: changed_contact(episode, event),
    }
}

#[expect(clippy::wildcard_enum_match_arm, reason = "two kinds of event change one contact")]
fn changed_contact(episode: &Episode, event: &Event) -> Option<UnitId> {
    let known = |id: ContactId| episode.contacts.iter().find(|contact| contact.id == id);
    match event {
        Event::ContactMoved { contact, .. } => Some(known(*contact)?.unit),
        Event::ContactCancelled { contact, reason } => {
            let contact = known(*contact)?;
            let request = contact.request.and_then(|request| episode.requests.get(&request));
            // The unit has itself said what comes instead, or is told that nothing does.
            let is_told = request.is_some_and(|request| {
                !request.stands() || (reason == ANSWERED_ANEW && request.details.by_letter)
            });
            (!is_told).then_some(contact.unit)
        }
        _ => None,
    }
}

/// Everybody who takes part, or those whose own plan it is.
enum Audience {
    All,
    /// All but those under the social services act: told of place and end, never of medicines and
    /// treatment.
    Clinical,
    Only(Vec<UnitId>),
}

/// What an event is to those who take part and were not there.
#[expect(clippy::wildcard_enum_match_arm, reason = "most events are nobody else's news")]
fn news(episode: &Episode, event: &Event, before: &Before) -> Option<(NoticeKind, Audience)> {
    use Audience::{All, Clinical, Only};
    let is_home = episode.home_since().is_some();
    let only = |units: Vec<UnitId>| (!units.is_empty()).then_some(Only(units));
    Some(match event {
        Event::WentHome { .. } => (NoticeKind::WentHome, All),
        Event::ReturnedToWard { .. } => (NoticeKind::BackOnWard, All),
        Event::MedicineListWritten { .. } if !before.is_first_list => {
            (NoticeKind::MedicinesChanged, Clinical)
        }
        Event::AgreementWritten { version, .. } if *version > 1 => {
            (NoticeKind::AgreementChanged, Clinical)
        }
        Event::RoundHeld(round) if round.outcome == RoundOutcome::RevisePlan => {
            (NoticeKind::PlanRevised, Clinical)
        }
        // Somebody else has changed what the unit was to do at the home.
        Event::ContactMoved { .. } | Event::ContactCancelled { .. } if is_home => {
            (NoticeKind::PlanRevised, only(before.contact.into_iter().collect())?)
        }
        Event::ContactsPlanned { contacts } if is_home => {
            let by_hand = contacts.iter().filter(|contact| contact.request.is_none());
            (NoticeKind::PlanRevised, only(by_hand.map(|contact| contact.unit).collect())?)
        }
        Event::RequestTimesAgreed { request } => {
            (NoticeKind::PlanRevised, only(asked(episode, *request).collect())?)
        }
        Event::RequestRetracted { request, .. } => {
            let declined = |id| {
                let answer = episode.requests.get(id).and_then(|asked| asked.answer.as_ref());
                answer.is_some_and(|said| matches!(said.answer, Answer::Declined { .. }))
            };
            let told = asked(episode, *request).filter(|_| !declined(request));
            (NoticeKind::RequestRetracted, only(told.collect())?)
        }
        Event::FollowUpHandedOver { .. } => (NoticeKind::FollowUpHandedOver, All),
        // Who goes home and who is on the ward again says enough by itself.
        Event::ResponsibilityMoved { from, cause, .. }
            if is_home && *cause != Cause::BackOnWard && episode.home_since() != Some(*from) =>
        {
            (NoticeKind::ResponsibilityMoved, All)
        }
        Event::PatientChanged { .. } => (NoticeKind::PatientChanged, All),
        Event::PersonMerged { survivor, .. }
            if episode.opening.as_ref().is_some_and(|opening| opening.patient == *survivor) =>
        {
            (NoticeKind::PatientChanged, All)
        }
        Event::BelongsToAnother { .. } => (NoticeKind::EntryWithdrawn, Clinical),
        Event::Discharged { .. } => (NoticeKind::Discharged, All),
        Event::Ended { exit: Exit::Died, .. } => (NoticeKind::Died, All),
        Event::Ended { .. } => (NoticeKind::Ended, All),
        _ => return None,
    })
}

fn asked(episode: &Episode, request: RequestId) -> impl Iterator<Item = UnitId> {
    episode.requests.get(&request).map(|request| request.details.to).into_iter()
}

/// Tells the units that take part at this moment, all but the one that did it.
pub(super) fn tell(episode: &mut Episode, event: &Event, mark: Mark, before: &Before) {
    let Some(opening) = &episode.opening else { return };
    let ward = opening.ward_unit;
    let by = mark.by.unit();
    if let Some((kind, audience)) = news(episode, event, before) {
        let mut units: BTreeSet<UnitId> = match audience {
            Audience::All => part_takers(episode, mark.at, before),
            Audience::Clinical => clinical(episode, mark.at),
            Audience::Only(units) => units.into_iter().collect(),
        };
        // What another unit has done, the ward is told; what it has done itself, it knows.
        if by.is_some() && !matches!(kind, NoticeKind::RequestRetracted) {
            units.insert(ward);
        } else {
            units.remove(&ward);
        }
        units.retain(|unit| Some(*unit) != by);
        add(episode, Notice { id: mark.id, kind, at: mark.at, told: BTreeMap::new() }, &units);
    }
    leave_out(episode, event);
}

/// Units that have been asked, that are to come, and the vårdcentral: it is flagged when the
/// patient's place changes, and has its own part all along.
fn part_takers(episode: &Episode, at: Timestamp, before: &Before) -> BTreeSet<UnitId> {
    let stands = episode.requests.values().filter(|request| request.stands());
    let asked = stands.map(|request| request.details.to);
    let flagged = episode.opening.iter().map(|opening| opening.primary_care);
    let flagged = flagged.filter(|_| episode.first_home_at().is_some());
    let follow_up = episode.follow_up.into_iter().chain(before.follow_up);
    asked.chain(coming(episode, at)).chain(flagged).chain(follow_up).collect()
}

fn clinical(episode: &Episode, at: Timestamp) -> BTreeSet<UnitId> {
    let stands = episode.requests.values().filter(|request| request.stands());
    let (social, health): (Vec<_>, Vec<_>) =
        stands.partition(|request| request.details.kind.is_social());
    let asked = health.into_iter().map(|request| request.details.to);
    let mut units: BTreeSet<UnitId> =
        asked.chain(coming(episode, at)).chain(episode.follow_up).collect();
    for request in social {
        units.remove(&request.details.to);
    }
    units
}

/// Units with a contact still to come.
fn coming(episode: &Episode, at: Timestamp) -> impl Iterator<Item = UnitId> {
    let coming = episode.contacts.iter().filter(move |contact| {
        contact.at > at && !episode.cancelled_contacts.contains_key(&contact.id)
    });
    coming.map(|contact| contact.unit)
}

/// A later change of the same kind says to a unit what the earlier one said, and more.
fn add(episode: &mut Episode, mut notice: Notice, units: &BTreeSet<UnitId>) {
    if units.is_empty() {
        return;
    }
    for earlier in episode.notices.iter_mut().filter(|earlier| earlier.kind == notice.kind) {
        earlier.told.retain(|unit, _| !units.contains(unit));
    }
    notice.told = units.iter().map(|unit| (*unit, None)).collect();
    episode.notices.push(notice);
    episode.notices.retain(|notice| !notice.told.is_empty());
}

/// Whoever no longer takes part is told that, and nothing else.
#[expect(clippy::wildcard_enum_match_arm, reason = "two kinds of event end a unit's part")]
fn leave_out(episode: &mut Episode, event: &Event) {
    let request = match event {
        Event::RequestRetracted { request, .. } => request,
        Event::RequestAnswered { request, answer, .. }
            if matches!(**answer, Answer::Declined { .. }) =>
        {
            request
        }
        _ => return,
    };
    let Some(unit) = asked(episode, *request).next() else { return };
    let mut others = episode.requests.values().filter(|other| other.stands());
    let is_opened_with = episode.opening.as_ref().is_some_and(|o| o.primary_care == unit);
    if others.any(|other| other.details.to == unit)
        || is_opened_with
        || episode.follow_up == Some(unit)
    {
        return;
    }
    for notice in &mut episode.notices {
        if notice.kind != NoticeKind::RequestRetracted {
            notice.told.remove(&unit);
        }
    }
    episode.notices.retain(|notice| !notice.told.is_empty());
}

/// Somebody at the unit has read it; the first one counts.
pub(super) fn read(episode: &mut Episode, notice: EventId, unit: UnitId, mark: Mark) {
    let told = episode.notices.iter_mut().find(|told| told.id == notice);
    let Some(slot) = told.and_then(|told| told.told.get_mut(&unit)) else { return };
    let is_earlier = slot.is_none_or(|was| (mark.at, mark.id) < (was.at, was.id));
    if is_earlier {
        *slot = Some(mark);
    }
}
