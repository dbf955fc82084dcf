//! Meeting: the coordination meeting (*samordningsmöte*) of two units about the patients whom they
//! share: whom it takes up, and what they decide, as a task that one of them owns.
//!
//! Each unit sees there what it sees otherwise, and what they have decided together.

use super::conversation::Side;
use super::decide::{Decided, Deciding};
use super::decide_plan;
use super::event::Task;
use super::{Episode, Phase};
use crate::ids::UnitId;
use crate::programme::{Level, RoleAt, UnitPart};
use crate::refusal::Refusal;
use crate::responsibility::conversations::can_write_to;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// What two units agree on: one of them does this, by then.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct DecideTogether {
    /// The unit that is met; the own one is that of whoever writes.
    pub with: UnitId,
    pub what: String,
    pub owner: UnitId,
    pub due_at: Timestamp,
}

/// Whether two units that take part may take a patient up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Agenda {
    TakenUp,
    /// At home, and the patient has not said yes to that both see what is recorded.
    ConsentMissing,
}

/// None when one of the two has no part in the care, or it is over. Whoever is on the ward is taken
/// up because both have been asked to plan (lag 2017:612, 4 kap.); whoever is at home, by consent
/// (offentlighets- och sekretesslagen 2009:400, 12:2, 25:1 and 26:1).
pub fn agenda(
    phase: Phase,
    units: &[UnitId],
    shared_with: &[UnitId],
    pair: [UnitId; 2],
) -> Option<Agenda> {
    let [own, with] = pair;
    if own == with || !pair.iter().all(|unit| units.contains(unit)) {
        return None;
    }
    match phase {
        Phase::Candidate
        | Phase::Assessment
        | Phase::Offered
        | Phase::Planned
        | Phase::BackOnWard => Some(Agenda::TakenUp),
        Phase::AtHome if pair.iter().all(|unit| shared_with.contains(unit)) => {
            Some(Agenda::TakenUp)
        }
        Phase::AtHome => Some(Agenda::ConsentMissing),
        Phase::Discharged
        | Phase::Died
        | Phase::NotSuitable
        | Phase::Declined
        | Phase::Cancelled => None,
    }
}

pub(super) fn decide(on: &Deciding<'_>, decided: &DecideTogether) -> Decided {
    let DecideTogether { with, what, owner, due_at } = decided;
    let own = Side::of(on.episode, on.ctx.by).and_then(Side::unit);
    let own = own.ok_or(Refusal::NotFound { what: "unit" })?;
    let pair = [own, *with];
    let episode = on.episode;
    match agenda(episode.phase(), &episode.units(), &episode.shared_with(), pair) {
        Some(Agenda::TakenUp) => {}
        Some(Agenda::ConsentMissing) => return Err(Refusal::ConsentNeeded),
        None => return Err(Refusal::UnitNotAsked { unit: *with }),
    }
    if !pair.contains(owner) {
        return Err(Refusal::Invalid { field: "owner" });
    }
    for unit in pair {
        if !can_write_to(episode, on.ctx.directory, unit) {
            return Err(Refusal::OutsidePlatform { unit });
        }
    }
    // Whoever was there as well is next, when time runs out.
    let other = if *owner == own { *with } else { own };
    let at = role_at(episode, *owner).ok_or(Refusal::UnitNotAsked { unit: *owner })?;
    let then = role_at(episode, other).unwrap_or_else(|| decide_plan::next_after(at));
    let details = Task {
        what: what.trim().to_owned(),
        owner: at,
        due_at: *due_at,
        then: Some(then),
        stops_homecoming: false,
        level: Level::Soon,
        asks: None,
        together: Some(sorted(pair)),
    };
    decide_plan::make(on, details)
}

/// The same pair, whoever of the two wrote.
pub fn sorted([one, other]: [UnitId; 2]) -> [UnitId; 2] {
    if one <= other { [one, other] } else { [other, one] }
}

/// Who at a unit does what is decided, as tasks name it.
fn role_at(episode: &Episode, unit: UnitId) -> Option<RoleAt> {
    let part = UnitPart::ALL.into_iter().find(|part| episode.unit_of(*part) == Some(unit))?;
    Some(RoleAt { unit: part, role: episode.role_at(unit)? })
}
