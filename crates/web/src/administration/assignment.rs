//! `/administration/staff/{id}/assignments`: another post for somebody, and the end of one.
//!
//! The end of a post ends its holder's sessions at once.

use super::{ROLES, derived, role_choices, staff_view, staffed_units, unit_choices};
use crate::failure::Failure;
use crate::format;
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
use care::ids::{AssignmentId, StaffId, UnitId};
use care::staff;
use care::who::Role;
use uuid::Uuid;

#[derive(Template)]
#[template(path = "administration/assignment.html")]
struct AssignmentPage {
    page: Page,
    t: T,
    title: String,
    button: String,
    form: FormView,
    units: Vec<Choice>,
    roles: Vec<Choice>,
}

#[derive(Template)]
#[template(path = "administration/assignment_end.html")]
struct EndPage {
    page: Page,
    t: T,
    title: String,
    button: String,
    form: FormView,
    what: String,
    /// It is the administrator's own post.
    is_own: bool,
}

/// `GET …/new`
pub(crate) async fn new(
    State(web): State<WebState>,
    signed: Signed,
    Path(staff): Path<Uuid>,
) -> Result<Response, Failure> {
    show_new(&web, &signed, StaffId(staff), None).await
}

async fn show_new(
    web: &WebState,
    signed: &Signed,
    staff: StaffId,
    back: Option<FormBack>,
) -> Result<Response, Failure> {
    let directory = web.app.administration(&signed.actor).await?;
    let name = directory.staff.get(&staff).map(|staff| staff.name.clone());
    let name = name.ok_or(Failure::NOT_FOUND)?;
    let t = signed.t();
    let status = back.as_ref().map_or(StatusCode::OK, |back| back.status);
    let assignment = AssignmentPage {
        page: Page::of(web, signed),
        t,
        title: t.with("assignment-new", &[("name", &name)]),
        button: t.get("assignment-give").into_owned(),
        form: from_now(web, FormView::new(signed, None, back), "from"),
        units: unit_choices(t, &staffed_units(web, signed, &directory)),
        roles: role_choices(t),
    };
    page::answer(status, &assignment)
}

/// `POST …/new`
pub(crate) async fn create(
    State(web): State<WebState>,
    signed: Signed,
    Path(staff): Path<Uuid>,
    fields: Fields,
) -> Result<Response, Failure> {
    let staff = StaffId(staff);
    let mut read = Reader::new(signed.t(), &fields);
    let unit = read.choice("unit", "form-choose", |typed| typed.parse().ok().map(UnitId));
    let role = read.choice("role", "form-choose", |typed| {
        Role::parse(typed).filter(|role| ROLES.contains(role))
    });
    let from = read.moment("from", web.app.zone());
    let until = until(&mut read, &fields, &web);
    let unread = read.finish().err();
    let (Some(unit), Some(role), Some(from), None) = (unit, role, from, &unread) else {
        return show_new(&web, &signed, staff, unread).await;
    };
    let assignment = AssignmentId(derived(fields.command()?.0, "assignment"));
    let assign = staff::Command::Assign { assignment, unit, role, from, until };
    match forms::submit(&web, &signed, &fields, Command::Staff(staff, assign)).await {
        Ok(_) => Ok(page::go(&paths::staff(staff), "notice-assignment-given")),
        Err(error) => show_new(&web, &signed, staff, Some(error.back()?)).await,
    }
}

/// `GET …/{assignment}/end`
pub(crate) async fn ask_end(
    State(web): State<WebState>,
    signed: Signed,
    Path((staff, assignment)): Path<(Uuid, Uuid)>,
) -> Result<Response, Failure> {
    show_end(&web, &signed, StaffId(staff), AssignmentId(assignment), None).await
}

async fn show_end(
    web: &WebState,
    signed: &Signed,
    staff: StaffId,
    assignment: AssignmentId,
    back: Option<FormBack>,
) -> Result<Response, Failure> {
    let directory = web.app.administration(&signed.actor).await?;
    let found = staff_view::to_end(web, signed, &directory, staff, assignment);
    let (held_by, held) = found.ok_or(Failure::NOT_FOUND)?;
    let t = signed.t();
    let status = back.as_ref().map_or(StatusCode::OK, |back| back.status);
    let end = EndPage {
        page: Page::of(web, signed),
        t,
        title: t.with("assignment-end", &[("name", &held_by.name)]),
        button: t.get("assignment-end-do").into_owned(),
        form: from_now(web, FormView::new(signed, None, back), "at"),
        what: staff_view::what(t, &directory, held),
        is_own: signed.acting == assignment.0,
    };
    page::answer(status, &end)
}

/// `POST …/{assignment}/end`
pub(crate) async fn end(
    State(web): State<WebState>,
    signed: Signed,
    Path((staff, assignment)): Path<(Uuid, Uuid)>,
    fields: Fields,
) -> Result<Response, Failure> {
    let (staff, assignment) = (StaffId(staff), AssignmentId(assignment));
    let mut read = Reader::new(signed.t(), &fields);
    let at = read.moment("at", web.app.zone());
    let unread = read.finish().err();
    let (Some(at), None) = (at, &unread) else {
        return show_end(&web, &signed, staff, assignment, unread).await;
    };
    let end = staff::Command::EndAssignment { assignment, at };
    match forms::submit(&web, &signed, &fields, Command::Staff(staff, end)).await {
        Ok(_) => {
            if at <= web.app.now() {
                web.app.sign_out(staff).await?;
            }
            Ok(page::go(&paths::staff(staff), "notice-assignment-ended"))
        }
        Err(error) => show_end(&web, &signed, staff, assignment, Some(error.back()?)).await,
    }
}

/// The last moment, when one is written: an empty date is no end.
pub(super) fn until(
    read: &mut Reader<'_>,
    fields: &Fields,
    web: &WebState,
) -> Option<jiff::Timestamp> {
    match fields.one("until_date").is_empty() {
        true => None,
        false => read.moment("until", web.app.zone()),
    }
}

fn from_now(web: &WebState, form: FormView, name: &str) -> FormView {
    let (now, zone) = (web.app.now(), web.app.zone());
    form.prefilled(&format!("{name}_date"), format::iso_date(now, zone))
        .prefilled(&format!("{name}_time"), format::iso_time(now, zone))
}
