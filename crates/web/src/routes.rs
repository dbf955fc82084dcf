//! Routes: every address of the pages, in one table. A golden test lists them.

use crate::failure::{self, nothing_here};
use crate::state::WebState;
use crate::{
    account, administration, beds, board, calls, demo_clock, headers, home, language, live, login,
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
    let parts = [
        everybody(),
        ward(),
        episodes(),
        plans(),
        things_and_ending(),
        requests(),
        day(),
        asked(),
        readers(),
        administration(),
    ];
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
    vec![
        get("/board", board::show),
        get("/board/now", board::now),
        get("/board/live", live::board),
        get("/board/beds", beds::show),
        post("/board/beds", beds::mark),
    ]
}

/// Pages about one episode, and how it begins.
fn episodes() -> Vec<Route> {
    use crate::episodes::{
        alarm, assessment, consents, contact, home_check, journal, kin, legal_status, measurement,
        news2_chart, saturation_scale, show, task, ward_return, way_back,
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

/// Things on their way home and back, and the end of the care.
fn things_and_ending() -> Vec<Route> {
    use crate::ending::{before_home, death, discharge, follow_up, reconciliation};
    use crate::things::{self, order, sample, thing};
    vec![
        get("/episodes/{id}/things", things::show),
        post("/episodes/{id}/things", things::pack),
        get("/episodes/{id}/things/new", order::new),
        post("/episodes/{id}/things/new", order::create),
        get("/episodes/{id}/things/{thing}", thing::new),
        post("/episodes/{id}/things/{thing}", thing::create),
        get("/episodes/{id}/samples/{sample}", sample::new),
        post("/episodes/{id}/samples/{sample}", sample::create),
        get("/episodes/{id}/follow-up", follow_up::new),
        post("/episodes/{id}/follow-up", follow_up::create),
        get("/episodes/{id}/reconciliation", reconciliation::new),
        post("/episodes/{id}/reconciliation", reconciliation::create),
        get("/episodes/{id}/discharge", discharge::new),
        post("/episodes/{id}/discharge", discharge::create),
        get("/episodes/{id}/death", death::new),
        post("/episodes/{id}/death", death::create),
        get("/episodes/{id}/end", before_home::new),
        post("/episodes/{id}/end", before_home::create),
    ]
}

/// Pages of a unit that takes part: its day, and what the patient lets it see.
fn day() -> Vec<Route> {
    use crate::day;
    vec![
        get("/day", day::show),
        post("/day/{episode}/{contact}", day::create),
        get("/shared/{id}", day::shared),
    ]
}

/// What the ward asks of other units, and what goes along.
fn requests() -> Vec<Route> {
    use crate::medicines::{self, check, write};
    use crate::requests::{
        self, answer, calls, letter, notice, report, retract, send, show, times,
    };
    vec![
        get("/episodes/{id}/requests", requests::index),
        post("/episodes/{id}/requests", send::create),
        get("/episodes/{id}/requests/new", send::new),
        get("/episodes/{id}/requests/{request}", show::show),
        get("/episodes/{id}/requests/{request}/change", send::new_change),
        post("/episodes/{id}/requests/{request}/change", send::change),
        get("/episodes/{id}/requests/{request}/retract", retract::new),
        post("/episodes/{id}/requests/{request}/retract", retract::create),
        get("/episodes/{id}/requests/{request}/times", times::new),
        post("/episodes/{id}/requests/{request}/times", times::create),
        get("/episodes/{id}/requests/{request}/calls", calls::new),
        post("/episodes/{id}/requests/{request}/calls", calls::create),
        get("/episodes/{id}/requests/{request}/answer", answer::new),
        post("/episodes/{id}/requests/{request}/answer", answer::create),
        get("/episodes/{id}/requests/{request}/letter", letter::show),
        get("/episodes/{id}/medicines", medicines::index),
        post("/episodes/{id}/medicines", write::create),
        get("/episodes/{id}/medicines/new", write::new),
        get("/episodes/{id}/medicines/check", check::new),
        post("/episodes/{id}/medicines/check", check::create),
        get("/episodes/{id}/notices/{notice}", notice::show),
        post("/episodes/{id}/notices/{notice}", notice::create),
        get("/episodes/{id}/reports/{report}", report::show),
        post("/episodes/{id}/reports/{report}", report::create),
    ]
}

/// What a unit has been asked, and its part of each patient's care.
fn asked() -> Vec<Route> {
    use crate::asked::{self, answer, arrival, exchange, inbox, notes, report, show, told, visit};
    vec![
        get("/requests", inbox::show),
        get("/requests/now", inbox::now),
        get("/requests/live", live::requests),
        get("/asked/{id}", show::show),
        post("/asked/{id}/requests/{request}/receipt", answer::receive),
        get("/asked/{id}/requests/{request}/answer", answer::new),
        post("/asked/{id}/requests/{request}/answer", answer::create),
        get("/asked/{id}/requests/{request}/calls", exchange::new_call),
        post("/asked/{id}/requests/{request}/calls", exchange::call),
        get("/asked/{id}/requests/{request}/end", exchange::new_end),
        post("/asked/{id}/requests/{request}/end", exchange::end),
        post("/asked/{id}/notices/{notice}", told::read_notice),
        get("/asked/{id}/medicine-list", asked::new_check),
        post("/asked/{id}/medicine-list", asked::check),
        get("/asked/{id}/things/{thing}", told::new_thing),
        post("/asked/{id}/things/{thing}", told::move_thing),
        post("/asked/{id}/samples/{sample}", told::hand_in),
        post("/asked/{id}/journal", told::enter_in_journal),
        get("/asked/{id}/arrival", arrival::new),
        post("/asked/{id}/arrival", arrival::create),
        get("/asked/{id}/report", report::new),
        post("/asked/{id}/report", report::create),
        get("/asked/{id}/visits/{contact}", visit::show),
        post("/asked/{id}/visits/{contact}", visit::create),
        get("/asked/{id}/notes", notes::show),
        post("/asked/{id}/notes", notes::create),
        get("/asked/{id}/notes/{note}/strike", notes::new_strike),
        post("/asked/{id}/notes/{note}/strike", notes::strike),
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
        get("/me/worry", reader::worry),
        post("/me/worry", reader::tell_worry),
        get("/me/worry/sent", reader::worry_told),
        get("/kin", kin::show),
        get("/kin/worry", reader::worry),
        post("/kin/worry", reader::tell_worry),
        get("/kin/worry/sent", reader::worry_told),
        get("/kin/answer", reader::answer),
        post("/kin/answer", reader::create_answer),
    ]
}

fn administration() -> Vec<Route> {
    use administration::{
        access_log, approval, assignment, local_rule, overview, pool, programme, staff, telephones,
        unit, ward,
    };
    vec![
        get("/administration", overview::show),
        get("/administration/access-log", access_log::show),
        get("/administration/units/new", unit::new),
        post("/administration/units/new", unit::create),
        get("/administration/units/{unit}/telephones", telephones::edit),
        post("/administration/units/{unit}/telephones", telephones::update),
        get("/administration/units/{unit}/rules", local_rule::edit),
        post("/administration/units/{unit}/rules", local_rule::update),
        get("/administration/wards/{ward}/pool", pool::edit),
        post("/administration/wards/{ward}/pool", pool::update),
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
