//! Broken: something that must hold and did not, and how to see it again.

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
    /// The command that plays this patient again.
    pub fn again(&self, way: Way, days: u32, faults: bool) -> String {
        let Broken { seed, patient, .. } = self;
        let faults = if faults { " --faults" } else { "" };
        let (core, whom) = match way {
            Way::Rules => (" --core", format!("--patient {patient}")),
            // Patients of one ward share its beds: they are played together.
            Way::Door => ("", format!("--patient {patient}")),
        };
        format!("plats23 simulate --seed {seed} {whom} --days {days}{faults}{core}")
    }
}
