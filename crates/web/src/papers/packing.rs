//! The packing list: what goes with the patient, what comes another way, and what is to come back.

use super::frame::{Frame, by, identity};
use crate::episodes::On;
use crate::items::capital;
use crate::things::view as things;
use app::paper::{Block, Check, Kind, Paper, Reading};
use care::episode::thing::{Step, Tracked, Transport};

/// None when nothing is to go home.
pub(super) fn paper(on: &On<'_>) -> Option<Paper> {
    let frame = Frame::of(on);
    let live = on.episode().things.values().filter(|tracked| tracked.cancelled.is_none());
    let (along, other): (Vec<_>, Vec<_>) =
        live.partition(|tracked| tracked.thing.transport == Transport::WithPatient);
    if along.is_empty() && other.is_empty() {
        return None;
    }
    let mut blocks = vec![Block::Paragraph { text: on.get("paper-packing-how") }];
    for (key, some) in [("paper-packing-along", along), ("paper-packing-other", other)] {
        if some.is_empty() {
            continue;
        }
        let items = some.into_iter().map(|tracked| check(on, &frame, tracked));
        blocks.push(Block::Heading { text: on.get(key) });
        blocks.push(Block::Checklist { items: items.collect() });
    }
    let signs = vec![on.get("paper-packed-by"), on.get("paper-received-by")];
    blocks.push(Block::Signatures { lines: signs });
    Some(Paper {
        identity: Some(identity(on)),
        blocks,
        ..frame.paper(Kind::Packing, Reading::Small, on.get("paper-packing-title"))
    })
}

fn check(on: &On<'_>, frame: &Frame<'_>, tracked: &Tracked) -> Check {
    let thing = &tracked.thing;
    let left = on.episode().things_left();
    let is_left = left.iter().any(|(_, other)| std::ptr::eq(*other, tracked));
    let step = tracked.step.as_ref().filter(|_| !is_left);
    let is_done = step.is_some_and(|step| {
        matches!(step.value, Step::Sent | Step::Arrived | Step::Refilled | Step::Returned)
    });
    let along = thing.transport == Transport::WithPatient;
    let promised = thing.promised_at.filter(|_| !along);
    let promised = promised.map(|at| on.t().with("thing-promised", &[("when", &frame.moment(at))]));
    let facts = [
        Some(capital(&on.word("thing-source", thing.source.as_str()))),
        (!along).then(|| on.word("thing-transport", thing.transport.as_str())),
        promised,
        thing.needed_before.then(|| on.get("paper-needed-before")),
        thing.comes_back.then(|| on.get("paper-comes-back")),
        step.filter(|_| is_done).map(|step| by(on, frame, &step.mark)),
    ];
    let facts: Vec<_> = facts.into_iter().flatten().collect();
    let text = things::counted(on, tracked);
    Check { text, note: Some(facts.join(" · ")), is_done, has_line: false }
}
