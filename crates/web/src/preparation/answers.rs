//! `GET, POST /episodes/{id}/answers`: what patient, next of kin and receiving staff answer. All
//! three must want it, and any of them may change any day.

use crate::episodes::On;
use crate::episodes::act::{self, Act, Field, Kind, unread};
use crate::failure::Failure;
use crate::forms::{Choice, Fields, Reader, SubmitError, submit};
use crate::paths;
use crate::session::Signed;
use crate::state::WebState;
use access::Action;
use app::Answer as Done;
use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Redirect, Response};
use care::command::Command;
use care::episode::Command as EpisodeCommand;
use care::episode::event::{Answer, Party};
use care::ids::EpisodeId;

#[derive(serde::Deserialize)]
pub(crate) struct Whose {
    party: Option<String>,
}

pub(crate) async fn new(
    State(web): State<WebState>,
    signed: Signed,
    Path(id): Path<EpisodeId>,
    Query(whose): Query<Whose>,
) -> Result<Response, Failure> {
    let Some(party) = whose.party.as_deref().and_then(parse_party) else {
        return Ok(Redirect::to(&paths::answers_on_page(id)).into_response());
    };
    act::show(&web, &signed, id, Action::WriteAgreement, |on| Ok(ask(on, party))).await
}

pub(crate) async fn create(
    State(web): State<WebState>,
    signed: Signed,
    Path(id): Path<EpisodeId>,
    fields: Fields,
) -> Result<Response, Failure> {
    let party = parse_party(fields.one("party")).ok_or(Failure::Unreadable)?;
    let outcome = record(&web, &signed, id, party, &fields).await;
    act::sent(&web, &signed, id, outcome, "notice-answer", |on| Ok(ask(on, party))).await
}

fn ask(on: &On<'_>, party: Party) -> Act {
    let options = choices(on, party);
    let answer = Field::new(Kind::Radios, "answer", on.get("answer-what")).options(options);
    let note = Field::new(Kind::Area, "note", on.get("label-note")).hint(on.get("field-optional"));
    let mut act = Act::new(on.word("answer-of", word(party)), on.get("answer-button"))
        .lead(question(on, party))
        .field(Field::new(Kind::Hidden, "party", ""))
        .prefilled("party", word(party))
        .field(answer)
        .field(note)
        .happened(on, on.now());
    if let Some(answer) = on.episode().answer_of(party) {
        act = act.prefilled("answer", answer_word(answer));
    }
    act
}

/// What the programme asks them, in plain words.
pub(crate) fn question(on: &On<'_>, party: Party) -> String {
    let asked = on.view.programme.answers.iter().find(|asked| asked.party == party);
    asked.map(|asked| on.text(&asked.question).to_owned()).unwrap_or_default()
}

pub(crate) fn choices(on: &On<'_>, party: Party) -> Vec<Choice> {
    let mut answers = vec![Answer::Yes, Answer::NotYet, Answer::No];
    if party == Party::NextOfKin {
        answers.push(Answer::NobodyToAsk);
    }
    let choices = answers.into_iter();
    choices.map(|one| Choice::new(answer_word(one), on.word("answer", answer_word(one)))).collect()
}

/// The word that texts and forms use.
pub(crate) fn word(party: Party) -> &'static str {
    match party {
        Party::Patient => "patient",
        Party::NextOfKin => "next_of_kin",
        Party::ReceivingStaff => "receiving_staff",
    }
}

fn parse_party(text: &str) -> Option<Party> {
    Party::ALL.into_iter().find(|party| word(*party) == text)
}

pub(crate) fn answer_word(answer: Answer) -> &'static str {
    match answer {
        Answer::Yes => "yes",
        Answer::No => "no",
        Answer::NotYet => "not_yet",
        Answer::NobodyToAsk => "nobody_to_ask",
    }
}

pub(crate) fn parse_answer(text: &str) -> Option<Answer> {
    let all = [Answer::Yes, Answer::No, Answer::NotYet, Answer::NobodyToAsk];
    all.into_iter().find(|answer| answer_word(*answer) == text)
}

async fn record(
    web: &WebState,
    signed: &Signed,
    id: EpisodeId,
    party: Party,
    fields: &Fields,
) -> Result<Done, SubmitError> {
    let mut reader = Reader::new(signed.t(), fields);
    let answer = reader.choice("answer", "form-choose", parse_answer);
    let note = reader.text("note");
    let at = reader.past("at", web.app.zone(), web.app.now());
    reader.finish().map_err(unread)?;
    let (Some(answer), Some(at)) = (answer, at) else {
        return Err(SubmitError::Failure(Failure::Unreadable));
    };
    let command = EpisodeCommand::RecordAnswer { at, party, answer, note };
    submit(web, signed, fields, Command::Episode(id, command)).await
}
