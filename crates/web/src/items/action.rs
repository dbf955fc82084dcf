//! Where an item's button leads, and what stands on it.

use crate::paths;
use crate::texts::T;
use access::Action;
use care::episode::event::HomeCheck;
use care::ids::{EpisodeId, UnitId};
use care::open_item::{OpenItem, What, Why};

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Act {
    pub(crate) href: String,
    pub(crate) label: String,
    pub(crate) icon: &'static str,
}

/// The way to do something about it; whether this reader may is for `asks`.
pub(crate) fn action(t: T, id: EpisodeId, item: &OpenItem) -> Act {
    let (href, key, icon) = match &item.what {
        What::Gap { why, .. } => gap(id, why),
        What::Alarm { sign, .. } => (paths::alarm(id, *sign), "do-alarm", "check"),
        What::News2 { .. } => (paths::news2(id), "do-alarm", "check"),
        What::MeasureAgain { .. } => (paths::measurement(id), "do-measure", "pulse"),
        What::HomeCheck { check } => (paths::home_check(id, *check), "do-home-check", "home"),
        What::LastDay => (paths::round(id), "do-round", "video"),
        What::Assess { .. } => (paths::assessment(id), "do-assess", "list"),
        What::Decide => (paths::decision(id), "do-decide", "pen"),
        What::Ask { .. } => (paths::answers(id), "do-ask", "people"),
        What::WriteAgreement => (paths::agreement(id), "do-write-agreement", "pen"),
        What::Agree { .. } => (paths::agreement(id), "do-agree", "pen"),
        What::Prepare { .. } => (paths::checklist(id), "do-prepare", "list"),
        What::Leave => (paths::homecoming(id), "do-leave", "home"),
        What::Round { .. } => (paths::round(id), "do-round", "video"),
        What::Task { task, .. } => (paths::task(id, *task), "do-task", "check"),
        What::Journal { .. } => (paths::journal(id), "do-journal", "doc"),
        What::Contradiction { .. } => (paths::timeline(id), "do-contradiction", "clock"),
        What::SendRequest { kind } => (paths::new_request(id, *kind), "do-send-request", "pen"),
        What::AnswerRequest { request, .. } => {
            (paths::request(id, *request), "do-answer-request", "pen")
        }
        What::AgreeToTimes { request, .. } => {
            (paths::request(id, *request), "do-agree-to-times", "clock")
        }
        What::AnswerMessage { conversation, .. } => {
            (paths::conversation(id, *conversation), "do-answer-message", "msg")
        }
        What::AnswerFeedback { feedback, .. } => {
            (paths::one_feedback(id, *feedback), "do-answer-feedback", "pen")
        }
        What::ReadFeedback { feedback, .. } => {
            (paths::one_feedback(id, *feedback), "do-read-feedback", "msg")
        }
        What::WriteMedicineList => (paths::medicines_new(id), "do-write-medicines", "pill"),
        What::CheckMedicineList { .. } => (paths::medicines(id), "do-check-medicines", "pill"),
        What::HandInSample { sample, .. } => {
            (paths::sample(id, *sample), "do-hand-in-sample", "check")
        }
        What::Report { report, .. } => (paths::report(id, *report), "do-report", "pen"),
        What::Notice { notice, .. } => (paths::notice(id, *notice), "do-notice", "check"),
        What::TellByTelephone { notice, .. } => {
            (paths::notice(id, *notice), "do-tell-by-telephone", "phone")
        }
        What::Return { thing, .. } => (paths::thing(id, *thing), "do-thing", "box"),
        What::DiscloseCopy { copy } => (paths::disclosure(id, *copy), "do-disclose-copy", "doc"),
        What::AnswerOffer { transfer } => (paths::offer(id, *transfer), "do-answer-offer", "pen"),
    };
    Act { href, label: t.get(key).into_owned(), icon }
}

/// What the page behind the button is only for, with whose unit: whoever may not has no button.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "the other pages are for all who see the patient"
)]
pub(crate) fn asks(item: &OpenItem) -> Option<(Action, UnitId)> {
    let action = match &item.what {
        What::Gap { why, .. } => return gap_asks(why).map(|action| (action, item.owner.unit)),
        What::Alarm { .. } | What::News2 { .. } | What::Report { .. } => Action::HandleAlarm,
        What::MeasureAgain { .. } => Action::Measure,
        What::HomeCheck { .. } => Action::CheckHome,
        What::Round { .. } | What::LastDay => Action::HoldRound,
        What::Assess { .. } => Action::Assess,
        What::Decide => Action::Decide,
        What::Task { together: Some(_), .. } => Action::Correspond,
        What::Task { together: None, .. } => Action::TickItem,
        What::Journal { .. } => Action::EnterInJournal,
        What::Contradiction { .. } => Action::ViewTimeline,
        What::SendRequest { .. } => Action::SendRequest,
        What::WriteMedicineList => Action::WriteMedicineList,
        What::HandInSample { .. } => Action::GiveCare,
        What::DiscloseCopy { .. } => Action::DiscloseCopy,
        What::AnswerOffer { .. } => Action::TakeResponsibility,
        What::AnswerMessage { .. } => Action::Correspond,
        What::AnswerFeedback { .. } | What::ReadFeedback { .. } => Action::GiveFeedback,
        _ => return None,
    };
    Some((action, item.owner.unit))
}

#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "the other pages are for all who see the patient"
)]
fn gap_asks(why: &Why) -> Option<Action> {
    match why {
        Why::NoWayBack => Some(Action::ReserveSafetyBed),
        Why::ContactUnanswered { .. } => Some(Action::RecordContact),
        Why::NotHomeForVisit { .. } => Some(Action::PlanContact),
        Why::ArrivalUnchecked
        | Why::ArrivalNotWell
        | Why::EveningCallMissing
        | Why::EveningNotWell => Some(Action::CheckHome),
        Why::PastPlannedEnd => Some(Action::HoldRound),
        Why::RequestDeclined { .. } => Some(Action::SendRequest),
        Why::RequestNotAllowed { .. } => Some(Action::SetLegalStatus),
        Why::ResponsibilityNotTaken { .. } | Why::HolderLeft { .. } | Why::OfferDeclined { .. } => {
            Some(Action::OfferResponsibility)
        }
        Why::OfferUnanswered { .. } => Some(Action::TakeResponsibility),
        Why::MessageUnseen { .. } | Why::MessageUnanswered { .. } => Some(Action::Correspond),
        Why::FeedbackUnanswered { .. } => Some(Action::GiveFeedback),
        Why::NotReferredOn => Some(Action::Discharge),
        Why::NoNamedContact { .. } => Some(Action::NameContact),
        Why::PoolUsedUp => Some(Action::ReserveSafetyBed),
        Why::AgreementMissing | Why::AgreementOlderThanPlan { .. } => Some(Action::WriteAgreement),
        _ => None,
    }
}

#[expect(clippy::too_many_lines, reason = "one arm for each kind of gap")]
fn gap(id: EpisodeId, why: &Why) -> (String, &'static str, &'static str) {
    match why {
        Why::NoWayBack => (paths::way_back(id), "do-way-back", "bed"),
        Why::NoNextContact | Why::ContactNotDone { .. } => {
            (paths::contacts(id), "do-plan-contact", "clock")
        }
        Why::ContactUnanswered { contact, .. } => {
            (paths::contact(id, *contact), "do-answer-contact", "pen")
        }
        Why::NotHomeForVisit { contact, .. } => {
            (paths::contact_time(id, *contact), "do-move-visit", "clock")
        }
        Why::ArrivalUnchecked | Why::ArrivalNotWell => {
            (paths::home_check(id, HomeCheck::Arrival), "do-home-check", "home")
        }
        Why::EveningCallMissing | Why::EveningNotWell => {
            (paths::home_check(id, HomeCheck::Evening), "do-home-check", "home")
        }
        Why::MeasurementMissing | Why::NotMeasuredAgain { .. } => {
            (paths::measurement(id), "do-measure", "pulse")
        }
        Why::NoLongerWanted { .. } => (paths::answers(id), "do-no-longer-wanted", "people"),
        Why::PastPlannedEnd => (paths::round(id), "do-past-planned-end", "clock"),
        Why::ReassessmentDue => (paths::assessment(id), "do-reassess", "list"),
        Why::RequestUnanswered { request, .. } => {
            (paths::request(id, *request), "do-request-unanswered", "phone")
        }
        Why::RequestDeclined { kind, .. } => {
            (paths::new_request(id, *kind), "do-request-declined", "pen")
        }
        Why::RequestNotAllowed { .. } => (paths::legal_status(id), "do-request-not-allowed", "doc"),
        Why::ThingNotArrived { thing, .. } => (paths::thing(id, *thing), "do-thing", "box"),
        Why::MedicinesDisagree { .. } => (paths::medicines(id), "do-medicines-disagree", "pill"),
        Why::DoseNotGiven { .. } => (paths::medicines(id), "do-dose-not-given", "pill"),
        Why::ResponsibilityNotTaken { .. } | Why::HolderLeft { .. } => {
            (paths::responsibility(id), "do-hand-over", "shield")
        }
        Why::OfferDeclined { .. } => (paths::responsibility(id), "do-hand-over", "shield"),
        Why::OfferUnanswered { transfer, .. } => {
            (paths::offer(id, *transfer), "do-offer-unanswered", "phone")
        }
        Why::MessageUnseen { conversation, .. } => {
            (paths::conversation(id, *conversation), "do-open-message", "msg")
        }
        Why::MessageUnanswered { conversation, .. } => {
            (paths::conversation(id, *conversation), "do-answer-message", "msg")
        }
        Why::FeedbackUnanswered { feedback, .. } => {
            (paths::one_feedback(id, *feedback), "do-answer-feedback", "pen")
        }
        Why::NobodyAnswers { .. } => (paths::CALLS.to_owned(), "do-nobody-answers", "phone"),
        Why::PoolUsedUp => (paths::way_back(id), "do-way-back", "bed"),
        Why::CompetenceMissing { unit, .. } => {
            (paths::abilities(*unit), "do-competence-missing", "people")
        }
        Why::AgreementMissing
        | Why::AgreementNotAgreed { .. }
        | Why::AgreementOlderThanPlan { .. } => (paths::agreement(id), "do-agreement", "pen"),
        Why::AnswerMissing { .. } => (paths::answers(id), "do-ask", "people"),
        Why::ItemLeftOpen { .. } => (paths::checklist(id), "do-item-left-open", "list"),
        Why::RequestUnseen { request, .. } => {
            (paths::request(id, *request), "do-request-unseen", "phone")
        }
        Why::RequestNotDone { request, .. } => {
            (paths::request(id, *request), "do-request-not-done", "list")
        }
        Why::VisitorHasNotRead { notice, .. } | Why::NotToldOfDischarge { notice, .. } => {
            (paths::notice(id, *notice), "do-visitor-has-not-read", "check")
        }
        Why::FollowUpCallMissing => (paths::contacts(id), "do-follow-up-call", "phone"),
        Why::NotReferredOn => (paths::onward(id), "do-refer-on", "pen"),
        Why::NoNamedContact { contact } => (paths::named(id, *contact), "do-name-contact", "pen"),
        Why::DoseWithoutVisit { .. } => (paths::medicines(id), "do-dose-without-visit", "pill"),
    }
}

/// Every text that a button may carry, for the test of texts.
#[cfg(test)]
pub(super) const KEYS: [&str; 55] = [
    "do-answer-feedback",
    "do-read-feedback",
    "do-answer-message",
    "do-competence-missing",
    "do-open-message",
    "do-agreement",
    "do-answer-offer",
    "do-follow-up-call",
    "do-hand-over",
    "do-item-left-open",
    "do-name-contact",
    "do-nobody-answers",
    "do-offer-unanswered",
    "do-refer-on",
    "do-request-not-done",
    "do-request-unseen",
    "do-visitor-has-not-read",
    "do-agree",
    "do-alarm",
    "do-answer-contact",
    "do-agree-to-times",
    "do-answer-request",
    "do-check-medicines",
    "do-dose-not-given",
    "do-dose-without-visit",
    "do-hand-in-sample",
    "do-medicines-disagree",
    "do-notice",
    "do-report",
    "do-request-declined",
    "do-request-not-allowed",
    "do-request-unanswered",
    "do-send-request",
    "do-tell-by-telephone",
    "do-thing",
    "do-write-medicines",
    "do-ask",
    "do-assess",
    "do-contradiction",
    "do-decide",
    "do-disclose-copy",
    "do-home-check",
    "do-journal",
    "do-leave",
    "do-measure",
    "do-move-visit",
    "do-no-longer-wanted",
    "do-past-planned-end",
    "do-plan-contact",
    "do-prepare",
    "do-reassess",
    "do-round",
    "do-task",
    "do-way-back",
    "do-write-agreement",
];
