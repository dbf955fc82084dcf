//! A sentence for each thing that is done with other units: requests, medicines, visits, things.

use super::calendar::{clock, date};
use super::measured::values;
use super::sentence::Say;
use crate::scenario::Find;
use care::episode::Command as Do;
use care::episode::command::AnswerRequest;
use care::episode::event::ContactOutcome;
use care::episode::notice::NoticeKind;
use care::episode::request::{Answer, NeedsForm};
use care::episode::thing::{Step, Transport};
use care::episode::transfer::Reply;
use care::episode::visit::Visit;
use care::ids::UnitId;
use jiff::Timestamp;

impl Say<'_> {
    #[expect(clippy::wildcard_enum_match_arm, reason = "the rest is told by `delivered`")]
    pub(super) fn together(&self, command: &Do) -> String {
        match command {
            Do::SendRequest(send) => {
                let (unit, from) = (self.unit(send.to), date(send.from, self.lang));
                self.pick(
                    format!("Skickar vårdbegäran till {unit}, från {from}."),
                    format!("Sends a request to {unit}, from {from}."),
                )
            }
            Do::ChangeRequest { send, .. } => {
                let unit = self.unit(send.to);
                self.pick(
                    format!("Ändrar vårdbegäran till {unit}, som svarar på nytt."),
                    format!("Changes the request to {unit}, which answers anew."),
                )
            }
            Do::ReceiveRequest { .. } => {
                self.fixed("Tar emot vårdbegäran.", "Receives the request.")
            }
            Do::LogCall { with, .. } => self.pick(
                format!("Ringer {with} om vårdbegäran."),
                format!("Calls {with} about the request."),
            ),
            Do::AnswerRequest(reply) => self.reply(reply),
            Do::AgreeToTimes { .. } => {
                self.fixed("Säger ja till de nya tiderna.", "Says yes to the new times.")
            }
            Do::RetractRequest { reason, .. } => self.pick(
                format!("Tar tillbaka vårdbegäran: {reason}."),
                format!("Takes back the request: {reason}."),
            ),
            Do::FinishRequest { .. } => {
                self.fixed("Avslutar uppdraget.", "Finishes what was asked for.")
            }
            Do::WriteMedicineList { rows, .. } => {
                let rows = rows.len();
                self.pick(
                    format!("Skriver läkemedelslistan, med {rows} läkemedel."),
                    format!("Writes the medicine list, of {rows} medicines."),
                )
            }
            Do::CheckMedicineList { agrees: true, .. } => self.fixed(
                "Kontrollerar läkemedelslistan mot det som är packat. De stämmer.",
                "Checks the medicine list against what is packed. They agree.",
            ),
            Do::CheckMedicineList { note, .. } => self.pick(
                format!("Läkemedelslistan stämmer inte med det som är packat: {note}."),
                format!("The medicine list does not agree with what is packed: {note}."),
            ),
            Do::RecordVisit(visit) => self.visit(visit),
            _ => self.delivered(command),
        }
    }

    fn reply(&self, reply: &AnswerRequest) -> String {
        let said = match &reply.answer {
            Answer::Accepted => {
                self.fixed("Säger ja till vårdbegäran.", "Says yes to the request.")
            }
            Answer::AnotherTime { .. } => self.fixed(
                "Säger ja till vårdbegäran, på andra tider.",
                "Says yes to the request, at other times.",
            ),
            Answer::Declined { reason } => self.pick(
                format!("Säger nej till vårdbegäran: {reason}."),
                format!("Declines the request: {reason}."),
            ),
            Answer::Granted { form, what, .. } => {
                let (sv, en) = form_word(*form);
                self.pick(format!("Beslutar genom {sv}: {what}."), format!("By {en}: {what}."))
            }
        };
        match &reply.by_person {
            None => said,
            Some(person) => self.pick(
                format!("Skriver ned vad {person} svarade. {said}"),
                format!("Writes down what {person} answered. {said}"),
            ),
        }
    }

    fn visit(&self, visit: &Visit) -> String {
        if let ContactOutcome::NotDone { reason } = &visit.outcome {
            return self.pick(
                format!("Besöket blev inte av: {reason}."),
                format!("The visit did not happen: {reason}."),
            );
        }
        let mut said = self.fixed("Besöker patienten.", "Visits the patient.");
        if let Some((reading, _)) = &visit.reading {
            let values = values(reading, self.lang);
            said += &self.pick(format!(" Mäter {values}."), format!(" Measures {values}."));
        }
        if !visit.doses.is_empty() {
            said += &self.fixed(" Ger läkemedel.", " Gives medicines.");
        }
        if !visit.samples.is_empty() {
            said += &self.fixed(" Tar prover.", " Takes samples.");
        }
        if let Some(report) = &visit.report {
            let text = &report.text;
            said += &self.pick(format!(" Rapporterar: {text}."), format!(" Reports: {text}."));
        }
        said
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "all others are told before")]
    fn delivered(&self, command: &Do) -> String {
        match command {
            Do::HandInSample { .. } => self.fixed("Lämnar in provet.", "Hands in the sample."),
            Do::Report { report, .. } => {
                let text = &report.text;
                self.pick(
                    format!("Rapporterar till avdelningen: {text}."),
                    format!("Reports to the ward: {text}."),
                )
            }
            Do::HandleReport { action, .. } => self.pick(
                format!("Tar hand om rapporten: {action}."),
                format!("Handles the report: {action}."),
            ),
            Do::OrderThing(thing) => {
                let (what, when) = (&thing.what, self.when(thing.promised_at));
                let (sv, en) = transport_word(thing.transport);
                self.pick(
                    format!("Beställer {what}, {sv}{when}."),
                    format!("Orders {what}, {en}{when}."),
                )
            }
            Do::PromiseThing { thing, transport, promised_at } => {
                let (what, when) = (self.thing(*thing), self.when(*promised_at));
                let (sv, en) = transport_word(*transport);
                self.pick(
                    format!("Får löfte om {what}: {sv}{when}."),
                    format!("Is promised {what}: {en}{when}."),
                )
            }
            Do::MoveThing { thing, step, .. } => self.moved(self.thing(*thing), step),
            Do::CancelThing { thing, reason } => {
                let what = self.thing(*thing);
                self.pick(
                    format!("Avbeställer {what}: {reason}."),
                    format!("Cancels {what}: {reason}."),
                )
            }
            Do::ReadNotice { .. } => {
                let (sv, en) = self.news();
                self.pick(format!("Läser att {sv}."), format!("Reads that {en}."))
            }
            Do::HandOverFollowUp { unit } => {
                let unit = self.unit(*unit);
                self.pick(
                    format!("Lämnar över uppföljningen till {unit}."),
                    format!("Hands the follow-up over to {unit}."),
                )
            }
            Do::NameContact { .. }
            | Do::ReferOn(_)
            | Do::OfferResponsibility(_)
            | Do::ReplyToOffer { .. }
            | Do::WithdrawOffer { .. } => self.responsibility(command),
            Do::Reconcile { units, note, .. } => self.reconciled(units, note),
            Do::RecordDeath { .. } => {
                self.fixed("Noterar att patienten har dött.", "Notes that the patient has died.")
            }
            _ => String::new(),
        }
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "delivered names these")]
    fn responsibility(&self, command: &Do) -> String {
        match command {
            Do::NameContact { named, .. } => {
                let (name, unit) = (&named.name, self.unit(named.unit));
                self.pick(
                    format!("Namnger {name}, {unit}, som patientens fasta kontakt."),
                    format!("Names {name}, {unit}, as the patient's contact."),
                )
            }
            Do::ReferOn(onward) => {
                let unit = self.unit(onward.refer_to);
                self.pick(format!("Skriver remiss till {unit}."), format!("Refers to {unit}."))
            }
            Do::OfferResponsibility(offer) => {
                let unit = self.unit(offer.to);
                self.pick(
                    format!("Erbjuder {unit} att ta över ansvar."),
                    format!("Offers {unit} to take over responsibility."),
                )
            }
            Do::ReplyToOffer { reply, .. } => match reply {
                Reply::Accepted => {
                    self.fixed("Tar över ansvaret.", "Takes over the responsibility.")
                }
                Reply::Declined { reason } => self.pick(
                    format!("Säger nej till att ta över ansvaret: {reason}."),
                    format!("Says no to taking over the responsibility: {reason}."),
                ),
            },
            Do::WithdrawOffer { reason, .. } => self.pick(
                format!("Behåller ansvaret: {reason}."),
                format!("Keeps the responsibility: {reason}."),
            ),
            _ => String::new(),
        }
    }

    fn reconciled(&self, units: &[UnitId], note: &str) -> String {
        let units: Vec<&str> = units.iter().map(|unit| self.unit(*unit)).collect();
        let units = units.join(", ");
        self.pick(
            format!("Stämmer av inför utskrivningen med {units}: {note}."),
            format!("Reconciles before the discharge with {units}: {note}."),
        )
    }

    fn moved(&self, what: &str, step: &Step) -> String {
        match step {
            Step::Sent => self.counted(
                (&format!("Packar {what}."), &format!("Packs {what}.")),
                ("Packar", "saker som ska följa med.", "Packs", "things that go along."),
            ),
            Step::Arrived => self.counted(
                (
                    &format!("Noterar att {what} är framme."),
                    &format!("Notes that {what} is there."),
                ),
                ("Noterar att", "saker är framme.", "Notes that", "things are there."),
            ),
            Step::NotArrived { reason } => self.pick(
                format!("Noterar att {what} inte har kommit: {reason}."),
                format!("Notes that {what} has not come: {reason}."),
            ),
            Step::Refilled => {
                self.pick(format!("Hämtar mer av {what}."), format!("Fetches more of {what}."))
            }
            Step::Returned => self.counted(
                (&format!("Tar emot {what} i retur."), &format!("Receives {what} back.")),
                ("Tar emot", "saker i retur.", "Receives", "things back."),
            ),
            Step::Lost { reason } => self.pick(
                format!("Noterar att {what} är borta: {reason}."),
                format!("Notes that {what} is lost: {reason}."),
            ),
        }
    }

    /// What has changed since last time.
    fn news(&self) -> (&'static str, &'static str) {
        let Some(Find::Notice { kind, .. }) = self.find else {
            return ("något har ändrats", "something has changed");
        };
        match kind {
            NoticeKind::WentHome => ("patienten har gått hem", "the patient has gone home"),
            NoticeKind::BackOnWard => {
                ("patienten är tillbaka på avdelningen", "the patient is back on the ward")
            }
            NoticeKind::MedicinesChanged => {
                ("läkemedlen har ändrats", "the medicines have changed")
            }
            NoticeKind::AgreementChanged => {
                ("överenskommelsen har ändrats", "the agreement has changed")
            }
            NoticeKind::PlanRevised => ("planen har ändrats", "the plan has changed"),
            NoticeKind::FollowUpHandedOver => {
                ("uppföljningen är överlämnad", "the follow-up is handed over")
            }
            NoticeKind::ResponsibilityMoved => {
                ("ett ansvar har gått över", "a responsibility has gone over")
            }
            NoticeKind::RequestRetracted => {
                ("vårdbegäran är tagen tillbaka", "the request is taken back")
            }
            NoticeKind::Discharged => ("patienten är utskriven", "the patient is discharged"),
            NoticeKind::Died => ("patienten har dött", "the patient has died"),
            NoticeKind::PatientChanged => {
                ("uppgifterna gäller en annan person", "the details are another person's")
            }
            NoticeKind::EntryWithdrawn => {
                ("en anteckning är återtagen", "an entry has been withdrawn")
            }
            NoticeKind::Ended => ("vården hemma är avslutad", "the care at home has ended"),
        }
    }

    /// ", tisdag 3 november kl 15.00", or nothing when no time is promised.
    fn when(&self, at: Option<Timestamp>) -> String {
        let Some(at) = at else { return String::new() };
        let at = self.zone.to_datetime(at);
        let (day, time) = (date(at.date(), self.lang), clock(at, self.lang));
        self.pick(format!(", {day} kl {time}"), format!(", {day} at {time}"))
    }
}

fn form_word(form: NeedsForm) -> (&'static str, &'static str) {
    match form {
        NeedsForm::Ordinary => ("ett vanligt biståndsbeslut", "an ordinary needs decision"),
        NeedsForm::Frame => ("rambeslut", "frame decision"),
        NeedsForm::OnCallNurse => ("sjuksköterska i beredskap", "the nurse on call"),
        NeedsForm::Joint => ("gemensam bedömning", "joint assessment"),
        NeedsForm::WithoutTest => ("insats utan behovsprövning", "a service without needs test"),
    }
}

fn transport_word(transport: Transport) -> (&'static str, &'static str) {
    match transport {
        Transport::WithPatient => ("som följer med sjukresan", "which goes with the patient"),
        Transport::DeliveryTour => ("med leveransturen", "by the delivery tour"),
        Transport::KinFetches => ("som närstående hämtar", "which next of kin fetch"),
        Transport::HomeNursingFetches => ("som hemsjukvården hämtar", "which home nursing fetches"),
    }
}
