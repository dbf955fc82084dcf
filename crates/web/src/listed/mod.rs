//! `GET /listed`: the own list of a primary care centre (*vårdcentralens lista*): its patients in
//! care at home and a month after it, a page at a time, on the screen and on paper.
//!
//! Not here: whom it may list and what of each (`app::view::own_list`), and whom a filter means
//! (`care::episode::own_list`).

mod row;

pub(crate) use row::whereabouts;

use crate::failure::Failure;
use crate::format;
use crate::page::{self, Page};
use crate::paths;
use crate::session::Signed;
use crate::state::WebState;
use crate::texts::T;
use app::view::own_list::{OwnList, Place};
use askama::Template;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use care::episode::own_list::Only;
use row::RowView;

#[derive(Template)]
#[template(path = "listed/show.html")]
struct ListedPage {
    page: Page,
    t: T,
    title: String,
    lead: String,
    filters: Vec<(String, String, bool)>,
    rows: Vec<RowView>,
    /// Patients who are counted and not shown, with the reason.
    withheld: Vec<String>,
    next: Option<String>,
    /// Not the first page: where that is.
    first: Option<String>,
}

#[derive(serde::Deserialize)]
pub(crate) struct Which {
    only: Option<String>,
    after: Option<String>,
}

pub(crate) async fn show(
    State(web): State<WebState>,
    signed: Signed,
    Query(which): Query<Which>,
) -> Result<Response, Failure> {
    // What is not known shows everybody: no patient may vanish by a wrong address.
    let only = which.only.as_deref().and_then(Only::parse).unwrap_or_default();
    let after = which.after.as_deref().map(place).transpose()?;
    let list = web.app.own_list(&signed.actor, only, after).await?;
    let t = signed.t();
    let today = web.app.now().to_zoned(web.app.zone().clone()).date();
    let date = crate::items::capital(&format::full_date(t, today));
    let page = ListedPage {
        page: Page::of(&web, &signed),
        t,
        title: t.with("listed-heading", &[("n", &list.rows.len())]),
        lead: format!("{date} · {}", signed.unit_name),
        filters: filters(t, only),
        rows: row::rows(&web, &signed, &list),
        withheld: withheld(t, &list),
        next: list.next.map(|(at, id)| paths::listed(only.as_str(), Some(&format!("{at}.{id}")))),
        first: after.map(|_| paths::listed(only.as_str(), None)),
    };
    page::answer(StatusCode::OK, &page)
}

/// Where a page begins, as the address has it.
fn place(word: &str) -> Result<Place, Failure> {
    let parts = word.split_once('.').ok_or(Failure::Unreadable)?;
    let at = parts.0.parse().map_err(|_| Failure::Unreadable)?;
    let id = parts.1.parse().map_err(|_| Failure::Unreadable)?;
    Ok((at, id))
}

fn filters(t: T, current: Only) -> Vec<(String, String, bool)> {
    let filters = Only::ALL.into_iter().map(|only| {
        let key = format!("listed-only-{}", only.as_str().replace('_', "-"));
        (paths::listed(only.as_str(), None), t.get(&key).into_owned(), only == current)
    });
    filters.collect()
}

fn withheld(t: T, list: &OwnList) -> Vec<String> {
    let apart = (list.apart > 0).then(|| t.with("listed-apart", &[("n", &list.apart)]));
    let unknown = (list.unknown > 0).then(|| t.with("listed-unknown", &[("n", &list.unknown)]));
    apart.into_iter().chain(unknown).collect()
}
