//! What is to be planned: carers, visits, travel and weights. No plan and no search.

use crate::{Ticks, Weights};

/// One day to plan. Carers, visits and places are known by their index.
#[derive(Debug, Clone, PartialEq)]
pub struct Problem {
    pub carers: Vec<Carer>,
    pub visits: Vec<Visit>,
    pub travel: TravelMatrix,
    pub weights: Weights,
    pub window_met: WindowMet,
    pub break_rule: Option<BreakRule>,
    pub scale: Scale,
}

/// Who can go, from where, when, and what for.
#[derive(Debug, Clone, PartialEq)]
pub struct Carer {
    pub id: String,
    /// The employer; several organisations share a plan.
    pub organisation: Option<String>,
    /// Indices of the abilities, sorted.
    pub abilities: Vec<usize>,
    pub start_place: usize,
    pub end_place: usize,
    pub shift: Option<Shift>,
    pub takes_break: bool,
}

/// Working hours: never before `starts_at`; after `ends_at` is overtime.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shift {
    pub starts_at: Ticks,
    pub ends_at: Ticks,
}

/// A patient to visit, with one part for each carer who is needed there.
#[derive(Debug, Clone, PartialEq)]
pub struct Visit {
    pub id: String,
    pub place: usize,
    /// Sorted by start and at least one. The first start is hard, each end is soft.
    pub windows: Vec<Window>,
    pub parts: Vec<Part>,
    pub synchronisation: Synchronisation,
    /// Carers whom the patient knows; none given means that anyone is as good.
    pub preferred: Option<Vec<usize>>,
    pub incompatible: Vec<usize>,
    pub optional: bool,
    /// How much it matters beside others: its lateness and its being left out count so many times.
    pub priority: i64,
    /// Visits that have to be over first.
    pub after: Vec<After>,
}

/// Another visit has ended, and so long ago, before this one starts; one that is left out does not
/// hold it up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct After {
    pub visit: usize,
    pub gap: Ticks,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Window {
    pub starts_at: Ticks,
    pub ends_at: Ticks,
}

/// What one carer does during a visit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// The family's or the programme's name of what is done.
    pub service: String,
    pub ability: usize,
    pub duration: Ticks,
    /// What the patient and the carer have been told.
    pub promise: Option<Promise>,
}

/// Who comes, and when, as somebody has been told. To break it costs, and the search never comes
/// sooner; a locked one cannot be broken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Promise {
    pub carer: Option<usize>,
    pub starts_at: Ticks,
    /// So much earlier or later is still as promised.
    pub within: Ticks,
    /// It has begun, or it is not ours to move.
    pub is_locked: bool,
}

/// How the two parts of a double visit hang together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Synchronisation {
    Independent,
    Simultaneous,
    /// The second part starts this long after the first.
    Sequential {
        min: Ticks,
        max: Ticks,
    },
}

/// Travel time from place to place; not symmetric, and a detour may be quicker.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TravelMatrix {
    places: usize,
    ticks: Vec<Ticks>,
}

/// Which moment of a service has to be within the window.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WindowMet {
    AtStart,
    AtEnd,
}

/// When a carer's break may be, and how long it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BreakRule {
    pub starts_at: Ticks,
    pub ends_at: Ticks,
    pub duration: Ticks,
}

/// How ticks and weighted sums become the figures that people read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Scale {
    /// Ticks in one time unit of the source: 1000 when it has three decimals.
    pub ticks_per_unit: Ticks,
    /// What the weighted sum is divided by.
    pub divisor: i64,
}

impl Problem {
    /// Whether the carer may do this part: the ability is there, and the patient agrees.
    #[must_use]
    pub fn may_serve(&self, carer: usize, visit: usize, part: usize) -> bool {
        let wanted = &self.visits[visit];
        self.carers[carer].abilities.binary_search(&wanted.parts[part].ability).is_ok()
            && !wanted.incompatible.contains(&carer)
    }

    /// Whether it may be left out: what is locked may not, whatever it was before.
    #[must_use]
    pub fn may_leave_out(&self, visit: usize) -> bool {
        let wanted = &self.visits[visit];
        let mut promises = wanted.parts.iter().filter_map(|part| part.promise);
        wanted.optional && !promises.any(|promise| promise.is_locked)
    }

    /// The travel time between two places.
    #[must_use]
    pub fn travel(&self, from: usize, to: usize) -> Ticks {
        self.travel.between(from, to)
    }

    /// How late a service is that starts then, by the last window that has opened.
    #[must_use]
    pub fn lateness(&self, visit: usize, part: usize, starts_at: Ticks) -> Ticks {
        let wanted = &self.visits[visit];
        let window = wanted.windows.iter().rev().find(|window| window.starts_at <= starts_at);
        let met_at = match self.window_met {
            WindowMet::AtStart => starts_at,
            WindowMet::AtEnd => starts_at + wanted.parts[part].duration,
        };
        (met_at - window.unwrap_or(&wanted.windows[0]).ends_at).max(0)
    }
}

impl Promise {
    /// Whether this carer at this time is what was promised.
    #[must_use]
    pub fn is_kept(&self, carer: usize, starts_at: Ticks) -> bool {
        let same = self.carer.is_none_or(|promised| promised == carer);
        same && (starts_at - self.starts_at).abs() <= self.within
    }
}

impl TravelMatrix {
    /// From rows; `None` unless they are square and nothing is negative.
    #[must_use]
    pub fn new(rows: &[Vec<Ticks>]) -> Option<Self> {
        let places = rows.len();
        let square = rows.iter().all(|row| row.len() == places);
        let ticks: Vec<Ticks> = rows.concat();
        (square && ticks.iter().all(|&ticks| ticks >= 0)).then_some(Self { places, ticks })
    }

    #[must_use]
    pub fn between(&self, from: usize, to: usize) -> Ticks {
        self.ticks[from * self.places + to]
    }

    #[must_use]
    pub fn places(&self) -> usize {
        self.places
    }
}

impl Synchronisation {
    /// Whether two different people are needed.
    #[must_use]
    pub fn is_tied(self) -> bool {
        self != Self::Independent
    }
}

impl Scale {
    /// A time as the source writes it.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "a day's ticks are far below 2^52")]
    pub fn time(self, ticks: Ticks) -> f64 {
        ticks as f64 / self.ticks_per_unit as f64
    }

    /// A weighted sum as the source writes it.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "costs are far below 2^52")]
    pub fn cost(self, sum: i64) -> f64 {
        sum as f64 / (self.divisor * self.ticks_per_unit) as f64
    }
}
