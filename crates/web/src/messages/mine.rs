//! `GET, POST /me/messages` and `/kin/messages`: "Write to us". One conversation with whoever is
//! responsible, without having to know who that is; who reads it, when an answer comes, and whom to
//! ring when it cannot wait stand there plainly.

use super::Post;
use super::view::Line;
use crate::episodes::On;
use crate::failure::Failure;
use crate::format;
use crate::forms::{Fields, FormBack, FormView, Reader, SubmitError, submit};
use crate::page::{self, Page};
use crate::paths;
use crate::reader::Call;
use crate::session::Signed;
use crate::state::WebState;
use crate::texts::T;
use app::Answer;
use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use care::command::Command;
use care::episode::Command as EpisodeCommand;
use care::episode::conversation::{Act, Side};
use care::ids::EventId;
use care::responsibility::conversations::may_write;
use care::who::Role;

#[derive(Template)]
#[template(path = "messages/mine.html")]
struct MinePage {
    page: Page,
    t: T,
    form: FormView,
    /// Who reads it, and how soon an answer comes.
    lead: String,
    lines: Vec<Line>,
    is_new: bool,
    waits: Option<String>,
    may_write: bool,
    address: &'static str,
    opening: &'static str,
    home: &'static str,
    call: Option<Call>,
}

pub(crate) fn address(signed: &Signed) -> &'static str {
    match signed.role == Role::NextOfKin {
        true => paths::KIN_MESSAGES,
        false => paths::MY_MESSAGES,
    }
}

fn opening(signed: &Signed) -> &'static str {
    if signed.role == Role::NextOfKin { "/kin/answers" } else { "/me/answers" }
}

fn home(signed: &Signed) -> &'static str {
    if signed.role == Role::NextOfKin { paths::KIN } else { paths::ME }
}

async fn open_own<'a>(web: &'a WebState, signed: &'a Signed) -> Result<Post<'a>, Failure> {
    let view = web.app.own_messages(&signed.actor).await?;
    Ok(Post { web, signed, view })
}

/// The way here from the reader's own page, and whether something has come; none when there is
/// nothing to lead to.
pub(crate) fn card(on: &On<'_>) -> Option<(&'static str, bool)> {
    let side = Side::of(on.episode(), on.signed.actor.who)?;
    let own = on.episode().conversation_with(side);
    let is_new = own.is_some_and(|(_, one)| one.is_new_to(side));
    let leads = own.is_some() || may_write(on.episode(), side, on.now());
    leads.then(|| (address(on.signed), is_new))
}

/// So for a next of kin whose page has closed with the episode.
pub(crate) async fn card_after_the_end(
    web: &WebState,
    signed: &Signed,
) -> Result<Option<(&'static str, bool)>, Failure> {
    match web.app.own_messages(&signed.actor).await {
        Ok(view) => {
            let own = view.own();
            let is_new = own.is_some_and(|talk| talk.is_new);
            Ok((view.is_open || own.is_some()).then(|| (address(signed), is_new)))
        }
        Err(app::Problem::NotFound) => Ok(None),
        Err(problem) => Err(problem.into()),
    }
}

pub(crate) async fn show(State(web): State<WebState>, signed: Signed) -> Result<Response, Failure> {
    answer(&open_own(&web, &signed).await?, None)
}

fn answer(post: &Post<'_>, back: Option<FormBack>) -> Result<Response, Failure> {
    let status = back.as_ref().map_or(StatusCode::OK, |back| back.status);
    let own = post.view.own();
    let page = MinePage {
        page: Page::of(post.web, post.signed),
        t: post.t(),
        form: FormView::new(post.signed, None, back),
        lead: lead(post),
        lines: own.map(|talk| post.lines(talk)).unwrap_or_default(),
        is_new: own.is_some_and(|talk| talk.is_new),
        waits: own.and_then(|talk| talk.waits).map(|(owner, due)| {
            let (unit, when) = (post.unit(owner.unit), post.moment(due));
            let is_late = due < post.view.now;
            let key = if is_late { "messages-me-late" } else { "messages-me-by" };
            post.t().with(key, &[("unit", &unit), ("when", &when)])
        }),
        may_write: post.view.is_open,
        address: address(post.signed),
        opening: opening(post.signed),
        home: home(post.signed),
        call: call(post),
    };
    page::answer(status, &page)
}

/// "Infektion 5 läser det du skriver. Skriver du nu får du svar senast i dag kl 18."
fn lead(post: &Post<'_>) -> String {
    let Some(owner) = post.view.responsible.filter(|_| post.view.is_open) else {
        return post.get("messages-me-over");
    };
    let by = post.view.answers_by.unwrap_or(post.view.now);
    let (unit, when) = (post.unit(owner.unit), post.moment(by));
    post.t().with("messages-me-lead", &[("unit", &unit), ("when", &when)])
}

fn call(post: &Post<'_>) -> Option<Call> {
    let now = post.view.answers_now.as_ref()?;
    Some(Call {
        unit: post.unit(now.unit),
        id: now.unit.0.to_string(),
        number: now.number.clone(),
        href: format::telephone_link(&now.number),
        answers_now: true,
    })
}

pub(crate) async fn create(
    State(web): State<WebState>,
    signed: Signed,
    fields: Fields,
) -> Result<Response, Failure> {
    let post = open_own(&web, &signed).await?;
    match write(&post, &fields).await {
        Ok(_) => Ok(page::go(address(&signed), "notice-me-message-sent")),
        Err(error) => answer(&open_own(&web, &signed).await?, Some(error.back()?)),
    }
}

async fn write(post: &Post<'_>, fields: &Fields) -> Result<Answer, SubmitError> {
    let mut reader = Reader::new(post.t(), fields);
    let text = reader.needed("text", "messages-text-missing");
    reader.finish().map_err(crate::episodes::act::unread)?;
    let act = match post.view.own() {
        Some(talk) => Act::Write { conversation: talk.told.id, text, wants_answer: true },
        None => Act::Start { to: None, text, wants_answer: true },
    };
    does(post, fields, act).await
}

async fn does(post: &Post<'_>, fields: &Fields, act: Act) -> Result<Answer, SubmitError> {
    let command = EpisodeCommand::Converse { at: post.web.app.now(), act: Box::new(act) };
    submit(post.web, post.signed, fields, Command::Episode(post.id(), command)).await
}

/// `POST /me/answers`, `/kin/answers`: the answer is shown, and whoever wrote it sees that it was read.
pub(crate) async fn open(
    State(web): State<WebState>,
    signed: Signed,
    fields: Fields,
) -> Result<Response, Failure> {
    let post = open_own(&web, &signed).await?;
    let conversation = post.view.own().ok_or(Failure::NOT_FOUND)?.told.id;
    match does(&post, &fields, Act::Open { conversation }).await {
        Ok(_) => Ok(Redirect::to(address(&signed)).into_response()),
        Err(error) => answer(&post, Some(error.back()?)),
    }
}

/// `POST /me/said/{message}`, `/kin/said/{message}`: taken back.
pub(crate) async fn retract(
    State(web): State<WebState>,
    signed: Signed,
    Path(message): Path<EventId>,
    fields: Fields,
) -> Result<Response, Failure> {
    let post = open_own(&web, &signed).await?;
    let conversation = post.view.own().ok_or(Failure::NOT_FOUND)?.told.id;
    let act = Act::Retract { conversation, message, reason: String::new() };
    match does(&post, &fields, act).await {
        Ok(_) => Ok(page::go(address(&signed), "notice-me-message-taken-back")),
        Err(error) => answer(&post, Some(error.back()?)),
    }
}
