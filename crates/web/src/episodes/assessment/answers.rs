//! `POST /episodes/{id}/assessment`: every answer on the page, of every part, saved together. Each
//! answer that was changed becomes a fact of its own.

use super::{Back, answer};
use crate::failure::Failure;
use crate::forms::{self, Fields, FormBack, Reader, SubmitError, submit};
use crate::page;
use crate::paths;
use crate::session::Signed;
use crate::state::WebState;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use care::command::Command;
use care::episode::Command as EpisodeCommand;
use care::episode::event::Verdict;
use care::ids::EpisodeId;

pub(crate) async fn create(
    State(web): State<WebState>,
    signed: Signed,
    Path(id): Path<EpisodeId>,
    mut fields: Fields,
) -> Result<Response, Failure> {
    let measures = fields.one("then") == "measurement";
    let saved = match save(&web, &signed, id, &mut fields).await {
        Ok(saved) => saved,
        Err(error) => return answer(&web, &signed, id, Some(Back::Form(error.back()?))).await,
    };
    // A decision that is begun and not signed stays where it was typed.
    if super::decision::is_begun(&fields) {
        return answer(&web, &signed, id, Some(Back::Kept(fields))).await;
    }
    let measurement = paths::measurement_from_assessment(id);
    match (measures, saved) {
        (true, 0) => Ok(Redirect::to(&measurement).into_response()),
        (true, _) => Ok(page::go(&measurement, "notice-assessed")),
        (false, 0) => {
            let back = nothing_changed(&signed, &fields);
            answer(&web, &signed, id, Some(Back::Form(back))).await
        }
        (false, _) => Ok(page::go(&paths::assessment(id), "notice-assessed")),
    }
}

/// Saves what has changed and says how many answers that was. What is saved stands in the fields
/// as saved, so that the form may come back for another reason and be sent again.
pub(super) async fn save(
    web: &WebState,
    signed: &Signed,
    id: EpisodeId,
    fields: &mut Fields,
) -> Result<usize, SubmitError> {
    let command = fields.command().map_err(SubmitError::Failure)?;
    let changed = changed(signed, fields).map_err(|back| SubmitError::Back(Box::new(back)))?;
    let (at, count) = (web.app.now(), changed.len());
    for Changed { criterion, verdict, note, was, is } in changed {
        let mut own = fields.clone();
        let answer = forms::derived(command, &[criterion.as_str(), was.as_str(), is.as_str()]);
        own.0.insert("command".to_owned(), vec![answer.0.to_string()]);
        own.0.remove("seen");
        let field = format!("was-{criterion}");
        let fact = EpisodeCommand::AnswerCriterion { at, criterion, verdict, note };
        match submit(web, signed, &own, Command::Episode(id, fact)).await {
            Ok(_) => fields.0.insert(field, vec![is]),
            Err(SubmitError::Back(mut back)) => {
                back.values = fields.0.clone();
                return Err(SubmitError::Back(back));
            }
            Err(failure) => return Err(failure),
        };
    }
    Ok(count)
}

/// An answer that differs from what stood on the page.
struct Changed {
    criterion: String,
    verdict: Verdict,
    note: String,
    was: String,
    is: String,
}

/// Answers that differ from what stood on the page: nobody's newer answer is undone unseen.
fn changed(signed: &Signed, fields: &Fields) -> Result<Vec<Changed>, FormBack> {
    let mut reader = Reader::new(signed.t(), fields);
    let mut changed = vec![];
    for name in fields.0.keys() {
        let Some(id) = name.strip_prefix("was-") else { continue };
        let field = format!("verdict-{id}");
        let (verdict, note) = (fields.one(&field), fields.one(&format!("note-{id}")));
        let was = fields.one(name).replace('\r', "");
        let is = format!("{verdict}\n{note}").replace('\r', "").trim().to_owned();
        if was == is {
            continue;
        }
        let criterion = id.to_owned();
        match parse(verdict) {
            Some(verdict) => {
                let note = note.to_owned();
                changed.push(Changed { criterion, verdict, note, was, is });
            }
            None => reader.fail(&field, "assess-verdict-missing"),
        }
    }
    reader.finish()?;
    Ok(changed)
}

fn nothing_changed(signed: &Signed, fields: &Fields) -> FormBack {
    let mut reader = Reader::new(signed.t(), fields);
    let first = fields.0.keys().find(|name| name.starts_with("was-"));
    let field =
        first.map_or_else(|| "save".to_owned(), |name| name.replacen("was-", "verdict-", 1));
    reader.fail(&field, "assess-nothing-changed");
    reader.finish().err().unwrap_or_else(|| FormBack::unread(fields, vec![]))
}

fn parse(word: &str) -> Option<Verdict> {
    match word {
        "met" => Some(Verdict::Met),
        "not_met" => Some(Verdict::NotMet),
        _ => {
            let remedy = word.strip_prefix("by:")?.to_owned();
            Some(Verdict::CanBeMetBy { remedy })
        }
    }
}
