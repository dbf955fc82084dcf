//! `GET, POST /asked/{id}/notes`: the social record of one patient at the own unit. Written and
//! read there alone; what is wrong is struck out, never erased. `…/notes/{note}/strike`: that.

use super::act;
use super::our::Our;
use crate::episodes::Identity;
use crate::episodes::act::{Act, Field, Kind, unread};
use crate::failure::Failure;
use crate::forms::{Fields, FormBack, FormView, Reader, SubmitError, submit};
use crate::page::{self, Page};
use crate::paths;
use crate::session::Signed;
use crate::state::WebState;
use crate::texts::T;
use access::Action;
use app::Answer;
use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use care::command::Command;
use care::ids::{EpisodeId, EventId};
use care::social::{self, Note};

#[derive(Template)]
#[template(path = "asked/notes.html")]
struct NotesPage {
    page: Page,
    t: T,
    identity: Identity,
    form: FormView,
    unit: String,
    notes: Vec<NoteView>,
    may_write: bool,
    action: String,
}

struct NoteView {
    text: String,
    by: String,
    /// Why it was struck out, by whom.
    struck: Option<String>,
    strike: String,
}

pub(crate) async fn show(
    State(web): State<WebState>,
    signed: Signed,
    Path(id): Path<EpisodeId>,
) -> Result<Response, Failure> {
    let our = opened(&web, &signed, id).await?;
    answer(&our, None).await
}

pub(crate) async fn create(
    State(web): State<WebState>,
    signed: Signed,
    Path(id): Path<EpisodeId>,
    fields: Fields,
) -> Result<Response, Failure> {
    let our = opened(&web, &signed, id).await?;
    match write(&our, &fields).await {
        Ok(_) => Ok(page::go(&paths::social(id), "notice-social-noted")),
        Err(error) => answer(&our, Some(error.back()?)).await,
    }
}

/// `GET …/notes/{note}/strike`
pub(crate) async fn new_strike(
    State(web): State<WebState>,
    signed: Signed,
    Path((id, note)): Path<(EpisodeId, EventId)>,
) -> Result<Response, Failure> {
    let our = opened(&web, &signed, id).await?;
    let asked = ask_strike(&our, &found(&our, note).await?);
    act::answer(&our, asked, vec![], None)
}

/// `POST …/notes/{note}/strike`
pub(crate) async fn strike(
    State(web): State<WebState>,
    signed: Signed,
    Path((id, note)): Path<(EpisodeId, EventId)>,
    fields: Fields,
) -> Result<Response, Failure> {
    let our = opened(&web, &signed, id).await?;
    let wrong = found(&our, note).await?;
    let mut reader = Reader::new(our.t(), &fields);
    let reason = reader.needed("reason", "social-strike-missing");
    let sent = match reader.finish().map_err(unread) {
        Ok(()) => {
            let unit = our.view.unit;
            let command = social::Command::Strike { episode: id, unit, note, reason };
            submit(&web, &signed, &fields, Command::Social(social::id(id, unit), command)).await
        }
        Err(error) => Err(error),
    };
    match sent {
        Ok(_) => Ok(page::go(&paths::social(id), "notice-social-struck")),
        Err(error) => act::answer(&our, ask_strike(&our, &wrong), vec![], Some(error.back()?)),
    }
}

/// Health care, and every other unit, finds nothing here.
async fn opened<'a>(
    web: &'a WebState,
    signed: &'a Signed,
    id: EpisodeId,
) -> Result<Our<'a>, Failure> {
    let our = Our::open(web, signed, id).await?;
    let own = our.is_social() && our.may(Action::ViewSocialRecord);
    own.then_some(our).ok_or(Failure::NOT_FOUND)
}

async fn found(our: &Our<'_>, note: EventId) -> Result<Note, Failure> {
    let notes = our.web.app.social_notes(&our.signed.actor, our.id()).await?;
    let found = notes.into_iter().find(|known| known.mark.id == note && known.struck.is_none());
    found.filter(|_| our.may(Action::WriteSocialRecord)).ok_or(Failure::NOT_FOUND)
}

fn ask_strike(our: &Our<'_>, note: &Note) -> Act {
    Act::new(our.get("social-strike-title"), our.get("social-strike-button"))
        .lead(our.get("social-strike-lead"))
        .lead(format!("”{}”", note.text))
        .field(
            Field::new(Kind::Text, "reason", our.get("social-strike-reason"))
                .hint(our.get("social-strike-hint")),
        )
}

async fn answer(our: &Our<'_>, back: Option<FormBack>) -> Result<Response, Failure> {
    let notes = our.web.app.social_notes(&our.signed.actor, our.id()).await?;
    let status = back.as_ref().map_or(StatusCode::OK, |back| back.status);
    let views = notes.iter().rev().map(|note| NoteView {
        text: note.text.clone(),
        by: our.by(&note.mark),
        struck: note.struck.as_ref().map(|(reason, mark)| {
            let by = our.by(mark);
            our.t().with("social-struck", &[("reason", reason), ("by", &by)])
        }),
        strike: paths::social_strike(our.id(), note.mark.id),
    });
    let page = NotesPage {
        page: Page::of(our.web, our.signed),
        t: our.t(),
        identity: our.identity(),
        form: FormView::new(our.signed, None, back),
        unit: our.unit_name(our.view.unit),
        notes: views.collect(),
        may_write: our.may(Action::WriteSocialRecord),
        action: paths::social(our.id()),
    };
    page::answer(status, &page)
}

async fn write(our: &Our<'_>, fields: &Fields) -> Result<Answer, SubmitError> {
    let mut reader = Reader::new(our.t(), fields);
    let text = reader.needed("text", "social-text-missing");
    reader.finish().map_err(unread)?;
    let (episode, unit, at) = (our.id(), our.view.unit, our.web.app.now());
    let command = social::Command::Note { episode, unit, at, text };
    submit(our.web, our.signed, fields, Command::Social(social::id(episode, unit), command)).await
}
