//! `GET, POST /episodes/{id}/discharge`: ends the care at home: what is met, what was said, what
//! comes next, who takes over and whom to call. What stands in the way is said before it is tried.

use super::onward::{self, InTheWay, OnwardView};
use crate::episodes::act::unread;
use crate::episodes::{Identity, On};
use crate::failure::Failure;
use crate::forms::{Choice, Fields, FormBack, FormView, Reader, SubmitError, submit};
use crate::page::{self, Page};
use crate::paths;
use crate::session::Signed;
use crate::state::WebState;
use crate::texts::T;
use access::Action;
use app::Answer;
use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use care::command::Command;
use care::episode::command::Discharge;
use care::episode::{Command as EpisodeCommand, Phase};
use care::ids::EpisodeId;

#[derive(Template)]
#[template(path = "ending/discharge.html")]
struct DischargePage {
    page: Page,
    t: T,
    identity: Identity,
    title: String,
    in_the_way: Vec<InTheWay>,
    form: FormView,
    /// Who reads it, and what the agreement said of it before.
    next_hint: String,
    goals: Vec<Choice>,
    onward: OnwardView,
    action: String,
    back: String,
}

pub(crate) async fn new(
    State(web): State<WebState>,
    signed: Signed,
    Path(id): Path<EpisodeId>,
) -> Result<Response, Failure> {
    answer(&On::open(&web, &signed, id).await?, None)
}

pub(crate) async fn create(
    State(web): State<WebState>,
    signed: Signed,
    Path(id): Path<EpisodeId>,
    fields: Fields,
) -> Result<Response, Failure> {
    match end(&web, &signed, id, &fields).await {
        Ok(_) => Ok(page::go(&paths::episode(id), "notice-discharged")),
        Err(error) => {
            let back = error.back()?;
            let on = On::open(&web, &signed, id).await?;
            let back = onward::with_all(&on, &typed(&fields), back);
            answer(&on, Some(back))
        }
    }
}

fn answer(on: &On<'_>, back: Option<FormBack>) -> Result<Response, Failure> {
    let is_time = matches!(on.episode().phase(), Phase::AtHome | Phase::BackOnWard);
    if !on.may(Action::Discharge) || !is_time {
        return Err(Failure::NOT_FOUND);
    }
    let status = back.as_ref().map_or(StatusCode::OK, |back| back.status);
    let agreement = on.episode().agreement.as_ref().map(|agreement| &agreement.content);
    let form = FormView::new(on.signed, Some(on.episode().version), back);
    let goals = agreement.into_iter().flat_map(|content| &content.discharge_criteria);
    let page = DischargePage {
        page: Page::of(on.web, on.signed),
        t: on.t(),
        identity: Identity::of(on),
        title: on.t().with("discharge-title", &[("name", &on.given_name())]),
        in_the_way: onward::in_the_way(on),
        form: OnwardView::prefilled(on, form),
        next_hint: onward::next_hint(on),
        goals: goals.map(|goal| Choice::new(goal.id.clone(), goal.text.clone())).collect(),
        onward: OnwardView::of(on),
        action: paths::discharge(on.id()),
        back: paths::episode(on.id()),
    };
    page::answer(status, &page)
}

async fn end(
    web: &WebState,
    signed: &Signed,
    id: EpisodeId,
    fields: &Fields,
) -> Result<Answer, SubmitError> {
    let mut reader = Reader::new(signed.t(), fields);
    onward::needed(&mut reader);
    reader.finish().map_err(unread)?;
    let command = EpisodeCommand::Discharge(Box::new(typed(fields)));
    submit(web, signed, fields, Command::Episode(id, command)).await
}

/// What ends the episode, as it was typed.
pub(crate) fn typed(fields: &Fields) -> Discharge {
    Discharge {
        met: fields.lines("met"),
        conversation: fields.one("conversation").to_owned(),
        next: fields.one("next").to_owned(),
        onward: onward::read(fields),
    }
}
