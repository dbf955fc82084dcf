//! `GET /episodes/{id}/timeline`: everything that happened, newest first, in plain sentences. What
//! was corrected stays, struck, with what replaced it and why.

pub(crate) mod correction;
pub(crate) mod record;
mod responsibility;
pub(crate) mod sentence;
mod together;

use crate::episodes::{Identity, On};
use crate::failure::Failure;
use crate::format;
use crate::page::{self, Page};
use crate::paths;
use crate::session::Signed;
use crate::state::WebState;
use crate::texts::T;
use access::Action;
use app::view::timeline::Entry;
use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use care::care_time;
use care::episode::{Correctable, correctable};
use care::ids::EpisodeId;

#[derive(Template)]
#[template(path = "timeline/show.html")]
struct TimelinePage {
    page: Page,
    t: T,
    identity: Identity,
    days: Vec<DayView>,
}

struct DayView {
    title: String,
    entries: Vec<EntryView>,
}

struct EntryView {
    id: String,
    clock: String,
    who: String,
    /// What happened, and its lines.
    says: String,
    details: Vec<String>,
    /// "inskrivet i dag kl 14.10", when that was later.
    late: String,
    /// What stands instead, who said so, and why; the sentence above is struck.
    corrected: Option<CorrectedView>,
    /// What was done about a value that turned out to be another patient's.
    lapsed: bool,
    /// Where to correct it.
    correct: Option<String>,
    /// Where to say that it is another patient's.
    elsewhere: Option<String>,
}

struct CorrectedView {
    instead: Vec<String>,
    is_anothers: bool,
    by: String,
    reason: String,
}

/// Written down this much later than it happened is said.
const LATE_MINUTES: i64 = 30;

/// `GET /episodes/{id}/timeline`
pub(crate) async fn show(
    State(web): State<WebState>,
    signed: Signed,
    Path(id): Path<EpisodeId>,
) -> Result<Response, Failure> {
    let entries = web.app.timeline(&signed.actor, id).await?;
    let on = On::open(&web, &signed, id).await?;
    let page = TimelinePage {
        page: Page::of(&web, &signed),
        t: on.t(),
        identity: Identity::of(&on),
        days: days(&on, entries),
    };
    Ok(page::html(&page)?.into_response())
}

/// By the day when it happened, which for a late note is not the day when it was written.
fn days(on: &On<'_>, mut entries: Vec<Entry>) -> Vec<DayView> {
    entries.sort_by_key(|entry| {
        let meta = &entry.recorded.meta;
        std::cmp::Reverse((meta.happened_at, meta.version))
    });
    let mut days: Vec<(jiff::civil::Date, DayView)> = vec![];
    for entry in &entries {
        let day = care_time::day_of(entry.recorded.meta.happened_at, on.zone());
        let view = view(on, entry);
        match days.last_mut() {
            Some((last, held)) if *last == day => held.entries.push(view),
            _ => days.push((day, DayView { title: title(on, day), entries: vec![view] })),
        }
    }
    days.into_iter().map(|(_, day)| day).collect()
}

/// "I dag, måndag 23 november"
fn title(on: &On<'_>, day: jiff::civil::Date) -> String {
    let (word, full) = (format::day_word(on.t(), day, on.today()), format::full_date(on.t(), day));
    let is_near = (-1..=1).contains(&on.today().until(day).map_or(9, |span| span.get_days()));
    crate::items::capital(&if is_near { format!("{word}, {full}") } else { full })
}

fn view(on: &On<'_>, entry: &Entry) -> EntryView {
    let meta = &entry.recorded.meta;
    let late = meta.recorded_at.duration_since(meta.happened_at).as_mins() > LATE_MINUTES;
    let corrected = entry.corrected.as_ref().map(|correction| CorrectedView {
        instead: correction
            .replacement
            .as_ref()
            .map(|event| sentence::details(on, event))
            .unwrap_or_default(),
        by: format!(
            "{}, {}",
            on.who(correction.by.meta.by),
            on.moment(correction.by.meta.recorded_at)
        ),
        reason: correction.reason.clone(),
        is_anothers: correction.is_anothers,
    });
    let offered = on.may(Action::Correct)
        && !matches!(correctable(&entry.recorded.event), Correctable::Use("correct"));
    EntryView {
        id: meta.id.0.to_string(),
        clock: format::column_clock(on.t(), on.zone().to_datetime(meta.happened_at).time()),
        who: on.who_in_full(meta.by),
        says: crate::items::capital(&sentence::of(on, &entry.recorded.event)),
        details: sentence::details(on, &entry.recorded.event),
        late: match late {
            true => on.t().with("timeline-late", &[("when", &on.moment(meta.recorded_at))]),
            false => String::new(),
        },
        corrected,
        lapsed: entry.lapsed,
        elsewhere: (on.may(Action::Correct) && entry.may_be_anothers)
            .then(|| paths::elsewhere(on.id(), meta.id)),
        correct: offered.then(|| paths::correction(on.id(), meta.id)),
    }
}
