//! Calls: whom a unit shares patients with, so that their numbers come first; and how often numbers
//! are looked up and pressed, counted by unit and day and by nothing else.
//!
//! Not here: who answers when (`care::responsibility::answers`).

use crate::App;
use crate::problem::Problem;
use access::{Action, Actor};
use care::care_time;
use care::ids::UnitId;
use jiff::civil::Date;
use std::collections::BTreeMap;

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counted {
    /// Somebody of the unit looked up whom to ring.
    Opened,
    /// A number of the unit was pressed.
    Pressed,
}

impl Counted {
    fn as_str(self) -> &'static str {
        match self {
            Self::Opened => "opened",
            Self::Pressed => "pressed",
        }
    }
}

/// One day of one unit.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct CallsOfDay {
    pub opened: i64,
    pub pressed: i64,
}

impl App {
    /// Units that take part in the care of patients whom the actor's unit takes part in now, those
    /// with the most in common first. Which patients is never told.
    pub async fn neighbours(&self, actor: &Actor) -> Result<Vec<UnitId>, Problem> {
        let Some(own) = actor.unit() else { return Ok(vec![]) };
        let (rows, _) = self.listed(actor, Action::ViewUnitDay, None).await?;
        let mut shared: BTreeMap<UnitId, usize> = BTreeMap::new();
        for row in rows {
            let summary = &row.summary;
            let mut units = [summary.ward_unit, summary.primary_care].to_vec();
            units.extend(summary.units.iter().chain(&summary.asked));
            units.sort_unstable();
            units.dedup();
            for unit in units.into_iter().filter(|unit| *unit != own) {
                *shared.entry(unit).or_default() += 1;
            }
        }
        let mut units: Vec<(usize, UnitId)> = shared.into_iter().map(|(u, n)| (n, u)).collect();
        units.sort_unstable_by_key(|(n, unit)| (std::cmp::Reverse(*n), *unit));
        Ok(units.into_iter().map(|(_, unit)| unit).collect())
    }

    /// One more today; an id that is no unit's counts as nothing.
    pub async fn count_call(&self, unit: UnitId, what: Counted) -> Result<(), Problem> {
        if !self.directory().units.contains_key(&unit) {
            return Ok(());
        }
        let today = care_time::day_of(self.now(), self.zone()).to_string();
        Ok(self.record().count_call(unit.0, &today, what.as_str()).await?)
    }

    /// What has been counted of a unit since a day.
    pub async fn calls_of(
        &self,
        unit: UnitId,
        since: Date,
    ) -> Result<BTreeMap<Date, CallsOfDay>, Problem> {
        let mut days: BTreeMap<Date, CallsOfDay> = BTreeMap::new();
        for row in self.record().calls_of(unit.0, &since.to_string()).await? {
            let Ok(day) = row.day.parse() else { continue };
            let of_day = days.entry(day).or_default();
            match row.what == Counted::Pressed.as_str() {
                true => of_day.pressed += row.n,
                false => of_day.opened += row.n,
            }
        }
        Ok(days)
    }
}
