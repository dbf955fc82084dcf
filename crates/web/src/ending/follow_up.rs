//! `GET, POST /episodes/{id}/follow-up`: the clinic takes over rounds and follow-up calls.

use crate::episodes::act::{self, Act, Field, Kind, unread};
use crate::episodes::{On, sent};
use crate::failure::Failure;
use crate::forms::{Choice, Fields, Reader, SubmitError, submit};
use crate::session::Signed;
use crate::state::WebState;
use access::Action;
use app::Answer;
use axum::extract::{Path, State};
use axum::response::Response;
use care::command::Command;
use care::episode::Command as EpisodeCommand;
use care::ids::{EpisodeId, UnitId};
use care::unit::UnitKind;

pub(crate) async fn new(
    State(web): State<WebState>,
    signed: Signed,
    Path(id): Path<EpisodeId>,
) -> Result<Response, Failure> {
    act::show(&web, &signed, id, Action::PlanContact, ask).await
}

pub(crate) async fn create(
    State(web): State<WebState>,
    signed: Signed,
    Path(id): Path<EpisodeId>,
    fields: Fields,
) -> Result<Response, Failure> {
    let outcome = hand_over(&web, &signed, id, &fields).await;
    sent(&web, &signed, id, outcome, "notice-followed-up", ask).await
}

fn ask(on: &On<'_>) -> Result<Act, Failure> {
    if !on.episode().is_open() || !on.episode().is_approved() {
        return Err(Failure::NOT_FOUND);
    }
    let who = on.episode().follow_up.map_or_else(|| on.ward_unit(), |unit| on.unit(unit));
    let now = on.t().with("follow-up-now", &[("unit", &who)]);
    let act = Act::new(on.get("follow-up-title"), on.get("follow-up-button"))
        .lead(now)
        .lead(on.get("follow-up-lead"));
    let clinics = clinics(on);
    if clinics.is_empty() {
        let back = crate::paths::episode(on.id());
        return Ok(act.lead(on.get("follow-up-none")).instead(on.get("follow-up-back"), back));
    }
    let first = clinics.first().map(|clinic| clinic.value.clone()).unwrap_or_default();
    let field = Field::new(Kind::Radios, "unit", on.get("follow-up-unit")).options(clinics);
    Ok(act.field(field).prefilled("unit", first))
}

/// Clinics, by name; the one that has it already is not asked again.
fn clinics(on: &On<'_>) -> Vec<Choice> {
    let known = on.view.directory.units.iter().filter(|(unit, known)| {
        let is_clinic = known.details.as_ref().is_some_and(|d| d.kind == UnitKind::Clinic);
        is_clinic && on.episode().follow_up != Some(**unit)
    });
    let clinics = known.map(|(unit, _)| Choice::new(unit.0.to_string(), on.unit(*unit)));
    let mut clinics: Vec<Choice> = clinics.collect();
    clinics.sort_by(|a, b| a.label.cmp(&b.label));
    clinics
}

async fn hand_over(
    web: &WebState,
    signed: &Signed,
    id: EpisodeId,
    fields: &Fields,
) -> Result<Answer, SubmitError> {
    let mut reader = Reader::new(signed.t(), fields);
    let unit = reader.choice("unit", "form-choose", |word| word.parse().ok().map(UnitId));
    reader.finish().map_err(unread)?;
    let Some(unit) = unit else { return Err(SubmitError::Failure(Failure::Unreadable)) };
    let command = EpisodeCommand::HandOverFollowUp { unit };
    submit(web, signed, fields, Command::Episode(id, command)).await
}
