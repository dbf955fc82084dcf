//! `/demo/…`: the demonstration's clock and its invented staff. A visitor lets a day go by, lets
//! time run fast, does everything alone, or begins again.
//!
//! In a demonstration only; a clock that patients are cared for by cannot be moved.

use crate::demo_hand::DemoWish;
use crate::failure::Failure;
use crate::forms::Fields;
use crate::lang;
use crate::page::{self, Page};
use crate::paths;
use crate::session::{self, MaybeSigned};
use crate::state::WebState;
use crate::texts::T;
use askama::Template;
use axum::extract::{Path, State};
use axum::http::header::{HOST, HeaderMap, SET_COOKIE};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use std::time::Duration;
use tokio::sync::oneshot;

/// Where the record keeps how far the clock is from the machine's, in seconds.
pub const DEMO_SHIFT: &str = "demo_clock_shift_seconds";

/// The longest step, a fortnight: a slip of the hand does not empty the board.
const SECONDS_MAX: u32 = 14 * 24 * 3600;
/// How fast the clock can go, in its seconds for each of the machine's; 0 stands still.
pub(crate) const RATES: [u32; 4] = [0, 1, 10, 60];
/// How long a page waits for hours to have gone by; they go by all the same.
const WAITS: Duration = Duration::from_secs(25);

/// `POST /demo/clock`: `seconds` go by, or from now on it goes at `rate`.
pub(crate) async fn advance(
    State(web): State<WebState>,
    fields: Fields,
) -> Result<Response, Failure> {
    web.demo.as_ref().ok_or(Failure::NOT_FOUND)?;
    if let Ok(rate) = fields.one("rate").parse::<u32>() {
        let known = RATES.contains(&rate) && web.app.clock().set_rate(rate);
        return if known { Ok(back(&fields)) } else { Err(Failure::NOT_FOUND) };
    }
    let seconds = fields.one("seconds").parse::<u32>().ok().filter(|s| *s <= SECONDS_MAX);
    let seconds = seconds.ok_or(Failure::NOT_FOUND)?;
    let (done, told) = oneshot::channel();
    if web.demo_hand().wish(DemoWish::Jump { seconds, done }) {
        // A page that does not wait that long finds the clock on its way.
        let _ = tokio::time::timeout(WAITS, told).await;
        return Ok(back(&fields));
    }
    let shift = web.app.clock().advance(seconds).ok_or(Failure::NOT_FOUND)?;
    let kept = web.app.record().set_meta(DEMO_SHIFT, &shift.to_string()).await;
    kept.map_err(app::Problem::from)?;
    Ok(back(&fields))
}

/// `POST /demo/staff`: whether the invented staff do their work.
pub(crate) async fn staff(
    State(web): State<WebState>,
    fields: Fields,
) -> Result<Response, Failure> {
    web.demo.as_ref().ok_or(Failure::NOT_FOUND)?;
    let works = match fields.one("work") {
        "yes" => true,
        "no" => false,
        _ => return Err(Failure::NOT_FOUND),
    };
    web.demo_hand().let_staff_work(works);
    Ok(back(&fields))
}

/// To the page that the form stood on; the entrance when there was none.
fn back(fields: &Fields) -> Response {
    let to = paths::local(fields.one("back")).unwrap_or(paths::LOGIN);
    Redirect::to(to).into_response()
}

#[derive(Template)]
#[template(path = "demo/restart.html")]
struct RestartPage {
    page: Page,
    t: T,
    back: String,
}

/// `GET /demo/restart`: is everything to begin again?
pub(crate) async fn ask(
    State(web): State<WebState>,
    MaybeSigned(signed): MaybeSigned,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    if web.demo.is_none() || !web.demo_hand().has_staff() {
        return Err(Failure::NOT_FOUND);
    }
    let t = T { lang: lang::of(&headers) };
    let page = Page::bare(&web, t, paths::DEMO_RESTART);
    let back = signed.map_or(paths::LOGIN, |signed| page::start(&web, &signed)).to_owned();
    page::answer(StatusCode::OK, &RestartPage { page, t, back })
}

/// `POST /demo/restart`: everything from the beginning, for everybody who has it open.
pub(crate) async fn restart(State(web): State<WebState>) -> Result<Response, Failure> {
    web.demo.as_ref().ok_or(Failure::NOT_FOUND)?;
    if !web.demo_hand().wish(DemoWish::Restart) {
        return Err(Failure::NOT_FOUND);
    }
    Ok(Redirect::to(paths::LOGIN).into_response())
}

/// `GET /demo/as/{key}`: be somebody, at an address of their own.
///
/// A link and no form, since it leads to another host; it says who one is in a demonstration,
/// where everybody may be everybody, and only at that person's own address.
pub(crate) async fn at_home(
    State(web): State<WebState>,
    Path(key): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let demo = web.demo.as_ref().ok_or(Failure::NOT_FOUND)?;
    let person = demo.people.iter().find(|person| person.key == key).ok_or(Failure::NOT_FOUND)?;
    let own = host_of(&key);
    let asked = headers.get(HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
    if asked.split(':').next() != Some(format!("{own}.localhost").as_str()) {
        return Err(Failure::NOT_FOUND);
    }
    let cookie: HeaderValue = session::begin(&web, person.account).await?;
    let mut response = Redirect::to(paths::HOME).into_response();
    response.headers_mut().append(SET_COOKIE, cookie);
    Ok(response)
}

/// The name of somebody's own host, before `.localhost`.
pub(crate) fn host_of(key: &str) -> String {
    let word = match key {
        "ward_nurse" => "avdelning",
        "ward_nurse_night" => "natten",
        "ward_physician" => "lakare",
        "assistant_nurse" => "underskoterska",
        "coordinating_nurse" => "samordnare",
        "therapist" => "terapeut",
        "clinic_nurse" => "mottagning",
        "primary_care_nurse" => "vardcentral",
        "primary_care_nurse_tallbo" => "vardcentral-tallbo",
        "primary_care_physician" => "distriktslakare",
        "care_coordinator" => "vardkoordinator",
        "home_nurse" => "hemsjukvard",
        "home_nurse_tallbo" => "hemsjukvard-tallbo",
        "home_helper" => "hemtjanst",
        "home_helper_tallbo" => "hemtjanst-tallbo",
        "needs_assessor" => "bistand",
        "needs_assessor_tallbo" => "bistand-tallbo",
        "rehab_therapist" => "rehab",
        "rehab_therapist_tallbo" => "rehab-tallbo",
        "patient" => "erik",
        "next_of_kin" => "karin",
        "administrator" => "administration",
        "patient_gunvor" => "gunvor",
        "next_of_kin_gunvor" => "eva",
        "patient_lisa" => "lisa",
        "next_of_kin_lisa" => "anna",
        other => return other.replace('_', "-"),
    };
    word.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_people_share_a_host() {
        let keys = [
            "ward_nurse",
            "ward_nurse_night",
            "home_nurse",
            "home_nurse_tallbo",
            "patient",
            "patient_lisa",
            "next_of_kin",
            "next_of_kin_lisa",
            "somebody_new",
        ];
        let mut hosts: Vec<String> = keys.into_iter().map(host_of).collect();
        hosts.sort();
        hosts.dedup();
        assert_eq!(hosts.len(), keys.len());
        assert!(hosts.iter().all(|host| host.bytes().all(|b| b.is_ascii_lowercase() || b == b'-')));
    }
}
