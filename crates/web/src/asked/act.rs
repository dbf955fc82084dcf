//! Act: the one small page for what a unit does about one patient, drawn as the ward's are.

use super::our::Our;
use crate::episodes::{Act, Identity, Kind};
use crate::failure::Failure;
use crate::forms::{FormBack, FormView};
use crate::page::{self, Page};
use crate::texts::T;
use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;

#[derive(Template)]
#[template(path = "episode/act.html")]
struct ActPage {
    page: Page,
    t: T,
    identity: Identity,
    act: Act,
    form: FormView,
    path: String,
    title: String,
    /// Where "never mind" leads: the patient's page.
    back: String,
}

/// The page of an act, fresh or come back; `start` is what its fields begin with.
pub(super) fn answer(
    our: &Our<'_>,
    act: Act,
    start: Vec<(String, String)>,
    back: Option<FormBack>,
) -> Result<Response, Failure> {
    let status = back.as_ref().map_or(StatusCode::OK, |back| back.status);
    // No version seen: what others have decided about the patient is not this unit's to be told.
    let mut form = FormView::new(our.signed, None, back);
    for (name, value) in start {
        form = form.prefilled(&name, value);
    }
    for (name, _) in &act.prefilled {
        let values = act.prefilled.iter().filter(|(own, _)| own == name);
        form = form.prefilled_all(name, values.map(|(_, value)| value.clone()).collect());
    }
    let title = match form.has_errors() {
        true => our.t().with("form-title-error", &[("title", &act.title)]),
        false => format!("{}, {}", act.title, our.name()),
    };
    let page = ActPage {
        page: Page::of(our.web, our.signed),
        t: our.t(),
        back: our.identity().href,
        identity: our.identity(),
        act,
        form,
        path: our.signed.here.clone(),
        title,
    };
    page::answer(status, &page)
}
