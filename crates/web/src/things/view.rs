//! Things as pages say them: what, how many, from where, how and when; and how each one stands,
//! in a shape and a word, with who said so.

use crate::episodes::On;
use crate::items::{Mark, capital};
use crate::paths;
use access::Action;
use care::episode::thing::{Step, Tracked, Transport};
use care::ids::ThingId;
use care::open_item::{What, Why};

pub(crate) struct ThingView {
    pub(crate) id: String,
    /// "2 st Rollator"
    pub(crate) what: String,
    /// Kind and source.
    pub(crate) facts: String,
    pub(crate) transport: String,
    /// The patient does not leave before it is settled.
    pub(crate) is_needed: bool,
    /// "Utlovat på torsdag kl 10", or nothing.
    pub(crate) promised: String,
    pub(crate) mark: Mark,
    /// Why not, in somebody's words.
    pub(crate) reason: String,
    /// Who said so, and when.
    pub(crate) by: String,
    pub(crate) comes_back: bool,
    /// Where something is done about it; none for those who may not.
    pub(crate) href: Option<String>,
}

/// All things, by what is to be done.
#[derive(Default)]
pub(crate) struct Heaps {
    /// Goes with the patient and is not packed.
    pub(crate) to_pack: Vec<ThingView>,
    pub(crate) packed: Vec<ThingView>,
    /// Stands between the patient and the door in another way.
    pub(crate) door: Vec<ThingView>,
    /// Promised, and not there.
    pub(crate) late: Vec<ThingView>,
    pub(crate) coming: Vec<ThingView>,
    pub(crate) home: Vec<ThingView>,
    /// Lent, and the care has ended.
    pub(crate) back: Vec<ThingView>,
    /// Returned, lost or called off.
    pub(crate) over: Vec<ThingView>,
}

impl Heaps {
    pub(crate) fn is_empty(&self) -> bool {
        let before = [&self.to_pack, &self.packed, &self.door, &self.late, &self.coming];
        let after = [&self.home, &self.back, &self.over];
        before.iter().chain(&after).all(|heap| heap.is_empty())
    }
}

pub(crate) fn heaps(on: &On<'_>) -> Heaps {
    let mut heaps = Heaps::default();
    for (id, tracked) in &on.episode().things {
        let view = view(on, *id, tracked);
        heap(&mut heaps, on, *id, tracked).push(view);
    }
    // What the patient must not leave without, first.
    heaps.to_pack.sort_by_key(|thing| !thing.is_needed);
    heaps
}

fn heap<'h>(
    heaps: &'h mut Heaps,
    on: &On<'_>,
    id: ThingId,
    tracked: &Tracked,
) -> &'h mut Vec<ThingView> {
    let is_home = on.episode().home_since().is_some();
    let packed = matches!(tracked.step(), Some(Step::Sent));
    let along = tracked.thing.transport == Transport::WithPatient;
    let needed = stands_in_the_way(on, id);
    match tracked.step() {
        _ if tracked.cancelled.is_some() => &mut heaps.over,
        _ if !on.episode().is_open() && is_out(on, id) => &mut heaps.back,
        _ if !on.episode().is_open() => &mut heaps.over,
        // What was packed for an earlier homecoming is packed anew; what is not needed may be.
        _ if !is_home && along && (needed || tracked.step().is_none()) => &mut heaps.to_pack,
        _ if needed => &mut heaps.door,
        Some(Step::Returned | Step::Lost { .. }) => &mut heaps.over,
        Some(Step::Arrived | Step::Refilled) => &mut heaps.home,
        _ if is_late(on, id) => &mut heaps.late,
        _ if !is_home && along && packed => &mut heaps.packed,
        // It went along, until somebody says otherwise.
        Some(Step::Sent) | None if is_home && along => &mut heaps.home,
        Some(Step::Sent | Step::NotArrived { .. }) | None => &mut heaps.coming,
    }
}

/// The patient does not leave before it is settled.
fn stands_in_the_way(on: &On<'_>, id: ThingId) -> bool {
    let is_home = on.episode().home_since().is_some();
    on.episode().is_open()
        && !is_home
        && on.episode().things_left().iter().any(|(left, _)| *left == id)
}

/// Lent, and nobody has it back.
pub(crate) fn is_out(on: &On<'_>, id: ThingId) -> bool {
    on.episode().things_out().iter().any(|(out, _)| *out == id)
}

/// Promised and not there: what the gap on the board says.
fn is_late(on: &On<'_>, id: ThingId) -> bool {
    on.view.thread.open.iter().any(|item| {
        matches!(&item.what, What::Gap { why: Why::ThingNotArrived { thing, .. }, .. } if *thing == id)
    })
}

pub(crate) fn view(on: &On<'_>, id: ThingId, tracked: &Tracked) -> ThingView {
    let thing = &tracked.thing;
    let (by, reason) = said(on, tracked);
    let may = on.may(Action::MoveThing) || on.may(Action::ManageThings);
    let facts = [
        capital(&on.word("thing-kind", thing.kind.as_str())),
        on.word("thing-source", thing.source.as_str()),
    ];
    ThingView {
        id: id.0.to_string(),
        what: counted(on, tracked),
        facts: facts.join(" · "),
        transport: on.word("thing-transport", thing.transport.as_str()),
        is_needed: stands_in_the_way(on, id),
        promised: promised(on, tracked),
        mark: mark(on, id, tracked),
        reason,
        by,
        comes_back: thing.comes_back && tracked.cancelled.is_none(),
        href: (may && tracked.cancelled.is_none()).then(|| paths::thing(on.id(), id)),
    }
}

/// The programme's kit in the reader's language; the rest as it was written.
pub(crate) fn name(on: &On<'_>, tracked: &Tracked) -> String {
    let kit = on.view.programme.kit.iter().find(|item| item.text.sv == tracked.thing.what);
    let name =
        kit.map_or_else(|| tracked.thing.what.clone(), |item| on.text(&item.text).to_owned());
    capital(&name)
}

/// "2 st Rollator"; one is not counted.
pub(crate) fn counted(on: &On<'_>, tracked: &Tracked) -> String {
    let what = name(on, tracked);
    match tracked.thing.count {
        1 => what,
        n => on.t().with("thing-counted", &[("n", &n), ("what", &what)]),
    }
}

fn promised(on: &On<'_>, tracked: &Tracked) -> String {
    let waits = tracked.cancelled.is_none() && !tracked.is_there();
    match tracked.thing.promised_at.filter(|_| waits) {
        Some(at) => on.t().with("thing-promised", &[("when", &on.moment(at))]),
        None => String::new(),
    }
}

/// Who said how it stands, and why when there is a why.
fn said(on: &On<'_>, tracked: &Tracked) -> (String, String) {
    if let Some((reason, mark)) = &tracked.cancelled {
        return (on.by(mark), reason.clone());
    }
    match &tracked.step {
        Some(step) => {
            let reason = match &step.value {
                Step::NotArrived { reason } | Step::Lost { reason } => reason.clone(),
                Step::Sent | Step::Arrived | Step::Refilled | Step::Returned => String::new(),
            };
            (on.by(&step.mark), reason)
        }
        None => {
            (on.t().with("thing-ordered-by", &[("by", &on.by(&tracked.ordered))]), String::new())
        }
    }
}

fn mark(on: &On<'_>, id: ThingId, tracked: &Tracked) -> Mark {
    let along = tracked.thing.transport == Transport::WithPatient;
    let is_home = on.episode().home_since().is_some();
    let is_promised = tracked.thing.promised_at.is_some();
    let (class, icon, key) = match tracked.step() {
        _ if tracked.cancelled.is_some() => ("", "x", "standing-thing-cancelled"),
        Some(Step::Returned) => ("p23-mark--ok", "check", "standing-thing-returned"),
        Some(Step::Lost { .. }) => ("", "x", "standing-thing-lost"),
        _ if !on.episode().is_open() && is_out(on, id) => ("", "box", "standing-thing-out"),
        Some(Step::Sent) if along && stands_in_the_way(on, id) => {
            ("", "can", "standing-thing-pack-again")
        }
        Some(Step::NotArrived { .. }) if is_late(on, id) => {
            ("p23-mark--gap", "gap", "standing-thing-not-arrived")
        }
        Some(Step::Refilled) => ("p23-mark--ok", "check", "standing-thing-refilled"),
        Some(Step::Arrived) => ("p23-mark--ok", "check", "standing-thing-arrived"),
        _ if is_late(on, id) => ("p23-mark--gap", "gap", "standing-thing-late"),
        Some(Step::Sent) | None if along && is_home => {
            ("p23-mark--ok", "check", "standing-thing-along")
        }
        Some(Step::Sent) if along => ("p23-mark--ok", "check", "standing-thing-packed"),
        Some(Step::Sent) => ("", "car", "standing-thing-sent"),
        Some(Step::NotArrived { .. }) if along && is_home => {
            ("p23-mark--gap", "gap", "standing-thing-left-behind")
        }
        None | Some(Step::NotArrived { .. }) if along => ("", "can", "standing-thing-to-pack"),
        Some(Step::NotArrived { .. }) if is_promised => ("", "clock", "standing-thing-new-promise"),
        Some(Step::NotArrived { .. }) | None if is_promised => {
            ("", "clock", "standing-thing-promised")
        }
        Some(Step::NotArrived { .. }) | None => ("", "can", "standing-thing-no-time"),
    };
    Mark { class, icon, is_filled: false, label: on.get(key) }
}

/// The situation in a sentence, and what it means.
pub(crate) fn heading(on: &On<'_>, heaps: &Heaps) -> (String, String) {
    let name = on.given_name();
    let say = |key: &str, n: usize| on.t().with(key, &[("n", &n), ("name", &name)]);
    let needed = on.episode().things_left().len();
    if heaps.is_empty() {
        return (on.get("things-none"), on.get("things-none-next"));
    }
    if !on.episode().is_open() {
        return match heaps.back.len() {
            0 => (on.get("things-all-back"), on.get("things-all-back-next")),
            n => (say("things-back", n), on.get("things-back-next")),
        };
    }
    if on.episode().home_since().is_none() {
        return match needed {
            0 => (on.get("things-ready"), say("things-ready-next", 0)),
            n => (say("things-door", n), say("things-door-next", n)),
        };
    }
    match (heaps.late.len(), heaps.coming.len()) {
        (0, 0) => (on.get("things-home"), on.get("things-home-next")),
        (0, n) => (say("things-coming", n), on.get("things-coming-next")),
        (n, _) => (say("things-late", n), on.get("things-late-next")),
    }
}
