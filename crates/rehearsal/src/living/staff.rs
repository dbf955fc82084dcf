//! Staff: the company while the demonstration is open. They see the episodes as they stand, and do
//! what is due through the door; a visitor's own hand comes first.

use super::agenda::Agenda;
use super::chance::{Chance, minutes_after};
use super::company::{Company, Place};
use super::scene::{Deed, somebody};
use crate::ids::id;
use access::Actor;
use app::{App, Ask, Problem};
use care::command::Command;
use care::episode::Episode;
use care::episode::command::Flag;
use care::ids::{CommandId, EpisodeId, PersonId, WardId};
use care::stream::{StreamId, StreamKind};
use care::ward::{self, Ward};
use care::who::Role;
use jiff::Timestamp;
use record::Committed;
use std::collections::BTreeSet;
use tokio::sync::broadcast::Receiver;
use tokio::sync::broadcast::error::TryRecvError;

/// Deeds of one call at most: a page that somebody opens is not kept waiting.
const DEEDS_AT_ONCE: usize = 60;
/// New candidates are suggested on the ward's day.
const DAY_HOURS: std::ops::Range<i8> = 8..17;

/// What the company leaves to somebody else just now.
pub type HandsOff<'a> = &'a (dyn Fn(&Deed) -> bool + Sync);

/// What came of one look around.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Acted {
    pub done: usize,
    pub refused: usize,
}

pub struct Staff {
    company: Company,
    agenda: Agenda,
    /// When the company came; what was open then came up then, for them.
    since: Timestamp,
    committed: Receiver<Committed>,
    known: BTreeSet<EpisodeId>,
    open: BTreeSet<EpisodeId>,
    seen_persons: BTreeSet<PersonId>,
    next_patient_at: Timestamp,
    next_bed_at: Timestamp,
}

impl Staff {
    pub async fn come(company: Company, app: &App) -> Result<Self, Problem> {
        let (record, now) = (app.record(), app.now());
        let committed = record.subscribe();
        let mut staff = Staff {
            agenda: Agenda::default(),
            since: now,
            committed,
            known: BTreeSet::new(),
            open: BTreeSet::new(),
            seen_persons: BTreeSet::new(),
            next_patient_at: now,
            next_bed_at: now,
            company,
        };
        for row in record.states_of(StreamKind::Episode).await? {
            staff.known.insert(EpisodeId(row.stream.id));
        }
        staff.next_patient_at =
            staff.later(now, "patient", staff.company.habits.admissions.every_minutes);
        staff.next_bed_at =
            staff.later(now, "bed", staff.company.habits.admissions.bed_filled_minutes);
        Ok(staff)
    }

    /// How often the company has been told no, and about how many things.
    pub fn refusals(&self) -> (u32, usize) {
        self.agenda.refusals()
    }

    /// Does what is due by now, in order of time, but for what is somebody else's just now.
    pub async fn act(&mut self, app: &App, hands_off: HandsOff<'_>) -> Result<Acted, Problem> {
        self.look_around();
        let now = app.now();
        let mut acted = Acted::default();
        self.plan(app, now).await?;
        for _ in 0..DEEDS_AT_ONCE {
            let may = |deed: &Deed| deed.at <= now && !hands_off(deed);
            let Some(deed) = self.agenda.next(now, may).cloned() else { break };
            self.carry_out(app, deed, now, &mut acted).await?;
            self.plan(app, now).await?;
        }
        for deed in self.ward_deeds(app, now) {
            if !hands_off(&deed) {
                self.carry_out(app, deed, now, &mut acted).await?;
            }
        }
        Ok(acted)
    }

    async fn carry_out(
        &mut self,
        app: &App,
        deed: Deed,
        now: Timestamp,
        acted: &mut Acted,
    ) -> Result<(), Problem> {
        let ask = Ask { actor: deed.actor, id: deed.id, command: deed.command, seen: None };
        let told = format!("{:?}", ask.command);
        match app.execute(ask).await {
            Ok(answer) if !answer.repeated && !answer.changed.is_empty() => acted.done += 1,
            Ok(_) => {
                acted.refused += 1;
                self.told_no(deed.id, "nothing to change", &told, now);
            }
            Err(Problem::Busy) => return Ok(()),
            Err(problem) => {
                acted.refused += 1;
                self.told_no(deed.id, &problem.to_string(), &told, now);
            }
        }
        if let Some(episode) = deed.episode {
            self.known.insert(episode);
            self.agenda.forget(episode);
        }
        Ok(())
    }

    fn told_no(&mut self, id: CommandId, why: &str, what: &str, now: Timestamp) {
        self.agenda.refused(id, now);
        // Invented people only; a real record is never here.
        tracing::debug!(why, what, "the company was told no");
    }

    /// What others have written since last time is planned for anew.
    fn look_around(&mut self) {
        loop {
            match self.committed.try_recv() {
                Ok(change) => self.changed(&change.streams),
                Err(TryRecvError::Lagged(_)) => {
                    for episode in self.known.clone() {
                        self.agenda.forget(episode);
                    }
                }
                Err(TryRecvError::Empty | TryRecvError::Closed) => return,
            }
        }
    }

    fn changed(&mut self, streams: &[StreamId]) {
        for stream in streams.iter().filter(|stream| stream.kind == StreamKind::Episode) {
            let episode = EpisodeId(stream.id);
            self.known.insert(episode);
            self.agenda.forget(episode);
        }
    }

    async fn plan(&mut self, app: &App, now: Timestamp) -> Result<(), Problem> {
        let stale = self.known.iter().filter(|id| !self.agenda.is_planned(**id, now));
        let stale: Vec<StreamId> = stale.map(|id| (*id).into()).collect();
        if stale.is_empty() {
            return Ok(());
        }
        let directory = app.directory();
        for row in app.record().states(&stale).await? {
            let id = EpisodeId(row.stream.id);
            let Ok(episode) = serde_json::from_slice::<Episode>(&row.body) else { continue };
            let opening = episode.opening.as_ref();
            let ward = opening.and_then(|opening| directory.wards.get(&opening.ward));
            self.seen_persons.extend(opening.map(|opening| opening.patient));
            match episode.is_open() {
                true => self.open.insert(id),
                false => self.open.remove(&id),
            };
            let place =
                Place { ward, directory: &directory, zone: app.zone(), now, since: self.since };
            let deeds = self.company.deeds(id, &episode, &place);
            self.agenda.put(id, deeds, now);
        }
        // A stream without a state is nobody's to plan for.
        for id in stale.iter().map(|stream| EpisodeId(stream.id)) {
            if !self.agenda.is_planned(id, now) {
                self.agenda.put(id, vec![], now);
            }
        }
        Ok(())
    }

    /// New candidates, and the beds that other patients get: the ward goes on.
    fn ward_deeds(&mut self, app: &App, now: Timestamp) -> Vec<Deed> {
        let directory = app.directory();
        let first = directory.wards.iter().find_map(|(id, ward)| Some((*id, ward, ward.unit?)));
        let Some((ward_id, ward, unit)) = first else { return vec![] };
        let hour = now.to_zoned(app.zone().clone()).hour();
        let by = |role| somebody(&directory, &self.company.habits, app.zone(), unit, role, now);
        let nurse = by(Role::WardNurse);
        let assistant = by(Role::AssistantNurse).or_else(|| nurse.clone());
        let mut deeds = vec![];
        if now >= self.next_patient_at && DAY_HOURS.contains(&hour) {
            deeds.extend(self.patient(app, (ward_id, ward), assistant, now));
            let every = self.company.habits.admissions.every_minutes;
            self.next_patient_at = self.later(now, "patient", every);
        }
        if now >= self.next_bed_at {
            deeds.extend(self.bed(ward_id, ward, nurse, now));
            let every = self.company.habits.admissions.bed_filled_minutes;
            self.next_bed_at = self.later(now, "bed", every);
        }
        deeds
    }

    fn later(&self, now: Timestamp, what: &str, within: (i32, i32)) -> Timestamp {
        let chance = Chance::of(&[&self.company.seed, what, &now.as_second().to_string()]);
        minutes_after(now, chance.whole(1, within))
    }

    /// Somebody of the ward's other patients is suggested for care at home.
    fn patient(
        &self,
        app: &App,
        (ward_id, ward): (WardId, &Ward),
        actor: Option<Actor>,
        now: Timestamp,
    ) -> Option<Deed> {
        if self.open.len() >= self.company.habits.admissions.open_max {
            return None;
        }
        let mut waiting = self.company.parts.iter().filter(|part| part.flagged.is_none());
        let part = waiting
            .find(|part| part.course.is_some() && !self.seen_persons.contains(&part.person))?;
        let course = self.company.course(part.course.as_deref()?)?;
        let directory = app.directory();
        let mut programmes = directory.programmes.iter();
        let (hash, _) = programmes.find(|(_, known)| known.name == course.programme)?;
        let chance = Chance::of(&[&self.company.seed, &part.name]);
        let is_other =
            |bed: &u16| !ward.pool.beds.contains(bed) && !ward.is_anothers(part.episode, *bed);
        let beds: Vec<u16> = ward.occupied.iter().copied().filter(is_other).collect();
        let flag = Flag {
            patient: part.person,
            ward: ward_id,
            programme: hash.clone(),
            primary_care: part.listed_at?,
            bed: chance.one_of(2, &beds).copied(),
            although_way_back: false,
            reason: chance.one_of(1, &course.reasons)?.clone(),
        };
        let id = CommandId(id(&["living", &self.company.seed, "flag", &part.name]));
        let command = Command::Flag(part.episode, flag);
        Some(Deed { at: now, actor: actor?, episode: Some(part.episode), id, command })
    }

    /// A ward does not stand empty: a free bed gets another patient.
    fn bed(
        &self,
        id_of: WardId,
        ward: &Ward,
        actor: Option<Actor>,
        now: Timestamp,
    ) -> Option<Deed> {
        let free = ward.free_beds();
        if free.len() <= self.company.habits.admissions.free_beds {
            return None;
        }
        let mut occupied = ward.occupied.clone();
        occupied.retain(|bed| !ward.is_anothers(EpisodeId(uuid::Uuid::nil()), *bed));
        occupied.insert(*free.first()?);
        let word = now.as_second().to_string();
        let id = CommandId(id(&["living", &self.company.seed, "bed", &word]));
        let command = Command::Ward(id_of, ward::Command::MarkBeds { occupied });
        Some(Deed { at: now, actor: actor?, episode: None, id, command })
    }
}
