//! `GET /feedback`, the own unit's page: what it is to answer and read, and how many deviations and
//! thanks it has sent and been sent. `GET /units/{unit}/feedback`, the numbers of one unit, for its
//! staff and whoever keeps it.

use super::topic_word;
use crate::failure::Failure;
use crate::format;
use crate::items::{self, Mark, OwnerWords, capital};
use crate::page::{self, Page};
use crate::paths;
use crate::session::Signed;
use crate::state::WebState;
use crate::texts::T;
use app::view::feedback::{UnitFeedback, Waiting};
use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use care::ids::UnitId;
use care::open_item::What;
use care::unit::counted::{FEWEST_SHOWN, Month, Shown};

#[derive(Template)]
#[template(path = "feedback/unit.html")]
struct UnitPage {
    page: Page,
    t: T,
    unit: String,
    /// The own unit's; nothing is said of what waits at another.
    waiting: Option<Vec<WaitingView>>,
    received: Vec<MonthView>,
    sent: Vec<MonthView>,
    few: String,
}

struct WaitingView {
    mark: Mark,
    says: String,
    owner: OwnerWords,
    is_late: bool,
    open: String,
    href: String,
}

/// A month's numbers, with bars of a common scale.
struct MonthView {
    /// "November 2026"
    name: String,
    rows: Vec<RowView>,
    /// Deviations in all, when that tells nothing that is hidden.
    in_all: Option<String>,
}

struct RowView {
    topic: String,
    number: String,
    /// How far its bar goes; none where the number is hidden.
    bar: Option<u32>,
}

/// How far the longest bar goes, in the units of its picture.
const BAR: u32 = 20;

pub(crate) async fn own(State(web): State<WebState>, signed: Signed) -> Result<Response, Failure> {
    let unit = signed.unit.ok_or(Failure::NOT_FOUND)?;
    answer(&web, &signed, unit).await
}

pub(crate) async fn show(
    State(web): State<WebState>,
    signed: Signed,
    Path(unit): Path<UnitId>,
) -> Result<Response, Failure> {
    answer(&web, &signed, unit).await
}

async fn answer(web: &WebState, signed: &Signed, unit: UnitId) -> Result<Response, Failure> {
    let view = web.app.unit_feedback(&signed.actor, unit).await?;
    let t = signed.t();
    let page = UnitPage {
        page: Page::of(web, signed),
        t,
        unit: view.directory.unit_name(unit).to_owned(),
        waiting: (signed.unit == Some(unit)).then(|| waiting(web, t, &view)),
        received: months(t, &view.received),
        sent: months(t, &view.sent),
        few: t.with("feedback-few-means", &[("n", &FEWEST_SHOWN)]),
    };
    page::answer(StatusCode::OK, &page)
}

fn waiting(web: &WebState, t: T, view: &UnitFeedback) -> Vec<WaitingView> {
    let (now, zone) = (view.now, web.app.zone());
    let one = |waiting: &Waiting| {
        let item = &waiting.item;
        let is_answer = matches!(item.what, What::AnswerFeedback { .. });
        WaitingView {
            mark: items::mark(t, item.weight),
            says: items::sentence(t, item, &view.directory, now, zone),
            owner: items::owner(t, item, &view.directory, now, zone),
            is_late: is_answer && item.is_overdue(now),
            open: items::action(t, waiting.episode, item).label,
            href: paths::one_feedback(waiting.episode, waiting.feedback),
        }
    };
    view.waiting.iter().map(one).collect()
}

fn months(t: T, months: &[Month]) -> Vec<MonthView> {
    let all = months.iter().flat_map(|month| &month.topics);
    let most = all.filter_map(|(_, shown)| number(*shown)).max().unwrap_or(1);
    let view = |month: &Month| MonthView {
        name: capital(&format::month_year(t, month.month)),
        in_all: month.deviations.map(|n| t.with("feedback-in-all", &[("n", &n)])),
        rows: month
            .topics
            .iter()
            .map(|(topic, shown)| RowView {
                topic: capital(&topic_word(t, *topic)),
                number: match number(*shown) {
                    Some(number) => number.to_string(),
                    None => t.with("feedback-few", &[("n", &FEWEST_SHOWN)]),
                },
                bar: number(*shown).map(|number| 1 + number * BAR / most),
            })
            .collect(),
    };
    months.iter().map(view).collect()
}

fn number(shown: Shown) -> Option<u32> {
    match shown {
        Shown::Few => None,
        Shown::Number(number) => Some(number),
    }
}
