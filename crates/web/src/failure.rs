//! Failure: why a request did not give its page, and the one page that says so.
//!
//! A failure leaves its handler as a bare status; [`dress`] writes the page in the reader's
//! language. What is not there and what is not theirs look alike.

use crate::lang;
use crate::page::{Page, html};
use crate::paths;
use crate::signed_out::SignedOut;
use crate::state::WebState;
use crate::texts::T;
use app::Problem;
use askama::Template;
use axum::extract::{Request, State};
use axum::http::header::{ACCEPT, CONTENT_TYPE, HeaderName, LOCATION};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Redirect, Response};
use uuid::Uuid;

#[derive(Debug)]
pub(crate) enum Failure {
    Problem(Problem),
    /// Nobody is signed in; `next` is where they wanted to go.
    SignIn {
        next: String,
    },
    /// The request itself makes no sense: an address or a field that no page of ours gives.
    Unreadable,
    Internal(String),
}

impl From<Problem> for Failure {
    fn from(problem: Problem) -> Self {
        Failure::Problem(problem)
    }
}

impl From<askama::Error> for Failure {
    fn from(error: askama::Error) -> Self {
        Failure::Internal(error.to_string())
    }
}

impl Failure {
    pub(crate) const NOT_FOUND: Failure = Failure::Problem(Problem::NotFound);

    pub(crate) fn status(&self) -> StatusCode {
        match self {
            Failure::SignIn { .. } => StatusCode::SEE_OTHER,
            Failure::Unreadable => StatusCode::BAD_REQUEST,
            Failure::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
            Failure::Problem(problem) => status_of(problem),
        }
    }
}

pub(crate) fn status_of(problem: &Problem) -> StatusCode {
    match problem {
        Problem::NotFound => StatusCode::NOT_FOUND,
        Problem::Conflict(_) => StatusCode::CONFLICT,
        Problem::Refused(_) | Problem::OtherAssignment => StatusCode::UNPROCESSABLE_ENTITY,
        Problem::Busy | Problem::AccessLog => StatusCode::SERVICE_UNAVAILABLE,
        Problem::Storage => StatusCode::INSUFFICIENT_STORAGE,
        Problem::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
    }
}

/// The number that joins what somebody saw with the line in the log.
#[derive(Debug, Clone)]
struct Reference(String);

impl Reference {
    fn new() -> Self {
        // The last bits of a v7 id are random; eight signs can be read out over a telephone.
        let text = Uuid::now_v7().simple().to_string();
        Reference(text[text.len() - 8..].to_uppercase())
    }
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        if let Failure::SignIn { next } = &self {
            let to = if next == "/" { paths::LOGIN.to_owned() } else { paths::login_then(next) };
            let mut response = Redirect::to(&to).into_response();
            response.extensions_mut().insert(SignedOut);
            return response;
        }
        let (status, reference) = (self.status(), Reference::new());
        if status.is_server_error() {
            tracing::error!(reference = reference.0, cause = %self.cause(), "a request failed");
        }
        let mut response = status.into_response();
        response.extensions_mut().insert(reference);
        response
    }
}

impl Failure {
    fn cause(&self) -> String {
        match self {
            Failure::Problem(problem) => problem.to_string(),
            Failure::Internal(cause) => cause.clone(),
            Failure::SignIn { .. } | Failure::Unreadable => String::new(),
        }
    }
}

#[derive(Template)]
#[template(path = "error.html")]
struct ErrorPage {
    page: Page,
    t: T,
    title: String,
    what: String,
    next: String,
    reference: String,
}

/// Gives every bare error its page.
pub(crate) async fn dress(State(web): State<WebState>, request: Request, next: Next) -> Response {
    let headers = request.headers().clone();
    let response = next.run(request).await;
    let status = response.status();
    if is_stream(&headers) && response.extensions().get::<SignedOut>().is_some() {
        // The entrance is no stream. The standard's word for "do not ask again": the page then
        // fetches its list, and that leads to the entrance.
        return StatusCode::NO_CONTENT.into_response();
    }
    if headers.contains_key("hx-request") && status.is_redirection() {
        return whole_page(response);
    }
    let is_error = status.is_client_error() || status.is_server_error();
    if !is_error || is_written(response.headers()) {
        return response;
    }
    let reference = response.extensions().get::<Reference>().cloned();
    let reference = reference.unwrap_or_else(|| {
        let reference = Reference::new();
        tracing::info!(reference = reference.0, %status, "a request was turned away");
        reference
    });
    page(&web, &headers, status, reference).unwrap_or(response)
}

/// Does a script listen here for what happens?
fn is_stream(headers: &HeaderMap) -> bool {
    headers.get(ACCEPT).is_some_and(|kind| kind.as_bytes().starts_with(b"text/event-stream"))
}

/// A script that fetches a part of a page must not put the entrance inside it.
fn whole_page(response: Response) -> Response {
    let to = response.headers().get(LOCATION).cloned();
    let to = to.unwrap_or(HeaderValue::from_static(paths::HOME));
    (StatusCode::OK, [(HeaderName::from_static("hx-redirect"), to)]).into_response()
}

/// Pages and answers to scripts have been written by whoever sent them.
fn is_written(headers: &HeaderMap) -> bool {
    let kind = headers.get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    ["text/html", "application/json", "text/event-stream"].iter().any(|own| kind.starts_with(own))
}

fn page(
    web: &WebState,
    headers: &HeaderMap,
    status: StatusCode,
    reference: Reference,
) -> Option<Response> {
    let t = T { lang: lang::of(headers) };
    let key = key(status);
    let text = |part: &str| t.get(&format!("error-{key}-{part}")).into_owned();
    let (title, what, next) = (text("title"), text("what"), text("next"));
    let page = Page::bare(web, t, paths::HOME);
    let page = ErrorPage { page, t, title, what, next, reference: reference.0 };
    Some((status, html(&page).ok()?).into_response())
}

fn key(status: StatusCode) -> &'static str {
    match status.as_u16() {
        404 | 405 => "not-found",
        403 => "not-from-here",
        413 => "too-large",
        409 => "conflict",
        400 | 415 | 422 => "unreadable",
        408 | 429 | 503 => "busy",
        507 => "storage",
        _ => "internal",
    }
}

/// `GET` of an address that no page has.
pub(crate) async fn nothing_here() -> Failure {
    Failure::NOT_FOUND
}
