//! `GET /wall`: a ward's places on a screen in the corridor. It has a key of its own, which opens
//! this and nothing else: no name, no number, no link to anybody.
//!
//! Not here: to put a screen up and take it down (`walls`).

mod tile;
mod view;
pub(crate) mod walls;
mod words;

use crate::failure::Failure;
use crate::lang::{self, Lang};
use crate::page::{self, Page};
use crate::paths;
use crate::session::cookie;
use crate::state::WebState;
use crate::texts::T;
use access::session::{Token, token_hash};
use askama::Template;
use axum::extract::{FromRequestParts, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::Response;
use view::WallView;

#[derive(Template)]
#[template(path = "wall.html")]
struct WallPage {
    page: Page,
    t: T,
    /// None when the screen has been taken down.
    wall: Option<WallView>,
}

#[derive(Template)]
#[template(path = "wall.html", block = "now")]
struct WallNow {
    t: T,
    wall: Option<WallView>,
}

/// A screen, by the key in its own cookie. A session is no such key, and this is no session.
pub(crate) struct OnWall {
    pub(crate) key: Option<[u8; 32]>,
    pub(crate) t: T,
}

impl FromRequestParts<WebState> for OnWall {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(
        parts: &mut Parts,
        web: &WebState,
    ) -> Result<Self, Self::Rejection> {
        let key = key_of(&parts.headers, web.secure_cookies);
        Ok(OnWall { key, t: T { lang: lang::of(&parts.headers) } })
    }
}

/// `GET /wall`
pub(crate) async fn show(State(web): State<WebState>, on: OnWall) -> Result<Response, Failure> {
    let wall = view(&web, &on).await?;
    let status = if wall.is_some() { StatusCode::OK } else { StatusCode::NOT_FOUND };
    // A tour has buttons and speaks of patients: neither belongs in a corridor.
    let page = Page { tour: None, ..Page::bare(&web, on.t, paths::WALL) };
    page::answer(status, &WallPage { page, t: on.t, wall })
}

/// `GET /wall/now`: the part that changes. A screen that has been taken down is told so here, and
/// clears itself.
pub(crate) async fn now(State(web): State<WebState>, on: OnWall) -> Result<Response, Failure> {
    let wall = view(&web, &on).await?;
    page::answer(StatusCode::OK, &WallNow { t: on.t, wall })
}

async fn view(web: &WebState, on: &OnWall) -> Result<Option<WallView>, Failure> {
    let Some(key) = on.key else { return Ok(None) };
    match web.app.wall(key).await {
        Ok(board) => Ok(Some(WallView::of(web, on.t, &board))),
        Err(app::Problem::NotFound) => Ok(None),
        Err(problem) => Err(problem.into()),
    }
}

/// The time on the ward's clock, which moves as long as the screen hears from us.
pub(crate) fn clock(web: &WebState, t: T) -> String {
    let time = crate::format::iso_time(web.app.now(), web.app.zone());
    match t.lang {
        Lang::Sv => time.replace(':', "."),
        Lang::En => time,
    }
}

fn key_of(headers: &HeaderMap, secure: bool) -> Option<[u8; 32]> {
    cookie(headers, name(secure)).map(|token| token_hash(&token))
}

/// The screen's key: kept when the browser is closed, until the screen's own end.
fn set(web: &WebState, token: &Token) -> HeaderValue {
    const QUARTER_SECONDS: u32 = 90 * 24 * 60 * 60;
    let secure = if web.secure_cookies { "; Secure" } else { "" };
    let (name, value) = (name(web.secure_cookies), token.reveal());
    crate::session::header(format!(
        "{name}={value}; Path=/; Max-Age={QUARTER_SECONDS}; HttpOnly; SameSite=Strict{secure}"
    ))
}

fn name(secure: bool) -> &'static str {
    if secure { "__Host-wall" } else { "wall" }
}
