//! `GET /candidates/new`: flag a patient on the ward as a candidate for care at home. Find or
//! register the person, then say which programme, which bed and why.
//!
//! A search is sent as a form, never in an address: no name and no number stands in a log.

mod find;
mod flag;
mod register;

pub(crate) use find::{choose, new, search};
pub(crate) use flag::create;
pub(crate) use register::{centres, create as register_person, identity};

use crate::failure::Failure;
use crate::session::Signed;
use crate::state::WebState;
use crate::texts::T;
use access::{Action, Resource};
use app::view::person::Found;
use care::ids::{PersonId, UnitId, WardId};
use care::person::Details;
use care::ward::Ward;

/// The ward that the reader's unit is, if they may flag candidates there.
fn own_ward(web: &WebState, signed: &Signed) -> Result<(WardId, Ward), Failure> {
    let unit: UnitId = signed.unit.ok_or(Failure::NOT_FOUND)?;
    let directory = web.app.directory();
    let found = directory.wards.iter().find(|(_, ward)| ward.unit == Some(unit));
    let (id, ward) = found.ok_or(Failure::NOT_FOUND)?;
    let details = directory.units.get(&unit).and_then(|unit| unit.details.as_ref());
    let authority = details.map(|details| details.authority.clone()).unwrap_or_default();
    let resource = Resource::Ward { ward: *id, unit, authority };
    let may = web.app.policies().permit(&signed.actor, Action::FlagCandidate, &resource).allowed;
    if may { Ok((*id, ward.clone())) } else { Err(Failure::NOT_FOUND) }
}

/// The person that was chosen among the hits of a search, found and logged anew.
async fn found(
    web: &WebState,
    signed: &Signed,
    text: &str,
    person: PersonId,
) -> Result<Found, Failure> {
    let hits = web.app.search(&signed.actor, text).await?;
    hits.into_iter().find(|hit| hit.person == person).ok_or(Failure::NOT_FOUND)
}

/// "34 år · 1992-•••• · Falun"
pub(crate) fn facts(web: &WebState, t: T, details: &Details) -> String {
    let today = care::care_time::day_of(web.app.now(), web.app.zone());
    let identity = details.identity.as_ref();
    let age = identity.and_then(|number| number.age(today));
    let age = age.map(|years| t.with("episode-age", &[("n", &years)]));
    let number = identity.map(care::identity::IdentityNumber::masked);
    let facts = [age, number, details.municipality.clone()].into_iter().flatten();
    facts.collect::<Vec<_>>().join(" · ")
}

/// At the own unit: who merges looks among all persons, as who searches.
fn may_merge(web: &WebState, signed: &Signed) -> bool {
    let Some(unit) = signed.unit else { return false };
    let authority = signed.actor.authority.clone().unwrap_or_default();
    let resource = Resource::Unit { unit, authority };
    web.app.policies().permit(&signed.actor, Action::MergePersons, &resource).allowed
}
