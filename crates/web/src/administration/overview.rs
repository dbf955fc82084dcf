//! `GET /administration`: everything that is kept here, and what is missing.

use super::staff_view::{self, StaffView};
use super::unit_view::{self, UnitView, WardView};
use crate::failure::Failure;
use crate::format;
use crate::page::{self, Page};
use crate::paths;
use crate::session::Signed;
use crate::state::WebState;
use crate::texts::T;
use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use care::world::Directory;

#[derive(Template)]
#[template(path = "administration/overview.html")]
struct Overview {
    page: Page,
    t: T,
    /// The situation in a sentence.
    heading: String,
    units: Vec<UnitView>,
    wards: Vec<WardView>,
    staff: Vec<StaffView>,
    programmes: Vec<ProgrammeView>,
}

struct ProgrammeView {
    title: String,
    version: u32,
    owner: String,
    approved: String,
    href: String,
}

pub(crate) async fn show(State(web): State<WebState>, signed: Signed) -> Result<Response, Failure> {
    let t = signed.t();
    let directory = web.app.administration(&signed.actor).await?;
    let units = unit_view::units(&web, &signed, &directory);
    let silent = units.iter().filter(|unit| !unit.silent.is_empty()).count();
    let overview = Overview {
        page: Page::of(&web, &signed),
        t,
        heading: t.with("administration-heading", &[("n", &silent)]),
        units,
        wards: unit_view::wards(&web, &signed, &directory),
        staff: staff_view::all(&web, &signed, &directory),
        programmes: programmes(&web, t, &directory),
    };
    page::answer(StatusCode::OK, &overview)
}

/// By title, the newest version of each first.
fn programmes(web: &WebState, t: T, directory: &Directory) -> Vec<ProgrammeView> {
    let today = care::care_time::day_of(web.app.now(), web.app.zone());
    let views = directory.programmes.iter().map(|(hash, programme)| {
        let on = format::date(t, programme.approved.on, today);
        ProgrammeView {
            title: programme.title.get(t.lang).to_owned(),
            version: programme.version,
            owner: programme.owner.get(t.lang).to_owned(),
            approved: t.with("programme-approved", &[("by", &programme.approved.by), ("on", &on)]),
            href: paths::programme(hash),
        }
    });
    let mut views: Vec<ProgrammeView> = views.collect();
    views.sort_by(|a, b| (&a.title, b.version).cmp(&(&b.title, a.version)));
    views
}
