//! Again: a new measurement that somebody has promised when they answered for a deviating value.
//!
//! Kept when every sign that was named has been measured since; until then it is an open item, and
//! a gap when its time has passed. Not here: the times that the protocol asks for every day
//! (`monitoring`).

use super::{Episode, monitoring, news2_alarm};
use crate::news2::{Band, Monitoring, Responses, SCORED};
use crate::programme::Level;
use crate::vital_sign::VitalSign;
use jiff::{Timestamp, ToSpan};
use serde::{Deserialize, Serialize};

/// Further ahead than this is the daily plan's, not a promise made on the telephone.
const HOURS_MAX: i64 = 48;
/// Proposed times are on the clock's five minutes: "kl 12.05", never "kl 12.03".
const STEP_SECONDS: i64 = 5 * 60;

/// What is to be measured again, and when at the latest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Again {
    pub by: Timestamp,
    pub signs: Vec<VitalSign>,
}

/// A promise that is not kept yet, with when it was given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Promised {
    pub again: Again,
    pub since: Timestamp,
}

impl Again {
    /// All of NEWS2: it is said as one thing.
    pub fn is_whole_set(&self) -> bool {
        SCORED.iter().all(|sign| self.signs.contains(sign))
    }
}

/// A time that can be promised: ahead, and not further than the daily plan.
pub fn can_be_promised(by: Timestamp, now: Timestamp) -> bool {
    let last = now.checked_add(HOURS_MAX.hours()).unwrap_or(Timestamp::MAX);
    by > now && by <= last
}

/// Promised new measurements that have not come, the earliest first. Only at home: on the ward
/// the values are the ward's own.
pub fn promised(episode: &Episode) -> Vec<&Promised> {
    let Some(home) = episode.home_since() else { return vec![] };
    let handled = episode.handled.values().chain(&episode.news2_handled);
    let promised = handled.filter_map(|handled| handled.again.as_ref());
    let mut open: Vec<_> =
        promised.filter(|one| one.since >= home && !is_kept(episode, one)).collect();
    open.sort_by_key(|promised| promised.again.by);
    open
}

/// Measured after the promise, each sign: what came while somebody was on the telephone is what
/// the call was about.
fn is_kept(episode: &Episode, promised: &Promised) -> bool {
    let since = promised.since;
    let measured = |sign: VitalSign| move |m: &super::Measurement| m.reading.value(sign).is_some();
    let newer = || episode.measurements.iter().filter(move |m| m.mark.at > since);
    promised.again.signs.iter().all(|sign| newer().any(measured(*sign)))
}

/// The time to propose for a sign beyond its limit: as long as the programme gives the answer.
/// Nothing for what is only information.
pub fn proposed_for_sign(episode: &Episode, sign: VitalSign, now: Timestamp) -> Option<Timestamp> {
    let alarm = monitoring::alarms(episode).into_iter().find(|alarm| alarm.sign == sign)?;
    if alarm.level == Level::Information {
        return None;
    }
    let protocol = &episode.decision.as_ref()?.protocol;
    let limits = protocol.limits.iter();
    let limit = limits.filter(|limit| limit.sign == sign).find(|limit| {
        limit.level == alarm.level && [limit.below, limit.above].contains(&Some(alarm.limit))
    })?;
    Some(in_minutes(now, i64::from(limit.answer_within_minutes)))
}

/// The time to propose after a NEWS2: how often the RCP measures again in that band (2017, chart
/// 4); where it says without pause, as long as the programme gives the answer.
pub fn proposed_for_news2(episode: &Episode, now: Timestamp) -> Option<Timestamp> {
    let alarm = news2_alarm::news2_alarm(episode)?;
    let band = match alarm.total {
        Some(7..) => Band::SevenOrMore,
        Some(5 | 6) => Band::FiveOrSix,
        Some(_) | None => Band::SingleThree,
    };
    let minutes = match Responses::RCP.response(band).monitoring {
        Monitoring::Every { minutes_max, .. } => i64::from(minutes_max),
        Monitoring::Continuous => {
            let protocol = &episode.decision.as_ref()?.protocol;
            protocol.news2_level(band).map(|rule| i64::from(rule.answer_within_minutes))?
        }
    };
    Some(in_minutes(now, minutes))
}

/// The signs that a new NEWS2 needs: all of them, or those that gave three points alone.
pub(super) fn signs_of_news2(episode: &Episode) -> Vec<VitalSign> {
    match news2_alarm::news2_alarm(episode) {
        Some(alarm) if alarm.total.is_none() && !alarm.threes.is_empty() => alarm.threes,
        Some(_) | None => SCORED.to_vec(),
    }
}

fn in_minutes(now: Timestamp, minutes: i64) -> Timestamp {
    let at = now.checked_add(minutes.minutes()).unwrap_or(Timestamp::MAX);
    let whole = at.as_second() - at.as_second().rem_euclid(STEP_SECONDS);
    Timestamp::from_second(whole).ok().filter(|rounded| *rounded > now).unwrap_or(at)
}
