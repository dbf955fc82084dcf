//! What else is done with a conversation, each on a small page: `…/settlement` (rung, or no answer
//! is needed), `…/forward` (within the own organisation), `…/parties` (one more unit) and
//! `…/said/{message}` (taken back).

use super::Post;
use crate::episodes::act::{Act as Asked, Field, Kind};
use crate::failure::Failure;
use crate::forms::{Choice, Fields, FormBack, FormView, Reader, SubmitError, submit};
use crate::page::{self, Page};
use crate::paths;
use crate::session::Signed;
use crate::state::WebState;
use crate::texts::T;
use app::view::messages::Talk;
use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use care::command::Command;
use care::episode::Command as EpisodeCommand;
use care::episode::conversation::{Act, Settled};
use care::ids::{EpisodeId, EventId, UnitId};

#[derive(Template)]
#[template(path = "episode/act.html")]
struct DeedPage {
    page: Page,
    t: T,
    identity: crate::episodes::Identity,
    act: Asked,
    form: FormView,
    path: String,
    back: String,
    title: String,
}

/// Which of them.
#[derive(Clone, Copy)]
enum Deed {
    Settle,
    Forward,
    Add,
    Retract(EventId),
}

/// Units of the same organisation and law that can be written to.
pub(super) fn own_units(post: &Post<'_>) -> Vec<UnitId> {
    let keeper = |unit: UnitId| post.view.directory.units.get(&unit)?.keeper();
    let own = post.view.side.unit().and_then(keeper);
    let reached = post.view.reaches.iter().copied();
    reached.filter(|unit| own.is_some() && keeper(*unit) == own).collect()
}

/// Units that are not in it yet.
pub(super) fn others(post: &Post<'_>, talk: &Talk) -> Vec<UnitId> {
    let reached = post.view.reaches.iter().copied();
    reached.filter(|unit| !talk.told.conversation.units.contains_key(unit)).collect()
}

pub(crate) async fn new_settlement(
    State(web): State<WebState>,
    signed: Signed,
    Path((id, conversation)): Path<(EpisodeId, EventId)>,
) -> Result<Response, Failure> {
    new(&web, &signed, (id, conversation), Deed::Settle).await
}

pub(crate) async fn settle(
    State(web): State<WebState>,
    signed: Signed,
    Path((id, conversation)): Path<(EpisodeId, EventId)>,
    fields: Fields,
) -> Result<Response, Failure> {
    send(&web, &signed, (id, conversation), Deed::Settle, &fields).await
}

pub(crate) async fn new_forward(
    State(web): State<WebState>,
    signed: Signed,
    Path((id, conversation)): Path<(EpisodeId, EventId)>,
) -> Result<Response, Failure> {
    new(&web, &signed, (id, conversation), Deed::Forward).await
}

pub(crate) async fn forward(
    State(web): State<WebState>,
    signed: Signed,
    Path((id, conversation)): Path<(EpisodeId, EventId)>,
    fields: Fields,
) -> Result<Response, Failure> {
    send(&web, &signed, (id, conversation), Deed::Forward, &fields).await
}

pub(crate) async fn new_party(
    State(web): State<WebState>,
    signed: Signed,
    Path((id, conversation)): Path<(EpisodeId, EventId)>,
) -> Result<Response, Failure> {
    new(&web, &signed, (id, conversation), Deed::Add).await
}

pub(crate) async fn add(
    State(web): State<WebState>,
    signed: Signed,
    Path((id, conversation)): Path<(EpisodeId, EventId)>,
    fields: Fields,
) -> Result<Response, Failure> {
    send(&web, &signed, (id, conversation), Deed::Add, &fields).await
}

pub(crate) async fn new_retraction(
    State(web): State<WebState>,
    signed: Signed,
    Path((id, conversation, message)): Path<(EpisodeId, EventId, EventId)>,
) -> Result<Response, Failure> {
    new(&web, &signed, (id, conversation), Deed::Retract(message)).await
}

pub(crate) async fn retract(
    State(web): State<WebState>,
    signed: Signed,
    Path((id, conversation, message)): Path<(EpisodeId, EventId, EventId)>,
    fields: Fields,
) -> Result<Response, Failure> {
    send(&web, &signed, (id, conversation), Deed::Retract(message), &fields).await
}

async fn new(
    web: &WebState,
    signed: &Signed,
    (id, conversation): (EpisodeId, EventId),
    deed: Deed,
) -> Result<Response, Failure> {
    let post = Post::open(web, signed, id).await?;
    let asked = ask(&post, post.talk(conversation)?, deed)?;
    answer(&post, conversation, asked, None)
}

async fn send(
    web: &WebState,
    signed: &Signed,
    (id, conversation): (EpisodeId, EventId),
    deed: Deed,
    fields: &Fields,
) -> Result<Response, Failure> {
    let mut reader = Reader::new(signed.t(), fields);
    let act = read(&mut reader, conversation, deed);
    let sent = match (reader.finish(), act) {
        (Err(back), _) => Err(crate::episodes::act::unread(back)),
        (Ok(()), None) => Err(SubmitError::Failure(Failure::Unreadable)),
        (Ok(()), Some(act)) => {
            let command = EpisodeCommand::Converse { at: web.app.now(), act: Box::new(act) };
            submit(web, signed, fields, Command::Episode(id, command)).await
        }
    };
    match sent {
        Ok(_) => Ok(page::go(&paths::conversation(id, conversation), notice(deed))),
        Err(error) => {
            let back = error.back()?;
            let post = Post::open(web, signed, id).await?;
            let asked = ask(&post, post.talk(conversation)?, deed)?;
            answer(&post, conversation, asked, Some(back))
        }
    }
}

fn notice(deed: Deed) -> &'static str {
    match deed {
        Deed::Settle => "notice-message-settled",
        Deed::Forward => "notice-message-forwarded",
        Deed::Add => "notice-party-added",
        Deed::Retract(_) => "notice-message-taken-back",
    }
}

fn read(reader: &mut Reader<'_>, conversation: EventId, deed: Deed) -> Option<Act> {
    let unit = |word: &str| word.parse().ok().map(UnitId);
    Some(match deed {
        Deed::Settle => {
            let rung = reader.choice("how", "messages-how-missing", |word| match word {
                "rung" => Some(true),
                "no_answer_needed" => Some(false),
                _ => None,
            })?;
            let how = match rung {
                true => Settled::Rung { with: reader.needed("with", "messages-with-missing") },
                false => Settled::NoAnswerNeeded,
            };
            Act::Settle { conversation, how }
        }
        Deed::Forward => {
            let to = reader.choice("to", "messages-to-missing", unit)?;
            Act::Forward { conversation, to, note: reader.text("note") }
        }
        Deed::Add => {
            Act::Add { conversation, unit: reader.choice("to", "messages-to-missing", unit)? }
        }
        Deed::Retract(message) => {
            Act::Retract { conversation, message, reason: reader.text("reason") }
        }
    })
}

fn ask(post: &Post<'_>, talk: &Talk, deed: Deed) -> Result<Asked, Failure> {
    let get = |key: &str| post.get(key);
    let units = |units: Vec<UnitId>| -> Result<Vec<Choice>, Failure> {
        let choices = units.into_iter().map(|u| Choice::new(u.0.to_string(), post.unit(u)));
        let choices: Vec<_> = choices.collect();
        if choices.is_empty() { Err(Failure::NOT_FOUND) } else { Ok(choices) }
    };
    Ok(match deed {
        Deed::Settle => Asked::new(get("messages-settle"), get("messages-settle-button"))
            .lead(get("messages-settle-lead"))
            .field(Field::new(Kind::Radios, "how", get("messages-how")).options(vec![
                Choice::new("rung", get("messages-how-rung")),
                Choice::new("no_answer_needed", get("messages-how-none")),
            ]))
            .field(
                Field::new(Kind::Text, "with", get("messages-rung-with"))
                    .hint(get("messages-rung-with-hint")),
            ),
        Deed::Forward => Asked::new(get("messages-forward"), get("messages-forward-button"))
            .lead(get("messages-forward-lead"))
            .field(
                Field::new(Kind::Radios, "to", get("messages-forward-to"))
                    .options(units(own_units(post))?),
            )
            .field(
                Field::new(Kind::Text, "note", get("messages-note")).hint(get("field-optional")),
            ),
        Deed::Add => Asked::new(get("messages-add"), get("messages-add-button"))
            .lead(get("messages-add-lead"))
            .field(
                Field::new(Kind::Radios, "to", get("messages-add-whom"))
                    .options(units(others(post, talk))?),
            ),
        Deed::Retract(message) => {
            let own = talk.told.conversation.message(message);
            own.filter(|own| own.from == post.view.side && own.retracted.is_none())
                .ok_or(Failure::NOT_FOUND)?;
            Asked::new(get("messages-retract-title"), get("messages-retract"))
                .lead(get("messages-retract-lead"))
                .field(
                    Field::new(Kind::Text, "reason", get("messages-retract-why"))
                        .hint(get("field-optional")),
                )
        }
    })
}

fn answer(
    post: &Post<'_>,
    conversation: EventId,
    act: Asked,
    back: Option<FormBack>,
) -> Result<Response, Failure> {
    let status = back.as_ref().map_or(StatusCode::OK, |back| back.status);
    let form = FormView::new(post.signed, None, back);
    let identity = post.identity();
    let title = match form.has_errors() {
        true => post.t().with("form-title-error", &[("title", &act.title)]),
        false => format!("{}, {}", act.title, identity.name),
    };
    let page = DeedPage {
        page: Page::of(post.web, post.signed),
        t: post.t(),
        identity,
        act,
        form,
        path: post.signed.here.clone(),
        back: paths::conversation(post.id(), conversation),
        title,
    };
    page::answer(status, &page)
}
