//! Samples of an episode's events. Not drawn from a programme's file: that may change, these not.

use crate::cast::*;
use care::episode::Event;
use care::episode::contact::Contact;
use care::episode::event::{
    Act, ActNeeds, AgreeingParty, Answer, Choice, ContactOutcome, CriterionRef, Decided, Exit,
    Flagged, HomeCheck, ItemRef, JournalDocument, MeasurementSource, Party, Round, RoundOutcome,
    Task, Verdict,
};
use care::ids::{ContactId, EventId, RequestId, TaskId};
use care::news2::{Band, Scale};
use care::programme::{
    Alternative, Channel, Competence, ContactKind, ContactPattern, Deadlines, ItemRule,
    LegalStatus, Level, Limit, MeasureRule, Measurer, News2Level, Part, ProgrammeRef, Protocol,
    RequestKind, ResponsibilitySplit, RoleAt, Text, UnitPart,
};
use care::vital_sign::{HundredthsKilogram, Reading, VitalSign};
use care::ward::SafetyBed;
use care::who::Role;
use jiff::civil::{date, time};
use uuid::Uuid;

const CONTACT: ContactId = ContactId(Uuid::from_u128(0x50));
const TASK: TaskId = TaskId(Uuid::from_u128(0x51));
const TARGET: EventId = EventId(Uuid::from_u128(0x52));

fn noon() -> jiff::Timestamp {
    at("2026-11-24T12:00")
}

fn text(sv: &str, en: &str) -> Text {
    Text { sv: sv.into(), en: en.into() }
}

fn nurse() -> RoleAt {
    RoleAt { unit: UnitPart::PrimaryCare, role: Role::PrimaryCareNurse }
}

fn flagged() -> Flagged {
    let (ward, primary_care) = (UnitPart::Ward, UnitPart::PrimaryCare);
    Flagged {
        patient: ERIK,
        ward: WARD,
        ward_unit: WARD_UNIT,
        primary_care: PRIMARY_CARE,
        bed: Some(7),
        reason: "Erysipelas".into(),
        programme: ProgrammeRef { name: "opat-pump".into(), version: 1, hash: PROGRAMME.into() },
        criteria: vec![CriterionRef {
            id: "no_oxygen".into(),
            part: Part::VitalSigns,
            computed: true,
            answered_by: vec![],
        }],
        deadlines: Deadlines {
            assessment_hours: 24,
            decision_hours: 24,
            arrival_check_minutes: 120,
            evening_call: time(19, 0, 0, 0),
            gap_close_minutes: 60,
        },
        responsibility: ResponsibilitySplit {
            treatment_medical: ward,
            treatment_nursing: ward,
            other_medical: primary_care,
            other_nursing: primary_care,
        },
        assess_by: noon(),
        needs: vec![],
    }
}

fn protocol() -> Protocol {
    Protocol {
        measures: vec![MeasureRule {
            sign: VitalSign::Pulse,
            times: vec![time(8, 0, 0, 0), time(20, 0, 0, 0)],
            by: Measurer::Patient,
        }],
        limits: vec![Limit {
            sign: VitalSign::Temperature,
            below: None,
            above: Some(380),
            level: Level::Soon,
            answer_within_minutes: 120,
            ask: text("Ring patienten.", "Call the patient."),
        }],
        stale_after_minutes: 840,
        missing_after_minutes: 120,
        late_alarm_minutes: 720,
        news2_window_minutes: 30,
        news2_levels: vec![News2Level {
            band: Band::FiveOrSix,
            level: Level::Acute,
            answer_within_minutes: 60,
        }],
    }
}

fn task() -> Task {
    Task {
        what: "Öva med patienten.".into(),
        owner: nurse(),
        due_at: noon(),
        then: Some(RoleAt { unit: UnitPart::Ward, role: Role::WardPhysician }),
        stops_homecoming: true,
        level: Level::Soon,
        asks: None,
        together: None,
    }
}

fn decided(choice: Choice) -> Event {
    let item = |rule| ItemRef {
        id: "item".into(),
        owner: nurse(),
        rule,
        override_allowed: true,
        waits_for: vec![],
    };
    let rules = [
        ItemRule::Tick,
        ItemRule::AgreementAgreed,
        ItemRule::SafetyBedReserved,
        ItemRule::AnswersGiven,
        ItemRule::ContactPlanned(ContactKind::PumpChange),
        ItemRule::LegalStatusSet,
        ItemRule::FirstContactPlanned,
    ];
    Event::Decided(Box::new(Decided {
        choice,
        reason: "Stabil.".into(),
        against_rule: true,
        legal_status: LegalStatus::DischargedOnWardList,
        alternative: Alternative::PatientHotel,
        treatment_from: date(2026, 11, 24),
        treatment_days: 14,
        checklist: rules.into_iter().map(item).collect(),
        protocol: protocol(),
        contacts: vec![ContactPattern {
            kind: ContactKind::Round,
            channel: Channel::Video,
            at: UnitPart::Ward,
            every_days: 1,
            time: time(10, 30, 0, 0),
            minutes: 15,
            from_day: 2,
            days_after_end: None,
            what: text("Rond", "Round"),
            needs: vec![],
        }],
        tasks: vec![(TASK, task())],
        requests: vec![],
        persona: None,
    }))
}

pub(super) fn overridden_since() -> Event {
    Event::ItemOverridden { item: "packed".into(), reason: "Slut.".into(), later: true }
}

pub(super) fn decided_since() -> Event {
    let Event::Decided(mut decided) = decided(Choice::YesWhenMet) else { unreachable!() };
    let rules = [ItemRule::RequestsAccepted, ItemRule::RequestsCalled, ItemRule::ThingsSettled];
    let item = |rule| ItemRef {
        id: "item".into(),
        owner: nurse(),
        rule,
        override_allowed: false,
        waits_for: vec![],
    };
    decided.checklist = rules.map(item).into();
    decided.requests = RequestKind::ALL.into();
    decided.persona = Some("lisa".into());
    decided.tasks[0].1.asks = Some(RequestKind::HomeNursing);
    Event::Decided(decided)
}

/// Whose each criterion is, and what an item waits for.
pub(super) fn waiting() -> Vec<Event> {
    let mut flagged = flagged();
    flagged.criteria[0].answered_by = vec![Role::WardNurse];
    let Event::Decided(mut decided) = decided(Choice::YesWhenMet) else { unreachable!() };
    decided.checklist[0].waits_for = vec!["packed".into()];
    vec![Event::Flagged(Box::new(flagged)), Event::Decided(decided)]
}

/// What the programme asks of those who do its acts.
pub(super) fn with_needs() -> Event {
    let of = |act, competences: &[Competence]| ActNeeds { act, competences: competences.into() };
    let acts = [
        of(Act::Contact { kind: ContactKind::PumpChange }, &Competence::ALL),
        of(Act::Request { kind: RequestKind::HomeNursing }, &[Competence::IntravenousMedicine]),
    ];
    Event::Flagged(Box::new(Flagged { needs: acts.into(), ..flagged() }))
}

pub(super) fn planned_since(request: RequestId) -> Event {
    Event::ContactsPlanned { contacts: vec![Contact { request: Some(request), ..contact() }] }
}

fn contact() -> Contact {
    Contact {
        id: CONTACT,
        kind: ContactKind::PumpChange,
        channel: Channel::AtUnit,
        unit: PRIMARY_CARE,
        at: noon(),
        until: at("2026-11-24T12:30"),
        what: "Byta pump.".into(),
        with: Some("Jonas".into()),
        request: None,
    }
}

fn round(outcome: RoundOutcome, contact: Option<ContactId>) -> Event {
    let (participants, note) = (vec!["Erik".into(), "Maria".into()], "Mår bra.".into());
    let channel = Channel::Telephone;
    Event::RoundHeld(Box::new(Round { contact, channel, participants, outcome, note }))
}

fn measured() -> Event {
    let reading = Reading { weight: Some(HundredthsKilogram(7_250)), ..well() };
    let reported_by = Some(Measurer::NextOfKin);
    let source = MeasurementSource { measured_by: Measurer::Patient, reported_by };
    Event::Measured { reading, source }
}

pub(super) fn events() -> Vec<Event> {
    let mut events = flow();
    events.extend(home());
    events
}

/// Until the patient leaves.
fn flow() -> Vec<Event> {
    let found = |verdict| Event::CriterionAnswered {
        criterion: "manages_adl".into(),
        verdict,
        note: "Klarar sig.".into(),
    };
    let says = |party, answer| Event::AnswerGiven { party, answer, note: "Gärna.".into() };
    let item = || String::from("packed");
    vec![
        Event::Flagged(Box::new(flagged())),
        found(Verdict::Met),
        found(Verdict::NotMet),
        found(Verdict::CanBeMetBy { remedy: "kin_helps".into() }),
        decided(Choice::Yes),
        decided(Choice::YesWhenMet),
        decided(Choice::NotNow { reassess_at: noon() }),
        says(Party::Patient, Answer::Yes),
        says(Party::NextOfKin, Answer::NobodyToAsk),
        says(Party::ReceivingStaff, Answer::NotYet),
        says(Party::Patient, Answer::No),
        Event::AgreementWritten { version: 1, content: Box::new(content()) },
        Event::AgreementAgreed { version: 1, party: AgreeingParty::Patient },
        Event::AgreementAgreed { version: 1, party: AgreeingParty::Staff },
        Event::SafetyBedReserved { safety_bed: SafetyBed::Held { bed: 21 } },
        Event::SafetyBedReserved { safety_bed: SafetyBed::Overbooking },
        Event::SafetyBedReleased { reason: "Fullt.".into() },
        Event::OtherWayBackSet { route: "Ambulans till avdelning 5.".into() },
        Event::LegalStatusSet { status: LegalStatus::Leave, from: noon() },
        Event::ItemTicked { item: item(), done: true, note: "Två pumpar.".into() },
        Event::ItemOverridden { item: item(), reason: "Slut.".into(), later: false },
        Event::ContactsPlanned { contacts: vec![contact(), Contact { with: None, ..contact() }] },
        Event::ContactMoved { contact: CONTACT, at: noon(), until: at("2026-11-24T12:30") },
        Event::ContactCancelled { contact: CONTACT, reason: "Helg.".into() },
        Event::SaturationScaleSet { scale: Scale::Two, reason: "Hyperkapni.".into() },
        Event::TaskMade { task: TASK, details: task() },
        Event::TaskMade { task: TASK, details: Task { then: None, ..task() } },
        Event::TaskDone { task: TASK, note: "Klart.".into() },
        Event::KinNamed { kin: ERIKS_FRIEND, relation: "vän".into(), may_see: true },
        Event::UnitConsentSet { unit: PRIMARY_CARE, given: true },
    ]
}

/// From leaving to the end.
fn home() -> Vec<Event> {
    let held = |outcome| Event::ContactHeld { contact: CONTACT, outcome, note: "Tom.".into() };
    let checked = |check| Event::HomeChecked { check, well: true, note: "Framme.".into() };
    let ended = |exit| Event::Ended { exit, reason: "Vill inte.".into() };
    let entered = |document| Event::JournalEntered { unit: WARD_UNIT, document };
    let back = |bed| Event::ReturnedToWard { bed, direct: true, reason: "Frossa.".into() };
    let mut events = vec![
        Event::WentHome { place: 23, planned_end: date(2026, 12, 7) },
        held(ContactOutcome::Done),
        held(ContactOutcome::NotDone { reason: "Kom inte.".into() }),
        checked(HomeCheck::Arrival),
        checked(HomeCheck::Evening),
        measured(),
        Event::AlarmHandled {
            sign: VitalSign::Temperature,
            up_to: noon(),
            action: "Ringde.".into(),
            again: None,
        },
        Event::News2Handled { up_to: noon(), action: "Ringde.".into(), again: None },
        round(RoundOutcome::Continue, Some(CONTACT)),
        back(Some(21)),
        back(None),
        entered(JournalDocument::Agreement(1)),
        entered(JournalDocument::Round(TARGET)),
        Event::Discharged {
            met: vec!["no_fever".into()],
            conversation: "Gick igenom.".into(),
            next: "Återbesök.".into(),
            onward: None,
        },
        ended(Exit::NotSuitable),
        ended(Exit::Declined),
        ended(Exit::Cancelled),
    ];
    let others = RoundOutcome::ALL.into_iter().skip(1);
    events.extend(others.map(|outcome| round(outcome, None)));
    let reason = || String::from("Fel patient.");
    let replacement = Some(Box::new(measured()));
    events.extend([
        Event::Corrected { target: TARGET, replacement, reason: reason() },
        Event::Corrected { target: TARGET, replacement: None, reason: reason() },
    ]);
    events
}
