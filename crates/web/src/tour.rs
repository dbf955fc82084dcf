//! `/tour`: the guided tour of a demonstration, a quiet panel on every page.
//!
//! Which step somebody is at is read from the record: what has happened, and what has been looked
//! at, since the tour began. A press of a button is never taken for having done it. Not there at all
//! in an installation.

mod progress;

pub(crate) use progress::{look, refresh};

use crate::failure::Failure;
use crate::forms::Fields;
use crate::lang;
use crate::page::{self, Page};
use crate::paths;
use crate::state::WebState;
use crate::texts::T;
use app::view::tour::Already;
use askama::Template;
use axum::extract::{Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use care::ids::EpisodeId;
use jiff::{SignedDuration, Timestamp};
use progress::{Kept, Standing};
use std::sync::{Mutex, OnceLock, PoisonError};
use uuid::Uuid;

/// The steps, and how far the visitor has come. One visitor: a demonstration is for one machine.
pub struct Tour {
    steps: Vec<TourStep>,
    standing: Mutex<Standing>,
    /// When the demonstration was first seen to be open.
    first: OnceLock<Timestamp>,
}

/// How long the tour's patients wait for a visitor who has not begun it, by the demonstration's
/// clock; and for one who has, with the twelve hours that a step lets go by.
const KEPT_HOURS_BEFORE: i64 = 2;
const KEPT_HOURS_BEGUN: i64 = 36;

pub struct TourStep {
    /// Its words: `tour-ID`, `tour-ID-do`, `tour-ID-why`.
    pub id: String,
    /// Whom to be: the key and the name of one of the demonstration's people.
    pub be: (String, String),
    pub page: String,
    pub episode: Option<EpisodeId>,
    pub hours: Option<u32>,
    /// The part of the page to stand at, by its id.
    pub part: Option<String>,
    /// What may be so without the visitor.
    pub already: Option<Already>,
    pub done: Vec<TourSign>,
}

/// What in the logs shows that a step is done.
pub enum TourSign {
    /// Not before an event of the kind `after` in its episode: there must be something to see.
    Saw {
        action: &'static str,
        by: Uuid,
        patient: Option<Uuid>,
        after: Option<(String, EpisodeId)>,
    },
    Happened {
        kind: String,
        episode: EpisodeId,
    },
}

impl Tour {
    pub fn new(steps: Vec<TourStep>) -> Self {
        Tour { steps, standing: Mutex::default(), first: OnceLock::new() }
    }

    /// Whether what the steps to come are about is the visitor's: the company leaves it to them,
    /// for the first hours, and while they are at it.
    pub fn keeps(&self, episode: EpisodeId, now: Timestamp) -> bool {
        let standing = self.standing();
        if standing.is_over || standing.has_left {
            return false;
        }
        let hours = if standing.has_begun { KEPT_HOURS_BEGUN } else { KEPT_HOURS_BEFORE };
        let first = *self.first.get_or_init(|| now);
        let since = standing.since.unwrap_or(first);
        let steps = self.steps.iter().enumerate().skip(standing.at.unwrap_or_default());
        let to_come = steps.filter(|(at, _)| !standing.skipped.contains(at));
        let is_about = |sign: &TourSign| match sign {
            TourSign::Happened { episode: about, .. } => *about == episode,
            TourSign::Saw { .. } => false,
        };
        let is_kept = to_come.flat_map(|(_, step)| &step.done).any(is_about);
        is_kept && now.duration_since(since) < SignedDuration::from_hours(hours)
    }

    fn standing(&self) -> Standing {
        self.standing.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn stand(&self, standing: Standing) {
        *self.standing.lock().unwrap_or_else(PoisonError::into_inner) = standing;
    }
}

/// The panel as a page shows it.
#[derive(Debug, Clone)]
pub(crate) struct Panel {
    /// Absent before the beginning, after the end, and when somebody has left.
    pub(crate) step: Option<StepView>,
    pub(crate) count: usize,
    pub(crate) is_over: bool,
    pub(crate) has_begun: bool,
    /// On the entrance it is offered; on the other pages only the foot has it until it begins.
    pub(crate) is_entrance: bool,
    pub(crate) back: String,
    /// Each step's number and whether it is done: the line at the top of the panel.
    pub(crate) marks: Vec<(usize, &'static str)>,
}

#[derive(Debug, Clone)]
pub(crate) struct StepView {
    pub(crate) number: usize,
    pub(crate) title: String,
    pub(crate) what: String,
    pub(crate) why: String,
    pub(crate) be: String,
    pub(crate) name: String,
    pub(crate) href: String,
    /// Seconds that the clock is to go forward.
    pub(crate) seconds: Option<u32>,
    /// The step before, when it was done and not skipped.
    pub(crate) done: Option<String>,
    /// It is so already, by the visitor's hand or somebody else's.
    pub(crate) is_so: bool,
}

/// The panel of this moment; none in an installation.
pub(crate) fn panel(web: &WebState, t: T, here: &str) -> Option<Panel> {
    let tour = web.tour()?;
    let standing = tour.standing();
    let step = standing.at.filter(|_| !standing.has_left);
    let count = tour.steps.len();
    let marks = (1..=count).map(|number| {
        let class = match standing.at {
            Some(at) if number == at + 1 => "is-now",
            Some(at) if number > at => "",
            None if !standing.is_over => "",
            Some(_) | None if standing.skipped.contains(&(number - 1)) => "is-skipped",
            Some(_) | None => "is-done",
        };
        (number, class)
    });
    Some(Panel {
        step: step.map(|at| view(tour, t, at, &standing)),
        count,
        is_over: standing.is_over && !standing.has_left,
        has_begun: standing.has_begun,
        is_entrance: here.starts_with(paths::LOGIN),
        back: here.to_owned(),
        marks: marks.collect(),
    })
}

fn view(tour: &Tour, t: T, at: usize, standing: &Standing) -> StepView {
    let step = &tour.steps[at];
    let text = |part: &str| t.get(&format!("tour-{}{part}", step.id)).into_owned();
    let before = at.checked_sub(1).filter(|before| !standing.skipped.contains(before));
    let before = before.map(|before| t.get(&format!("tour-{}", tour.steps[before].id)));
    StepView {
        number: at + 1,
        title: text(""),
        what: text("-do"),
        why: text("-why"),
        be: step.be.0.clone(),
        name: step.be.1.clone(),
        href: address(step),
        seconds: step.hours.map(|hours| hours * 3600),
        done: before.map(|title| title.into_owned()),
        is_so: standing.is_so,
    }
}

/// Where a step begins.
fn address(step: &TourStep) -> String {
    let part = step.part.iter().map(|part| format!("#{part}")).collect::<String>();
    page_of(step) + &part
}

fn page_of(step: &TourStep) -> String {
    match (step.page.as_str(), step.episode) {
        ("preparation", Some(id)) => paths::checklist(id),
        ("requests", Some(id)) => paths::requests(id),
        ("episode", Some(id)) => paths::episode(id),
        ("inbox", _) => paths::REQUESTS.to_owned(),
        ("me", _) => paths::ME.to_owned(),
        ("board", _) => paths::BOARD.to_owned(),
        _ => paths::HOME.to_owned(),
    }
}

/// `POST /tour`: begin, skip, leave, go on.
pub(crate) async fn act(State(web): State<WebState>, fields: Fields) -> Result<Response, Failure> {
    let tour = web.tour().ok_or(Failure::NOT_FOUND)?;
    let mut kept = progress::read(&web).await?.unwrap_or_default();
    match fields.one("do") {
        "begin" => kept = Kept::begin(web.app.now()),
        "skip" => kept.skipped.extend(tour.standing().at),
        "leave" => kept.has_left = true,
        "resume" => kept.has_left = false,
        _ => return Err(Failure::Unreadable),
    }
    progress::write(&web, &kept).await?;
    refresh(&web).await?;
    let back = paths::local(fields.one("back")).unwrap_or(paths::LOGIN);
    Ok(Redirect::to(back).into_response())
}

#[derive(serde::Deserialize)]
pub(crate) struct Back {
    back: Option<String>,
}

#[derive(Template)]
#[template(path = "tour/now.html")]
struct NowPage {
    page: Page,
}

/// `GET /tour/now`: the panel alone, for the script that looks whether a step is done.
pub(crate) async fn now(
    State(web): State<WebState>,
    Query(Back { back }): Query<Back>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    web.tour().ok_or(Failure::NOT_FOUND)?;
    let back = back.as_deref().and_then(paths::local).unwrap_or(paths::LOGIN).to_owned();
    let page = Page::bare(&web, T { lang: lang::of(&headers) }, &back);
    page::answer(StatusCode::OK, &NowPage { page })
}
