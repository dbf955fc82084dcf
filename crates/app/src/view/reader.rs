//! The reader's pages: the patient's own, and the part that the patient lets next of kin see.

use super::episode::EpisodeView;
use crate::App;
use crate::problem::Problem;
use access::{Action, Actor};
use care::ids::EpisodeId;

impl App {
    /// The patient's own page, of their newest episode.
    pub async fn own_page(&self, actor: &Actor) -> Result<EpisodeView, Problem> {
        self.reader(actor, Action::ViewOwnPage).await
    }

    /// The next of kin's page: pages show the part that is theirs to see.
    pub async fn kin_page(&self, actor: &Actor) -> Result<EpisodeView, Problem> {
        self.reader(actor, Action::ViewKinPage).await
    }

    async fn reader(&self, actor: &Actor, action: Action) -> Result<EpisodeView, Problem> {
        let (rows, _) = self.listed(actor, action, Some(jiff::Timestamp::MIN)).await?;
        let newest = rows
            .iter()
            .max_by_key(|row| (row.summary.phase.is_open(), row.summary.opened_at, row.episode));
        let id: EpisodeId = newest.ok_or(Problem::NotFound)?.episode;
        let (episode, facts, by) = self.permitted_episode(actor, action, id).await?;
        let patient = facts.patient;
        let view = self.view_of(actor, id, episode, facts).await?;
        self.looked(actor, action, &[patient], by).await?;
        Ok(view)
    }
}
