//! Confirm: carries out what the preview showed, row by row, through the one door.
//!
//! The plan is made anew from the same text: sent twice, the second finds nothing left to do.

use super::plan::{Planned, Standing, Step};
use super::{What, preview};
use crate::administration::staff::with_command;
use crate::administration::staff_account::{Handed, handed};
use crate::administration::{derived, step_id};
use crate::failure::Failure;
use crate::forms::{self, Fields, FormBack};
use crate::page;
use crate::paths;
use crate::session::Signed;
use crate::state::WebState;
use app::view::kept_accounts::OnAccount;
use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::Response;
use care::ids::CommandId;

/// `POST /administration/import/{what}/confirmed`
pub(crate) async fn create(
    State(web): State<WebState>,
    signed: Signed,
    headers: HeaderMap,
    Path(what): Path<String>,
    fields: Fields,
) -> Result<Response, Failure> {
    let what = What::parse(&what).ok_or(Failure::NOT_FOUND)?;
    let text = fields.all("text").first().map_or("", String::as_str);
    let Ok(planned) = preview::planned(&web, &signed, what, text).await? else {
        return Err(Failure::Unreadable);
    };
    // Somebody may have changed what a row was right about.
    if planned.iter().any(|one| one.standing == Standing::Wrong) {
        let back = FormBack::unread(&fields, vec![]);
        return preview::show(&web, &signed, what, Some(back), Some(&planned)).await;
    }
    let mut people = vec![];
    for one in &planned {
        if let Err(back) = row(&web, &signed, &fields, one, &mut people).await? {
            let line = one.row.line;
            let summary = back.summary.or(back.errors.first().map(|one| one.message.clone()));
            let why = summary.unwrap_or_default();
            let mut back = FormBack::unread(&fields, vec![]);
            back.summary =
                Some(signed.t().with("import-stopped", &[("line", &line), ("why", &why)]));
            let left = preview::planned(&web, &signed, what, text).await?.unwrap_or_default();
            return preview::show(&web, &signed, what, Some(back), Some(&left)).await;
        }
    }
    match people.is_empty() {
        true => Ok(page::go(list(what), "notice-imported")),
        false => handed(&web, &signed, &headers, people).await,
    }
}

fn list(what: What) -> &'static str {
    match what {
        What::Units => paths::ADMINISTRATION,
        What::Staff => paths::STAFF,
    }
}

async fn row(
    web: &WebState,
    signed: &Signed,
    fields: &Fields,
    planned: &Planned,
    people: &mut Vec<Handed>,
) -> Result<Result<(), FormBack>, Failure> {
    let form = fields.command()?.0;
    for step in &planned.steps {
        match step {
            Step::Door(command) => {
                let own = with_command(fields, step_id(form, command));
                if let Err(error) = forms::submit(web, signed, &own, command.clone()).await {
                    return Ok(Err(error.back()?));
                }
            }
            Step::Account { staff, login_name } => {
                let id = CommandId(derived(form, &format!("account {login_name}")));
                let on = OnAccount { id, staff: *staff };
                if !web.app.open_account(&signed.actor, &on, login_name).await? {
                    let mut back = FormBack::unread(fields, vec![]);
                    back.summary = Some(signed.t().get("staff-login-taken").into_owned());
                    return Ok(Err(back));
                }
                let on = OnAccount { id: CommandId(derived(id.0, "code")), staff: *staff };
                let code = web.app.reset_password(&signed.actor, &on).await?;
                let name = web.app.staff_name(*staff);
                people.push(Handed { name, login_name: login_name.clone(), code });
            }
        }
    }
    Ok(Ok(()))
}
