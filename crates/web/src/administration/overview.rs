//! `GET /administration`: the organisation as a picture, and what is missing in it.

use super::picture::{self, PrincipalView};
use crate::failure::Failure;
use crate::page::{self, Page};
use crate::session::Signed;
use crate::state::WebState;
use crate::texts::T;
use askama::Template;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::Response;

#[derive(Template)]
#[template(path = "administration/overview.html")]
struct Overview {
    page: Page,
    t: T,
    /// The situation in a sentence.
    heading: String,
    /// Names of units and places only: nothing about a person is ever in an address.
    sought: String,
    principals: Vec<PrincipalView>,
    is_setting_up: bool,
    is_without_programme: bool,
}

#[derive(serde::Deserialize)]
pub(crate) struct Asked {
    q: Option<String>,
}

pub(crate) async fn show(
    State(web): State<WebState>,
    signed: Signed,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let t = signed.t();
    let directory = web.app.administration(&signed.actor).await?;
    let sought = asked.q.unwrap_or_default().trim().chars().take(80).collect::<String>();
    let principals = picture::of(&web, &signed, &directory, &sought);
    let units = principals.iter().flat_map(|one| &one.providers).flat_map(|one| &one.units);
    let incomplete = units.filter(|unit| !unit.missing.is_empty()).count();
    let is_setting_up = web.app.is_setting_up().await?;
    let overview = Overview {
        page: Page::of(&web, &signed),
        t,
        heading: t.with("administration-heading", &[("n", &incomplete)]),
        sought,
        principals,
        is_setting_up,
        is_without_programme: directory.programmes.is_empty(),
    };
    page::answer(StatusCode::OK, &overview)
}
