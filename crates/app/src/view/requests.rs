//! A unit's requests: what it has been asked, the unanswered first.

use crate::audit::Looking;
use crate::problem::Problem;
use crate::{App, permit};
use access::{Action, Actor, Resource};
use care::episode::request::Request;
use care::ids::{EpisodeId, RequestId, UnitId};
use care::person::Details;
use jiff::Timestamp;

#[derive(Debug, Clone)]
pub struct UnitRequests {
    pub unit: UnitId,
    pub now: Timestamp,
    pub requests: Vec<UnitRequest>,
    /// More patients than fit; named on the page.
    pub more: bool,
}

#[derive(Debug, Clone)]
pub struct UnitRequest {
    pub episode: EpisodeId,
    pub id: RequestId,
    pub request: Request,
    pub ward_unit: UnitId,
    pub person: Option<Details>,
}

impl App {
    pub async fn unit_requests(
        &self,
        actor: &Actor,
        looking: Looking,
    ) -> Result<UnitRequests, Problem> {
        let unit = actor.unit().ok_or(Problem::NotFound)?;
        let (now, directory) = (self.now(), self.directory());
        let on = permit::unit(unit, &directory);
        let by = self.allowed(actor, Action::ViewUnitDay, &on, None).await?;
        let (rows, total) = self.listed(actor, Action::ViewUnitDay, None).await?;
        let more = total > i64::try_from(rows.len()).unwrap_or(0);
        let mut requests = vec![];
        let mut patients = vec![];
        for row in rows {
            let facts = crate::facts::of_summary(row.episode, &row.summary, now);
            let on = Resource::Duty { episode: facts, unit };
            if !self.policies().permit(actor, Action::ViewRequest, &on).allowed {
                continue;
            }
            patients.push(row.summary.patient);
            let (episode, ward_unit) = (row.episode, row.summary.ward_unit);
            let own = row.summary.requests.into_iter().filter(|(_, r)| r.details.to == unit);
            requests.extend(own.map(|(id, request)| {
                let person = row.person.clone();
                UnitRequest { episode, id, request, ward_unit, person }
            }));
        }
        requests.sort_by_key(|row| {
            let standing = row.request.standing();
            (!standing.is_unanswered(), standing, row.request.details.answer_by, row.id)
        });
        self.looked_at_list(actor, Action::ViewUnitDay, &patients, (by, looking)).await?;
        Ok(UnitRequests { unit, now, requests, more })
    }
}
