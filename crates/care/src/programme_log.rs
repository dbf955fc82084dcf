//! The programme's stream: which versions have been approved, word for word.
//!
//! An old decision can be explained for ever, because the text it followed is in the log.

use crate::recorded::{Mark, Recorded};
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Event {
    Approved { name: String, version: u32, hash: String, text: String },
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Approved {
    pub version: u32,
    pub hash: String,
    pub text: String,
    /// Who entered the approval here, and when; not known of versions folded before it was kept.
    #[serde(default)]
    pub entered: Option<Mark>,
}

#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct ProgrammeLog {
    pub name: String,
    pub versions: Vec<Approved>,
}

pub fn evolve(mut log: ProgrammeLog, recorded: &Recorded<Event>) -> ProgrammeLog {
    match &recorded.event {
        Event::Approved { name, version, hash, text } => {
            log.name.clone_from(name);
            let (version, hash, text) = (*version, hash.clone(), text.clone());
            let entered = Some(Mark::from(&recorded.meta));
            log.versions.push(Approved { version, hash, text, entered });
        }
    }
    log
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Command {
    /// The text has been parsed and its hash computed by the caller.
    Approve { name: String, version: u32, hash: String, text: String },
}
