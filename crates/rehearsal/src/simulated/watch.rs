//! Watch: one patient's open items between two steps, when nothing changes but the time: since when
//! each gap stands, and whether what was planted has been seen in time.

use super::hazard::{Expected, Hazard, kind_of};
use super::ledger::Ledger;
use care::episode::Phase;
use care::open_item::{OpenItem, Weight};
use jiff::{SignedDuration, Timestamp};
use std::collections::BTreeMap;

/// An open item with its kind, and words that tell it from every other.
pub(super) struct Known {
    pub(super) item: OpenItem,
    kind: String,
    key: String,
}

impl Known {
    /// Most of what was open before a step is so after it: its words are kept.
    pub(super) fn all(items: impl Iterator<Item = OpenItem>, before: &mut Vec<Known>) -> Vec<Self> {
        let all = items.map(|item| {
            let same = before.iter().position(|known| known.item.what == item.what);
            match same.map(|at| before.swap_remove(at)) {
                Some(known) => Known { item, ..known },
                None => Known {
                    kind: kind_of(&item.what),
                    key: serde_json::to_string(&item.what).unwrap_or_default(),
                    item,
                },
            }
        });
        all.collect()
    }
}

/// From one step to the next, and where the patient is meanwhile.
#[derive(Clone, Copy)]
pub(super) struct Interval {
    pub(super) from: Timestamp,
    pub(super) to: Timestamp,
    /// The platform's own time at the first moment of it, which a clock may have been set back from.
    pub(super) reads_at: Timestamp,
    pub(super) phase: Option<Phase>,
}

impl Interval {
    /// When what is dated so is seen, from the first moment on.
    fn seen_from(self, dated_at: Timestamp) -> Timestamp {
        if dated_at <= self.reads_at { self.from } else { dated_at.max(self.from) }
    }
}

#[derive(Default)]
pub(super) struct Watch {
    open: BTreeMap<String, (String, Timestamp)>,
    bite: Option<Bite>,
}

/// The hazard has happened.
struct Bite {
    at: Timestamp,
    dated_at: Timestamp,
    phase: Option<Phase>,
    has_moved_on: bool,
    has_ended: bool,
    seen: Vec<bool>,
}

impl Bite {
    /// The patient is somewhere else by now, where it does not matter any more.
    fn is_moot(&self, expected: &Expected) -> bool {
        let moved = self.has_moved_on && !expected.whatever_phase;
        !expected.after_the_end && (moved || self.has_ended)
    }
}

impl Watch {
    pub(super) fn has_bitten(&self) -> bool {
        self.bite.is_some()
    }

    pub(super) fn bit(
        &mut self,
        hazard: &Hazard,
        (at, dated_at): (Timestamp, Timestamp),
        phase: Option<Phase>,
    ) {
        let seen = vec![false; hazard.expect.len()];
        self.bite = Some(Bite { at, dated_at, phase, has_moved_on: false, has_ended: false, seen });
    }

    /// Looks at the items for as long as they stand; says what was to be seen and was not.
    pub(super) fn look(
        &mut self,
        known: &[Known],
        over: Interval,
        hazard: Option<&Hazard>,
        ledger: &mut Ledger,
    ) -> Vec<String> {
        self.gaps(known, over, ledger);
        let Some(hazard) = hazard else { return vec![] };
        self.hazard(known, over, hazard, ledger)
    }

    fn gaps(&mut self, known: &[Known], over: Interval, ledger: &mut Ledger) {
        let mut standing = BTreeMap::new();
        for known in known.iter().filter(|known| known.item.weight == Weight::Gap) {
            let seen = shown(&known.item, over, known.item.opens_at);
            let Some((from, to)) = seen.filter(|(from, to)| from < to) else { continue };
            let before = self.open.remove(&known.key);
            let since = before.map_or(from, |(_, since)| since);
            if to < over.to {
                ledger.closed(&known.kind, since, to);
            } else {
                standing.insert(known.key.clone(), (known.kind.clone(), since));
            }
        }
        // Gone since the step before: whatever was done then closed them.
        for (kind, since) in std::mem::replace(&mut self.open, standing).into_values() {
            ledger.closed(&kind, since, over.from);
        }
    }

    fn hazard(
        &mut self,
        known: &[Known],
        over: Interval,
        hazard: &Hazard,
        ledger: &mut Ledger,
    ) -> Vec<String> {
        let Some(bite) = &mut self.bite else { return vec![] };
        let phase = over.phase;
        bite.has_moved_on |= phase != bite.phase;
        let was_open = bite.phase.is_some_and(Phase::is_open);
        bite.has_ended |= was_open && !phase.is_some_and(Phase::is_open);
        let mut unseen = vec![];
        let all = std::mem::take(&mut bite.seen);
        let mut left = vec![];
        for (expected, mut seen) in hazard.expect.iter().zip(all) {
            if seen {
                left.push(true);
                continue;
            }
            let limit = later(bite.at, expected.within_minutes);
            let first = known.iter().filter_map(|known| {
                let from = expected.shown_from(&known.item, &known.kind, bite.dated_at)?;
                shown(&known.item, over, from).map(|(from, _)| from.max(bite.at))
            });
            let planted = ledger.hazards.entry(hazard.id.clone()).or_default();
            match first.min().filter(|at| *at <= limit) {
                Some(at) => {
                    seen = true;
                    planted.seen.push(at.duration_since(bite.at).as_mins());
                }
                None if bite.is_moot(expected) => {
                    seen = true;
                    planted.moot += 1;
                }
                None if over.to > limit => {
                    seen = true;
                    unseen.push(unseen_said(hazard, expected, bite.at, bite.phase));
                }
                None => {}
            }
            left.push(seen);
        }
        bite.seen = left;
        unseen
    }

    /// The end: what stands open does so still.
    pub(super) fn ends(&mut self, ledger: &mut Ledger) {
        for (kind, _) in std::mem::take(&mut self.open).into_values() {
            ledger.gaps.entry(kind).or_default().open += 1;
        }
        self.bite = None;
    }
}

/// When within the interval the item is shown, if it is, from `opens` on; for no time at all, when
/// somebody does what is needed in the same moment.
fn shown(item: &OpenItem, over: Interval, opens: Timestamp) -> Option<(Timestamp, Timestamp)> {
    let from = over.seen_from(opens.max(item.opens_at));
    let closed = item.closes_at.filter(|closes| *closes <= over.reads_at);
    let to = item.closes_at.map_or(over.to, |closes| closes.min(over.to));
    (from <= to && closed.is_none()).then_some((from, to))
}

fn unseen_said(
    hazard: &Hazard,
    expected: &Expected,
    bit: Timestamp,
    phase: Option<Phase>,
) -> String {
    format!(
        "hazard {} ({}): no {} for {} within {} minutes of {bit}, when the patient was {}",
        hazard.id,
        hazard.goes_wrong,
        expected.item,
        expected.to.as_str(),
        expected.within_minutes,
        phase.map_or("unknown", Phase::as_str)
    )
}

fn later(at: Timestamp, minutes: i64) -> Timestamp {
    at.checked_add(SignedDuration::from_mins(minutes)).unwrap_or(Timestamp::MAX)
}
