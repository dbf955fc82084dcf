//! `/administration/organisations/…`: registers principals and providers, and corrects them.

use super::picture::organisation_kind;
use crate::failure::Failure;
use crate::forms::{self, Choice, Fields, FormBack, FormView, Reader};
use crate::page::{self, Page};
use crate::paths;
use crate::session::Signed;
use crate::state::WebState;
use crate::texts::T;
use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use care::command::Command;
use care::ids::OrganisationId;
use care::organisation::{self, Details, OrganisationKind, OrganisationNumber};
use uuid::Uuid;

#[derive(Template)]
#[template(path = "administration/organisation.html")]
struct OrganisationPage {
    page: Page,
    t: T,
    title: String,
    button: String,
    form: FormView,
    kinds: Vec<Choice>,
    /// Its number as written, once it is registered: it is what it is known by.
    number: Option<String>,
}

/// `GET /administration/organisations/new`
pub(crate) async fn new(State(web): State<WebState>, signed: Signed) -> Result<Response, Failure> {
    show(&web, &signed, None, None).await
}

/// `GET /administration/organisations/{organisation}`
pub(crate) async fn edit(
    State(web): State<WebState>,
    signed: Signed,
    Path(id): Path<Uuid>,
) -> Result<Response, Failure> {
    show(&web, &signed, Some(OrganisationId(id)), None).await
}

async fn show(
    web: &WebState,
    signed: &Signed,
    id: Option<OrganisationId>,
    back: Option<FormBack>,
) -> Result<Response, Failure> {
    let directory = web.app.administration(&signed.actor).await?;
    let t = signed.t();
    let known = match id {
        Some(id) => Some(known(web, signed, &directory, id)?),
        None => None,
    };
    let status = back.as_ref().map_or(StatusCode::OK, |back| back.status);
    let mut form = FormView::new(signed, None, back);
    if let Some(known) = known {
        form = form.prefilled("name", known.name.clone()).prefilled("kind", known.kind.as_str());
    }
    let (title, button) = match known {
        Some(known) => (t.with("organisation-edit", &[("name", &known.name)]), "unit-save"),
        None => (t.get("organisation-new").into_owned(), "unit-register"),
    };
    let page = OrganisationPage {
        page: Page::of(web, signed),
        t,
        title,
        button: t.get(button).into_owned(),
        form,
        kinds: kinds(t),
        number: known.map(|known| known.number.written()),
    };
    page::answer(status, &page)
}

fn known<'d>(
    web: &WebState,
    signed: &Signed,
    directory: &'d care::world::Directory,
    id: OrganisationId,
) -> Result<&'d Details, Failure> {
    let known = directory.organisations.get(&id).and_then(|one| one.details.as_ref());
    let kept = |one: &&Details| web.app.keeps_provider(&signed.actor, one.number.digits());
    known.filter(kept).ok_or(Failure::NOT_FOUND)
}

pub(crate) fn kinds(t: T) -> Vec<Choice> {
    let kinds = OrganisationKind::ALL.into_iter();
    kinds.map(|kind| Choice::new(kind.as_str(), organisation_kind(t, kind))).collect()
}

/// The number, when it is one; else what is wrong stands beside the field.
pub(crate) fn number(read: &mut Reader<'_>) -> Option<OrganisationNumber> {
    let typed = read.text("number");
    read.choice("number", "organisation-number-unread", |_| OrganisationNumber::parse(&typed))
}

/// `POST /administration/organisations/new`
pub(crate) async fn create(
    State(web): State<WebState>,
    signed: Signed,
    fields: Fields,
) -> Result<Response, Failure> {
    let mut read = Reader::new(signed.t(), &fields);
    let name = read.needed("name", "organisation-name-needed");
    let number = number(&mut read);
    let kind = read.choice("kind", "form-choose", OrganisationKind::parse);
    let unread = read.finish().err();
    let (Some(number), Some(kind), None) = (number, kind, &unread) else {
        return show(&web, &signed, None, unread).await;
    };
    let id = number.id();
    let register = organisation::Command::Register { details: Details { number, name, kind } };
    match forms::submit(&web, &signed, &fields, Command::Organisation(id, register)).await {
        Ok(_) => Ok(page::go(paths::ADMINISTRATION, "notice-organisation-registered")),
        Err(error) => {
            let mut back = error.back()?;
            if web.app.directory().organisations.contains_key(&id) && back.errors.is_empty() {
                back.summary = Some(signed.t().get("organisation-known").into_owned());
            }
            show(&web, &signed, None, Some(back)).await
        }
    }
}

/// `POST /administration/organisations/{organisation}`
pub(crate) async fn update(
    State(web): State<WebState>,
    signed: Signed,
    Path(id): Path<Uuid>,
    fields: Fields,
) -> Result<Response, Failure> {
    let id = OrganisationId(id);
    let directory = web.app.directory();
    let number = known(&web, &signed, &directory, id)?.number.clone();
    let mut read = Reader::new(signed.t(), &fields);
    let name = read.needed("name", "organisation-name-needed");
    let kind = read.choice("kind", "form-choose", OrganisationKind::parse);
    let unread = read.finish().err();
    let (Some(kind), None) = (kind, &unread) else {
        return show(&web, &signed, Some(id), unread).await;
    };
    let details = Details { number, name, kind };
    let change = Command::Organisation(id, organisation::Command::ChangeDetails { details });
    match forms::submit(&web, &signed, &fields, change).await {
        Ok(_) => Ok(page::go(paths::ADMINISTRATION, "notice-organisation-changed")),
        Err(error) => show(&web, &signed, Some(id), Some(error.back()?)).await,
    }
}
