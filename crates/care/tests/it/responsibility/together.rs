//! What is open about medicines, doses, things, samples, reports and news.

use super::{none, opens};
use crate::cast::*;
use crate::episode::things::{moves, newest, not_arrived, order, walker};
use crate::episode::visits::{crp, report};
use care::episode::Command;
use care::episode::command::SendRequest;
use care::episode::event::ContactOutcome;
use care::episode::medicine::Medicine;
use care::episode::request::Answer;
use care::episode::thing::{Step, Transport};
use care::episode::visit::Visit;
use care::open_item::{OpenItem, Owner, Weight, What, Why};
use care::programme::{ContactKind, RequestKind};
use care::who::Role;

fn items(story: &Story, is: impl Fn(&What) -> bool) -> Vec<OpenItem> {
    story.items().into_iter().filter(|item| is(&item.what)).collect()
}

const NURSE: Owner = Owner { unit: WARD_UNIT, role: Role::WardNurse };
const HOME_NURSE: Owner = Owner { unit: HOME_NURSING, role: Role::HomeNurse };

fn double() -> Command {
    list(vec![Medicine { dose: "2 g".into(), ..cefotaxim() }])
}

fn to_check(what: &What) -> bool {
    matches!(what, What::CheckMedicineList { .. })
}

fn disagree(why: &Why) -> bool {
    matches!(why, Why::MedicinesDisagree { .. })
}

#[test]
fn every_version_of_the_list_is_checked_by_who_gives() {
    assert!(items(&nursed(), to_check).is_empty());
    let story = nursed().at("2026-11-25T10:00").and(HANNA, double());
    let item = items(&story, to_check).remove(0);
    assert_eq!((item.owner, item.due_at), (HOME_NURSE, at("2026-11-25T14:00")));
    let story = story.and(LEILA, checks("2026-11-25T10:00", 2, HOME_NURSING, true));
    assert!(items(&story, to_check).is_empty());
}

#[test]
fn a_difference_is_a_gap_until_a_newer_check_or_version() {
    let story = nursed().at("2026-11-25T10:00");
    let story = story.and(LEILA, checks("2026-11-25T08:30", 1, HOME_NURSING, false));
    opens(&story, disagree, "2026-11-25T08:30");
    none(&story.clone().and(HANNA, double()), disagree);
    let story = story.and(LEILA, checks("2026-11-25T09:30", 1, HOME_NURSING, true));
    none(&story, disagree);
}

#[test]
fn a_difference_is_a_gap_whoever_finds_it_and_before_leaving_too() {
    let story = accepted().at("2026-11-24T12:00");
    let story = story.and(MARIA, checks("2026-11-24T11:55", 1, WARD_UNIT, false));
    opens(&story, disagree, "2026-11-24T11:55");
    let story = nursed().and(JONAS, checks("2026-11-24T20:20", 1, PRIMARY_CARE, false));
    assert_eq!(opens(&story, disagree, "2026-11-24T20:20").owner, NURSE);
}

fn not_given(why: &Why) -> bool {
    matches!(why, Why::DoseNotGiven { .. })
}

fn tells(story: Story, hour: i8, change: impl Fn(&mut Visit)) -> Story {
    let wall = format!("2026-11-25T{hour:02}:20");
    let mut visit = visit(&wall, visit_on(&story, 25, hour));
    change(&mut visit);
    story.at(&wall).and(LEILA, records(visit))
}

#[test]
fn a_dose_that_was_not_given_is_a_gap_until_it_is() {
    let story = tells(nursed(), 8, |v| v.doses = vec![missed_dose("cefotaxim")]);
    let gap = opens(&story, not_given, "2026-11-25T08:20");
    assert!(matches!(gap.what, What::Gap { why: Why::DoseNotGiven { medicine, .. }, .. }
        if medicine.starts_with("Cefotaxim")));
    none(&tells(story.clone(), 14, |v| v.doses = vec![given_dose("cefotaxim")]), not_given);
    let other = list(vec![medicine("bensyl", "Bensylpenicillin 3 g")]);
    none(&story.and(HANNA, other), not_given);
}

#[test]
fn a_visit_that_did_not_happen_is_a_gap_that_only_the_same_care_closes() {
    let missed = |why: &Why| matches!(why, Why::ContactNotDone { .. });
    let reason = "Ingen öppnade.";
    let story = nursed().and(MARIA, send(asks(RequestKind::Rehab, REHAB)));
    let rehab = plan(contacts(ContactKind::Visit, REHAB, 25, 25));
    let story = story.and(MARIA, rehab);
    let story = tells(story, 8, |v| {
        v.outcome = ContactOutcome::NotDone { reason: reason.into() };
    });
    opens(&story, missed, "2026-11-25T08:20");
    let rehab = story.episode.contacts.iter().find(|contact| contact.unit == REHAB).unwrap().id;
    let story = story.at("2026-11-25T10:00");
    let story = story.and(MARIA, held("2026-11-25T09:20", rehab, ContactOutcome::Done));
    opens(&story, missed, "2026-11-25T08:20");
    none(&tells(story, 14, |_| {}), missed);
}

#[test]
fn a_visit_that_nobody_has_answered_for_is_the_units_own_gap_or_the_wards_to_call_about() {
    let first = |why: &Why| {
        matches!(why, Why::ContactUnanswered { kind: ContactKind::Visit, at: when, .. }
        if *when == at("2026-11-25T08:00"))
    };
    let gap = opens(&nursed(), first, "2026-11-25T09:30");
    assert_eq!((gap.owner, gap.then), (HOME_NURSE, Some(NURSE)));
    let ask = send(SendRequest { to: BY_LETTER, ..asks_nursing() });
    let story = listed().and(MARIA, ask);
    let yes = says(&story, BY_LETTER, Answer::Accepted);
    let story = tick_all(story.and(care::who::Who::System, yes), "2026-11-24T12:00");
    let story = story.and(MARIA, send_home("2026-11-24T12:00"));
    assert_eq!(opens(&story, first, "2026-11-25T09:30").owner, NURSE);
}

fn late(why: &Why) -> bool {
    matches!(why, Why::ThingNotArrived { .. })
}

#[test]
fn a_promised_time_that_passes_is_a_gap_and_a_new_promise_starts_the_clock_again() {
    let story =
        settled().and(MARIA, order(walker(Transport::DeliveryTour, Some("2026-11-26T12:00"))));
    let thing = newest(&story);
    opens(&story, late, "2026-11-26T12:00");
    none(&story.clone().and(MARIA, moves("2026-11-24T20:00", thing, Step::Arrived)), late);
    let story = story.at("2026-11-25T10:00");
    let story = story.and(MARIA, moves("2026-11-25T09:00", thing, not_arrived()));
    opens(&story, late, "2026-11-25T09:00");
    let promised_at = Some(at("2026-11-27T12:00"));
    let transport = Transport::KinFetches;
    let story = story.and(MARIA, Command::PromiseThing { thing, transport, promised_at });
    opens(&story, late, "2026-11-27T12:00");
    let cancel = Command::CancelThing { thing, reason: "Behövs inte.".into() };
    none(&story.and(MARIA, cancel), late);
}

#[test]
fn what_is_lost_at_home_is_missed_until_it_is_replaced() {
    let story = settled();
    let thing = *story.episode.things.keys().next().unwrap();
    let lost = Step::Lost { reason: "Föll i golvet.".into() };
    let story = story.and(MARIA, moves("2026-11-24T20:00", thing, lost));
    opens(&story, late, "2026-11-24T20:00");
    let story = story.at("2026-11-25T10:00");
    none(&story.and(MARIA, moves("2026-11-25T09:00", thing, Step::Refilled)), late);
}

#[test]
fn a_sample_is_handed_in_the_same_day_by_who_took_it() {
    let is = |what: &What| matches!(what, What::HandInSample { .. });
    let story = tells(nursed(), 8, |v| v.samples = vec![crp()]);
    let item = items(&story, is).remove(0);
    assert_eq!((item.owner, item.then), (HOME_NURSE, Some(NURSE)));
    assert_eq!(item.due_at, at("2026-11-25T12:20"));
    let sample = *story.episode.samples.keys().next().unwrap();
    let handed_in = Command::HandInSample { at: at("2026-11-25T08:20"), sample };
    assert!(items(&story.and(LEILA, handed_in), is).is_empty());
}

#[test]
fn worry_is_answered_at_once_and_what_else_is_told_the_same_day() {
    let is = |what: &What| matches!(what, What::Report { .. });
    let story = |worry| tells(nursed(), 8, |v| v.report = Some(report(worry)));
    let (worry, plain) = (story(true), story(false));
    let item = items(&worry, is).remove(0);
    assert_eq!((item.weight, item.due_at), (Weight::Soon, at("2026-11-25T08:50")));
    assert_eq!(items(&plain, is)[0].due_at, at("2026-11-25T12:20"));
    let report = *worry.episode.reports.keys().next().unwrap();
    let action = "Läkaren ringde.".into();
    assert!(items(&worry.and(MARIA, Command::HandleReport { report, action }), is).is_empty());
}
