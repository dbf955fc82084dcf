//! `/administration/wards/new`: opens a ward at a unit, with its beds.

use super::{derived, own_units, unit_choices};
use crate::failure::Failure;
use crate::forms::{self, Choice, Fields, FormBack, FormView, Reader};
use crate::page::{self, Page};
use crate::paths;
use crate::session::Signed;
use crate::state::WebState;
use crate::texts::T;
use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use care::command::Command;
use care::ids::{UnitId, WardId};
use care::unit::UnitKind;
use care::ward;

#[derive(Template)]
#[template(path = "administration/ward.html")]
struct WardPage {
    page: Page,
    t: T,
    title: String,
    button: String,
    form: FormView,
    units: Vec<Choice>,
}

pub(crate) async fn new(State(web): State<WebState>, signed: Signed) -> Result<Response, Failure> {
    show(&web, &signed, None).await
}

async fn show(
    web: &WebState,
    signed: &Signed,
    back: Option<FormBack>,
) -> Result<Response, Failure> {
    let directory = web.app.administration(&signed.actor).await?;
    let t = signed.t();
    let status = back.as_ref().map_or(StatusCode::OK, |back| back.status);
    let mut units = own_units(web, signed, &directory);
    let has_ward = |unit: UnitId| directory.wards.values().any(|ward| ward.unit == Some(unit));
    units.retain(|(id, details)| details.kind == UnitKind::Ward && !has_ward(*id));
    let ward = WardPage {
        page: Page::of(web, signed),
        t,
        title: t.get("ward-new").into_owned(),
        button: t.get("ward-open").into_owned(),
        form: FormView::new(signed, None, back),
        units: unit_choices(t, &units),
    };
    page::answer(status, &ward)
}

pub(crate) async fn create(
    State(web): State<WebState>,
    signed: Signed,
    fields: Fields,
) -> Result<Response, Failure> {
    let open = match read(&signed, &fields) {
        Ok(open) => open,
        Err(back) => return show(&web, &signed, Some(back)).await,
    };
    let id = WardId(derived(fields.command()?.0, "ward"));
    match forms::submit(&web, &signed, &fields, Command::Ward(id, open)).await {
        Ok(_) => Ok(page::go(paths::ADMINISTRATION, "notice-ward-opened")),
        Err(error) => show(&web, &signed, Some(error.back()?)).await,
    }
}

fn read(signed: &Signed, fields: &Fields) -> Result<ward::Command, FormBack> {
    let mut read = Reader::new(signed.t(), fields);
    let unit = read.choice("unit", "form-choose", |typed| typed.parse().ok().map(UnitId));
    read.needed("beds", "ward-beds-needed");
    let beds = read.number("beds");
    let overbooking_max = read.number("overbooking").or(Some(0));
    read.finish()?;
    let (Some(unit), Some(beds), Some(overbooking_max)) = (unit, beds, overbooking_max) else {
        return Err(FormBack::unread(fields, vec![]));
    };
    Ok(ward::Command::Open { unit, beds, overbooking_max })
}
