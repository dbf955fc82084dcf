//! At home: leaving, rounds, deviating values and coming back. The end is in `end`.

use super::command::{On, Read};
use super::{end, facts};
use care::episode::Command;
use care::episode::command::HoldRound;
use care::episode::event::RoundOutcome;
use care::programme::Channel;
use care::vital_sign::VitalSign;
use jiff::{Timestamp, ToSpan};

const OUTCOMES: [(&str, RoundOutcome); 4] = [
    ("continue", RoundOutcome::Continue),
    ("revise_plan", RoundOutcome::RevisePlan),
    ("back_to_ward", RoundOutcome::BackToWard),
    ("discharge", RoundOutcome::Discharge),
];

pub(super) fn send_home(on: &On<'_, '_>) -> Read {
    on.one(Command::SendHome { at: on.happened() })
}

/// Everything of this sign up to now has been looked at.
pub(super) fn handle_alarm(on: &On<'_, '_>) -> Read {
    let sign = on.table.need("sign", "a vital sign");
    let sign = sign.and_then(|field| field.word(&VitalSign::ALL, VitalSign::as_str));
    let action = on.table.text("action");
    let by = again_by(on);
    on.one(Command::HandleAlarm { sign: sign?, up_to: on.now(), action: action?, by: by? })
}

/// `again_minutes`: a new measurement is promised within so many minutes.
fn again_by(on: &On<'_, '_>) -> Option<Option<Timestamp>> {
    let Some(field) = on.table.get("again_minutes") else { return Some(None) };
    let minutes = field.whole(1..=2880_i64)?;
    Some(on.now().checked_add(minutes.minutes()).ok())
}

pub(super) fn handle_news2(on: &On<'_, '_>) -> Read {
    let (action, by) = (on.table.text("action"), again_by(on));
    on.one(Command::HandleNews2 { up_to: on.now(), action: action?, by: by? })
}

pub(super) fn hold_round(on: &On<'_, '_>) -> Read {
    let table = on.table;
    let contact = match table.get("contact") {
        Some(field) => facts::planned(on, &field).map(Some),
        None => Some(None),
    };
    let channel = table.get("channel").map(|f| f.word(&Channel::ALL, Channel::as_str));
    let outcome = table.get("outcome").map(|field| field.one_of(&OUTCOMES));
    let participants = table.get("participants").map(|field| field.texts());
    let bed = table.get("bed").and_then(|field| field.whole(1..=200_u16));
    let (said, note) = (end::said(on), table.text("note"));
    let outcome = outcome.unwrap_or(Some(RoundOutcome::Continue))?;
    let discharge = (outcome == RoundOutcome::Discharge).then_some(said);
    let discharge = match discharge {
        Some(said) => Some(said?),
        None => None,
    };
    on.one(Command::HoldRound(Box::new(HoldRound {
        contact: contact?,
        channel: channel.unwrap_or(Some(Channel::Telephone))?,
        participants: participants.unwrap_or_default(),
        outcome,
        note: note?,
        bed,
        discharge,
    })))
}

pub(super) fn return_to_ward(on: &On<'_, '_>) -> Read {
    let (at, direct) = (on.happened(), on.table.flag("direct", true));
    let bed = on.table.get("bed").and_then(|field| field.whole(1..=200_u16));
    let reason = on.table.text("reason");
    on.one(Command::ReturnToWard { at, bed, direct, reason: reason? })
}
