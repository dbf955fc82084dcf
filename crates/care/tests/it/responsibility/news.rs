//! News that nobody has read yet, and what is left when the episode has ended.

use super::{none, opens};
use crate::cast::*;
use crate::episode::things::{moves, newest, order, walker};
use care::episode::Command;
use care::episode::command::SendRequest;
use care::episode::event::ContactOutcome;
use care::episode::notice::NoticeKind;
use care::episode::request::Answer;
use care::episode::thing::{Step, Transport};
use care::ids::UnitId;
use care::open_item::{OpenItem, Owner, What, Why};
use care::programme::ContactKind;
use care::who::{Role, Who};

const NURSE: Owner = Owner { unit: WARD_UNIT, role: Role::WardNurse };

fn items(story: &Story, is: impl Fn(&What) -> bool) -> Vec<OpenItem> {
    story.items().into_iter().filter(|item| is(&item.what)).collect()
}

fn of(kind: NoticeKind) -> impl Fn(&What) -> bool {
    move |what| matches!(what, What::Notice { kind: k, .. } if *k == kind)
}

fn to_call(kind: NoticeKind, to: UnitId) -> impl Fn(&What) -> bool {
    move |what| matches!(what, What::TellByTelephone { kind: k, unit, .. } if (*k, *unit) == (kind, to))
}

fn back() -> Story {
    let story = nursed().at("2026-11-26T07:00");
    story.and(MARIA, return_to_ward("2026-11-26T06:45", None))
}

#[test]
fn news_is_read_before_the_units_next_visit() {
    let due = |story: &Story, unit| {
        let news = items(story, of(NoticeKind::BackOnWard));
        news.into_iter().find(|item| item.owner.unit == unit).unwrap().due_at
    };
    assert_eq!(due(&back(), HOME_NURSING), at("2026-11-26T08:00"), "it need not be made");
    assert_eq!(due(&back(), PRIMARY_CARE), at("2026-11-26T09:00"));
    let item = items(&back(), of(NoticeKind::BackOnWard)).remove(0);
    assert_eq!(item.then, Some(NURSE), "whoever does not read is called");
    let story = back().reads(LEILA).reads(JONAS);
    assert!(items(&story, of(NoticeKind::BackOnWard)).is_empty());
}

#[test]
fn who_does_not_come_has_over_the_weekend() {
    let story = ready().at("2026-11-27T16:00");
    let more = plan(contacts(ContactKind::Round, WARD_UNIT, 30, 30));
    let cancel = |story: Story, kind: ContactKind, day| {
        let contact = contact(&story, kind, day);
        story.and(MARIA, Command::CancelContact { contact, reason: "Helg.".into() })
    };
    let story = (28..=30)
        .fold(story.and(MARIA, more), |story, day| cancel(story, ContactKind::PumpChange, day));
    let end = Command::End { exit: care::episode::event::Exit::Cancelled, reason: "Nej.".into() };
    let story = story.and(HANNA, end);
    assert!(items(&story, of(NoticeKind::Ended)).is_empty(), "it has nothing booked any more");
    let home = settled().items().into_iter().filter(|i| of(NoticeKind::WentHome)(&i.what)).count();
    assert_eq!(home, 0, "read");
}

#[test]
fn a_unit_outside_the_platform_is_called_by_the_ward() {
    let story = listed().and(MARIA, send(SendRequest { to: BY_LETTER, ..asks_nursing() }));
    let yes = says(&story, BY_LETTER, Answer::Accepted);
    let story = tick_all(story.and(Who::System, yes), "2026-11-24T12:00");
    let story = story.and(MARIA, send_home("2026-11-24T12:00"));
    let call = to_call(NoticeKind::WentHome, BY_LETTER);
    let item = items(&story, &call).remove(0);
    assert_eq!((item.owner, item.due_at), (NURSE, at("2026-11-24T16:00")));
    let notice = story.episode.notices[0].id;
    let told = Command::ReadNotice { at: at("2026-11-24T12:00"), notice, unit: BY_LETTER };
    assert!(items(&story.and(MARIA, told), &call).is_empty());
}

#[test]
fn a_unit_that_is_not_to_come_any_more_is_called_before_its_next_visit() {
    let retract = |story: Story| {
        let (request, reason) = (request_to(&story, HOME_NURSING), "Tabletter.".into());
        story.and(MARIA, Command::RetractRequest { request, reason })
    };
    let call = to_call(NoticeKind::RequestRetracted, HOME_NURSING);
    let item = items(&retract(nursed().at("2026-11-25T06:00")), &call).remove(0);
    assert_eq!((item.owner, item.due_at), (NURSE, at("2026-11-25T08:00")));
    // Who has been there still sees the patient, and reads it.
    let story = nursed().at("2026-11-25T09:00");
    let contact = visit_on(&story, 25, 8);
    let story = story.and(LEILA, held("2026-11-25T08:20", contact, ContactOutcome::Done));
    let story = retract(story);
    assert!(items(&story, &call).is_empty());
    assert_eq!(items(&story, of(NoticeKind::RequestRetracted))[0].owner.unit, HOME_NURSING);
}

#[test]
fn who_has_finished_is_told_nothing_more() {
    let story = nursed().at("2026-11-26T06:00");
    let (at, request) = (story.now, request_to(&story, HOME_NURSING));
    let story = story.and(LEILA, Command::FinishRequest { at, request, note: String::new() });
    let story = story.at("2026-11-26T07:00");
    let story = story.and(MARIA, return_to_ward("2026-11-26T06:45", None));
    let told = items(&story, of(NoticeKind::BackOnWard));
    assert!(told.iter().all(|item| item.owner.unit == PRIMARY_CARE));
}

#[test]
fn the_ward_is_told_of_a_death_that_another_unit_records() {
    let story = nursed().at("2026-11-25T08:30");
    let death = Command::RecordDeath { at: at("2026-11-25T04:00"), note: String::new() };
    let story = story.and(LEILA, death);
    let told = items(&story, of(NoticeKind::Died));
    assert_eq!(told.iter().filter(|item| item.owner == NURSE).count(), 1);
}

#[test]
fn the_follow_up_call_is_waited_for_also_after_the_end() {
    let missed =
        |why: &Why| matches!(why, Why::ContactUnanswered { kind: ContactKind::FollowUpCall, .. });
    let call = plan(contacts(ContactKind::FollowUpCall, WARD_UNIT, 30, 30));
    let story = settled().and(MARIA, call).and(HANNA, discharge());
    opens(&story, missed, "2026-11-30T10:30");
    let id = contact(&story, ContactKind::FollowUpCall, 30);
    let story = story.at("2026-11-30T12:00");
    none(&story.and(MARIA, held("2026-11-30T09:20", id, ContactOutcome::Done)), missed);
}

#[test]
fn what_was_lent_comes_back_after_the_end_but_not_what_never_came() {
    let texts = |story: &Story| -> Vec<String> {
        let text = |item: OpenItem| {
            let What::Return { text, .. } = item.what else { return None };
            Some(text)
        };
        story.items().into_iter().filter_map(text).collect()
    };
    let walks = |step: Option<Step>| {
        let way = walker(Transport::DeliveryTour, Some("2026-11-26T12:00"));
        let story = settled().and(MARIA, order(way));
        let thing = newest(&story);
        let story = step
            .into_iter()
            .fold(story, |story, step| story.and(MARIA, moves("2026-11-24T20:00", thing, step)));
        texts(&story.at("2026-12-07T11:00").and(HANNA, discharge())).contains(&"Rollator".into())
    };
    assert!(walks(Some(Step::Arrived)));
    assert!(walks(None), "it is still on its way");
    assert!(!walks(Some(Step::Returned)));
    assert!(!walks(Some(Step::Lost { reason: "Borta.".into() })));
    assert!(!walks(Some(Step::NotArrived { reason: "Bilen.".into() })));
    let lent = programme().kit.iter().filter(|item| item.returned).count();
    assert_eq!(texts(&discharged()).len(), lent, "what went along did, whatever was ticked");
    assert_eq!(texts(&decided().and(HANNA, cancelled())).len(), 0, "nobody took anything home");
}

fn cancelled() -> Command {
    Command::End { exit: care::episode::event::Exit::Cancelled, reason: "Nej.".into() }
}
