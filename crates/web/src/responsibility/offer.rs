//! `GET, POST /episodes/{id}/responsibility/offers`: the ward hands over what it has,
//! and what a unit outside the platform has. SBAR is begun from the record.

use super::form::{self, Start};
use super::{look, may_hand_over, may_offer};
use crate::episodes::On;
use crate::episodes::act::{self, Act, unread};
use crate::failure::Failure;
use crate::format;
use crate::forms::{Fields, Reader, SubmitError, submit};
use crate::page;
use crate::paths;
use crate::session::Signed;
use crate::state::WebState;
use app::Answer;
use axum::extract::{Path, State};
use axum::response::Response;
use care::command::Command;
use care::episode::Command as EpisodeCommand;
use care::episode::summary::Summary;
use care::episode::transfer::HandOver;
use care::ids::{EpisodeId, UnitId};
use care::responsibility::mandate::Mandate;

pub(crate) async fn new(
    State(web): State<WebState>,
    signed: Signed,
    Path(id): Path<EpisodeId>,
) -> Result<Response, Failure> {
    let on = match crate::requests::open(&web, &signed, id).await? {
        Ok(on) => on,
        Err(elsewhere) => return Ok(elsewhere),
    };
    act::answer(&on, ask(&on)?, None)
}

pub(crate) async fn create(
    State(web): State<WebState>,
    signed: Signed,
    Path(id): Path<EpisodeId>,
    fields: Fields,
) -> Result<Response, Failure> {
    match send(&web, &signed, id, &fields).await {
        Ok(_) => Ok(page::go(&paths::responsibility(id), "notice-responsibility-offered")),
        Err(error) => {
            let back = error.back()?;
            let on = On::open(&web, &signed, id).await?;
            act::answer(&on, ask(&on)?, Some(back))
        }
    }
}

async fn send(
    web: &WebState,
    signed: &Signed,
    id: EpisodeId,
    fields: &Fields,
) -> Result<Answer, SubmitError> {
    let mut reader = Reader::new(signed.t(), fields);
    let offer = form::read(&mut reader, fields, web.app.zone());
    reader.finish().map_err(unread)?;
    let Some(offer) = offer else { return Err(SubmitError::Failure(Failure::Unreadable)) };
    let command = EpisodeCommand::OfferResponsibility(Box::new(offer));
    submit(web, signed, fields, Command::Episode(id, command)).await
}

fn ask(on: &On<'_>) -> Result<Act, Failure> {
    if !may_offer(on) {
        return Err(Failure::NOT_FOUND);
    }
    let held = may_hand_over(on);
    let may: Vec<Mandate> = held.iter().map(|(mandate, _)| *mandate).collect();
    let giver = held.first().map(|(_, unit)| *unit).ok_or(Failure::NOT_FOUND)?;
    let (mandates, to) = meant(on, &held);
    let start = Start { mandates, to, hand_over: hand_over(on) };
    Ok(form::act(&look(on), &may, giver, &on.episode().units(), start))
}

/// What the programme means another unit to have, and which unit that is; nothing is guessed beyond
/// that.
fn meant(on: &On<'_>, held: &[(Mandate, UnitId)]) -> (Vec<Mandate>, Option<UnitId>) {
    let Some(opening) = on.episode().opening.as_ref() else { return (vec![], None) };
    let elsewhere = held.iter().filter_map(|(mandate, holder)| {
        let unit = on.episode().unit_of(mandate.meant_for(&opening.responsibility))?;
        (unit != *holder).then_some((*mandate, unit))
    });
    let elsewhere: Vec<_> = elsewhere.collect();
    let to = elsewhere.first().map(|(_, unit)| *unit);
    let mandates = elsewhere.iter().filter(|(_, unit)| Some(*unit) == to).map(|(one, _)| *one);
    (mandates.collect(), to)
}

/// Situation, background, assessment and recommendation from what is recorded; every word may be
/// changed.
fn hand_over(on: &On<'_>) -> HandOver {
    let episode = on.episode();
    let home = episode
        .home_since()
        .map(|since| on.t().with("hand-over-begin-home", &[("when", &on.moment(since))]));
    let end =
        episode.planned_end.map(|end| on.t().with("hand-over-begin-end", &[("day", &on.day(end))]));
    let summary = Summary::of(episode);
    let vitals = summary.as_ref().and_then(|summary| summary.vitals.as_ref());
    let news = format::news(on.t(), vitals, on.now(), on.zone());
    let measured = vitals.map(|vitals| on.moment(vitals.measured_at)).unwrap_or_default();
    let assessment =
        news.map(|news| format!("NEWS2 {}, {measured}. {}", news.number, news.headline));
    let agreement = episode.agreement.as_ref();
    let worse = agreement.map(|agreement| agreement.content.if_worse.join("\n"));
    HandOver {
        situation: [home, end].into_iter().flatten().collect::<Vec<_>>().join(" "),
        background: episode.opening.as_ref().map(|o| o.reason.clone()).unwrap_or_default(),
        assessment: assessment.unwrap_or_default(),
        recommendation: worse.unwrap_or_default(),
    }
}
