//! Finding a person, by identity number or by the beginning of a name; and one person's details.

use crate::problem::Problem;
use crate::projection::{PREFIX_MIN, fold_name};
use crate::{App, permit};
use access::{Action, Actor};
use care::identity::IdentityNumber;
use care::ids::{EpisodeId, PersonId};
use care::person::Details;

#[derive(Debug, Clone)]
pub struct Found {
    pub person: PersonId,
    pub details: Details,
    pub open_episode: Option<EpisodeId>,
}

/// Most hits that are shown; a search with more asks for more letters.
pub const HITS_MAX: i64 = 25;

impl App {
    /// Every word must match: a whole identity number, or the beginning of a name.
    pub async fn search(&self, actor: &Actor, text: &str) -> Result<Vec<Found>, Problem> {
        let unit = actor.unit().ok_or(Problem::NotFound)?;
        let on = permit::unit(unit, &self.directory());
        let by = self.allowed(actor, Action::SearchPerson, &on, None).await?;
        let today = self.now().to_zoned(self.zone().clone()).date();
        let mut tokens = vec![];
        match IdentityNumber::parse(text, today) {
            Ok(identity) => {
                tokens.push(self.record().blind("identity", identity.normalized()));
            }
            Err(_) => {
                for word in text.split([' ', '-', ',']).map(fold_name) {
                    let prefix: String = word.chars().take(12).collect();
                    if prefix.chars().count() >= PREFIX_MIN {
                        tokens.push(self.record().blind("name", &prefix));
                    }
                }
            }
        }
        if tokens.is_empty() {
            return Ok(vec![]);
        }
        let ids = self.record().persons_by_token(&tokens, HITS_MAX).await?;
        let rows = self.record().persons(&ids).await?;
        let mut found = vec![];
        for row in &rows {
            let detail = super::detail(row)?;
            let (details, open_episode) = (detail.details, detail.open_episode);
            found.push(Found { person: PersonId(row.person), details, open_episode });
        }
        found.sort_by_key(|f| (f.details.name.family.clone(), f.details.name.given.clone()));
        let patients: Vec<PersonId> = found.iter().map(|f| f.person).collect();
        self.looked(actor, Action::SearchPerson, &patients, by).await?;
        Ok(found)
    }
}
