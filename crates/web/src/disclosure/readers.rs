//! `GET /me/readers`: who has opened the patient's record: which unit, when and what.

use crate::failure::Failure;
use crate::format;
use crate::items::capital;
use crate::page::{self, Page};
use crate::session::Signed;
use crate::state::WebState;
use crate::texts::T;
use app::view::readers::Look;
use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use care::care_time;
use care::who::Role;

#[derive(Template)]
#[template(path = "disclosure/readers.html")]
struct ReadersPage {
    page: Page,
    t: T,
    days: Vec<DayView>,
    more: usize,
}

struct DayView {
    title: String,
    rows: Vec<(String, String, String)>,
}

pub(crate) async fn show(State(web): State<WebState>, signed: Signed) -> Result<Response, Failure> {
    if signed.role == Role::NextOfKin {
        return Err(Failure::NOT_FOUND);
    }
    let looks = web.app.readers(&signed.actor).await?;
    let page = ReadersPage {
        page: Page::of(&web, &signed),
        t: signed.t(),
        days: days(&web, signed.t(), &looks.rows),
        more: looks.more,
    };
    page::answer(StatusCode::OK, &page)
}

fn days(web: &WebState, t: T, rows: &[Look]) -> Vec<DayView> {
    let directory = web.app.directory();
    let mut days: Vec<(jiff::civil::Date, DayView)> = vec![];
    for row in rows {
        let civil = web.app.zone().to_datetime(row.at);
        let day = care_time::day_of(row.at, web.app.zone());
        let who = match row.unit {
            Some(unit) => directory.unit_name(unit).to_owned(),
            None if row.is_own => t.get("readers-you").into_owned(),
            None => t.get("who-next-of-kin").into_owned(),
        };
        let what = t.get(&format!("action-{}", kebab(&row.action))).into_owned();
        let what = crate::ambulance::stated(t, what, row.stated);
        let line = (format::column_clock(t, civil.time()), capital(&who), what);
        match days.last_mut() {
            Some((last, held)) if *last == day => held.rows.push(line),
            _ => {
                let title = capital(&format::full_date(t, day));
                days.push((day, DayView { title, rows: vec![line] }));
            }
        }
    }
    days.into_iter().map(|(_, day)| day).collect()
}

/// `ViewBoard` is the text `action-view-board`.
fn kebab(action: &str) -> String {
    let mut out = String::new();
    for letter in action.chars() {
        if letter.is_ascii_uppercase() && !out.is_empty() {
            out.push('-');
        }
        out.push(letter.to_ascii_lowercase());
    }
    out
}
