//! Samples of what is done with other units: requests, medicines, visits, things and the end.
//!
//! A file that has been written is never written again: what an older kind has got since is in a
//! second file of that kind.

use crate::cast::*;
use care::episode::Event;
use care::episode::again::Again;
use care::episode::event::{Exit, JournalDocument, Onward};
use care::episode::medicine::{Giver, Medicine, Route, Supply};
use care::episode::request::{Answer, Details, Help, NeedsForm};
use care::episode::thing::{Source, Step, Thing, ThingKind, Transport};
use care::episode::visit::{Report, SampleTaken, SampleTo};
use care::ids::{ContactId, EventId, RequestId, SampleId, ThingId};
use care::news2::SCORED;
use care::programme::{Channel, LegalStatus, RequestKind};
use care::vital_sign::VitalSign;
use care::ward::SafetyBed;
use jiff::civil::date;
use uuid::Uuid;

const REQUEST: RequestId = RequestId(Uuid::from_u128(0x70));
const SAMPLE: SampleId = SampleId(Uuid::from_u128(0x71));
const THING: ThingId = ThingId(Uuid::from_u128(0x72));
const TARGET: EventId = EventId(Uuid::from_u128(0x52));
const CONTACT: ContactId = ContactId(Uuid::from_u128(0x50));

fn noon() -> jiff::Timestamp {
    at("2026-11-24T12:00")
}

fn note() -> String {
    "Ring först.".into()
}

pub(super) fn events() -> Vec<Event> {
    let mut events = requests();
    events.extend(answers());
    events.extend(medicines());
    events.extend(visits());
    events.extend(things());
    events.extend(end());
    events
}

fn details(kind: RequestKind) -> Box<Details> {
    Box::new(Details {
        kind,
        to: HOME_NURSING,
        what: "Antibiotika i blodet.".into(),
        from: date(2026, 11, 25),
        until: date(2026, 11, 30),
        visits: vec![visit_at(8), visit_at(20)],
        help: None,
        answer_by: noon(),
        seen_by: None,
        agreement: Some(1),
        medicine_list: Some(2),
        by_letter: true,
        allowed_under: LegalStatus::ALL.into(),
    })
}

fn requests() -> Vec<Event> {
    let sent = |kind| Event::RequestSent { request: REQUEST, details: details(kind) };
    let mut events: Vec<Event> = RequestKind::ALL.into_iter().map(sent).collect();
    events.extend(Help::ALL.map(|help| {
        let mut details = details(RequestKind::HomeHelp);
        (details.help, details.agreement, details.medicine_list) = (Some(help), None, None);
        Event::RequestSent { request: REQUEST, details }
    }));
    let details = details(RequestKind::HomeNursing);
    events.extend([
        Event::RequestChanged { request: REQUEST, details },
        Event::RequestReceived { request: REQUEST },
        Event::RequestCalled { request: REQUEST, with: "Leila".into(), note: note() },
        Event::RequestTimesAgreed { request: REQUEST },
        Event::RequestRetracted { request: REQUEST, reason: "Klarar sig.".into() },
        Event::RequestDone { request: REQUEST, note: note() },
    ]);
    events
}

fn answers() -> Vec<Event> {
    let (from, until) = (date(2026, 11, 25), date(2026, 11, 30));
    let granted = |form| Answer::Granted { form, what: "Tillsyn.".into(), from, until };
    let mut answers = vec![
        Answer::Accepted,
        Answer::AnotherTime { from, until, visits: vec![visit_at(9)] },
        declines(),
    ];
    answers.extend(NeedsForm::ALL.map(granted));
    let event = |(index, answer)| Event::RequestAnswered {
        request: REQUEST,
        answer: Box::new(answer),
        note: note(),
        by_person: (index == 0).then(|| "Leila Haddad".into()),
    };
    answers.into_iter().enumerate().map(event).collect()
}

fn medicines() -> Vec<Event> {
    let row = |route, giver, supply| Medicine { route, giver, supply, ..cefotaxim() };
    let (route, giver, supply) = (Route::Oral, Giver::Patient, Supply::Packed);
    let mut rows: Vec<Medicine> =
        Route::ALL.into_iter().map(|route| row(route, giver, supply)).collect();
    rows.extend(Giver::ALL.into_iter().map(|giver| row(route, giver, supply)));
    rows.extend(Supply::ALL.into_iter().map(|supply| row(route, giver, supply)));
    rows.push(Medicine { until: Some(date(2026, 12, 7)), ..cefotaxim() });
    let checked = |agrees| Event::MedicineListChecked {
        version: 2,
        unit: HOME_NURSING,
        agrees,
        note: note(),
    };
    vec![
        Event::MedicineListWritten { version: 2, rows, note: note() },
        checked(true),
        checked(false),
        Event::DoseRecorded { dose: given_dose("cefotaxim"), contact: Some(CONTACT) },
        Event::DoseRecorded { dose: missed_dose("cefotaxim"), contact: None },
    ]
}

fn visits() -> Vec<Event> {
    let report = |worry| Report { text: "Hostar mer.".into(), worry };
    let reported = |worry| Event::Reported { report: report(worry), unit: HOME_NURSING };
    let taken = |goes_to| Event::SampleTaken {
        sample: SAMPLE,
        details: SampleTaken { what: "CRP".into(), goes_to },
        unit: HOME_NURSING,
    };
    let mut events: Vec<Event> = SampleTo::ALL.into_iter().map(taken).collect();
    events.extend([
        Event::SampleHandedIn { sample: SAMPLE },
        reported(true),
        reported(false),
        Event::ReportHandled { report: TARGET, action: "Ringde.".into() },
    ]);
    events
}

fn things() -> Vec<Event> {
    let thing = |kind, source, transport| {
        let thing = Thing {
            kind,
            what: "Rollator".into(),
            count: 1,
            source,
            transport,
            promised_at: Some(noon()),
            needed_before: true,
            comes_back: true,
        };
        (THING, thing)
    };
    let (kind, source, transport) = (ThingKind::Aid, Source::WardStore, Transport::DeliveryTour);
    let kinds = ThingKind::ALL.map(|kind| thing(kind, source, transport));
    let sources = Source::ALL.map(|source| thing(kind, source, transport));
    let mut things: Vec<_> = kinds.into_iter().chain(sources).collect();
    let (_, mut last) = thing(kind, source, transport);
    (last.promised_at, last.needed_before, last.comes_back) = (None, false, false);
    things.push((THING, last));
    let promised = |(index, transport)| Event::ThingPromised {
        thing: THING,
        transport,
        promised_at: (index > 0).then(noon),
    };
    let reason = || String::from("Bilen gick sönder.");
    let steps = [
        Step::Sent,
        Step::Arrived,
        Step::NotArrived { reason: reason() },
        Step::Refilled,
        Step::Returned,
        Step::Lost { reason: reason() },
    ];
    let moved = |step| Event::ThingMoved { thing: THING, step, note: note() };
    let mut events = vec![Event::ThingsOrdered { things }];
    events.extend(Transport::ALL.into_iter().enumerate().map(promised));
    events.extend(steps.into_iter().map(moved));
    events.push(Event::ThingCancelled { thing: THING, reason: reason() });
    events
}

fn end() -> Vec<Event> {
    vec![
        Event::NoticeRead { notice: TARGET, unit: HOME_NURSING },
        Event::FollowUpHandedOver { unit: CLINIC },
        Event::Reconciled {
            units: vec![HOME_NURSING, HOME_HELP],
            channel: Channel::Video,
            note: note(),
        },
    ]
}

/// Fields and words that older kinds have got since their first files were written.
pub(super) fn since() -> Vec<Event> {
    let onward = Onward { refer_to: PRIMARY_CARE, referral: "Prover.".into(), call: CLINIC };
    vec![
        super::episode_samples::decided_since(),
        super::episode_samples::overridden_since(),
        super::episode_samples::planned_since(REQUEST),
        Event::Discharged {
            met: vec!["no_fever".into()],
            conversation: "Gick igenom.".into(),
            next: "Återbesök.".into(),
            onward: Some(onward),
        },
        Event::SafetyBedReserved { safety_bed: SafetyBed::Pooled },
        Event::JournalEntered { unit: WARD_UNIT, document: JournalDocument::MedicineList(2) },
        Event::Ended { exit: Exit::Died, reason: note() },
        Event::AlarmHandled {
            sign: VitalSign::Temperature,
            up_to: noon(),
            action: note(),
            again: Some(Again { by: noon(), signs: vec![VitalSign::Temperature] }),
        },
        Event::News2Handled {
            up_to: noon(),
            action: note(),
            again: Some(Again { by: noon(), signs: SCORED.to_vec() }),
        },
    ]
}

/// When a request must have been opened.
pub(super) fn asked_with_a_receipt() -> Vec<Event> {
    let mut details = details(RequestKind::HomeNursing);
    details.seen_by = Some(noon());
    vec![Event::RequestSent { request: REQUEST, details }]
}
