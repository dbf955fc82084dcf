//! `/welcome`: a first login, or a forgotten password, with the one-time code that an
//! administrator has handed over.
//!
//! A wrong, used and old code are answered alike. Not here: how a code is made (`app`).

use crate::account;
use crate::failure::Failure;
use crate::forms::{Fields, FormBack, FormView, Reader};
use crate::lang;
use crate::page::{self, Page};
use crate::paths;
use crate::session;
use crate::state::WebState;
use crate::texts::T;
use access::Code;
use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::{HeaderMap, SET_COOKIE};
use axum::response::{IntoResponse, Redirect, Response};

#[derive(Template)]
#[template(path = "welcome.html")]
struct WelcomePage {
    page: Page,
    t: T,
    form: FormView,
}

/// `GET /welcome`
pub(crate) async fn show(
    State(web): State<WebState>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    answer(&web, &headers, None)
}

fn answer(
    web: &WebState,
    headers: &HeaderMap,
    back: Option<FormBack>,
) -> Result<Response, Failure> {
    let t = T { lang: lang::of(headers) };
    let status = back.as_ref().map_or(StatusCode::OK, |back| back.status);
    let form = FormView::nobodys(t, back);
    page::answer(status, &WelcomePage { page: Page::bare(web, t, paths::WELCOME), t, form })
}

/// `POST /welcome`: sets the password and logs in.
pub(crate) async fn create(
    State(web): State<WebState>,
    headers: HeaderMap,
    fields: Fields,
) -> Result<Response, Failure> {
    let t = T { lang: lang::of(&headers) };
    let mut read = Reader::new(t, &fields);
    let code = read.choice("code", "welcome-code-unread", Code::parse);
    let password = account::new_password(&mut read, &fields, "password");
    let unread = read.finish().err();
    let (Some(code), Some(password), None) = (code, password, &unread) else {
        return answer(&web, &headers, unread);
    };
    let phc = password.hash().await?;
    let Some(account) = web.app.use_code(&code, &phc).await? else {
        let mut read = Reader::new(t, &fields);
        read.fail("code", "welcome-code-used");
        return answer(&web, &headers, read.finish().err());
    };
    if !session::has_capacity(&web, account).await? {
        // The password is set; the post may begin later.
        return Ok(page::go(paths::LOGIN, "notice-welcome"));
    }
    let cookie = session::begin(&web, account).await?;
    let mut response = Redirect::to(paths::HOME).into_response();
    response.headers_mut().append(SET_COOKIE, cookie);
    Ok(response)
}
