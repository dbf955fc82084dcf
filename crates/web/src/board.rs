//! `/board`, tavlan: what needs the ward now, then every patient on the way home, at home or out.

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

#[derive(Template)]
#[template(path = "board.html")]
struct BoardPage {
    page: Page,
    t: T,
    updated: String,
}

#[derive(Template)]
#[template(path = "board.html", block = "now")]
struct BoardNow {
    t: T,
    updated: String,
}

/// `GET /board`
pub(crate) async fn show(State(web): State<WebState>, signed: Signed) -> Result<Response, Failure> {
    let board = web.app.board(&signed.actor).await?;
    let t = signed.t();
    let updated = format::moment(t, board.now, board.now, web.app.zone());
    page::answer(StatusCode::OK, &BoardPage { page: Page::of(&web, &signed), t, updated })
}

/// `GET /board/now`: the part of the board that changes.
pub(crate) async fn now(State(web): State<WebState>, signed: Signed) -> Result<Response, Failure> {
    let board = web.app.board(&signed.actor).await?;
    let t = signed.t();
    let updated = format::moment(t, board.now, board.now, web.app.zone());
    page::answer(StatusCode::OK, &BoardNow { t, updated })
}
