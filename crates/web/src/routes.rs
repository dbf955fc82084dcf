//! Routes: every address of the pages, in one table. A golden test lists them.

mod together;

use crate::failure::{self, nothing_here};
use crate::state::WebState;
use crate::{
    abilities, about, accessibility, account, administration, beds, board, calls, demo_clock,
    headers, help, home, language, live, login, notices, passkeys, signed_out, static_files, tour,
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
        responsibility(),
        together::messages(),
        together::feedback(),
        together::meetings(),
        day(),
        papers(),
        asked(),
        readers(),
        identity(),
        administration(),
        beginning(),
    ];
    parts.into_iter().flatten().collect()
}

fn everybody() -> Vec<Route> {
    vec![
        get("/", home::show),
        get("/healthz", home::health),
        get("/assets/{mark}/{name}", static_files::show),
        get("/push.js", static_files::push),
        get("/login", login::show),
        post("/login", login::create),
        post("/demo/login", login::be),
        get("/demo/as/{key}", demo_clock::at_home),
        post("/demo/clock", demo_clock::advance),
        post("/demo/staff", demo_clock::staff),
        get("/demo/restart", demo_clock::ask),
        post("/demo/restart", demo_clock::restart),
        post("/logout", login::end),
        post("/language", language::choose),
        post("/acting", home::act),
        get("/calls", calls::show),
        get("/calls/count", calls::counted::show),
        post("/calls/pressed", calls::counted::pressed),
        get("/units/{unit}/abilities", abilities::show),
        post("/units/{unit}/abilities", abilities::register),
        post("/units/{unit}/abilities/withdrawal", abilities::withdraw),
        get("/help", help::show),
        get("/help/roles/{role}", help::role),
        get("/help/words", help::words::show),
        get("/help/keyboard", help::keys::show),
        post("/help/keyboard", help::keys::switch),
        post("/tour", tour::act),
        get("/tour/now", tour::now),
        get("/about", about::show),
        get("/about/licences.txt", about::licences),
        get("/accessibility", accessibility::show),
        get("/notices", notices::show),
        post("/notices", notices::read),
        get("/account", account::show),
        get("/account/notices", notices::choices::edit),
        post("/account/notices", notices::choices::update),
        post("/account/notices/devices", notices::devices::add),
        post("/account/notices/devices/removal", notices::devices::remove),
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
    use crate::wall::{self, walls};
    vec![
        get("/board", board::show),
        get("/board/now", board::now),
        get("/board/live", live::board),
        get("/board/mine", board::mine::show),
        post("/board/mine", board::mine::take),
        get("/board/walls", walls::show),
        post("/board/walls", walls::put_up),
        post("/board/walls/down", walls::take_down),
        get("/wall", wall::show),
        get("/wall/now", wall::now),
        get("/wall/live", live::wall),
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
        post("/episodes/{id}/assessment", assessment::answers::create),
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
    use crate::preparation::{answers, contacts, homecoming, item, ticks};
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
        post("/episodes/{id}/items", ticks::create),
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
    use crate::ending::{before_home, death, discharge, follow_up, reconciliation, refer_on};
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
        get("/episodes/{id}/onward", refer_on::new),
        post("/episodes/{id}/onward", refer_on::create),
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
        get("/day/now", day::now),
        get("/day/live", live::day),
        post("/day/{episode}/{contact}", day::create),
        get("/shared/{id}", day::shared),
        get("/listed", crate::listed::show),
        get("/ambulance", crate::ambulance::new),
        post("/ambulance", crate::ambulance::show),
    ]
}

/// What is printed: about one patient, of a unit's day, and for when the platform does not answer.
fn papers() -> Vec<Route> {
    use crate::papers::{day, downtime, index};
    vec![
        get("/episodes/{id}/papers", index::list),
        get("/episodes/{id}/papers/{kind}", index::show),
        get("/episodes/{id}/papers/{kind}/pdf", index::pdf),
        get("/day/paper", day::show),
        get("/day/paper/pdf", day::pdf),
        get("/downtime", downtime::show),
        get("/downtime/pdf", downtime::pdf),
        get("/downtime/latest", downtime::latest),
    ]
}

/// Who the patient is, what belongs to another, and the patient's own copy.
fn identity() -> Vec<Route> {
    use crate::disclosure::{decide, mine, readers};
    use crate::persons::{elsewhere, merge, patient};
    vec![
        get("/episodes/{id}/patient", patient::new),
        post("/episodes/{id}/patient", patient::create),
        get("/episodes/{id}/elsewhere/{event}", elsewhere::new),
        post("/episodes/{id}/elsewhere/{event}", elsewhere::create),
        get("/persons/merge", merge::new),
        post("/persons/merge", merge::create),
        post("/persons/merge/search", merge::search),
        post("/persons/merge/compare", merge::show),
        get("/persons/merge/{old}", merge::merged),
        post("/persons/merge/{old}", merge::undo),
        get("/disclosures/{id}/{copy}", decide::show),
        post("/disclosures/{id}/{copy}", decide::create),
        get("/me/copies", mine::show),
        post("/me/copies", mine::create),
        get("/me/copies/{copy}", mine::read),
        get("/me/copies/{copy}/pdf", mine::pdf),
        get("/me/copies/{copy}/json", mine::json),
        get("/me/readers", readers::show),
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
        get("/episodes/{id}/requests/{request}/letter/pdf", letter::pdf),
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

/// Who has which responsibility, and how it goes over.
fn responsibility() -> Vec<Route> {
    use crate::responsibility::{self, answer, named, offer, withdraw};
    vec![
        get("/episodes/{id}/responsibility", responsibility::show),
        get("/episodes/{id}/named/{which}", named::new),
        post("/episodes/{id}/named/{which}", named::create),
        get("/episodes/{id}/responsibility/offers", offer::new),
        post("/episodes/{id}/responsibility/offers", offer::create),
        get("/episodes/{id}/responsibility/offers/{offer}", answer::new),
        post("/episodes/{id}/responsibility/offers/{offer}", answer::create),
        get("/episodes/{id}/responsibility/offers/{offer}/withdrawal", withdraw::new),
        post("/episodes/{id}/responsibility/offers/{offer}/withdrawal", withdraw::create),
    ]
}

/// What a unit has been asked, and its part of each patient's care.
fn asked() -> Vec<Route> {
    use crate::asked::{
        self, answer, arrival, exchange, inbox, named, notes, report, responsibility, show, told,
        visit,
    };
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
        get("/asked/{id}/named/{which}", named::new),
        post("/asked/{id}/named/{which}", named::create),
        get("/asked/{id}/offers", responsibility::new_offer),
        post("/asked/{id}/offers", responsibility::offer),
        get("/asked/{id}/offers/{offer}", responsibility::new_answer),
        post("/asked/{id}/offers/{offer}", responsibility::answer),
        get("/asked/{id}/offers/{offer}/withdrawal", responsibility::new_withdrawal),
        post("/asked/{id}/offers/{offer}/withdrawal", responsibility::withdraw),
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
    use crate::reader::{self, kin, me, papers};
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
        get("/me/papers", papers::list),
        get("/me/papers/{kind}", papers::show),
        get("/me/papers/{kind}/pdf", papers::pdf),
        get("/kin", kin::show),
        get("/kin/papers", papers::list),
        get("/kin/papers/{kind}", papers::show),
        get("/kin/papers/{kind}/pdf", papers::pdf),
        get("/kin/worry", reader::worry),
        post("/kin/worry", reader::tell_worry),
        get("/kin/worry/sent", reader::worry_told),
        get("/kin/answer", reader::answer),
        post("/kin/answer", reader::create_answer),
    ]
}

fn administration() -> Vec<Route> {
    use administration::{
        access_log, approval, assignment, change_log, closure, export, import, local_rule,
        organisation, overview, pool, programme, programme_change, staff, staff_account,
        staff_view, telephones, unit, unit_view, ward,
    };
    vec![
        get("/administration", overview::show),
        get("/administration/access-log", access_log::show),
        get("/administration/log", change_log::show),
        get("/administration/notices", notices::failed::show),
        post("/administration/notices/{notice}", notices::failed::again),
        get("/administration/organisations/new", organisation::new),
        post("/administration/organisations/new", organisation::create),
        get("/administration/organisations/{organisation}", organisation::edit),
        post("/administration/organisations/{organisation}", organisation::update),
        get("/administration/units/new", unit::new),
        post("/administration/units/new", unit::create),
        get("/administration/units/{unit}", unit_view::show),
        get("/administration/units/{unit}/edit", unit::edit),
        post("/administration/units/{unit}/edit", unit::update),
        post("/administration/units/{unit}/closing", unit::close),
        post("/administration/units/{unit}/reopening", unit::reopen),
        get("/administration/units/{unit}/telephones", telephones::edit),
        post("/administration/units/{unit}/telephones", telephones::update),
        get("/administration/units/{unit}/telephones/closure", closure::new),
        post("/administration/units/{unit}/telephones/closure", closure::create),
        post("/administration/units/{unit}/telephones/opening", closure::open),
        get("/administration/units/{unit}/rules", local_rule::edit),
        post("/administration/units/{unit}/rules", local_rule::update),
        get("/administration/wards/{ward}/pool", pool::edit),
        post("/administration/wards/{ward}/pool", pool::update),
        get("/administration/wards/{ward}/beds", ward::edit),
        post("/administration/wards/{ward}/beds", ward::update),
        get("/administration/wards/new", ward::new),
        post("/administration/wards/new", ward::create),
        get("/administration/staff", staff_view::list),
        post("/administration/staff", staff_view::search),
        get("/administration/staff/new", staff::new),
        post("/administration/staff/new", staff::create),
        get("/administration/staff/{staff}", staff_view::show),
        post("/administration/staff/{staff}/name", staff_account::rename),
        post("/administration/staff/{staff}/account", staff_account::open),
        post("/administration/staff/{staff}/account/code", staff_account::new_code),
        post("/administration/staff/{staff}/account/closing", staff_account::close),
        post("/administration/staff/{staff}/account/reopening", staff_account::reopen),
        get("/administration/staff/{staff}/assignments/new", assignment::new),
        post("/administration/staff/{staff}/assignments/new", assignment::create),
        get("/administration/staff/{staff}/assignments/{assignment}/end", assignment::ask_end),
        post("/administration/staff/{staff}/assignments/{assignment}/end", assignment::end),
        get("/administration/programmes", programme::list),
        get("/administration/programmes/new", approval::new),
        post("/administration/programmes/new", approval::create),
        get("/administration/programmes/{hash}", programme::show),
        get("/administration/programmes/{hash}/changes/{after}", programme_change::show),
        get("/administration/import/{what}", import::new),
        post("/administration/import/{what}", import::read),
        post("/administration/import/{what}/confirmed", import::create),
        get("/administration/import/{what}/template", export::template),
        get("/administration/export/{what}", export::show),
    ]
}

/// The first steps of an empty installation, and somebody's first login.
fn beginning() -> Vec<Route> {
    use crate::{setup, welcome};
    vec![
        get("/welcome", welcome::show),
        post("/welcome", welcome::create),
        get("/setup", setup::show),
        post("/setup/code", setup::enter),
        post("/setup/administrator", setup::administrator),
        post("/setup/organisation", setup::organisation),
        get("/setup/ward", setup::ward_show),
        post("/setup/ward", setup::ward_create),
        get("/setup/programme", setup::programme_show),
        post("/setup/programme", setup::programme_choose),
        get("/setup/staff", setup::staff_show),
        post("/setup/staff", setup::staff_create),
        get("/setup/done", setup::done),
        post("/setup/done", setup::finish),
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
        .layer(middleware::from_fn_with_state(web.clone(), tour::look))
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
