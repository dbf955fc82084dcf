//! `GET /administration/export/{what}`: units or staff as a table that can be imported again, and
//! an empty table to begin with.
//!
//! No cell can be taken for a formula, and no password or code is in any.

use super::import::{STAFF_COLUMNS, UNIT_COLUMNS, What};
use super::unit_view::law_word;
use crate::calls::hours_words;
use crate::failure::Failure;
use crate::session::Signed;
use crate::state::WebState;
use crate::texts::T;
use axum::extract::{Path, State};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use care::care_time;
use care::organisation::OrganisationNumber;
use care::world::Directory;

/// Spreadsheets in Sweden expect semicolons, and a mark to know UTF-8 by.
const MARK: &str = "\u{FEFF}";
const SEPARATOR: u8 = b';';

/// `GET /administration/export/{what}`
pub(crate) async fn show(
    State(web): State<WebState>,
    signed: Signed,
    Path(what): Path<String>,
) -> Result<Response, Failure> {
    let what = What::parse(&what).ok_or(Failure::NOT_FOUND)?;
    let directory = web.app.administration(&signed.actor).await?;
    let rows = match what {
        What::Units => units(&web, &signed, &directory),
        What::Staff => staff(&web, &signed, &directory),
    };
    table(what, "", &rows)
}

/// `GET /administration/import/{what}/template`
pub(crate) async fn template(
    State(web): State<WebState>,
    signed: Signed,
    Path(what): Path<String>,
) -> Result<Response, Failure> {
    let what = What::parse(&what).ok_or(Failure::NOT_FOUND)?;
    web.app.administration(&signed.actor).await?;
    table(what, "template-", &[])
}

fn table(what: What, prefix: &str, rows: &[Vec<String>]) -> Result<Response, Failure> {
    let columns = match what {
        What::Units => &UNIT_COLUMNS[..],
        What::Staff => &STAFF_COLUMNS[..],
    };
    let mut writer = csv::WriterBuilder::new().delimiter(SEPARATOR).from_writer(vec![]);
    let fault = |error: csv::Error| Failure::Internal(error.to_string());
    writer.write_record(columns).map_err(fault)?;
    for row in rows {
        let safe = row.iter().map(|cell| super::import::safe(cell));
        writer.write_record(safe).map_err(fault)?;
    }
    let bytes = writer.into_inner().map_err(|error| Failure::Internal(error.to_string()))?;
    let name = format!("attachment; filename=\"plats23-{prefix}{}.csv\"", what.as_str());
    let headers =
        [(CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()), (CONTENT_DISPOSITION, name)];
    Ok((headers, [MARK.as_bytes(), &bytes].concat()).into_response())
}

/// The open units that may be changed, each as its row would be imported.
fn units(web: &WebState, signed: &Signed, directory: &Directory) -> Vec<Vec<String>> {
    // The file's words are Swedish, whichever the page is in.
    let t = T { lang: crate::lang::Lang::Sv };
    let mut rows = vec![];
    for (id, unit) in directory.units.iter().filter(|(_, unit)| unit.is_open()) {
        let Some(details) = &unit.details else { continue };
        if !web.app.keeps_unit(&signed.actor, *id) {
            continue;
        }
        let first = unit.telephones.first();
        let hours = first.map(|one| one.hours.iter().map(|hours| hours_words(t, hours)));
        let ward = directory.wards.values().find(|ward| ward.unit == Some(*id));
        rows.push(vec![
            id.0.to_string(),
            details.name.clone(),
            details.place.clone(),
            details.kind.as_str().to_owned(),
            details.authority.clone(),
            details.principal.as_ref().map(OrganisationNumber::written).unwrap_or_default(),
            law_word(details.law).to_owned(),
            if details.on_platform { "ja" } else { "nej" }.to_owned(),
            first.map(|one| one.number.clone()).unwrap_or_default(),
            first.map(|one| one.label.clone()).unwrap_or_default(),
            hours.map(|hours| hours.collect::<Vec<_>>().join(" | ")).unwrap_or_default(),
            ward.map(|ward| ward.beds.to_string()).unwrap_or_default(),
            ward.map(|ward| ward.overbooking_max.to_string()).unwrap_or_default(),
        ]);
    }
    rows.sort_by(|a, b| a[1].cmp(&b[1]));
    rows
}

/// Posts that hold or are to come, of people with a login name, at units that may be staffed.
fn staff(web: &WebState, signed: &Signed, directory: &Directory) -> Vec<Vec<String>> {
    let (now, zone) = (web.app.now(), web.app.zone());
    let mut rows = vec![];
    for staff in directory.staff.values() {
        let login = staff.account.as_ref().map_or("", |account| account.login_name.as_str());
        for held in staff.not_over(now) {
            if login.is_empty() || !web.app.gives_posts(&signed.actor, held.unit, held.role) {
                continue;
            }
            let details = directory.units.get(&held.unit).and_then(|unit| unit.details.as_ref());
            let unit = details.map(|one| format!("{}, {}", one.name, one.place));
            let until = held.until.map(|until| care_time::day_of(until, zone).to_string());
            rows.push(vec![
                login.to_owned(),
                staff.name.clone(),
                unit.unwrap_or_default(),
                held.role.as_str().to_owned(),
                care_time::day_of(held.from, zone).to_string(),
                until.unwrap_or_default(),
            ]);
        }
    }
    rows.sort();
    rows
}
