//! What a node must hold in memory to open the record: the master key and the system keys.
//!
//! Not here: the keys of persons, which come and go (`keys`).

use crate::custody::Custody;
use crate::error::RecordError;
use crate::system_keys::SystemKeys;
use std::sync::Arc;

/// The opened secrets; replaced whole when the master key is changed.
pub(crate) struct Secrets {
    /// Wraps every new key.
    pub(crate) custody: Arc<Custody>,
    /// While the master key is changed, the other of the two: whoever reads meets both.
    pub(crate) other: Option<Arc<Custody>>,
    pub(crate) system: Arc<SystemKeys>,
}

impl Secrets {
    /// The master key of that name.
    pub(crate) fn custody(&self, id: &str) -> Result<&Custody, RecordError> {
        let mut held = std::iter::once(&self.custody).chain(&self.other);
        held.find(|custody| custody.id() == id)
            .map(AsRef::as_ref)
            .ok_or(RecordError::WrongMasterKey)
    }
}
