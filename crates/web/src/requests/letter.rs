//! `GET /episodes/{id}/requests/{request}/letter`: the request on paper, for a unit that does not
//! work in the platform: by post, by fax or by hand. It carries its own answer to fill in.

use super::view;
use super::{found, may_see, open};
use crate::agreement::sheet::{self, CallView};
use crate::episodes::On;
use crate::failure::Failure;
use crate::format;
use crate::medicines::view::RowView;
use crate::page::{self, Page};
use crate::paths;
use crate::session::Signed;
use crate::state::WebState;
use crate::texts::T;
use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use care::episode::request::{Details, Request};
use care::ids::{EpisodeId, RequestId, UnitId};
use care::programme::RequestKind;
use care::responsibility::thread;
use jiff::Timestamp;
use jiff::civil::Date;

#[derive(Template)]
#[template(path = "requests/letter.html")]
struct LetterPage {
    page: Page,
    t: T,
    title: String,
    today: String,
    from: PartyView,
    to: PartyView,
    /// Name, number, municipality and telephone, as far as they may be given.
    patient: Vec<(String, String)>,
    what: String,
    help: Option<String>,
    days: String,
    visits: Vec<String>,
    answer_by: String,
    /// None for a unit under the social services act.
    medicines: Option<MedicinesView>,
    agreement: Option<AgreementView>,
    call: Vec<CallView>,
    answer_to: CallView,
    is_assessment: bool,
    back: String,
}

struct PartyView {
    name: String,
    place: String,
}

struct MedicinesView {
    title: String,
    rows: Vec<RowView>,
}

struct AgreementView {
    title: String,
    matters: String,
    what_happens: String,
    if_worse: Vec<String>,
}

pub(crate) async fn show(
    State(web): State<WebState>,
    signed: Signed,
    Path((id, request)): Path<(EpisodeId, RequestId)>,
) -> Result<Response, Failure> {
    let on = match open(&web, &signed, id).await? {
        Ok(on) if may_see(&on) => on,
        Ok(_) => return Err(Failure::NOT_FOUND),
        Err(elsewhere) => return Ok(elsewhere),
    };
    let page = page_of(&on, request, found(&on, request)?);
    page::answer(StatusCode::OK, &page)
}

fn page_of(on: &On<'_>, id: RequestId, request: &Request) -> LetterPage {
    let details = &request.details;
    let ward = on.episode().opening.as_ref().map(|opening| opening.ward_unit);
    let whom = crate::items::asked_word(on.t(), details.kind);
    LetterPage {
        page: Page::of(on.web, on.signed),
        t: on.t(),
        title: on.t().with("letter-title", &[("whom", &whom)]),
        today: full_day(on, on.today()),
        from: ward.map_or_else(|| party(on, details.to), |ward| party(on, ward)),
        to: party(on, details.to),
        patient: patient(on),
        what: details.what.clone(),
        help: details.help.map(|help| view::help_word(on, help)),
        days: days(on, details),
        visits: view::visits_words(on, &details.visits),
        answer_by: full_moment(on, details.answer_by),
        medicines: medicines(on, details),
        agreement: agreement(on, details),
        call: calls(on, details).into_iter().map(|unit| sheet::call(on, unit)).collect(),
        answer_to: sheet::call(on, ward.unwrap_or(details.to)),
        is_assessment: details.kind == RequestKind::NeedsAssessment,
        back: paths::request(on.id(), id),
    }
}

/// A letter is read on another day: no "i morgon", and the year is there.
fn full_day(on: &On<'_>, day: Date) -> String {
    format!("{} {}", format::full_date(on.t(), day), day.year())
}

fn full_moment(on: &On<'_>, at: Timestamp) -> String {
    let civil = on.zone().to_datetime(at);
    let (day, clock) = (full_day(on, civil.date()), format::clock(on.t(), civil.time()));
    on.t().with("time-day-clock", &[("day", &day), ("clock", &clock)])
}

fn days(on: &On<'_>, details: &Details) -> String {
    if details.from == details.until {
        return crate::items::capital(&full_day(on, details.from));
    }
    let (from, until) = (full_day(on, details.from), full_day(on, details.until));
    on.t().with("request-days", &[("from", &from), ("until", &until)])
}

/// Whom to call, as agreed. A unit under the social services act gets the ward, and home nursing
/// when it takes part: whom the request tells it to call, and no more of who gives care.
fn calls(on: &On<'_>, details: &Details) -> Vec<UnitId> {
    if !details.kind.is_social() {
        return thread::calls(on.episode());
    }
    let ward = on.episode().opening.as_ref().map(|opening| opening.ward_unit);
    let nursing = on.episode().live_request(RequestKind::HomeNursing);
    ward.into_iter().chain(nursing.map(|(_, request)| request.details.to)).collect()
}

fn party(on: &On<'_>, unit: UnitId) -> PartyView {
    let known = on.view.directory.units.get(&unit).and_then(|unit| unit.details.as_ref());
    let place = known.map(|details| details.place.clone()).unwrap_or_default();
    PartyView { name: on.unit(unit), place }
}

/// The number in full: the receiver must know for certain who it is.
fn patient(on: &On<'_>) -> Vec<(String, String)> {
    let known = on.view.patient.as_ref();
    let number = known.and_then(|patient| patient.identity.as_ref());
    let number = number.map(care::identity::IdentityNumber::shown);
    let open = known.filter(|patient| !patient.protected);
    let facts = [
        ("letter-name", Some(on.name())),
        ("letter-number", number),
        ("letter-address", open.and_then(|patient| patient.address.clone())),
        ("letter-municipality", open.and_then(|patient| patient.municipality.clone())),
        ("letter-telephone", open.and_then(|patient| patient.telephone.clone())),
    ];
    facts.into_iter().filter_map(|(key, said)| Some((on.get(key), said?))).collect()
}

fn medicines(on: &On<'_>, details: &Details) -> Option<MedicinesView> {
    let list = on.episode().medicine_list.as_ref().filter(|_| !details.kind.is_social())?;
    let rows = list.rows.iter().map(|row| RowView::of(on, list, row));
    let title = on.t().with("journal-medicine-list", &[("version", &list.version)]);
    Some(MedicinesView { title, rows: rows.collect() })
}

fn agreement(on: &On<'_>, details: &Details) -> Option<AgreementView> {
    let agreement = on.episode().agreement.as_ref().filter(|_| !details.kind.is_social())?;
    Some(AgreementView {
        title: on.t().with("journal-agreement", &[("version", &agreement.version)]),
        matters: agreement.content.matters_to_me.clone(),
        what_happens: agreement.content.what_happens.clone(),
        if_worse: agreement.content.if_worse.clone(),
    })
}
