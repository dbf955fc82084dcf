//! `GET, POST /episodes/{id}/death`: the patient has died. Asked twice: first when, then a page
//! that says what it leads to, so that nobody goes there or calls in vain, and nothing by mistake.

use crate::episodes::act::unread;
use crate::episodes::{Identity, On};
use crate::failure::Failure;
use crate::format;
use crate::forms::{Fields, FormBack, FormView, Reader, SubmitError, submit};
use crate::page::{self, Page};
use crate::paths;
use crate::session::Signed;
use crate::state::WebState;
use crate::texts::T;
use access::Action;
use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use care::command::Command;
use care::episode::Command as EpisodeCommand;
use care::episode::contact::Planned;
use care::ids::EpisodeId;
use jiff::Timestamp;

#[derive(Template)]
#[template(path = "ending/death.html")]
struct DeathPage {
    page: Page,
    t: T,
    identity: Identity,
    form: FormView,
    /// What will happen, when the time has been read: the second step.
    confirm: Option<Confirm>,
    action: String,
    back: String,
}

struct Confirm {
    /// "Gunvor Ahl avled i dag kl 04.10."
    says: String,
    happens: Vec<String>,
}

pub(crate) async fn new(
    State(web): State<WebState>,
    signed: Signed,
    Path(id): Path<EpisodeId>,
) -> Result<Response, Failure> {
    answer(&On::open(&web, &signed, id).await?, None, None)
}

pub(crate) async fn create(
    State(web): State<WebState>,
    signed: Signed,
    Path(id): Path<EpisodeId>,
    fields: Fields,
) -> Result<Response, Failure> {
    let (at, note) = match read(&web, &signed, &fields) {
        Ok(read) => read,
        Err(error) => {
            let back = error.back()?;
            return answer(&On::open(&web, &signed, id).await?, Some(back), None);
        }
    };
    if fields.one("confirmed") != "yes" {
        let on = On::open(&web, &signed, id).await?;
        let mut back = FormBack::unread(&fields, vec![]);
        back.status = StatusCode::OK;
        return answer(&on, Some(back), Some(at));
    }
    let command = Command::Episode(id, EpisodeCommand::RecordDeath { at, note });
    match submit(&web, &signed, &fields, command).await {
        Ok(_) => Ok(page::go(&paths::episode(id), "notice-death-recorded")),
        Err(error) => {
            let back = error.back()?;
            answer(&On::open(&web, &signed, id).await?, Some(back), None)
        }
    }
}

fn read(
    web: &WebState,
    signed: &Signed,
    fields: &Fields,
) -> Result<(Timestamp, String), SubmitError> {
    let mut reader = Reader::new(signed.t(), fields);
    let at = reader.past("at", web.app.zone(), web.app.now());
    if at.is_some_and(|at| at > web.app.now()) {
        reader.fail("at_date", "death-in-future");
    }
    let note = reader.text("note");
    reader.finish().map_err(unread)?;
    at.map(|at| (at, note)).ok_or(SubmitError::Failure(Failure::Unreadable))
}

fn answer(
    on: &On<'_>,
    back: Option<FormBack>,
    confirmed_at: Option<Timestamp>,
) -> Result<Response, Failure> {
    if !on.may(Action::RecordDeath) || !on.episode().is_open() {
        return Err(Failure::NOT_FOUND);
    }
    let status = back.as_ref().map_or(StatusCode::OK, |back| back.status);
    let form = FormView::new(on.signed, Some(on.episode().version), back)
        .prefilled("at_date", format::iso_date(on.now(), on.zone()))
        .prefilled("at_time", format::iso_time(on.now(), on.zone()));
    let page = DeathPage {
        page: Page::of(on.web, on.signed),
        t: on.t(),
        identity: Identity::of(on),
        form,
        confirm: confirmed_at.map(|at| confirm(on, at)),
        action: paths::death(on.id()),
        back: paths::episode(on.id()),
    };
    page::answer(status, &page)
}

fn confirm(on: &On<'_>, at: Timestamp) -> Confirm {
    let (name, when) = (on.name(), on.moment(at));
    let happens = [visits(on), told(on), by_telephone(on), bed(on), Some(on.get("death-kin"))];
    Confirm {
        says: on.t().with("death-says", &[("name", &name), ("when", &when)]),
        happens: happens.into_iter().flatten().collect(),
    }
}

/// Visits and calls that will not be made.
fn visits(on: &On<'_>) -> Option<String> {
    let open = on.episode().planned().filter(Planned::is_open);
    let coming = open.filter(|planned| planned.contact.until >= on.now()).count();
    (coming > 0).then(|| on.t().with("death-visits", &[("n", &coming)]))
}

/// Units that read it here, and those that must be called.
fn units(on: &On<'_>, on_platform: &dyn Fn(&care::unit::Details) -> bool) -> Vec<String> {
    let own = on.episode().opening.as_ref().map(|opening| opening.ward_unit);
    let units = on.episode().units().into_iter().filter(|unit| Some(*unit) != own);
    let known = units.filter(|unit| {
        let details = on.view.directory.units.get(unit).and_then(|unit| unit.details.as_ref());
        details.is_some_and(on_platform)
    });
    known.map(|unit| on.unit(unit)).collect()
}

fn told(on: &On<'_>) -> Option<String> {
    let units = units(on, &|details| details.on_platform);
    (!units.is_empty()).then(|| on.t().with("death-told", &[("units", &units.join(", "))]))
}

fn by_telephone(on: &On<'_>) -> Option<String> {
    let units = units(on, &|details| !details.on_platform);
    (!units.is_empty()).then(|| on.t().with("death-call", &[("units", &units.join(", "))]))
}

fn bed(on: &On<'_>) -> Option<String> {
    let has_place = on.episode().safety_bed.is_some() || on.episode().bed.is_some();
    has_place.then(|| on.get("death-bed"))
}
