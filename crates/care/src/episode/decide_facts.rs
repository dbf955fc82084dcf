//! Facts: refused only when they cannot have happened, never because of the state.

use super::command::Command;
use super::decide::{Decided, Deciding, line, optional_text, text};
use super::event::{Answer, ContactOutcome, Event, JournalDocument, Party, Verdict};
use super::medicine::DoseOutcome;
use super::thing::Step;
use super::{decide_conversation, decide_feedback, decide_visit};
use crate::programme::{CriterionRule, ItemRule};
use crate::refusal::Refusal;
use jiff::{Timestamp, ToSpan};

/// Clocks differ a little; what is further ahead has not happened.
const AHEAD_MINUTES_MAX: i64 = 5;

#[expect(clippy::wildcard_enum_match_arm, reason = "decide sends only facts here")]
pub(super) fn fact(on: &Deciding<'_>, command: &Command) -> Decided {
    let trim = |note: &String| note.trim().to_owned();
    let (at, event) = match command {
        Command::AnswerCriterion { at, criterion, verdict, note } => {
            their_part(on, criterion)?;
            let (criterion, verdict) = (criterion.clone(), verdict.clone());
            (at, Event::CriterionAnswered { criterion, verdict, note: trim(note) })
        }
        Command::RecordAnswer { at, party, answer, note } => {
            (at, Event::AnswerGiven { party: *party, answer: *answer, note: trim(note) })
        }
        Command::TickItem { at, item, done, note } => {
            (at, Event::ItemTicked { item: item.clone(), done: *done, note: trim(note) })
        }
        Command::RecordContact { at, contact, outcome, note } => {
            let (contact, outcome) = (*contact, outcome.clone());
            (at, Event::ContactHeld { contact, outcome, note: trim(note) })
        }
        Command::CheckHome { at, check, well, note } => {
            (at, Event::HomeChecked { check: *check, well: *well, note: trim(note) })
        }
        Command::Measure { at, reading, source } => {
            (at, Event::Measured { reading: **reading, source: source.clone() })
        }
        Command::EnterInJournal { at, unit, document } => {
            (at, Event::JournalEntered { unit: *unit, document: *document })
        }
        Command::DoTask { at, task, note } => {
            (at, Event::TaskDone { task: *task, note: trim(note) })
        }
        Command::ReceiveRequest { at, request } => {
            (at, Event::RequestReceived { request: *request })
        }
        Command::LogCall { at, request, with, note } => {
            (at, Event::RequestCalled { request: *request, with: trim(with), note: trim(note) })
        }
        Command::FinishRequest { at, request, note } => {
            (at, Event::RequestDone { request: *request, note: trim(note) })
        }
        Command::CheckMedicineList { at, version, unit, agrees, note } => {
            let (version, unit, agrees) = (*version, *unit, *agrees);
            (at, Event::MedicineListChecked { version, unit, agrees, note: trim(note) })
        }
        Command::HandInSample { at, sample } => (at, Event::SampleHandedIn { sample: *sample }),
        Command::MoveThing { at, thing, step, note } => {
            (at, Event::ThingMoved { thing: *thing, step: step.clone(), note: trim(note) })
        }
        Command::ReadNotice { at, notice, unit } => {
            (at, Event::NoticeRead { notice: *notice, unit: *unit })
        }
        Command::RecordVisit(visit) => return decide_visit::visit(on, visit),
        Command::Report { at, report } => return decide_visit::report(on, *at, report),
        Command::AskForCopy { at, unit } => return super::copy::ask(on, *at, *unit),
        Command::Converse { at, act } => return decide_conversation::decide(on, *at, act),
        Command::FeedBack { at, act } => return decide_feedback::decide(on, *at, act),
        Command::Escalate { item, step } => return super::escalation::decide(on, *item, *step),
        _ => return Err(Refusal::Invalid { field: "command" }),
    };
    happened(on, *at)?;
    possible(on, &event)?;
    Ok(vec![on.change_at(*at, event)])
}

/// Whether this can have happened at all: about something that exists, on a living body, told in
/// words that fit. Asked of new facts and of the replacement in a correction.
#[expect(clippy::wildcard_enum_match_arm, reason = "the last arm asks further")]
pub(super) fn possible(on: &Deciding<'_>, event: &Event) -> Result<(), Refusal> {
    match event {
        Event::CriterionAnswered { criterion, verdict, note } => {
            criterion_exists(on, criterion, verdict)?;
            optional_text("note", note)
        }
        Event::AnswerGiven { party, answer, note } => {
            if *answer == Answer::NobodyToAsk && *party != Party::NextOfKin {
                return Err(Refusal::Invalid { field: "answer" });
            }
            optional_text("note", note)
        }
        Event::ItemTicked { item, note, .. } => {
            item_is_ticked_by_hand(on, item)?;
            optional_text("note", note)
        }
        Event::ContactHeld { contact, outcome, note } => {
            let known = on.episode.contacts.iter().any(|planned| planned.id == *contact);
            exists(known, "contact")?;
            if let ContactOutcome::NotDone { reason } = outcome {
                line("reason", reason)?;
            }
            optional_text("note", note)
        }
        Event::HomeChecked { note, .. } => optional_text("note", note),
        Event::Measured { reading, .. } if reading.is_empty() => Err(Refusal::NothingMeasured),
        Event::Measured { reading, .. } => {
            reading.check().map_err(|values| Refusal::Implausible { values })
        }
        Event::JournalEntered { unit, document } => {
            exists(on.ctx.directory.units.contains_key(unit), "unit")?;
            document_exists(on, *document)
        }
        Event::TaskDone { task, note } => {
            exists(on.episode.tasks.contains_key(task), "task")?;
            optional_text("note", note)
        }
        _ => possible_together(on, event),
    }
}

/// Facts of what is done with other units.
#[expect(clippy::wildcard_enum_match_arm, reason = "the last arm asks further")]
fn possible_together(on: &Deciding<'_>, event: &Event) -> Result<(), Refusal> {
    let episode = on.episode;
    match event {
        Event::RequestReceived { request } => {
            exists(episode.requests.contains_key(request), "request")
        }
        Event::RequestCalled { request, with, note } => {
            exists(episode.requests.contains_key(request), "request")?;
            line("with", with)?;
            optional_text("note", note)
        }
        Event::RequestDone { request, note } => {
            exists(episode.requests.contains_key(request), "request")?;
            optional_text("note", note)
        }
        Event::MedicineListChecked { version, unit, agrees, note } => {
            exists(on.ctx.directory.units.contains_key(unit), "unit")?;
            let newest = episode.medicine_list.as_ref().map_or(0, |list| list.version);
            exists((1..=newest).contains(version), "medicine_list")?;
            // Whoever finds a difference says which.
            if *agrees { optional_text("note", note) } else { text("note", note) }
        }
        Event::DoseRecorded { dose, .. } => {
            let list = episode.medicine_list.iter();
            let mut rows = list.flat_map(|list| list.rows.iter().chain(&list.before));
            exists(rows.any(|row| row.id == dose.medicine), "medicine")?;
            match &dose.outcome {
                DoseOutcome::Given => Ok(()),
                DoseOutcome::NotGiven { reason } => line("reason", reason),
            }
        }
        Event::SampleTaken { details, .. } => decide_visit::sample_is_told(&details.what),
        Event::SampleHandedIn { sample } => exists(episode.samples.contains_key(sample), "sample"),
        Event::Reported { report, .. } => decide_visit::report_is_told(report),
        Event::ThingMoved { thing, step, note } => {
            exists(episode.things.contains_key(thing), "thing")?;
            if let Step::NotArrived { reason } | Step::Lost { reason } = step {
                line("reason", reason)?;
            }
            optional_text("note", note)
        }
        Event::NoticeRead { notice, unit } => {
            let told = episode.notices.iter().find(|told| told.id == *notice);
            exists(told.is_none_or(|told| told.told.contains_key(unit)), "notice")
        }
        _ => possible_in_words(event),
    }
}

/// Decisions that may be corrected: their words must be there.
#[expect(clippy::wildcard_enum_match_arm, reason = "the last arm refuses")]
fn possible_in_words(event: &Event) -> Result<(), Refusal> {
    match event {
        Event::AlarmHandled { action, .. } | Event::News2Handled { action, .. } => {
            text("action", action)
        }
        Event::ItemOverridden { reason, .. } => text("reason", reason),
        Event::OtherWayBackSet { route } => text("route", route),
        Event::RoundHeld(round) => text("note", &round.note),
        Event::ReportHandled { action, .. } => text("action", action),
        Event::Reconciled { note, .. } => text("note", note),
        Event::Discharged { conversation, next, .. } => {
            text("conversation", conversation)?;
            text("next", next)
        }
        _ => Err(Refusal::Invalid { field: "replacement" }),
    }
}

fn document_exists(on: &Deciding<'_>, document: JournalDocument) -> Result<(), Refusal> {
    match document {
        JournalDocument::Agreement(version) => {
            let newest = on.episode.agreement.as_ref().map_or(0, |a| a.version);
            exists((1..=newest).contains(&version), "document")
        }
        JournalDocument::MedicineList(version) => {
            let newest = on.episode.medicine_list.as_ref().map_or(0, |list| list.version);
            exists((1..=newest).contains(&version), "document")
        }
        // Older rounds are in the stream only.
        JournalDocument::Round(_) => Ok(()),
    }
}

fn exists(known: bool, what: &'static str) -> Result<(), Refusal> {
    if known { Ok(()) } else { Err(Refusal::NotFound { what }) }
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

/// Each part is assessed by its profession, as the programme says.
fn their_part(on: &Deciding<'_>, id: &str) -> Result<(), Refusal> {
    let criterion = on.programme.criteria.iter().find(|criterion| criterion.id == id);
    let (Some(criterion), Some(role)) = (criterion, on.ctx.by.role()) else { return Ok(()) };
    if criterion.answered_by.contains(&role) {
        return Ok(());
    }
    Err(Refusal::AnotherProfession { roles: criterion.answered_by.clone() })
}

fn criterion_exists(on: &Deciding<'_>, id: &str, verdict: &Verdict) -> Result<(), Refusal> {
    let criterion = on.programme.criteria.iter().find(|criterion| criterion.id == id);
    let criterion = criterion.ok_or_else(|| Refusal::UnknownItem { id: id.to_owned() })?;
    if criterion.rule != CriterionRule::YesNo {
        return Err(Refusal::ItemComputed { programme: on.programme_hash(), id: id.to_owned() });
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
        | ItemRule::RequestsAccepted
        | ItemRule::RequestsCalled
        | ItemRule::ThingsSettled
        | ItemRule::FirstContactPlanned => {
            Err(Refusal::ItemComputed { programme: on.programme_hash(), id: id.to_owned() })
        }
    }
}
