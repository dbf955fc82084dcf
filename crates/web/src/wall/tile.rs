//! One place at home on the wall: its number, how it is, what is open and whose, what comes next.

use super::words;
use crate::board::filter::has_gap;
use crate::board::look::{Look, home_place};
use crate::format::{self, NewsBadge};
use crate::items::{self, Mark, capital};
use app::view::board::Row;
use care::news2::SCORED;
use care::open_item::{OpenItem, Weight};
use care::responsibility::Link;

pub(super) struct Tile {
    pub(super) class: &'static str,
    pub(super) place: String,
    pub(super) news: Option<NewsBadge>,
    /// How old the newest values are.
    pub(super) age: String,
    pub(super) open: Option<OpenView>,
    /// A link of the line is broken, and nothing open says so: "Saknas: svarar nu".
    pub(super) broken: Option<String>,
    /// "Nästa: i dag kl 09.30, Tallbo hemsjukvård"
    pub(super) next: String,
    pub(super) has_next: bool,
}

pub(super) struct OpenView {
    pub(super) mark: Mark,
    pub(super) says: String,
    /// A function and a unit, by when. Never a person.
    pub(super) owner: String,
}

pub(super) fn tile(look: &Look<'_>, row: &Row) -> Tile {
    let worst = row.items.iter().find(|item| is_pressing(look, item));
    let weight = worst.map(|item| item.weight).filter(|weight| *weight != Weight::Work);
    let vitals = row.summary.vitals.as_ref();
    let next = next(look, row);
    Tile {
        class: items::row_class(weight.or(has_gap(row).then_some(Weight::Gap))),
        place: home_place(row).map_or_else(|| "–".to_owned(), |place| place.to_string()),
        news: format::news(look.t, vitals, look.now, look.zone),
        age: age(look, row),
        open: worst.map(|item| open(look, item)),
        broken: broken(look, row),
        has_next: next.is_some(),
        next: next.unwrap_or_else(|| look.t.get("wall-no-next").into_owned()),
    }
}

/// The body and the organisation at once; work when its time is out.
pub(super) fn is_pressing(look: &Look<'_>, item: &OpenItem) -> bool {
    match item.weight {
        Weight::Acute | Weight::Soon | Weight::Gap => true,
        Weight::Work | Weight::Information => item.is_overdue(look.now),
    }
}

/// "3 tim sedan"; for a score with a part missing, how many parts there are.
fn age(look: &Look<'_>, row: &Row) -> String {
    let Some(vitals) = &row.summary.vitals else { return String::new() };
    let ago = format::ago(look.t, vitals.measured_at, look.now);
    match (vitals.total, vitals.missing.len()) {
        (Some(_), _) => ago,
        (None, missing) => {
            let have = SCORED.len().saturating_sub(missing);
            let parts = [("have", &have as &dyn std::fmt::Display), ("of", &SCORED.len())];
            format!("{}, {ago}", look.t.with("news-parts", &parts))
        }
    }
}

fn broken(look: &Look<'_>, row: &Row) -> Option<String> {
    let is_said = row.items.iter().any(|item| item.weight == Weight::Gap);
    let links = row.broken.iter().filter(|link| **link != Link::OwnerAndTime);
    let links: Vec<_> = links.map(|link| items::link_word(look.t, *link)).collect();
    let is_broken = !links.is_empty() && !is_said;
    is_broken.then(|| look.t.with("board-broken", &[("links", &links.join(", "))]))
}

fn open(look: &Look<'_>, item: &OpenItem) -> OpenView {
    let owner = items::owner(look.t, item, look.directory, look.now, look.zone);
    OpenView {
        mark: items::mark(look.t, item.weight),
        says: words::sentence(look.t, item, look.now, look.zone),
        owner: format!("{}, {}", owner.who, owner.by),
    }
}

/// When, and which unit; of the ward's own what kind it is. Who comes is not said.
fn next(look: &Look<'_>, row: &Row) -> Option<String> {
    let coming = row.summary.next_contacts.iter().filter(|contact| contact.until >= look.now);
    let contact = coming.min_by_key(|contact| contact.at)?;
    let unit = look.directory.unit_name(contact.unit);
    let what = match unit.is_empty() || contact.unit == look.unit {
        true => items::contact_word(look.t, contact.kind),
        false => unit.to_owned(),
    };
    let when = format::moment(look.t, contact.at, look.now, look.zone);
    Some(capital(&look.t.with("wall-next", &[("when", &when), ("what", &what)])))
}
