//! Items: what the company does about whatever stands open in somebody's name, as people do who
//! look at their lists. Nothing here knows one patient from another.

use super::chance::minutes_after;
use super::scene::{Deeds, Scene};
use care::episode::Command;
use care::episode::command::PlanContacts;
use care::episode::named::{Named, NamedContact};
use care::episode::notice::NoticeKind;
use care::episode::thing::Step;
use care::open_item::{OpenItem, What, Why};
use care::programme::{Channel, ContactKind};
use care::who::Role;
use jiff::ToSpan;
use jiff::civil::time;

impl Scene<'_> {
    pub(crate) fn open_items(&self, deeds: &mut Deeds) {
        for item in self.items.iter().filter(|item| self.is_soon(item.opens_at)) {
            self.item(item, deeds);
        }
    }

    #[expect(clippy::too_many_lines, reason = "one arm for each kind of item")]
    fn item(&self, item: &OpenItem, deeds: &mut Deeds) {
        let (owner, since) = (item.owner, item.opens_at);
        let by = |at| self.somebody(owner.unit, owner.role, at);
        match &item.what {
            What::Notice { notice, kind } => {
                if *kind == NoticeKind::WentHome && owner.role == Role::PrimaryCareNurse {
                    self.names_contact(NamedContact::Care, item, deeds);
                }
                let word = format!("{} {}", notice.0.simple(), owner.unit.0.simple());
                let at = self.when("read", &word, since);
                let command = Command::ReadNotice { at, notice: *notice, unit: owner.unit };
                deeds.extend(self.deed(&format!("read {word}"), at, by(at), command));
            }
            What::TellByTelephone { notice, unit, .. } => {
                let word = format!("{} {}", notice.0.simple(), unit.0.simple());
                let at = self.when("tell", &word, since);
                let command = Command::ReadNotice { at, notice: *notice, unit: *unit };
                deeds.extend(self.deed(&format!("tell {word}"), at, by(at), command));
            }
            What::Journal { document } => {
                let word = format!("{document:?} {}", owner.unit.0.simple());
                let at = self.when("journal", &word, since);
                let (unit, document) = (owner.unit, *document);
                let command = Command::EnterInJournal { at, unit, document };
                deeds.extend(self.deed(&format!("journal {word}"), at, by(at), command));
            }
            What::Task { task, .. } => {
                // What is asked of another unit is done when that unit has said yes.
                let asks = self.episode.tasks.get(task).and_then(|(task, _)| task.asks);
                if asks.is_none() {
                    let word = task.0.simple().to_string();
                    let at = self.when("task", &word, since);
                    let command = Command::DoTask { at, task: *task, note: String::new() };
                    deeds.extend(self.deed(&format!("task {word}"), at, by(at), command));
                }
            }
            What::CheckMedicineList { version } => {
                let word = format!("{version} {}", owner.unit.0.simple());
                let at = self.when("check_list", &word, since);
                let (version, unit) = (*version, owner.unit);
                let note = String::new();
                let command = Command::CheckMedicineList { at, version, unit, agrees: true, note };
                deeds.extend(self.deed(&format!("list {word}"), at, by(at), command));
            }
            What::HandInSample { sample, .. } => {
                let word = sample.0.simple().to_string();
                let at = self.when("hand_in", &word, since);
                let command = Command::HandInSample { at, sample: *sample };
                deeds.extend(self.deed(&format!("hand in {word}"), at, by(at), command));
            }
            What::Report { report, worry, .. } => {
                let word = report.0.simple().to_string();
                let at = self.when(if *worry { "worry" } else { "report" }, &word, since);
                let own = self.course.worry.as_ref().filter(|_| *worry);
                let usual = || self.words(&word, &self.habits.words.report).to_owned();
                let action = own.map_or_else(usual, |worry| worry.action.clone());
                let command = Command::HandleReport { report: *report, action };
                deeds.extend(self.deed(&format!("report {word}"), at, by(at), command));
            }
            What::Alarm { .. } | What::News2 { .. } => self.alarm(item, deeds),
            What::MeasureAgain { signs, .. } => self.measured_again(item, signs, deeds),
            What::AnswerRequest { .. } | What::AgreeToTimes { .. } => self.answered(item, deeds),
            What::AnswerOffer { transfer } => self.taken_over(item, *transfer, deeds),
            What::Gap { why, .. } => self.gap(item, why, deeds),
            What::SendRequest { kind } if self.home_since().is_some() => {
                self.running_out(*kind, since, deeds);
            }
            What::SendRequest { .. } => {}
            // Written by whoever wrote the version; agreed to by both.
            What::Agree { version } if self.home_since().is_some() => {
                self.agreement_renewed(*version, since, deeds);
            }
            What::HomeCheck { .. }
            | What::LastDay
            | What::Assess { .. }
            | What::Decide
            | What::Ask { .. }
            | What::WriteAgreement
            | What::Agree { .. }
            | What::Prepare { .. }
            | What::Leave
            | What::Round { .. }
            | What::WriteMedicineList
            | What::Return { .. }
            | What::DiscloseCopy { .. }
            | What::AnswerMessage { .. }
            | What::AnswerFeedback { .. }
            | What::ReadFeedback { .. }
            | What::Contradiction { .. } => {}
        }
    }

    #[expect(clippy::too_many_lines, reason = "one arm for each kind of gap")]
    fn gap(&self, item: &OpenItem, why: &Why, deeds: &mut Deeds) {
        let since = item.opens_at;
        match why {
            Why::NoWayBack => {
                let at = self.when("way_back", "", since);
                let command = match self.safety_bed() {
                    Some(safety_bed) => Command::ReserveSafetyBed { safety_bed },
                    None => {
                        let route = self.habits.words.other_way_back.clone();
                        Command::SetOtherWayBack { route }
                    }
                };
                let key = format!("way back {}", since.as_second());
                deeds.extend(self.deed(&key, at, self.of_ward(Role::WardNurse, at), command));
            }
            Why::NotHomeForVisit { contact, .. } => {
                let word = contact.0.simple().to_string();
                let at = self.when("call_off", &word, since);
                let reason = self.habits.words.call_off.clone();
                let command = Command::CancelContact { contact: *contact, reason };
                let (by, key) = (self.of_ward(Role::WardNurse, at), format!("call off {word}"));
                deeds.extend(self.deed(&key, at, by, command));
            }
            Why::NoNextContact => self.more_rounds(item, deeds),
            Why::MeasurementMissing | Why::NotMeasuredAgain { .. } => {
                self.values_chased(since, deeds);
            }
            Why::RequestDeclined { .. } => self.answered(item, deeds),
            Why::ReassessmentDue => {
                let at = self.when("decide", "reassess", since);
                self.decided(at, &format!("reassess {}", since.as_second()), deeds);
            }
            Why::NoLongerWanted { .. } => {
                // Whoever has a course of their own for it has said what happens there.
                if self.course.no.is_none() && self.home_since().is_some() {
                    let at = self.when("after_a_no", "home", since);
                    self.taken_back(at, &self.habits.words.no_longer, deeds);
                }
            }
            Why::ThingNotArrived { thing, .. } => {
                let hours = self.course.aid.as_ref().and_then(|aid| aid.late_hours).unwrap_or(0);
                let come = minutes_after(since, hours * 60);
                let word = thing.0.simple().to_string();
                let at = self.when("thing_comes", &word, come);
                let (thing, step, note) = (*thing, Step::Arrived, String::new());
                let command = Command::MoveThing { at, thing, step, note };
                let key = format!("thing {word} {}", since.as_second());
                deeds.extend(self.deed(&key, at, self.of_ward(Role::Therapist, at), command));
            }
            Why::AgreementOlderThanPlan { version } | Why::AgreementNotAgreed { version } => {
                self.agreement_renewed(*version, since, deeds);
            }
            Why::AnswerMissing { .. } => self.asked_all_three(since, deeds),
            Why::ItemLeftOpen { item } => {
                let at = self.when("tick", item, since);
                let command =
                    Command::TickItem { at, item: item.clone(), done: true, note: String::new() };
                let (by, key) = (self.of_ward(Role::WardNurse, at), format!("late {item}"));
                deeds.extend(self.deed(&key, at, by, command));
            }
            Why::RequestNotDone { request, .. } => {
                let word = request.0.simple().to_string();
                let at = self.when("read", &word, since);
                let (request, note) = (*request, String::new());
                let command = Command::FinishRequest { at, request, note };
                let by = self.somebody(item.owner.unit, item.owner.role, at);
                deeds.extend(self.deed(&format!("finish {word}"), at, by, command));
            }
            Why::NoNamedContact { contact } => self.names_contact(*contact, item, deeds),
            Why::NotToldOfDischarge { notice, unit } => {
                let word = format!("{} {}", notice.0.simple(), unit.0.simple());
                let at = self.when("tell", &word, since);
                let command = Command::ReadNotice { at, notice: *notice, unit: *unit };
                let by = self.of_ward(Role::WardNurse, at);
                deeds.extend(self.deed(&format!("tell the end {word}"), at, by, command));
            }
            // Closed by what people do anyway: the visit that is told of late, the next visit, the
            // call that is made after all, the last round.
            Why::ContactUnanswered { .. }
            | Why::ContactNotDone { .. }
            | Why::ArrivalUnchecked
            | Why::ArrivalNotWell
            | Why::EveningCallMissing
            | Why::EveningNotWell
            | Why::PastPlannedEnd
            | Why::RequestUnanswered { .. }
            | Why::RequestNotAllowed { .. }
            | Why::NobodyAnswers { .. }
            | Why::PoolUsedUp
            | Why::ResponsibilityNotTaken { .. }
            | Why::HolderLeft { .. }
            | Why::OfferUnanswered { .. }
            | Why::MessageUnseen { .. }
            | Why::MessageUnanswered { .. }
            | Why::FeedbackUnanswered { .. }
            | Why::OfferDeclined { .. }
            | Why::AgreementMissing
            | Why::RequestUnseen { .. }
            | Why::VisitorHasNotRead { .. }
            | Why::FollowUpCallMissing
            | Why::NotReferredOn
            | Why::MedicinesDisagree { .. }
            | Why::DoseNotGiven { .. }
            | Why::DoseWithoutVisit { .. }
            // A unit says what it can in its own stream: no deed about a patient.
            | Why::CompetenceMissing { .. } => {}
        }
    }

    /// Whoever reads that a patient has come home, or sees that nobody is named, takes it on.
    fn names_contact(&self, contact: NamedContact, item: &OpenItem, deeds: &mut Deeds) {
        if self.episode.named.contains_key(&contact) {
            return;
        }
        let at = self.when("name_contact", contact.as_str(), item.opens_at);
        let unit = item.owner.unit;
        let by = self.somebody(unit, item.owner.role, at);
        let Some(name) = by.as_ref().map(|actor| self.name(actor)) else { return };
        let named = Named { name, unit, telephone: None };
        let command = Command::NameContact { contact, named };
        let key = format!("name {} {}", contact.as_str(), item.opens_at.as_second());
        deeds.extend(self.deed(&key, at, by, command));
    }

    /// The last planned contact has begun and the care goes on: rounds until the end.
    fn more_rounds(&self, item: &OpenItem, deeds: &mut Deeds) {
        let at = self.when("plan", "more", item.opens_at);
        let first = self.day(at).tomorrow().unwrap_or(self.day(at));
        let last = self.last_day().max(first.checked_add(1.day()).unwrap_or(first));
        let plan = PlanContacts {
            kind: ContactKind::Round,
            channel: Channel::Telephone,
            unit: self.ward_unit(),
            first,
            last,
            time: time(13, 30, 0, 0),
            minutes: 15,
            every_days: 1,
            what: "Rond per telefon".to_owned(),
            with: None,
        };
        let key = format!("more rounds {}", item.opens_at.as_second());
        let command = Command::PlanContacts(Box::new(plan));
        deeds.extend(self.deed(&key, at, self.of_ward(Role::WardNurse, at), command));
    }
}
