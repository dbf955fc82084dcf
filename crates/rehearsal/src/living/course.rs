//! Course: what an illness and a home are like, as a template: who, when and which values are
//! drawn for each patient. Read from `scenarios/region/courses.toml`.

use care::episode::event::Exit;
use care::programme::{Alternative, LegalStatus};
use jiff::civil::Time;
use serde::Deserialize;
use std::collections::BTreeMap;

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Course {
    pub(crate) name: String,
    pub(crate) programme: String,
    /// What whoever suggests the patient writes.
    pub(crate) reasons: Vec<String>,
    pub(crate) legal_status: LegalStatus,
    #[serde(default = "ward")]
    pub(crate) alternative: Alternative,
    /// Days of treatment from the day of the suggestion.
    pub(crate) days: (i32, i32),
    pub(crate) curve: Curve,
    /// By criterion, which remedy it takes; every other criterion is met.
    #[serde(default)]
    pub(crate) remedies: BTreeMap<String, String>,
    #[serde(default)]
    pub(crate) medicines: Vec<Drug>,
    /// When home nursing has said no: another drug, and the visits that are left.
    #[serde(default)]
    pub(crate) instead: Option<Instead>,
    pub(crate) matters: Vec<String>,
    /// What is said at the rounds, from the first day to the last.
    pub(crate) rounds: Vec<String>,
    #[serde(default)]
    pub(crate) worse: Option<Worse>,
    #[serde(default)]
    pub(crate) worry: Option<Worry>,
    #[serde(default)]
    pub(crate) no: Option<No>,
    #[serde(default)]
    pub(crate) dies: Option<Dies>,
    #[serde(default)]
    pub(crate) end: Option<End>,
    /// Home nursing's first answer is no, with this reason.
    #[serde(default)]
    pub(crate) declined: Option<String>,
    /// Home nursing comes at other times than asked.
    #[serde(default)]
    pub(crate) another_time: bool,
    #[serde(default)]
    pub(crate) aid: Option<Aid>,
    /// Whether new candidates may get this course while the demonstration runs.
    #[serde(default)]
    pub(crate) comes: bool,
}

fn ward() -> Alternative {
    Alternative::Ward
}

/// The body from the first day of treatment: it falls from `first` towards `last`, by half every
/// `half_days`. Pulse and breathing follow the fever.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Curve {
    pub(crate) first: f64,
    pub(crate) last: f64,
    pub(crate) half_days: f64,
    pub(crate) pulse: i32,
    pub(crate) systolic: i32,
    pub(crate) respiratory: i32,
    pub(crate) saturation: i32,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Drug {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) dose: String,
    pub(crate) times: String,
    pub(crate) route: care::episode::medicine::Route,
    pub(crate) giver: care::episode::medicine::Giver,
    pub(crate) supply: care::episode::medicine::Supply,
    #[serde(default)]
    pub(crate) reason: String,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Instead {
    pub(crate) medicines: Vec<Drug>,
    pub(crate) times: Vec<Time>,
    pub(crate) what: String,
}

/// Gets worse at home and is taken straight to the safety bed.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Worse {
    /// Day at home, the first is 1.
    pub(crate) home_day: u32,
    pub(crate) at: Time,
    pub(crate) temperature: f64,
    pub(crate) pulse: i32,
    pub(crate) systolic: i32,
    pub(crate) action: String,
    /// Nothing when a call is enough.
    #[serde(default)]
    pub(crate) comes_in: Option<String>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Worry {
    pub(crate) home_day: u32,
    pub(crate) at: Time,
    pub(crate) text: String,
    pub(crate) action: String,
}

/// Changes their mind at home: back to the ward, and the care at home ends there.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct No {
    pub(crate) home_day: u32,
    pub(crate) at: Time,
    pub(crate) note: String,
    pub(crate) back: String,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Dies {
    pub(crate) home_day: u32,
    pub(crate) at: Time,
    pub(crate) note: String,
}

/// Never goes home in this way.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct End {
    pub(crate) exit: Exit,
    pub(crate) reason: String,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Aid {
    pub(crate) what: String,
    /// Comes with the delivery tour, this many hours after it was promised; on time when absent.
    #[serde(default)]
    pub(crate) late_hours: Option<i32>,
}
