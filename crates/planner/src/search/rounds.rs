//! How long each round of cooling is. Each round starts hot, the next one is twice as long.

use super::layout::Layout;

/// What the rounds know of the budget.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rounds {
    /// The last round ends with the budget: the best use of a known one.
    Fitted,
    /// The rounds never look at the budget: a longer search begins exactly as a shorter one,
    /// and so is never worse.
    Doubling,
}

/// Steps of the first round for each stop.
const FIRST_ROUND: u64 = 30_000;

/// The budget says little before so much of it is spent.
const TELLING_SHARE: f64 = 0.01;

/// The round that the search is in.
pub(super) struct Round {
    rounds: Rounds,
    began_at: u64,
    began_share: f64,
    length: u64,
    is_fitted: bool,
    is_last: bool,
}

impl Round {
    pub(super) fn first(layout: &Layout, rounds: Rounds) -> Self {
        let length = FIRST_ROUND * layout.stops.max(1) as u64;
        let is_fitted = rounds == Rounds::Doubling;
        Self { rounds, began_at: 0, began_share: 0.0, length, is_fitted, is_last: false }
    }

    /// How far the round has come, from 0 to 1, when so much of the whole budget is spent.
    #[expect(clippy::cast_precision_loss, reason = "shares")]
    pub(super) fn share(&mut self, iterations: u64, spent: f64) -> f64 {
        if !self.is_last && iterations - self.began_at >= self.length {
            self.began_at = iterations;
            self.began_share = spent;
            self.length *= 2;
            self.is_fitted = self.rounds == Rounds::Doubling;
        }
        if !self.is_fitted && spent >= TELLING_SHARE {
            self.is_fitted = true;
            // A round that would leave too little for the one after it takes all that is left.
            let left = iterations as f64 * (1.0 - spent) / spent;
            self.is_last = left < 2.5 * self.length as f64;
        }
        if self.is_last {
            (spent - self.began_share) / (1.0 - self.began_share)
        } else {
            (iterations - self.began_at) as f64 / self.length as f64
        }
    }
}
