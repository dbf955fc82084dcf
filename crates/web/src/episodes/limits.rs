//! Limits: at what values the ward is alarmed, how soon somebody answers, and when each sign is
//! measured. What a decision puts into force, for whoever signs it and whoever reads it after.
//!
//! Not the rules themselves: `care::programme::Protocol` has them.

use super::on::On;
use crate::format;
use crate::items::capital;
use care::news2::Band;
use care::programme::{Level, Limit, MeasureRule, News2Level, Protocol};
use care::vital_sign::{Consciousness, VitalSign};

/// One sign, or NEWS2, with its lines.
pub(crate) struct LimitsRow {
    pub(crate) sign: String,
    pub(crate) lines: Vec<String>,
}

/// Every sign that is measured or limited, in the order of the signs; then NEWS2.
pub(crate) fn rows(on: &On<'_>, protocol: &Protocol) -> Vec<LimitsRow> {
    let signs = VitalSign::ALL.into_iter().map(|sign| {
        let limits = protocol.limits.iter().filter(|limit| limit.sign == sign);
        let measures = protocol.measures.iter().filter(|rule| rule.sign == sign);
        let limits = limits.map(|limit| limit_words(on, limit));
        LimitsRow {
            sign: capital(&format::sign_name(on.t(), sign)),
            lines: limits.chain(measures.map(|rule| times_words(on, rule))).collect(),
        }
    });
    let news2 = protocol.news2_levels.iter().map(|rule| band_words(on, rule));
    let news2 = LimitsRow { sign: on.get("limits-news2"), lines: news2.collect() };
    signs.chain([news2]).filter(|row| !row.lines.is_empty()).collect()
}

/// "Under 92 %: akut, svar inom 15 min"
fn limit_words(on: &On<'_>, limit: &Limit) -> String {
    let bounds = match limit.sign {
        // What is chosen has no number to be under or over.
        VitalSign::SupplementalOxygen => on.get("limits-oxygen"),
        VitalSign::Consciousness => {
            let alert = Consciousness::Alert.value();
            let alert = format::value(on.t(), VitalSign::Consciousness, alert);
            on.t().with("limits-other-than", &[("value", &alert)])
        }
        VitalSign::RespiratoryRate
        | VitalSign::OxygenSaturation
        | VitalSign::SystolicPressure
        | VitalSign::Pulse
        | VitalSign::Temperature
        | VitalSign::DiastolicPressure
        | VitalSign::Weight => numbers(on, limit),
    };
    answered(on, &bounds, limit.level, limit.answer_within_minutes)
}

fn numbers(on: &On<'_>, limit: &Limit) -> String {
    let value = |value| format::value_with_unit(on.t(), limit.sign, value);
    match (limit.below.map(value), limit.above.map(value)) {
        (Some(below), Some(above)) => {
            on.t().with("limits-outside", &[("below", &below), ("above", &above)])
        }
        (Some(below), None) => on.t().with("limits-below", &[("value", &below)]),
        (None, Some(above)) => on.t().with("limits-above", &[("value", &above)]),
        (None, None) => String::new(),
    }
}

fn band_words(on: &On<'_>, rule: &News2Level) -> String {
    let band = on.get(match rule.band {
        Band::Zero => "limits-band-zero",
        Band::OneToFour => "limits-band-one-to-four",
        Band::SingleThree => "limits-band-single-three",
        Band::FiveOrSix => "limits-band-five-or-six",
        Band::SevenOrMore => "limits-band-seven-or-more",
    });
    answered(on, &band, rule.level, rule.answer_within_minutes)
}

fn answered(on: &On<'_>, bounds: &str, level: Level, minutes: u32) -> String {
    let level = on.get(match level {
        Level::Acute => "limits-level-acute",
        Level::Soon => "limits-level-soon",
        Level::Information => "limits-level-information",
    });
    let blanks: [(&'static str, &dyn std::fmt::Display); 3] =
        [("bounds", &bounds), ("level", &level), ("minutes", &minutes)];
    capital(&on.t().with("limits-answered", &blanks))
}

/// "Mäts kl 8, 20. Personal"
fn times_words(on: &On<'_>, rule: &MeasureRule) -> String {
    let clocks = rule.times.iter().map(|time| format::clock(on.t(), *time));
    let clocks = clocks.collect::<Vec<_>>().join(", ");
    let clocks = on.t().with("time-clock", &[("clock", &clocks)]);
    let by = on.word("measurer", rule.by.as_str());
    on.t().with("limits-measured", &[("clocks", &clocks), ("by", &by)])
}
