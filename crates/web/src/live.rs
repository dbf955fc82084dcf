//! `GET /board/live`, `/requests/live`, `/day/live`, `/wall/live`: tells that the list has changed, with
//! positions only; the content is fetched by a page that is permitted to have it.

use crate::failure::Failure;
use crate::page;
use crate::paths;
use crate::session::{self, Signed};
use crate::state::WebState;
use crate::texts::T;
use crate::wall::{self, OnWall};
use access::Action;
use axum::extract::State;
use axum::response::sse::{Event, Sse};
use axum::response::{IntoResponse, Response};
use care::stream::StreamKind;
use futures::Stream;
use std::convert::Infallible;
use std::time::Duration;
use tokio::sync::broadcast::error::RecvError;
use tokio::time::{Instant, timeout_at};

/// Silence after which the stream says that it lives. The page calls it lost after five seconds.
const BEAT: Duration = Duration::from_secs(2);
/// How often it is asked whether the session still stands.
const LOOK_EVERY_BEATS: u32 = 5;

/// Browsers drop an event without data.
const A_SIGN: &str = "-";

pub(crate) async fn board(
    State(web): State<WebState>,
    signed: Signed,
) -> Result<Response, Failure> {
    stream(web, signed, Action::ViewBoard)
}

pub(crate) async fn requests(
    State(web): State<WebState>,
    signed: Signed,
) -> Result<Response, Failure> {
    page::in_menu(&web, &signed, paths::REQUESTS).then_some(()).ok_or(Failure::NOT_FOUND)?;
    stream(web, signed, Action::ViewUnitDay)
}

/// Every unit's day has it, also where there are no requests.
pub(crate) async fn day(State(web): State<WebState>, signed: Signed) -> Result<Response, Failure> {
    stream(web, signed, Action::ViewUnitDay)
}

/// A screen on a wall; it hears the time with every beat, so that its clock is the ward's.
pub(crate) async fn wall(State(web): State<WebState>, on: OnWall) -> Result<Response, Failure> {
    let key = on.key.ok_or(Failure::NOT_FOUND)?;
    web.app.screen(key).await?.ok_or(Failure::NOT_FOUND)?;
    Ok(answer(changes(web, Listener::Screen(key, on.t))))
}

/// Whoever may not see a list is not told when it changes either.
fn stream(web: WebState, signed: Signed, list: Action) -> Result<Response, Failure> {
    web.app.may_list(&signed.actor, list).then_some(()).ok_or(Failure::NOT_FOUND)?;
    Ok(answer(changes(web, Listener::Signed(Box::new(signed)))))
}

fn answer(changes: impl Stream<Item = Result<Event, Infallible>> + Send + 'static) -> Response {
    let mut response = Sse::new(changes).into_response();
    // A proxy that buffers would hold the beats back.
    response.headers_mut().insert("x-accel-buffering", axum::http::HeaderValue::from_static("no"));
    response
}

/// Who listens, and whether they still may.
enum Listener {
    Signed(Box<Signed>),
    Screen([u8; 32], T),
}

impl Listener {
    async fn stands(&self, web: &WebState) -> bool {
        match self {
            Listener::Signed(signed) => session::stands(web, signed).await,
            Listener::Screen(key, _) => matches!(web.app.screen(*key).await, Ok(Some(_))),
        }
    }

    fn beat(&self, web: &WebState) -> String {
        match self {
            Listener::Signed(_) => A_SIGN.to_owned(),
            Listener::Screen(_, t) => wall::clock(web, *t),
        }
    }
}

fn changes(web: WebState, who: Listener) -> impl Stream<Item = Result<Event, Infallible>> {
    let commits = web.app.record().subscribe();
    let state = (web, who, commits, 0_u32);
    futures::stream::unfold(state, |(web, who, mut commits, mut beats)| async move {
        let end = Instant::now() + BEAT;
        loop {
            let event = match timeout_at(end, commits.recv()).await {
                Err(_) => Event::default().event("beat").data(who.beat(&web)),
                Ok(Err(RecvError::Closed)) => return None,
                Ok(Err(RecvError::Lagged(_))) => Event::default().event("changed").data(A_SIGN),
                Ok(Ok(commit)) => {
                    if !commit.streams.iter().any(|stream| concerns_lists(stream.kind)) {
                        continue;
                    }
                    Event::default().event("changed").data(commit.position.to_string())
                }
            };
            beats += 1;
            let is_time = beats.is_multiple_of(LOOK_EVERY_BEATS);
            if is_time && !who.stands(&web).await {
                return None;
            }
            return Some((Ok(event), (web, who, commits, beats)));
        }
    })
}

fn concerns_lists(kind: StreamKind) -> bool {
    match kind {
        StreamKind::Episode | StreamKind::Ward | StreamKind::Person | StreamKind::Unit => true,
        StreamKind::Staff
        | StreamKind::Programme
        | StreamKind::Social
        | StreamKind::Organisation => false,
    }
}
