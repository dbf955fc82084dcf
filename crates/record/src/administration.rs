//! What the administration's log is read from: the organisation's own events, and who has logged
//! in when.
//!
//! Not here: what an event means, nor who may see it (`app`).

use crate::error::RecordError;
use crate::event::StoredEvent;
use crate::reads::open_events;
use crate::record::Record;
use crate::side_sql::side_sql;
use crate::sql;
use crate::value::values;
use uuid::Uuid;

side_sql! { "accounts":
    PUT_LOGIN "put_login" "ui";
    ACCOUNTS_OF_KIND "accounts_of_kind" "t";
}

/// An account as whoever keeps accounts may see it.
#[derive(Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct KeptAccount {
    pub account: Uuid,
    pub subject: Uuid,
    /// Empty until one has been chosen, or when only passkeys are used.
    pub password_phc: String,
    pub disabled: bool,
    /// 0 = not since this has been noted.
    pub last_login_at: i64,
}

impl std::fmt::Debug for KeptAccount {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("KeptAccount").field("account", &self.account).finish_non_exhaustive()
    }
}

impl Record {
    /// Events of organisations, units, staff, programmes and wards' beds, the newest first, from
    /// before a position.
    pub async fn administration_events(
        &self,
        before: i64,
        limit: i64,
    ) -> Result<Vec<StoredEvent>, RecordError> {
        let rows = self.db().all_of(&sql::ADMINISTRATION_PAGE, values![before, limit]).await?;
        open_events(&self.opener(), &mut self.db(), rows).await
    }

    /// Notes that somebody has logged in.
    pub async fn note_login(&self, account: Uuid, at: i64) -> Result<(), RecordError> {
        self.db().side_run(&PUT_LOGIN, values![account, at]).await.map(drop)
    }

    /// Every account of `staff` or `person`.
    pub async fn kept_accounts(&self, subject_kind: &str) -> Result<Vec<KeptAccount>, RecordError> {
        self.db().side_rows(&ACCOUNTS_OF_KIND, values![subject_kind]).await
    }
}
