//! `GET /episodes/{id}/requests/new`, `POST /episodes/{id}/requests`: what is asked of another
//! unit, begun from the programme's words; and `…/{request}/change`, the same form once more.

use super::form::{changed, fresh};
use super::{draft, found, view};
use crate::episodes::On;
use crate::episodes::act::unread;
use crate::failure::Failure;
use crate::forms::{Fields, FormBack, FormView, Reader, SubmitError, submit};
use crate::page;
use crate::paths;
use crate::session::Signed;
use crate::state::WebState;
use access::Action;
use app::Answer;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use care::command::Command;
use care::episode::Command as EpisodeCommand;
use care::episode::command::SendRequest;
use care::episode::request::Help;
use care::ids::{EpisodeId, RequestId, UnitId};
use care::programme::RequestKind;
use jiff::Timestamp;

/// A new request, or one that is changed.
#[derive(Clone, Copy)]
enum Of {
    New(RequestKind),
    Change(RequestId),
}

#[derive(serde::Deserialize)]
pub(crate) struct Which {
    kind: Option<String>,
}

pub(crate) async fn new(
    State(web): State<WebState>,
    signed: Signed,
    Path(id): Path<EpisodeId>,
    Query(which): Query<Which>,
) -> Result<Response, Failure> {
    let Some(kind) = which.kind.as_deref().and_then(view::parse_kind) else {
        return Ok(Redirect::to(&paths::requests(id)).into_response());
    };
    answer(&On::open(&web, &signed, id).await?, Of::New(kind), None)
}

pub(crate) async fn create(
    State(web): State<WebState>,
    signed: Signed,
    Path(id): Path<EpisodeId>,
    fields: Fields,
) -> Result<Response, Failure> {
    let kind = view::parse_kind(fields.one("kind")).ok_or(Failure::Unreadable)?;
    let letter = fields.id("to").is_some_and(|unit| goes_by_letter(&web, UnitId(unit)));
    let notice = if letter { "notice-request-by-letter" } else { "notice-request-sent" };
    let to = Sending { web: &web, signed: &signed, id, of: Of::New(kind) };
    to.go(&fields, &paths::requests(id), notice).await
}

pub(crate) async fn new_change(
    State(web): State<WebState>,
    signed: Signed,
    Path((id, request)): Path<(EpisodeId, RequestId)>,
) -> Result<Response, Failure> {
    answer(&On::open(&web, &signed, id).await?, Of::Change(request), None)
}

pub(crate) async fn change(
    State(web): State<WebState>,
    signed: Signed,
    Path((id, request)): Path<(EpisodeId, RequestId)>,
    fields: Fields,
) -> Result<Response, Failure> {
    let to = Sending { web: &web, signed: &signed, id, of: Of::Change(request) };
    to.go(&fields, &paths::request(id, request), "notice-request-changed").await
}

struct Sending<'a> {
    web: &'a WebState,
    signed: &'a Signed,
    id: EpisodeId,
    of: Of,
}

impl Sending<'_> {
    async fn go(
        &self,
        fields: &Fields,
        then: &str,
        notice: &'static str,
    ) -> Result<Response, Failure> {
        if let Some(more) = draft::more(fields) {
            let mut back = FormBack::unread(&more, vec![]);
            back.status = StatusCode::OK;
            return answer(&On::open(self.web, self.signed, self.id).await?, self.of, Some(back));
        }
        match self.send(fields).await {
            Ok(_) => Ok(page::go(then, notice)),
            Err(error) => {
                let back = error.back()?;
                answer(&On::open(self.web, self.signed, self.id).await?, self.of, Some(back))
            }
        }
    }

    async fn send(&self, fields: &Fields) -> Result<Answer, SubmitError> {
        let send = read(self.web, self.signed, fields)?;
        let command = match self.of {
            Of::New(_) => EpisodeCommand::SendRequest(Box::new(send)),
            Of::Change(request) => EpisodeCommand::ChangeRequest { request, send: Box::new(send) },
        };
        let to = command_unit(&command);
        let sent =
            submit(self.web, self.signed, fields, Command::Episode(self.id, command)).await?;
        if let Some(unit) = to.filter(|_| fields.all("may_see").iter().any(|one| one == "yes")) {
            self.show_to(unit, fields).await?;
        }
        Ok(sent)
    }

    /// The patient was asked once, and said yes to both. Sent again, the request is the same one.
    async fn show_to(&self, unit: UnitId, fields: &Fields) -> Result<Answer, SubmitError> {
        let mut own = fields.clone();
        let command = fields.command().map_err(SubmitError::Failure)?;
        let each = crate::forms::derived(command, &["may_see"]);
        own.0.insert("command".to_owned(), vec![each.0.to_string()]);
        own.0.remove("seen");
        let consent = EpisodeCommand::SetUnitConsent { unit, given: true };
        submit(self.web, self.signed, &own, Command::Episode(self.id, consent)).await
    }
}

#[expect(clippy::wildcard_enum_match_arm, reason = "only these two are sent here")]
fn command_unit(command: &EpisodeCommand) -> Option<UnitId> {
    match command {
        EpisodeCommand::SendRequest(send) => Some(send.to),
        EpisodeCommand::ChangeRequest { send, .. } => Some(send.to),
        _ => None,
    }
}

fn read(web: &WebState, signed: &Signed, fields: &Fields) -> Result<SendRequest, SubmitError> {
    let mut reader = Reader::new(signed.t(), fields);
    let kind = view::parse_kind(fields.one("kind"));
    let to = reader.choice("to", "request-to-missing", |word| word.parse().ok().map(UnitId));
    let what = reader.needed("what", "request-what-missing");
    let days = draft::days(&mut reader);
    let visits = draft::visits(&mut reader, fields);
    let help = match kind {
        Some(RequestKind::HomeHelp) => reader.choice("help", "request-help-missing", |word| {
            Help::ALL.into_iter().find(|help| help.as_str() == word)
        }),
        Some(_) | None => None,
    };
    let answer_by = answer_by(&mut reader, web, fields);
    reader.finish().map_err(unread)?;
    let (Some(kind), Some(to), Some((from, until))) = (kind, to, days) else {
        return Err(SubmitError::Failure(Failure::Unreadable));
    };
    let patient_consents = fields.all("patient_consents").iter().any(|value| value == "yes");
    Ok(SendRequest { kind, to, what, from, until, visits, help, answer_by, patient_consents })
}

/// Left empty, the unit's own time counts.
fn answer_by(reader: &mut Reader<'_>, web: &WebState, fields: &Fields) -> Option<Timestamp> {
    if fields.one("answer_by_date").is_empty() && fields.one("answer_by_time").is_empty() {
        return None;
    }
    let at = reader.moment("answer_by", web.app.zone())?;
    if at <= web.app.now() {
        reader.fail("answer_by_time", "request-answer-by-passed");
    }
    Some(at)
}

fn goes_by_letter(web: &WebState, unit: UnitId) -> bool {
    let directory = web.app.directory();
    let details = directory.units.get(&unit).and_then(|unit| unit.details.as_ref());
    details.is_some_and(|details| !details.on_platform)
}

fn answer(on: &On<'_>, of: Of, back: Option<FormBack>) -> Result<Response, Failure> {
    if !on.may(Action::SendRequest) || !on.may(Action::ViewEpisode) {
        return Err(Failure::NOT_FOUND);
    }
    let status = back.as_ref().map_or(StatusCode::OK, |back| back.status);
    let form = FormView::new(on.signed, Some(on.episode().version), back);
    let page = match of {
        Of::New(kind) => fresh(on, kind, form),
        Of::Change(id) => changed(on, id, found(on, id)?, form),
    };
    page::answer(status, &page)
}
