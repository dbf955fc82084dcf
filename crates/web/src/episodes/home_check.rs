//! `GET, POST /episodes/{id}/home-checks/{check}`: somebody met or called the patient on arrival,
//! or the same evening. The first hours are the most vulnerable.

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
use care::episode::event::HomeCheck;
use care::ids::EpisodeId;

pub(crate) async fn new(
    State(web): State<WebState>,
    signed: Signed,
    Path((id, check)): Path<(EpisodeId, String)>,
) -> Result<Response, Failure> {
    let check = parse(&check).ok_or(Failure::NOT_FOUND)?;
    act::show(&web, &signed, id, Action::CheckHome, |on| Ok(ask(on, check))).await
}

pub(crate) async fn create(
    State(web): State<WebState>,
    signed: Signed,
    Path((id, check)): Path<(EpisodeId, String)>,
    fields: Fields,
) -> Result<Response, Failure> {
    let check = parse(&check).ok_or(Failure::NOT_FOUND)?;
    let outcome = note(&web, &signed, id, check, &fields).await;
    act::sent(&web, &signed, id, outcome, "notice-home-checked", |on| Ok(ask(on, check))).await
}

fn ask(on: &On<'_>, check: HomeCheck) -> Act {
    let of = word(check);
    Act::new(on.get(&format!("home-check-{of}-title")), on.get("home-check-button"))
        .lead(on.get(&format!("home-check-{of}-lead")))
        .fields(fields_of(on))
        .happened(on, on.now())
}

/// Was it well, and what was said.
pub(crate) fn fields_of(on: &On<'_>) -> Vec<Field> {
    let options = vec![
        Choice::new("yes", on.get("home-check-well")),
        Choice::new("no", on.get("home-check-not-well")).hint(on.get("home-check-not-well-hint")),
    ];
    vec![
        Field::new(Kind::Radios, "well", on.get("home-check-question")).options(options),
        Field::new(Kind::Area, "note", on.get("label-note")).hint(on.get("field-optional")),
    ]
}

pub(crate) fn word(check: HomeCheck) -> &'static str {
    match check {
        HomeCheck::Arrival => "arrival",
        HomeCheck::Evening => "evening",
    }
}

fn parse(word: &str) -> Option<HomeCheck> {
    [HomeCheck::Arrival, HomeCheck::Evening].into_iter().find(|check| self::word(*check) == word)
}

pub(crate) fn read_well(reader: &mut Reader<'_>) -> Option<bool> {
    reader.choice("well", "home-check-missing", |word| match word {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    })
}

async fn note(
    web: &WebState,
    signed: &Signed,
    id: EpisodeId,
    check: HomeCheck,
    fields: &Fields,
) -> Result<Answer, SubmitError> {
    let mut reader = Reader::new(signed.t(), fields);
    let well = read_well(&mut reader);
    let note = reader.text("note");
    let at = reader.past("at", web.app.zone(), web.app.now());
    reader.finish().map_err(unread)?;
    let (Some(well), Some(at)) = (well, at) else {
        return Err(SubmitError::Failure(Failure::Unreadable));
    };
    let command = EpisodeCommand::CheckHome { at, check, well, note };
    submit(web, signed, fields, Command::Episode(id, command)).await
}
