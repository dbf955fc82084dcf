//! Sent and not seen: requests without a receipt, and news that the next visitor has not read.

use super::{gaps, none, opens};
use crate::cast::*;
use care::episode::Command;
use care::episode::request::Answer;
use care::open_item::{Owner, Why};
use care::programme::RequestKind;
use care::who::Role;
use jiff::civil::{date, time};

const NURSE: Owner = Owner { unit: WARD_UNIT, role: Role::WardNurse };
const HOME_NURSE: Owner = Owner { unit: HOME_NURSING, role: Role::HomeNurse };

fn unseen(why: &Why) -> bool {
    matches!(why, Why::RequestUnseen { .. })
}

#[test]
fn a_request_that_nobody_opens_within_the_hour_is_the_wards_to_call_about() {
    let gap = opens(&asked(), unseen, "2026-11-24T12:40");
    assert_eq!(gap.owner, NURSE);
    assert_eq!(gap.closes_at, Some(at("2026-11-25T07:00")), "then it is unanswered");
    let request = request_to(&asked(), HOME_NURSING);
    let opened = Command::ReceiveRequest { at: at("2026-11-24T12:50"), request };
    none(&asked().at("2026-11-24T12:50").and(LEILA, opened), unseen);
    let call = calls(&asked(), HOME_NURSING);
    none(&asked().and(MARIA, call), unseen);
    none(&accepted(), unseen);
}

#[test]
fn the_unit_says_itself_how_soon_it_looks() {
    let mut story = listed().at("2026-11-24T11:40");
    story.directory.units.get_mut(&HOME_NURSING).unwrap().local_rule.seen_minutes = Some(15);
    opens(&story.and(MARIA, send(asks_nursing())), unseen, "2026-11-24T11:55");
}

#[test]
fn an_office_is_not_late_while_it_is_closed() {
    let mut story = listed().at("2026-11-27T16:40");
    let office = telephone("0980-319 300", &[1, 2, 3, 4, 5], time(8, 0, 0, 0), time(17, 0, 0, 0));
    story.directory.units.get_mut(&HOME_NURSING).unwrap().telephones = vec![office];
    let monday = Command::SendRequest(Box::new(care::episode::command::SendRequest {
        from: date(2026, 12, 1),
        until: date(2026, 12, 3),
        answer_by: Some(at("2026-11-30T17:00")),
        ..asks_nursing()
    }));
    // Twenty minutes are left of Friday; forty pass on Monday.
    opens(&story.and(MARIA, monday), unseen, "2026-11-30T08:40");
}

#[test]
fn a_letter_is_not_opened_here_so_it_is_called_about_at_once() {
    let letter = care::episode::command::SendRequest { to: BY_LETTER, ..asks_nursing() };
    none(&listed().at("2026-11-24T11:40").and(MARIA, send(letter)), unseen);
}

#[test]
fn what_was_promised_for_a_day_and_not_done_is_a_gap_at_midnight() {
    let not_done = |why: &Why| matches!(why, Why::RequestNotDone { .. });
    let sample = asks(RequestKind::PrimaryCare, PRIMARY_CARE);
    let story = settled().and(MARIA, send(sample)).answered(JONAS, Answer::Accepted);
    let gap = opens(&story, not_done, "2026-12-01T00:00");
    assert_eq!(gap.owner.unit, PRIMARY_CARE);
    let request = request_to(&story, PRIMARY_CARE);
    let at = story.now;
    let done = Command::FinishRequest { at, request, note: String::new() };
    none(&story.and(JONAS, done), not_done);
}

#[test]
fn whoever_comes_next_has_read_what_changed_half_an_hour_before() {
    let not_read = |why: &Why| matches!(why, Why::VisitorHasNotRead { unit: HOME_NURSING, .. });
    let rows = vec![care::episode::medicine::Medicine { dose: "2 g".into(), ..cefotaxim() }];
    let story = nursed().at("2026-11-25T06:00").and(HANNA, list(rows));
    let gap = opens(&story, not_read, "2026-11-25T07:30");
    assert_eq!((gap.owner, gap.then), (HOME_NURSE, Some(NURSE)));
    assert_eq!(gap.due_at, at("2026-11-25T08:00"));
    none(&story.reads(LEILA), not_read);
    // Changed while the nurse is on her way.
    let rows = vec![care::episode::medicine::Medicine { dose: "3 g".into(), ..cefotaxim() }];
    let late = nursed().at("2026-11-25T07:50").and(HANNA, list(rows));
    opens(&late, not_read, "2026-11-25T07:50");
    assert_eq!(gaps(&nursed(), not_read), []);
}
