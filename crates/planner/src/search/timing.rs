//! Times after a change: only what lies downstream of it is computed anew, and it stops where nothing changes.

use super::put_off::put_off;
use super::state::{Moment, NEVER, State, Sums};
use crate::fairness;
use crate::{Synchronisation, Ticks};

/// When a carer can begin at a stop, and what has become of the break on the way.
struct Ready {
    at: Ticks,
    break_at: Ticks,
    rested: bool,
}

impl State<'_, '_> {
    /// Computes all times and terms that the changes touch. False when the plan cannot be carried out,
    /// or cannot become cheaper than `limit`.
    pub(super) fn settle(&mut self, limit: i64) -> bool {
        let weights = &self.layout.problem.weights;
        let late_before = self.now.terms.total_lateness;
        let rounds_max = 8 * self.layout.problem.visits.len() + 16;
        let hopeless = if weights.total_lateness > 0 && limit < i64::MAX {
            // Even if all lateness that was there goes away.
            let left = limit - weights.travel * self.now.terms.travel;
            left.max(0) / weights.total_lateness + late_before + 1
        } else {
            Ticks::MAX
        };
        let mut rounds = 0;
        while let Some(visit) = self.pop() {
            rounds += 1;
            if rounds > rounds_max || !self.retime(visit) {
                return false;
            }
            if self.now.terms.total_lateness > hopeless {
                return false;
            }
        }
        self.retimed += rounds as u64;
        if self.highest_left {
            let late = self.now.moments.iter().map(|moment| moment.late);
            self.now.terms.highest_lateness = late.max().unwrap_or(0);
        }
        for index in 0..self.dirty.len() {
            self.sum_up(self.dirty[index]);
        }
        if weights.highest_idle > 0 {
            self.weigh_idle();
        }
        if weights.unevenness > 0 {
            let loads = self.now.sums.iter().map(|sums| sums.work + sums.travel);
            self.now.terms.unevenness = fairness::unevenness(loads, &self.layout.shares);
        }
        true
    }

    fn pop(&mut self) -> Option<u32> {
        let mut first = 0;
        for index in 1..self.queue.len() {
            if self.queue[index] < self.queue[first] {
                first = index;
            }
        }
        if self.queue.is_empty() {
            return None;
        }
        let (_, visit) = self.queue.swap_remove(first);
        self.queued[visit as usize] = false;
        Some(visit)
    }

    /// False when the times run away, as they do when routes wait for each other in a circle.
    fn retime(&mut self, visit: u32) -> bool {
        let wanted = &self.layout.problem.visits[visit as usize];
        let opens_at = wanted.windows[self.now.gate[visit as usize] as usize].starts_at;
        let stops = self.layout.stops_of(visit);
        let first = stops.start;
        if !self.is_in(first) {
            return true;
        }
        let opens_at = opens_at.max(self.released_at(visit));
        let ready = self.ready(first, opens_at);
        let mut starts_at = ready.at.max(opens_at).max(self.layout.not_before(first));
        if stops.len() == 2 && self.is_in(first + 1) {
            let other = self.ready(first + 1, opens_at);
            let mut other_at = other.at.max(opens_at).max(self.layout.not_before(first + 1));
            match self.layout.synchronisation(visit) {
                Synchronisation::Independent => {}
                Synchronisation::Simultaneous => {
                    starts_at = starts_at.max(other_at);
                    other_at = starts_at;
                }
                Synchronisation::Sequential { min, max } => {
                    other_at = other_at.max(starts_at + min);
                    starts_at = starts_at.max(other_at - max);
                }
            }
            self.start(first + 1, other_at, &other);
        }
        self.start(first, starts_at, &ready);
        starts_at < self.layout.horizon
    }

    /// When all visits that this one waits for are over.
    fn released_at(&self, visit: u32) -> Ticks {
        let mut released_at = Ticks::MIN;
        for after in &self.layout.problem.visits[visit as usize].after {
            for stop in self.layout.stops_of(super::layout::narrow(after.visit)) {
                let starts_at = self.now.moments[stop as usize].starts_at;
                if starts_at != NEVER {
                    let over_at = starts_at + self.layout.duration[stop as usize];
                    released_at = released_at.max(over_at + after.gap);
                }
            }
        }
        released_at
    }

    fn ready(&self, stop: u32, opens_at: Ticks) -> Ready {
        let carer = self.now.carer[stop as usize] as usize;
        let before = self.prev(stop);
        let (left_at, mut rested) = if self.layout.is_end(before) {
            (self.layout.leaves_at[carer], false)
        } else {
            let moment = self.now.moments[before as usize];
            (moment.starts_at + self.layout.duration[before as usize], moment.rested)
        };
        let mut at = left_at + self.layout.leg(before, stop);
        let mut break_at = NEVER;
        let due = !rested && self.layout.problem.carers[carer].takes_break;
        if due
            && at.max(opens_at) >= self.now.break_from[carer]
            && let Some((starts_at, ends_at)) = self.layout.break_from(at)
        {
            (break_at, at, rested) = (starts_at, ends_at, true);
        }
        Ready { at, break_at, rested }
    }

    fn start(&mut self, stop: u32, starts_at: Ticks, ready: &Ready) {
        let old = self.now.moments[stop as usize];
        let &Ready { break_at, rested, .. } = ready;
        if (old.starts_at, old.break_at, old.rested) == (starts_at, break_at, rested) {
            return;
        }
        let late = self.layout.lateness(stop, starts_at);
        self.set_moment(stop, Moment { starts_at, late, break_at, rested });
        self.soil(self.now.carer[stop as usize]);
        if (old.starts_at, old.rested) != (starts_at, rested) {
            self.push_at(self.next(stop));
        }
        if old.starts_at != starts_at {
            self.push_successors(stop);
        }
    }

    fn sum_up(&mut self, carer: u32) {
        let old = self.now.sums[carer as usize];
        let new = self.sums(carer);
        self.now.sums[carer as usize] = new;
        let terms = &mut self.now.terms;
        terms.waiting += new.waiting - old.waiting;
        terms.overtime += new.overtime - old.overtime;
        terms.missed_breaks += i64::from(new.missed_break) - i64::from(old.missed_break);
    }

    fn sums(&self, carer: u32) -> Sums {
        let who = &self.layout.problem.carers[carer as usize];
        let old = self.now.sums[carer as usize];
        let end = self.layout.end(carer);
        let (first, last) = (self.next(end), self.prev(end));
        if self.layout.is_end(first) {
            let idle = who.shift.map_or(0, |shift| shift.ends_at - shift.starts_at);
            return Sums { waiting: 0, idle, overtime: 0, missed_break: who.takes_break, ..old };
        }
        let rest = self.layout.break_rule.map_or(0, |rule| rule.duration);
        let began = self.now.moments[first as usize];
        let begins_at = match began.break_at {
            NEVER if self.layout.problem.weights.waiting > 0 => {
                put_off(self.layout, &self.now, carer, |_, _| ())
            }
            NEVER => began.starts_at,
            break_at => break_at,
        };
        let done = self.now.moments[last as usize];
        let mut ends_at = done.starts_at + self.layout.duration[last as usize];
        let mut rested = done.rested;
        if who.takes_break
            && !rested
            && let Some((_, until)) = self.layout.break_from(ends_at)
        {
            (ends_at, rested) = (until, true);
        }
        let (there, home) = (self.layout.leg(end, first), self.layout.leg(last, end));
        let busy = old.work + old.travel - there - home + if rested { rest } else { 0 };
        let mut waiting = ends_at - begins_at - busy;
        let mut idle = 0;
        let mut overtime = 0;
        if let Some(shift) = who.shift {
            idle = waiting
                + (begins_at - there - shift.starts_at)
                + (shift.ends_at - ends_at - home).max(0);
            overtime = (ends_at + home - shift.ends_at).max(0);
        }
        if began.break_at != NEVER {
            // A wait after a break that opens the day is idle time but not waiting.
            waiting -= began.starts_at - (began.break_at + rest);
        }
        let missed_break = who.takes_break && !rested;
        Sums { travel: old.travel, work: old.work, waiting, idle, overtime, missed_break }
    }

    /// The longest idle time, and a norm of all of them by squares and roots alone,
    /// which every machine computes alike.
    #[expect(clippy::cast_precision_loss, reason = "a day's ticks are far below 2^52")]
    #[expect(clippy::cast_possible_truncation, reason = "at most carers times the longest")]
    pub(super) fn weigh_idle(&mut self) {
        let highest = self.now.sums.iter().map(|sums| sums.idle).max().unwrap_or(0).max(0);
        self.now.terms.highest_idle = highest;
        if highest == 0 {
            self.idle_norm = 0;
            return;
        }
        let unit = 1.0 / highest as f64;
        let mut sum = 0.0;
        for sums in &self.now.sums {
            let mut share = sums.idle as f64 * unit;
            for _ in 0..self.hardness {
                share *= share;
            }
            sum += share;
        }
        for _ in 0..self.hardness {
            sum = sum.sqrt();
        }
        self.idle_norm = (highest as f64 * sum) as Ticks;
    }
}
