//! Sentences of the gaps that stand between units: who has it, who answers, what nobody has seen,
//! and what is left at the end.

use super::sentence::asked_word;
use crate::texts::T;
use care::episode::conversation::Side;
use care::episode::event::Party;
use care::ids::UnitId;
use care::open_item::Why;
use care::responsibility::mandate::Mandate;

#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "sentence names every kind and sends these here"
)]
pub(super) fn sentence(t: T, why: &Why, unit: &impl Fn(UnitId) -> String) -> String {
    let get = |key: &str| t.get(key).into_owned();
    match why {
        Why::NobodyAnswers { caller } => get(&format!("gap-nobody-answers-{}", caller.as_str())),
        Why::PoolUsedUp => get("gap-pool-used-up"),
        Why::CompetenceMissing { unit: doing, competence, on, lack } => {
            crate::abilities::missing(t, &unit(*doing), (*competence, *on, *lack))
        }
        Why::ResponsibilityNotTaken { mandate, by } => {
            let mandate = mandate_word(t, *mandate);
            t.with("gap-responsibility-not-taken", &[("mandate", &mandate), ("unit", &unit(*by))])
        }
        Why::HolderLeft { mandate, unit: holder } => {
            let mandate = mandate_word(t, *mandate);
            t.with("gap-holder-left", &[("mandate", &mandate), ("unit", &unit(*holder))])
        }
        Why::OfferUnanswered { to, .. } => t.with("gap-offer-unanswered", &[("unit", &unit(*to))]),
        Why::MessageUnseen { from: side, .. } => from(t, "gap-message-unseen", *side, unit),
        Why::MessageUnanswered { from: side, .. } => from(t, "gap-message-unanswered", *side, unit),
        Why::FeedbackUnanswered { from, .. } => {
            t.with("gap-feedback-unanswered", &[("from", &unit(*from))])
        }
        Why::OfferDeclined { to, .. } => t.with("gap-offer-declined", &[("unit", &unit(*to))]),
        Why::AgreementMissing => get("gap-agreement-missing"),
        Why::AgreementNotAgreed { version } => {
            t.with("gap-agreement-not-agreed", &[("version", version)])
        }
        Why::AgreementOlderThanPlan { version } => {
            t.with("gap-agreement-older-than-plan", &[("version", version)])
        }
        Why::AnswerMissing { party: Party::Patient } => get("gap-answer-missing-patient"),
        Why::AnswerMissing { party: Party::NextOfKin } => get("gap-answer-missing-kin"),
        Why::AnswerMissing { party: Party::ReceivingStaff } => get("gap-answer-missing-staff"),
        Why::ItemLeftOpen { .. } => get("gap-item-left-open"),
        Why::RequestUnseen { kind, .. } => {
            t.with("gap-request-unseen", &[("whom", &asked_word(t, *kind))])
        }
        Why::RequestNotDone { kind, .. } => {
            t.with("gap-request-not-done", &[("whom", &asked_word(t, *kind))])
        }
        Why::VisitorHasNotRead { unit: coming, .. } => {
            t.with("gap-visitor-has-not-read", &[("unit", &unit(*coming))])
        }
        Why::NoNamedContact { contact } => {
            get(&format!("gap-no-named-contact-{}", contact.as_str().replace('_', "-")))
        }
        Why::FollowUpCallMissing => get("gap-follow-up-call-missing"),
        Why::NotReferredOn => get("gap-not-referred-on"),
        Why::NotToldOfDischarge { unit: told, .. } => {
            t.with("gap-not-told-of-discharge", &[("unit", &unit(*told))])
        }
        _ => String::new(),
    }
}

/// Who wrote: a unit by its name, the patient, or next of kin.
pub(super) fn from(t: T, key: &str, side: Side, unit: &impl Fn(UnitId) -> String) -> String {
    match side {
        Side::Unit { unit: wrote } => t.with(key, &[("from", &unit(wrote))]),
        Side::Patient => t.get(&format!("{key}-patient")).into_owned(),
        Side::Kin { .. } => t.get(&format!("{key}-kin")).into_owned(),
    }
}

/// "medicinskt ansvar för behandlingen"
pub(crate) fn mandate_word(t: T, mandate: Mandate) -> String {
    t.get(&format!("mandate-{}", mandate.as_str().replace('_', "-"))).into_owned()
}
