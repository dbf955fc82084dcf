//! `POST /episodes/{id}/homecoming`: the patient leaves the ward. When something is missing the
//! page says exactly what, and who can do it.

use crate::episodes::On;
use crate::episodes::act::unread;
use crate::failure::Failure;
use crate::forms::{Fields, Reader, SubmitError, submit};
use crate::page;
use crate::paths;
use crate::session::Signed;
use crate::state::WebState;
use app::Answer;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use care::command::Command;
use care::episode::Command as EpisodeCommand;
use care::ids::EpisodeId;

pub(crate) async fn new(Path(id): Path<EpisodeId>) -> Response {
    Redirect::to(&paths::homecoming_on_page(id)).into_response()
}

pub(crate) async fn create(
    State(web): State<WebState>,
    signed: Signed,
    Path(id): Path<EpisodeId>,
    fields: Fields,
) -> Result<Response, Failure> {
    match leave(&web, &signed, id, &fields).await {
        Ok(_) => Ok(page::go(&paths::episode(id), "notice-went-home")),
        Err(error) => {
            let back = error.back()?;
            let on = On::open(&web, &signed, id).await?;
            super::answer(&on, Some(super::Back::Homecoming(back)))
        }
    }
}

async fn leave(
    web: &WebState,
    signed: &Signed,
    id: EpisodeId,
    fields: &Fields,
) -> Result<Answer, SubmitError> {
    let mut reader = Reader::new(signed.t(), fields);
    let at = reader.past("at", web.app.zone(), web.app.now());
    reader.finish().map_err(unread)?;
    let Some(at) = at else { return Err(SubmitError::Failure(Failure::Unreadable)) };
    submit(web, signed, fields, Command::Episode(id, EpisodeCommand::SendHome { at })).await
}
