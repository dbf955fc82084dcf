//! Filters: links that narrow the board. In the address, so that a filtered board can be kept.

use super::look::Look;
use crate::paths;
use app::view::board::{Board, Row};
use care::open_item::{Weight, What};
use care::responsibility::Link;
use std::collections::BTreeMap;
use uuid::Uuid;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Filter {
    All,
    /// The line is broken somewhere.
    Gaps,
    /// Nothing stands between the patient and the door.
    MayLeave,
    /// The planned end is today or has passed.
    Ending,
    /// Listed at one vårdcentral.
    PrimaryCare(Uuid),
}

pub(super) struct FilterLink {
    pub(super) href: String,
    pub(super) label: String,
    pub(super) count: usize,
    pub(super) is_current: bool,
}

impl Filter {
    /// What is not known shows everybody: nobody may vanish from a board by a wrong address.
    pub(super) fn parse(text: &str) -> Self {
        match text {
            "gaps" => Filter::Gaps,
            "may-leave" => Filter::MayLeave,
            "ending" => Filter::Ending,
            other => other.parse().map_or(Filter::All, Filter::PrimaryCare),
        }
    }

    pub(super) fn word(self) -> String {
        match self {
            Filter::All => String::new(),
            Filter::Gaps => "gaps".to_owned(),
            Filter::MayLeave => "may-leave".to_owned(),
            Filter::Ending => "ending".to_owned(),
            Filter::PrimaryCare(unit) => unit.to_string(),
        }
    }

    pub(super) fn passes(self, look: &Look<'_>, row: &Row) -> bool {
        match self {
            Filter::All => true,
            Filter::Gaps => has_gap(row),
            Filter::MayLeave => row.items.iter().any(|item| item.what == What::Leave),
            Filter::Ending => row.summary.planned_end.is_some_and(|end| end <= look.today()),
            Filter::PrimaryCare(unit) => row.summary.primary_care.0 == unit,
        }
    }
}

/// A gap in the line: one of the organisation's, not merely something late.
pub(super) fn has_gap(row: &Row) -> bool {
    let late_only = |link: &Link| *link == Link::OwnerAndTime;
    let broken = row.broken.iter().any(|link| !late_only(link));
    broken || row.items.iter().any(|item| item.weight == Weight::Gap)
}

/// The links, with how many each shows; those that would show nobody are left out.
pub(super) fn links(look: &Look<'_>, board: &Board, current: Filter) -> Vec<FilterLink> {
    let t = look.t;
    let mut filters: Vec<(Filter, String)> = vec![
        (Filter::All, t.get("board-all").into_owned()),
        (Filter::Gaps, t.get("board-gaps").into_owned()),
        (Filter::MayLeave, t.get("board-may-leave").into_owned()),
        (Filter::Ending, t.get("board-ending").into_owned()),
    ];
    let units: BTreeMap<String, Uuid> = board
        .rows
        .iter()
        .map(|row| row.summary.primary_care)
        .map(|unit| (look.directory.unit_name(unit).to_owned(), unit.0))
        .filter(|(name, _)| !name.is_empty())
        .collect();
    filters.extend(units.into_iter().map(|(name, unit)| (Filter::PrimaryCare(unit), name)));
    let links = filters.into_iter().map(|(filter, label)| FilterLink {
        href: match filter {
            Filter::All => paths::BOARD.to_owned(),
            Filter::Gaps | Filter::MayLeave | Filter::Ending | Filter::PrimaryCare(_) => {
                paths::board_filtered(&filter.word())
            }
        },
        label,
        count: board.rows.iter().filter(|row| filter.passes(look, row)).count(),
        is_current: filter == current,
    });
    links.filter(|link| link.count > 0 || link.is_current || link.href == paths::BOARD).collect()
}
