//! `/administration/units/new` and `…/{unit}/edit`: registers a unit, and corrects what is wrong.
//!
//! Kind, provider and law stay as they were registered: the record that is kept there follows
//! them. A unit that changes hands is closed, and a new one registered.

use super::unit_view::{self, KINDS, LAWS, kind_word, law_word};
use super::{authority_words, choose_first, derived, local_rule, word};
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
use care::ids::UnitId;
use care::keeper::Law;
use care::organisation::OrganisationNumber;
use care::unit::{self, Details, UnitKind};
use care::world::Directory;
use uuid::Uuid;

#[derive(Template)]
#[template(path = "administration/unit.html")]
struct UnitPage {
    page: Page,
    t: T,
    title: String,
    button: String,
    form: FormView,
    /// What is asked once, when it is registered.
    is_new: bool,
    providers: Vec<Choice>,
    principals: Vec<Choice>,
    kinds: Vec<Choice>,
    laws: Vec<Choice>,
    platform: Vec<Choice>,
}

pub(crate) async fn new(State(web): State<WebState>, signed: Signed) -> Result<Response, Failure> {
    show(&web, &signed, None).await
}

async fn show(
    web: &WebState,
    signed: &Signed,
    back: Option<FormBack>,
) -> Result<Response, Failure> {
    let directory = web.app.administration(&signed.actor).await?;
    let t = signed.t();
    let own = signed.actor.authority.clone().unwrap_or_default();
    let known = directory.organisation(&own);
    let principal = known.filter(|known| known.kind.is_principal()).map(|_| own.clone());
    let form = FormView::new(signed, None, back)
        .prefilled("authority", own)
        .prefilled("principal", principal.unwrap_or_default())
        .prefilled("law", law_word(LAWS[0]))
        .prefilled("on_platform", "yes");
    let title = t.get("unit-new").into_owned();
    answer(web, signed, form, (title, "unit-register", true), &directory)
}

fn answer(
    web: &WebState,
    signed: &Signed,
    form: FormView,
    (title, button, is_new): (String, &str, bool),
    directory: &Directory,
) -> Result<Response, Failure> {
    let t = signed.t();
    let kinds = KINDS.into_iter().map(kind_word);
    let laws = LAWS.into_iter().map(law_word);
    let status = if form.has_errors() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let unit = UnitPage {
        page: Page::of(web, signed),
        t,
        title,
        button: t.get(button).into_owned(),
        form,
        is_new,
        providers: providers(web, signed, directory),
        principals: principals(t, directory),
        kinds: choose_first(t, kinds.map(|kind| Choice::new(kind, word(t, "unit-kind", kind)))),
        laws: laws.map(|law| Choice::new(law, word(t, "law-long", law))).collect(),
        platform: local_rule::platform(t),
    };
    page::answer(status, &unit)
}

/// Providers that units may be registered for: the own, and those that nobody is here for yet.
pub(super) fn providers(web: &WebState, signed: &Signed, directory: &Directory) -> Vec<Choice> {
    let own = signed.actor.authority.clone().unwrap_or_default();
    let named = |number: &str, name: &str| {
        let label = format!("{name}, {}", authority_words(number));
        Choice::new(number, label.trim_start_matches(", "))
    };
    let first = directory.organisation(&own).map_or("", |known| known.name.as_str());
    let others = directory.organisations.values().filter_map(|one| one.details.as_ref());
    let others = others.filter(|one| {
        let number = one.number.digits();
        number != own && web.app.keeps_provider(&signed.actor, number)
    });
    let mut others: Vec<Choice> = others.map(|one| named(one.number.digits(), &one.name)).collect();
    others.sort_by(|a, b| a.label.cmp(&b.label));
    [named(&own, first)].into_iter().chain(others).collect()
}

pub(super) fn principals(t: T, directory: &Directory) -> Vec<Choice> {
    let known = directory.organisations.values().filter_map(|one| one.details.as_ref());
    let mut known: Vec<Choice> = known
        .filter(|one| one.kind.is_principal())
        .map(|one| Choice::new(one.number.digits(), one.name.clone()))
        .collect();
    known.sort_by(|a, b| a.label.cmp(&b.label));
    let unsaid = Choice::new("", t.get("unit-principal-unsaid"));
    [unsaid].into_iter().chain(known).collect()
}

pub(crate) async fn create(
    State(web): State<WebState>,
    signed: Signed,
    fields: Fields,
) -> Result<Response, Failure> {
    let details = match read(&web, &signed, &fields) {
        Ok(details) => details,
        Err(back) => return show(&web, &signed, Some(back)).await,
    };
    let is_called = details.kind != UnitKind::Administration;
    let id = UnitId(derived(fields.command()?.0, "unit"));
    let command = Command::Unit(id, unit::Command::Register { details });
    match forms::submit(&web, &signed, &fields, command).await {
        // A unit without a number is a gap from its first minute.
        Ok(_) if is_called => Ok(page::go(&paths::telephones(id), "notice-unit-registered")),
        Ok(_) => Ok(page::go(&paths::unit(id), "notice-unit-changed")),
        Err(error) => show(&web, &signed, Some(error.back()?)).await,
    }
}

fn read(web: &WebState, signed: &Signed, fields: &Fields) -> Result<Details, FormBack> {
    let mut read = Reader::new(signed.t(), fields);
    let name = read.needed("name", "unit-name-needed");
    let place = read.needed("place", "unit-place-needed");
    let kind = read.choice("kind", "form-choose", |typed| {
        KINDS.into_iter().find(|kind| kind_word(*kind) == typed)
    });
    let own = signed.actor.authority.clone().unwrap_or_default();
    // A form without the choice is of the own provider.
    let typed = if fields.one("authority").is_empty() { &own } else { fields.one("authority") };
    let authority = match web.app.keeps_provider(&signed.actor, typed) {
        true => typed.to_owned(),
        false => {
            read.fail("authority", "form-choose");
            String::new()
        }
    };
    let law = read
        .choice("law", "form-choose", |typed| LAWS.into_iter().find(|law| law_word(*law) == typed));
    let principal = principal(&mut read, fields);
    read.finish()?;
    let (Some(kind), Some(law)) = (kind, law) else { return Err(FormBack::unread(fields, vec![])) };
    // An office keeps nobody's record.
    let law = if kind == UnitKind::Administration { Law::Org } else { law };
    let on_platform = fields.one("on_platform") != "no";
    Ok(Details { name, place, kind, authority, law, principal, on_platform })
}

fn principal(read: &mut Reader<'_>, fields: &Fields) -> Option<OrganisationNumber> {
    let typed = fields.one("principal");
    let number = OrganisationNumber::parse(typed);
    if number.is_none() && !typed.is_empty() {
        read.fail("principal", "form-choose");
    }
    number
}

/// `GET …/{unit}/edit`
pub(crate) async fn edit(
    State(web): State<WebState>,
    signed: Signed,
    Path(id): Path<Uuid>,
) -> Result<Response, Failure> {
    show_edit(&web, &signed, UnitId(id), None).await
}

async fn show_edit(
    web: &WebState,
    signed: &Signed,
    id: UnitId,
    back: Option<FormBack>,
) -> Result<Response, Failure> {
    let directory = web.app.administration(&signed.actor).await?;
    let (_, details) = unit_view::kept(web, signed, &directory, id)?;
    let t = signed.t();
    let principal = details.principal.as_ref().map_or("", OrganisationNumber::digits);
    let form = FormView::new(signed, None, back)
        .prefilled("name", details.name.clone())
        .prefilled("place", details.place.clone())
        .prefilled("principal", principal)
        .prefilled("on_platform", if details.on_platform { "yes" } else { "no" });
    let title = t.with("unit-edit", &[("unit", &details.name)]);
    answer(web, signed, form, (title, "unit-save", false), &directory)
}

/// `POST …/{unit}/edit`
pub(crate) async fn update(
    State(web): State<WebState>,
    signed: Signed,
    Path(id): Path<Uuid>,
    fields: Fields,
) -> Result<Response, Failure> {
    let id = UnitId(id);
    let directory = web.app.directory();
    let (_, details) = unit_view::kept(&web, &signed, &directory, id)?;
    let mut read = Reader::new(signed.t(), &fields);
    let name = read.needed("name", "unit-name-needed");
    let place = read.needed("place", "unit-place-needed");
    let principal = principal(&mut read, &fields);
    if let Err(back) = read.finish() {
        return show_edit(&web, &signed, id, Some(back)).await;
    }
    let on_platform = fields.one("on_platform") != "no";
    let details = Details { name, place, principal, on_platform, ..details.clone() };
    let command = Command::Unit(id, unit::Command::ChangeDetails { details });
    match forms::submit(&web, &signed, &fields, command).await {
        Ok(_) => Ok(page::go(&paths::unit(id), "notice-unit-changed")),
        Err(error) => show_edit(&web, &signed, id, Some(error.back()?)).await,
    }
}

/// `POST …/{unit}/closing`: what is still open is named, with what to do about it.
pub(crate) async fn close(
    State(web): State<WebState>,
    signed: Signed,
    Path(id): Path<Uuid>,
    fields: Fields,
) -> Result<Response, Failure> {
    let id = UnitId(id);
    let patients = web.app.patients_of_unit(&signed.actor, id).await?;
    let command = Command::Unit(id, unit::Command::Close { patients });
    match forms::submit(&web, &signed, &fields, command).await {
        Ok(_) => Ok(page::go(&paths::unit(id), "notice-unit-closed")),
        Err(error) => unit_view::answer(&web, &signed, id, Some(error.back()?)).await,
    }
}

/// `POST …/{unit}/reopening`
pub(crate) async fn reopen(
    State(web): State<WebState>,
    signed: Signed,
    Path(id): Path<Uuid>,
    fields: Fields,
) -> Result<Response, Failure> {
    let id = UnitId(id);
    let command = Command::Unit(id, unit::Command::Reopen);
    match forms::submit(&web, &signed, &fields, command).await {
        Ok(_) => Ok(page::go(&paths::unit(id), "notice-unit-reopened")),
        Err(error) => unit_view::answer(&web, &signed, id, Some(error.back()?)).await,
    }
}
