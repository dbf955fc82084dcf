//! `GET, POST /episodes/{id}/feedback`: what the unit has sent and been sent of one patient, and a
//! new deviation or thanks to a unit that takes part, the step before first.

use super::view::OneView;
use super::{Desk, topic_word};
use crate::episodes::Identity;
use crate::failure::Failure;
use crate::forms::{Choice, Fields, FormBack, FormView, Reader, SubmitError, submit};
use crate::items::capital;
use crate::page::{self, Page};
use crate::paths;
use crate::session::Signed;
use crate::state::WebState;
use crate::texts::T;
use app::Answer;
use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use care::command::Command;
use care::episode::Command as EpisodeCommand;
use care::episode::feedback::{Act, Topic};
use care::ids::{EpisodeId, UnitId};

#[derive(Template)]
#[template(path = "feedback/list.html")]
struct ListPage {
    page: Page,
    t: T,
    identity: Identity,
    form: FormView,
    all: Vec<OneView>,
    /// Whom something new can be told; empty when it is too late, or nobody else takes part.
    to: Vec<Choice>,
    topics: Vec<Choice>,
    action: String,
}

pub(crate) async fn show(
    State(web): State<WebState>,
    signed: Signed,
    Path(id): Path<EpisodeId>,
) -> Result<Response, Failure> {
    answer(&Desk::open(&web, &signed, id).await?, None)
}

pub(crate) async fn create(
    State(web): State<WebState>,
    signed: Signed,
    Path(id): Path<EpisodeId>,
    fields: Fields,
) -> Result<Response, Failure> {
    match send(&web, &signed, id, &fields).await {
        Ok(_) => Ok(page::go(&paths::feedback(id), "notice-feedback-sent")),
        Err(error) => {
            let back = error.back()?;
            answer(&Desk::open(&web, &signed, id).await?, Some(back))
        }
    }
}

fn answer(desk: &Desk<'_>, back: Option<FormBack>) -> Result<Response, Failure> {
    let status = back.as_ref().map_or(StatusCode::OK, |back| back.status);
    let before = desk.view.before.map(|unit| unit.0.to_string());
    let t = desk.t();
    let page = ListPage {
        page: Page::of(desk.web, desk.signed),
        t,
        identity: desk.identity(),
        form: FormView::new(desk.signed, None, back).prefilled("to", before.unwrap_or_default()),
        all: desk.view.all.iter().map(|one| desk.one_view(one)).collect(),
        to: if desk.view.is_open { whom(desk) } else { vec![] },
        topics: topics(t),
        action: paths::feedback(desk.id()),
    };
    page::answer(status, &page)
}

fn topics(t: T) -> Vec<Choice> {
    Topic::ALL.map(|topic| Choice::new(topic.as_str(), capital(&topic_word(t, topic)))).into()
}

/// The step before first, and marked as that.
fn whom(desk: &Desk<'_>) -> Vec<Choice> {
    let mut units = desk.view.reaches.clone();
    units.sort_by_key(|unit| (Some(*unit) != desk.view.before, desk.unit(*unit)));
    let choices = units.into_iter().map(|unit| {
        let choice = Choice::new(unit.0.to_string(), desk.unit(unit));
        match Some(unit) == desk.view.before {
            true => choice.hint(desk.get("feedback-step-before")),
            false => choice,
        }
    });
    choices.collect()
}

async fn send(
    web: &WebState,
    signed: &Signed,
    id: EpisodeId,
    fields: &Fields,
) -> Result<Answer, SubmitError> {
    let mut reader = Reader::new(signed.t(), fields);
    let unit = |word: &str| word.parse().ok().map(UnitId);
    let to = reader.choice("to", "feedback-to-missing", unit);
    let topic = reader.choice("topic", "feedback-topic-missing", Topic::parse);
    let words = match topic {
        Some(Topic::Thanks) => reader.text("words"),
        Some(_) | None => reader.needed("words", "feedback-words-missing"),
    };
    reader.finish().map_err(crate::episodes::act::unread)?;
    let (Some(to), Some(topic)) = (to, topic) else {
        return Err(SubmitError::Failure(Failure::Unreadable));
    };
    let act = Box::new(Act::Send { to, topic, words });
    let command = EpisodeCommand::FeedBack { at: web.app.now(), act };
    submit(web, signed, fields, Command::Episode(id, command)).await
}
