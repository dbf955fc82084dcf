//! At home and out: leaving, rounds, deviating values, coming back, discharge and the exits.

use super::command::{On, Read};
use super::facts;
use care::episode::Command;
use care::episode::command::HoldRound;
use care::episode::event::{Exit, RoundOutcome};
use care::programme::Channel;
use care::vital_sign::VitalSign;

const OUTCOMES: [(&str, RoundOutcome); 4] = [
    ("continue", RoundOutcome::Continue),
    ("revise_plan", RoundOutcome::RevisePlan),
    ("back_to_ward", RoundOutcome::BackToWard),
    ("discharge", RoundOutcome::Discharge),
];
const EXITS: [(&str, Exit); 3] = [
    ("not_suitable", Exit::NotSuitable),
    ("declined", Exit::Declined),
    ("cancelled", Exit::Cancelled),
];

pub(super) fn send_home(on: &On<'_, '_>) -> Read {
    on.one(Command::SendHome { at: on.happened() })
}

/// Everything of this sign up to now has been looked at.
pub(super) fn handle_alarm(on: &On<'_, '_>) -> Read {
    let sign = on.table.need("sign", "a vital sign");
    let sign = sign.and_then(|field| field.word(&VitalSign::ALL, VitalSign::as_str));
    let action = on.table.text("action");
    on.one(Command::HandleAlarm { sign: sign?, up_to: on.now(), action: action? })
}

pub(super) fn handle_news2(on: &On<'_, '_>) -> Read {
    on.one(Command::HandleNews2 { up_to: on.now(), action: on.table.text("action")? })
}

pub(super) fn hold_round(on: &On<'_, '_>) -> Read {
    let table = on.table;
    let contact = match table.get("contact") {
        Some(field) => facts::contact(on, Some(field)).map(Some),
        None => Some(None),
    };
    let channel = table.get("channel").map(|f| f.word(&Channel::ALL, Channel::as_str));
    let outcome = table.get("outcome").map(|field| field.one_of(&OUTCOMES));
    let participants = table.get("participants").map(|field| field.texts());
    let bed = table.get("bed").and_then(|field| field.whole(1..=200_u16));
    let (met, conversation, next) = (met(on), table.note("conversation"), table.note("next"));
    let note = table.text("note");
    on.one(Command::HoldRound(Box::new(HoldRound {
        contact: contact?,
        channel: channel.unwrap_or(Some(Channel::Telephone))?,
        participants: participants.unwrap_or_default(),
        outcome: outcome.unwrap_or(Some(RoundOutcome::Continue))?,
        note: note?,
        bed,
        met,
        conversation,
        next,
    })))
}

fn met(on: &On<'_, '_>) -> Vec<String> {
    on.table.get("met").map(|field| field.texts()).unwrap_or_default()
}

pub(super) fn return_to_ward(on: &On<'_, '_>) -> Read {
    let (at, direct) = (on.happened(), on.table.flag("direct", true));
    let bed = on.table.get("bed").and_then(|field| field.whole(1..=200_u16));
    let reason = on.table.text("reason");
    on.one(Command::ReturnToWard { at, bed, direct, reason: reason? })
}

pub(super) fn discharge(on: &On<'_, '_>) -> Read {
    let (met, conversation) = (met(on), on.table.text("conversation"));
    let next = on.table.text("next");
    on.one(Command::Discharge { met, conversation: conversation?, next: next? })
}

pub(super) fn end(on: &On<'_, '_>) -> Read {
    let exit = on.table.need("exit", "not_suitable, declined or cancelled");
    let exit = exit.and_then(|field| field.one_of(&EXITS));
    let reason = on.table.text("reason");
    on.one(Command::End { exit: exit?, reason: reason? })
}
