//! `GET /episodes/{id}/assessment`: six parts, each criterion met, not met or met by something
//! named, and the physician's decision. The platform counts and explains; the physician decides.

pub(crate) mod answers;
pub(crate) mod decision;
mod heading;
mod parts;

use super::identity::Identity;
use super::on::On;
use crate::failure::Failure;
use crate::forms::FormBack;
use crate::page::{self, Page};
use crate::session::Signed;
use crate::state::WebState;
use crate::texts::T;
use access::Action;
use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use care::episode::Phase;
use care::ids::EpisodeId;
use care::programme::Part;
use decision::DecisionView;
use heading::Heading;
use parts::PartView;

#[derive(Template)]
#[template(path = "assessment/show.html")]
struct AssessmentPage {
    page: Page,
    t: T,
    identity: Identity,
    heading: Heading,
    parts: Vec<PartView>,
    /// Some form stands open: cards are as high as they need to be.
    is_answering: bool,
    decision: DecisionView,
}

/// Which form came back.
pub(super) enum Back {
    Part(Part, FormBack),
    Decision(FormBack),
}

/// `GET /episodes/{id}/assessment`, and `/decision`: the same page.
pub(crate) async fn show(
    State(web): State<WebState>,
    signed: Signed,
    Path(id): Path<EpisodeId>,
) -> Result<Response, Failure> {
    answer(&web, &signed, id, None).await
}

pub(super) async fn answer(
    web: &WebState,
    signed: &Signed,
    id: EpisodeId,
    back: Option<Back>,
) -> Result<Response, Failure> {
    let on = On::open(web, signed, id).await?;
    if on.view.assessment.judged.is_empty() {
        return Err(Failure::NOT_FOUND);
    }
    let (part, decision, status) = match back {
        Some(Back::Part(part, back)) => {
            let status = back.status;
            (Some((part, back)), None, status)
        }
        Some(Back::Decision(back)) => {
            let status = back.status;
            (None, Some(back), status)
        }
        None => (None, None, StatusCode::OK),
    };
    let parts = parts::of(&on, part);
    let page = AssessmentPage {
        page: Page::of(web, signed),
        t: on.t(),
        identity: Identity::of(&on),
        heading: Heading::of(&on),
        is_answering: parts.iter().any(|part| part.forms.iter().any(|form| form.is_open)),
        parts,
        decision: DecisionView::of(&on, decision),
    };
    page::answer(status, &page)
}

/// Answers and decisions are given on the ward, before the patient is at home.
fn is_on_ward(on: &On<'_>) -> bool {
    let phase = on.episode().phase();
    phase.is_open() && phase != Phase::AtHome
}

fn may_assess(on: &On<'_>) -> bool {
    on.may(Action::Assess) && is_on_ward(on)
}
