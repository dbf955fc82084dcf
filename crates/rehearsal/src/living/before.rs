//! Before going home: the assessment in its parts, the decision, the three answers, the agreement,
//! the checklist and the leaving.

use super::chance::minutes_after;
use super::scene::{Deeds, Scene};
use care::episode::Command;
use care::episode::agreement::{Content, Duty, Goal};
use care::episode::command::{Decide, PlanContacts};
use care::episode::event::{AgreeingParty, Answer, Choice, Party, Verdict};
use care::episode::thing::{Source, Step, Thing, ThingKind, Transport};
use care::ids::UnitId;
use care::programme::{
    Channel, ContactKind, Criterion, CriterionRule, ItemRule, RequestKind, UnitPart,
};
use care::unit::UnitKind;
use care::ward::SafetyBed;
use care::who::Role;
use jiff::civil::{Date, time};
use jiff::{Timestamp, ToSpan};

impl Scene<'_> {
    pub(crate) fn assessing(&self, deeds: &mut Deeds) {
        self.measured_on_ward(deeds);
        self.kin_is_named(deeds);
        let since = self.opening.mark.at;
        let by_hand = self.programme.criteria.iter().filter(|c| c.rule == CriterionRule::YesNo);
        let mut last = since;
        let mut is_complete = !self.episode.measurements.is_empty();
        for criterion in by_hand {
            if let Some(found) = self.episode.answered.get(&criterion.id) {
                last = last.max(found.mark.at);
                continue;
            }
            is_complete = false;
            self.answer(criterion, since, deeds);
        }
        if !is_complete {
            return;
        }
        match &self.course.end {
            Some(end) => {
                let at = self.when("decide", "", last);
                let (exit, reason) = (end.exit, end.reason.clone());
                let physician = self.of_ward(Role::WardPhysician, at);
                deeds.extend(self.deed("end", at, physician, Command::End { exit, reason }));
            }
            None => self.decided(self.when("decide", "", last), "", deeds),
        }
    }

    fn answer(&self, criterion: &Criterion, since: Timestamp, deeds: &mut Deeds) {
        let Some(role) = criterion.answered_by.first() else { return };
        let part = format!("{:?}", criterion.part);
        let at = self.when("assess", &part, since);
        let wanted = self.course.remedies.get(&criterion.id);
        let remedy = wanted.filter(|id| criterion.can_be_met_by.iter().any(|r| r.id == **id));
        let verdict = match remedy {
            Some(remedy) => Verdict::CanBeMetBy { remedy: remedy.clone() },
            None => Verdict::Met,
        };
        let (id, note) = (criterion.id.clone(), String::new());
        let command = Command::AnswerCriterion { at, criterion: id, verdict, note };
        let key = format!("answer {}", criterion.id);
        deeds.extend(self.deed(&key, at, self.of_ward(*role, at), command));
    }

    /// The physician's yes, with the bed that is kept from the same moment.
    pub(crate) fn decided(&self, at: Timestamp, salt: &str, deeds: &mut Deeds) {
        let open = self.episode.answered.values();
        let is_conditional =
            open.map(|found| &found.value.verdict).any(|v| matches!(v, Verdict::CanBeMetBy { .. }));
        let choice =
            if is_conditional && salt.is_empty() { Choice::YesWhenMet } else { Choice::Yes };
        let first = self.day(self.opening.mark.at);
        let days = self.days.unwrap_or_else(|| self.chance("days").whole(1, self.course.days));
        let days = if salt.is_empty() { days } else { days + 4 };
        let decide = Decide {
            choice,
            reason: if salt.is_empty() {
                String::new()
            } else {
                "Feberfri, svarar på behandlingen".to_owned()
            },
            legal_status: self.course.legal_status,
            alternative: self.course.alternative,
            treatment_from: first,
            treatment_days: u16::try_from(days).unwrap_or(7),
            safety_bed: self.safety_bed(),
        };
        let command = Command::Decide(Box::new(decide));
        let key = format!("decide {salt}");
        deeds.extend(self.deed(&key, at, self.of_ward(Role::WardPhysician, at), command));
    }

    /// A shared bed if there is room, else the patient's own, else a place above the beds.
    pub(crate) fn safety_bed(&self) -> Option<SafetyBed> {
        let ward = self.ward?;
        if self.episode.safety_bed.is_some() {
            return self.episode.safety_bed;
        }
        let has_pool = ward.pooled() < ward.pool.most() && !ward.free_pool_beds().is_empty();
        let has_more = ward.overbooked() < usize::from(ward.overbooking_max);
        let own = ward.taken.get(&self.id).filter(|bed| !ward.pool.beds.contains(bed));
        let own = own.map(|bed| SafetyBed::Held { bed: *bed });
        let draw = self.chance("safety bed").share(1);
        match own {
            Some(own) if draw < 0.35 => Some(own),
            _ if has_pool => Some(SafetyBed::Pooled),
            Some(own) => Some(own),
            None if has_more => Some(SafetyBed::Overbooking),
            None => None,
        }
    }

    pub(crate) fn preparing(&self, deeds: &mut Deeds) {
        let Some(decision) = &self.episode.decision else { return };
        let since = decision.mark.at;
        self.measured_on_ward(deeds);
        self.kin_is_named(deeds);
        self.asked_all_three(since, deeds);
        self.agreement(since, deeds);
        self.requests(deeds);
        self.aids(since, deeds);
        self.packed(since, deeds);
        self.checklist(since, deeds);
        if self.episode.missing_before_leaving().is_empty() {
            self.leaves(deeds);
        }
    }

    pub(crate) fn back(&self, deeds: &mut Deeds) {
        let Some(back) = self.episode.spells.last().and_then(|spell| spell.to) else { return };
        if let Some(no) = &self.course.no {
            let at = self.when("decide", "no", back);
            let (exit, reason) = (care::episode::event::Exit::Declined, no.note.clone());
            let actor = self.of_ward(Role::WardPhysician, at);
            deeds.extend(self.deed("declined", at, actor, Command::End { exit, reason }));
            return;
        }
        let decided = self.episode.decision.as_ref().is_some_and(|d| d.mark.at >= back);
        if decided {
            self.preparing(deeds);
        } else {
            self.measured_on_ward(deeds);
            self.decided(self.when("decide_again", "", back), "again", deeds);
        }
    }

    fn kin_is_named(&self, deeds: &mut Deeds) {
        let Some((kin, relation)) = &self.kin else { return };
        if self.episode.kin.contains_key(kin) {
            return;
        }
        let at = self.when("name_kin", "", self.opening.mark.at);
        let (kin, relation) = (*kin, relation.clone());
        let command = Command::NameKin { kin, relation, may_see: true };
        deeds.extend(self.deed("kin", at, Some(self.patient()), command));
    }

    pub(super) fn asked_all_three(&self, since: Timestamp, deeds: &mut Deeds) {
        let given = |party| self.episode.answers.get(&party).map(|given| given.value.answer);
        let answer =
            |at, party, answer| Command::RecordAnswer { at, party, answer, note: String::new() };
        if given(Party::Patient) != Some(Answer::Yes) {
            let at = self.when("say", "patient", since);
            let command = answer(at, Party::Patient, Answer::Yes);
            deeds.extend(self.deed("patient's yes", at, Some(self.patient()), command));
        }
        if !matches!(given(Party::NextOfKin), Some(Answer::Yes | Answer::NobodyToAsk)) {
            let at = self.when("say", "kin", since);
            let (actor, said) = match self.kin_actor() {
                Some(kin) => (Some(kin), Answer::Yes),
                None => (self.of_ward(Role::WardNurse, at), Answer::NobodyToAsk),
            };
            deeds.extend(self.deed("kin's yes", at, actor, answer(at, Party::NextOfKin, said)));
        }
        if given(Party::ReceivingStaff) != Some(Answer::Yes) {
            let nursing = RequestKind::HomeNursing;
            let needs = self.episode.requests_needed().contains(&nursing);
            let accepted = self.episode.live_request(nursing);
            let accepted = accepted.filter(|_| self.episode.is_accepted(nursing));
            if let Some((_, request)) = accepted {
                let since = request.answer.as_ref().map_or(since, |answered| answered.mark.at);
                let at = self.when("say", "staff", since);
                let actor = self.somebody(request.details.to, Role::HomeNurse, at);
                let command = answer(at, Party::ReceivingStaff, Answer::Yes);
                deeds.extend(self.deed("staff's yes", at, actor, command));
            } else if !needs {
                let at = self.when("say", "staff", since);
                let command = answer(at, Party::ReceivingStaff, Answer::Yes);
                let actor = self.of_ward(Role::WardNurse, at);
                deeds.extend(self.deed("staff's yes", at, actor, command));
            }
        }
        self.consent(since, deeds);
    }

    /// Where the vårdcentral does part of the work, the patient lets it see.
    fn consent(&self, since: Timestamp, deeds: &mut Deeds) {
        let unit = self.opening.primary_care;
        let owners = self.programme.checklist.iter().map(|item| item.owner.unit);
        let takes_part = owners.into_iter().any(|part| part == UnitPart::PrimaryCare);
        if takes_part && !self.episode.unit_consents.contains_key(&unit) {
            let at = self.when("say", "consent", since);
            let command = Command::SetUnitConsent { unit, given: true };
            deeds.extend(self.deed("consent", at, Some(self.patient()), command));
        }
    }

    fn agreement(&self, since: Timestamp, deeds: &mut Deeds) {
        let items = self.programme.checklist.iter();
        let mut owner =
            items.filter(|item| item.rule == ItemRule::AgreementAgreed).map(|i| i.owner.role);
        let role = owner.next_back().unwrap_or(Role::WardNurse);
        let Some(agreement) = &self.episode.agreement else {
            let at = self.when("agreement", "", since);
            let Some(content) = self.content() else { return };
            let command = Command::WriteAgreement { content: Box::new(content) };
            deeds.extend(self.deed("agreement", at, self.of_ward(role, at), command));
            return;
        };
        let (version, written) = (agreement.version, agreement.written.at);
        for (party, word) in [(AgreeingParty::Patient, "patient"), (AgreeingParty::Staff, "staff")]
        {
            if agreement.agreed.contains_key(&party) {
                continue;
            }
            let at = self.when("agree", word, written);
            let actor = match party {
                AgreeingParty::Patient => Some(self.patient()),
                AgreeingParty::Staff => self.of_ward(role, at),
            };
            let key = format!("agree {word} {version}");
            deeds.extend(self.deed(&key, at, actor, Command::Agree { version, party }));
        }
    }

    pub(super) fn content(&self) -> Option<Content> {
        let (programme, words) = (self.programme, &self.programme.agreement);
        let decision = self.episode.decision.as_ref()?;
        let last = i64::from(decision.treatment_days).saturating_sub(1).days();
        let texts = |texts: &[care::programme::Text]| texts.iter().map(|t| t.sv.clone()).collect();
        let goals = programme.discharge_criteria.iter();
        let calls = words.call.iter().filter_map(|row| self.unit_for(row.unit));
        Some(Content {
            matters_to_me: self.words("matters", &self.course.matters).to_owned(),
            what_happens: words.what_happens.sv.clone(),
            i_do: texts(&words.i_do),
            others_do: words
                .others_do
                .iter()
                .filter(|row| self.episode.has_duty(row))
                .map(|row| Duty { who: row.who.sv.clone(), what: row.what.sv.clone() })
                .collect(),
            call: calls.collect(),
            if_worse: texts(&words.if_worse),
            discharge_criteria: goals
                .map(|goal| Goal { id: goal.id.clone(), text: goal.text.sv.clone() })
                .collect(),
            planned_end: decision.treatment_from.checked_add(last).ok()?,
            next: words.next.sv.clone(),
        })
    }

    pub(crate) fn unit_for(&self, part: UnitPart) -> Option<UnitId> {
        match part {
            UnitPart::Ward => Some(self.ward_unit()),
            UnitPart::PrimaryCare => Some(self.opening.primary_care),
            UnitPart::Clinic => self.unit_of_kind(UnitKind::Clinic),
            UnitPart::HomeNursing => self.unit_of_kind(UnitKind::HomeNursing),
            UnitPart::HomeHelp => self.unit_of_kind(UnitKind::HomeHelp),
            UnitPart::NeedsAssessment => self.unit_of_kind(UnitKind::NeedsAssessment),
            UnitPart::Rehab => self.unit_of_kind(UnitKind::Rehab),
        }
    }

    /// One aid that comes with the delivery tour.
    fn aids(&self, since: Timestamp, deeds: &mut Deeds) {
        let Some(aid) = &self.course.aid else { return };
        if self.episode.things.values().any(|tracked| tracked.thing.kind == ThingKind::Aid) {
            return;
        }
        let at = self.when("order", "", since);
        let day = self.day(at).checked_add(3.days()).unwrap_or(self.day(at));
        let thing = Thing {
            kind: ThingKind::Aid,
            what: aid.what.clone(),
            count: 1,
            source: Source::AidsCentre,
            transport: Transport::DeliveryTour,
            promised_at: Some(self.at(day, time(15, 0, 0, 0))),
            needed_before: true,
            comes_back: true,
        };
        let command = Command::OrderThing(Box::new(thing));
        deeds.extend(self.deed("aid", at, self.of_ward(Role::Therapist, at), command));
    }

    /// The programme's kit is packed and goes with the patient.
    fn packed(&self, since: Timestamp, deeds: &mut Deeds) {
        if self.episode.agreement.as_ref().is_none_or(|agreement| !agreement.is_agreed()) {
            return;
        }
        for (thing, tracked) in self.episode.things_left() {
            let with_patient = tracked.thing.transport == Transport::WithPatient;
            if !with_patient {
                continue;
            }
            let at = self.when("pack", "", since);
            let command = Command::MoveThing { at, thing, step: Step::Sent, note: String::new() };
            let key = format!("pack {} {}", thing.0.simple(), self.episode.spells.len());
            deeds.extend(self.deed(&key, at, self.of_ward(Role::WardNurse, at), command));
        }
    }

    fn checklist(&self, since: Timestamp, deeds: &mut Deeds) {
        let agreed = self.episode.agreement.as_ref().is_some_and(|a| a.is_agreed());
        let has_all = self.episode.requests_left().is_empty();
        for (item, state) in self.episode.checklist() {
            if !state.is_left() {
                continue;
            }
            match item.rule {
                ItemRule::Tick
                    if agreed && has_all && self.episode.item_waits_for(&item.id).is_empty() =>
                {
                    let at = self.when("tick", &item.id, since);
                    let (id, note) = (item.id.clone(), String::new());
                    let command = Command::TickItem { at, item: id, done: true, note };
                    let key = format!("tick {} {}", item.id, self.episode.spells.len());
                    deeds.extend(self.deed(&key, at, self.of_part(item.owner, at), command));
                }
                ItemRule::ContactPlanned(kind) => self.planned(kind, since, deeds),
                ItemRule::Tick
                | ItemRule::AgreementAgreed
                | ItemRule::SafetyBedReserved
                | ItemRule::AnswersGiven
                | ItemRule::LegalStatusSet
                | ItemRule::FirstContactPlanned
                | ItemRule::RequestsAccepted
                | ItemRule::RequestsCalled
                | ItemRule::ThingsSettled => {}
            }
        }
    }

    /// Rounds, pump changes and samples as the programme proposes, a little apart for each patient.
    fn planned(&self, kind: ContactKind, since: Timestamp, deeds: &mut Deeds) {
        let Some(decision) = &self.episode.decision else { return };
        let Some(pattern) = decision.contacts.iter().find(|pattern| pattern.kind == kind) else {
            return;
        };
        let Some(unit) = self.unit_for(pattern.at) else { return };
        let at = self.when("plan", "", since);
        let first = self.day(at).tomorrow().unwrap_or(self.day(at));
        let last = self.last_day().max(first);
        let quarters = self.chance(kind.as_str()).whole(1, (-4, 6));
        let moved = pattern.time.wrapping_add(i64::from(quarters * 15).minutes());
        let time = if pattern.at == UnitPart::Ward && pattern.channel == Channel::Video {
            pattern.time
        } else {
            moved
        };
        let with = (unit != self.ward_unit()).then_some(Role::PrimaryCareNurse);
        let with = with.and_then(|role| self.somebody(unit, role, self.at(first, time)));
        let plan = PlanContacts {
            kind,
            channel: pattern.channel,
            unit,
            first,
            last,
            time,
            minutes: pattern.minutes,
            every_days: pattern.every_days,
            what: pattern.what.sv.clone(),
            with: with.map(|actor| self.name(&actor)),
        };
        let key = format!("plan {} {}", kind.as_str(), self.episode.spells.len());
        let command = Command::PlanContacts(Box::new(plan));
        deeds.extend(self.deed(&key, at, self.of_ward(Role::WardNurse, at), command));
    }

    /// The last day of the treatment as it is planned now.
    pub(crate) fn last_day(&self) -> Date {
        let today = self.day(self.now);
        self.episode.treatment_end().unwrap_or(today)
    }

    /// During the day, and not before the first visits are there.
    fn leaves(&self, deeds: &mut Deeds) {
        let ticks = self.episode.ticks.values().map(|tick| tick.mark.at);
        let parts = ticks.chain(self.episode.decision.iter().map(|d| d.mark.at));
        let since = parts.max().unwrap_or(self.now);
        let from = self.episode.live_requests().filter(|(_, r)| !r.details.visits.is_empty());
        let from = from.map(|(_, r)| self.at(r.plan().0, time(9, 30, 0, 0))).max();
        let since = from.map_or(since, |from| from.max(since));
        let at = self.when("leave", "", since);
        let key = format!("leave {}", self.episode.spells.len());
        let command = Command::SendHome { at };
        deeds.extend(self.deed(&key, at, self.of_ward(Role::WardNurse, at), command));
    }

    /// Later than now by a day at most: further ahead the company does not look.
    pub(crate) fn is_soon(&self, at: Timestamp) -> bool {
        at <= minutes_after(self.now, 26 * 60)
    }
}
