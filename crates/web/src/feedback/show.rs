//! `GET /episodes/{id}/feedback/{feedback}`, one deviation or thanks; `POST` answers it, `POST
//! …/opening` shows what has come and is the receipt, `POST …/withdrawal` takes it back.

use super::Desk;
use super::view::{OneView, outcome_key};
use crate::episodes::Identity;
use crate::failure::Failure;
use crate::forms::{Choice, Fields, FormBack, FormView, Reader, SubmitError, submit};
use crate::page::{self, Page};
use crate::paths;
use crate::session::Signed;
use crate::state::WebState;
use crate::texts::T;
use app::Answer;
use app::view::feedback::One;
use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use care::command::Command;
use care::episode::Command as EpisodeCommand;
use care::episode::feedback::{Act, Outcome};
use care::ids::{EpisodeId, EventId};

#[derive(Template)]
#[template(path = "feedback/show.html")]
struct OnePage {
    page: Page,
    t: T,
    identity: Identity,
    form: FormView,
    one: OneView,
    outcomes: Vec<Choice>,
    may_answer: bool,
    may_withdraw: bool,
    back: String,
}

pub(crate) async fn show(
    State(web): State<WebState>,
    signed: Signed,
    Path((id, feedback)): Path<(EpisodeId, EventId)>,
) -> Result<Response, Failure> {
    let desk = Desk::open(&web, &signed, id).await?;
    page_of(&desk, desk.one(feedback)?, None)
}

fn page_of(desk: &Desk<'_>, one: &One, back: Option<FormBack>) -> Result<Response, Failure> {
    let status = back.as_ref().map_or(StatusCode::OK, |back| back.status);
    let view = desk.one_view(one);
    let known = &one.told.feedback;
    let is_sender = known.from.unit == desk.view.unit;
    let word =
        |outcome: Outcome| Choice::new(outcome.as_str(), desk.get(&outcome_key(outcome.as_str())));
    let page = OnePage {
        page: Page::of(desk.web, desk.signed),
        t: desk.t(),
        identity: desk.identity(),
        form: FormView::new(desk.signed, None, back),
        outcomes: Outcome::ALL.map(word).into(),
        may_answer: view.is_ours && !view.is_new && one.is_kept,
        may_withdraw: is_sender && one.is_kept && known.withdrawn.is_none(),
        back: paths::feedback(desk.id()),
        one: view,
    };
    page::answer(status, &page)
}

pub(crate) async fn answer(
    State(web): State<WebState>,
    signed: Signed,
    Path((id, feedback)): Path<(EpisodeId, EventId)>,
    fields: Fields,
) -> Result<Response, Failure> {
    let mut reader = Reader::new(signed.t(), &fields);
    let outcome = reader.choice("outcome", "feedback-outcome-missing", Outcome::parse);
    let words = reader.needed("words", "feedback-answer-missing");
    let act = match (reader.finish(), outcome) {
        (Err(back), _) => Err(crate::episodes::act::unread(back)),
        (Ok(()), None) => Err(SubmitError::Failure(Failure::Unreadable)),
        (Ok(()), Some(outcome)) => Ok(Act::Answer { feedback, outcome, words }),
    };
    let done = match act {
        Ok(act) => sent(&web, &signed, id, &fields, act).await,
        Err(error) => Err(error),
    };
    match done {
        Ok(_) => Ok(page::go(&paths::one_feedback(id, feedback), "notice-feedback-answered")),
        Err(error) => again(&web, &signed, (id, feedback), error).await,
    }
}

pub(crate) async fn open(
    State(web): State<WebState>,
    signed: Signed,
    Path((id, feedback)): Path<(EpisodeId, EventId)>,
    fields: Fields,
) -> Result<Response, Failure> {
    match sent(&web, &signed, id, &fields, Act::Open { feedback }).await {
        Ok(_) => Ok(Redirect::to(&paths::one_feedback(id, feedback)).into_response()),
        Err(error) => again(&web, &signed, (id, feedback), error).await,
    }
}

pub(crate) async fn withdraw(
    State(web): State<WebState>,
    signed: Signed,
    Path((id, feedback)): Path<(EpisodeId, EventId)>,
    fields: Fields,
) -> Result<Response, Failure> {
    // To whom it was sent is the record's to say: that unit counts one less.
    let to = Desk::open(&web, &signed, id).await?.one(feedback)?.told.feedback.to.unit;
    match sent(&web, &signed, id, &fields, Act::Withdraw { feedback, to }).await {
        Ok(_) => Ok(page::go(&paths::feedback(id), "notice-feedback-taken-back")),
        Err(error) => again(&web, &signed, (id, feedback), error).await,
    }
}

async fn sent(
    web: &WebState,
    signed: &Signed,
    id: EpisodeId,
    fields: &Fields,
    act: Act,
) -> Result<Answer, SubmitError> {
    let command = EpisodeCommand::FeedBack { at: web.app.now(), act: Box::new(act) };
    submit(web, signed, fields, Command::Episode(id, command)).await
}

/// The same page, with what was typed and why it was not taken.
async fn again(
    web: &WebState,
    signed: &Signed,
    (id, feedback): (EpisodeId, EventId),
    error: SubmitError,
) -> Result<Response, Failure> {
    let back = error.back()?;
    let desk = Desk::open(web, signed, id).await?;
    page_of(&desk, desk.one(feedback)?, Some(back))
}
