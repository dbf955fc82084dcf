//! Assessment: each criterion met, not met, can be met by something named, or not yet answered.
//!
//! The platform explains; the physician decides, also against the rule, with a reason.

use super::event::Verdict;
use super::{Episode, monitoring};
use crate::programme::{Criterion, CriterionRule, Part, Programme};
use crate::recorded::Mark;
use jiff::Timestamp;

#[derive(Debug, Clone, PartialEq)]
pub struct Judged {
    pub criterion: String,
    pub part: Part,
    pub state: State,
    pub note: String,
    /// What a computed criterion read.
    pub read: Option<Read>,
    pub mark: Option<Mark>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum State {
    Unanswered,
    Met,
    NotMet,
    CanBeMetBy { remedy: String },
}

/// The values behind a computed criterion, so that the screen can show them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Read {
    News2 {
        total: u8,
    },
    /// NEWS2 cannot be given: parts are missing or too old.
    News2Incomplete {
        missing: Vec<crate::vital_sign::VitalSign>,
    },
    Oxygen {
        given: bool,
    },
    Nothing,
}

/// What the rule says when all criteria are weighed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Conclusion {
    Incomplete { missing: Vec<String> },
    CanGoHome,
    CanGoHomeWhen { remedies: usize },
    CannotGoHome { not_met: Vec<String> },
}

#[derive(Debug, Clone, PartialEq)]
pub struct Assessment {
    pub judged: Vec<Judged>,
}

impl Assessment {
    pub fn of(episode: &Episode, programme: &Programme, now: Timestamp) -> Self {
        let judged = programme.criteria.iter().map(|criterion| judge(episode, criterion, now));
        Assessment { judged: judged.collect() }
    }

    pub fn with(&self, wanted: impl Fn(&State) -> bool) -> Vec<&Judged> {
        self.judged.iter().filter(|judged| wanted(&judged.state)).collect()
    }

    pub fn conclusion(&self) -> Conclusion {
        let ids = |wanted: &State| -> Vec<String> {
            let of = self.judged.iter().filter(|judged| judged.state == *wanted);
            of.map(|judged| judged.criterion.clone()).collect()
        };
        let (missing, not_met) = (ids(&State::Unanswered), ids(&State::NotMet));
        let remedies = self.with(|state| matches!(state, State::CanBeMetBy { .. })).len();
        match (not_met.is_empty(), missing.is_empty(), remedies) {
            (false, _, _) => Conclusion::CannotGoHome { not_met },
            (true, false, _) => Conclusion::Incomplete { missing },
            (true, true, 0) => Conclusion::CanGoHome,
            (true, true, remedies) => Conclusion::CanGoHomeWhen { remedies },
        }
    }

    /// Answered and all criteria of one part, for "3 of 4".
    pub fn progress(&self, part: Part) -> (usize, usize) {
        let of_part: Vec<_> = self.judged.iter().filter(|judged| judged.part == part).collect();
        let answered = of_part.iter().filter(|j| j.state != State::Unanswered).count();
        (answered, of_part.len())
    }
}

fn judge(episode: &Episode, criterion: &Criterion, now: Timestamp) -> Judged {
    let (id, part) = (criterion.id.clone(), criterion.part);
    match criterion.rule {
        CriterionRule::YesNo => answered(episode, id, part),
        CriterionRule::News2Below(limit) => {
            let (state, read, mark) = news2_below(episode, limit, now);
            Judged { criterion: id, part, state, note: String::new(), read: Some(read), mark }
        }
        CriterionRule::NoSupplementalOxygen => {
            let (state, read, mark) = no_oxygen(episode);
            Judged { criterion: id, part, state, note: String::new(), read: Some(read), mark }
        }
    }
}

fn answered(episode: &Episode, criterion: String, part: Part) -> Judged {
    let Some(found) = episode.answered.get(&criterion) else {
        let (state, note) = (State::Unanswered, String::new());
        return Judged { criterion, part, state, note, read: None, mark: None };
    };
    let state = match &found.value.verdict {
        Verdict::Met => State::Met,
        Verdict::NotMet => State::NotMet,
        Verdict::CanBeMetBy { remedy } => State::CanBeMetBy { remedy: remedy.clone() },
    };
    let note = found.value.note.clone();
    Judged { criterion, part, state, note, read: None, mark: Some(found.mark) }
}

/// NEWS2 below a limit. A missing part is never read as normal: the criterion stays unanswered.
fn news2_below(episode: &Episode, limit: u8, now: Timestamp) -> (State, Read, Option<Mark>) {
    let mark = episode.measurements.last().map(|measured| measured.mark);
    let combined = monitoring::combined(episode, now);
    match crate::news2::score(&combined.reading, episode.scale()).total() {
        Ok(total) => {
            let state = if total < limit { State::Met } else { State::NotMet };
            (state, Read::News2 { total }, mark)
        }
        Err(incomplete) => {
            (State::Unanswered, Read::News2Incomplete { missing: incomplete.missing }, mark)
        }
    }
}

fn no_oxygen(episode: &Episode) -> (State, Read, Option<Mark>) {
    let newest = episode.measurements.iter().rev();
    let mut known = newest.filter_map(|m| Some((m.reading.supplemental_oxygen?, m.mark)));
    match known.next() {
        None => (State::Unanswered, Read::Nothing, None),
        Some((true, mark)) => (State::NotMet, Read::Oxygen { given: true }, Some(mark)),
        Some((false, mark)) => (State::Met, Read::Oxygen { given: false }, Some(mark)),
    }
}
