//! Offers: what may be done now, by phase; the rest is not shown. The door asks again.

use super::journal;
use super::on::On;
use crate::paths;
use access::Action;
use care::episode::Phase;
use care::episode::event::HomeCheck;

pub(crate) struct OfferGroup {
    pub(crate) title: String,
    pub(crate) offers: Vec<Offer>,
}

pub(crate) struct Offer {
    pub(crate) label: String,
    pub(crate) icon: &'static str,
    pub(crate) href: String,
}

/// Groups that have something to offer.
pub(crate) fn of(on: &On<'_>) -> Vec<OfferGroup> {
    let groups = [("offers-next", next(on)), ("offers-about", about(on)), ("offers-end", end(on))];
    let groups = groups.into_iter().filter(|(_, offers)| !offers.is_empty());
    groups.map(|(key, offers)| OfferGroup { title: on.get(key), offers }).collect()
}

fn offer(on: &On<'_>, key: &str, icon: &'static str, href: String) -> Offer {
    Offer { label: on.get(key), icon, href }
}

/// Keeps those that the actor may do.
fn allowed(on: &On<'_>, all: Vec<(Action, Offer)>) -> Vec<Offer> {
    all.into_iter().filter(|(action, _)| on.may(*action)).map(|(_, offer)| offer).collect()
}

fn next(on: &On<'_>) -> Vec<Offer> {
    let id = on.id();
    let offer = |key, icon, href| offer(on, key, icon, href);
    let measure = (Action::Measure, offer("offer-measure", "pulse", paths::measurement(id)));
    let assess = (Action::Assess, offer("offer-assess", "list", paths::assessment(id)));
    let prepare = || {
        vec![
            (Action::WriteAgreement, offer("offer-answers", "people", paths::answers(id))),
            (Action::WriteAgreement, offer("offer-agreement", "doc", paths::agreement(id))),
            (Action::SendRequest, offer("offer-requests", "msg", paths::requests(id))),
            (Action::WriteMedicineList, offer("offer-medicines", "pill", paths::medicines(id))),
            (Action::PlanContact, offer("offer-contacts", "clock", paths::contacts(id))),
            (Action::ManageThings, offer("offer-things", "box", paths::things(id))),
            (Action::SendHome, offer("offer-checklist", "check", paths::checklist(id))),
            (Action::SendHome, offer("offer-send-home", "home", paths::homecoming(id))),
        ]
    };
    let requests = || (Action::SendRequest, offer("offer-requests", "msg", paths::requests(id)));
    let all = match on.episode().phase() {
        Phase::Candidate | Phase::Assessment => vec![assess, measure, requests()],
        Phase::Offered | Phase::Planned => prepare().into_iter().chain([measure, assess]).collect(),
        Phase::BackOnWard => {
            let discharge = offer("offer-discharge", "check", paths::discharge(id));
            let discharge = (Action::Discharge, discharge);
            let reconcile = offer("offer-reconcile", "people", paths::reconciliation(id));
            let end = [(Action::Reconcile, reconcile), discharge];
            [assess, measure].into_iter().chain(prepare()).chain(end).collect()
        }
        Phase::AtHome => at_home(on, measure),
        Phase::Discharged
        | Phase::NotSuitable
        | Phase::Declined
        | Phase::Cancelled
        | Phase::Died => vec![],
    };
    allowed(on, all)
}

fn at_home(on: &On<'_>, measure: (Action, Offer)) -> Vec<(Action, Offer)> {
    let id = on.id();
    let offer = |key, icon, href| offer(on, key, icon, href);
    let mut all = vec![];
    for (check, key) in
        [(HomeCheck::Arrival, "offer-arrival"), (HomeCheck::Evening, "offer-evening")]
    {
        if !on.episode().checked(check).is_some_and(|checked| checked.well) {
            all.push((Action::CheckHome, offer(key, "phone", paths::home_check(id, check))));
        }
    }
    all.push((Action::HoldRound, offer("offer-round", "people", paths::round(id))));
    all.push(measure);
    all.push((Action::SendRequest, offer("offer-requests", "msg", paths::requests(id))));
    all.push((Action::WriteMedicineList, offer("offer-medicines", "pill", paths::medicines(id))));
    all.push((Action::PlanContact, offer("offer-contacts", "clock", paths::contacts(id))));
    all.push((Action::ReturnToWard, offer("offer-return", "bed", paths::return_to_ward(id))));
    all.push((Action::MoveThing, offer("offer-things", "box", paths::things(id))));
    all.push((Action::Reconcile, offer("offer-reconcile", "people", paths::reconciliation(id))));
    all.push((Action::Discharge, offer("offer-discharge", "check", paths::discharge(id))));
    all
}

fn about(on: &On<'_>) -> Vec<Offer> {
    let id = on.id();
    let offer = |key, icon, href| offer(on, key, icon, href);
    let mut all = vec![];
    if on.episode().is_open() {
        if on.episode().is_approved() {
            let way_back = offer("offer-way-back", "bed", paths::way_back(id));
            all.push((Action::ReserveSafetyBed, way_back));
            let status = offer("offer-legal-status", "card", paths::legal_status(id));
            all.push((Action::SetLegalStatus, status));
            let hand_over = offer("offer-responsibility", "shield", paths::responsibility(id));
            all.push((Action::OfferResponsibility, hand_over));
            let follow_up = offer("offer-follow-up", "phone", paths::follow_up(id));
            all.push((Action::PlanContact, follow_up));
        }
        all.push((Action::ManageKin, offer("offer-kin", "people", paths::kin(id))));
        all.push((Action::ManageKin, offer("offer-consents", "shield", paths::consents(id))));
        let scale = offer("offer-scale", "pulse", paths::saturation_scale(id));
        all.push((Action::Decide, scale));
    }
    // What is written is the unit's own, not the episode's.
    if on.signed.unit.is_some_and(|unit| on.may_for(Action::Correspond, unit)) {
        let messages = offer("messages-title", "msg", paths::messages(id));
        all.push((Action::ViewEpisode, messages));
    }
    if on.signed.unit.is_some_and(|unit| on.may_for(Action::GiveFeedback, unit)) {
        let feedback = offer("feedback-title", "pen", paths::feedback(id));
        all.push((Action::ViewEpisode, feedback));
    }
    let patient = offer("offer-patient", "person", paths::patient(id));
    all.push((Action::ChangePatient, patient));
    all.push((Action::ViewEpisode, offer("offer-papers", "print", paths::papers(id))));
    let journal = !journal::left(on).is_empty() && journal::may_enter(on);
    let journal = journal.then(|| offer("offer-journal", "pen", paths::journal(id)));
    journal.into_iter().chain(allowed(on, all)).collect()
}

fn end(on: &On<'_>) -> Vec<Offer> {
    if !on.episode().is_open() {
        return vec![];
    }
    let mut all = vec![];
    if on.episode().home_since().is_none() {
        all.push((Action::Cancel, offer(on, "offer-end", "x", paths::end(on.id()))));
    }
    all.push((Action::RecordDeath, offer(on, "offer-death", "pen", paths::death(on.id()))));
    allowed(on, all)
}
