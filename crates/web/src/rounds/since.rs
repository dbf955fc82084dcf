//! What is new since the last round (or since coming home): values from → to, what was not
//! measured, contacts that were held or not, what the patient has said.

use crate::episodes::On;
use crate::format;
use crate::items;
use crate::items::OutsideView;
use crate::items::capital;
use care::episode::Measurement;
use care::episode::event::{ContactOutcome, Party};
use care::open_item::{What, Why};
use care::vital_sign::VitalSign;
use jiff::Timestamp;

pub(crate) struct Since {
    /// "I går kl 12.30 till nu"
    pub(crate) says: String,
    /// Values beyond their limits now, and who has answered for them.
    pub(crate) outside: Vec<OutsideView>,
    pub(crate) deltas: Vec<Delta>,
    /// What is missing or was not done.
    pub(crate) gaps: Vec<String>,
    pub(crate) contacts: Vec<Delta>,
    /// What the patient said, and when.
    pub(crate) patient: Option<(String, String)>,
    pub(crate) last_round: Option<(String, String)>,
}

pub(crate) struct Delta {
    pub(crate) label: String,
    /// The value before; empty when there was none.
    pub(crate) from: String,
    pub(crate) to: String,
}

impl Since {
    pub(crate) fn of(on: &On<'_>) -> Self {
        let episode = on.episode();
        let last = episode.rounds.last();
        let home = episode.home_since().unwrap_or(on.now());
        let since = last.map_or(home, |round| round.mark.at.max(home));
        Since {
            says: on.t().with("since-when", &[("when", &capital(&on.moment(since)))]),
            outside: outside(on),
            deltas: deltas(on, since),
            gaps: gaps(on),
            contacts: contacts(on, since),
            patient: patient(on),
            last_round: last.map(|round| {
                let key = format!("happened-round-{}", super::write::word(round.round.outcome));
                let said = on.get(&key);
                (on.by(&round.mark), format!("{said}. {}", round.round.note))
            }),
        }
    }
}

/// All of them, also those that wait for an answer: the round is where they are talked of.
fn outside(on: &On<'_>) -> Vec<OutsideView> {
    let found = care::episode::outside::outside(on.episode());
    let view = |one| items::outside(on.t(), one, &on.view.directory, on.now(), on.zone());
    found.iter().map(view).collect()
}

const SIGNS: [VitalSign; 8] = [
    VitalSign::Temperature,
    VitalSign::Pulse,
    VitalSign::SystolicPressure,
    VitalSign::OxygenSaturation,
    VitalSign::SupplementalOxygen,
    VitalSign::RespiratoryRate,
    VitalSign::Consciousness,
    VitalSign::Weight,
];

fn deltas(on: &On<'_>, since: Timestamp) -> Vec<Delta> {
    let measured = &on.episode().measurements;
    let deltas = SIGNS.into_iter().filter_map(|sign| {
        let with = |m: &&Measurement| m.reading.value(sign).is_some();
        let before = measured.iter().rev().find(|m| m.mark.at <= since && with(m));
        let newest = measured.iter().rev().find(|m| m.mark.at > since && with(m))?;
        Some(Delta {
            label: label(on, sign),
            from: before.map(|m| words(on, m, sign)).unwrap_or_default(),
            to: words(on, newest, sign),
        })
    });
    deltas.collect()
}

fn label(on: &On<'_>, sign: VitalSign) -> String {
    match sign == VitalSign::SystolicPressure {
        true => on.get("since-pressure"),
        false => capital(&format::sign_name(on.t(), sign)),
    }
}

/// Pressure is said as a pair.
fn words(on: &On<'_>, measured: &Measurement, sign: VitalSign) -> String {
    let value = |sign| measured.reading.value(sign).map(|v| format::value(on.t(), sign, v));
    let below = value(VitalSign::DiastolicPressure);
    match (sign, value(sign), below) {
        (VitalSign::SystolicPressure, Some(above), Some(below)) => format!("{above}/{below}"),
        (_, value, _) => value.unwrap_or_default(),
    }
}

/// Missing measurements, contacts not done or unanswered, a missing next contact.
fn gaps(on: &On<'_>) -> Vec<String> {
    let open = on.view.thread.open.iter();
    let gaps = open
        .filter(|item| matches!(&item.what, What::Gap { why, .. } if *why != Why::PastPlannedEnd));
    gaps.map(|item| items::sentence(on.t(), item, &on.view.directory, on.now(), on.zone()))
        .collect()
}

fn contacts(on: &On<'_>, since: Timestamp) -> Vec<Delta> {
    let held = on.episode().planned().filter_map(|planned| {
        let held = planned.held.filter(|held| held.mark.at > since)?;
        let to = match &held.value {
            ContactOutcome::Done => on.get("plan-done"),
            ContactOutcome::NotDone { reason } => {
                on.t().with("plan-not-done", &[("reason", reason)])
            }
        };
        let note = on.episode().held_contacts.get(&planned.contact.id);
        let note = note.map(|held| held.value.note.clone()).filter(|note| !note.is_empty());
        Some(Delta {
            label: capital(&on.word("contact", planned.contact.kind.as_str())),
            from: on.moment(held.mark.at),
            to: note.map_or(to.clone(), |note| format!("{to} {note}")),
        })
    });
    held.collect()
}

fn patient(on: &On<'_>) -> Option<(String, String)> {
    let Some(given) = on.episode().answers.get(&Party::Patient) else {
        // Not asked apart from the agreement: that yes is the patient's answer.
        let answer = on.episode().answer_of(Party::Patient)?;
        let word = crate::preparation::answers::answer_word(answer);
        return Some((on.word("answer", word), on.get("answer-by-agreement")));
    };
    let answer = crate::preparation::answers::answer_word(given.value.answer);
    let said = match given.value.note.is_empty() {
        true => on.word("answer", answer),
        false => format!("{}. ”{}”", on.word("answer", answer), given.value.note),
    };
    Some((said, on.by(&given.mark)))
}
