//! Region: what is simulated, read and set up once; every patient starts from the same morning.

use super::broken::Way;
use super::fault::{Faults, Rates};
use super::hazard::Hazard;
use crate::demo::{DEMO, embedded};
use crate::fault::Fault;
use crate::living::Company;
use crate::living::rules::Rules;
use crate::scenario::Scenario;
use care::who::Who;
use jiff::{Timestamp, ToSpan};
use serde::Deserialize;

const REGION: &str = include_str!("../../../../scenarios/simulated/region.toml");
const HAZARDS: &str = include_str!("../../../../scenarios/simulated/hazards.toml");

/// What is asked for.
#[derive(Debug, Clone)]
pub struct Simulation {
    pub seed: u64,
    pub patients: usize,
    pub days: u32,
    pub faults: bool,
    /// This patient alone.
    pub only: Option<usize>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Habitat {
    pub(super) first_within_days: i32,
    pub(super) well_days: (i32, i32),
    pub(super) hazard_every: usize,
    faults: Rates,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Hazards {
    hazard: Vec<Hazard>,
}

/// The region on its first morning, for one seed.
pub(super) struct Region {
    pub(super) asked: Simulation,
    pub(super) habitat: Habitat,
    pub(super) hazards: Vec<Hazard>,
    pub(super) company: Company,
    pub(super) scenario: Scenario,
}

impl Region {
    pub(super) fn of(asked: &Simulation) -> Result<Self, Vec<Fault>> {
        let mut scenario = embedded("scenarios/demo.toml", DEMO)?;
        let company = Company::of(&scenario)?;
        // Another time of the year for each seed: holidays, weekends and the double hour are met.
        let later = i32::try_from(asked.seed % 364).unwrap_or(0) * 41 % 364;
        scenario.starts = scenario.starts.checked_add(later.days()).unwrap_or(scenario.starts);
        scenario.steps.clear();
        let habitat = parsed("region.toml", REGION)?;
        let Hazards { hazard } = parsed("hazards.toml", HAZARDS)?;
        for hazard in &hazard {
            if let Some(name) = hazard.courses.iter().find(|name| company.course(name).is_none()) {
                let file = "scenarios/simulated/hazards.toml";
                return Err(vec![Fault::of_file(file, name, "a course of region/courses.toml")]);
            }
        }
        Ok(Region { asked: asked.clone(), habitat, hazards: hazard, company, scenario })
    }

    /// The world of the rules with units, staff and people, before anybody falls ill.
    pub(super) fn morning(&self) -> Rules {
        let mut rules = Rules::new(self.scenario.zone.clone());
        for act in &self.scenario.set_up {
            // The door's own play says what is wrong with a set-up; here it is only done.
            let _ = rules.carry_out(act.id, &act.command, Who::System, self.starts_at());
        }
        rules.keeping()
    }

    pub(super) fn starts_at(&self) -> Timestamp {
        self.scenario.starts_at()
    }

    pub(super) fn ends_at(&self) -> Timestamp {
        let days = i64::from(self.asked.days) * 24;
        self.starts_at().checked_add(days.hours()).unwrap_or(Timestamp::MAX)
    }

    /// What is planted for this patient: for one in so many, each hazard in its turn.
    pub(super) fn planted(&self, patient: usize) -> Option<&Hazard> {
        let every = self.habitat.hazard_every.max(1);
        let turn = (patient / every).wrapping_add(usize::try_from(self.asked.seed).unwrap_or(0));
        let hazard = self.hazards.get(turn % self.hazards.len().max(1));
        hazard.filter(|_| patient.is_multiple_of(every))
    }

    pub(super) fn faults<'a>(&'a self, seed: &'a str) -> Faults<'a> {
        Faults { rates: self.asked.faults.then_some(&self.habitat.faults), seed }
    }

    pub(super) fn numbers(&self) -> Vec<usize> {
        match self.asked.only {
            Some(number) => vec![number],
            None => (0..self.asked.patients).collect(),
        }
    }

    /// The words that tell apart what is drawn here from every other draw.
    pub(super) fn seed_of(&self, patient: usize, way: Way) -> String {
        let way = if way == Way::Rules { "rules" } else { "door" };
        format!("simulated {way} {} {patient}", self.asked.seed)
    }
}

fn parsed<T: serde::de::DeserializeOwned>(file: &str, text: &str) -> Result<T, Vec<Fault>> {
    toml::from_str(text).map_err(|error| {
        let file = format!("scenarios/simulated/{file}");
        vec![Fault::of_file(&file, &error.to_string(), "what the simulated region's files hold")]
    })
}
