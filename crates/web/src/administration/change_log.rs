//! `GET /administration/log`: who changed which organisation, unit, ward, post, account or
//! programme, when, the newest first.
//!
//! Not here: who has seen patients (`access_log`).

use super::picture::organisation_kind;
use super::staff_view::what;
use super::unit_view::kind_word;
use super::word;
use crate::failure::Failure;
use crate::format;
use crate::forms::who;
use crate::page::{self, Page};
use crate::paths;
use crate::session::Signed;
use crate::state::WebState;
use crate::texts::T;
use app::view::administration_log::Changed;
use askama::Template;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use care::event::Event;
use care::ids::{StaffId, UnitId, WardId};
use care::world::Directory;
use care::{organisation, programme_log, staff, unit, ward};

#[derive(Template)]
#[template(path = "administration/change_log.html")]
struct LogPage {
    page: Page,
    t: T,
    rows: Vec<Row>,
    more: Option<String>,
}

struct Row {
    when: String,
    who: String,
    /// Which organisation, unit or member of staff.
    about: String,
    what: String,
}

#[derive(serde::Deserialize)]
pub(crate) struct Asked {
    before: Option<i64>,
}

pub(crate) async fn show(
    State(web): State<WebState>,
    signed: Signed,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let t = signed.t();
    let found = web.app.administration_log(&signed.actor, asked.before).await?;
    let directory = web.app.directory();
    let rows = found.changes.iter().map(|changed| row(&web, t, &directory, changed));
    let log = LogPage {
        page: Page::of(&web, &signed),
        t,
        rows: rows.collect(),
        more: found.more.map(|before| format!("{}?before={before}", paths::CHANGE_LOG)),
    };
    page::answer(StatusCode::OK, &log)
}

fn row(web: &WebState, t: T, directory: &Directory, changed: &Changed) -> Row {
    let (about, what) = words(web, t, directory, changed);
    Row {
        when: format::moment(t, changed.meta.recorded_at, web.app.now(), web.app.zone()),
        who: who(t, directory, changed.meta.by),
        about,
        what,
    }
}

fn words(web: &WebState, t: T, directory: &Directory, changed: &Changed) -> (String, String) {
    let id = changed.stream.id;
    match &changed.event {
        Event::Organisation(event) => of_organisation(t, event),
        Event::Unit(event) => {
            (directory.unit_name(UnitId(id)).to_owned(), of_unit(t, directory, event))
        }
        Event::Ward(event) => {
            let unit = directory.wards.get(&WardId(id)).and_then(|ward| ward.unit);
            let name = unit.map(|unit| directory.unit_name(unit).to_owned());
            (name.unwrap_or_default(), of_ward(t, event))
        }
        Event::Staff(event) => {
            let name = directory.staff_name(StaffId(id)).to_owned();
            (name, of_staff(web, t, directory, (StaffId(id), event)))
        }
        Event::Programme(programme_log::Event::Approved { name, version, hash, .. }) => {
            let title = directory.programmes.get(hash).map(|known| known.title.get(t.lang));
            let version = t.with("change-programme-approved", &[("n", version)]);
            (title.unwrap_or(name).to_owned(), version)
        }
        // Not asked for: nothing about a patient is in this log.
        Event::Person(_) | Event::Episode(_) | Event::Social(_) => (String::new(), String::new()),
    }
}

fn of_organisation(t: T, event: &organisation::Event) -> (String, String) {
    let (key, details) = match event {
        organisation::Event::Registered { details } => ("change-registered", details),
        organisation::Event::DetailsChanged { details } => ("change-details", details),
    };
    let what = format!("{}, {}", details.name, organisation_kind(t, details.kind));
    (details.name.clone(), t.with(key, &[("what", &what)]))
}

fn of_unit(t: T, directory: &Directory, event: &unit::Event) -> String {
    let told = |details: &unit::Details| {
        let kind = word(t, "unit-kind", kind_word(details.kind));
        let principal = details.principal.as_ref().map(|number| {
            let known = directory.organisation(number.digits());
            known.map_or_else(|| number.written(), |known| known.name.clone())
        });
        let parts =
            [Some(details.name.clone()), Some(details.place.clone()), Some(kind), principal];
        parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
    };
    match event {
        unit::Event::Registered { details } => {
            t.with("change-registered", &[("what", &told(details))])
        }
        unit::Event::DetailsChanged { details } => {
            t.with("change-details", &[("what", &told(details))])
        }
        unit::Event::TelephonesSet { telephones } => {
            let numbers = telephones.iter().map(|one| one.number.as_str()).collect::<Vec<_>>();
            let count = numbers.len();
            t.with("change-telephones", &[("n", &count), ("numbers", &numbers.join(", "))])
        }
        unit::Event::TelephoneClosed { number, closure } => {
            t.with("change-telephone-closed", &[("number", number), ("reason", &closure.reason)])
        }
        unit::Event::TelephoneOpened { number } => {
            t.with("change-telephone-opened", &[("number", number)])
        }
        unit::Event::LocalRuleSet { .. } => t.get("change-local-rule").into_owned(),
        unit::Event::AbilityRegistered { competence, .. } => {
            let what = crate::abilities::word(t, *competence);
            t.with("change-ability-registered", &[("what", &what)])
        }
        unit::Event::AbilityWithdrawn { competence, reason } => {
            let what = crate::abilities::word(t, *competence);
            t.with("change-ability-withdrawn", &[("what", &what), ("reason", reason)])
        }
        unit::Event::SlotsOffered { slots } => {
            t.with("change-slots-offered", &[("n", &slots.len())])
        }
        unit::Event::SlotTaken { .. } => t.get("change-slot-taken").into_owned(),
        unit::Event::SlotReturned { .. } => t.get("change-slot-returned").into_owned(),
        unit::Event::SlotWithdrawn { .. } => t.get("change-slot-withdrawn").into_owned(),
        // Who told of which deviation is nobody's business here: the log leaves it out.
        unit::Event::FeedbackCounted { .. } => String::new(),
        unit::Event::Closed => t.get("change-unit-closed").into_owned(),
        unit::Event::Reopened => t.get("change-unit-reopened").into_owned(),
    }
}

/// Only what an administrator does; patients in beds are not asked for and not told here.
fn of_ward(t: T, event: &ward::Event) -> String {
    match event {
        ward::Event::Opened { beds, overbooking_max, .. }
        | ward::Event::BedsChanged { beds, overbooking_max } => {
            t.with("change-beds", &[("beds", beds), ("overbooking", overbooking_max)])
        }
        ward::Event::PoolSet { pool } => t.with("change-pool", &[("n", &pool.beds.len())]),
        ward::Event::BedsMarked { .. }
        | ward::Event::PatientsTaken { .. }
        | ward::Event::SafetyBedReserved { .. }
        | ward::Event::SafetyBedReleased { .. }
        | ward::Event::HomePlaceTaken { .. }
        | ward::Event::HomePlaceLeft { .. }
        | ward::Event::BedTaken { .. }
        | ward::Event::BedLeft { .. } => String::new(),
    }
}

fn of_staff(
    web: &WebState,
    t: T,
    directory: &Directory,
    (id, event): (StaffId, &staff::Event),
) -> String {
    match event {
        staff::Event::Registered { name } => t.with("change-registered", &[("what", name)]),
        staff::Event::Renamed { name } => t.with("change-renamed", &[("what", name)]),
        staff::Event::Assigned { details, .. } => {
            t.with("change-assigned", &[("what", &what(t, directory, details))])
        }
        staff::Event::AssignmentEnded { assignment, at } => {
            let held = directory.staff.get(&id).and_then(|staff| staff.assignments.get(assignment));
            let post = held.map(|held| what(t, directory, held)).unwrap_or_default();
            let at = format::moment(t, *at, web.app.now(), web.app.zone());
            t.with("change-assignment-ended", &[("what", &post), ("when", &at)])
        }
        staff::Event::AccountOpened { login_name } => {
            t.with("change-account-opened", &[("name", login_name)])
        }
        staff::Event::PasswordReset => t.get("change-password-reset").into_owned(),
        staff::Event::AccountClosed => t.get("change-account-closed").into_owned(),
        staff::Event::AccountReopened => t.get("change-account-reopened").into_owned(),
    }
}
