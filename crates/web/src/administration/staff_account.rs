//! `/administration/staff/{staff}/…`: somebody's name and way in: first login, forgotten
//! password, closed account, opened again. Each is told in the log with who did it.

use super::staff_view;
use crate::failure::Failure;
use crate::forms::{self, Fields, FormBack, Reader};
use crate::page::{self, Page};
use crate::paths;
use crate::session::Signed;
use crate::state::WebState;
use crate::texts::T;
use access::Code;
use app::Problem;
use app::view::kept_accounts::{CODE_HOURS, OnAccount};
use askama::Template;
use axum::extract::{Path, State};
use axum::http::header::HOST;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use care::command::Command;
use care::ids::StaffId;
use care::staff;
use uuid::Uuid;

/// A way in, ready to be handed over. Shown once.
pub(crate) struct Handed {
    pub(crate) name: String,
    pub(crate) login_name: String,
    pub(crate) code: Code,
}

#[derive(Template)]
#[template(path = "administration/handed.html")]
struct HandedPage {
    page: Page,
    t: T,
    title: String,
    hours: i64,
    people: Vec<HandedView>,
    /// Then back to the next step of the set-up.
    is_setting_up: bool,
}

struct HandedView {
    name: String,
    login_name: String,
    code: String,
    address: String,
}

/// The codes on a page to print or read out. They are in no address that is linked to and no log.
pub(crate) async fn handed(
    web: &WebState,
    signed: &Signed,
    headers: &HeaderMap,
    people: Vec<Handed>,
) -> Result<Response, Failure> {
    let t = signed.t();
    let scheme = if web.secure_cookies { "https" } else { "http" };
    let host = headers.get(HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
    let people = people.into_iter().map(|one| HandedView {
        name: one.name,
        login_name: one.login_name,
        code: one.code.reveal(),
        address: format!("{scheme}://{host}{}", paths::WELCOME),
    });
    let people: Vec<HandedView> = people.collect();
    let title = t.with("handed-title", &[("n", &people.len())]);
    let is_setting_up = web.app.is_setting_up().await?;
    let page = Page::of(web, signed);
    let page = HandedPage { page, t, title, hours: CODE_HOURS, people, is_setting_up };
    page::answer(StatusCode::OK, &page)
}

/// `POST …/{staff}/name`
pub(crate) async fn rename(
    State(web): State<WebState>,
    signed: Signed,
    Path(id): Path<Uuid>,
    fields: Fields,
) -> Result<Response, Failure> {
    let id = StaffId(id);
    let mut read = Reader::new(signed.t(), &fields);
    let name = read.needed("name", "staff-name-needed");
    if let Err(back) = read.finish() {
        return staff_view::answer(&web, &signed, id, Some(back)).await;
    }
    let rename = Command::Staff(id, staff::Command::Rename { name });
    match forms::submit(&web, &signed, &fields, rename).await {
        Ok(_) => Ok(page::go(&paths::staff(id), "notice-staff-renamed")),
        Err(error) => staff_view::answer(&web, &signed, id, Some(error.back()?)).await,
    }
}

/// `POST …/{staff}/account`: opens an account for somebody who has none.
pub(crate) async fn open(
    State(web): State<WebState>,
    signed: Signed,
    headers: HeaderMap,
    Path(id): Path<Uuid>,
    fields: Fields,
) -> Result<Response, Failure> {
    let staff = StaffId(id);
    let mut read = Reader::new(signed.t(), &fields);
    let login_name = read.needed("login_name", "staff-login-needed");
    if let Err(back) = read.finish() {
        return staff_view::answer(&web, &signed, staff, Some(back)).await;
    }
    if fields.acting() != Some(signed.acting) {
        let back = FormBack::of(&web, signed.t(), &fields, &Problem::OtherAssignment);
        return staff_view::answer(&web, &signed, staff, Some(back)).await;
    }
    let (on, code) = steps(&signed, &fields, staff)?;
    if !web.app.open_account(&signed.actor, &on, &login_name).await? {
        let mut read = Reader::new(signed.t(), &fields);
        read.fail("login_name", "staff-login-taken");
        return staff_view::answer(&web, &signed, staff, read.finish().err()).await;
    }
    let code = web.app.reset_password(&signed.actor, &code).await?;
    let name = web.app.staff_name(staff);
    handed(&web, &signed, &headers, vec![Handed { name, login_name, code }]).await
}

/// `POST …/{staff}/account/code`: a forgotten password, or a first one that was never chosen.
pub(crate) async fn new_code(
    State(web): State<WebState>,
    signed: Signed,
    headers: HeaderMap,
    Path(id): Path<Uuid>,
    fields: Fields,
) -> Result<Response, Failure> {
    let staff = StaffId(id);
    let (on, _) = steps(&signed, &fields, staff)?;
    let code = web.app.reset_password(&signed.actor, &on).await?;
    let directory = web.app.directory();
    let known = directory.staff.get(&staff);
    let account = known.and_then(|staff| staff.account.as_ref());
    let login_name = account.map(|account| account.login_name.clone()).unwrap_or_default();
    let name = directory.staff_name(staff).to_owned();
    handed(&web, &signed, &headers, vec![Handed { name, login_name, code }]).await
}

/// `POST …/{staff}/account/closing`: every session ends at once.
pub(crate) async fn close(
    State(web): State<WebState>,
    signed: Signed,
    Path(id): Path<Uuid>,
    fields: Fields,
) -> Result<Response, Failure> {
    let staff = StaffId(id);
    let (on, _) = steps(&signed, &fields, staff)?;
    if is_own(&signed, staff) {
        // Whoever closes their own account may leave nobody who can open it again.
        let mut back = FormBack::unread(&fields, vec![]);
        back.summary = Some(signed.t().get("account-close-own").into_owned());
        return staff_view::answer(&web, &signed, staff, Some(back)).await;
    }
    done(web.app.close_account(&signed.actor, &on).await, staff, "notice-account-closed")
}

/// `POST …/{staff}/account/reopening`
pub(crate) async fn reopen(
    State(web): State<WebState>,
    signed: Signed,
    Path(id): Path<Uuid>,
    fields: Fields,
) -> Result<Response, Failure> {
    let staff = StaffId(id);
    let (on, _) = steps(&signed, &fields, staff)?;
    done(web.app.reopen_account(&signed.actor, &on).await, staff, "notice-account-reopened")
}

fn done(
    done: Result<(), Problem>,
    staff: StaffId,
    notice: &'static str,
) -> Result<Response, Failure> {
    done?;
    Ok(page::go(&paths::staff(staff), notice))
}

fn is_own(signed: &Signed, staff: StaffId) -> bool {
    signed.actor.id() == staff.0
}

/// The form's own id, and one that follows from it for the code. A form that acts for another
/// post than the session does is not carried out.
fn steps(
    signed: &Signed,
    fields: &Fields,
    staff: StaffId,
) -> Result<(OnAccount, OnAccount), Failure> {
    let id = fields.command()?;
    if fields.acting() != Some(signed.acting) {
        return Err(Problem::OtherAssignment.into());
    }
    let code = care::ids::CommandId(super::derived(id.0, "code"));
    Ok((OnAccount { id, staff }, OnAccount { id: code, staff }))
}
