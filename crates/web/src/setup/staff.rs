//! The first staff of the first ward: one at a time here, or many from a file.

use super::must_be_setting_up;
use super::steps::{self, StepView};
use crate::administration::staff::with_command;
use crate::administration::staff_account::{Handed, handed};
use crate::administration::{ROLES, derived, word};
use crate::failure::Failure;
use crate::forms::{self, Choice, Fields, FormBack, FormView, Reader};
use crate::page::{self, Page};
use crate::session::Signed;
use crate::state::WebState;
use crate::texts::T;
use app::view::kept_accounts::OnAccount;
use askama::Template;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use care::command::Command;
use care::ids::{AssignmentId, CommandId, StaffId, UnitId};
use care::staff;
use care::unit::UnitKind;
use care::who::Role;

#[derive(Template)]
#[template(path = "setup/staff.html")]
struct StaffPage {
    page: Page,
    t: T,
    form: FormView,
    steps: Vec<StepView>,
    /// The ward that they get their posts at; without one there is nothing to give yet.
    ward: Option<String>,
    roles: Vec<Choice>,
    /// Who is there already.
    known: Vec<String>,
}

/// `GET /setup/staff`
pub(crate) async fn show(State(web): State<WebState>, signed: Signed) -> Result<Response, Failure> {
    answer(&web, &signed, None).await
}

async fn answer(
    web: &WebState,
    signed: &Signed,
    back: Option<FormBack>,
) -> Result<Response, Failure> {
    must_be_setting_up(web, signed).await?;
    let (t, directory, now) = (signed.t(), web.app.directory(), web.app.now());
    let status = back.as_ref().map_or(StatusCode::OK, |back| back.status);
    let ward = steps::own_ward(web, signed, &directory).map(|(_, unit)| unit);
    let of_ward = ROLES.into_iter().filter(|role| UnitKind::Ward.has(*role));
    let at =
        |held: &staff::Assignment| Some(held.unit) == ward && held.until.is_none_or(|u| u > now);
    let known = directory.staff.values().filter_map(|staff| {
        let held = staff.assignments.values().find(|held| at(held))?;
        Some(format!("{}, {}", staff.name, word(t, "role", held.role.as_str())))
    });
    let page = StaffPage {
        page: Page::of(web, signed),
        t,
        form: FormView::new(signed, None, back),
        steps: steps::of(web, signed, "staff"),
        ward: ward.map(|unit| directory.unit_name(unit).to_owned()),
        roles: of_ward
            .filter(|role| *role != Role::Administrator)
            .map(|role| Choice::new(role.as_str(), word(t, "role", role.as_str())))
            .collect(),
        known: known.collect(),
    };
    page::answer(status, &page)
}

/// `POST /setup/staff`
pub(crate) async fn create(
    State(web): State<WebState>,
    signed: Signed,
    headers: HeaderMap,
    fields: Fields,
) -> Result<Response, Failure> {
    must_be_setting_up(&web, &signed).await?;
    let ward = steps::own_ward(&web, &signed, &web.app.directory());
    let (_, unit) = ward.ok_or(Failure::NOT_FOUND)?;
    let form = fields.command()?.0;
    let staff = StaffId(derived(form, "staff"));
    let mut read = Reader::new(signed.t(), &fields);
    let name = read.needed("name", "staff-name-needed");
    let login_name = read.needed("login_name", "staff-login-needed");
    let role = read.choice("role", "form-choose", |typed| {
        Role::parse(typed).filter(|role| UnitKind::Ward.has(*role))
    });
    if web.app.login_name_taken(&login_name, staff).await? {
        read.fail("login_name", "staff-login-taken");
    }
    let unread = read.finish().err();
    let (Some(role), None) = (role, &unread) else {
        return answer(&web, &signed, unread).await;
    };
    let step = |what: &str| OnAccount { id: CommandId(derived(form, what)), staff };
    let register = staff::Command::Register { name: name.clone() };
    if let Err(back) = door(&web, &signed, &fields, step("register"), register).await? {
        return answer(&web, &signed, Some(back)).await;
    }
    web.app.open_account(&signed.actor, &step("account"), &login_name).await?;
    let code = web.app.reset_password(&signed.actor, &step("code")).await?;
    if let Err(back) =
        door(&web, &signed, &fields, step("assign"), post(&web, form, unit, role)).await?
    {
        return answer(&web, &signed, Some(back)).await;
    }
    handed(&web, &signed, &headers, vec![Handed { name, login_name, code }]).await
}

fn post(web: &WebState, form: uuid::Uuid, unit: UnitId, role: Role) -> staff::Command {
    let (assignment, from) = (AssignmentId(derived(form, "assignment")), web.app.now());
    staff::Command::Assign { assignment, unit, role, from, until: None }
}

async fn door(
    web: &WebState,
    signed: &Signed,
    fields: &Fields,
    on: OnAccount,
    command: staff::Command,
) -> Result<Result<(), FormBack>, Failure> {
    let fields = with_command(fields, on.id);
    match forms::submit(web, signed, &fields, Command::Staff(on.staff, command)).await {
        Ok(_) => Ok(Ok(())),
        Err(error) => Ok(Err(error.back()?)),
    }
}
