//! What must stand while the patient is at home: agreement, everybody's yes, what was left open.

use super::{none, opens};
use crate::cast::*;
use crate::responsibility::transfers::{gives, takes};
use care::episode::Command;
use care::episode::event::{AgreeingParty, Answer, Party, RoundOutcome};
use care::open_item::Why;
use care::responsibility::mandate::Mandate;

fn older(why: &Why) -> bool {
    matches!(why, Why::AgreementOlderThanPlan { .. })
}

fn revised() -> Story {
    let mut round = round(RoundOutcome::RevisePlan);
    round.discharge = None;
    settled().at("2026-11-25T10:40").and(MARIA, Command::HoldRound(Box::new(round)))
}

#[test]
fn a_revised_plan_is_older_on_paper_from_that_round_until_it_is_agreed_anew() {
    let gap = opens(&revised(), older, "2026-11-25T10:40");
    assert_eq!(gap.due_at, at("2026-11-26T10:40"));
    none(&settled(), older);
    let rewritten = revised().at("2026-11-25T11:00").and(MARIA, write_agreement(content()));
    none(&rewritten, older);
}

#[test]
fn responsibility_that_moves_makes_the_paper_say_something_else() {
    let story = nursed().and(MARIA, gives(&[Mandate::TreatmentNursing], HOME_NURSING));
    let take = takes(&story);
    opens(&story.and(LEILA, take), older, "2026-11-24T20:30");
}

#[test]
fn a_new_version_is_agreed_within_a_day() {
    let not_agreed = |why: &Why| matches!(why, Why::AgreementNotAgreed { version: 2 });
    let story = settled().at("2026-11-25T11:00").and(MARIA, write_agreement(content()));
    opens(&story, not_agreed, "2026-11-26T11:00");
    let agreed = story.and(MARIA, agree(2, AgreeingParty::Patient));
    opens(&agreed, not_agreed, "2026-11-26T11:00");
    none(&agreed.and(MARIA, agree(2, AgreeingParty::Staff)), not_agreed);
}

#[test]
fn without_an_agreement_nobody_at_home_knows_what_holds() {
    let mut story = settled();
    story.episode.agreement = None;
    opens(&story, |why| *why == Why::AgreementMissing, "2026-11-24T13:00");
}

#[test]
fn a_yes_that_is_taken_back_to_wait_is_asked_about_again() {
    let missing = |why: &Why| matches!(why, Why::AnswerMissing { party: Party::NextOfKin });
    none(&settled(), missing);
    let doubt = answer("2026-11-25T09:00", Party::NextOfKin, Answer::NotYet);
    let story = settled().at("2026-11-25T09:00").and(MARIA, doubt);
    opens(&story, missing, "2026-11-25T09:00");
    let yes = answer("2026-11-25T09:30", Party::NextOfKin, Answer::Yes);
    none(&story.at("2026-11-25T09:30").and(MARIA, yes), missing);
}

#[test]
fn what_was_set_aside_at_the_door_is_open_until_it_is_done() {
    let left_open = |why: &Why| matches!(why, Why::ItemLeftOpen { item } if item == "paper_sheet");
    let item = String::from("paper_sheet");
    let aside = |later| Command::OverrideItem {
        item: item.clone(),
        reason: "Slut på papper.".into(),
        later,
    };
    let undone = Command::TickItem {
        at: at("2026-11-24T12:00"),
        item: "paper_sheet".into(),
        done: false,
        note: String::new(),
    };
    let needless = ready().and(MARIA, undone.clone()).and(MARIA, aside(false));
    let needless = needless.at("2026-11-24T13:00").and(MARIA, send_home("2026-11-24T13:00"));
    none(&needless, left_open);
    let story = ready().and(MARIA, undone).and(MARIA, aside(true));
    let story = story.at("2026-11-24T13:00").and(MARIA, send_home("2026-11-24T13:00"));
    opens(&story, left_open, "2026-11-24T13:00");
    none(
        &story.at("2026-11-25T09:00").and(MARIA, tick("2026-11-25T09:00", "paper_sheet")),
        left_open,
    );
}
