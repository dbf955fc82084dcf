//! What a decision may look at: the streams that the command declared, and the directory.

use crate::episode::Episode;
use crate::ids::{EpisodeId, EventId, OrganisationId, PersonId, StaffId, UnitId, WardId};
use crate::organisation::{self, Organisation, OrganisationNumber};
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
    pub organisations: BTreeMap<OrganisationId, Organisation>,
}

/// Organisations, units, staff, wards and approved programmes: small, slow-moving, known to every node.
#[derive(Debug, Clone, Default)]
pub struct Directory {
    pub units: BTreeMap<UnitId, Unit>,
    pub wards: BTreeMap<WardId, Ward>,
    pub staff: BTreeMap<StaffId, Staff>,
    pub organisations: BTreeMap<OrganisationId, Organisation>,
    /// Who entered each approved text here and when, by content hash.
    pub approvals: BTreeMap<String, crate::recorded::Mark>,
    /// By content hash: an episode keeps the version it was opened under.
    pub programmes: BTreeMap<String, Arc<Programme>>,
}

impl Directory {
    pub fn unit_name(&self, unit: UnitId) -> &str {
        self.units.get(&unit).map_or("", Unit::name)
    }

    /// The principal or provider with this number, if it has been registered.
    pub fn organisation(&self, number: &str) -> Option<&organisation::Details> {
        let id = OrganisationNumber::parse(number)?.id();
        self.organisations.get(&id)?.details.as_ref()
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
