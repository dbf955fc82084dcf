//! Audit: every view and every denial is a row of the access log before anything is shown.
//!
//! HSLF-FS 2016:40 4 kap. 9 §: what was done, at which unit, when, and who user and patient are.

use crate::App;
use crate::problem::Problem;
use access::{Action, Actor};
use care::ids::PersonId;
use care::who::Who;
use record::access_log::Entry;
use uuid::Uuid;

impl App {
    /// Logs a view of these patients; if it cannot be logged, nothing may be shown.
    pub(crate) async fn looked(
        &self,
        actor: &Actor,
        action: Action,
        patients: &[PersonId],
    ) -> Result<(), Problem> {
        self.log(actor, action, true, patients).await
    }

    /// Logs that somebody asked and was denied.
    pub(crate) async fn denied(
        &self,
        actor: &Actor,
        action: Action,
        patient: Option<PersonId>,
    ) -> Result<(), Problem> {
        let patients: Vec<PersonId> = patient.into_iter().collect();
        self.log(actor, action, false, &patients).await
    }

    async fn log(
        &self,
        actor: &Actor,
        action: Action,
        allowed: bool,
        patients: &[PersonId],
    ) -> Result<(), Problem> {
        let now = self.now().as_microsecond();
        let mut patients: Vec<Uuid> = patients.iter().map(|patient| patient.0).collect();
        patients.sort_unstable();
        patients.dedup();
        let entry = Entry {
            at: now,
            actor: actor.id(),
            assignment: assignment(actor.who),
            unit: actor.unit().map_or(Uuid::nil(), |unit| unit.0),
            action: action.as_str().to_owned(),
            allowed,
            policy_ids: vec![],
            basis: actor.role().map_or("system", |role| role.as_str()).to_owned(),
            patients,
            interval_from: now,
            interval_to: now,
        };
        self.access_log().write(entry).await.map(|_| ()).map_err(|error| {
            tracing::error!(%error, "the access log could not be written");
            Problem::AccessLog
        })
    }
}

fn assignment(who: Who) -> Uuid {
    match who {
        Who::Staff { assignment, .. } => assignment.0,
        Who::Person { .. } | Who::System => Uuid::nil(),
    }
}
