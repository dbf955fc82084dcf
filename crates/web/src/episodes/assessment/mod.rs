//! `GET /episodes/{id}/assessment`: six parts, each criterion met, not met or met by something
//! named, and the physician's decision. The platform counts and explains; the physician decides.
//!
//! One form for all that this reader may fill in: no button saves a part and drops the rest.

pub(crate) mod answers;
pub(crate) mod decision;
mod heading;
mod parts;

use super::identity::Identity;
use super::on::On;
use crate::failure::Failure;
use crate::forms::{Fields, FormBack, FormView};
use crate::page::{self, Page};
use crate::paths;
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
    form: FormView,
    /// Where the form goes by itself, and where its answers alone go.
    action: String,
    save: String,
    /// Answers are saved and a decision is begun.
    is_kept: bool,
    /// Some form stands open: cards are as high as they need to be.
    is_answering: bool,
    /// There is something to answer or to change.
    has_answers: bool,
    decision: DecisionView,
}

/// Why the page comes back.
pub(super) enum Back {
    /// Something is wrong in it.
    Form(FormBack),
    /// Its answers are saved; the decision that was begun is still to be signed.
    Kept(Fields),
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
    let (back, kept) = match back {
        Some(Back::Form(back)) => (Some(back), None),
        Some(Back::Kept(fields)) => (None, Some(fields)),
        None => (None, None),
    };
    let status = back.as_ref().map_or(StatusCode::OK, |back| back.status);
    let is_back = back.is_some() || kept.is_some();
    let form = FormView::new(signed, Some(on.episode().version), back);
    let (parts, form) = parts::of(&on, form);
    let (decision, form) = DecisionView::of(&on, form, is_back);
    let form = kept.iter().fold(form, decision::typed);
    let page = AssessmentPage {
        page: Page::of(web, signed),
        t: on.t(),
        identity: Identity::of(&on),
        heading: Heading::of(&on),
        has_answers: parts.iter().any(|part| !part.groups.is_empty()),
        is_answering: parts.iter().any(|part| part.groups.iter().any(|group| group.is_open)),
        parts,
        form,
        action: match decision.asked {
            Some(_) => paths::decision(id),
            None => paths::assessment(id),
        },
        save: paths::assessment(id),
        is_kept: kept.is_some(),
        decision,
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
