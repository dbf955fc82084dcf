//! Own account: the passkeys that open it, kept by their owner.
//!
//! Not here: whether a passkey is right (`access::passkey`), nor sessions (`signed`).

use crate::App;
use crate::problem::Problem;
use jiff::Timestamp;
use record::RecordError;
use record::accounts::PasskeyRow;
use uuid::Uuid;

/// A passkey as its owner sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnPasskey {
    pub credential_id: String,
    pub added_at: Timestamp,
}

/// Devices that one person may reasonably have; a bound, not a rule of care.
pub const PASSKEYS_MAX: usize = 10;

impl App {
    /// The account's passkeys, the oldest first.
    pub async fn own_passkeys(&self, account: Uuid) -> Result<Vec<OwnPasskey>, Problem> {
        let mut rows = self.record().passkeys_of(account).await?;
        rows.sort_by_key(|row| row.created_at);
        let passkeys = rows.into_iter().map(|row| OwnPasskey {
            credential_id: row.credential_id,
            added_at: crate::codec::time(row.created_at),
        });
        Ok(passkeys.collect())
    }

    /// Adds a passkey; false when it is somebody's already.
    pub async fn add_passkey(
        &self,
        account: Uuid,
        credential_id: String,
        json: String,
    ) -> Result<bool, Problem> {
        let created_at = self.now().as_microsecond();
        let new = PasskeyRow { credential_id, account, json, created_at };
        match self.record().add_passkey(new).await {
            Ok(()) => Ok(true),
            Err(RecordError::Conflict) => Ok(false),
            Err(error) => Err(error.into()),
        }
    }

    /// Has the account a password? Those of a demonstration have none.
    pub async fn has_password(&self, account: Uuid) -> Result<bool, Problem> {
        let row = self.record().account(account).await?;
        Ok(row.is_some_and(|row| !row.password_phc.is_empty()))
    }
}
