//! Monitoring: which values are beyond their limits and not yet handled, and which are missing.
//!
//! Alarms are computed, like gaps: from the values, the limits that were decided and what has
//! been handled. So late, doubled and shuffled values give the same alarms.

use super::{Episode, Measurement};
use crate::care_time;
use crate::news2::Combined;
use crate::programme::{Level, Limit, Protocol};
use crate::vital_sign::VitalSign;
use jiff::civil::Time;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};

/// Measurement occasions kept in the state; older ones are in the stream.
pub const MEASUREMENTS_KEPT: usize = 32;

/// One value beyond its limit that nobody has handled.
#[derive(Debug, Clone, PartialEq)]
pub struct Alarm {
    pub sign: VitalSign,
    pub level: Level,
    pub value: i32,
    /// The limit it passed: (true = above, the limit).
    pub above: bool,
    pub limit: i32,
    /// When the sign first went beyond the limit in the present run of such values.
    pub since: Timestamp,
    pub measured_at: Timestamp,
    pub due_at: Timestamp,
}

/// Open alarms while the patient is at home, the most urgent first.
pub fn alarms(episode: &Episode) -> Vec<Alarm> {
    let (Some(decision), Some(since)) = (&episode.decision, episode.home_since()) else {
        return vec![];
    };
    let protocol = &decision.protocol;
    let found = protocol.limits.iter().filter_map(|limit| {
        let deviating = deviating(episode, protocol, limit, since);
        alarm(limit, &deviating)
    });
    let mut alarms: Vec<Alarm> = found.collect();
    alarms.sort_by_key(|alarm| (alarm.level, alarm.due_at, alarm.sign));
    // The strictest limit speaks for its sign: one cause is one alarm.
    let mut seen = vec![];
    alarms.retain(|alarm| {
        let new = !seen.contains(&alarm.sign);
        seen.push(alarm.sign);
        new
    });
    alarms
}

/// Values of this time at home that are beyond the limit and that nobody has handled, newest first.
///
/// A value that came too late raises nothing: it is old news. For all levels but the acute, a
/// value within the limit is the answer; an acute one waits for a person, whatever comes after.
fn deviating<'a>(
    episode: &'a Episode,
    protocol: &Protocol,
    limit: &Limit,
    since: Timestamp,
) -> Vec<&'a Measurement> {
    let handled = episode.handled.get(&limit.sign).map(|handled| handled.up_to);
    let after = |at: Timestamp| at >= since && handled.is_none_or(|up_to| at > up_to);
    let mut found = vec![];
    for measured in episode.measurements.iter().rev().take_while(|m| after(m.mark.at)) {
        let Some(value) = measured.reading.value(limit.sign) else { continue };
        match limit.beyond(value) {
            Some(_) if came_late(measured, protocol) => {}
            Some(_) => found.push(measured),
            None if limit.level == Level::Acute => {}
            None => break,
        }
    }
    found
}

pub(super) fn came_late(measured: &Measurement, protocol: &Protocol) -> bool {
    let late = measured.recorded_at.duration_since(measured.mark.at);
    late.as_mins() > i64::from(protocol.late_alarm_minutes)
}

fn alarm(limit: &Limit, deviating: &[&Measurement]) -> Option<Alarm> {
    let (newest, first) = (deviating.first()?, deviating.last()?);
    let value = newest.reading.value(limit.sign)?;
    let (above, passed) = limit.beyond(value)?;
    // The clock starts when somebody could know, and does not start again with each new value.
    let known_at = deviating.iter().map(|measured| measured.recorded_at).min()?;
    let minutes = i64::from(limit.answer_within_minutes).minutes();
    Some(Alarm {
        sign: limit.sign,
        level: limit.level,
        value,
        above,
        limit: passed,
        since: first.mark.at,
        measured_at: newest.mark.at,
        due_at: known_at.checked_add(minutes).unwrap_or(Timestamp::MAX),
    })
}

/// When a value that the plan asks for counts as missing, if nothing more comes: the earliest of
/// the signs, each with its own times. A pulse does not answer for a temperature.
pub fn missing_from(episode: &Episode, zone: &TimeZone) -> Option<Timestamp> {
    let home = episode.home_since()?;
    let protocol = &episode.decision.as_ref()?.protocol;
    let missing = protocol.measures.iter().filter_map(|rule| {
        let with_sign = |m: &&Measurement| m.reading.value(rule.sign).is_some();
        let newest = episode.measurements.iter().rev().find(with_sign);
        let after = newest.map_or(home, |measured| measured.mark.at.max(home));
        let next = next_time(&rule.times, after, zone)?;
        next.checked_add(i64::from(protocol.missing_after_minutes).minutes()).ok()
    });
    missing.min()
}

/// The first planned measuring time of any sign that a value at `after` does not answer for.
pub fn next_planned(protocol: &Protocol, after: Timestamp, zone: &TimeZone) -> Option<Timestamp> {
    let rules = protocol.measures.iter();
    rules.filter_map(|rule| next_time(&rule.times, after, zone)).min()
}

/// A value up to an hour before a planned time is that time's value.
fn next_time(times: &[Time], after: Timestamp, zone: &TimeZone) -> Option<Timestamp> {
    let answered = after.checked_add(1.hour()).ok()?;
    let first = care_time::day_of(after, zone);
    let days = first.series(1.day()).take(3);
    let at = days.flat_map(|day| {
        times.iter().map(move |time| care_time::resolve(day.to_datetime(*time), zone))
    });
    at.filter(|at| *at > answered).min()
}

/// How far apart the parts of one NEWS2 may be when no protocol has been decided yet.
const WINDOW_MINUTES: u16 = 30;
/// When values of a patient on the ward count as old, before a protocol is decided.
const STALE_MINUTES: u32 = 12 * 60;

pub fn window(episode: &Episode) -> u16 {
    episode.decision.as_ref().map_or(WINDOW_MINUTES, |d| d.protocol.news2_window_minutes)
}

pub fn stale_after_minutes(episode: &Episode) -> u32 {
    episode.decision.as_ref().map_or(STALE_MINUTES, |d| d.protocol.stale_after_minutes)
}

/// The newest value of each sign within the window.
pub fn combined(episode: &Episode, now: Timestamp) -> Combined {
    let readings: Vec<_> = episode.measurements.iter().map(|m| (m.mark.at, m.reading)).collect();
    Combined::from(&readings, now, window(episode))
}
