//! `GET, POST /asked/{id}/arrival`: somebody, preferably home help, met the patient on arrival and
//! says how it was. The first hours are the most vulnerable.
//!
//! Not here: the ward's call, on arrival and in the evening (`episodes::home_check`).

use super::act;
use super::our::Our;
use crate::episodes::act::{Act, Field, Kind, unread};
use crate::failure::Failure;
use crate::format;
use crate::forms::{Choice, Fields, Reader, SubmitError, submit};
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
use care::episode::event::HomeCheck;
use care::ids::EpisodeId;

pub(crate) async fn new(
    State(web): State<WebState>,
    signed: Signed,
    Path(id): Path<EpisodeId>,
) -> Result<Response, Failure> {
    let our = opened(&web, &signed, id).await?;
    let act = if our.view.arrival_missing { ask(&our) } else { nothing_to_ask(&our) };
    act::answer(&our, act, start(&our), None)
}

/// What was seen in the home is kept, even when somebody else has just said how it was.
pub(crate) async fn create(
    State(web): State<WebState>,
    signed: Signed,
    Path(id): Path<EpisodeId>,
    fields: Fields,
) -> Result<Response, Failure> {
    let our = opened(&web, &signed, id).await?;
    match note(&our, &fields).await {
        Ok(_) => Ok(page::go(&paths::asked(id), "notice-our-arrival")),
        Err(error) => act::answer(&our, ask(&our), start(&our), Some(error.back()?)),
    }
}

/// Where to say how it was, while nobody has.
pub(super) fn offered(our: &Our<'_>) -> Option<String> {
    let is_offered = our.view.arrival_missing && our.may(Action::CheckHome);
    is_offered.then(|| paths::our_arrival(our.id()))
}

async fn opened<'a>(
    web: &'a WebState,
    signed: &'a Signed,
    id: EpisodeId,
) -> Result<Our<'a>, Failure> {
    let our = Our::open(web, signed, id).await?;
    our.may(Action::CheckHome).then_some(our).ok_or(Failure::NOT_FOUND)
}

/// It happened now, until somebody says otherwise.
fn start(our: &Our<'_>) -> Vec<(String, String)> {
    vec![
        ("at_date".to_owned(), format::iso_date(our.now(), our.zone())),
        ("at_time".to_owned(), format::iso_time(our.now(), our.zone())),
    ]
}

fn ask(our: &Our<'_>) -> Act {
    let options = vec![
        Choice::new("yes", our.get("our-arrival-well")),
        Choice::new("no", our.get("our-arrival-not-well"))
            .hint(our.get("our-arrival-not-well-hint")),
    ];
    let act = Act::new(our.get("our-arrival-title"), our.get("our-arrival-button"))
        .lead(our.t().with("our-arrival-lead", &[("ward", &our.ward())]));
    let act = match our.is_social() {
        true => act.lead(our.get("our-report-read-by-care")),
        false => act,
    };
    act.field(Field::new(Kind::Radios, "well", our.get("our-arrival-question")).options(options))
        .field(
            Field::new(Kind::Area, "note", our.get("our-arrival-note"))
                .hint(our.get("our-arrival-note-hint")),
        )
        .field(Field::moment(our.t(), "at", our.get("field-happened-at")))
}

fn nothing_to_ask(our: &Our<'_>) -> Act {
    Act::new(our.get("our-arrival-title"), our.get("our-arrival-button"))
        .lead(our.get("our-arrival-none"))
        .instead(our.get("our-report-title"), paths::our_report(our.id()))
}

async fn note(our: &Our<'_>, fields: &Fields) -> Result<Answer, SubmitError> {
    let mut reader = Reader::new(our.t(), fields);
    let well = reader.choice("well", "our-arrival-missing", |word| match word {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    });
    let note = match well {
        Some(false) => reader.needed("note", "our-arrival-note-missing"),
        Some(true) | None => reader.text("note"),
    };
    let at = reader.past("at", our.zone(), our.now());
    reader.finish().map_err(unread)?;
    let (Some(well), Some(at)) = (well, at) else {
        return Err(SubmitError::Failure(Failure::Unreadable));
    };
    let command = EpisodeCommand::CheckHome { at, check: HomeCheck::Arrival, well, note };
    submit(our.web, our.signed, fields, Command::Episode(our.id(), command)).await
}
