//! Staff: a person's posts. Someone may hold several; they act in one at a time.

use crate::ids::{AssignmentId, UnitId};
use crate::recorded::Recorded;
use crate::who::Role;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Assignment {
    pub unit: UnitId,
    pub role: Role,
    pub from: Timestamp,
    /// First moment when it no longer holds.
    pub until: Option<Timestamp>,
}

impl Assignment {
    pub fn holds(&self, now: Timestamp) -> bool {
        self.from <= now && self.until.is_none_or(|until| now < until)
    }
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Event {
    Registered { name: String },
    Assigned { assignment: AssignmentId, details: Assignment },
    AssignmentEnded { assignment: AssignmentId, at: Timestamp },
}

#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Staff {
    pub name: String,
    pub assignments: BTreeMap<AssignmentId, Assignment>,
}

pub fn evolve(mut staff: Staff, recorded: &Recorded<Event>) -> Staff {
    match &recorded.event {
        Event::Registered { name } => staff.name.clone_from(name),
        Event::Assigned { assignment, details } => {
            staff.assignments.insert(*assignment, details.clone());
        }
        Event::AssignmentEnded { assignment, at } => {
            if let Some(assignment) = staff.assignments.get_mut(assignment) {
                assignment.until = Some(*at);
            }
        }
    }
    staff
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Command {
    Register { name: String },
    Assign { assignment: AssignmentId, unit: UnitId, role: Role, from: Timestamp },
    EndAssignment { assignment: AssignmentId, at: Timestamp },
}
