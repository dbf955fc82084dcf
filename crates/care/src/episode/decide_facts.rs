//! Facts: refused only when they cannot have happened, never because of the state.

use super::command::Command;
use super::decide::{Decided, Deciding, optional_text, text};
use super::event::{ContactOutcome, Event, Verdict};
use crate::programme::{CriterionRule, ItemRule};
use crate::refusal::Refusal;
use jiff::{Timestamp, ToSpan};

/// Clocks differ a little; what is further ahead has not happened.
const AHEAD_MINUTES_MAX: i64 = 5;

#[expect(clippy::wildcard_enum_match_arm, reason = "decide sends only facts here")]
pub(super) fn fact(on: &Deciding<'_>, command: &Command) -> Decided {
    let (at, event) = match command {
        Command::AnswerCriterion { at, criterion, verdict, note } => {
            criterion_exists(on, criterion, verdict)?;
            optional_text("note", note)?;
            let (criterion, note) = (criterion.clone(), note.trim().to_owned());
            (at, Event::CriterionAnswered { criterion, verdict: verdict.clone(), note })
        }
        Command::RecordAnswer { at, party, answer, note } => {
            optional_text("note", note)?;
            let note = note.trim().to_owned();
            (at, Event::AnswerGiven { party: *party, answer: *answer, note })
        }
        Command::TickItem { at, item, done, note } => {
            item_is_ticked_by_hand(on, item)?;
            optional_text("note", note)?;
            let (item, note) = (item.clone(), note.trim().to_owned());
            (at, Event::ItemTicked { item, done: *done, note })
        }
        Command::RecordContact { at, contact, outcome, note } => {
            if let ContactOutcome::NotDone { reason } = outcome {
                text("reason", reason)?;
            }
            optional_text("note", note)?;
            let (outcome, note) = (outcome.clone(), note.trim().to_owned());
            (at, Event::ContactHeld { contact: *contact, outcome, note })
        }
        Command::CheckHome { at, check, well, note } => {
            optional_text("note", note)?;
            (at, Event::HomeChecked { check: *check, well: *well, note: note.trim().to_owned() })
        }
        Command::Measure { at, reading, source } => {
            if reading.is_empty() {
                return Err(Refusal::NothingMeasured);
            }
            reading.check().map_err(|values| Refusal::Implausible { values })?;
            let (reading, source) = ((**reading).clone(), source.clone());
            (at, Event::Measured { reading, source })
        }
        Command::EnterInJournal { at, unit, document } => {
            (at, Event::JournalEntered { unit: *unit, document: *document })
        }
        Command::DoTask { at, task, note } => {
            optional_text("note", note)?;
            (at, Event::TaskDone { task: *task, note: note.trim().to_owned() })
        }
        _ => return Err(Refusal::Invalid { field: "command" }),
    };
    happened(on, *at)?;
    Ok(vec![on.change_at(*at, event)])
}

/// Not ahead of the clock, and not before the patient was known here.
pub(super) fn happened(on: &Deciding<'_>, at: Timestamp) -> Result<(), Refusal> {
    let latest = on.ctx.now.checked_add(AHEAD_MINUTES_MAX.minutes()).unwrap_or(Timestamp::MAX);
    if at > latest {
        return Err(Refusal::InFuture { at });
    }
    let earliest = on.opening.mark.at.checked_sub(24.hours()).unwrap_or(Timestamp::MIN);
    if at < earliest {
        return Err(Refusal::BeforeEpisode { at });
    }
    Ok(())
}

fn criterion_exists(on: &Deciding<'_>, id: &str, verdict: &Verdict) -> Result<(), Refusal> {
    let criterion = on.programme.criteria.iter().find(|criterion| criterion.id == id);
    let criterion = criterion.ok_or_else(|| Refusal::UnknownItem { id: id.to_owned() })?;
    if criterion.rule != CriterionRule::YesNo {
        return Err(Refusal::ItemComputed { id: id.to_owned() });
    }
    match verdict {
        Verdict::CanBeMetBy { remedy } => {
            let known = criterion.can_be_met_by.iter().any(|r| r.id == *remedy);
            known.then_some(()).ok_or_else(|| Refusal::UnknownItem { id: remedy.clone() })
        }
        Verdict::Met | Verdict::NotMet => Ok(()),
    }
}

/// Items that follow from the record close themselves: staff write a thing once.
fn item_is_ticked_by_hand(on: &Deciding<'_>, id: &str) -> Result<(), Refusal> {
    let item = on.programme.checklist.iter().find(|item| item.id == id);
    let item = item.ok_or_else(|| Refusal::UnknownItem { id: id.to_owned() })?;
    match item.rule {
        ItemRule::Tick => Ok(()),
        ItemRule::AgreementAgreed
        | ItemRule::SafetyBedReserved
        | ItemRule::AnswersGiven
        | ItemRule::ContactPlanned(_)
        | ItemRule::LegalStatusSet
        | ItemRule::FirstContactPlanned => Err(Refusal::ItemComputed { id: id.to_owned() }),
    }
}
