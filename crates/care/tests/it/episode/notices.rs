//! Who is told of what: whoever takes part and was not there, each of what is theirs to know.

use crate::cast::*;
use care::episode::Command;
use care::episode::command::SendRequest;
use care::episode::event::RoundOutcome;
use care::episode::notice::NoticeKind;
use care::episode::request::{Answer, Help};
use care::ids::UnitId;
use care::local_rule::LocalRule;
use care::programme::{ContactKind, RequestKind};
use care::refusal::Refusal;

/// Who has not yet read the newest notice of this kind to them.
fn told(story: &Story, kind: NoticeKind) -> Vec<UnitId> {
    let of_kind = story.episode.notices.iter().filter(|notice| notice.kind == kind);
    of_kind.flat_map(|notice| notice.unread()).collect()
}

/// At home with home nursing and more of the home help that was there.
pub(super) fn helped() -> Story {
    let mut story = accepted();
    let rule = LocalRule { extension_days: 10, ..LocalRule::default() };
    story.directory.units.get_mut(&HOME_HELP).unwrap().local_rule = rule;
    let help = Some(Help::Extension);
    let ask = SendRequest { help, ..asks(RequestKind::HomeHelp, HOME_HELP) };
    let story = story.and(MARIA, send(ask)).answered(OSKAR, Answer::Accepted);
    tick_all(story, "2026-11-24T12:00").and(MARIA, send_home("2026-11-24T12:00"))
}

fn all_read() -> Story {
    helped().reads(JONAS).reads(LEILA).reads(OSKAR)
}

#[test]
fn everybody_who_takes_part_is_told_where_the_patient_is() {
    let everybody = [PRIMARY_CARE, HOME_NURSING, HOME_HELP];
    assert_eq!(told(&helped(), NoticeKind::WentHome), everybody);
    let story = helped().at("2026-11-25T07:00");
    let story = story.and(MARIA, return_to_ward("2026-11-25T06:45", None));
    assert_eq!(told(&story, NoticeKind::BackOnWard), everybody);
}

#[test]
fn home_help_is_never_told_of_medicines_treatment_or_plan() {
    let mut round = round(RoundOutcome::RevisePlan);
    round.discharge = None;
    let story = all_read()
        .and(HANNA, list(vec![medicine("bensyl", "Bensylpenicillin 3 g")]))
        .and(MARIA, write_agreement(content()))
        .and(HANNA, Command::HoldRound(Box::new(round)));
    for kind in
        [NoticeKind::MedicinesChanged, NoticeKind::AgreementChanged, NoticeKind::PlanRevised]
    {
        assert_eq!(told(&story, kind), [PRIMARY_CARE, HOME_NURSING], "{kind:?}");
    }
}

#[test]
fn the_first_list_and_the_first_agreement_are_news_to_nobody() {
    assert_eq!(accepted().episode.notices, vec![]);
}

#[test]
fn whoever_did_it_is_not_told_and_the_ward_is_told_what_others_did() {
    let story = all_read();
    let contact = visit_on(&story, 26, 8);
    let moved = Command::MoveContact { contact, at: at("2026-11-26T10:00") };
    assert_eq!(
        told(&story.clone().and(LEILA, moved.clone()), NoticeKind::PlanRevised),
        [WARD_UNIT]
    );
    assert_eq!(told(&story.and(MARIA, moved), NoticeKind::PlanRevised), [HOME_NURSING]);
}

#[test]
fn a_unit_is_told_when_somebody_else_changes_its_visits() {
    let story = all_read();
    let contact = visit_on(&story, 26, 8);
    let cancel = Command::CancelContact { contact, reason: "Sjukhusbesök.".into() };
    assert_eq!(told(&story.clone().and(MARIA, cancel), NoticeKind::PlanRevised), [HOME_NURSING]);
    let more = plan(contacts(ContactKind::SampleTaking, PRIMARY_CARE, 28, 28));
    assert_eq!(told(&story.and(MARIA, more), NoticeKind::PlanRevised), [PRIMARY_CARE]);
}

#[test]
fn a_unit_is_told_that_its_times_were_agreed_to() {
    let (from, until) = (jiff::civil::date(2026, 11, 25), jiff::civil::date(2026, 11, 30));
    let other = Answer::AnotherTime { from, until, visits: vec![visit_at(9)] };
    let story = asked().answered(LEILA, other);
    let request = request_to(&story, HOME_NURSING);
    let story = story.and(MARIA, Command::AgreeToTimes { request });
    assert_eq!(told(&story, NoticeKind::PlanRevised), [HOME_NURSING]);
}

#[test]
fn whoever_is_not_to_come_any_more_is_told_that_and_nothing_else() {
    let story = all_read().and(HANNA, list(vec![medicine("bensyl", "Bensylpenicillin 3 g")]));
    assert!(told(&story, NoticeKind::MedicinesChanged).contains(&HOME_NURSING));
    let (request, reason) = (request_to(&story, HOME_NURSING), "Tabletter i stället.".into());
    let story = story.and(MARIA, Command::RetractRequest { request, reason });
    assert_eq!(told(&story, NoticeKind::RequestRetracted), [HOME_NURSING]);
    assert_eq!(told(&story, NoticeKind::MedicinesChanged), [PRIMARY_CARE]);
    assert_eq!(told(&story, NoticeKind::PlanRevised), [], "its cancelled visits are the same news");
    let story = story.at("2026-11-25T07:00");
    let story = story.and(MARIA, return_to_ward("2026-11-25T06:45", None));
    assert_eq!(told(&story, NoticeKind::BackOnWard), [PRIMARY_CARE, HOME_HELP]);
}

#[test]
fn whoever_has_said_no_is_told_nothing_more() {
    let story = helped().answered(LEILA, declines());
    let (request, reason) = (request_to(&story, HOME_NURSING), "Klarar sig.".into());
    let story = story.and(MARIA, Command::RetractRequest { request, reason });
    let unread = story.episode.notices.iter().flat_map(|notice| notice.unread());
    assert!(!unread.into_iter().any(|unit| unit == HOME_NURSING));
}

#[test]
fn a_later_change_of_a_kind_takes_the_place_of_the_earlier_for_those_it_tells() {
    let story = all_read();
    let (first, second) = (visit_on(&story, 26, 8), visit_on(&story, 27, 8));
    let cancel = |contact| Command::CancelContact { contact, reason: "Sjukhusbesök.".into() };
    let story = story.and(MARIA, cancel(first));
    let pump = contact(&story, ContactKind::PumpChange, 26);
    let story = story.and(MARIA, cancel(pump)).and(MARIA, cancel(second));
    let mut units = told(&story, NoticeKind::PlanRevised);
    units.sort_unstable();
    assert_eq!(units, [PRIMARY_CARE, HOME_NURSING], "each once, and nobody is forgotten");
}

#[test]
fn a_notice_is_read_once_and_by_a_unit_that_was_told() {
    let story = helped();
    let notice = story.episode.notices[0].id;
    let read = |at: &str, unit| Command::ReadNotice { at: crate::cast::at(at), notice, unit };
    let story = given(story.at("2026-11-24T15:00"))
        .when(SAMI, read("2026-11-24T14:00", CLINIC))
        .refused(Refusal::NotFound { what: "notice" })
        .and(LEILA, read("2026-11-24T14:30", HOME_NURSING))
        .and(LEILA, read("2026-11-24T14:00", HOME_NURSING));
    let mark = story.episode.notices[0].told[&HOME_NURSING].unwrap();
    assert_eq!(mark.at, at("2026-11-24T14:00"), "the first one counts");
}

#[test]
fn who_has_booked_times_is_told_when_nothing_comes_of_it() {
    let end =
        Command::End { exit: care::episode::event::Exit::Declined, reason: "Vill inte.".into() };
    assert_eq!(told(&accepted().and(MARIA, end), NoticeKind::Ended), [PRIMARY_CARE, HOME_NURSING]);
}
