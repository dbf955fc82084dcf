//! `GET, POST /me/copies`: the patient asks for a copy, sees how it goes, and reads and takes it
//! when it has been released: as a page, as a PDF and as a file for another computer.

use super::{machine, paper, words};
use crate::episodes::On;
use crate::failure::Failure;
use crate::forms::{Fields, FormView, SubmitError, submit};
use crate::page::{self, Page};
use crate::papers;
use crate::paths;
use crate::reader;
use crate::session::Signed;
use crate::state::WebState;
use crate::texts::T;
use crate::timeline::record::outcome_key;
use app::view::copy::{JournalCopy, keepers};
use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use care::command::Command;
use care::episode::Command as EpisodeCommand;
use care::episode::copy::{Copy, Outcome};
use care::ids::{EventId, UnitId};

#[derive(Template)]
#[template(path = "disclosure/mine.html")]
struct MinePage {
    page: Page,
    t: T,
    form: FormView,
    keepers: Vec<KeeperView>,
}

struct KeeperView {
    unit: String,
    name: String,
    /// Newest first.
    copies: Vec<CopyView>,
    /// Nothing waits: a copy may be asked for.
    may_ask: bool,
}

struct CopyView {
    asked: String,
    /// "Klar" and when, or by when it is decided.
    state: String,
    reason: String,
    appeal: bool,
    href: Option<String>,
}

pub(crate) async fn show(State(web): State<WebState>, signed: Signed) -> Result<Response, Failure> {
    let on = reader::patients_own(&web, &signed).await?;
    let form = FormView::new(&signed, Some(on.episode().version), None);
    let page = MinePage { page: Page::of(&web, &signed), t: on.t(), form, keepers: all(&on) };
    page::answer(StatusCode::OK, &page)
}

fn all(on: &On<'_>) -> Vec<KeeperView> {
    let known = keepers(on.episode(), &on.view.directory);
    let directory = &on.view.directory;
    let views = known.into_iter().map(|(unit, keeper)| {
        let is_of = |copy: &&Copy| {
            let of = directory.units.get(&copy.unit).and_then(|unit| unit.keeper());
            of.as_ref() == Some(&keeper)
        };
        let own = on.episode().copies.iter().filter(|(_, copy)| is_of(copy));
        let mut own: Vec<_> = own.collect();
        own.sort_by_key(|(_, copy)| std::cmp::Reverse(copy.asked.at));
        let may_ask = own.iter().all(|(_, copy)| copy.decided.is_some());
        KeeperView {
            unit: unit.0.to_string(),
            name: words::keeper(on, unit, &keeper),
            copies: own.into_iter().map(|(id, copy)| view(on, *id, copy)).collect(),
            may_ask,
        }
    });
    views.collect()
}

fn view(on: &On<'_>, id: EventId, copy: &Copy) -> CopyView {
    let asked = on.t().with("copy-asked", &[("when", &on.moment(copy.asked.at))]);
    let Some((outcome, mark)) = &copy.decided else {
        let span = jiff::SignedDuration::from_mins(care::episode::copy::DECIDE_MINUTES);
        let due = copy.asked.at.checked_add(span).unwrap_or(copy.asked.at);
        let state = on.t().with("copy-waits", &[("when", &on.moment(due))]);
        let (reason, href) = (String::new(), None);
        return CopyView { asked, state, reason, appeal: false, href };
    };
    let (when, said) = (on.moment(mark.at), on.get(outcome_key(outcome)));
    let reason = match outcome {
        Outcome::Released => String::new(),
        Outcome::ReleasedInPart { reason, .. } | Outcome::Refused { reason, .. } => reason.clone(),
    };
    CopyView {
        asked,
        state: on.t().with("copy-decided", &[("what", &said), ("when", &when)]),
        reason,
        // OSL 6:7-8: what is not disclosed in full may be appealed against.
        appeal: *outcome != Outcome::Released,
        href: outcome.is_released().then(|| paths::my_copy(id)),
    }
}

pub(crate) async fn create(
    State(web): State<WebState>,
    signed: Signed,
    fields: Fields,
) -> Result<Response, Failure> {
    let on = reader::patients_own(&web, &signed).await?;
    let unit = fields.id("unit").map(UnitId).ok_or(Failure::Unreadable)?;
    let command = EpisodeCommand::AskForCopy { at: web.app.now(), unit };
    match submit(&web, &signed, &fields, Command::Episode(on.id(), command)).await {
        Ok(_) => Ok(page::go(paths::MY_COPIES, "notice-copy-asked")),
        Err(SubmitError::Failure(failure)) => Err(failure),
        Err(SubmitError::Back(_)) => Ok(page::go(paths::MY_COPIES, "notice-me-try-again")),
    }
}

async fn released(web: &WebState, signed: &Signed, copy: EventId) -> Result<JournalCopy, Failure> {
    let on = reader::patients_own(web, signed).await?;
    Ok(web.app.released_copy(&signed.actor, on.id(), copy).await?)
}

/// `GET /me/copies/{copy}`
pub(crate) async fn read(
    State(web): State<WebState>,
    signed: Signed,
    Path(copy): Path<EventId>,
) -> Result<Response, Failure> {
    let released = released(&web, &signed, copy).await?;
    let on = words::on(&web, &signed, &released);
    let preview = papers::Preview {
        paper: paper::of(&on, &released),
        pdf: format!("{}/pdf", paths::my_copy(copy)),
        back: (paths::MY_COPIES.to_owned(), on.get("copy-back")),
        hint: on.get("copy-read-hint"),
    };
    papers::preview(&web, &signed, preview)
}

/// `GET /me/copies/{copy}/pdf`
pub(crate) async fn pdf(
    State(web): State<WebState>,
    signed: Signed,
    Path(copy): Path<EventId>,
) -> Result<Response, Failure> {
    let released = released(&web, &signed, copy).await?;
    let paper = paper::of(&words::on(&web, &signed, &released), &released);
    papers::pdf(&web, paper).await
}

/// `GET /me/copies/{copy}/json`
pub(crate) async fn json(
    State(web): State<WebState>,
    signed: Signed,
    Path(copy): Path<EventId>,
) -> Result<Response, Failure> {
    let released = released(&web, &signed, copy).await?;
    let written = machine::of(&words::on(&web, &signed, &released), &released);
    let text = serde_json::to_string_pretty(&written)
        .map_err(|_| Failure::Internal("a copy without a text".to_owned()))?;
    // Named by what it is: a file name is seen by others than its reader.
    let headers = [
        (CONTENT_TYPE, "application/json; charset=utf-8"),
        (CONTENT_DISPOSITION, "attachment; filename=\"plats23-journal.json\""),
    ];
    Ok((headers, text).into_response())
}
