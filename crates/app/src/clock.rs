//! Clock: the machine's, one that a rehearsal sets, or one that runs from a set start.

use jiff::{SignedDuration, Timestamp};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

#[derive(Debug, Clone)]
pub enum Clock {
    Machine,
    /// Stands still until it is set: rehearsals and tests.
    Set(Arc<AtomicI64>),
    /// Runs with the machine, shifted: the demonstration.
    Shifted(SignedDuration),
}

impl Clock {
    pub fn set_to(at: Timestamp) -> Self {
        Clock::Set(Arc::new(AtomicI64::new(at.as_microsecond())))
    }

    /// A running clock that shows `at` now.
    pub fn running_from(at: Timestamp) -> Self {
        Clock::Shifted(at.duration_since(Timestamp::now()))
    }

    pub fn now(&self) -> Timestamp {
        match self {
            Clock::Machine => Timestamp::now(),
            Clock::Set(at) => {
                Timestamp::from_microsecond(at.load(Ordering::SeqCst)).unwrap_or(Timestamp::MAX)
            }
            Clock::Shifted(by) => {
                let now = Timestamp::now();
                now.checked_add(*by).unwrap_or(now)
            }
        }
    }

    /// Moves a set clock; the others cannot be moved.
    pub fn move_to(&self, to: Timestamp) {
        if let Clock::Set(at) = self {
            at.store(to.as_microsecond(), Ordering::SeqCst);
        }
    }
}
