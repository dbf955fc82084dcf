//! Heard: when nobody answers in the days to come, kept until a number, a bed or the patient's place
//! changes. To look a week ahead after every step was an eighth of a simulation's time.

use care::ids::UnitId;
use care::open_item::OpenItem;
use care::responsibility::competence;
use care::responsibility::joined::{self, Depends};
use care::responsibility::thread::is_pool_used_up;
use care::unit::Telephone;
use care::ward::SafetyBed;
use care::world::Directory;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

/// Kept no longer: what is looked for is a week ahead.
const KEPT: SignedDuration = SignedDuration::from_hours(6);

/// What is open only because of units, and all that it follows from.
pub(super) struct Heard {
    of: Of,
    at: Timestamp,
    items: Vec<OpenItem>,
}

#[derive(PartialEq)]
struct Of {
    telephones: Vec<(UnitId, Vec<Telephone>)>,
    safety_bed: Option<SafetyBed>,
    is_pool_used_up: bool,
}

impl Heard {
    pub(super) fn items(
        held: &mut Option<Heard>,
        on: Depends<'_>,
        (directory, now): (&Directory, Timestamp),
        zone: &TimeZone,
    ) -> Vec<OpenItem> {
        // What somebody must be able to do is asked anew each time: the plan changes with every step.
        let mut items = competence::items(on.acts, directory, now, zone);
        if !on.at_home {
            *held = None;
            return items;
        }
        let units = on.calls.iter().chain([&on.ward_unit]);
        let known = units.filter_map(|id| Some((*id, directory.units.get(id)?)));
        let of = Of {
            telephones: known.map(|(id, unit)| (id, unit.telephones.clone())).collect(),
            safety_bed: on.safety_bed,
            is_pool_used_up: is_pool_used_up(on.safety_bed, on.ward, directory),
        };
        match held {
            Some(heard) if heard.of == of && now.duration_since(heard.at) < KEPT => {}
            Some(_) | None => {
                let items = joined::items(Depends { acts: &[], ..on }, directory, now, zone);
                *held = Some(Heard { of, at: now, items });
            }
        }
        items.extend(held.iter().flat_map(|heard| heard.items.iter().cloned()));
        items
    }
}
