//! Visit: what came of a planned contact in the home, told once by whoever was there. Samples and
//! reports that a visit leaves behind have an owner until they are where they go.

use super::Episode;
use super::event::{ContactOutcome, MeasurementSource};
use super::medicine::Dose;
use crate::ids::{ContactId, EventId, SampleId, UnitId};
use crate::recorded::Mark;
use crate::vital_sign::Reading;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// One form, one command: what was done, measured, given, taken and seen.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Visit {
    pub at: Timestamp,
    pub contact: ContactId,
    pub outcome: ContactOutcome,
    pub note: String,
    pub reading: Option<(Reading, MeasurementSource)>,
    pub doses: Vec<Dose>,
    pub samples: Vec<SampleTaken>,
    /// What the ward must know; worry is reported whatever the values say.
    pub report: Option<Report>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SampleTaken {
    pub what: String,
    pub goes_to: SampleTo,
}

/// Where a sample is handed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SampleTo {
    PrimaryCare,
    Hospital,
}

impl SampleTo {
    pub const ALL: [SampleTo; 2] = [Self::PrimaryCare, Self::Hospital];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::PrimaryCare => "primary_care",
            Self::Hospital => "hospital",
        }
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    pub text: String,
    pub worry: bool,
}

/// A sample on its way.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Sample {
    pub sample: SampleTaken,
    /// Whoever took it hands it in.
    pub unit: UnitId,
    pub mark: Mark,
    pub handed_in: Option<Mark>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Reported {
    pub report: Report,
    pub unit: UnitId,
    pub mark: Mark,
    pub handled: Option<(String, Mark)>,
}

/// Kept once they are where they go.
const SAMPLES_KEPT: usize = 6;
const REPORTS_KEPT: usize = 4;

pub(super) fn forget(episode: &mut Episode) {
    let mut over: Vec<(Timestamp, SampleId)> = episode
        .samples
        .iter()
        .filter(|(_, sample)| sample.handed_in.is_some())
        .map(|(id, sample)| (sample.mark.at, *id))
        .collect();
    over.sort_unstable();
    for (_, id) in over.iter().take(over.len().saturating_sub(SAMPLES_KEPT)) {
        episode.samples.remove(id);
    }
    let mut over: Vec<(Timestamp, EventId)> = episode
        .reports
        .iter()
        .filter(|(_, reported)| reported.handled.is_some())
        .map(|(id, reported)| (reported.mark.at, *id))
        .collect();
    over.sort_unstable();
    for (_, id) in over.iter().take(over.len().saturating_sub(REPORTS_KEPT)) {
        episode.reports.remove(id);
    }
}
