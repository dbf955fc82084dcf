//! `GET /meetings`, the units that the own unit meets; `GET /meetings/{unit}`, the coordination
//! meeting (*samordningsmöte*) with one of them: its agenda, and on paper its notes.
//!
//! Not here: whom two units may take up and what they decide (`care::episode::meeting`).

pub(crate) mod subject;
mod view;

use crate::failure::Failure;
use crate::format;
use crate::page::{self, Page};
use crate::paths;
use crate::session::Signed;
use crate::state::WebState;
use crate::texts::T;
use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use care::care_time;
use care::ids::UnitId;
use view::{SubjectView, Telling};

#[derive(Template)]
#[template(path = "meetings/list.html")]
struct ListPage {
    page: Page,
    t: T,
    units: Vec<MetView>,
}

struct MetView {
    name: String,
    place: String,
    says: String,
    href: String,
}

/// `GET /meetings`
pub(crate) async fn list(State(web): State<WebState>, signed: Signed) -> Result<Response, Failure> {
    let (t, directory) = (signed.t(), web.app.directory());
    let met = web.app.meetings(&signed.actor).await?.into_iter();
    let units = met.map(|(unit, shared)| {
        let details = directory.units.get(&unit).and_then(|unit| unit.details.as_ref());
        MetView {
            name: directory.unit_name(unit).to_owned(),
            place: details.map(|details| details.place.clone()).unwrap_or_default(),
            says: t.with("meetings-shared", &[("n", &shared)]),
            href: paths::meeting(unit),
        }
    });
    let page = ListPage { page: Page::of(&web, &signed), t, units: units.collect() };
    page::answer(StatusCode::OK, &page)
}

#[derive(Template)]
#[template(path = "meetings/show.html")]
struct AgendaPage {
    page: Page,
    t: T,
    title: String,
    /// "tisdag 24 november kl 14.10"
    when: String,
    subjects: Vec<SubjectView>,
    without_consent: Option<String>,
    more: bool,
}

/// `GET /meetings/{unit}`
pub(crate) async fn show(
    State(web): State<WebState>,
    signed: Signed,
    Path(with): Path<UnitId>,
) -> Result<Response, Failure> {
    let meeting = web.app.meeting(&signed.actor, with).await?;
    let (t, directory) = (signed.t(), web.app.directory());
    let telling = Telling::new(&web, &signed, &meeting, &directory);
    let left_out = meeting.without_consent;
    let today = care_time::day_of(meeting.now, web.app.zone());
    let page = AgendaPage {
        page: Page::of(&web, &signed),
        t,
        title: t.with(
            "meeting-title",
            &[("own", &signed.unit_name), ("with", &directory.unit_name(with))],
        ),
        when: crate::items::capital(&format::full_date(t, today)),
        subjects: meeting.subjects.iter().map(|subject| telling.subject(subject)).collect(),
        without_consent: (left_out > 0).then(|| t.with("meeting-consent", &[("n", &left_out)])),
        more: meeting.more,
    };
    page::answer(StatusCode::OK, &page)
}
