//! `GET, POST /episodes/{id}/legal-status`: what the time at home is in law. It changes fees,
//! responsibility and documentation.

use super::act::{self, Act, Field, Kind, unread};
use super::on::On;
use crate::failure::Failure;
use crate::forms::{Choice, Fields, Reader, SubmitError, submit};
use crate::items::capital;
use crate::session::Signed;
use crate::state::WebState;
use access::Action;
use app::Answer;
use axum::extract::{Path, State};
use axum::response::Response;
use care::command::Command;
use care::episode::Command as EpisodeCommand;
use care::ids::EpisodeId;
use care::programme::LegalStatus;

pub(crate) async fn new(
    State(web): State<WebState>,
    signed: Signed,
    Path(id): Path<EpisodeId>,
) -> Result<Response, Failure> {
    act::show(&web, &signed, id, Action::SetLegalStatus, |on| Ok(ask(on))).await
}

pub(crate) async fn create(
    State(web): State<WebState>,
    signed: Signed,
    Path(id): Path<EpisodeId>,
    fields: Fields,
) -> Result<Response, Failure> {
    let outcome = set(&web, &signed, id, &fields).await;
    act::sent(&web, &signed, id, outcome, "notice-legal-status", |on| Ok(ask(on))).await
}

fn ask(on: &On<'_>) -> Act {
    let now = on.episode().legal_status.map(|(status, _)| status.as_str()).unwrap_or_default();
    let field = Field::new(Kind::Radios, "legal_status", on.get("legal-status-question"));
    Act::new(on.get("legal-status-title"), on.get("legal-status-button"))
        .lead(on.get("legal-status-lead"))
        .field(field.options(options(on)))
        .prefilled("legal_status", now)
}

/// Those that the programme allows, the usual one first.
pub(crate) fn options(on: &On<'_>) -> Vec<Choice> {
    let allowed = on.view.programme.legal_statuses.iter();
    let allowed = allowed
        .map(|status| Choice::new(status.as_str(), capital(&on.word("legal", status.as_str()))));
    allowed.collect()
}

pub(crate) fn parse(word: &str) -> Option<LegalStatus> {
    LegalStatus::ALL.into_iter().find(|status| status.as_str() == word)
}

async fn set(
    web: &WebState,
    signed: &Signed,
    id: EpisodeId,
    fields: &Fields,
) -> Result<Answer, SubmitError> {
    let mut reader = Reader::new(signed.t(), fields);
    let status = reader.choice("legal_status", "legal-status-missing", parse);
    reader.finish().map_err(unread)?;
    let Some(status) = status else { return Err(SubmitError::Failure(Failure::Unreadable)) };
    let command = EpisodeCommand::SetLegalStatus { status };
    submit(web, signed, fields, Command::Episode(id, command)).await
}
