//! Report: what came of a scenario when it was played. Its JSON is read by other programs.
//!
//! Not here: the story in words (`tell`).

use care::programme::Text;
use care::who::Who;
use jiff::Timestamp;
use jiff::civil::DateTime;
use serde::Serialize;

#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Report {
    pub episodes: Vec<EpisodeReport>,
    pub expectations: Expectations,
}

/// One episode as it stands when the scenario ends.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct EpisodeReport {
    pub name: String,
    pub phase: String,
    pub days_at_home: u32,
    /// Days of the alternative that the decision names; see `alternative`.
    pub inpatient_days_saved: u32,
    pub alternative: Option<String>,
    /// Days of treatment given, the first and the last counted.
    pub treatment_days: u32,
    /// How long at least one gap was open, all in all.
    pub gap_minutes: u64,
    pub homecomings: usize,
    pub returns: usize,
}

/// Expectations, steps that were to be refused, and steps that failed.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Expectations {
    pub passed: usize,
    pub failed: usize,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub failures: Vec<Failure>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, thiserror::Error)]
#[error("{file}:{line}: day {day}: expected {expected}, found {found}")]
pub struct Failure {
    pub file: String,
    pub line: usize,
    pub day: i32,
    pub expected: String,
    pub found: String,
}

impl Report {
    pub fn holds(&self) -> bool {
        self.expectations.failed == 0
    }
}

/// One step as it was played, for the one who watches.
#[derive(Debug, Clone, PartialEq)]
pub struct Told {
    pub line: usize,
    pub day: i32,
    pub at: Timestamp,
    /// The time on the wall.
    pub wall: DateTime,
    pub who: Who,
    /// Who it was, by name, and in which capacity.
    pub name: String,
    pub capacity: Text,
    pub episode: Option<String>,
    /// The patient's name.
    pub patient: Option<String>,
    pub what: Text,
    pub because: Option<Text>,
    pub outcome: Outcome,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    Done,
    /// Refused, as expected; the refusal's text key, or "denied".
    RefusedAsExpected(String),
    Failed(Failure),
}
