//! `/account`: everybody's own account. Password, passkeys, and signing out everywhere.
//!
//! Not here: the passkeys' ceremonies (`passkeys`), nor what a good password is (`access`).

use crate::failure::Failure;
use crate::format;
use crate::forms::{FieldError, Fields, FormBack, FormView, Reader};
use crate::page::{self, Page};
use crate::paths;
use crate::session::{self, Signed};
use crate::state::WebState;
use crate::texts::T;
use access::password::PasswordFault;
use app::Problem;
use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::SET_COOKIE;
use axum::response::{IntoResponse, Redirect, Response};
use std::sync::PoisonError;

#[derive(Template)]
#[template(path = "account.html")]
struct AccountPage {
    page: Page,
    t: T,
    form: FormView,
    is_demo: bool,
    has_password: bool,
    /// Can passkeys be used here at all?
    has_passkeys: bool,
    passkeys: Vec<PasskeyView>,
}

struct PasskeyView {
    id: String,
    added: String,
    /// It is the last way in, and cannot be removed.
    is_last_way: bool,
}

/// `GET /account`
pub(crate) async fn show(State(web): State<WebState>, signed: Signed) -> Result<Response, Failure> {
    answer(&web, &signed, None).await
}

async fn answer(
    web: &WebState,
    signed: &Signed,
    back: Option<FormBack>,
) -> Result<Response, Failure> {
    let status = back.as_ref().map_or(StatusCode::OK, |back| back.status);
    let has_password = web.app.has_password(signed.account).await?;
    let is_demo = web.demo.is_some();
    let t = signed.t();
    let own = web.app.own_passkeys(signed.account).await?;
    let is_last_way = is_last_way(own.len(), has_password, is_demo);
    let own = own.into_iter().map(|own| {
        let at = format::moment(t, own.added_at, web.app.now(), web.app.zone());
        let added = t.with("passkey-added", &[("when", &at)]);
        PasskeyView { id: own.credential_id, added, is_last_way }
    });
    let account = AccountPage {
        page: Page::of(web, signed),
        t,
        form: FormView::new(signed, None, back),
        is_demo,
        has_password,
        has_passkeys: web.passkeys.is_some(),
        passkeys: own.collect(),
    };
    page::answer(status, &account)
}

/// Without a password the last passkey is the only way in.
fn is_last_way(passkeys: usize, has_password: bool, is_demo: bool) -> bool {
    passkeys <= 1 && !has_password && !is_demo
}

/// `POST /account/password`: everybody else with the old password is out, and this device stays.
pub(crate) async fn change_password(
    State(web): State<WebState>,
    signed: Signed,
    fields: Fields,
) -> Result<Response, Failure> {
    let t = signed.t();
    let mut read = Reader::new(t, &fields);
    read.needed("current", "account-current-needed");
    let new = new_password(&mut read, &fields, "password");
    let unread = read.finish().err();
    let (Some(new), None) = (new, &unread) else {
        return answer(&web, &signed, unread).await;
    };
    let wrong = |message: String| {
        FormBack::unread(&fields, vec![FieldError { field: "current".to_owned(), message }])
    };
    // Whoever finds an unlocked screen may not guess here either.
    let key = signed.account.to_string();
    let tried = throttle(&web, |tries| tries.begin(&key, &key, web.app.now()));
    if tried.is_err() {
        let back = wrong(t.get("account-current-wait").into_owned());
        return answer(&web, &signed, Some(back)).await;
    }
    let row = web.app.record().account(signed.account).await.map_err(Problem::from)?;
    let phc = row.map(|row| row.password_phc).filter(|phc| !phc.is_empty());
    let typed = Password(fields.all("current").first().cloned().unwrap_or_default());
    if !typed.is(phc).await? {
        let back = wrong(t.get("account-current-wrong").into_owned());
        return answer(&web, &signed, Some(back)).await;
    }
    throttle(&web, |tries| tries.succeeded(&key, &key));
    let phc = new.hash().await?;
    web.app.record().set_password(signed.account, &phc).await.map_err(Problem::from)?;
    let mut response = page::go(paths::ACCOUNT, "notice-password-changed");
    response.headers_mut().append(SET_COOKIE, session::begin(&web, signed.account).await?);
    Ok(response)
}

fn throttle<R>(web: &WebState, act: impl FnOnce(&mut access::Throttle) -> R) -> R {
    act(&mut web.throttle.lock().unwrap_or_else(PoisonError::into_inner))
}

/// `POST /account/passkeys/removal`
pub(crate) async fn remove_passkey(
    State(web): State<WebState>,
    signed: Signed,
    fields: Fields,
) -> Result<Response, Failure> {
    let own = web.app.own_passkeys(signed.account).await?;
    let has_password = web.app.has_password(signed.account).await?;
    let credential = fields.one("credential");
    if !own.iter().any(|own| own.credential_id == credential) {
        return Ok(Redirect::to(paths::ACCOUNT).into_response());
    }
    if is_last_way(own.len(), has_password, web.demo.is_some()) {
        return Ok(page::go(paths::ACCOUNT, "notice-passkey-last"));
    }
    let removed = web.app.record().remove_passkey(credential, signed.account).await;
    removed.map_err(Problem::from)?;
    Ok(page::go(paths::ACCOUNT, "notice-passkey-removed"))
}

/// `POST /account/sessions/end`: every device, this one too.
pub(crate) async fn end_sessions(
    State(web): State<WebState>,
    signed: Signed,
) -> Result<Response, Failure> {
    let ended = web.app.record().end_all_sessions_of(signed.account).await;
    ended.map_err(Problem::from)?;
    let cookie = session::end(&web, signed.session).await?;
    let mut response = Redirect::to(paths::LOGIN).into_response();
    response.headers_mut().append(SET_COOKIE, cookie);
    Ok(response)
}

/// A password on its way; never shown, never logged. Hashing is slow by design and blocks no page.
pub(crate) struct Password(String);

impl Password {
    pub(crate) async fn hash(self) -> Result<String, Failure> {
        let hashed = tokio::task::spawn_blocking(move || access::password::hash(&self.0)).await;
        let hashed = hashed.map_err(|_| Failure::Internal("a hashing ended".to_owned()))?;
        hashed.map_err(|fault| Failure::Internal(fault.to_string()))
    }

    async fn is(self, phc: Option<String>) -> Result<bool, Failure> {
        let check = move || access::password::verify(&self.0, phc.as_deref());
        let checked = tokio::task::spawn_blocking(check).await;
        checked.map_err(|_| Failure::Internal("a password check ended".to_owned()))
    }
}

/// A new password, when it meets the rule; else the reason stands beside the field. It keeps the
/// spaces that somebody chose.
pub(crate) fn new_password(read: &mut Reader<'_>, fields: &Fields, name: &str) -> Option<Password> {
    let typed = fields.all(name).first().cloned().unwrap_or_default();
    match access::password::check(&typed) {
        Ok(()) => Some(Password(typed)),
        Err(fault) => {
            read.fail(name, fault_key(fault));
            None
        }
    }
}

fn fault_key(fault: PasswordFault) -> &'static str {
    match fault {
        PasswordFault::TooShort => "password-too-short",
        PasswordFault::TooLong => "password-too-long",
        PasswordFault::TooCommon => "password-too-common",
        PasswordFault::TooSimple => "password-too-simple",
        PasswordFault::NotHashed => "form-not-now",
    }
}
