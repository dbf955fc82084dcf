//! Monitoring: which values are beyond their limits and not yet handled, and which are missing.
//!
//! Alarms are computed, like gaps: from the values, the limits that were decided and what has
//! been handled. So late, doubled and shuffled values give the same alarms.

use super::{Episode, Measurement};
use crate::care_time;
use crate::news2::Combined;
use crate::programme::{Level, Limit, Protocol};
use crate::vital_sign::VitalSign;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};

/// Measurement occasions kept in the state; older ones are in the stream.
pub const MEASUREMENTS_KEPT: usize = 120;

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

/// Open alarms, the most urgent first. A value that came too late raises none: it is old news.
pub fn alarms(episode: &Episode) -> Vec<Alarm> {
    let Some(decision) = &episode.decision else { return vec![] };
    let protocol = &decision.protocol;
    let found = protocol.limits.iter().filter_map(|limit| alarm(episode, protocol, limit));
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

fn alarm(episode: &Episode, protocol: &Protocol, limit: &Limit) -> Option<Alarm> {
    let with_sign = |m: &&Measurement| m.reading.value(limit.sign).is_some();
    let newest = episode.measurements.iter().rev().find(with_sign)?;
    let value = newest.reading.value(limit.sign)?;
    let (above, passed) = beyond(limit, value)?;
    let handled = episode.handled.get(&limit.sign).map(|handled| handled.up_to);
    if handled.is_some_and(|up_to| up_to >= newest.mark.at) {
        return None;
    }
    let late = newest.recorded_at.duration_since(newest.mark.at);
    if late.as_mins() > i64::from(protocol.late_alarm_minutes) {
        return None;
    }
    let run = episode.measurements.iter().rev().filter(with_sign).take_while(|m| {
        let past = m.reading.value(limit.sign).and_then(|value| beyond(limit, value));
        past.is_some() && handled.is_none_or(|up_to| m.mark.at > up_to)
    });
    let first = run.last().unwrap_or(newest);
    let minutes = i64::from(limit.answer_within_minutes).minutes();
    Some(Alarm {
        sign: limit.sign,
        level: limit.level,
        value,
        above,
        limit: passed,
        since: first.mark.at,
        measured_at: newest.mark.at,
        // The clock starts when somebody could know, and does not start again with each new value.
        due_at: first.recorded_at.checked_add(minutes).unwrap_or(Timestamp::MAX),
    })
}

fn beyond(limit: &Limit, value: i32) -> Option<(bool, i32)> {
    match (limit.below, limit.above) {
        (Some(below), _) if value < below => Some((false, below)),
        (_, Some(above)) if value > above => Some((true, above)),
        _ => None,
    }
}

/// When values that the plan asks for count as missing, if nothing more comes.
pub fn missing_from(episode: &Episode, zone: &TimeZone) -> Option<Timestamp> {
    let home = episode.home_since()?;
    let protocol = &episode.decision.as_ref()?.protocol;
    let newest = episode.measurements.last().map(|measured| measured.mark.at);
    let after = newest.map_or(home, |at| at.max(home));
    let next = next_planned(protocol, after, zone)?;
    next.checked_add(i64::from(protocol.missing_after_minutes).minutes()).ok()
}

/// The first planned measuring time that a value at `after` does not answer for. A value up to an
/// hour before a planned time is that time's value.
pub fn next_planned(protocol: &Protocol, after: Timestamp, zone: &TimeZone) -> Option<Timestamp> {
    let answered = after.checked_add(1.hour()).ok()?;
    let first = care_time::day_of(after, zone);
    let days = [Some(first), first.tomorrow().ok(), first.tomorrow().ok()?.tomorrow().ok()];
    let times = protocol.measures.iter().flat_map(|rule| &rule.times);
    let at = times.flat_map(|time| {
        days.iter().flatten().map(|day| care_time::resolve(day.to_datetime(*time), zone))
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
