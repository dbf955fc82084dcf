//! `GET, POST /episodes/{id}/messages`: the unit's conversations about one patient, what is new
//! first; and a new message to a unit that takes part, or to the patient or next of kin.

use super::Post;
use super::view::TalkView;
use crate::episodes::Identity;
use crate::failure::Failure;
use crate::forms::{Choice, Fields, FormBack, FormView, Reader, SubmitError, submit};
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
use care::episode::conversation::{Act, Side};
use care::ids::{EpisodeId, PersonId, UnitId};

#[derive(Template)]
#[template(path = "messages/list.html")]
struct ListPage {
    page: Page,
    t: T,
    identity: Identity,
    form: FormView,
    talks: Vec<TalkView>,
    /// Whom a new conversation can be with; empty when nobody is left to write to.
    to: Vec<Choice>,
    action: String,
}

pub(crate) async fn show(
    State(web): State<WebState>,
    signed: Signed,
    Path(id): Path<EpisodeId>,
) -> Result<Response, Failure> {
    answer(&Post::open(&web, &signed, id).await?, None)
}

pub(crate) async fn create(
    State(web): State<WebState>,
    signed: Signed,
    Path(id): Path<EpisodeId>,
    fields: Fields,
) -> Result<Response, Failure> {
    match start(&web, &signed, id, &fields).await {
        Ok(_) => Ok(page::go(&paths::messages(id), "notice-message-sent")),
        Err(error) => {
            let back = error.back()?;
            answer(&Post::open(&web, &signed, id).await?, Some(back))
        }
    }
}

fn answer(post: &Post<'_>, back: Option<FormBack>) -> Result<Response, Failure> {
    let status = back.as_ref().map_or(StatusCode::OK, |back| back.status);
    let page = ListPage {
        page: Page::of(post.web, post.signed),
        t: post.t(),
        identity: post.identity(),
        form: FormView::new(post.signed, None, back),
        talks: post.view.talks.iter().map(|talk| post.talk_view(talk)).collect(),
        to: if post.view.is_open { whom(post) } else { vec![] },
        action: paths::messages(post.id()),
    };
    page::answer(status, &page)
}

fn whom(post: &Post<'_>) -> Vec<Choice> {
    let readers = post.view.readers.iter().map(|side| (*side, post.side(*side)));
    let units = post.view.reaches.iter();
    let units = units.map(|unit| (Side::Unit { unit: *unit }, post.unit(*unit)));
    readers.chain(units).map(|(side, label)| Choice::new(word(side), label)).collect()
}

/// A side in a form's field: its kind and whose it is.
fn word(side: Side) -> String {
    match side {
        Side::Unit { unit } => format!("unit_{}", unit.0),
        Side::Patient => "patient".to_owned(),
        Side::Kin { person } => format!("kin_{}", person.0),
    }
}

fn parse(word: &str) -> Option<Side> {
    if word == "patient" {
        return Some(Side::Patient);
    }
    let (kind, id) = word.split_once('_')?;
    match kind {
        "unit" => Some(Side::Unit { unit: UnitId(id.parse().ok()?) }),
        "kin" => Some(Side::Kin { person: PersonId(id.parse().ok()?) }),
        _ => None,
    }
}

async fn start(
    web: &WebState,
    signed: &Signed,
    id: EpisodeId,
    fields: &Fields,
) -> Result<Answer, SubmitError> {
    let mut reader = Reader::new(signed.t(), fields);
    let to = reader.choice("to", "messages-to-missing", parse);
    let text = reader.needed("text", "messages-text-missing");
    reader.finish().map_err(crate::episodes::act::unread)?;
    let wants_answer = fields.one("wants_answer") != "no";
    let act = Box::new(Act::Start { to, text, wants_answer });
    let command = EpisodeCommand::Converse { at: web.app.now(), act };
    submit(web, signed, fields, Command::Episode(id, command)).await
}
