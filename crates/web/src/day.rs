//! `GET /day`: what waits for a unit (requests to answer, gaps to close, changes to read) beside its
//! contacts of one day, each with what to do and who answers; `GET /day/now`, the same alone; `POST /day/{episode}/{contact}`, what became of one; `GET /shared/{id}`,
//! what the patient lets the unit see.

mod filter;
mod gap;
mod how;
mod shared;
mod view;

pub(crate) use shared::show as shared;
pub(crate) use view::is_awaited;

use crate::asked::inbox::{self, Row};
use crate::episodes::act::unread;
use crate::failure::Failure;
use crate::format;
use crate::forms::{Fields, FormBack, FormView, Reader, SubmitError, submit};
use crate::page::{self, Page};
use crate::paths;
use crate::session::Signed;
use crate::state::WebState;
use crate::texts::T;
use app::Looking;
use askama::Template;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use care::care_time;
use care::command::Command;
use care::episode::Command as EpisodeCommand;
use care::episode::event::ContactOutcome;
use care::ids::{ContactId, EpisodeId};
use filter::{Filter, FilterLink};
use gap::GapView;
use how::How;
use jiff::civil::Date;
use view::{NoticeView, VisitView};

#[derive(Template)]
#[template(path = "day.html")]
struct DayPage {
    page: Page,
    t: T,
    now: DayNow,
}

/// The part that changes, which is fetched again alone.
#[derive(Template)]
#[template(path = "day/now.html")]
struct DayNow {
    t: T,
    title: String,
    lead: String,
    /// "Härnäst kl 09.30: Gunvor Lindholm"
    next: String,
    unit: String,
    updated: String,
    /// Where this part is fetched again; nothing of a form that came back is fetched away.
    again: Option<String>,
    before: String,
    after: String,
    is_today: bool,
    to_today: String,
    form: FormView,
    /// Requests that wait for an answer.
    requests: Vec<Row>,
    has_more_requests: bool,
    gaps: Vec<GapView>,
    notices: Vec<NoticeView>,
    day: String,
    filters: Vec<FilterLink>,
    /// How many visits the filter does not show.
    hidden: Option<String>,
    left: Vec<VisitView>,
    done: Vec<VisitView>,
    has_more: bool,
}

impl DayNow {
    /// Two columns, when there is something to put in the first.
    fn has_side(&self) -> bool {
        !(self.requests.is_empty() && self.gaps.is_empty() && self.notices.is_empty())
    }

    fn is_empty(&self) -> bool {
        self.left.is_empty() && self.done.is_empty()
    }
}

#[derive(serde::Deserialize)]
pub(crate) struct Which {
    day: Option<String>,
    show: Option<String>,
}

/// `GET /day`
pub(crate) async fn show(
    State(web): State<WebState>,
    signed: Signed,
    Query(which): Query<Which>,
) -> Result<Response, Failure> {
    let on = On::of(&web, which, Looking::Opened)?;
    answer(&web, &signed, on, None).await
}

/// `GET /day/now`: the part that changes.
pub(crate) async fn now(
    State(web): State<WebState>,
    signed: Signed,
    Query(which): Query<Which>,
) -> Result<Response, Failure> {
    let on = On::of(&web, which, Looking::Again)?;
    page::answer(StatusCode::OK, &view(&web, &signed, on, None).await?)
}

/// Which day, and which of its visits.
struct On {
    day: Date,
    filter: Filter,
    looking: Looking,
}

impl On {
    fn of(web: &WebState, which: Which, looking: Looking) -> Result<Self, Failure> {
        let day = match which.day.as_deref() {
            Some(day) => day.parse().map_err(|_| Failure::Unreadable)?,
            None => care_time::day_of(web.app.now(), web.app.zone()),
        };
        let filter = Filter::parse(which.show.as_deref().unwrap_or_default());
        Ok(On { day, filter, looking })
    }

    /// A form on the page was sent: all its visits are shown.
    fn sent(day: Date) -> Self {
        On { day, filter: Filter::All, looking: Looking::Opened }
    }
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
            answer(&web, &signed, On::sent(day), Some((Some(contact), back))).await
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
    answer(web, signed, On::sent(day), Some((None, back))).await
}

type Back = Option<(Option<ContactId>, FormBack)>;

async fn answer(web: &WebState, signed: &Signed, on: On, back: Back) -> Result<Response, Failure> {
    let status = back.as_ref().map_or(StatusCode::OK, |(_, back)| back.status);
    let now = view(web, signed, on, back).await?;
    page::answer(status, &DayPage { page: Page::of(web, signed), t: signed.t(), now })
}

async fn view(
    web: &WebState,
    signed: &Signed,
    On { day, filter, looking }: On,
    back: Back,
) -> Result<DayNow, Failure> {
    let unit_day = web.app.unit_day_as(&signed.actor, day, looking).await?;
    let (t, zone) = (signed.t(), web.app.zone());
    let today = care_time::day_of(unit_day.now, zone);
    let again = back.is_none().then(|| paths::day_now(day, &filter.word()));
    let (wrong, back) = match back {
        Some((contact, back)) => (contact.map(|contact| contact.0.to_string()), Some(back)),
        None => (None, None),
    };
    let mut visits: Vec<VisitView> = view::visits(web, signed, &unit_day);
    if let Some(next) = visits.iter_mut().find(|visit| visit.is_ahead()) {
        next.is_next = day == today;
    }
    for visit in &mut visits {
        visit.is_wrong = wrong.is_some() && wrong.as_ref() == Some(&visit.id);
    }
    let filters = filter::links(t, day, &visits, filter);
    let all = visits.len();
    let next = next(t, &visits, &format::column_clock(t, zone.to_datetime(unit_day.now).time()));
    let left_in_all = title(t, day, today, &visits);
    visits.retain(|visit| filter.passes(visit));
    let hidden = all - visits.len();
    let (requests, has_more_requests) = inbox::waiting(web, signed, looking).await?;
    let (left, done): (Vec<_>, Vec<_>) = visits.into_iter().partition(|visit| visit.is_open);
    let date = crate::items::capital(&format::full_date(t, day));
    let clock = format::weekday_clock(t, unit_day.now, zone);
    let waiting = requests.len();
    let is_waiting = waiting > 0 && day == today;
    let heading = match is_waiting {
        true => t.with("day-requests-wait", &[("n", &waiting)]),
        false => left_in_all.clone(),
    };
    Ok(DayNow {
        t,
        title: heading,
        lead: if is_waiting { format!("{date} · {left_in_all}") } else { date },
        next,
        unit: signed.unit_name.clone(),
        updated: t.with("day-updated", &[("when", &clock)]),
        again,
        before: paths::day(day.yesterday().unwrap_or(day)),
        after: paths::day(day.tomorrow().unwrap_or(day)),
        is_today: day == today,
        to_today: paths::DAY.to_owned(),
        form: FormView::new(signed, None, back),
        requests,
        has_more_requests,
        gaps: gap::gaps(web, signed, &unit_day),
        notices: view::notices(web, signed, &unit_day),
        day: day.to_string(),
        filters,
        hidden: (hidden > 0).then(|| t.with("day-hidden", &[("n", &hidden)])),
        left,
        done,
        has_more: unit_day.more,
    })
}

/// How much of the day is left, whichever visits are shown.
fn title(t: T, day: Date, today: Date, visits: &[VisitView]) -> String {
    let said = crate::items::capital(&format::day_word(t, day, today));
    let open = visits.iter().filter(|visit| visit.is_open).count();
    let waits = visits.iter().filter(|visit| visit.is_open && !visit.waits.is_empty()).count();
    match visits.iter().filter(|visit| visit.is_to_do()).count() {
        0 if waits > 0 => t.with("day-all-wait", &[("day", &said), ("n", &waits)]),
        0 if open > 0 => t.with("day-all-off", &[("day", &said)]),
        0 if visits.is_empty() => t.with("day-none", &[("day", &said)]),
        0 => t.with("day-all-done", &[("day", &said)]),
        n => t.with("day-left", &[("day", &said), ("n", &n)]),
    }
}

/// A time that has come is said to be now.
fn next(t: T, visits: &[VisitView], clock: &str) -> String {
    let next = visits.iter().find(|visit| visit.is_next);
    next.map_or_else(String::new, |visit| {
        let key = if visit.clock.as_str() <= clock { "day-next-now" } else { "day-next" };
        t.with(key, &[("clock", &visit.clock), ("name", &visit.name)])
    })
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
