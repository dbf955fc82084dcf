//! `GET, POST /episodes/{id}/notices/{notice}`: a change that those who take part are to read, who
//! has read it, and whom the ward has to call because they do not read here.

use super::{open, own_page};
use crate::agreement::sheet::{self, CallView};
use crate::episodes::{Identity, On};
use crate::failure::Failure;
use crate::forms::{Fields, FormBack, FormView, SubmitError, submit};
use crate::page::{self, Page};
use crate::paths;
use crate::session::Signed;
use crate::state::WebState;
use crate::texts::T;
use access::Action;
use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use care::command::Command;
use care::episode::Command as EpisodeCommand;
use care::ids::{EpisodeId, EventId, RequestId, UnitId};
use care::recorded::Mark;
use uuid::Uuid;

#[derive(Template)]
#[template(path = "requests/notice.html")]
struct NoticePage {
    page: Page,
    t: T,
    identity: Identity,
    form: FormView,
    says: String,
    when: String,
    told: Vec<ToldView>,
    action: String,
}

struct ToldView {
    n: usize,
    unit: String,
    id: String,
    /// Who has read it, or told them, and when.
    read: Option<String>,
    /// Reads on its own pages, or is called.
    says: String,
    call: CallView,
    may_note: bool,
    is_own: bool,
    /// Not told until we tell them, or read it ourselves.
    is_ours: bool,
    is_main: bool,
}

pub(crate) async fn show(
    State(web): State<WebState>,
    signed: Signed,
    Path((id, notice)): Path<(EpisodeId, EventId)>,
) -> Result<Response, Failure> {
    match open(&web, &signed, id).await? {
        Ok(on) => answer(&on, notice, None),
        Err(elsewhere) => Ok(elsewhere),
    }
}

pub(crate) async fn create(
    State(web): State<WebState>,
    signed: Signed,
    Path((id, notice)): Path<(EpisodeId, EventId)>,
    fields: Fields,
) -> Result<Response, Failure> {
    let told = fields.id("unit").map(UnitId).or(signed.unit).ok_or(Failure::Unreadable)?;
    let command = EpisodeCommand::ReadNotice { at: web.app.now(), notice, unit: told };
    match submit(&web, &signed, &fields, Command::Episode(id, command)).await {
        Ok(_) => {
            call(&web, &signed, id, told, &fields).await?;
            let to = match own_page(&signed, id) {
                Some(_) => paths::asked(id),
                None => paths::episode(id),
            };
            Ok(page::go(&to, "notice-told"))
        }
        Err(SubmitError::Failure(failure)) => Err(failure),
        Err(SubmitError::Back(back)) => match open(&web, &signed, id).await? {
            Ok(on) => answer(&on, notice, Some(*back)),
            Err(_) => Ok(Redirect::to(&paths::asked(id)).into_response()),
        },
    }
}

/// With whom the ward spoke stands among the calls about that unit's request.
async fn call(
    web: &WebState,
    signed: &Signed,
    id: EpisodeId,
    unit: UnitId,
    fields: &Fields,
) -> Result<(), Failure> {
    let with = fields.one("with").to_owned();
    if with.is_empty() {
        return Ok(());
    }
    let on = On::open(web, signed, id).await?;
    let Some(request) = newest_request(&on, unit) else { return Ok(()) };
    let mut fields = fields.clone();
    let again = Uuid::from_u128(fields.command()?.0.as_u128() ^ 1);
    fields.0.insert("command".to_owned(), vec![again.to_string()]);
    let note = on.get("notice-call-note");
    let command = EpisodeCommand::LogCall { at: web.app.now(), request, with, note };
    // The notice is read either way; a name that is too long is no reason to say otherwise.
    match submit(web, signed, &fields, Command::Episode(id, command)).await {
        Ok(_) | Err(SubmitError::Back(_)) => Ok(()),
        Err(SubmitError::Failure(failure)) => Err(failure),
    }
}

fn newest_request(on: &On<'_>, unit: UnitId) -> Option<RequestId> {
    let to_unit = on.episode().requests.iter().filter(|(_, r)| r.details.to == unit);
    to_unit.max_by_key(|(id, r)| (r.sent.at, **id)).map(|(id, _)| *id)
}

fn answer(on: &On<'_>, id: EventId, back: Option<FormBack>) -> Result<Response, Failure> {
    let notice = on.episode().notices.iter().find(|notice| notice.id == id);
    let notice = notice.ok_or(Failure::NOT_FOUND)?;
    let status = back.as_ref().map_or(StatusCode::OK, |back| back.status);
    let units = notice.told.iter().enumerate();
    let mut told: Vec<ToldView> =
        units.map(|(at, (unit, read))| view(on, at + 1, *unit, read.as_ref())).collect();
    if let Some(first) = told.iter_mut().find(|one| one.may_note && one.is_ours) {
        first.is_main = true;
    }
    let page = NoticePage {
        page: Page::of(on.web, on.signed),
        t: on.t(),
        identity: Identity::of(on),
        form: FormView::new(on.signed, Some(on.episode().version), back),
        says: on.word("notice-kind", notice.kind.as_str()),
        when: on.moment(notice.at),
        told,
        action: paths::notice(on.id(), id),
    };
    page::answer(status, &page)
}

fn view(on: &On<'_>, n: usize, unit: UnitId, read: Option<&Mark>) -> ToldView {
    let by_letter = on
        .episode()
        .requests
        .values()
        .any(|request| request.details.to == unit && request.details.by_letter);
    let key = if by_letter { "notice-is-called" } else { "notice-reads-here" };
    ToldView {
        n,
        unit: on.unit(unit),
        id: unit.0.to_string(),
        read: read.map(|mark| {
            let own = mark.by.unit() == Some(unit);
            let key = if own { "notice-was-read" } else { "notice-was-told" };
            on.t().with(key, &[("by", &on.by(mark))])
        }),
        says: on.get(key),
        call: sheet::call(on, unit),
        may_note: read.is_none() && on.may_for(Action::ReadNotice, unit),
        is_own: on.signed.unit == Some(unit),
        is_ours: by_letter || on.signed.unit == Some(unit),
        is_main: false,
    }
}
