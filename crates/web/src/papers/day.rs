//! `GET /day/paper`: one unit's visits and calls of a day on paper, with room to note what became
//! of each; `GET /day/paper/pdf`, the same as a file.

use super::frame::{Frame, unit_in_full};
use super::{Preview, pdf as file, preview};
use crate::asked::{address, facts, name};
use crate::failure::Failure;
use crate::format;
use crate::items::{capital, contact_word, sentence};
use crate::paths;
use crate::session::Signed;
use crate::state::WebState;
use app::paper::{Block, Column, Kind, Mark, Paper, Reading, Turn};
use app::view::unit_day::{DayContact, UnitDay};
use axum::extract::{Query, State};
use axum::response::Response;
use care::care_time;
use care::episode::Phase;
use jiff::civil::Date;

#[derive(serde::Deserialize)]
pub(crate) struct Which {
    day: Option<String>,
}

pub(crate) async fn show(
    State(web): State<WebState>,
    signed: Signed,
    Query(which): Query<Which>,
) -> Result<Response, Failure> {
    let (paper, day) = paper(&web, &signed, &which).await?;
    let t = signed.t();
    let preview_of = Preview {
        paper,
        pdf: paths::day_pdf(day),
        back: (paths::day(day), t.get("paper-day-back").into_owned()),
        hint: t.get("paper-handle-with-care").into_owned(),
    };
    preview(&web, &signed, preview_of)
}

pub(crate) async fn pdf(
    State(web): State<WebState>,
    signed: Signed,
    Query(which): Query<Which>,
) -> Result<Response, Failure> {
    let (paper, _) = paper(&web, &signed, &which).await?;
    file(&web, paper).await
}

async fn paper(web: &WebState, signed: &Signed, which: &Which) -> Result<(Paper, Date), Failure> {
    let day = match which.day.as_deref() {
        Some(day) => day.parse().map_err(|_| Failure::Unreadable)?,
        None => care_time::day_of(web.app.now(), web.app.zone()),
    };
    let unit_day = web.app.unit_day(&signed.actor, day).await?;
    let directory = web.app.directory();
    let unit = unit_in_full(&directory, unit_day.unit);
    let (t, now, zone) = (signed.t(), unit_day.now, web.app.zone());
    let frame = Frame { t, now, zone, directory: &directory, unit };
    Ok((of(&frame, &unit_day), day))
}

fn of(frame: &Frame<'_>, day: &UnitDay) -> Paper {
    let column = |key: &str, width| Column { title: frame.get(key), width };
    let columns = vec![
        column("paper-day-time", 2),
        column("paper-day-who", 5),
        column("paper-day-what", 6),
        column("paper-day-know", 6),
        column("paper-day-done", 4),
    ];
    let shown = day.contacts.iter().filter(|on| !on.planned.cancelled);
    let rows: Vec<_> = shown.map(|on| row(frame, day, on)).collect();
    let mut blocks = vec![];
    if day.more {
        blocks.push(Block::Note {
            mark: Mark::Gap,
            title: frame.get("paper-more"),
            text: frame.get("paper-day-more"),
        });
    }
    match rows.is_empty() {
        true => blocks.push(Block::Paragraph { text: frame.get("paper-day-none") }),
        false => blocks.push(Block::Table { caption: frame.get("paper-day-list"), columns, rows }),
    }
    Paper {
        turn: Turn::Sideways,
        subtitle: Some(capital(&frame.day(day.day))),
        blocks,
        ..frame.paper(Kind::Day, Reading::Small, frame.get("paper-day-title"))
    }
}

fn row(frame: &Frame<'_>, day: &UnitDay, on: &DayContact) -> Vec<String> {
    let contact = &on.planned.contact;
    let today = care_time::day_of(day.now, frame.zone);
    let clock = frame.zone.to_datetime(contact.at).time();
    let person = on.person.as_ref();
    let telephone = person.and_then(|person| person.telephone.clone()).unwrap_or_default();
    let who = [name(person), facts(frame.t, person, today), address(person), telephone];
    let kind = capital(&contact_word(frame.t, contact.kind));
    let what = [kind, contact.what.clone(), contact.with.clone().unwrap_or_default()];
    vec![
        format::column_clock(frame.t, clock),
        lines(who),
        lines(what),
        lines(know(frame, day, on)),
        String::new(),
    ]
}

/// That nobody is at home, what the unit has open, and who answers.
fn know(frame: &Frame<'_>, day: &UnitDay, on: &DayContact) -> Vec<String> {
    let mut said = vec![];
    if on.summary.phase == Phase::BackOnWard {
        said.push(frame.get("day-off-ward"));
    }
    if crate::day::is_awaited(on) {
        let ward = frame.directory.unit_name(on.summary.ward_unit);
        said.push(frame.t.with("day-waits-for-home", &[("ward", &ward)]));
    }
    said.extend(
        on.items.iter().map(|item| sentence(frame.t, item, frame.directory, day.now, frame.zone)),
    );
    if let Some(answering) = &on.answers_now {
        let unit = frame.directory.unit_name(answering.unit);
        said.push(format!("{unit}: {}", answering.number));
    }
    said
}

fn lines(parts: impl IntoIterator<Item = String>) -> String {
    let parts = parts.into_iter().filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join("\n")
}
