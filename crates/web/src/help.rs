//! `/help`: how each role does its work, with pictures of the real pages and links to them.
//!
//! No patient is ever shown here, so nothing is asked of `app`: the pictures are of invented people.

pub(crate) mod guide;
pub(crate) mod keys;
mod pictures;
pub(crate) mod words;

use crate::failure::Failure;
use crate::page::{self, Page};
use crate::paths;
use crate::session::Signed;
use crate::state::WebState;
use crate::texts::T;
use askama::Template;
use axum::extract::{Path, State};
use axum::http::header::{HOST, REFERER};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use care::who::Role;
use guide::Deed;
use pictures::Picture;

#[derive(Template)]
#[template(path = "help/role.html")]
struct RolePage {
    page: Page,
    t: T,
    title: String,
    lead: String,
    /// What is done on the page that one came from.
    here: Option<DeedView>,
    deeds: Vec<DeedView>,
    others: Vec<(String, String)>,
    has_keys: bool,
}

struct DeedView {
    key: &'static str,
    title: String,
    steps: Vec<String>,
    /// The page itself, when the reader's own menu leads there.
    href: Option<&'static str>,
    picture: Option<Picture>,
}

/// `GET /help`: one's own role first.
pub(crate) async fn show(
    State(web): State<WebState>,
    signed: Signed,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let from = came_from(&headers);
    page::answer(StatusCode::OK, &of_role(&web, &signed, signed.role, from.as_deref()))
}

/// `GET /help/roles/{role}`: how somebody else works.
pub(crate) async fn role(
    State(web): State<WebState>,
    signed: Signed,
    Path(role): Path<String>,
) -> Result<Response, Failure> {
    let role = Role::parse(&role.replace('-', "_")).ok_or(Failure::NOT_FOUND)?;
    page::answer(StatusCode::OK, &of_role(&web, &signed, role, None))
}

fn of_role(web: &WebState, signed: &Signed, role: Role, from: Option<&str>) -> RolePage {
    let (t, is_own) = (signed.t(), role == signed.role);
    let view = |deed: &Deed| {
        let is_theirs = |href: &&'static str| is_own && may_open(web, signed, href);
        deed_view(t, deed, deed.href.filter(is_theirs))
    };
    let deeds = guide::of(role);
    let here = from.and_then(|from| deeds.iter().find(|deed| deed.is_done_on(from)));
    let others = Role::ALL.into_iter().filter(|other| *other != role);
    RolePage {
        page: Page::of(web, signed),
        t,
        title: t.get(&guide::key("help-role", role)).into_owned(),
        lead: t.get(&guide::key("help-lead", role)).into_owned(),
        here: here.map(&view),
        deeds: deeds.iter().map(view).collect(),
        others: others.map(|role| (paths::help_role(role), role_name(t, role))).collect(),
        has_keys: !matches!(signed.role, Role::Patient | Role::NextOfKin),
    }
}

/// A list in the menu is linked to only where the menu has it: it is never there for the others.
fn may_open(web: &WebState, signed: &Signed, href: &str) -> bool {
    let is_list = [paths::BOARD, paths::DAY, paths::REQUESTS, paths::ROUNDS].contains(&href);
    !is_list || page::in_menu(web, signed, href)
}

fn deed_view(t: T, deed: &Deed, href: Option<&'static str>) -> DeedView {
    let how = t.get(&format!("deed-{}-how", deed.key));
    DeedView {
        key: deed.key,
        title: t.get(&format!("deed-{}", deed.key)).into_owned(),
        steps: how.lines().map(str::to_owned).collect(),
        href,
        picture: deed.picture.and_then(|name| Picture::of(t, name)),
    }
}

fn role_name(t: T, role: Role) -> String {
    let name = t.get(&guide::key("role", role));
    let mut letters = name.chars();
    let first = letters.next().map(|first| first.to_uppercase().to_string());
    first.unwrap_or_default() + letters.as_str()
}

/// The path of the page that one came from, when it was one of ours.
fn came_from(headers: &HeaderMap) -> Option<String> {
    let text = |name| headers.get(name).and_then(|value| value.to_str().ok());
    let (from, host) = (text(REFERER)?, text(HOST)?);
    let rest = from.split_once("://")?.1.strip_prefix(host)?;
    rest.starts_with('/').then(|| rest.split('?').next().unwrap_or_default().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::Lang;

    fn from(referer: &str) -> Option<String> {
        let mut headers = HeaderMap::new();
        headers.insert(REFERER, referer.parse().unwrap());
        headers.insert(HOST, "localhost:2323".parse().unwrap());
        came_from(&headers)
    }

    #[test]
    fn only_a_page_of_ours_is_where_one_came_from() {
        assert_eq!(from("http://localhost:2323/board?show=gaps").as_deref(), Some("/board"));
        assert_eq!(from("http://localhost:23231/board"), None);
        assert_eq!(from("http://example.com/board"), None);
    }

    #[test]
    fn every_deed_says_how_in_both_languages_and_every_picture_is_there() {
        for role in Role::ALL {
            let deeds = guide::of(role);
            assert!((5..=13).contains(&deeds.len()), "{role:?} has {} deeds", deeds.len());
            for t in [T { lang: Lang::Sv }, T { lang: Lang::En }] {
                for key in ["help-role", "help-lead", "role"] {
                    assert!(t.has(&guide::key(key, role)), "{key} {role:?}");
                }
                for deed in deeds {
                    let view = deed_view(t, deed, deed.href);
                    assert!(t.has(&format!("deed-{}", deed.key)), "{}", deed.key);
                    assert!(t.has(&format!("deed-{}-how", deed.key)), "{}", deed.key);
                    // A label that a page no longer has would stand here in braces.
                    assert!(!view.steps.concat().contains('{'), "{:?}", view.steps);
                    assert_eq!(view.picture.is_some(), deed.picture.is_some(), "{}", deed.key);
                }
            }
        }
    }

    #[test]
    fn links_lead_to_pages_and_every_deed_is_somebodys() {
        for role in Role::ALL {
            for href in guide::of(role).iter().filter_map(|deed| deed.href) {
                assert!(crate::routes::is_served(href), "{href}");
            }
        }
    }
}
