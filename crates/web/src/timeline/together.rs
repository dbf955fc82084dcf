//! Sentences of what is done with other units, for the timeline.

use crate::episodes::On;
use crate::items::{asked_word, capital};
use care::episode::Event;
use care::episode::medicine::DoseOutcome;
use care::episode::request::{Answer, Details};
use care::episode::thing::Step;
use care::ids::{RequestId, ThingId};

#[expect(clippy::wildcard_enum_match_arm, reason = "details names every case and sends these here")]
#[expect(clippy::too_many_lines, reason = "one arm for each kind of event")]
pub(super) fn details(on: &On<'_>, event: &Event) -> Vec<String> {
    match event {
        Event::RequestSent { details, .. } | Event::RequestChanged { details, .. } => {
            vec![to(on, details), details.what.clone(), days(on, details)]
        }
        Event::RequestReceived { request } | Event::RequestTimesAgreed { request } => {
            vec![of(on, *request)]
        }
        Event::RequestCalled { request, with, note } => {
            vec![of(on, *request), with.clone(), note.clone()]
        }
        Event::RequestAnswered { request, answer, note, by_person } => {
            let person = by_person.clone().unwrap_or_default();
            vec![of(on, *request), answer_words(on, answer), person, note.clone()]
        }
        Event::RequestRetracted { request, reason } => vec![of(on, *request), reason.clone()],
        Event::RequestDone { request, note } => vec![of(on, *request), note.clone()],
        Event::MedicineListWritten { version, rows, note } => {
            let blanks: [(&'static str, &dyn std::fmt::Display); 2] =
                [("version", version), ("rows", &rows.len())];
            vec![on.t().with("timeline-medicine-list", &blanks), note.clone()]
        }
        Event::MedicineListChecked { version, unit, agrees, note } => {
            let key = if *agrees { "medicines-agree" } else { "medicines-disagree" };
            let list = on.t().with("journal-medicine-list", &[("version", version)]);
            vec![format!("{}: {list}", on.unit(*unit)), on.get(key), note.clone()]
        }
        Event::DoseRecorded { dose, .. } => {
            let name = medicine(on, &dose.medicine);
            match &dose.outcome {
                DoseOutcome::Given => vec![name, on.get("dose-given")],
                DoseOutcome::NotGiven { reason } => {
                    vec![name, on.t().with("dose-not-given", &[("reason", reason)])]
                }
            }
        }
        Event::SampleTaken { details, unit, .. } => {
            let to = on.word("sample-to", details.goes_to.as_str());
            vec![details.what.clone(), on.unit(*unit), to]
        }
        Event::SampleHandedIn { sample } => {
            let found = on.episode().samples.get(sample);
            vec![found.map(|sample| sample.sample.what.clone()).unwrap_or_default()]
        }
        Event::Reported { report, unit } => {
            let worry = if report.worry { on.get("report-worry") } else { String::new() };
            vec![worry, report.text.clone(), on.unit(*unit)]
        }
        Event::ReportHandled { action, .. } => vec![action.clone()],
        Event::ThingsOrdered { things } => {
            things.iter().map(|(_, thing)| thing.what.clone()).collect()
        }
        Event::ThingPromised { thing, transport, promised_at } => {
            let when = promised_at.map(|at| on.moment(at)).unwrap_or_default();
            vec![thing_words(on, *thing), on.word("transport", transport.as_str()), when]
        }
        Event::ThingCancelled { thing, reason } => {
            vec![thing_words(on, *thing), reason.clone()]
        }
        Event::ThingMoved { thing, step, note } => {
            vec![thing_words(on, *thing), step_words(on, step), note.clone()]
        }
        Event::NoticeRead { unit, .. } | Event::FollowUpHandedOver { unit } => {
            vec![on.unit(*unit)]
        }
        Event::Reconciled { units, note, .. } => {
            let units: Vec<_> = units.iter().map(|unit| on.unit(*unit)).collect();
            vec![units.join(", "), note.clone()]
        }
        _ => vec![],
    }
}

fn to(on: &On<'_>, details: &Details) -> String {
    format!("{}: {}", capital(&asked_word(on.t(), details.kind)), on.unit(details.to))
}

fn of(on: &On<'_>, id: RequestId) -> String {
    on.episode().requests.get(&id).map(|request| to(on, &request.details)).unwrap_or_default()
}

fn days(on: &On<'_>, details: &Details) -> String {
    let (from, until) = (on.day(details.from), on.day(details.until));
    on.t().with("request-days", &[("from", &from), ("until", &until)])
}

fn answer_words(on: &On<'_>, answer: &Answer) -> String {
    match answer {
        Answer::Accepted => on.get("answered-accepted"),
        Answer::AnotherTime { .. } => on.get("answered-another-time"),
        Answer::Declined { reason } => on.t().with("answered-declined", &[("reason", reason)]),
        Answer::Granted { what, .. } => on.t().with("answered-granted", &[("what", what)]),
    }
}

fn medicine(on: &On<'_>, id: &str) -> String {
    let lists = on.episode().medicine_list.iter();
    let mut rows = lists.flat_map(|list| list.rows.iter().chain(&list.before));
    rows.find(|row| row.id == id).map_or_else(|| id.to_owned(), |row| row.name.clone())
}

fn thing_words(on: &On<'_>, id: ThingId) -> String {
    on.episode().things.get(&id).map(|tracked| tracked.thing.what.clone()).unwrap_or_default()
}

fn step_words(on: &On<'_>, step: &Step) -> String {
    match step {
        Step::Sent => on.get("step-sent"),
        Step::Arrived => on.get("step-arrived"),
        Step::NotArrived { reason } => on.t().with("step-not-arrived", &[("reason", reason)]),
        Step::Refilled => on.get("step-refilled"),
        Step::Returned => on.get("step-returned"),
        Step::Lost { reason } => on.t().with("step-lost", &[("reason", reason)]),
    }
}
