//! Planned: the times when a value was asked for and none came, for the breaks in the line.
//!
//! The gap itself is `care`'s (`monitoring::missing_from`); this reads the same plan backwards.

use care::care_time;
use care::episode::Episode;
use care::vital_sign::VitalSign;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};

/// Passed times of each planned sign while at home, without a value of that sign.
pub(super) fn missing(
    episode: &Episode,
    from: Timestamp,
    now: Timestamp,
    zone: &TimeZone,
) -> Vec<(VitalSign, Timestamp)> {
    let Some(decision) = &episode.decision else { return vec![] };
    let grace = i64::from(decision.protocol.missing_after_minutes).minutes();
    let passed = now.checked_sub(grace).unwrap_or(now);
    let ended = episode.closing.as_ref().map_or(Timestamp::MAX, |closing| closing.mark().at);
    let home = |at: Timestamp| {
        let spells = &mut episode.spells.iter();
        at < ended && spells.any(|spell| spell.from <= at && spell.to.is_none_or(|to| at < to))
    };
    let mut found = vec![];
    for rule in &decision.protocol.measures {
        let planned: Vec<Timestamp> = times(&rule.times, from, now, zone);
        for (index, at) in planned.iter().enumerate() {
            let next = planned.get(index + 1).copied().unwrap_or(now);
            if home(*at) && *at < passed && !answered(episode, rule.sign, *at, next) {
                found.push((rule.sign, *at));
            }
        }
    }
    found
}

/// A value up to an hour before a planned time is that time's value.
fn answered(episode: &Episode, sign: VitalSign, at: Timestamp, next: Timestamp) -> bool {
    let early = |at: Timestamp| at.checked_sub(1.hour()).unwrap_or(at);
    episode.measurements.iter().any(|measured| {
        measured.reading.value(sign).is_some()
            && measured.mark.at >= early(at)
            && measured.mark.at < early(next)
    })
}

fn times(
    times: &[jiff::civil::Time],
    from: Timestamp,
    to: Timestamp,
    zone: &TimeZone,
) -> Vec<Timestamp> {
    let days = care_time::day_of(from, zone).series(1.day());
    let days = days.take_while(|day| *day <= care_time::day_of(to, zone));
    let at = days.flat_map(|day| {
        times.iter().map(move |time| care_time::resolve(day.to_datetime(*time), zone))
    });
    let mut at: Vec<Timestamp> = at.filter(|at| (from..=to).contains(at)).collect();
    at.sort_unstable();
    at
}
