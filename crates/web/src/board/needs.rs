//! Needs you: one line per thing, the worst first, with whose it is, by when and what to press.

use super::look::{Look, is_home};
use crate::format;
use crate::items::{self, Act, Mark, OwnerWords};
use crate::paths;
use app::view::board::{Board, Row};
use care::open_item::{OpenItem, Weight};

pub(super) struct Need {
    pub(super) class: &'static str,
    pub(super) mark: Mark,
    pub(super) who: String,
    pub(super) sentence: String,
    pub(super) owner: OwnerWords,
    pub(super) action: Act,
    /// Somebody to ring about it: (link, number, whose).
    pub(super) phone: Option<Phone>,
    /// The patient's page.
    pub(super) open: String,
    /// The first line has the page's one filled button.
    pub(super) is_first: bool,
}

pub(super) struct Phone {
    pub(super) href: String,
    pub(super) number: String,
    pub(super) whose: String,
}

/// The most that are listed; more are counted and named.
pub(super) const NEEDS_MAX: usize = 40;

/// Everything that needs somebody now, as (row, item), the most urgent first.
pub(super) fn pressing<'a>(look: &Look<'_>, board: &'a Board) -> Vec<(&'a Row, &'a OpenItem)> {
    let rows = board.rows.iter().chain(&board.closed);
    let all = rows.flat_map(|row| row.items.iter().map(move |item| (row, item)));
    let mut pressing: Vec<_> = all.filter(|(_, item)| is_pressing(look, item)).collect();
    pressing.sort_by_key(|(_, item)| (item.weight.min(Weight::Work), item.due_at, item.opens_at));
    pressing
}

/// The body and the organisation at once; work when its time is out.
fn is_pressing(look: &Look<'_>, item: &OpenItem) -> bool {
    match item.weight {
        Weight::Acute | Weight::Soon | Weight::Gap => true,
        Weight::Work | Weight::Information => item.is_overdue(look.now),
    }
}

pub(super) fn needs(look: &Look<'_>, board: &Board) -> Vec<Need> {
    let pressing = pressing(look, board).into_iter().take(NEEDS_MAX);
    let needs = pressing.enumerate().map(|(index, (row, item))| {
        let place = look.place(row, super::places::bed_of(board, row));
        let name = look.name(row);
        Need {
            class: items::row_class(Some(item.weight)),
            mark: items::mark(look.t, item.weight),
            who: if place.is_empty() { name } else { format!("{name}, {place}") },
            sentence: items::sentence(look.t, item, look.now, look.zone),
            owner: items::owner(look.t, item, look.directory, look.now, look.zone),
            action: items::action(look.t, row.episode, item),
            phone: phone(look, row, item),
            open: paths::episode(row.episode),
            is_first: index == 0,
        }
    });
    needs.collect()
}

/// The unit that owns it when that is another, else the patient when it is about how they are.
fn phone(look: &Look<'_>, row: &Row, item: &OpenItem) -> Option<Phone> {
    if item.owner.unit != look.unit {
        let unit = look.directory.units.get(&item.owner.unit)?;
        let telephone = unit.answers_at(look.now, look.zone)?;
        return Some(Phone::to(&telephone.number, unit.name()));
    }
    let number = row.person.as_ref().and_then(|person| person.telephone.as_deref())?;
    (is_home(row) && item.is_about_the_body()).then(|| Phone::to(number, &look.name(row)))
}

impl Phone {
    fn to(number: &str, whose: &str) -> Self {
        let (number, whose) = (number.to_owned(), whose.to_owned());
        Phone { href: format::telephone_link(&number), number, whose }
    }
}
