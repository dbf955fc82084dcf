//! The social record of one patient at one unit, for that unit alone.

use crate::App;
use crate::problem::Problem;
use crate::state::State;
use access::{Action, Actor, Resource};
use care::ids::EpisodeId;
use care::social::{self, Note};

impl App {
    /// The unit's own notes, oldest first. Nothing of it is ever in the episode.
    pub async fn social_notes(&self, actor: &Actor, id: EpisodeId) -> Result<Vec<Note>, Problem> {
        let unit = actor.unit().ok_or(Problem::NotFound)?;
        let (_, facts) = self.episode_state(id).await?;
        let patient = facts.patient;
        let on = Resource::Duty { episode: facts, unit };
        let by = self.allowed(actor, Action::ViewSocialRecord, &on, Some(patient)).await?;
        let row = self.record().state(social::id(id, unit).into()).await?;
        let notes = match row {
            Some(row) => match State::from_text(row.stream.kind, &row.body)? {
                State::Social(social) => social.notes,
                State::Person(_)
                | State::Episode(_)
                | State::Ward(_)
                | State::Unit(_)
                | State::Staff(_)
                | State::Programme(_)
                | State::Organisation(_) => vec![],
            },
            None => vec![],
        };
        self.looked(actor, Action::ViewSocialRecord, &[patient], by).await?;
        Ok(notes)
    }
}
