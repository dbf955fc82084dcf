//! Throttle: how long somebody must wait before the next try at a password.
//!
//! Counted per account and per source, in memory, with time as an argument. Trying is counted
//! before the password is looked at, so a hundred tries at once gain nothing. Nobody is locked
//! out for good: a stranger could otherwise keep a nurse from her ward. Passkeys never wait.

use jiff::{SignedDuration, Timestamp};
use std::collections::HashMap;

/// After this many tries without a wait, each further one doubles it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Patience {
    free_tries: u32,
    entries_max: usize,
}

const PER_ACCOUNT: Patience = Patience { free_tries: 5, entries_max: 10_000 };
/// A ward sits behind one address, so a source may fail more often than one account.
const PER_SOURCE: Patience = Patience { free_tries: 30, entries_max: 10_000 };

const WAIT_MAX_SECONDS: i64 = 15 * 60;
/// Tries older than this are forgotten; longer than the longest wait.
const FORGET_AFTER: SignedDuration = SignedDuration::from_hours(1);

#[derive(Debug, Clone, Copy)]
struct Tries {
    count: u32,
    last_at: Timestamp,
}

#[derive(Debug)]
struct Tally {
    patience: Patience,
    tries: HashMap<String, Tries>,
}

/// One for the whole node, behind a lock.
#[derive(Debug)]
pub struct Throttle {
    accounts: Tally,
    sources: Tally,
}

impl Default for Throttle {
    fn default() -> Self {
        Self { accounts: Tally::new(PER_ACCOUNT), sources: Tally::new(PER_SOURCE) }
    }
}

impl Throttle {
    /// Counts a try, or says how long to wait first; a refused try is not counted.
    /// `account` is whatever was typed (also an unknown name), `source` the network address.
    pub fn begin(
        &mut self,
        account: &str,
        source: &str,
        now: Timestamp,
    ) -> Result<(), SignedDuration> {
        let wait = self.accounts.wait(account, now).max(self.sources.wait(source, now));
        if wait > SignedDuration::ZERO {
            return Err(wait);
        }
        self.accounts.count(account, now);
        self.sources.count(source, now);
        Ok(())
    }

    /// The password was right. The source keeps its count but for this try: otherwise somebody
    /// with an account of their own could try everybody else's for ever.
    pub fn succeeded(&mut self, account: &str, source: &str) {
        self.accounts.tries.remove(account);
        if let Some(tries) = self.sources.tries.get_mut(source) {
            tries.count = tries.count.saturating_sub(1);
        }
    }
}

impl Tally {
    fn new(patience: Patience) -> Self {
        Self { patience, tries: HashMap::new() }
    }

    fn wait(&self, key: &str, now: Timestamp) -> SignedDuration {
        let Some(tries) = self.tries.get(key) else { return SignedDuration::ZERO };
        let beyond = tries.count.saturating_sub(self.patience.free_tries);
        if beyond == 0 {
            return SignedDuration::ZERO;
        }
        let seconds = 1_i64.checked_shl(beyond).unwrap_or(i64::MAX).clamp(1, WAIT_MAX_SECONDS);
        let passed = now.duration_since(tries.last_at).max(SignedDuration::ZERO);
        SignedDuration::from_secs(seconds).saturating_sub(passed).max(SignedDuration::ZERO)
    }

    fn count(&mut self, key: &str, now: Timestamp) {
        if !self.tries.contains_key(key) && self.tries.len() >= self.patience.entries_max {
            self.make_room(now);
        }
        let tries = self.tries.entry(key.to_owned()).or_insert(Tries { count: 0, last_at: now });
        if now.duration_since(tries.last_at) >= FORGET_AFTER {
            tries.count = 0;
        }
        *tries = Tries { count: tries.count.saturating_add(1), last_at: now };
    }

    /// Drops what is forgotten; if that is nothing, the tenth with the fewest tries, so that a
    /// flood of invented names cannot wash away the name that is being guessed at.
    fn make_room(&mut self, now: Timestamp) {
        let before = self.tries.len();
        self.tries.retain(|_, tries| now.duration_since(tries.last_at) < FORGET_AFTER);
        if self.tries.len() < before {
            return;
        }
        let mut order: Vec<_> =
            self.tries.iter().map(|(key, t)| (t.count, t.last_at, key.clone())).collect();
        order.sort_unstable();
        for (_, _, key) in order.into_iter().take(before.div_ceil(10)) {
            self.tries.remove(&key);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: i64) -> Timestamp {
        Timestamp::from_second(1_795_000_000 + seconds).unwrap()
    }

    fn fail(throttle: &mut Throttle, times: u32, now: Timestamp) {
        for _ in 0..times {
            throttle.begin("ada", "10.0.0.1", now).unwrap();
        }
    }

    #[test]
    fn the_sixth_wrong_password_costs_a_wait_that_doubles() {
        let mut throttle = Throttle::default();
        fail(&mut throttle, 6, at(0));
        assert_eq!(throttle.begin("ada", "10.0.0.2", at(0)), Err(SignedDuration::from_secs(2)));
        assert_eq!(throttle.begin("ada", "10.0.0.2", at(2)), Ok(()));
        assert_eq!(throttle.begin("ada", "10.0.0.2", at(2)), Err(SignedDuration::from_secs(4)));
    }

    #[test]
    fn no_wait_is_longer_than_a_quarter_of_an_hour() {
        let mut throttle = Throttle::default();
        let mut now = at(0);
        for _ in 0..90 {
            while let Err(wait) = throttle.begin("ada", "10.0.0.1", now) {
                assert!(wait <= SignedDuration::from_mins(15));
                now = now.checked_add(wait).unwrap();
            }
        }
    }

    #[test]
    fn a_refused_try_does_not_lengthen_the_wait() {
        let mut throttle = Throttle::default();
        fail(&mut throttle, 6, at(0));
        for _ in 0..1000 {
            assert!(throttle.begin("ada", "10.0.0.9", at(1)).is_err());
        }
        assert_eq!(throttle.begin("ada", "10.0.0.9", at(2)), Ok(()));
    }

    #[test]
    fn one_source_that_tries_many_accounts_waits_too() {
        let mut throttle = Throttle::default();
        for account in 0..31 {
            throttle.begin(&account.to_string(), "10.0.0.1", at(0)).unwrap();
        }
        assert!(throttle.begin("ada", "10.0.0.1", at(0)).is_err());
        assert_eq!(throttle.begin("ada", "10.0.0.2", at(0)), Ok(()));
    }

    #[test]
    fn the_right_password_clears_the_account_but_not_the_source() {
        let mut throttle = Throttle::default();
        for account in 0..30 {
            throttle.begin(&account.to_string(), "10.0.0.1", at(0)).unwrap();
        }
        throttle.begin("mine", "10.0.0.1", at(0)).unwrap();
        throttle.succeeded("mine", "10.0.0.1");
        throttle.begin("ada", "10.0.0.1", at(0)).unwrap();
        assert!(throttle.begin("bo", "10.0.0.1", at(0)).is_err());
    }

    #[test]
    fn an_hour_of_calm_forgets() {
        let mut throttle = Throttle::default();
        fail(&mut throttle, 6, at(0));
        fail(&mut throttle, 5, at(3600));
    }

    #[test]
    fn a_clock_that_goes_back_neither_frees_nor_panics() {
        let mut throttle = Throttle::default();
        fail(&mut throttle, 6, at(0));
        assert_eq!(throttle.begin("ada", "10.0.0.1", at(-50)), Err(SignedDuration::from_secs(2)));
    }

    #[test]
    fn a_flood_of_names_neither_grows_without_bound_nor_hides_the_one_guessed_at() {
        let mut throttle = Throttle::default();
        fail(&mut throttle, 6, at(0));
        for name in 0..25_000 {
            let name = format!("invented-{name}");
            throttle.begin(&name, &name, at(1)).unwrap();
        }
        assert!(throttle.accounts.tries.len() <= PER_ACCOUNT.entries_max);
        assert!(throttle.sources.tries.len() <= PER_SOURCE.entries_max);
        assert!(throttle.begin("ada", "10.0.0.9", at(1)).is_err());
    }
}
