//! Filters of the day's visits: the whole group, one's own, those of one ward. None that shows all
//! or nobody is offered, and what a filter does not show is counted on the page.

use super::view::VisitView;
use crate::paths;
use crate::texts::T;
use jiff::civil::Date;
use std::collections::BTreeMap;
use uuid::Uuid;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Filter {
    All,
    /// Those where I am the one who comes.
    Mine,
    /// Patients of one ward.
    Ward(Uuid),
}

pub(super) struct FilterLink {
    pub(super) href: String,
    pub(super) label: String,
    pub(super) count: usize,
    pub(super) is_current: bool,
}

impl Filter {
    /// What is not known shows everybody: no visit may vanish by a wrong address.
    pub(super) fn parse(word: &str) -> Self {
        match word {
            "mine" => Filter::Mine,
            other => other.parse().map_or(Filter::All, Filter::Ward),
        }
    }

    pub(super) fn word(self) -> String {
        match self {
            Filter::All => String::new(),
            Filter::Mine => "mine".to_owned(),
            Filter::Ward(unit) => unit.to_string(),
        }
    }

    pub(super) fn passes(self, visit: &VisitView) -> bool {
        match self {
            Filter::All => true,
            Filter::Mine => visit.is_mine,
            Filter::Ward(unit) => visit.ward.0 == unit,
        }
    }
}

/// The links, with how many each shows. Nobody chooses between one thing and itself.
pub(super) fn links(t: T, day: Date, visits: &[VisitView], current: Filter) -> Vec<FilterLink> {
    let wards: BTreeMap<&str, Uuid> =
        visits.iter().map(|visit| (visit.ward_name.as_str(), visit.ward.0)).collect();
    let mut filters = vec![(Filter::All, t.get("day-whole-group").into_owned())];
    if visits.iter().any(|visit| visit.is_mine) {
        filters.push((Filter::Mine, t.get("day-mine").into_owned()));
    }
    let many = wards.len() > 1;
    filters.extend(
        wards
            .into_iter()
            .filter(|_| many)
            .map(|(name, unit)| (Filter::Ward(unit), t.with("day-from", &[("ward", &name)]))),
    );
    if !filters.iter().any(|(filter, _)| *filter == current) {
        let words = if current == Filter::Mine { "day-mine" } else { "day-from-one" };
        filters.push((current, t.get(words).into_owned()));
    }
    let one = filters.len() == 1;
    let links = filters.into_iter().map(|(filter, label)| FilterLink {
        href: paths::day_filtered(day, &filter.word()),
        label,
        count: visits.iter().filter(|visit| filter.passes(visit)).count(),
        is_current: filter == current,
    });
    links.filter(|_| !one).collect()
}
