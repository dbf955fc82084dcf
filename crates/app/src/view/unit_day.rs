//! A unit's day: the contacts that fall on it, with what it may know of each patient.

use super::LIST_MAX;
use crate::audit::Looking;
use crate::problem::Problem;
use crate::{App, permit};
use access::{Action, Actor, Resource};
use care::care_time;
use care::episode::contact::Planned;
use care::episode::summary::Summary;
use care::ids::{EpisodeId, PersonId, UnitId};
use care::open_item::{OpenItem, Weight, What, Why};
use care::person::Details;
use care::unit::Answering;
use jiff::Timestamp;
use jiff::civil::Date;
use std::collections::BTreeMap;

#[derive(Debug, Clone)]
pub struct UnitDay {
    pub unit: UnitId,
    pub day: Date,
    pub now: Timestamp,
    pub contacts: Vec<DayContact>,
    /// More contacts than fit; named on the page.
    pub more: bool,
    /// Links of the line that this unit must mend, whichever day it is.
    pub gaps: Vec<UnitGap>,
}

/// A gap that this unit owns, of a patient it has a part in.
#[derive(Debug, Clone)]
pub struct UnitGap {
    pub episode: EpisodeId,
    pub follow_up: Option<UnitId>,
    pub person: Option<Details>,
    pub item: OpenItem,
}

#[derive(Debug, Clone)]
pub struct DayContact {
    pub episode: EpisodeId,
    pub planned: Planned,
    pub summary: Summary,
    pub person: Option<Details>,
    /// Who answers for the patient's treatment now.
    pub answers_now: Option<Answering>,
    /// Open items that this unit owns.
    pub items: Vec<OpenItem>,
    /// The patient lets this unit see what the ward has recorded.
    pub shared: bool,
    /// Nobody has said how it was on arrival, and the actor may.
    pub arrival_missing: bool,
}

impl App {
    pub async fn unit_day(&self, actor: &Actor, day: Date) -> Result<UnitDay, Problem> {
        self.unit_day_as(actor, day, Looking::Opened).await
    }

    /// So, by somebody who opened it or by the page itself.
    pub async fn unit_day_as(
        &self,
        actor: &Actor,
        day: Date,
        looking: Looking,
    ) -> Result<UnitDay, Problem> {
        let unit = actor.unit().ok_or(Problem::NotFound)?;
        let (now, directory) = (self.now(), self.directory());
        let on = permit::unit(unit, &directory);
        let by = self.allowed(actor, Action::ViewUnitDay, &on, None).await?;
        let from = care_time::resolve(day.at(0, 0, 0, 0), self.zone());
        let next = day.tomorrow().unwrap_or(day);
        let to = care_time::resolve(next.at(0, 0, 0, 0), self.zone());
        let (from, to) = (from.as_microsecond(), to.as_microsecond());
        let found = self.record().contacts_of_unit(unit.0, from, to, LIST_MAX + 1).await?;
        let more = i64::try_from(found.len()).unwrap_or(0) > LIST_MAX;
        let mut ids: Vec<_> = found.iter().map(|contact| contact.episode).collect();
        ids.sort_unstable();
        ids.dedup();
        let mut episodes = BTreeMap::new();
        let social = super::asked::is_social(&directory, unit);
        for row in self.record().episode_rows(&ids).await? {
            let (id, mut summary) = (EpisodeId(row.episode), super::summary(&row)?);
            let facts = crate::facts::of_summary(id, &summary, now);
            let shared = facts.shared_with.contains(&unit) && !social;
            let on = Resource::Episode(facts);
            summary.narrow(unit, social);
            if self.policies().permit(actor, Action::ViewUnitDay, &on).allowed {
                let arrival_missing = self.arrival_missing(actor, id, &on, &summary).await?;
                episodes.insert(id, (summary, shared, arrival_missing));
            }
        }
        let patients: Vec<_> = episodes.values().map(|(summary, ..)| summary.patient).collect();
        let people = self.people(&patients).await?;
        let open: Vec<_> = episodes.keys().copied().collect();
        let items = self.open_items(&open, now).await?;
        let mut contacts = vec![];
        for row in found.iter().take(usize::try_from(LIST_MAX).unwrap_or(0)) {
            let episode = EpisodeId(row.episode);
            let Some((summary, shared, arrival_missing)) = episodes.get(&episode) else { continue };
            let own = items.get(&episode).into_iter().flatten();
            let calls = &summary.calls;
            contacts.push(DayContact {
                episode,
                planned: super::read(&row.detail)?,
                person: people.get(&summary.patient).cloned(),
                answers_now: care::responsibility::thread::answers_now(
                    calls,
                    &directory,
                    now,
                    self.zone(),
                ),
                items: own.filter(|item| item.owner.unit == unit).cloned().collect(),
                shared: *shared,
                arrival_missing: *arrival_missing,
                summary: summary.clone(),
            });
        }
        let (gaps, of_gaps) = self.unit_gaps(actor, unit).await?;
        let patients: Vec<_> = patients.into_iter().chain(of_gaps).collect();
        self.looked_at_list(actor, Action::ViewUnitDay, &patients, (by, looking)).await?;
        Ok(UnitDay { unit, day, now, contacts, more, gaps })
    }

    /// The gaps that the unit owns, the first due first, and whose they are. A request that waits
    /// is not among them: it stands as a request.
    async fn unit_gaps(
        &self,
        actor: &Actor,
        unit: UnitId,
    ) -> Result<(Vec<UnitGap>, Vec<PersonId>), Problem> {
        let (rows, _) = self.listed(actor, Action::ViewUnitDay, None).await?;
        let (mut gaps, mut patients) = (vec![], vec![]);
        for row in rows {
            let own = row.items.into_iter().filter(|item| is_own_gap(item, unit));
            let before = gaps.len();
            gaps.extend(own.map(|item| UnitGap {
                episode: row.episode,
                follow_up: row.summary.follow_up,
                person: row.person.clone(),
                item,
            }));
            patients.extend((gaps.len() > before).then_some(row.summary.patient));
        }
        // What another unit has told of stands here too, until it is answered or read.
        let (told, of_told) = self.feedback_waiting(actor, unit).await?;
        let ids: Vec<PersonId> = told.iter().map(|waiting| waiting.patient).collect();
        let people = self.people(&ids).await?;
        gaps.extend(told.into_iter().map(|waiting| UnitGap {
            episode: waiting.episode,
            follow_up: None,
            person: people.get(&waiting.patient).cloned(),
            item: waiting.item,
        }));
        patients.extend(of_told);
        gaps.sort_by_key(|gap| (gap.item.due_at, gap.item.opens_at, gap.episode));
        Ok((gaps, patients))
    }

    /// The checks are not in the summary; only those who have just come home are read whole.
    async fn arrival_missing(
        &self,
        actor: &Actor,
        id: EpisodeId,
        on: &Resource,
        summary: &Summary,
    ) -> Result<bool, Problem> {
        let spell = summary.spells.last().filter(|spell| spell.to.is_none());
        let is_asked_for = super::asked::is_just_home(spell.map(|spell| spell.from), self.now())
            && self.policies().permit(actor, Action::CheckHome, on).allowed;
        if !is_asked_for {
            return Ok(false);
        }
        let (episode, _) = self.episode_state(id).await?;
        Ok(super::asked::arrival_missing(&episode, self.now()))
    }
}

/// What the unit must mend, what it will have to before a day that comes, and a responsibility that
/// waits for its answer.
fn is_own_gap(item: &OpenItem, unit: UnitId) -> bool {
    let waits = matches!(&item.what, What::Gap { why: Why::RequestUnanswered { .. }, .. });
    let is_offer = matches!(
        &item.what,
        What::AnswerOffer { .. }
            | What::AnswerMessage { .. }
            | What::Task { together: Some(_), .. }
    );
    let is_ahead = matches!(&item.what, What::Gap { why: Why::CompetenceMissing { .. }, .. });
    (item.weight == Weight::Gap || is_offer || is_ahead) && item.owner.unit == unit && !waits
}
