//! Between the physician's yes and the door.

use crate::cast::*;
use care::episode::checklist::ItemState;
use care::episode::event::{AgreeingParty, Answer, Choice, Party, Verdict};
use care::episode::thing::Step;
use care::episode::{Command, Event, Phase};
use care::programme::{ContactKind, LegalStatus};
use care::refusal::{Missing, Refusal};
use jiff::civil::date;

fn missing(story: &Story) -> Vec<Missing> {
    story.episode.missing_before_leaving()
}

fn item(id: &str) -> Missing {
    Missing::Item { id: id.into() }
}

#[test]
fn it_is_planned_when_patient_kin_and_staff_all_want_it() {
    let story = decided().at("2026-11-24T10:00");
    let story = story.and(MARIA, answer("2026-11-24T10:00", Party::Patient, Answer::Yes));
    let story = story.and(MARIA, answer("2026-11-24T10:00", Party::ReceivingStaff, Answer::Yes));
    assert_eq!(story.episode.phase(), Phase::Offered);
    let story = story.and(MARIA, answer("2026-11-24T10:00", Party::NextOfKin, Answer::Yes));
    assert_eq!(story.episode.phase(), Phase::Planned);
}

#[test]
fn anybody_may_change_their_mind() {
    for party in Party::ALL {
        let story = ready().and(MARIA, answer("2026-11-24T12:00", party, Answer::No));
        assert_eq!(story.episode.phase(), Phase::Offered, "{party:?}");
        let outcome = story.at("2026-11-24T13:00").when(MARIA, send_home("2026-11-24T13:00"));
        let said_no = match party {
            Party::Patient => Missing::PatientsYes,
            Party::NextOfKin => Missing::KinsYes,
            Party::ReceivingStaff => Missing::StaffsYes,
        };
        outcome.refused(Refusal::MayNotLeave { missing: vec![said_no, item("three_answers")] });
    }
}

#[test]
fn only_next_of_kin_may_be_nobody() {
    for party in [Party::Patient, Party::ReceivingStaff] {
        given(decided())
            .when(MARIA, answer("2026-11-24T09:00", party, Answer::NobodyToAsk))
            .refused(Refusal::Invalid { field: "answer" });
    }
}

#[test]
fn nobody_leaves_before_a_decision() {
    let missing = missing(&flagged());
    assert!(missing.contains(&Missing::Decision));
    assert!(missing.contains(&Missing::WayBack));
    given(flagged())
        .when(MARIA, send_home("2026-11-24T08:00"))
        .refused(Refusal::MayNotLeave { missing });
}

#[test]
fn everything_that_is_left_is_named() {
    let all = missing(&decided());
    let items = all.iter().filter(|missing| matches!(missing, Missing::Item { .. }));
    assert!(!all.contains(&item("safety_bed")) && !all.contains(&item("legal_status")));
    assert_eq!(items.count(), programme().checklist.len() - 2);
}

#[test]
fn an_item_that_follows_from_the_record_closes_itself() {
    assert!(!missing(&agreed()).contains(&item("agreement")));
    assert!(missing(&agreed()).contains(&item("pump_changes_booked")));
    assert!(!missing(&booked()).contains(&item("pump_changes_booked")));
    given(decided())
        .when(MARIA, tick("2026-11-24T09:00", "agreement"))
        .refused(Refusal::ItemComputed { programme: hash(), id: "agreement".into() })
        .when(MARIA, tick("2026-11-24T09:00", "passport"))
        .refused(Refusal::UnknownItem { id: "passport".into() });
}

#[test]
fn an_item_may_be_unticked() {
    let untick = Command::TickItem {
        at: at("2026-11-24T12:10"),
        item: "packed".into(),
        done: false,
        note: "Fel styrka.".into(),
    };
    let story = ready().at("2026-11-24T12:10").and(MARIA, untick);
    assert_eq!(missing(&story), vec![item("packed")]);
}

#[test]
fn some_items_may_be_overridden_with_a_reason_and_others_never() {
    let over = |item: &str, reason: &str| Command::OverrideItem {
        item: item.into(),
        reason: reason.into(),
        later: false,
    };
    let story = given(decided())
        .when(MARIA, over("packed", "Bråttom."))
        .refused(Refusal::NotOverridable { programme: hash(), id: "packed".into() })
        .when(MARIA, over("paper_sheet", " "))
        .refused(Refusal::TextMissing { field: "reason" })
        .when(MARIA, over("passport", "Bråttom."))
        .refused(Refusal::UnknownItem { id: "passport".into() })
        .and(MARIA, over("paper_sheet", "Slut i förrådet."));
    assert!(!missing(&story).contains(&item("paper_sheet")));
    let checklist = story.episode.checklist();
    let over = checklist.iter().filter(|(_, s)| matches!(s, ItemState::Overridden { .. }));
    assert_eq!(over.count(), 1);
}

#[test]
fn nothing_is_overridden_at_home() {
    let over =
        Command::OverrideItem { item: "paper_sheet".into(), reason: "Sent.".into(), later: false };
    given(at_home()).when(MARIA, over).refused(Refusal::WrongPhase { phase: Phase::AtHome });
}

#[test]
fn a_remedy_stops_the_homecoming_until_it_is_done() {
    let helped = Verdict::CanBeMetBy { remedy: "kin_helps".into() };
    let story = assessed().and(MARIA, finds("2026-11-24T08:30", "manages_adl", helped));
    let decide = Command::Decide(Box::new(decide(Choice::YesWhenMet)));
    let story = story.at("2026-11-24T09:00").and(HANNA, decide);
    let stops = |story: &Story| missing(story).iter().any(|m| matches!(m, Missing::Task { .. }));
    assert!(stops(&story));
    let task = story.episode.open_tasks()[0].0;
    let done = Command::DoTask { at: at("2026-11-24T09:30"), task, note: "Frågat.".into() };
    assert!(!stops(&story.at("2026-11-24T09:30").and(MARIA, done)));
}

#[test]
fn going_home_gives_the_first_place_after_the_beds_and_leaves_the_bed() {
    use care::ward::Event::{BedLeft, HomePlaceTaken};
    let story = given(ready())
        .at("2026-11-24T13:00")
        .when(MARIA, send_home("2026-11-24T13:00"))
        .in_ward(&[HomePlaceTaken { episode: EPISODE, place: 23 }, BedLeft { episode: EPISODE }]);
    assert_eq!(story.episode.phase(), Phase::AtHome);
    assert_eq!(story.episode.place, Some(23));
    assert_eq!(story.episode.planned_end, Some(date(2026, 12, 7)));
    assert!(story.ward.is_free(7));
    assert!(!story.ward.is_free(21));
}

#[test]
fn a_homecoming_is_neither_ahead_of_the_clock_nor_before_the_decision() {
    let late = at("2026-11-24T13:06");
    given(ready())
        .at("2026-11-24T13:00")
        .when(MARIA, send_home("2026-11-24T13:06"))
        .refused(Refusal::InFuture { at: late })
        .when(MARIA, send_home("2026-11-24T08:59"))
        .refused(Refusal::DatesOrder)
        .when(MARIA, send_home("2026-11-24T13:05"))
        .then(&[Event::WentHome { place: 23, planned_end: date(2026, 12, 7) }]);
}

#[test]
fn a_booking_that_is_cancelled_is_no_booking() {
    let round = |story: &Story, day| contact(story, ContactKind::Round, day);
    let story = (25..=30).fold(ready(), |story, day| {
        let contact = round(&story, day);
        story.and(MARIA, Command::CancelContact { contact, reason: "Flyttas.".into() })
    });
    assert_eq!(missing(&story), vec![item("round_planned")]);
}

#[test]
fn the_legal_status_is_one_of_the_programmes() {
    let set = |status| Command::SetLegalStatus { status };
    given(decided())
        .when(HANNA, set(LegalStatus::EnrolledInpatient))
        .refused(Refusal::NotOfProgramme { field: "legal_status" })
        .when(HANNA, set(LegalStatus::DischargedOnWardList))
        .then(&[])
        .when(HANNA, set(LegalStatus::Leave))
        .then(&[Event::LegalStatusSet {
            status: LegalStatus::Leave,
            from: at("2026-11-24T09:00"),
        }]);
}

#[test]
fn nobody_has_checked_what_is_packed_only_later() {
    let check = |time| tick(time, "packed_checked");
    let early =
        given(together_decided(&[]).at("2026-11-24T11:00")).and(MARIA, check("2026-11-24T11:00"));
    // It did happen, so it is recorded; but it vouches for nothing.
    assert_eq!(early.episode.item_waits_for("packed_checked"), ["things_settled"]);
    assert!(missing(&early).contains(&item("packed_checked")));
    let packed = packed(early.at("2026-11-24T11:10"));
    assert!(missing(&packed).contains(&item("packed_checked")), "ten minutes before it was packed");
    let again = packed.at("2026-11-24T11:15").and(MARIA, check("2026-11-24T11:10"));
    assert!(!missing(&again).contains(&item("packed_checked")));
}

#[test]
fn a_check_that_becomes_known_before_the_packing_counts_by_when_it_was_made() {
    let story = given(together_decided(&[]).at("2026-11-24T12:00"));
    let checked = story.and(MARIA, tick("2026-11-24T11:30", "packed_checked"));
    let packed = packed(checked.at("2026-11-24T11:00")).at("2026-11-24T12:00");
    assert!(!missing(&packed).contains(&item("packed_checked")));
}

#[test]
fn what_was_ticked_for_a_homecoming_that_has_happened_stands() {
    let story = ready();
    let sent = story.at("2026-11-24T13:00").and(MARIA, send_home("2026-11-24T13:00"));
    assert_eq!(sent.episode.items_left(), 0);
}

/// Everything that goes along, now.
fn packed(story: Story) -> Story {
    let kit: Vec<_> = story.episode.things.keys().copied().collect();
    assert!(!kit.is_empty());
    kit.into_iter().fold(story, |story, thing| {
        let (at, step, note) = (story.now, Step::Sent, String::new());
        story.and(MARIA, Command::MoveThing { at, thing, step, note })
    })
}

#[test]
fn who_has_said_yes_to_more_is_not_asked_again_and_a_no_of_their_own_counts() {
    let said = |story: &Story, party| story.episode.answer_of(party);
    let written = decided().at("2026-11-24T11:00").and(MARIA, write_agreement(content()));
    assert_eq!(said(&written, Party::Patient), None);
    let story = written.and(MARIA, agree(1, AgreeingParty::Patient));
    assert_eq!(said(&story, Party::Patient), Some(Answer::Yes));
    assert!(!missing(&story).contains(&Missing::PatientsYes));
    // A programme that asks nobody has nobody's yes.
    assert_eq!(said(&story, Party::ReceivingStaff), None);
    let story = story.and(MARIA, answer("2026-11-24T11:00", Party::Patient, Answer::NotYet));
    assert!(missing(&story).contains(&Missing::PatientsYes));
}
