//! A plan in the making: linked routes, times and terms, each change undoable. It chooses no moves.

use super::layout::{Layout, NOBODY};
use crate::{Terms, Ticks};

pub(super) const NEVER: Ticks = Ticks::MIN / 4;

/// A visit that has to be made but is not outweighs everything else.
const MISSING: i64 = 1_000_000_000_000;

/// Times of one stop.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Moment {
    pub(super) starts_at: Ticks,
    pub(super) late: Ticks,
    /// When the carer's break just before this stop starts.
    pub(super) break_at: Ticks,
    /// The carer has had the break when this stop starts.
    pub(super) rested: bool,
}

/// Sums of one route.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Sums {
    pub(super) travel: Ticks,
    pub(super) work: Ticks,
    pub(super) waiting: Ticks,
    pub(super) idle: Ticks,
    pub(super) overtime: Ticks,
    pub(super) missed_break: bool,
}

pub(super) enum Undo {
    Next(u32, u32),
    Prev(u32, u32),
    Carer(u32, u32),
    Moment(u32, Moment),
    Sums(u32, Sums),
    Gate(u32, u32),
    Break(u32, Ticks),
}

#[derive(Clone)]
pub(super) struct Routes {
    pub(super) next: Vec<u32>,
    pub(super) prev: Vec<u32>,
    pub(super) carer: Vec<u32>,
    pub(super) moments: Vec<Moment>,
    pub(super) sums: Vec<Sums>,
    /// The first window of a visit that is used.
    pub(super) gate: Vec<u32>,
    /// A carer's break comes before the first stop that cannot start sooner than this.
    pub(super) break_from: Vec<Ticks>,
    pub(super) terms: Terms,
    pub(super) missing: i64,
}

pub(super) struct State<'l, 'p> {
    pub(super) layout: &'l Layout<'p>,
    pub(super) now: Routes,
    undo: Vec<Undo>,
    before: (Terms, i64, Ticks),
    /// How hard the longest idle time counts beside the others: the norm's power is 2^hardness.
    pub(super) hardness: u32,
    pub(super) idle_norm: Ticks,
    pub(super) queue: Vec<(Ticks, u32)>,
    pub(super) queued: Vec<bool>,
    pub(super) dirty: Vec<u32>,
    is_dirty: Vec<bool>,
    pub(super) highest_left: bool,
    pub(super) retimed: u64,
}

impl<'l, 'p> State<'l, 'p> {
    pub(super) fn new(layout: &'l Layout<'p>) -> Self {
        let nodes = layout.stops + layout.carers;
        let mut next = vec![NOBODY; nodes];
        for carer in 0..super::layout::narrow(layout.carers) {
            next[layout.end(carer) as usize] = layout.end(carer);
        }
        let unset = Moment { starts_at: NEVER, late: 0, break_at: NEVER, rested: false };
        let visits = layout.problem.visits.len();
        let required = (0..visits).filter(|&visit| !layout.problem.may_leave_out(visit)).count();
        let unserved = layout.problem.visits.iter().map(|visit| visit.priority).sum();
        let terms = Terms { unserved, ..Terms::default() };
        let break_from = layout.break_rule.map_or(0, |rule| rule.starts_at);
        let now = Routes {
            prev: next.clone(),
            next,
            carer: vec![NOBODY; layout.stops],
            moments: vec![unset; layout.stops],
            sums: vec![Sums::default(); layout.carers],
            gate: vec![0; visits],
            break_from: vec![break_from; layout.carers],
            terms,
            missing: i64::try_from(required).unwrap_or(i64::MAX),
        };
        let mut state = Self {
            layout,
            before: (now.terms, now.missing, 0),
            hardness: 3,
            idle_norm: 0,
            now,
            undo: Vec::new(),
            queue: Vec::new(),
            queued: vec![false; visits],
            dirty: Vec::new(),
            is_dirty: vec![false; layout.carers],
            highest_left: false,
            retimed: 0,
        };
        for carer in 0..super::layout::narrow(layout.carers) {
            state.soil(carer);
        }
        state.settle(i64::MAX);
        state.keep();
        state
    }

    pub(super) fn cost(&self) -> i64 {
        let problem = self.layout.problem;
        self.now.terms.cost(&problem.weights, problem.scale.ticks_per_unit) + self.missing()
    }

    /// What the visits that have to be made and are not, and broken locks, weigh.
    pub(super) fn missing(&self) -> i64 {
        self.now.missing * MISSING
    }

    /// What the search goes by: beside the longest idle time the others count a little,
    /// or no single change would ever be seen to help.
    pub(super) fn guide(&self) -> i64 {
        let idle = self.idle_norm - self.now.terms.highest_idle;
        self.cost() + idle * self.layout.problem.weights.highest_idle
    }

    /// Sets how hard the longest idle time counts, and answers with the guide by that.
    pub(super) fn harden(&mut self, hardness: u32) -> i64 {
        self.hardness = hardness;
        if self.layout.problem.weights.highest_idle > 0 {
            self.weigh_idle();
        }
        self.before.2 = self.idle_norm;
        self.guide()
    }

    pub(super) fn is_in(&self, stop: u32) -> bool {
        self.now.carer[stop as usize] != NOBODY
    }

    /// Whose route a node is on; the ends are always somebody's.
    pub(super) fn carer_at(&self, node: u32) -> u32 {
        if self.layout.is_end(node) {
            node - super::layout::narrow(self.layout.stops)
        } else {
            self.now.carer[node as usize]
        }
    }

    pub(super) fn next(&self, node: u32) -> u32 {
        self.now.next[node as usize]
    }

    pub(super) fn prev(&self, node: u32) -> u32 {
        self.now.prev[node as usize]
    }

    pub(super) fn link(&mut self, from: u32, to: u32) {
        self.undo.push(Undo::Next(from, self.now.next[from as usize]));
        self.undo.push(Undo::Prev(to, self.now.prev[to as usize]));
        self.now.next[from as usize] = to;
        self.now.prev[to as usize] = from;
    }

    pub(super) fn assign(&mut self, stop: u32, carer: u32) {
        let old = self.now.carer[stop as usize];
        self.undo.push(Undo::Carer(stop, old));
        self.now.terms.broken_promises -= self.broken(stop);
        self.now.carer[stop as usize] = carer;
        self.now.terms.broken_promises += self.broken(stop);
        for (who, sign) in [(old, -1), (carer, 1)] {
            if who != NOBODY && self.layout.is_unknown(stop, who) {
                self.now.terms.not_preferred += sign;
            }
        }
    }

    pub(super) fn set_moment(&mut self, stop: u32, moment: Moment) {
        let old = self.now.moments[stop as usize];
        self.undo.push(Undo::Moment(stop, old));
        self.now.terms.broken_promises -= self.broken(stop);
        self.now.moments[stop as usize] = moment;
        self.now.terms.broken_promises += self.broken(stop);
        let breaks = |moment: Moment| i64::from(self.layout.breaks_lock(stop, moment.starts_at));
        self.now.missing += breaks(moment) - breaks(old);
        let priority = self.layout.priority[stop as usize];
        self.now.terms.total_lateness += (moment.late - old.late) * priority;
        if moment.late >= self.now.terms.highest_lateness {
            self.now.terms.highest_lateness = moment.late;
        } else if old.late >= self.now.terms.highest_lateness {
            self.highest_left = true;
        }
    }

    /// 1 when the stop is planned otherwise than was promised.
    fn broken(&self, stop: u32) -> i64 {
        let Some(told) = self.layout.promise[stop as usize] else { return 0 };
        let (carer, starts_at) =
            (self.now.carer[stop as usize], self.now.moments[stop as usize].starts_at);
        let is_planned = carer != NOBODY && starts_at != NEVER;
        i64::from(is_planned && !told.is_kept(carer as usize, starts_at))
    }

    pub(super) fn set_gate(&mut self, visit: u32, gate: u32) {
        self.undo.push(Undo::Gate(visit, self.now.gate[visit as usize]));
        self.now.gate[visit as usize] = gate;
        self.push(visit);
    }

    pub(super) fn set_break(&mut self, carer: u32, from: Ticks) {
        self.undo.push(Undo::Break(carer, self.now.break_from[carer as usize]));
        self.now.break_from[carer as usize] = from;
        self.soil(carer);
        self.push_from(self.next(self.layout.end(carer)));
    }

    /// The sums of this route have to be made anew.
    pub(super) fn soil(&mut self, carer: u32) {
        if !std::mem::replace(&mut self.is_dirty[carer as usize], true) {
            self.dirty.push(carer);
            self.undo.push(Undo::Sums(carer, self.now.sums[carer as usize]));
        }
    }

    /// The times of this visit have to be made anew.
    pub(super) fn push(&mut self, visit: u32) {
        if !std::mem::replace(&mut self.queued[visit as usize], true) {
            let stop = self.layout.first_stop[visit as usize];
            self.queue.push((self.now.moments[stop as usize].starts_at, visit));
        }
    }

    pub(super) fn push_at(&mut self, node: u32) {
        if !self.layout.is_end(node) {
            self.push(self.layout.visit_of[node as usize]);
        }
    }

    /// All the rest of a route, where another carer's break changes more than the first stop.
    pub(super) fn push_from(&mut self, node: u32) {
        let mut node = node;
        while !self.layout.is_end(node) {
            self.push_at(node);
            if self.layout.break_rule.is_none() {
                return;
            }
            node = self.next(node);
        }
    }

    /// Takes a stop out of its route.
    pub(super) fn detach(&mut self, stop: u32) {
        let carer = self.now.carer[stop as usize];
        let (before, after) = (self.prev(stop), self.next(stop));
        self.soil(carer);
        let gain = self.layout.leg(before, stop) + self.layout.leg(stop, after)
            - self.between(before, after);
        self.add_travel(carer, -gain);
        self.now.sums[carer as usize].work -= self.layout.duration[stop as usize];
        self.link(before, after);
        self.assign(stop, NOBODY);
        let unset = Moment { starts_at: NEVER, late: 0, break_at: NEVER, rested: false };
        self.set_moment(stop, unset);
        self.push_at(after);
        self.push_successors(stop);
    }

    /// Visits that wait for this one have to be timed anew.
    pub(super) fn push_successors(&mut self, stop: u32) {
        let layout = self.layout;
        for &visit in &layout.successors[layout.visit_of[stop as usize] as usize] {
            self.push(visit);
        }
    }

    /// Puts a stop into the route of the node, just after it.
    pub(super) fn attach(&mut self, stop: u32, before: u32) {
        let carer = self.carer_at(before);
        let after = self.next(before);
        self.soil(carer);
        let cost = self.layout.leg(before, stop) + self.layout.leg(stop, after)
            - self.between(before, after);
        self.add_travel(carer, cost);
        self.now.sums[carer as usize].work += self.layout.duration[stop as usize];
        self.link(before, stop);
        self.link(stop, after);
        self.assign(stop, carer);
        self.push_at(stop);
        self.push_at(after);
    }

    /// The leg between two neighbours; who stays at home travels nowhere.
    pub(super) fn between(&self, before: u32, after: u32) -> Ticks {
        if self.layout.is_end(before) && self.layout.is_end(after) {
            0
        } else {
            self.layout.leg(before, after)
        }
    }

    pub(super) fn add_travel(&mut self, carer: u32, ticks: Ticks) {
        self.now.sums[carer as usize].travel += ticks;
        self.now.terms.travel += ticks;
    }

    pub(super) fn add_unserved(&mut self, visit: u32, count: i64) {
        let priority = self.layout.problem.visits[visit as usize].priority;
        self.now.terms.unserved += count * priority;
        if !self.layout.problem.may_leave_out(visit as usize) {
            self.now.missing += count;
        }
    }

    pub(super) fn clean(&mut self) {
        for carer in self.dirty.drain(..) {
            self.is_dirty[carer as usize] = false;
        }
        for (_, visit) in self.queue.drain(..) {
            self.queued[visit as usize] = false;
        }
        self.highest_left = false;
    }

    /// The changes since the last `keep` stay.
    pub(super) fn keep(&mut self) {
        self.clean();
        self.undo.clear();
        self.before = (self.now.terms, self.now.missing, self.idle_norm);
    }

    /// The changes since the last `keep` are undone.
    pub(super) fn roll_back(&mut self) {
        self.clean();
        while let Some(undo) = self.undo.pop() {
            match undo {
                Undo::Next(node, old) => self.now.next[node as usize] = old,
                Undo::Prev(node, old) => self.now.prev[node as usize] = old,
                Undo::Carer(stop, old) => self.now.carer[stop as usize] = old,
                Undo::Moment(stop, old) => self.now.moments[stop as usize] = old,
                Undo::Sums(carer, old) => self.now.sums[carer as usize] = old,
                Undo::Gate(visit, old) => self.now.gate[visit as usize] = old,
                Undo::Break(carer, old) => self.now.break_from[carer as usize] = old,
            }
        }
        (self.now.terms, self.now.missing, self.idle_norm) = self.before;
    }
}
