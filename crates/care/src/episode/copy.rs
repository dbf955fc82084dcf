//! Copy: the patient asks for a copy of what one keeper has written, and that keeper's staff test
//! the secrecy and decide. Each authority discloses its own, health care and social services apart.
//!
//! Tryckfrihetsförordningen 2:15-16: a request for a copy is dealt with promptly; patientdatalagen
//! (2008:355) 8:2: so within private care too. Not here: the copy itself, which is read from the log.

use super::Episode;
use super::decide::{Decided, Deciding, text};
use super::event::Event;
use crate::ids::{EventId, UnitId};
use crate::recorded::Mark;
use crate::refusal::Refusal;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// "Promptly" (*skyndsamt*) has no number in the law. The ombudsman's practice is the same day, and
/// some days when secrecy must be tested; three days is when somebody else is told.
pub const DECIDE_MINUTES: i64 = 3 * 24 * 60;

/// Why something is not disclosed to the patient.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ground {
    /// Of particular weight for the care that the patient does not know (OSL 25:6).
    TheCareItself,
    /// Would put whoever told it at risk (OSL 25:7, 26:5).
    Informant,
    /// About somebody else's personal circumstances (OSL 25:1, 26:1).
    AnotherPerson,
}

impl Ground {
    pub const ALL: [Ground; 3] = [Self::TheCareItself, Self::Informant, Self::AnotherPerson];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::TheCareItself => "the_care_itself",
            Self::Informant => "informant",
            Self::AnotherPerson => "another_person",
        }
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "outcome", rename_all = "snake_case")]
pub enum Outcome {
    Released,
    /// All but these entries.
    ReleasedInPart {
        withheld: Vec<EventId>,
        ground: Ground,
        reason: String,
    },
    Refused {
        ground: Ground,
        reason: String,
    },
}

impl Outcome {
    pub fn is_released(&self) -> bool {
        !matches!(self, Outcome::Refused { .. })
    }
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Copy {
    /// The unit that stands for its keeper.
    pub unit: UnitId,
    pub asked: Mark,
    pub decided: Option<(Outcome, Mark)>,
}

/// A request that waits is not made twice.
pub(super) fn ask(on: &Deciding<'_>, at: Timestamp, unit: UnitId) -> Decided {
    super::decide_facts::happened(on, at)?;
    if !on.episode.holders().contains(&unit) {
        return Err(Refusal::NotFound { what: "unit" });
    }
    let mut waiting = on.episode.copies.values().filter(|copy| copy.decided.is_none());
    if waiting.any(|copy| copy.unit == unit) {
        return Ok(vec![]);
    }
    Ok(vec![on.change_at(at, Event::CopyAsked { unit })])
}

/// What was held back may be given later; what has been given cannot be taken back.
pub(super) fn decide(on: &Deciding<'_>, id: EventId, outcome: &Outcome) -> Decided {
    let copy = on.episode.copies.get(&id).ok_or(Refusal::NotFound { what: "copy" })?;
    match outcome {
        Outcome::Released => {}
        Outcome::ReleasedInPart { withheld, .. } if withheld.is_empty() => {
            return Err(Refusal::TextMissing { field: "withheld" });
        }
        Outcome::ReleasedInPart { reason, .. } | Outcome::Refused { reason, .. } => {
            text("reason", reason)?;
        }
    }
    match &copy.decided {
        Some((Outcome::Released, _)) => Ok(vec![]),
        Some((before, _)) if before == outcome => Ok(vec![]),
        Some((Outcome::ReleasedInPart { .. }, _)) if !outcome.is_released() => Err(Refusal::Exists),
        Some(_) | None => on.one(Event::CopyDecided { copy: id, outcome: outcome.clone() }),
    }
}

#[expect(clippy::wildcard_enum_match_arm, reason = "only these are about copies")]
pub(super) fn evolve(episode: &mut Episode, event: &Event, mark: Mark) {
    match event {
        Event::CopyAsked { unit } => {
            let asked = Copy { unit: *unit, asked: mark, decided: None };
            episode.copies.entry(mark.id).or_insert(asked);
        }
        Event::CopyDecided { copy, outcome } => {
            if let Some(copy) = episode.copies.get_mut(copy) {
                copy.decided = Some((outcome.clone(), mark));
            }
        }
        _ => {}
    }
}

impl Episode {
    /// Units that have written of the patient here and work in the platform: each stands for its
    /// keeper. Whoever works elsewhere is asked there.
    pub fn holders(&self) -> Vec<UnitId> {
        let own = self.opening.iter().map(|opening| opening.ward_unit);
        let asked = self.requests.values().filter(|request| !request.details.by_letter);
        let asked = asked.map(|request| request.details.to);
        let mut units: Vec<UnitId> = own.chain(asked).chain(self.follow_up).collect();
        units.sort_unstable();
        units.dedup();
        units
    }
}
