//! Any event of any stream, and a change: an event on its way into the record.

use crate::stream::StreamId;
use crate::{episode, organisation, person, programme_log, social, staff, unit, ward};
use jiff::Timestamp;

#[derive(Debug, Clone, PartialEq)]
#[expect(clippy::large_enum_variant, reason = "a change is made one at a time and kept nowhere")]
pub enum Event {
    Person(person::Event),
    Episode(Box<episode::Event>),
    Ward(ward::Event),
    Unit(unit::Event),
    Staff(staff::Event),
    Programme(programme_log::Event),
    Social(social::Event),
    Organisation(organisation::Event),
}

/// What a command decided for one stream.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    pub stream: StreamId,
    pub happened_at: Timestamp,
    pub event: Event,
}
