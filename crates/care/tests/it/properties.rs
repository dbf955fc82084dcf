//! What holds for every story, whatever people do and in whatever order facts arrive.

#![allow(clippy::unwrap_used, reason = "a test may stop where it stands")]

mod any_order;
mod any_story;
mod ladder;
mod long;
mod other_units;
mod responsibility;

use crate::cast::*;
use care::episode::Command;
use care::episode::event::{
    AgreeingParty, Answer, Choice, ContactOutcome, Exit, HomeCheck, JournalDocument, Party,
    RoundOutcome, Verdict,
};
use care::ids::{ContactId, TaskId};
use care::programme::{ContactKind, ItemRule, RoleAt, UnitPart};
use care::vital_sign::{Reading, TenthsCelsius, VitalSign};
use care::ward::SafetyBed;
use care::who::{Role, Who};
use jiff::ToSpan;
use proptest::prelude::*;
use std::sync::LazyLock;

/// How much time passes, what kind of thing is done, and which of its kind.
pub(crate) type Step = (u16, u8, u16);

/// Up to so many steps from one of the stages.
pub(crate) fn stories(most: usize) -> impl Strategy<Value = (u8, Vec<Step>)> {
    let step = (0..900_u16, 0..55_u8, any::<u16>());
    (0..7_u8, prop::collection::vec(step, 1..most))
}

pub(crate) fn stage(stage: u8) -> Story {
    static STAGES: LazyLock<[Story; 7]> = LazyLock::new(|| {
        let pooled = other_units::pooled;
        [flagged(), assessed(), ready(), settled(), back_on_ward(), pooled(accepted()), nursed()]
    });
    STAGES[usize::from(stage)].clone()
}

/// Does one thing; it may be refused.
pub(crate) fn step(story: &mut Story, (minutes, kind, which): Step) {
    story.now = story.now.checked_add(i64::from(minutes).minutes()).unwrap();
    let (who, command) = command(story, kind, usize::from(which));
    drop(story.tries(who, &command));
}

fn pick<T: Copy>(all: &[T], which: usize) -> Option<T> {
    (!all.is_empty()).then(|| all[which % all.len()])
}

fn command(story: &Story, kind: u8, which: usize) -> (Who, Command) {
    // Most facts come at once, some hours late.
    let late = if which.is_multiple_of(3) { (which % 1_500) as i64 } else { 0 };
    let at = story.now.checked_sub(late.minutes()).unwrap();
    let by = pick(&[MARIA, HANNA, JONAS, ERIK_HIMSELF, LEILA, OSKAR, SAMI], which).unwrap();
    let note = format!("Anteckning {which}.");
    let command = match kind {
        0..=9 => fact(story, kind, which, at, note),
        10..=19 => prepares(story, kind, which),
        20..=31 => moves(story, kind, which),
        _ => other_units::command(story, kind, which, at),
    };
    (by, command)
}

fn fact(story: &Story, kind: u8, which: usize, at: jiff::Timestamp, note: String) -> Command {
    let contacts: Vec<ContactId> = story.episode.contacts.iter().map(|c| c.id).collect();
    let tasks: Vec<TaskId> = story.episode.tasks.keys().copied().collect();
    match kind {
        0 => {
            let criteria = programme().criteria;
            let criterion = criteria[which % criteria.len()].clone();
            let remedy = criterion.can_be_met_by.first().map(|remedy| remedy.id.clone());
            let verdict = match (which % 5, remedy) {
                (0, _) => Verdict::NotMet,
                (1, Some(remedy)) => Verdict::CanBeMetBy { remedy },
                _ => Verdict::Met,
            };
            Command::AnswerCriterion { at, criterion: criterion.id, verdict, note }
        }
        1 => {
            let answers = [Answer::Yes, Answer::No, Answer::NotYet, Answer::NobodyToAsk];
            let answer = pick(&answers, which / 3).unwrap();
            Command::RecordAnswer { at, party: pick(&Party::ALL, which).unwrap(), answer, note }
        }
        2 => {
            let items = programme().checklist;
            let by_hand: Vec<_> = items.iter().filter(|i| i.rule == ItemRule::Tick).collect();
            let item = by_hand[which % by_hand.len()].id.clone();
            Command::TickItem { at, item, done: !which.is_multiple_of(7), note }
        }
        3 | 4 => {
            let contact = pick(&contacts, which).unwrap_or(ContactId(ERIK.0));
            let outcome = match which % 4 {
                0 => ContactOutcome::NotDone { reason: "Kom inte.".into() },
                _ => ContactOutcome::Done,
            };
            Command::RecordContact { at, contact, outcome, note }
        }
        5 => {
            let check = pick(&[HomeCheck::Arrival, HomeCheck::Evening], which).unwrap();
            Command::CheckHome { at, check, well: !which.is_multiple_of(4), note }
        }
        6 => {
            let task = pick(&tasks, which).unwrap_or(TaskId(ERIK.0));
            Command::DoTask { at, task, note }
        }
        7 => {
            let round = story.episode.rounds.last().map(|round| JournalDocument::Round(round.id));
            let agreement = JournalDocument::Agreement(1 + which as u32 % 3);
            let document = round.filter(|_| which.is_multiple_of(2)).unwrap_or(agreement);
            Command::EnterInJournal { at, unit: WARD_UNIT, document }
        }
        _ => Command::Measure { at, reading: Box::new(reading(which)), source: source() },
    }
}

fn source() -> care::episode::event::MeasurementSource {
    let Command::Measure { source, .. } = pulse("2026-11-24T08:00", 70) else { unreachable!() };
    source
}

fn reading(which: usize) -> Reading {
    let whole = Reading {
        respiratory_rate: Some(10 + (which % 17) as u16),
        pulse: Some(60 + (which % 90) as u16),
        temperature: Some(TenthsCelsius(345 + (which % 60) as i16)),
        ..well()
    };
    match which % 4 {
        0 => whole,
        1 => Reading { pulse: whole.pulse, ..Reading::default() },
        2 => Reading { temperature: whole.temperature, ..Reading::default() },
        _ => Reading { respiratory_rate: None, ..whole },
    }
}

fn prepares(story: &Story, kind: u8, which: usize) -> Command {
    let open: Vec<ContactId> = story.episode.contacts.iter().map(|c| c.id).collect();
    let contact = pick(&open, which).unwrap_or(ContactId(ERIK.0));
    let today = care::care_time::day_of(story.now, &stockholm());
    match kind {
        10 => {
            let reassess_at = story.now.checked_add(20.hours()).unwrap();
            let choices = [Choice::Yes, Choice::YesWhenMet, Choice::NotNow { reassess_at }];
            let mut decide = decide(pick(&choices, which).unwrap());
            decide.reason = "Efter samtal.".into();
            decide.safety_bed =
                pick(&[None, Some(SafetyBed::Overbooking), bed(which)], which / 3).unwrap();
            Command::Decide(Box::new(decide))
        }
        11 => write_agreement(content()),
        12 | 13 => {
            let version = story.episode.agreement.as_ref().map_or(1, |a| a.version);
            let party = pick(&[AgreeingParty::Patient, AgreeingParty::Staff], which).unwrap();
            agree(version, party)
        }
        14 => match bed(which) {
            Some(safety_bed) => Command::ReserveSafetyBed { safety_bed },
            None => Command::ReleaseSafetyBed { reason: "Fullt.".into() },
        },
        15 => {
            let kind = pick(&ContactKind::ALL, which).unwrap();
            let mut series = contacts(kind, PRIMARY_CARE, 25, 25);
            series.first = today;
            series.last = today.checked_add(((which % 20) as i64).days()).unwrap();
            plan(series)
        }
        16 => {
            let at = story.now.checked_add(((which % 4_000) as i64).minutes()).unwrap();
            Command::MoveContact { contact, at }
        }
        17 => Command::CancelContact { contact, reason: "Helg.".into() },
        18 => {
            let roles = [Role::WardNurse, Role::WardPhysician];
            let owner = RoleAt { unit: UnitPart::Ward, role: pick(&roles, which).unwrap() };
            let due_at = story.now.checked_add(5.hours()).unwrap();
            Command::MakeTask { what: format!("Uppgift {which}."), owner, due_at }
        }
        _ => Command::OverrideItem {
            item: "paper_sheet".into(),
            reason: "Slut.".into(),
            later: true,
        },
    }
}

fn bed(which: usize) -> Option<SafetyBed> {
    if which.is_multiple_of(4) {
        return Some(SafetyBed::Pooled);
    }
    (!which.is_multiple_of(5)).then(|| SafetyBed::Held { bed: 1 + (which % 22) as u16 })
}

fn moves(story: &Story, kind: u8, which: usize) -> Command {
    let targets: Vec<_> = story.events.iter().map(|recorded| recorded.meta.id).collect();
    let at = story.now;
    match kind {
        20 | 21 => Command::SendHome { at },
        22 => Command::ReturnToWard { at, bed: None, direct: true, reason: "Frossa.".into() },
        23 => {
            let sign = pick(&[VitalSign::Pulse, VitalSign::Temperature], which).unwrap();
            Command::HandleAlarm { sign, up_to: at, action: "Ringde.".into(), by: None }
        }
        24 => Command::HandleNews2 { up_to: at, action: "Ringde.".into(), by: None },
        25 => {
            let outcome = pick(&RoundOutcome::ALL, which / 7).unwrap();
            let mut round = round(outcome);
            if !which.is_multiple_of(9) {
                round.discharge = None;
            }
            Command::HoldRound(Box::new(round))
        }
        26 => Command::NameKin {
            kin: ERIKS_FRIEND,
            relation: "vän".into(),
            may_see: which.is_multiple_of(2),
        },
        27 => Command::SetUnitConsent { unit: PRIMARY_CARE, given: which.is_multiple_of(2) },
        28 if which.is_multiple_of(6) => discharge(),
        29 if which.is_multiple_of(6) => {
            Command::End { exit: Exit::Cancelled, reason: "Flyttar.".into() }
        }
        30 => Command::SetOtherWayBack { route: "Akuten.".into() },
        _ => correct(targets[which % targets.len()], None),
    }
}
