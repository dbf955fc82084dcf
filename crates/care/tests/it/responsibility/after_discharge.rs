//! The end: called, referred on, and everybody told the same day.

use super::{none, opens};
use crate::cast::*;
use care::episode::Command;
use care::episode::command::Discharge;
use care::episode::event::Onward;
use care::open_item::Why;
use care::programme::ContactKind;
use care::refusal::Refusal;

fn discharged(onward: Option<Onward>) -> Story {
    let discharge = Discharge { onward, ..said() };
    settled().at("2026-12-07T11:00").and(HANNA, Command::Discharge(Box::new(discharge)))
}

fn onward() -> Onward {
    Onward { refer_to: PRIMARY_CARE, referral: "Prover.".into(), call: PRIMARY_CARE }
}

fn no_call(why: &Why) -> bool {
    *why == Why::FollowUpCallMissing
}

fn call_on(day: i8) -> Command {
    let mut call = contacts(ContactKind::FollowUpCall, WARD_UNIT, 9, 9);
    (call.first, call.last) = (jiff::civil::date(2026, 12, day), jiff::civil::date(2026, 12, day));
    plan(call)
}

#[test]
fn every_discharge_is_followed_by_a_call() {
    let gap = opens(&discharged(Some(onward())), no_call, "2026-12-07T11:00");
    assert_eq!(gap.due_at, at("2026-12-10T11:00"));
    none(&discharged(Some(onward())).and(MARIA, call_on(9)), no_call);
    let before = settled().at("2026-12-06T11:00").and(MARIA, call_on(9));
    none(&before.at("2026-12-07T11:00").and(HANNA, discharge()), no_call);
}

#[test]
fn nothing_else_is_planned_after_the_end() {
    let phase = care::episode::Phase::Discharged;
    let visit = plan(contacts(ContactKind::Visit, PRIMARY_CARE, 25, 26));
    discharged(None).when(MARIA, visit).refused(Refusal::Closed { phase });
}

#[test]
fn somebody_takes_over() {
    let nobody = |why: &Why| *why == Why::NotReferredOn;
    opens(&discharged(None), nobody, "2026-12-07T11:00");
    none(&discharged(Some(onward())), nobody);
    let afterwards = Command::ReferOn(Box::new(onward()));
    let story = discharged(None).at("2026-12-07T12:00").and(HANNA, afterwards.clone());
    none(&story, nobody);
    let phase = care::episode::Phase::AtHome;
    given(settled()).when(HANNA, afterwards).refused(Refusal::WrongPhase { phase });
}

#[test]
fn whoever_took_part_is_told_the_same_day() {
    let not_told = |why: &Why| matches!(why, Why::NotToldOfDischarge { unit: PRIMARY_CARE, .. });
    opens(&discharged(Some(onward())), not_told, "2026-12-08T00:00");
    none(&discharged(Some(onward())).reads(JONAS), not_told);
}

#[test]
fn nobody_calls_a_home_where_the_patient_has_died() {
    let died = Command::RecordDeath { at: at("2026-11-24T20:00"), note: String::new() };
    none(&settled().and(MARIA, died), no_call);
}
