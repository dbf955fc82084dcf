//! `/administration/programmes`: approved programmes with their versions, and one of them in
//! prose, word for word what was signed.

use super::prose::{self, Part, Section};
use crate::failure::Failure;
use crate::format;
use crate::forms::who;
use crate::page::{self, Page};
use crate::paths;
use crate::session::Signed;
use crate::state::WebState;
use crate::texts::T;
use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use care::programme::Programme;
use care::world::Directory;

#[derive(Template)]
#[template(path = "administration/programme.html")]
struct ProgrammePage {
    page: Page,
    t: T,
    title: String,
    sections: Vec<Section>,
    hash: String,
    versions: Vec<VersionView>,
}

#[derive(Template)]
#[template(path = "administration/programmes.html")]
struct ProgrammesPage {
    page: Page,
    t: T,
    programmes: Vec<ProgrammeView>,
}

struct ProgrammeView {
    title: String,
    owner: String,
    versions: Vec<VersionView>,
}

/// One approved version, as its history tells of it.
struct VersionView {
    words: String,
    approved: String,
    /// Who entered the approval here, and when.
    entered: Option<String>,
    href: String,
    is_current: bool,
    /// What differs from the version before it.
    changes: Option<String>,
}

/// `GET /administration/programmes`
pub(crate) async fn list(State(web): State<WebState>, signed: Signed) -> Result<Response, Failure> {
    let t = signed.t();
    let directory = web.app.administration(&signed.actor).await?;
    let mut names: Vec<&str> = directory.programmes.values().map(|one| one.name.as_str()).collect();
    names.sort_unstable();
    names.dedup();
    let programmes = names.into_iter().filter_map(|name| {
        let newest = versions_of(&directory, name).into_iter().next()?.1;
        Some(ProgrammeView {
            title: newest.title.get(t.lang).to_owned(),
            owner: newest.owner.get(t.lang).to_owned(),
            versions: versions(&web, t, &directory, name, ""),
        })
    });
    let mut programmes: Vec<ProgrammeView> = programmes.collect();
    programmes.sort_by(|a, b| a.title.cmp(&b.title));
    let page = Page::of(&web, &signed);
    page::answer(StatusCode::OK, &ProgrammesPage { page, t, programmes })
}

/// Every approved version by its hash, the newest first.
fn versions_of<'d>(directory: &'d Directory, name: &str) -> Vec<(&'d str, &'d Programme)> {
    let all = directory.programmes.iter().filter(|(_, one)| one.name == name);
    let mut all: Vec<_> = all.map(|(hash, one)| (hash.as_str(), &**one)).collect();
    all.sort_by_key(|(_, one)| std::cmp::Reverse(one.version));
    all
}

fn versions(
    web: &WebState,
    t: T,
    directory: &Directory,
    name: &str,
    current: &str,
) -> Vec<VersionView> {
    let (now, zone) = (web.app.now(), web.app.zone());
    let today = care::care_time::day_of(now, zone);
    let all = versions_of(directory, name);
    let views = all.iter().enumerate().map(|(at, (hash, programme))| {
        let on = format::date(t, programme.approved.on, today);
        let entered = directory.approvals.get(*hash).map(|mark| {
            let when = format::moment(t, mark.at, now, zone);
            let by = who(t, directory, mark.by);
            t.with("programme-entered", &[("by", &by), ("when", &when)])
        });
        VersionView {
            words: t.with("programme-version", &[("n", &programme.version)]),
            approved: t.with("programme-approved", &[("by", &programme.approved.by), ("on", &on)]),
            entered,
            href: paths::programme(hash),
            is_current: *hash == current,
            changes: all.get(at + 1).map(|(before, _)| paths::programme_changes(before, hash)),
        }
    });
    views.collect()
}

/// `GET /administration/programmes/{hash}`
pub(crate) async fn show(
    State(web): State<WebState>,
    signed: Signed,
    Path(hash): Path<String>,
) -> Result<Response, Failure> {
    let directory = web.app.administration(&signed.actor).await?;
    let programme = directory.programmes.get(&hash).ok_or(Failure::NOT_FOUND)?;
    let (title, sections) = prose::read(&programme.prose(signed.lang));
    let (page, t) = (Page::of(&web, &signed), signed.t());
    let versions = versions(&web, t, &directory, &programme.name, &hash);
    let hash = in_groups(&hash);
    page::answer(StatusCode::OK, &ProgrammePage { page, t, title, sections, hash, versions })
}

/// A long checksum in groups of eight, which can be read aloud and break over lines.
fn in_groups(hash: &str) -> String {
    let signs: Vec<char> = hash.chars().collect();
    let groups = signs.chunks(8).map(|group| group.iter().collect::<String>());
    groups.collect::<Vec<_>>().join(" ")
}
