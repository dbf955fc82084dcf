//! `/passkeys`: the two ceremonies of passkeys, each in two halves, in JSON for `passkey.mjs`.
//!
//! The state between the halves is kept on the server, serves once and grows old in five minutes.

use crate::failure::Failure;
use crate::page::FLASH;
use crate::paths;
use crate::session::{self, Signed};
use crate::state::WebState;
use access::Passkeys;
use access::passkey::{STATE_MINUTES, Started};
use app::Problem;
use app::view::account::PASSKEYS_MAX;
use axum::Json;
use axum::extract::State;
use axum::http::header::SET_COOKIE;
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use jiff::SignedDuration;
use serde_json::{Value, json};
use uuid::Uuid;

/// Whose the state is until somebody has said who they are.
const NOBODY: Uuid = Uuid::nil();

/// The second half, as the script sends it.
#[derive(serde::Deserialize)]
pub(crate) struct Finish {
    id: Uuid,
    credential: Value,
    /// Where to go after a login.
    #[serde(default)]
    next: String,
}

/// Why it did not go through, as a word that the page has a sentence for.
fn refused(why: &'static str) -> Response {
    (StatusCode::UNPROCESSABLE_ENTITY, Json(json!({ "refused": why }))).into_response()
}

fn passkeys(web: &WebState) -> Result<&Passkeys, Failure> {
    web.passkeys.as_ref().ok_or(Failure::NOT_FOUND)
}

/// `POST /passkeys/registration`: somebody signed in wants a passkey.
pub(crate) async fn register(
    State(web): State<WebState>,
    signed: Signed,
) -> Result<Response, Failure> {
    let known = web.app.own_passkeys(signed.account).await?;
    if known.len() >= PASSKEYS_MAX {
        return Ok(refused("many"));
    }
    let known: Vec<String> = known.into_iter().map(|known| known.credential_id).collect();
    let name = signed.name.as_str();
    let started = passkeys(&web)?.start_registration(signed.account, name, name, &known);
    first_half(&web, signed.account, started.map_err(internal)?).await
}

/// `POST /passkeys/registration/finish`
pub(crate) async fn finish_registration(
    State(web): State<WebState>,
    signed: Signed,
    Json(finish): Json<Finish>,
) -> Result<Response, Failure> {
    let Some(state) = take(&web, finish.id, signed.account).await? else {
        return Ok(refused("late"));
    };
    let answer = finish.credential.to_string();
    let Ok(new) = passkeys(&web)?.finish_registration(&answer, &state) else {
        return Ok(refused("not-accepted"));
    };
    match web.app.add_passkey(signed.account, new.credential_id, new.json).await? {
        true => Ok(on(paths::ACCOUNT, flash("notice-passkey-added"))),
        false => Ok(refused("known")),
    }
}

/// `POST /passkeys/login`: nobody has said who they are.
pub(crate) async fn log_in(State(web): State<WebState>) -> Result<Response, Failure> {
    let now = web.app.now().as_microsecond();
    web.app.record().purge_login_states(now).await.map_err(Problem::from)?;
    let started = passkeys(&web)?.start_login().map_err(internal)?;
    first_half(&web, NOBODY, started).await
}

/// `POST /passkeys/login/finish`: every way in which it is not right is answered alike.
pub(crate) async fn finish_login(
    State(web): State<WebState>,
    Json(finish): Json<Finish>,
) -> Result<Response, Failure> {
    let Some(state) = take(&web, finish.id, NOBODY).await? else { return Ok(refused("late")) };
    match proved(&web, &finish.credential.to_string(), &state).await? {
        Some(account) => {
            let to = paths::local(&finish.next).unwrap_or(paths::HOME).to_owned();
            Ok(on(&to, session::begin(&web, account).await?))
        }
        None => {
            tracing::warn!("a passkey was refused");
            Ok(refused("not-accepted"))
        }
    }
}

/// The account that the passkey proves. Its counter is stored again, by which a copy is found out.
async fn proved(web: &WebState, answer: &str, state: &str) -> Result<Option<Uuid>, Failure> {
    let passkeys = passkeys(web)?;
    let Ok(claim) = passkeys.claim(answer) else { return Ok(None) };
    let (record, account) = (web.app.record(), claim.account);
    let held = record.passkey(&claim.credential_id, account).await.map_err(Problem::from)?;
    let Some(held) = held else { return Ok(None) };
    let Ok(moved) = passkeys.finish_login(answer, state, &held.json) else { return Ok(None) };
    if let Some(moved) = moved {
        let stored = record.update_passkey(&moved.credential_id, account, &moved.json).await;
        stored.map_err(Problem::from)?;
    }
    Ok(Some(account))
}

/// Keeps the state, and gives the browser its half with the id to come back with.
async fn first_half(web: &WebState, account: Uuid, started: Started) -> Result<Response, Failure> {
    let id = Uuid::now_v7();
    let until = web.app.now().saturating_add(SignedDuration::from_mins(STATE_MINUTES));
    let until = until.map_err(|fault| Failure::Internal(fault.to_string()))?.as_microsecond();
    let kept = web.app.record().put_login_state(id, account, &started.state, until).await;
    kept.map_err(Problem::from)?;
    let options: Value = serde_json::from_str(&started.options).map_err(internal)?;
    Ok(Json(json!({ "id": id, "options": options })).into_response())
}

async fn take(web: &WebState, id: Uuid, account: Uuid) -> Result<Option<String>, Failure> {
    let now = web.app.now().as_microsecond();
    let taken = web.app.record().take_login_state(id, account, now).await;
    Ok(taken.map_err(Problem::from)?)
}

/// Done: where the script goes on to, with a cookie.
fn on(to: &str, cookie: HeaderValue) -> Response {
    let mut response = Json(json!({ "to": to })).into_response();
    response.headers_mut().append(SET_COOKIE, cookie);
    response
}

fn flash(notice: &'static str) -> HeaderValue {
    session::header(format!("{FLASH}={notice}; Path=/; Max-Age=60; HttpOnly; SameSite=Lax"))
}

fn internal(fault: impl std::fmt::Display) -> Failure {
    Failure::Internal(fault.to_string())
}
