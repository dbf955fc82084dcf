//! Views: what pages show, already permitted, already logged, in the words of `care`.
//!
//! Every view ends in the access log; if that cannot be written, nothing is shown.

pub mod account;
pub mod administration;
pub mod administration_log;
pub mod asked;
pub mod board;
pub mod call_out;
pub mod calls;
pub mod copy;
pub mod downtime;
pub mod episode;
pub mod feedback;
pub mod kept_accounts;
pub mod meeting;
pub mod merge;
pub mod messages;
pub(crate) mod open_page;
pub mod own_list;
pub mod person;
pub mod reader;
pub mod readers;
pub mod requests;
pub mod setup;
pub mod signed;
pub mod social;
pub mod timeline;
pub mod tour;
pub mod unit_day;
pub mod wall;

use crate::audit::PolicyIds;
use crate::problem::Problem;
use crate::projection::PersonDetail;
use crate::state::State;
use crate::{App, facts};
use access::{Action, Actor, EpisodeFacts, Resource};
use care::episode::Episode;
use care::episode::summary::Summary;
use care::ids::{EpisodeId, PersonId};
use care::open_item::OpenItem;
use care::person::Details;
use jiff::Timestamp;
use record::{EpisodeRow, PersonRow, RecordError};
use std::collections::BTreeMap;

/// Longest list that is read at once; a page says when there is more.
pub const LIST_MAX: i64 = 200;

impl App {
    /// The episode's state, if the actor may do this with it; otherwise as if it did not exist.
    pub(crate) async fn permitted_episode(
        &self,
        actor: &Actor,
        action: Action,
        id: EpisodeId,
    ) -> Result<(Episode, EpisodeFacts, PolicyIds), Problem> {
        let (episode, facts) = self.episode_state(id).await?;
        let resource = Resource::Episode(facts.clone());
        let by = self.allowed(actor, action, &resource, Some(facts.patient)).await?;
        Ok((episode, facts, by))
    }

    pub(crate) async fn episode_state(
        &self,
        id: EpisodeId,
    ) -> Result<(Episode, EpisodeFacts), Problem> {
        let row = self.record().state(id.into()).await?.ok_or(Problem::NotFound)?;
        let State::Episode(episode) = State::from_text(row.stream.kind, &row.body)? else {
            return Err(Problem::NotFound);
        };
        let facts = facts::of(id, &episode, self.now()).ok_or(Problem::NotFound)?;
        Ok((*episode, facts))
    }

    /// What is known of these people; those whose record has been destroyed are absent.
    pub(crate) async fn people(
        &self,
        ids: &[PersonId],
    ) -> Result<BTreeMap<PersonId, Details>, Problem> {
        let mut found = BTreeMap::new();
        // Who is asked for, and whose record it is now.
        let mut wanted: Vec<(PersonId, PersonId)> = ids.iter().map(|id| (*id, *id)).collect();
        while !wanted.is_empty() {
            let at: Vec<_> = wanted.iter().map(|(_, at)| at.0).collect();
            let mut next = vec![];
            for row in &self.record().persons(&at).await? {
                let detail = detail(row)?;
                for (id, _) in wanted.iter().filter(|(_, at)| at.0 == row.person) {
                    match detail.leads_to {
                        Some(to) => next.push((*id, to)),
                        None => drop(found.insert(*id, detail.details.clone())),
                    }
                }
            }
            wanted = next;
        }
        Ok(found)
    }

    /// Open items of these episodes that count now, the most urgent first. What two units tell each
    /// other of their work is not among them: it has a page of its own.
    pub(crate) async fn open_items(
        &self,
        episodes: &[EpisodeId],
        now: Timestamp,
    ) -> Result<BTreeMap<EpisodeId, Vec<OpenItem>>, Problem> {
        let ids: Vec<_> = episodes.iter().map(|id| id.0).collect();
        let mut open: BTreeMap<EpisodeId, Vec<OpenItem>> = BTreeMap::new();
        for row in self.record().open_items_of(&ids, now.as_microsecond()).await? {
            let item: OpenItem = read(&row.detail)?;
            if item.is_feedback() {
                continue;
            }
            open.entry(EpisodeId(row.episode)).or_default().push(item);
        }
        for items in open.values_mut() {
            items.sort_by_key(|item| (item.weight, item.due_at, item.opens_at));
        }
        Ok(open)
    }
}

pub(crate) fn detail(row: &PersonRow) -> Result<PersonDetail, RecordError> {
    read(&row.detail)
}

pub(crate) fn summary(row: &EpisodeRow) -> Result<Summary, RecordError> {
    read(&row.summary)
}

pub(crate) fn read<T: serde::de::DeserializeOwned>(body: &[u8]) -> Result<T, RecordError> {
    serde_json::from_slice(body).map_err(|_| RecordError::Corrupt("a row that cannot be read"))
}
