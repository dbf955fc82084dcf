//! Downtime: one unit's patients on one sheet, for when the platform does not answer. What it
//! holds is what the unit's own staff see in their list, and nothing else.
//!
//! Made every hour for each unit, asked for by nobody: a row in the access log comes when somebody
//! opens one, with the patients that stand on it.

use super::board::Row;
use crate::problem::Problem;
use crate::{App, permit};
use access::{Action, Actor, Resource};
use care::ids::{AssignmentId, PersonId, StaffId, UnitId};
use care::open_item::{OpenItem, Weight};
use care::person::Details;
use care::unit::UnitKind;
use care::who::{Role, Who};
use jiff::Timestamp;
use std::collections::BTreeMap;
use uuid::Uuid;

#[derive(Debug, Clone)]
pub struct Downtime {
    pub unit: UnitId,
    pub now: Timestamp,
    /// The ward that is responsible, and not a unit that takes part.
    pub is_ward: bool,
    /// Open episodes: those with something acute or due first, then those at home, by place.
    pub rows: Vec<Row>,
    /// Next of kin whom the patients let see how things are: for the ward, who may have to ring them.
    pub kin: BTreeMap<PersonId, Details>,
    /// Patients that there is no room for; named on the paper, never dropped in silence.
    pub more: i64,
}

impl Downtime {
    pub fn patients(&self) -> Vec<PersonId> {
        self.rows.iter().map(|row| row.summary.patient).collect()
    }
}

impl App {
    /// The sheet of the actor's own unit, as it is now.
    pub async fn downtime(&self, actor: &Actor) -> Result<Downtime, Problem> {
        let (unit, action, on) = self.downtime_on(actor)?;
        let by = self.allowed(actor, action, &on, None).await?;
        let downtime = self.downtime_as(actor, unit, action).await?;
        self.looked(actor, action, &downtime.patients(), by).await?;
        Ok(downtime)
    }

    /// Somebody opens a sheet of their own unit that was made before, with these patients on it.
    pub async fn downtime_opened(
        &self,
        actor: &Actor,
        patients: &[PersonId],
    ) -> Result<(), Problem> {
        let (_, action, on) = self.downtime_on(actor)?;
        let by = self.allowed(actor, action, &on, None).await?;
        self.looked(actor, action, patients, by).await
    }

    /// The sheets of all units that have patients, made by the platform itself.
    pub async fn downtimes(&self) -> Result<Vec<Downtime>, Problem> {
        let directory = self.directory();
        let mut all = vec![];
        for (unit, known) in &directory.units {
            let Some(details) = &known.details else { continue };
            // As the unit's staff would see it: the policies narrow it, not this code.
            let who = Who::Staff {
                staff: StaffId(Uuid::nil()),
                assignment: AssignmentId(Uuid::nil()),
                role: works_at(details.kind),
                unit: *unit,
            };
            let actor = Actor::new(who, Some(details.authority.clone()));
            let (_, action, _) = self.downtime_on(&actor)?;
            let downtime = self.downtime_as(&actor, *unit, action).await?;
            if !downtime.rows.is_empty() {
                all.push(downtime);
            }
        }
        Ok(all)
    }

    /// A ward has its board, everybody else their day.
    fn downtime_on(&self, actor: &Actor) -> Result<(UnitId, Action, Resource), Problem> {
        let unit = actor.unit().ok_or(Problem::NotFound)?;
        let directory = self.directory();
        let ward = directory.wards.iter().find(|(_, ward)| ward.unit == Some(unit));
        Ok(match ward {
            Some((ward, _)) => {
                let authority = permit::authority(&directory, unit);
                let on = Resource::Ward { ward: *ward, unit, authority };
                (unit, Action::ViewBoard, on)
            }
            None => (unit, Action::ViewUnitDay, permit::unit(unit, &directory)),
        })
    }

    async fn downtime_as(
        &self,
        actor: &Actor,
        unit: UnitId,
        action: Action,
    ) -> Result<Downtime, Problem> {
        let (mut rows, total) = self.listed(actor, action, None).await?;
        let more = total - i64::try_from(rows.len()).unwrap_or(0);
        rows.retain(|row| row.summary.phase.is_open());
        let is_ward = action == Action::ViewBoard;
        if !is_ward {
            let directory = self.directory();
            rows.iter_mut()
                .for_each(|row| narrow(row, unit, super::asked::is_social(&directory, unit)));
        }
        let now = self.now();
        rows.sort_by_key(|row| {
            let place = row.summary.place.filter(|_| is_home(row)).unwrap_or(u16::MAX);
            (pressing(&row.items, now), !is_home(row), place, row.summary.opened_at, row.episode)
        });
        let kin: Vec<_> = match is_ward {
            true => rows.iter().flat_map(|row| row.summary.kin.iter().copied()).collect(),
            false => vec![],
        };
        let kin = self.people(&kin).await?;
        Ok(Downtime { unit, now: self.now(), is_ward, rows, kin, more })
    }
}

/// The most pressing thing of a row: acute, soon, or overdue by any weight; a gap; anything else.
/// An alarm is rung about before anybody asks whether its time is out.
fn pressing(items: &[OpenItem], now: Timestamp) -> u8 {
    let of = |item: &OpenItem| match item.weight {
        Weight::Acute => 0,
        Weight::Soon => 1,
        Weight::Gap | Weight::Work | Weight::Information if item.due_at <= now => 2,
        Weight::Gap => 3,
        Weight::Work | Weight::Information => 4,
    };
    items.iter().map(of).min().unwrap_or(4)
}

fn is_home(row: &Row) -> bool {
    row.summary.spells.last().is_some_and(|spell| spell.to.is_none())
}

/// A unit that takes part: its own contacts and items, and the ward's part only when the patient
/// lets it see.
fn narrow(row: &mut Row, unit: UnitId, social: bool) {
    let summary = &mut row.summary;
    summary.narrow(unit, social);
    summary.next_contacts.retain(|contact| contact.unit == unit);
    row.items.retain(|item| item.owner.unit == unit);
}

/// Whose list a unit of this kind works from.
fn works_at(kind: UnitKind) -> Role {
    match kind {
        UnitKind::Ward => Role::WardNurse,
        UnitKind::Clinic => Role::ClinicNurse,
        UnitKind::PrimaryCare => Role::PrimaryCareNurse,
        UnitKind::HomeNursing => Role::HomeNurse,
        UnitKind::HomeHelp => Role::HomeHelper,
        UnitKind::NeedsAssessment => Role::NeedsAssessor,
        UnitKind::Rehab => Role::Therapist,
        UnitKind::Ambulance => Role::AmbulanceNurse,
        UnitKind::Administration => Role::Administrator,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use care::open_item::{Owner, What};

    const NOW: &str = "2026-11-24T10:00:00Z";

    fn item(weight: Weight, due: &str) -> OpenItem {
        let at: Timestamp = NOW.parse().unwrap();
        let owner = Owner { unit: UnitId(Uuid::nil()), role: Role::WardNurse };
        let due_at = due.parse().unwrap();
        let (what, then) = (What::LastDay, None);
        OpenItem { what, weight, opens_at: at, closes_at: None, due_at, owner, then }
    }

    #[test]
    fn who_has_something_acute_soon_or_overdue_is_rung_first() {
        let of = |items: &[OpenItem]| pressing(items, NOW.parse().unwrap());
        let later = "2026-11-24T10:15:00Z";
        let order = [
            vec![item(Weight::Acute, later)],
            vec![item(Weight::Soon, later), item(Weight::Work, NOW)],
            vec![item(Weight::Work, NOW)],
            vec![item(Weight::Gap, later)],
            vec![item(Weight::Work, later)],
        ];
        assert!(order.is_sorted_by_key(|items| of(items)));
        let all: std::collections::BTreeSet<u8> = order.iter().map(|items| of(items)).collect();
        assert_eq!(all.len(), order.len());
        assert_eq!(of(&[]), of(&[item(Weight::Work, later)]));
    }
}
