//! `/administration/staff/new`: registers somebody with an account and an assignment.

use super::staff_account::{Handed, handed};
use super::{ROLES, assignment, derived, role_choices, staffed_units, unit_choices};
use crate::account::{self, Password};
use crate::failure::Failure;
use crate::format;
use crate::forms::{self, Choice, Fields, FormBack, FormView, Reader};
use crate::page::{self, Page};
use crate::paths;
use crate::session::Signed;
use crate::state::WebState;
use crate::texts::T;
use app::Problem;
use app::view::kept_accounts::OnAccount;
use askama::Template;
use axum::extract::{Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use care::command::Command;
use care::ids::{AssignmentId, CommandId, StaffId, UnitId};
use care::staff;
use care::who::Role;
use jiff::Timestamp;
use uuid::Uuid;

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

/// From a unit's page, the unit is chosen already.
#[derive(Default, serde::Deserialize)]
pub(crate) struct At {
    unit: Option<Uuid>,
}

pub(crate) async fn new(
    State(web): State<WebState>,
    signed: Signed,
    Query(at): Query<At>,
) -> Result<Response, Failure> {
    show(&web, &signed, &at, None).await
}

async fn show(
    web: &WebState,
    signed: &Signed,
    at: &At,
    back: Option<FormBack>,
) -> Result<Response, Failure> {
    let directory = web.app.administration(&signed.actor).await?;
    let (t, now, zone) = (signed.t(), web.app.now(), web.app.zone());
    let status = back.as_ref().map_or(StatusCode::OK, |back| back.status);
    let form = FormView::new(signed, None, back)
        .prefilled("unit", at.unit.map(|unit| unit.to_string()).unwrap_or_default())
        .prefilled("from_date", format::iso_date(now, zone))
        .prefilled("from_time", format::iso_time(now, zone));
    let staff = StaffPage {
        page: Page::of(web, signed),
        t,
        title: t.get("staff-new").into_owned(),
        button: t.get("staff-register").into_owned(),
        form,
        units: unit_choices(t, &staffed_units(web, signed, &directory)),
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
    until: Option<Timestamp>,
    login_name: String,
    /// None: a one-time code is made instead.
    password: Option<Password>,
}

/// What would be refused of the post is said before anything is written, so that nobody is
/// registered by half. The person first, then the account, then the post: the first administrator of another provider
/// is theirs from the moment of the post. Each part sent again is done once.
pub(crate) async fn create(
    State(web): State<WebState>,
    signed: Signed,
    headers: HeaderMap,
    fields: Fields,
) -> Result<Response, Failure> {
    let command = fields.command()?;
    let staff = StaffId(derived(command.0, "staff"));
    let new = match read(&web, &signed, &fields, staff).await? {
        Ok(new) => new,
        Err(back) => return show(&web, &signed, &At::default(), Some(back)).await,
    };
    let (unit, role, from, until) = (new.unit, new.role, new.from, new.until);
    let post = staff::Assignment { unit, role, from, until };
    if let Err(refusal) = staff::fits(&web.app.directory(), &post) {
        let back = FormBack::of(&web, signed.t(), &fields, &Problem::Refused(refusal));
        return show(&web, &signed, &At::default(), Some(back)).await;
    }
    let register = Command::Staff(staff, staff::Command::Register { name: new.name.clone() });
    if let Err(error) = forms::submit(&web, &signed, &fields, register).await {
        return show(&web, &signed, &At::default(), Some(error.back()?)).await;
    }
    let step = |what: &str| OnAccount { id: CommandId(derived(command.0, what)), staff };
    if !web.app.open_account(&signed.actor, &step("account"), &new.login_name).await? {
        return show(&web, &signed, &At::default(), Some(taken(&signed, &fields))).await;
    }
    let code = match new.password {
        Some(password) => {
            let phc = password.hash().await?;
            web.app.set_first_password(&signed.actor, &step("password"), &phc).await?;
            None
        }
        None => Some(web.app.reset_password(&signed.actor, &step("code")).await?),
    };
    let assignment = AssignmentId(derived(command.0, "assignment"));
    let assign = staff::Command::Assign { assignment, unit, role, from, until };
    let again = with_command(&fields, CommandId(derived(command.0, "assign")));
    if let Err(error) = forms::submit(&web, &signed, &again, Command::Staff(staff, assign)).await {
        return show(&web, &signed, &At::default(), Some(error.back()?)).await;
    }
    match code {
        None => Ok(page::go(&paths::staff(staff), "notice-staff-registered")),
        Some(code) => {
            let one = Handed { name: new.name, login_name: new.login_name, code };
            handed(&web, &signed, &headers, vec![one]).await
        }
    }
}

/// The same form under another id: one form, several commands.
pub(crate) fn with_command(fields: &Fields, id: CommandId) -> Fields {
    let mut own = fields.clone();
    own.0.insert("command".to_owned(), vec![id.0.to_string()]);
    own
}

async fn read(
    web: &WebState,
    signed: &Signed,
    fields: &Fields,
    staff: StaffId,
) -> Result<Result<New, FormBack>, Failure> {
    let mut read = Reader::new(signed.t(), fields);
    let name = read.needed("name", "staff-name-needed");
    let keeps = |unit: &UnitId| web.app.gives_posts(&signed.actor, *unit, Role::Administrator);
    let unit =
        read.choice("unit", "form-choose", |typed| typed.parse().ok().map(UnitId).filter(keeps));
    let role = read.choice("role", "form-choose", |typed| {
        Role::parse(typed).filter(|role| ROLES.contains(role))
    });
    if let (Some(unit), Some(role)) = (unit, role)
        && !web.app.gives_posts(&signed.actor, unit, role)
    {
        read.fail("role", "staff-administrator-first");
    }
    let from = read.moment("from", web.app.zone());
    let until = assignment::until(&mut read, fields, web);
    let login_name = read.needed("login_name", "staff-login-needed");
    if web.app.login_name_taken(&login_name, staff).await? {
        read.fail("login_name", "staff-login-taken");
    }
    let typed = fields.all("password").first().is_some_and(|typed| !typed.is_empty());
    let password = if typed {
        account::new_password(&mut read, fields, "password").map(Some)
    } else {
        Some(None)
    };
    Ok(read.finish().and_then(|()| match (unit, role, from, password) {
        (Some(unit), Some(role), Some(from), Some(password)) => {
            Ok(New { name, unit, role, from, until, login_name, password })
        }
        _ => Err(FormBack::unread(fields, vec![])),
    }))
}

fn taken(signed: &Signed, fields: &Fields) -> FormBack {
    let mut read = Reader::new(signed.t(), fields);
    read.fail("login_name", "staff-login-taken");
    read.finish().err().unwrap_or_else(|| FormBack::unread(fields, vec![]))
}
