//! `/administration/notices`: messages that could not be sent, for whoever keeps the installation.

use super::{Row, row};
use crate::failure::Failure;
use crate::page::{self, Page};
use crate::paths;
use crate::session::Signed;
use crate::state::WebState;
use crate::texts::T;
use app::notice::State as Standing;
use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use care::ids::StaffId;
use uuid::Uuid;

const SHOWN: i64 = 100;

#[derive(Template)]
#[template(path = "administration/notices.html")]
struct FailedPage {
    page: Page,
    t: T,
    rows: Vec<Failed>,
}

struct Failed {
    row: Row,
    whom: String,
    attempts: i64,
    /// Where to post, to have it tried once more.
    again: Option<String>,
}

/// `GET /administration/notices`
pub(crate) async fn show(State(web): State<WebState>, signed: Signed) -> Result<Response, Failure> {
    let t = signed.t();
    let failed = web.app.failed_notices(&signed.actor, SHOWN).await?;
    let directory = web.app.directory();
    let rows = failed.iter().map(|seen| Failed {
        row: row(&web, t, seen),
        // Who is somebody's patient is not the administrator's to know.
        whom: match seen.unit {
            Some(_) => directory.staff_name(StaffId(seen.whom)).to_owned(),
            None => t.get("notices-failed-reader").into_owned(),
        },
        attempts: seen.attempts,
        again: (seen.state == Standing::Dead).then(|| paths::failed_notice(seen.id)),
    });
    let page = FailedPage { page: Page::of(&web, &signed), t, rows: rows.collect() };
    page::answer(StatusCode::OK, &page)
}

/// `POST /administration/notices/{notice}`
pub(crate) async fn again(
    State(web): State<WebState>,
    signed: Signed,
    Path(notice): Path<Uuid>,
) -> Result<Response, Failure> {
    web.app.send_again(&signed.actor, notice).await?;
    Ok(page::go(paths::FAILED_NOTICES, "notice-notices-again"))
}
