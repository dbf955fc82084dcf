//! Accounts: who can log in and how, and who is logged in. Rows only.
//!
//! Not here: whether a password or passkey is right, nor how long a session may last (`access`).
//! The login name is kept as a keyed hash, the session's token as a hash.

mod sessions;
#[cfg(test)]
mod tests;

pub use sessions::{NewSession, SessionRow};

use crate::error::RecordError;
use crate::record::Record;
use crate::side_sql::side_sql;
use crate::value::values;
use uuid::Uuid;

side_sql! { "accounts":
    INSERT_ACCOUNT "insert_account" "utubti";
    ACCOUNT_BY_LOGIN "account_by_login" "b";
    ACCOUNT_BY_ID "account_by_id" "u";
    ACCOUNT_OF_SUBJECT "account_of_subject" "tu";
    SET_PASSWORD "set_password" "ut";
    SET_DISABLED "set_disabled" "uo";
    DELETE_SESSIONS_OF "delete_sessions_of" "u";
    INSERT_PASSKEY "insert_passkey" "tuti";
    PASSKEYS_OF "passkeys_of" "u";
    PASSKEY "passkey" "tu";
    SET_PASSKEY "set_passkey" "tut";
    DELETE_PASSKEY "delete_passkey" "tu";
    PUT_LOGIN_STATE "put_login_state" "uuti";
    TAKE_LOGIN_STATE "take_login_state" "uu";
    PURGE_LOGIN_STATES "purge_login_states" "i";
}

/// An account as it is made.
#[derive(Clone, PartialEq, Eq)]
pub struct NewAccount {
    pub account: Uuid,
    /// `staff` or `person`, and which.
    pub subject_kind: String,
    pub subject: Uuid,
    /// As it is typed; upper and lower case are one.
    pub login_name: String,
    /// Empty when only passkeys are used.
    pub password_phc: String,
    pub created_at: i64,
}

/// An account as it is found.
#[derive(Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct AccountRow {
    pub account: Uuid,
    pub subject_kind: String,
    pub subject: Uuid,
    /// Empty when only passkeys are used.
    pub password_phc: String,
    pub disabled: bool,
    pub created_at: i64,
}

/// A passkey, by its id as `access::passkey` writes it.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct PasskeyRow {
    pub credential_id: String,
    pub account: Uuid,
    pub json: String,
    pub created_at: i64,
}

/// Accounts.
impl Record {
    /// Makes an account; [`RecordError::Conflict`] when the name or the person has one already.
    pub async fn create_account(&self, new: NewAccount) -> Result<(), RecordError> {
        let login = self.login_token(&new.login_name);
        let values = values![
            new.account,
            new.subject_kind,
            new.subject,
            login,
            new.password_phc,
            new.created_at
        ];
        self.db().side_run(&INSERT_ACCOUNT, values).await.map(drop)
    }

    /// Closed accounts are found too: who asks must look, after the password as always.
    pub async fn account_by_login(&self, name: &str) -> Result<Option<AccountRow>, RecordError> {
        let values = values![self.login_token(name)];
        Ok(self.db().side_rows(&ACCOUNT_BY_LOGIN, values).await?.pop())
    }

    pub async fn account(&self, account: Uuid) -> Result<Option<AccountRow>, RecordError> {
        Ok(self.db().side_rows(&ACCOUNT_BY_ID, values![account]).await?.pop())
    }

    pub async fn account_of(
        &self,
        subject_kind: &str,
        subject: Uuid,
    ) -> Result<Option<AccountRow>, RecordError> {
        Ok(self.db().side_rows(&ACCOUNT_OF_SUBJECT, values![subject_kind, subject]).await?.pop())
    }

    /// Sets the password and ends all sessions: whoever knew the old one is out.
    pub async fn set_password(&self, account: Uuid, phc: &str) -> Result<(), RecordError> {
        let mut conn = self.db().begin().await?;
        conn.side_run(&SET_PASSWORD, values![account, phc]).await?;
        conn.side_run(&DELETE_SESSIONS_OF, values![account]).await?;
        conn.commit().await
    }

    /// Stores the same password under today's parameters; nobody is logged out.
    pub async fn rehash_password(&self, account: Uuid, phc: &str) -> Result<(), RecordError> {
        self.db().side_run(&SET_PASSWORD, values![account, phc]).await.map(drop)
    }

    /// Closes an account and ends its sessions, at once.
    pub async fn disable_account(&self, account: Uuid) -> Result<(), RecordError> {
        let mut conn = self.db().begin().await?;
        conn.side_run(&SET_DISABLED, values![account, true]).await?;
        conn.side_run(&DELETE_SESSIONS_OF, values![account]).await?;
        conn.commit().await
    }

    pub async fn enable_account(&self, account: Uuid) -> Result<(), RecordError> {
        self.db().side_run(&SET_DISABLED, values![account, false]).await.map(drop)
    }

    fn login_token(&self, name: &str) -> [u8; 32] {
        self.blind("login", &name.trim().to_lowercase())
    }
}

/// Passkeys, and what is kept between the two halves of their ceremonies.
impl Record {
    /// [`RecordError::Conflict`] when the passkey is somebody's already.
    pub async fn add_passkey(&self, new: PasskeyRow) -> Result<(), RecordError> {
        let values = values![new.credential_id, new.account, new.json, new.created_at];
        self.db().side_run(&INSERT_PASSKEY, values).await.map(drop)
    }

    pub async fn passkeys_of(&self, account: Uuid) -> Result<Vec<PasskeyRow>, RecordError> {
        self.db().side_rows(&PASSKEYS_OF, values![account]).await
    }

    /// The passkey of that account, unless the account is closed.
    pub async fn passkey(
        &self,
        credential_id: &str,
        account: Uuid,
    ) -> Result<Option<PasskeyRow>, RecordError> {
        Ok(self.db().side_rows(&PASSKEY, values![credential_id, account]).await?.pop())
    }

    pub async fn update_passkey(
        &self,
        credential_id: &str,
        account: Uuid,
        json: &str,
    ) -> Result<(), RecordError> {
        self.db().side_run(&SET_PASSKEY, values![credential_id, account, json]).await.map(drop)
    }

    pub async fn remove_passkey(
        &self,
        credential_id: &str,
        account: Uuid,
    ) -> Result<(), RecordError> {
        self.db().side_run(&DELETE_PASSKEY, values![credential_id, account]).await.map(drop)
    }

    /// `account` is who registers a passkey, nil for a login.
    pub async fn put_login_state(
        &self,
        id: Uuid,
        account: Uuid,
        json: &str,
        expires_at: i64,
    ) -> Result<(), RecordError> {
        self.db().side_run(&PUT_LOGIN_STATE, values![id, account, json, expires_at]).await.map(drop)
    }

    /// Takes the state away, so that it serves once; none when it is too old.
    pub async fn take_login_state(
        &self,
        id: Uuid,
        account: Uuid,
        now: i64,
    ) -> Result<Option<String>, RecordError> {
        let mut conn = self.db().begin().await?;
        let taken: Vec<(String, i64)> =
            conn.side_rows(&TAKE_LOGIN_STATE, values![id, account]).await?;
        conn.commit().await?;
        let fresh = taken.into_iter().find(|(_, expires_at)| now < *expires_at);
        Ok(fresh.map(|(json, _)| json))
    }

    /// Removes the states that nobody came back for.
    pub async fn purge_login_states(&self, now: i64) -> Result<u64, RecordError> {
        self.db().side_run(&PURGE_LOGIN_STATES, values![now]).await
    }
}

impl std::fmt::Debug for AccountRow {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("AccountRow").field("account", &self.account).finish_non_exhaustive()
    }
}
