//! `GET /shared/{id}`: what the patient lets a participating unit see of what the ward records:
//! the line, the agreement and the newest values. Nothing else.

use crate::agreement::sheet::Sheet;
use crate::episodes::line::LineView;
use crate::episodes::{Identity, On};
use crate::failure::Failure;
use crate::format::{self, NewsBadge};
use crate::items::capital;
use crate::page::{self, Page};
use crate::paths;
use crate::session::Signed;
use crate::state::WebState;
use crate::texts::T;
use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use care::episode::summary::Summary;
use care::ids::EpisodeId;
use care::vital_sign::VitalSign;

#[derive(Template)]
#[template(path = "day/shared.html")]
struct SharedPage {
    page: Page,
    t: T,
    identity: Identity,
    line: LineView,
    badge: Option<NewsBadge>,
    values: Vec<(String, String, String)>,
    sheet: Option<Sheet>,
    day: &'static str,
}

pub(crate) async fn show(
    State(web): State<WebState>,
    signed: Signed,
    Path(id): Path<EpisodeId>,
) -> Result<Response, Failure> {
    let view = web.app.episode_shared(&signed.actor, id).await?;
    let on = On { web: &web, signed: &signed, view };
    let summary = Summary::of(on.episode());
    let vitals = summary.as_ref().and_then(|summary| summary.vitals.as_ref());
    let page = SharedPage {
        page: Page::of(&web, &signed),
        t: on.t(),
        identity: Identity { href: paths::shared(id), ..Identity::of(&on) },
        line: LineView::of(&on),
        badge: format::news(on.t(), vitals, on.now(), on.zone()),
        values: values(&on),
        sheet: Sheet::of(&on),
        day: paths::DAY,
    };
    page::answer(StatusCode::OK, &page)
}

/// The newest value of each sign: what, value, when.
pub(crate) fn values(on: &On<'_>) -> Vec<(String, String, String)> {
    let measured = &on.episode().measurements;
    let values = VitalSign::ALL.into_iter().filter_map(|sign| {
        let (value, at) = measured
            .iter()
            .rev()
            .find_map(|m| m.reading.value(sign).map(|value| (value, m.mark.at)))?;
        let name = capital(&format::sign_name(on.t(), sign));
        Some((name, format::value_with_unit(on.t(), sign, value), on.moment(at)))
    });
    values.collect()
}
