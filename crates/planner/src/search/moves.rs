//! The small changes that the search tries. Each leaves times to `settle`, and may leave a broken state
//! behind when it answers false: the caller rolls back.

use super::layout::{NOBODY, narrow};
use super::state::State;
use crate::random::Random;

/// How often each kind is tried, of a thousand.
#[derive(Debug, Clone, Copy)]
pub(super) struct Mix {
    kinds: [(Kind, usize); 8],
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// One part goes elsewhere.
    Part,
    /// A whole visit goes elsewhere; both parts of a double one.
    Visit,
    /// Two stops change places.
    Swap,
    /// Two routes change tails.
    Tails,
    /// A few stops in a row go elsewhere.
    Chain,
    /// An optional visit comes in or goes out.
    Optional,
    /// Another window of the visit is used.
    Window,
    /// A break comes earlier or later.
    Break,
}

impl Mix {
    pub(super) fn of(state: &State) -> Self {
        let layout = state.layout;
        let has_double = layout.twin.iter().any(|&twin| twin != NOBODY);
        let when = |condition: bool, share: usize| if condition { share } else { 0 };
        let due = layout.problem.carers.iter().any(|carer| carer.takes_break);
        Self {
            kinds: [
                (Kind::Part, 330),
                (Kind::Visit, when(has_double, 120)),
                (Kind::Swap, 250),
                (Kind::Tails, 150),
                (Kind::Chain, 130),
                (Kind::Optional, when(!layout.loose.is_empty(), 60)),
                (Kind::Window, when(!layout.many_windows.is_empty(), 30)),
                (Kind::Break, when(due && layout.break_rule.is_some(), 30)),
            ],
        }
    }

    fn draw(&self, random: &mut Random) -> Kind {
        let total: usize = self.kinds.iter().map(|&(_, share)| share).sum();
        let mut left = random.below(total);
        for &(kind, share) in &self.kinds {
            if left < share {
                return kind;
            }
            left -= share;
        }
        Kind::Part
    }
}

impl State<'_, '_> {
    /// Makes a random change; false when nothing sensible came of it.
    pub(super) fn change(&mut self, mix: &Mix, random: &mut Random, allowed: i64) -> bool {
        match mix.draw(random) {
            Kind::Part => self.move_part(random, allowed),
            Kind::Visit => self.move_visit(random),
            Kind::Swap => self.swap(random, allowed),
            Kind::Tails => self.tails(random, allowed),
            Kind::Chain => self.chain(random, allowed),
            Kind::Optional => self.optional(random),
            Kind::Window => self.window(random),
            Kind::Break => self.shift_break(random),
        }
    }

    fn any_stop(&self, random: &mut Random) -> u32 {
        narrow(random.below(self.layout.stops))
    }

    /// A node after which the stop may stand: near, planned, and of a carer who may do it.
    fn place_for(&self, stop: u32, random: &mut Random) -> Option<u32> {
        let near = &self.layout.near[stop as usize];
        let choice = random.below(near.len() + 2);
        if choice >= near.len() {
            let able = &self.layout.able[stop as usize];
            return (!able.is_empty()).then(|| self.layout.end(able[random.below(able.len())]));
        }
        let node = near[choice];
        let carer = self.now.carer[node as usize];
        (carer != NOBODY && self.layout.may(stop as usize, carer as usize)).then_some(node)
    }

    /// Whether the twin of a tied stop is with this carer.
    fn is_with_twin(&self, stop: u32, carer: u32) -> bool {
        self.layout.tied[stop as usize]
            && self.now.carer[self.layout.twin[stop as usize] as usize] == carer
    }

    /// Whether so much more travel may still be worth it; `allowed` bounds it from above.
    fn is_too_far(&self, travel: i64, allowed: i64) -> bool {
        travel * self.layout.problem.weights.travel > allowed
    }

    fn gain_of(&self, from: u32, to: u32) -> i64 {
        let (before, after) = (self.prev(from), self.next(to));
        self.layout.leg(before, from) + self.layout.leg(to, after) - self.between(before, after)
    }

    fn cost_of(&self, from: u32, to: u32, before: u32) -> i64 {
        let after = self.next(before);
        self.layout.leg(before, from) + self.layout.leg(to, after) - self.between(before, after)
    }

    fn move_part(&mut self, random: &mut Random, allowed: i64) -> bool {
        let stop = self.any_stop(random);
        if !self.is_in(stop) {
            return false;
        }
        let Some(before) = self.place_for(stop, random) else { return false };
        if before == stop
            || before == self.prev(stop)
            || self.is_with_twin(stop, self.carer_at(before))
        {
            return false;
        }
        if self.is_too_far(self.cost_of(stop, stop, before) - self.gain_of(stop, stop), allowed) {
            return false;
        }
        self.detach(stop);
        self.attach(stop, before);
        true
    }

    fn move_visit(&mut self, random: &mut Random) -> bool {
        let stop = self.any_stop(random);
        let twin = self.layout.twin[stop as usize];
        if twin == NOBODY || !self.is_in(stop) {
            return false;
        }
        self.detach(stop);
        self.detach(twin);
        self.put_in(self.layout.visit_of[stop as usize], random)
    }

    fn put_in(&mut self, visit: u32, random: &mut Random) -> bool {
        for stop in self.layout.stops_of(visit) {
            let Some(before) = self.place_for(stop, random) else { return false };
            if self.is_with_twin(stop, self.carer_at(before)) {
                return false;
            }
            self.attach(stop, before);
        }
        true
    }

    /// The stop goes to where a near one is, and that one to the stop's old place.
    fn swap(&mut self, random: &mut Random, allowed: i64) -> bool {
        let one = self.any_stop(random);
        let near = &self.layout.near[one as usize];
        if !self.is_in(one) || near.is_empty() {
            return false;
        }
        let Some(before) = self.place_for(one, random) else { return false };
        let other = self.next(before);
        if self.layout.is_end(other) || other == one || before == one {
            return false;
        }
        let (mine, theirs) = (self.now.carer[one as usize], self.now.carer[other as usize]);
        let may = self.layout.may(other as usize, mine as usize);
        if !may
            || mine != theirs
                && (self.is_with_twin(one, theirs) && self.layout.twin[one as usize] != other
                    || self.is_with_twin(other, mine) && self.layout.twin[other as usize] != one)
        {
            return false;
        }
        let place = self.prev(one);
        if place != other {
            let legs = |stop: u32, at: u32| {
                self.layout.leg(self.prev(at), stop) + self.layout.leg(stop, self.next(at))
            };
            let travel = legs(one, other) + legs(other, one) - legs(one, one) - legs(other, other);
            if self.next(one) != other && self.is_too_far(travel, allowed) {
                return false;
            }
        }
        self.detach(one);
        let goes_after = self.prev(other);
        self.detach(other);
        if place == other {
            self.attach(one, goes_after);
            self.attach(other, one);
        } else if goes_after == place {
            self.attach(other, place);
            self.attach(one, other);
        } else {
            self.attach(other, place);
            self.attach(one, goes_after);
        }
        true
    }

    /// The stop and all after it go after a near one, whose own followers go where the stop was.
    fn tails(&mut self, random: &mut Random, allowed: i64) -> bool {
        let first = self.any_stop(random);
        if !self.is_in(first) {
            return false;
        }
        let Some(before) = self.place_for(first, random) else { return false };
        let (mine, theirs) = (self.now.carer[first as usize], self.carer_at(before));
        if mine == theirs {
            return false;
        }
        let (place, follower) = (self.prev(first), self.next(before));
        let (my_last, their_last) =
            (self.prev(self.layout.end(mine)), self.prev(self.layout.end(theirs)));
        let travel = self.layout.leg(before, first) + self.layout.leg(place, follower)
            - self.layout.leg(place, first)
            - self.layout.leg(before, follower);
        if self.is_too_far(travel, allowed) && self.same_ends(mine, theirs) {
            return false;
        }
        if !self.may_all(first, theirs) || !self.may_all(follower, mine) {
            return false;
        }
        self.soil(mine);
        self.soil(theirs);
        self.reassign(first, theirs);
        self.reassign(follower, mine);
        let (my_end, their_end) = (self.layout.end(mine), self.layout.end(theirs));
        // Both tails come loose, then each is tied behind the other's head.
        self.link(before, first);
        self.link(my_last, their_end);
        if self.layout.is_end(follower) {
            self.link(place, my_end);
        } else {
            self.link(place, follower);
            self.link(their_last, my_end);
        }
        if !self.no_twins_in(first) || !self.no_twins_in(follower) {
            return false;
        }
        for carer in [mine, theirs] {
            self.measure(carer);
        }
        self.push_from(first);
        self.push_from(self.next(place));
        true
    }

    fn same_ends(&self, one: u32, other: u32) -> bool {
        let carers = &self.layout.problem.carers;
        let (one, other) = (&carers[one as usize], &carers[other as usize]);
        (one.start_place, one.end_place) == (other.start_place, other.end_place)
    }

    fn may_all(&self, from: u32, carer: u32) -> bool {
        let mut node = from;
        while !self.layout.is_end(node) {
            if !self.layout.may(node as usize, carer as usize) {
                return false;
            }
            node = self.next(node);
        }
        true
    }

    fn reassign(&mut self, from: u32, carer: u32) {
        let mut node = from;
        while !self.layout.is_end(node) {
            self.assign(node, carer);
            node = self.next(node);
        }
    }

    fn no_twins_in(&self, from: u32) -> bool {
        let mut node = from;
        while !self.layout.is_end(node) {
            if self.is_with_twin(node, self.now.carer[node as usize]) {
                return false;
            }
            node = self.next(node);
        }
        true
    }

    /// Sums a route's travel and work anew.
    fn measure(&mut self, carer: u32) {
        let end = self.layout.end(carer);
        let (mut travel, mut work, mut node) = (0, 0, end);
        loop {
            let next = self.next(node);
            travel += self.between(node, next);
            if self.layout.is_end(next) {
                break;
            }
            work += self.layout.duration[next as usize];
            node = next;
        }
        let old = self.now.sums[carer as usize];
        self.add_travel(carer, travel - old.travel);
        self.now.sums[carer as usize].work = work;
    }

    /// Two or three stops in a row go after a near one.
    fn chain(&mut self, random: &mut Random, allowed: i64) -> bool {
        let first = self.any_stop(random);
        if !self.is_in(first) {
            return false;
        }
        let second = self.next(first);
        if self.layout.is_end(second) {
            return false;
        }
        let third = self.next(second);
        let long = random.below(3) == 0 && !self.layout.is_end(third);
        let chain = [first, second, third];
        let chain = if long { &chain[..] } else { &chain[..2] };
        let Some(before) = self.place_for(first, random) else { return false };
        let carer = self.carer_at(before);
        if chain.contains(&before) || before == self.prev(first) {
            return false;
        }
        let last = chain[chain.len() - 1];
        if self.is_too_far(self.cost_of(first, last, before) - self.gain_of(first, last), allowed) {
            return false;
        }
        let others_may = chain.iter().all(|&stop| {
            self.layout.may(stop as usize, carer as usize)
                && (self.carer_at(first) == carer || !self.is_with_twin(stop, carer))
        });
        if !others_may {
            return false;
        }
        let mut place = before;
        for &stop in chain {
            self.detach(stop);
        }
        for &stop in chain {
            self.attach(stop, place);
            place = stop;
        }
        true
    }

    fn optional(&mut self, random: &mut Random) -> bool {
        let visit = self.layout.loose[random.below(self.layout.loose.len())];
        let stop = self.layout.first_stop[visit as usize];
        if self.is_in(stop) {
            self.leave_out(visit);
            return true;
        }
        if random.below(2) == 0 {
            return self.insert_best(visit, random);
        }
        // Another optional visit makes room.
        let Some(before) = self.place_for(stop, random) else { return false };
        let other = self.next(before);
        if self.layout.is_end(other) {
            return false;
        }
        let ousted = self.layout.visit_of[other as usize];
        if !self.layout.problem.may_leave_out(ousted as usize) {
            return false;
        }
        self.leave_out(ousted);
        self.insert_best(visit, random)
    }

    fn leave_out(&mut self, visit: u32) {
        for stop in self.layout.stops_of(visit) {
            self.detach(stop);
        }
        self.add_unserved(visit, 1);
    }

    fn insert_best(&mut self, visit: u32, random: &mut Random) -> bool {
        self.add_unserved(visit, -1);
        for stop in self.layout.stops_of(visit) {
            let Some(before) = self.best_place(stop, random) else { return false };
            self.attach(stop, before);
        }
        true
    }

    fn window(&mut self, random: &mut Random) -> bool {
        let many = &self.layout.many_windows;
        let visit = many[random.below(many.len())];
        let windows = self.layout.problem.visits[visit as usize].windows.len();
        let gate = narrow(random.below(windows));
        let stop = self.layout.first_stop[visit as usize];
        if gate == self.now.gate[visit as usize] || !self.is_in(stop) {
            return false;
        }
        self.set_gate(visit, gate);
        true
    }

    /// The break comes just before, or just after, some stop of the day.
    fn shift_break(&mut self, random: &mut Random) -> bool {
        let stop = self.any_stop(random);
        let carer = self.now.carer[stop as usize];
        if carer == NOBODY || !self.layout.problem.carers[carer as usize].takes_break {
            return false;
        }
        let starts_at = self.now.moments[stop as usize].starts_at;
        let from = if random.below(2) == 0 { starts_at } else { starts_at + 1 };
        let from = if random.below(8) == 0 { 0 } else { from };
        if from == self.now.break_from[carer as usize] {
            return false;
        }
        self.set_break(carer, from);
        true
    }
}
