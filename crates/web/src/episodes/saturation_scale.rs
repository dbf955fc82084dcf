//! `GET, POST /episodes/{id}/saturation-scale`: which scale NEWS2 reads saturation on. Two is only
//! for confirmed hypercapnic respiratory failure with a prescribed target of 88–92 % (RCP 2017).

use super::act::{self, Act, Field, Kind, unread};
use super::on::On;
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
use care::news2::Scale;

pub(crate) async fn new(
    State(web): State<WebState>,
    signed: Signed,
    Path(id): Path<EpisodeId>,
) -> Result<Response, Failure> {
    act::show(&web, &signed, id, Action::Decide, |on| Ok(ask(on))).await
}

pub(crate) async fn create(
    State(web): State<WebState>,
    signed: Signed,
    Path(id): Path<EpisodeId>,
    fields: Fields,
) -> Result<Response, Failure> {
    let outcome = set(&web, &signed, id, &fields).await;
    act::sent(&web, &signed, id, outcome, "notice-scale", |on| Ok(ask(on))).await
}

fn ask(on: &On<'_>) -> Act {
    let options = Scale::ALL.into_iter().map(|scale| {
        let word = scale.as_str();
        Choice::new(word, on.get(&format!("scale-{word}")))
            .hint(on.get(&format!("scale-{word}-hint")))
    });
    Act::new(on.get("scale-title"), on.get("scale-button"))
        .field(
            Field::new(Kind::Radios, "scale", on.get("scale-question")).options(options.collect()),
        )
        .field(Field::new(Kind::Area, "reason", on.get("scale-reason")))
        .prefilled("scale", on.episode().scale().as_str())
}

async fn set(
    web: &WebState,
    signed: &Signed,
    id: EpisodeId,
    fields: &Fields,
) -> Result<Answer, SubmitError> {
    let mut reader = Reader::new(signed.t(), fields);
    let scale = reader.choice("scale", "scale-missing", Scale::parse);
    let reason = reader.needed("reason", "scale-reason-missing");
    reader.finish().map_err(unread)?;
    let Some(scale) = scale else { return Err(SubmitError::Failure(Failure::Unreadable)) };
    let command = EpisodeCommand::SetSaturationScale { scale, reason };
    submit(web, signed, fields, Command::Episode(id, command)).await
}
