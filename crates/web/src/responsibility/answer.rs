//! `GET, POST /episodes/{id}/responsibility/offers/{offer}`: what a named person at a unit outside
//! the platform said by telephone, written down by the ward; and the ward's own yes or no to what it
//! has been offered. Units that work here answer on their own pages (`asked::responsibility`).

use super::{found, offer_view};
use crate::episodes::On;
use crate::episodes::act::{self, Act, Field, Kind, unread};
use crate::failure::Failure;
use crate::forms::{Choice, Fields, Reader, SubmitError, submit};
use crate::page;
use crate::paths;
use crate::session::Signed;
use crate::state::WebState;
use access::Action;
use app::Answer;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use care::command::Command;
use care::episode::Command as EpisodeCommand;
use care::episode::transfer::Reply;
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
    if !found(&on, offer)?.is_open() {
        return Ok(Redirect::to(&paths::responsibility(id)).into_response());
    }
    act::answer(&on, ask(&on, offer)?, None)
}

pub(crate) async fn create(
    State(web): State<WebState>,
    signed: Signed,
    Path((id, offer)): Path<(EpisodeId, EventId)>,
    fields: Fields,
) -> Result<Response, Failure> {
    match send(&web, &signed, id, offer, &fields).await {
        Ok(_) => Ok(page::go(&paths::responsibility(id), "notice-responsibility-answered")),
        Err(error) => {
            let back = error.back()?;
            let on = On::open(&web, &signed, id).await?;
            act::answer(&on, ask(&on, offer)?, Some(back))
        }
    }
}

async fn send(
    web: &WebState,
    signed: &Signed,
    id: EpisodeId,
    transfer: EventId,
    fields: &Fields,
) -> Result<Answer, SubmitError> {
    let mut reader = Reader::new(signed.t(), fields);
    let reply = read(&mut reader);
    let by_person = reader.text("by_person");
    reader.finish().map_err(unread)?;
    let Some(reply) = reply else { return Err(SubmitError::Failure(Failure::Unreadable)) };
    let by_person = Some(by_person).filter(|name| !name.is_empty());
    let command = EpisodeCommand::ReplyToOffer { transfer, reply, by_person };
    submit(web, signed, fields, Command::Episode(id, command)).await
}

/// Yes, or no with a reason.
pub(crate) fn read(reader: &mut Reader<'_>) -> Option<Reply> {
    let accepts = reader.choice("answer", "offer-answer-missing", |word| match word {
        "accepted" => Some(true),
        "declined" => Some(false),
        _ => None,
    })?;
    Some(match accepts {
        true => Reply::Accepted,
        false => Reply::Declined { reason: reader.needed("reason", "offer-reason-missing") },
    })
}

fn ask(on: &On<'_>, id: EventId) -> Result<Act, Failure> {
    let transfer = found(on, id)?;
    let offer = &transfer.offer;
    let is_own = on.signed.unit == Some(offer.to);
    let writes = is_own || offer.by_telephone;
    if !writes || !on.may_for(Action::TakeResponsibility, offer.to) {
        return Err(Failure::NOT_FOUND);
    }
    let view = offer_view(on, transfer);
    let title = on.t().with("offer-answer-title", &[("unit", &view.to)]);
    let mut act = Act::new(title, on.get("offer-answer-button"))
        .lead(on.t().with("offer-answer-lead", &[("what", &view.what), ("from", &view.from)]));
    for (label, words) in view.hand_over {
        act = act.lead(format!("{label}: {words}"));
    }
    if !is_own {
        let unit = on.view.directory.units.get(&offer.to);
        if let Some(reached) = unit.and_then(|unit| unit.answers_at(on.now(), on.zone())) {
            act = act.telephone(on.t().with("offer-call", &[("unit", &view.to)]), reached.number);
        }
        act = act.field(
            Field::new(Kind::Text, "by_person", on.get("request-answer-who"))
                .hint(on.get("request-person-hint")),
        );
    }
    let answers = vec![
        Choice::new("accepted", on.get("offer-accept")),
        Choice::new("declined", on.get("offer-decline")),
    ];
    let act = act
        .field(Field::new(Kind::Radios, "answer", on.get("offer-answer-what")).options(answers))
        .field(
            Field::new(Kind::Area, "reason", on.get("offer-reason"))
                .hint(on.get("offer-reason-hint")),
        );
    Ok(act)
}
