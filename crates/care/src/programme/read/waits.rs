//! Waits: an item of the checklist is done only when what it vouches for was done before it. Only what
//! is ticked can wait, for another item, and never for one that waits for it in turn.

use super::table::{Item, List};
use crate::programme::{ChecklistItem, FaultKind, ItemRule};

pub(super) fn fit(checklist: &List<'_, ChecklistItem>) {
    for item in checklist.items.iter().filter(|item| item.table.has("waits_for")) {
        if item.value.rule != ItemRule::Tick {
            item.table.fault("waits_for", FaultKind::WaitsByItself, "no list, or rule tick");
        }
        named(checklist, item);
    }
}

/// Each is the id of another item that does not wait, itself or through others, for this one.
fn named(checklist: &List<'_, ChecklistItem>, item: &Item<'_, ChecklistItem>) {
    let waits = |other: &&Item<'_, ChecklistItem>| {
        waits_for(checklist, &other.value, &item.value.id, checklist.items.len())
    };
    let others = checklist.items.iter().filter(|other| other.value.id != item.value.id);
    let fit: Vec<&str> =
        others.filter(|other| !waits(other)).map(|other| other.value.id.as_str()).collect();
    // A value of another kind, or too many, has been told already.
    let values = item.table.get("waits_for").and_then(|list| list.get_ref().as_array());
    for value in values.into_iter().flatten().take(super::lists::WAITS_MAX) {
        let known = value.get_ref().as_str().is_some_and(|word| fit.contains(&word));
        if !known && checklist.whole {
            let span = value.span();
            item.table.fault_at(&span, "waits_for", FaultKind::NotOneOf, &fit.join(", "));
        }
    }
}

/// `deepest` bounds the way through a ring.
fn waits_for(
    checklist: &List<'_, ChecklistItem>,
    item: &ChecklistItem,
    id: &str,
    deepest: usize,
) -> bool {
    let step = |next: &String| {
        let found = checklist.items.iter().find(|other| other.value.id == *next);
        deepest > 0 && found.is_some_and(|next| waits_for(checklist, &next.value, id, deepest - 1))
    };
    item.waits_for.iter().any(|next| next == id || step(next))
}
