//! Ward: its beds, which of them are kept safe for whom, and the places in people's homes.
//!
//! A ward with 22 beds has its home patients as place 23, 24 … A safety bed (*trygghetsplats*) is
//! either an ordinary bed held as during leave, or an overbooking place; one per patient.

use crate::ids::{EpisodeId, UnitId};
use crate::recorded::Recorded;
use crate::refusal::Refusal;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum SafetyBed {
    /// An ordinary bed, held empty as during leave.
    Held { bed: u16 },
    /// The ward promises a place above its beds.
    Overbooking,
    /// Shared beds, with a stated ratio: only where the ward's local rule allows it.
    Pooled,
}

/// Beds kept empty for several patients at home together, with a stated ratio.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pool {
    pub beds: BTreeSet<u16>,
    pub patients_per_bed: u16,
}

impl Pool {
    pub fn most(&self) -> usize {
        self.beds.len() * usize::from(self.patients_per_bed)
    }
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Event {
    Opened { unit: UnitId, beds: u16, overbooking_max: u16 },
    BedsMarked { occupied: BTreeSet<u16> },
    SafetyBedReserved { episode: EpisodeId, safety_bed: SafetyBed },
    SafetyBedReleased { episode: EpisodeId },
    HomePlaceTaken { episode: EpisodeId, place: u16 },
    HomePlaceLeft { episode: EpisodeId },
    BedTaken { episode: EpisodeId, bed: u16 },
    BedLeft { episode: EpisodeId },
    PoolSet { pool: Pool },
}

#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Ward {
    pub unit: Option<UnitId>,
    pub beds: u16,
    pub overbooking_max: u16,
    /// Beds with patients who have no episode here; marked by the ward.
    pub occupied: BTreeSet<u16>,
    pub taken: BTreeMap<EpisodeId, u16>,
    pub safety_beds: BTreeMap<EpisodeId, SafetyBed>,
    pub home_places: BTreeMap<EpisodeId, u16>,
    pub pool: Pool,
}

impl Ward {
    pub fn is_free(&self, bed: u16) -> bool {
        let held = |safety: &SafetyBed| *safety == SafetyBed::Held { bed };
        (1..=self.beds).contains(&bed)
            && !self.occupied.contains(&bed)
            && !self.taken.values().any(|taken| *taken == bed)
            && !self.safety_beds.values().any(held)
            && !self.pool.beds.contains(&bed)
    }

    /// Pool beds that nobody lies in, and that are not held for one patient alone.
    pub fn free_pool_beds(&self) -> Vec<u16> {
        let taken = |bed: &u16| {
            let held = SafetyBed::Held { bed: *bed };
            self.taken.values().any(|t| t == bed)
                || self.occupied.contains(bed)
                || self.safety_beds.values().any(|safety| *safety == held)
        };
        self.pool.beds.iter().copied().filter(|bed| !taken(bed)).collect()
    }

    pub fn pooled(&self) -> usize {
        self.safety_beds.values().filter(|bed| **bed == SafetyBed::Pooled).count()
    }

    /// Patients at home share a pool of which no bed is free: their way back is broken.
    pub fn is_pool_used_up(&self) -> bool {
        self.pooled() > 0 && self.free_pool_beds().is_empty()
    }

    /// Another episode's patient lies there, or will: it is kept safe for them.
    pub fn is_anothers(&self, episode: EpisodeId, bed: u16) -> bool {
        let taken = self.taken.iter().any(|(by, taken)| *by != episode && *taken == bed);
        let held = SafetyBed::Held { bed };
        taken || self.safety_beds.iter().any(|(by, kept)| *by != episode && *kept == held)
    }

    pub fn free_beds(&self) -> Vec<u16> {
        (1..=self.beds).filter(|bed| self.is_free(*bed)).collect()
    }

    pub fn overbooked(&self) -> usize {
        self.safety_beds.values().filter(|bed| **bed == SafetyBed::Overbooking).count()
    }

    /// The first place after the ward's own beds that nobody has.
    pub fn next_home_place(&self) -> u16 {
        let used: BTreeSet<u16> = self.home_places.values().copied().collect();
        (self.beds + 1..).find(|place| !used.contains(place)).unwrap_or(u16::MAX)
    }
}

/// May this safety bed be reserved for this episode? One per patient. The bed that the patient
/// lies in may be held for them, as during leave.
pub fn reserve(
    ward: &Ward,
    episode: EpisodeId,
    safety_bed: SafetyBed,
) -> Result<Vec<Event>, Refusal> {
    match safety_bed {
        _ if ward.safety_beds.get(&episode) == Some(&safety_bed) => return Ok(vec![]),
        // A bed of the pool stays the pool's, whoever lies in it.
        SafetyBed::Held { bed }
            if ward.taken.get(&episode) == Some(&bed) && !ward.pool.beds.contains(&bed) => {}
        SafetyBed::Held { bed } if !ward.is_free(bed) => {
            return Err(Refusal::BedNotFree { bed, free: ward.free_beds() });
        }
        SafetyBed::Overbooking if ward.overbooked() >= usize::from(ward.overbooking_max) => {
            return Err(Refusal::NoOverbookingLeft { most: ward.overbooking_max });
        }
        // Full, or used up at this moment: no promise is made that is already broken.
        SafetyBed::Pooled
            if ward.pooled() >= ward.pool.most() || ward.free_pool_beds().is_empty() =>
        {
            return Err(Refusal::PoolFull { most: ward.pool.most() });
        }
        SafetyBed::Held { .. } | SafetyBed::Overbooking | SafetyBed::Pooled => {}
    }
    let mut events = vec![];
    if ward.safety_beds.contains_key(&episode) {
        events.push(Event::SafetyBedReleased { episode });
    }
    events.push(Event::SafetyBedReserved { episode, safety_bed });
    Ok(events)
}

pub fn evolve(mut ward: Ward, recorded: &Recorded<Event>) -> Ward {
    match &recorded.event {
        Event::Opened { unit, beds, overbooking_max } => {
            ward.unit = Some(*unit);
            ward.beds = *beds;
            ward.overbooking_max = *overbooking_max;
        }
        Event::BedsMarked { occupied } => ward.occupied.clone_from(occupied),
        Event::SafetyBedReserved { episode, safety_bed } => {
            ward.safety_beds.insert(*episode, *safety_bed);
        }
        Event::SafetyBedReleased { episode } => {
            ward.safety_beds.remove(episode);
        }
        Event::HomePlaceTaken { episode, place } => {
            ward.home_places.insert(*episode, *place);
        }
        Event::HomePlaceLeft { episode } => {
            ward.home_places.remove(episode);
        }
        Event::BedTaken { episode, bed } => {
            ward.occupied.remove(bed);
            ward.taken.insert(*episode, *bed);
        }
        Event::BedLeft { episode } => {
            ward.taken.remove(episode);
        }
        Event::PoolSet { pool } => ward.pool = pool.clone(),
    }
    ward
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Command {
    Open {
        unit: UnitId,
        beds: u16,
        overbooking_max: u16,
    },
    MarkBeds {
        occupied: BTreeSet<u16>,
    },
    /// The ward's local rule for shared safety beds; no beds means none.
    SetPool {
        pool: Pool,
    },
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn ward() -> Ward {
        Ward { beds: 2, overbooking_max: 1, ..Ward::default() }
    }

    fn episode(n: u128) -> EpisodeId {
        EpisodeId(Uuid::from_u128(n))
    }

    #[test]
    fn a_bed_with_a_patient_in_it_is_nobodys_safety_bed() {
        let ward = Ward { occupied: [1].into(), ..ward() };
        let refused = reserve(&ward, episode(1), SafetyBed::Held { bed: 1 });
        assert_eq!(refused, Err(Refusal::BedNotFree { bed: 1, free: vec![2] }));
    }

    #[test]
    fn two_patients_never_share_a_held_bed() {
        let mut ward = ward();
        ward.safety_beds.insert(episode(1), SafetyBed::Held { bed: 2 });
        let refused = reserve(&ward, episode(2), SafetyBed::Held { bed: 2 });
        assert_eq!(refused, Err(Refusal::BedNotFree { bed: 2, free: vec![1] }));
    }

    #[test]
    fn overbooking_ends_at_the_wards_own_limit() {
        let mut ward = ward();
        ward.safety_beds.insert(episode(1), SafetyBed::Overbooking);
        let refused = reserve(&ward, episode(2), SafetyBed::Overbooking);
        assert_eq!(refused, Err(Refusal::NoOverbookingLeft { most: 1 }));
    }

    #[test]
    fn a_pool_takes_as_many_as_its_ratio_says() {
        let pool = Pool { beds: [2].into(), patients_per_bed: 2 };
        let mut ward = Ward { pool, ..ward() };
        assert!(!ward.is_free(2));
        ward.safety_beds.insert(episode(1), SafetyBed::Pooled);
        assert!(reserve(&ward, episode(2), SafetyBed::Pooled).is_ok());
        ward.safety_beds.insert(episode(2), SafetyBed::Pooled);
        let refused = reserve(&ward, episode(3), SafetyBed::Pooled);
        assert_eq!(refused, Err(Refusal::PoolFull { most: 2 }));
    }

    #[test]
    fn without_a_local_rule_there_is_no_pool() {
        let refused = reserve(&ward(), episode(1), SafetyBed::Pooled);
        assert_eq!(refused, Err(Refusal::PoolFull { most: 0 }));
    }

    #[test]
    fn a_pool_whose_beds_are_taken_is_used_up() {
        let pool = Pool { beds: [2].into(), patients_per_bed: 2 };
        let mut ward = Ward { pool, ..ward() };
        ward.safety_beds.insert(episode(1), SafetyBed::Pooled);
        assert!(!ward.is_pool_used_up());
        ward.taken.insert(episode(2), 2);
        assert!(ward.is_pool_used_up());
    }

    #[test]
    fn homes_are_numbered_from_the_first_place_after_the_beds() {
        let mut ward = ward();
        assert_eq!(ward.next_home_place(), 3);
        ward.home_places.insert(episode(1), 3);
        assert_eq!(ward.next_home_place(), 4);
        ward.home_places.insert(episode(2), 4);
        ward.home_places.remove(&episode(1));
        assert_eq!(ward.next_home_place(), 3);
    }
}
