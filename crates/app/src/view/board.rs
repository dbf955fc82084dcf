//! The board (*tavlan*): every patient of a ward who is on the way home, at home or just back.

use super::LIST_MAX;
use crate::audit::Looking;
use crate::problem::Problem;
use crate::{App, permit};
use access::{Action, Actor, Kind, Resource, scopes};
use care::episode::Phase;
use care::episode::summary::Summary;
use care::ids::{EpisodeId, PersonId, UnitId, WardId};
use care::open_item::{OpenItem, Weight};
use care::person::Details;
use care::responsibility::joined::{self, Depends};
use care::responsibility::thread::{answers_now, broken_links};
use care::responsibility::{Link, Responsible, turn_at};
use care::unit::Answering;
use care::ward::Ward;
use care::world::Directory;
use jiff::{SignedDuration, Timestamp};
use std::collections::BTreeMap;

#[derive(Debug, Clone)]
pub struct Board {
    pub unit: UnitId,
    pub now: Timestamp,
    pub ward: Option<(WardId, Ward)>,
    /// Open episodes, the most urgent first.
    pub rows: Vec<Row>,
    /// Closed within a week, newest first.
    pub closed: Vec<Row>,
    /// Patients beyond the list's bound; named on the page, never dropped in silence.
    pub more: i64,
}

#[derive(Debug, Clone)]
pub struct Row {
    pub episode: EpisodeId,
    pub person: Option<Details>,
    pub summary: Summary,
    pub items: Vec<OpenItem>,
    pub answers_now: Option<Answering>,
    pub responsible: Option<Responsible>,
    pub broken: Vec<Link>,
}

impl Row {
    /// The weight of the most urgent thing open.
    pub fn weight(&self) -> Option<Weight> {
        self.items.first().map(|item| item.weight)
    }

    /// How the body stands: what is open about it, or a value beyond its limit that somebody has
    /// answered for. An answer does not make a value good.
    pub fn body(&self) -> Option<Weight> {
        let open = self.weight().filter(|weight| *weight < Weight::Gap);
        let outside = self.summary.outside.iter().map(|outside| Weight::from(outside.level));
        open.into_iter().chain(outside).min()
    }
}

const CLOSED_SHOWN_HOURS: i64 = 7 * 24;

impl App {
    /// The board of the unit that the actor acts for.
    pub async fn board(&self, actor: &Actor) -> Result<Board, Problem> {
        self.board_as(actor, Looking::Opened).await
    }

    /// So, by somebody who opened it or by the page itself.
    pub async fn board_as(&self, actor: &Actor, looking: Looking) -> Result<Board, Problem> {
        let unit = actor.unit().ok_or(Problem::NotFound)?;
        let now = self.now();
        let directory = self.directory();
        let ward = directory.wards.iter().find(|(_, ward)| ward.unit == Some(unit));
        let ward = ward.map(|(id, ward)| (*id, ward.clone()));
        let (ward_id, _) = ward.as_ref().ok_or(Problem::NotFound)?;
        let authority = permit::authority(&directory, unit);
        let resource = Resource::Ward { ward: *ward_id, unit, authority };
        let by = self.allowed(actor, Action::ViewBoard, &resource, None).await?;
        let since = now.checked_sub(SignedDuration::from_hours(CLOSED_SHOWN_HOURS)).unwrap_or(now);
        let (rows, total) = self.listed(actor, Action::ViewBoard, Some(since)).await?;
        let more = total - i64::try_from(rows.len()).unwrap_or(0);
        let patients: Vec<_> = rows.iter().map(|row| row.summary.patient).collect();
        self.looked_at_list(actor, Action::ViewBoard, &patients, (by, looking)).await?;
        let (mut rows, mut closed): (Vec<Row>, Vec<Row>) =
            rows.into_iter().partition(|row| row.summary.phase.is_open());
        rows.sort_by_key(urgency);
        closed.sort_by_key(|row| std::cmp::Reverse(row.summary.closed_at));
        Ok(Board { unit, now, ward, rows, closed, more })
    }

    /// Episodes that the actor may list for this action: filtered in SQL by scope before any
    /// limit, then each checked by the policies.
    pub(crate) async fn listed(
        &self,
        actor: &Actor,
        action: Action,
        closed_since: Option<Timestamp>,
    ) -> Result<(Vec<Row>, i64), Problem> {
        let now = self.now();
        let since = closed_since.map_or(i64::MAX, Timestamp::as_microsecond);
        let (mut found, mut total) = (vec![], 0);
        // A capacity lists by one reason, a therapist by two: at the ward, or where it was asked.
        for (scope, basis) in scopes(actor, action) {
            let (more, of) =
                self.record().recent_episodes_in_scope(&[scope], basis, since, LIST_MAX).await?;
            total += of;
            found.extend(more);
        }
        found.sort_by_key(|row| row.episode);
        let listed = found.len();
        found.dedup_by_key(|row| row.episode);
        total -= i64::try_from(listed - found.len()).unwrap_or(0);
        let mut rows = Vec::with_capacity(found.len());
        for row in &found {
            let summary = super::summary(row)?;
            let facts = crate::facts::of_summary(EpisodeId(row.episode), &summary, now);
            if self.policies().permit(actor, action, &Resource::Episode(facts)).allowed {
                rows.push((EpisodeId(row.episode), summary));
            }
        }
        let refused = i64::try_from(found.len() - rows.len()).unwrap_or(0);
        let patients: Vec<_> = rows.iter().map(|(_, summary)| summary.patient).collect();
        let people = self.people(&patients).await?;
        Ok((self.rows(rows, people).await?, total - refused))
    }

    /// May this be done with one of the board's patients, or with what falls on a unit?
    pub fn may_on_board(&self, actor: &Actor, action: Action, row: &Row, unit: UnitId) -> bool {
        let facts = crate::facts::of_summary(row.episode, &row.summary, self.now());
        let on = match action.kinds().contains(&Kind::Duty) {
            true => Resource::Duty { episode: facts, unit },
            false => Resource::Episode(facts),
        };
        self.policies().permit(actor, action, &on).allowed
    }

    /// Rows with what is open of each, and whether its line holds now.
    pub(crate) async fn rows(
        &self,
        summaries: Vec<(EpisodeId, Summary)>,
        people: BTreeMap<PersonId, Details>,
    ) -> Result<Vec<Row>, Problem> {
        let (now, directory) = (self.now(), self.directory());
        let episodes: Vec<_> = summaries.iter().map(|(id, _)| *id).collect();
        let mut items = self.open_items(&episodes, now).await?;
        let rows = summaries.into_iter().map(|(episode, summary)| {
            let mut items = items.remove(&episode).unwrap_or_default();
            let answers_now = answers_now(&summary.calls, &directory, now, self.zone());
            let responsible = turn_at(&summary.turns, now);
            items.extend(self.of_units(&summary, &directory, now));
            items.sort_by_key(|item| (item.weight, item.due_at, item.opens_at));
            let broken = broken_links(&items, responsible, answers_now.as_ref(), now);
            let person = people.get(&summary.patient).cloned();
            Row { episode, person, summary, items, answers_now, responsible, broken }
        });
        Ok(rows.collect())
    }

    /// Gaps whose cause is at a unit: joined when read, so that one telephone that closes writes
    /// nothing about those who depend on it.
    fn of_units(&self, summary: &Summary, directory: &Directory, now: Timestamp) -> Vec<OpenItem> {
        let on = Depends {
            calls: &summary.calls,
            ward: summary.ward,
            ward_unit: summary.ward_unit,
            safety_bed: summary.safety_bed,
            at_home: summary.phase == Phase::AtHome,
            acts: &summary.acts,
        };
        let mut items = joined::items(on, directory, now, self.zone());
        items.retain(|item| item.is_open(now));
        items
    }
}

/// Sorted by what needs somebody most; then by place, so that rows stay where they are.
pub(crate) fn urgency(row: &Row) -> (Weight, Timestamp, u16, Timestamp) {
    let first = row.items.first();
    (
        row.body().or(row.weight()).unwrap_or(Weight::Information),
        first.map_or(Timestamp::MAX, |item| item.due_at),
        row.summary.place.unwrap_or(u16::MAX),
        row.summary.opened_at,
    )
}
