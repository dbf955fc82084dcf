//! Papers: what is printed, in words, from the same views that the pages show; looked at as a page
//! and taken as a PDF.
//!
//! Not here: how a PDF is made. The binary brings a press; without one, pages are printed by the
//! browser.

mod agreement;
mod brochure;
mod cover;
pub(crate) mod day;
pub(crate) mod downtime;
mod downtime_sheet;
pub(crate) mod frame;
pub(crate) mod index;
mod leaving;
mod letter;
mod packing;
mod round;
mod vital_signs;

pub(crate) use downtime::Shelf;
pub use downtime::{Kept, print_all};
pub(crate) use letter::paper as letter;

use crate::episodes::On;
use crate::failure::Failure;
use crate::page::{self, Page};
use crate::session::Signed;
use crate::state::WebState;
use crate::texts::T;
use app::paper::{Block, Kind, Paper, Pdf, Turn};
use askama::Template;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};

/// One paper about one patient; none when there is nothing to print yet, or it is another paper.
pub(crate) fn of_patient(on: &On<'_>, kind: Kind) -> Option<Paper> {
    match kind {
        Kind::Agreement => agreement::paper(on),
        Kind::Cover => Some(cover::paper(on)),
        Kind::Brochure => Some(brochure::paper(on)),
        Kind::VitalSigns => Some(vital_signs::paper(on)),
        Kind::Packing => packing::paper(on),
        Kind::Leaving => leaving::paper(on),
        Kind::Round => round::paper(on),
        Kind::Letter | Kind::Day | Kind::Downtime | Kind::Journal => None,
    }
}

/// A paper as the page shows it: the same blocks in the same order.
pub(crate) struct Sheet {
    pub(crate) paper: Paper,
    pub(crate) is_sideways: bool,
    /// Those that are kept together on paper follow each other here.
    pub(crate) blocks: Vec<Block>,
}

impl Sheet {
    pub(crate) fn of(mut paper: Paper) -> Self {
        let blocks = flat(std::mem::take(&mut paper.blocks));
        Sheet { is_sideways: paper.turn == Turn::Sideways, paper, blocks }
    }
}

fn flat(blocks: Vec<Block>) -> Vec<Block> {
    let mut out = Vec::with_capacity(blocks.len());
    for block in blocks {
        match block {
            Block::Together { blocks } => out.extend(flat(blocks)),
            block @ (Block::Heading { .. }
            | Block::Subheading { .. }
            | Block::Lead { .. }
            | Block::Paragraph { .. }
            | Block::Quote { .. }
            | Block::Telephones { .. }
            | Block::Facts { .. }
            | Block::Bullets { .. }
            | Block::Steps { .. }
            | Block::Checklist { .. }
            | Block::Table { .. }
            | Block::Grid { .. }
            | Block::Lines { .. }
            | Block::Signatures { .. }
            | Block::Note { .. }
            | Block::PageBreak) => out.push(block),
        }
    }
    out
}

/// A paper to look at before it is printed.
pub(crate) struct Preview {
    pub(crate) paper: Paper,
    pub(crate) pdf: String,
    /// Where one came from: address and words.
    pub(crate) back: (String, String),
    pub(crate) hint: String,
}

#[derive(Template)]
#[template(path = "papers/show.html")]
struct PreviewPage {
    page: Page,
    t: T,
    sheet: Sheet,
    pdf: String,
    back: (String, String),
    hint: String,
    has_press: bool,
}

pub(crate) fn preview(
    web: &WebState,
    signed: &Signed,
    preview: Preview,
) -> Result<Response, Failure> {
    let Preview { paper, pdf, back, hint } = preview;
    let page = PreviewPage {
        page: Page::of(web, signed),
        t: signed.t(),
        sheet: Sheet::of(paper),
        pdf,
        back,
        hint,
        has_press: web.press().is_some(),
    };
    page::answer(StatusCode::OK, &page)
}

/// A paper as a file. Setting takes tens of milliseconds: not on the threads that answer.
pub(crate) async fn pdf(web: &WebState, paper: Paper) -> Result<Response, Failure> {
    let press = web.press().ok_or(Failure::NOT_FOUND)?;
    let kind = paper.kind;
    let printed = tokio::task::spawn_blocking(move || press.print(&paper)).await;
    let printed = printed.map_err(|_| Failure::Internal("printing stopped".to_owned()))?;
    let pdf = printed.map_err(|fault| Failure::Internal(fault.to_string()))?;
    Ok(of_pdf(kind, pdf))
}

/// Opened where it is, and named by its kind: a file name is seen by others than its reader.
pub(crate) fn of_pdf(kind: Kind, pdf: Pdf) -> Response {
    let mut response = pdf.0.into_response();
    let name = format!("inline; filename=\"plats23-{}.pdf\"", kind.as_str());
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/pdf"));
    if let Ok(name) = HeaderValue::try_from(name) {
        headers.insert(CONTENT_DISPOSITION, name);
    }
    response
}
