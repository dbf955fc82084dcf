//! Turn: whose deed is next in a life, and what becomes of it on its way: left undone, sent late,
//! done in another way.

use super::life::{Around, Life};
use super::pattern::changed;
use crate::ids::id;
use crate::living::scene::{Deed, somebody};
use crate::living::{Place, chance::Chance, chance::minutes_after};
use care::command::Command;
use care::episode::command::Flag;
use care::ids::CommandId;
use care::who::Role;
use jiff::Timestamp;

impl Life<'_> {
    /// What is carried out now, if anything is.
    pub(super) fn take(&mut self, around: Around<'_>) -> Option<Deed> {
        let now = around.now;
        if self.falls_ill_at.is_some_and(|at| at <= now) {
            let flag = self.flag(around);
            self.falls_ill_at = None;
            return flag;
        }
        if let Some(key) = self.outbox.keys().next().copied().filter(|(at, _)| *at <= now) {
            self.ledger.sent_late += 1;
            return self.outbox.remove(&key);
        }
        if let Some(nth) = self.also.iter().position(|(at, _)| *at <= now) {
            let (_, nth) = self.also.remove(nth);
            return self.beside(nth, around);
        }
        let is_next = |deed: &Deed| deed.at <= now && !self.dropped.contains(&deed.id);
        let deed = self.agenda.next(now, is_next)?.clone();
        self.on_its_way(deed, around)
    }

    fn on_its_way(&mut self, mut deed: Deed, around: Around<'_>) -> Option<Deed> {
        let (now, is_home) = (around.now, around.is_home());
        if let Some(hazard) = self.hazard {
            let has_bitten = self.watch.has_bitten();
            let mut never = hazard.never.iter().filter(|never| !never.afterwards || has_bitten);
            if let Some(pattern) = never.find(|pattern| pattern.fits(&deed, is_home)) {
                self.dropped.insert(deed.id);
                if pattern.counts && hazard.from.is_empty() {
                    self.bites(now, around);
                }
                return None;
            }
            if let Some(late) = hazard.late.iter().find(|late| late.of.fits(&deed, is_home)) {
                self.dropped.insert(deed.id);
                self.outbox.insert((minutes_after(now, late.hours * 60), deed.id), deed);
                if late.of.counts && hazard.from.is_empty() {
                    self.bites(now, around);
                }
                return None;
            }
            let mut instead = hazard.instead.iter().filter(|i| i.always || !has_bitten);
            if let Some(instead) = instead.find(|instead| instead.of.fits(&deed, is_home)) {
                let Some(other) = changed(&deed.command, &instead.set, now) else {
                    self.dropped.insert(deed.id);
                    self.breaks(now, format!("hazard {}: no such command", hazard.id));
                    return None;
                };
                deed.command = other;
                let counts = instead.of.counts && hazard.from.is_empty();
                self.biting = counts.then_some(deed.id).or(self.biting);
                return Some(deed);
            }
        }
        let seed = self.seed.clone();
        let faults = self.region.faults(&seed);
        if faults.is_unanswered(&deed) && self.postponed.insert(deed.id) {
            self.agenda.refused(deed.id, now);
            return None;
        }
        if let Some(at) = faults.sent_at(&deed, now) {
            self.dropped.insert(deed.id);
            self.outbox.insert((at, deed.id), deed);
            return None;
        }
        Some(deed)
    }

    /// Somebody does what nobody does by habit.
    fn beside(&mut self, nth: usize, around: Around<'_>) -> Option<Deed> {
        let hazard = self.hazard?;
        let also = hazard.also.get(nth)?;
        let zone = &self.region.scenario.zone;
        let (directory, now) = (around.directory, around.now);
        let place =
            Place { ward: around.ward(), directory, zone, now, since: self.region.starts_at() };
        let scene = self.company.scene(self.id, around.episode?, &place, &[])?;
        let Some((command, actor)) = also.command(&scene, now).zip(also.actor(&scene, now)) else {
            self.breaks(now, format!("hazard {}: no such command, or nobody to do it", hazard.id));
            return None;
        };
        let id = CommandId(id(&[&self.seed, "also", &nth.to_string()]));
        let counts = also.counts && hazard.from.is_empty();
        self.biting = counts.then_some(id).or(self.biting);
        Some(Deed { at: now, actor, episode: Some(self.id), id, command })
    }

    /// Somebody on the ward suggests the patient.
    fn flag(&self, around: Around<'_>) -> Option<Deed> {
        let (directory, now) = (around.directory, around.now);
        let part = self.company.parts.first()?;
        let course = self.company.course(part.course.as_deref()?)?;
        let mut wards = directory.wards.iter();
        let (ward, beds, unit) = wards.find_map(|(id, ward)| Some((*id, ward, ward.unit?)))?;
        let mut own = self.company.beds.iter();
        let bed = own.find(|bed| !beds.is_anothers(self.id, **bed)).copied();
        let mut programmes = directory.programmes.iter();
        let (hash, _) = programmes.find(|(_, known)| known.name == course.programme)?;
        let flag = Flag {
            patient: part.person,
            ward,
            programme: hash.clone(),
            primary_care: part.listed_at?,
            bed,
            although_way_back: false,
            reason: Chance::of(&[&self.company.seed]).one_of(1, &course.reasons)?.clone(),
        };
        let zone = &self.region.scenario.zone;
        let by = |role| somebody(directory, &self.company.habits, zone, unit, role, now);
        let actor = by(Role::AssistantNurse).or_else(|| by(Role::WardNurse))?;
        let id = CommandId(id(&[&self.company.seed, "flag"]));
        let command = Command::Flag(self.id, flag);
        Some(Deed { at: now, actor, episode: Some(self.id), id, command })
    }

    /// What the clock shows while this is done.
    pub(super) fn clock(&self, deed: &Deed, now: Timestamp) -> Timestamp {
        self.region.faults(&self.seed).clock(deed, now)
    }

    pub(super) fn is_sent_twice(&self, deed: &Deed) -> bool {
        self.region.faults(&self.seed).is_sent_twice(deed)
    }

    pub(super) fn is_crash(&self, deed: &Deed) -> bool {
        self.region.faults(&self.seed).crashes(deed)
    }
}
