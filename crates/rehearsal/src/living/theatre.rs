//! Theatre: the history of the region, played in memory before it is played through the door.
//!
//! The same rules (`care::command::decide`) and the same folds as behind the door, without the
//! record: so the company sees what has come of each deed before it plans the next, and the whole
//! history is a scenario like any other when it is done.

use super::agenda::Agenda;
use super::company::{Company, Part, Place};
use super::rules::Rules;
use super::scene::{Deed, somebody};
use crate::ids::id;
use crate::play::found;
use crate::scenario::{Act, EpisodeName, Scenario, Step};
use access::Actor;
use care::command::Command;
use care::episode::command::Flag;
use care::ids::{CommandId, EpisodeId, PersonId, UnitId};
use care::ward;
use care::who::{Role, Who};
use jiff::Timestamp;

/// The scenario with the region's own patients woven into it, up to the scenario's last moment.
pub fn history(mut scenario: Scenario, company: &Company) -> Scenario {
    let mut theatre = Theatre::new(&scenario, company);
    theatre.run();
    let (steps, named) = (theatre.steps, theatre.named);
    scenario.steps = steps;
    scenario.episodes.extend(named);
    scenario
}

struct Theatre<'a> {
    scenario: &'a Scenario,
    company: &'a Company,
    rules: Rules,
    agenda: Agenda,
    now: Timestamp,
    /// Patients of the company who have been suggested, and when each was last looked at.
    mine: Vec<EpisodeId>,
    steps: Vec<Step>,
    named: Vec<EpisodeName>,
}

impl<'a> Theatre<'a> {
    fn new(scenario: &'a Scenario, company: &'a Company) -> Self {
        Theatre {
            scenario,
            company,
            rules: Rules::new(scenario.zone.clone()),
            agenda: Agenda::default(),
            now: scenario.starts_at(),
            mine: vec![],
            steps: vec![],
            named: vec![],
        }
    }

    fn run(&mut self) {
        for act in &self.scenario.set_up {
            // The door says what is wrong with a set-up; here it is only done.
            let _ = self.decided(act.id, &act.command, Who::System);
        }
        let mut parts: Vec<&Part> = self.company.parts.iter().collect();
        parts.retain(|part| part.flagged.is_some());
        parts.sort_by_key(|part| part.flagged);
        let mut parts = parts.into_iter().peekable();
        let mut script = self.scenario.steps.iter().peekable();
        let ends = self.scenario.ends_at();
        loop {
            self.plan();
            let living = self.agenda.next(self.now, |_| true).cloned();
            let living_at = living.as_ref().map(|deed| deed.at.max(self.now));
            let script_at = script.peek().map(|step| step.at);
            let flag_at = parts.peek().and_then(|part| part.flagged);
            let fresh_at = self.agenda.trusted_until();
            let all = [script_at, flag_at, living_at, fresh_at];
            let Some(at) = all.into_iter().flatten().min().filter(|at| *at <= ends) else { break };
            self.now = at.max(self.now);
            if script_at == Some(at) {
                if let Some(step) = script.next() {
                    self.scripted(step);
                }
            } else if flag_at == Some(at) {
                if let Some(part) = parts.next() {
                    self.suggested(part);
                }
            } else if living_at == Some(at)
                && let Some(deed) = living
            {
                self.done(&deed);
            }
        }
        // What the script has left at its very last moment.
        for step in script {
            self.scripted(step);
        }
    }

    /// Plans anew for each patient whose plan is gone or too old.
    fn plan(&mut self) {
        for id in self.mine.clone() {
            if self.agenda.is_planned(id, self.now) {
                continue;
            }
            let Some(episode) = self.rules.world.episodes.get(&id) else { continue };
            let ward = episode.opening.as_ref().and_then(|o| self.rules.world.wards.get(&o.ward));
            let place = Place {
                ward,
                directory: &self.rules.directory,
                zone: &self.scenario.zone,
                now: self.now,
                since: self.scenario.starts_at(),
            };
            let deeds = self.company.deeds(id, episode, &place);
            self.agenda.put(id, deeds, self.now);
        }
    }

    fn scripted(&mut self, step: &Step) {
        self.now = self.now.max(step.at);
        let mut step = step.clone();
        for act in &mut step.acts {
            // What it is about is known by now, so that nobody has to look for it again.
            act.command = found(act, &self.rules.world.episodes);
            act.find = None;
            self.make_room(&mut act.command);
            let _ = self.decided(act.id, &act.command, step.actor.who);
        }
        self.steps.push(step);
    }

    /// The script's other patients do not lie in beds that are the region's own patients'.
    fn make_room(&self, command: &mut Command) {
        if let Command::Ward(id, ward::Command::MarkBeds { occupied }) = command
            && let Some(ward) = self.rules.world.wards.get(id)
        {
            let nobody = EpisodeId(uuid::Uuid::nil());
            occupied.retain(|bed| !ward.is_anothers(nobody, *bed));
        }
    }

    fn suggested(&mut self, part: &Part) {
        let Some((deed, flagged)) = self.flag(part) else { return };
        if self.decided(deed.id, &deed.command, deed.actor.who) {
            self.mine.push(part.episode);
            self.named.push(EpisodeName {
                name: part.name.clone(),
                id: part.episode,
                patient: flagged,
            });
            self.step(&deed);
        }
    }

    fn flag(&self, part: &Part) -> Option<(Deed, PersonId)> {
        let at = part.flagged?;
        let course = self.company.course(part.course.as_deref()?)?;
        let mut wards = self.rules.world.wards.iter();
        let (ward, beds, unit) = wards.find_map(|(id, w)| Some((*id, w, w.unit?)))?;
        let mut own = self.company.beds.iter();
        let bed = own.find(|bed| !beds.is_anothers(part.episode, **bed)).copied();
        let programmes = self.rules.directory.programmes.iter();
        let mut programmes = programmes.filter(|(_, known)| known.name == course.programme);
        let (hash, _) = programmes.next()?;
        let reason = super::chance::Chance::of(&[&self.company.seed, &part.name]);
        let flag = Flag {
            patient: part.person,
            ward,
            programme: hash.clone(),
            primary_care: part.listed_at?,
            bed,
            although_way_back: false,
            reason: reason.one_of(1, &course.reasons)?.clone(),
        };
        let actor = self.flagging(unit, at)?;
        let id = CommandId(id(&["living", &self.company.seed, "flag", &part.name]));
        let command = Command::Flag(part.episode, flag);
        Some((Deed { at, actor, episode: Some(part.episode), id, command }, part.person))
    }

    fn flagging(&self, unit: UnitId, at: Timestamp) -> Option<Actor> {
        let (habits, zone) = (&self.company.habits, &self.scenario.zone);
        let by = |role| somebody(&self.rules.directory, habits, zone, unit, role, at);
        by(Role::AssistantNurse).or_else(|| by(Role::WardNurse))
    }

    fn done(&mut self, deed: &Deed) {
        if self.decided(deed.id, &deed.command, deed.actor.who) {
            self.step(deed);
        } else {
            self.agenda.refused(deed.id, self.now);
        }
        if let Some(episode) = deed.episode {
            self.agenda.forget(episode);
        }
    }

    fn step(&mut self, deed: &Deed) {
        let name = deed.episode.and_then(|id| self.named.iter().find(|named| named.id == id));
        let day = care::care_time::day_of(self.now, &self.scenario.zone);
        let since = self.scenario.starts.until(day).map_or(0, |span| span.get_days());
        self.steps.push(Step {
            line: 1,
            day: since + 1,
            at: self.now,
            actor: deed.actor.clone(),
            episode: name.map(|named| named.name.clone()),
            acts: vec![Act { id: deed.id, command: deed.command.clone(), find: None }],
            story: None,
            because: None,
            refused: None,
        });
    }

    /// Decides by the rules and folds what came of it; whether something did.
    fn decided(&mut self, id: CommandId, command: &Command, by: Who) -> bool {
        self.rules.carry_out(id, command, by, self.now).is_ok_and(|events| events > 0)
    }
}
