//! Responsibility: offered, taken, declined, taken back; somebody has it at every moment.

use super::{none, opens};
use crate::cast::*;
use care::episode::Command;
use care::episode::command::OfferResponsibility;
use care::episode::event::Event;
use care::episode::notice::NoticeKind;
use care::episode::request::Answer;
use care::episode::transfer::{Cause, HandOver, Reply};
use care::ids::{EventId, UnitId};
use care::open_item::{Owner, What, Why};
use care::programme::UnitPart;
use care::refusal::Refusal;
use care::responsibility::mandate::{Mandate, history, holder};
use care::responsibility::{Link, for_treatment, turn_at, turns};
use care::who::Role;

const NURSE: Owner = Owner { unit: WARD_UNIT, role: Role::WardNurse };
const HOME_NURSE: Owner = Owner { unit: HOME_NURSING, role: Role::HomeNurse };

pub(crate) fn sbar() -> HandOver {
    HandOver {
        situation: "Hemma sedan i dag, antibiotika tre gånger om dagen.".into(),
        background: "Rosfeber.".into(),
        assessment: "Stabil, NEWS2 1.".into(),
        recommendation: "Ring avdelningen vid feber över 38,5.".into(),
    }
}

pub(crate) fn gives(mandates: &[Mandate], to: UnitId) -> Command {
    Command::OfferResponsibility(Box::new(OfferResponsibility {
        mandates: mandates.iter().copied().collect(),
        to,
        takes_effect: None,
        hand_over: sbar(),
        answer_by: None,
        patient_consents: true,
    }))
}

fn gives_nursing(to: UnitId) -> Command {
    gives(&[Mandate::TreatmentNursing], to)
}

pub(crate) fn newest_offer(story: &Story) -> EventId {
    story.episode.transfers.last().unwrap().id
}

pub(crate) fn takes(story: &Story) -> Command {
    Command::ReplyToOffer { transfer: newest_offer(story), reply: Reply::Accepted, by_person: None }
}

pub(crate) fn says_no(story: &Story) -> Command {
    let reply = Reply::Declined { reason: "Vi är för få i helgen.".into() };
    Command::ReplyToOffer { transfer: newest_offer(story), reply, by_person: None }
}

fn has(story: &Story, mandate: Mandate) -> UnitId {
    holder(&story.episode, mandate, story.now).unwrap().unit
}

/// Offered at 20:30 on the first evening, answered within four hours.
pub(crate) fn offered() -> Story {
    nursed().and(MARIA, gives_nursing(HOME_NURSING))
}

/// The programme means home nursing to have the nursing responsibility.
fn nursing_is_meant_for_home_nursing(mut story: Story) -> Story {
    story.episode.opening.as_mut().unwrap().responsibility.treatment_nursing =
        UnitPart::HomeNursing;
    story
}

#[test]
fn the_giver_has_it_until_it_is_taken() {
    let story = offered();
    assert_eq!(has(&story, Mandate::TreatmentNursing), WARD_UNIT);
    let story = story.at("2026-11-24T21:00");
    let take = takes(&story);
    let story = story.and(LEILA, take);
    assert_eq!(has(&story, Mandate::TreatmentNursing), HOME_NURSING);
    assert_eq!(has(&story, Mandate::TreatmentMedical), WARD_UNIT, "only what was offered");
    let before = at("2026-11-24T20:59:59");
    assert_eq!(for_treatment(&story.episode, before).unwrap().nursing, WARD_UNIT, "dated");
}

#[test]
fn neighbours_are_told_once_and_the_one_who_took_it_knows() {
    let story = offered();
    let take = takes(&story);
    let story = story.and(LEILA, take);
    let told = story.episode.notices.iter().filter(|n| n.kind == NoticeKind::ResponsibilityMoved);
    let told: Vec<_> = told.flat_map(|notice| notice.told.keys().copied()).collect();
    assert_eq!(told, [WARD_UNIT, PRIMARY_CARE]);
}

#[test]
fn an_offer_is_owned_by_the_asked_unit_and_when_its_time_is_out_by_the_giver() {
    let story = offered();
    let waits = |item: &care::open_item::OpenItem| matches!(item.what, What::AnswerOffer { .. });
    let item = story.items().into_iter().find(waits).unwrap();
    assert_eq!((item.owner, item.then), (HOME_NURSE, Some(NURSE)));
    assert_eq!(item.due_at, at("2026-11-25T00:30"));
    let late = |why: &Why| matches!(why, Why::OfferUnanswered { .. });
    assert_eq!(opens(&story, late, "2026-11-25T00:30").owner, NURSE);
    let broken = story.clone().at("2026-11-25T00:31").thread().broken;
    assert!(broken.contains(&Link::Responsibility), "{broken:?}");
    let take = takes(&story);
    let taken = story.and(LEILA, take);
    none(&taken, late);
}

#[test]
fn a_no_is_a_gap_for_the_giver_until_it_is_kept_or_offered_again() {
    let story = offered().at("2026-11-24T22:00");
    let no = says_no(&story);
    let story = story.and(LEILA, no);
    let declined = |why: &Why| matches!(why, Why::OfferDeclined { .. });
    let gap = opens(&story, declined, "2026-11-24T22:00");
    assert_eq!(gap.owner, NURSE);
    assert_eq!(has(&story, Mandate::TreatmentNursing), WARD_UNIT);
    none(&story.clone().and(MARIA, gives_nursing(PRIMARY_CARE)), declined);
    let kept =
        Command::WithdrawOffer { transfer: newest_offer(&story), reason: "Vi behåller.".into() };
    none(&story.and(MARIA, kept), declined);
}

#[test]
fn what_has_been_answered_or_withdrawn_is_over() {
    let story = offered();
    let (take, transfer) = (takes(&story), newest_offer(&story));
    let withdraw = Command::WithdrawOffer { transfer, reason: "Fel enhet.".into() };
    let withdrawn = story.clone().and(MARIA, withdraw.clone());
    withdrawn.when(LEILA, take.clone()).refused(Refusal::TransferOver);
    let taken = story.and(LEILA, take.clone());
    taken.clone().when(LEILA, take).refused(Refusal::TransferOver);
    taken.when(MARIA, withdraw).refused(Refusal::TransferOver);
}

#[test]
fn only_whoever_has_it_hands_it_over() {
    let not_the_holder = |unit| Refusal::NotTheHolder { units: vec![unit] };
    nursed().when(LEILA, gives_nursing(PRIMARY_CARE)).refused(not_the_holder(WARD_UNIT));
    let others = gives(&[Mandate::OtherNursing], HOME_NURSING);
    nursed().when(MARIA, others.clone()).refused(not_the_holder(PRIMARY_CARE));
    nursed().and(JONAS, others);
    let both = gives(&[Mandate::TreatmentNursing, Mandate::OtherNursing], HOME_NURSING);
    let units = vec![WARD_UNIT, PRIMARY_CARE];
    nursed().when(MARIA, both).refused(Refusal::NotTheHolder { units });
}

#[test]
fn physicians_are_the_regions_and_social_care_has_no_such_responsibility() {
    let mandate = Mandate::TreatmentMedical;
    nursed().when(MARIA, gives(&[mandate], HOME_NURSING)).refused(Refusal::CannotHold { mandate });
    nursed().and(MARIA, gives(&[mandate], CLINIC));
    let mandate = Mandate::TreatmentNursing;
    for unit in [HOME_HELP, NEEDS, REHAB] {
        nursed().when(MARIA, gives(&[mandate], unit)).refused(Refusal::CannotHold { mandate });
    }
}

#[test]
fn the_same_is_not_offered_to_two_at_once() {
    offered().when(MARIA, gives_nursing(PRIMARY_CARE)).refused(Refusal::TransferOpen);
}

#[test]
fn a_unit_that_has_no_part_yet_needs_the_patients_consent() {
    let Command::OfferResponsibility(mut offer) = gives_nursing(BY_LETTER) else { unreachable!() };
    offer.patient_consents = false;
    let stranger = Command::OfferResponsibility(offer.clone());
    nursed().when(MARIA, stranger).refused(Refusal::ConsentNeeded);
    offer.to = HOME_NURSING;
    nursed().and(MARIA, Command::OfferResponsibility(offer));
}

#[test]
fn a_unit_outside_the_platform_answers_by_a_named_person_and_the_ward_calls() {
    let story = nursed().and(MARIA, gives_nursing(BY_LETTER));
    let waits = |item: &care::open_item::OpenItem| matches!(item.what, What::AnswerOffer { .. });
    assert_eq!(story.items().into_iter().find(waits).unwrap().owner, NURSE);
    let transfer = newest_offer(&story);
    let says = |by_person: Option<&str>| Command::ReplyToOffer {
        transfer,
        reply: Reply::Accepted,
        by_person: by_person.map(str::to_owned),
    };
    story.clone().when(MARIA, says(None)).refused(Refusal::TextMissing { field: "by_person" });
    let story = story.and(MARIA, says(Some("Birgit Sand, sjuksköterska")));
    assert_eq!(has(&story, Mandate::TreatmentNursing), BY_LETTER);
    // Back again: nobody there writes here, so the ward does.
    let story = story.and(MARIA, gives_nursing(WARD_UNIT));
    let take = takes(&story);
    assert_eq!(has(&story.and(MARIA, take), Mandate::TreatmentNursing), WARD_UNIT);
}

#[test]
fn nobody_answers_for_a_unit_that_can_answer_itself() {
    let story = offered();
    let transfer = newest_offer(&story);
    let reply = Reply::Accepted;
    let by_person = Some("Leila Haddad".into());
    let for_them = Command::ReplyToOffer { transfer, reply, by_person };
    story.when(MARIA, for_them).refused(Refusal::AnswersItself);
}

#[test]
fn what_is_agreed_for_monday_goes_over_on_monday() {
    let Command::OfferResponsibility(mut offer) = gives_nursing(HOME_NURSING) else {
        unreachable!()
    };
    offer.takes_effect = Some(at("2026-11-30T08:00"));
    let story = nursed().and(MARIA, Command::OfferResponsibility(offer));
    let take = takes(&story);
    let story = story.and(LEILA, take);
    let nursing = |wall| for_treatment(&story.episode, at(wall)).unwrap().nursing;
    assert_eq!(nursing("2026-11-30T07:59:59"), WARD_UNIT);
    assert_eq!(nursing("2026-11-30T08:00"), HOME_NURSING);
    let listed = turns(&story.episode);
    for wall in ["2026-11-24T20:30", "2026-11-30T07:59:59", "2026-11-30T08:00"] {
        assert_eq!(turn_at(&listed, at(wall)), for_treatment(&story.episode, at(wall)), "{wall}");
    }
    // Back on the ward on Sunday: what was agreed for Monday is overtaken.
    let story = story.at("2026-11-29T10:00").and(MARIA, return_to_ward("2026-11-29T10:00", None));
    assert_eq!(has(&story.at("2026-11-30T09:00"), Mandate::TreatmentNursing), WARD_UNIT);
}

#[test]
fn responsibility_that_is_taken_before_goes_over_at_the_homecoming() {
    let story = tick_all(accepted(), "2026-11-24T12:00").and(MARIA, gives_nursing(HOME_NURSING));
    let take = takes(&story);
    let story = story.and(LEILA, take);
    assert_eq!(has(&story, Mandate::TreatmentNursing), WARD_UNIT, "the patient lies on the ward");
    let story = story.at("2026-11-24T13:00").and(MARIA, send_home("2026-11-24T13:00"));
    assert_eq!(has(&story, Mandate::TreatmentNursing), HOME_NURSING);
    let turns = history(&story.episode, Mandate::TreatmentNursing);
    let transfer = newest_offer(&story);
    assert_eq!(turns.last().unwrap().cause, Cause::Transfer { transfer });
    assert_eq!(turns.last().unwrap().from, at("2026-11-24T13:00"));
}

#[test]
fn where_the_programme_gives_it_to_home_nursing_its_yes_is_enough() {
    let story = nursing_is_meant_for_home_nursing(tick_all(accepted(), "2026-11-24T12:00"));
    let story = story.at("2026-11-24T13:00").and(MARIA, send_home("2026-11-24T13:00"));
    assert_eq!(has(&story, Mandate::TreatmentNursing), HOME_NURSING);
    none(&story, |why| matches!(why, Why::ResponsibilityNotTaken { .. }));
    let story = story.at("2026-11-25T07:00").and(MARIA, return_to_ward("2026-11-25T07:00", None));
    assert_eq!(has(&story, Mandate::TreatmentNursing), WARD_UNIT);
    assert_eq!(has(&story, Mandate::OtherNursing), PRIMARY_CARE, "primary care keeps its part");
}

#[test]
fn what_nobody_has_taken_is_a_gap_from_the_first_moment_at_home() {
    let story = nursing_is_meant_for_home_nursing(settled());
    let not_taken = |why: &Why| matches!(why, Why::ResponsibilityNotTaken { .. });
    let gap = opens(&story, not_taken, "2026-11-24T13:00");
    assert_eq!(gap.owner, NURSE);
    let why = Why::ResponsibilityNotTaken { mandate: Mandate::TreatmentNursing, by: WARD_UNIT };
    assert_eq!(gap.what, What::Gap { link: Link::Responsibility, why });
    // Asked about it: what is open is the offer.
    none(&story.clone().and(MARIA, gives_nursing(HOME_NURSING)), not_taken);
    // Or home nursing says yes to the request while the patient is at home.
    let story = story.and(HANNA, list(vec![cefotaxim()])).and(MARIA, send(asks_nursing()));
    let story = story.answered(LEILA, Answer::Accepted);
    none(&story, not_taken);
    assert_eq!(has(&story, Mandate::TreatmentNursing), HOME_NURSING);
}

#[test]
fn whoever_has_it_and_leaves_has_it_still_and_that_is_a_gap() {
    let story = offered();
    let take = takes(&story);
    let story = story.and(LEILA, take).at("2026-11-25T16:00");
    let (at, request) = (story.now, request_to(&story, HOME_NURSING));
    let done = Command::FinishRequest { at, request, note: "Klart för vår del.".into() };
    let story = story.and(LEILA, done);
    let left = |why: &Why| matches!(why, Why::HolderLeft { .. });
    assert_eq!(opens(&story, left, "2026-11-25T16:00").owner, NURSE);
    assert_eq!(has(&story, Mandate::TreatmentNursing), HOME_NURSING);
    let story = story.and(LEILA, gives_nursing(WARD_UNIT));
    none(&story, left);
    let take = takes(&story);
    none(&story.and(MARIA, take), left);
}

#[test]
fn a_hand_over_says_what_the_next_one_needs() {
    for field in ["situation", "assessment", "recommendation"] {
        let Command::OfferResponsibility(mut offer) = gives_nursing(HOME_NURSING) else {
            unreachable!()
        };
        match field {
            "situation" => offer.hand_over.situation = " ".into(),
            "assessment" => offer.hand_over.assessment.clear(),
            _ => offer.hand_over.recommendation.clear(),
        }
        let said = Command::OfferResponsibility(offer);
        nursed().when(MARIA, said).refused(Refusal::TextMissing { field });
    }
}

#[test]
fn nothing_is_offered_before_the_decision() {
    let phase = care::episode::Phase::Assessment;
    assessed().when(MARIA, gives_nursing(PRIMARY_CARE)).refused(Refusal::WrongPhase { phase });
}

#[test]
fn the_events_of_a_take_over() {
    let story = offered();
    let (transfer, from) = (newest_offer(&story), story.now);
    let take = takes(&story);
    let (mandate, to) = (Mandate::TreatmentNursing, HOME_NURSING);
    let cause = Cause::Transfer { transfer };
    story.when(LEILA, take).then(&[
        Event::ResponsibilityReplied { transfer, reply: Reply::Accepted, by_person: None },
        Event::ResponsibilityMoved { mandate, to, from, cause },
    ]);
}
