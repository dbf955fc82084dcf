//! The end: reconciliation, the last round, the call afterwards, a no, a death, and what comes back.

use super::scene::{Deeds, Scene};
use care::episode::Command;
use care::episode::command::{Discharge, HoldRound, PlanContacts};
use care::episode::contact::{Contact, Planned};
use care::episode::event::{Answer, Onward, Party, RoundOutcome};
use care::episode::thing::Step;
use care::programme::{Channel, ContactKind, RequestKind};
use care::who::Role;
use jiff::civil::time;
use jiff::{Timestamp, ToSpan};

impl Scene<'_> {
    pub(crate) fn is_last_day(&self, at: Timestamp) -> bool {
        self.day(at) >= self.last_day()
    }

    /// On the last day everybody involved is asked before the round, and the call is planned.
    pub(crate) fn ends(&self, deeds: &mut Deeds) {
        let last = self.last_day();
        let today = self.day(self.now);
        let eve = last.checked_sub(1.day()).unwrap_or(last);
        if today < eve {
            return;
        }
        self.follow_up_planned(self.at(eve, time(13, 0, 0, 0)), deeds);
        let day = last.max(today);
        if !self.episode.not_reconciled().is_empty() {
            let at = self.when("reconcile", "", self.at(day, time(9, 0, 0, 0)));
            let units = self.episode.not_reconciled();
            let note = self.habits.words.reconciled.clone();
            let command = Command::Reconcile { units, channel: Channel::Telephone, note };
            let key = format!("reconcile {day}");
            let actor = self.of_ward(Role::CoordinatingNurse, at);
            deeds.extend(self.deed(&key, at, actor, command));
            return;
        }
        let has_round = self.episode.planned().any(|planned: Planned| {
            planned.contact.kind == ContactKind::Round
                && planned.is_open()
                && self.day(planned.contact.at) == day
        });
        if !has_round {
            // No round is left to end it at: the physician calls.
            let at = self.when("discharge", "", self.at(day, time(13, 0, 0, 0)));
            let command = Command::Discharge(Box::new(self.said()));
            let key = format!("discharge {day}");
            deeds.extend(self.deed(&key, at, self.of_ward(Role::WardPhysician, at), command));
        }
    }

    /// The last round ends the care, unless something still stands against it.
    pub(crate) fn ends_at_round(
        &self,
        contact: &Contact,
        at: Timestamp,
        deeds: &mut Deeds,
    ) -> bool {
        let alarms = !care::episode::monitoring::alarms(self.episode).is_empty();
        if alarms || !self.episode.not_reconciled().is_empty() {
            return false;
        }
        let Some(physician) = self.of_ward(Role::WardPhysician, at) else { return false };
        let hold = HoldRound {
            contact: Some(contact.id),
            channel: contact.channel,
            participants: self.participants(&physician, at),
            outcome: RoundOutcome::Discharge,
            note: "Hela behandlingen är given. Alla kriterier är uppfyllda.".to_owned(),
            bed: None,
            discharge: Some(self.said()),
        };
        let key = format!("last round {}", contact.id.0.simple());
        let command = Command::HoldRound(Box::new(hold));
        deeds.extend(self.deed(&key, at, Some(physician), command));
        true
    }

    fn said(&self) -> Discharge {
        let words = &self.habits.words;
        let met = self.episode.agreement.iter().flat_map(|a| &a.content.discharge_criteria);
        Discharge {
            met: met.map(|goal| goal.id.clone()).collect(),
            conversation: words.conversation.clone(),
            next: words.next.clone(),
            onward: Some(Onward {
                refer_to: self.opening.primary_care,
                referral: words.referral.clone(),
                call: self.ward_unit(),
            }),
        }
    }

    /// A safety call after every discharge.
    fn follow_up_planned(&self, since: Timestamp, deeds: &mut Deeds) {
        let is_planned = self
            .episode
            .planned()
            .any(|planned| planned.contact.kind == ContactKind::FollowUpCall && planned.is_open());
        if is_planned {
            return;
        }
        let at = self.when("plan", "follow-up", since);
        let day = self.last_day().max(self.day(at)).checked_add(2.days());
        let Ok(day) = day else { return };
        let plan = PlanContacts {
            kind: ContactKind::FollowUpCall,
            channel: Channel::Telephone,
            unit: self.ward_unit(),
            first: day,
            last: day,
            time: time(15, 0, 0, 0),
            minutes: 15,
            every_days: 1,
            what: self.habits.words.follow_up_call.clone(),
            with: None,
        };
        let command = Command::PlanContacts(Box::new(plan));
        deeds.extend(self.deed("follow-up", at, self.of_ward(Role::WardNurse, at), command));
    }

    /// The patient changes their mind, which always counts.
    pub(crate) fn says_no(&self, deeds: &mut Deeds) {
        let Some(no) = &self.course.no else { return };
        let Some(at) = self.on_home_day(no.home_day, no.at) else { return };
        let given = self.episode.answers.get(&Party::Patient);
        let Some(said) = given.filter(|given| given.value.answer == Answer::No) else {
            if at >= self.since {
                let (party, answer, note) = (Party::Patient, Answer::No, no.note.clone());
                let command = Command::RecordAnswer { at, party, answer, note };
                deeds.extend(self.deed("no", at, Some(self.patient()), command));
            }
            return;
        };
        let at = self.when("after_a_no", "home", said.mark.at);
        self.taken_back(at, &no.back, deeds);
    }

    pub(crate) fn taken_back(&self, at: Timestamp, reason: &str, deeds: &mut Deeds) {
        let (bed, reason) = (self.bed_to_come_to(), reason.to_owned());
        let command = Command::ReturnToWard { at, bed, direct: true, reason };
        let key = format!("back {}", self.episode.spells.len());
        deeds.extend(self.deed(&key, at, self.of_ward(Role::WardNurse, at), command));
    }

    pub(crate) fn dies(&self, deeds: &mut Deeds) {
        let Some(dies) = &self.course.dies else { return };
        let Some(at) = self.on_home_day(dies.home_day, dies.at) else { return };
        if at < self.since {
            return;
        }
        let nurse = self.episode.live_request(RequestKind::HomeNursing);
        let nurse = nurse.and_then(|(_, r)| self.somebody(r.details.to, Role::HomeNurse, at));
        let actor = self.of_ward(Role::WardPhysician, at).or(nurse);
        let command = Command::RecordDeath { at, note: dies.note.clone() };
        deeds.extend(self.deed("dies", at, actor, command));
    }

    /// After the end: the call, and what was lent comes back.
    pub(crate) fn afterwards(&self, deeds: &mut Deeds) {
        let Some(closing) = &self.episode.closing else { return };
        let closed_at = closing.mark().at;
        for planned in self.episode.planned().filter(Planned::is_open) {
            let is_call = planned.contact.kind == ContactKind::FollowUpCall;
            if is_call && planned.contact.at > closed_at && self.is_soon(planned.contact.at) {
                self.contact(&planned.contact, deeds);
            }
        }
        for (thing, _) in self.episode.things_out() {
            let at = self.when("return", "", closed_at);
            let command =
                Command::MoveThing { at, thing, step: Step::Returned, note: String::new() };
            let key = format!("return {}", thing.0.simple());
            deeds.extend(self.deed(&key, at, self.of_ward(Role::AssistantNurse, at), command));
        }
    }
}
