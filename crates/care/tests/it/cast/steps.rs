//! Steps: the usual commands, and the story at each stage of the flow.
//!
//! Erik is suggested on Tuesday 24 November 2026 and goes home the same day at 13:00; fourteen days
//! of treatment, until 7 December.

use super::*;
use care::episode::agreement::{Content, Duty, Goal};
use care::episode::command::{Decide, Discharge, Flag, HoldRound, PlanContacts};
use care::episode::event::{
    AgreeingParty, Answer, Choice, ContactOutcome, HomeCheck, MeasurementSource, Party,
    RoundOutcome, Verdict,
};
use care::episode::named::{Named, NamedContact};
use care::episode::{Command, Event};
use care::ids::{ContactId, EventId};
use care::programme::{
    Alternative, Channel, ContactKind, CriterionRule, ItemRule, LegalStatus, Measurer,
};
use care::vital_sign::{Consciousness, Reading, TenthsCelsius, VitalSign};
use care::ward::SafetyBed;
use jiff::civil::date;

/// Whose words the ids in a refusal are.
pub(crate) fn hash() -> String {
    flag().programme
}

pub(crate) fn flag() -> Flag {
    Flag {
        patient: ERIK,
        ward: WARD,
        programme: PROGRAMME.into(),
        primary_care: PRIMARY_CARE,
        bed: Some(7),
        although_way_back: false,
        reason: "Erysipelas".into(),
    }
}

pub(crate) fn well() -> Reading {
    Reading {
        respiratory_rate: Some(16),
        oxygen_saturation: Some(97),
        supplemental_oxygen: Some(false),
        systolic: Some(125),
        diastolic: Some(80),
        pulse: Some(72),
        consciousness: Some(Consciousness::Alert),
        temperature: Some(TenthsCelsius(370)),
        weight: None,
    }
}

pub(crate) fn measure(wall: &str, reading: Reading) -> Command {
    let source = MeasurementSource { measured_by: Measurer::Patient, reported_by: None };
    Command::Measure { at: at(wall), reading: Box::new(reading), source }
}

pub(crate) fn pulse(wall: &str, beats: u16) -> Command {
    measure(wall, Reading { pulse: Some(beats), ..Reading::default() })
}

/// What the programme asks of the patient at home: pulse, pressures and temperature.
pub(crate) fn home_values(wall: &str) -> Command {
    let reading = Reading {
        respiratory_rate: None,
        oxygen_saturation: None,
        supplemental_oxygen: None,
        consciousness: None,
        ..well()
    };
    measure(wall, reading)
}

pub(crate) fn finds(wall: &str, criterion: &str, verdict: Verdict) -> Command {
    let (criterion, note) = (criterion.into(), String::new());
    Command::AnswerCriterion { at: at(wall), criterion, verdict, note }
}

pub(crate) fn decide(choice: Choice) -> Decide {
    Decide {
        choice,
        reason: String::new(),
        legal_status: LegalStatus::DischargedOnWardList,
        alternative: Alternative::PatientHotel,
        treatment_from: date(2026, 11, 24),
        treatment_days: 14,
        safety_bed: Some(SafetyBed::Held { bed: 21 }),
    }
}

pub(crate) fn yes() -> Command {
    Command::Decide(Box::new(decide(Choice::Yes)))
}

pub(crate) fn answer(wall: &str, party: Party, answer: Answer) -> Command {
    Command::RecordAnswer { at: at(wall), party, answer, note: String::new() }
}

pub(crate) fn content() -> Content {
    Content {
        matters_to_me: "Hunden Sixten.".into(),
        what_happens: "Antibiotika i pump hemma.".into(),
        i_do: vec!["Mäter morgon och kväll.".into()],
        others_do: vec![Duty { who: "Vårdcentralen".into(), what: "Byter pumpen.".into() }],
        call: vec![WARD_UNIT, PRIMARY_CARE],
        if_worse: vec!["Ring avdelningen.".into()],
        discharge_criteria: vec![Goal { id: "no_fever".into(), text: "Ingen feber.".into() }],
        planned_end: date(2026, 12, 7),
        next: "Vårdcentralen tar vid.".into(),
    }
}

pub(crate) fn write_agreement(content: Content) -> Command {
    Command::WriteAgreement { content: Box::new(content) }
}

pub(crate) fn agree(version: u32, party: AgreeingParty) -> Command {
    Command::Agree { version, party }
}

pub(crate) fn contacts(kind: ContactKind, unit: UnitId, first: i8, last: i8) -> PlanContacts {
    let (hour, minute) = if kind == ContactKind::Round { (10, 30) } else { (9, 0) };
    PlanContacts {
        kind,
        channel: Channel::Telephone,
        unit,
        first: date(2026, 11, first),
        last: date(2026, 11, last),
        time: time(hour, minute, 0, 0),
        minutes: 30,
        every_days: 1,
        what: "Byta pump eller tala om dagens värden.".into(),
        with: None,
    }
}

pub(crate) fn plan(contacts: PlanContacts) -> Command {
    Command::PlanContacts(Box::new(contacts))
}

pub(crate) fn tick(wall: &str, item: &str) -> Command {
    Command::TickItem { at: at(wall), item: item.into(), done: true, note: String::new() }
}

pub(crate) fn send_home(wall: &str) -> Command {
    Command::SendHome { at: at(wall) }
}

pub(crate) fn check(wall: &str, check: HomeCheck, well: bool) -> Command {
    Command::CheckHome { at: at(wall), check, well, note: String::new() }
}

pub(crate) fn held(wall: &str, contact: ContactId, outcome: ContactOutcome) -> Command {
    Command::RecordContact { at: at(wall), contact, outcome, note: String::new() }
}

pub(crate) fn handle(sign: VitalSign, up_to: &str) -> Command {
    Command::HandleAlarm { sign, up_to: at(up_to), action: "Ringde.".into(), by: None }
}

pub(crate) fn return_to_ward(wall: &str, bed: Option<u16>) -> Command {
    Command::ReturnToWard { at: at(wall), bed, direct: true, reason: "Frossa.".into() }
}

pub(crate) fn round(outcome: RoundOutcome) -> HoldRound {
    HoldRound {
        contact: None,
        channel: Channel::Telephone,
        participants: vec!["Erik".into(), "Maria".into()],
        outcome,
        note: "Mår bra.".into(),
        bed: None,
        discharge: Some(said()),
    }
}

/// What is said at the discharge.
pub(crate) fn said() -> Discharge {
    Discharge {
        met: vec!["no_fever".into()],
        conversation: "Gick igenom vad som hänt.".into(),
        next: "Återbesök om två veckor.".into(),
        onward: None,
    }
}

pub(crate) fn discharge() -> Command {
    Command::Discharge(Box::new(said()))
}

pub(crate) fn correct(target: EventId, replacement: Option<Event>) -> Command {
    let replacement = replacement.map(Box::new);
    Command::Correct { target, replacement, reason: "Fel patient.".into() }
}

pub(crate) fn flagged() -> Story {
    let mut story = Story::new("2026-11-24T08:00");
    story.flag(flag()).unwrap();
    story
}

/// All six parts answered with yes, and a full set of values.
pub(crate) fn assessed() -> Story {
    let story = flagged().at("2026-11-24T08:30").and(MARIA, measure("2026-11-24T08:10", well()));
    let by_hand = programme().criteria.into_iter().filter(|c| c.rule == CriterionRule::YesNo);
    by_hand.fold(story, |story, criterion| {
        let by = assessor(criterion.answered_by[0]);
        story.and(by, finds("2026-11-24T08:30", &criterion.id, Verdict::Met))
    })
}

pub(crate) fn decided() -> Story {
    assessed().at("2026-11-24T09:00").and(HANNA, yes())
}

pub(crate) fn wanted() -> Story {
    decided()
        .at("2026-11-24T10:00")
        .and(MARIA, answer("2026-11-24T10:00", Party::Patient, Answer::Yes))
        .and(MARIA, answer("2026-11-24T10:00", Party::NextOfKin, Answer::NobodyToAsk))
        .and(JONAS, answer("2026-11-24T10:00", Party::ReceivingStaff, Answer::Yes))
}

pub(crate) fn agreed() -> Story {
    wanted()
        .at("2026-11-24T10:30")
        .and(MARIA, write_agreement(content()))
        .at("2026-11-24T11:00")
        .and(MARIA, agree(1, AgreeingParty::Patient))
        .and(MARIA, agree(1, AgreeingParty::Staff))
}

/// Pump changes at 09:00 and rounds at 10:30, from 25 to 30 November.
pub(crate) fn booked() -> Story {
    let pump_changes = contacts(ContactKind::PumpChange, PRIMARY_CARE, 25, 30);
    let samples = contacts(ContactKind::SampleTaking, PRIMARY_CARE, 27, 27);
    agreed()
        .at("2026-11-24T11:30")
        .and(MARIA, plan(pump_changes))
        .and(MARIA, plan(contacts(ContactKind::Round, WARD_UNIT, 25, 30)))
        .and(MARIA, plan(samples))
}

pub(crate) fn tick_all(story: Story, wall: &str) -> Story {
    let by_hand = programme().checklist.into_iter().filter(|item| item.rule == ItemRule::Tick);
    by_hand.fold(story.at(wall), |story, item| story.and(MARIA, tick(wall, &item.id)))
}

/// Nothing is left but to go.
pub(crate) fn ready() -> Story {
    tick_all(booked(), "2026-11-24T12:00")
}

pub(crate) fn at_home() -> Story {
    ready().at("2026-11-24T13:00").and(MARIA, send_home("2026-11-24T13:00"))
}

/// Arrived, called in the evening, and values given: nothing to worry about until 09:30 next day.
pub(crate) fn settled() -> Story {
    at_home()
        .at("2026-11-24T20:00")
        .and(JONAS, check("2026-11-24T14:00", HomeCheck::Arrival, true))
        .and(MARIA, check("2026-11-24T19:10", HomeCheck::Evening, true))
        .and(ERIK_HIMSELF, home_values("2026-11-24T20:00"))
        .and(MARIA, journal())
        .reads(JONAS)
}

pub(crate) fn journal() -> Command {
    use care::episode::event::JournalDocument::Agreement;
    Command::EnterInJournal { at: at("2026-11-24T12:30"), unit: WARD_UNIT, document: Agreement(1) }
}

/// Shivering on Thursday morning: back in the bed that was kept.
pub(crate) fn back_on_ward() -> Story {
    settled().at("2026-11-26T07:00").and(MARIA, return_to_ward("2026-11-26T06:45", None))
}

/// Somebody at the unit that the patient can turn to by name.
pub(crate) fn names(contact: NamedContact, unit: UnitId) -> Command {
    let named = Named { name: " Jonas Lindgren ".into(), unit, telephone: Some("  ".into()) };
    Command::NameContact { contact, named }
}

pub(crate) fn discharged() -> Story {
    settled()
        .at("2026-12-07T11:00")
        .and(JONAS, names(NamedContact::Care, PRIMARY_CARE))
        .and(HANNA, discharge())
}

/// The planned contact of this kind on this day of November.
pub(crate) fn contact(story: &Story, kind: ContactKind, day: i8) -> ContactId {
    let on = |wall: &care::episode::contact::Contact| {
        care::care_time::day_of(wall.at, &stockholm()) == date(2026, 11, day)
    };
    story.episode.contacts.iter().find(|c| c.kind == kind && on(c)).unwrap().id
}
