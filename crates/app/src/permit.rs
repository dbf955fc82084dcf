//! Permit: which action on which resource a command is, for the access policies to judge.
//!
//! Not here: the judgement. This is only the translation; the policies are in `policies/`.

mod brought_over;
mod converse;
mod feed_back;
mod keep;

pub(crate) use brought_over::brought_over;
pub(crate) use keep::{abilities, giving, keeping, keeps_staff};

use access::{Action, Actor, AnswerOf, EpisodeFacts, Resource};
use care::command::Command;
use care::episode::Command as EpisodeCommand;
use care::episode::command::HoldRound;
use care::episode::event::{AgreeingParty, Exit, Party, RoundOutcome};
use care::episode::{Episode, Event};
use care::ids::{RequestId, UnitId};
use care::responsibility::mandate::holder;
use care::world::Directory;
use care::{person, ward};
use jiff::Timestamp;
use uuid::Uuid;

/// Everything that must be permitted for the command; all of it, or nothing happens.
pub(crate) fn needed(
    actor: &Actor,
    command: &Command,
    episode: Option<(&Episode, &EpisodeFacts)>,
    ward_unit: Option<UnitId>,
    (directory, now): (&Directory, Timestamp),
) -> Vec<(Action, Resource)> {
    let own_unit = actor.unit().unwrap_or(UnitId(Uuid::nil()));
    match command {
        Command::Flag(_, flag) => {
            vec![(Action::FlagCandidate, ward(flag.ward, ward_unit, directory))]
        }
        Command::Episode(_, EpisodeCommand::Converse { act, .. }) => match episode {
            Some(known) => converse::needed(actor, act, known, now),
            None => vec![],
        },
        // A unit agrees for itself with one that it meets.
        Command::Episode(_, EpisodeCommand::DecideTogether(_)) => match episode {
            Some((_, facts)) => {
                let on = Resource::Duty { episode: facts.clone(), unit: own_unit };
                vec![(Action::Correspond, on)]
            }
            None => vec![],
        },
        Command::Episode(_, EpisodeCommand::FeedBack { act, .. }) => match episode {
            Some(known) => feed_back::needed(actor, act, known),
            None => vec![],
        },
        Command::Episode(_, command) => match episode {
            Some((episode, facts)) => of_episode(command, episode, facts, now),
            None => vec![],
        },
        Command::Social(_, command) => match episode {
            Some((_, facts)) => {
                let on = Resource::Duty { episode: facts.clone(), unit: command.unit() };
                vec![(Action::WriteSocialRecord, on)]
            }
            None => vec![],
        },
        Command::Person(_, person::Command::Merge { .. } | person::Command::UndoMerge { .. }) => {
            vec![(Action::MergePersons, unit(own_unit, directory))]
        }
        Command::Person(_, person::Command::Register { .. }) => {
            vec![(Action::RegisterPerson, unit(own_unit, directory))]
        }
        // Staff change a patient's details in the care that they take part in.
        Command::Person(_, person::Command::ChangeDetails { .. }) => vec![],
        // A ward that is not open yet belongs to the unit that it is opened at.
        Command::Ward(id, ward::Command::Open { unit: at, .. }) => {
            let at = ward_unit.unwrap_or(*at);
            vec![(Action::ManageWard, ward(*id, Some(at), directory))]
        }
        Command::Ward(id, ward::Command::MarkBeds { .. }) => {
            vec![(Action::MarkBeds, ward(*id, ward_unit, directory))]
        }
        Command::Ward(id, ward::Command::TakePatients { .. }) => {
            vec![(Action::TakePatients, ward(*id, ward_unit, directory))]
        }
        Command::Ward(id, ward::Command::SetPool { .. } | ward::Command::ChangeBeds { .. }) => {
            vec![(Action::ManageWard, ward(*id, ward_unit, directory))]
        }
        Command::Unit(id, command) => keep::of_unit(actor, *id, command, directory),
        Command::Staff(id, command) => keep::of_staff(actor, *id, command, (directory, now)),
        Command::Organisation(_, command) => keep::of_organisation(actor, command, directory),
        Command::Programme(..) => vec![(Action::ApproveProgramme, Resource::System)],
    }
}

fn ward(ward: care::ids::WardId, unit: Option<UnitId>, directory: &Directory) -> Resource {
    let unit = unit.unwrap_or(UnitId(Uuid::nil()));
    Resource::Ward { ward, unit, authority: authority(directory, unit) }
}

/// A unit as a resource, with the care provider that it belongs to.
pub(crate) fn unit(unit: UnitId, directory: &Directory) -> Resource {
    Resource::Unit { unit, authority: authority(directory, unit) }
}

pub(crate) fn authority(directory: &Directory, unit: UnitId) -> String {
    let details = directory.units.get(&unit).and_then(|unit| unit.details.as_ref());
    details.map(|details| details.authority.clone()).unwrap_or_default()
}

#[expect(clippy::too_many_lines, reason = "one arm for each command")]
fn of_episode(
    command: &EpisodeCommand,
    episode: &Episode,
    facts: &EpisodeFacts,
    now: Timestamp,
) -> Vec<(Action, Resource)> {
    let on = || Resource::Episode(facts.clone());
    let duty = |unit: UnitId| Resource::Duty { episode: facts.clone(), unit };
    let ward = facts.ward_unit;
    let one = |action: Action| vec![(action, on())];
    match command {
        EpisodeCommand::AnswerCriterion { .. } => one(Action::Assess),
        EpisodeCommand::RecordAnswer { party, .. } => {
            let answer = Resource::Answer { episode: facts.clone(), of: answer_of(*party) };
            vec![(Action::RecordAnswer, answer)]
        }
        EpisodeCommand::TickItem { item, .. } => {
            vec![(Action::TickItem, duty(item_unit(episode, item).unwrap_or(ward)))]
        }
        EpisodeCommand::OverrideItem { item, .. } => {
            vec![(Action::OverrideItem, duty(item_unit(episode, item).unwrap_or(ward)))]
        }
        EpisodeCommand::RecordContact { contact, .. } => {
            let planned = episode.contacts.iter().find(|planned| planned.id == *contact);
            let unit = planned.map_or(ward, |planned| planned.unit);
            vec![(Action::RecordContact, duty(unit))]
        }
        EpisodeCommand::DoTask { task, .. } => {
            let details = episode.tasks.get(task).map(|(details, _)| details);
            let unit = details.and_then(|details| episode.unit_of(details.owner.unit));
            // Whoever may agree on it for the unit may say that it is done.
            let action = match details.is_some_and(|details| details.together.is_some()) {
                true => Action::Correspond,
                false => Action::TickItem,
            };
            vec![(action, duty(unit.unwrap_or(ward)))]
        }
        EpisodeCommand::CheckHome { .. } => one(Action::CheckHome),
        EpisodeCommand::Measure { .. } => one(Action::Measure),
        EpisodeCommand::EnterInJournal { unit, .. } => vec![(Action::EnterInJournal, duty(*unit))],
        EpisodeCommand::Decide(decide) => {
            let bed = decide.safety_bed.map(|_| (Action::ReserveSafetyBed, on()));
            one(Action::Decide).into_iter().chain(bed).collect()
        }
        EpisodeCommand::WriteAgreement { .. } => one(Action::WriteAgreement),
        EpisodeCommand::Agree { party: AgreeingParty::Patient, .. } => one(Action::AgreeForPatient),
        EpisodeCommand::Agree { party: AgreeingParty::Staff, .. } => one(Action::AgreeForStaff),
        EpisodeCommand::ReserveSafetyBed { .. }
        | EpisodeCommand::ReleaseSafetyBed { .. }
        | EpisodeCommand::SetOtherWayBack { .. } => one(Action::ReserveSafetyBed),
        EpisodeCommand::SetLegalStatus { .. } => one(Action::SetLegalStatus),
        EpisodeCommand::SetSaturationScale { .. } => one(Action::Decide),
        EpisodeCommand::PlanContacts(_)
        | EpisodeCommand::MoveContact { .. }
        | EpisodeCommand::CancelContact { .. }
        | EpisodeCommand::MakeTask { .. } => one(Action::PlanContact),
        EpisodeCommand::SendHome { .. } => one(Action::SendHome),
        EpisodeCommand::HandleNews2 { .. } | EpisodeCommand::HandleAlarm { .. } => {
            one(Action::HandleAlarm)
        }
        EpisodeCommand::HoldRound(round) => of_round(round, facts),
        EpisodeCommand::ReturnToWard { .. } => one(Action::ReturnToWard),
        EpisodeCommand::NameKin { .. } | EpisodeCommand::SetUnitConsent { .. } => {
            one(Action::ManageKin)
        }
        EpisodeCommand::Discharge(_) => one(Action::Discharge),
        EpisodeCommand::RecordDeath { .. } | EpisodeCommand::End { exit: Exit::Died, .. } => {
            one(Action::RecordDeath)
        }
        EpisodeCommand::End { .. } => one(Action::Cancel),
        EpisodeCommand::Correct { replacement, .. } => of_correction(replacement.as_deref(), facts),
        EpisodeCommand::MoveToAnother(_) => one(Action::Correct),
        EpisodeCommand::ChangePatient { .. } => one(Action::ChangePatient),
        EpisodeCommand::AskForCopy { .. } => one(Action::AskForCopy),
        // The platform's own timers take it; nobody else may, so there is nothing to permit.
        // What is said or agreed is somebody's own: `needed` knows whose.
        EpisodeCommand::Escalate { .. }
        | EpisodeCommand::Converse { .. }
        | EpisodeCommand::FeedBack { .. }
        | EpisodeCommand::DecideTogether(_) => vec![],
        EpisodeCommand::DecideCopy { copy, .. } => {
            let unit = episode.copies.get(copy).map_or(ward, |copy| copy.unit);
            vec![(Action::DiscloseCopy, duty(unit))]
        }
        EpisodeCommand::ReceiveRequest { .. }
        | EpisodeCommand::LogCall { .. }
        | EpisodeCommand::FinishRequest { .. }
        | EpisodeCommand::CheckMedicineList { .. }
        | EpisodeCommand::RecordVisit(_)
        | EpisodeCommand::HandInSample { .. }
        | EpisodeCommand::Report { .. }
        | EpisodeCommand::MoveThing { .. }
        | EpisodeCommand::ReadNotice { .. }
        | EpisodeCommand::SendRequest(_)
        | EpisodeCommand::ChangeRequest { .. }
        | EpisodeCommand::AnswerRequest(_)
        | EpisodeCommand::AgreeToTimes { .. }
        | EpisodeCommand::RetractRequest { .. }
        | EpisodeCommand::WriteMedicineList { .. }
        | EpisodeCommand::HandleReport { .. }
        | EpisodeCommand::OrderThing(_)
        | EpisodeCommand::PromiseThing { .. }
        | EpisodeCommand::CancelThing { .. }
        | EpisodeCommand::HandOverFollowUp { .. }
        | EpisodeCommand::OfferResponsibility(_)
        | EpisodeCommand::ReplyToOffer { .. }
        | EpisodeCommand::WithdrawOffer { .. }
        | EpisodeCommand::ReferOn(_)
        | EpisodeCommand::NameContact { .. }
        | EpisodeCommand::Reconcile { .. } => together(command, episode, facts, now),
    }
}

/// What is done with other units: a unit does its own part, and the ward may write for any.
#[expect(clippy::wildcard_enum_match_arm, reason = "of_episode names every case")]
fn together(
    command: &EpisodeCommand,
    episode: &Episode,
    facts: &EpisodeFacts,
    now: Timestamp,
) -> Vec<(Action, Resource)> {
    let on = || Resource::Episode(facts.clone());
    let duty = |unit: UnitId| Resource::Duty { episode: facts.clone(), unit };
    let one = |action: Action| vec![(action, on())];
    let asked = |request: &RequestId| {
        let request = episode.requests.get(request);
        duty(request.map_or(facts.ward_unit, |request| request.details.to))
    };
    match command {
        EpisodeCommand::ReceiveRequest { request, .. }
        | EpisodeCommand::FinishRequest { request, .. } => {
            vec![(Action::AnswerRequest, asked(request))]
        }
        EpisodeCommand::AnswerRequest(reply) => {
            vec![(Action::AnswerRequest, asked(&reply.request))]
        }
        EpisodeCommand::LogCall { request, .. } => vec![(Action::LogCall, asked(request))],
        EpisodeCommand::SendRequest(_)
        | EpisodeCommand::ChangeRequest { .. }
        | EpisodeCommand::AgreeToTimes { .. }
        | EpisodeCommand::RetractRequest { .. } => one(Action::SendRequest),
        EpisodeCommand::WriteMedicineList { .. } => one(Action::WriteMedicineList),
        EpisodeCommand::CheckMedicineList { unit, .. } => {
            vec![(Action::CheckMedicineList, duty(*unit))]
        }
        EpisodeCommand::RecordVisit(visit) => of_visit(visit, episode, facts),
        EpisodeCommand::HandInSample { sample, .. } => {
            let unit = episode.samples.get(sample).map_or(facts.ward_unit, |sample| sample.unit);
            vec![(Action::GiveCare, duty(unit))]
        }
        EpisodeCommand::Report { .. } => one(Action::Report),
        EpisodeCommand::HandleReport { .. } => one(Action::HandleAlarm),
        EpisodeCommand::OrderThing(_)
        | EpisodeCommand::PromiseThing { .. }
        | EpisodeCommand::CancelThing { .. } => one(Action::ManageThings),
        EpisodeCommand::MoveThing { .. } => one(Action::MoveThing),
        EpisodeCommand::ReadNotice { unit, .. } => vec![(Action::ReadNotice, duty(*unit))],
        EpisodeCommand::HandOverFollowUp { .. } => one(Action::PlanContact),
        EpisodeCommand::OfferResponsibility(offer) => {
            let mandate = offer.mandates.first();
            let holder = mandate.and_then(|mandate| holder(episode, *mandate, now));
            let unit = holder.map_or(facts.ward_unit, |holding| holding.unit);
            vec![(Action::OfferResponsibility, duty(unit))]
        }
        EpisodeCommand::ReplyToOffer { transfer, .. } => {
            let offer = episode.transfer(*transfer).map(|transfer| transfer.offer.to);
            vec![(Action::TakeResponsibility, duty(offer.unwrap_or(facts.ward_unit)))]
        }
        EpisodeCommand::WithdrawOffer { transfer, .. } => {
            let offer = episode.transfer(*transfer).map(|transfer| transfer.offer.from);
            vec![(Action::OfferResponsibility, duty(offer.unwrap_or(facts.ward_unit)))]
        }
        EpisodeCommand::ReferOn(_) => one(Action::Discharge),
        EpisodeCommand::NameContact { named, .. } => {
            vec![(Action::NameContact, duty(named.unit))]
        }
        EpisodeCommand::Reconcile { .. } => one(Action::Reconcile),
        _ => vec![],
    }
}

/// One form, several rights: home help tells that it was there, not what was measured or given.
fn of_visit(
    visit: &care::episode::visit::Visit,
    episode: &Episode,
    facts: &EpisodeFacts,
) -> Vec<(Action, Resource)> {
    let on = || Resource::Episode(facts.clone());
    let planned = episode.contacts.iter().find(|planned| planned.id == visit.contact);
    let unit = planned.map_or(facts.ward_unit, |planned| planned.unit);
    let duty = || Resource::Duty { episode: facts.clone(), unit };
    let mut needed = vec![(Action::RecordContact, duty())];
    if visit.reading.is_some() {
        needed.push((Action::Measure, on()));
    }
    if !visit.doses.is_empty() || !visit.samples.is_empty() {
        needed.push((Action::GiveCare, duty()));
    }
    if visit.report.is_some() {
        needed.push((Action::Report, on()));
    }
    needed
}

/// A round that sends back or discharges needs that right too.
fn of_round(round: &HoldRound, facts: &EpisodeFacts) -> Vec<(Action, Resource)> {
    let on = || Resource::Episode(facts.clone());
    let mut needed = vec![(Action::HoldRound, on())];
    match round.outcome {
        RoundOutcome::Continue | RoundOutcome::RevisePlan => {}
        RoundOutcome::BackToWard => needed.push((Action::ReturnToWard, on())),
        RoundOutcome::Discharge => needed.push((Action::Discharge, on())),
    }
    needed
}

/// Correcting a discharge is the physician's, like the discharge.
fn of_correction(replacement: Option<&Event>, facts: &EpisodeFacts) -> Vec<(Action, Resource)> {
    let mut needed = vec![(Action::Correct, Resource::Episode(facts.clone()))];
    if matches!(replacement, Some(Event::Discharged { .. })) {
        needed.push((Action::Discharge, Resource::Episode(facts.clone())));
    }
    needed
}

fn answer_of(party: Party) -> AnswerOf {
    match party {
        Party::Patient => AnswerOf::Patient,
        Party::NextOfKin => AnswerOf::NextOfKin,
        Party::ReceivingStaff => AnswerOf::ReceivingStaff,
    }
}

fn item_unit(episode: &Episode, id: &str) -> Option<UnitId> {
    let checklist = &episode.decision.as_ref()?.checklist;
    let item = checklist.iter().find(|item| item.id == id)?;
    episode.unit_of(item.owner.unit)
}
