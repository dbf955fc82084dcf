//! Template: a command of a hazard's, with words for what is known only when it is done.

use super::pattern::{self, Pattern};
use crate::living::scene::Scene;
use care::command::Command;
use care::ids::UnitId;
use care::unit::UnitKind;
use care::who::Role;
use jiff::Timestamp;
use serde::Deserialize;
use serde_json::Value;

/// What somebody does beside what the company does by habit.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Also {
    /// After the first deed like this has been done.
    pub(super) after: Pattern,
    pub(super) minutes: i32,
    pub(super) by: Role,
    /// Where whoever does it works; the ward when absent.
    #[serde(default)]
    pub(super) at: Option<UnitKind>,
    /// To the episode, or to the unit where whoever does it works, or to the ward's own unit.
    #[serde(default)]
    pub(super) to: To,
    #[serde(rename = "do")]
    pub(super) does: Value,
    #[serde(default = "yes")]
    pub(super) counts: bool,
}

fn yes() -> bool {
    true
}

#[derive(Debug, Clone, Copy, Default, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum To {
    #[default]
    Episode,
    WardUnit,
}

impl Also {
    /// The command with its words put in; nothing when one of them is not known.
    pub(super) fn command(&self, scene: &Scene<'_>, now: Timestamp) -> Option<Command> {
        let mut value = self.does.clone();
        pattern::put(&mut value, &|word| known(word, scene, now))?;
        match self.to {
            To::Episode => {
                let command = serde_json::from_value(value).ok()?;
                Some(Command::Episode(scene.id, command))
            }
            To::WardUnit => {
                let command = serde_json::from_value(value).ok()?;
                Some(Command::Unit(scene.ward_unit(), command))
            }
        }
    }

    pub(super) fn actor(&self, scene: &Scene<'_>, now: Timestamp) -> Option<access::Actor> {
        if self.by == Role::Patient {
            return Some(scene.patient());
        }
        if self.by == Role::NextOfKin {
            return scene.kin_actor();
        }
        let unit = self.at.map_or(Some(scene.ward_unit()), |kind| at(scene, kind))?;
        scene.somebody(unit, self.by, now)
    }
}

fn at(scene: &Scene<'_>, kind: UnitKind) -> Option<UnitId> {
    match kind {
        UnitKind::Ward => Some(scene.ward_unit()),
        UnitKind::PrimaryCare => Some(scene.opening.primary_care),
        UnitKind::Clinic
        | UnitKind::HomeNursing
        | UnitKind::HomeHelp
        | UnitKind::NeedsAssessment
        | UnitKind::Rehab
        | UnitKind::Ambulance
        | UnitKind::Administration => scene.unit_of_kind(kind),
    }
}

/// `unit KIND`, `number` (the ward's own), `rows` (the medicine list's), and what is always known.
fn known(word: &str, scene: &Scene<'_>, now: Timestamp) -> Option<Value> {
    let (first, rest) = word.split_once(' ').unwrap_or((word, ""));
    let found = match first {
        "unit" => {
            let kind: UnitKind = serde_json::from_value(Value::String(rest.to_owned())).ok()?;
            serde_json::to_value(at(scene, kind)?)
        }
        "number" => {
            let ward = scene.directory.units.get(&scene.ward_unit())?;
            serde_json::to_value(&ward.telephones.first()?.number)
        }
        "rows" => serde_json::to_value(&scene.episode.medicine_list.as_ref()?.rows),
        _ => return pattern::known(word, now),
    };
    found.ok()
}
