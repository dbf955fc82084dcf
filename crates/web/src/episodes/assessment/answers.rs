//! `POST /episodes/{id}/assessment/{part}`: the answers of one part, saved together. Each answer
//! that was changed becomes a fact of its own.

use super::{Back, answer};
use crate::failure::Failure;
use crate::forms::{Fields, FormBack, Reader, SubmitError, submit};
use crate::page;
use crate::paths;
use crate::session::Signed;
use crate::state::WebState;
use axum::extract::{Path, State};
use axum::response::Response;
use care::command::Command;
use care::episode::Command as EpisodeCommand;
use care::episode::event::Verdict;
use care::ids::{CommandId, EpisodeId};
use care::programme::Part;
use uuid::Uuid;

pub(crate) async fn create(
    State(web): State<WebState>,
    signed: Signed,
    Path((id, part)): Path<(EpisodeId, String)>,
    fields: Fields,
) -> Result<Response, Failure> {
    let part = Part::ALL.into_iter().find(|own| own.as_str() == part).ok_or(Failure::NOT_FOUND)?;
    match save(&web, &signed, id, &fields).await {
        Ok(()) => Ok(page::go(&paths::assessment(id), "notice-assessed")),
        Err(error) => {
            let mut back = error.back()?;
            // Answers before the one that failed are saved; sending them again changes nothing.
            back.values.insert("command".to_owned(), fields.all("command").to_vec());
            answer(&web, &signed, id, Some(Back::Part(part, back))).await
        }
    }
}

async fn save(
    web: &WebState,
    signed: &Signed,
    id: EpisodeId,
    fields: &Fields,
) -> Result<(), SubmitError> {
    let command = fields.command().map_err(SubmitError::Failure)?;
    let changed = changed(signed, fields).map_err(|back| SubmitError::Back(Box::new(back)))?;
    let at = web.app.now();
    for (index, (criterion, verdict, note)) in changed.into_iter().enumerate() {
        let mut own = fields.clone();
        own.0.insert("command".to_owned(), vec![derived(command, index).0.to_string()]);
        let fact = EpisodeCommand::AnswerCriterion { at, criterion, verdict, note };
        submit(web, signed, &own, Command::Episode(id, fact)).await?;
    }
    Ok(())
}

/// One id per answer, the same each time the same form is sent.
fn derived(command: CommandId, index: usize) -> CommandId {
    CommandId(Uuid::from_u128(command.0.as_u128().wrapping_add(index as u128)))
}

/// Answers that differ from what stood on the page: nobody's newer answer is undone unseen.
fn changed(signed: &Signed, fields: &Fields) -> Result<Vec<(String, Verdict, String)>, FormBack> {
    let mut reader = Reader::new(signed.t(), fields);
    let mut changed = vec![];
    for name in fields.0.keys() {
        let Some(id) = name.strip_prefix("was-") else { continue };
        let field = format!("verdict-{id}");
        let (verdict, note) = (fields.one(&field), fields.one(&format!("note-{id}")));
        if fields.one(name).replace('\r', "") == format!("{verdict}\n{note}").trim() {
            continue;
        }
        match parse(verdict) {
            Some(verdict) => changed.push((id.to_owned(), verdict, note.to_owned())),
            None => reader.fail(&field, "assess-verdict-missing"),
        }
    }
    if changed.is_empty()
        && let Some(first) = fields.0.keys().find(|name| name.starts_with("was-"))
    {
        reader.fail(&first.replacen("was-", "verdict-", 1), "assess-nothing-changed");
    }
    reader.finish()?;
    Ok(changed)
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
