//! Steps: how far the set-up has come, read from what is there, so that it can be left and taken
//! up again on any device.

use super::must_be_setting_up;
use crate::failure::Failure;
use crate::forms::{Fields, FormView};
use crate::page::{self, Page};
use crate::paths;
use crate::session::Signed;
use crate::state::WebState;
use crate::texts::T;
use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use care::ids::{UnitId, WardId};
use care::unit::UnitKind;
use care::who::Role;
use care::world::Directory;

pub(super) struct StepView {
    pub(super) title: String,
    pub(super) is_done: bool,
    pub(super) is_current: bool,
    /// Where it is taken; none before there is somebody to take it.
    pub(super) href: Option<String>,
}

const STEPS: [&str; 6] = ["administrator", "organisation", "ward", "programme", "staff", "done"];

/// The steps while the code is what lets somebody in.
pub(super) fn first(t: T, has_administrator: bool) -> Vec<StepView> {
    let current = if has_administrator { "organisation" } else { "administrator" };
    let steps = STEPS.iter().map(|step| StepView {
        title: t.get(&format!("setup-step-{step}")).into_owned(),
        is_done: *step == "administrator" && has_administrator,
        is_current: *step == current,
        href: None,
    });
    steps.collect()
}

/// The steps for the administrator.
pub(super) fn of(web: &WebState, signed: &Signed, current: &str) -> Vec<StepView> {
    let (t, directory) = (signed.t(), web.app.directory());
    let steps = STEPS.iter().map(|step| StepView {
        title: t.get(&format!("setup-step-{step}")).into_owned(),
        is_done: is_done(web, signed, &directory, step),
        is_current: *step == current,
        href: (!["administrator", "organisation"].contains(step)).then(|| paths::setup_step(step)),
    });
    steps.collect()
}

fn is_done(web: &WebState, signed: &Signed, directory: &Directory, step: &str) -> bool {
    match step {
        "administrator" | "organisation" => true,
        "ward" => own_ward(web, signed, directory).is_some(),
        "programme" => !directory.programmes.is_empty(),
        "staff" => {
            let now = web.app.now();
            let mut posts = directory.staff.values().flat_map(|staff| staff.assignments.values());
            posts.any(|held| held.role != Role::Administrator && held.until.is_none_or(|u| u > now))
        }
        _ => false,
    }
}

/// The ward that has been opened, with its unit.
pub(super) fn own_ward(
    web: &WebState,
    signed: &Signed,
    directory: &Directory,
) -> Option<(WardId, UnitId)> {
    let opened = directory.wards.iter().filter_map(|(id, ward)| Some((*id, ward.unit?)));
    let is_ward = |unit: UnitId| {
        let details = directory.units.get(&unit).and_then(|unit| unit.details.as_ref());
        details.is_some_and(|details| details.kind == UnitKind::Ward)
    };
    let mut own =
        opened.filter(|(_, unit)| is_ward(*unit) && web.app.keeps_unit(&signed.actor, *unit));
    own.next()
}

/// `GET /setup`, signed in: on to the first step that is not taken.
pub(super) async fn overview(web: &WebState, signed: &Signed) -> Result<Response, Failure> {
    must_be_setting_up(web, signed).await?;
    let directory = web.app.directory();
    let left = STEPS.iter().find(|step| !is_done(web, signed, &directory, step));
    Ok(Redirect::to(&paths::setup_step(left.unwrap_or(&"done"))).into_response())
}

#[derive(Template)]
#[template(path = "setup/done.html")]
struct DonePage {
    page: Page,
    t: T,
    form: FormView,
    steps: Vec<StepView>,
    has_passkeys: bool,
    /// What was skipped, each with where it is done later.
    left: Vec<(String, String)>,
    ward: Option<UnitId>,
}

/// `GET /setup/done`: how it begins.
pub(crate) async fn done(State(web): State<WebState>, signed: Signed) -> Result<Response, Failure> {
    must_be_setting_up(&web, &signed).await?;
    let steps = of(&web, &signed, "done");
    let undone = steps.iter().filter(|step| !step.is_done && !step.is_current);
    let left = undone.filter_map(|step| Some((step.title.clone(), step.href.clone()?))).collect();
    let done = DonePage {
        page: Page::of(&web, &signed),
        t: signed.t(),
        form: FormView::new(&signed, None, None),
        left,
        steps,
        has_passkeys: web.passkeys.is_some(),
        ward: own_ward(&web, &signed, &web.app.directory()).map(|(_, unit)| unit),
    };
    page::answer(StatusCode::OK, &done)
}

/// `POST /setup/done`: from now on the set-up is not there.
pub(crate) async fn finish(
    State(web): State<WebState>,
    signed: Signed,
    fields: Fields,
) -> Result<Response, Failure> {
    must_be_setting_up(&web, &signed).await?;
    fields.command()?;
    web.app.end_setup().await?;
    Ok(page::go(paths::ADMINISTRATION, "notice-setup-done"))
}
