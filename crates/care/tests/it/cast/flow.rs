//! Flow: early home-going with the units that it needs, under the programme of Falun.
//!
//! The same days and hours as in `cast::steps`, where nobody else is needed.

use super::*;
use care::episode::Command;
use care::episode::command::{Decide, Flag};
use care::episode::event::{AgreeingParty, Answer, Choice, Party, Verdict};
use care::episode::request;
use care::episode::thing::Step;
use care::programme::{ContactKind, CriterionRule, ItemRule};

/// Assessed under the programme of Falun; these criteria can be met by these remedies.
pub(crate) fn together_assessed(remedies: &[(&str, &str)]) -> Story {
    let mut story = Story::new("2026-11-24T08:00");
    story.flag(Flag { programme: TIDIG.into(), ..flag() }).unwrap();
    let story = story.at("2026-11-24T08:30").and(MARIA, measure("2026-11-24T08:10", well()));
    let by_hand = tidig().criteria.into_iter().filter(|c| c.rule == CriterionRule::YesNo);
    by_hand.fold(story, |story, criterion| {
        let remedy = remedies.iter().find(|(of, _)| *of == criterion.id);
        let verdict = remedy
            .map_or(Verdict::Met, |(_, remedy)| Verdict::CanBeMetBy { remedy: (*remedy).into() });
        let by = assessor(criterion.answered_by[0]);
        story.and(by, finds("2026-11-24T08:30", &criterion.id, verdict))
    })
}

pub(crate) fn together_decided(remedies: &[(&str, &str)]) -> Story {
    let choice = if remedies.is_empty() { Choice::Yes } else { Choice::YesWhenMet };
    let yes = Decide {
        legal_status: tidig().legal_statuses[0],
        alternative: tidig().alternatives[0],
        ..decide(choice)
    };
    together_assessed(remedies).at("2026-11-24T09:00").and(HANNA, Command::Decide(Box::new(yes)))
}

/// Wanted, agreed, packed and ticked, with rounds to 30 November; nobody has been asked.
pub(crate) fn together_prepared(remedies: &[(&str, &str)]) -> Story {
    let story = together_decided(remedies)
        .at("2026-11-24T10:00")
        .and(MARIA, answer("2026-11-24T10:00", Party::Patient, Answer::Yes))
        .and(MARIA, answer("2026-11-24T10:00", Party::NextOfKin, Answer::NobodyToAsk))
        .and(MARIA, answer("2026-11-24T10:00", Party::ReceivingStaff, Answer::Yes))
        .at("2026-11-24T11:00")
        .and(MARIA, write_agreement(content()))
        .and(MARIA, agree(1, AgreeingParty::Patient))
        .and(MARIA, agree(1, AgreeingParty::Staff))
        .and(HANNA, list(vec![cefotaxim()]))
        .and(MARIA, plan(contacts(ContactKind::Round, WARD_UNIT, 25, 30)));
    let kit: Vec<_> = story.episode.things.keys().copied().collect();
    let story = kit.into_iter().fold(story, |story, thing| {
        let (at, step, note) = (story.now, Step::Sent, String::new());
        story.and(MARIA, Command::MoveThing { at, thing, step, note })
    });
    let by_hand = tidig().checklist.into_iter().filter(|item| item.rule == ItemRule::Tick);
    by_hand.fold(story, |story, item| story.and(MARIA, tick("2026-11-24T11:00", &item.id)))
}

/// Home nursing has been asked, called and has said yes: nothing is left but to go.
pub(crate) fn together_ready() -> Story {
    let story = together_prepared(&[]).at("2026-11-24T11:40").and(MARIA, send(asks_nursing()));
    let call = calls(&story, HOME_NURSING);
    story
        .and(MARIA, call)
        .at("2026-11-24T11:50")
        .answered(LEILA, request::Answer::Accepted)
        .at("2026-11-24T12:00")
}

/// Somebody at the unit is called about its request, now.
pub(crate) fn calls(story: &Story, unit: care::ids::UnitId) -> Command {
    let (request, with) = (request_to(story, unit), "Leila".into());
    Command::LogCall { at: story.now, request, with, note: String::new() }
}
