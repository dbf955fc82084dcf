//! The first two steps, for whoever holds the code: an administrator, and the own organisation.

use super::steps::{self, StepView};
use crate::account;
use crate::administration::organisation as organisations;
use crate::failure::Failure;
use crate::forms::{Choice, Fields, FormBack, FormView, Reader};
use crate::lang;
use crate::page::{self, Page};
use crate::paths;
use crate::session::{self, MaybeSigned};
use crate::state::WebState;
use crate::texts::T;
use access::Code;
use app::view::setup::{FirstAdministrator, FirstOrganisation};
use askama::Template;
use axum::extract::State;
use axum::http::header::{HeaderMap, SET_COOKIE};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use care::organisation::{Details, OrganisationKind};

/// Holds the code while the first two steps are taken on this device.
const COOKIE: &str = "setup";

#[derive(Template)]
#[template(path = "setup/first.html")]
struct FirstPage {
    page: Page,
    t: T,
    form: FormView,
    stage: Stage,
    kinds: Vec<Choice>,
    steps: Vec<StepView>,
}

/// Which of the first pages is next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stage {
    Code,
    Administrator,
    Organisation,
}

/// `GET /setup`: the next step, whoever comes; nothing when there is none.
pub(crate) async fn show(
    State(web): State<WebState>,
    MaybeSigned(signed): MaybeSigned,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    match signed {
        Some(signed) => steps::overview(&web, &signed).await,
        None => answer(&web, &headers, None).await,
    }
}

async fn answer(
    web: &WebState,
    headers: &HeaderMap,
    back: Option<FormBack>,
) -> Result<Response, Failure> {
    must_be_open(web)?;
    let t = T { lang: lang::of(headers) };
    let stage = stage(web, headers).await?;
    let status = back.as_ref().map_or(StatusCode::OK, |back| back.status);
    let page = FirstPage {
        page: Page::bare(web, t, paths::SETUP),
        t,
        form: FormView::nobodys(t, back).prefilled("kind", OrganisationKind::Region.as_str()),
        stage,
        kinds: organisations::kinds(t),
        steps: steps::first(t, stage == Stage::Organisation),
    };
    page::answer(status, &page)
}

/// There is a code, and nobody to administrate yet: also when another node has been quicker.
fn must_be_open(web: &WebState) -> Result<(), Failure> {
    match web.has_setup() && web.app.is_without_administrator() {
        true => Ok(()),
        false => Err(Failure::NOT_FOUND),
    }
}

async fn stage(web: &WebState, headers: &HeaderMap) -> Result<Stage, Failure> {
    let held = session::cookie(headers, COOKIE).and_then(|held| Code::parse(&held));
    if !held.is_some_and(|held| web.is_setup_code(&held)) {
        return Ok(Stage::Code);
    }
    Ok(match web.app.first_administrator().await? {
        Some(_) => Stage::Organisation,
        None => Stage::Administrator,
    })
}

/// `POST /setup/code`
pub(crate) async fn enter(
    State(web): State<WebState>,
    headers: HeaderMap,
    fields: Fields,
) -> Result<Response, Failure> {
    must_be_open(&web)?;
    let t = T { lang: lang::of(&headers) };
    let mut read = Reader::new(t, &fields);
    let right = |typed: &str| Code::parse(typed).filter(|code| web.is_setup_code(code));
    let code = read.choice("code", "setup-code-wrong", right);
    let unread = read.finish().err();
    let (Some(code), None) = (code, &unread) else {
        return answer(&web, &headers, unread).await;
    };
    let mut response = Redirect::to(paths::SETUP).into_response();
    let secure = if web.secure_cookies { "; Secure" } else { "" };
    let cookie = format!("{COOKIE}={}; Path=/setup; HttpOnly; SameSite=Lax{secure}", code.reveal());
    response.headers_mut().append(SET_COOKIE, session::header(cookie));
    Ok(response)
}

/// `POST /setup/administrator`
pub(crate) async fn administrator(
    State(web): State<WebState>,
    headers: HeaderMap,
    fields: Fields,
) -> Result<Response, Failure> {
    must_be_open(&web)?;
    if stage(&web, &headers).await? != Stage::Administrator {
        return Ok(Redirect::to(paths::SETUP).into_response());
    }
    let mut read = Reader::new(T { lang: lang::of(&headers) }, &fields);
    let name = read.needed("name", "staff-name-needed");
    let login_name = read.needed("login_name", "staff-login-needed");
    let password = account::new_password(&mut read, &fields, "password");
    let unread = read.finish().err();
    let (Some(password), None) = (password, &unread) else {
        return answer(&web, &headers, unread).await;
    };
    let (id, password_phc) = (fields.command()?, password.hash().await?);
    let new = FirstAdministrator { id, name, login_name, password_phc };
    web.app.make_first_administrator(new).await?;
    Ok(Redirect::to(paths::SETUP).into_response())
}

/// `POST /setup/organisation`: the last that the code is good for.
pub(crate) async fn organisation(
    State(web): State<WebState>,
    headers: HeaderMap,
    fields: Fields,
) -> Result<Response, Failure> {
    must_be_open(&web)?;
    if stage(&web, &headers).await? != Stage::Organisation {
        return Ok(Redirect::to(paths::SETUP).into_response());
    }
    let t = T { lang: lang::of(&headers) };
    let mut read = Reader::new(t, &fields);
    let name = read.needed("name", "organisation-name-needed");
    let number = organisations::number(&mut read);
    let kind = read.choice("kind", "form-choose", OrganisationKind::parse);
    let place = read.needed("place", "setup-place-needed");
    let unread = read.finish().err();
    let (Some(number), Some(kind), None) = (number, kind, &unread) else {
        return answer(&web, &headers, unread).await;
    };
    let office = t.with("setup-office", &[("name", &name)]);
    let details = Details { number, name, kind };
    let new = FirstOrganisation { id: fields.command()?, details, office, place };
    let account = web.app.make_first_organisation(new).await?;
    web.end_setup_code();
    let cookie = session::begin(&web, account).await?;
    let mut response = Redirect::to(&paths::setup_step("ward")).into_response();
    response.headers_mut().append(SET_COOKIE, cookie);
    let gone = HeaderValue::from_static("setup=; Path=/setup; Max-Age=0; HttpOnly; SameSite=Lax");
    response.headers_mut().append(SET_COOKIE, gone);
    Ok(response)
}
