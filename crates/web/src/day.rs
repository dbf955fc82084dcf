//! `GET /day`: the contacts of a unit on one day, each with what to do and who answers, and what
//! has changed before them; `POST /day/{episode}/{contact}`, what became of one; `GET /shared/{id}`,
//! what the patient lets the unit see.

mod how;
mod shared;
mod view;

pub(crate) use shared::show as shared;

use crate::episodes::act::unread;
use crate::failure::Failure;
use crate::format;
use crate::forms::{Fields, FormBack, FormView, Reader, SubmitError, submit};
use crate::page::{self, Page};
use crate::paths;
use crate::session::Signed;
use crate::state::WebState;
use crate::texts::T;
use askama::Template;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use care::care_time;
use care::command::Command;
use care::episode::Command as EpisodeCommand;
use care::episode::event::ContactOutcome;
use care::ids::{ContactId, EpisodeId};
use how::How;
use jiff::civil::Date;
use view::{NoticeView, VisitView};

#[derive(Template)]
#[template(path = "day.html")]
struct DayPage {
    page: Page,
    t: T,
    title: String,
    today: String,
    /// "Härnäst kl 09.30: Gunvor Lindholm"
    next: String,
    unit: String,
    before: String,
    after: String,
    is_today: bool,
    to_today: String,
    form: FormView,
    /// Requests that wait for an answer, and where.
    requests: Option<(String, &'static str)>,
    notices: Vec<NoticeView>,
    day: String,
    left: Vec<VisitView>,
    done: Vec<VisitView>,
    has_more: bool,
}

#[derive(serde::Deserialize)]
pub(crate) struct Which {
    day: Option<String>,
}

pub(crate) async fn show(
    State(web): State<WebState>,
    signed: Signed,
    Query(which): Query<Which>,
) -> Result<Response, Failure> {
    let day = match which.day.as_deref() {
        Some(day) => day.parse().map_err(|_| Failure::Unreadable)?,
        None => care_time::day_of(web.app.now(), web.app.zone()),
    };
    answer(&web, &signed, day, None).await
}

pub(crate) async fn create(
    State(web): State<WebState>,
    signed: Signed,
    Path((episode, contact)): Path<(EpisodeId, ContactId)>,
    fields: Fields,
) -> Result<Response, Failure> {
    let today = care_time::day_of(web.app.now(), web.app.zone());
    let day: Date = fields.one("day").parse().unwrap_or(today);
    match record(&web, &signed, episode, contact, &fields).await {
        Ok(_) => Ok(page::go(&paths::day(day), "notice-day-recorded")),
        Err(error) => {
            let back = error.back()?;
            answer(&web, &signed, day, Some((Some(contact), back))).await
        }
    }
}

/// The same day, with a tap that did not go through.
pub(crate) async fn again(
    web: &WebState,
    signed: &Signed,
    day: Date,
    back: FormBack,
) -> Result<Response, Failure> {
    answer(web, signed, day, Some((None, back))).await
}

async fn answer(
    web: &WebState,
    signed: &Signed,
    day: Date,
    back: Option<(Option<ContactId>, FormBack)>,
) -> Result<Response, Failure> {
    let unit_day = web.app.unit_day(&signed.actor, day).await?;
    let (t, zone) = (signed.t(), web.app.zone());
    let today = care_time::day_of(unit_day.now, zone);
    let (wrong, back) = match back {
        Some((contact, back)) => (contact.map(|contact| contact.0.to_string()), Some(back)),
        None => (None, None),
    };
    let status = back.as_ref().map_or(StatusCode::OK, |back: &FormBack| back.status);
    let mut visits: Vec<VisitView> = view::visits(web, signed, &unit_day);
    if let Some(next) = visits.iter_mut().find(|visit| visit.is_to_do()) {
        next.is_next = day == today;
    }
    for visit in &mut visits {
        visit.is_wrong = wrong.is_some() && wrong.as_ref() == Some(&visit.id);
    }
    let (left, done): (Vec<_>, Vec<_>) = visits.into_iter().partition(|visit| visit.is_open);
    let page = DayPage {
        page: Page::of(web, signed),
        t,
        title: title(t, day, today, &left, done.is_empty()),
        today: crate::items::capital(&format::full_date(t, day)),
        next: next(t, &left),
        unit: signed.unit_name.clone(),
        before: paths::day(day.yesterday().unwrap_or(day)),
        after: paths::day(day.tomorrow().unwrap_or(day)),
        is_today: day == today,
        to_today: paths::DAY.to_owned(),
        form: FormView::new(signed, None, back),
        requests: requests(web, signed).await?,
        notices: view::notices(web, signed, &unit_day),
        day: day.to_string(),
        left,
        done,
        has_more: unit_day.more,
    };
    page::answer(status, &page)
}

fn title(t: T, day: Date, today: Date, left: &[VisitView], nothing_done: bool) -> String {
    let said = crate::items::capital(&format::day_word(t, day, today));
    match left.iter().filter(|visit| visit.is_to_do()).count() {
        0 if !left.is_empty() => t.with("day-all-off", &[("day", &said)]),
        0 if nothing_done => t.with("day-none", &[("day", &said)]),
        0 => t.with("day-all-done", &[("day", &said)]),
        n => t.with("day-left", &[("day", &said), ("n", &n)]),
    }
}

fn next(t: T, left: &[VisitView]) -> String {
    let next = left.iter().find(|visit| visit.is_next);
    next.map_or_else(String::new, |visit| {
        t.with("day-next", &[("clock", &visit.clock), ("name", &visit.name)])
    })
}

/// How many requests wait, for those who answer them.
async fn requests(
    web: &WebState,
    signed: &Signed,
) -> Result<Option<(String, &'static str)>, Failure> {
    if !page::in_menu(web, signed, paths::REQUESTS) {
        return Ok(None);
    }
    let unit = web.app.unit_requests(&signed.actor).await?;
    let unanswered = unit.requests.iter().filter(|row| row.request.standing().is_unanswered());
    let n = unanswered.count();
    Ok((n > 0).then(|| (signed.t().with("day-requests", &[("n", &n)]), paths::REQUESTS)))
}

async fn record(
    web: &WebState,
    signed: &Signed,
    episode: EpisodeId,
    contact: ContactId,
    fields: &Fields,
) -> Result<app::Answer, SubmitError> {
    let mut reader = Reader::new(signed.t(), fields);
    let done = reader.choice("outcome", "day-outcome-missing", |word| match word {
        "done" => Some(true),
        "not_done" => Some(false),
        _ => None,
    });
    let outcome = match done {
        Some(false) => {
            let reason = reader.needed("reason", "day-reason-missing");
            ContactOutcome::NotDone { reason }
        }
        Some(true) | None => ContactOutcome::Done,
    };
    let note = reader.text("note");
    // One tap sends no time: it happened now.
    let at = match fields.one("at_date").is_empty() {
        true => Some(web.app.now()),
        false => reader.past("at", web.app.zone(), web.app.now()),
    };
    reader.finish().map_err(unread)?;
    let Some(at) = at else { return Err(SubmitError::Failure(Failure::Unreadable)) };
    let command = EpisodeCommand::RecordContact { at, contact, outcome, note };
    submit(web, signed, fields, Command::Episode(episode, command)).await
}
