//! `GET, POST /meetings/{unit}/{episode}`: one patient at the meeting, and what the two units decide;
//! `POST …/done/{task}`, that it is done.

use super::view::{SubjectView, Telling};
use crate::episodes::act::unread;
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
use care::care_time;
use care::command::Command;
use care::episode::Command as EpisodeCommand;
use care::episode::meeting::DecideTogether;
use care::ids::{EpisodeId, TaskId, UnitId};
use jiff::ToSpan;

/// What is decided at a meeting is as a rule done by the next one.
const DUE_DAYS: i64 = 7;
const DUE_AT: &str = "16.00";

#[derive(Template)]
#[template(path = "meetings/subject.html")]
struct SubjectPage {
    page: Page,
    t: T,
    form: FormView,
    subject: SubjectView,
    owners: Vec<Choice>,
    agenda: String,
    /// The next patient on the agenda.
    next: Option<(String, String)>,
}

pub(crate) async fn show(
    State(web): State<WebState>,
    signed: Signed,
    Path((with, episode)): Path<(UnitId, EpisodeId)>,
) -> Result<Response, Failure> {
    answer(&web, &signed, (with, episode), None).await
}

async fn answer(
    web: &WebState,
    signed: &Signed,
    (with, episode): (UnitId, EpisodeId),
    back: Option<FormBack>,
) -> Result<Response, Failure> {
    let status = back.as_ref().map_or(StatusCode::OK, |back| back.status);
    let meeting = web.app.meeting(&signed.actor, with).await?;
    let (t, directory) = (signed.t(), web.app.directory());
    let place = meeting.subjects.iter().position(|subject| subject.episode == episode);
    let place = place.ok_or(Failure::NOT_FOUND)?;
    let telling = Telling::new(web, signed, &meeting, &directory);
    let subject = meeting.subject(episode).ok_or(Failure::NOT_FOUND)?;
    let next = meeting.subjects.get(place + 1).map(|next| telling.subject(next));
    let due = care_time::day_of(meeting.now, web.app.zone());
    let due = due.checked_add(DUE_DAYS.days()).unwrap_or(due);
    let units = [meeting.unit, with]
        .map(|unit| Choice::new(unit.0.to_string(), directory.unit_name(unit).to_owned()));
    let form = FormView::new(signed, None, back)
        .prefilled("due_at_date", due.to_string())
        .prefilled("due_at_time", DUE_AT);
    let page = SubjectPage {
        page: Page::of(web, signed),
        t,
        form,
        subject: telling.subject(subject),
        owners: units.into(),
        agenda: paths::meeting(with),
        next: next.map(|next| (next.name, next.href)),
    };
    page::answer(status, &page)
}

pub(crate) async fn create(
    State(web): State<WebState>,
    signed: Signed,
    Path((with, episode)): Path<(UnitId, EpisodeId)>,
    fields: Fields,
) -> Result<Response, Failure> {
    match decide(&web, &signed, (with, episode), &fields).await {
        Ok(_) => Ok(page::go(&paths::meeting_subject(with, episode), "notice-decided-together")),
        Err(error) => answer(&web, &signed, (with, episode), Some(error.back()?)).await,
    }
}

async fn decide(
    web: &WebState,
    signed: &Signed,
    (with, episode): (UnitId, EpisodeId),
    fields: &Fields,
) -> Result<Answer, SubmitError> {
    let mut reader = Reader::new(signed.t(), fields);
    let what = reader.needed("what", "meeting-what-missing");
    let owner = reader.choice("owner", "meeting-owner-missing", |word| word.parse().ok());
    let due_at = reader.moment("due_at", web.app.zone());
    reader.finish().map_err(unread)?;
    let (Some(owner), Some(due_at)) = (owner.map(UnitId), due_at) else {
        return Err(SubmitError::Failure(Failure::Unreadable));
    };
    let decided = DecideTogether { with, what, owner, due_at };
    let command = EpisodeCommand::DecideTogether(decided);
    submit(web, signed, fields, Command::Episode(episode, command)).await
}

pub(crate) async fn done(
    State(web): State<WebState>,
    signed: Signed,
    Path((with, episode, task)): Path<(UnitId, EpisodeId, TaskId)>,
    fields: Fields,
) -> Result<Response, Failure> {
    let command = EpisodeCommand::DoTask { at: web.app.now(), task, note: String::new() };
    match submit(&web, &signed, &fields, Command::Episode(episode, command)).await {
        Ok(_) => Ok(page::go(&paths::meeting_subject(with, episode), "notice-task-done")),
        Err(error) => answer(&web, &signed, (with, episode), Some(error.back()?)).await,
    }
}
