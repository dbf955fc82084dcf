//! Protocol: what is measured at home, its limits, and how soon somebody must answer.
//!
//! Not here: NEWS2 itself. The score is the RCP's; a programme only says who answers, and when.

use super::{Level, Measurer, Text};
use crate::news2::Band;
use crate::vital_sign::VitalSign;
use jiff::civil::Time;
use serde::{Deserialize, Serialize};

/// What is measured at home, its limits, and how soon somebody must answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Protocol {
    pub measures: Vec<MeasureRule>,
    pub limits: Vec<Limit>,
    /// A value older than this is shown as old.
    pub stale_after_minutes: u32,
    /// A planned value is missing when this much time has passed.
    pub missing_after_minutes: u32,
    /// A value sent later than this after it was measured raises no fresh alarm.
    pub late_alarm_minutes: u32,
    /// How far apart the parts of one NEWS2 may be.
    pub news2_window_minutes: u16,
    /// What a NEWS2 band asks of those who answer, in the order of the bands.
    pub news2_levels: Vec<News2Level>,
}

impl Protocol {
    /// What this band asks for; nothing for the bands that only ask for the next measurement.
    pub fn news2_level(&self, band: Band) -> Option<&News2Level> {
        self.news2_levels.iter().find(|rule| rule.band == band)
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MeasureRule {
    pub sign: VitalSign,
    pub times: Vec<Time>,
    pub by: Measurer,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Limit {
    pub sign: VitalSign,
    /// In the sign's stored unit: tenths of °C, hundredths of kg.
    pub below: Option<i32>,
    pub above: Option<i32>,
    pub level: Level,
    pub answer_within_minutes: u32,
    /// What the one who answers should do.
    pub ask: Text,
}

impl Limit {
    /// The limit that a value has passed: (above it, the limit). A value at the limit is within it.
    pub fn beyond(&self, value: i32) -> Option<(bool, i32)> {
        match (self.below, self.above) {
            (Some(below), _) if value < below => Some((false, below)),
            (_, Some(above)) if value > above => Some((true, above)),
            _ => None,
        }
    }
}

/// What a band of NEWS2 asks of those who answer. The RCP leaves the response to the organisation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct News2Level {
    pub band: Band,
    pub level: Level,
    pub answer_within_minutes: u32,
}

impl News2Level {
    /// The RCP's words as levels: urgent and emergency are acute; its minutes are in
    /// `news2::Responses::RCP`, and a 3 in one sign is looked at within the hour.
    pub const RCP: [News2Level; 3] = [
        News2Level { band: Band::SingleThree, level: Level::Soon, answer_within_minutes: 60 },
        News2Level { band: Band::FiveOrSix, level: Level::Acute, answer_within_minutes: 60 },
        News2Level { band: Band::SevenOrMore, level: Level::Acute, answer_within_minutes: 30 },
    ];

    /// Bands that may ask for something. Zero asks only for the next measurement.
    pub(super) const BANDS: [Band; 4] =
        [Band::OneToFour, Band::SingleThree, Band::FiveOrSix, Band::SevenOrMore];
}
