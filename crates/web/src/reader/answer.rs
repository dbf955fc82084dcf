//! `GET, POST /me/answer` and `/kin/answer`: do you want this? The answer may change any day.

use super::call::Call;
use super::needed;
use crate::episodes::On;
use crate::episodes::act::unread;
use crate::failure::Failure;
use crate::forms::{Choice, Fields, FormBack, FormView, Reader, SubmitError, submit};
use crate::page::{self, Page};
use crate::preparation::answers;
use crate::session::Signed;
use crate::state::WebState;
use crate::texts::T;
use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use care::command::Command;
use care::episode::Command as EpisodeCommand;
use care::episode::event::{Answer, Party};
use care::who::Role;

#[derive(Template)]
#[template(path = "me/answer.html")]
struct AnswerPage {
    page: Page,
    t: T,
    form: FormView,
    question: String,
    options: Vec<Choice>,
    action: &'static str,
    home: &'static str,
    call: Option<Call>,
}

pub(crate) async fn show(State(web): State<WebState>, signed: Signed) -> Result<Response, Failure> {
    answer(&needed(&web, &signed).await?, None)
}

fn party(signed: &Signed) -> Party {
    if signed.role == Role::NextOfKin { Party::NextOfKin } else { Party::Patient }
}

fn answer(on: &On<'_>, back: Option<FormBack>) -> Result<Response, Failure> {
    if !on.episode().is_open() {
        return Err(Failure::NOT_FOUND);
    }
    let status = back.as_ref().map_or(StatusCode::OK, |back| back.status);
    let party = party(on.signed);
    let given = on.episode().answer_of(party).map(answers::answer_word).unwrap_or_default();
    let options = [Answer::Yes, Answer::NotYet, Answer::No].into_iter().map(|one| {
        let word = answers::answer_word(one);
        Choice::new(word, on.get(&format!("me-say-{}", word.replace('_', "-"))))
    });
    let is_kin = party == Party::NextOfKin;
    let page = AnswerPage {
        page: Page::of(on.web, on.signed),
        t: on.t(),
        form: FormView::new(on.signed, None, back).prefilled("answer", given),
        question: answers::question(on, party),
        options: options.collect(),
        action: if is_kin { "/kin/answer" } else { "/me/answer" },
        home: if is_kin { crate::paths::KIN } else { crate::paths::ME },
        call: Call::of(on),
    };
    page::answer(status, &page)
}

pub(crate) async fn create(
    State(web): State<WebState>,
    signed: Signed,
    fields: Fields,
) -> Result<Response, Failure> {
    let on = needed(&web, &signed).await?;
    match send(&on, &fields).await {
        Ok(_) => {
            let home = if party(&signed) == Party::Patient { "/me" } else { "/kin" };
            Ok(page::go(home, "notice-me-answered"))
        }
        Err(error) => answer(&on, Some(error.back()?)),
    }
}

async fn send(on: &On<'_>, fields: &Fields) -> Result<app::Answer, SubmitError> {
    let mut reader = Reader::new(on.t(), fields);
    let answer = reader.choice("answer", "form-choose", answers::parse_answer);
    let note = reader.text("note");
    reader.finish().map_err(unread)?;
    let Some(answer) = answer else { return Err(SubmitError::Failure(Failure::Unreadable)) };
    let (at, party) = (on.web.app.now(), party(on.signed));
    let command = EpisodeCommand::RecordAnswer { at, party, answer, note };
    submit(on.web, on.signed, fields, Command::Episode(on.id(), command)).await
}
