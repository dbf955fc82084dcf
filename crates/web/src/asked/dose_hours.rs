//! Whether a medicine's written times fall at a visit. Times are words on the list ("kl 08, 14 och
//! 20", "vid behov"), and what cannot be understood is taken to be due: then it is asked for.
//!
//! Not a schedule: nothing is remembered or reminded of here.

use care::episode::dose_times::{hours, is_when_needed};
use jiff::civil::Time;

/// A dose within this of the visit is given at it.
const NEAR_MINUTES: i32 = 120;

/// Given when needed, or at hours that are not this visit's.
pub(super) fn is_apart(times: &str, visit: Time) -> bool {
    if is_when_needed(times) {
        return true;
    }
    let hours = hours(times);
    !hours.is_empty() && !hours.iter().any(|hour| is_near(*hour, visit))
}

/// Midnight lies between 23 and 1.
fn is_near(one: Time, other: Time) -> bool {
    let minutes = |time: Time| i32::from(time.hour()) * 60 + i32::from(time.minute());
    let apart = (minutes(one) - minutes(other)).abs();
    apart.min(24 * 60 - apart) <= NEAR_MINUTES
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(times: &str, hour: i8, expected: bool) {
        let visit = Time::constant(hour, 0, 0, 0);
        assert_eq!(is_apart(times, visit), expected, "{times} at {hour}");
    }

    #[test]
    fn a_tablet_of_the_morning_is_not_signed_with_the_evening() {
        check("kl 08", 8, false);
        check("kl 08", 14, true);
        check("kl 08, 14 och 20", 14, false);
        check("kl 08, 14 och 20", 20, false);
        check("kl 08.30", 10, false);
        check("på kvällen, före läggdags, kl 20", 8, true);
        check("at 08:00", 20, true);
    }

    #[test]
    fn near_midnight_is_near() {
        check("kl 23.30", 1, false);
        check("kl 0", 23, false);
    }

    #[test]
    fn what_is_given_when_needed_is_ticked_by_itself() {
        check("vid behov, högst fyra gånger om dagen", 8, true);
        check("when needed", 8, true);
    }

    #[test]
    fn words_that_name_no_hour_are_asked_for() {
        check("3 gånger om dagen", 8, false);
        check("till natten", 8, false);
    }
}
