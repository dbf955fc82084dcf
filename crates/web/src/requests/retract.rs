//! `GET, POST /episodes/{id}/requests/{request}/retract`: what was asked is not needed any more.

use super::{Sent, found};
use crate::episodes::On;
use crate::episodes::act::{self, Act, Field, Kind, unread};
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
use care::ids::{EpisodeId, RequestId};

pub(crate) async fn new(
    State(web): State<WebState>,
    signed: Signed,
    Path((id, request)): Path<(EpisodeId, RequestId)>,
) -> Result<Response, Failure> {
    act::show(&web, &signed, id, Action::SendRequest, |on| ask(on, request)).await
}

pub(crate) async fn create(
    State(web): State<WebState>,
    signed: Signed,
    Path((id, request)): Path<(EpisodeId, RequestId)>,
    fields: Fields,
) -> Result<Response, Failure> {
    let outcome = retract(&web, &signed, id, request, &fields).await;
    let notice = "notice-request-retracted";
    let sent = Sent { web: &web, signed: &signed, id, request, notice };
    sent.then(outcome, |on| ask(on, request)).await
}

fn ask(on: &On<'_>, id: RequestId) -> Result<Act, Failure> {
    let details = &found(on, id)?.details;
    let unit = on.unit(details.to);
    let mut act = Act::new(
        on.t().with("request-retract-title", &[("unit", &unit)]),
        on.get("request-retract-button"),
    )
    .lead(on.get("request-retract-lead"));
    if details.by_letter {
        act = act.lead(on.get("request-retract-letter"));
    }
    Ok(act.field(Field::new(Kind::Area, "reason", on.get("request-retract-reason"))))
}

async fn retract(
    web: &WebState,
    signed: &Signed,
    id: EpisodeId,
    request: RequestId,
    fields: &Fields,
) -> Result<Answer, SubmitError> {
    let mut reader = Reader::new(signed.t(), fields);
    let reason = reader.needed("reason", "request-retract-missing");
    reader.finish().map_err(unread)?;
    let command = EpisodeCommand::RetractRequest { request, reason };
    submit(web, signed, fields, Command::Episode(id, command)).await
}
