//! Brought over: what must be permitted in the record where an entry belongs, beside the right to
//! correct the one where it was written.

use super::answer_of;
use access::{Action, EpisodeFacts, Resource};
use care::episode::elsewhere::Elsewhere;
use care::episode::{Episode, Event};
use care::ids::ContactId;

/// What is told in the right record needs the right to tell it there.
#[expect(clippy::wildcard_enum_match_arm, reason = "nothing else is told elsewhere; care refuses")]
pub(crate) fn brought_over(
    wrong: &Elsewhere,
    episode: &Episode,
    facts: &EpisodeFacts,
) -> Vec<(Action, Resource)> {
    let on = || Resource::Episode(facts.clone());
    let duty = |contact: Option<ContactId>| {
        let mut planned = episode.contacts.iter();
        let planned = planned.find(|planned| Some(planned.id) == contact);
        let unit = planned.map_or(facts.ward_unit, |planned| planned.unit);
        Resource::Duty { episode: facts.clone(), unit }
    };
    // Whoever takes out of one record and into another sees that both are theirs to see.
    let mut needed = vec![(Action::ViewEpisode, on())];
    let rights = wrong.entries.iter().filter_map(|entry| entry.right.as_deref());
    needed.extend(rights.map(|event| match event {
        Event::Measured { .. } => (Action::Measure, on()),
        Event::HomeChecked { .. } => (Action::CheckHome, on()),
        Event::AnswerGiven { party, .. } => {
            let of = answer_of(*party);
            (Action::RecordAnswer, Resource::Answer { episode: facts.clone(), of })
        }
        Event::Reported { .. } => (Action::Report, on()),
        Event::RoundHeld(_) => (Action::HoldRound, on()),
        Event::ContactHeld { contact, .. } => (Action::RecordContact, duty(Some(*contact))),
        Event::DoseRecorded { contact, .. } => (Action::GiveCare, duty(*contact)),
        Event::SampleTaken { .. } => (Action::GiveCare, duty(None)),
        _ => (Action::Correct, on()),
    }));
    needed
}
