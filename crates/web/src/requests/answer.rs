//! `GET, POST /episodes/{id}/requests/{request}/answer`: what a named person at the unit said by
//! telephone or letter, written down by the ward. The unit itself answers on its own pages.

use super::view::RequestView;
use super::{draft, found};
use crate::episodes::act::unread;
use crate::episodes::{Identity, On};
use crate::failure::Failure;
use crate::forms::{Choice, Fields, FormBack, FormView, Reader, SubmitError, submit};
use crate::page::{self, Page};
use crate::paths;
use crate::session::Signed;
use crate::state::WebState;
use crate::texts::T;
use access::Action;
use app::Answer as Done;
use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use care::command::Command;
use care::episode::Command as EpisodeCommand;
use care::episode::command::AnswerRequest;
use care::episode::request::{Answer, NeedsForm};
use care::ids::{EpisodeId, RequestId};
use care::programme::RequestKind;

#[derive(Template)]
#[template(path = "requests/answer.html")]
struct AnswerPage {
    page: Page,
    t: T,
    identity: Identity,
    form: FormView,
    title: String,
    number: Option<String>,
    request: RequestView,
    answers: Vec<Choice>,
    is_assessment: bool,
    forms: Vec<Choice>,
    rows: Vec<draft::Row>,
    often: Vec<Choice>,
    action: String,
    back: String,
}

pub(crate) async fn new(
    State(web): State<WebState>,
    signed: Signed,
    Path((id, request)): Path<(EpisodeId, RequestId)>,
) -> Result<Response, Failure> {
    answer(&On::open(&web, &signed, id).await?, request, None)
}

pub(crate) async fn create(
    State(web): State<WebState>,
    signed: Signed,
    Path((id, request)): Path<(EpisodeId, RequestId)>,
    fields: Fields,
) -> Result<Response, Failure> {
    if let Some(more) = draft::more(&fields) {
        let mut back = FormBack::unread(&more, vec![]);
        back.status = StatusCode::OK;
        return answer(&On::open(&web, &signed, id).await?, request, Some(back));
    }
    match write(&web, &signed, id, request, &fields).await {
        Ok(_) => Ok(page::go(&paths::request(id, request), "notice-request-answered")),
        Err(error) => {
            let back = error.back()?;
            answer(&On::open(&web, &signed, id).await?, request, Some(back))
        }
    }
}

fn answer(on: &On<'_>, id: RequestId, back: Option<FormBack>) -> Result<Response, Failure> {
    let request = found(on, id)?;
    let details = &request.details;
    if !on.may_for(Action::AnswerRequest, details.to) {
        return Err(Failure::NOT_FOUND);
    }
    let status = back.as_ref().map_or(StatusCode::OK, |back| back.status);
    let form = FormView::new(on.signed, Some(on.episode().version), back)
        .prefilled("from", details.from.to_string())
        .prefilled("until", details.until.to_string())
        .prefilled("form", NeedsForm::Ordinary.as_str());
    let form = draft::prefilled(form, &details.visits);
    let is_assessment = details.kind == RequestKind::NeedsAssessment;
    let kinds: &[&str] = match is_assessment {
        true => &["granted", "declined"],
        false => &["accepted", "another_time", "declined"],
    };
    let answers = kinds.iter().map(|kind| Choice::new(*kind, on.word("request-answer", kind)));
    let unit = on.unit(details.to);
    let page = AnswerPage {
        page: Page::of(on.web, on.signed),
        t: on.t(),
        identity: Identity::of(on),
        title: on.t().with("request-answer-title", &[("unit", &unit)]),
        number: super::calls::number(on, details.to),
        request: RequestView::of(on, id, request).with_what_was_asked(on, request),
        answers: answers.collect(),
        is_assessment,
        forms: forms(on, details.to),
        rows: draft::rows(&form),
        often: draft::often(on),
        action: paths::request_step(on.id(), id, "answer"),
        back: paths::request(on.id(), id),
        form,
    };
    page::answer(status, &page)
}

/// Forms of needs decision that the unit uses.
fn forms(on: &On<'_>, unit: care::ids::UnitId) -> Vec<Choice> {
    let rule = on.view.directory.units.get(&unit).map(|unit| &unit.local_rule);
    let used = NeedsForm::ALL.into_iter().filter(|form| rule.is_some_and(|r| r.decides_by(*form)));
    used.map(|form| Choice::new(form.as_str(), on.word("needs-form", form.as_str()))).collect()
}

async fn write(
    web: &WebState,
    signed: &Signed,
    id: EpisodeId,
    request: RequestId,
    fields: &Fields,
) -> Result<Done, SubmitError> {
    let mut reader = Reader::new(signed.t(), fields);
    let by_person = reader.needed("by_person", "request-person-missing");
    let answer = said(&mut reader, fields);
    let note = reader.text("note");
    reader.finish().map_err(unread)?;
    let Some(answer) = answer else { return Err(SubmitError::Failure(Failure::Unreadable)) };
    let reply = AnswerRequest { request, answer, note, by_person: Some(by_person) };
    let command = EpisodeCommand::AnswerRequest(Box::new(reply));
    submit(web, signed, fields, Command::Episode(id, command)).await
}

fn said(reader: &mut Reader<'_>, fields: &Fields) -> Option<Answer> {
    match fields.one("answer") {
        "accepted" => Some(Answer::Accepted),
        "another_time" => {
            let days = draft::days(reader);
            let visits = draft::visits(reader, fields);
            let (from, until) = days?;
            Some(Answer::AnotherTime { from, until, visits })
        }
        "declined" => {
            let reason = reader.needed("reason", "request-declined-missing");
            Some(Answer::Declined { reason })
        }
        "granted" => {
            let form = reader.choice("form", "form-choose", |word| {
                NeedsForm::ALL.into_iter().find(|form| form.as_str() == word)
            });
            let what = reader.needed("what", "request-granted-missing");
            let days = draft::days(reader);
            let (form, (from, until)) = (form?, days?);
            Some(Answer::Granted { form, what, from, until })
        }
        _ => {
            reader.fail("answer", "request-answer-missing");
            None
        }
    }
}
