//! Rules of logistics: what is ordered, how it gets home, and what was promised.

use super::decide::{Decided, Deciding, line, text};
use super::event::Event;
use super::thing::{Step, Thing, ThingKind, Tracked, Transport};
use crate::ids::ThingId;
use crate::refusal::Refusal;
use jiff::Timestamp;
use uuid::Uuid;

/// Most things in one episode.
const THINGS_MAX: usize = 60;

pub(super) fn order(on: &Deciding<'_>, thing: &Thing) -> Decided {
    line("what", &thing.what)?;
    if thing.count == 0 || thing.count > 500 {
        return Err(Refusal::Invalid { field: "count" });
    }
    if on.episode.things.len() >= THINGS_MAX {
        return Err(Refusal::TooMany { most: THINGS_MAX });
    }
    one_aid_only(on, None, thing.kind, thing.transport, thing.count)?;
    in_future(on, thing.promised_at)?;
    let id = ThingId(Uuid::from_u128(on.ctx.command.0.as_u128().wrapping_add(1)));
    let what = thing.what.trim().to_owned();
    on.one(Event::ThingsOrdered { things: vec![(id, Thing { what, ..thing.clone() })] })
}

/// Patient transport takes one aid; the rest come another way (domain 3.8).
fn one_aid_only(
    on: &Deciding<'_>,
    but: Option<ThingId>,
    kind: ThingKind,
    transport: Transport,
    count: u32,
) -> Result<(), Refusal> {
    if kind != ThingKind::Aid || transport != Transport::WithPatient {
        return Ok(());
    }
    let along = |(id, tracked): &(&ThingId, &Tracked)| {
        Some(**id) != but
            && tracked.thing.kind == ThingKind::Aid
            && tracked.thing.transport == Transport::WithPatient
            && tracked.cancelled.is_none()
            && !tracked.is_there()
            && tracked.step() != Some(&Step::Returned)
    };
    if count > 1 || on.episode.things.iter().any(|pair| along(&pair)) {
        return Err(Refusal::OneAidOnly);
    }
    Ok(())
}

fn in_future(on: &Deciding<'_>, promised_at: Option<Timestamp>) -> Result<(), Refusal> {
    match promised_at {
        Some(at) if at <= on.ctx.now => Err(Refusal::Invalid { field: "promised_at" }),
        Some(_) | None => Ok(()),
    }
}

pub(super) fn promise(
    on: &Deciding<'_>,
    id: ThingId,
    transport: Transport,
    promised_at: Option<Timestamp>,
) -> Decided {
    let tracked = known(on, id)?;
    one_aid_only(on, Some(id), tracked.thing.kind, transport, tracked.thing.count)?;
    in_future(on, promised_at)?;
    if (tracked.thing.transport, tracked.thing.promised_at) == (transport, promised_at) {
        return Ok(vec![]);
    }
    on.one(Event::ThingPromised { thing: id, transport, promised_at })
}

pub(super) fn cancel(on: &Deciding<'_>, id: ThingId, reason: &str) -> Decided {
    text("reason", reason)?;
    known(on, id)?;
    on.one(Event::ThingCancelled { thing: id, reason: reason.trim().to_owned() })
}

fn known<'a>(on: &Deciding<'a>, id: ThingId) -> Result<&'a Tracked, Refusal> {
    let tracked = on.episode.things.get(&id).ok_or(Refusal::NotFound { what: "thing" })?;
    if tracked.cancelled.is_some() {
        return Err(Refusal::Invalid { field: "thing" });
    }
    Ok(tracked)
}
