//! Static files: style, scripts, icons and font, inside the binary, under an address that changes
//! when any of them does, so that browsers may keep them for ever.

use axum::extract::Path;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use rust_embed::{EmbeddedFile, RustEmbed};
use sha2::{Digest, Sha256};
use std::borrow::Cow;
use std::sync::LazyLock;

/// Made by `cargo xtask vendor`.
#[derive(RustEmbed)]
#[folder = "$CARGO_MANIFEST_DIR/assets/dist"]
struct Made;

/// Written by hand.
#[derive(RustEmbed)]
#[folder = "$CARGO_MANIFEST_DIR/assets/js"]
struct Scripts;

/// Made by `cargo xtask pictures`.
#[derive(RustEmbed)]
#[folder = "$CARGO_MANIFEST_DIR/assets/pictures"]
struct Pictures;

/// One mark for all files: the style sheet names its font beside itself.
static MARK: LazyLock<String> = LazyLock::new(|| {
    let mut hasher = Sha256::new();
    let mut names: Vec<_> = Made::iter().chain(Scripts::iter()).chain(Pictures::iter()).collect();
    names.sort_unstable();
    for name in names {
        hasher.update(name.as_bytes());
        if let Some(file) = find(&name) {
            hasher.update(&file.data);
        }
    }
    hasher.finalize().iter().take(6).map(|byte| format!("{byte:02x}")).collect()
});

static ICONS: LazyLock<String> = LazyLock::new(|| url("icons.svg"));

pub(crate) fn url(name: &str) -> String {
    format!("/assets/{}/{name}", *MARK)
}

/// Where the icons are; `#i-name` is added to it.
pub(crate) fn icons() -> &'static str {
    &ICONS
}

/// `GET /assets/{mark}/{name}`
pub(crate) async fn show(Path((mark, name)): Path<(String, String)>) -> Response {
    let Some(file) = find(&name) else { return StatusCode::NOT_FOUND.into_response() };
    // A page from before an upgrade asks for the old mark: it gets the file, but not for ever.
    let keep = if mark == *MARK { "public, max-age=31536000, immutable" } else { "no-cache" };
    let headers = [
        (CONTENT_TYPE, HeaderValue::from_static(kind(&name))),
        (CACHE_CONTROL, HeaderValue::from_static(keep)),
    ];
    (headers, file.data.into_owned()).into_response()
}

/// `GET /push.js`: at the root, since a service worker is told only of what lies below it; always
/// asked for anew, so that an upgrade reaches it.
pub(crate) async fn push() -> Response {
    let Some(file) = find("push-worker.js") else { return StatusCode::NOT_FOUND.into_response() };
    let headers = [
        (CONTENT_TYPE, HeaderValue::from_static(kind("push.js"))),
        (CACHE_CONTROL, HeaderValue::from_static("no-cache")),
    ];
    (headers, file.data.into_owned()).into_response()
}

fn find(name: &str) -> Option<EmbeddedFile> {
    Made::get(name).or_else(|| Scripts::get(name)).or_else(|| Pictures::get(name))
}

/// A file's content, for whoever must know more than its address.
pub(crate) fn bytes(name: &str) -> Option<Cow<'static, [u8]>> {
    find(name).map(|file| file.data)
}

#[cfg(test)]
pub(crate) fn pictures() -> Vec<String> {
    Pictures::iter().map(Cow::into_owned).collect()
}

fn kind(name: &str) -> &'static str {
    match name.rsplit('.').next().unwrap_or_default() {
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "svg" => "image/svg+xml",
        "webp" => "image/webp",
        "woff2" => "font/woff2",
        "webmanifest" => "application/manifest+json",
        _ => "text/plain; charset=utf-8",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_that_pages_name_is_there() {
        for name in
            ["app.css", "htmx.min.js", "icons.svg", "favicon.svg", "entrance.svg", "live.js"]
        {
            assert!(find(name).is_some(), "{name}");
        }
    }
}
