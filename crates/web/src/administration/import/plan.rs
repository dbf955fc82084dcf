//! Plan: what each row of a table would do, and what is wrong with it, before anything is done.
//!
//! The rules are asked ahead, as the door will ask them; not here: what a column means (`units`,
//! `staff`).

use super::What;
use super::sheet::Row;
use crate::session::Signed;
use crate::state::WebState;
use crate::texts::{Names, refusal};
use care::command::{Command, decide};
use care::ids::{EventId, StaffId};
use care::refusal::Refusal;
use care::unit::Unit;
use care::world::{Context, Directory, World};
use care::{staff, unit};
use std::collections::BTreeMap;
use std::sync::Arc;
use uuid::Uuid;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Standing {
    New,
    Changed,
    Unchanged,
    Wrong,
}

impl Standing {
    pub(super) fn as_str(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Changed => "changed",
            Self::Unchanged => "unchanged",
            Self::Wrong => "wrong",
        }
    }
}

/// One thing to be done when it is confirmed.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Step {
    Door(Command),
    /// An account without a password; a code is made for it.
    Account {
        staff: StaffId,
        login_name: String,
    },
}

pub(super) struct Planned {
    pub(super) row: Row,
    pub(super) standing: Standing,
    pub(super) steps: Vec<Step>,
    /// Faults by column; the empty one is of the whole row.
    pub(super) faults: BTreeMap<&'static str, String>,
}

/// What a row is read into.
#[derive(Default)]
pub(super) struct Reading {
    pub(super) steps: Vec<Step>,
    pub(super) faults: BTreeMap<&'static str, String>,
    pub(super) is_new: bool,
}

impl Reading {
    pub(super) fn wrong(&mut self, column: &'static str, message: impl Into<String>) {
        self.faults.entry(column).or_insert_with(|| message.into());
    }

    pub(super) fn door(&mut self, command: Command) {
        self.steps.push(Step::Door(command));
    }
}

/// Everything that the rows are compared with.
pub(super) struct On<'a> {
    pub(super) web: &'a WebState,
    pub(super) signed: &'a Signed,
    pub(super) directory: Arc<Directory>,
    /// Whose each login name is, for the names in the table.
    pub(super) logins: BTreeMap<String, StaffId>,
}

impl On<'_> {
    pub(super) fn text(&self, key: &str) -> String {
        self.signed.t().get(key).into_owned()
    }
}

pub(super) fn of(on: &On<'_>, what: What, rows: Vec<Row>) -> Vec<Planned> {
    let mut seen = BTreeMap::new();
    let mut world = World {
        units: on.directory.units.clone(),
        wards: on.directory.wards.clone(),
        staff: on.directory.staff.clone(),
        ..World::default()
    };
    let planned = rows.into_iter().map(|row| {
        let mut reading = match what {
            What::Units => super::units::read(on, &row, &mut seen),
            What::Staff => super::staff::read(on, &row, &mut seen),
        };
        if reading.faults.is_empty()
            && let Err(why) = asked_ahead(on, &reading.steps, &mut world)
        {
            let message = refusal(on.signed.t(), &why, &Names::new(&on.directory));
            reading.wrong(column_of(&why), message);
        }
        let standing = match (reading.faults.is_empty(), reading.steps.is_empty()) {
            (false, _) => Standing::Wrong,
            (true, true) => Standing::Unchanged,
            (true, false) if reading.is_new => Standing::New,
            (true, false) => Standing::Changed,
        };
        let Reading { steps, faults, .. } = reading;
        Planned { row, standing, steps, faults }
    });
    planned.collect()
}

/// Would the rules say yes? What a row registers is there for its next steps.
fn asked_ahead(on: &On<'_>, steps: &[Step], world: &mut World) -> Result<(), Refusal> {
    let ctx = Context {
        now: on.web.app.now(),
        zone: on.web.app.zone(),
        by: on.signed.actor.who,
        command: EventId(Uuid::nil()),
        directory: &on.directory,
    };
    for step in steps {
        let Step::Door(command) = step else { continue };
        decide(command, world, &[], &ctx)?;
        match command {
            Command::Unit(id, unit::Command::Register { details }) => {
                let made = Unit { details: Some(details.clone()), ..Unit::default() };
                world.units.insert(*id, made);
            }
            Command::Staff(id, staff::Command::Register { name }) => {
                let made = staff::Staff { name: name.clone(), ..staff::Staff::default() };
                world.staff.insert(*id, made);
            }
            Command::Flag(..)
            | Command::Episode(..)
            | Command::Person(..)
            | Command::Ward(..)
            | Command::Unit(..)
            | Command::Staff(..)
            | Command::Programme(..)
            | Command::Social(..)
            | Command::Organisation(..) => {}
        }
    }
    Ok(())
}

/// The column that a refusal is about, as the files name it.
#[expect(clippy::wildcard_enum_match_arm, reason = "every other refusal is of the whole row")]
fn column_of(why: &Refusal) -> &'static str {
    match why {
        Refusal::TextMissing { field }
        | Refusal::TextTooLong { field, .. }
        | Refusal::Invalid { field } => match *field {
            "name" => "namn",
            "principal" => "huvudman",
            "telephone" => "telefon",
            "label" => "vem_svarar",
            "hours" => "tider",
            "beds" => "sangar",
            "role" => "roll",
            "login_name" => "anvandarnamn",
            _ => "",
        },
        Refusal::BedsInUse { .. } => "sangar",
        Refusal::OverbookingInUse { .. } => "overbelaggning",
        Refusal::DatesOrder => "till",
        Refusal::UnitClosed => "enhet",
        Refusal::RoleNotAtUnit { .. } => "roll",
        _ => "",
    }
}
