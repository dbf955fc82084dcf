//! By when a request is to be answered, unless whoever asks says otherwise: the unit's own time,
//! and always before the first visit, so that a no leaves time to ask somebody else.

use super::request::VisitTime;
use crate::care_time;
use crate::unit::Unit;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};

/// When neither the local rule nor whoever asks says it.
const ANSWER_MINUTES: i64 = 24 * 60;
/// Left between the answer and the first visit.
const BEFORE_VISIT_MINUTES: i64 = 60;
/// Nobody answers sooner than this; also the shortest that a local rule may say.
const SHORTEST_MINUTES: i64 = 15;

/// `unit` is the one that is asked, when it is known; visits begin on the day `from`.
pub fn answer_by(
    unit: Option<&Unit>,
    now: Timestamp,
    from: Date,
    visits: &[VisitTime],
    zone: &TimeZone,
) -> Timestamp {
    let after = |minutes: i64| now.checked_add(minutes.minutes()).unwrap_or(Timestamp::MAX);
    let own = unit.and_then(|unit| Some((unit, unit.local_rule.answer_minutes?)));
    // A unit's own time is counted while it is open.
    let own = own.map(|(unit, minutes)| unit.after_open_minutes(now, minutes, zone));
    let usual = own.unwrap_or_else(|| after(ANSWER_MINUTES));
    let first = visits.iter().map(|visit| visit.time).min();
    let first = first.map(|time| care_time::resolve(from.to_datetime(time), zone));
    let before = first.and_then(|at| at.checked_sub(BEFORE_VISIT_MINUTES.minutes()).ok());
    match before {
        Some(before) if before < usual => before.max(after(SHORTEST_MINUTES)).min(usual),
        Some(_) | None => usual,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::local_rule::LocalRule;
    use jiff::civil::{date, time};

    fn by(now: &str, minutes: Option<u32>, visits: &[i8]) -> String {
        let zone = TimeZone::get("Europe/Stockholm").unwrap();
        let visits: Vec<VisitTime> = visits
            .iter()
            .map(|hour| VisitTime {
                time: time(*hour, 0, 0, 0),
                minutes: 30,
                every_days: 1,
                what: "Antibiotika".to_owned(),
            })
            .collect();
        let at = now.parse::<Timestamp>().unwrap();
        let rule = LocalRule { answer_minutes: minutes, ..LocalRule::default() };
        let unit = Unit { local_rule: rule, ..Unit::default() };
        let by = answer_by(Some(&unit), at, date(2026, 11, 25), &visits, &zone);
        by.to_zoned(zone).strftime("%d %H:%M").to_string()
    }

    #[test]
    fn it_is_the_units_own_time_when_the_first_visit_comes_later() {
        assert_eq!(by("2026-11-24T08:00:00Z", Some(120), &[8]), "24 11:00");
        assert_eq!(by("2026-11-23T08:00:00Z", None, &[14, 20]), "24 09:00");
        assert_eq!(by("2026-11-24T08:00:00Z", None, &[]), "25 09:00");
    }

    #[test]
    fn a_visit_that_comes_before_it_is_answered_an_hour_ahead() {
        assert_eq!(by("2026-11-24T09:00:00Z", None, &[14, 8]), "25 07:00");
    }

    #[test]
    fn nobody_answers_before_they_have_had_a_quarter_of_an_hour() {
        assert_eq!(by("2026-11-25T06:30:00Z", None, &[8]), "25 07:45");
        assert_eq!(by("2026-11-25T09:00:00Z", Some(15), &[8]), "25 10:15");
    }
}
