//! `GET, POST /episodes/{id}/messages/{conversation}`: one conversation, and an answer. `POST
//! …/opening` shows what has come, and is the receipt.

use super::Post;
use super::view::{Line, TalkView};
use crate::episodes::Identity;
use crate::failure::Failure;
use crate::forms::{Fields, FormBack, FormView, Reader, SubmitError, submit};
use crate::page::{self, Page};
use crate::paths;
use crate::session::Signed;
use crate::state::WebState;
use crate::texts::T;
use app::Answer;
use app::view::messages::Talk;
use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use care::command::Command;
use care::episode::Command as EpisodeCommand;
use care::episode::conversation::Act;
use care::ids::{EpisodeId, EventId};

#[derive(Template)]
#[template(path = "messages/show.html")]
struct TalkPage {
    page: Page,
    t: T,
    identity: Identity,
    form: FormView,
    talk: TalkView,
    /// Between units an answer may be asked for.
    asks: bool,
    may_write: bool,
    opening: String,
    back: String,
    /// What else can be done with it: (label, where).
    deeds: Vec<(String, String)>,
}

pub(crate) async fn show(
    State(web): State<WebState>,
    signed: Signed,
    Path((id, conversation)): Path<(EpisodeId, EventId)>,
) -> Result<Response, Failure> {
    let post = Post::open(&web, &signed, id).await?;
    answer(&post, post.talk(conversation)?, None)
}

fn answer(post: &Post<'_>, talk: &Talk, back: Option<FormBack>) -> Result<Response, Failure> {
    let status = back.as_ref().map_or(StatusCode::OK, |back| back.status);
    let (id, conversation) = (post.id(), talk.told.id);
    let view = post.talk_view(talk);
    let page = TalkPage {
        page: Page::of(post.web, post.signed),
        t: post.t(),
        identity: post.identity(),
        form: FormView::new(post.signed, None, back),
        asks: talk.told.conversation.reader.is_none(),
        may_write: post.view.is_open && talk.is_kept && !talk.is_new,
        opening: format!("{}/opening", paths::conversation(id, conversation)),
        back: paths::messages(id),
        deeds: deeds(post, talk, &view),
        talk: view,
    };
    page::answer(status, &page)
}

fn deeds(post: &Post<'_>, talk: &Talk, view: &TalkView) -> Vec<(String, String)> {
    let at = |word: &str| format!("{}/{word}", paths::conversation(post.id(), talk.told.id));
    let mut deeds = vec![];
    if talk.is_new || !talk.is_kept {
        return deeds;
    }
    if view.is_ours {
        deeds.push((post.get("messages-settle"), at("settlement")));
        if !super::deed::own_units(post).is_empty() {
            deeds.push((post.get("messages-forward"), at("forward")));
        }
    }
    if post.view.is_open && !super::deed::others(post, talk).is_empty() {
        deeds.push((post.get("messages-add"), at("parties")));
    }
    deeds
}

pub(crate) async fn create(
    State(web): State<WebState>,
    signed: Signed,
    Path((id, conversation)): Path<(EpisodeId, EventId)>,
    fields: Fields,
) -> Result<Response, Failure> {
    match write(&web, &signed, (id, conversation), &fields).await {
        Ok(_) => Ok(page::go(&paths::conversation(id, conversation), "notice-message-sent")),
        Err(error) => {
            let back = error.back()?;
            let post = Post::open(&web, &signed, id).await?;
            answer(&post, post.talk(conversation)?, Some(back))
        }
    }
}

async fn write(
    web: &WebState,
    signed: &Signed,
    (id, conversation): (EpisodeId, EventId),
    fields: &Fields,
) -> Result<Answer, SubmitError> {
    let mut reader = Reader::new(signed.t(), fields);
    let text = reader.needed("text", "messages-text-missing");
    reader.finish().map_err(crate::episodes::act::unread)?;
    let wants_answer = fields.one("wants_answer") == "yes";
    let act = Box::new(Act::Write { conversation, text, wants_answer });
    let command = EpisodeCommand::Converse { at: web.app.now(), act };
    submit(web, signed, fields, Command::Episode(id, command)).await
}

/// `POST …/opening`: what has come is shown, and the record says by whom and when it was opened.
pub(crate) async fn open(
    State(web): State<WebState>,
    signed: Signed,
    Path((id, conversation)): Path<(EpisodeId, EventId)>,
    fields: Fields,
) -> Result<Response, Failure> {
    let act = Box::new(Act::Open { conversation });
    let command = EpisodeCommand::Converse { at: web.app.now(), act };
    match submit(&web, &signed, &fields, Command::Episode(id, command)).await {
        Ok(_) => Ok(Redirect::to(&paths::conversation(id, conversation)).into_response()),
        Err(error) => {
            let back = error.back()?;
            let post = Post::open(&web, &signed, id).await?;
            answer(&post, post.talk(conversation)?, Some(back))
        }
    }
}
