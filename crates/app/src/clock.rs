//! Clock: the machine's, one that a rehearsal sets, or one that runs from a set start.

use jiff::{SignedDuration, Timestamp};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

#[derive(Debug, Clone)]
pub enum Clock {
    Machine,
    /// Stands still until it is set: rehearsals and tests.
    Set(Arc<AtomicI64>),
    /// Runs with the machine, so many seconds ahead or behind: the demonstration.
    Shifted(Arc<AtomicI64>),
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
        Clock::Shifted(Arc::new(AtomicI64::new(seconds)))
    }

    /// Moves a shifted clock forward, and says how far it is from the machine's now. A clock that
    /// patients are cared for by cannot be moved.
    pub fn advance(&self, seconds: u32) -> Option<i64> {
        match self {
            Clock::Shifted(by) => {
                Some(by.fetch_add(i64::from(seconds), Ordering::SeqCst) + i64::from(seconds))
            }
            Clock::Machine | Clock::Set(_) => None,
        }
    }

    pub fn now(&self) -> Timestamp {
        match self {
            Clock::Machine => Timestamp::now(),
            Clock::Set(at) => {
                Timestamp::from_microsecond(at.load(Ordering::SeqCst)).unwrap_or(Timestamp::MAX)
            }
            Clock::Shifted(by) => {
                let (now, by) = (Timestamp::now(), by.load(Ordering::SeqCst));
                now.checked_add(SignedDuration::from_secs(by)).unwrap_or(now)
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
