//! What a decision may look at: the streams that the command declared, and the directory.

use crate::episode::Episode;
use crate::ids::{EpisodeId, EventId, PersonId, StaffId, UnitId, WardId};
use crate::person::Person;
use crate::programme::Programme;
use crate::staff::Staff;
use crate::unit::Unit;
use crate::ward::Ward;
use crate::who::Who;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use std::collections::BTreeMap;
use std::sync::Arc;

/// States of the declared streams, and of those only.
#[derive(Debug, Clone, Default)]
pub struct World {
    pub persons: BTreeMap<PersonId, Person>,
    pub episodes: BTreeMap<EpisodeId, Episode>,
    pub wards: BTreeMap<WardId, Ward>,
    pub units: BTreeMap<UnitId, Unit>,
    pub staff: BTreeMap<StaffId, Staff>,
    pub programmes: BTreeMap<crate::ids::ProgrammeId, crate::programme_log::ProgrammeLog>,
    pub socials: BTreeMap<crate::ids::SocialId, crate::social::Social>,
}

/// Units, staff, wards and approved programmes: small, slow-moving, known to every node.
#[derive(Debug, Clone, Default)]
pub struct Directory {
    pub units: BTreeMap<UnitId, Unit>,
    pub wards: BTreeMap<WardId, Ward>,
    pub staff: BTreeMap<StaffId, Staff>,
    /// By content hash: an episode keeps the version it was opened under.
    pub programmes: BTreeMap<String, Arc<Programme>>,
}

impl Directory {
    pub fn unit_name(&self, unit: UnitId) -> &str {
        self.units.get(&unit).map_or("", Unit::name)
    }

    pub fn staff_name(&self, staff: StaffId) -> &str {
        self.staff.get(&staff).map_or("", |staff| staff.name.as_str())
    }
}

/// Everything else that a decision depends on. Time is data.
#[derive(Debug, Clone, Copy)]
pub struct Context<'a> {
    pub now: Timestamp,
    pub zone: &'a TimeZone,
    pub by: Who,
    /// The command's id; the id of the first event that comes of it.
    pub command: EventId,
    pub directory: &'a Directory,
}
