//! Preview: the table as it was understood, every row marked, every fault beside its field.

use super::plan::{self, On, Planned, Standing};
use super::sheet::{self, Fault, Row};
use super::{BYTES_MAX, ROWS_MAX, What, decode};
use crate::failure::Failure;
use crate::forms::{FieldError, Fields, FormBack, FormView};
use crate::page::{self, Page};
use crate::session::Signed;
use crate::state::WebState;
use crate::texts::T;
use askama::Template;
use axum::extract::{Multipart, Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use std::collections::BTreeMap;

#[derive(Template)]
#[template(path = "administration/import.html")]
struct ImportPage {
    page: Page,
    t: T,
    what: &'static str,
    title: String,
    form: FormView,
    columns: Vec<ColumnView>,
    rows_max: usize,
    kilobytes_max: usize,
    preview: Option<PreviewView>,
}

struct ColumnView {
    name: &'static str,
    meaning: String,
}

struct PreviewView {
    summary: String,
    wrong: usize,
    to_do: usize,
    columns: Vec<&'static str>,
    rows: Vec<RowView>,
}

struct RowView {
    line: u64,
    standing: &'static str,
    word: String,
    fault: Option<String>,
    cells: Vec<CellView>,
}

struct CellView {
    value: String,
    fault: Option<String>,
}

/// `GET /administration/import/{what}`
pub(crate) async fn new(
    State(web): State<WebState>,
    signed: Signed,
    Path(what): Path<String>,
) -> Result<Response, Failure> {
    let what = What::parse(&what).ok_or(Failure::NOT_FOUND)?;
    show(&web, &signed, what, None, None).await
}

/// `POST /administration/import/{what}`: a file or pasted text. Nothing is written.
pub(crate) async fn read(
    State(web): State<WebState>,
    signed: Signed,
    Path(what): Path<String>,
    sent: Multipart,
) -> Result<Response, Failure> {
    let what = What::parse(&what).ok_or(Failure::NOT_FOUND)?;
    let fields = fields(sent).await?;
    match planned(&web, &signed, what, fields.all("text").first().map_or("", |text| text)).await? {
        Ok(planned) => show(&web, &signed, what, Some(kept(&fields)), Some(&planned)).await,
        Err(fault) => {
            let message = fault_words(signed.t(), &fault);
            let error = FieldError { field: "text".to_owned(), message };
            show(&web, &signed, what, Some(FormBack::unread(&fields, vec![error])), None).await
        }
    }
}

/// What was sent stands in the form again, to be changed or confirmed.
fn kept(fields: &Fields) -> FormBack {
    FormBack { status: StatusCode::OK, ..FormBack::unread(fields, vec![]) }
}

/// The file's text before the pasted one.
async fn fields(mut sent: Multipart) -> Result<Fields, Failure> {
    let mut pairs: Vec<(String, String)> = vec![];
    let mut file = None;
    while let Some(field) = sent.next_field().await.map_err(|_| Failure::Unreadable)? {
        let name = field.name().unwrap_or_default().to_owned();
        let bytes = field.bytes().await.map_err(|_| Failure::Unreadable)?;
        match name.as_str() {
            "file" if bytes.is_empty() => {}
            "file" => file = Some(decode::text(&bytes)),
            _ => pairs.push((name, decode::text(&bytes))),
        }
    }
    if let Some(file) = file {
        pairs.retain(|(name, _)| name != "text");
        pairs.push(("text".to_owned(), file));
    }
    Ok(pairs.into_iter().collect())
}

/// Every row as it would be carried out now.
pub(super) async fn planned(
    web: &WebState,
    signed: &Signed,
    what: What,
    text: &str,
) -> Result<Result<Vec<Planned>, Fault>, Failure> {
    let directory = web.app.administration(&signed.actor).await?;
    let needed: &[&'static str] = match what {
        What::Units => &["namn"],
        What::Staff => &["anvandarnamn"],
    };
    let rows = match sheet::read(text, what.columns(), needed) {
        Ok(rows) => rows,
        Err(fault) => return Ok(Err(fault)),
    };
    let logins = match what {
        What::Units => BTreeMap::new(),
        What::Staff => logins(web, signed, &rows).await?,
    };
    let on = On { web, signed, directory, logins };
    Ok(Ok(plan::of(&on, what, rows)))
}

async fn logins(
    web: &WebState,
    signed: &Signed,
    rows: &[Row],
) -> Result<BTreeMap<String, care::ids::StaffId>, Failure> {
    let mut logins = BTreeMap::new();
    for row in rows {
        let login = row.cell("anvandarnamn").to_lowercase();
        if !logins.contains_key(&login)
            && let Some(staff) = web.app.staff_of_login(&signed.actor, &login).await?
        {
            logins.insert(login, staff);
        }
    }
    Ok(logins)
}

pub(super) async fn show(
    web: &WebState,
    signed: &Signed,
    what: What,
    back: Option<FormBack>,
    planned: Option<&[Planned]>,
) -> Result<Response, Failure> {
    web.app.administration(&signed.actor).await?;
    let t = signed.t();
    let status = back.as_ref().map_or(StatusCode::OK, |back| back.status);
    let columns = what.columns().iter().map(|name| ColumnView {
        name,
        meaning: t.get(&format!("import-column-{}", name.replace('_', "-"))).into_owned(),
    });
    let page = ImportPage {
        page: Page::of(web, signed),
        t,
        what: what.as_str(),
        title: t.get(&format!("import-{}", what.as_str())).into_owned(),
        form: FormView::new(signed, None, back),
        columns: columns.collect(),
        rows_max: ROWS_MAX,
        kilobytes_max: BYTES_MAX / 1000,
        preview: planned.map(|planned| preview(t, what, planned)),
    };
    page::answer(status, &page)
}

fn preview(t: T, what: What, planned: &[Planned]) -> PreviewView {
    let count = |standing: Standing| planned.iter().filter(|one| one.standing == standing).count();
    let (new, changed) = (count(Standing::New), count(Standing::Changed));
    let (unchanged, wrong) = (count(Standing::Unchanged), count(Standing::Wrong));
    // Columns that the table does not use are not shown.
    let is_used = |column: &&&str| {
        planned
            .iter()
            .any(|one| !one.row.cell(column).is_empty() || one.faults.contains_key(**column))
    };
    let columns: Vec<&'static str> = what.columns().iter().filter(is_used).copied().collect();
    PreviewView {
        summary: t.with(
            "import-summary",
            &[("new", &new), ("changed", &changed), ("unchanged", &unchanged), ("wrong", &wrong)],
        ),
        wrong,
        to_do: new + changed,
        rows: planned.iter().map(|one| row(t, &columns, one)).collect(),
        columns,
    }
}

fn row(t: T, columns: &[&'static str], planned: &Planned) -> RowView {
    let standing = planned.standing.as_str();
    let cells = columns.iter().map(|column| CellView {
        value: planned.row.cell(column).to_owned(),
        fault: planned.faults.get(column).cloned(),
    });
    RowView {
        line: planned.row.line,
        standing,
        word: t.get(&format!("import-row-{standing}")).into_owned(),
        fault: planned.faults.get("").cloned(),
        cells: cells.collect(),
    }
}

fn fault_words(t: T, fault: &Fault) -> String {
    match fault {
        Fault::Empty => t.get("import-fault-empty").into_owned(),
        Fault::TooLarge { found } => {
            let (found, most) = (found / 1000, BYTES_MAX / 1000);
            t.with("import-fault-large", &[("found", &found), ("most", &most)])
        }
        Fault::TooMany { found } => {
            t.with("import-fault-many", &[("found", found), ("most", &ROWS_MAX)])
        }
        Fault::ColumnsMissing { columns } => {
            t.with("import-fault-columns", &[("columns", &columns.join(", "))])
        }
        Fault::ColumnUnknown { column } => t.with("import-fault-column", &[("column", column)]),
        Fault::Unreadable { line } => t.with("import-fault-line", &[("line", line)]),
    }
}
