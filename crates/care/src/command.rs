//! Any command to any stream, the streams it touches, and the one function that decides it.

use crate::episode::{self, command::Flag};
use crate::event::{Change, Event};
use crate::ids::{
    EpisodeId, OrganisationId, PersonId, ProgrammeId, SocialId, StaffId, UnitId, WardId,
};
use crate::recorded::Recorded;
use crate::refusal::Refusal;
use crate::world::{Context, World};
use crate::{organisation, person, programme_log, registry, social, staff, unit, ward};
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "of", content = "do", rename_all = "snake_case")]
pub enum Command {
    Flag(EpisodeId, Flag),
    Episode(EpisodeId, episode::Command),
    Person(PersonId, person::Command),
    Ward(WardId, ward::Command),
    Unit(UnitId, unit::Command),
    Staff(StaffId, staff::Command),
    Programme(ProgrammeId, programme_log::Command),
    Social(SocialId, social::Command),
    Organisation(OrganisationId, organisation::Command),
}

impl Command {
    /// Facts need no expected version; decisions carry the one that the user saw.
    pub fn is_fact(&self) -> bool {
        match self {
            Command::Episode(_, command) => command.is_fact(),
            Command::Social(_, command) => command.is_fact(),
            Command::Flag(..)
            | Command::Person(..)
            | Command::Ward(..)
            | Command::Unit(..)
            | Command::Staff(..)
            | Command::Programme(..)
            | Command::Organisation(..) => false,
        }
    }
}

impl Command {
    /// Changes what earlier events mean: the episodes that it touches are folded anew.
    pub fn refolds(&self) -> bool {
        match self {
            Command::Episode(_, command) => command.needs_history(),
            Command::Person(_, command) => matches!(command, person::Command::UndoMerge { .. }),
            Command::Flag(..)
            | Command::Ward(..)
            | Command::Unit(..)
            | Command::Staff(..)
            | Command::Programme(..)
            | Command::Organisation(..)
            | Command::Social(..) => false,
        }
    }
}

/// Decides any command. `history` is the episode's whole stream when the command needs it.
pub fn decide(
    command: &Command,
    world: &World,
    history: &[Recorded<episode::Event>],
    ctx: &Context<'_>,
) -> Result<Vec<Change>, Refusal> {
    match command {
        Command::Flag(id, flag) => episode::flag(*id, flag, world, ctx),
        Command::Episode(id, command) => episode::decide(*id, command, world, history, ctx),
        Command::Person(id, command) => person::decide(*id, command, world, ctx),
        Command::Ward(id, command) => {
            let event = registry::ward(world.wards.get(id), command)?;
            Ok(one((*id).into(), Event::Ward(event), ctx))
        }
        Command::Unit(id, command) => {
            let event = registry::unit((*id, world.units.get(id)), command, ctx)?;
            Ok(one((*id).into(), Event::Unit(event), ctx))
        }
        Command::Staff(id, command) => {
            let event = registry::staff(world.staff.get(id), command, ctx)?;
            Ok(one((*id).into(), Event::Staff(event), ctx))
        }
        Command::Social(id, command) => social::decide(*id, command, world, ctx),
        Command::Organisation(id, command) => {
            let event = organisation::decide(*id, world.organisations.get(id), command)?;
            Ok(one((*id).into(), Event::Organisation(event), ctx))
        }
        Command::Programme(id, command) => {
            let events = registry::programme(world.programmes.get(id), command)?;
            let changes = events.into_iter().map(|event| one((*id).into(), event, ctx));
            Ok(changes.flatten().collect())
        }
    }
}

fn one(stream: crate::stream::StreamId, event: Event, ctx: &Context<'_>) -> Vec<Change> {
    vec![Change { stream, happened_at: ctx.now, event }]
}
