//! Where a stop would fit best, estimated without moving anything.

use super::layout::NOBODY;
use super::state::{NEVER, State};
use crate::Ticks;
use crate::random::Random;

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
