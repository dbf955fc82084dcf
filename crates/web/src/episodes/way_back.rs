//! `GET, POST /episodes/{id}/safety-bed`: the way back. A held bed, an overbooking place, or
//! another documented route; or giving the bed back.

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
use care::ward::SafetyBed;

pub(crate) async fn new(
    State(web): State<WebState>,
    signed: Signed,
    Path(id): Path<EpisodeId>,
) -> Result<Response, Failure> {
    act::show(&web, &signed, id, Action::ReserveSafetyBed, |on| Ok(ask(on))).await
}

pub(crate) async fn create(
    State(web): State<WebState>,
    signed: Signed,
    Path(id): Path<EpisodeId>,
    fields: Fields,
) -> Result<Response, Failure> {
    let outcome = change(&web, &signed, id, &fields).await;
    act::sent(&web, &signed, id, outcome, "notice-way-back", |on| Ok(ask(on))).await
}

fn ask(on: &On<'_>) -> Act {
    let mut options = vec![
        Choice::new("bed", on.get("way-back-bed")).hint(on.get("way-back-bed-hint")),
        Choice::new("other", on.get("way-back-other")).hint(on.get("way-back-other-hint")),
    ];
    if on.episode().safety_bed.is_some() {
        options.push(Choice::new("release", on.get("way-back-release")));
    }
    Act::new(on.get("way-back-title"), on.get("way-back-button"))
        .lead(now(on))
        .field(Field::new(Kind::Radios, "way", on.get("way-back-question")).options(options))
        .field(Field::new(Kind::Select, "bed", on.get("way-back-which")).options(beds(on)))
        .field(words(on))
        .prefilled("way", "bed")
}

fn words(on: &On<'_>) -> Field {
    let label = on.get("way-back-words");
    Field::new(Kind::Area, "words", label).hint(on.get("way-back-words-hint"))
}

/// How it stands.
pub(crate) fn now(on: &On<'_>) -> String {
    match (on.episode().safety_bed, &on.episode().other_way_back) {
        (Some(SafetyBed::Held { bed }), _) => on.t().with("way-back-now-bed", &[("bed", &bed)]),
        (Some(SafetyBed::Overbooking), _) => on.get("way-back-now-overbooking"),
        (Some(SafetyBed::Pooled), _) => on.get("way-back-now-pooled"),
        (None, Some(route)) => on.t().with("way-back-now-other", &[("route", route)]),
        (None, None) => on.get("way-back-now-none"),
    }
}

pub(crate) fn free_beds(on: &On<'_>) -> Vec<u16> {
    on.view.ward.as_ref().map(care::ward::Ward::free_beds).unwrap_or_default()
}

/// Free beds, and an overbooking place. What the ward's limit says of it, the door answers.
pub(crate) fn beds(on: &On<'_>) -> Vec<Choice> {
    let free = free_beds(on).into_iter().map(|bed| {
        Choice::new(format!("held:{bed}"), on.t().with("episode-bed", &[("bed", &bed)]))
    });
    let free: Vec<Choice> = free.collect();
    // A free bed may be proposed; to overbook is somebody's choice.
    let choose = free.is_empty().then(|| Choice::new("", on.get("way-back-choose")));
    let overbooking = Choice::new("overbooking", on.get("way-back-overbooking"));
    // Only where the ward's local rule has a pool, and it holds one patient more.
    let has_room = on.view.ward.as_ref().is_some_and(care::ward::Ward::has_room_in_pool);
    let pooled = has_room.then(|| Choice::new("pooled", on.get("way-back-pooled")));
    choose.into_iter().chain(free).chain([overbooking]).chain(pooled).collect()
}

/// "held:21" or "overbooking".
pub(crate) fn parse_bed(word: &str) -> Option<SafetyBed> {
    match word.strip_prefix("held:") {
        Some(bed) => Some(SafetyBed::Held { bed: bed.parse().ok()? }),
        None if word == "pooled" => Some(SafetyBed::Pooled),
        None => (word == "overbooking").then_some(SafetyBed::Overbooking),
    }
}

async fn change(
    web: &WebState,
    signed: &Signed,
    id: EpisodeId,
    fields: &Fields,
) -> Result<Answer, SubmitError> {
    let mut reader = Reader::new(signed.t(), fields);
    let command = match reader.text("way").as_str() {
        "other" => {
            let route = reader.needed("words", "way-back-route-missing");
            Some(EpisodeCommand::SetOtherWayBack { route })
        }
        "release" => {
            let reason = reader.needed("words", "way-back-reason-missing");
            Some(EpisodeCommand::ReleaseSafetyBed { reason })
        }
        _ => {
            let bed = reader.choice("bed", "way-back-bed-missing", parse_bed);
            bed.map(|safety_bed| EpisodeCommand::ReserveSafetyBed { safety_bed })
        }
    };
    reader.finish().map_err(unread)?;
    let Some(command) = command else { return Err(SubmitError::Failure(Failure::Unreadable)) };
    submit(web, signed, fields, Command::Episode(id, command)).await
}
