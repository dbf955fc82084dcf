//! Clock: the machine's, one that a rehearsal sets, or one that runs from a set start.

use jiff::{SignedDuration, Timestamp};
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

#[derive(Debug, Clone)]
pub enum Clock {
    Machine,
    /// Stands still until it is set: rehearsals and tests.
    Set(Arc<AtomicI64>),
    /// Runs from what it showed at a moment of the machine's, as fast as it is told: the
    /// demonstration.
    Paced(Arc<Mutex<Pace>>),
}

/// Where a paced clock stands, and how many of its seconds go on one of the machine's.
#[derive(Debug, Clone, Copy)]
pub struct Pace {
    at: Timestamp,
    showed: Timestamp,
    rate: u32,
}

impl Pace {
    fn now(self) -> Timestamp {
        let gone = Timestamp::now().duration_since(self.at).as_micros();
        let gone = i64::try_from(gone).unwrap_or(0).saturating_mul(i64::from(self.rate));
        self.showed.checked_add(SignedDuration::from_micros(gone)).unwrap_or(self.showed)
    }

    /// The same time, counted from now on.
    fn counted_anew(self) -> Self {
        Pace { at: Timestamp::now(), showed: self.now(), rate: self.rate }
    }
}

impl Clock {
    pub fn set_to(at: Timestamp) -> Self {
        Clock::Set(Arc::new(AtomicI64::new(at.as_microsecond())))
    }

    /// A running clock that shows `at` now.
    pub fn running_from(at: Timestamp) -> Self {
        Self::shifted_by(at.duration_since(Timestamp::now()).as_secs())
    }

    /// A running clock that shows the machine's time and so many seconds more.
    pub fn shifted_by(seconds: i64) -> Self {
        let at = Timestamp::now();
        let showed = at.checked_add(SignedDuration::from_secs(seconds)).unwrap_or(at);
        Clock::Paced(Arc::new(Mutex::new(Pace { at, showed, rate: 1 })))
    }

    fn pace(&self) -> Option<MutexGuard<'_, Pace>> {
        match self {
            Clock::Paced(pace) => Some(pace.lock().unwrap_or_else(PoisonError::into_inner)),
            Clock::Machine | Clock::Set(_) => None,
        }
    }

    /// Moves a paced clock forward, and says how far it is from the machine's now. A clock that
    /// patients are cared for by cannot be moved.
    pub fn advance(&self, seconds: u32) -> Option<i64> {
        let mut pace = self.pace()?;
        let step = SignedDuration::from_secs(i64::from(seconds));
        *pace = pace.counted_anew();
        pace.showed = pace.showed.checked_add(step).ok()?;
        Some(pace.showed.duration_since(pace.at).as_secs())
    }

    /// How far a paced clock is from the machine's, in seconds.
    pub fn shift(&self) -> Option<i64> {
        let pace = self.pace()?.counted_anew();
        Some(pace.showed.duration_since(pace.at).as_secs())
    }

    /// How many of its seconds go on one of the machine's: 0 stands still. Only of a paced clock.
    pub fn rate(&self) -> Option<u32> {
        Some(self.pace()?.rate)
    }

    /// From now on a paced clock goes this fast; whether it is one.
    pub fn set_rate(&self, rate: u32) -> bool {
        let Some(mut pace) = self.pace() else { return false };
        *pace = Pace { rate, ..pace.counted_anew() };
        true
    }

    pub fn now(&self) -> Timestamp {
        match self {
            Clock::Machine => Timestamp::now(),
            Clock::Set(at) => {
                Timestamp::from_microsecond(at.load(Ordering::SeqCst)).unwrap_or(Timestamp::MAX)
            }
            Clock::Paced(pace) => pace.lock().unwrap_or_else(PoisonError::into_inner).now(),
        }
    }

    /// Moves a set clock; the others cannot be moved.
    pub fn move_to(&self, to: Timestamp) {
        if let Clock::Set(at) = self {
            at.store(to.as_microsecond(), Ordering::SeqCst);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_paced_clock_stands_and_goes_on_where_it_stood() {
        let clock = Clock::shifted_by(3600);
        assert!(clock.set_rate(0));
        let stood = clock.now();
        assert_eq!(clock.now(), stood);
        let shift = clock.advance(600);
        assert!(shift.is_some_and(|by| (4190..=4201).contains(&by)), "{shift:?}");
        assert_eq!(clock.now().duration_since(stood).as_secs(), 600);
        assert!(clock.set_rate(60));
        assert_eq!(clock.rate(), Some(60));
        assert!(clock.now() >= stood);
    }

    #[test]
    fn a_clock_that_patients_are_cared_for_by_cannot_be_moved() {
        assert_eq!(Clock::Machine.advance(60), None);
        assert!(!Clock::Machine.set_rate(60));
        assert_eq!(Clock::Machine.rate(), None);
    }
}
