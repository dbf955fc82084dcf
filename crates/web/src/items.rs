//! Open items in words: the sentence, whose it is, by when, and where its button leads.
//!
//! Shared by every page that shows items. Not here: which items there are (`care::responsibility`).

mod action;
#[cfg(test)]
mod gap_book;
mod outside;
mod sentence;
mod standing;
#[cfg(test)]
mod tests;

pub(crate) use action::{Act, action, asks};
pub(crate) use outside::{OutsideView, outside};
pub(crate) use sentence::{asked_word, contact_word, link_word, sentence, signs_words};
pub(crate) use standing::mandate_word;

use crate::format;
use crate::texts::T;
use care::ids::UnitId;
use care::open_item::{OpenItem, Owner, Weight};
use care::world::Directory;
use jiff::Timestamp;
use jiff::tz::TimeZone;

/// A weight as it is drawn: shape, colour and word, always all three.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Mark {
    pub(crate) class: &'static str,
    pub(crate) icon: &'static str,
    pub(crate) is_filled: bool,
    pub(crate) label: String,
}

pub(crate) fn mark(t: T, weight: Weight) -> Mark {
    let (class, icon, is_filled, key) = match weight {
        Weight::Acute => ("p23-mark--akut", "akut", true, "weight-acute"),
        Weight::Soon => ("p23-mark--snart", "snart", true, "weight-soon"),
        Weight::Gap => ("p23-mark--gap", "gap", false, "weight-gap"),
        Weight::Work => ("", "list", false, "weight-work"),
        Weight::Information => ("p23-mark--info", "info", true, "weight-information"),
    };
    Mark { class, icon, is_filled, label: t.get(key).into_owned() }
}

/// The mark as it is now: a value that nobody has answered for in time says so, with a shape of its
/// own.
pub(crate) fn mark_now(t: T, item: &OpenItem, now: Timestamp) -> Mark {
    let mark = mark(t, item.weight);
    if !item.is_late_alarm(now) {
        return mark;
    }
    let label = t.with("weight-late", &[("weight", &mark.label)]);
    Mark { icon: "clock", is_filled: false, label, ..mark }
}

/// So with the row.
pub(crate) fn row_class_now(item: &OpenItem, now: Timestamp) -> &'static str {
    match (item.is_late_alarm(now), item.weight) {
        (true, Weight::Acute) => "is-akut is-late",
        (true, _) => "is-snart is-late",
        (false, weight) => row_class(Some(weight)),
    }
}

/// The class of a row that holds such an item.
pub(crate) fn row_class(weight: Option<Weight>) -> &'static str {
    match weight {
        Some(Weight::Acute) => "is-akut",
        Some(Weight::Soon) => "is-snart",
        Some(Weight::Gap) => "is-gap",
        Some(Weight::Information) => "is-info",
        Some(Weight::Work) | None => "",
    }
}

/// Whose an item is, by when, and who comes next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct OwnerWords {
    /// "Sjuksköterska, Infektion 5"
    pub(crate) who: String,
    /// "senast i dag kl 9", or "skulle ha varit klart i dag kl 7"
    pub(crate) by: String,
    pub(crate) is_overdue: bool,
    /// "sedan läkare"
    pub(crate) then: Option<String>,
}

pub(crate) fn owner(
    t: T,
    item: &OpenItem,
    directory: &Directory,
    now: Timestamp,
    zone: &TimeZone,
) -> OwnerWords {
    let due = format::moment(t, item.due_at, now, zone);
    let is_overdue = item.is_overdue(now);
    let by = t.with(if is_overdue { "item-was-due" } else { "item-due" }, &[("due", &due)]);
    let who = capital(&owner_words(t, item.owner, None, directory));
    let then = item.then.map(|then| {
        let who = owner_words(t, then, Some(item.owner), directory);
        t.with("item-then", &[("who", &who)])
    });
    OwnerWords { who, by, is_overdue, then }
}

/// "sjuksköterska, Infektion 5"; the unit once when both are of the same.
fn owner_words(t: T, owner: Owner, after: Option<Owner>, directory: &Directory) -> String {
    let role = t.get(&format!("role-{}", owner.role.as_str().replace('_', "-")));
    let unit = directory.unit_name(owner.unit);
    match after.is_some_and(|before| before.unit == owner.unit) || unit.is_empty() {
        true => role.into_owned(),
        false => format!("{role}, {unit}"),
    }
}

/// The owner as a unit says it among its own: of another unit's the unit too.
pub(crate) fn owner_among(t: T, owner: Owner, here: UnitId, directory: &Directory) -> String {
    capital(&owner_words(t, owner, Some(Owner { unit: here, ..owner }), directory))
}

/// First letter large: texts name things mid-sentence, pages may begin with them.
pub(crate) fn capital(text: &str) -> String {
    let mut signs = text.chars();
    match signs.next() {
        Some(first) => first.to_uppercase().chain(signs).collect(),
        None => String::new(),
    }
}
