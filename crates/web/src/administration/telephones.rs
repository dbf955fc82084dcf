//! `/administration/units/{id}/telephones`: a unit's numbers and who answers them, when.

use super::{unit_view, week};
use crate::failure::Failure;
use crate::forms::{self, Choice, Fields, FormBack, FormView, Reader};
use crate::page::{self, Page};
use crate::paths;
use crate::session::Signed;
use crate::state::WebState;
use crate::texts::T;
use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use care::command::Command;
use care::ids::UnitId;
use care::unit::{self, Audience, Telephone, Unit};
use uuid::Uuid;

/// Rows on the form: those that are there and two more, at most as many as the rules allow.
const ROWS_MORE: usize = 2;
const ROWS_MAX: usize = 10;

#[derive(Template)]
#[template(path = "administration/telephones.html")]
struct TelephonesPage {
    page: Page,
    t: T,
    title: String,
    button: String,
    form: FormView,
    rows: Vec<Row>,
    audiences: Vec<Choice>,
    /// The week as it is now.
    week: Vec<week::DayBar>,
    week_words: String,
}

/// The names of one row's fields.
struct Row {
    legend: String,
    number: String,
    label: String,
    audience: String,
    /// A line for each weekday: the field's name, and the day's.
    days: Vec<(String, String)>,
}

pub(crate) async fn edit(
    State(web): State<WebState>,
    signed: Signed,
    Path(id): Path<Uuid>,
) -> Result<Response, Failure> {
    show(&web, &signed, UnitId(id), None).await
}

async fn show(
    web: &WebState,
    signed: &Signed,
    id: UnitId,
    back: Option<FormBack>,
) -> Result<Response, Failure> {
    let directory = web.app.administration(&signed.actor).await?;
    let (unit, _) = unit_view::kept(web, signed, &directory, id)?;
    let t = signed.t();
    let status = back.as_ref().map_or(StatusCode::OK, |back| back.status);
    let sent = back.as_ref().map_or(0, |back| sent_rows(&Fields(back.values.clone())));
    let count = (unit.telephones.len() + ROWS_MORE).max(sent).min(ROWS_MAX);
    let bars = week::picture(t, unit);
    let telephones = TelephonesPage {
        page: Page::of(web, signed),
        t,
        title: t.with("telephones-title", &[("unit", &unit.name())]),
        button: t.get("telephones-save").into_owned(),
        form: prefilled(t, FormView::new(signed, None, back), unit),
        rows: (1..=count).map(|at| row(t, at)).collect(),
        audiences: audiences(t),
        week_words: week::sentence(&bars),
        week: bars,
    };
    page::answer(status, &telephones)
}

fn row(t: T, at: usize) -> Row {
    Row {
        legend: t.with("telephones-row", &[("n", &at)]),
        number: format!("number_{at}"),
        label: format!("label_{at}"),
        audience: audience_field(at),
        days: week::DAYS.map(|day| (day_field(at, day), day_word(t, day))).into(),
    }
}

fn day_field(at: usize, day: i8) -> String {
    format!("day_{at}_{day}")
}

fn audience_field(at: usize) -> String {
    format!("audience_{at}")
}

fn audiences(t: T) -> Vec<Choice> {
    let words = Audience::ALL.into_iter().map(|audience| {
        let word = audience.as_str();
        Choice::new(word, t.get(&format!("telephones-for-{word}")).into_owned())
    });
    words.collect()
}

fn day_word(t: T, day: i8) -> String {
    t.get(&format!("weekday-{day}")).into_owned()
}

fn prefilled(t: T, mut form: FormView, unit: &Unit) -> FormView {
    for (index, telephone) in unit.telephones.iter().enumerate() {
        let at = index + 1;
        form = form
            .prefilled(&format!("number_{at}"), telephone.number.clone())
            .prefilled(&format!("label_{at}"), telephone.label.clone())
            .prefilled(&audience_field(at), telephone.audience.as_str());
        for day in week::DAYS {
            form = form.prefilled(&day_field(at, day), week::day_line(t, &telephone.hours, day));
        }
    }
    form
}

pub(crate) async fn update(
    State(web): State<WebState>,
    signed: Signed,
    Path(id): Path<Uuid>,
    fields: Fields,
) -> Result<Response, Failure> {
    let id = UnitId(id);
    let telephones = match read(&signed, &fields) {
        Ok(telephones) => telephones,
        Err(back) => return show(&web, &signed, id, Some(back)).await,
    };
    let command = Command::Unit(id, unit::Command::SetTelephones { telephones });
    match forms::submit(&web, &signed, &fields, command).await {
        Ok(_) => Ok(page::go(&paths::unit(id), "notice-telephones-saved")),
        Err(error) => show(&web, &signed, id, Some(error.back()?)).await,
    }
}

/// The last row that says anything.
fn sent_rows(fields: &Fields) -> usize {
    (1..=ROWS_MAX).rev().find(|at| says(fields, *at)).unwrap_or(0)
}

fn says(fields: &Fields, at: usize) -> bool {
    let named =
        ["number", "label"].iter().any(|name| !fields.one(&format!("{name}_{at}")).is_empty());
    named || week::DAYS.into_iter().any(|day| !fields.one(&day_field(at, day)).is_empty())
}

/// Rows in their order: the first that answers is the one that is shown. Empty rows say nothing.
fn read(signed: &Signed, fields: &Fields) -> Result<Vec<Telephone>, FormBack> {
    let mut read = Reader::new(signed.t(), fields);
    let mut telephones = vec![];
    for at in (1..=sent_rows(fields)).filter(|at| says(fields, *at)) {
        let number = read.needed(&format!("number_{at}"), "telephones-number-needed");
        let label = read.needed(&format!("label_{at}"), "telephones-label-needed");
        // A form that does not ask says what holds for most numbers.
        let audience = Audience::parse(fields.one(&audience_field(at))).unwrap_or_default();
        let lines = week::DAYS.map(|day| fields.one(&day_field(at, day)).to_owned());
        match week::read(&lines) {
            Ok(hours) if hours.is_empty() => {
                read.fail(&day_field(at, 1), "telephones-hours-needed")
            }
            Ok(hours) => {
                telephones.push(Telephone { audience, ..Telephone::new(number, label, hours) })
            }
            Err(unread) => {
                for day in unread {
                    let (field, day) = (day_field(at, day), day_word(signed.t(), day));
                    let message = signed.t().with(
                        "telephones-hours-unread",
                        &[("day", &day), ("line", &fields.one(&field))],
                    );
                    read.say(&field, message);
                }
            }
        }
    }
    read.finish()?;
    Ok(telephones)
}
