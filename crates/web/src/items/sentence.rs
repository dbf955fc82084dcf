//! The sentence of an item: what is so, and what to do about it.

use super::{capital, standing};
use crate::format;
use crate::texts::T;
use care::episode::event::{HomeCheck, JournalDocument, Party};
use care::ids::UnitId;
use care::news2::SCORED;
use care::open_item::{OpenItem, What, Why};
use care::programme::{ContactKind, RequestKind};
use care::refusal::Missing;
use care::responsibility::Link;
use care::vital_sign::VitalSign;
use care::world::Directory;
use jiff::Timestamp;
use jiff::tz::TimeZone;

/// One or two sentences, in the reader's language.
#[expect(clippy::too_many_lines, reason = "one arm for each kind of item")]
pub(crate) fn sentence(
    t: T,
    item: &OpenItem,
    directory: &Directory,
    now: Timestamp,
    zone: &TimeZone,
) -> String {
    let when = |at: Timestamp| format::moment(t, at, now, zone);
    let unit = |unit: UnitId| unit_words(t, unit, directory);
    let get = |key: &str| t.get(key).into_owned();
    match &item.what {
        What::Gap { why, .. } => gap(t, why, &unit, &when),
        What::Alarm { sign, value, above, limit, measured_at } => {
            alarm(t, (*sign, *value), (*above, *limit), &when(*measured_at))
        }
        What::News2 { total, threes, measured_at } => news2(t, *total, threes, &when(*measured_at)),
        What::MeasureAgain { signs, .. } => {
            t.with("item-measure-again", &[("signs", &signs_words(t, signs))])
        }
        What::HomeCheck { check: HomeCheck::Arrival } => get("item-home-check-arrival"),
        What::HomeCheck { check: HomeCheck::Evening } => get("item-home-check-evening"),
        What::LastDay => get("item-last-day"),
        What::Assess { answered, of } => {
            t.with("item-assess", &[("answered", answered), ("of", of)])
        }
        What::Decide => get("item-decide"),
        What::Ask { missing } => {
            let missing: Vec<_> = missing.iter().map(|missing| asked(t, missing)).collect();
            t.with("item-ask", &[("whom", &missing.join(", "))])
        }
        What::WriteAgreement => get("item-write-agreement"),
        What::Agree { version } => t.with("item-agree", &[("version", version)]),
        What::Prepare { left, of } => t.with("item-prepare", &[("left", left), ("of", of)]),
        What::Leave => get("item-leave"),
        What::Round { .. } => get("item-round"),
        What::Task { text, .. } => text.clone(),
        What::Journal { document: JournalDocument::Agreement(version) } => {
            t.with("item-journal-agreement", &[("version", version)])
        }
        What::Journal { document: JournalDocument::Round(_) } => get("item-journal-round"),
        What::Journal { document: JournalDocument::MedicineList(version) } => {
            t.with("item-journal-medicine-list", &[("version", version)])
        }
        What::Contradiction { .. } => get("item-contradiction"),
        What::SendRequest { kind } => {
            t.with("item-send-request", &[("whom", &asked_word(t, *kind))])
        }
        What::AnswerRequest { kind, .. } => {
            let whom = capital(&asked_word(t, *kind));
            t.with("item-answer-request", &[("whom", &whom)])
        }
        What::AgreeToTimes { kind, .. } => {
            let whom = capital(&asked_word(t, *kind));
            t.with("item-agree-to-times", &[("whom", &whom)])
        }
        What::AnswerFeedback { from, .. } => {
            t.with("item-answer-feedback", &[("from", &unit(*from))])
        }
        What::ReadFeedback { from, is_answer, .. } => {
            let key =
                if *is_answer { "item-read-feedback-answer" } else { "item-read-feedback-thanks" };
            t.with(key, &[("from", &unit(*from))])
        }
        What::AnswerMessage { from, .. } => standing::from(t, "item-answer-message", *from, &unit),
        What::WriteMedicineList => get("item-write-medicines"),
        What::CheckMedicineList { version } => {
            t.with("item-check-medicines", &[("version", version)])
        }
        What::HandInSample { text, .. } => t.with("item-hand-in-sample", &[("what", text)]),
        What::Report { text, worry: true, .. } => t.with("item-worry", &[("text", text)]),
        What::Report { text, worry: false, .. } => t.with("item-report", &[("text", text)]),
        What::Notice { kind, .. } => {
            get(&format!("notice-kind-{}", kind.as_str().replace('_', "-")))
        }
        What::TellByTelephone { kind, unit: to, .. } => {
            let what = get(&format!("notice-kind-{}", kind.as_str().replace('_', "-")));
            t.with("item-tell-by-telephone", &[("unit", &unit(*to)), ("what", &what)])
        }
        What::Return { text, .. } => t.with("item-return", &[("what", text)]),
        What::DiscloseCopy { .. } => get("item-disclose-copy"),
        What::AnswerOffer { .. } => get("item-answer-offer"),
    }
}

#[expect(clippy::too_many_lines, reason = "one arm for each kind of gap")]
fn gap(
    t: T,
    why: &Why,
    unit: &impl Fn(UnitId) -> String,
    when: &impl Fn(Timestamp) -> String,
) -> String {
    let get = |key: &str| t.get(key).into_owned();
    match why {
        Why::NoWayBack => get("gap-no-way-back"),
        Why::NoNextContact => get("gap-no-next-contact"),
        Why::ContactUnanswered { kind, at, .. } => {
            let contact = capital(&contact_word(t, *kind));
            t.with("gap-contact-unanswered", &[("contact", &contact), ("when", &when(*at))])
        }
        Why::ContactNotDone { kind, at, reason, .. } => {
            let contact = capital(&contact_word(t, *kind));
            let blanks: [(&'static str, &dyn std::fmt::Display); 3] =
                [("contact", &contact), ("when", &when(*at)), ("reason", reason)];
            t.with("gap-contact-not-done", &blanks)
        }
        Why::NotHomeForVisit { kind, at, unit: coming, .. } => {
            let contact = capital(&contact_word(t, *kind));
            let blanks: [(&'static str, &dyn std::fmt::Display); 3] =
                [("contact", &contact), ("when", &when(*at)), ("unit", &unit(*coming))];
            t.with("gap-not-home-for-visit", &blanks)
        }
        Why::ArrivalUnchecked => get("gap-arrival-unchecked"),
        Why::ArrivalNotWell => get("gap-arrival-not-well"),
        Why::EveningCallMissing => get("gap-evening-call-missing"),
        Why::EveningNotWell => get("gap-evening-not-well"),
        Why::MeasurementMissing => get("gap-measurement-missing"),
        Why::NotMeasuredAgain { signs, .. } => {
            t.with("gap-not-measured-again", &[("signs", &signs_words(t, signs))])
        }
        Why::NoLongerWanted { party: Party::Patient } => get("gap-patient-wants-it-no-longer"),
        Why::NoLongerWanted { party: Party::NextOfKin } => get("gap-kin-wants-it-no-longer"),
        Why::NoLongerWanted { party: Party::ReceivingStaff } => get("gap-staff-wants-it-no-longer"),
        Why::PastPlannedEnd => get("gap-past-planned-end"),
        Why::ReassessmentDue => get("gap-reassessment-due"),
        Why::RequestUnanswered { kind, .. } => {
            t.with("gap-request-unanswered", &[("whom", &asked_word(t, *kind))])
        }
        Why::RequestDeclined { kind, .. } => {
            let whom = capital(&asked_word(t, *kind));
            t.with("gap-request-declined", &[("whom", &whom)])
        }
        Why::RequestNotAllowed { kind, status } => {
            let status = t.get(&format!("legal-{}", status.as_str().replace('_', "-")));
            let status = status.to_lowercase();
            t.with(
                "gap-request-not-allowed",
                &[("whom", &asked_word(t, *kind)), ("status", &status)],
            )
        }
        Why::ThingNotArrived { text, .. } => t.with("gap-thing-not-arrived", &[("what", text)]),
        Why::MedicinesDisagree { version, unit: by } => {
            t.with("gap-medicines-disagree", &[("version", version), ("unit", &unit(*by))])
        }
        Why::DoseNotGiven { medicine, reason } => {
            t.with("gap-dose-not-given", &[("medicine", medicine), ("reason", reason)])
        }
        Why::NobodyAnswers { .. }
        | Why::CompetenceMissing { .. }
        | Why::PoolUsedUp
        | Why::ResponsibilityNotTaken { .. }
        | Why::HolderLeft { .. }
        | Why::OfferUnanswered { .. }
        | Why::MessageUnseen { .. }
        | Why::MessageUnanswered { .. }
        | Why::FeedbackUnanswered { .. }
        | Why::OfferDeclined { .. }
        | Why::AgreementMissing
        | Why::AgreementNotAgreed { .. }
        | Why::AgreementOlderThanPlan { .. }
        | Why::AnswerMissing { .. }
        | Why::ItemLeftOpen { .. }
        | Why::RequestUnseen { .. }
        | Why::RequestNotDone { .. }
        | Why::VisitorHasNotRead { .. }
        | Why::FollowUpCallMissing
        | Why::NotReferredOn
        | Why::NoNamedContact { .. }
        | Why::NotToldOfDischarge { .. } => standing::sentence(t, why, unit),
        Why::DoseWithoutVisit { medicine, times } => {
            let what = crate::medicines::times::one(t, medicine, times);
            t.with("gap-dose-without-visit", &[("what", &what)])
        }
    }
}

/// A unit by its name.
fn unit_words(t: T, unit: UnitId, directory: &Directory) -> String {
    match directory.unit_name(unit) {
        "" => t.get("unit-unnamed").into_owned(),
        name => name.to_owned(),
    }
}

/// Whom a request is to: "hemsjukvården".
pub(crate) fn asked_word(t: T, kind: RequestKind) -> String {
    t.get(&format!("asked-{}", kind.as_str().replace('_', "-"))).into_owned()
}

/// What is to be measured: "temperatur", or all of NEWS2 as one thing.
pub(crate) fn signs_words(t: T, signs: &[VitalSign]) -> String {
    if SCORED.iter().all(|sign| signs.contains(sign)) {
        return t.get("signs-all-of-news2").into_owned();
    }
    let names: Vec<_> = signs.iter().map(|sign| format::sign_name(t, *sign)).collect();
    names.join(", ")
}

fn values(t: T, sign: VitalSign, value: i32, limit: i32) -> (String, String) {
    (format::value_with_unit(t, sign, value), format::value(t, sign, limit))
}

/// "Temperatur 38,4 °C, över gränsen 38,0. Mätt i dag kl 09.55."
pub(super) fn alarm(
    t: T,
    (sign, value): (VitalSign, i32),
    (above, limit): (bool, i32),
    when: &str,
) -> String {
    let key = if above { "item-alarm-above" } else { "item-alarm-below" };
    let name = capital(&format::sign_name(t, sign));
    let (value, limit) = values(t, sign, value, limit);
    t.with(key, &[("sign", &name), ("value", &value), ("limit", &limit), ("when", &when)])
}

pub(super) fn news2(t: T, total: Option<u8>, threes: &[VitalSign], when: &str) -> String {
    let threes: Vec<_> = threes.iter().map(|sign| format::sign_name(t, *sign)).collect();
    let threes = threes.join(", ");
    match (total, threes.is_empty()) {
        (Some(total), true) => t.with("item-news2", &[("total", &total), ("when", &when)]),
        (Some(total), false) => {
            t.with("item-news2-three", &[("total", &total), ("signs", &threes), ("when", &when)])
        }
        (None, _) => t.with("item-news2-incomplete", &[("signs", &threes), ("when", &when)]),
    }
}

fn asked(t: T, missing: &Missing) -> String {
    let key = match missing {
        Missing::PatientsYes => "item-ask-patient",
        Missing::KinsYes => "item-ask-kin",
        Missing::StaffsYes => "item-ask-staff",
        Missing::Decision | Missing::WayBack | Missing::Item { .. } | Missing::Task { .. } => {
            "item-ask-other"
        }
    };
    t.get(key).into_owned()
}

pub(crate) fn contact_word(t: T, kind: ContactKind) -> String {
    t.get(&format!("contact-{}", kind.as_str().replace('_', "-"))).into_owned()
}

/// A link of the line: "väg tillbaka".
pub(crate) fn link_word(t: T, link: Link) -> String {
    t.get(&format!("link-{}", link.as_str().replace('_', "-"))).into_owned()
}
