//! Copies that patients have asked for, of everybody who has written.

use super::*;

impl Stories {
    pub(super) async fn copies(&self) {
        for told in self.told.values() {
            for unit in self.state(told.episode).await.holders() {
                let at = self.now();
                self.on(told.episode, Do::AskForCopy { at, unit }).await;
            }
        }
    }
}
