//! `GET, POST /episodes/{id}/consents`: which units the patient lets see what the ward records
//! (lag 2022:913 om sammanhållen vård- och omsorgsdokumentation).

use super::act::{self, Act, Field, Kind, unread};
use super::on::On;
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

pub(crate) async fn new(
    State(web): State<WebState>,
    signed: Signed,
    Path(id): Path<EpisodeId>,
) -> Result<Response, Failure> {
    act::show(&web, &signed, id, Action::ManageKin, |on| Ok(ask(on))).await
}

pub(crate) async fn create(
    State(web): State<WebState>,
    signed: Signed,
    Path(id): Path<EpisodeId>,
    fields: Fields,
) -> Result<Response, Failure> {
    let outcome = set(&web, &signed, id, &fields).await;
    act::sent(&web, &signed, id, outcome, "notice-consent", |on| Ok(ask(on))).await
}

fn ask(on: &On<'_>) -> Act {
    let own = on.episode().opening.as_ref().map(|opening| opening.ward_unit);
    let others = on.may_be_let_see().into_iter().filter(|unit| Some(*unit) != own);
    let others = others.map(|unit| {
        let state = match on.episode().unit_consents.get(&unit) {
            Some(true) => "consent-given",
            Some(false) => "consent-not-given",
            None if on.is_ambulance(unit) => "consent-ambulance",
            None => "consent-not-asked",
        };
        Choice::new(unit.0.to_string(), on.unit(unit)).hint(on.get(state))
    });
    let others: Vec<Choice> = others.collect();
    let first = others.first().map(|choice| choice.value.clone()).unwrap_or_default();
    let given = vec![
        Choice::new("yes", on.t().with("consent-yes", &[("name", &on.given_name())])),
        Choice::new("no", on.t().with("consent-no", &[("name", &on.given_name())])),
    ];
    Act::new(on.get("consent-title"), on.get("consent-button"))
        .lead(on.get("consent-lead"))
        .field(Field::new(Kind::Radios, "unit", on.get("consent-unit")).options(others))
        .field(Field::new(Kind::Radios, "given", on.get("consent-question")).options(given))
        .prefilled("unit", first)
}

async fn set(
    web: &WebState,
    signed: &Signed,
    id: EpisodeId,
    fields: &Fields,
) -> Result<Answer, SubmitError> {
    let mut reader = Reader::new(signed.t(), fields);
    let unit = reader.choice("unit", "consent-unit-missing", |word| word.parse().ok().map(UnitId));
    let given = reader.choice("given", "consent-missing", |word| match word {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    });
    reader.finish().map_err(unread)?;
    let (Some(unit), Some(given)) = (unit, given) else {
        return Err(SubmitError::Failure(Failure::Unreadable));
    };
    let command = EpisodeCommand::SetUnitConsent { unit, given };
    submit(web, signed, fields, Command::Episode(id, command)).await
}
