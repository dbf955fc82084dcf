//! Ward: its beds, which of them are kept safe for whom, and the places in people's homes.
//!
//! A ward with 22 beds has its home patients as place 23, 24 … A safety bed (*trygghetsplats*) is
//! either an ordinary bed held as during leave, or an overbooking place; one per patient.

use crate::ids::{EpisodeId, StaffId, UnitId};
use crate::recorded::{Meta, Recorded};
use crate::refusal::Refusal;
use crate::who::Who;
use jiff::{SignedDuration, Timestamp};
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
    Opened {
        unit: UnitId,
        beds: u16,
        overbooking_max: u16,
    },
    BedsMarked {
        occupied: BTreeSet<u16>,
    },
    SafetyBedReserved {
        episode: EpisodeId,
        safety_bed: SafetyBed,
    },
    SafetyBedReleased {
        episode: EpisodeId,
    },
    HomePlaceTaken {
        episode: EpisodeId,
        place: u16,
    },
    HomePlaceLeft {
        episode: EpisodeId,
    },
    BedTaken {
        episode: EpisodeId,
        bed: u16,
    },
    BedLeft {
        episode: EpisodeId,
    },
    PoolSet {
        pool: Pool,
    },
    BedsChanged {
        beds: u16,
        overbooking_max: u16,
    },
    /// Whoever tells it has these patients this shift, and no others.
    PatientsTaken {
        episodes: BTreeSet<EpisodeId>,
    },
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
    /// Who has which patients this shift, by who has said so.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub hands: BTreeMap<StaffId, Hands>,
}

/// The patients that one member of staff has taken, and when.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Hands {
    pub at: Timestamp,
    pub episodes: BTreeSet<EpisodeId>,
}

/// No shift is longer: after that nobody has the patients until somebody says so again.
pub const SHIFT: SignedDuration = SignedDuration::from_hours(12);

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

    /// One more patient may be promised a share of the pool.
    pub fn has_room_in_pool(&self) -> bool {
        self.pooled() < self.pool.most() && !self.free_pool_beds().is_empty()
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

    /// Numbers that stand in the way of this many beds: beds in use above it, and places at home
    /// that would be taken for beds.
    pub fn in_the_way_of(&self, beds: u16) -> BTreeSet<u16> {
        let held = self.safety_beds.values().filter_map(|safety| match safety {
            SafetyBed::Held { bed } => Some(*bed),
            SafetyBed::Overbooking | SafetyBed::Pooled => None,
        });
        let taken = self.taken.values().chain(&self.occupied).chain(&self.pool.beds).copied();
        let above = taken.chain(held).filter(|bed| *bed > beds);
        above.chain(self.home_places.values().copied().filter(|place| *place <= beds)).collect()
    }

    /// The patients that this member of staff has this shift.
    pub fn patients_of(&self, staff: StaffId, now: Timestamp) -> BTreeSet<EpisodeId> {
        let hands = self.hands.get(&staff).filter(|hands| hands.holds(now));
        hands.map(|hands| hands.episodes.clone()).unwrap_or_default()
    }

    /// Who has the patient this shift, who took them first named first.
    pub fn staff_of(&self, episode: EpisodeId, now: Timestamp) -> Vec<StaffId> {
        let has = |hands: &Hands| hands.holds(now) && hands.episodes.contains(&episode);
        let mut staff: Vec<_> = self.hands.iter().filter(|(_, hands)| has(hands)).collect();
        staff.sort_by_key(|(id, hands)| (hands.at, **id));
        staff.into_iter().map(|(id, _)| *id).collect()
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
        SafetyBed::Pooled if !ward.has_room_in_pool() => {
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
        Event::PatientsTaken { episodes } => take(&mut ward, &recorded.meta, episodes),
        Event::BedsChanged { beds, overbooking_max } => {
            ward.beds = *beds;
            ward.overbooking_max = *overbooking_max;
        }
    }
    ward
}

impl Hands {
    fn holds(&self, now: Timestamp) -> bool {
        now.duration_since(self.at) < SHIFT
    }
}

/// What one says of one's own patients replaces what one said before; shifts that are over go.
fn take(ward: &mut Ward, meta: &Meta, episodes: &BTreeSet<EpisodeId>) {
    let at = meta.happened_at;
    ward.hands.retain(|_, hands| hands.holds(at));
    let Who::Staff { staff, .. } = meta.by else { return };
    match episodes.is_empty() {
        true => ward.hands.remove(&staff),
        false => ward.hands.insert(staff, Hands { at, episodes: episodes.clone() }),
    };
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
    ChangeBeds {
        beds: u16,
        overbooking_max: u16,
    },
    /// These are my patients this shift; none means none.
    TakePatients {
        episodes: BTreeSet<EpisodeId>,
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

    #[test]
    fn one_has_the_patients_that_one_said_last_and_for_no_longer_than_a_shift() {
        use crate::ids::{AssignmentId, EventId};
        use crate::who::Role;
        let at = |hours: i64| Timestamp::from_second(1_795_000_000 + hours * 3600).unwrap();
        let episode = |id: u128| EpisodeId(Uuid::from_u128(id));
        let take = |ward: Ward, staff: u128, hours: i64, episodes: &[u128]| {
            let by = Who::Staff {
                staff: StaffId(Uuid::from_u128(staff)),
                assignment: AssignmentId(Uuid::nil()),
                unit: UnitId(Uuid::nil()),
                role: Role::WardNurse,
            };
            let id = EventId(Uuid::nil());
            let meta = Meta { id, version: 1, happened_at: at(hours), recorded_at: at(hours), by };
            let episodes = episodes.iter().copied().map(episode).collect();
            evolve(ward, &Recorded { meta, event: Event::PatientsTaken { episodes } })
        };
        let [maria, amir] = [1, 2].map(|id| StaffId(Uuid::from_u128(id)));
        let ward = take(Ward::default(), 1, 0, &[5, 6]);
        let ward = take(ward, 2, 1, &[6]);
        assert_eq!(ward.staff_of(episode(6), at(1)), [maria, amir]);
        assert_eq!(ward.patients_of(maria, at(1)), [episode(5), episode(6)].into());
        let ward = take(ward, 1, 2, &[7]);
        assert_eq!(ward.patients_of(maria, at(2)), [episode(7)].into(), "replaced");
        assert_eq!(ward.patients_of(amir, at(12)), [episode(6)].into());
        assert!(ward.patients_of(amir, at(13)).is_empty(), "the shift is over");
        let ward = take(ward, 1, 20, &[]);
        assert!(ward.hands.is_empty(), "nothing of an old shift is kept");
    }
}
