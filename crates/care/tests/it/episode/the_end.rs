//! The end: the clinic takes over, everyone is asked, and a death is never refused.

use crate::cast::*;
use care::episode::command::Discharge;
use care::episode::event::{Exit, Onward, RoundOutcome};
use care::episode::visit::Report;
use care::episode::{Command, Phase};
use care::ids::UnitId;
use care::programme::{Channel, ContactKind, RequestKind};
use care::refusal::Refusal;

fn onward() -> Onward {
    let referral = "Återbesök och provsvar.".into();
    Onward { refer_to: PRIMARY_CARE, referral, call: PRIMARY_CARE }
}

fn discharge_to(onward: Option<Onward>) -> Command {
    Command::Discharge(Box::new(Discharge { onward, ..said() }))
}

fn reconcile(units: &[UnitId]) -> Command {
    let note = "Alla är överens.".into();
    Command::Reconcile { units: units.to_vec(), channel: Channel::Video, note }
}

fn death(wall: &str) -> Command {
    Command::RecordDeath { at: at(wall), note: "Stilla i hemmet.".into() }
}

#[test]
fn the_clinic_takes_over_the_rounds_that_are_left() {
    let hand_over = |unit| Command::HandOverFollowUp { unit };
    let invalid = Refusal::Invalid { field: "unit" };
    given(flagged())
        .when(MARIA, hand_over(CLINIC))
        .refused(Refusal::WrongPhase { phase: Phase::Candidate });
    let story = given(settled().at("2026-11-26T12:00"))
        .when(MARIA, hand_over(PRIMARY_CARE))
        .refused(invalid.clone())
        .when(MARIA, hand_over(NO_UNIT))
        .refused(invalid)
        .and(MARIA, hand_over(CLINIC));
    let unit = |day, kind| {
        let id = contact(&story, kind, day);
        story.episode.contacts.iter().find(|contact| contact.id == id).unwrap().unit
    };
    assert_eq!(unit(26, ContactKind::Round), WARD_UNIT);
    assert_eq!(unit(27, ContactKind::Round), CLINIC);
    assert_eq!(unit(27, ContactKind::PumpChange), PRIMARY_CARE);
    assert_eq!(story.episode.role_at(CLINIC), Some(care::who::Role::ClinicNurse));
    given(story).when(MARIA, hand_over(CLINIC)).then(&[]);
}

#[test]
fn nobody_is_discharged_before_everyone_involved_has_been_asked() {
    let units = vec![HOME_NURSING];
    let story = given(nursed())
        .when(HANNA, discharge_to(Some(onward())))
        .refused(Refusal::NotReconciled { units })
        .when(MARIA, reconcile(&[REHAB]))
        .refused(Refusal::NotFound { what: "unit" })
        .and(MARIA, reconcile(&[HOME_NURSING]))
        .and(HANNA, discharge_to(Some(onward())));
    assert_eq!(story.episode.phase(), Phase::Discharged);
}

#[test]
fn who_has_not_answered_need_not_agree_but_somebody_takes_over() {
    let story = settled().and(MARIA, send(asks(RequestKind::Rehab, REHAB)));
    assert!(story.episode.not_reconciled().is_empty());
    given(story)
        .when(HANNA, discharge())
        .refused(Refusal::TextMissing { field: "referral" })
        .and(HANNA, discharge_to(Some(onward())));
}

#[test]
fn what_was_agreed_before_the_patient_came_back_is_asked_anew() {
    let story = nursed().and(MARIA, reconcile(&[HOME_NURSING])).at("2026-11-26T07:00");
    let story = story.and(MARIA, return_to_ward("2026-11-26T06:45", None));
    let units = vec![HOME_NURSING];
    given(story)
        .when(HANNA, discharge_to(Some(onward())))
        .refused(Refusal::NotReconciled { units });
}

#[test]
fn a_referral_goes_to_a_unit_that_exists_and_says_something() {
    let nowhere = Onward { refer_to: NO_UNIT, ..onward() };
    let silent = Onward { referral: " ".into(), ..onward() };
    given(settled())
        .when(HANNA, discharge_to(Some(nowhere)))
        .refused(Refusal::NotFound { what: "unit" })
        .when(HANNA, discharge_to(Some(silent)))
        .refused(Refusal::TextMissing { field: "referral" })
        .and(HANNA, discharge_to(Some(onward())));
}

#[test]
fn nobody_is_discharged_while_a_deviating_value_waits_also_not_at_a_round() {
    let story = settled().and(ERIK_HIMSELF, pulse("2026-11-24T20:00", 140));
    let hold = Command::HoldRound(Box::new(round(RoundOutcome::Discharge)));
    let story = given(story)
        .when(HANNA, discharge())
        .refused(Refusal::AlarmsOpen)
        .when(HANNA, hold)
        .refused(Refusal::AlarmsOpen)
        .and(MARIA, handle(care::vital_sign::VitalSign::Pulse, "2026-11-24T20:00"));
    story.and(HANNA, discharge());
}

#[test]
fn nobody_is_discharged_while_somebodys_worry_waits() {
    let report = |worry| Report { text: "Förvirrad.".into(), worry };
    let tells = |worry| Command::Report { at: at("2026-11-24T20:00"), report: report(worry) };
    settled().and(ERIK_HIMSELF, tells(false)).and(HANNA, discharge());
    let story = settled().and(ERIK_HIMSELF, tells(true));
    let report = *story.episode.reports.keys().next().unwrap();
    let action = "Ringde, allt väl.".into();
    given(story)
        .when(HANNA, discharge())
        .refused(Refusal::AlarmsOpen)
        .and(MARIA, Command::HandleReport { report, action })
        .and(HANNA, discharge());
}

#[test]
fn a_death_at_home_is_never_refused_and_ends_everything() {
    let story = nursed()
        .and(ERIK_HIMSELF, pulse("2026-11-24T20:00", 180))
        .and(MARIA, send(asks(RequestKind::Rehab, REHAB)))
        .at("2026-11-25T08:30")
        .and(LEILA, death("2026-11-25T04:00"));
    assert_eq!(story.episode.phase(), Phase::Died);
    assert_eq!(story.episode.closing.as_ref().unwrap().mark().at, at("2026-11-25T04:00"));
    assert_eq!((&story.ward, story.person.open_episode), (&ward(), None));
    assert!(!story.episode.planned().any(|p| p.is_open() && p.contact.at > at("2026-11-25T04:00")));
}

#[test]
fn nobody_calls_a_home_where_the_patient_has_died() {
    let call = || plan(contacts(ContactKind::FollowUpCall, WARD_UNIT, 30, 30));
    let open = |story: &Story| story.episode.planned().any(|planned| planned.is_open());
    let story = settled().and(MARIA, call());
    assert!(open(&story.clone().and(HANNA, discharge())));
    assert!(!open(&story.at("2026-11-25T08:30").and(MARIA, death("2026-11-25T08:00"))));
}

#[test]
fn a_death_is_told_of_before_the_homecoming_and_on_the_ward_too_but_not_in_the_future() {
    for story in [flagged(), decided(), ready(), back_on_ward().at("2026-11-26T09:00")] {
        let wall = story.now.to_zoned(stockholm()).datetime().to_string();
        assert_eq!(story.and(HANNA, death(&wall)).episode.phase(), Phase::Died);
    }
    given(settled())
        .when(HANNA, death("2026-11-24T21:00"))
        .refused(Refusal::InFuture { at: at("2026-11-24T21:00") });
    let exit = Command::End { exit: Exit::Died, reason: "Stilla.".into() };
    assert_eq!(settled().and(HANNA, exit).episode.phase(), Phase::Died);
}
