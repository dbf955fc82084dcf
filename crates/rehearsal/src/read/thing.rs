//! Things on their way to the home and back: ordered, promised, sent, come, returned.
//!
//! A thing is spoken of by its id in the programme's kit, or by the id of the step that ordered it.

use super::command::{Made, On, Read};
use super::facts::one_or_several;
use crate::cast::Cast;
use crate::scenario::Find;
use crate::table::{Field, Table};
use care::command::Command as AnyCommand;
use care::episode::Command;
use care::episode::thing::{Source, Step, Thing, ThingKind, Transport};
use care::ids::ThingId;
use uuid::Uuid;

#[derive(Clone, Copy)]
enum Became {
    Sent,
    Arrived,
    NotArrived,
    Refilled,
    Returned,
    Lost,
}

const STEPS: [(&str, Became); 6] = [
    ("sent", Became::Sent),
    ("arrived", Became::Arrived),
    ("not_arrived", Became::NotArrived),
    ("refilled", Became::Refilled),
    ("returned", Became::Returned),
    ("lost", Became::Lost),
];

/// Which thing: known when the file is read, or found by its text when it is played.
pub(super) type Which = (ThingId, Option<Find>);

pub(super) fn order_thing(on: &On<'_, '_>) -> Read {
    let table = on.table;
    let kind = table.need("kind", "a kind of thing");
    let kind = kind.and_then(|field| field.word(&ThingKind::ALL, ThingKind::as_str));
    let (what, transport) = (table.text("what"), transport(table));
    let source = table.need("source", "where it comes from");
    let source = source.and_then(|field| field.word(&Source::ALL, Source::as_str));
    let count = table.get("count").map_or(Some(1), |field| field.whole(1..=500_u32));
    let promised_at = promised(on);
    let thing = Thing {
        kind: kind?,
        what: what?,
        count: count?,
        source: source?,
        transport: transport?,
        promised_at: promised_at?,
        needed_before: table.flag("needed_before", true),
        comes_back: table.flag("comes_back", true),
    };
    on.one(Command::OrderThing(Box::new(thing)))
}

fn transport(table: &Table<'_>) -> Option<Transport> {
    let field = table.need("transport", "how it gets home")?;
    field.word(&Transport::ALL, Transport::as_str)
}

/// `promised_day` and `promised_at`, both or neither.
fn promised(on: &On<'_, '_>) -> Option<Option<jiff::Timestamp>> {
    if on.table.has("promised_day") || on.table.has("promised_at") {
        return on.moment("promised_day", "promised_at").map(Some);
    }
    on.table.get("promised_day");
    on.table.get("promised_at");
    Some(None)
}

pub(super) fn promise_thing(on: &On<'_, '_>) -> Read {
    let field = on.table.need("thing", "the id of a thing");
    let (transport, promised_at) = (transport(on.table), promised(on));
    let (thing, find) = which(on, &field?)?;
    let (transport, promised_at) = (transport?, promised_at?);
    on.found(Command::PromiseThing { thing, transport, promised_at }, find)
}

pub(super) fn cancel_thing(on: &On<'_, '_>) -> Read {
    let (field, reason) = (on.table.need("thing", "the id of a thing"), on.table.text("reason"));
    let (thing, find) = which(on, &field?)?;
    on.found(Command::CancelThing { thing, reason: reason? }, find)
}

/// `thing = "…"`, or several that go the same way: `things = […]`.
pub(super) fn move_thing(on: &On<'_, '_>) -> Read {
    let (at, note) = (on.happened(), on.table.note("note"));
    let fields = one_or_several(on, "thing", "things");
    let step = on.table.need("step", "what has become of it").and_then(|f| f.one_of(&STEPS));
    let reason = on.table.text_or_none("reason").unwrap_or_default();
    let step = match step? {
        Became::Sent => Step::Sent,
        Became::Arrived => Step::Arrived,
        Became::NotArrived => Step::NotArrived { reason },
        Became::Refilled => Step::Refilled,
        Became::Returned => Step::Returned,
        Became::Lost => Step::Lost { reason },
    };
    let mut made = vec![];
    for field in fields {
        let Some((thing, find)) = which(on, &field) else { continue };
        let command = Command::MoveThing { at, thing, step: step.clone(), note: note.clone() };
        let (_, episode) = on.episode?;
        made.push(Made { command: AnyCommand::Episode(episode.id, command), find });
    }
    Some(made)
}

fn which(on: &On<'_, '_>, field: &Field<'_>) -> Option<Which> {
    let found = thing_of(on.cast, on.name()?, field.str()?);
    if found.is_none() {
        let ids = ids(on.cast, on.name()?);
        field.fault(&format!("a thing of the kit, or a step that orders one: {}", ids.join(", ")));
    }
    found
}

/// A thing of this episode by its name in the file.
pub(super) fn thing_of(cast: &Cast, episode: &str, name: &str) -> Option<Which> {
    let step = cast.labelled(name, Some(episode)).filter(|step| step.does == "order-thing");
    if let Some(step) = step {
        let event = cast.event_of(step, step.days.first().copied()?)?;
        return Some((ThingId(Uuid::from_u128(event.0.as_u128().wrapping_add(1))), None));
    }
    let programme = cast.programme_of(cast.episodes.get(episode)?)?;
    let item = programme.programme.kit.iter().find(|item| item.id == name)?;
    Some((ThingId(Uuid::nil()), Some(Find::Thing { text: item.text.sv.clone() })))
}

pub(super) fn ids(cast: &Cast, episode: &str) -> Vec<String> {
    let of = |step: &crate::cast::Labelled| {
        step.does == "order-thing" && step.episode.as_deref() == Some(episode)
    };
    let ordered = cast.labels.iter().filter(|(_, steps)| steps.iter().any(of));
    let programme = cast.episodes.get(episode).and_then(|episode| cast.programme_of(episode));
    let kit = programme.into_iter().flat_map(|known| &known.programme.kit);
    ordered.map(|(name, _)| name.clone()).chain(kit.map(|item| item.id.clone())).collect()
}
