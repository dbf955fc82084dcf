//! What an ambulance reads of a patient at home on a call-out: one person, by the whole number, with
//! what makes it lawful stated and logged. Whoever is not cared for at home looks like nobody at all.

use crate::problem::Problem;
use crate::{App, permit};
use access::{Action, Actor, EpisodeFacts, Resource};
use care::episode::Episode;
use care::episode::call_out::{self, Ring, Warrant};
use care::identity::IdentityNumber;
use care::ids::{EpisodeId, PersonId};
use care::person::Details;
use care::programme::Programme;
use care::world::Directory;
use jiff::Timestamp;
use std::sync::Arc;

/// The one page; what is not in it has not left the record.
#[derive(Debug, Clone)]
pub struct CallOut {
    pub now: Timestamp,
    pub patient: Option<Details>,
    pub sheet: call_out::CallOut,
    pub programme: Arc<Programme>,
    pub directory: Arc<Directory>,
}

#[derive(Debug, Clone)]
pub enum LookUp {
    /// Cared for at home now, or on the way there.
    Open(Box<CallOut>),
    /// The patient's no alone closes it. In danger that is said, with whom to ask to open it
    /// (lag 2022:913, 2 kap. 5 § and 3 kap. 5 §).
    Blocked(Option<Ring>),
    /// Not cared for at home, or not known, or not to be found, or blocked: which is not said.
    Nothing,
}

impl App {
    /// May the actor look anybody up?
    pub async fn looks_up(&self, actor: &Actor) -> Result<(), Problem> {
        let unit = actor.unit().ok_or(Problem::NotFound)?;
        let on = permit::unit(unit, &self.directory());
        self.allowed(actor, Action::ViewCallOut, &on, None).await.map(|_| ())
    }

    pub async fn call_out(
        &self,
        actor: &Actor,
        number: &IdentityNumber,
        stated: Warrant,
    ) -> Result<LookUp, Problem> {
        self.looks_up(actor).await?;
        let (person, open) = match self.known_by(number).await? {
            Some((person, open)) => (Some(person), open),
            None => (None, None),
        };
        // Whatever came of it, whom it was about is logged as far as they are known.
        let asked: Vec<PersonId> = person.into_iter().collect();
        let Some(id) = open else {
            self.looked_because(actor, Action::ViewCallOut, &asked, (None, stated)).await?;
            return Ok(LookUp::Nothing);
        };
        let (episode, facts) = self.episode_state(id).await?;
        let on = Resource::Episode(facts.clone());
        let decision = self.policies().permit(actor, Action::ViewCallOut, &on);
        let by = decision.allowed.then_some(decision.policy_ids);
        self.looked_because(actor, Action::ViewCallOut, &asked, (by, stated)).await?;
        if decision.allowed {
            return Ok(LookUp::Open(Box::new(self.sheet_of(&episode).await?)));
        }
        let is_danger = stated == Warrant::Danger;
        Ok(match is_danger && self.only_the_patients_no(actor, facts) {
            true => {
                let directory = self.directory();
                LookUp::Blocked(call_out::ring(&episode, &directory, self.now(), self.zone()))
            }
            false => LookUp::Nothing,
        })
    }

    async fn sheet_of(&self, episode: &Episode) -> Result<CallOut, Problem> {
        let (now, directory) = (self.now(), self.directory());
        let opening = episode.opening.as_ref().ok_or(Problem::NotFound)?;
        let sheet = call_out::CallOut::of(episode, &directory, now, self.zone());
        let sheet = sheet.ok_or(Problem::NotFound)?;
        let programme = directory.programmes.get(&sheet.programme).cloned();
        let programme = programme.ok_or_else(|| Problem::Internal("programme missing".into()))?;
        let patient = self.people(&[opening.patient]).await?.remove(&opening.patient);
        Ok(CallOut { now, patient, sheet, programme, directory })
    }

    /// Without what the patient has said no to, would it open?
    fn only_the_patients_no(&self, actor: &Actor, facts: EpisodeFacts) -> bool {
        let said_no = actor.unit().is_some_and(|unit| facts.refused.contains(&unit));
        let on = Resource::Episode(EpisodeFacts { refused: [].into(), ..facts });
        said_no && self.policies().permit(actor, Action::ViewCallOut, &on).allowed
    }

    /// The one person with this number, and their open care. Persons with protected identity have
    /// no number that is searched by, and are not found here either.
    async fn known_by(
        &self,
        number: &IdentityNumber,
    ) -> Result<Option<(PersonId, Option<EpisodeId>)>, Problem> {
        let token = self.record().blind("identity", number.normalized());
        let ids = self.record().persons_by_token(&[token], 2).await?;
        let rows = self.record().persons(&ids).await?;
        let [row] = rows.as_slice() else { return Ok(None) };
        Ok(Some((PersonId(row.person), super::detail(row)?.open_episode)))
    }
}
