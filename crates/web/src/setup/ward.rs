//! The first ward: its unit, its beds and a number that somebody answers. Three things, one form.

use super::must_be_setting_up;
use super::steps::{self, StepView};
use crate::administration::staff::with_command;
use crate::administration::ward::how_many;
use crate::administration::{derived, hours, step_id};
use crate::failure::Failure;
use crate::forms::{self, Fields, FormBack, FormView, Reader, SubmitError};
use crate::page::{self, Page};
use crate::paths;
use crate::session::Signed;
use crate::state::WebState;
use crate::texts::T;
use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use care::command::Command;
use care::ids::{UnitId, WardId};
use care::keeper::Law;
use care::organisation::OrganisationNumber;
use care::unit::{self, Details, Telephone, UnitKind};
use care::ward;

#[derive(Template)]
#[template(path = "setup/ward.html")]
struct WardPage {
    page: Page,
    t: T,
    form: FormView,
    steps: Vec<StepView>,
    /// The ward that is there already.
    opened: Option<(UnitId, String)>,
}

/// `GET /setup/ward`
pub(crate) async fn show(State(web): State<WebState>, signed: Signed) -> Result<Response, Failure> {
    answer(&web, &signed, None).await
}

async fn answer(
    web: &WebState,
    signed: &Signed,
    back: Option<FormBack>,
) -> Result<Response, Failure> {
    must_be_setting_up(web, signed).await?;
    let (t, directory) = (signed.t(), web.app.directory());
    let status = back.as_ref().map_or(StatusCode::OK, |back| back.status);
    let opened = steps::own_ward(web, signed, &directory);
    let form = FormView::new(signed, None, back)
        .prefilled("label", t.get("setup-ward-answers"))
        .prefilled("hours", t.get("hours-always"))
        .prefilled("overbooking", "0");
    let page = WardPage {
        page: Page::of(web, signed),
        t,
        form,
        steps: steps::of(web, signed, "ward"),
        opened: opened.map(|(_, unit)| (unit, directory.unit_name(unit).to_owned())),
    };
    page::answer(status, &page)
}

/// What the form says, read.
struct New {
    details: Details,
    beds: u16,
    overbooking_max: u16,
    telephone: Telephone,
}

/// `POST /setup/ward`
pub(crate) async fn create(
    State(web): State<WebState>,
    signed: Signed,
    fields: Fields,
) -> Result<Response, Failure> {
    must_be_setting_up(&web, &signed).await?;
    let new = match read(&web, &signed, &fields) {
        Ok(new) => new,
        Err(back) => return answer(&web, &signed, Some(back)).await,
    };
    match save(&web, &signed, &fields, new).await {
        Ok(()) => Ok(Redirect::to(&paths::setup_step("programme")).into_response()),
        Err(error) => answer(&web, &signed, Some(error.back()?)).await,
    }
}

fn read(web: &WebState, signed: &Signed, fields: &Fields) -> Result<New, FormBack> {
    let mut read = Reader::new(signed.t(), fields);
    let name = read.needed("name", "unit-name-needed");
    let place = read.needed("place", "unit-place-needed");
    let many = how_many(&mut read);
    let number = read.needed("number", "telephones-number-needed");
    let label = read.needed("label", "telephones-label-needed");
    let hours = hours(&fields.lines("hours"));
    if hours.is_none() {
        read.fail("hours", "import-hours-unread");
    }
    read.finish()?;
    let (Some((beds, overbooking_max)), Some(hours)) = (many, hours) else {
        return Err(FormBack::unread(fields, vec![]));
    };
    let authority = signed.actor.authority.clone().unwrap_or_default();
    let directory = web.app.directory();
    let own = directory.organisation(&authority).filter(|own| own.kind.is_principal());
    let principal = own.and_then(|own| OrganisationNumber::parse(own.number.digits()));
    let (kind, law, on_platform) = (UnitKind::Ward, Law::Hsl, true);
    let details = Details { name, place, kind, authority, law, principal, on_platform };
    let telephone = Telephone::new(number, label, hours);
    Ok(New { details, beds, overbooking_max, telephone })
}

/// The same form sent again does what was left; the id of the form makes each part one.
async fn save(
    web: &WebState,
    signed: &Signed,
    fields: &Fields,
    new: New,
) -> Result<(), SubmitError> {
    let form = fields.command().map_err(SubmitError::Failure)?.0;
    let (unit, ward) = (UnitId(derived(form, "unit")), WardId(derived(form, "ward")));
    let (beds, overbooking_max) = (new.beds, new.overbooking_max);
    let is_there = web.app.directory().units.contains_key(&unit);
    let details = new.details;
    // A part that was refused is corrected on top of what was made before it.
    let details = match is_there {
        true => unit::Command::ChangeDetails { details },
        false => unit::Command::Register { details },
    };
    let telephones = vec![new.telephone];
    let commands = [
        Command::Unit(unit, details),
        Command::Unit(unit, unit::Command::SetTelephones { telephones }),
        Command::Ward(ward, ward::Command::Open { unit, beds, overbooking_max }),
    ];
    for command in commands {
        let own = with_command(fields, step_id(form, &command));
        forms::submit(web, signed, &own, command).await?;
    }
    Ok(())
}
