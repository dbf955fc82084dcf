//! `GET, POST /episodes/{id}/reports/{report}`: somebody has told the ward something; read it and
//! say what was done. Worry counts whatever the values say.

use super::open;
use crate::episodes::On;
use crate::episodes::act::{self, Act, Field, Kind, unread};
use crate::failure::Failure;
use crate::forms::{Fields, Reader, SubmitError, submit};
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

pub(crate) async fn show(
    State(web): State<WebState>,
    signed: Signed,
    Path((id, report)): Path<(EpisodeId, EventId)>,
) -> Result<Response, Failure> {
    match open(&web, &signed, id).await? {
        Ok(on) => {
            let asked = ask(&on, report)?;
            act::answer(&on, asked, None)
        }
        Err(elsewhere) => Ok(elsewhere),
    }
}

pub(crate) async fn create(
    State(web): State<WebState>,
    signed: Signed,
    Path((id, report)): Path<(EpisodeId, EventId)>,
    fields: Fields,
) -> Result<Response, Failure> {
    let outcome = handle(&web, &signed, id, report, &fields).await;
    act::sent(&web, &signed, id, outcome, "notice-report-handled", |on| ask(on, report)).await
}

fn ask(on: &On<'_>, id: EventId) -> Result<Act, Failure> {
    let reported = on.episode().reports.get(&id).ok_or(Failure::NOT_FOUND)?;
    let key = if reported.report.worry { "report-title-worry" } else { "report-title" };
    let who = on.who_in_full(reported.mark.by);
    let by = on.t().with("report-by", &[("who", &who), ("when", &on.moment(reported.mark.at))]);
    let text = on.t().with("report-text", &[("text", &reported.report.text)]);
    let mut act = Act::new(on.get(key), on.get("report-button")).lead(text).lead(by);
    if let Some((action, mark)) = &reported.handled {
        let done = on.t().with("report-handled", &[("action", action), ("by", &on.by(mark))]);
        return Ok(act.lead(done).instead(on.get("report-to-patient"), paths::episode(on.id())));
    }
    if !on.may(Action::HandleAlarm) {
        return Ok(act
            .lead(on.get("report-nurse"))
            .instead(on.get("report-to-patient"), paths::episode(on.id())));
    }
    if let Some(number) =
        super::calls::number(on, reported.unit).filter(|_| on.signed.unit != Some(reported.unit))
    {
        let unit = on.unit(reported.unit);
        act = act.lead(on.t().with("report-call", &[("unit", &unit), ("number", &number)]));
    }
    let action = Field::new(Kind::Area, "action", on.get("report-action"));
    Ok(act.field(action.hint(on.get("report-action-hint"))))
}

async fn handle(
    web: &WebState,
    signed: &Signed,
    id: EpisodeId,
    report: EventId,
    fields: &Fields,
) -> Result<Answer, SubmitError> {
    let mut reader = Reader::new(signed.t(), fields);
    let action = reader.needed("action", "report-action-missing");
    reader.finish().map_err(unread)?;
    let command = EpisodeCommand::HandleReport { report, action };
    submit(web, signed, fields, Command::Episode(id, command)).await
}
