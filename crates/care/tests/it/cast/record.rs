//! Record: what is done with the patient's identity and with the record itself.

use super::*;
use care::episode::Command;
use care::ids::EventId;
use care::person::Details;

/// The patient has said where they live now.
pub(crate) fn moves_to(street: &str) -> Command {
    let details = Details { address: Some(street.into()), ..person("Erik", "Nilsson") };
    Command::ChangePatient { details: Box::new(details), reason: "Sade det själv.".into() }
}

/// Of the ward's keeper, now.
pub(crate) fn ask_for_copy(story: &Story) -> Command {
    Command::AskForCopy { at: story.now, unit: WARD_UNIT }
}

pub(crate) fn newest_value(story: &Story) -> EventId {
    story.newest(|event| matches!(event, care::episode::Event::Measured { .. }))
}
