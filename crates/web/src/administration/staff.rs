//! `/administration/staff/new`: registers somebody with an assignment and an account.

use super::{ROLES, derived, own_units, role_choices, unit_choices};
use crate::account::{self, Password};
use crate::failure::Failure;
use crate::format;
use crate::forms::{self, Choice, Fields, FormBack, FormView, Reader};
use crate::page::{self, Page};
use crate::paths;
use crate::session::Signed;
use crate::state::WebState;
use crate::texts::T;
use app::Ask;
use app::view::administration::StaffAccount;
use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use care::command::Command;
use care::ids::{AssignmentId, CommandId, StaffId, UnitId};
use care::staff;
use care::who::Role;
use jiff::Timestamp;

#[derive(Template)]
#[template(path = "administration/staff.html")]
struct StaffPage {
    page: Page,
    t: T,
    title: String,
    button: String,
    form: FormView,
    units: Vec<Choice>,
    roles: Vec<Choice>,
}

pub(crate) async fn new(State(web): State<WebState>, signed: Signed) -> Result<Response, Failure> {
    show(&web, &signed, None).await
}

async fn show(
    web: &WebState,
    signed: &Signed,
    back: Option<FormBack>,
) -> Result<Response, Failure> {
    let directory = web.app.administration(&signed.actor).await?;
    let (t, now, zone) = (signed.t(), web.app.now(), web.app.zone());
    let status = back.as_ref().map_or(StatusCode::OK, |back| back.status);
    let form = FormView::new(signed, None, back)
        .prefilled("from_date", format::iso_date(now, zone))
        .prefilled("from_time", format::iso_time(now, zone));
    let staff = StaffPage {
        page: Page::of(web, signed),
        t,
        title: t.get("staff-new").into_owned(),
        button: t.get("staff-register").into_owned(),
        form,
        units: unit_choices(t, &own_units(web, signed, &directory)),
        roles: role_choices(t),
    };
    page::answer(status, &staff)
}

/// What the form says, read.
struct New {
    name: String,
    unit: UnitId,
    role: Role,
    from: Timestamp,
    login_name: String,
    password: Password,
}

/// The person first, then the post, then the account; each part sent again is done once.
pub(crate) async fn create(
    State(web): State<WebState>,
    signed: Signed,
    fields: Fields,
) -> Result<Response, Failure> {
    let command = fields.command()?;
    let staff = StaffId(derived(command.0, "staff"));
    let new = match read(&web, &signed, &fields, staff).await? {
        Ok(new) => new,
        Err(back) => return show(&web, &signed, Some(back)).await,
    };
    let register = Command::Staff(staff, staff::Command::Register { name: new.name.clone() });
    if let Err(error) = forms::submit(&web, &signed, &fields, register).await {
        return show(&web, &signed, Some(error.back()?)).await;
    }
    let (unit, role, from) = (new.unit, new.role, new.from);
    let assignment = AssignmentId(derived(command.0, "assignment"));
    let assign = staff::Command::Assign { assignment, unit, role, from };
    let id = CommandId(derived(command.0, "assign"));
    let (actor, command) = (signed.actor.clone(), Command::Staff(staff, assign));
    web.app.execute(Ask { actor, id, command, seen: None }).await?;
    let (login_name, password_phc) = (new.login_name, new.password.hash().await?);
    let account = StaffAccount { unit, staff, login_name, password_phc };
    match web.app.open_account(&signed.actor, account).await? {
        true => Ok(page::go(paths::ADMINISTRATION, "notice-staff-registered")),
        false => show(&web, &signed, Some(taken(&signed, &fields))).await,
    }
}

async fn read(
    web: &WebState,
    signed: &Signed,
    fields: &Fields,
    staff: StaffId,
) -> Result<Result<New, FormBack>, Failure> {
    let mut read = Reader::new(signed.t(), fields);
    let name = read.needed("name", "staff-name-needed");
    let keeps = |unit: &UnitId| web.app.keeps_unit(&signed.actor, *unit);
    let unit =
        read.choice("unit", "form-choose", |typed| typed.parse().ok().map(UnitId).filter(keeps));
    let role = read.choice("role", "form-choose", |typed| {
        Role::parse(typed).filter(|role| ROLES.contains(role))
    });
    let from = read.moment("from", web.app.zone());
    let login_name = read.needed("login_name", "staff-login-needed");
    if web.app.login_name_taken(&login_name, staff).await? {
        read.fail("login_name", "staff-login-taken");
    }
    let password = account::new_password(&mut read, fields, "password");
    Ok(read.finish().and_then(|()| match (unit, role, from, password) {
        (Some(unit), Some(role), Some(from), Some(password)) => {
            Ok(New { name, unit, role, from, login_name, password })
        }
        _ => Err(FormBack::unread(fields, vec![])),
    }))
}

fn taken(signed: &Signed, fields: &Fields) -> FormBack {
    let mut read = Reader::new(signed.t(), fields);
    read.fail("login_name", "staff-login-taken");
    read.finish().err().unwrap_or_else(|| FormBack::unread(fields, vec![]))
}
