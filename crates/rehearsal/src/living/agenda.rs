//! Agenda: what is to be done next, patient by patient, and what has been refused.
//!
//! Plans are kept until something changes for the patient, or until they are too old to be trusted.

use super::chance::minutes_after;
use super::scene::Deed;
use care::ids::{CommandId, EpisodeId};
use jiff::Timestamp;
use std::collections::BTreeMap;

/// The same deed is tried this often; then the company lets it be.
pub const REFUSALS_MAX: u32 = 3;
const TRY_AGAIN_MINUTES: i32 = 150;
/// How long a plan is trusted: it looks a day ahead.
const TRUSTED_MINUTES: i32 = 6 * 60;

#[derive(Default)]
pub struct Agenda {
    plans: BTreeMap<EpisodeId, Plan>,
    refused: BTreeMap<CommandId, (u32, Timestamp)>,
}

struct Plan {
    deeds: Vec<Deed>,
    until: Timestamp,
}

impl Agenda {
    pub fn put(&mut self, episode: EpisodeId, deeds: Vec<Deed>, now: Timestamp) {
        let until = minutes_after(now, TRUSTED_MINUTES);
        self.plans.insert(episode, Plan { deeds, until });
    }

    /// Something has changed: the plan is made anew.
    pub fn forget(&mut self, episode: EpisodeId) {
        self.plans.remove(&episode);
    }

    pub fn is_planned(&self, episode: EpisodeId, now: Timestamp) -> bool {
        self.plans.get(&episode).is_some_and(|plan| now < plan.until)
    }

    /// The next thing to do that `may` be done; of two at the same time always the same one.
    pub fn next(&self, now: Timestamp, may: impl Fn(&Deed) -> bool) -> Option<&Deed> {
        let all = self.plans.values().flat_map(|plan| &plan.deeds);
        let open = all.filter(|deed| self.is_open(deed, now) && may(deed));
        open.min_by_key(|deed| (deed.at, deed.id))
    }

    /// When the first plan grows too old.
    pub(crate) fn trusted_until(&self) -> Option<Timestamp> {
        self.plans.values().map(|plan| plan.until).min()
    }

    fn is_open(&self, deed: &Deed, now: Timestamp) -> bool {
        let refused = self.refused.get(&deed.id);
        refused.is_none_or(|(times, again)| *times < REFUSALS_MAX && *again <= now.max(deed.at))
    }

    pub fn refused(&mut self, deed: CommandId, now: Timestamp) {
        let (times, again) = self.refused.entry(deed).or_insert((0, now));
        *times += 1;
        *again = minutes_after(now, TRY_AGAIN_MINUTES);
    }

    /// How often something was refused, and how many different things.
    pub fn refusals(&self) -> (u32, usize) {
        (self.refused.values().map(|(times, _)| times).sum(), self.refused.len())
    }
}
