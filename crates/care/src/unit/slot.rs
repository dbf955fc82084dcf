//! Slot: a time that a unit keeps free for a colleague elsewhere who needs to talk soon (*subakut
//! tid*, physician to physician). Nothing of a patient stands in it: that is said in the call.

use super::{Event, Unit};
use crate::ids::{SlotId, UnitId};
use crate::recorded::Recorded;
use crate::refusal::Refusal;
use crate::who::Who;
use crate::world::Context;
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// So many times at once, and so many that have not been: a page that is still read.
pub const OFFERED_MAX: usize = 12;
pub const AHEAD_MAX: usize = 60;
/// No call is shorter than a question, nor longer than a conference.
const MINUTES: std::ops::RangeInclusive<u16> = 5..=120;
/// What has been is kept for so long, to be looked back at.
const KEPT: SignedDuration = SignedDuration::from_hours(24);

/// One time (FHIR Slot).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Slot {
    pub id: SlotId,
    pub at: Timestamp,
    pub minutes: u16,
    pub number: String,
    pub about: String,
    /// Who has it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub taken: Option<Taken>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Taken {
    pub by: Who,
    pub unit: UnitId,
}

impl Slot {
    pub fn until(&self) -> Timestamp {
        let minutes = SignedDuration::from_mins(i64::from(self.minutes));
        self.at.checked_add(minutes).unwrap_or(Timestamp::MAX)
    }
}

/// Several times in a row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Offer {
    pub from: Timestamp,
    pub minutes: u16,
    pub count: u16,
    /// Where whoever takes one rings.
    pub number: String,
    /// "Frågor om antibiotika hemma"
    pub about: String,
}

/// The times of an offer; none lies in the past or on another.
pub(crate) fn offer(unit: &Unit, offer: &Offer, ctx: &Context<'_>) -> Result<Event, Refusal> {
    if !MINUTES.contains(&offer.minutes) {
        return Err(Refusal::Invalid { field: "minutes" });
    }
    if offer.count == 0 || usize::from(offer.count) > OFFERED_MAX {
        return Err(Refusal::TooMany { most: OFFERED_MAX });
    }
    if offer.from <= ctx.now {
        return Err(Refusal::Invalid { field: "from" });
    }
    let ahead = unit.slots.iter().filter(|slot| slot.at > ctx.now).count();
    if ahead + usize::from(offer.count) > AHEAD_MAX {
        return Err(Refusal::TooMany { most: AHEAD_MAX });
    }
    let slots = (0..offer.count).map(|place| {
        let after = SignedDuration::from_mins(i64::from(offer.minutes) * i64::from(place));
        let id = ctx.command.0.as_u128().wrapping_add(1 + u128::from(place));
        Slot {
            id: SlotId(Uuid::from_u128(id)),
            at: offer.from.checked_add(after).unwrap_or(Timestamp::MAX),
            minutes: offer.minutes,
            number: offer.number.trim().to_owned(),
            about: offer.about.trim().to_owned(),
            taken: None,
        }
    });
    let slots: Vec<Slot> = slots.collect();
    let lies_on =
        |new: &Slot| unit.slots.iter().any(|old| old.at < new.until() && new.at < old.until());
    if slots.iter().any(lies_on) {
        return Err(Refusal::SlotsOverlap);
    }
    Ok(Event::SlotsOffered { slots })
}

/// Whoever takes a time is of another unit, and it has not begun.
pub(crate) fn take(
    unit: &Unit,
    own: UnitId,
    id: SlotId,
    ctx: &Context<'_>,
) -> Result<Event, Refusal> {
    let slot = found(unit, id)?;
    let Who::Staff { unit: takes, .. } = ctx.by else {
        return Err(Refusal::NotFound { what: "slot" });
    };
    if takes == own {
        return Err(Refusal::Invalid { field: "slot" });
    }
    if slot.at <= ctx.now {
        return Err(Refusal::SlotOver);
    }
    match &slot.taken {
        Some(taken) => Err(Refusal::SlotTaken { unit: taken.unit }),
        None => Ok(Event::SlotTaken { slot: id }),
    }
}

/// By anybody of the unit that has it.
pub(crate) fn give_back(unit: &Unit, id: SlotId, ctx: &Context<'_>) -> Result<Event, Refusal> {
    let slot = found(unit, id)?;
    let Who::Staff { unit: own, .. } = ctx.by else {
        return Err(Refusal::NotFound { what: "slot" });
    };
    match &slot.taken {
        Some(taken) if taken.unit == own => Ok(Event::SlotReturned { slot: id }),
        Some(_) | None => Err(Refusal::NotFound { what: "slot" }),
    }
}

/// A time that somebody has is theirs: one rings them, and they give it back.
pub(crate) fn withdraw(unit: &Unit, id: SlotId) -> Result<Event, Refusal> {
    match &found(unit, id)?.taken {
        Some(taken) => Err(Refusal::SlotTaken { unit: taken.unit }),
        None => Ok(Event::SlotWithdrawn { slot: id }),
    }
}

fn found(unit: &Unit, id: SlotId) -> Result<&Slot, Refusal> {
    let slot = unit.slots.iter().find(|slot| slot.id == id);
    slot.ok_or(Refusal::NotFound { what: "slot" })
}

pub(super) fn offered(unit: &mut Unit, slots: &[Slot], at: Timestamp) {
    unit.slots.retain(|slot| slot.until().duration_since(at) > -KEPT);
    unit.slots.extend(slots.iter().cloned());
    unit.slots.sort_by_key(|slot| (slot.at, slot.id));
}

pub(super) fn taken(unit: &mut Unit, id: SlotId, recorded: &Recorded<Event>) {
    let Who::Staff { unit: by_unit, .. } = recorded.meta.by else { return };
    for slot in unit.slots.iter_mut().filter(|slot| slot.id == id) {
        slot.taken = Some(Taken { by: recorded.meta.by, unit: by_unit });
    }
}

pub(super) fn returned(unit: &mut Unit, id: SlotId) {
    for slot in unit.slots.iter_mut().filter(|slot| slot.id == id) {
        slot.taken = None;
    }
}
