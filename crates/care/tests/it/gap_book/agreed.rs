//! What must stand while the patient is at home: the agreement, the yes of everybody, and what was
//! set aside at the door.

use super::*;
use care::episode::Command;
use care::episode::event::{AgreeingParty, Answer, Party, RoundOutcome};

fn revised(story: Story) -> Story {
    let mut round = round(RoundOutcome::RevisePlan);
    round.discharge = None;
    story.and(MARIA, Command::HoldRound(Box::new(round)))
}

fn agreed_by_both(story: Story, version: u32) -> Story {
    story
        .and(MARIA, agree(version, AgreeingParty::Patient))
        .and(MARIA, agree(version, AgreeingParty::Staff))
}

/// At home without the paper, as a record from elsewhere may be.
fn without_paper() -> Story {
    let mut story = at_home();
    story.episode.agreement = None;
    story
}

/// The paper sheet was out of stock when the patient left.
fn without_sheet() -> Story {
    let item = String::from("paper_sheet");
    let undone = Command::TickItem {
        at: at("2026-11-24T12:00"),
        item: item.clone(),
        done: false,
        note: String::new(),
    };
    let aside = Command::OverrideItem { item, reason: "Slut på papper.".into(), later: true };
    ready().and(MARIA, undone).and(MARIA, aside)
}

#[expect(clippy::too_many_lines, reason = "one page for each gap")]
pub(super) fn pages() -> Vec<Page> {
    vec![
        Page {
            told: "Patienten är hemma utan överenskommelse.",
            before: without_paper(),
            brings: time,
            opens: "2026-11-24T13:00",
            is: |why| *why == Why::AgreementMissing,
            owner: NURSE,
            then: PHYSICIAN,
            closes: "Den skrivs, och patient och personal säger ja.",
            act: |story| agreed_by_both(story.and(MARIA, write_agreement(content())), 1),
        },
        Page {
            told: "En ny version skrevs i går, och ingen har sagt ja till den.",
            before: settled().at("2026-11-25T11:00").and(MARIA, write_agreement(content())),
            brings: time,
            opens: "2026-11-26T11:00",
            is: |why| matches!(why, Why::AgreementNotAgreed { version: 2 }),
            owner: NURSE,
            then: PHYSICIAN,
            closes: "Patient och personal säger ja.",
            act: |story| agreed_by_both(story, 2),
        },
        Page {
            told: "Ronden ändrade planen, och papperet hemma säger det gamla.",
            before: settled(),
            brings: revised,
            opens: "2026-11-25T10:40",
            is: |why| matches!(why, Why::AgreementOlderThanPlan { .. }),
            owner: NURSE,
            then: PHYSICIAN,
            closes: "Överenskommelsen skrivs om.",
            act: |story| agreed_by_both(story.and(MARIA, write_agreement(content())), 2),
        },
        Page {
            told: "Närstående är inte säker längre.",
            before: settled(),
            brings: |story| {
                story.and(MARIA, answer("2026-11-25T09:00", Party::NextOfKin, Answer::NotYet))
            },
            opens: "2026-11-25T09:00",
            is: |why| *why == Why::AnswerMissing { party: Party::NextOfKin },
            owner: NURSE,
            then: PHYSICIAN,
            closes: "Avdelningen frågar, och hon säger ja.",
            act: |story| {
                let yes = answer("2026-11-25T09:30", Party::NextOfKin, Answer::Yes);
                story.at("2026-11-25T09:30").and(MARIA, yes)
            },
        },
        Page {
            told: "Punkten om mätvärden på papper sköts upp för att patienten skulle kunna åka.",
            before: without_sheet(),
            brings: |story| story.and(MARIA, send_home("2026-11-24T13:00")),
            opens: "2026-11-24T13:00",
            is: |why| matches!(why, Why::ItemLeftOpen { .. }),
            owner: NURSE,
            then: PHYSICIAN,
            closes: "Papperet lämnas, och punkten bockas av.",
            act: |story| {
                let done = tick("2026-11-25T09:00", "paper_sheet");
                story.at("2026-11-25T09:00").and(MARIA, done)
            },
        },
    ]
}
