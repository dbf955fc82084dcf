//! `/login`: the entrance. In a demonstration somebody to be; always the real way in.
//!
//! Not here: passkeys' own endpoints, nor what a right password is (`access::password`).

use crate::failure::Failure;
use crate::forms::Fields;
use crate::lang;
use crate::page::{self, Page};
use crate::paths;
use crate::session::{self, MaybeSigned, Signed};
use crate::state::{DemoGroup, WebState};
use crate::texts::T;
use access::Throttle;
use askama::Template;
use axum::extract::{ConnectInfo, Query, State};
use axum::http::header::{HOST, HeaderMap, HeaderName, SET_COOKIE};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use jiff::SignedDuration;
use std::net::SocketAddr;
use std::sync::{MutexGuard, PoisonError};
use uuid::Uuid;

#[derive(Template)]
#[template(path = "login.html")]
struct LoginPage {
    page: Page,
    t: T,
    is_demo: bool,
    groups: Vec<Group>,
    next: String,
    /// What was typed, when it did not let anybody in.
    name: String,
    error: Option<String>,
    has_passkeys: bool,
    /// Nobody can log in here yet: the first steps are to be taken.
    is_empty: bool,
}

struct Group {
    title: String,
    people: Vec<Person>,
}

struct Person {
    key: String,
    name: String,
    role: String,
    sees_first: String,
    icon: String,
    /// The address of their own, for a tab of their own.
    own: String,
    is_used: bool,
}

#[derive(serde::Deserialize)]
pub(crate) struct Next {
    next: Option<String>,
}

/// `GET /login`
pub(crate) async fn show(
    State(web): State<WebState>,
    MaybeSigned(signed): MaybeSigned,
    Query(Next { next }): Query<Next>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    if let Some(signed) = signed {
        return Ok(Redirect::to(page::start(&web, &signed)).into_response());
    }
    let next = next.as_deref().and_then(paths::local).unwrap_or_default().to_owned();
    page::answer(StatusCode::OK, &entrance(&web, &headers, next, String::new(), None))
}

fn entrance(
    web: &WebState,
    headers: &HeaderMap,
    next: String,
    name: String,
    error: Option<String>,
) -> LoginPage {
    let t = T { lang: lang::of(headers) };
    let here = if next.is_empty() { paths::LOGIN.to_owned() } else { paths::login_then(&next) };
    LoginPage {
        page: Page::bare(web, t, &here),
        t,
        is_demo: web.demo.is_some(),
        groups: groups(web, t, headers),
        next,
        name,
        error,
        has_passkeys: web.passkeys.is_some(),
        is_empty: web.demo.is_none() && web.app.is_without_administrator(),
    }
}

fn groups(web: &WebState, t: T, headers: &HeaderMap) -> Vec<Group> {
    let Some(demo) = &web.demo else { return vec![] };
    let groups = DemoGroup::ALL.into_iter().map(|group| {
        let people = demo.people.iter().filter(|person| person.group == group);
        let people = people.map(|person| Person {
            key: person.key.clone(),
            name: person.name.clone(),
            role: person.role.get(t.lang).to_owned(),
            sees_first: person.sees_first.get(t.lang).to_owned(),
            icon: person.icon.clone(),
            own: own_address(&person.key, headers),
            is_used: web.demo_hand().is_used(person.account),
        });
        let title = t.get(&format!("login-group-{}", group.as_str())).into_owned();
        Group { title, people: people.collect() }
    });
    groups.filter(|group| !group.people.is_empty()).collect()
}

/// A host for each, so that several can be open at once: `*.localhost` is this machine, and a
/// cookie belongs to its host. Elsewhere there is one address only.
fn own_address(key: &str, headers: &HeaderMap) -> String {
    let host = headers.get(HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
    let (name, port) = host.rsplit_once(':').unwrap_or((host, "80"));
    let is_here = name == "127.0.0.1" || name == "localhost" || name.ends_with(".localhost");
    let own = crate::demo_clock::host_of(key);
    match is_here && port.bytes().all(|byte| byte.is_ascii_digit()) {
        true => format!("http://{own}.localhost:{port}/demo/as/{key}"),
        false => String::new(),
    }
}

/// `POST /demo/login`: be somebody, in a demonstration only.
pub(crate) async fn be(State(web): State<WebState>, fields: Fields) -> Result<Response, Failure> {
    let demo = web.demo.as_ref().ok_or(Failure::NOT_FOUND)?;
    let person = demo.people.iter().find(|person| person.key == fields.one("as"));
    let account = person.ok_or(Failure::NOT_FOUND)?.account;
    let cookie = session::begin(&web, account).await?;
    Ok(inside(cookie, fields.one("next")))
}

/// `POST /login`: user name and password.
///
/// An unknown name, a wrong password and a closed account are answered alike, after equal work.
pub(crate) async fn create(
    State(web): State<WebState>,
    headers: HeaderMap,
    source: Source,
    fields: Fields,
) -> Result<Response, Failure> {
    let (name, password) = (fields.one("name").to_owned(), password(&fields));
    let t = T { lang: lang::of(&headers) };
    let next = paths::local(fields.one("next")).unwrap_or_default().to_owned();
    let back = |status: StatusCode, error: String| {
        page::answer(status, &entrance(&web, &headers, next.clone(), name.clone(), Some(error)))
    };
    if name.is_empty() || password.is_empty() {
        return back(StatusCode::UNPROCESSABLE_ENTITY, t.get("login-both-needed").into_owned());
    }
    if let Err(wait) = throttle(&web).begin(&name, &source.0, web.app.now()) {
        tracing::warn!(seconds = wait.as_secs(), "a sign-in had to wait");
        return back(StatusCode::TOO_MANY_REQUESTS, wait_words(t, wait));
    }
    match proved(&web, &name, password).await? {
        Some(account) => {
            throttle(&web).succeeded(&name, &source.0);
            if !session::has_capacity(&web, account).await? {
                return back(StatusCode::FORBIDDEN, t.get("login-no-post").into_owned());
            }
            let cookie = session::begin(&web, account).await?;
            Ok(inside(cookie, &next))
        }
        None => back(StatusCode::UNPROCESSABLE_ENTITY, t.get("login-wrong").into_owned()),
    }
}

/// Counts tries; a thread that panicked while counting spoils nothing.
fn throttle(web: &WebState) -> MutexGuard<'_, Throttle> {
    web.throttle.lock().unwrap_or_else(PoisonError::into_inner)
}

fn wait_words(t: T, wait: SignedDuration) -> String {
    match wait.as_secs().max(1) {
        seconds @ ..60 => t.with("login-wait-seconds", &[("n", &seconds)]),
        seconds => t.with("login-wait-minutes", &[("n", &((seconds + 59) / 60))]),
    }
}

/// A password keeps the spaces that somebody chose.
fn password(fields: &Fields) -> String {
    fields.all("password").first().cloned().unwrap_or_default()
}

/// The account, when the password is its own. Hashing is slow by design and blocks no page.
async fn proved(web: &WebState, name: &str, password: String) -> Result<Option<Uuid>, Failure> {
    let found = web.app.record().account_by_login(name).await.map_err(app::Problem::from)?;
    let phc = found.as_ref().map(|row| row.password_phc.clone()).filter(|phc| !phc.is_empty());
    let check = move || access::password::verify(&password, phc.as_deref());
    let is_right = tokio::task::spawn_blocking(check).await;
    let is_right = is_right.map_err(|_| Failure::Internal("a password check ended".to_owned()))?;
    let known = found.as_ref().map(|row| row.account);
    let account = found.filter(|row| is_right && !row.disabled).map(|row| row.account);
    if account.is_none() {
        // Not what was typed: it may be a name, or a password in the wrong field.
        tracing::warn!(account = ?known, "a sign-in was refused");
    }
    Ok(account)
}

fn inside(cookie: HeaderValue, next: &str) -> Response {
    let to = paths::local(next).unwrap_or(paths::HOME);
    let mut response = Redirect::to(to).into_response();
    response.headers_mut().append(SET_COOKIE, cookie);
    response
}

/// `POST /logout`
pub(crate) async fn end(State(web): State<WebState>, signed: Signed) -> Result<Response, Failure> {
    web.demo_hand().leave(signed.account);
    let cookie = session::end(&web, signed.session).await?;
    let mut response = Redirect::to(paths::LOGIN).into_response();
    response.headers_mut().append(SET_COOKIE, cookie);
    // A shared computer: "back" must not bring a patient's page out of the browser's memory.
    let all = HeaderValue::from_static("\"cache\", \"storage\"");
    response.headers_mut().insert(HeaderName::from_static("clear-site-data"), all);
    Ok(response)
}

/// The network address that tries are counted by; unknown when the server does not tell.
pub(crate) struct Source(String);

impl axum::extract::FromRequestParts<WebState> for Source {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(
        parts: &mut axum::http::request::Parts,
        _: &WebState,
    ) -> Result<Self, Self::Rejection> {
        let address = parts.extensions.get::<ConnectInfo<SocketAddr>>();
        Ok(Source(address.map(|ConnectInfo(address)| address.ip().to_string()).unwrap_or_default()))
    }
}
