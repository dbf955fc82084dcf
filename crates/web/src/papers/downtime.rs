//! `GET /downtime`: the unit's own downtime sheet: how old the latest kept one is, and a fresh one;
//! `/downtime/pdf`, a fresh one as a file; `/downtime/latest`, the kept one.

use super::downtime_sheet::paper as sheet;
use super::{of_pdf, pdf as file};
use crate::failure::Failure;
use crate::format;
use crate::lang::Lang;
use crate::page::{self, Page};
use crate::paths;
use crate::session::Signed;
use crate::state::WebState;
use crate::texts::T;
use app::Problem;
use app::paper::{Block, Kind, Pdf};
use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use care::ids::{PersonId, UnitId};
use jiff::Timestamp;
use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

/// One unit's latest sheet.
#[derive(Debug, Clone)]
pub struct Kept {
    pub made_at: Timestamp,
    pub pdf: Pdf,
    /// Who stands on it: opening it is a view of each.
    pub(crate) patients: Vec<PersonId>,
}

/// The latest sheets, by unit; replaced whole.
pub(crate) type Shelf = std::sync::RwLock<Arc<BTreeMap<UnitId, Kept>>>;

/// Prints a sheet for every unit that has patients, in the language of the installation, and keeps
/// them. The caller puts them where they can be reached without the platform. A unit whose sheet
/// cannot be printed keeps the one that it has: no other unit waits for it.
pub async fn print_all(web: &WebState) -> Result<Arc<BTreeMap<UnitId, Kept>>, Problem> {
    let press = web.press().ok_or_else(|| Problem::Internal("there is no press".to_owned()))?;
    let before = shelf(web);
    let mut all = BTreeMap::new();
    for downtime in web.app.downtimes().await? {
        let paper = sheet(&web.app, Lang::Sv, &downtime);
        let press = press.clone();
        let printed = tokio::task::spawn_blocking(move || press.print(&paper)).await;
        let kept = match printed {
            Ok(Ok(pdf)) => Some(Kept { made_at: downtime.now, pdf, patients: downtime.patients() }),
            Ok(Err(fault)) => {
                tracing::error!(%fault, unit = %downtime.unit.0, "a downtime sheet was not made");
                before.get(&downtime.unit).cloned()
            }
            Err(_) => before.get(&downtime.unit).cloned(),
        };
        all.extend(kept.map(|kept| (downtime.unit, kept)));
    }
    let all = Arc::new(all);
    if let Ok(mut shelf) = web.shelf.write() {
        *shelf = all.clone();
    }
    Ok(all)
}

fn shelf(web: &WebState) -> Arc<BTreeMap<UnitId, Kept>> {
    web.shelf.read().map(|shelf| shelf.clone()).unwrap_or_default()
}

#[derive(Template)]
#[template(path = "papers/downtime.html")]
struct DowntimePage {
    page: Page,
    t: T,
    sheet: super::Sheet,
    /// "Senaste reservpapperet är från i dag kl 14, 12 min sedan"
    latest: Option<String>,
    /// Where the latest is.
    href: &'static str,
    fresh: &'static str,
    has_press: bool,
}

pub(crate) async fn show(State(web): State<WebState>, signed: Signed) -> Result<Response, Failure> {
    let downtime = web.app.downtime(&signed.actor).await?;
    let t = signed.t();
    let latest = kept(&web, &signed).map(|kept| {
        let now = web.app.now();
        let when = format::moment(t, kept.made_at, now, web.app.zone());
        let blanks: [(&'static str, &dyn std::fmt::Display); 2] =
            [("when", &when), ("ago", &format::ago(t, kept.made_at, now))];
        t.with("downtime-latest", &blanks)
    });
    let page = DowntimePage {
        page: Page::of(&web, &signed),
        t,
        sheet: super::Sheet::of(sheet(&web.app, signed.lang, &downtime)),
        latest,
        href: paths::DOWNTIME_LATEST,
        fresh: paths::DOWNTIME_PDF,
        has_press: web.press().is_some(),
    };
    page::answer(StatusCode::OK, &page)
}

/// How long somebody waits for a fresh sheet before the latest kept one is better than none.
const FRESH_WITHIN: Duration = Duration::from_secs(10);

/// A fresh sheet; when the machine has too much to do, the latest kept one, which says its age.
pub(crate) async fn pdf(State(web): State<WebState>, signed: Signed) -> Result<Response, Failure> {
    let downtime = web.app.downtime(&signed.actor).await?;
    let fresh = file(&web, sheet(&web.app, signed.lang, &downtime));
    match tokio::time::timeout(FRESH_WITHIN, fresh).await {
        Ok(fresh) => fresh,
        Err(_) if kept(&web, &signed).is_some() => latest(State(web), signed).await,
        Err(_) => Err(Failure::Problem(Problem::Busy)),
    }
}

pub(crate) async fn latest(
    State(web): State<WebState>,
    signed: Signed,
) -> Result<Response, Failure> {
    // Asked before it is said whether there is one.
    let patients = kept(&web, &signed).map(|kept| kept.patients).unwrap_or_default();
    web.app.downtime_opened(&signed.actor, &patients).await?;
    let kept = kept(&web, &signed).ok_or(Failure::NOT_FOUND)?;
    Ok(of_pdf(Kind::Downtime, kept.pdf))
}

fn kept(web: &WebState, signed: &Signed) -> Option<Kept> {
    shelf(web).get(&signed.unit?).cloned()
}
