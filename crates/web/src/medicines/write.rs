//! `GET /episodes/{id}/medicines/new`, `POST /episodes/{id}/medicines`: a new version of the whole
//! list, begun from the newest. A row keeps its id from version to version.

use crate::episodes::act::unread;
use crate::episodes::{Identity, On};
use crate::failure::Failure;
use crate::forms::{Choice, Fields, FormBack, FormView, Reader, SubmitError, submit};
use crate::page::{self, Page};
use crate::paths;
use crate::session::Signed;
use crate::state::WebState;
use crate::texts::T;
use access::Action;
use app::Answer;
use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use care::command::Command;
use care::episode::Command as EpisodeCommand;
use care::episode::medicine::{Giver, Medicine, Route, Supply};
use care::ids::EpisodeId;
use jiff::civil::Date;

/// Empty rows at the end; the button that adds more gives these again.
const SPARE: usize = 3;
const ROWS_MAX: usize = 48;

#[derive(Template)]
#[template(path = "medicines/write.html")]
struct WritePage {
    page: Page,
    t: T,
    identity: Identity,
    form: FormView,
    title: String,
    lead: String,
    rows: Vec<Row>,
    routes: Vec<Choice>,
    givers: Vec<Choice>,
    supplies: Vec<Choice>,
    remove: String,
    action: String,
    back: String,
}

/// The names of one row's fields, and what the row is called.
struct Row {
    title: String,
    id: String,
    name: String,
    dose: String,
    route: String,
    times: String,
    until: String,
    reason: String,
    giver: String,
    supply: String,
    remove: String,
    is_new: bool,
}

fn row(n: usize) -> Row {
    let of = |field: &str| format!("{field}_{n}");
    Row {
        title: n.to_string(),
        id: of("id"),
        name: of("name"),
        dose: of("dose"),
        route: of("route"),
        times: of("times"),
        until: of("until"),
        reason: of("reason"),
        giver: of("giver"),
        supply: of("supply"),
        remove: of("remove"),
        is_new: true,
    }
}

pub(crate) async fn new(
    State(web): State<WebState>,
    signed: Signed,
    Path(id): Path<EpisodeId>,
) -> Result<Response, Failure> {
    answer(&On::open(&web, &signed, id).await?, None)
}

pub(crate) async fn create(
    State(web): State<WebState>,
    signed: Signed,
    Path(id): Path<EpisodeId>,
    fields: Fields,
) -> Result<Response, Failure> {
    if !fields.one("more").is_empty() {
        let mut more = fields.clone();
        let count = (count(&fields) + SPARE).min(ROWS_MAX);
        more.0.insert("rows".to_owned(), vec![count.to_string()]);
        more.0.remove("more");
        let mut back = FormBack::unread(&more, vec![]);
        back.status = StatusCode::OK;
        return answer(&On::open(&web, &signed, id).await?, Some(back));
    }
    match write(&web, &signed, id, &fields).await {
        Ok(_) => Ok(page::go(&paths::medicines(id), "notice-medicines-written")),
        Err(error) => {
            let back = error.back()?;
            answer(&On::open(&web, &signed, id).await?, Some(back))
        }
    }
}

fn count(fields: &Fields) -> usize {
    fields.one("rows").parse().unwrap_or(0_usize).min(ROWS_MAX)
}

fn answer(on: &On<'_>, back: Option<FormBack>) -> Result<Response, Failure> {
    if !on.may(Action::WriteMedicineList) {
        return Err(Failure::NOT_FOUND);
    }
    let status = back.as_ref().map_or(StatusCode::OK, |back| back.status);
    let form = prefilled(on, FormView::new(on.signed, Some(on.episode().version), back));
    let version = on.episode().medicine_list.as_ref().map(|list| list.version);
    let lead = match version {
        Some(version) => on.t().with("medicines-from-version", &[("version", &version)]),
        None => on.get("medicines-from-nothing"),
    };
    let choice = |of: &str, word: &str| Choice::new(word, on.word(of, word));
    let choose = || [Choice::new("", on.get("medicines-choose"))].into_iter();
    let to = paths::medicines(on.id());
    let page = WritePage {
        page: Page::of(on.web, on.signed),
        t: on.t(),
        identity: Identity::of(on),
        title: on.get("medicines-write-title"),
        lead,
        rows: rows(on, &form),
        routes: choose().chain(Route::ALL.map(|one| choice("route", one.as_str()))).collect(),
        givers: choose().chain(Giver::ALL.map(|one| choice("giver", one.as_str()))).collect(),
        supplies: Supply::ALL.into_iter().map(|one| choice("supply", one.as_str())).collect(),
        remove: on.get("medicines-remove"),
        action: to.clone(),
        back: to,
        form,
    };
    page::answer(status, &page)
}

fn rows(on: &On<'_>, form: &FormView) -> Vec<Row> {
    let count = form.value("rows").parse().unwrap_or(0_usize).min(ROWS_MAX);
    let rows = (1..=count).map(|n| {
        let row = row(n);
        let name = form.value(&row.name);
        let is_new = form.value(&row.id).is_empty();
        let title = match name {
            "" => on.t().with("medicines-row-new", &[("n", &n)]),
            name => name.to_owned(),
        };
        Row { title, is_new, ..row }
    });
    rows.collect()
}

fn prefilled(on: &On<'_>, form: FormView) -> FormView {
    let known = on.episode().medicine_list.iter().flat_map(|list| &list.rows);
    let known: Vec<&Medicine> = known.collect();
    let count = known.len() + SPARE;
    let form = form.prefilled("rows", count.to_string());
    let form = known.iter().enumerate().fold(form, |form, (at, medicine)| {
        let row = row(at + 1);
        let until = medicine.until.map(|day| day.to_string()).unwrap_or_default();
        form.prefilled(&row.id, medicine.id.clone())
            .prefilled(&row.name, medicine.name.clone())
            .prefilled(&row.dose, medicine.dose.clone())
            .prefilled(&row.route, medicine.route.as_str())
            .prefilled(&row.times, medicine.times.clone())
            .prefilled(&row.until, until)
            .prefilled(&row.reason, medicine.reason.clone())
            .prefilled(&row.giver, medicine.giver.as_str())
            .prefilled(&row.supply, medicine.supply.as_str())
    });
    // How and who is never guessed: an injection must not be saved as swallowed.
    (known.len() + 1..=count)
        .fold(form, |form, n| form.prefilled(&row(n).supply, Supply::Packed.as_str()))
}

async fn write(
    web: &WebState,
    signed: &Signed,
    id: EpisodeId,
    fields: &Fields,
) -> Result<Answer, SubmitError> {
    let mut reader = Reader::new(signed.t(), fields);
    let command = fields.command().map_err(SubmitError::Failure)?;
    let said = (1..=count(fields)).map(row).filter(|row| is_said(fields, row));
    let rows: Vec<Option<Medicine>> = said
        .enumerate()
        .map(|(at, row)| {
            medicine(&mut reader, fields, &row, &format!("{}-{at}", command.0.simple()))
        })
        .collect();
    let note = reader.text("note");
    if rows.is_empty() && on_purpose(fields) {
        reader.fail("rows", "medicines-empty");
    }
    reader.finish().map_err(unread)?;
    let rows = rows.into_iter().flatten().collect();
    let command = EpisodeCommand::WriteMedicineList { rows, note };
    submit(web, signed, fields, Command::Episode(id, command)).await
}

/// A first list without any row says nothing; one whose rows have all been taken out does.
fn on_purpose(fields: &Fields) -> bool {
    !(1..=count(fields)).any(|n| !fields.one(&row(n).remove).is_empty())
}

/// Something is written in the row, and it is not taken out.
fn is_said(fields: &Fields, row: &Row) -> bool {
    let words = [&row.id, &row.name, &row.dose, &row.times, &row.reason, &row.until];
    let is_removed = fields.one(&row.remove) == "yes";
    !is_removed && words.into_iter().any(|name| !fields.one(name).is_empty())
}

fn medicine(reader: &mut Reader<'_>, fields: &Fields, row: &Row, new_id: &str) -> Option<Medicine> {
    let id = match fields.one(&row.id) {
        "" => new_id.to_owned(),
        known => known.to_owned(),
    };
    let name = reader.needed(&row.name, "medicines-name-missing");
    let dose = reader.needed(&row.dose, "medicines-dose-missing");
    let times = reader.needed(&row.times, "medicines-times-missing");
    let route = reader.choice(&row.route, "form-choose", |word| {
        Route::ALL.into_iter().find(|one| one.as_str() == word)
    });
    let giver = reader.choice(&row.giver, "form-choose", |word| {
        Giver::ALL.into_iter().find(|one| one.as_str() == word)
    });
    let supply = reader.choice(&row.supply, "form-choose", |word| {
        Supply::ALL.into_iter().find(|one| one.as_str() == word)
    });
    let until: Option<Date> = match fields.one(&row.until) {
        "" => None,
        _ => reader.date(&row.until),
    };
    let reason = reader.text(&row.reason);
    let (route, giver, supply) = (route?, giver?, supply?);
    Some(Medicine { id, name, dose, route, times, until, reason, giver, supply })
}
