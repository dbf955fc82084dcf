//! What the forms of acts lend to corrections: the same fields for the same things.

use super::act::Field;
use super::on::On;
use super::{contact, home_check, readings};
use crate::forms::{Fields, Reader};
use crate::texts::T;
use care::episode::event::{ContactOutcome, MeasurementSource};
use care::vital_sign::Reading;

pub(crate) fn reading_fields(t: T) -> Vec<Field> {
    readings::fields(t).into_iter().chain(readings::source_fields(t)).collect()
}

pub(crate) fn reading_prefilled(
    t: T,
    reading: &Reading,
    source: &MeasurementSource,
) -> Vec<(&'static str, String)> {
    let reported = source.reported_by.map(|by| by.as_str().to_owned()).unwrap_or_default();
    let by = [
        ("supplemental_oxygen", String::new()),
        ("consciousness", String::new()),
        ("measured_by", source.measured_by.as_str().to_owned()),
        ("reported_by", reported),
    ];
    by.into_iter().chain(readings::prefilled(t, reading)).collect()
}

pub(crate) fn read_reading(t: T, reader: &mut Reader<'_>, fields: &Fields) -> Reading {
    readings::read(t, reader, fields)
}

pub(crate) fn read_source(reader: &mut Reader<'_>) -> Option<MeasurementSource> {
    readings::read_source(reader)
}

/// Its own reason is `why`: `reason` is the correction's.
pub(crate) fn contact_fields(on: &On<'_>) -> Vec<Field> {
    contact::fields_of(on, "why")
}

pub(crate) fn read_outcome(reader: &mut Reader<'_>) -> Option<ContactOutcome> {
    contact::read_outcome(reader, "why")
}

pub(crate) fn home_check_fields(on: &On<'_>) -> Vec<Field> {
    home_check::fields_of(on)
}

pub(crate) fn read_well(reader: &mut Reader<'_>) -> Option<bool> {
    home_check::read_well(reader)
}
