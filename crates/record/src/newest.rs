//! Newest: the time of the last thing recorded that this node knows of, which its clock is never
//! read before. A clock that is set back, or that of another node which goes ahead, would else hide
//! what has just happened until it has caught up.
//!
//! Not here: the order of the log, which is never the clock's (`tx`).

use std::sync::atomic::{AtomicI64, Ordering};

/// A lead of less is none: what is recorded at once stands microseconds apart.
const LEAD_MIN: i64 = 1_000_000;
/// A lead of more is a clock that has shown a wrong day, and no time to go by for all patients.
const LEAD_MAX: i64 = 24 * 60 * 60 * LEAD_MIN;

/// In microseconds since 1970 UTC.
pub(crate) struct Newest(AtomicI64);

impl Newest {
    pub(crate) fn of(recorded_at: i64) -> Self {
        Newest(AtomicI64::new(recorded_at))
    }

    pub(crate) fn saw(&self, recorded_at: i64) {
        self.0.fetch_max(recorded_at, Ordering::Relaxed);
    }

    fn lead(&self, clock: i64) -> i64 {
        self.0.load(Ordering::Relaxed).saturating_sub(clock)
    }

    /// The later of what a clock shows and what has been recorded.
    pub(crate) fn later(&self, clock: i64) -> i64 {
        match self.lead(clock) {
            lead @ LEAD_MIN..=LEAD_MAX => clock.saturating_add(lead),
            _ => clock,
        }
    }

    /// Whether the clock can be gone by.
    pub(crate) fn agrees(&self, clock: i64) -> bool {
        self.lead(clock) <= LEAD_MAX
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOON: i64 = 1_790_000_000_000_000;
    const MINUTE: i64 = 60 * LEAD_MIN;

    #[test]
    fn a_clock_that_was_set_back_is_read_as_it_stood() {
        let newest = Newest::of(NOON);
        newest.saw(NOON - MINUTE);
        assert_eq!(newest.later(NOON - 42 * MINUTE), NOON);
        assert_eq!(newest.later(NOON + MINUTE), NOON + MINUTE);
    }

    #[test]
    fn a_burst_at_one_moment_moves_no_clock() {
        assert_eq!(Newest::of(NOON + 500).later(NOON), NOON);
    }

    #[test]
    fn a_wrong_day_in_the_log_is_not_everybodys_time() {
        let newest = Newest::of(NOON + LEAD_MAX + MINUTE);
        assert_eq!(newest.later(NOON), NOON);
        assert!(!newest.agrees(NOON) && newest.agrees(NOON + MINUTE));
    }
}
