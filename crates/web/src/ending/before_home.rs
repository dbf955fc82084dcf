//! `GET, POST /episodes/{id}/end`: the care at home ends before home: not suitable, declined or
//! cancelled, with the reason.

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
use care::episode::event::Exit;
use care::ids::EpisodeId;

pub(crate) async fn new(
    State(web): State<WebState>,
    signed: Signed,
    Path(id): Path<EpisodeId>,
) -> Result<Response, Failure> {
    act::show(&web, &signed, id, Action::Cancel, |on| Ok(ask(on))).await
}

pub(crate) async fn create(
    State(web): State<WebState>,
    signed: Signed,
    Path(id): Path<EpisodeId>,
    fields: Fields,
) -> Result<Response, Failure> {
    let outcome = end(&web, &signed, id, &fields).await;
    act::sent(&web, &signed, id, outcome, "notice-ended", |on| Ok(ask(on))).await
}

const EXITS: [(&str, Exit); 3] = [
    ("declined", Exit::Declined),
    ("not_suitable", Exit::NotSuitable),
    ("cancelled", Exit::Cancelled),
];

fn ask(on: &On<'_>) -> Act {
    let options = EXITS.iter().map(|(word, _)| {
        let key = word.replace('_', "-");
        Choice::new(*word, on.get(&format!("end-{key}"))).hint(on.get(&format!("end-{key}-hint")))
    });
    Act::new(on.get("end-title"), on.get("end-button"))
        .lead(on.get("end-lead"))
        .field(Field::new(Kind::Radios, "exit", on.get("end-question")).options(options.collect()))
        .field(Field::new(Kind::Area, "reason", on.get("end-reason")))
}

async fn end(
    web: &WebState,
    signed: &Signed,
    id: EpisodeId,
    fields: &Fields,
) -> Result<Answer, SubmitError> {
    let mut reader = Reader::new(signed.t(), fields);
    let exit = reader.choice("exit", "end-missing", |word| {
        EXITS.iter().find(|(own, _)| *own == word).map(|(_, exit)| *exit)
    });
    let reason = reader.needed("reason", "end-reason-missing");
    reader.finish().map_err(unread)?;
    let Some(exit) = exit else { return Err(SubmitError::Failure(Failure::Unreadable)) };
    submit(web, signed, fields, Command::Episode(id, EpisodeCommand::End { exit, reason })).await
}
