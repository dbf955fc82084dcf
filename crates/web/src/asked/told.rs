//! Facts of one tap: a notice was read, a thing came or did not, a sample was handed in, a
//! document stands in the own journal.

use super::act;
use super::our::Our;
use crate::episodes::act::{Act, Field, Kind, unread};
use crate::failure::Failure;
use crate::forms::{Fields, Reader, submit};
use crate::page;
use crate::paths;
use crate::session::Signed;
use crate::state::WebState;
use access::Action;
use axum::extract::{Path, State};
use axum::response::Response;
use care::command::Command;
use care::episode::Command as EpisodeCommand;
use care::episode::event::JournalDocument;
use care::episode::thing::Step;
use care::ids::{EpisodeId, EventId, SampleId, ThingId};

/// `POST /asked/{id}/notices/{notice}`
pub(crate) async fn read_notice(
    State(web): State<WebState>,
    signed: Signed,
    Path((id, notice)): Path<(EpisodeId, EventId)>,
    fields: Fields,
) -> Result<Response, Failure> {
    let unit = signed.unit.ok_or(Failure::NOT_FOUND)?;
    let command = EpisodeCommand::ReadNotice { at: web.app.now(), notice, unit };
    let sent = submit(&web, &signed, &fields, Command::Episode(id, command)).await;
    // A vårdcentral reads it on its day, where it may have nothing else.
    let day = fields.one("day").parse().ok();
    let visit = fields.id("visit").map(care::ids::ContactId);
    match (sent, day, visit) {
        (Ok(_), Some(day), _) => Ok(page::go(&paths::day(day), "notice-our-read")),
        (Ok(_), None, Some(visit)) => Ok(page::go(&paths::visit(id, visit), "notice-our-read")),
        (Ok(_), None, None) => Ok(page::go(&paths::asked(id), "notice-our-read")),
        (Err(error), Some(day), _) => crate::day::again(&web, &signed, day, error.back()?).await,
        (Err(error), None, _) => super::show::again(&web, &signed, id, error.back()?).await,
    }
}

/// `GET /asked/{id}/things/{thing}`: it did not come, and why.
pub(crate) async fn new_thing(
    State(web): State<WebState>,
    signed: Signed,
    Path((id, thing)): Path<(EpisodeId, ThingId)>,
) -> Result<Response, Failure> {
    let our = Our::open(&web, &signed, id).await?;
    let asked = ask_thing(&our, thing)?;
    act::answer(&our, asked, not_arrived(), None)
}

/// `POST /asked/{id}/things/{thing}`
pub(crate) async fn move_thing(
    State(web): State<WebState>,
    signed: Signed,
    Path((id, thing)): Path<(EpisodeId, ThingId)>,
    fields: Fields,
) -> Result<Response, Failure> {
    let our = Our::open(&web, &signed, id).await?;
    let asked = ask_thing(&our, thing)?;
    let mut reader = Reader::new(our.t(), &fields);
    let step = match fields.one("step") {
        "arrived" => Step::Arrived,
        _ => Step::NotArrived { reason: reader.needed("reason", "our-thing-missing") },
    };
    let command = EpisodeCommand::MoveThing { at: web.app.now(), thing, step, note: String::new() };
    let sent = match reader.finish().map_err(unread) {
        Ok(()) => submit(&web, &signed, &fields, Command::Episode(id, command)).await,
        Err(error) => Err(error),
    };
    match sent {
        Ok(_) => Ok(page::go(&paths::asked(id), "notice-our-thing")),
        Err(error) => act::answer(&our, asked, not_arrived(), Some(error.back()?)),
    }
}

fn not_arrived() -> Vec<(String, String)> {
    vec![("step".to_owned(), "not_arrived".to_owned())]
}

fn ask_thing(our: &Our<'_>, id: ThingId) -> Result<Act, Failure> {
    let thing = our.view.things.iter().find(|(known, _)| *known == id);
    let (_, tracked) = thing.ok_or(Failure::NOT_FOUND)?;
    if !our.may(Action::MoveThing) {
        return Err(Failure::NOT_FOUND);
    }
    Ok(Act::new(our.get("our-thing-title"), our.get("our-thing-button"))
        .lead(tracked.thing.what.clone())
        .lead(our.t().with("our-thing-lead", &[("ward", &our.ward())]))
        .field(Field::new(Kind::Hidden, "step", ""))
        .field(
            Field::new(Kind::Text, "reason", our.get("our-thing-reason"))
                .hint(our.get("our-thing-hint")),
        ))
}

/// `POST /asked/{id}/samples/{sample}`
pub(crate) async fn hand_in(
    State(web): State<WebState>,
    signed: Signed,
    Path((id, sample)): Path<(EpisodeId, SampleId)>,
    fields: Fields,
) -> Result<Response, Failure> {
    let command = EpisodeCommand::HandInSample { at: web.app.now(), sample };
    match submit(&web, &signed, &fields, Command::Episode(id, command)).await {
        Ok(_) => Ok(page::go(&paths::asked(id), "notice-our-handed-in")),
        Err(error) => super::show::again(&web, &signed, id, error.back()?).await,
    }
}

/// `POST /asked/{id}/journal`
pub(crate) async fn enter_in_journal(
    State(web): State<WebState>,
    signed: Signed,
    Path(id): Path<EpisodeId>,
    fields: Fields,
) -> Result<Response, Failure> {
    let unit = signed.unit.ok_or(Failure::NOT_FOUND)?;
    let document = document(fields.one("document")).ok_or(Failure::Unreadable)?;
    let command = EpisodeCommand::EnterInJournal { at: web.app.now(), unit, document };
    match submit(&web, &signed, &fields, Command::Episode(id, command)).await {
        Ok(_) => Ok(page::go(&paths::asked(id), "notice-journal")),
        Err(error) => super::show::again(&web, &signed, id, error.back()?).await,
    }
}

fn document(word: &str) -> Option<JournalDocument> {
    let (kind, version) = word.split_once(':')?;
    let version = version.parse().ok()?;
    match kind {
        "agreement" => Some(JournalDocument::Agreement(version)),
        "medicine-list" => Some(JournalDocument::MedicineList(version)),
        _ => None,
    }
}
