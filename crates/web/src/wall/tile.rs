//! One place at home on the wall: its number, how it is, what is open and whose, what comes next.

use super::words;
use crate::board::filter::has_gap;
use crate::board::look::{Look, home_place};
use crate::format::{self, NewsBadge};
use crate::items::{self, Mark, capital};
use crate::texts::T;
use app::view::board::Row;
use care::episode::summary::Vitals;
use care::open_item::{OpenItem, Weight};
use care::responsibility::Link;

pub(super) struct Tile {
    pub(super) class: &'static str,
    pub(super) place: String,
    /// None of a home that has no number.
    pub(super) number: Option<u16>,
    pub(super) news: Option<NewsBadge>,
    /// How the body is, where there is room for a word or two: "4 saknas".
    pub(super) short: String,
    /// How old the newest values are.
    pub(super) age: String,
    pub(super) open: Option<OpenView>,
    /// A link of the line is broken, and nothing open says so: "Saknas: svarar nu".
    pub(super) broken: Option<String>,
    /// "Nästa: i dag kl 09.30, Tallbo hemsjukvård"
    pub(super) next: String,
    /// "Nästa: i dag kl 09.30", for where there is no room for more.
    pub(super) next_at: String,
    pub(super) has_next: bool,
}

impl Tile {
    /// Nothing here waits for anybody, and no link of the line is broken.
    pub(super) fn is_calm(&self) -> bool {
        self.class.is_empty() && self.open.is_none() && self.broken.is_none() && self.has_next
    }
}

pub(super) struct OpenView {
    pub(super) mark: Mark,
    pub(super) says: String,
    /// A function, and a unit when it is another than the ward, by when. Never a person.
    pub(super) owner: String,
}

pub(super) fn tile(look: &Look<'_>, row: &Row) -> Tile {
    let worst = row.items.iter().find(|item| is_pressing(look, item));
    let weight = worst.map(|item| item.weight).filter(|weight| *weight != Weight::Work);
    let vitals = row.summary.vitals.as_ref();
    let news = format::news(look.t, vitals, look.now, look.zone);
    let next = next(look, row);
    let missing = || look.t.get("wall-no-next").into_owned();
    Tile {
        class: items::row_class(weight.or(has_gap(row).then_some(Weight::Gap))),
        place: home_place(row).map_or_else(|| "–".to_owned(), |place| place.to_string()),
        number: home_place(row),
        short: short(look.t, vitals, news.as_ref()),
        news,
        age: age(look, row),
        open: worst.map(|item| open(look, item)),
        broken: broken(look, row),
        has_next: next.is_some(),
        next_at: next.as_ref().map_or_else(missing, |next| next.at.clone()),
        next: next.map_or_else(missing, |next| next.says),
    }
}

/// The body and the organisation at once; work when its time is out.
pub(super) fn is_pressing(look: &Look<'_>, item: &OpenItem) -> bool {
    match item.weight {
        Weight::Acute | Weight::Soon | Weight::Gap => true,
        Weight::Work | Weight::Information => item.is_overdue(look.now),
    }
}

fn short(t: T, vitals: Option<&Vitals>, news: Option<&NewsBadge>) -> String {
    match vitals {
        Some(vitals) if vitals.total.is_none() => {
            t.with("wall-missing", &[("n", &vitals.missing.len())])
        }
        Some(_) | None => news.map_or_else(String::new, |news| news.headline.clone()),
    }
}

/// "3 tim sedan". How many parts a score lacks stands above it.
fn age(look: &Look<'_>, row: &Row) -> String {
    let vitals = row.summary.vitals.as_ref();
    vitals.map_or_else(String::new, |vitals| format::ago(look.t, vitals.measured_at, look.now))
}

fn broken(look: &Look<'_>, row: &Row) -> Option<String> {
    let is_said = row.items.iter().any(|item| item.weight == Weight::Gap);
    let links = row.broken.iter().filter(|link| **link != Link::OwnerAndTime);
    let links: Vec<_> = links.map(|link| items::link_word(look.t, *link)).collect();
    let is_broken = !links.is_empty() && !is_said;
    is_broken.then(|| look.t.with("board-broken", &[("links", &links.join(", "))]))
}

fn open(look: &Look<'_>, item: &OpenItem) -> OpenView {
    let due = items::owner(look.t, item, look.directory, look.now, look.zone).by;
    let who = items::owner_among(look.t, item.owner, look.unit, look.directory);
    OpenView {
        mark: items::mark(look.t, item.weight),
        says: words::sentence(look.t, item, look.directory, look.now, look.zone),
        owner: format!("{who}, {due}"),
    }
}

struct Next {
    says: String,
    at: String,
}

/// When, and which unit; of the ward's own what kind it is. Who comes is not said.
fn next(look: &Look<'_>, row: &Row) -> Option<Next> {
    let coming = row.summary.next_contacts.iter().filter(|contact| contact.until >= look.now);
    let contact = coming.min_by_key(|contact| contact.at)?;
    let unit = look.directory.unit_name(contact.unit);
    let what = match unit.is_empty() || contact.unit == look.unit {
        true => items::contact_word(look.t, contact.kind),
        false => unit.to_owned(),
    };
    let when = format::moment(look.t, contact.at, look.now, look.zone);
    let says = look.t.with("wall-next", &[("when", &when), ("what", &what)]);
    let at = look.t.with("wall-next-at", &[("when", &when)]);
    Some(Next { says: capital(&says), at: capital(&at) })
}
