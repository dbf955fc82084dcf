//! `GET, POST /asked/{id}/requests/{request}/calls`: a telephone call about the request;
//! `…/end`: the unit has done its part.

use super::act;
use super::our::Our;
use crate::episodes::act::{Act, Field, Kind, unread};
use crate::failure::Failure;
use crate::forms::{Fields, Reader, SubmitError, submit};
use crate::page;
use crate::paths;
use crate::session::Signed;
use crate::state::WebState;
use access::Action;
use app::Answer;
use axum::extract::{Path, State};
use axum::response::Response;
use care::command::Command;
use care::episode::Command as EpisodeCommand;
use care::ids::{EpisodeId, RequestId};

type Start = Vec<(String, String)>;

pub(crate) async fn new_call(
    State(web): State<WebState>,
    signed: Signed,
    Path((id, request)): Path<(EpisodeId, RequestId)>,
) -> Result<Response, Failure> {
    let our = opened(&web, &signed, id, request, Action::LogCall).await?;
    let (asked, start) = ask_call(&our);
    act::answer(&our, asked, start, None)
}

pub(crate) async fn call(
    State(web): State<WebState>,
    signed: Signed,
    Path((id, request)): Path<(EpisodeId, RequestId)>,
    fields: Fields,
) -> Result<Response, Failure> {
    let our = opened(&web, &signed, id, request, Action::LogCall).await?;
    match log(&our, request, &fields).await {
        Ok(_) => Ok(page::go(&paths::asked(id), "notice-our-called")),
        Err(error) => {
            let (asked, start) = ask_call(&our);
            act::answer(&our, asked, start, Some(error.back()?))
        }
    }
}

pub(crate) async fn new_end(
    State(web): State<WebState>,
    signed: Signed,
    Path((id, request)): Path<(EpisodeId, RequestId)>,
) -> Result<Response, Failure> {
    let our = opened(&web, &signed, id, request, Action::AnswerRequest).await?;
    act::answer(&our, ask_end(&our), vec![], None)
}

pub(crate) async fn end(
    State(web): State<WebState>,
    signed: Signed,
    Path((id, request)): Path<(EpisodeId, RequestId)>,
    fields: Fields,
) -> Result<Response, Failure> {
    let our = opened(&web, &signed, id, request, Action::AnswerRequest).await?;
    let note = fields.one("note").to_owned();
    let command = EpisodeCommand::FinishRequest { at: web.app.now(), request, note };
    match submit(&web, &signed, &fields, Command::Episode(id, command)).await {
        Ok(_) => Ok(page::go(&paths::asked(id), "notice-our-done")),
        Err(error) => act::answer(&our, ask_end(&our), vec![], Some(error.back()?)),
    }
}

async fn opened<'a>(
    web: &'a WebState,
    signed: &'a Signed,
    id: EpisodeId,
    request: RequestId,
    action: Action,
) -> Result<Our<'a>, Failure> {
    let our = Our::open(web, signed, id).await?;
    our.request(request)?;
    our.may(action).then_some(our).ok_or(Failure::NOT_FOUND)
}

fn ask_call(our: &Our<'_>) -> (Act, Start) {
    let act = Act::new(our.get("our-call-title"), our.get("our-call-button"))
        .field(
            Field::new(Kind::Text, "with", our.get("our-call-with"))
                .hint(our.get("our-call-with-hint")),
        )
        .field(
            Field::new(Kind::Area, "note", our.get("our-call-note"))
                .hint(our.get("field-optional")),
        )
        .field(Field::moment(our.t(), "at", our.get("field-happened-at")));
    let at = our.now();
    let start = vec![
        ("at_date".to_owned(), crate::format::iso_date(at, our.zone())),
        ("at_time".to_owned(), crate::format::iso_time(at, our.zone())),
    ];
    (act, start)
}

async fn log(our: &Our<'_>, request: RequestId, fields: &Fields) -> Result<Answer, SubmitError> {
    let mut reader = Reader::new(our.t(), fields);
    let with = reader.needed("with", "our-call-with-missing");
    let note = reader.text("note");
    let at = reader.past("at", our.zone(), our.web.app.now());
    reader.finish().map_err(unread)?;
    let Some(at) = at else { return Err(SubmitError::Failure(Failure::Unreadable)) };
    let command = EpisodeCommand::LogCall { at, request, with, note };
    submit(our.web, our.signed, fields, Command::Episode(our.id(), command)).await
}

fn ask_end(our: &Our<'_>) -> Act {
    Act::new(our.get("our-end-title"), our.get("our-end-button"))
        .lead(our.t().with("our-end-lead", &[("ward", &our.ward())]))
        .field(
            Field::new(Kind::Area, "note", our.get("our-end-note")).hint(our.get("field-optional")),
        )
}
