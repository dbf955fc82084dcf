//! Broken: something that must hold and did not, and how to see it again.

use super::region::Simulation;
use jiff::Timestamp;

/// By which way the region is played.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    Rules,
    Door,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Broken {
    pub seed: u64,
    pub patient: usize,
    /// Counted from the first day of the simulation, which is 1.
    pub day: i64,
    pub at: Timestamp,
    pub what: String,
}

impl Broken {
    /// The command that plays this patient again; through the door, with those of the same ward.
    pub fn again(&self, way: Way, asked: &Simulation) -> String {
        let (seed, patient) = (self.seed, self.patient);
        let (patients, days) = (asked.patients, asked.days);
        let faults = if asked.faults { " --faults" } else { "" };
        let core = if way == Way::Rules { " --core" } else { "" };
        format!(
            "plats23 simulate --seed {seed} --patients {patients} --patient {patient} \
             --days {days}{faults}{core}"
        )
    }
}
