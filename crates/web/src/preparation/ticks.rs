//! `POST /episodes/{id}/items`: many items of the leaving checklist are ticked and saved together;
//! the reader stays at the list. Each is a fact of its own.

use crate::episodes::On;
use crate::failure::Failure;
use crate::forms::{self, Fields, Reader, SubmitError, submit};
use crate::page;
use crate::paths;
use crate::session::Signed;
use crate::state::WebState;
use axum::extract::{Path, State};
use axum::response::Response;
use care::command::Command;
use care::episode::Command as EpisodeCommand;
use care::ids::EpisodeId;

pub(crate) async fn create(
    State(web): State<WebState>,
    signed: Signed,
    Path(id): Path<EpisodeId>,
    fields: Fields,
) -> Result<Response, Failure> {
    match tick(&web, &signed, id, &fields).await {
        Ok(()) => Ok(page::go(&paths::checklist_on_page(id), "notice-items-done")),
        Err(error) => {
            let back = error.back()?;
            super::answer(&On::open(&web, &signed, id).await?, Some(super::Back::Ticks(back)))
        }
    }
}

/// In the order of the list, so that what waits for another item comes after it.
async fn tick(
    web: &WebState,
    signed: &Signed,
    id: EpisodeId,
    fields: &Fields,
) -> Result<(), SubmitError> {
    let command = fields.command().map_err(SubmitError::Failure)?;
    let mut reader = Reader::new(signed.t(), fields);
    let items = fields.all("done");
    if items.is_empty() {
        reader.fail("checklist", "item-none-ticked");
    }
    reader.finish().map_err(|back| SubmitError::Back(Box::new(back)))?;
    for item in items {
        let mut own = fields.clone();
        let each = forms::derived(command, &[item.as_str()]);
        own.0.insert("command".to_owned(), vec![each.0.to_string()]);
        let (at, item, note) = (web.app.now(), item.clone(), String::new());
        let fact = EpisodeCommand::TickItem { at, item, done: true, note };
        match submit(web, signed, &own, Command::Episode(id, fact)).await {
            Ok(_) => {}
            Err(SubmitError::Back(mut back)) => {
                back.values = fields.0.clone();
                return Err(SubmitError::Back(back));
            }
            Err(failure) => return Err(failure),
        }
    }
    Ok(())
}
