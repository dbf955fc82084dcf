//! Headers that every answer has: what a browser may load, from where, and what it may keep.

use axum::extract::{Request, State};
use axum::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, HeaderName, REFERRER_POLICY, SET_COOKIE,
    STRICT_TRANSPORT_SECURITY, X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderMap, HeaderValue};
use axum::middleware::Next;
use axum::response::Response;

use crate::page::FLASH;
use crate::session::cookie;
use crate::state::WebState;

const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; \
    img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; \
    base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'";

pub(crate) async fn add(State(web): State<WebState>, request: Request, next: Next) -> Response {
    let had_flash = cookie(request.headers(), FLASH).is_some();
    let mut response = next.run(request).await;
    let status = response.status();
    let headers = response.headers_mut();
    set(headers, CONTENT_SECURITY_POLICY, POLICY);
    set(headers, X_CONTENT_TYPE_OPTIONS, "nosniff");
    // Not "no-referrer": browsers would then send forms with `Origin: null`.
    set(headers, REFERRER_POLICY, "same-origin");
    set(headers, HeaderName::from_static("cross-origin-opener-policy"), "same-origin");
    set(headers, HeaderName::from_static("cross-origin-resource-policy"), "same-origin");
    if web.secure_cookies {
        set(headers, STRICT_TRANSPORT_SECURITY, "max-age=31536000; includeSubDomains");
    }
    if !headers.contains_key(CACHE_CONTROL) {
        set(headers, CACHE_CONTROL, "no-store");
    }
    // A notice is shown once, by the first page that could show it.
    let is_page = status.is_success() && is_html(headers);
    if had_flash && is_page && !headers.contains_key(SET_COOKIE) {
        headers.append(SET_COOKIE, HeaderValue::from_static("flash=; Path=/; Max-Age=0"));
    }
    response
}

fn is_html(headers: &HeaderMap) -> bool {
    let kind = headers.get(axum::http::header::CONTENT_TYPE);
    kind.is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"))
}

fn set(headers: &mut HeaderMap, name: HeaderName, value: &'static str) {
    headers.insert(name, HeaderValue::from_static(value));
}
