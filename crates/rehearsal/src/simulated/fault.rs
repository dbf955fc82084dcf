//! Fault: what goes wrong with telephones, clocks and processes, and people who do not answer.
//! How often is in `scenarios/simulated/region.toml`; when, is drawn for each deed.

use super::pattern::role_of;
use crate::living::Deed;
use crate::living::chance::{Chance, minutes_after};
use care::who::Role;
use jiff::Timestamp;
use serde::Deserialize;

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Rates {
    /// A deed told from a telephone without coverage, and how many minutes later it is sent.
    no_coverage: f64,
    no_coverage_minutes: (i32, i32),
    /// Nobody gets round to it at the usual time.
    unanswered: f64,
    /// Sent once more, since the answer did not come back.
    sent_twice: f64,
    /// The process stops and starts again from what it has kept.
    crash: f64,
    /// The clock shows another time for one command.
    clock: f64,
    clock_minutes: (i32, i32),
}

/// What goes wrong with one deed; everything is drawn from the deed itself.
pub(super) struct Faults<'a> {
    pub(super) rates: Option<&'a Rates>,
    pub(super) seed: &'a str,
}

impl Faults<'_> {
    fn chance(&self, deed: &Deed) -> Chance {
        Chance::of(&[self.seed, "fault", &deed.id.0.simple().to_string()])
    }

    /// When it reaches the platform, if it is written where there is no coverage.
    pub(super) fn sent_at(&self, deed: &Deed, now: Timestamp) -> Option<Timestamp> {
        let rates = self.rates?;
        let is_out = matches!(
            role_of(deed.actor.who),
            Some(Role::HomeNurse | Role::HomeHelper | Role::Patient | Role::NextOfKin)
        );
        let chance = self.chance(deed);
        let is_without = is_out && deed.command.is_fact() && chance.share(1) < rates.no_coverage;
        is_without.then(|| minutes_after(now, chance.whole(2, rates.no_coverage_minutes)))
    }

    pub(super) fn is_unanswered(&self, deed: &Deed) -> bool {
        self.rates.is_some_and(|rates| self.chance(deed).share(3) < rates.unanswered)
    }

    pub(super) fn is_sent_twice(&self, deed: &Deed) -> bool {
        self.rates.is_some_and(|rates| self.chance(deed).share(4) < rates.sent_twice)
    }

    pub(super) fn crashes(&self, deed: &Deed) -> bool {
        self.rates.is_some_and(|rates| self.chance(deed).share(5) < rates.crash)
    }

    /// What the clock shows when the deed is done.
    pub(super) fn clock(&self, deed: &Deed, now: Timestamp) -> Timestamp {
        let Some(rates) = self.rates else { return now };
        let chance = self.chance(deed);
        match chance.share(6) < rates.clock {
            true => minutes_after(now, chance.whole(7, rates.clock_minutes)),
            false => now,
        }
    }
}
