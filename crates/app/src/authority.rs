//! Authority: whose installation this is; keeps what no unit keeps.
//!
//! Set once more at most: when the set-up says which organisation it is.

use std::sync::{Arc, PoisonError, RwLock};

#[derive(Clone)]
pub(crate) struct Authority(Arc<RwLock<String>>);

impl Authority {
    pub(crate) fn new(number: String) -> Self {
        Authority(Arc::new(RwLock::new(number)))
    }

    pub(crate) fn now(&self) -> String {
        self.0.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    pub(crate) fn set(&self, number: &str) {
        number.clone_into(&mut self.0.write().unwrap_or_else(PoisonError::into_inner));
    }
}
