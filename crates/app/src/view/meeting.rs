//! Meeting: the patients whom two units share, with what is the own unit's to do and what the two
//! have decided together. Whom they may take up is `care::episode::meeting`.

use crate::App;
use crate::audit::Looking;
use crate::permit;
use crate::problem::Problem;
use access::{Action, Actor};
use care::episode::meeting::{Agenda, agenda, sorted};
use care::episode::summary::Summary;
use care::ids::{EpisodeId, UnitId};
use care::open_item::{OpenItem, What};
use care::person::Details;
use care::unit::Answering;
use jiff::Timestamp;
use std::collections::BTreeMap;

#[derive(Debug, Clone)]
pub struct Meeting {
    pub unit: UnitId,
    pub with: UnitId,
    pub now: Timestamp,
    /// Those with something open first, the first due first.
    pub subjects: Vec<Subject>,
    /// At home, and without the consent that it takes: counted, and nothing of who.
    pub without_consent: usize,
    /// More patients than one list holds.
    pub more: bool,
}

/// One patient who is taken up.
#[derive(Debug, Clone)]
pub struct Subject {
    pub episode: EpisodeId,
    pub person: Option<Details>,
    pub summary: Summary,
    /// What is the own unit's to do.
    pub items: Vec<OpenItem>,
    /// What the two have decided together and is not done, whichever of them does it.
    pub decided: Vec<OpenItem>,
    pub answers_now: Option<Answering>,
}

impl Meeting {
    pub fn subject(&self, episode: EpisodeId) -> Option<&Subject> {
        self.subjects.iter().find(|subject| subject.episode == episode)
    }
}

impl App {
    /// Units that the actor's unit shares patients with now, those with the most in common first:
    /// how many of them can be taken up.
    pub async fn meetings(&self, actor: &Actor) -> Result<Vec<(UnitId, usize)>, Problem> {
        let unit = self.meets(actor).await?;
        let (rows, _) = self.listed(actor, Action::ViewUnitDay, None).await?;
        let directory = self.directory();
        let mut shared: BTreeMap<UnitId, usize> = BTreeMap::new();
        for row in &rows {
            for other in row.summary.units.iter().filter(|other| **other != unit) {
                let known = directory.units.get(other).and_then(|unit| unit.details.as_ref());
                let works_here = known.is_some_and(|details| details.on_platform);
                let is_met = works_here && *other != row.summary.ward_unit;
                if is_met && taken_up(&row.summary, [unit, *other]) == Some(Agenda::TakenUp) {
                    *shared.entry(*other).or_default() += 1;
                }
            }
        }
        let mut shared: Vec<_> = shared.into_iter().collect();
        shared.sort_by_key(|(unit, n)| (std::cmp::Reverse(*n), *unit));
        Ok(shared)
    }

    pub async fn meeting(&self, actor: &Actor, with: UnitId) -> Result<Meeting, Problem> {
        let unit = self.meets(actor).await?;
        let directory = self.directory();
        if unit == with || !directory.units.contains_key(&with) {
            return Err(Problem::NotFound);
        }
        let on = permit::unit(unit, &directory);
        let by = self.allowed(actor, Action::ViewUnitDay, &on, None).await?;
        let social = super::asked::is_social(&directory, unit);
        let (rows, left) = self.listed(actor, Action::ViewUnitDay, None).await?;
        let more = left > i64::try_from(rows.len()).unwrap_or(i64::MAX);
        let (mut subjects, mut without_consent, pair) = (vec![], 0, sorted([unit, with]));
        for row in rows {
            match taken_up(&row.summary, [unit, with]) {
                None => continue,
                Some(Agenda::ConsentMissing) => {
                    without_consent += 1;
                    continue;
                }
                Some(Agenda::TakenUp) => {}
            }
            let (decided, others): (Vec<_>, Vec<_>) =
                row.items.into_iter().partition(|item| is_decided(item, pair));
            let items = others.into_iter().filter(|item| item.owner.unit == unit).collect();
            let mut summary = row.summary;
            summary.narrow(unit, social);
            subjects.push(Subject {
                episode: row.episode,
                person: row.person,
                summary,
                items,
                decided,
                answers_now: row.answers_now,
            });
        }
        subjects.sort_by_key(|subject| {
            let open = subject.decided.iter().chain(&subject.items);
            (open.map(|item| item.due_at).min().unwrap_or(Timestamp::MAX), subject.episode)
        });
        let patients: Vec<_> = subjects.iter().map(|subject| subject.summary.patient).collect();
        let looked = (by, Looking::Opened);
        self.looked_at_list(actor, Action::ViewUnitDay, &patients, looked).await?;
        let now = self.now();
        Ok(Meeting { unit, with, now, subjects, without_consent, more })
    }

    /// Only a unit with a day of its own has shared patients to take up.
    async fn meets(&self, actor: &Actor) -> Result<UnitId, Problem> {
        let unit = actor.unit().ok_or(Problem::NotFound)?;
        let on = permit::unit(unit, &self.directory());
        let _ = self.allowed(actor, Action::ViewUnitDay, &on, None).await?;
        Ok(unit)
    }
}

fn taken_up(summary: &Summary, pair: [UnitId; 2]) -> Option<Agenda> {
    agenda(summary.phase, &summary.units, &summary.shared_with, pair)
}

fn is_decided(item: &OpenItem, pair: [UnitId; 2]) -> bool {
    matches!(item.what, What::Task { together: Some(together), .. } if together == pair)
}
