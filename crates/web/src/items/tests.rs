//! Every item says in both languages what is so, and has a button with words on it.

use super::{action, action::KEYS, sentence};
use crate::lang::Lang;
use crate::texts::T;
use care::episode::conversation::Side;
use care::episode::event::{HomeCheck, JournalDocument, Party};
use care::episode::named::NamedContact;
use care::episode::notice::NoticeKind;
use care::ids::{
    ContactId, EpisodeId, EventId, PersonId, RequestId, SampleId, TaskId, ThingId, UnitId,
};
use care::open_item::{OpenItem, Owner, Weight, What, Why};
use care::programme::{ContactKind, LegalStatus, RequestKind};
use care::refusal::Missing;
use care::responsibility::Link;
use care::responsibility::mandate::Mandate;
use care::unit::Audience;
use care::vital_sign::VitalSign;
use care::who::Role;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use uuid::Uuid;

fn now() -> Timestamp {
    "2026-11-23T06:10:00Z".parse().unwrap()
}

fn item(what: What) -> OpenItem {
    let owner = Owner { unit: UnitId(Uuid::nil()), role: Role::WardNurse };
    let (weight, then) = (Weight::Work, None);
    OpenItem { what, weight, opens_at: now(), closes_at: None, due_at: now(), owner, then }
}

fn whys() -> Vec<Why> {
    let (contact, kind, at) = (ContactId(Uuid::nil()), ContactKind::PumpChange, now());
    let reason = "Ingen öppnade.".to_owned();
    let wanted = Party::ALL.map(|party| Why::NoLongerWanted { party });
    let mut whys = vec![
        Why::NoWayBack,
        Why::NoNextContact,
        Why::ContactUnanswered { contact, kind, at },
        Why::ContactNotDone { contact, kind, at, reason },
        Why::NotHomeForVisit { contact, unit: UnitId(Uuid::nil()), kind: ContactKind::Visit, at },
        Why::ArrivalUnchecked,
        Why::ArrivalNotWell,
        Why::EveningCallMissing,
        Why::EveningNotWell,
        Why::MeasurementMissing,
        Why::NotMeasuredAgain { signs: vec![VitalSign::Temperature], by: at },
        Why::PastPlannedEnd,
        Why::ReassessmentDue,
    ];
    whys.extend(wanted);
    whys.extend(whys_together());
    whys.extend(whys_standing());
    whys
}

/// Gaps of responsibility, numbers, what stands at home, what nobody has seen, and the end.
fn whys_standing() -> Vec<Why> {
    let (request, unit) = (RequestId(Uuid::nil()), UnitId(Uuid::nil()));
    let (kind, notice) = (RequestKind::HomeNursing, EventId(Uuid::nil()));
    let mut whys = vec![
        Why::PoolUsedUp,
        Why::OfferUnanswered { transfer: notice, to: unit },
        Why::OfferDeclined { transfer: notice, to: unit },
        Why::AgreementMissing,
        Why::AgreementNotAgreed { version: 2 },
        Why::AgreementOlderThanPlan { version: 2 },
        Why::ItemLeftOpen { item: "sampling_booked".to_owned() },
        Why::RequestUnseen { request, kind },
        Why::RequestNotDone { request, kind },
        Why::VisitorHasNotRead { notice, kind: NoticeKind::MedicinesChanged, unit },
        Why::FollowUpCallMissing,
        Why::NotReferredOn,
        Why::NoNamedContact { contact: NamedContact::Care },
        Why::NoNamedContact { contact: NamedContact::Physician },
        Why::NoNamedContact { contact: NamedContact::SocialCare },
        Why::NotToldOfDischarge { notice, unit },
    ];
    for from in sides() {
        whys.push(Why::MessageUnseen { conversation: notice, from });
        whys.push(Why::MessageUnanswered { conversation: notice, from });
    }
    whys.push(Why::FeedbackUnanswered { feedback: notice, from: unit });
    whys.extend(Audience::ALL.map(|caller| Why::NobodyAnswers { caller }));
    whys.extend(Party::ALL.map(|party| Why::AnswerMissing { party }));
    for mandate in Mandate::ALL {
        whys.push(Why::ResponsibilityNotTaken { mandate, by: unit });
        whys.push(Why::HolderLeft { mandate, unit });
    }
    whys
}

/// Whoever may have written.
fn sides() -> [Side; 3] {
    let (unit, person) = (UnitId(Uuid::nil()), PersonId(Uuid::nil()));
    [Side::Unit { unit }, Side::Patient, Side::Kin { person }]
}

/// Gaps in what is done with other units.
fn whys_together() -> Vec<Why> {
    let request = RequestId(Uuid::nil());
    let mut whys = vec![];
    for kind in RequestKind::ALL {
        whys.push(Why::RequestUnanswered { request, kind });
        whys.push(Why::RequestDeclined { request, kind });
    }
    whys.extend([
        Why::RequestNotAllowed { kind: RequestKind::HomeHelp, status: LegalStatus::Leave },
        Why::ThingNotArrived { thing: ThingId(Uuid::nil()), text: "Rollator".to_owned() },
        Why::MedicinesDisagree { unit: UnitId(Uuid::nil()), version: 2 },
        Why::DoseNotGiven {
            medicine: "Cefotaxim".to_owned(),
            reason: "Infarten läckte.".to_owned(),
        },
        Why::DoseWithoutVisit {
            medicine: "Cefotaxim, pulver till injektionsvätska, 2 g".to_owned(),
            times: vec![jiff::civil::time(6, 0, 0, 0), jiff::civil::time(22, 0, 0, 0)],
        },
    ]);
    whys
}

/// Work with other units.
fn together() -> Vec<What> {
    let (request, kind) = (RequestId(Uuid::nil()), RequestKind::HomeNursing);
    let notice = EventId(Uuid::nil());
    let report = |worry| What::Report { report: notice, text: "Hon är trött.".to_owned(), worry };
    let mut whats: Vec<What> =
        RequestKind::ALL.into_iter().map(|kind| What::SendRequest { kind }).collect();
    whats.extend([
        What::AnswerRequest { request, kind },
        What::AgreeToTimes { request, kind },
        What::WriteMedicineList,
        What::CheckMedicineList { version: 2 },
        What::HandInSample { sample: SampleId(Uuid::nil()), text: "CRP".to_owned() },
        report(true),
        report(false),
        What::Return { thing: ThingId(Uuid::nil()), text: "Mätväska".to_owned() },
        What::Journal { document: JournalDocument::MedicineList(2) },
        What::TellByTelephone {
            notice,
            kind: NoticeKind::MedicinesChanged,
            unit: UnitId(Uuid::nil()),
        },
    ]);
    let kinds = [
        NoticeKind::WentHome,
        NoticeKind::BackOnWard,
        NoticeKind::MedicinesChanged,
        NoticeKind::AgreementChanged,
        NoticeKind::PlanRevised,
        NoticeKind::FollowUpHandedOver,
        NoticeKind::ResponsibilityMoved,
        NoticeKind::PatientChanged,
        NoticeKind::EntryWithdrawn,
        NoticeKind::Discharged,
        NoticeKind::Died,
        NoticeKind::Ended,
    ];
    whats.extend(kinds.map(|kind| What::Notice { notice, kind }));
    whats
}

fn whats() -> Vec<What> {
    let (sign, measured_at) = (VitalSign::Temperature, now());
    let threes = vec![VitalSign::Pulse];
    let missing = vec![Missing::PatientsYes, Missing::KinsYes, Missing::StaffsYes];
    let mut whats: Vec<What> =
        whys().into_iter().map(|why| What::Gap { link: Link::WayBack, why }).collect();
    whats.extend([
        What::Alarm { sign, value: 389, above: true, limit: 385, measured_at },
        What::Alarm {
            sign: VitalSign::OxygenSaturation,
            value: 88,
            above: false,
            limit: 90,
            measured_at,
        },
        What::News2 { total: Some(7), threes: vec![], measured_at },
        What::News2 { total: Some(4), threes: threes.clone(), measured_at },
        What::News2 { total: None, threes, measured_at },
        What::MeasureAgain { signs: vec![VitalSign::Temperature], by: now() },
        What::MeasureAgain { signs: care::news2::SCORED.to_vec(), by: now() },
        What::HomeCheck { check: HomeCheck::Arrival },
        What::HomeCheck { check: HomeCheck::Evening },
        What::LastDay,
        What::Assess { answered: 3, of: 9 },
        What::Decide,
        What::Ask { missing },
        What::WriteAgreement,
        What::Agree { version: 2 },
        What::Prepare { left: 2, of: 9 },
        What::Leave,
        What::Round { contact: ContactId(Uuid::nil()) },
        What::Task {
            task: TaskId(Uuid::nil()),
            text: "Beställ rollator".to_owned(),
            together: None,
        },
        What::Journal { document: JournalDocument::Agreement(1) },
        What::Journal { document: JournalDocument::Round(EventId(Uuid::nil())) },
        What::Contradiction { event: EventId(Uuid::nil()) },
        What::DiscloseCopy { copy: EventId(Uuid::nil()) },
        What::AnswerOffer { transfer: EventId(Uuid::nil()) },
    ]);
    let conversation = EventId(Uuid::nil());
    whats.extend(sides().map(|from| What::AnswerMessage { conversation, from }));
    let (feedback, from) = (EventId(Uuid::nil()), UnitId(Uuid::nil()));
    whats.push(What::AnswerFeedback { feedback, from });
    whats.extend([true, false].map(|is_answer| What::ReadFeedback { feedback, from, is_answer }));
    whats.extend(together());
    whats
}

#[test]
fn every_item_is_a_sentence_and_has_a_button() {
    let zone = TimeZone::get("Europe/Stockholm").unwrap();
    let (id, directory) = (EpisodeId(Uuid::nil()), care::world::Directory::default());
    let said = whats().into_iter().map(|what| {
        let item = item(what);
        let said = [Lang::Sv, Lang::En].map(|lang| {
            let t = T { lang };
            format!(
                "{} [{}]",
                sentence(t, &item, &directory, now(), &zone),
                action(t, id, &item).label
            )
        });
        said.join("\n")
    });
    let said = said.collect::<Vec<_>>().join("\n\n");
    assert!(
        ["item-", "gap-", "do-", "asked-", "notice-"].iter().all(|key| !said.contains(key)),
        "{said}"
    );
    insta::assert_snapshot!(said);
}

#[test]
fn every_button_leads_to_a_page() {
    let id = EpisodeId(Uuid::from_u128(1));
    for what in whats() {
        let href = action(T { lang: Lang::Sv }, id, &item(what)).href;
        assert!(crate::routes::is_served(&href), "{href}");
    }
}

#[test]
fn every_button_has_its_words() {
    for key in KEYS {
        assert!(T { lang: Lang::Sv }.has(key), "{key}");
    }
}
