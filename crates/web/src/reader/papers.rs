//! `GET /me/papers` and `/kin/papers`: the reader's own papers, to read and to print; each to look
//! at and as a file. The same papers as the ward prints, so that folder and screen say the same.
//!
//! Next of kin have the two that say what their page says: whom to ring, and what this care is.

use super::call::Call;
use super::needed;
use crate::episodes::On;
use crate::failure::Failure;
use crate::page::{self, Page};
use crate::papers::{self, Preview, of_patient};
use crate::paths;
use crate::session::Signed;
use crate::state::WebState;
use crate::texts::T;
use app::paper::{Kind, Paper};
use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use care::episode::Phase;
use care::who::Role;

#[derive(Template)]
#[template(path = "me/papers.html")]
struct PapersPage {
    page: Page,
    t: T,
    papers: Vec<PaperView>,
    has_press: bool,
    /// Address and words of the reader's own page.
    home: (&'static str, String),
    call: Option<Call>,
}

struct PaperView {
    title: String,
    what: String,
    href: String,
    pdf: String,
}

/// `GET /me/papers`, `/kin/papers`
pub(crate) async fn list(State(web): State<WebState>, signed: Signed) -> Result<Response, Failure> {
    let on = needed(&web, &signed).await?;
    let views = theirs(&on).into_iter().map(|kind| view(&on, kind)).collect();
    let page = PapersPage {
        page: Page::of(&web, &signed),
        t: on.t(),
        papers: views,
        has_press: web.press().is_some(),
        home: match is_kin(&on) {
            true => (paths::KIN, on.get("me-papers-to-kin")),
            false => (paths::ME, on.get("me-to-my-page")),
        },
        call: Call::of(&on),
    };
    page::answer(StatusCode::OK, &page)
}

/// `GET /me/papers/{kind}`, `/kin/papers/{kind}`
pub(crate) async fn show(
    State(web): State<WebState>,
    signed: Signed,
    Path(kind): Path<String>,
) -> Result<Response, Failure> {
    let on = needed(&web, &signed).await?;
    let paper = paper(&on, &kind)?;
    let preview = Preview {
        pdf: paths::own_paper_pdf(address(&on), paper.kind),
        back: (address(&on).to_owned(), on.get("me-papers-back")),
        hint: on.get("me-papers-hint"),
        paper,
    };
    papers::preview(&web, &signed, preview)
}

/// `GET /me/papers/{kind}/pdf`, `/kin/papers/{kind}/pdf`
pub(crate) async fn pdf(
    State(web): State<WebState>,
    signed: Signed,
    Path(kind): Path<String>,
) -> Result<Response, Failure> {
    let paper = paper(&needed(&web, &signed).await?, &kind)?;
    papers::pdf(&web, paper).await
}

/// Where the list is; none when there is nothing on it.
pub(super) fn link(on: &On<'_>) -> Option<&'static str> {
    (!theirs(on).is_empty()).then(|| address(on))
}

fn address(on: &On<'_>) -> &'static str {
    if is_kin(on) { paths::KIN_PAPERS } else { paths::MY_PAPERS }
}

fn is_kin(on: &On<'_>) -> bool {
    on.signed.role == Role::NextOfKin
}

/// What this reader may have now, in the order of the folder at home. A sheet of numbers to ring
/// is for when care at home is decided; afterwards only what was agreed is left.
fn theirs(on: &On<'_>) -> Vec<Kind> {
    let phase = on.episode().phase();
    let is_decided = matches!(phase, Phase::Planned | Phase::AtHome | Phase::BackOnWard);
    let kinds = [
        (Kind::Cover, is_decided),
        (Kind::Agreement, !is_kin(on)),
        (Kind::Brochure, phase.is_open()),
        (Kind::VitalSigns, is_decided && !is_kin(on)),
    ];
    let wanted = kinds.into_iter().filter(|(_, is_theirs)| *is_theirs).map(|(kind, _)| kind);
    wanted.filter(|kind| of_patient(on, *kind).is_some()).collect()
}

fn paper(on: &On<'_>, kind: &str) -> Result<Paper, Failure> {
    let kind = Kind::parse(kind).filter(|kind| theirs(on).contains(kind));
    kind.and_then(|kind| of_patient(on, kind)).ok_or(Failure::NOT_FOUND)
}

fn view(on: &On<'_>, kind: Kind) -> PaperView {
    PaperView {
        title: on.get(&format!("me-paper-{}", kind.as_str())),
        what: on.get(&format!("me-paper-what-{}", kind.as_str())),
        href: paths::own_paper(address(on), kind),
        pdf: paths::own_paper_pdf(address(on), kind),
    }
}
