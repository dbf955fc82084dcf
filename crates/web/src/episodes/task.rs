//! `GET, POST /episodes/{id}/tasks/{task}/done`: somebody has done what was promised.

use super::act::{self, Act, Field, Kind, unread};
use super::on::On;
use crate::failure::Failure;
use crate::forms::{Fields, Reader, SubmitError, submit};
use crate::session::Signed;
use crate::state::WebState;
use access::Action;
use app::Answer;
use axum::extract::{Path, State};
use axum::response::Response;
use care::command::Command;
use care::episode::Command as EpisodeCommand;
use care::episode::event::Task;
use care::ids::{EpisodeId, TaskId};

pub(crate) async fn new(
    State(web): State<WebState>,
    signed: Signed,
    Path((id, task)): Path<(EpisodeId, TaskId)>,
) -> Result<Response, Failure> {
    let on = On::open(&web, &signed, id).await?;
    let asked = ask(&on, task)?;
    act::answer(&on, asked, None)
}

pub(crate) async fn create(
    State(web): State<WebState>,
    signed: Signed,
    Path((id, task)): Path<(EpisodeId, TaskId)>,
    fields: Fields,
) -> Result<Response, Failure> {
    let outcome = done(&web, &signed, id, task, &fields).await;
    act::sent(&web, &signed, id, outcome, "notice-task-done", |on| ask(on, task)).await
}

fn ask(on: &On<'_>, id: TaskId) -> Result<Act, Failure> {
    let (task, _) = on.episode().tasks.get(&id).ok_or(Failure::NOT_FOUND)?;
    let unit = on.episode().unit_of(task.owner.unit).ok_or(Failure::NOT_FOUND)?;
    if !on.may_for(Action::TickItem, unit) {
        return Err(Failure::NOT_FOUND);
    }
    let owner = on.t().with(
        "task-owner",
        &[("owner", &on.role_at(task.owner)), ("due", &on.moment(task.due_at))],
    );
    let mut act =
        Act::new(on.get("task-title"), on.get("task-button")).lead(words(on, task)).lead(owner);
    if task.stops_homecoming {
        act = act.lead(on.get("task-stops"));
    }
    let note = Field::new(Kind::Area, "note", on.get("label-note")).hint(on.get("field-optional"));
    Ok(act.field(note).happened(on, on.now()))
}

/// A remedy's text in the reader's language; other tasks stand as they were written.
pub(crate) fn words(on: &On<'_>, task: &Task) -> String {
    let remedies = on.view.programme.criteria.iter().flat_map(|c| &c.can_be_met_by);
    let remedy = remedies.into_iter().find(|remedy| remedy.text.sv == task.what);
    remedy.map_or_else(|| task.what.clone(), |remedy| on.text(&remedy.text).to_owned())
}

async fn done(
    web: &WebState,
    signed: &Signed,
    id: EpisodeId,
    task: TaskId,
    fields: &Fields,
) -> Result<Answer, SubmitError> {
    let mut reader = Reader::new(signed.t(), fields);
    let note = reader.text("note");
    let at = reader.past("at", web.app.zone(), web.app.now());
    reader.finish().map_err(unread)?;
    let Some(at) = at else { return Err(SubmitError::Failure(Failure::Unreadable)) };
    let command = EpisodeCommand::DoTask { at, task, note };
    submit(web, signed, fields, Command::Episode(id, command)).await
}
