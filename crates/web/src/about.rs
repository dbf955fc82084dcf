//! `/about`: which version this is, what it is for and is not, and whose parts are in it.
//!
//! For everybody, signed in or not. The licences are written by `cargo xtask licences`.

use crate::failure::Failure;
use crate::page::{self, Page};
use crate::session::MaybeSigned;
use crate::state::WebState;
use crate::texts::T;
use askama::Template;
use axum::extract::{OriginalUri, State};
use axum::http::header::CONTENT_TYPE;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};

const LIST: &str = include_str!("../generated/licences.tsv");
const TEXTS: &str = include_str!("../generated/licences.txt");

/// Given when a package is built; a build at home has no name.
const BUILD: Option<&str> = option_env!("PLATS23_BUILD");

#[derive(Template)]
#[template(path = "help/about.html")]
struct AboutPage {
    page: Page,
    t: T,
    version: &'static str,
    build: Option<&'static str>,
    parts: Vec<Part>,
}

#[derive(Debug)]
struct Part {
    name: &'static str,
    version: &'static str,
    licence: &'static str,
    from: &'static str,
}

/// `GET /about`
pub(crate) async fn show(
    State(web): State<WebState>,
    MaybeSigned(signed): MaybeSigned,
    OriginalUri(here): OriginalUri,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let page = Page::for_anybody(&web, signed.as_ref(), &headers, here.path());
    let (t, version) = (page.t, env!("CARGO_PKG_VERSION"));
    let parts = LIST.lines().filter_map(part).collect();
    page::answer(StatusCode::OK, &AboutPage { page, t, version, build: BUILD, parts })
}

/// `GET /about/licences.txt`: the texts themselves, as most of them ask.
pub(crate) async fn licences() -> Response {
    ([(CONTENT_TYPE, "text/plain; charset=utf-8")], TEXTS).into_response()
}

/// A line of the list; one that begins with `-` is used for building and testing only.
fn part(line: &'static str) -> Option<Part> {
    let mut cells = line.split('\t');
    let name = cells.next().filter(|name| *name != "-")?;
    let mut cell = || cells.next().unwrap_or_default();
    Some(Part { name, version: cell(), licence: cell(), from: cell() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_part_says_its_licence_and_the_texts_name_it() {
        let parts: Vec<_> = LIST.lines().filter_map(part).collect();
        assert!(parts.len() > 100, "{} parts", parts.len());
        for one in parts {
            assert!(!one.licence.is_empty(), "{one:?}");
            let is_served_to_pages = one.name.contains('@') || LIST_OF_PAGES.contains(&one.name);
            let title = format!("{} {}", one.name, one.version);
            assert!(is_served_to_pages || TEXTS.contains(&title), "{title} has no text");
        }
    }

    const LIST_OF_PAGES: [&str; 2] = ["htmx.org", "nhsuk-frontend"];

    #[test]
    fn what_is_only_for_building_is_not_listed() {
        assert!(part("-\tinsta\t1.0.0").is_none());
        assert_eq!(part("a\t1\tMIT\thttps://docs.rs/a").map(|part| part.licence), Some("MIT"));
    }
}
