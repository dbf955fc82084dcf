//! `GET, POST /episodes/{id}/samples/{sample}`: a sample has been handed in, told by the unit that
//! took it or written down by the ward.

use crate::episodes::act::{self, Act, unread};
use crate::episodes::{On, sent};
use crate::failure::Failure;
use crate::forms::{Fields, Reader, SubmitError, submit};
use crate::session::Signed;
use crate::state::WebState;
use access::Action;
use app::Answer;
use axum::extract::{Path, State};
use axum::response::Response;
use care::command::Command;
use care::episode::Command as EpisodeCommand;
use care::ids::{EpisodeId, SampleId};

pub(crate) async fn new(
    State(web): State<WebState>,
    signed: Signed,
    Path((id, sample)): Path<(EpisodeId, SampleId)>,
) -> Result<Response, Failure> {
    let on = On::open(&web, &signed, id).await?;
    let asked = ask(&on, sample)?;
    act::answer(&on, asked, None)
}

pub(crate) async fn create(
    State(web): State<WebState>,
    signed: Signed,
    Path((id, sample)): Path<(EpisodeId, SampleId)>,
    fields: Fields,
) -> Result<Response, Failure> {
    let outcome = hand_in(&web, &signed, id, sample, &fields).await;
    sent(&web, &signed, id, outcome, "notice-sample-handed-in", |on| ask(on, sample)).await
}

fn ask(on: &On<'_>, id: SampleId) -> Result<Act, Failure> {
    let sample = on.episode().samples.get(&id).ok_or(Failure::NOT_FOUND)?;
    if !on.may_for(Action::GiveCare, sample.unit) {
        return Err(Failure::NOT_FOUND);
    }
    let blanks: [(&'static str, &dyn std::fmt::Display); 3] = [
        ("what", &sample.sample.what),
        ("by", &on.by(&sample.mark)),
        ("unit", &on.unit(sample.unit)),
    ];
    let key = format!("sample-goes-to-{}", sample.sample.goes_to.as_str().replace('_', "-"));
    let title = on.get("sample-title");
    let mut act = Act::new(title, on.get("sample-button"))
        .lead(on.t().with("sample-taken", &blanks))
        .lead(on.get(&key));
    if let Some(mark) = &sample.handed_in {
        act = act.lead(on.t().with("sample-handed-in", &[("by", &on.by(mark))]));
        return Ok(act.instead(on.get("sample-back"), crate::paths::episode(on.id())));
    }
    Ok(act.happened(on, on.now()))
}

async fn hand_in(
    web: &WebState,
    signed: &Signed,
    id: EpisodeId,
    sample: SampleId,
    fields: &Fields,
) -> Result<Answer, SubmitError> {
    let mut reader = Reader::new(signed.t(), fields);
    let at = reader.past("at", web.app.zone(), web.app.now());
    reader.finish().map_err(unread)?;
    let Some(at) = at else { return Err(SubmitError::Failure(Failure::Unreadable)) };
    let command = EpisodeCommand::HandInSample { at, sample };
    submit(web, signed, fields, Command::Episode(id, command)).await
}
