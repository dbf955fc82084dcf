//! `GET /episodes/{id}/medicines`: the newest medicine list, what has changed in it, who has held
//! list and package beside each other, and how it came about.

pub(crate) mod check;
pub(crate) mod times;
pub(crate) mod view;
pub(crate) mod write;

use crate::episodes::{Identity, On};
use crate::failure::Failure;
use crate::forms::FormView;
use crate::page::{self, Page};
use crate::paths;
use crate::session::Signed;
use crate::state::WebState;
use crate::texts::T;
use access::Action;
use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use care::episode::Event;
use care::episode::event::JournalDocument;
use care::episode::medicine::{DoseOutcome, MedicineList};
use care::ids::{EpisodeId, UnitId};
use view::{CheckView, RowView};

#[derive(Template)]
#[template(path = "medicines/index.html")]
struct IndexPage {
    page: Page,
    t: T,
    identity: Identity,
    form: FormView,
    title: String,
    lead: String,
    note: String,
    rows: Vec<RowView>,
    removed: Vec<RowView>,
    is_empty: bool,
    checks: Vec<CheckView>,
    missed: Vec<String>,
    history: Vec<String>,
    write: Option<String>,
    /// Where to say that it stands in our own journal, and which document; or who has said so.
    journal: Option<(String, String)>,
    entered: Option<String>,
    requests: String,
}

pub(crate) async fn index(
    State(web): State<WebState>,
    signed: Signed,
    Path(id): Path<EpisodeId>,
) -> Result<Response, Failure> {
    let on = match crate::requests::open(&web, &signed, id).await? {
        Ok(on) => on,
        Err(elsewhere) => return Ok(elsewhere),
    };
    let list = on.episode().medicine_list.as_ref();
    let may_write = on.may(Action::WriteMedicineList) && on.episode().is_open();
    let rows = list.map(|list| list.rows.iter().map(|row| RowView::of(&on, list, row)).collect());
    let removed =
        list.map(|list| list.removed().into_iter().map(|row| RowView::removed(&on, row)).collect());
    let (title, lead) = heading(&on, list);
    let (journal, entered) = journal(&on, list);
    let page = IndexPage {
        page: Page::of(&web, &signed),
        t: on.t(),
        identity: Identity::of(&on),
        form: FormView::new(&signed, Some(on.episode().version), None),
        title,
        lead,
        note: list.map(|list| list.note.clone()).unwrap_or_default(),
        is_empty: list.is_none(),
        rows: rows.unwrap_or_default(),
        removed: removed.unwrap_or_default(),
        checks: list.map(|list| view::checks(&on, list)).unwrap_or_default(),
        missed: missed(&on),
        history: history(&on).await?,
        write: may_write.then(|| paths::medicines_new(id)),
        journal,
        entered,
        requests: paths::requests(id),
    };
    page::answer(StatusCode::OK, &page)
}

/// The situation in a sentence: whether list and package agree with everyone who gives.
fn heading(on: &On<'_>, list: Option<&MedicineList>) -> (String, String) {
    let Some(list) = list else {
        return (on.get("medicines-title-none"), on.get("medicines-lead-none"));
    };
    let key = if list.version > 1 { "medicines-changed-by" } else { "medicines-written-by" };
    let version = on.t().with("journal-medicine-list", &[("version", &list.version)]);
    let lead = format!("{version}. {}", on.t().with(key, &[("by", &on.by(&list.mark))]));
    let checks = view::checks(on, list);
    let unchecked = checks.iter().filter(|check| check.is_left).count();
    let disagree = checks.iter().any(|check| check.is_gap);
    let title = match (disagree, unchecked, checks.is_empty()) {
        (true, _, _) => on.get("medicines-title-disagree"),
        (_, 1.., _) => on.t().with("medicines-title-unchecked", &[("n", &unchecked)]),
        (_, _, true) => on.get("medicines-title"),
        _ => on.get("medicines-title-agree"),
    };
    (title, lead)
}

/// Doses that were not given, and that no later dose has followed.
fn missed(on: &On<'_>) -> Vec<String> {
    let lists = on.episode().medicine_list.iter();
    let rows: Vec<_> = lists.flat_map(|list| list.rows.iter().chain(&list.before)).collect();
    let missed = on.episode().doses_missed().into_iter().filter_map(|missed| {
        let DoseOutcome::NotGiven { reason } = &missed.dose.outcome else { return None };
        let row = rows.iter().find(|row| row.id == missed.dose.medicine);
        let name = row.map_or(missed.dose.medicine.as_str(), |row| row.name.as_str());
        let by = on.by(&missed.mark);
        let blanks: [(&'static str, &dyn std::fmt::Display); 3] =
            [("medicine", &name), ("reason", reason), ("by", &by)];
        Some(on.t().with("medicines-missed", &blanks))
    });
    missed.collect()
}

/// Versions and checks, newest first, for those who may read everything that has happened.
async fn history(on: &On<'_>) -> Result<Vec<String>, Failure> {
    if !on.may(Action::ViewTimeline) || on.episode().medicine_list.is_none() {
        return Ok(vec![]);
    }
    let mut entries = on.web.app.timeline(&on.signed.actor, on.id()).await?;
    entries.sort_by_key(|entry| std::cmp::Reverse(entry.recorded.meta.happened_at));
    let lines = entries.iter().filter_map(|entry| {
        let meta = &entry.recorded.meta;
        let by = format!("{}, {}", on.who(meta.by), on.moment(meta.happened_at));
        step(on, &entry.recorded.event, &by)
    });
    Ok(lines.collect())
}

#[expect(clippy::wildcard_enum_match_arm, reason = "only what is about the medicine list")]
fn step(on: &On<'_>, event: &Event, by: &str) -> Option<String> {
    let said = match event {
        Event::MedicineListWritten { version, rows, note } => {
            let blanks: [(&'static str, &dyn std::fmt::Display); 3] =
                [("version", version), ("n", &rows.len()), ("by", &by)];
            join(on.t().with("medicines-was-written", &blanks), note)
        }
        Event::MedicineListChecked { version, unit, agrees, note } => {
            let key = if *agrees { "medicines-was-agreed" } else { "medicines-was-disagreed" };
            let unit = on.unit(*unit);
            let blanks: [(&'static str, &dyn std::fmt::Display); 3] =
                [("version", version), ("unit", &unit), ("by", &by)];
            join(on.t().with(key, &blanks), note)
        }
        _ => return None,
    };
    Some(said)
}

fn join(said: String, note: &str) -> String {
    if note.is_empty() { said } else { format!("{said} {note}") }
}

/// Our own unit enters the list in its journal like any other document.
fn journal(on: &On<'_>, list: Option<&MedicineList>) -> (Option<(String, String)>, Option<String>) {
    let Some(list) = list else { return (None, None) };
    let document = JournalDocument::MedicineList(list.version);
    let own = |unit: UnitId| Some(unit) == on.signed.unit;
    let mut entered = on.episode().journal.iter().filter(|(_, what, _)| *what == document);
    if let Some((_, _, mark)) = entered.find(|(unit, _, _)| own(*unit)) {
        return (None, Some(on.by(mark)));
    }
    let may = crate::episodes::journal::may_enter(on);
    let href = format!("{}?back=medicines", paths::journal(on.id()));
    (may.then(|| (href, format!("medicine-list:{}", list.version))), None)
}
