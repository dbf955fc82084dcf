//! Actor: who asks, in the one capacity in which they act now.
//!
//! Not here: their other assignments. Somebody with two posts is two actors, one at a time.

use care::ids::{PersonId, UnitId};
use care::who::{Role, Who};
use uuid::Uuid;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Actor {
    pub who: Who,
    /// The care provider (organisation number) of the unit that staff act for.
    pub authority: Option<String>,
}

impl Actor {
    pub fn new(who: Who, authority: Option<String>) -> Self {
        Self { who, authority }
    }

    /// None for the platform itself, which no policy permits anything: its own work (set-up,
    /// timers) is not asked for by anybody and never passes here.
    pub fn role(&self) -> Option<Role> {
        self.who.role()
    }

    pub fn unit(&self) -> Option<UnitId> {
        self.who.unit()
    }

    /// The person, when they act as themselves. Staff who are patients elsewhere are not.
    pub fn person(&self) -> Option<PersonId> {
        match self.who {
            Who::Person { person, .. } => Some(person),
            Who::Staff { .. } | Who::System => None,
        }
    }

    pub fn id(&self) -> Uuid {
        match self.who {
            Who::Staff { staff, .. } => staff.0,
            Who::Person { person, .. } => person.0,
            Who::System => Uuid::nil(),
        }
    }
}
