//! Samples of deviations and thanks, what becomes of them, and how they are counted.

use crate::cast::*;
use care::episode::Event;
use care::episode::feedback::{Happened, Outcome, Sent, Topic};
use care::ids::EventId;
use care::local_rule::LocalRule;
use care::open_item::Owner;
use care::unit::{self, Way};
use care::who::Role;
use jiff::civil::date;

const FEEDBACK: EventId = EventId(uuid::Uuid::from_u128(0x97));

pub(super) fn events() -> Vec<Event> {
    let from = Owner { unit: HOME_NURSING, role: Role::HomeNurse };
    let to = Owner { unit: WARD_UNIT, role: Role::WardNurse };
    let sent = Topic::ALL.map(|topic| {
        let (words, due_at) = ("Listan var inte med.".into(), at("2026-12-08T16:00"));
        Happened::Sent { sent: Sent { from, to, topic, words, due_at } }
    });
    let answered = Outcome::ALL.map(|outcome| {
        let words = "Listan skrivs nu ut innan patienten får lämna avdelningen.".into();
        Happened::Answered { feedback: FEEDBACK, outcome, words }
    });
    let rest = [
        Happened::Opened { feedback: FEEDBACK, by: WARD_UNIT },
        Happened::Withdrawn { feedback: FEEDBACK },
    ];
    let happened = sent.into_iter().chain(answered).chain(rest);
    happened.map(|one| Event::FedBack { happened: Box::new(one) }).collect()
}

pub(super) fn counted() -> Vec<unit::Event> {
    let month = date(2026, 11, 1);
    let of =
        |way, topic, taken_back| unit::Event::FeedbackCounted { way, topic, month, taken_back };
    let sent = Topic::ALL.map(|topic| of(Way::Sent, topic, false)).into_iter();
    sent.chain([of(Way::Received, Topic::Aids, true)]).collect()
}

/// How soon deviations are answered.
pub(super) fn unit_with_feedback_time() -> Vec<unit::Event> {
    let rule = LocalRule { feedback_days: Some(5), ..LocalRule::default() };
    vec![unit::Event::LocalRuleSet { rule }]
}
