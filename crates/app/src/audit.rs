//! Audit: every view and every denial is a row of the access log before anything is shown.
//!
//! HSLF-FS 2016:40 4 kap. 9 §: what was done, at which unit, when, and who user and patient are.

use crate::App;
use crate::problem::Problem;
use access::{Action, Actor, Resource, Screen, scopes};
use care::episode::call_out::Warrant;
use care::ids::{PersonId, UnitId};
use care::who::Who;
use record::access_log::Entry;
use uuid::Uuid;

/// The policies that allowed something, for the log.
pub(crate) type PolicyIds = Vec<String>;

/// The basis of a row for what a screen showed.
pub(crate) const SCREEN: &str = "screen";

/// The basis of a row for what an open page fetched by itself, with nobody's hand on it.
pub(crate) const REFRESH: &str = "refresh";

/// The basis of a row for a reading that somebody has stated the right to begins so.
const STATED: &str = "stated.";

/// What was stated, of a row that has it.
pub(crate) fn stated(basis: &str) -> Option<Warrant> {
    Warrant::parse(basis.strip_prefix(STATED)?)
}

/// Who has a list open: the person, what they act as, and which list.
pub(crate) type Reader = (Uuid, Uuid, Action);

/// Whether somebody opened a list, or it was open and fetched itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Looking {
    Opened,
    Again,
}

impl App {
    /// Asks the policies. A no is logged, and looks like what does not exist.
    pub(crate) async fn allowed(
        &self,
        actor: &Actor,
        action: Action,
        resource: &Resource,
        patient: Option<PersonId>,
    ) -> Result<PolicyIds, Problem> {
        let decision = self.policies().permit(actor, action, resource);
        if decision.allowed {
            return Ok(decision.policy_ids);
        }
        self.denied(actor, action, patient).await?;
        Err(Problem::NotFound)
    }

    /// Logs a view of these patients; if it cannot be logged, nothing may be shown.
    pub(crate) async fn looked(
        &self,
        actor: &Actor,
        action: Action,
        patients: &[PersonId],
        by: PolicyIds,
    ) -> Result<(), Problem> {
        self.log(actor, action, Some(by), patients).await
    }

    /// The same, with what somebody states that makes it lawful; without policies nothing was shown.
    pub(crate) async fn looked_because(
        &self,
        actor: &Actor,
        action: Action,
        patients: &[PersonId],
        (by, stated): (Option<PolicyIds>, Warrant),
    ) -> Result<(), Problem> {
        let entry = self.entry(actor, action, by, patients);
        self.write(Entry { basis: format!("{STATED}{}", stated.as_str()), ..entry }).await
    }

    /// Logs a list that may stand open. Opened it is always a row; when it fetches itself, those of
    /// its patients who have had a row from it within the hour get no other.
    pub(crate) async fn looked_at_list(
        &self,
        actor: &Actor,
        action: Action,
        patients: &[PersonId],
        (by, looking): (PolicyIds, Looking),
    ) -> Result<(), Problem> {
        let (now, reader) = (self.now(), (actor.id(), assignment(actor.who), action));
        let lists = &self.0.open_lists;
        match looking {
            Looking::Opened => {
                self.looked(actor, action, patients, by).await?;
                lists.written(reader, patients, now);
            }
            Looking::Again => {
                let due = lists.due(&reader, patients, now);
                if !due.is_empty() {
                    let entry = self.entry(actor, action, Some(by), &due);
                    self.write(Entry { basis: REFRESH.to_owned(), ..entry }).await?;
                    lists.written(reader, &due, now);
                }
            }
        }
        Ok(())
    }

    /// Logs what a screen on a wall shows, or was denied. It acts for nobody: the row has its id.
    pub(crate) async fn screened(
        &self,
        screen: &Screen,
        unit: UnitId,
        allowed_by: Option<PolicyIds>,
        patients: &[PersonId],
    ) -> Result<(), Problem> {
        let now = self.now().as_microsecond();
        self.write(Entry {
            at: now,
            actor: screen.id,
            assignment: Uuid::nil(),
            unit: unit.0,
            action: Action::ViewWall.as_str().to_owned(),
            allowed: allowed_by.is_some(),
            policy_ids: allowed_by.unwrap_or_default(),
            basis: SCREEN.to_owned(),
            patients: sorted(patients),
            interval_from: now,
            interval_to: now,
        })
        .await
    }

    /// Logs that somebody asked and was denied.
    pub(crate) async fn denied(
        &self,
        actor: &Actor,
        action: Action,
        patient: Option<PersonId>,
    ) -> Result<(), Problem> {
        let patients: Vec<PersonId> = patient.into_iter().collect();
        self.log(actor, action, None, &patients).await
    }

    async fn log(
        &self,
        actor: &Actor,
        action: Action,
        allowed_by: Option<PolicyIds>,
        patients: &[PersonId],
    ) -> Result<(), Problem> {
        self.write(self.entry(actor, action, allowed_by, patients)).await
    }

    fn entry(
        &self,
        actor: &Actor,
        action: Action,
        allowed_by: Option<PolicyIds>,
        patients: &[PersonId],
    ) -> Entry {
        let now = self.now().as_microsecond();
        Entry {
            at: now,
            actor: actor.id(),
            assignment: assignment(actor.who),
            unit: actor.unit().map_or(Uuid::nil(), |unit| unit.0),
            action: action.as_str().to_owned(),
            allowed: allowed_by.is_some(),
            policy_ids: allowed_by.unwrap_or_default(),
            basis: basis(actor, action),
            patients: sorted(patients),
            interval_from: now,
            interval_to: now,
        }
    }

    async fn write(&self, entry: Entry) -> Result<(), Problem> {
        self.access_log().write(entry).await.map(|_| ()).map_err(|error| {
            tracing::error!(%error, "the access log could not be written");
            self.0.tally.access_log_failed();
            Problem::AccessLog
        })
    }
}

fn sorted(patients: &[PersonId]) -> Vec<Uuid> {
    let mut patients: Vec<Uuid> = patients.iter().map(|patient| patient.0).collect();
    patients.sort_unstable();
    patients.dedup();
    patients
}

/// Why the patients were within reach: the scope of the list, else the capacity.
fn basis(actor: &Actor, action: Action) -> String {
    let scope = scopes(actor, action).first().map(|(_, basis)| *basis);
    let capacity = actor.role().map_or("system", |role| role.as_str());
    scope.unwrap_or(capacity).to_owned()
}

fn assignment(who: Who) -> Uuid {
    match who {
        Who::Staff { assignment, .. } => assignment.0,
        Who::Person { .. } | Who::System => Uuid::nil(),
    }
}
