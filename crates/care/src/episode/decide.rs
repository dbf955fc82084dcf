//! May this be decided now? One table of (phase, command), then one function per rule.
//!
//! Who may do it is asked before, by access policies; here it is only what the care allows.

use super::command::{Command, Flag};
use super::event::{Act, ActNeeds, CriterionRef, Event, Flagged};
use super::{Episode, Opening, Phase};
use super::{
    copy, correction, decide_end, decide_facts, decide_flow, decide_home, decide_medicine,
    decide_plan, decide_request, decide_thing, decide_transfer, decide_visit, elsewhere, named,
    patient,
};
use crate::event::{Change, Event as AnyEvent};
use crate::ids::EpisodeId;
use crate::person;
use crate::programme::{ContactKind, CriterionRule, Programme};
use crate::recorded::Recorded;
use crate::refusal::Refusal;
use crate::ward::Ward;
use crate::world::{Context, World};
use jiff::{Timestamp, ToSpan};

/// Longest free text, in characters; longer texts belong in a document of their own.
const TEXT_MAX: usize = 2000;
/// Longest text that is one row of something.
const LINE_MAX: usize = 300;

/// What every rule has at hand.
pub(super) struct Deciding<'a> {
    pub(super) id: EpisodeId,
    pub(super) episode: &'a Episode,
    pub(super) opening: &'a Opening,
    pub(super) programme: &'a Programme,
    pub(super) ward: Option<&'a Ward>,
    pub(super) history: &'a [Recorded<Event>],
    pub(super) ctx: &'a Context<'a>,
}

pub(super) type Decided = Result<Vec<Change>, Refusal>;

impl Deciding<'_> {
    pub(super) fn change(&self, event: Event) -> Change {
        self.change_at(self.ctx.now, event)
    }

    pub(super) fn change_at(&self, at: Timestamp, event: Event) -> Change {
        Change {
            stream: self.id.into(),
            happened_at: at,
            event: AnyEvent::Episode(Box::new(event)),
        }
    }

    pub(super) fn one(&self, event: Event) -> Decided {
        Ok(vec![self.change(event)])
    }

    pub(super) fn ward_change(&self, event: crate::ward::Event) -> Change {
        let stream = self.opening.ward.into();
        Change { stream, happened_at: self.ctx.now, event: AnyEvent::Ward(event) }
    }

    /// Whose words the ids in a refusal are.
    pub(super) fn programme_hash(&self) -> String {
        self.opening.programme.hash.clone()
    }

    pub(super) fn ward(&self) -> Result<&Ward, Refusal> {
        self.ward.ok_or(Refusal::NotFound { what: "ward" })
    }

    /// Another episode of the same world, decided on at the same moment.
    pub(super) fn of_another<'a>(
        &'a self,
        id: EpisodeId,
        world: &'a World,
    ) -> Result<Deciding<'a>, Refusal> {
        let episode = world.episodes.get(&id).ok_or(Refusal::NotFound { what: "episode" })?;
        let opening = episode.opening.as_ref().ok_or(Refusal::NotFound { what: "episode" })?;
        let programme = self.ctx.directory.programmes.get(&opening.programme.hash);
        let programme = programme.ok_or(Refusal::UnknownProgramme)?;
        let ward = world.wards.get(&opening.ward);
        Ok(Deciding { id, episode, opening, programme, ward, history: &[], ctx: self.ctx })
    }

    /// The last step of every closing: the person may be cared for at home again another time.
    pub(super) fn person_closed(&self) -> Change {
        let event = person::Event::EpisodeClosed { episode: self.id };
        let stream = self.opening.patient.into();
        Change { stream, happened_at: self.ctx.now, event: AnyEvent::Person(event) }
    }
}

/// Opens an episode: the patient becomes a candidate.
pub fn flag(id: EpisodeId, flag: &Flag, world: &World, ctx: &Context<'_>) -> Decided {
    if world.episodes.get(&id).is_some_and(|episode| episode.opening.is_some()) {
        return Err(Refusal::Exists);
    }
    let patient = world.persons.get(&flag.patient).filter(|person| person.details.is_some());
    let patient = patient.ok_or(Refusal::NotFound { what: "patient" })?;
    person::not_merged(patient)?;
    if patient.open_episode.is_some() {
        return Err(Refusal::EpisodeOpen);
    }
    let ward = world.wards.get(&flag.ward).and_then(|ward| ward.unit.map(|unit| (ward, unit)));
    let (ward, ward_unit) = ward.ok_or(Refusal::NotFound { what: "ward" })?;
    if flag.bed.is_some_and(|bed| bed == 0 || bed > ward.beds) {
        return Err(Refusal::Invalid { field: "bed" });
    }
    // The bed may be marked as occupied: by this very patient.
    if let Some(bed) = flag.bed.filter(|bed| ward.is_anothers(id, *bed)) {
        return Err(Refusal::BedNotFree { bed, free: ward.free_beds() });
    }
    way_back_kept(ward, flag)?;
    if !ctx.directory.units.contains_key(&flag.primary_care) {
        return Err(Refusal::NotFound { what: "unit" });
    }
    let programme = ctx.directory.programmes.get(&flag.programme);
    let programme = programme.ok_or(Refusal::UnknownProgramme)?;
    text("reason", &flag.reason)?;
    let flagged = flagged(flag, ward_unit, programme, ctx);
    let mut changes = vec![
        Change {
            stream: id.into(),
            happened_at: ctx.now,
            event: AnyEvent::Episode(Box::new(Event::Flagged(Box::new(flagged)))),
        },
        Change {
            stream: flag.patient.into(),
            happened_at: ctx.now,
            event: AnyEvent::Person(person::Event::EpisodeOpened { episode: id }),
        },
    ];
    if let Some(bed) = flag.bed {
        let event = AnyEvent::Ward(crate::ward::Event::BedTaken { episode: id, bed });
        changes.push(Change { stream: flag.ward.into(), happened_at: ctx.now, event });
    }
    Ok(changes)
}

/// A shared safety bed is the way back of patients at home: nobody is put in it unseen.
/// Lag 2017:30 (HSL) 5 kap. 1 §: the care that they were promised is to be safe.
fn way_back_kept(ward: &Ward, flag: &Flag) -> Result<(), Refusal> {
    let Some(bed) = flag.bed.filter(|bed| ward.pool.beds.contains(bed)) else { return Ok(()) };
    let left = ward.free_pool_beds();
    // Already marked as occupied: then it is this patient who lies there, and nothing is lost.
    if flag.although_way_back || ward.pooled() == 0 || !left.contains(&bed) {
        return Ok(());
    }
    Err(Refusal::BedIsWayBack { bed, patients: ward.pooled(), left: left.len() - 1 })
}

/// What the programme asks of those who do its acts.
fn needs(programme: &Programme) -> Vec<ActNeeds> {
    let contacts = programme
        .contacts
        .iter()
        .map(|pattern| (Act::Contact { kind: pattern.kind }, &pattern.needs));
    let requests = programme
        .requests
        .iter()
        .map(|template| (Act::Request { kind: template.kind }, &template.needs));
    let asked = contacts.chain(requests).filter(|(_, needs)| !needs.is_empty());
    asked.map(|(act, needs)| ActNeeds { act, competences: needs.clone() }).collect()
}

fn flagged(
    flag: &Flag,
    ward_unit: crate::ids::UnitId,
    programme: &Programme,
    ctx: &Context<'_>,
) -> Flagged {
    let criteria = programme.criteria.iter().map(|criterion| CriterionRef {
        id: criterion.id.clone(),
        part: criterion.part,
        computed: criterion.rule != CriterionRule::YesNo,
        answered_by: criterion.answered_by.clone(),
    });
    Flagged {
        patient: flag.patient,
        ward: flag.ward,
        ward_unit,
        primary_care: flag.primary_care,
        bed: flag.bed,
        reason: flag.reason.trim().to_owned(),
        programme: programme.reference(&flag.programme),
        criteria: criteria.collect(),
        deadlines: programme.deadlines.clone(),
        responsibility: programme.responsibility,
        assess_by: after_hours(ctx.now, programme.deadlines.assessment_hours),
        needs: needs(programme),
    }
}

/// Decides any later command of an episode.
#[expect(clippy::wildcard_enum_match_arm, reason = "all but one command need an open episode")]
pub fn decide(
    id: EpisodeId,
    command: &Command,
    world: &World,
    history: &[Recorded<Event>],
    ctx: &Context<'_>,
) -> Decided {
    let episode = world.episodes.get(&id).ok_or(Refusal::NotFound { what: "episode" })?;
    let opening = episode.opening.as_ref().ok_or(Refusal::NotFound { what: "episode" })?;
    let programme = ctx.directory.programmes.get(&opening.programme.hash);
    let programme = programme.ok_or(Refusal::UnknownProgramme)?;
    let ward = world.wards.get(&opening.ward);
    let on = Deciding { id, episode, opening, programme, ward, history, ctx };
    if command.is_fact() {
        return decide_facts::fact(&on, command);
    }
    if let Command::Correct { target, replacement, reason } = command {
        return correction::correct(&on, *target, replacement.as_deref(), reason);
    }
    match command {
        Command::MoveToAnother(wrong) => return elsewhere::decide(&on, wrong, world),
        // Also after the end: what was lent is fetched where the patient lives now.
        Command::ChangePatient { details, reason } => {
            return patient::change(&on, details, reason, world);
        }
        Command::DecideCopy { copy, outcome } => return copy::decide(&on, *copy, outcome),
        _ => {}
    }
    let phase = episode.phase();
    match command {
        // Every discharge is followed by a call, also one that nobody thought of before.
        Command::PlanContacts(plan)
            if phase == Phase::Discharged && plan.kind == ContactKind::FollowUpCall =>
        {
            decide_plan::contacts(&on, plan)
        }
        // Nobody is left without somebody who takes over.
        Command::ReferOn(onward) if phase == Phase::Discharged => decide_end::refer_on(&on, onward),
        Command::NameContact { contact, named } if phase == Phase::Discharged => {
            named::name(&on, *contact, named)
        }
        // What came after the end must be looked at by somebody.
        Command::HandleAlarm { .. } | Command::HandleReport { .. } => decision(&on, phase, command),
        _ if !phase.is_open() => Err(Refusal::Closed { phase }),
        _ => decision(&on, phase, command),
    }
}

/// The table. What a row does not name is refused with the phase.
#[expect(clippy::wildcard_enum_match_arm, reason = "the last arm refuses")]
fn decision(on: &Deciding<'_>, phase: Phase, command: &Command) -> Decided {
    use Phase::{AtHome, BackOnWard};
    match command {
        Command::Decide(decide) if phase != AtHome => decide_flow::decide(on, decide),
        Command::WriteAgreement { content } => decide_flow::write_agreement(on, content),
        Command::Agree { version, party } => decide_flow::agree(on, *version, *party),
        Command::NameKin { kin, relation, may_see } => {
            decide_flow::name_kin(on, *kin, relation, *may_see)
        }
        Command::SetUnitConsent { unit, given } => decide_flow::unit_consent(on, *unit, *given),
        Command::End { exit, reason } => decide_flow::end(on, *exit, reason),
        Command::ReserveSafetyBed { safety_bed } => decide_plan::reserve(on, *safety_bed),
        Command::ReleaseSafetyBed { reason } => decide_plan::release(on, reason),
        Command::SetOtherWayBack { route } => decide_plan::other_way_back(on, route),
        Command::SetLegalStatus { status } => decide_plan::legal_status(on, *status),
        Command::OverrideItem { item, reason, later } if phase != AtHome => {
            decide_plan::override_item(on, item, reason, *later)
        }
        Command::PlanContacts(plan) => decide_plan::contacts(on, plan),
        Command::MoveContact { contact, at } => decide_plan::move_contact(on, *contact, *at),
        Command::CancelContact { contact, reason } => {
            decide_plan::cancel_contact(on, *contact, reason)
        }
        Command::MakeTask { what, owner, due_at } => decide_plan::task(on, what, *owner, *due_at),
        Command::DecideTogether(decided) => super::meeting::decide(on, decided),
        Command::SendHome { at } if phase != AtHome => decide_home::send_home(on, *at),
        Command::SetSaturationScale { scale, reason } => {
            decide_plan::saturation_scale(on, *scale, reason)
        }
        Command::HandleAlarm { sign, up_to, action, by } => {
            decide_home::handle_alarm(on, *sign, *up_to, action, *by)
        }
        Command::HandleNews2 { up_to, action, by } => {
            decide_home::handle_news2(on, *up_to, action, *by)
        }
        Command::HoldRound(round) if phase == AtHome => decide_home::round(on, round),
        Command::ReturnToWard { at, bed, direct, reason } if phase == AtHome => {
            decide_home::return_to_ward(on, *at, *bed, *direct, reason)
        }
        Command::Discharge(discharge) if phase == AtHome || phase == BackOnWard => {
            decide_end::discharge(on, discharge)
        }
        Command::Reconcile { units, channel, note } if phase == AtHome || phase == BackOnWard => {
            decide_end::reconcile(on, units, *channel, note)
        }
        Command::RecordDeath { at, note } => decide_end::died(on, *at, note),
        _ => together(on, phase, command),
    }
}

/// The rows of what is done with other units.
#[expect(clippy::wildcard_enum_match_arm, reason = "the last arm refuses")]
fn together(on: &Deciding<'_>, phase: Phase, command: &Command) -> Decided {
    match command {
        Command::SendRequest(send) => decide_request::send(on, send),
        Command::ChangeRequest { request, send } => decide_request::change(on, *request, send),
        Command::AnswerRequest(reply) => decide_request::answer(on, reply),
        Command::AgreeToTimes { request } => decide_request::agree_to_times(on, *request),
        Command::RetractRequest { request, reason } => {
            decide_request::retract(on, *request, reason)
        }
        Command::WriteMedicineList { rows, note } => decide_medicine::write(on, rows, note),
        Command::HandleReport { report, action } => {
            decide_visit::handle_report(on, *report, action)
        }
        Command::OrderThing(thing) => decide_thing::order(on, thing),
        Command::PromiseThing { thing, transport, promised_at } => {
            decide_thing::promise(on, *thing, *transport, *promised_at)
        }
        Command::CancelThing { thing, reason } => decide_thing::cancel(on, *thing, reason),
        Command::HandOverFollowUp { unit } if on.episode.is_approved() => {
            decide_plan::hand_over_follow_up(on, *unit)
        }
        Command::OfferResponsibility(offer) => decide_transfer::offer(on, offer),
        Command::ReplyToOffer { transfer, reply, by_person } => {
            decide_transfer::reply(on, *transfer, reply, by_person.as_deref())
        }
        Command::NameContact { contact, named } => named::name(on, *contact, named),
        Command::WithdrawOffer { transfer, reason } => {
            decide_transfer::withdraw(on, *transfer, reason)
        }
        _ => Err(Refusal::WrongPhase { phase }),
    }
}

/// A text that somebody must write: present, and no longer than [`TEXT_MAX`].
pub(super) fn text(field: &'static str, text: &str) -> Result<(), Refusal> {
    if text.trim().is_empty() {
        return Err(Refusal::TextMissing { field });
    }
    optional_text(field, text)
}

pub(super) fn optional_text(field: &'static str, text: &str) -> Result<(), Refusal> {
    let found = text.chars().count();
    if found > TEXT_MAX {
        return Err(Refusal::TextTooLong { field, most: TEXT_MAX, found });
    }
    Ok(())
}

/// A row that somebody must write: present, and no longer than [`LINE_MAX`].
pub(super) fn line(field: &'static str, line: &str) -> Result<(), Refusal> {
    text(field, line)?;
    optional_line(field, line)
}

pub(super) fn optional_line(field: &'static str, line: &str) -> Result<(), Refusal> {
    let found = line.chars().count();
    if found > LINE_MAX {
        return Err(Refusal::TextTooLong { field, most: LINE_MAX, found });
    }
    Ok(())
}

pub(super) fn after_hours(now: Timestamp, hours: u32) -> Timestamp {
    now.checked_add(i64::from(hours).hours()).unwrap_or(Timestamp::MAX)
}
