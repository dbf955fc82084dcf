//! `GET, POST /episodes/{id}/measurements`: a set of vital signs that staff write down. Who
//! measured, who reported and who wrote are three facts.

use super::act::{self, Act, unread};
use super::on::On;
use super::readings;
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
use care::ids::EpisodeId;

pub(crate) async fn new(
    State(web): State<WebState>,
    signed: Signed,
    Path(id): Path<EpisodeId>,
) -> Result<Response, Failure> {
    act::show(&web, &signed, id, Action::Measure, |on| Ok(ask(on))).await
}

pub(crate) async fn create(
    State(web): State<WebState>,
    signed: Signed,
    Path(id): Path<EpisodeId>,
    fields: Fields,
) -> Result<Response, Failure> {
    let outcome = measure(&web, &signed, id, &fields).await;
    act::sent(&web, &signed, id, outcome, "notice-measured", |on| Ok(ask(on))).await
}

fn ask(on: &On<'_>) -> Act {
    Act::new(on.get("measure-title"), on.get("measure-button"))
        .lead(on.get("measure-lead"))
        .fields(readings::fields(on.t()))
        .fields(readings::source_fields(on.t()))
        .happened(on, on.now())
        .prefilled("measured_by", "staff")
        .prefilled("supplemental_oxygen", "")
        .prefilled("consciousness", "")
        .prefilled("reported_by", "")
}

async fn measure(
    web: &WebState,
    signed: &Signed,
    id: EpisodeId,
    fields: &Fields,
) -> Result<Answer, SubmitError> {
    let mut reader = Reader::new(signed.t(), fields);
    let reading = readings::read(signed.t(), &mut reader, fields);
    let source = readings::read_source(&mut reader);
    let at = reader.past("at", web.app.zone(), web.app.now());
    reader.finish().map_err(unread)?;
    let (Some(source), Some(at)) = (source, at) else {
        return Err(SubmitError::Failure(Failure::Unreadable));
    };
    let command = EpisodeCommand::Measure { at, reading: Box::new(reading), source };
    submit(web, signed, fields, Command::Episode(id, command)).await
}
