//! `/administration/staff`: everybody with their posts and accounts, and one of them on a page.
//!
//! A search for a person is sent as a form: names are never in an address.

use super::word;
use crate::failure::Failure;
use crate::format;
use crate::forms::{Fields, FormBack, FormView};
use crate::page::{self, Page};
use crate::paths;
use crate::session::Signed;
use crate::state::WebState;
use crate::texts::T;
use app::view::kept_accounts::KeptAccount;
use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use care::care_time;
use care::ids::{AssignmentId, StaffId};
use care::staff::{Assignment, Staff};
use care::world::Directory;
use uuid::Uuid;

/// Rows on one page; a search finds the rest.
const ROWS_MAX: usize = 200;

#[derive(Template)]
#[template(path = "administration/staff_list.html")]
struct StaffList {
    page: Page,
    t: T,
    sought: String,
    staff: Vec<StaffLine>,
    /// How many are not shown.
    more: usize,
}

struct StaffLine {
    name: String,
    href: String,
    posts: Vec<String>,
    account: String,
    /// They cannot log in.
    is_out: bool,
}

#[derive(Template)]
#[template(path = "administration/staff_show.html")]
struct StaffPage {
    page: Page,
    t: T,
    id: StaffId,
    name: String,
    /// Held and coming.
    held: Vec<AssignmentView>,
    ended: Vec<AssignmentView>,
    account: Option<AccountView>,
    /// May their name and account be changed from here?
    is_kept: bool,
    is_own: bool,
    form: FormView,
}

struct AccountView {
    login_name: String,
    state: String,
    is_closed: bool,
}

struct AssignmentView {
    /// "sjuksköterska, Infektion 5"
    what: String,
    /// "från 2 november", "från 2 november till i dag kl 14"
    when: String,
    /// Where to end it; none when it has ended or is another care provider's.
    end: Option<String>,
}

/// `GET /administration/staff`
pub(crate) async fn list(State(web): State<WebState>, signed: Signed) -> Result<Response, Failure> {
    listed(&web, &signed, "").await
}

/// `POST /administration/staff`: a search.
pub(crate) async fn search(
    State(web): State<WebState>,
    signed: Signed,
    fields: Fields,
) -> Result<Response, Failure> {
    listed(&web, &signed, fields.one("q")).await
}

async fn listed(web: &WebState, signed: &Signed, sought: &str) -> Result<Response, Failure> {
    let directory = web.app.administration(&signed.actor).await?;
    let accounts = web.app.kept_accounts(&signed.actor).await?;
    let (t, now) = (signed.t(), web.app.now());
    let plain = sought.to_lowercase();
    let known = directory.staff.iter().filter(|(_, staff)| {
        let login = staff.account.as_ref().map_or("", |account| account.login_name.as_str());
        let texts = [staff.name.to_lowercase(), login.to_lowercase()];
        !staff.name.is_empty() && texts.iter().any(|text| text.contains(&plain))
    });
    let mut lines: Vec<StaffLine> = known
        .map(|(id, staff)| {
            let mut held: Vec<&Assignment> =
                staff.assignments.values().filter(|held| held.holds(now)).collect();
            held.sort_by_key(|held| held.from);
            let kept = accounts.get(id);
            StaffLine {
                name: staff.name.clone(),
                href: paths::staff(*id),
                posts: held.into_iter().map(|held| what(t, &directory, held)).collect(),
                account: account_words(web, t, kept),
                is_out: kept.is_none_or(|kept| kept.is_closed),
            }
        })
        .collect();
    // Whoever holds no post any more comes last.
    lines.sort_by(|a, b| (a.posts.is_empty(), &a.name).cmp(&(b.posts.is_empty(), &b.name)));
    let more = lines.len().saturating_sub(ROWS_MAX);
    lines.truncate(ROWS_MAX);
    let (page, sought) = (Page::of(web, signed), sought.to_owned());
    page::answer(StatusCode::OK, &StaffList { page, t, sought, staff: lines, more })
}

/// "loggade in i dag kl 9", "har inte loggat in än", "kontot är stängt", "inget konto"
fn account_words(web: &WebState, t: T, kept: Option<&KeptAccount>) -> String {
    let Some(kept) = kept else { return t.get("account-none").into_owned() };
    match kept.last_login {
        _ if kept.is_closed => t.get("account-closed").into_owned(),
        Some(at) => {
            let when = format::moment(t, at, web.app.now(), web.app.zone());
            t.with("account-last-login", &[("when", &when)])
        }
        None if kept.has_password => t.get("account-never-used").into_owned(),
        None => t.get("account-without-password").into_owned(),
    }
}

/// `GET /administration/staff/{staff}`
pub(crate) async fn show(
    State(web): State<WebState>,
    signed: Signed,
    Path(id): Path<Uuid>,
) -> Result<Response, Failure> {
    answer(&web, &signed, StaffId(id), None).await
}

/// The page, or the page with why a form on it did not go through.
pub(super) async fn answer(
    web: &WebState,
    signed: &Signed,
    id: StaffId,
    back: Option<FormBack>,
) -> Result<Response, Failure> {
    let directory = web.app.administration(&signed.actor).await?;
    let staff = directory.staff.get(&id).filter(|staff| !staff.name.is_empty());
    let staff = staff.ok_or(Failure::NOT_FOUND)?;
    let t = signed.t();
    let status = back.as_ref().map_or(StatusCode::OK, |back| back.status);
    let accounts = web.app.kept_accounts(&signed.actor).await?;
    let account = accounts.get(&id).map(|kept| AccountView {
        login_name: staff.account.as_ref().map(|a| a.login_name.clone()).unwrap_or_default(),
        state: account_words(web, t, Some(kept)),
        is_closed: kept.is_closed,
    });
    let (held, ended) = assignments(web, signed, &directory, id, staff);
    let page = StaffPage {
        page: Page::of(web, signed),
        t,
        id,
        name: staff.name.clone(),
        held,
        ended,
        account,
        is_kept: web.app.keeps_staff(&signed.actor, id),
        is_own: signed.actor.id() == id.0,
        form: FormView::new(signed, None, back).prefilled("name", staff.name.clone()),
    };
    page::answer(status, &page)
}

fn assignments(
    web: &WebState,
    signed: &Signed,
    directory: &Directory,
    id: StaffId,
    staff: &Staff,
) -> (Vec<AssignmentView>, Vec<AssignmentView>) {
    let now = web.app.now();
    let mut assignments: Vec<_> = staff.assignments.iter().collect();
    assignments.sort_by_key(|(id, assignment)| (assignment.from, **id));
    let (mut held, mut ended) = (vec![], vec![]);
    for (assignment_id, assignment) in assignments {
        let is_over = assignment.until.is_some_and(|until| until <= now);
        let may = !is_over && web.app.gives_posts(&signed.actor, assignment.unit, assignment.role);
        let view = AssignmentView {
            what: what(signed.t(), directory, assignment),
            when: when(web, signed.t(), assignment),
            end: may.then(|| paths::assignment_end(id, *assignment_id)),
        };
        if is_over { ended.push(view) } else { held.push(view) }
    }
    (held, ended)
}

pub(super) fn what(t: T, directory: &Directory, assignment: &Assignment) -> String {
    let role = word(t, "role", assignment.role.as_str());
    format!("{role}, {}", directory.unit_name(assignment.unit))
}

fn when(web: &WebState, t: T, assignment: &Assignment) -> String {
    let (now, zone) = (web.app.now(), web.app.zone());
    let today = care_time::day_of(now, zone);
    let from = format::date(t, care_time::day_of(assignment.from, zone), today);
    match assignment.until {
        None => t.with("assignment-from", &[("from", &from)]),
        Some(until) => {
            let until = format::moment(t, until, now, zone);
            t.with("assignment-span", &[("from", &from), ("until", &until)])
        }
    }
}

/// An assignment that has not ended, of a unit that this administrator staffs.
pub(super) fn to_end<'d>(
    web: &WebState,
    signed: &Signed,
    directory: &'d Directory,
    staff: StaffId,
    assignment: AssignmentId,
) -> Option<(&'d Staff, &'d Assignment)> {
    let staff = directory.staff.get(&staff)?;
    let held = staff.assignments.get(&assignment)?;
    let is_over = held.until.is_some_and(|until| until <= web.app.now());
    let may = web.app.gives_posts(&signed.actor, held.unit, held.role);
    (!is_over && may).then_some((staff, held))
}
