//! Tally: how much goes through the door and how it ends, for those who watch the machine.
//!
//! Words of commands and numbers only. Not here: whose they were, nor how they are shown.

use crate::App;
use crate::door::Answer;
use crate::problem::Problem;
use care::command::Command;
use serde_json::Value;
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};

/// How an ask at the door ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Outcome {
    Done,
    Repeated,
    Refused,
    /// Not theirs, or not there.
    NotFound,
    Conflict,
    Busy,
    /// The storage or the access log does not take it, or a fault of ours.
    Failed,
}

impl Outcome {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Repeated => "repeated",
            Self::Refused => "refused",
            Self::NotFound => "not_found",
            Self::Conflict => "conflict",
            Self::Busy => "busy",
            Self::Failed => "failed",
        }
    }

    fn of(answer: &Result<Answer, Problem>) -> Self {
        match answer {
            Ok(answer) if answer.repeated => Self::Repeated,
            Ok(_) => Self::Done,
            Err(Problem::Refused(_) | Problem::OtherAssignment) => Self::Refused,
            Err(Problem::NotFound) => Self::NotFound,
            Err(Problem::Conflict(_)) => Self::Conflict,
            Err(Problem::Busy) => Self::Busy,
            Err(Problem::Storage | Problem::AccessLog | Problem::Internal(_)) => Self::Failed,
        }
    }
}

/// Counts since the start of the process.
#[derive(Debug, Default)]
pub(crate) struct Tally {
    commands: Mutex<BTreeMap<(String, Outcome), u64>>,
    access_log_failures: AtomicU64,
}

impl Tally {
    pub(crate) fn command(&self, name: String, answer: &Result<Answer, Problem>) {
        let mut commands = self.commands.lock().unwrap_or_else(PoisonError::into_inner);
        *commands.entry((name, Outcome::of(answer))).or_default() += 1;
    }

    pub(crate) fn access_log_failed(&self) {
        self.access_log_failures.fetch_add(1, Ordering::Relaxed);
    }
}

/// What a watcher of the machine may know at one moment.
#[derive(Debug, Clone)]
pub struct Vitals {
    /// Commands by their word, such as `episode.discharge`, and outcome.
    pub commands: BTreeMap<(String, Outcome), u64>,
    pub access_log_failures: u64,
    pub writer: record::Load,
    /// The end of the log as this node last wrote it.
    pub position: i64,
    /// Open connections to the record's database.
    pub connections: u32,
}

impl App {
    pub fn vitals(&self) -> Vitals {
        let tally = &self.0.tally;
        Vitals {
            commands: tally.commands.lock().unwrap_or_else(PoisonError::into_inner).clone(),
            access_log_failures: tally.access_log_failures.load(Ordering::Relaxed),
            writer: self.0.writer.load(),
            position: *self.record().watch().borrow(),
            connections: self.record().connections(),
        }
    }
}

/// The stream and the command's own word, as the record spells them: a closed list of words.
pub(crate) fn name(command: &Command) -> String {
    let told = serde_json::to_value(command).unwrap_or_default();
    let word = |value: &Value, keys: &[&str]| {
        keys.iter().find_map(|key| Some(value.get(key)?.as_str()?.to_owned()))
    };
    let of = word(&told, &["of"]).unwrap_or_default();
    let own = told.get("do").and_then(|told| told.get(1));
    match own.and_then(|own| word(own, &["command", "kind"])) {
        Some(own) if of != "flag" => format!("{of}.{own}"),
        Some(_) | None => of,
    }
}
