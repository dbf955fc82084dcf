//! Staff: a person's posts. Someone may hold several; they act in one at a time.

use crate::ids::{AssignmentId, UnitId};
use crate::recorded::Recorded;
use crate::refusal::Refusal;
use crate::who::Role;
use crate::world::Directory;
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
    Registered {
        name: String,
    },
    Assigned {
        assignment: AssignmentId,
        details: Assignment,
    },
    AssignmentEnded {
        assignment: AssignmentId,
        at: Timestamp,
    },
    Renamed {
        name: String,
    },
    /// The log is sealed; beside it the login name is kept as a keyed hash only.
    AccountOpened {
        login_name: String,
    },
    /// A first or a forgotten password: a one-time link was made for it, or one was chosen.
    PasswordReset,
    AccountClosed,
    AccountReopened,
}

/// What the log says of somebody's way in. The way in itself is no part of the record.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Account {
    pub login_name: String,
    pub is_closed: bool,
}

#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Staff {
    pub name: String,
    pub assignments: BTreeMap<AssignmentId, Assignment>,
    #[serde(default)]
    pub account: Option<Account>,
}

impl Staff {
    /// Posts that hold or are to come.
    pub fn not_over(&self, now: Timestamp) -> impl Iterator<Item = &Assignment> {
        self.assignments.values().filter(move |held| held.until.is_none_or(|until| now < until))
    }
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
        Event::Renamed { name } => staff.name.clone_from(name),
        Event::AccountOpened { login_name } => {
            staff.account = Some(Account { login_name: login_name.clone(), is_closed: false });
        }
        Event::PasswordReset => {}
        Event::AccountClosed => set_closed(&mut staff, true),
        Event::AccountReopened => set_closed(&mut staff, false),
    }
    staff
}

/// Whether anybody may have this post: the unit is there and open, and works with such a role.
/// Asked also before somebody is registered for it, so that nobody is registered by half.
pub fn fits(directory: &Directory, post: &Assignment) -> Result<(), Refusal> {
    let unit = directory.units.get(&post.unit).ok_or(Refusal::NotFound { what: "unit" })?;
    if unit.closed_at.is_some() {
        return Err(Refusal::UnitClosed);
    }
    if post.until.is_some_and(|until| until <= post.from) {
        return Err(Refusal::DatesOrder);
    }
    let kind = unit.details.as_ref().map(|details| details.kind);
    let kind = kind.ok_or(Refusal::NotFound { what: "unit" })?;
    match kind.has(post.role) {
        true => Ok(()),
        false => Err(Refusal::RoleNotAtUnit { role: post.role, kind }),
    }
}

/// An account from before the log told of accounts has no login name here.
fn set_closed(staff: &mut Staff, is_closed: bool) {
    let known = staff.account.take();
    let login_name = known.map(|account| account.login_name).unwrap_or_default();
    staff.account = Some(Account { login_name, is_closed });
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Command {
    Register {
        name: String,
    },
    Assign {
        assignment: AssignmentId,
        unit: UnitId,
        role: Role,
        from: Timestamp,
        /// First moment when it no longer holds, when it is known from the beginning.
        #[serde(default)]
        until: Option<Timestamp>,
    },
    EndAssignment {
        assignment: AssignmentId,
        at: Timestamp,
    },
    Rename {
        name: String,
    },
    OpenAccount {
        login_name: String,
    },
    ResetPassword,
    CloseAccount,
    ReopenAccount,
}
