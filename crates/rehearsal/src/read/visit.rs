//! Visits in the home, told once by whoever was there, and what a visit leaves behind: samples on
//! their way and reports to the ward.

use super::command::{On, Read};
use super::facts;
use crate::scenario::Find;
use crate::table::Table;
use care::episode::Command;
use care::episode::event::ContactOutcome;
use care::episode::medicine::{Dose, DoseOutcome};
use care::episode::visit::{Report, SampleTaken, SampleTo, Visit};
use care::ids::{EventId, SampleId};
use uuid::Uuid;

/// `request` and the planned time `visit`, or `contact`; what was measured, given, taken and seen.
pub(super) fn record_visit(on: &On<'_, '_>) -> Read {
    let (at, table) = (on.happened(), on.table);
    let contact = facts::contact(on);
    let (note, done) = (table.note("note"), table.flag("done", true));
    let reason = table.text_or_none("reason");
    let (reading, source) = facts::reading(on);
    let (doses, samples) = (doses(table), samples(table));
    let report = table.get("report").and_then(|field| field.text());
    let worry = table.flag("worry", false);
    let (contact, find) = contact?;
    let outcome = match done {
        true => ContactOutcome::Done,
        false => ContactOutcome::NotDone { reason: reason.unwrap_or_default() },
    };
    let visit = Visit {
        at,
        contact,
        outcome,
        note,
        reading: (!reading.is_empty()).then_some((reading, source)),
        doses,
        samples,
        report: report.map(|text| Report { text, worry }),
    };
    on.found(Command::RecordVisit(Box::new(visit)), find)
}

/// `given = ["cefotaxim"]`, and `not_given = [{ medicine, reason }]`.
fn doses(table: &Table<'_>) -> Vec<Dose> {
    let given = table.get("given").map(|field| field.texts()).unwrap_or_default();
    let given = given.into_iter().map(|medicine| Dose { medicine, outcome: DoseOutcome::Given });
    let missed = table.tables("not_given").into_iter().filter_map(|table| {
        let (medicine, reason) = (table.text("medicine"), table.text("reason"));
        table.finish();
        let outcome = DoseOutcome::NotGiven { reason: reason? };
        Some(Dose { medicine: medicine?, outcome })
    });
    given.chain(missed).collect()
}

fn samples(table: &Table<'_>) -> Vec<SampleTaken> {
    let tables = table.tables("samples").into_iter();
    let samples = tables.filter_map(|table| {
        let what = table.text("what");
        let goes_to = table.need("goes_to", "where it is handed in");
        let goes_to = goes_to.and_then(|field| field.word(&SampleTo::ALL, SampleTo::as_str));
        table.finish();
        Some(SampleTaken { what: what?, goes_to: goes_to? })
    });
    samples.collect()
}

/// `sample` is the id of the step that told of the visit; `number` which of its samples.
pub(super) fn hand_in_sample(on: &On<'_, '_>) -> Read {
    let (at, field) = (on.happened(), on.table.need("sample", "the id of a step"));
    let number = on.table.get("number").map_or(Some(1), |field| field.whole(1..=20_u8));
    let event = event_of(on, &field?, "record-visit");
    let sample = event?.0.as_u128().wrapping_add(u128::from(number?));
    on.one(Command::HandInSample { at, sample: SampleId(Uuid::from_u128(sample)) })
}

fn event_of(on: &On<'_, '_>, field: &crate::table::Field<'_>, does: &str) -> Option<EventId> {
    let (step, day) = on.labelled(field)?;
    let event = on.cast.event_of(step, day).filter(|_| step.does == does);
    if event.is_none() {
        field.fault(&format!("the id of a step of day {day} that does {does}"));
    }
    event
}

pub(super) fn report(on: &On<'_, '_>) -> Read {
    let (at, text) = (on.happened(), on.table.text("text"));
    let worry = on.table.flag("worry", false);
    on.one(Command::Report { at, report: Report { text: text?, worry } })
}

/// The newest report that nobody has handled.
pub(super) fn handle_report(on: &On<'_, '_>) -> Read {
    let action = on.table.text("action")?;
    let report = EventId(Uuid::nil());
    on.found(Command::HandleReport { report, action }, Some(Find::Report))
}
