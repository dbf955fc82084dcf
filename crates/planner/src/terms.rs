//! What a plan costs, term by term, and how much each term weighs. It counts nothing itself.

use crate::Ticks;

/// How much one of each is worth; data of the problem, never of the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Weights {
    pub travel: i64,
    pub total_lateness: i64,
    pub highest_lateness: i64,
    pub waiting: i64,
    pub overtime: i64,
    pub highest_idle: i64,
    pub not_preferred: i64,
    pub unserved: i64,
    pub missed_breaks: i64,
    pub broken_promises: i64,
    pub unevenness: i64,
}

/// The counted terms: times in ticks, the others in pieces. Lateness and being unserved count as many
/// times as the visit's priority says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Terms {
    pub travel: Ticks,
    pub total_lateness: Ticks,
    pub highest_lateness: Ticks,
    pub waiting: Ticks,
    pub overtime: Ticks,
    pub highest_idle: Ticks,
    pub not_preferred: i64,
    pub unserved: i64,
    pub missed_breaks: i64,
    /// Parts of visits at another time or by another carer than was promised.
    pub broken_promises: i64,
    /// How far everybody's work and travel, summed, is from a fair share of it.
    pub unevenness: Ticks,
}

impl Terms {
    /// The weighted sum in ticks; `Scale::cost` makes the source's figure of it.
    #[must_use]
    pub fn cost(&self, weights: &Weights, ticks_per_unit: Ticks) -> i64 {
        let times = self.travel * weights.travel
            + self.total_lateness * weights.total_lateness
            + self.highest_lateness * weights.highest_lateness
            + self.waiting * weights.waiting
            + self.overtime * weights.overtime
            + self.highest_idle * weights.highest_idle
            + self.unevenness * weights.unevenness;
        let pieces = self.not_preferred * weights.not_preferred
            + self.unserved * weights.unserved
            + self.missed_breaks * weights.missed_breaks
            + self.broken_promises * weights.broken_promises;
        times + pieces * ticks_per_unit
    }

    /// The difference of each term.
    #[must_use]
    pub fn less(&self, other: &Self) -> Self {
        Self {
            travel: self.travel - other.travel,
            total_lateness: self.total_lateness - other.total_lateness,
            highest_lateness: self.highest_lateness - other.highest_lateness,
            waiting: self.waiting - other.waiting,
            overtime: self.overtime - other.overtime,
            highest_idle: self.highest_idle - other.highest_idle,
            not_preferred: self.not_preferred - other.not_preferred,
            unserved: self.unserved - other.unserved,
            missed_breaks: self.missed_breaks - other.missed_breaks,
            broken_promises: self.broken_promises - other.broken_promises,
            unevenness: self.unevenness - other.unevenness,
        }
    }

    /// Name, count and weight of each term, in the order in which they are shown.
    #[must_use]
    pub fn rows(&self, weights: &Weights) -> [(&'static str, i64, i64); 11] {
        [
            ("travel", self.travel, weights.travel),
            ("total lateness", self.total_lateness, weights.total_lateness),
            ("highest lateness", self.highest_lateness, weights.highest_lateness),
            ("waiting", self.waiting, weights.waiting),
            ("overtime", self.overtime, weights.overtime),
            ("highest idle", self.highest_idle, weights.highest_idle),
            ("not preferred", self.not_preferred, weights.not_preferred),
            ("unserved", self.unserved, weights.unserved),
            ("missed breaks", self.missed_breaks, weights.missed_breaks),
            ("broken promises", self.broken_promises, weights.broken_promises),
            ("unevenness", self.unevenness, weights.unevenness),
        ]
    }
}
