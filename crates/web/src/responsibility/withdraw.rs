//! `GET, POST /episodes/{id}/responsibility/offers/{offer}/withdrawal`: whoever offered thinks
//! better of it, or keeps it after a no.

use super::{found, offer_view};
use crate::episodes::On;
use crate::episodes::act::{self, Act, Field, Kind, unread};
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
use care::ids::{EpisodeId, EventId};

pub(crate) async fn new(
    State(web): State<WebState>,
    signed: Signed,
    Path((id, offer)): Path<(EpisodeId, EventId)>,
) -> Result<Response, Failure> {
    let on = match crate::requests::open(&web, &signed, id).await? {
        Ok(on) => on,
        Err(elsewhere) => return Ok(elsewhere),
    };
    act::answer(&on, ask(&on, offer)?, None)
}

pub(crate) async fn create(
    State(web): State<WebState>,
    signed: Signed,
    Path((id, offer)): Path<(EpisodeId, EventId)>,
    fields: Fields,
) -> Result<Response, Failure> {
    match withdraw(&web, &signed, id, offer, &fields).await {
        Ok(_) => Ok(page::go(&paths::responsibility(id), "notice-offer-withdrawn")),
        Err(error) => {
            let back = error.back()?;
            let on = On::open(&web, &signed, id).await?;
            act::answer(&on, ask(&on, offer)?, Some(back))
        }
    }
}

async fn withdraw(
    web: &WebState,
    signed: &Signed,
    id: EpisodeId,
    transfer: EventId,
    fields: &Fields,
) -> Result<Answer, SubmitError> {
    let mut reader = Reader::new(signed.t(), fields);
    let reason = reader.needed("reason", "form-needed");
    reader.finish().map_err(unread)?;
    let command = EpisodeCommand::WithdrawOffer { transfer, reason };
    submit(web, signed, fields, Command::Episode(id, command)).await
}

fn ask(on: &On<'_>, id: EventId) -> Result<Act, Failure> {
    let transfer = found(on, id)?;
    if !on.may_for(Action::OfferResponsibility, transfer.offer.from) {
        return Err(Failure::NOT_FOUND);
    }
    let view = offer_view(on, transfer);
    let key = if transfer.is_declined() { "offer-keep" } else { "offer-withdraw" };
    let act = Act::new(on.get(&format!("{key}-title")), on.get(&format!("{key}-button")))
        .lead(on.t().with(&format!("{key}-lead"), &[("what", &view.what), ("to", &view.to)]));
    Ok(act.field(Field::new(Kind::Area, "reason", on.get("offer-withdraw-reason"))))
}
