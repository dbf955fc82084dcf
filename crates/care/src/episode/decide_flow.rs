//! Rules of the way home: the physician's decision, the agreement, consent, and the exits.

use super::agreement::Content;
use super::assessment::{Assessment, Conclusion, State};
use super::command::Decide;
use super::decide::{Decided, Deciding, after_hours, line, optional_text, text};
use super::decide_plan;
use super::event::{self, AgreeingParty, Choice, Event, Exit, ItemRef, Task};
use super::thing::{Source, Thing, Transport};
use crate::ids::{PersonId, TaskId, ThingId, UnitId};
use crate::programme::{Level, Remedy};
use crate::refusal::Refusal;
use crate::ward::{self, SafetyBed};
use uuid::Uuid;

/// Longest planned treatment, in days.
const TREATMENT_DAYS_MAX: u16 = 365;
/// Most rows in any list of an agreement.
const ROWS_MAX: usize = 30;
/// Longest agreement, all its texts together, in characters.
const AGREEMENT_MAX: usize = 10_000;
/// Most next of kin named in one episode.
const KIN_MAX: usize = 10;

/// The physician decides; a decision that the rule does not support carries its reason.
pub(super) fn decide(on: &Deciding<'_>, decide: &Decide) -> Decided {
    optional_text("reason", &decide.reason)?;
    let programme = on.programme;
    if !programme.legal_statuses.contains(&decide.legal_status) {
        return Err(Refusal::NotOfProgramme { field: "legal_status" });
    }
    if !programme.alternatives.contains(&decide.alternative) {
        return Err(Refusal::NotOfProgramme { field: "alternative" });
    }
    if !(1..=TREATMENT_DAYS_MAX).contains(&decide.treatment_days) {
        return Err(Refusal::Invalid { field: "treatment_days" });
    }
    if let Choice::NotNow { reassess_at } = decide.choice
        && reassess_at <= on.ctx.now
    {
        return Err(Refusal::Invalid { field: "reassess_at" });
    }
    let assessment = Assessment::of(on.episode, programme, on.ctx.now);
    let against_rule = weigh(on, &assessment, decide)?;
    let mut changes = vec![on.change(Event::Decided(Box::new(event::Decided {
        choice: decide.choice,
        reason: decide.reason.trim().to_owned(),
        against_rule,
        legal_status: decide.legal_status,
        alternative: decide.alternative,
        treatment_from: decide.treatment_from,
        treatment_days: decide.treatment_days,
        checklist: checklist(on),
        protocol: programme.protocol.clone(),
        contacts: programme.contacts.clone(),
        tasks: tasks(on, &assessment, decide.choice),
        requests: programme.requests_for(&assessment),
        persona: programme.persona(&assessment).map(|persona| persona.id.clone()),
    })))];
    if matches!(decide.choice, Choice::Yes | Choice::YesWhenMet) {
        changes.extend(kit(on));
    }
    match decide.choice {
        Choice::Yes | Choice::YesWhenMet => {
            if let Some(safety_bed) = decide.safety_bed {
                changes.extend(reserved(on, safety_bed)?);
            }
        }
        // Nobody goes home yet: the bed is somebody else's to need.
        Choice::NotNow { .. } => changes.extend(decide_plan::released(on, "not now")),
    }
    Ok(changes)
}

/// Refuses what has not been assessed; says whether the choice goes against the rule.
fn weigh(on: &Deciding<'_>, assessment: &Assessment, decide: &Decide) -> Result<bool, Refusal> {
    let yes = matches!(decide.choice, Choice::Yes | Choice::YesWhenMet);
    if !yes {
        text("reason", &decide.reason)?;
        return Ok(false);
    }
    let not_met = match assessment.conclusion() {
        Conclusion::Incomplete { missing } => {
            return Err(Refusal::AssessmentIncomplete { programme: on.programme_hash(), missing });
        }
        Conclusion::CannotGoHome { not_met } => not_met,
        Conclusion::CanGoHomeWhen { .. } if decide.choice == Choice::Yes => {
            let open = assessment.with(|state| matches!(state, State::CanBeMetBy { .. }));
            open.iter().map(|judged| judged.criterion.clone()).collect()
        }
        Conclusion::CanGoHome | Conclusion::CanGoHomeWhen { .. } => vec![],
    };
    if !not_met.is_empty() && decide.reason.trim().is_empty() {
        return Err(Refusal::ReasonNeeded { programme: on.programme_hash(), not_met });
    }
    Ok(!not_met.is_empty())
}

fn checklist(on: &Deciding<'_>) -> Vec<ItemRef> {
    let items = on.programme.checklist.iter().map(|item| ItemRef {
        id: item.id.clone(),
        owner: item.owner,
        rule: item.rule,
        override_allowed: item.override_allowed,
        waits_for: item.waits_for.clone(),
    });
    items.collect()
}

/// What can be met by a named action becomes that action: owner, deadline, and no leaving before.
fn tasks(on: &Deciding<'_>, assessment: &Assessment, choice: Choice) -> Vec<(TaskId, Task)> {
    if choice != Choice::YesWhenMet {
        return vec![];
    }
    let mut tasks = vec![];
    for judged in &assessment.judged {
        let State::CanBeMetBy { remedy } = &judged.state else { continue };
        let criterion = on.programme.criteria.iter().find(|c| c.id == judged.criterion);
        let found = criterion.and_then(|c| c.can_be_met_by.iter().find(|r| r.id == *remedy));
        if let Some(remedy) = found {
            let new = on.ctx.command.0.as_u128().wrapping_add(1 + tasks.len() as u128);
            let (id, task) = already(on, remedy)
                .unwrap_or_else(|| (TaskId(Uuid::from_u128(new)), task(on, remedy)));
            tasks.push((id, task));
        }
    }
    tasks
}

/// The task that an earlier decision made of the same remedy: what is done is not asked for again.
fn already(on: &Deciding<'_>, remedy: &Remedy) -> Option<(TaskId, Task)> {
    let mut tasks = on.episode.tasks.iter();
    let same = tasks.find(|(_, (task, _))| task.stops_homecoming && task.what == remedy.text.sv)?;
    Some((*same.0, same.1.0.clone()))
}

fn task(on: &Deciding<'_>, remedy: &Remedy) -> Task {
    Task {
        what: remedy.text.sv.clone(),
        owner: remedy.owner,
        due_at: after_hours(on.ctx.now, remedy.within_hours),
        then: Some(decide_plan::next_after(remedy.owner)),
        stops_homecoming: true,
        level: Level::Soon,
        together: None,
        asks: remedy.asks,
    }
}

/// The programme's kit is packed by the ward and goes with the patient; ordered once.
fn kit(on: &Deciding<'_>) -> Option<crate::event::Change> {
    if !on.episode.things.is_empty() || on.programme.kit.is_empty() {
        return None;
    }
    let things = on.programme.kit.iter().enumerate().map(|(index, item)| {
        let id = on.ctx.command.0.as_u128().wrapping_add(1 + index as u128);
        let thing = Thing {
            kind: item.kind,
            what: item.text.sv.clone(),
            count: item.count,
            source: Source::WardStore,
            transport: Transport::WithPatient,
            promised_at: None,
            needed_before: item.needed_before,
            comes_back: item.returned,
        };
        (ThingId(Uuid::from_u128(id)), thing)
    });
    Some(on.change(Event::ThingsOrdered { things: things.collect() }))
}

/// The safety bed is taken in the ward and in the episode at the same moment.
pub(super) fn reserved(
    on: &Deciding<'_>,
    safety_bed: SafetyBed,
) -> Result<Vec<crate::event::Change>, Refusal> {
    let events = ward::reserve(on.ward()?, on.id, safety_bed)?;
    let mut changes: Vec<_> = events.into_iter().map(|event| on.ward_change(event)).collect();
    if on.episode.safety_bed != Some(safety_bed) {
        changes.push(on.change(Event::SafetyBedReserved { safety_bed }));
    }
    Ok(changes)
}

/// A new version asks for both yeses again: nobody is bound by what they have not seen.
pub(super) fn write_agreement(on: &Deciding<'_>, content: &Content) -> Decided {
    text("matters_to_me", &content.matters_to_me)?;
    text("what_happens", &content.what_happens)?;
    optional_text("next", &content.next)?;
    let lists = [&content.i_do, &content.if_worse];
    let rows = lists.iter().map(|list| list.len()).max().unwrap_or(0);
    if rows.max(content.others_do.len()).max(content.discharge_criteria.len()) > ROWS_MAX {
        return Err(Refusal::TooMany { most: ROWS_MAX });
    }
    let rows = lists.into_iter().flatten();
    let duties = content.others_do.iter().flat_map(|duty| [&duty.who, &duty.what]);
    let goals = content.discharge_criteria.iter().flat_map(|goal| [&goal.id, &goal.text]);
    for row in rows.chain(duties).chain(goals) {
        optional_text("row", row)?;
    }
    fits(content)?;
    if content.if_worse.is_empty() {
        return Err(Refusal::TextMissing { field: "if_worse" });
    }
    if content.discharge_criteria.is_empty() {
        return Err(Refusal::TextMissing { field: "discharge_criteria" });
    }
    if content.call.is_empty() {
        return Err(Refusal::TextMissing { field: "call" });
    }
    if content.call.iter().any(|unit| !on.ctx.directory.units.contains_key(unit)) {
        return Err(Refusal::NotFound { what: "unit" });
    }
    let version = on.episode.agreement.as_ref().map_or(1, |agreement| agreement.version + 1);
    on.one(Event::AgreementWritten { version, content: Box::new(content.clone()) })
}

/// The whole agreement is a page or two that people read together.
fn fits(content: &Content) -> Result<(), Refusal> {
    let texts = [&content.matters_to_me, &content.what_happens, &content.next];
    let lists = content.i_do.iter().chain(&content.if_worse);
    let duties = content.others_do.iter().flat_map(|duty| [&duty.who, &duty.what]);
    let goals = content.discharge_criteria.iter().map(|goal| &goal.text);
    let all = texts.into_iter().chain(lists).chain(duties).chain(goals);
    let found = all.map(|text| text.chars().count()).sum();
    if found > AGREEMENT_MAX {
        return Err(Refusal::TextTooLong { field: "agreement", most: AGREEMENT_MAX, found });
    }
    if content.call.len() > ROWS_MAX {
        return Err(Refusal::TooMany { most: ROWS_MAX });
    }
    Ok(())
}

pub(super) fn agree(on: &Deciding<'_>, version: u32, party: AgreeingParty) -> Decided {
    let agreement = on.episode.agreement.as_ref().ok_or(Refusal::NoAgreement)?;
    let newest = agreement.version;
    if version != newest {
        return Err(Refusal::OldAgreement { version, newest });
    }
    if agreement.agreed.contains_key(&party) {
        return Ok(vec![]);
    }
    on.one(Event::AgreementAgreed { version, party })
}

pub(super) fn name_kin(on: &Deciding<'_>, kin: PersonId, relation: &str, may_see: bool) -> Decided {
    line("relation", relation)?;
    if kin == on.opening.patient {
        return Err(Refusal::Invalid { field: "kin" });
    }
    if on.episode.kin.len() >= KIN_MAX && !on.episode.kin.contains_key(&kin) {
        return Err(Refusal::TooMany { most: KIN_MAX });
    }
    on.one(Event::KinNamed { kin, relation: relation.trim().to_owned(), may_see })
}

pub(super) fn unit_consent(on: &Deciding<'_>, unit: UnitId, given: bool) -> Decided {
    if !on.ctx.directory.units.contains_key(&unit) {
        return Err(Refusal::NotFound { what: "unit" });
    }
    on.one(Event::UnitConsentSet { unit, given })
}

/// Not suitable, declined or cancelled. Whoever is at home comes back to the ward first.
pub(super) fn end(on: &Deciding<'_>, exit: Exit, reason: &str) -> Decided {
    text("reason", reason)?;
    // A death is told with its own time, and never refused.
    if exit == Exit::Died {
        return super::decide_end::died(on, on.ctx.now, reason);
    }
    if on.episode.home_since().is_some() {
        return Err(Refusal::WrongPhase { phase: on.episode.phase() });
    }
    let reason = reason.trim().to_owned();
    let mut changes = vec![on.change(Event::Ended { exit, reason })];
    changes.extend(super::decide_end::leave_ward_places(on)?);
    changes.extend(still_lies_there(on)?);
    changes.push(on.person_closed());
    Ok(changes)
}

/// Whoever does not go home stays in the bed, now as a patient without an episode here.
fn still_lies_there(on: &Deciding<'_>) -> Result<Option<crate::event::Change>, Refusal> {
    let ward = on.ward()?;
    let marked = ward.taken.get(&on.id).map(|bed| {
        let mut occupied = ward.occupied.clone();
        occupied.insert(*bed);
        on.ward_change(ward::Event::BedsMarked { occupied })
    });
    Ok(marked)
}
