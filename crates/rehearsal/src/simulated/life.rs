//! Life: one patient through one illness after another, and everybody who does something about it,
//! with what has been planted and what goes wrong on the way. Whoever plays it carries out the deeds.

use super::broken::{Broken, Way};
use super::hazard::Hazard;
use super::heard::Heard;
use super::invariant::{self, Seen};
use super::ledger::Ledger;
use super::pattern::done_at;
use super::region::Region;
use super::watch::{Interval, Known, Watch};
use crate::ids::id;
use crate::living::chance::{Chance, minutes_after};
use crate::living::rules::Rules;
use crate::living::{Agenda, Company, Deed, Place};
use care::episode::{Episode, Phase};
use care::ids::{CommandId, EpisodeId};
use care::open_item::OpenItem;
use care::responsibility;
use care::responsibility::competence;
use care::responsibility::joined::Depends;
use care::ward::Ward;
use care::world::Directory;
use jiff::Timestamp;
use std::collections::{BTreeMap, BTreeSet};

/// More of one patient than this says nothing more.
const BROKEN_MAX: usize = 6;

/// The patient as things stand.
#[derive(Clone, Copy)]
pub(super) struct Around<'a> {
    pub(super) episode: Option<&'a Episode>,
    pub(super) directory: &'a Directory,
    pub(super) now: Timestamp,
    /// The platform's own time: never before what it has recorded, whatever a clock shows.
    pub(super) reads_at: Timestamp,
}

impl Around<'_> {
    pub(super) fn ward(&self) -> Option<&Ward> {
        let opening = self.episode?.opening.as_ref()?;
        self.directory.wards.get(&opening.ward)
    }

    fn phase(&self) -> Option<Phase> {
        self.episode.map(Episode::phase)
    }

    pub(super) fn is_home(&self) -> bool {
        self.phase() == Some(Phase::AtHome)
    }
}

pub(super) struct Life<'a> {
    pub(super) region: &'a Region,
    pub(super) number: usize,
    pub(super) id: EpisodeId,
    pub(super) ledger: Ledger,
    pub(super) seed: String,
    pub(super) company: Company,
    /// When the next illness begins, if none is on.
    pub(super) falls_ill_at: Option<Timestamp>,
    pub(super) hazard: Option<&'a Hazard>,
    pub(super) watch: Watch,
    /// What happens beside the habits, and when.
    pub(super) also: Vec<(Timestamp, usize)>,
    pub(super) also_begun: BTreeSet<usize>,
    /// The deed that makes the hazard happen, when it is carried out.
    pub(super) biting: Option<CommandId>,
    pub(super) agenda: Agenda,
    /// Written where there is no coverage, and when it is sent.
    pub(super) outbox: BTreeMap<(Timestamp, CommandId), Deed>,
    /// Never done, or on its way.
    pub(super) dropped: BTreeSet<CommandId>,
    pub(super) postponed: BTreeSet<CommandId>,
    /// The platform's time when the last of it was recorded.
    pub(super) newest: Timestamp,
    nth: u32,
    is_stale: bool,
    items: Vec<OpenItem>,
    known: Vec<Known>,
    heard: Option<Heard>,
    looked_at: Timestamp,
    was_home: bool,
}

impl<'a> Life<'a> {
    pub(super) fn new(region: &'a Region, number: usize, way: Way) -> Self {
        let (seed, starts) = (region.seed_of(number, way), region.starts_at());
        let hazard = region.planted(number);
        let mut ledger = Ledger::of_one();
        if let Some(hazard) = hazard {
            ledger.hazards.entry(hazard.id.clone()).or_default().planted = 1;
        }
        let within = region.habitat.first_within_days.max(1) * 24 * 60;
        let falls_ill = Chance::of(&[&seed, "first"]).whole(1, (0, within));
        let mut life = Life {
            region,
            number,
            id: EpisodeId(uuid::Uuid::nil()),
            ledger,
            company: region.company.about(seed.clone(), region.company.parts[0].clone()),
            seed,
            falls_ill_at: Some(minutes_after(starts, falls_ill)),
            hazard,
            watch: Watch::default(),
            also: vec![],
            also_begun: BTreeSet::new(),
            biting: None,
            agenda: Agenda::default(),
            outbox: BTreeMap::new(),
            dropped: BTreeSet::new(),
            postponed: BTreeSet::new(),
            newest: starts,
            nth: 0,
            is_stale: true,
            items: vec![],
            known: vec![],
            heard: None,
            looked_at: starts,
            was_home: false,
        };
        life.next_illness();
        life
    }

    /// The next illness of the same patient: another episode, and another course.
    fn next_illness(&mut self) {
        self.nth += 1;
        let word = self.nth.to_string();
        let parts = &self.region.company.parts;
        let mut part = parts[self.number % parts.len().max(1)].clone();
        let chance = Chance::of(&[&self.seed, "course", &word]);
        let wanted = self.hazard.map_or(&[][..], |hazard| &hazard.courses);
        let all: Vec<&str> = self.region.company.courses().map(|c| c.name.as_str()).collect();
        let drawn = chance.one_of(1, &all).map(|name| (*name).to_owned());
        part.course = chance.one_of(2, wanted).cloned().or(drawn);
        part.episode = EpisodeId(id(&[&self.seed, "episode", &word]));
        part.days = None;
        self.id = part.episode;
        self.company = self.region.company.about(format!("{} {word}", self.seed), part);
        self.agenda = Agenda::default();
        (self.items, self.known) = (vec![], vec![]);
        self.is_stale = true;
    }

    pub(super) fn is_ill(&self) -> bool {
        self.falls_ill_at.is_none()
    }

    /// Makes plans, when there are none that can be trusted.
    pub(super) fn plan(&mut self, around: Around<'_>) {
        let Some(episode) = around.episode.filter(|_| self.is_ill()) else { return };
        if self.agenda.is_planned(self.id, around.now) {
            return;
        }
        let zone = &self.region.scenario.zone;
        if std::mem::take(&mut self.is_stale) {
            self.items = responsibility::items(episode, zone);
        }
        let mut before = std::mem::take(&mut self.known);
        let joined = self.joined(around);
        let items = self.items.iter().cloned().chain(joined);
        self.known = Known::all(items, &mut before);
        let (directory, now, since) = (around.directory, around.now, self.region.starts_at());
        let place = Place { ward: around.ward(), directory, zone, now, since };
        let deeds = self.company.deeds_about(self.id, episode, &place, &self.items);
        self.agenda.put(self.id, deeds, now);
    }

    /// What only the units know of: who answers now, and whether a shared bed is left.
    fn joined(&mut self, around: Around<'_>) -> Vec<OpenItem> {
        let opening = around.episode.and_then(|episode| episode.opening.as_ref());
        let (Some(episode), Some(opening)) = (around.episode, opening) else { return vec![] };
        let calls = episode.agreement.as_ref().map_or(&[][..], |agreed| &agreed.content.call);
        let (ward_unit, acts) = ([opening.ward_unit], competence::acts(episode));
        let on = Depends {
            calls: if calls.is_empty() { &ward_unit } else { calls },
            ward: opening.ward,
            ward_unit: opening.ward_unit,
            safety_bed: episode.safety_bed,
            at_home: around.is_home(),
            acts: &acts,
        };
        let at = (around.directory, around.reads_at);
        Heard::items(&mut self.heard, on, at, &self.region.scenario.zone)
    }

    /// When something happens next.
    pub(super) fn next_at(&self, now: Timestamp) -> Option<Timestamp> {
        let outbox = self.outbox.keys().next().map(|(at, _)| *at);
        let also = self.also.iter().map(|(at, _)| *at).min();
        let next = self.agenda.next(now, |deed| !self.dropped.contains(&deed.id));
        let habit = next.map(|deed| deed.at);
        let plan = self.agenda.trusted_until().filter(|_| self.is_ill());
        let all = [self.falls_ill_at, outbox, also, habit, plan];
        all.into_iter().flatten().min().map(|at| at.max(now))
    }

    /// Nothing has changed until `to`: what was open meanwhile?
    pub(super) fn hold(&mut self, around: Around<'_>, to: Timestamp) {
        let (from, reads_at) = (self.looked_at, around.reads_at);
        let over = Interval { from, to, reads_at, phase: around.phase() };
        self.looked_at = to;
        let unseen = self.watch.look(&self.known, over, self.hazard, &mut self.ledger);
        for what in unseen {
            self.breaks(to, what);
        }
    }

    /// A deed was carried out, or refused: what came of it.
    pub(super) fn told(&mut self, deed: &Deed, came: Result<usize, &Refused>, around: Around<'_>) {
        let now = around.now;
        self.ledger.commands += 1;
        self.agenda.forget(self.id);
        self.is_stale = true;
        self.ledger.note(&now.as_second().to_be_bytes());
        self.ledger.note(deed.id.0.as_bytes());
        match came {
            Ok(events) if events > 0 => {
                self.ledger.events += u64::try_from(events).unwrap_or(0);
                self.ledger.note(&[1]);
                self.done(deed, around);
            }
            Ok(_) => self.agenda.refused(deed.id, now),
            Err(refused) => {
                self.agenda.refused(deed.id, now);
                *self.ledger.refused.entry(refused.key.clone()).or_default() += 1;
                if refused.is_wrong {
                    self.breaks(now, format!("a fact was refused: {}", refused.said));
                }
            }
        }
    }

    fn done(&mut self, deed: &Deed, around: Around<'_>) {
        // Told late, it is dated when it was done; so is what a clock that is behind has made.
        let shown = self.clock(deed, around.now);
        let dated_at = around.now.min(shown).min(done_at(&deed.command).unwrap_or(shown));
        if self.biting == Some(deed.id) {
            self.bites(dated_at, around);
        }
        let Some(hazard) = self.hazard else { return };
        if hazard.from.iter().any(|from| from.fits(deed, around.is_home())) {
            self.bites(dated_at, around);
        }
        for (nth, also) in hazard.also.iter().enumerate() {
            let fits = !self.also_begun.contains(&nth) && also.after.fits(deed, around.is_home());
            if fits && self.also_begun.insert(nth) {
                self.also.push((minutes_after(around.now, also.minutes), nth));
            }
        }
    }

    /// The hazard has happened, for the first time; what comes of it is dated from then on.
    pub(super) fn bites(&mut self, dated_at: Timestamp, around: Around<'_>) {
        let Some(hazard) = self.hazard.filter(|_| !self.watch.has_bitten()) else { return };
        self.watch.bit(hazard, (around.now, dated_at), around.phase());
        self.ledger.hazards.entry(hazard.id.clone()).or_default().bit = 1;
    }

    /// After a step: does everything hold that must?
    pub(super) fn check(&mut self, around: Around<'_>, is_thorough: bool) {
        let Some(episode) = around.episode.filter(|_| self.is_ill()) else { return };
        let zone = &self.region.scenario.zone;
        if std::mem::take(&mut self.is_stale) {
            self.items = responsibility::items(episode, zone);
        }
        let seen = Seen {
            id: self.id,
            episode,
            ward: around.ward(),
            directory: around.directory,
            zone,
            now: around.reads_at,
        };
        let items: Vec<&OpenItem> = self.items.iter().collect();
        let mut broken = invariant::broken(seen, &items);
        if is_thorough {
            broken.extend(invariant::unseen_gaps(seen));
        }
        self.ledger.steps_checked += 1;
        for what in broken {
            self.breaks(around.now, what);
        }
        if around.is_home() && !self.was_home {
            self.ledger.came_home += 1;
        }
        self.was_home = around.is_home();
        if let Some(closing) = &episode.closing
            && self.falls_ill_at.is_none()
        {
            let chance = Chance::of(&[&self.seed, "well", &self.nth.to_string()]);
            let days = chance.whole(1, self.region.habitat.well_days);
            let again = minutes_after(closing.mark().at, days * 24 * 60);
            if again <= around.now {
                self.illness_is_over(again.max(around.now));
            }
        }
    }

    pub(super) fn illness_is_over(&mut self, again: Timestamp) {
        self.ledger.ended += 1;
        self.watch.ends(&mut self.ledger);
        if self.ledger.hazards.values().any(|planted| planted.bit > 0) {
            self.hazard = None;
        }
        self.outbox.clear();
        self.also.clear();
        self.falls_ill_at = Some(minutes_after(again, 60));
        self.next_illness();
    }

    /// The simulation ends here.
    pub(super) fn ends(mut self, around: Around<'_>) -> Ledger {
        self.watch.ends(&mut self.ledger);
        if let Some(episode) = around.episode {
            let kept = serde_json::to_vec(episode).unwrap_or_default();
            self.ledger.note(&kept);
        }
        self.ledger
    }

    pub(super) fn breaks(&mut self, at: Timestamp, what: String) {
        let known = &mut self.ledger.broken;
        if known.len() < BROKEN_MAX && !known.iter().any(|broken| broken.what == what) {
            let starts = self.region.starts_at();
            let day = at.duration_since(starts).as_hours() / 24 + 1;
            let (seed, patient) = (self.region.asked.seed, self.number);
            known.push(Broken { seed, patient, day, at, what });
        }
    }

    /// After a crash: the state is what the stream gives, and what was kept can be read again.
    pub(super) fn crashes(&mut self, rules: &Rules, now: Timestamp) {
        self.ledger.crashes += 1;
        let Some(episode) = rules.world.episodes.get(&self.id) else { return };
        if care::episode::replay(rules.stream(self.id)) != *episode {
            self.breaks(now, "folded anew the state is another".to_owned());
        }
        let kept = serde_json::to_vec(episode).unwrap_or_default();
        if serde_json::from_slice::<Episode>(&kept).ok().as_ref() != Some(episode) {
            self.breaks(now, "read again the state is another".to_owned());
        }
        if kept.len() > STATE_BYTES_MAX {
            self.breaks(now, format!("the state has {} bytes", kept.len()));
        }
    }
}

/// A state holds open things only. The goal is 64 kB; a patient with everything that the municipality
/// does has more than that (docs/roadmap.md).
const STATE_BYTES_MAX: usize = 80 * 1024;

/// Why a deed was refused.
pub(super) struct Refused {
    pub(super) key: String,
    pub(super) said: String,
    /// A fact that was refused for another reason than that it cannot have happened.
    pub(super) is_wrong: bool,
}
