//! `GET, POST /episodes/{id}/requests/{request}/times`: the unit says yes at other times. What was
//! asked and what is offered stand side by side, and whoever asked says whether it will do.

use super::found;
use super::view;
use crate::episodes::{Identity, On};
use crate::failure::Failure;
use crate::forms::{Fields, FormBack, FormView, submit};
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
use care::command::Command;
use care::episode::Command as EpisodeCommand;
use care::episode::request::Answer;
use care::ids::{EpisodeId, RequestId};

#[derive(Template)]
#[template(path = "requests/times.html")]
struct TimesPage {
    page: Page,
    t: T,
    identity: Identity,
    form: FormView,
    title: String,
    by: String,
    note: String,
    asked: Vec<String>,
    /// And whether it differs from what was asked.
    offered: Vec<(String, bool)>,
    action: String,
    change: String,
    retract: String,
    back: String,
}

pub(crate) async fn new(
    State(web): State<WebState>,
    signed: Signed,
    Path((id, request)): Path<(EpisodeId, RequestId)>,
) -> Result<Response, Failure> {
    answer(&On::open(&web, &signed, id).await?, request, None)
}

pub(crate) async fn create(
    State(web): State<WebState>,
    signed: Signed,
    Path((id, request)): Path<(EpisodeId, RequestId)>,
    fields: Fields,
) -> Result<Response, Failure> {
    let command = EpisodeCommand::AgreeToTimes { request };
    match submit(&web, &signed, &fields, Command::Episode(id, command)).await {
        Ok(_) => Ok(page::go(&paths::request(id, request), "notice-request-times")),
        Err(error) => {
            let back = error.back()?;
            answer(&On::open(&web, &signed, id).await?, request, Some(back))
        }
    }
}

fn answer(on: &On<'_>, id: RequestId, back: Option<FormBack>) -> Result<Response, Failure> {
    let request = found(on, id)?;
    let answered = request.answer.as_ref().ok_or(Failure::NOT_FOUND)?;
    let Answer::AnotherTime { from, until, visits } = &answered.answer else {
        return Err(Failure::NOT_FOUND);
    };
    if !on.may(Action::SendRequest) {
        return Err(Failure::NOT_FOUND);
    }
    let status = back.as_ref().map_or(StatusCode::OK, |back| back.status);
    let details = &request.details;
    let lines = |from, until, visits: &[care::episode::request::VisitTime]| {
        let visits = view::visits_words(on, visits);
        [view::days(on, from, until)].into_iter().chain(visits).collect::<Vec<_>>()
    };
    let asked = lines(details.from, details.until, &details.visits);
    let offered = lines(*from, *until, visits).into_iter();
    let offered = offered.map(|line| (line.clone(), !asked.contains(&line)));
    let unit = on.unit(details.to);
    let page = TimesPage {
        page: Page::of(on.web, on.signed),
        t: on.t(),
        identity: Identity::of(on),
        form: FormView::new(on.signed, Some(on.episode().version), back),
        title: on.t().with("request-times-title", &[("unit", &unit)]),
        by: view::answered_by(on, answered),
        note: answered.note.clone(),
        offered: offered.collect(),
        asked,
        action: paths::request_step(on.id(), id, "times"),
        change: paths::request_step(on.id(), id, "change"),
        retract: paths::request_step(on.id(), id, "retract"),
        back: paths::request(on.id(), id),
    };
    page::answer(status, &page)
}
