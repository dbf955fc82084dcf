//! Destroying what one keeper holds of one person, as the law ordered (patientdatalagen 8:4: only
//! the Health and Social Care Inspectorate may order it). The key goes; what others kept stays, and
//! every state is folded anew without what can no longer be read.
//!
//! Not here: who may order it. Nobody does so from a page.

use crate::App;
use crate::problem::Problem;
use care::ids::PersonId;

impl App {
    /// Destroys the keeper's key of this person, and of every record that has been merged into
    /// theirs; answers how many streams were folded anew. A person seldom has many episodes, but a
    /// stream may name somebody who is only found in it: so all are folded.
    pub async fn destroy(&self, person: PersonId, keeper: &str) -> Result<usize, Problem> {
        let person = self.leads_to(person).await?;
        let now = self.now().as_microsecond();
        for id in self.ids_of(person).await? {
            self.record().destroy(id.0, keeper, now).await?;
        }
        let fold =
            |stream, events: Vec<_>| crate::fold(self.record(), self.zone(), stream, &events);
        Ok(self.record().reproject(fold, |_, _| {}).await?)
    }
}
