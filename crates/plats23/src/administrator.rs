//! `plats23 administrator`: the first way into an empty installation, without a browser.
//!
//! Whoever may read the master key may make the first administrator; everybody else is
//! registered by an administrator in the pages. Not a second way in: it is refused when there is
//! an administrator.

use crate::installation::AUTHORITY;
use crate::keep::say;
use crate::place::PlaceArgs;
use crate::settings::File;
use access::Actor;
use anyhow::{Context, bail, ensure};
use app::{App, Ask, Clock};
use care::command::Command;
use care::ids::{AssignmentId, CommandId, StaffId, UnitId};
use care::keeper::Law;
use care::staff;
use care::unit::{self, UnitKind};
use care::who::{Role, Who};
use record::accounts::NewAccount;
use std::io::{IsTerminal, Read};
use uuid::Uuid;

#[derive(clap::Args)]
pub(crate) struct Administrator {
    #[command(flatten)]
    place: PlaceArgs,
    /// The name that others see.
    #[arg(long)]
    name: String,
    /// What is typed to sign in; the password is read from standard input.
    #[arg(long)]
    login_name: String,
    /// The unit where the administrator works, made with it.
    #[arg(long, default_value = "Förvaltningen")]
    unit: String,
    /// The place that people know it by.
    #[arg(long)]
    at: String,
}

impl Administrator {
    pub(crate) async fn run(self, file: &File) -> anyhow::Result<()> {
        let app = self.place.over(file)?.app(Clock::Machine).await?;
        if !app.is_without_administrator() {
            bail!("there is an administrator, who registers others in the pages");
        }
        let phc = password()?;
        let taken = app.record().account_by_login(&self.login_name).await?;
        ensure!(taken.is_none(), "somebody has that login name");
        let staff = StaffId(Uuid::now_v7());
        let (unit, assignment) = (UnitId(Uuid::now_v7()), AssignmentId(Uuid::now_v7()));
        let details = unit::Details {
            name: self.unit,
            place: self.at,
            kind: UnitKind::Administration,
            authority: AUTHORITY.to_owned(),
            law: Law::Hsl,
            principal: None,
            on_platform: true,
        };
        let (role, from) = (Role::Administrator, app.now());
        let assign = staff::Command::Assign { assignment, unit, role, from, until: None };
        write(&app, Command::Unit(unit, unit::Command::Register { details })).await?;
        let register = staff::Command::Register { name: self.name };
        write(&app, Command::Staff(staff, register)).await?;
        let account = NewAccount {
            account: Uuid::now_v7(),
            subject_kind: "staff".to_owned(),
            subject: staff.0,
            login_name: self.login_name,
            password_phc: phc,
            created_at: app.now().as_microsecond(),
        };
        app.record().create_account(account).await.context("the account was not opened")?;
        // Last: what was broken off before is done again as a whole.
        write(&app, Command::Staff(staff, assign)).await?;
        app.record().close().await;
        say("The administrator can sign in.")
    }
}

async fn write(app: &App, command: Command) -> anyhow::Result<()> {
    let (actor, id) = (Actor::new(Who::System, None), CommandId(Uuid::now_v7()));
    app.execute(Ask { actor, id, command, seen: None }).await.map(drop)?;
    Ok(())
}

/// One line, so that it is in no list of processes and no history.
fn password() -> anyhow::Result<String> {
    let mut input = std::io::stdin();
    if input.is_terminal() {
        say("The password, then Enter and Ctrl+D (it is shown as you type):")?;
    }
    let mut typed = String::new();
    input.read_to_string(&mut typed).context("the password could not be read")?;
    let password = typed.trim_end_matches(['\r', '\n']);
    if let Err(fault) = access::password::check(password) {
        bail!("the password will not do: {fault:?}");
    }
    access::password::hash(password).map_err(|fault| anyhow::anyhow!("the password: {fault:?}"))
}
