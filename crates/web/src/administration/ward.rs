//! `/administration/wards/new` and `…/{ward}/beds`: opens a ward at a unit, and changes its beds.

use super::{derived, own_units, unit_choices};
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
use care::ids::{UnitId, WardId};
use care::unit::UnitKind;
use care::ward::{self, Ward};
use uuid::Uuid;

#[derive(Template)]
#[template(path = "administration/ward.html")]
struct WardPage {
    page: Page,
    t: T,
    title: String,
    button: String,
    form: FormView,
    /// None when the ward is open already.
    units: Option<Vec<Choice>>,
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
        units: Some(unit_choices(t, &units)),
    };
    page::answer(status, &ward)
}

pub(crate) async fn create(
    State(web): State<WebState>,
    signed: Signed,
    fields: Fields,
) -> Result<Response, Failure> {
    let mut read = Reader::new(signed.t(), &fields);
    let unit = read.choice("unit", "form-choose", |typed| typed.parse().ok().map(UnitId));
    let many = how_many(&mut read);
    let unread = read.finish().err();
    let (Some(unit), Some((beds, overbooking_max)), None) = (unit, many, &unread) else {
        return show(&web, &signed, unread.or(Some(FormBack::unread(&fields, vec![])))).await;
    };
    let id = WardId(derived(fields.command()?.0, "ward"));
    let open = ward::Command::Open { unit, beds, overbooking_max };
    match forms::submit(&web, &signed, &fields, Command::Ward(id, open)).await {
        Ok(_) => Ok(page::go(&paths::unit(unit), "notice-ward-opened")),
        Err(error) => show(&web, &signed, Some(error.back()?)).await,
    }
}

/// Beds, and overbooking places (none when nothing is written).
pub(crate) fn how_many(read: &mut Reader<'_>) -> Option<(u16, u16)> {
    read.needed("beds", "ward-beds-needed");
    let beds = read.number("beds");
    let overbooking_max = read.number("overbooking").or(Some(0));
    beds.zip(overbooking_max)
}

/// `GET …/{ward}/beds`
pub(crate) async fn edit(
    State(web): State<WebState>,
    signed: Signed,
    Path(id): Path<Uuid>,
) -> Result<Response, Failure> {
    show_beds(&web, &signed, WardId(id), None).await
}

async fn show_beds(
    web: &WebState,
    signed: &Signed,
    id: WardId,
    back: Option<FormBack>,
) -> Result<Response, Failure> {
    let directory = web.app.administration(&signed.actor).await?;
    let (ward, unit) = kept(web, signed, &directory, id)?;
    let t = signed.t();
    let status = back.as_ref().map_or(StatusCode::OK, |back| back.status);
    let page = WardPage {
        page: Page::of(web, signed),
        t,
        title: t.with("ward-beds-title", &[("unit", &directory.unit_name(unit))]),
        button: t.get("unit-save").into_owned(),
        form: FormView::new(signed, None, back)
            .prefilled("beds", ward.beds.to_string())
            .prefilled("overbooking", ward.overbooking_max.to_string()),
        units: None,
    };
    page::answer(status, &page)
}

fn kept<'d>(
    web: &WebState,
    signed: &Signed,
    directory: &'d care::world::Directory,
    id: WardId,
) -> Result<(&'d Ward, UnitId), Failure> {
    let ward = directory.wards.get(&id).ok_or(Failure::NOT_FOUND)?;
    let unit = ward.unit.filter(|unit| web.app.keeps_unit(&signed.actor, *unit));
    Ok((ward, unit.ok_or(Failure::NOT_FOUND)?))
}

/// `POST …/{ward}/beds`
pub(crate) async fn update(
    State(web): State<WebState>,
    signed: Signed,
    Path(id): Path<Uuid>,
    fields: Fields,
) -> Result<Response, Failure> {
    let id = WardId(id);
    let directory = web.app.directory();
    let (_, unit) = kept(&web, &signed, &directory, id)?;
    let mut read = Reader::new(signed.t(), &fields);
    let many = how_many(&mut read);
    let unread = read.finish().err();
    let (Some((beds, overbooking_max)), None) = (many, &unread) else {
        let back = unread.unwrap_or_else(|| FormBack::unread(&fields, vec![]));
        return show_beds(&web, &signed, id, Some(back)).await;
    };
    let change = ward::Command::ChangeBeds { beds, overbooking_max };
    match forms::submit(&web, &signed, &fields, Command::Ward(id, change)).await {
        Ok(_) => Ok(page::go(&paths::unit(unit), "notice-beds-changed")),
        Err(error) => show_beds(&web, &signed, id, Some(error.back()?)).await,
    }
}
