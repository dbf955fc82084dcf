//! A programme chosen from those that come with the product, each with its prose and who approved
//! it. Choosing one enters the approval here.

use super::must_be_setting_up;
use super::steps::{self, StepView};
use crate::administration::approval::{content_hash, programme_id};
use crate::administration::prose::{self, Part, Section};
use crate::failure::Failure;
use crate::format;
use crate::forms::{self, Fields, FormBack, FormView, Reader};
use crate::page::{self, Page};
use crate::paths;
use crate::session::Signed;
use crate::state::WebState;
use crate::texts::T;
use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use care::care_time;
use care::command::Command;
use care::programme::Programme;
use care::programme_log;
use rust_embed::RustEmbed;

#[derive(RustEmbed)]
#[folder = "$CARGO_MANIFEST_DIR/../../programmes"]
struct BuiltIn;

#[derive(Template)]
#[template(path = "setup/programme.html")]
struct ProgrammePage {
    page: Page,
    t: T,
    form: FormView,
    steps: Vec<StepView>,
    programmes: Vec<ProgrammeView>,
}

struct ProgrammeView {
    name: String,
    title: String,
    version: String,
    approved: String,
    owner: String,
    is_approved: bool,
    sections: Vec<Section>,
}

/// Programmes that come with the product: name, text and what it says.
fn built_in() -> Vec<(String, String, Programme)> {
    let files = BuiltIn::iter().filter_map(|path| {
        let name = path.strip_suffix(".toml")?.to_owned();
        let text = String::from_utf8(BuiltIn::get(&path)?.data.into_owned()).ok()?;
        let programme = Programme::parse(&name, &text).ok()?;
        Some((name, text, programme))
    });
    files.collect()
}

/// `GET /setup/programme`
pub(crate) async fn show(State(web): State<WebState>, signed: Signed) -> Result<Response, Failure> {
    answer(&web, &signed, None).await
}

async fn answer(
    web: &WebState,
    signed: &Signed,
    back: Option<FormBack>,
) -> Result<Response, Failure> {
    must_be_setting_up(web, signed).await?;
    let t = signed.t();
    let status = back.as_ref().map_or(StatusCode::OK, |back| back.status);
    let page = ProgrammePage {
        page: Page::of(web, signed),
        t,
        form: FormView::new(signed, None, back),
        steps: steps::of(web, signed, "programme"),
        programmes: built_in().iter().map(|one| view(web, t, one)).collect(),
    };
    page::answer(status, &page)
}

fn view(
    web: &WebState,
    t: T,
    (name, text, programme): &(String, String, Programme),
) -> ProgrammeView {
    let today = care_time::day_of(web.app.now(), web.app.zone());
    let on = format::date(t, programme.approved.on, today);
    let (title, sections) = prose::read(&programme.prose(t.lang));
    ProgrammeView {
        name: name.clone(),
        title,
        version: t.with("programme-version", &[("n", &programme.version)]),
        approved: t.with("programme-approved", &[("by", &programme.approved.by), ("on", &on)]),
        owner: programme.owner.get(t.lang).to_owned(),
        is_approved: web.app.directory().programmes.contains_key(&content_hash(text)),
        sections,
    }
}

/// `POST /setup/programme`
pub(crate) async fn choose(
    State(web): State<WebState>,
    signed: Signed,
    fields: Fields,
) -> Result<Response, Failure> {
    must_be_setting_up(&web, &signed).await?;
    let mut read = Reader::new(signed.t(), &fields);
    let known = built_in();
    let chosen = read
        .choice("programme", "form-choose", |typed| known.iter().find(|(name, ..)| name == typed));
    let unread = read.finish().err();
    let (Some((name, text, programme)), None) = (chosen, &unread) else {
        return answer(&web, &signed, unread).await;
    };
    let (hash, version) = (content_hash(text), programme.version);
    let (name, text, id) = (name.clone(), text.clone(), programme_id(name));
    let approve = programme_log::Command::Approve { name, version, hash, text };
    match forms::submit(&web, &signed, &fields, Command::Programme(id, approve)).await {
        Ok(_) => Ok(Redirect::to(&paths::setup_step("staff")).into_response()),
        Err(error) => answer(&web, &signed, Some(error.back()?)).await,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_programme_that_comes_with_the_product_can_be_chosen() {
        let files = BuiltIn::iter().filter(|path| path.ends_with(".toml")).count();
        assert!(files > 0);
        assert_eq!(built_in().len(), files);
    }
}
