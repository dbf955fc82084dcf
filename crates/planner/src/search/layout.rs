//! The problem laid out flat for speed: stops, carers' ends, legs, near stops. It never changes.

use crate::fairness;
use crate::{BreakRule, Problem, Promise, Synchronisation, Ticks, WindowMet};

pub(super) const NOBODY: u32 = u32::MAX;

/// How many near stops each stop knows.
const NEAR_MAX: usize = 40;

/// One stop for each part of each visit; after the stops, one node for each carer's ends.
pub(super) struct Layout<'p> {
    pub(super) problem: &'p Problem,
    pub(super) stops: usize,
    pub(super) carers: usize,
    pub(super) visit_of: Vec<u32>,
    pub(super) part_of: Vec<u32>,
    /// The other part of a double visit.
    pub(super) twin: Vec<u32>,
    pub(super) tied: Vec<bool>,
    pub(super) duration: Vec<Ticks>,
    pub(super) first_stop: Vec<u32>,
    from_place: Vec<u32>,
    to_place: Vec<u32>,
    places: usize,
    legs: Vec<i32>,
    may: Vec<bool>,
    pub(super) unknown: Vec<bool>,
    pub(super) leaves_at: Vec<Ticks>,
    pub(super) near: Vec<Vec<u32>>,
    pub(super) break_rule: Option<BreakRule>,
    /// Carers who may do a stop.
    pub(super) able: Vec<Vec<u32>>,
    pub(super) many_windows: Vec<u32>,
    pub(super) loose: Vec<u32>,
    /// How many times a visit's lateness counts, by stop.
    pub(super) priority: Vec<i64>,
    pub(super) promise: Vec<Option<Promise>>,
    /// Visits that wait for this one to be over.
    pub(super) successors: Vec<Vec<u32>>,
    /// A fair share of each carer beside the others'.
    pub(super) shares: Vec<i64>,
    able_bits: Vec<u64>,
    /// No service starts later in any plan worth looking at.
    pub(super) horizon: Ticks,
}

impl<'p> Layout<'p> {
    pub(super) fn new(problem: &'p Problem) -> Self {
        let carers = problem.carers.len();
        let (mut visit_of, mut part_of, mut twin) = (Vec::new(), Vec::new(), Vec::new());
        let (mut duration, mut first_stop, mut tied) = (Vec::new(), Vec::new(), Vec::new());
        for (index, visit) in problem.visits.iter().enumerate() {
            let first = narrow(visit_of.len());
            first_stop.push(first);
            for (number, part) in visit.parts.iter().enumerate() {
                visit_of.push(narrow(index));
                part_of.push(narrow(number));
                duration.push(part.duration);
                twin.push(if visit.parts.len() == 2 { first + 1 - narrow(number) } else { NOBODY });
                tied.push(visit.parts.len() == 2 && visit.synchronisation.is_tied());
            }
        }
        let stops = visit_of.len();
        let place = |stop: usize| narrow(problem.visits[visit_of[stop] as usize].place);
        let mut from_place: Vec<u32> = (0..stops).map(place).collect();
        let mut to_place = from_place.clone();
        from_place.extend(problem.carers.iter().map(|carer| narrow(carer.start_place)));
        to_place.extend(problem.carers.iter().map(|carer| narrow(carer.end_place)));
        let places = problem.travel.places();
        let legs = (0..places * places)
            .map(|cell| problem.travel(cell / places, cell % places))
            .map(|ticks| i32::try_from(ticks).unwrap_or(i32::MAX))
            .collect();
        let mut layout = Self {
            problem,
            stops,
            carers,
            visit_of,
            part_of,
            twin,
            tied,
            duration,
            first_stop,
            from_place,
            to_place,
            places,
            legs,
            may: Vec::new(),
            unknown: Vec::new(),
            leaves_at: problem.carers.iter().map(|c| c.shift.map_or(0, |s| s.starts_at)).collect(),
            near: Vec::new(),
            break_rule: problem.break_rule,
            able: Vec::new(),
            many_windows: Vec::new(),
            loose: Vec::new(),
            priority: Vec::new(),
            promise: Vec::new(),
            successors: vec![Vec::new(); problem.visits.len()],
            shares: fairness::weights(problem),
            able_bits: Vec::new(),
            horizon: 0,
        };
        layout.add_people();
        layout.add_near();
        layout.add_days();
        layout
    }

    fn add_people(&mut self) {
        for stop in 0..self.stops {
            let (visit, part) = (self.visit_of[stop] as usize, self.part_of[stop] as usize);
            let wanted = &self.problem.visits[visit];
            let promise = wanted.parts[part].promise;
            let locked_to = promise.filter(|told| told.is_locked).and_then(|told| told.carer);
            self.priority.push(wanted.priority);
            self.promise.push(promise);
            let mut able = Vec::new();
            let mut bits = vec![0_u64; self.words()];
            for carer in 0..self.carers {
                let may = self.problem.may_serve(carer, visit, part)
                    && locked_to.is_none_or(|locked_to| locked_to == carer);
                self.may.push(may);
                let known = wanted.preferred.as_ref().is_none_or(|known| known.contains(&carer));
                self.unknown.push(!known);
                if may {
                    able.push(narrow(carer));
                    bits[carer / 64] |= 1 << (carer % 64);
                }
            }
            self.able.push(able);
            self.able_bits.extend(bits);
        }
    }

    fn words(&self) -> usize {
        self.carers.div_ceil(64)
    }

    /// Whether somebody may do both.
    fn have_somebody(&self, one: usize, other: usize) -> bool {
        let words = self.words();
        let row = |stop: usize| &self.able_bits[stop * words..(stop + 1) * words];
        row(one).iter().zip(row(other)).any(|(one, other)| one & other != 0)
    }

    /// The stops from which each stop is best reached: little travel, little waiting, little lateness.
    fn add_near(&mut self) {
        for to in 0..self.stops {
            let mut ranked: Vec<(Ticks, u32)> = Vec::new();
            for from in 0..self.stops {
                let apart = self.visit_of[from] != self.visit_of[to];
                if apart && self.have_somebody(from, to) {
                    ranked.push((self.distance(from, to), narrow(from)));
                }
            }
            if ranked.len() > NEAR_MAX {
                let _ = ranked.select_nth_unstable(NEAR_MAX);
                ranked.truncate(NEAR_MAX);
            }
            ranked.sort_unstable();
            self.near.push(ranked.into_iter().map(|(_, from)| from).collect());
        }
    }

    fn distance(&self, from: usize, to: usize) -> Ticks {
        let before = &self.problem.visits[self.visit_of[from] as usize].windows;
        let after = &self.problem.visits[self.visit_of[to] as usize].windows;
        let leg = self.duration[from] + self.leg(narrow(from), narrow(to));
        let mut best = Ticks::MAX;
        for left in before {
            for entered in after {
                let late = (left.starts_at + leg - entered.ends_at).max(0);
                let waits = (entered.starts_at - left.ends_at - leg).max(0);
                best = best.min(late + waits / 5);
            }
        }
        best.saturating_add(leg - self.duration[from])
    }

    fn add_days(&mut self) {
        let mut latest = 0;
        for (index, visit) in self.problem.visits.iter().enumerate() {
            latest =
                latest.max(visit.windows.iter().map(|window| window.ends_at).max().unwrap_or(0));
            if visit.windows.len() > 1 {
                self.many_windows.push(narrow(index));
            }
            if self.problem.may_leave_out(index) {
                self.loose.push(narrow(index));
            }
        }
        let mut gaps: Ticks = 0;
        for (index, visit) in self.problem.visits.iter().enumerate() {
            for after in &visit.after {
                self.successors[after.visit].push(narrow(index));
                gaps += after.gap.max(0);
            }
        }
        let latest = latest + gaps;
        let day: Ticks = self.duration.iter().sum::<Ticks>() + latest;
        self.horizon = 4 * day.max(latest) + 1_000_000;
    }

    pub(super) fn leg(&self, from: u32, to: u32) -> Ticks {
        let row = self.from_place[from as usize] as usize * self.places;
        Ticks::from(self.legs[row + self.to_place[to as usize] as usize])
    }

    pub(super) fn may(&self, stop: usize, carer: usize) -> bool {
        self.may[stop * self.carers + carer]
    }

    pub(super) fn is_unknown(&self, stop: u32, carer: u32) -> bool {
        self.unknown[stop as usize * self.carers + carer as usize]
    }

    /// The node of a carer's ends.
    pub(super) fn end(&self, carer: u32) -> u32 {
        narrow(self.stops) + carer
    }

    pub(super) fn is_end(&self, node: u32) -> bool {
        node as usize >= self.stops
    }

    /// The stops of a visit.
    pub(super) fn stops_of(&self, visit: u32) -> std::ops::Range<u32> {
        let first = self.first_stop[visit as usize];
        first..first + narrow(self.problem.visits[visit as usize].parts.len())
    }

    pub(super) fn synchronisation(&self, visit: u32) -> Synchronisation {
        self.problem.visits[visit as usize].synchronisation
    }

    pub(super) fn lateness(&self, stop: u32, starts_at: Ticks) -> Ticks {
        let stop = stop as usize;
        self.problem.lateness(self.visit_of[stop] as usize, self.part_of[stop] as usize, starts_at)
    }

    /// The last start that is not late, in the window that is open then.
    pub(super) fn in_window(&self, stop: u32, starts_at: Ticks) -> Ticks {
        let visit = &self.problem.visits[self.visit_of[stop as usize] as usize];
        let later = visit.windows.iter().position(|window| window.starts_at > starts_at);
        let open = later.unwrap_or(visit.windows.len()).checked_sub(1);
        let ends_at = open.map_or(starts_at, |open| visit.windows[open].ends_at);
        // Before the next one opens: a start is known to its window by its time.
        let ends_at = later.map_or(ends_at, |next| ends_at.min(visit.windows[next].starts_at - 1));
        match self.problem.window_met {
            WindowMet::AtStart => ends_at,
            WindowMet::AtEnd => ends_at - self.duration[stop as usize],
        }
    }

    /// Others wait for it, or it was promised: its time is not only its carer's.
    pub(super) fn is_bound(&self, stop: u32) -> bool {
        let visit = self.visit_of[stop as usize] as usize;
        self.tied[stop as usize]
            || self.promise[stop as usize].is_some()
            || !self.successors[visit].is_empty()
    }

    /// Nobody comes sooner than was promised, since nobody need be there then.
    pub(super) fn not_before(&self, stop: u32) -> Ticks {
        self.promise[stop as usize].map_or(Ticks::MIN, |told| told.starts_at - told.within)
    }

    /// A locked part that starts later than it was locked to is as bad as one that is left out.
    pub(super) fn breaks_lock(&self, stop: u32, starts_at: Ticks) -> bool {
        self.locked(stop).is_some_and(|told| starts_at > told.starts_at + told.within)
    }

    fn locked(&self, stop: u32) -> Option<Promise> {
        self.promise[stop as usize].filter(|told| told.is_locked)
    }

    /// When a break that begins no sooner than this is taken, if it still fits.
    pub(super) fn break_from(&self, ready_at: Ticks) -> Option<(Ticks, Ticks)> {
        let rule = self.break_rule?;
        let starts_at = ready_at.max(rule.starts_at);
        let met_at = match self.problem.window_met {
            WindowMet::AtStart => starts_at,
            WindowMet::AtEnd => starts_at + rule.duration,
        };
        (met_at <= rule.ends_at).then_some((starts_at, starts_at + rule.duration))
    }
}

/// Indices are below 2^32: a problem of that size does not fit in memory.
#[expect(clippy::cast_possible_truncation, reason = "indices of stops and carers")]
pub(super) fn narrow(index: usize) -> u32 {
    index as u32
}
