//! `GET /episodes/{id}/requests/{request}`: one request with its whole exchange.

use super::view::{self, RequestView};
use super::{found, may_see, open};
use crate::agreement::sheet::{self, CallView};
use crate::episodes::{Identity, On};
use crate::failure::Failure;
use crate::page::{self, Page};
use crate::paths;
use crate::session::Signed;
use crate::state::WebState;
use crate::texts::T;
use access::Action;
use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use care::episode::request::Request;
use care::ids::{EpisodeId, RequestId};
use care::recorded::Mark;

#[derive(Template)]
#[template(path = "requests/show.html")]
struct ShowPage {
    page: Page,
    t: T,
    identity: Identity,
    title: String,
    request: RequestView,
    answer: Vec<String>,
    exchange: Vec<StepView>,
    call: CallView,
    all: String,
    timeline: Option<String>,
}

/// One thing that happened with it, the newest first.
struct StepView {
    what: String,
    by: String,
    notes: Vec<String>,
}

pub(crate) async fn show(
    State(web): State<WebState>,
    signed: Signed,
    Path((id, request)): Path<(EpisodeId, RequestId)>,
) -> Result<Response, Failure> {
    let on = match open(&web, &signed, id).await? {
        Ok(on) if may_see(&on) => on,
        Ok(_) => return Err(Failure::NOT_FOUND),
        Err(elsewhere) => return Ok(elsewhere),
    };
    let asked = found(&on, request)?;
    if signed.unit == Some(asked.details.to) {
        return Ok(Redirect::to(&paths::asked(id)).into_response());
    }
    let unit = on.unit(asked.details.to);
    let page = ShowPage {
        page: Page::of(&web, &signed),
        t: on.t(),
        identity: Identity::of(&on),
        title: on.t().with("request-title", &[("unit", &unit)]),
        answer: asked.answer.as_ref().map(|a| view::answer_lines(&on, a)).unwrap_or_default(),
        exchange: exchange(&on, asked),
        call: sheet::call(&on, asked.details.to),
        all: paths::requests(id),
        timeline: on.may(Action::ViewTimeline).then(|| paths::timeline(id)),
        request: RequestView::of(&on, request, asked).with_what_was_asked(&on, asked),
    };
    page::answer(StatusCode::OK, &page)
}

fn exchange(on: &On<'_>, request: &Request) -> Vec<StepView> {
    let mut steps: Vec<(Mark, StepView)> = vec![];
    let mut add = |mark: &Mark, key: &str, by: String, notes: Vec<String>| {
        let notes = notes.into_iter().filter(|note| !note.is_empty()).collect();
        steps.push((*mark, StepView { what: on.get(key), by, notes }));
    };
    add(&request.sent, "request-step-sent", on.by(&request.sent), vec![]);
    if let Some(mark) = &request.changed {
        add(mark, "request-step-changed", on.by(mark), vec![]);
    }
    if let Some(mark) = &request.received {
        add(mark, "request-step-received", on.by(mark), vec![]);
    }
    for call in &request.calls {
        let said = on.t().with("request-step-call-with", &[("with", &call.with)]);
        add(&call.mark, "request-step-call", on.by(&call.mark), vec![said, call.note.clone()]);
    }
    if let Some(answered) = &request.answer {
        let by = view::answered_by(on, answered);
        let said = view::answer_lines(on, answered).into_iter().take(1).collect();
        add(&answered.mark, "request-step-answer", by, said);
    }
    if let Some(mark) = &request.times_agreed {
        add(mark, "request-step-times", on.by(mark), vec![]);
    }
    for (key, ended) in
        [("request-step-retracted", &request.retracted), ("request-step-done", &request.done)]
    {
        if let Some((words, mark)) = ended {
            add(mark, key, on.by(mark), vec![words.clone()]);
        }
    }
    steps.sort_by_key(|(mark, _)| std::cmp::Reverse((mark.at, mark.id)));
    steps.into_iter().map(|(_, step)| step).collect()
}
