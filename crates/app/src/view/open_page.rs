//! Open pages: a screen on a wall, or a list that fetches itself while somebody has it open, shows
//! the same patients again and again. One row of the access log an hour says as much as one for
//! each time, and what people have looked at is still found among the rows.
//!
//! Not for what somebody opens: that is always a row.

use care::ids::PersonId;
use jiff::{SignedDuration, Timestamp};
use std::collections::{BTreeMap, HashMap};
use std::hash::Hash;
use std::sync::{Mutex, PoisonError};

const LOG_EVERY: SignedDuration = SignedDuration::from_hours(1);

/// Which patients each open page has shown, and when that was last logged. Empty at every start:
/// then they are logged again.
#[derive(Debug)]
pub(crate) struct Logged<K>(Mutex<HashMap<K, BTreeMap<PersonId, Timestamp>>>);

impl<K> Default for Logged<K> {
    fn default() -> Self {
        Logged(Mutex::default())
    }
}

impl<K: Eq + Hash> Logged<K> {
    /// Those whose row is older than an hour, or who have none.
    pub(crate) fn due(&self, page: &K, patients: &[PersonId], now: Timestamp) -> Vec<PersonId> {
        let all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let shown = all.get(page);
        let is_due = |patient: &&PersonId| {
            let at = shown.and_then(|shown| shown.get(patient));
            at.is_none_or(|at| now.duration_since(*at) >= LOG_EVERY)
        };
        patients.iter().filter(is_due).copied().collect()
    }

    /// They have their row now.
    pub(crate) fn written(&self, page: K, patients: &[PersonId], now: Timestamp) {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        all.retain(|_, shown| {
            shown.retain(|_, at| now.duration_since(*at) < LOG_EVERY);
            !shown.is_empty()
        });
        all.entry(page).or_default().extend(patients.iter().map(|patient| (*patient, now)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    #[test]
    fn a_patient_is_logged_when_first_shown_and_then_once_an_hour() {
        let (logged, screen) = (Logged::default(), Uuid::from_u128(1));
        let at = |minutes: i64| Timestamp::from_second(1_795_000_000 + minutes * 60).unwrap();
        let [one, two] = [1, 2].map(|id| PersonId(Uuid::from_u128(id)));
        assert_eq!(logged.due(&screen, &[one], at(0)), [one]);
        assert_eq!(logged.due(&screen, &[one], at(0)), [one], "not written yet");
        logged.written(screen, &[one], at(0));
        assert!(logged.due(&screen, &[one], at(59)).is_empty());
        assert_eq!(logged.due(&screen, &[one, two], at(59)), [two], "the new one at once");
        assert_eq!(logged.due(&Uuid::from_u128(2), &[one], at(59)), [one], "another screen");
        assert_eq!(logged.due(&screen, &[one], at(60)), [one]);
    }
}
