//! Readings: the fields of a set of vital signs, and what was typed in them. Used by measuring
//! and by correcting a measurement.

use super::act::{Field, Kind};
use crate::format;
use crate::forms::{Choice, Fields, Reader};
use crate::items::capital;
use crate::lang::Lang;
use crate::texts::T;
use care::episode::event::MeasurementSource;
use care::programme::Measurer;
use care::vital_sign::{Consciousness, DecimalMark, NotRead, Reading, VitalSign, Why};

/// Numbers first, so that they are typed without leaving the keys; then what is chosen.
const ORDER: [VitalSign; 9] = [
    VitalSign::Temperature,
    VitalSign::Pulse,
    VitalSign::SystolicPressure,
    VitalSign::DiastolicPressure,
    VitalSign::OxygenSaturation,
    VitalSign::RespiratoryRate,
    VitalSign::Weight,
    VitalSign::SupplementalOxygen,
    VitalSign::Consciousness,
];

pub(crate) fn fields(t: T) -> Vec<Field> {
    ORDER.into_iter().map(|sign| field(t, sign)).collect()
}

fn field(t: T, sign: VitalSign) -> Field {
    let label = capital(&format::sign_name(t, sign));
    let name = sign.as_str();
    let choice =
        |word: &str, value: i32| Choice::new(word, capital(&format::value(t, sign, value)));
    let none = Choice::new("", t.get("measure-not-measured"));
    match sign {
        VitalSign::SupplementalOxygen => {
            let options = vec![choice("air", 0), choice("oxygen", 1), none];
            Field::new(Kind::Radios, name, label).options(options)
        }
        VitalSign::Consciousness => {
            let levels = Consciousness::ALL.into_iter();
            let levels = levels.map(|level| choice(level.as_str(), level.value()));
            let options = levels.chain([none]).collect();
            Field::new(Kind::Radios, name, label).options(options)
        }
        VitalSign::RespiratoryRate
        | VitalSign::OxygenSaturation
        | VitalSign::SystolicPressure
        | VitalSign::DiastolicPressure
        | VitalSign::Pulse
        | VitalSign::Temperature
        | VitalSign::Weight => {
            let unit = sign.unit().unwrap_or_default();
            Field::new(Kind::Number { unit }, name, label)
        }
    }
}

/// What a form starts from: a set that is to be corrected, or nothing.
pub(crate) fn prefilled(t: T, reading: &Reading) -> Vec<(&'static str, String)> {
    let known = ORDER.into_iter().filter_map(|sign| {
        let value = reading.value(sign)?;
        Some((sign.as_str(), sign.write(value, mark(t))))
    });
    known.collect()
}

/// The set that was typed; each field that cannot be read is noted beside it.
pub(crate) fn read(t: T, reader: &mut Reader<'_>, fields: &Fields) -> Reading {
    let mut reading = Reading::default();
    for sign in ORDER {
        match sign.read(fields.one(sign.as_str())) {
            Ok(value) => drop(reading.set(sign, value)),
            Err(NotRead { why: Why::Empty, .. }) => {}
            Err(refused) => reader.say(sign.as_str(), unread(t, &refused)),
        }
    }
    reading
}

/// "Skriv ett tal mellan 25,0 och 45,0, till exempel 37,1"
fn unread(t: T, refused: &NotRead) -> String {
    let sign = refused.sign;
    let key = match refused.why {
        Why::NoDecimals => "measure-no-decimals",
        Why::NotAChoice => "measure-choose",
        Why::Empty | Why::NotANumber | Why::OutsideAnyBody { .. } => "measure-number",
    };
    t.with(
        key,
        &[
            ("sign", &format::sign_name(t, sign)),
            ("lowest", &format::value(t, sign, refused.lowest)),
            ("highest", &format::value(t, sign, refused.highest)),
            ("example", &format::value(t, sign, refused.example)),
        ],
    )
}

fn mark(t: T) -> DecimalMark {
    match t.lang {
        Lang::Sv => DecimalMark::Comma,
        Lang::En => DecimalMark::Point,
    }
}

/// Who measured and who read the values out; who wrote them is known already.
pub(crate) fn source_fields(t: T) -> Vec<Field> {
    let measurers = || Measurer::ALL.into_iter().map(move |by| choice(t, by));
    let nobody = Choice::new("", t.get("measure-reported-by-nobody"));
    vec![
        Field::new(Kind::Radios, "measured_by", t.get("measure-measured-by"))
            .options(measurers().collect()),
        Field::new(Kind::Radios, "reported_by", t.get("measure-reported-by"))
            .hint(t.get("measure-reported-by-hint"))
            .options([nobody].into_iter().chain(measurers()).collect()),
    ]
}

fn choice(t: T, by: Measurer) -> Choice {
    let key = format!("measurer-{}", by.as_str().replace('_', "-"));
    Choice::new(by.as_str(), t.get(&key))
}

pub(crate) fn read_source(reader: &mut Reader<'_>) -> Option<MeasurementSource> {
    let measured_by = reader.choice("measured_by", "measure-by-missing", measurer)?;
    let reported_by = measurer(&reader.text("reported_by"));
    Some(MeasurementSource { measured_by, reported_by })
}

fn measurer(word: &str) -> Option<Measurer> {
    Measurer::ALL.into_iter().find(|by| by.as_str() == word)
}
