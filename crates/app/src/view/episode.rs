//! The patient's page for staff: one episode with its line, its open items and what may be done.

use crate::App;
use crate::problem::Problem;
use access::{Action, Actor, Resource};
use care::episode::Episode;
use care::episode::assessment::Assessment;
use care::ids::{EpisodeId, PersonId};
use care::person::Details;
use care::programme::Programme;
use care::responsibility::thread::Thread;
use care::ward::Ward;
use care::world::Directory;
use jiff::Timestamp;
use std::collections::BTreeMap;
use std::sync::Arc;

#[derive(Debug, Clone)]
pub struct EpisodeView {
    pub id: EpisodeId,
    pub now: Timestamp,
    pub episode: Episode,
    pub patient: Option<Details>,
    pub kin: BTreeMap<PersonId, Details>,
    pub thread: Thread,
    pub assessment: Assessment,
    pub programme: Arc<Programme>,
    pub ward: Option<Ward>,
    pub directory: Arc<Directory>,
    /// What this actor may do with this episode; pages offer nothing else.
    pub may: Vec<Action>,
    /// What the policies know of it, for what falls on one unit.
    pub facts: access::EpisodeFacts,
}

impl EpisodeView {
    pub fn may(&self, action: Action) -> bool {
        self.may.contains(&action)
    }
}

impl App {
    pub async fn episode(&self, actor: &Actor, id: EpisodeId) -> Result<EpisodeView, Problem> {
        let (episode, facts, by) = self.permitted_episode(actor, Action::ViewEpisode, id).await?;
        let view = self.view_of(actor, id, episode, facts).await?;
        let patients = view.episode.opening.iter().map(|opening| opening.patient);
        self.looked(actor, Action::ViewEpisode, &patients.collect::<Vec<_>>(), by).await?;
        Ok(view)
    }

    /// What a participating unit may see, when the patient lets it.
    pub async fn episode_shared(
        &self,
        actor: &Actor,
        id: EpisodeId,
    ) -> Result<EpisodeView, Problem> {
        let (episode, facts, by) =
            self.permitted_episode(actor, Action::ViewEpisodeShared, id).await?;
        let view = self.view_of(actor, id, episode, facts).await?;
        let patients = view.episode.opening.iter().map(|opening| opening.patient);
        self.looked(actor, Action::ViewEpisodeShared, &patients.collect::<Vec<_>>(), by).await?;
        Ok(view)
    }

    pub(crate) async fn view_of(
        &self,
        actor: &Actor,
        id: EpisodeId,
        episode: Episode,
        facts: access::EpisodeFacts,
    ) -> Result<EpisodeView, Problem> {
        let now = self.now();
        let directory = self.directory();
        let opening = episode.opening.as_ref().ok_or(Problem::NotFound)?;
        let programme = directory.programmes.get(&opening.programme.hash).cloned();
        let programme = programme.ok_or_else(|| Problem::Internal("programme missing".into()))?;
        let mut ids: Vec<PersonId> = episode.kin.keys().copied().collect();
        ids.push(opening.patient);
        let mut people = self.people(&ids).await?;
        let patient = people.remove(&opening.patient);
        let ward = directory.wards.get(&opening.ward).cloned();
        let mut thread = Thread::of(&episode, &directory, now, self.zone());
        // Between two units, and on their own page.
        thread.open.retain(|item| !item.is_feedback());
        let assessment = Assessment::of(&episode, &programme, now);
        let on = Resource::Episode(facts.clone());
        let may = self.policies().offered(actor, &on, &Action::ALL);
        Ok(EpisodeView {
            id,
            now,
            patient,
            kin: people,
            thread,
            assessment,
            programme,
            ward,
            directory,
            may,
            facts,
            episode,
        })
    }
}
