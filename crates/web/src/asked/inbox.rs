//! `GET /requests`: what the unit has been asked, the unanswered first; `GET /requests/now`, the
//! part that is fetched again when something has changed.

use super::our::{Phone, facts, name};
use super::request::{Look, RequestView};
use crate::failure::Failure;
use crate::format;
use crate::forms::FormView;
use crate::page::{self, Page};
use crate::paths;
use crate::session::Signed;
use crate::state::WebState;
use crate::texts::T;
use app::Looking;
use app::view::requests::{UnitRequest, UnitRequests};
use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use care::care_time;
use care::episode::request::Standing;
use care::programme::RequestKind;

#[derive(Template)]
#[template(path = "asked/inbox.html")]
struct InboxPage {
    page: Page,
    t: T,
    inbox: Inbox,
}

#[derive(Template)]
#[template(path = "asked/inbox.html", block = "now")]
struct InboxNow {
    t: T,
    inbox: Inbox,
}

struct Inbox {
    heading: String,
    lead: String,
    updated: String,
    again: &'static str,
    live: &'static str,
    day: &'static str,
    form: FormView,
    left: Vec<Row>,
    groups: Vec<Group>,
    is_empty: bool,
    has_more: bool,
}

/// Requests that stand the same way.
struct Group {
    id: &'static str,
    title: String,
    rows: Vec<Row>,
}

/// One request as a card or a line; the day's page shows the unanswered ones too.
pub(crate) struct Row {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) facts: String,
    pub(crate) ward: String,
    pub(crate) request: RequestView,
    pub(crate) open: String,
    pub(crate) receipt: String,
    pub(crate) answer: String,
    pub(crate) another_time: String,
    pub(crate) decline: String,
    pub(crate) grant: Option<String>,
    pub(crate) phone: Option<Phone>,
    /// Under a heading of its own, as on the day's page.
    pub(crate) is_nested: bool,
}

/// Requests that wait for the unit's answer, and whether there are more than fit; none for units
/// that are not asked.
pub(crate) async fn waiting(
    web: &WebState,
    signed: &Signed,
    looking: Looking,
) -> Result<(Vec<Row>, bool), Failure> {
    if !page::in_menu(web, signed, paths::REQUESTS) {
        return Ok((vec![], false));
    }
    let unit = web.app.unit_requests(&signed.actor, looking).await?;
    let directory = web.app.directory();
    let look = Look { t: signed.t(), now: unit.now, zone: web.app.zone(), directory: &directory };
    let rows = rows(&look, &unit, Standing::is_unanswered).into_iter();
    Ok((rows.map(|row| Row { is_nested: true, ..row }).collect(), unit.more))
}

pub(crate) async fn show(State(web): State<WebState>, signed: Signed) -> Result<Response, Failure> {
    let inbox = inbox(&web, &signed, Looking::Opened).await?;
    page::answer(StatusCode::OK, &InboxPage { page: Page::of(&web, &signed), t: signed.t(), inbox })
}

pub(crate) async fn now(State(web): State<WebState>, signed: Signed) -> Result<Response, Failure> {
    let inbox = inbox(&web, &signed, Looking::Again).await?;
    page::answer(StatusCode::OK, &InboxNow { t: signed.t(), inbox })
}

/// Only for units that are asked: a ward's requests are those that it has sent.
async fn inbox(web: &WebState, signed: &Signed, looking: Looking) -> Result<Inbox, Failure> {
    page::in_menu(web, signed, paths::REQUESTS).then_some(()).ok_or(Failure::NOT_FOUND)?;
    let unit = web.app.unit_requests(&signed.actor, looking).await?;
    let directory = web.app.directory();
    let t = signed.t();
    let look = Look { t, now: unit.now, zone: web.app.zone(), directory: &directory };
    let left = rows(&look, &unit, Standing::is_unanswered);
    let groups = groups(&look, &unit);
    let today = format::full_moment(t, &unit.now.to_zoned(web.app.zone().clone()));
    let others: usize = groups.iter().map(|group| group.rows.len()).sum();
    let updated = format::weekday_clock(t, unit.now, web.app.zone());
    Ok(Inbox {
        heading: t.with("inbox-heading", &[("n", &left.len())]),
        lead: format!("{} · {}", crate::items::capital(&today), signed.unit_name),
        updated: t.with("inbox-updated", &[("when", &updated)]),
        again: paths::REQUESTS_NOW,
        live: paths::REQUESTS_LIVE,
        day: paths::DAY,
        form: FormView::new(signed, None, None),
        is_empty: left.is_empty() && others == 0,
        left,
        groups,
        has_more: unit.more,
    })
}

fn groups(look: &Look<'_>, unit: &UnitRequests) -> Vec<Group> {
    let of = |id: &'static str, key: &str, wanted: &dyn Fn(Standing) -> bool| Group {
        id,
        title: look.t.get(key).into_owned(),
        rows: rows(look, unit, wanted),
    };
    let over = |standing: Standing| !standing.is_live();
    let groups = [
        of("waiting", "inbox-waiting", &|standing| standing == Standing::AnotherTime),
        of("accepted", "inbox-accepted", &|standing| standing == Standing::Accepted),
        of("over", "inbox-over", &over),
    ];
    groups.into_iter().filter(|group| !group.rows.is_empty()).collect()
}

fn rows(look: &Look<'_>, unit: &UnitRequests, wanted: impl Fn(Standing) -> bool) -> Vec<Row> {
    let fits = unit.requests.iter().filter(|row| wanted(row.request.standing()));
    fits.map(|row| view(look, row)).collect()
}

fn view(look: &Look<'_>, row: &UnitRequest) -> Row {
    let ward = look.directory.unit_name(row.ward_unit).to_owned();
    let answering = look.directory.units.get(&row.ward_unit);
    let answering = answering.and_then(|unit| unit.answers_at(look.now, look.zone));
    let today = care_time::day_of(look.now, look.zone);
    let (episode, id) = (row.episode, row.id);
    let grants = row.request.details.kind == RequestKind::NeedsAssessment;
    Row {
        id: id.0.to_string(),
        name: name(row.person.as_ref()),
        facts: facts(look.t, row.person.as_ref(), today),
        request: RequestView::of(look, &row.request, &ward),
        ward: ward.clone(),
        open: paths::asked(episode),
        receipt: paths::our_receipt(episode, id),
        answer: paths::our_answer(episode, id),
        another_time: paths::our_answer_as(episode, id, "another_time"),
        decline: paths::our_answer_as(episode, id, "declined"),
        grant: grants.then(|| paths::our_answer_as(episode, id, "granted")),
        phone: answering.map(|telephone| Phone {
            number: telephone.number.to_owned(),
            href: format::telephone_link(telephone.number),
            who: ward,
        }),
        is_nested: false,
    }
}
