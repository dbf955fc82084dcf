//! What is open at a place, in words that nobody has typed: what somebody wrote may hold a name.
//!
//! Exhaustive on purpose: a new kind of item must say here whether its sentence is only ours.

use crate::items;
use crate::texts::T;
use care::open_item::{OpenItem, What, Why};
use care::world::Directory;
use jiff::Timestamp;
use jiff::tz::TimeZone;

pub(super) fn sentence(
    t: T,
    item: &OpenItem,
    directory: &Directory,
    now: Timestamp,
    zone: &TimeZone,
) -> String {
    match instead(&item.what) {
        Some(key) => t.get(key).into_owned(),
        None => items::sentence(t, item, directory, now, zone),
    }
}

/// The text key to say instead of what was typed, or of what says more than a corridor may know.
fn instead(what: &What) -> Option<&'static str> {
    match what {
        What::Gap { why, .. } => instead_of(why),
        What::Task { .. } => Some("wall-task"),
        What::HandInSample { .. } => Some("wall-sample"),
        What::Report { worry: true, .. } => Some("wall-worry"),
        What::Report { worry: false, .. } => Some("wall-report"),
        What::Return { .. } => Some("wall-return"),
        // Whether somebody has died is nobody's business in a corridor.
        What::Notice { .. } | What::TellByTelephone { .. } => Some("wall-notice"),
        What::DiscloseCopy { .. } => Some("wall-task"),
        What::Alarm { .. }
        | What::News2 { .. }
        | What::MeasureAgain { .. }
        | What::HomeCheck { .. }
        | What::LastDay
        | What::Assess { .. }
        | What::Decide
        | What::Ask { .. }
        | What::WriteAgreement
        | What::Agree { .. }
        | What::Prepare { .. }
        | What::Leave
        | What::Round { .. }
        | What::Journal { .. }
        | What::SendRequest { .. }
        | What::AnswerRequest { .. }
        | What::AgreeToTimes { .. }
        | What::WriteMedicineList
        | What::CheckMedicineList { .. }
        | What::AnswerOffer { .. }
        | What::AnswerMessage { .. }
        | What::AnswerFeedback { .. }
        | What::ReadFeedback { .. }
        | What::Contradiction { .. } => None,
    }
}

fn instead_of(why: &Why) -> Option<&'static str> {
    match why {
        Why::ContactNotDone { .. } => Some("wall-contact-not-done"),
        // The legal form may be compulsory care.
        Why::RequestNotAllowed { .. } => Some("wall-request-not-allowed"),
        Why::ThingNotArrived { .. } => Some("wall-thing-not-arrived"),
        Why::DoseNotGiven { .. } => Some("wall-dose-not-given"),
        Why::DoseWithoutVisit { .. } => Some("wall-dose-without-visit"),
        Why::NoWayBack
        | Why::NoNextContact
        | Why::ContactUnanswered { .. }
        | Why::NotHomeForVisit { .. }
        | Why::ArrivalUnchecked
        | Why::ArrivalNotWell
        | Why::EveningCallMissing
        | Why::EveningNotWell
        | Why::MeasurementMissing
        | Why::NotMeasuredAgain { .. }
        | Why::NoLongerWanted { .. }
        | Why::PastPlannedEnd
        | Why::ReassessmentDue
        | Why::RequestUnanswered { .. }
        | Why::RequestDeclined { .. }
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
        | Why::AgreementNotAgreed { .. }
        | Why::AgreementOlderThanPlan { .. }
        | Why::AnswerMissing { .. }
        | Why::ItemLeftOpen { .. }
        | Why::RequestUnseen { .. }
        | Why::RequestNotDone { .. }
        | Why::VisitorHasNotRead { .. }
        | Why::FollowUpCallMissing
        | Why::NoNamedContact { .. }
        | Why::NotReferredOn
        | Why::NotToldOfDischarge { .. }
        | Why::CompetenceMissing { .. }
        | Why::MedicinesDisagree { .. } => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::Lang;
    use care::episode::notice::NoticeKind;
    use care::ids::{ContactId, EventId, SampleId, TaskId, ThingId, UnitId};
    use care::open_item::{Owner, Weight};
    use care::programme::{ContactKind, LegalStatus, RequestKind};
    use care::responsibility::Link;
    use care::who::Role;
    use uuid::Uuid;

    const TYPED: &str = "Gunvor Lindholm";

    fn now() -> Timestamp {
        "2026-11-23T06:10:00Z".parse().unwrap()
    }

    fn said(lang: Lang, what: What) -> String {
        let owner = Owner { unit: UnitId(Uuid::nil()), role: Role::WardNurse };
        let (weight, then, at) = (Weight::Gap, None, now());
        let item =
            OpenItem { what, weight, opens_at: at, closes_at: None, due_at: at, owner, then };
        let zone = TimeZone::get("Europe/Stockholm").unwrap();
        sentence(T { lang }, &item, &Directory::default(), at, &zone)
    }

    /// Everything that somebody has typed, each with a name in it.
    fn typed() -> Vec<What> {
        let text = || TYPED.to_owned();
        let gap = |why| What::Gap { link: Link::OwnerAndTime, why };
        let (contact, kind, at) = (ContactId(Uuid::nil()), ContactKind::Visit, now());
        let report = |worry| What::Report { report: EventId(Uuid::nil()), text: text(), worry };
        vec![
            What::Task { task: TaskId(Uuid::nil()), text: text(), together: None },
            What::HandInSample { sample: SampleId(Uuid::nil()), text: text() },
            report(true),
            report(false),
            What::Return { thing: ThingId(Uuid::nil()), text: text() },
            gap(Why::ContactNotDone { contact, kind, at, reason: text() }),
            gap(Why::ThingNotArrived { thing: ThingId(Uuid::nil()), text: text() }),
            gap(Why::DoseNotGiven { medicine: text(), reason: text() }),
            gap(Why::DoseWithoutVisit { medicine: text(), times: vec![] }),
        ]
    }

    #[test]
    fn nothing_that_somebody_has_typed_is_said() {
        for lang in [Lang::Sv, Lang::En] {
            for what in typed() {
                let said = said(lang, what);
                assert!(!said.is_empty() && !said.contains("Gunvor"), "{said}");
                assert!(!said.contains("wall-"), "{said}");
            }
        }
    }

    #[test]
    fn neither_a_death_nor_compulsory_care_is_told_in_a_corridor() {
        let notice = EventId(Uuid::nil());
        let died = said(Lang::Sv, What::Notice { notice, kind: NoticeKind::Died });
        assert_eq!(died, "En ändring att läsa på tavlan.");
        let status = LegalStatus::ALL.into_iter().last().unwrap();
        let why = Why::RequestNotAllowed { kind: RequestKind::HomeHelp, status };
        let said = said(Lang::Sv, What::Gap { link: Link::OwnerAndTime, why });
        assert_eq!(said, "En begäran kan inte göras. Läs på tavlan.");
    }
}
