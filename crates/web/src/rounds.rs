//! `GET /rounds`, today's rounds; `GET, POST /episodes/{id}/round`, the round of one patient
//! (*distansrond*), by telephone: what is new, one of four outcomes, and on to the next patient.

mod list;
mod since;
mod write;

pub(crate) use write::{create, show, word};

use crate::failure::Failure;
use crate::format;
use crate::page::{self, Page};
use crate::session::Signed;
use crate::state::WebState;
use crate::texts::T;
use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use list::RoundRow;

#[derive(Template)]
#[template(path = "rounds.html")]
struct RoundsPage {
    page: Page,
    t: T,
    title: String,
    today: String,
    left: Vec<RoundRow>,
    done: Vec<RoundRow>,
    /// Patients beyond the list's bound; said on the page.
    more: i64,
}

pub(crate) async fn list(State(web): State<WebState>, signed: Signed) -> Result<Response, Failure> {
    let (rows, more) = list::today(&web, &signed).await?;
    let (done, left): (Vec<_>, Vec<_>) = rows.into_iter().partition(|row| row.is_done);
    let t = signed.t();
    let today = web.app.now().to_zoned(web.app.zone().clone()).date();
    let title = match (left.len(), done.len()) {
        (0, 0) => t.get("round-nobody").into_owned(),
        (0, _) => t.get("round-all-done").into_owned(),
        (n, _) => t.with("round-left", &[("n", &n)]),
    };
    let page = RoundsPage {
        page: Page::of(&web, &signed),
        t,
        title,
        today: crate::items::capital(&format::full_date(t, today)),
        left,
        done,
        more,
    };
    page::answer(StatusCode::OK, &page)
}
