//! NEWS2 at home: what the newest set of values asks for, by the programme's own table.
//!
//! The score is the RCP's and no total is given when a part is missing; but a single 3 counts also
//! in an incomplete set (RCP, NEWS2, December 2017). Individual limits are another mechanism and
//! never change the score.

use super::{Episode, monitoring};
use crate::news2::{Band, Combined};
use crate::programme::Level;
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

/// The open NEWS2 alarm of a patient at home, if there is one.
pub fn news2_alarm(episode: &Episode) -> Option<News2Alarm> {
    let (decision, since) = (episode.decision.as_ref()?, episode.home_since()?);
    let newest = episode.measurements.last().filter(|measured| measured.mark.at >= since)?;
    let handled = episode.news2_handled.as_ref().map(|handled| handled.up_to);
    let protocol = &decision.protocol;
    if handled.is_some_and(|up_to| newest.mark.at <= up_to)
        || monitoring::came_late(newest, protocol)
    {
        return None;
    }
    let readings: Vec<_> = episode.measurements.iter().map(|m| (m.mark.at, m.reading)).collect();
    let window = protocol.news2_window_minutes;
    let scored = Combined::from(&readings, newest.mark.at, window).score(episode.scale());
    let (total, threes) = (scored.total().ok(), scored.single_three());
    let band = match scored.band() {
        Ok(band) => band,
        Err(_) if !threes.is_empty() => Band::SingleThree,
        Err(_) => return None,
    };
    let rule = protocol.news2_level(band)?;
    // A sign that has an alarm of its own, at least as urgent, has said it already.
    let alarms = monitoring::alarms(episode);
    let said = |sign: &VitalSign| alarms.iter().any(|a| a.sign == *sign && a.level <= rule.level);
    if band == Band::SingleThree && threes.iter().all(said) {
        return None;
    }
    let minutes = i64::from(rule.answer_within_minutes).minutes();
    Some(News2Alarm {
        level: rule.level,
        total,
        threes,
        measured_at: newest.mark.at,
        due_at: newest.recorded_at.checked_add(minutes).unwrap_or(Timestamp::MAX),
    })
}
