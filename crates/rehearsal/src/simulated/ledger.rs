//! Ledger: what has been seen in a simulation: how long gaps stood, what became of the hazards, what
//! was asked and refused, and what was broken.

use super::broken::Broken;
use jiff::Timestamp;
use std::collections::BTreeMap;

/// How long the gaps of one kind stood, in minutes.
#[derive(Debug, Clone, Default)]
pub struct Stood {
    closed: Vec<i64>,
    /// Still open when the simulation ended, or the patient's next illness began.
    pub open: usize,
}

impl Stood {
    pub fn count(&self) -> usize {
        self.closed.len() + self.open
    }

    pub fn sort(&mut self) {
        self.closed.sort_unstable();
    }

    /// The minutes that this share of the closed ones stood at most; sorted first.
    pub fn at_most(&self, percent: usize) -> Option<i64> {
        let last = self.closed.len().checked_sub(1)?;
        self.closed.get(last * percent / 100).copied()
    }
}

/// What became of one hazard.
#[derive(Debug, Clone, Default)]
pub struct Planted {
    pub planted: usize,
    /// It happened.
    pub bit: usize,
    /// It happened, and did not matter any more when its time came.
    pub moot: usize,
    /// Minutes until each thing that was to be seen was.
    pub seen: Vec<i64>,
}

#[derive(Debug, Clone, Default)]
pub struct Ledger {
    pub patients: usize,
    pub commands: u64,
    pub events: u64,
    pub steps_checked: u64,
    pub crashes: u64,
    pub sent_late: u64,
    pub sent_twice: u64,
    pub came_home: usize,
    pub ended: usize,
    pub gaps: BTreeMap<String, Stood>,
    pub hazards: BTreeMap<String, Planted>,
    /// By the refusal's key and whether a fact was refused.
    pub refused: BTreeMap<String, u64>,
    pub broken: Vec<Broken>,
    digest: u64,
}

impl Ledger {
    pub(super) fn of_one() -> Self {
        Ledger { patients: 1, ..Ledger::default() }
    }

    /// The same for the same seed.
    pub fn digest(&self) -> u64 {
        self.digest
    }

    /// What was done goes into the digest, in its order.
    pub(super) fn note(&mut self, bytes: &[u8]) {
        if self.digest == 0 {
            self.digest = 0xcbf2_9ce4_8422_2325;
        }
        for byte in bytes {
            self.digest = (self.digest ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }

    pub(super) fn closed(&mut self, kind: &str, opened: Timestamp, closed: Timestamp) {
        let minutes = closed.duration_since(opened).as_mins();
        self.gaps.entry(kind.to_owned()).or_default().closed.push(minutes);
    }

    /// What another has seen is added; in the order of patients, so that the digest is the same.
    pub fn add(&mut self, other: Ledger) {
        self.patients += other.patients;
        self.commands += other.commands;
        self.events += other.events;
        self.steps_checked += other.steps_checked;
        self.crashes += other.crashes;
        self.sent_late += other.sent_late;
        self.sent_twice += other.sent_twice;
        self.came_home += other.came_home;
        self.ended += other.ended;
        for (kind, stood) in other.gaps {
            let sum = self.gaps.entry(kind).or_default();
            sum.closed.extend(stood.closed);
            sum.open += stood.open;
        }
        for (id, planted) in other.hazards {
            let sum = self.hazards.entry(id).or_default();
            sum.planted += planted.planted;
            sum.bit += planted.bit;
            sum.moot += planted.moot;
            sum.seen.extend(planted.seen);
        }
        for (why, count) in other.refused {
            *self.refused.entry(why).or_default() += count;
        }
        self.broken.extend(other.broken);
        self.note(&other.digest.to_be_bytes());
    }
}
