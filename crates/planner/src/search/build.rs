//! The first plan at once: visits by their windows, each behind the carer who is best placed.

use super::layout::{NOBODY, narrow};
use super::state::State;
use crate::{Plan, Ticks, Work};

impl State<'_, '_> {
    /// Plans every visit that somebody may make.
    pub(super) fn build(&mut self) {
        let problem = self.layout.problem;
        let mut order: Vec<u32> = (0..narrow(problem.visits.len())).collect();
        order.sort_by_key(|&visit| {
            let windows = &problem.visits[visit as usize].windows;
            (windows[0].ends_at, windows[0].starts_at)
        });
        for visit in order {
            if !self.is_in(self.layout.first_stop[visit as usize]) {
                self.append(visit);
            }
        }
    }

    fn append(&mut self, visit: u32) {
        self.add_unserved(visit, -1);
        for stop in self.layout.stops_of(visit) {
            let Some(carer) = self.best_carer(stop) else {
                self.roll_back();
                return;
            };
            self.attach(stop, self.prev(self.layout.end(carer)));
        }
        if self.settle(i64::MAX) {
            self.keep();
        } else {
            self.roll_back();
        }
    }

    fn best_carer(&self, stop: u32) -> Option<u32> {
        let twin = self.layout.twin[stop as usize];
        let taken = if twin == NOBODY { NOBODY } else { self.now.carer[twin as usize] };
        let able = self.layout.able[stop as usize].iter().copied();
        able.filter(|&carer| carer != taken).min_by_key(|&carer| self.price(stop, carer))
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
        for route in &plan.routes {
            let carer = narrow(route.carer);
            let mut before = self.layout.end(carer);
            for stop in &route.stops {
                let Work::Part { visit, part } = stop.work else { continue };
                let node = self.layout.first_stop[visit] + narrow(part);
                if !self.is_in(node) && self.layout.may(node as usize, route.carer) {
                    self.attach(node, before);
                    before = node;
                }
            }
        }
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
        if self.settle(i64::MAX) {
            self.keep();
        } else {
            self.roll_back();
        }
    }
}
