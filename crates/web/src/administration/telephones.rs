//! `/administration/units/{id}/telephones`: a unit's numbers and who answers them, when.

use super::hours_text;
use crate::calls::hours_words;
use crate::failure::Failure;
use crate::forms::{self, Fields, FormBack, FormView, Reader};
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
use care::unit::{self, Telephone, Unit};
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
}

/// The names of one row's fields.
struct Row {
    legend: String,
    number: String,
    label: String,
    hours: String,
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
    let unit = directory.units.get(&id).filter(|_| web.app.keeps_unit(&signed.actor, id));
    let unit = unit.ok_or(Failure::NOT_FOUND)?;
    let t = signed.t();
    let status = back.as_ref().map_or(StatusCode::OK, |back| back.status);
    let sent = back.as_ref().map_or(0, |back| sent_rows(&Fields(back.values.clone())));
    let count = (unit.telephones.len() + ROWS_MORE).max(sent).min(ROWS_MAX);
    let telephones = TelephonesPage {
        page: Page::of(web, signed),
        t,
        title: t.with("telephones-title", &[("unit", &unit.name())]),
        button: t.get("telephones-save").into_owned(),
        form: prefilled(t, FormView::new(signed, None, back), unit),
        rows: (1..=count).map(|at| row(t, at)).collect(),
    };
    page::answer(status, &telephones)
}

fn row(t: T, at: usize) -> Row {
    Row {
        legend: t.with("telephones-row", &[("n", &at)]),
        number: format!("number_{at}"),
        label: format!("label_{at}"),
        hours: format!("hours_{at}"),
    }
}

fn prefilled(t: T, mut form: FormView, unit: &Unit) -> FormView {
    for (index, telephone) in unit.telephones.iter().enumerate() {
        let at = index + 1;
        let hours = telephone.hours.iter().map(|hours| hours_words(t, hours));
        form = form
            .prefilled(&format!("number_{at}"), telephone.number.clone())
            .prefilled(&format!("label_{at}"), telephone.label.clone())
            .prefilled(&format!("hours_{at}"), hours.collect::<Vec<_>>().join("\n"));
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
        Ok(_) => Ok(page::go(paths::ADMINISTRATION, "notice-telephones-saved")),
        Err(error) => show(&web, &signed, id, Some(error.back()?)).await,
    }
}

/// The last row that says anything.
fn sent_rows(fields: &Fields) -> usize {
    let says = |at: &usize| {
        ["number", "label", "hours"]
            .iter()
            .any(|name| !fields.one(&format!("{name}_{at}")).is_empty())
    };
    (1..=ROWS_MAX).rev().find(says).unwrap_or(0)
}

/// Rows in their order: the first that answers is the one that is shown. Empty rows say nothing.
fn read(signed: &Signed, fields: &Fields) -> Result<Vec<Telephone>, FormBack> {
    let mut read = Reader::new(signed.t(), fields);
    let mut telephones = vec![];
    for at in 1..=sent_rows(fields) {
        let name = |part: &str| format!("{part}_{at}");
        let lines = fields.lines(&name("hours"));
        if fields.one(&name("number")).is_empty()
            && fields.one(&name("label")).is_empty()
            && lines.is_empty()
        {
            continue;
        }
        let number = read.needed(&name("number"), "telephones-number-needed");
        let label = read.needed(&name("label"), "telephones-label-needed");
        if lines.is_empty() {
            read.fail(&name("hours"), "telephones-hours-needed");
        }
        let mut hours = vec![];
        for line in &lines {
            match hours_text::parse(line) {
                Some(parsed) => hours.push(parsed),
                None => {
                    let message = signed.t().with("telephones-hours-unread", &[("line", line)]);
                    read.say(&name("hours"), message);
                }
            }
        }
        telephones.push(Telephone { number, label, hours });
    }
    read.finish()?;
    Ok(telephones)
}
