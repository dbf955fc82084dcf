//! `GET, POST /episodes/{id}/ward-return`: back to the safety bed, never by way of the emergency
//! department unless it happened so.

use super::act::{self, Act, Field, Kind, unread};
use super::on::On;
use super::way_back;
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
use care::ids::EpisodeId;
use care::ward::SafetyBed;

pub(crate) async fn new(
    State(web): State<WebState>,
    signed: Signed,
    Path(id): Path<EpisodeId>,
) -> Result<Response, Failure> {
    act::show(&web, &signed, id, Action::ReturnToWard, |on| Ok(ask(on))).await
}

pub(crate) async fn create(
    State(web): State<WebState>,
    signed: Signed,
    Path(id): Path<EpisodeId>,
    fields: Fields,
) -> Result<Response, Failure> {
    let outcome = return_to_ward(&web, &signed, id, &fields).await;
    act::sent(&web, &signed, id, outcome, "notice-back-on-ward", |on| Ok(ask(on))).await
}

fn ask(on: &On<'_>) -> Act {
    let direct = vec![
        Choice::new("yes", on.get("return-direct")),
        Choice::new("no", on.get("return-not-direct")),
    ];
    Act::new(on.get("return-title"), on.get("return-button"))
        .lead(on.get("return-lead"))
        .field(Field::new(Kind::Select, "bed", on.get("return-bed")).options(beds(on)))
        .field(Field::new(Kind::Radios, "direct", on.get("return-how")).options(direct))
        .field(Field::new(Kind::Area, "reason", on.get("return-reason")))
        .happened(on, on.now())
        .prefilled("direct", "yes")
}

/// The bed that was kept comes first, then the free ones.
fn beds(on: &On<'_>) -> Vec<Choice> {
    let kept = match on.episode().safety_bed {
        Some(SafetyBed::Held { bed }) => Some(bed),
        Some(SafetyBed::Pooled) => {
            on.view.ward.as_ref().and_then(|ward| ward.free_pool_beds().first().copied())
        }
        Some(SafetyBed::Overbooking) | None => None,
    };
    let first = match kept {
        Some(bed) => on.t().with("return-bed-kept", &[("bed", &bed)]),
        None => on.get("return-bed-later"),
    };
    let free = way_back::free_beds(on).into_iter().filter(|bed| Some(*bed) != kept);
    let free =
        free.map(|bed| Choice::new(bed.to_string(), on.t().with("episode-bed", &[("bed", &bed)])));
    [Choice::new("", first)].into_iter().chain(free).collect()
}

async fn return_to_ward(
    web: &WebState,
    signed: &Signed,
    id: EpisodeId,
    fields: &Fields,
) -> Result<Answer, SubmitError> {
    let mut reader = Reader::new(signed.t(), fields);
    let reason = reader.needed("reason", "return-reason-missing");
    let bed = reader.number("bed");
    let direct = reader.text("direct") == "yes";
    let at = reader.past("at", web.app.zone(), web.app.now());
    reader.finish().map_err(unread)?;
    let Some(at) = at else { return Err(SubmitError::Failure(Failure::Unreadable)) };
    let command = EpisodeCommand::ReturnToWard { at, bed, direct, reason };
    submit(web, signed, fields, Command::Episode(id, command)).await
}
