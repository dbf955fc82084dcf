//! `/board`, tavlan: what needs the ward now, then every patient on the way home, at home or out.
//!
//! Full page and the part that changes are one template; `app` has decided what may be shown.

mod filter;
mod home_row;
mod lanes;
mod look;
mod needs;
mod places;
#[cfg(test)]
mod tests;
mod view;

use crate::beds::may_mark;
use crate::failure::Failure;
use crate::page::{self, Page};
use crate::session::Signed;
use crate::state::WebState;
use crate::texts::T;
use askama::Template;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use view::BoardView;

#[derive(Template)]
#[template(path = "board.html")]
struct BoardPage {
    page: Page,
    t: T,
    board: BoardView,
}

#[derive(Template)]
#[template(path = "board.html", block = "now")]
struct BoardNow {
    t: T,
    board: BoardView,
}

#[derive(serde::Deserialize)]
pub(crate) struct Show {
    show: Option<String>,
}

/// `GET /board`
pub(crate) async fn show(
    State(web): State<WebState>,
    signed: Signed,
    Query(Show { show }): Query<Show>,
) -> Result<Response, Failure> {
    let (page, t) = (Page::of(&web, &signed), signed.t());
    let board = view(&web, &signed, show).await?;
    page::answer(StatusCode::OK, &BoardPage { page, t, board })
}

/// `GET /board/now`: the part of the board that changes.
pub(crate) async fn now(
    State(web): State<WebState>,
    signed: Signed,
    Query(Show { show }): Query<Show>,
) -> Result<Response, Failure> {
    let board = view(&web, &signed, show).await?;
    page::answer(StatusCode::OK, &BoardNow { t: signed.t(), board })
}

async fn view(web: &WebState, signed: &Signed, show: Option<String>) -> Result<BoardView, Failure> {
    let board = web.app.board(&signed.actor).await?;
    let directory = web.app.directory();
    let look = look::Look {
        t: signed.t(),
        now: board.now,
        zone: web.app.zone(),
        directory: &directory,
        unit: board.unit,
    };
    let mut view = BoardView::of(&look, &board, &show.unwrap_or_default());
    let may_mark = board.ward.as_ref().is_some_and(|(id, ward)| may_mark(web, signed, *id, ward));
    view.mark_beds = may_mark.then_some(crate::paths::BEDS);
    Ok(view)
}
