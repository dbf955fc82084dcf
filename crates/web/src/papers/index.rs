//! `GET /episodes/{id}/papers`: the papers of one patient, one tap from the patient's page;
//! `…/papers/{kind}`, one of them to look at; `…/papers/{kind}/pdf`, the same as a file.

use super::{Preview, of_patient, pdf as file, preview};
use crate::episodes::{Identity, On};
use crate::failure::Failure;
use crate::items::{asked_word, capital};
use crate::page::{self, Page};
use crate::paths;
use crate::session::Signed;
use crate::state::WebState;
use crate::texts::T;
use access::Action;
use app::paper::{Kind, Paper};
use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use care::ids::EpisodeId;

#[derive(Template)]
#[template(path = "papers/index.html")]
struct IndexPage {
    page: Page,
    t: T,
    identity: Identity,
    groups: Vec<GroupView>,
    has_press: bool,
}

struct GroupView {
    id: &'static str,
    title: String,
    papers: Vec<PaperView>,
}

struct PaperView {
    title: String,
    what: String,
    /// Where it is; none when it cannot be made yet.
    href: Option<String>,
    pdf: String,
}

/// What is given to the patient, and what the ward works with.
const TO_PATIENT: [Kind; 4] = [Kind::Cover, Kind::Agreement, Kind::Brochure, Kind::VitalSigns];
const OWN: [Kind; 3] = [Kind::Leaving, Kind::Packing, Kind::Round];

pub(crate) async fn list(
    State(web): State<WebState>,
    signed: Signed,
    Path(id): Path<EpisodeId>,
) -> Result<Response, Failure> {
    let on = open(&web, &signed, id).await?;
    let views = |kinds: &[Kind]| kinds.iter().map(|kind| view(&on, *kind)).collect();
    let mut groups = vec![
        GroupView { id: "patient", title: on.get("papers-patient"), papers: views(&TO_PATIENT) },
        GroupView { id: "own", title: on.get("papers-own"), papers: views(&OWN) },
    ];
    let letters: Vec<_> = letters(&on);
    if !letters.is_empty() {
        groups.push(GroupView { id: "others", title: on.get("papers-letters"), papers: letters });
    }
    let page = IndexPage {
        page: Page::of(&web, &signed),
        t: on.t(),
        identity: Identity::of(&on),
        groups,
        has_press: web.press().is_some(),
    };
    page::answer(StatusCode::OK, &page)
}

pub(crate) async fn show(
    State(web): State<WebState>,
    signed: Signed,
    Path((id, kind)): Path<(EpisodeId, String)>,
) -> Result<Response, Failure> {
    let on = open(&web, &signed, id).await?;
    let paper = paper(&on, &kind)?;
    let preview_of = Preview {
        pdf: paths::paper_pdf(id, paper.kind),
        back: (paths::papers(id), on.get("papers-back")),
        hint: on.get("paper-handle-with-care"),
        paper,
    };
    preview(&web, &signed, preview_of)
}

pub(crate) async fn pdf(
    State(web): State<WebState>,
    signed: Signed,
    Path((id, kind)): Path<(EpisodeId, String)>,
) -> Result<Response, Failure> {
    let on = open(&web, &signed, id).await?;
    let paper = paper(&on, &kind)?;
    file(&web, paper).await
}

/// Papers are parts of the record that the ward keeps: who may see it all may print them.
async fn open<'a>(web: &'a WebState, signed: &'a Signed, id: EpisodeId) -> Result<On<'a>, Failure> {
    let on = On::open(web, signed, id).await?;
    if on.may(Action::ViewEpisode) { Ok(on) } else { Err(Failure::NOT_FOUND) }
}

fn paper(on: &On<'_>, kind: &str) -> Result<Paper, Failure> {
    Kind::parse(kind).and_then(|kind| of_patient(on, kind)).ok_or(Failure::NOT_FOUND)
}

fn view(on: &On<'_>, kind: Kind) -> PaperView {
    let is_there = of_patient(on, kind).is_some();
    let what = match is_there {
        true => on.get(&format!("papers-what-{}", kind.as_str())),
        false => on.get(&format!("papers-not-yet-{}", kind.as_str())),
    };
    PaperView {
        title: on.get(&format!("papers-title-{}", kind.as_str())),
        what,
        href: is_there.then(|| paths::paper(on.id(), kind)),
        pdf: paths::paper_pdf(on.id(), kind),
    }
}

/// A letter for each request that stands, to those who may read what others were asked.
fn letters(on: &On<'_>) -> Vec<PaperView> {
    let live = on.episode().live_requests();
    let seen = live.filter(|(_, r)| on.may_for(Action::ViewRequest, r.details.to));
    let views = seen.map(|(id, request)| PaperView {
        title: capital(&asked_word(on.t(), request.details.kind)),
        what: on.unit(request.details.to),
        href: Some(paths::letter(on.id(), id)),
        pdf: paths::letter_pdf(on.id(), id),
    });
    views.collect()
}
