//! Rules of visits: one form becomes every fact that it tells, each checked as if told alone.

use super::decide::{Decided, Deciding, line, text};
use super::decide_facts::{happened, possible};
use super::event::Event;
use super::visit::{Report, Visit};
use crate::ids::{EventId, SampleId, UnitId};
use crate::refusal::Refusal;
use jiff::Timestamp;
use uuid::Uuid;

/// Most doses, and most samples, told of one visit.
const ROWS_MAX: usize = 20;

pub(super) fn visit(on: &Deciding<'_>, visit: &Visit) -> Decided {
    happened(on, visit.at)?;
    if visit.doses.len().max(visit.samples.len()) > ROWS_MAX {
        return Err(Refusal::TooMany { most: ROWS_MAX });
    }
    let mut events = vec![Event::ContactHeld {
        contact: visit.contact,
        outcome: visit.outcome.clone(),
        note: visit.note.trim().to_owned(),
    }];
    if let Some((reading, source)) = &visit.reading {
        events.push(Event::Measured { reading: *reading, source: source.clone() });
    }
    let contact = Some(visit.contact);
    events.extend(visit.doses.iter().map(|dose| {
        let dose = dose.clone();
        Event::DoseRecorded { dose, contact }
    }));
    let unit = unit(on);
    events.extend(visit.samples.iter().enumerate().map(|(index, details)| {
        let id = on.ctx.command.0.as_u128().wrapping_add(1 + index as u128);
        let (sample, details) = (SampleId(Uuid::from_u128(id)), details.clone());
        Event::SampleTaken { sample, details, unit }
    }));
    if let Some(report) = &visit.report {
        events.push(Event::Reported { report: report.clone(), unit });
    }
    for event in &events {
        possible(on, event)?;
    }
    Ok(events.into_iter().map(|event| on.change_at(visit.at, event)).collect())
}

/// Whoever writes does so for a unit; patients and next of kin report through the ward's page.
fn unit(on: &Deciding<'_>) -> UnitId {
    on.ctx.by.unit().unwrap_or(on.opening.ward_unit)
}

pub(super) fn report(on: &Deciding<'_>, at: Timestamp, report: &Report) -> Decided {
    happened(on, at)?;
    let event = Event::Reported { report: report.clone(), unit: unit(on) };
    possible(on, &event)?;
    Ok(vec![on.change_at(at, event)])
}

pub(super) fn handle_report(on: &Deciding<'_>, id: EventId, action: &str) -> Decided {
    text("action", action)?;
    let reported = on.episode.reports.get(&id).ok_or(Refusal::NotFound { what: "report" })?;
    if reported.handled.is_some() {
        return Ok(vec![]);
    }
    on.one(Event::ReportHandled { report: id, action: action.trim().to_owned() })
}

pub(super) fn report_is_told(report: &Report) -> Result<(), Refusal> {
    text("report", &report.text)
}

pub(super) fn sample_is_told(what: &str) -> Result<(), Refusal> {
    line("what", what)
}
