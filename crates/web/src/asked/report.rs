//! `GET, POST /asked/{id}/report`: what the ward must know, between visits. Worry is answered at
//! once, whatever the values say.

use super::act;
use super::our::Our;
use crate::episodes::act::{Act, Field, Kind, unread};
use crate::failure::Failure;
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
use care::episode::visit::Report;
use care::ids::EpisodeId;

pub(crate) async fn new(
    State(web): State<WebState>,
    signed: Signed,
    Path(id): Path<EpisodeId>,
) -> Result<Response, Failure> {
    let our = opened(&web, &signed, id).await?;
    act::answer(&our, ask(&our), start(), None)
}

pub(crate) async fn create(
    State(web): State<WebState>,
    signed: Signed,
    Path(id): Path<EpisodeId>,
    fields: Fields,
) -> Result<Response, Failure> {
    let our = opened(&web, &signed, id).await?;
    match send(&our, &fields).await {
        Ok(_) => Ok(page::go(&paths::asked(id), "notice-our-reported")),
        Err(error) => act::answer(&our, ask(&our), start(), Some(error.back()?)),
    }
}

async fn opened<'a>(
    web: &'a WebState,
    signed: &'a Signed,
    id: EpisodeId,
) -> Result<Our<'a>, Failure> {
    let our = Our::open(web, signed, id).await?;
    our.may(Action::Report).then_some(our).ok_or(Failure::NOT_FOUND)
}

fn start() -> Vec<(String, String)> {
    vec![("worry".to_owned(), "no".to_owned())]
}

fn ask(our: &Our<'_>) -> Act {
    let options = vec![
        Choice::new("no", our.get("our-worry-no")),
        Choice::new("yes", our.get("our-worry-yes")).hint(our.get("our-worry-hint")),
    ];
    let act = Act::new(our.get("our-report-title"), our.get("our-report-button"))
        .lead(our.t().with("our-report-lead", &[("ward", &our.ward())]));
    let act = match our.is_social() {
        true => act.lead(our.get("our-report-read-by-care")),
        false => act,
    };
    act.field(
        Field::new(Kind::Area, "report", our.get("our-report-text"))
            .hint(our.get("our-report-hint")),
    )
    .field(Field::new(Kind::Radios, "worry", our.get("our-worry")).options(options))
}

async fn send(our: &Our<'_>, fields: &Fields) -> Result<Answer, SubmitError> {
    let mut reader = Reader::new(our.t(), fields);
    let text = reader.needed("report", "our-report-missing");
    reader.finish().map_err(unread)?;
    let report = Report { text, worry: fields.one("worry") == "yes" };
    let command = EpisodeCommand::Report { at: our.web.app.now(), report };
    submit(our.web, our.signed, fields, Command::Episode(our.id(), command)).await
}
