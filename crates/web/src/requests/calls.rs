//! `GET, POST /episodes/{id}/requests/{request}/calls`: a telephone call about a request. The
//! letter or the screen is never the only way.

use super::{Sent, found};
use crate::agreement::sheet;
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
    let on = On::open(&web, &signed, id).await?;
    let asked = ask(&on, request)?;
    act::answer(&on, asked, None)
}

pub(crate) async fn create(
    State(web): State<WebState>,
    signed: Signed,
    Path((id, request)): Path<(EpisodeId, RequestId)>,
    fields: Fields,
) -> Result<Response, Failure> {
    let outcome = log(&web, &signed, id, request, &fields).await;
    let notice = "notice-request-called";
    let sent = Sent { web: &web, signed: &signed, id, request, notice };
    sent.then(outcome, |on| ask(on, request)).await
}

fn ask(on: &On<'_>, id: RequestId) -> Result<Act, Failure> {
    let details = &found(on, id)?.details;
    if !on.may_for(Action::LogCall, details.to) {
        return Err(Failure::NOT_FOUND);
    }
    let unit = on.unit(details.to);
    let with = Field::new(Kind::Text, "with", on.get("request-call-who"));
    let note = Field::new(Kind::Area, "note", on.get("request-call-said"));
    let act = Act::new(
        on.t().with("request-call-title", &[("unit", &unit)]),
        on.get("request-call-button"),
    );
    let act = match number(on, details.to) {
        Some(number) => act.lead(on.t().with("request-call-number", &[("number", &number)])),
        None => act,
    };
    Ok(act
        .field(with.hint(on.get("request-person-hint")))
        .field(note.hint(on.get("field-optional")))
        .happened(on, on.now()))
}

/// The number to call now, or the first there is.
pub(super) fn number(on: &On<'_>, unit: care::ids::UnitId) -> Option<String> {
    let known = on.view.directory.units.get(&unit)?;
    let now = known.answers_at(on.now(), on.zone()).map(|reached| reached.number.to_owned());
    now.or_else(|| sheet::call(on, unit).numbers.first().map(|first| first.number.clone()))
}

async fn log(
    web: &WebState,
    signed: &Signed,
    id: EpisodeId,
    request: RequestId,
    fields: &Fields,
) -> Result<Answer, SubmitError> {
    let mut reader = Reader::new(signed.t(), fields);
    let with = reader.needed("with", "request-person-missing");
    let note = reader.text("note");
    let at = reader.past("at", web.app.zone(), web.app.now());
    reader.finish().map_err(unread)?;
    let Some(at) = at else { return Err(SubmitError::Failure(Failure::Unreadable)) };
    let command = EpisodeCommand::LogCall { at, request, with, note };
    submit(web, signed, fields, Command::Episode(id, command)).await
}
