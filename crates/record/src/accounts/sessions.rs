//! Sessions: who is logged in on which device, by the hash of the token in its cookie.
//!
//! Not here: how long a session may last, nor what a token looks like (`access::session`).

use crate::error::RecordError;
use crate::record::Record;
use crate::side_sql::side_sql;
use crate::value::values;
use uuid::Uuid;

side_sql! { "accounts":
    INSERT_SESSION "insert_session" "buuii";
    SESSION "session" "b";
    TOUCH_SESSION "touch_session" "bii";
    ROTATE_SESSION "rotate_session" "bb";
    SET_ACTING "set_acting" "bu";
    DELETE_SESSION "delete_session" "b";
    DELETE_SESSIONS_OF "delete_sessions_of" "u";
    PURGE_SESSIONS "purge_sessions" "i";
}

/// A session is noted as seen at most once in this time, so that reading is not writing.
const TOUCH_MICROSECONDS: i64 = 60_000_000;

/// A session as it begins.
#[derive(Clone, PartialEq, Eq)]
pub struct NewSession {
    pub token_hash: [u8; 32],
    pub account: Uuid,
    /// The assignment acted in; nil = none.
    pub acting: Uuid,
    pub created_at: i64,
    /// When it ends whatever is done.
    pub expires_at: i64,
}

/// A session as it is found, with whose it is. Its account was not closed when it was read.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct SessionRow {
    pub account: Uuid,
    pub subject_kind: String,
    pub subject: Uuid,
    /// The assignment acted in; nil = none.
    pub acting: Uuid,
    pub created_at: i64,
    pub last_seen_at: i64,
    pub expires_at: i64,
}

/// Sessions, by the hash of their token.
impl Record {
    pub async fn create_session(&self, new: NewSession) -> Result<(), RecordError> {
        let values =
            values![new.token_hash, new.account, new.acting, new.created_at, new.expires_at];
        self.db().side_run(&INSERT_SESSION, values).await.map(drop)
    }

    pub async fn session(&self, token_hash: [u8; 32]) -> Result<Option<SessionRow>, RecordError> {
        Ok(self.db().side_rows(&SESSION, values![token_hash]).await?.pop())
    }

    /// Notes that the session is used, at most once a minute.
    pub async fn touch_session(
        &self,
        token_hash: [u8; 32],
        row: &SessionRow,
        now: i64,
    ) -> Result<(), RecordError> {
        let before = now.saturating_sub(TOUCH_MICROSECONDS);
        if row.last_seen_at > before {
            return Ok(());
        }
        self.db().side_run(&TOUCH_SESSION, values![token_hash, now, before]).await.map(drop)
    }

    /// Puts the session under a new token; false when there is none any more.
    pub async fn rotate_session(
        &self,
        token_hash: [u8; 32],
        new: [u8; 32],
    ) -> Result<bool, RecordError> {
        Ok(self.db().side_run(&ROTATE_SESSION, values![token_hash, new]).await? == 1)
    }

    pub async fn act_as(&self, token_hash: [u8; 32], acting: Uuid) -> Result<bool, RecordError> {
        Ok(self.db().side_run(&SET_ACTING, values![token_hash, acting]).await? == 1)
    }

    pub async fn end_session(&self, token_hash: [u8; 32]) -> Result<(), RecordError> {
        self.db().side_run(&DELETE_SESSION, values![token_hash]).await.map(drop)
    }

    pub async fn end_all_sessions_of(&self, account: Uuid) -> Result<u64, RecordError> {
        self.db().side_run(&DELETE_SESSIONS_OF, values![account]).await
    }

    /// Removes sessions past their end; says how many.
    pub async fn purge_sessions(&self, now: i64) -> Result<u64, RecordError> {
        self.db().side_run(&PURGE_SESSIONS, values![now]).await
    }
}
