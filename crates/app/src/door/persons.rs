//! Persons: the streams that a command about a person touches. Whoever else has the same number is
//! looked at, and a merge takes every episode that names the old id with it.

use crate::App;
use crate::problem::Problem;
use crate::state::State;
use access::scope::{NEXT_OF_KIN, PATIENT};
use care::ids::{EpisodeId, PersonId};
use care::person::{Command, Details, Merged, Person};
use care::stream::StreamId;
use uuid::Uuid;

/// Most episodes of one person that are looked for; nobody has had as many.
const EPISODES_MAX: i64 = 500;
const SAME_NUMBER_MAX: i64 = 10;
/// A merge into somebody who is merged is refused, so a chain is short.
const CHAIN_MAX: usize = 8;

impl App {
    pub(super) async fn of_person(
        &self,
        id: PersonId,
        command: &Command,
    ) -> Result<Vec<StreamId>, Problem> {
        let mut streams = vec![id.into()];
        match command {
            Command::Register { details } | Command::ChangeDetails { details } => {
                streams.extend(self.holders_of(details).await?);
            }
            Command::Merge { into, .. } => {
                streams.push((*into).into());
                let episodes = self.naming(id, *into).await?;
                streams.extend(episodes.into_iter().map(StreamId::from));
            }
            Command::UndoMerge { .. } => {
                if let Some(merged) = self.merged(id).await? {
                    streams.push(merged.into.into());
                    streams.extend(merged.episodes.into_iter().map(StreamId::from));
                }
            }
        }
        // A stream is declared once.
        streams.sort_unstable();
        streams.dedup();
        Ok(streams)
    }

    /// Everybody who is found by this number.
    pub(super) async fn holders_of(&self, details: &Details) -> Result<Vec<StreamId>, Problem> {
        let Some(number) = &details.identity else { return Ok(vec![]) };
        let token = self.record().blind("identity", number.normalized());
        let ids = self.record().persons_by_token(&[token], SAME_NUMBER_MAX).await?;
        Ok(ids.into_iter().map(|id| PersonId(id).into()).collect())
    }

    /// Episodes of the old id, and those in which either is next of kin now.
    async fn naming(&self, old: PersonId, into: PersonId) -> Result<Vec<EpisodeId>, Problem> {
        let mut episodes = vec![];
        for (scope, basis) in [(old, PATIENT), (old, NEXT_OF_KIN), (into, NEXT_OF_KIN)] {
            episodes.extend(self.by_scope(scope.0, basis).await?);
        }
        Ok(episodes)
    }

    pub(crate) async fn by_scope(
        &self,
        scope: Uuid,
        basis: &'static str,
    ) -> Result<Vec<EpisodeId>, Problem> {
        let record = self.record();
        let rows = record.recent_episodes_in_scope(&[scope], basis, i64::MIN, EPISODES_MAX).await?;
        Ok(rows.0.into_iter().map(|row| EpisodeId(row.episode)).collect())
    }

    async fn merged(&self, id: PersonId) -> Result<Option<Merged>, Problem> {
        Ok(self.person_state(id).await?.and_then(|person| person.merged))
    }

    pub(crate) async fn person_state(&self, id: PersonId) -> Result<Option<Person>, Problem> {
        let Some(row) = self.record().state(id.into()).await? else { return Ok(None) };
        match State::from_text(row.stream.kind, &row.body)? {
            State::Person(person) => Ok(Some(person)),
            State::Episode(_)
            | State::Ward(_)
            | State::Unit(_)
            | State::Staff(_)
            | State::Programme(_)
            | State::Organisation(_)
            | State::Social(_) => Ok(None),
        }
    }

    /// The person that an id leads to: itself, or the one that goes on.
    pub async fn leads_to(&self, id: PersonId) -> Result<PersonId, Problem> {
        let mut at = id;
        for _ in 0..CHAIN_MAX {
            match self.merged(at).await? {
                Some(merged) => at = merged.into,
                None => break,
            }
        }
        Ok(at)
    }
}
