//! `GET /persons/merge`: find two records that are of one human being. `POST …/search` finds them,
//! `POST …/compare` shows both side by side (`compare`), `POST /persons/merge` merges, and
//! `/persons/merge/{old}` is where the old id leads, and where it is undone.
//!
//! What is searched for is sent as a form: no name and no number stands in an address.

use super::compare::{self, ComparePage, SideView};
use crate::candidates;
use crate::failure::Failure;
use crate::forms::{Choice, Fields, FormBack, FormView, Reader, submit};
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
use care::ids::PersonId;
use care::person;

#[derive(Template)]
#[template(path = "persons/find.html")]
struct FindPage {
    page: Page,
    t: T,
    form: FormView,
    search: &'static str,
    compare: &'static str,
    /// Absent until somebody has searched.
    hits: Option<Vec<Choice>>,
    texts: [String; 2],
}

#[derive(Template)]
#[template(path = "persons/merged.html")]
struct MergedPage {
    page: Page,
    t: T,
    form: FormView,
    action: String,
    old: SideView,
    survivor: SideView,
    reason: String,
}

pub(crate) async fn new(State(web): State<WebState>, signed: Signed) -> Result<Response, Failure> {
    web.app.may_merge(&signed.actor).await?;
    find(&web, &signed, (&Fields::default(), None), None)
}

pub(crate) async fn search(
    State(web): State<WebState>,
    signed: Signed,
    fields: Fields,
) -> Result<Response, Failure> {
    web.app.may_merge(&signed.actor).await?;
    let mut reader = Reader::new(signed.t(), &fields);
    let texts = ["text_1", "text_2"].map(|name| fields.one(name).to_owned());
    for (name, text) in ["text_1", "text_2"].iter().zip(&texts) {
        if text.chars().filter(|letter| letter.is_alphanumeric()).count() < 2 {
            reader.fail(name, "candidate-search-short");
        }
    }
    if let Err(back) = reader.finish() {
        return find(&web, &signed, (&fields, None), Some(back));
    }
    let hits = hits(&web, &signed, &texts).await?;
    find(&web, &signed, (&fields, Some(hits)), None)
}

/// Everybody whom either text finds, once each.
async fn hits(
    web: &WebState,
    signed: &Signed,
    texts: &[String; 2],
) -> Result<Vec<Choice>, Failure> {
    let mut hits: Vec<Choice> = vec![];
    for text in texts {
        for hit in web.app.search(&signed.actor, text).await? {
            let value = hit.person.0.to_string();
            if !hits.iter().any(|known| known.value == value) {
                let facts = candidates::facts(web, signed.t(), &hit.details);
                hits.push(Choice::new(value, hit.details.name.full()).hint(facts));
            }
        }
    }
    Ok(hits)
}

fn find(
    web: &WebState,
    signed: &Signed,
    (fields, hits): (&Fields, Option<Vec<Choice>>),
    back: Option<FormBack>,
) -> Result<Response, Failure> {
    let status = back.as_ref().map_or(StatusCode::OK, |back| back.status);
    let texts = ["text_1", "text_2"].map(|name| fields.one(name).to_owned());
    let mut form = FormView::new(signed, None, back);
    for (name, text) in ["text_1", "text_2"].iter().zip(&texts) {
        form = form.prefilled(name, text.clone());
    }
    let page = FindPage {
        page: Page::of(web, signed),
        t: signed.t(),
        form,
        search: paths::MERGE_SEARCH,
        compare: paths::MERGE_COMPARE,
        hits,
        texts,
    };
    page::answer(status, &page)
}

/// `POST /persons/merge/compare`: both side by side, and what will happen.
pub(crate) async fn show(
    State(web): State<WebState>,
    signed: Signed,
    fields: Fields,
) -> Result<Response, Failure> {
    web.app.may_merge(&signed.actor).await?;
    let (Some(old), Some(into)) = (fields.id("old"), fields.id("into")) else {
        let mut reader = Reader::new(signed.t(), &fields);
        for name in ["old", "into"] {
            if fields.id(name).is_none() {
                reader.fail(name, "merge-choose-two");
            }
        }
        let back = reader.finish().err();
        // What was found is found again, so that only the choice is left to make.
        let texts = ["text_1", "text_2"].map(|name| fields.one(name).to_owned());
        let hits = hits(&web, &signed, &texts).await?;
        return find(&web, &signed, (&fields, Some(hits)), back);
    };
    side_by_side(&web, &signed, (PersonId(old), PersonId(into)), None).await
}

async fn side_by_side(
    web: &WebState,
    signed: &Signed,
    (old, into): (PersonId, PersonId),
    back: Option<FormBack>,
) -> Result<Response, Failure> {
    let status = back.as_ref().map_or(StatusCode::OK, |back| back.status);
    let merge = web.app.merge(&signed.actor, old, into).await?;
    let page: ComparePage = compare::page(web, signed, &merge, back);
    page::answer(status, &page)
}

/// `POST /persons/merge`
pub(crate) async fn create(
    State(web): State<WebState>,
    signed: Signed,
    fields: Fields,
) -> Result<Response, Failure> {
    web.app.may_merge(&signed.actor).await?;
    let (old, into) = fields.id("old").zip(fields.id("into")).ok_or(Failure::Unreadable)?;
    let (old, into) = (PersonId(old), PersonId(into));
    let mut reader = Reader::new(signed.t(), &fields);
    let reason = reader.needed("reason", "merge-reason-missing");
    if fields.one("confirmed") != "yes" {
        reader.fail("confirmed", "merge-confirm-missing");
    }
    if let Err(back) = reader.finish() {
        return side_by_side(&web, &signed, (old, into), Some(back)).await;
    }
    let command = Command::Person(old, person::Command::Merge { into, reason });
    match submit(&web, &signed, &fields, command).await {
        Ok(_) => Ok(page::go(&paths::merged(old), "notice-merged")),
        Err(error) => side_by_side(&web, &signed, (old, into), Some(error.back()?)).await,
    }
}

/// `GET /persons/merge/{old}`
pub(crate) async fn merged(
    State(web): State<WebState>,
    signed: Signed,
    Path(old): Path<PersonId>,
) -> Result<Response, Failure> {
    merged_page(&web, &signed, old, None).await
}

async fn merged_page(
    web: &WebState,
    signed: &Signed,
    old: PersonId,
    back: Option<FormBack>,
) -> Result<Response, Failure> {
    let status = back.as_ref().map_or(StatusCode::OK, |back| back.status);
    let (theirs, ours) = web.app.merged_record(&signed.actor, old).await?;
    let reason = theirs.merged.as_ref().map(|merged| merged.reason.clone()).unwrap_or_default();
    let page = MergedPage {
        page: Page::of(web, signed),
        t: signed.t(),
        form: FormView::new(signed, None, back),
        action: paths::merged(old),
        old: compare::side(web, signed, &theirs),
        survivor: compare::side(web, signed, &ours),
        reason,
    };
    page::answer(status, &page)
}

/// `POST /persons/merge/{old}`: they were two after all.
pub(crate) async fn undo(
    State(web): State<WebState>,
    signed: Signed,
    Path(old): Path<PersonId>,
    fields: Fields,
) -> Result<Response, Failure> {
    web.app.may_merge(&signed.actor).await?;
    let mut reader = Reader::new(signed.t(), &fields);
    let reason = reader.needed("reason", "merge-reason-missing");
    if let Err(back) = reader.finish() {
        return merged_page(&web, &signed, old, Some(back)).await;
    }
    let command = Command::Person(old, person::Command::UndoMerge { reason });
    match submit(&web, &signed, &fields, command).await {
        Ok(_) => Ok(page::go(paths::MERGE, "notice-merge-undone")),
        Err(error) => merged_page(&web, &signed, old, Some(error.back()?)).await,
    }
}
