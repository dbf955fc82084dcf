//! What was typed of a visit, as one command. Everything that cannot be read is said at once.

use super::super::medicines::{self, MedicineView};
use super::super::our::Our;
use crate::episodes::act::unread;
use crate::episodes::readings;
use crate::failure::Failure;
use crate::forms::{Fields, Reader, SubmitError};
use access::Action;
use care::episode::contact::Planned;
use care::episode::event::{ContactOutcome, MeasurementSource};
use care::episode::medicine::{Dose, DoseOutcome};
use care::episode::visit::{Report, SampleTaken, SampleTo, Visit};
use care::vital_sign::Reading;
use jiff::Timestamp;

pub(super) fn visit(
    our: &Our<'_>,
    planned: &Planned,
    fields: &Fields,
) -> Result<Visit, SubmitError> {
    let mut reader = Reader::new(our.t(), fields);
    let outcome = outcome(&mut reader);
    let at = at(our, fields, &mut reader);
    let is_done = outcome == Some(ContactOutcome::Done);
    let is_first = planned.held.is_none();
    let reading = reading(our, fields, &mut reader).filter(|_| is_first);
    let doses = if is_first { doses(our, planned, fields, is_done, &mut reader) } else { vec![] };
    let samples = if is_first { samples(our, fields, &mut reader) } else { vec![] };
    let report = report(our, fields, &mut reader).filter(|_| is_first);
    let note = reader.text("note");
    reader.finish().map_err(unread)?;
    let (Some(outcome), Some(at)) = (outcome, at) else {
        return Err(SubmitError::Failure(Failure::Unreadable));
    };
    let contact = planned.contact.id;
    Ok(Visit { at, contact, outcome, note, reading, doses, samples, report })
}

fn outcome(reader: &mut Reader<'_>) -> Option<ContactOutcome> {
    let is_done = reader.choice("outcome", "visit-outcome-missing", |word| match word {
        "done" => Some(true),
        "not_done" => Some(false),
        _ => None,
    })?;
    Some(match is_done {
        true => ContactOutcome::Done,
        false => ContactOutcome::NotDone { reason: reader.needed("reason", "day-reason-missing") },
    })
}

/// Whoever leaves the time empty is standing there: it is now.
fn at(our: &Our<'_>, fields: &Fields, reader: &mut Reader<'_>) -> Option<Timestamp> {
    let now = our.web.app.now();
    match (fields.one("at_date"), fields.one("at_time")) {
        ("", "") => Some(now),
        _ => reader.past("at", our.zone(), now),
    }
}

fn reading(
    our: &Our<'_>,
    fields: &Fields,
    reader: &mut Reader<'_>,
) -> Option<(Reading, MeasurementSource)> {
    if !our.may(Action::Measure) {
        return None;
    }
    let reading = readings::read(our.t(), reader, fields);
    if reading.is_empty() {
        return None;
    }
    readings::read_source(reader).map(|source| (reading, source))
}

/// The version that the form was written from; another one means another list.
pub(super) fn list_version(our: &Our<'_>) -> u32 {
    let list = our.view.health.as_ref().and_then(|health| health.medicine_list.as_ref());
    list.map_or(0, |list| list.version)
}

fn doses(
    our: &Our<'_>,
    planned: &Planned,
    fields: &Fields,
    is_done: bool,
    reader: &mut Reader<'_>,
) -> Vec<Dose> {
    let (rows, apart) = super::doses(our, planned, our.may(Action::GiveCare));
    if rows.is_empty() && apart.is_empty() {
        return vec![];
    }
    if fields.one("list_version").parse() != Ok(list_version(our)) {
        reader.fail("doses", "visit-list-changed");
        return vec![];
    }
    let given = |row: &MedicineView| Dose { medicine: row.id.clone(), outcome: DoseOutcome::Given };
    let mut doses = match fields.one("doses") {
        "all" => rows.iter().map(given).collect(),
        "some" => rows.iter().filter_map(|row| one(our, row, fields, reader)).collect(),
        "none" => vec![],
        _ if !is_done || rows.is_empty() => vec![],
        _ => {
            reader.fail("doses", "visit-doses-missing");
            vec![]
        }
    };
    let ticked = fields.all("apart");
    doses.extend(apart.iter().filter(|row| ticked.contains(&row.id)).map(given));
    doses
}

/// One medicine, when not all were given.
fn one(
    our: &Our<'_>,
    row: &MedicineView,
    fields: &Fields,
    reader: &mut Reader<'_>,
) -> Option<Dose> {
    let (name, reason) = (medicines::dose_field(&row.id), medicines::reason_field(&row.id));
    let say = |key: &str| our.t().with(key, &[("medicine", &row.name)]);
    let outcome = match fields.one(&name) {
        "given" => DoseOutcome::Given,
        "not_given" if fields.one(&reason).is_empty() => {
            reader.say(&reason, say("visit-dose-reason-missing"));
            return None;
        }
        "not_given" => DoseOutcome::NotGiven { reason: fields.one(&reason).to_owned() },
        "not_due" => return None,
        _ => {
            reader.say(&name, say("visit-dose-missing"));
            return None;
        }
    };
    Some(Dose { medicine: row.id.clone(), outcome })
}

fn samples(our: &Our<'_>, fields: &Fields, reader: &mut Reader<'_>) -> Vec<SampleTaken> {
    let taken = fields.lines("samples");
    if taken.is_empty() || !our.may(Action::GiveCare) {
        return vec![];
    }
    let parse = |word: &str| SampleTo::ALL.into_iter().find(|to| to.as_str() == word);
    let goes_to = reader.choice("goes_to", "visit-sample-to-missing", parse);
    let samples = taken.into_iter().zip(std::iter::repeat(goes_to));
    samples.filter_map(|(what, to)| Some(SampleTaken { what, goes_to: to? })).collect()
}

/// Worry needs a word of what it is about.
fn report(our: &Our<'_>, fields: &Fields, reader: &mut Reader<'_>) -> Option<Report> {
    if !our.may(Action::Report) {
        return None;
    }
    let worry = fields.one("worry") == "yes";
    let text = match worry {
        true => reader.needed("report", "visit-worry-text-missing"),
        false => reader.text("report"),
    };
    (!text.is_empty()).then_some(Report { text, worry })
}
