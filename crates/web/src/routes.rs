//! Routes: every address of the pages, in one table. A golden test lists them.

use crate::failure::{self, nothing_here};
use crate::state::WebState;
use crate::{
    account, administration, board, calls, demo_clock, headers, home, language, live, login,
    passkeys, signed_out, static_files,
};
use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::handler::Handler;
use axum::http::{Method, StatusCode};
use axum::middleware;
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodRouter, on};
use std::any::Any;
use std::time::Duration;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::compression::predicate::{NotForContentType, Predicate, SizeAbove};
use tower_http::csrf::CsrfLayer;
use tower_http::timeout::TimeoutLayer;

/// Forms are texts; nothing of ours is larger.
pub(crate) const BODY_BYTES_MAX: usize = 256 * 1024;
const ANSWER_WITHIN: Duration = Duration::from_secs(20);

/// One line of the table.
struct Route {
    method: Method,
    path: &'static str,
    handler: MethodRouter<WebState>,
}

fn get<H: Handler<T, WebState>, T: 'static>(path: &'static str, handler: H) -> Route {
    let handler = on(axum::routing::MethodFilter::GET, handler);
    Route { method: Method::GET, path, handler }
}

fn post<H: Handler<T, WebState>, T: 'static>(path: &'static str, handler: H) -> Route {
    let handler = on(axum::routing::MethodFilter::POST, handler);
    Route { method: Method::POST, path, handler }
}

fn table() -> Vec<Route> {
    let parts =
        [everybody(), ward(), episodes(), plans(), primary_care(), readers(), administration()];
    parts.into_iter().flatten().collect()
}

fn everybody() -> Vec<Route> {
    vec![
        get("/", home::show),
        get("/healthz", home::health),
        get("/assets/{mark}/{name}", static_files::show),
        get("/login", login::show),
        post("/login", login::create),
        post("/demo/login", login::be),
        post("/demo/clock", demo_clock::advance),
        post("/logout", login::end),
        post("/language", language::choose),
        post("/acting", home::act),
        get("/calls", calls::show),
        get("/account", account::show),
        post("/account/password", account::change_password),
        post("/account/passkeys/removal", account::remove_passkey),
        post("/account/sessions/end", account::end_sessions),
        post("/passkeys/registration", passkeys::register),
        post("/passkeys/registration/finish", passkeys::finish_registration),
        post("/passkeys/login", passkeys::log_in),
        post("/passkeys/login/finish", passkeys::finish_login),
    ]
}

/// The ward's pages.
fn ward() -> Vec<Route> {
    vec![get("/board", board::show), get("/board/now", board::now), get("/board/live", live::board)]
}

/// Pages about one episode, and how it begins.
fn episodes() -> Vec<Route> {
    use crate::episodes::{
        alarm, assessment, consents, contact, ending, home_check, journal, kin, legal_status,
        measurement, news2_chart, saturation_scale, show, task, ward_return, way_back,
    };
    use crate::{candidates, timeline};
    vec![
        get("/candidates/new", candidates::new),
        post("/candidates/search", candidates::search),
        post("/candidates/person", candidates::choose),
        post("/persons", candidates::register_person),
        post("/candidates", candidates::create),
        get("/episodes/{id}", show::show),
        get("/episodes/{id}/news2", news2_chart::show),
        get("/episodes/{id}/timeline", timeline::show),
        get("/episodes/{id}/corrections/{event}", timeline::correction::new),
        post("/episodes/{id}/corrections/{event}", timeline::correction::create),
        get("/episodes/{id}/assessment", assessment::show),
        post("/episodes/{id}/assessment/{part}", assessment::answers::create),
        get("/episodes/{id}/decision", assessment::show),
        post("/episodes/{id}/decision", assessment::decision::create),
        get("/episodes/{id}/measurements", measurement::new),
        post("/episodes/{id}/measurements", measurement::create),
        get("/episodes/{id}/alarms/{of}", alarm::new),
        post("/episodes/{id}/alarms/{of}", alarm::create),
        get("/episodes/{id}/home-checks/{check}", home_check::new),
        post("/episodes/{id}/home-checks/{check}", home_check::create),
        get("/episodes/{id}/contacts/{contact}/outcome", contact::new),
        post("/episodes/{id}/contacts/{contact}/outcome", contact::create),
        get("/episodes/{id}/ward-return", ward_return::new),
        post("/episodes/{id}/ward-return", ward_return::create),
        get("/episodes/{id}/end", ending::new),
        post("/episodes/{id}/end", ending::create),
        get("/episodes/{id}/kin", kin::new),
        post("/episodes/{id}/kin", kin::create),
        get("/episodes/{id}/consents", consents::new),
        post("/episodes/{id}/consents", consents::create),
        get("/episodes/{id}/saturation-scale", saturation_scale::new),
        post("/episodes/{id}/saturation-scale", saturation_scale::create),
        get("/episodes/{id}/tasks/{task}/done", task::new),
        post("/episodes/{id}/tasks/{task}/done", task::create),
        get("/episodes/{id}/journal", journal::new),
        post("/episodes/{id}/journal", journal::create),
        get("/episodes/{id}/safety-bed", way_back::new),
        post("/episodes/{id}/safety-bed", way_back::create),
        get("/episodes/{id}/legal-status", legal_status::new),
        post("/episodes/{id}/legal-status", legal_status::create),
    ]
}

/// What is agreed and prepared with the patient, and the rounds.
fn plans() -> Vec<Route> {
    use crate::preparation::{answers, contacts, homecoming, item};
    use crate::{agreement, preparation, rounds};
    vec![
        get("/episodes/{id}/agreement", agreement::show),
        post("/episodes/{id}/agreement", agreement::create),
        post("/episodes/{id}/agreement/agreed", agreement::agree),
        get("/episodes/{id}/preparation", preparation::show),
        get("/episodes/{id}/answers", answers::new),
        post("/episodes/{id}/answers", answers::create),
        get("/episodes/{id}/contacts", contacts::new),
        post("/episodes/{id}/contacts", contacts::create),
        get("/episodes/{id}/contacts/{contact}/time", contacts::new_time),
        post("/episodes/{id}/contacts/{contact}/time", contacts::create_time),
        get("/episodes/{id}/contacts/{contact}/cancellation", contacts::new_cancellation),
        post("/episodes/{id}/contacts/{contact}/cancellation", contacts::create_cancellation),
        get("/episodes/{id}/items/{item}", item::new),
        post("/episodes/{id}/items/{item}", item::create),
        get("/episodes/{id}/items/{item}/override", item::new_override),
        post("/episodes/{id}/items/{item}/override", item::create_override),
        get("/episodes/{id}/homecoming", homecoming::new),
        post("/episodes/{id}/homecoming", homecoming::create),
        get("/rounds", rounds::list),
        get("/episodes/{id}/round", rounds::show),
        post("/episodes/{id}/round", rounds::create),
    ]
}

/// The vårdcentral's pages.
fn primary_care() -> Vec<Route> {
    use crate::day;
    vec![
        get("/day", day::show),
        post("/day/{episode}/{contact}", day::create),
        get("/shared/{id}", day::shared),
    ]
}

/// The patient's and the next of kin's pages.
fn readers() -> Vec<Route> {
    use crate::reader::{self, kin, me};
    vec![
        get("/me", me::show),
        get("/me/measurements", reader::measurement),
        post("/me/measurements", reader::create_measurement),
        get("/me/measurements/done", reader::measured),
        get("/me/agreement", reader::agreement),
        post("/me/agreement", reader::agree),
        get("/me/answer", reader::answer),
        post("/me/answer", reader::create_answer),
        post("/me/kin", reader::set_kin),
        post("/me/units", reader::set_unit),
        get("/kin", kin::show),
        get("/kin/answer", reader::answer),
        post("/kin/answer", reader::create_answer),
    ]
}

fn administration() -> Vec<Route> {
    use administration::{
        access_log, approval, assignment, overview, programme, staff, telephones, unit, ward,
    };
    vec![
        get("/administration", overview::show),
        get("/administration/access-log", access_log::show),
        get("/administration/units/new", unit::new),
        post("/administration/units/new", unit::create),
        get("/administration/units/{unit}/telephones", telephones::edit),
        post("/administration/units/{unit}/telephones", telephones::update),
        get("/administration/wards/new", ward::new),
        post("/administration/wards/new", ward::create),
        get("/administration/staff/new", staff::new),
        post("/administration/staff/new", staff::create),
        get("/administration/staff/{staff}/assignments/new", assignment::new),
        post("/administration/staff/{staff}/assignments/new", assignment::create),
        get("/administration/staff/{staff}/assignments/{assignment}/end", assignment::ask_end),
        post("/administration/staff/{staff}/assignments/{assignment}/end", assignment::end),
        get("/administration/programmes/new", approval::new),
        post("/administration/programmes/new", approval::create),
        get("/administration/programmes/{hash}", programme::show),
    ]
}

/// All pages, with what is the same around each.
pub fn router(web: WebState) -> Router {
    let mut router = Router::new();
    for route in table() {
        tracing::trace!(method = %route.method, path = route.path, "served");
        router = router.route(route.path, route.handler);
    }
    let not_streams = SizeAbove::new(860)
        .and(NotForContentType::const_new("text/event-stream"))
        .and(NotForContentType::const_new("font/"));
    router
        .fallback(nothing_here)
        .layer(middleware::from_fn_with_state(web.clone(), signed_out::keep))
        .layer(DefaultBodyLimit::max(BODY_BYTES_MAX))
        .layer(CatchPanicLayer::custom(panicked))
        .layer(TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, ANSWER_WITHIN))
        // A form must come from a page of ours (Sec-Fetch-Site, else Origin): no tokens to carry.
        .layer(CsrfLayer::new())
        .layer(middleware::from_fn_with_state(web.clone(), failure::dress))
        .layer(middleware::from_fn_with_state(web.clone(), headers::add))
        .layer(CompressionLayer::new().compress_when(not_streams))
        .with_state(web)
}

/// A fault in one request ends that request only. What was said may hold a name: not logged.
fn panicked(_: Box<dyn Any + Send + 'static>) -> Response {
    failure::Failure::Internal("a handler panicked".to_owned()).into_response()
}

/// Is there a page at this address? For tests of links.
#[cfg(test)]
pub(crate) fn is_served(address: &str) -> bool {
    let path = address.split(['?', '#']).next().unwrap_or_default();
    let fits = |pattern: &str| {
        let (mut pattern, mut path) = (pattern.split('/'), path.split('/'));
        loop {
            match (pattern.next(), path.next()) {
                (None, None) => return true,
                (Some(part), Some(given)) if part == given || part.starts_with('{') => {}
                _ => return false,
            }
        }
    };
    table().iter().any(|route| route.method == Method::GET && fits(route.path))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_address_is_listed() {
        let mut lines: Vec<String> =
            table().iter().map(|route| format!("{} {}", route.path, route.method)).collect();
        lines.sort();
        insta::assert_snapshot!(lines.join("\n"));
    }
}
