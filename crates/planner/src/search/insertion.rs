//! Where a stop would fit best: estimated without moving anything, or tried out in every place.

use super::layout::{NOBODY, narrow};
use super::state::{NEVER, State};
use crate::random::Random;
use crate::{Terms, Ticks};

/// Places of each part of a double visit that are tried with those of the other.
const LIKELY: usize = 16;
/// And so many of each when none of those can be carried out.
const POSSIBLE: usize = 150;

impl State<'_, '_> {
    /// The cheapest of a random half of the places that the stop knows.
    pub(super) fn best_place(&self, stop: u32, random: &mut Random) -> Option<u32> {
        let layout = self.layout;
        let mut best: Option<(i64, u32)> = None;
        let mut drawn = random.next();
        let ends = layout.able[stop as usize].iter().map(|&carer| layout.end(carer));
        for node in layout.near[stop as usize].iter().copied().chain(ends) {
            let taken = drawn & 1 == 0;
            drawn = if drawn == 0 { random.next() } else { drawn >> 1 };
            let carer = self.carer_at(node);
            if taken || carer == NOBODY || !layout.may(stop as usize, carer as usize) {
                continue;
            }
            let twin = layout.twin[stop as usize];
            if twin != NOBODY && layout.tied[stop as usize] && self.carer_at(twin) == carer {
                continue;
            }
            if !self.is_timed(node) || !self.is_timed(self.next(node)) {
                continue;
            }
            let price = self.price_after(stop, node, carer);
            if best.is_none_or(|(cheapest, _)| price < cheapest) {
                best = Some((price, node));
            }
        }
        best.map(|(_, node)| node)
    }

    /// Puts a visit where the whole plan then costs least, every place tried; of a double visit the
    /// likeliest places of each part with those of the other. False when there is none.
    pub(super) fn insert_exactly(&mut self, visit: u32) -> bool {
        let stops: Vec<u32> = self.layout.stops_of(visit).collect();
        let likely = if stops.len() == 1 { usize::MAX } else { LIKELY };
        let best = self.best_of(visit, &stops, likely);
        // Where the likeliest places all wait for each other in a circle, others may not.
        let best = best.or_else(|| self.best_of(visit, &stops, POSSIBLE));
        let Some(places) = best else { return false };
        let is_in = self.put(visit, &stops, &places) && self.settle(i64::MAX);
        debug_assert!(is_in, "it was tried a moment ago");
        self.keep();
        is_in
    }

    fn best_of(&mut self, visit: u32, stops: &[u32], most: usize) -> Option<Vec<u32>> {
        let all: Vec<Vec<u32>> = stops.iter().map(|&stop| self.places(stop, most)).collect();
        let mut best: Option<(i64, Vec<u32>)> = None;
        let mut try_here = |state: &mut Self, places: &[u32]| {
            let limit = best.as_ref().map_or(i64::MAX, |(cost, _)| *cost);
            let cost = state.cost_with(visit, stops, places, limit);
            if let Some(cost) = cost.filter(|&cost| cost < limit) {
                best = Some((cost, places.to_vec()));
            }
        };
        match all.as_slice() {
            [first] => first.iter().for_each(|&place| try_here(self, &[place])),
            [first, second] => {
                for &one in first {
                    for &other in second {
                        try_here(self, &[one, other]);
                    }
                }
            }
            _ => {}
        }
        best.map(|(_, places)| places)
    }

    /// The cheapest place of one carer's day, and what the plan then costs; nothing is kept.
    pub(super) fn best_in_day(&mut self, stop: u32, carer: u32) -> Option<(u32, Terms)> {
        let mut best: Option<(i64, u32, Terms)> = None;
        let mut before = self.layout.end(carer);
        let mut places = vec![before];
        while !self.layout.is_end(self.next(before)) {
            before = self.next(before);
            places.push(before);
        }
        places.retain(|&place| place != stop);
        for place in places {
            self.detach(stop);
            self.attach(stop, place);
            if self.settle(i64::MAX) && best.is_none_or(|(cost, ..)| self.cost() < cost) {
                best = Some((self.cost(), place, self.now.terms));
            }
            self.roll_back();
        }
        best.map(|(_, place, terms)| (place, terms))
    }

    /// Places of carers who may do it, the likeliest first, at most so many.
    fn places(&self, stop: u32, most: usize) -> Vec<u32> {
        let nodes = 0..narrow(self.layout.stops + self.layout.carers);
        let may = nodes.filter(|&node| {
            let carer = self.carer_at(node);
            let fits = carer != NOBODY && self.layout.may(stop as usize, carer as usize);
            fits && self.is_timed(node) && self.is_timed(self.next(node))
        });
        let mut priced: Vec<(i64, u32)> =
            may.map(|node| (self.price_after(stop, node, self.carer_at(node)), node)).collect();
        priced.sort_unstable();
        priced.truncate(most);
        priced.into_iter().map(|(_, node)| node).collect()
    }

    fn cost_with(&mut self, visit: u32, stops: &[u32], places: &[u32], limit: i64) -> Option<i64> {
        let fits = self.put(visit, stops, places) && self.settle(limit);
        let cost = fits.then(|| self.cost());
        self.roll_back();
        cost
    }

    fn put(&mut self, visit: u32, stops: &[u32], places: &[u32]) -> bool {
        self.add_unserved(visit, -1);
        for (&stop, &place) in stops.iter().zip(places) {
            let twin = self.layout.twin[stop as usize];
            let carer = self.carer_at(place);
            let tied = twin != NOBODY && self.layout.tied[stop as usize];
            if tied && self.now.carer[twin as usize] == carer {
                return false;
            }
            self.attach(stop, place);
        }
        true
    }

    /// Whether the node's time is known: a stop that was just put in has none yet.
    fn is_timed(&self, node: u32) -> bool {
        self.layout.is_end(node) || self.now.moments[node as usize].starts_at != NEVER
    }

    /// Travel, lateness there and of the next stop, waiting, and who is not preferred.
    fn price_after(&self, stop: u32, before: u32, carer: u32) -> i64 {
        let (layout, weights) = (self.layout, &self.layout.problem.weights);
        let after = self.next(before);
        let left_at = if layout.is_end(before) {
            layout.leaves_at[carer as usize]
        } else {
            self.now.moments[before as usize].starts_at + layout.duration[before as usize]
        };
        let visit = &layout.problem.visits[layout.visit_of[stop as usize] as usize];
        let there_at = left_at + layout.leg(before, stop);
        let starts_at = there_at.max(visit.windows[0].starts_at);
        let next_at = starts_at + layout.duration[stop as usize] + layout.leg(stop, after);
        let pushed: Ticks = if layout.is_end(after) {
            let shift = layout.problem.carers[carer as usize].shift;
            shift.map_or(0, |shift| (next_at - shift.ends_at).max(0))
        } else {
            (next_at - self.now.moments[after as usize].starts_at).max(0)
        };
        let travel =
            layout.leg(before, stop) + layout.leg(stop, after) - self.between(before, after);
        let unknown = i64::from(layout.is_unknown(stop, carer));
        let waits = if layout.is_end(before) { 0 } else { starts_at - there_at };
        travel * weights.travel
            + layout.lateness(stop, starts_at) * (weights.total_lateness + weights.highest_lateness)
            + pushed * (weights.total_lateness + weights.overtime)
            + waits * weights.waiting
            + unknown * weights.not_preferred * layout.problem.scale.ticks_per_unit
    }
}
