//! `GET /administration/programmes/{hash}`: an approved programme in prose, word for word what
//! was signed.

use super::prose::{self, Part, Section};
use crate::failure::Failure;
use crate::page::{self, Page};
use crate::session::Signed;
use crate::state::WebState;
use crate::texts::T;
use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;

#[derive(Template)]
#[template(path = "administration/programme.html")]
struct ProgrammePage {
    page: Page,
    t: T,
    title: String,
    sections: Vec<Section>,
    hash: String,
}

pub(crate) async fn show(
    State(web): State<WebState>,
    signed: Signed,
    Path(hash): Path<String>,
) -> Result<Response, Failure> {
    let directory = web.app.administration(&signed.actor).await?;
    let programme = directory.programmes.get(&hash).ok_or(Failure::NOT_FOUND)?;
    let (title, sections) = prose::read(&programme.prose(signed.lang));
    let (page, t) = (Page::of(&web, &signed), signed.t());
    page::answer(
        StatusCode::OK,
        &ProgrammePage { page, t, title, sections, hash: in_groups(&hash) },
    )
}

/// A long checksum in groups of eight, which can be read aloud and break over lines.
fn in_groups(hash: &str) -> String {
    let signs: Vec<char> = hash.chars().collect();
    let groups = signs.chunks(8).map(|group| group.iter().collect::<String>());
    groups.collect::<Vec<_>>().join(" ")
}
