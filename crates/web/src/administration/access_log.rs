//! `GET /administration/access-log`: who looked at what, when; a day at a time, or one of staff.
//!
//! Patients are numbers here, or ids when they are few: an administrator knows no patient's name.

use super::word;
use crate::failure::Failure;
use crate::format;
use crate::forms::Choice;
use crate::page::{self, Page};
use crate::paths;
use crate::session::Signed;
use crate::state::WebState;
use crate::texts::T;
use app::view::administration::{Access, AccessBy, AccessQuery, Cursor};
use askama::Template;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use care::care_time;
use care::world::Directory;
use jiff::ToSpan;
use jiff::civil::Date;
use uuid::Uuid;

#[derive(Template)]
#[template(path = "administration/access_log.html")]
struct AccessLogPage {
    page: Page,
    t: T,
    heading: String,
    day: String,
    staff: Vec<Choice>,
    by: String,
    day_before: String,
    day_after: Option<String>,
    rows: Vec<Row>,
    more: Option<String>,
}

struct Row {
    at: String,
    who: String,
    capacity: String,
    unit: String,
    what: String,
    patients: String,
    ids: Vec<String>,
    allowed: bool,
}

#[derive(serde::Deserialize)]
pub(crate) struct Asked {
    day: Option<String>,
    by: Option<String>,
    before: Option<String>,
}

pub(crate) async fn show(
    State(web): State<WebState>,
    signed: Signed,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let (t, zone) = (signed.t(), web.app.zone());
    let today = care_time::day_of(web.app.now(), zone);
    // What cannot be read is today and everybody: the form says what is shown.
    let day: Date = asked.day.and_then(|day| day.parse().ok()).unwrap_or(today);
    let by: Option<Uuid> = asked.by.and_then(|by| by.parse().ok());
    let midnight = |day: Date| care_time::resolve(day.at(0, 0, 0, 0), zone);
    let query = AccessQuery {
        from: midnight(day),
        to: midnight(day.saturating_add(1.day())),
        by,
        before: asked.before.as_deref().and_then(cursor),
    };
    let found = web.app.accesses(&signed.actor, query).await?;
    let directory = web.app.directory();
    let heading = format::day_word(t, day, today);
    let address = |day: Date, more: &str| address(day, by, more);
    let log = AccessLogPage {
        page: Page::of(&web, &signed),
        t,
        heading: t.with("access-log-heading", &[("day", &heading)]),
        day: day.to_string(),
        staff: staff(t, &directory),
        by: by.map(|by| by.to_string()).unwrap_or_default(),
        day_before: address(day.saturating_sub(1.day()), ""),
        day_after: (day < today).then(|| address(day.saturating_add(1.day()), "")),
        rows: found.entries.iter().map(|access| row(&web, t, &directory, access)).collect(),
        more: found.more.map(|at| address(day, &format!("&before={}-{}", at.at, at.position))),
    };
    page::answer(StatusCode::OK, &log)
}

fn address(day: Date, by: Option<Uuid>, more: &str) -> String {
    let by = by.map(|by| format!("&by={by}")).unwrap_or_default();
    format!("{}?day={day}{by}{more}", paths::ACCESS_LOG)
}

fn cursor(text: &str) -> Option<Cursor> {
    let (at, position) = text.split_once('-')?;
    Some(Cursor { at: at.parse().ok()?, position: position.parse().ok()? })
}

fn staff(t: T, directory: &Directory) -> Vec<Choice> {
    let mut named: Vec<Choice> = directory
        .staff
        .iter()
        .map(|(id, staff)| Choice::new(id.0.to_string(), staff.name.clone()))
        .collect();
    named.sort_by(|a, b| a.label.cmp(&b.label));
    let everybody = Choice::new("", t.get("access-log-everybody"));
    [everybody].into_iter().chain(named).collect()
}

fn row(web: &WebState, t: T, directory: &Directory, access: &Access) -> Row {
    let at = web.app.zone().to_datetime(access.at).time();
    let (who, capacity) = who(t, directory, access.by);
    Row {
        at: at.strftime("%H:%M:%S").to_string(),
        who,
        capacity,
        unit: directory.unit_name(access.unit).to_owned(),
        what: what(t, access),
        patients: t.with("access-log-patients", &[("n", &access.patients)]),
        ids: access.ids.iter().map(|id| id.0.to_string()).collect(),
        allowed: access.allowed,
    }
}

/// What was done, and that nobody's hand did it when an open page fetched itself.
fn what(t: T, access: &Access) -> String {
    let what = word(t, "action", &kebab(&access.action));
    let what = crate::ambulance::stated(t, what, access.stated);
    match access.by_itself {
        true => t.with("access-log-by-itself", &[("what", &what)]),
        false => what,
    }
}

/// The name and the capacity; of a person the capacity only.
fn who(t: T, directory: &Directory, by: AccessBy) -> (String, String) {
    match by {
        AccessBy::Staff(staff, role) => {
            let role = role.map(|role| word(t, "role", role.as_str())).unwrap_or_default();
            (directory.staff_name(staff).to_owned(), role)
        }
        AccessBy::Person(role) => (word(t, "role", role.as_str()), String::new()),
        AccessBy::Screen => (t.get("who-screen").into_owned(), String::new()),
        AccessBy::System => (t.get("who-system").into_owned(), String::new()),
    }
}

/// The word in the log, as a text key: `ViewEpisodeShared` is `view-episode-shared`.
fn kebab(action: &str) -> String {
    let mut out = String::new();
    for (at, letter) in action.char_indices() {
        if letter.is_ascii_uppercase() && at > 0 {
            out.push('-');
        }
        out.push(letter.to_ascii_lowercase());
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::Lang;

    #[test]
    fn every_action_has_its_words() {
        for lang in [Lang::Sv, Lang::En] {
            for action in access::Action::ALL {
                let key = format!("action-{}", kebab(action.as_str()));
                assert!(T { lang }.has(&key), "{key}");
            }
        }
    }
}
