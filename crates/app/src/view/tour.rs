//! What the guided tour of a demonstration asks of an episode: whether a step is already so. A yes
//! or a no about invented people; never asked in an installation.

use crate::App;
use crate::problem::Problem;
use care::ids::EpisodeId;
use serde::Deserialize;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Already {
    /// There is a way back to the ward.
    WayBack,
    /// Every unit that was asked has answered.
    Answered,
    Home,
    Discharged,
}

impl App {
    pub async fn is_already(&self, id: EpisodeId, what: Already) -> Result<bool, Problem> {
        let (episode, _) = self.episode_state(id).await?;
        Ok(match what {
            Already::WayBack => episode.safety_bed.is_some() || episode.other_way_back.is_some(),
            Already::Answered => {
                !episode.live_requests().any(|(_, asked)| asked.standing().is_unanswered())
            }
            Already::Home => !episode.spells.is_empty(),
            Already::Discharged => !episode.is_open(),
        })
    }
}
