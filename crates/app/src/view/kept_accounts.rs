//! Accounts as an administrator keeps them: opened, given a one-time code, closed, opened again.
//!
//! The log tells who did what with whose account; the way in itself is rows beside the record.
//! Not here: what somebody does with their own account (`account`).

use crate::problem::Problem;
use crate::{App, Ask, permit};
use access::{Action, Actor, Code};
use care::command::Command;
use care::ids::{CommandId, StaffId};
use care::staff;
use jiff::{SignedDuration, Timestamp};
use record::RecordError;
use record::accounts::NewAccount;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use uuid::Uuid;

/// A one-time code is written down and handed over; three days spans a weekend.
pub const CODE_HOURS: i64 = 72;
/// Whose the state of a first login is in the table of half-done logins: of nobody yet.
const FIRST_LOGIN: Uuid = Uuid::from_u128(0x2300_0000_0000_8000_8000_0000_0000_f125);

/// An account as an administrator may see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptAccount {
    /// Nobody can come in with it.
    pub is_closed: bool,
    pub has_password: bool,
    pub last_login: Option<Timestamp>,
}

/// A change of an account, on its way.
#[derive(Debug, Clone)]
pub struct OnAccount {
    pub id: CommandId,
    pub staff: StaffId,
}

/// What a code stands for. It dies when the password it was made on is no longer the account's.
#[derive(Serialize, Deserialize)]
struct Kept {
    account: Uuid,
    phc: String,
}

impl App {
    /// May they change this person's name and account? It takes every provider that the person
    /// has a post at: a password opens all of them.
    pub fn keeps_staff(&self, actor: &Actor, staff: StaffId) -> bool {
        let directory = self.directory();
        let needed = permit::keeps_staff(actor, staff, &directory, self.now());
        needed.iter().all(|(action, on)| self.policies().permit(actor, *action, on).allowed)
    }

    /// Every account of staff, for whoever may administrate.
    pub async fn kept_accounts(
        &self,
        actor: &Actor,
    ) -> Result<BTreeMap<StaffId, KeptAccount>, Problem> {
        let on = access::Resource::System;
        let _ = self.allowed(actor, Action::ViewAdministration, &on, None).await?;
        let rows = self.record().kept_accounts("staff").await?;
        let kept = rows.into_iter().map(|row| {
            let last_login = (row.last_login_at > 0).then(|| crate::codec::time(row.last_login_at));
            let has_password = !row.password_phc.is_empty();
            let kept = KeptAccount { is_closed: row.disabled, has_password, last_login };
            (StaffId(row.subject), kept)
        });
        Ok(kept.collect())
    }

    /// Opens an account without a password: a one-time code follows. False when the name is
    /// somebody else's.
    pub async fn open_account(
        &self,
        actor: &Actor,
        on: &OnAccount,
        login_name: &str,
    ) -> Result<bool, Problem> {
        self.must_keep(actor, on.staff).await?;
        if self.login_name_taken(login_name, on.staff).await? {
            return Ok(false);
        }
        let new = NewAccount {
            account: Uuid::now_v7(),
            subject_kind: "staff".to_owned(),
            subject: on.staff.0,
            login_name: login_name.to_owned(),
            password_phc: String::new(),
            created_at: self.now().as_microsecond(),
        };
        match self.record().create_account(new).await {
            Ok(()) => {}
            // The same form sent twice has made the account the first time.
            Err(RecordError::Conflict) if self.is_theirs(login_name, on.staff).await? => {}
            Err(RecordError::Conflict) => return Ok(false),
            Err(error) => return Err(error.into()),
        }
        let login_name = login_name.to_owned();
        self.tell(actor, on, staff::Command::OpenAccount { login_name }).await?;
        Ok(true)
    }

    /// Sets a first password that the administrator has chosen.
    pub async fn set_first_password(
        &self,
        actor: &Actor,
        on: &OnAccount,
        password_phc: &str,
    ) -> Result<(), Problem> {
        self.must_keep(actor, on.staff).await?;
        let account = self.account_of(on.staff).await?;
        self.record().set_password(account, password_phc).await?;
        Ok(())
    }

    /// Takes the password away, ends every session and gives a code that sets a new one, once.
    pub async fn reset_password(&self, actor: &Actor, on: &OnAccount) -> Result<Code, Problem> {
        self.must_keep(actor, on.staff).await?;
        let account = self.account_of(on.staff).await?;
        self.tell(actor, on, staff::Command::ResetPassword).await?;
        self.record().set_password(account, "").await?;
        self.new_code(account).await
    }

    /// Closes the account, and every session of it ends at once.
    pub async fn close_account(&self, actor: &Actor, on: &OnAccount) -> Result<(), Problem> {
        self.must_keep(actor, on.staff).await?;
        let account = self.account_of(on.staff).await?;
        self.record().disable_account(account).await?;
        self.tell(actor, on, staff::Command::CloseAccount).await
    }

    pub async fn reopen_account(&self, actor: &Actor, on: &OnAccount) -> Result<(), Problem> {
        self.must_keep(actor, on.staff).await?;
        let account = self.account_of(on.staff).await?;
        self.record().enable_account(account).await?;
        self.tell(actor, on, staff::Command::ReopenAccount).await
    }

    /// Uses a code up: the account gets this password. None when the code is used, old or
    /// unknown, or the account closed.
    pub async fn use_code(&self, code: &Code, phc: &str) -> Result<Option<Uuid>, Problem> {
        let now = self.now().as_microsecond();
        let taken = self.record().take_login_state(state_id(code), FIRST_LOGIN, now).await?;
        let kept: Option<Kept> = taken.and_then(|json| serde_json::from_str(&json).ok());
        let Some(kept) = kept else { return Ok(None) };
        let row = self.record().account(kept.account).await?;
        let is_as_it_was = |row: &record::accounts::AccountRow| row.password_phc == kept.phc;
        let Some(row) = row.filter(|row| !row.disabled && is_as_it_was(row)) else {
            return Ok(None);
        };
        self.record().set_password(row.account, phc).await?;
        Ok(Some(row.account))
    }

    /// Whose a login name is, for whoever may administrate.
    pub async fn staff_of_login(
        &self,
        actor: &Actor,
        name: &str,
    ) -> Result<Option<StaffId>, Problem> {
        let on = access::Resource::System;
        let _ = self.allowed(actor, Action::ViewAdministration, &on, None).await?;
        let held = self.record().account_by_login(name).await?;
        Ok(held.filter(|held| held.subject_kind == "staff").map(|held| StaffId(held.subject)))
    }

    /// Is the login name somebody else's?
    pub async fn login_name_taken(&self, name: &str, staff: StaffId) -> Result<bool, Problem> {
        let held = self.record().account_by_login(name).await?;
        Ok(held.is_some_and(|held| held.subject != staff.0))
    }

    /// Ends every session of a member of staff, at once: an assignment of theirs has ended.
    pub async fn sign_out(&self, staff: StaffId) -> Result<(), Problem> {
        if let Some(account) = self.record().account_of("staff", staff.0).await? {
            self.record().end_all_sessions_of(account.account).await?;
        }
        Ok(())
    }

    async fn is_theirs(&self, login_name: &str, staff: StaffId) -> Result<bool, Problem> {
        let held = self.record().account_by_login(login_name).await?;
        Ok(held.is_some_and(|held| held.subject == staff.0))
    }

    /// Denied like what is not there, and logged, before any row is touched.
    async fn must_keep(&self, actor: &Actor, staff: StaffId) -> Result<(), Problem> {
        if self.keeps_staff(actor, staff) && self.directory().staff.contains_key(&staff) {
            return Ok(());
        }
        self.denied(actor, Action::ManageStaff, None).await?;
        Err(Problem::NotFound)
    }

    async fn account_of(&self, staff: StaffId) -> Result<Uuid, Problem> {
        let row = self.record().account_of("staff", staff.0).await?;
        row.map(|row| row.account).ok_or(Problem::NotFound)
    }

    async fn tell(
        &self,
        actor: &Actor,
        on: &OnAccount,
        command: staff::Command,
    ) -> Result<(), Problem> {
        let (actor, id) = (actor.clone(), on.id);
        let command = Command::Staff(on.staff, command);
        self.execute(Ask { actor, id, command, seen: None }).await.map(drop)
    }

    async fn new_code(&self, account: Uuid) -> Result<Code, Problem> {
        let code = Code::random();
        let until = self.now().saturating_add(SignedDuration::from_hours(CODE_HOURS));
        let until = until.unwrap_or(Timestamp::MAX).as_microsecond();
        let kept = serde_json::to_string(&Kept { account, phc: String::new() });
        let kept = kept.map_err(|error| Problem::Internal(error.to_string()))?;
        self.record().put_login_state(state_id(&code), FIRST_LOGIN, &kept, until).await?;
        Ok(code)
    }
}

/// The row that a code is found by: of its hash, never of itself.
fn state_id(code: &Code) -> Uuid {
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&code.hash()[..16]);
    Uuid::from_bytes(bytes)
}
