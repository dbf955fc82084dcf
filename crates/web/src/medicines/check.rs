//! `GET, POST /episodes/{id}/medicines/check`: whether list and package agree at a unit. The unit
//! says so at its visit; for one outside the platform the ward writes down what it was told.

use crate::episodes::On;
use crate::episodes::act::{self, Act, Field, Kind, unread};
use crate::failure::Failure;
use crate::forms::{Choice, Fields, Reader, SubmitError, submit};
use crate::page;
use crate::paths;
use crate::session::Signed;
use crate::state::WebState;
use access::Action;
use app::Answer;
use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Redirect, Response};
use care::command::Command;
use care::episode::Command as EpisodeCommand;
use care::ids::{EpisodeId, UnitId};

#[derive(serde::Deserialize)]
pub(crate) struct Which {
    unit: Option<UnitId>,
}

pub(crate) async fn new(
    State(web): State<WebState>,
    signed: Signed,
    Path(id): Path<EpisodeId>,
    Query(which): Query<Which>,
) -> Result<Response, Failure> {
    let Some(unit) = which.unit else {
        return Ok(Redirect::to(&paths::medicines(id)).into_response());
    };
    let on = On::open(&web, &signed, id).await?;
    let asked = ask(&on, unit)?;
    act::answer(&on, asked, None)
}

pub(crate) async fn create(
    State(web): State<WebState>,
    signed: Signed,
    Path(id): Path<EpisodeId>,
    fields: Fields,
) -> Result<Response, Failure> {
    let unit = fields.id("unit").map(UnitId).or(signed.unit).ok_or(Failure::Unreadable)?;
    let own = crate::requests::own_page(&signed, id).is_some();
    match check(&web, &signed, id, unit, &fields).await {
        Ok(_) if own => Ok(page::go(&paths::asked(id), "notice-medicines-checked")),
        Ok(_) => Ok(page::go(&paths::medicines(id), "notice-medicines-checked")),
        Err(error) => {
            let back = error.back()?;
            let on = On::open(&web, &signed, id).await?;
            let asked = ask(&on, unit)?;
            act::answer(&on, asked, Some(back))
        }
    }
}

fn ask(on: &On<'_>, unit: UnitId) -> Result<Act, Failure> {
    let list = on.episode().medicine_list.as_ref().ok_or(Failure::NOT_FOUND)?;
    if !on.may_for(Action::CheckMedicineList, unit) {
        return Err(Failure::NOT_FOUND);
    }
    let name = on.unit(unit);
    let options = vec![
        Choice::new("yes", on.get("medicines-agree")),
        Choice::new("no", on.get("medicines-disagree")).hint(on.get("medicines-disagree-hint")),
    ];
    let hint = on.get("medicines-check-note-hint");
    let agrees = Field::new(Kind::Radios, "agrees", on.get("medicines-check-question"));
    let lead = on.t().with("medicines-check-lead", &[("version", &list.version)]);
    Ok(Act::new(
        on.t().with("medicines-check-title", &[("unit", &name)]),
        on.get("medicines-check-button"),
    )
    .lead(lead)
    .field(Field::new(Kind::Hidden, "unit", ""))
    .field(Field::new(Kind::Hidden, "version", ""))
    .prefilled("unit", unit.0.to_string())
    .prefilled("version", list.version.to_string())
    .field(agrees.options(options))
    .field(Field::new(Kind::Area, "note", on.get("label-note")).hint(hint))
    .happened(on, on.now()))
}

async fn check(
    web: &WebState,
    signed: &Signed,
    id: EpisodeId,
    unit: UnitId,
    fields: &Fields,
) -> Result<Answer, SubmitError> {
    let mut reader = Reader::new(signed.t(), fields);
    let agrees = reader.choice("agrees", "medicines-check-missing", |word| match word {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    });
    let note = match agrees {
        // Whoever finds a difference says which.
        Some(false) => reader.needed("note", "medicines-difference-missing"),
        _ => reader.text("note"),
    };
    // A button at a visit sends no time: it is checked now.
    let at = match fields.one("at_date").is_empty() {
        true => Some(web.app.now()),
        false => reader.past("at", web.app.zone(), web.app.now()),
    };
    reader.finish().map_err(unread)?;
    let version = fields.one("version").parse();
    let (Some(agrees), Some(at), Ok(version)) = (agrees, at, version) else {
        return Err(SubmitError::Failure(Failure::Unreadable));
    };
    let command = EpisodeCommand::CheckMedicineList { at, version, unit, agrees, note };
    submit(web, signed, fields, Command::Episode(id, command)).await
}
