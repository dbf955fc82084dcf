//! Signed out while writing: a form that comes when the session has ended is kept on a page, to be
//! sent again after logging in. Nothing typed is lost, and nothing of it is stored or shown.

use crate::forms::Fields;
use crate::lang;
use crate::page::{self, Page};
use crate::paths;
use crate::state::WebState;
use crate::texts::T;
use askama::Template;
use axum::body::{Body, to_bytes};
use axum::extract::{FromRequest, Request, State};
use axum::http::header::CONTENT_TYPE;
use axum::http::{HeaderMap, Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

/// Marks an answer that was given because nobody was signed in.
#[derive(Debug, Clone, Copy)]
pub(crate) struct SignedOut;

#[derive(Template)]
#[template(path = "signed_out.html")]
struct SignedOutPage {
    page: Page,
    t: T,
    /// Where the form was going.
    action: String,
    fields: Vec<(String, String)>,
}

/// Holds on to what a form says until it is known that somebody is signed in.
pub(crate) async fn keep(State(web): State<WebState>, request: Request, next: Next) -> Response {
    let (parts, body) = request.into_parts();
    if parts.method != Method::POST || !is_form(&parts.headers) {
        return next.run(Request::from_parts(parts, body)).await;
    }
    let Ok(bytes) = to_bytes(body, crate::routes::BODY_BYTES_MAX).await else {
        return StatusCode::PAYLOAD_TOO_LARGE.into_response();
    };
    let kept = Request::from_parts(parts.clone(), Body::from(bytes.clone()));
    let response = next.run(Request::from_parts(parts, Body::from(bytes))).await;
    if response.extensions().get::<SignedOut>().is_none() {
        return response;
    }
    written(&web, kept).await.unwrap_or(response)
}

fn is_form(headers: &HeaderMap) -> bool {
    let kind = headers.get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    kind.starts_with("application/x-www-form-urlencoded")
}

async fn written(web: &WebState, kept: Request) -> Option<Response> {
    let (t, action) = (T { lang: lang::of(kept.headers()) }, kept.uri().path().to_owned());
    let fields = Fields::from_request(kept, web).await.ok()?;
    // Only forms that write to the record; a password is never put on a page.
    if fields.command().is_err() || fields.0.keys().any(|name| name.contains("password")) {
        return None;
    }
    let page = Page::bare(web, t, paths::HOME);
    let fields = fields.0.into_iter();
    let fields = fields.flat_map(|(name, all)| all.into_iter().map(move |one| (name.clone(), one)));
    let page = SignedOutPage { page, t, action, fields: fields.collect() };
    page::answer(StatusCode::UNAUTHORIZED, &page).ok()
}
