//! Corrections: an earlier step was wrong, and is replaced by what should have been written.

use super::command::{On, Read, commands};
use care::command::Command as AnyCommand;
use care::episode::again::Again;
use care::episode::command::Discharge;
use care::episode::event::Round;
use care::episode::{Command, Event};
use care::news2::SCORED;

/// `target` is the id of a step; `replacement` is written as the step should have been.
pub(super) fn correct(on: &On<'_, '_>) -> Read {
    let field = on.table.need("target", "the id of a step");
    let reason = on.table.text("reason");
    let replacement = on.table.get("replacement");
    on.table.get("on_day");
    let replaced = replacement.as_ref().map(|field| {
        let table = field.table()?;
        let event = commands(&On { table: &table, ..*on }).and_then(event);
        if event.is_none() {
            field.fault("what the step should have said, of a kind that can be corrected");
        }
        table.finish();
        event
    });
    let field = field?;
    let (step, day) = on.labelled(&field)?;
    let target = on.cast.event_of(step, day);
    if target.is_none() {
        field.fault(&format!("a step of day {day}; on_day says which day is meant"));
    }
    let replacement = match replaced {
        None => None,
        Some(event) => Some(Box::new(event?)),
    };
    on.one(Command::Correct { target: target?, replacement, reason: reason? })
}

/// The event that a command becomes, for the kinds that corrections may replace.
#[expect(clippy::wildcard_enum_match_arm, reason = "the others are mended by another command")]
fn event(made: Vec<super::command::Made>) -> Option<Event> {
    let AnyCommand::Episode(_, command) = made.into_iter().next()?.command else { return None };
    Some(match command {
        Command::AnswerCriterion { criterion, verdict, note, .. } => {
            Event::CriterionAnswered { criterion, verdict, note }
        }
        Command::RecordAnswer { party, answer, note, .. } => {
            Event::AnswerGiven { party, answer, note }
        }
        Command::TickItem { item, done, note, .. } => Event::ItemTicked { item, done, note },
        Command::RecordContact { contact, outcome, note, .. } => {
            Event::ContactHeld { contact, outcome, note }
        }
        Command::CheckHome { check, well, note, .. } => Event::HomeChecked { check, well, note },
        Command::Measure { reading, source, .. } => Event::Measured { reading: *reading, source },
        Command::EnterInJournal { unit, document, .. } => Event::JournalEntered { unit, document },
        Command::DoTask { task, note, .. } => Event::TaskDone { task, note },
        Command::HandleAlarm { sign, up_to, action, by } => {
            let again = by.map(|by| Again { by, signs: vec![sign] });
            Event::AlarmHandled { sign, up_to, action, again }
        }
        Command::HandleNews2 { up_to, action, by } => {
            let again = by.map(|by| Again { by, signs: SCORED.to_vec() });
            Event::News2Handled { up_to, action, again }
        }
        Command::OverrideItem { item, reason, later } => {
            Event::ItemOverridden { item, reason, later }
        }
        Command::SetOtherWayBack { route } => Event::OtherWayBackSet { route },
        Command::Discharge(said) => {
            let Discharge { met, conversation, next, onward } = *said;
            Event::Discharged { met, conversation, next, onward }
        }
        Command::LogCall { request, with, note, .. } => {
            Event::RequestCalled { request, with, note }
        }
        Command::FinishRequest { request, note, .. } => Event::RequestDone { request, note },
        Command::CheckMedicineList { version, unit, agrees, note, .. } => {
            Event::MedicineListChecked { version, unit, agrees, note }
        }
        Command::Reconcile { units, channel, note } => Event::Reconciled { units, channel, note },
        Command::HoldRound(held) => Event::RoundHeld(Box::new(Round {
            contact: held.contact,
            channel: held.channel,
            participants: held.participants,
            outcome: held.outcome,
            note: held.note,
        })),
        _ => return None,
    })
}
