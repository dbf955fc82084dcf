//! The end and what leads to it: who has read what, follow-up that is handed over, reconciliation,
//! discharge, death and the exits.

use super::command::{On, Read};
use super::facts::one_or_several;
use super::plan;
use crate::scenario::Find;
use care::command::Command as AnyCommand;
use care::episode::Command;
use care::episode::command::Discharge;
use care::episode::event::{Exit, Onward};
use care::episode::notice::NoticeKind;
use care::ids::EventId;
use care::programme::Channel;
use uuid::Uuid;

const EXITS: [(&str, Exit); 3] = [
    ("not_suitable", Exit::NotSuitable),
    ("declined", Exit::Declined),
    ("cancelled", Exit::Cancelled),
];
pub(super) const NOTICES: [NoticeKind; 11] = [
    NoticeKind::WentHome,
    NoticeKind::BackOnWard,
    NoticeKind::MedicinesChanged,
    NoticeKind::AgreementChanged,
    NoticeKind::PlanRevised,
    NoticeKind::FollowUpHandedOver,
    NoticeKind::RequestRetracted,
    NoticeKind::ResponsibilityMoved,
    NoticeKind::Discharged,
    NoticeKind::Died,
    NoticeKind::Ended,
];

/// `notice = "went_home"`, or several: `notices = […]`; for the own unit, unless said for whom.
pub(super) fn read_notice(on: &On<'_, '_>) -> Read {
    let (at, unit) = (on.happened(), on.own_unit());
    let fields = one_or_several(on, "notice", "notices");
    let kinds = fields.iter().filter_map(|field| field.word(&NOTICES, NoticeKind::as_str));
    let kinds: Vec<NoticeKind> = kinds.collect();
    let (unit, (_, episode)) = (unit?, on.episode?);
    let made = kinds.into_iter().map(|kind| {
        let command = Command::ReadNotice { at, notice: EventId(Uuid::nil()), unit };
        let command = AnyCommand::Episode(episode.id, command);
        super::command::Made { command, find: Some(Find::Notice { kind, unit }) }
    });
    Some(made.collect())
}

pub(super) fn hand_over_follow_up(on: &On<'_, '_>) -> Read {
    on.one(Command::HandOverFollowUp { unit: on.unit("unit")? })
}

pub(super) fn reconcile(on: &On<'_, '_>) -> Read {
    let units = on.table.need("units", "the units that were asked").map(|field| field.list());
    let channel = on.table.get("channel").map_or(Some(Channel::Video), |f| plan::channel(&f));
    let note = on.table.text("note");
    let units = units?.iter().filter_map(|field| on.unit_of(field)).collect();
    on.one(Command::Reconcile { units, channel: channel?, note: note? })
}

/// What is said at a discharge, and who takes over when other units have been involved.
pub(super) fn said(on: &On<'_, '_>) -> Option<Discharge> {
    let table = on.table;
    let met = table.get("met").map(|field| field.texts()).unwrap_or_default();
    let (conversation, next) = (table.note("conversation"), table.note("next"));
    let onward = onward(on)?;
    Some(Discharge { met, conversation, next, onward })
}

/// Who takes over and whom to call: all three, or nothing of it.
fn onward(on: &On<'_, '_>) -> Option<Option<Onward>> {
    let table = on.table;
    let (to, call) = (table.get("refer_to"), table.get("call"));
    let referral = table.get("referral").and_then(|field| field.text());
    if to.is_none() && call.is_none() && referral.is_none() {
        return Some(None);
    }
    let missing = "the unit that takes over, the unit to call, and the referral";
    for (key, there) in
        [("refer_to", to.is_some()), ("call", call.is_some()), ("referral", referral.is_some())]
    {
        if !there {
            table.fault(key, missing);
        }
    }
    let (refer_to, call) = (on.unit_of(&to?), on.unit_of(&call?));
    Some(Some(Onward { refer_to: refer_to?, referral: referral?, call: call? }))
}

/// Said after a discharge that did not say it.
pub(super) fn refer_on(on: &On<'_, '_>) -> Read {
    on.table.need("refer_to", "the unit that takes over");
    on.one(Command::ReferOn(Box::new(onward(on)??)))
}

pub(super) fn discharge(on: &On<'_, '_>) -> Read {
    for key in ["conversation", "next"] {
        on.table.need(key, "a text");
    }
    on.one(Command::Discharge(Box::new(said(on)?)))
}

pub(super) fn record_death(on: &On<'_, '_>) -> Read {
    let (at, note) = (on.happened(), on.table.note("note"));
    on.one(Command::RecordDeath { at, note })
}

pub(super) fn end(on: &On<'_, '_>) -> Read {
    let exit = on.table.need("exit", "not_suitable, declined or cancelled");
    let exit = exit.and_then(|field| field.one_of(&EXITS));
    let reason = on.table.text("reason");
    on.one(Command::End { exit: exit?, reason: reason? })
}
