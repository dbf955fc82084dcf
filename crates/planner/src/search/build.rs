//! The first plan at once: visits by their windows, each behind the carer who is best placed.

use super::layout::{NOBODY, narrow};
use super::state::State;
use crate::{Plan, Route, Ticks, Work};
use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// So many visits are worth trying in every place of a plan that exists.
const FEW: usize = 20;

impl State<'_, '_> {
    /// Plans every visit that somebody may make.
    pub(super) fn build(&mut self) {
        let visits = 0..narrow(self.layout.problem.visits.len());
        self.append_all(visits.collect());
    }

    /// Plans what has to be there; what an earlier plan left out by choice stays out.
    pub(super) fn complete(&mut self) {
        let problem = self.layout.problem;
        let all = 0..narrow(problem.visits.len());
        let required = all.filter(|&visit| !problem.may_leave_out(visit as usize));
        let is_out = |&visit: &u32| !self.is_in(self.layout.first_stop[visit as usize]);
        let mut out: Vec<u32> = required.filter(is_out).collect();
        if out.len() <= FEW {
            // As when somebody urgent comes in: the best place in the plan as it is.
            out.retain(|&visit| !self.insert_exactly(visit));
        }
        self.append_all(out);
    }

    /// By their windows, but none before those that it waits for: then no two days wait for each
    /// other in a circle.
    fn append_all(&mut self, visits: Vec<u32>) {
        let problem = self.layout.problem;
        let key = |visit: u32| {
            let window = problem.visits[visit as usize].windows[0];
            Reverse((window.ends_at, window.starts_at, visit))
        };
        let mut wanted = vec![false; problem.visits.len()];
        visits.iter().for_each(|&visit| wanted[visit as usize] = true);
        let mut waits_for: Vec<usize> = problem.visits.iter().map(|one| one.after.len()).collect();
        let all = 0..narrow(problem.visits.len());
        let mut free: BinaryHeap<_> =
            all.filter(|&visit| waits_for[visit as usize] == 0).map(key).collect();
        let mut order = Vec::new();
        while let Some(Reverse((_, _, visit))) = free.pop() {
            order.push(visit);
            for &later in &self.layout.successors[visit as usize] {
                waits_for[later as usize] -= 1;
                if waits_for[later as usize] == 0 {
                    free.push(key(later));
                }
            }
        }
        order.retain(|&visit| wanted[visit as usize]);
        for visit in order {
            // Where the end of no day will do, as when others wait for it, any place may.
            if !self.is_in(self.layout.first_stop[visit as usize]) && !self.append(visit) {
                self.insert_exactly(visit);
            }
        }
    }

    fn append(&mut self, visit: u32) -> bool {
        self.add_unserved(visit, -1);
        for stop in self.layout.stops_of(visit) {
            let Some(carer) = self.best_carer(stop) else {
                self.roll_back();
                return false;
            };
            self.attach(stop, self.prev(self.layout.end(carer)));
        }
        let is_settled = self.settle(i64::MAX);
        match is_settled {
            true => self.keep(),
            false => self.roll_back(),
        }
        is_settled
    }

    /// Never the only one who can do the other part.
    fn best_carer(&self, stop: u32) -> Option<u32> {
        let able = &self.layout.able;
        let twin = self.layout.twin[stop as usize];
        let is_free = |carer: u32| {
            if twin == NOBODY || !self.layout.tied[stop as usize] {
                return true;
            }
            let taken = self.now.carer[twin as usize];
            let others = able[twin as usize].iter().any(|&other| other != carer);
            carer != taken && (taken != NOBODY || others)
        };
        let carers = able[stop as usize].iter().copied().filter(|&carer| is_free(carer));
        carers.min_by_key(|&carer| self.price(stop, carer))
    }

    /// Travel, lateness and a little waiting, if the stop came last.
    fn price(&self, stop: u32, carer: u32) -> Ticks {
        let end = self.layout.end(carer);
        let last = self.prev(end);
        let left_at = if last == end {
            self.layout.leaves_at[carer as usize]
        } else {
            let starts_at = self.now.moments[last as usize].starts_at;
            starts_at + self.layout.duration[last as usize]
        };
        let leg = self.layout.leg(last, stop);
        let visit = &self.layout.problem.visits[self.layout.visit_of[stop as usize] as usize];
        let opens_at = visit.windows[0].starts_at;
        let there_at = left_at + leg;
        let late = self.layout.lateness(stop, there_at.max(opens_at));
        2 * leg + 4 * late + (opens_at - there_at).max(0) / 4
    }

    /// Takes over an existing plan; what it has twice or wrongly is left out.
    pub(super) fn adopt(&mut self, plan: &Plan) {
        let breaks: Vec<_> = plan.routes.iter().map(|route| self.adopt_route(route)).collect();
        for visit in 0..narrow(self.layout.problem.visits.len()) {
            let stops = self.layout.stops_of(visit);
            let there: Vec<u32> = stops.clone().filter(|&stop| self.is_in(stop)).collect();
            if there.len() == stops.len() {
                self.add_unserved(visit, -1);
            } else {
                for stop in there {
                    self.detach(stop);
                }
            }
        }
        // The plan's own starts may be put off: where a break comes is told by ours.
        let mut is_settled = self.settle(i64::MAX);
        for (carer, before) in breaks {
            let Some(before) = before else { continue };
            let from = if self.layout.is_end(before) {
                0
            } else {
                self.now.moments[before as usize].starts_at + 1
            };
            self.set_break(carer, from);
            is_settled = is_settled && self.settle(i64::MAX);
        }
        match is_settled {
            true => self.keep(),
            false => self.roll_back(),
        }
    }

    /// The carer, and the stop that the break comes after; until then it comes after everything.
    fn adopt_route(&mut self, route: &Route) -> (u32, Option<u32>) {
        let carer = narrow(route.carer);
        let mut before = self.layout.end(carer);
        let mut rests_after = None;
        for stop in &route.stops {
            let Work::Part { visit, part } = stop.work else {
                rests_after = rests_after.or(Some(before));
                continue;
            };
            let node = self.layout.first_stop[visit] + narrow(part);
            if self.is_in(node) || !self.layout.may(node as usize, route.carer) {
                continue;
            }
            self.attach(node, before);
            before = node;
            self.adopt_gate(node, stop.starts_at);
        }
        self.set_break(carer, self.layout.horizon);
        (carer, rests_after)
    }

    /// The first window that a part of the visit is in.
    fn adopt_gate(&mut self, node: u32, starts_at: Ticks) {
        let visit = self.layout.visit_of[node as usize];
        let windows = &self.layout.problem.visits[visit as usize].windows;
        let gate = windows.iter().rposition(|window| window.starts_at <= starts_at);
        let gate = narrow(gate.unwrap_or(0));
        let twin = self.layout.twin[node as usize];
        let has_gate = twin != NOBODY && self.is_in(twin);
        let earlier = if has_gate { self.now.gate[visit as usize] } else { gate };
        self.set_gate(visit, gate.min(earlier));
    }
}
