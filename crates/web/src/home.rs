//! `GET /`: to the page that a role sees first; `POST /acting`, to act in another capacity;
//! `GET /healthz`, for whoever watches the machine.

use crate::failure::Failure;
use crate::forms::Fields;
use crate::page;
use crate::paths;
use crate::session::{self, MaybeSigned, Signed};
use crate::state::WebState;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};

pub(crate) async fn show(
    State(web): State<WebState>,
    MaybeSigned(signed): MaybeSigned,
) -> Redirect {
    Redirect::to(signed.map_or(paths::LOGIN, |signed| page::start(&web, &signed)))
}

/// `GET /healthz`: the process lives. Asks nothing of the database: a restart mends no database,
/// and `/readyz` beside it says whether requests are to be sent here.
pub(crate) async fn health() -> &'static str {
    "alive\n"
}

/// `POST /acting`
pub(crate) async fn act(
    State(web): State<WebState>,
    signed: Signed,
    fields: Fields,
) -> Result<Response, Failure> {
    let acting = fields.acting().ok_or(Failure::Unreadable)?;
    if !session::act_as(&web, &signed, acting).await? {
        return Err(Failure::NOT_FOUND);
    }
    Ok(Redirect::to(paths::HOME).into_response())
}
