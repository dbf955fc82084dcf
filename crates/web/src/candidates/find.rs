//! Finding the person: by identity number, or by the beginning of each name.

use super::{facts, flag, found, own_ward, register};
use crate::failure::Failure;
use crate::forms::{FieldError, Fields, FormBack, FormView};
use crate::page::{self, Page};
use crate::paths;
use crate::session::Signed;
use crate::state::WebState;
use crate::texts::T;
use app::view::person::{Found, HITS_MAX};
use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use care::ids::PersonId;

#[derive(Template)]
#[template(path = "candidate/find.html")]
struct FindPage {
    page: Page,
    t: T,
    form: FormView,
    search: &'static str,
    choose: &'static str,
    /// Absent until somebody has searched.
    hits: Option<Vec<HitView>>,
    too_many: bool,
    text: String,
    register: register::RegisterForm,
    /// For whoever may merge two records of one human being.
    merge: Option<&'static str>,
}

pub(super) struct HitView {
    person: String,
    name: String,
    facts: String,
    /// The open care at home, where there is one: a patient has one at a time.
    open: bool,
}

/// `GET /candidates/new`
pub(crate) async fn new(State(web): State<WebState>, signed: Signed) -> Result<Response, Failure> {
    own_ward(&web, &signed)?;
    let register = register::RegisterForm::new(&web, &signed, None, "");
    show(&web, &signed, Searched::default(), register)
}

/// `POST /candidates/search`
pub(crate) async fn search(
    State(web): State<WebState>,
    signed: Signed,
    fields: Fields,
) -> Result<Response, Failure> {
    own_ward(&web, &signed)?;
    let text = fields.one("text").to_owned();
    if text.chars().filter(|letter| letter.is_alphanumeric()).count() < 2 {
        let message = signed.t().get("candidate-search-short").into_owned();
        let error = FieldError { field: "text".to_owned(), message };
        let register = register::RegisterForm::new(&web, &signed, None, "");
        let back = FormBack::unread(&fields, vec![error]);
        let searched = Searched { back: Some(back), ..Searched::default() };
        return show(&web, &signed, searched, register);
    }
    let hits = web.app.search(&signed.actor, &text).await?;
    let register = register::RegisterForm::new(&web, &signed, None, &text);
    show(&web, &signed, Searched { text, hits: Some(hits), back: None }, register)
}

/// `POST /candidates/person`: this one.
pub(crate) async fn choose(
    State(web): State<WebState>,
    signed: Signed,
    fields: Fields,
) -> Result<Response, Failure> {
    let person = fields.id("person").map(PersonId).ok_or(Failure::Unreadable)?;
    let text = fields.one("text").to_owned();
    let found = found(&web, &signed, &text, person).await?;
    flag::show(&web, &signed, found, &text, None)
}

/// What was searched for and found, if anybody has searched.
#[derive(Default)]
pub(super) struct Searched {
    text: String,
    hits: Option<Vec<Found>>,
    back: Option<FormBack>,
}

/// Searching, with hits when there are any, and the form for somebody who is not there.
pub(super) fn show(
    web: &WebState,
    signed: &Signed,
    searched: Searched,
    register: register::RegisterForm,
) -> Result<Response, Failure> {
    let Searched { text, hits, back } = searched;
    let status = if register.form.has_errors() || back.is_some() {
        StatusCode::UNPROCESSABLE_ENTITY
    } else {
        StatusCode::OK
    };
    let too_many =
        hits.as_ref().is_some_and(|hits| i64::try_from(hits.len()).unwrap_or(i64::MAX) >= HITS_MAX);
    let hits = hits.map(|hits| hits.iter().map(|hit| view(web, signed, hit)).collect());
    let page = FindPage {
        page: Page::of(web, signed),
        t: signed.t(),
        form: FormView::new(signed, None, back).prefilled("text", text.clone()),
        search: paths::CANDIDATE_SEARCH,
        choose: paths::CANDIDATE_PERSON,
        hits,
        too_many,
        text,
        register,
        merge: super::may_merge(web, signed).then_some(paths::MERGE),
    };
    page::answer(status, &page)
}

fn view(web: &WebState, signed: &Signed, hit: &Found) -> HitView {
    HitView {
        person: hit.person.0.to_string(),
        name: hit.details.name.full(),
        facts: facts(web, signed.t(), &hit.details),
        open: hit.open_episode.is_some(),
    }
}
