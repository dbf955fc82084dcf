//! The page that a demonstration answers with while its region is being played: how far it has
//! come. It loads itself again until the entrance is there.

use crate::lang;
use crate::texts::T;
use askama::Template;
use axum::http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, RETRY_AFTER};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};

#[derive(Template)]
#[template(path = "demo/progress.html")]
struct ProgressPage {
    t: T,
    lang: &'static str,
    style: String,
    percent: u8,
}

const POLICY: &str =
    "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'";

/// Any page, while so much of the region is there; or the style sheet that this page needs.
///
/// 503, so that nobody takes it for the page that was asked for, nor for a server that is ready.
pub fn progress(path: &str, headers: &HeaderMap, percent: u8) -> Response {
    let style = crate::static_files::url("app.css");
    if path == style {
        return match crate::static_files::bytes("app.css") {
            Some(css) => {
                ([(CONTENT_TYPE, "text/css; charset=utf-8")], css.into_owned()).into_response()
            }
            None => StatusCode::NOT_FOUND.into_response(),
        };
    }
    let t = T { lang: lang::of(headers) };
    let page = ProgressPage { t, lang: lang::tag(t.lang), style, percent: percent.min(100) };
    let Ok(html) = page.render() else { return StatusCode::SERVICE_UNAVAILABLE.into_response() };
    let mut response = (StatusCode::SERVICE_UNAVAILABLE, html).into_response();
    let set = response.headers_mut();
    set.insert(CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    set.insert(CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY));
    set.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    set.insert(RETRY_AFTER, HeaderValue::from_static("1"));
    response
}
