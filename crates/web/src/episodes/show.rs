//! `GET /episodes/{id}`: the patient's page for staff. Who it is, what needs us, that the line
//! holds, how it goes, and what may be done next.

use super::chips::{self, DaysView};
use super::day::DayView;
use super::identity::Identity;
use super::line::LineView;
use super::needs::{self, NeedView};
use super::numbers::{self, NumberView};
use super::offers::{self, OfferGroup};
use super::on::On;
use super::plan::PlanView;
use super::vitals::VitalsView;
use crate::ending::left::{self, LeftView};
use crate::failure::Failure;
use crate::items::OutsideView;
use crate::page::{self, Page};
use crate::paths;
use crate::requests::Together;
use crate::session::Signed;
use crate::state::WebState;
use crate::texts::T;
use access::Action;
use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use care::episode::Closing;
use care::ids::EpisodeId;

#[derive(Template)]
#[template(path = "episode/show.html")]
struct EpisodePage {
    page: Page,
    t: T,
    identity: Identity,
    chips: Vec<String>,
    days: Option<DaysView>,
    /// How it ended, when it has.
    ended: Option<String>,
    /// The patient has died: the page is quiet, and nothing is counted.
    died: Option<String>,
    /// What is left when it has ended.
    left: Option<LeftView>,
    needs: Vec<NeedView>,
    /// Values beyond their limits that are answered for.
    outside: Vec<OutsideView>,
    calm: String,
    line: LineView,
    vitals: VitalsView,
    news2_chart: String,
    measure: Option<String>,
    plan: Option<PlanView>,
    assessment: String,
    day: DayView,
    timeline: Option<String>,
    /// Other units that take part, and the medicine list.
    together: Option<Together>,
    numbers: Vec<NumberView>,
    offers: Vec<OfferGroup>,
}

/// `GET /episodes/{id}`
pub(crate) async fn show(
    State(web): State<WebState>,
    signed: Signed,
    Path(id): Path<EpisodeId>,
) -> Result<Response, Failure> {
    let on = On::open(&web, &signed, id).await?;
    let needs = needs::of(&on);
    let died = left::died(&on);
    let measure = on.may(Action::Measure) && on.episode().is_open();
    let page = EpisodePage {
        page: Page::of(&web, &signed),
        t: on.t(),
        identity: Identity::of(&on),
        chips: chips::chips(&on),
        days: chips::days(&on).filter(|_| died.is_none()),
        ended: ended(&on).filter(|_| died.is_none()),
        left: LeftView::of(&on),
        calm: calm(&on),
        needs,
        outside: needs::outside(&on),
        line: LineView::of(&on),
        vitals: VitalsView::of(&on),
        news2_chart: paths::news2_chart(id),
        measure: measure.then(|| paths::measurement(id)),
        plan: PlanView::of(&on),
        assessment: paths::assessment(id),
        day: DayView::of(&on),
        timeline: on.may(Action::ViewTimeline).then(|| paths::timeline(id)),
        together: Together::of(&on),
        numbers: numbers::of(&on),
        offers: offers::of(&on),
        died,
    };
    Ok(page::html(&page)?.into_response())
}

/// Nothing needs anybody: say so, and what happens next.
fn calm(on: &On<'_>) -> String {
    match &on.view.thread.next_contact {
        Some(contact) => {
            let kind = on.word("contact", contact.kind.as_str());
            let when = on.moment(contact.at);
            on.t().with("needs-none-next", &[("what", &kind), ("when", &when)])
        }
        None => on.get("needs-none"),
    }
}

fn ended(on: &On<'_>) -> Option<String> {
    let closing = on.episode().closing.as_ref()?;
    let by = on.by(closing.mark());
    Some(match closing {
        Closing::Discharged { next, .. } => {
            on.t().with("episode-discharged", &[("by", &by), ("next", next)])
        }
        Closing::Ended { reason, .. } => {
            let phase = on.word("phase", on.episode().phase().as_str());
            on.t().with("episode-ended", &[("phase", &phase), ("by", &by), ("why", reason)])
        }
    })
}
