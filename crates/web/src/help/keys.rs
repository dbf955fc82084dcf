//! `/help/keyboard`: the keys that the pages know, and the switch that turns them off.
//!
//! Single letters may be turned off (WCAG 2.2, 2.1.4). What a key does is in `assets/js/keys.mjs`.

use crate::failure::Failure;
use crate::forms::Fields;
use crate::page::{self, Page};
use crate::paths;
use crate::session::{self, Signed};
use crate::state::WebState;
use crate::texts::T;
use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::SET_COOKIE;
use axum::response::{IntoResponse, Redirect, Response};
use care::who::Role;

/// The cookie that turns the keys off, in this browser.
pub(crate) const COOKIE: &str = "keys";
pub(crate) const OFF: &str = "off";

/// (text key, what is pressed)
const KEYS: [(&str, &str); 7] = [
    ("key-help", "?"),
    ("key-start", "h"),
    ("key-need", "n"),
    ("key-next", "j"),
    ("key-previous", "k"),
    ("key-find", "/"),
    ("key-close", "Esc"),
];

#[derive(Template)]
#[template(path = "help/keyboard.html")]
struct KeyboardPage {
    page: Page,
    t: T,
    keys: [(&'static str, &'static str); 7],
    is_on: bool,
}

/// Patients and next of kin have no lists to walk through, and no keys.
pub(crate) fn has_keys(role: Role) -> bool {
    !matches!(role, Role::Patient | Role::NextOfKin)
}

/// `GET /help/keyboard`
pub(crate) async fn show(State(web): State<WebState>, signed: Signed) -> Result<Response, Failure> {
    if !has_keys(signed.role) {
        return Err(Failure::NOT_FOUND);
    }
    let (t, is_on) = (signed.t(), signed.has_keys);
    let page = KeyboardPage { page: Page::of(&web, &signed), t, keys: KEYS, is_on };
    page::answer(StatusCode::OK, &page)
}

/// `POST /help/keyboard`
pub(crate) async fn switch(signed: Signed, fields: Fields) -> Result<Response, Failure> {
    if !has_keys(signed.role) {
        return Err(Failure::NOT_FOUND);
    }
    let (value, seconds) = match fields.one("keys") {
        OFF => (OFF, 31_536_000),
        _ => ("", 0),
    };
    let cookie = format!("{COOKIE}={value}; Path=/; Max-Age={seconds}; SameSite=Lax; HttpOnly");
    let mut response = Redirect::to(paths::HELP_KEYBOARD).into_response();
    response.headers_mut().append(SET_COOKIE, session::header(cookie));
    Ok(response)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_and_the_script_know_the_same_keys() {
        let script = crate::static_files::bytes("keys.mjs").unwrap();
        let script = String::from_utf8(script.into_owned()).unwrap();
        for (_, key) in KEYS.iter().filter(|(_, key)| *key != "Esc") {
            assert!(script.contains(&format!("\"{key}\": ")), "{key}");
        }
        let inside = script.split("const ACTS = {").nth(1).unwrap().split("\n};").next().unwrap();
        assert_eq!(inside.lines().filter(|line| line.contains("\": ")).count(), KEYS.len() - 1);
    }
}
