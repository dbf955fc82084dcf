//! `GET /episodes/{id}/preparation`: everything before leaving, on one page, each thing where it
//! is done; and the plan of contacts and who may see, also while the patient is at home.

pub(crate) mod answers;
pub(crate) mod contacts;
pub(crate) mod homecoming;
pub(crate) mod item;
mod plan;
mod planned_at;
pub(crate) mod ticks;
mod view;

use crate::episodes::Identity;
use crate::episodes::On;
use crate::episodes::way_back;
use crate::failure::Failure;
use crate::format;
use crate::forms::{Choice, FormBack, FormView};
use crate::page::{self, Page};
use crate::paths;
use crate::requests::Together;
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

#[derive(Template)]
#[template(path = "preparation.html")]
struct PreparationPage {
    page: Page,
    t: T,
    identity: Identity,
    title: String,
    lead: String,
    form: FormView,
    /// They tried to send the patient home, and it could not be.
    was_refused: bool,
    /// What was ticked could not be saved.
    ticks: FormView,
    missing: Vec<view::MissingView>,
    /// Stops nothing, and is to be mended all the same.
    open_anyway: Vec<view::MissingView>,
    answers: Vec<view::AnswerView>,
    way_back: String,
    has_way_back: bool,
    beds: Vec<Choice>,
    legal: String,
    patterns: Vec<plan::PatternView>,
    coming: Vec<plan::ContactView>,
    over: Vec<plan::ContactView>,
    units: Vec<view::SeerView>,
    kin: Vec<view::SeerView>,
    heaps: view::Heaps,
    tasks: Vec<view::TaskView>,
    /// Other units that are asked, what is left to ask, and the medicine list.
    together: Option<Together>,
    things: crate::things::Brief,
    is_at_home: bool,
    is_decided: bool,
    may: May,
    to: Addresses,
}

/// What this reader may do; nothing else is offered.
struct May {
    plan: bool,
    answer: bool,
    way_back: bool,
    legal: bool,
    kin: bool,
    go_home: bool,
}

/// Where the page's forms and links lead.
struct Addresses {
    answers: String,
    agreement: String,
    safety_bed: String,
    legal: String,
    contacts: String,
    consents: String,
    kin: String,
    homecoming: String,
    items: String,
    decision: String,
    new_contact: String,
}

pub(crate) async fn show(
    State(web): State<WebState>,
    signed: Signed,
    Path(id): Path<EpisodeId>,
) -> Result<Response, Failure> {
    let on = On::open(&web, &signed, id).await?;
    answer(&on, None)
}

/// Which of the page's forms came back.
pub(crate) enum Back {
    Homecoming(FormBack),
    Ticks(FormBack),
}

/// The page, fresh or after a homecoming or a tick that could not be.
pub(crate) fn answer(on: &On<'_>, back: Option<Back>) -> Result<Response, Failure> {
    if !on.may(Action::ViewEpisode) {
        return Err(Failure::NOT_FOUND);
    }
    let (back, ticks) = match back {
        Some(Back::Homecoming(back)) => (Some(back), None),
        Some(Back::Ticks(back)) => (None, Some(back)),
        None => (None, None),
    };
    let status = back.as_ref().or(ticks.as_ref()).map_or(StatusCode::OK, |back| back.status);
    let (missing, open_anyway) = (view::missing(on), view::open_anyway(on));
    let mut form = FormView::new(on.signed, Some(on.episode().version), back)
        .prefilled("at_date", format::iso_date(on.now(), on.zone()))
        .prefilled("at_time", format::iso_time(on.now(), on.zone()));
    let was_refused = form.has_errors();
    if !missing.is_empty() && form.errors.is_empty() && form.conflict.is_none() {
        // The list of what is missing says it better than one long sentence.
        form.summary = None;
    }
    let phase = on.episode().phase();
    let is_at_home = phase == Phase::AtHome;
    let (title, lead) = heading(on, phase, missing.len(), open_anyway.len());
    let page = PreparationPage {
        page: Page::of(on.web, on.signed),
        t: on.t(),
        identity: Identity::of(on),
        title,
        lead,
        form,
        was_refused,
        ticks: FormView::new(on.signed, None, ticks),
        answers: view::answers(on),
        way_back: way_back::now(on),
        has_way_back: on.episode().has_way_back(),
        beds: view::beds(on),
        legal: legal(on),
        patterns: plan::patterns(on),
        coming: plan::coming(on),
        over: plan::over(on),
        units: view::units(on),
        kin: view::kin(on),
        heaps: view::heaps(on),
        tasks: view::tasks(on),
        together: Together::of(on),
        things: crate::things::brief(on),
        is_at_home,
        is_decided: on.episode().is_approved(),
        may: may(on, phase),
        to: addresses(on),
        missing,
        open_anyway,
    };
    page::answer(status, &page)
}

/// The situation in a sentence.
fn heading(on: &On<'_>, phase: Phase, missing: usize, anyway: usize) -> (String, String) {
    let name = on.given_name();
    let say = |key: &str| on.t().with(key, &[("name", &name), ("n", &missing)]);
    match (phase, missing) {
        (Phase::AtHome, _) => (say("preparation-title-home"), say("preparation-lead-home")),
        (Phase::BackOnWard, 1..) => (say("preparation-title-left"), say("preparation-lead-again")),
        (_, 0) if anyway > 0 => {
            let title = on.t().with("preparation-title-almost", &[("n", &anyway)]);
            (title, say("preparation-lead-almost"))
        }
        (_, 0) => (say("preparation-title-ready"), say("preparation-lead-ready")),
        (_, _) => (say("preparation-title-left"), say("preparation-lead-left")),
    }
}

fn legal(on: &On<'_>) -> String {
    match on.episode().legal_status {
        Some((status, _)) => crate::items::capital(&on.word("legal", status.as_str())),
        None => on.get("preparation-legal-none"),
    }
}

fn may(on: &On<'_>, phase: Phase) -> May {
    let open = phase.is_open();
    May {
        plan: open && on.may(Action::PlanContact),
        answer: open && on.may(Action::WriteAgreement),
        way_back: open && on.may(Action::ReserveSafetyBed),
        legal: open && on.may(Action::SetLegalStatus),
        kin: open && on.may(Action::ManageKin),
        go_home: open && phase != Phase::AtHome && on.may(Action::SendHome),
    }
}

fn addresses(on: &On<'_>) -> Addresses {
    let id = on.id();
    let from_here = |path: String| paths::from_preparation(&path);
    Addresses {
        answers: from_here(paths::answers(id)),
        agreement: paths::agreement(id),
        safety_bed: from_here(paths::way_back(id)),
        legal: from_here(paths::legal_status(id)),
        contacts: from_here(paths::contacts(id)),
        consents: from_here(paths::consents(id)),
        kin: from_here(paths::kin(id)),
        homecoming: paths::homecoming(id),
        items: paths::items(id),
        decision: paths::decision(id),
        new_contact: format!("{}&kind=visit", from_here(paths::contacts(id))),
    }
}
