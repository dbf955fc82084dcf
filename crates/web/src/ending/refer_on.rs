//! `GET, POST /episodes/{id}/onward`: who takes over and whom to call, after a discharge that did
//! not say it. The same fields as at the discharge.

use super::onward::{self, OnwardView};
use crate::episodes::act::unread;
use crate::episodes::{Identity, On};
use crate::failure::Failure;
use crate::forms::{Fields, FormBack, FormView, Reader, SubmitError, submit};
use crate::page::{self, Page};
use crate::paths;
use crate::session::Signed;
use crate::state::WebState;
use crate::texts::T;
use access::Action;
use app::Answer;
use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use care::command::Command;
use care::episode::{Command as EpisodeCommand, Phase};
use care::ids::EpisodeId;

#[derive(Template)]
#[template(path = "ending/refer_on.html")]
struct ReferOnPage {
    page: Page,
    t: T,
    identity: Identity,
    form: FormView,
    onward: OnwardView,
    back: String,
}

pub(crate) async fn new(
    State(web): State<WebState>,
    signed: Signed,
    Path(id): Path<EpisodeId>,
) -> Result<Response, Failure> {
    answer(&On::open(&web, &signed, id).await?, None)
}

pub(crate) async fn create(
    State(web): State<WebState>,
    signed: Signed,
    Path(id): Path<EpisodeId>,
    fields: Fields,
) -> Result<Response, Failure> {
    match refer(&web, &signed, id, &fields).await {
        Ok(_) => Ok(page::go(&paths::episode(id), "notice-referred-on")),
        Err(error) => {
            let back = error.back()?;
            answer(&On::open(&web, &signed, id).await?, Some(back))
        }
    }
}

async fn refer(
    web: &WebState,
    signed: &Signed,
    id: EpisodeId,
    fields: &Fields,
) -> Result<Answer, SubmitError> {
    let mut reader = Reader::new(signed.t(), fields);
    reader.needed("referral", "form-needed");
    reader.finish().map_err(unread)?;
    let onward = onward::read(fields).ok_or(SubmitError::Failure(Failure::Unreadable))?;
    let command = EpisodeCommand::ReferOn(Box::new(onward));
    submit(web, signed, fields, Command::Episode(id, command)).await
}

fn answer(on: &On<'_>, back: Option<FormBack>) -> Result<Response, Failure> {
    // What was sent too early comes back with why; the page itself is for the discharged.
    let is_time = on.episode().phase() == Phase::Discharged || back.is_some();
    if !on.may(Action::Discharge) || !is_time {
        return Err(Failure::NOT_FOUND);
    }
    let status = back.as_ref().map_or(StatusCode::OK, |back| back.status);
    let form = FormView::new(on.signed, Some(on.episode().version), back);
    let page = ReferOnPage {
        page: Page::of(on.web, on.signed),
        t: on.t(),
        identity: Identity::of(on),
        form: OnwardView::prefilled(on, form),
        onward: OnwardView { is_needed: true, ..OnwardView::of(on) },
        back: paths::episode(on.id()),
    };
    page::answer(status, &page)
}
