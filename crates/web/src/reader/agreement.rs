//! `GET, POST /me/agreement`: the patient reads the agreement and says yes to it.

use super::call::Call;
use super::patients_own;
use crate::agreement::sheet::Sheet;
use crate::episodes::On;
use crate::failure::Failure;
use crate::forms::{Fields, FormBack, FormView, submit};
use crate::page::{self, Page};
use crate::paths;
use crate::session::Signed;
use crate::state::WebState;
use crate::texts::T;
use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use care::command::Command;
use care::episode::Command as EpisodeCommand;
use care::episode::event::AgreeingParty;

#[derive(Template)]
#[template(path = "me/agreement.html")]
struct AgreementPage {
    page: Page,
    t: T,
    form: FormView,
    sheet: Sheet,
    may_agree: bool,
    call: Option<Call>,
}

pub(crate) async fn show(State(web): State<WebState>, signed: Signed) -> Result<Response, Failure> {
    answer(&patients_own(&web, &signed).await?, None)
}

fn answer(on: &On<'_>, back: Option<FormBack>) -> Result<Response, Failure> {
    let status = back.as_ref().map_or(StatusCode::OK, |back| back.status);
    let sheet = Sheet::of(on).ok_or(Failure::NOT_FOUND)?;
    let page = AgreementPage {
        page: Page::of(on.web, on.signed),
        t: on.t(),
        form: FormView::new(on.signed, Some(on.episode().version), back),
        may_agree: sheet.patient_agreed.is_none() && on.episode().is_open(),
        sheet,
        call: Call::of(on),
    };
    page::answer(status, &page)
}

pub(crate) async fn agree(
    State(web): State<WebState>,
    signed: Signed,
    fields: Fields,
) -> Result<Response, Failure> {
    let on = patients_own(&web, &signed).await?;
    let version = fields.one("version").parse().map_err(|_| Failure::Unreadable)?;
    let command = EpisodeCommand::Agree { version, party: AgreeingParty::Patient };
    match submit(&web, &signed, &fields, Command::Episode(on.id(), command)).await {
        Ok(_) => Ok(page::go(paths::MY_AGREEMENT, "notice-me-agreed")),
        Err(error) => answer(&on, Some(error.back()?)),
    }
}
