//! NEWS2 at home: what the newest set of values asks for, by the programme's own table.
//!
//! The score is the RCP's and no total is given when a part is missing; but a single 3 counts also
//! in an incomplete set (RCP, NEWS2, December 2017). Individual limits are another mechanism and
//! never change the score.

use super::{Episode, Measurement, monitoring};
use crate::news2::{Band, Combined, News2, SCORED};
use crate::programme::{Level, Protocol};
use crate::vital_sign::VitalSign;
use jiff::{Timestamp, ToSpan};

#[derive(Debug, Clone, PartialEq)]
pub struct News2Alarm {
    pub level: Level,
    /// Absent when a part is missing and a single 3 raised the alarm.
    pub total: Option<u8>,
    /// Signs with three points.
    pub threes: Vec<VitalSign>,
    pub measured_at: Timestamp,
    pub due_at: Timestamp,
}

/// The open NEWS2 alarm of a patient at home, if there is one: the newest set that asks for an
/// answer. A later, milder set answers for all levels but the acute, which waits for a person; a
/// later set with parts missing answers for nothing.
pub fn news2_alarm(episode: &Episode) -> Option<News2Alarm> {
    let (decision, since) = (episode.decision.as_ref()?, episode.home_since()?);
    let handled = episode.news2_handled.as_ref().map(|handled| handled.up_to);
    let protocol = &decision.protocol;
    let after = |at: Timestamp| at >= since && handled.is_none_or(|up_to| at > up_to);
    let newest_first = episode.measurements.iter().rev().take_while(|m| after(m.mark.at));
    let mut found: Option<News2Alarm> = None;
    let mut is_answered = false;
    for measured in newest_first.filter(|measured| !monitoring::came_late(measured, protocol)) {
        let scored = scored_at(episode, measured.mark.at);
        let Some(alarm) = asks(&scored, protocol, measured) else {
            is_answered |= scored.total().is_ok();
            continue;
        };
        let counts = alarm.level == Level::Acute || !is_answered;
        if counts && !is_said(episode, &alarm) {
            found = Some(match found {
                // The clock started with the first of them.
                Some(newer) if newer.level <= alarm.level => {
                    News2Alarm { due_at: newer.due_at.min(alarm.due_at), ..newer }
                }
                Some(_) | None => alarm,
            });
        }
    }
    found
}

/// What the newest set says that says anything, answered for or not; a set with parts missing
/// answers for nothing.
pub(super) fn newest(episode: &Episode) -> Option<News2Alarm> {
    let (decision, since) = (episode.decision.as_ref()?, episode.home_since()?);
    let protocol = &decision.protocol;
    let newest_first = episode.measurements.iter().rev().take_while(|m| m.mark.at >= since);
    for measured in newest_first {
        let scored = scored_at(episode, measured.mark.at);
        let asked = asks(&scored, protocol, measured);
        if asked.is_some() || scored.total().is_ok() {
            return asked;
        }
    }
    None
}

fn scored_at(episode: &Episode, at: Timestamp) -> News2 {
    let window = monitoring::window(episode);
    // A set that begins with a scored sign taken now has no part older than the window: all the
    // others are left out before they are compared.
    let is_scored = |m: &&Measurement| SCORED.iter().any(|sign| m.reading.value(*sign).is_some());
    let mut taken_now = episode.measurements.iter().filter(|m| m.mark.at == at);
    let begins_now = taken_now.any(|m| is_scored(&m));
    let is_near = |m: &&Measurement| {
        !begins_now
            || (at.duration_since(m.mark.at).as_mins() <= i64::from(window) && m.mark.at <= at)
    };
    let near = episode.measurements.iter().filter(is_near);
    let readings: Vec<_> = near.map(|m| (m.mark.at, m.reading)).collect();
    Combined::from(&readings, at, window).score(episode.scale())
}

/// What the programme's table asks for after this set.
fn asks(scored: &News2, protocol: &Protocol, measured: &Measurement) -> Option<News2Alarm> {
    let (total, threes) = (scored.total().ok(), scored.single_three());
    let band = match scored.band() {
        Ok(band) => band,
        Err(_) if !threes.is_empty() => Band::SingleThree,
        Err(_) => return None,
    };
    let rule = protocol.news2_level(band)?;
    let minutes = i64::from(rule.answer_within_minutes).minutes();
    Some(News2Alarm {
        level: rule.level,
        total,
        threes,
        measured_at: measured.mark.at,
        due_at: measured.recorded_at.checked_add(minutes).unwrap_or(Timestamp::MAX),
    })
}

/// Only single threes, and each of those signs has an alarm of its own that is at least as urgent,
/// or has been looked at: one cause is one alarm.
fn is_said(episode: &Episode, alarm: &News2Alarm) -> bool {
    let open = monitoring::alarms(episode);
    let said = |sign: &VitalSign| {
        let handled = episode.handled.get(sign).is_some_and(|h| h.up_to >= alarm.measured_at);
        handled || open.iter().any(|own| own.sign == *sign && own.level <= alarm.level)
    };
    let below_five = alarm.total.is_none_or(|total| total < 5);
    below_five && !alarm.threes.is_empty() && alarm.threes.iter().all(said)
}
