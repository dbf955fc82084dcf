//! Filters: links that narrow the board. In the address, so that a filtered board can be kept.
//!
//! What a filter does not show is counted beside it: no patient leaves a list in silence.

use super::look::Look;
use crate::paths;
use app::view::board::{Board, Row};
use care::care_time;
use care::open_item::{Weight, What};
use care::responsibility::Link;
use std::collections::BTreeSet;

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Filter {
    All,
    /// Those whom I have this shift.
    Mine,
    /// The line is broken somewhere.
    Gaps,
    /// Leaves the ward today: nothing stands between the patient and the door, or has left already.
    HomeToday,
    /// The planned end is today or has passed.
    Ending,
    /// Lives in one municipality.
    Municipality(String),
}

pub(super) struct FilterLink {
    pub(super) href: String,
    pub(super) label: String,
    pub(super) count: usize,
    pub(super) is_current: bool,
}

/// Before a municipality's name in the address.
const MUNICIPALITY: &str = "in-";

impl Filter {
    /// What is not known shows everybody: nobody may vanish from a board by a wrong address.
    pub(super) fn parse(text: &str) -> Self {
        match text {
            "mine" => Filter::Mine,
            "gaps" => Filter::Gaps,
            "home-today" => Filter::HomeToday,
            "ending" => Filter::Ending,
            other => match other.strip_prefix(MUNICIPALITY) {
                Some(name) if !name.is_empty() => Filter::Municipality(name.to_owned()),
                Some(_) | None => Filter::All,
            },
        }
    }

    pub(super) fn word(&self) -> String {
        match self {
            Filter::All => String::new(),
            Filter::Mine => "mine".to_owned(),
            Filter::Gaps => "gaps".to_owned(),
            Filter::HomeToday => "home-today".to_owned(),
            Filter::Ending => "ending".to_owned(),
            Filter::Municipality(name) => format!("{MUNICIPALITY}{name}"),
        }
    }

    pub(super) fn passes(&self, look: &Look<'_>, row: &Row) -> bool {
        match self {
            Filter::All => true,
            Filter::Mine => look.is_mine(row),
            Filter::Gaps => has_gap(row),
            Filter::HomeToday => leaves_today(look, row),
            Filter::Ending => row.summary.planned_end.is_some_and(|end| end <= look.today()),
            Filter::Municipality(name) => municipality(row) == Some(name),
        }
    }
}

/// A protected person's municipality is nowhere on the board.
fn municipality(row: &Row) -> Option<&String> {
    let person = row.person.as_ref().filter(|person| !person.protected)?;
    person.municipality.as_ref().filter(|name| !name.is_empty())
}

fn leaves_today(look: &Look<'_>, row: &Row) -> bool {
    let spell = row.summary.spells.last().filter(|spell| spell.to.is_none());
    let left = spell.map(|spell| care_time::day_of(spell.from, look.zone));
    left == Some(look.today()) || row.items.iter().any(|item| item.what == What::Leave)
}

/// A gap in the line: one of the organisation's, not merely something late.
pub(crate) fn has_gap(row: &Row) -> bool {
    let late_only = |link: &Link| *link == Link::OwnerAndTime;
    let broken = row.broken.iter().any(|link| !late_only(link));
    broken || row.items.iter().any(|item| item.weight == Weight::Gap)
}

/// The links, with how many each shows; those that would show nobody are left out, but for one's
/// own patients, which one may want to choose.
pub(super) fn links(look: &Look<'_>, board: &Board, current: &Filter) -> Vec<FilterLink> {
    let t = look.t;
    let word = |key: &str| t.get(key).into_owned();
    let mut filters = vec![
        (Filter::All, word("board-all")),
        (Filter::Mine, word("board-mine")),
        (Filter::Gaps, word("board-gaps")),
    ];
    let names: BTreeSet<&String> = board.rows.iter().filter_map(municipality).collect();
    filters.extend(names.into_iter().map(|name| {
        let label = t.with("board-municipality", &[("name", name)]);
        (Filter::Municipality(name.clone()), label)
    }));
    filters.push((Filter::HomeToday, word("board-home-today")));
    filters.push((Filter::Ending, word("board-ending")));
    if !filters.iter().any(|(filter, _)| filter == current) {
        filters.push((current.clone(), current.word().replacen(MUNICIPALITY, "", 1)));
    }
    let links = filters.into_iter().map(|(filter, label)| {
        let link = FilterLink {
            href: paths::board_filtered(&filter.word()),
            label,
            count: board.rows.iter().filter(|row| filter.passes(look, row)).count(),
            is_current: filter == *current,
        };
        (filter, link)
    });
    let links = links.filter(|(filter, link)| {
        let stays = matches!(filter, Filter::All | Filter::Mine);
        stays || link.count > 0 || link.is_current
    });
    links.map(|(_, link)| link).collect()
}
