//! Two records side by side, row by row: what they say, what differs, and what will be known.

use crate::format;
use crate::forms::{FormBack, FormView};
use crate::page::Page;
use crate::paths;
use crate::session::Signed;
use crate::state::WebState;
use crate::texts::{Names, T, refusal};
use app::view::merge::{Merge, Side};
use askama::Template;
use care::care_time;
use care::identity::IdentityNumber;
use care::person::Details;

#[derive(Template)]
#[template(path = "persons/compare.html")]
pub(super) struct ComparePage {
    page: Page,
    t: T,
    form: FormView,
    action: &'static str,
    swap: &'static str,
    old: SideView,
    survivor: SideView,
    rows: Vec<RowView>,
    /// Why it may not be done.
    refused: Option<String>,
    /// What will happen, one sentence each.
    then: Vec<String>,
}

pub(super) struct SideView {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) number: String,
    pub(super) episodes: Vec<String>,
    /// Records that have come here before, with where to see them.
    pub(super) absorbed: Vec<(String, String)>,
}

struct RowView {
    label: String,
    old: String,
    survivor: String,
    /// After the merge.
    then: String,
    differs: bool,
}

pub(super) fn page(
    web: &WebState,
    signed: &Signed,
    merge: &Merge,
    back: Option<FormBack>,
) -> ComparePage {
    let t = signed.t();
    let directory = web.app.directory();
    let (old, survivor) = (side(web, signed, &merge.old), side(web, signed, &merge.survivor));
    let then = merge.verdict.as_ref().ok();
    let rows = details(web, t, &merge.old.details)
        .into_iter()
        .zip(details(web, t, &merge.survivor.details))
        .zip(details(web, t, then.map_or(&merge.survivor.details, |then| &then.details)))
        .map(|(((label, old), (_, survivor)), (_, then))| {
            let differs = old != survivor;
            RowView { label, old, survivor, then, differs }
        });
    let says = |key: &str| {
        t.with(key, &[("old", &old.name), ("name", &survivor.name), ("n", &old.episodes.len())])
    };
    let mut sentences = vec![says("merge-then-leads")];
    if !merge.old.episodes.is_empty() {
        sentences.push(says("merge-then-episodes"));
    }
    sentences.push(says("merge-then-access"));
    sentences.push(says("merge-then-undo"));
    ComparePage {
        page: Page::of(web, signed),
        t,
        form: FormView::new(signed, None, back),
        action: paths::MERGE,
        swap: paths::MERGE_COMPARE,
        rows: rows.collect(),
        refused: merge.verdict.as_ref().err().map(|why| refusal(t, why, &Names::new(&directory))),
        then: sentences,
        old,
        survivor,
    }
}

/// Side by side only: an address is never shown of somebody with protected identity.
fn details(web: &WebState, t: T, known: &Details) -> Vec<(String, String)> {
    let directory = web.app.directory();
    let listed = known.listed_at.map(|unit| directory.unit_name(unit).to_owned());
    let protected = known.protected.then(|| t.get("patient-protected").into_owned());
    let open = |text: &Option<String>| text.clone().filter(|_| !known.protected);
    let rows = [
        ("person-name", Some(known.name.full())),
        ("person-identity", known.identity.as_ref().map(IdentityNumber::shown)),
        ("person-telephone", known.telephone.clone()),
        ("person-address", open(&known.address)),
        ("person-municipality", open(&known.municipality)),
        ("person-listed-at", listed),
        ("patient-protected-question", protected),
    ];
    let said = |text: Option<String>| text.unwrap_or_else(|| "–".to_owned());
    rows.into_iter().map(|(key, text)| (t.get(key).into_owned(), said(text))).collect()
}

pub(super) fn side(web: &WebState, signed: &Signed, side: &Side) -> SideView {
    let t = signed.t();
    let today = care_time::day_of(web.app.now(), web.app.zone());
    let episodes = side.episodes.iter().map(|(opened_at, is_open)| {
        let day = format::date(t, care_time::day_of(*opened_at, web.app.zone()), today);
        let key = if *is_open { "merge-episode-open" } else { "merge-episode-closed" };
        t.with(key, &[("day", &day)])
    });
    let absorbed = side.absorbed.iter();
    let absorbed = absorbed.map(|(id, theirs)| (theirs.name.full(), paths::merged(*id)));
    SideView {
        id: side.person.0.to_string(),
        name: side.details.name.full(),
        number: side.details.identity.as_ref().map(IdentityNumber::shown).unwrap_or_default(),
        episodes: episodes.collect(),
        absorbed: absorbed.collect(),
    }
}
