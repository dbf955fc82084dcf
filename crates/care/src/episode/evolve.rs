//! What each recorded event means for the episode. Never fails and never judges.
//!
//! No wildcard arm: a new event does not compile until someone has said what it means here.

use super::again::{Again, Promised};
use super::contact::Contact;
use super::event::{Decided, Event, Flagged, JournalDocument};
use super::evolve_together::{self as together, insert, merge};
use super::monitoring::MEASUREMENTS_KEPT;
use super::named::Naming;
use super::{
    Closing, Decision, Episode, Finding, Given, Handled, Held, Kin, Measurement, Opening, Override,
    RoundHeld, Tick, agreement, conversation, copy, elsewhere, escalation, feedback, forget, home,
    notice, patient, transfer,
};
use crate::ids::EventId;
use crate::recorded::{Mark, Meta, Recorded};
use std::collections::BTreeMap;

/// Counted up when the same events come to mean another state; state rows of before are refolded.
pub const FOLD_VERSION: u32 = 13;

/// Rounds kept in the state; older ones are in the stream. So with the others below.
const ROUNDS_KEPT: usize = 5;
/// Journal entries of agreements, and as many of rounds.
const JOURNAL_KEPT: usize = 10;
/// Home checks kept: two a spell, for the newest spells.
const HOME_CHECKS_KEPT: usize = 8;

/// Folds a whole stream, each corrected event replaced where it happened.
#[expect(clippy::wildcard_enum_match_arm, reason = "two kinds of event change what others mean")]
pub fn replay(events: &[Recorded<Event>]) -> Episode {
    let mut corrections: BTreeMap<EventId, Option<&Event>> = BTreeMap::new();
    for recorded in events {
        match &recorded.event {
            Event::Corrected { target, replacement, .. } => {
                corrections.insert(*target, replacement.as_deref());
            }
            Event::MergeUndone { target } => drop(corrections.insert(*target, None)),
            _ => {}
        }
    }
    // Whatever was corrected before it was found to be another patient's is out.
    let out = elsewhere::struck(events).chain(elsewhere::lapsed(events));
    corrections.extend(out.map(|entry| (entry, None)));
    let mut episode = Episode::default();
    for recorded in events {
        episode = match corrections.get(&recorded.meta.id) {
            None => evolve(episode, recorded),
            Some(Some(replacement)) => {
                let event = (*replacement).clone();
                evolve(episode, &Recorded { meta: recorded.meta, event })
            }
            Some(None) => passed(episode, &recorded.meta, false),
        };
    }
    episode
}

/// Applies one event. A correction only counts here; its effect is the refold by [`replay`].
#[expect(clippy::too_many_lines, reason = "one list that names every kind of event")]
pub fn evolve(episode: Episode, recorded: &Recorded<Event>) -> Episode {
    let meta = &recorded.meta;
    let decision = !recorded.event.is_fact();
    let mut episode = passed(episode, meta, decision);
    let mark = Mark::from(meta);
    let before = notice::before(&episode, &recorded.event);
    patient::built_on(&mut episode, &recorded.event);
    match &recorded.event {
        Event::Flagged(flagged) => {
            episode.opening = Some(opening(flagged, mark));
            episode.bed = flagged.bed;
        }
        Event::Decided(decided) => decide(&mut episode, decided, mark),
        Event::AgreementWritten { .. } | Event::AgreementAgreed { .. } => {
            agree(&mut episode, &recorded.event, mark);
        }
        Event::SafetyBedReserved { .. }
        | Event::SafetyBedReleased { .. }
        | Event::OtherWayBackSet { .. } => way_back(&mut episode, &recorded.event, mark),
        Event::LegalStatusSet { status, from } => episode.legal_status = Some((*status, *from)),
        Event::ItemOverridden { item, reason, later } => {
            let over = Override { reason: reason.clone(), later: *later, mark };
            episode.overrides.insert(item.clone(), over);
        }
        Event::ContactsPlanned { .. }
        | Event::ContactMoved { .. }
        | Event::ContactCancelled { .. } => plan(&mut episode, &recorded.event, mark),
        Event::WentHome { .. } | Event::ReturnedToWard { .. } => {
            travel(&mut episode, &recorded.event, meta);
        }
        Event::SaturationScaleSet { .. }
        | Event::AlarmHandled { .. }
        | Event::News2Handled { .. }
        | Event::RoundHeld(_) => watch(&mut episode, &recorded.event, mark),
        Event::TaskMade { task, details } => {
            episode.tasks.insert(*task, (details.clone(), mark));
        }
        Event::KinNamed { kin, relation, may_see } => {
            episode.kin.insert(*kin, Kin { relation: relation.clone(), may_see: *may_see });
        }
        Event::UnitConsentSet { unit, given } => {
            episode.unit_consents.insert(*unit, *given);
        }
        Event::Discharged { .. } | Event::Ended { .. } => {
            close(&mut episode, &recorded.event, mark);
        }
        Event::ReferredOn { onward: said } => {
            if let Some(Closing::Discharged { onward, .. }) = &mut episode.closing {
                *onward = Some(said.clone());
            }
        }
        Event::ContactNamed { contact, named } => {
            episode.named.insert(*contact, Naming { named: named.clone(), mark });
        }
        Event::RequestSent { .. }
        | Event::RequestChanged { .. }
        | Event::RequestAnswered { .. }
        | Event::RequestTimesAgreed { .. }
        | Event::RequestRetracted { .. }
        | Event::MedicineListWritten { .. }
        | Event::ReportHandled { .. }
        | Event::ThingsOrdered { .. }
        | Event::ThingPromised { .. }
        | Event::ThingCancelled { .. }
        | Event::FollowUpHandedOver { .. }
        | Event::Reconciled { .. } => together::decision(&mut episode, &recorded.event, mark),
        Event::ResponsibilityMoved { .. }
        | Event::ResponsibilityOffered { .. }
        | Event::ResponsibilityReplied { .. }
        | Event::OfferWithdrawn { .. } => transfer::evolve(&mut episode, &recorded.event, mark),
        Event::Corrected { .. }
        | Event::BelongsToAnother { .. }
        | Event::BroughtOver { .. }
        | Event::MergeUndone { .. } => {}
        Event::PatientChanged { what, .. } => {
            episode.patient_changed = Some(patient::Changed { what: what.clone(), mark });
        }
        Event::PersonMerged { old, survivor } => {
            patient::merge(&mut episode, *old, *survivor, mark);
        }
        Event::CopyAsked { .. } | Event::CopyDecided { .. } => {
            copy::evolve(&mut episode, &recorded.event, mark);
        }
        Event::Conversed { happened } => conversation::evolve(&mut episode, happened, mark),
        Event::FedBack { happened } => feedback::evolve(&mut episode, happened, mark),
        Event::Escalated { .. } => escalation::evolve(&mut episode, &recorded.event, mark),
        Event::RequestReceived { .. }
        | Event::RequestCalled { .. }
        | Event::RequestDone { .. }
        | Event::MedicineListChecked { .. }
        | Event::DoseRecorded { .. }
        | Event::SampleTaken { .. }
        | Event::SampleHandedIn { .. }
        | Event::Reported { .. }
        | Event::ThingMoved { .. }
        | Event::NoticeRead { .. } => together::fact(&mut episode, &recorded.event, mark),
        Event::CriterionAnswered { .. }
        | Event::AnswerGiven { .. }
        | Event::ItemTicked { .. }
        | Event::ContactHeld { .. }
        | Event::HomeChecked { .. }
        | Event::Measured { .. }
        | Event::JournalEntered { .. }
        | Event::TaskDone { .. } => fact(&mut episode, recorded, mark),
    }
    notice::tell(&mut episode, &recorded.event, mark, &before);
    episode
}

/// Counts the event; what it means is added by the caller.
fn passed(mut episode: Episode, meta: &Meta, decision: bool) -> Episode {
    episode.version = episode.version.max(meta.version);
    if decision {
        episode.decided_version = episode.decided_version.max(meta.version);
    }
    episode
}

/// Facts commute: each is merged by when it happened and its id, so that late, doubled and
/// shuffled facts give the state of the ordered, unique ones.
#[expect(clippy::wildcard_enum_match_arm, reason = "evolve sends only facts here")]
fn fact(episode: &mut Episode, recorded: &Recorded<Event>, mark: Mark) {
    match &recorded.event {
        Event::CriterionAnswered { criterion, verdict, note } => {
            let found = Finding { verdict: verdict.clone(), note: note.clone() };
            merge(&mut episode.answered, criterion.clone(), mark, found);
        }
        Event::AnswerGiven { party, answer, note } => {
            let given = Given { answer: *answer, note: note.clone() };
            merge(&mut episode.answers, *party, mark, given);
        }
        Event::ItemTicked { item, done, note } => {
            let tick = Tick { done: *done, note: note.clone() };
            merge(&mut episode.ticks, item.clone(), mark, tick);
        }
        Event::ContactHeld { contact, outcome, note } => {
            let held = Held { outcome: outcome.clone(), note: note.clone() };
            merge(&mut episode.held_contacts, *contact, mark, held);
            forget::contacts(episode);
        }
        Event::TaskDone { task, note } => {
            merge(&mut episode.tasks_done, *task, mark, note.clone());
            forget::tasks(episode);
        }
        Event::HomeChecked { check, well, note } => {
            let checked = home::Checked { check: *check, well: *well, note: note.clone(), mark };
            insert(&mut episode.home_checks, checked, |c| (c.mark.at, c.mark.id), HOME_CHECKS_KEPT);
        }
        Event::Measured { reading, source } => {
            let recorded_at = recorded.meta.recorded_at;
            let (reading, source) = (*reading, source.clone());
            let measured = Measurement { reading, source, mark, recorded_at };
            let key = |m: &Measurement| (m.mark.at, m.mark.id);
            insert(&mut episode.measurements, measured, key, MEASUREMENTS_KEPT);
        }
        Event::JournalEntered { unit, document } => {
            let is_round = matches!(document, JournalDocument::Round(_));
            let of_kind = |e: &(_, JournalDocument, Mark)| {
                matches!(e.1, JournalDocument::Round(_)) == is_round
            };
            let (mut same, others) = episode.journal.drain(..).partition(of_kind);
            insert(&mut same, (*unit, *document, mark), |e| (e.2.at, e.2.id), JOURNAL_KEPT);
            let (first, second) = if is_round { (others, same) } else { (same, others) };
            episode.journal = first.into_iter().chain(second).collect();
        }
        _ => {}
    }
}

fn opening(flagged: &Flagged, mark: Mark) -> Opening {
    Opening {
        patient: flagged.patient,
        ward: flagged.ward,
        ward_unit: flagged.ward_unit,
        primary_care: flagged.primary_care,
        bed: flagged.bed,
        reason: flagged.reason.clone(),
        programme: flagged.programme.clone(),
        criteria: flagged.criteria.clone(),
        deadlines: flagged.deadlines.clone(),
        responsibility: flagged.responsibility,
        assess_by: flagged.assess_by,
        needs: flagged.needs.clone(),
        mark,
    }
}

fn decide(episode: &mut Episode, decided: &Decided, mark: Mark) {
    // The remedies of an earlier decision are replaced by this one's.
    episode.tasks.retain(|_, (task, _)| !task.stops_homecoming);
    let remedies = decided.tasks.iter().map(|(task, _)| task);
    let kept: Vec<_> = episode.tasks.keys().chain(remedies).copied().collect();
    episode.tasks_done.retain(|task, _| kept.contains(task));
    for (task, details) in &decided.tasks {
        episode.tasks.insert(*task, (details.clone(), mark));
    }
    episode.legal_status = Some((decided.legal_status, mark.at));
    episode.decision = Some(Decision {
        choice: decided.choice,
        reason: decided.reason.clone(),
        against_rule: decided.against_rule,
        alternative: decided.alternative,
        treatment_from: decided.treatment_from,
        treatment_days: decided.treatment_days,
        checklist: decided.checklist.clone(),
        protocol: decided.protocol.clone(),
        contacts: decided.contacts.clone(),
        requests: decided.requests.clone(),
        persona: decided.persona.clone(),
        mark,
    });
}

#[expect(clippy::wildcard_enum_match_arm, reason = "evolve names every case and sends four here")]
fn watch(episode: &mut Episode, event: &Event, mark: Mark) {
    match event {
        Event::SaturationScaleSet { scale, reason } => {
            episode.saturation_scale = Some((*scale, reason.clone(), mark));
        }
        Event::AlarmHandled { sign, up_to, action, again } => {
            let (up_to, action) = (*up_to, action.clone());
            let again = promised(again.as_ref(), mark, episode.handled.get(sign));
            episode.handled.insert(*sign, Handled { up_to, action, mark, again });
        }
        Event::News2Handled { up_to, action, again } => {
            let (up_to, action) = (*up_to, action.clone());
            let again = promised(again.as_ref(), mark, episode.news2_handled.as_ref());
            episode.news2_handled = Some(Handled { up_to, action, mark, again });
        }
        Event::RoundHeld(round) => {
            episode.rounds.push(RoundHeld { id: mark.id, round: (**round).clone(), mark });
            if episode.rounds.len() > ROUNDS_KEPT {
                episode.rounds.remove(0);
            }
        }
        _ => {}
    }
}

/// A later answer without a promise takes none back: only the measurement keeps it.
fn promised(again: Option<&Again>, mark: Mark, before: Option<&Handled>) -> Option<Promised> {
    let new = again.map(|again| Promised { again: again.clone(), since: mark.at });
    new.or_else(|| before.and_then(|before| before.again.clone()))
}

#[expect(clippy::wildcard_enum_match_arm, reason = "evolve names every case and sends two here")]
fn agree(episode: &mut Episode, event: &Event, mark: Mark) {
    match event {
        Event::AgreementWritten { version, content } => {
            episode.agreement = Some(agreement::Agreement {
                version: *version,
                content: (**content).clone(),
                written: mark,
                agreed: BTreeMap::new(),
            });
        }
        Event::AgreementAgreed { version, party } => {
            if let Some(agreement) = episode.agreement.as_mut().filter(|a| a.version == *version) {
                agreement.agreed.insert(*party, mark);
            }
            // A treatment that is prolonged at home ends when patient and staff have agreed.
            let agreed = episode.agreement.as_ref().filter(|agreement| agreement.is_agreed());
            if let Some(agreement) = agreed.filter(|_| episode.home_since().is_some()) {
                episode.planned_end = Some(agreement.content.planned_end);
            }
        }
        _ => {}
    }
}

#[expect(clippy::wildcard_enum_match_arm, reason = "evolve names every case and sends three here")]
fn way_back(episode: &mut Episode, event: &Event, mark: Mark) {
    match event {
        Event::SafetyBedReserved { safety_bed } => {
            episode.safety_bed = Some(*safety_bed);
            episode.released_at = None;
        }
        Event::SafetyBedReleased { .. } => {
            episode.safety_bed = None;
            episode.released_at = Some(mark.at);
        }
        Event::OtherWayBackSet { route } => episode.other_way_back = Some(route.clone()),
        _ => {}
    }
}

#[expect(clippy::wildcard_enum_match_arm, reason = "evolve names every case and sends three here")]
fn plan(episode: &mut Episode, event: &Event, mark: Mark) {
    match event {
        Event::ContactsPlanned { contacts } => {
            let known: Vec<_> = episode.contacts.iter().map(|contact| contact.id).collect();
            let new = contacts.iter().filter(|contact| !known.contains(&contact.id));
            episode.contacts.extend(new.cloned());
            episode.contacts.sort_by_key(|contact| (contact.at, contact.id));
        }
        Event::ContactMoved { contact, at, until } => {
            let moved = |c: &&mut Contact| c.id == *contact;
            if let Some(planned) = episode.contacts.iter_mut().find(moved) {
                planned.at = *at;
                planned.until = *until;
            }
            episode.contacts.sort_by_key(|contact| (contact.at, contact.id));
        }
        Event::ContactCancelled { contact, .. } => {
            episode.cancelled_contacts.entry(*contact).or_insert(mark.at);
            forget::contacts(episode);
        }
        _ => {}
    }
}

#[expect(clippy::wildcard_enum_match_arm, reason = "evolve names every case and sends two here")]
fn travel(episode: &mut Episode, event: &Event, meta: &Meta) {
    match event {
        Event::WentHome { place, planned_end } => {
            episode.place = Some(*place);
            episode.planned_end = Some(*planned_end);
            episode.bed = None;
            if episode.home_since().is_none() {
                episode.spells.push(home::Spell { from: meta.happened_at, to: None });
            }
        }
        Event::ReturnedToWard { bed, .. } => {
            episode.bed = *bed;
            if let Some(spell) = episode.spells.last_mut().filter(|spell| spell.to.is_none()) {
                spell.to = Some(meta.happened_at);
            }
            episode.place = None;
        }
        _ => {}
    }
}

#[expect(clippy::wildcard_enum_match_arm, reason = "evolve names every case and sends two here")]
fn close(episode: &mut Episode, event: &Event, mark: Mark) {
    match event {
        Event::Discharged { met, conversation, next, onward } => {
            let (met, conversation, next) = (met.clone(), conversation.clone(), next.clone());
            let onward = onward.clone();
            episode.closing = Some(Closing::Discharged { met, conversation, next, onward, mark });
        }
        Event::Ended { exit, reason } => {
            let reason = reason.clone();
            episode.closing = Some(Closing::Ended { exit: *exit, reason, mark });
        }
        _ => {}
    }
    (episode.bed, episode.place) = (None, None);
}
