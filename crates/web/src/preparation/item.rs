//! `GET, POST /episodes/{id}/items/{item}` and `…/override`: an item of the leaving checklist is
//! done, or set aside with a reason where the programme allows it.

use crate::episodes::On;
use crate::episodes::act::{self, Act, Field, Kind, unread};
use crate::failure::Failure;
use crate::forms::{Choice, Fields, Reader, SubmitError, submit};
use crate::session::Signed;
use crate::state::WebState;
use access::Action;
use app::Answer;
use axum::extract::{Path, State};
use axum::response::Response;
use care::command::Command;
use care::episode::Command as EpisodeCommand;
use care::episode::event::ItemRef;
use care::ids::EpisodeId;

pub(crate) async fn new(
    State(web): State<WebState>,
    signed: Signed,
    Path((id, item)): Path<(EpisodeId, String)>,
) -> Result<Response, Failure> {
    let on = On::open(&web, &signed, id).await?;
    let asked = ask(&on, &item)?;
    act::answer(&on, asked, None)
}

pub(crate) async fn create(
    State(web): State<WebState>,
    signed: Signed,
    Path((id, item)): Path<(EpisodeId, String)>,
    fields: Fields,
) -> Result<Response, Failure> {
    let outcome = tick(&web, &signed, id, item.clone(), &fields).await;
    let notice = if is_done(&fields) { "notice-item-done" } else { "notice-item-undone" };
    act::sent(&web, &signed, id, outcome, notice, |on| ask(on, &item)).await
}

pub(crate) async fn new_override(
    State(web): State<WebState>,
    signed: Signed,
    Path((id, item)): Path<(EpisodeId, String)>,
) -> Result<Response, Failure> {
    let on = On::open(&web, &signed, id).await?;
    let asked = ask_override(&on, &item)?;
    act::answer(&on, asked, None)
}

pub(crate) async fn create_override(
    State(web): State<WebState>,
    signed: Signed,
    Path((id, item)): Path<(EpisodeId, String)>,
    fields: Fields,
) -> Result<Response, Failure> {
    let outcome = set_aside(&web, &signed, id, item.clone(), &fields).await;
    let notice = "notice-item-overridden";
    act::sent(&web, &signed, id, outcome, notice, |on| ask_override(on, &item)).await
}

fn ask(on: &On<'_>, item: &str) -> Result<Act, Failure> {
    found(on, item, Action::TickItem)?;
    let done =
        vec![Choice::new("yes", on.get("item-done")), Choice::new("no", on.get("item-not-done"))];
    let note = Field::new(Kind::Area, "note", on.get("label-note")).hint(on.get("field-optional"));
    Ok(Act::new(on.get("item-title"), on.get("item-button"))
        .lead(text(on, item))
        .field(Field::new(Kind::Radios, "done", on.get("item-question")).options(done))
        .field(note)
        .happened(on, on.now())
        .prefilled("done", "yes"))
}

fn ask_override(on: &On<'_>, item: &str) -> Result<Act, Failure> {
    found(on, item, Action::OverrideItem)?;
    let reason = Field::new(Kind::Area, "reason", on.get("item-override-reason"));
    Ok(Act::new(on.get("item-override-title"), on.get("item-override-button"))
        .lead(text(on, item))
        .lead(on.get("item-override-lead"))
        .field(Field::new(Kind::Radios, "later", on.get("item-override-which")).options(vec![
            Choice::new("no", on.get("item-override-needless")),
            Choice::new("yes", on.get("item-override-later")),
        ]))
        .field(reason.hint(on.get("item-override-hint"))))
}

/// The item of the decided checklist, if they may do this with it.
fn found<'a>(on: &'a On<'_>, id: &str, action: Action) -> Result<&'a ItemRef, Failure> {
    let checklist = on.episode().checklist();
    let found = checklist.into_iter().find(|(item, _)| item.id == id).map(|(item, _)| item);
    let item = found.ok_or(Failure::NOT_FOUND)?;
    let unit = on.episode().unit_of(item.owner.unit).ok_or(Failure::NOT_FOUND)?;
    if on.may_for(action, unit) { Ok(item) } else { Err(Failure::NOT_FOUND) }
}

/// The programme's own words for an item.
pub(crate) fn text(on: &On<'_>, id: &str) -> String {
    let item = on.view.programme.checklist.iter().find(|item| item.id == id);
    item.map_or_else(|| id.to_owned(), |item| on.text(&item.text).to_owned())
}

fn is_done(fields: &Fields) -> bool {
    fields.one("done") == "yes"
}

async fn tick(
    web: &WebState,
    signed: &Signed,
    id: EpisodeId,
    item: String,
    fields: &Fields,
) -> Result<Answer, SubmitError> {
    let mut reader = Reader::new(signed.t(), fields);
    let note = reader.text("note");
    // The one-tap button sends no time: it is done now.
    let at = match fields.one("at_date").is_empty() {
        true => Some(web.app.now()),
        false => reader.past("at", web.app.zone(), web.app.now()),
    };
    reader.finish().map_err(unread)?;
    let Some(at) = at else { return Err(SubmitError::Failure(Failure::Unreadable)) };
    let command = EpisodeCommand::TickItem { at, item, done: is_done(fields), note };
    submit(web, signed, fields, Command::Episode(id, command)).await
}

async fn set_aside(
    web: &WebState,
    signed: &Signed,
    id: EpisodeId,
    item: String,
    fields: &Fields,
) -> Result<Answer, SubmitError> {
    let mut reader = Reader::new(signed.t(), fields);
    let later = reader.choice("later", "item-override-which-missing", |word| match word {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    });
    let reason = reader.needed("reason", "item-override-missing");
    reader.finish().map_err(unread)?;
    let Some(later) = later else { return Err(SubmitError::Failure(Failure::Unreadable)) };
    let command = EpisodeCommand::OverrideItem { item, reason, later };
    submit(web, signed, fields, Command::Episode(id, command)).await
}
