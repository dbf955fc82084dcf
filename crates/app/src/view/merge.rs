//! Two person records side by side, for whoever says that they are of one human being; and what
//! has come of it. Who they are and when they were cared for, and nothing of the care.

use super::summary;
use crate::App;
use crate::permit;
use crate::problem::Problem;
use access::{Action, Actor};
use care::ids::PersonId;
use care::person::{self, Details, Merged, Person, Verdict};
use care::refusal::Refusal;
use jiff::Timestamp;

#[derive(Debug, Clone)]
pub struct Side {
    pub person: PersonId,
    pub details: Details,
    /// Care at home: when it was opened, and whether it still goes on.
    pub episodes: Vec<(Timestamp, bool)>,
    /// Records that have been merged into this one, as they were.
    pub absorbed: Vec<(PersonId, Details)>,
    pub merged: Option<Merged>,
}

#[derive(Debug, Clone)]
pub struct Merge {
    pub old: Side,
    pub survivor: Side,
    /// What will be known, or why it may not be done.
    pub verdict: Result<Verdict, Refusal>,
}

impl App {
    /// Both records, and what would come of merging the first into the second.
    pub async fn merge(
        &self,
        actor: &Actor,
        old: PersonId,
        survivor: PersonId,
    ) -> Result<Merge, Problem> {
        let by = self.may_merge(actor).await?;
        let (one, theirs) = self.side(old).await?;
        let (other, ours) = self.side(survivor).await?;
        let verdict = person::verdict((old, &one), (survivor, &other));
        self.looked(actor, Action::MergePersons, &[old, survivor], by).await?;
        Ok(Merge { old: theirs, survivor: ours, verdict })
    }

    /// A record that has been merged, and the one that goes on.
    pub async fn merged_record(
        &self,
        actor: &Actor,
        old: PersonId,
    ) -> Result<(Side, Side), Problem> {
        let by = self.may_merge(actor).await?;
        let (_, theirs) = self.side(old).await?;
        let into = theirs.merged.as_ref().map(|merged| merged.into).ok_or(Problem::NotFound)?;
        let (_, ours) = self.side(into).await?;
        self.looked(actor, Action::MergePersons, &[old, into], by).await?;
        Ok((theirs, ours))
    }

    /// The persons that a search finds, for choosing two of them.
    pub async fn may_merge(&self, actor: &Actor) -> Result<Vec<String>, Problem> {
        let unit = actor.unit().ok_or(Problem::NotFound)?;
        let on = permit::unit(unit, &self.directory());
        self.allowed(actor, Action::MergePersons, &on, None).await
    }

    async fn side(&self, id: PersonId) -> Result<(Person, Side), Problem> {
        let known = self.person_state(id).await?.ok_or(Problem::NotFound)?;
        let details = known.details.clone().ok_or(Problem::NotFound)?;
        let ids = self.by_scope(id.0, access::scope::PATIENT).await?;
        let ids: Vec<_> = ids.into_iter().map(|episode| episode.0).collect();
        let mut episodes = vec![];
        for row in &self.record().episode_rows(&ids).await? {
            let summary = summary(row)?;
            episodes.push((summary.opened_at, summary.phase.is_open()));
        }
        episodes.sort_unstable();
        let absorbed = known.absorbed.iter();
        let absorbed = absorbed.map(|absorbed| (absorbed.person, absorbed.theirs.clone()));
        let (absorbed, merged) = (absorbed.collect(), known.merged.clone());
        Ok((known, Side { person: id, details, episodes, absorbed, merged }))
    }
}
