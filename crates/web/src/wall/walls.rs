//! `GET, POST /board/walls`: the ward's screens. To put one up ends the session of whoever does it
//! and leaves the screen with a key that opens the wall only; every screen can be taken down here.

use crate::failure::Failure;
use crate::format;
use crate::forms::Fields;
use crate::page::{self, Page};
use crate::paths;
use crate::session::{self, Signed};
use crate::state::WebState;
use crate::texts::T;
use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::SET_COOKIE;
use axum::response::{IntoResponse, Redirect, Response};

#[derive(Template)]
#[template(path = "wall/walls.html")]
struct WallsPage {
    page: Page,
    t: T,
    unit: String,
    screens: Vec<ScreenView>,
    action: &'static str,
    down: &'static str,
    back: &'static str,
}

struct ScreenView {
    id: String,
    /// "Uppsatt i går kl 07.10 av Maria Ek"
    put_up: String,
    /// "Visades senast i dag kl 02.12. Slutar av sig själv 20 februari."
    seen: String,
}

pub(crate) async fn show(State(web): State<WebState>, signed: Signed) -> Result<Response, Failure> {
    let screens = web.app.walls(&signed.actor).await?;
    let (t, now, zone) = (signed.t(), web.app.now(), web.app.zone());
    let screens = screens.into_iter().map(|screen| {
        let when = format::moment(t, screen.put_up_at, now, zone);
        let seen = format::moment(t, screen.last_seen_at, now, zone);
        let ends = zone.to_datetime(screen.expires_at).date();
        let ends = format::date(t, ends, zone.to_datetime(now).date());
        let who = web.app.staff_name(screen.put_up_by);
        ScreenView {
            id: screen.id.to_string(),
            put_up: t.with("walls-put-up", &[("when", &when), ("who", &who)]),
            seen: t.with("walls-seen", &[("seen", &seen), ("ends", &ends)]),
        }
    });
    let walls = WallsPage {
        page: Page::of(&web, &signed),
        t,
        unit: signed.unit_name.clone(),
        screens: screens.collect(),
        action: paths::WALLS,
        down: paths::WALLS_DOWN,
        back: paths::BOARD,
    };
    page::answer(StatusCode::OK, &walls)
}

/// This browser becomes a screen: its session ends first, so that nothing of it is left behind.
pub(crate) async fn put_up(
    State(web): State<WebState>,
    signed: Signed,
) -> Result<Response, Failure> {
    let token = access::session::new_token();
    web.app.put_up_wall(&signed.actor, token.hash()).await?;
    let ended = session::end(&web, signed.session).await?;
    let mut response = Redirect::to(paths::WALL).into_response();
    response.headers_mut().append(SET_COOKIE, ended);
    response.headers_mut().append(SET_COOKIE, super::set(&web, &token));
    Ok(response)
}

/// A screen that is taken down goes dark within a minute; one that is down already stays so.
pub(crate) async fn take_down(
    State(web): State<WebState>,
    signed: Signed,
    fields: Fields,
) -> Result<Response, Failure> {
    let wall = fields.one("wall").parse().unwrap_or_default();
    web.app.take_down_wall(&signed.actor, wall).await?;
    Ok(page::go(paths::WALLS, "notice-wall-down"))
}
