//! `GET, POST /administration/units/{id}/telephones/closure`: a number that nobody answers for a
//! while, with where its calls go meanwhile; `POST …/opening`: it is answered again.

use super::unit_view;
use crate::failure::Failure;
use crate::forms::{self, Choice, Fields, FormBack, FormView, Reader};
use crate::page::{self, Page};
use crate::paths;
use crate::session::Signed;
use crate::state::WebState;
use crate::texts::T;
use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use care::command::Command;
use care::ids::UnitId;
use care::unit::{self, Closure};
use uuid::Uuid;

#[derive(Template)]
#[template(path = "administration/closure.html")]
struct ClosurePage {
    page: Page,
    t: T,
    title: String,
    button: String,
    form: FormView,
    numbers: Vec<Choice>,
}

pub(crate) async fn new(
    State(web): State<WebState>,
    signed: Signed,
    Path(id): Path<Uuid>,
) -> Result<Response, Failure> {
    show(&web, &signed, UnitId(id), None).await
}

async fn show(
    web: &WebState,
    signed: &Signed,
    id: UnitId,
    back: Option<FormBack>,
) -> Result<Response, Failure> {
    let directory = web.app.administration(&signed.actor).await?;
    let (unit, _) = unit_view::kept(web, signed, &directory, id)?;
    let t = signed.t();
    let status = back.as_ref().map_or(StatusCode::OK, |back| back.status);
    let numbers = unit
        .telephones
        .iter()
        .map(|one| Choice::new(one.number.clone(), format!("{}, {}", one.number, one.label)));
    let first = unit.telephones.first().map(|one| one.number.clone()).unwrap_or_default();
    let closure = ClosurePage {
        page: Page::of(web, signed),
        t,
        title: t.with("closure-title", &[("unit", &unit.name())]),
        button: t.get("closure-button").into_owned(),
        form: FormView::new(signed, None, back).prefilled("number", first),
        numbers: numbers.collect(),
    };
    page::answer(status, &closure)
}

pub(crate) async fn create(
    State(web): State<WebState>,
    signed: Signed,
    Path(id): Path<Uuid>,
    fields: Fields,
) -> Result<Response, Failure> {
    let id = UnitId(id);
    let (number, closure) = match read(&web, &signed, &fields) {
        Ok(read) => read,
        Err(back) => return show(&web, &signed, id, Some(back)).await,
    };
    let command = Command::Unit(id, unit::Command::CloseTelephone { number, closure });
    match forms::submit(&web, &signed, &fields, command).await {
        Ok(_) => Ok(page::go(&paths::unit(id), "notice-telephone-closed")),
        Err(error) => show(&web, &signed, id, Some(error.back()?)).await,
    }
}

/// Closed from now, until a moment that is always said: a number is not forgotten closed.
fn read(web: &WebState, signed: &Signed, fields: &Fields) -> Result<(String, Closure), FormBack> {
    let mut reader = Reader::new(signed.t(), fields);
    let number = reader.needed("number", "closure-number-needed");
    let until = reader.moment("until", web.app.zone());
    let reason = reader.needed("reason", "form-needed");
    let forward_to = Some(reader.text("forward_to")).filter(|number| !number.is_empty());
    reader.finish()?;
    let from = web.app.now();
    let until = until.unwrap_or(from);
    Ok((number, Closure { from, until, reason, forward_to }))
}

pub(crate) async fn open(
    State(web): State<WebState>,
    signed: Signed,
    Path(id): Path<Uuid>,
    fields: Fields,
) -> Result<Response, Failure> {
    let id = UnitId(id);
    let number = fields.one("number").to_owned();
    let command = Command::Unit(id, unit::Command::OpenTelephone { number });
    match forms::submit(&web, &signed, &fields, command).await {
        Ok(_) => Ok(page::go(&paths::unit(id), "notice-telephone-opened")),
        Err(error) => unit_view::answer(&web, &signed, id, Some(error.back()?)).await,
    }
}
