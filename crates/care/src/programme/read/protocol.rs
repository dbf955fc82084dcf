//! Protocol: what is measured, its limits, and what a NEWS2 band asks for.

use super::between;
use super::table::{List, Table, values};
use crate::news2::Band;
use crate::programme::{FaultKind, Level, Limit, MeasureRule, Measurer, News2Level, Protocol};
use crate::vital_sign::{DecimalMark, VitalSign, Why};
use std::ops::RangeInclusive;
use toml::de::DeValue;

pub(super) fn protocol(file: &Table<'_>) -> Option<Protocol> {
    file.table("protocol", |table| {
        let stale = table.whole("stale_after_minutes", 60..=10_080);
        let missing = table.whole("missing_after_minutes", 15..=1_440);
        let late = table.whole("late_alarm_minutes", 60..=10_080);
        let window = table.whole("news2_window_minutes", 1..=240);
        let (measures, limits) = (measures(table), limits(table));
        between::limits_fit(&measures, &limits);
        let news2_levels = news2_levels(table);
        Some(Protocol {
            measures: values(measures),
            limits: values(limits),
            stale_after_minutes: stale?,
            missing_after_minutes: missing?,
            late_alarm_minutes: late?,
            news2_window_minutes: u16::try_from(window?).ok()?,
            news2_levels,
        })
    })
}

fn measures<'t>(table: &Table<'t>) -> List<'t, MeasureRule> {
    let measures = table.tables("measures", 1..=27, |rule| {
        let sign = rule.word("sign", &VitalSign::ALL, VitalSign::as_str);
        let times = rule.times("times", 1..=12);
        let by = rule.word("by", &Measurer::ALL, Measurer::as_str);
        Some(MeasureRule { sign: sign?, times, by: by? })
    });
    between::once(&measures, "sign", |rule| (rule.sign, rule.by));
    measures
}

fn limits<'t>(table: &Table<'t>) -> List<'t, Limit> {
    table.tables("limits", 0..=40, |limit| {
        let sign = limit.word("sign", &VitalSign::ALL, VitalSign::as_str);
        let (below, above) = (bound(limit, "below", sign), bound(limit, "above", sign));
        if !limit.has("below") && !limit.has("above") {
            limit.fault("sign", FaultKind::Missing, "below, above");
        }
        let level = limit.word("level", &Level::ALL, Level::as_str);
        let answer_within_minutes = answer_within(limit, level);
        let ask = limit.text("ask");
        Some(Limit {
            sign: sign?,
            below: below?,
            above: above?,
            level: level?,
            answer_within_minutes: answer_within_minutes?,
            ask: ask?,
        })
    })
}

/// What is acute is answered within the hour, what is soon within the day.
fn answer_within(table: &Table<'_>, level: Option<Level>) -> Option<u32> {
    let range: RangeInclusive<u32> = match level {
        Some(Level::Acute) => 1..=60,
        Some(Level::Soon) => 15..=1_440,
        Some(Level::Information) | None => 1..=4_320,
    };
    table.whole("answer_within_minutes", range)
}

/// A bound as people write it (38.0, "alert"), in the sign's stored unit; `Some(None)` when it is
/// not there, `None` when it is wrong.
fn bound(table: &Table<'_>, key: &'static str, sign: Option<VitalSign>) -> Option<Option<i32>> {
    let Some(value) = table.get(key) else { return Some(None) };
    let sign = sign?;
    let choice = matches!(sign, VitalSign::SupplementalOxygen | VitalSign::Consciousness);
    let typed = match value.get_ref() {
        DeValue::Integer(whole) if !choice && whole.radix() == 10 => whole.as_str(),
        DeValue::Float(number) if !choice => number.as_str(),
        DeValue::String(word) if choice => word,
        DeValue::Integer(_)
        | DeValue::Float(_)
        | DeValue::String(_)
        | DeValue::Boolean(_)
        | DeValue::Datetime(_)
        | DeValue::Array(_)
        | DeValue::Table(_) => {
            table.fault(key, FaultKind::WrongType, &plausible(sign));
            return None;
        }
    };
    match sign.read(typed) {
        Ok(stored) if choice || is_exact(sign, stored, typed) => Some(Some(stored)),
        Ok(_) => {
            table.fault(key, FaultKind::TooExact, &sign.write(sign.example(), DecimalMark::Point));
            None
        }
        Err(refused) => {
            let what = match refused.why {
                Why::OutsideAnyBody { .. } => FaultKind::OutOfRange,
                Why::NoDecimals => FaultKind::TooExact,
                Why::NotAChoice => FaultKind::NotOneOf,
                Why::Empty | Why::NotANumber => FaultKind::WrongType,
            };
            table.fault(key, what, &plausible(sign));
            None
        }
    }
}

/// Rounding a limit would move it: 38.04 is refused rather than read as 38.0.
fn is_exact(sign: VitalSign, stored: i32, typed: &str) -> bool {
    let written = sign.write(stored, DecimalMark::Point);
    let plain = |text: &str| match text.split_once('.') {
        Some((whole, rest)) => format!("{whole}.{}", rest.trim_end_matches('0')),
        None => format!("{text}."),
    };
    let whole = |text: &str| text.trim_start_matches('0').to_owned();
    whole(&plain(&written)) == whole(&plain(typed))
}

fn plausible(sign: VitalSign) -> String {
    match sign {
        VitalSign::SupplementalOxygen => "\"air\", \"oxygen\"".to_owned(),
        VitalSign::Consciousness => {
            use crate::vital_sign::Consciousness as Level;
            Level::ALL.map(|level| format!("\"{}\"", level.as_str())).join(", ")
        }
        VitalSign::RespiratoryRate
        | VitalSign::OxygenSaturation
        | VitalSign::SystolicPressure
        | VitalSign::Pulse
        | VitalSign::Temperature
        | VitalSign::DiastolicPressure
        | VitalSign::Weight => {
            let show = |value: i32| sign.write(value, DecimalMark::Point);
            let bounds = sign.plausible();
            format!("{}–{}", show(*bounds.start()), show(*bounds.end()))
        }
    }
}

/// The file's own rows, and the RCP's for the bands that it does not mention.
fn news2_levels(table: &Table<'_>) -> Vec<News2Level> {
    let given = table.tables("news2_levels", 0..=News2Level::BANDS.len(), |rule| {
        let band = rule.word("band", &News2Level::BANDS, band);
        let level = rule.word("level", &Level::ALL, Level::as_str);
        let answer_within_minutes = answer_within(rule, level);
        let (band, level) = (band?, level?);
        Some(News2Level { band, level, answer_within_minutes: answer_within_minutes? })
    });
    between::once(&given, "band", |rule| rule.band);
    let mut levels: Vec<News2Level> = given.items.iter().map(|item| item.value).collect();
    for rcp in News2Level::RCP {
        if !levels.iter().any(|rule| rule.band == rcp.band) {
            levels.push(rcp);
        }
    }
    levels.sort_by_key(|rule| rule.band);
    if given.whole {
        between::higher_is_never_milder(&given, &levels);
    }
    levels
}

/// The word of the file, which is the word of the record.
fn band(band: Band) -> &'static str {
    match band {
        Band::Zero => "zero",
        Band::OneToFour => "one_to_four",
        Band::SingleThree => "single_three",
        Band::FiveOrSix => "five_or_six",
        Band::SevenOrMore => "seven_or_more",
    }
}
