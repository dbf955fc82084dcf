//! Measurements on the patient's page: the badge, its parts with their ages, the newest sets as a
//! table. The trend is `chart`, the official chart `news2_chart`.

use super::limits::{self, LimitsRow};
use super::on::On;
use crate::chart::{self, ChartView};
use crate::format::{self, NewsBadge};
use crate::paths;
use access::Action;
use care::episode::Measurement;
use care::episode::monitoring;
use care::episode::summary::Summary;
use care::news2::{Scale, score};
use care::programme::Limit;
use care::vital_sign::VitalSign;

pub(crate) struct VitalsView {
    pub(crate) badge: Option<NewsBadge>,
    pub(crate) parts: Vec<PartView>,
    /// Who took the newest set.
    pub(crate) taken_by: String,
    pub(crate) scale_two: bool,
    pub(crate) limits: String,
    /// What the limits are, when a decision has set them: what they are, and who set them.
    pub(crate) in_force: Option<(String, Vec<LimitsRow>)>,
    pub(crate) chart: Option<ChartView>,
    pub(crate) rows: Vec<RowView>,
    /// More sets than the table shows.
    pub(crate) more: usize,
}

pub(crate) struct PartView {
    pub(crate) sign: String,
    pub(crate) value: String,
    pub(crate) points: String,
    /// When this part is older than the newest set.
    pub(crate) age: String,
}

pub(crate) struct RowView {
    pub(crate) when: String,
    pub(crate) cells: Vec<CellView>,
    pub(crate) total: String,
    pub(crate) by: String,
    pub(crate) note: String,
    /// Where it is put right, for those who may.
    pub(crate) correct: Option<String>,
}

pub(crate) struct CellView {
    pub(crate) value: String,
    pub(crate) is_over: bool,
}

/// The table's columns after the time; pressure is one column of two signs.
pub(crate) const COLUMNS: [VitalSign; 5] = [
    VitalSign::Temperature,
    VitalSign::Pulse,
    VitalSign::SystolicPressure,
    VitalSign::OxygenSaturation,
    VitalSign::RespiratoryRate,
];

const ROWS: usize = 12;

impl VitalsView {
    pub(crate) fn of(on: &On<'_>) -> Self {
        let episode = on.episode();
        let summary = Summary::of(episode);
        let vitals = summary.as_ref().and_then(|summary| summary.vitals.as_ref());
        let newest = episode.measurements.last();
        let rows = episode.measurements.iter().rev().take(ROWS);
        VitalsView {
            badge: format::news(on.t(), vitals, on.now(), on.zone()),
            parts: parts(on),
            taken_by: newest.map(|measured| taken_by(on, measured)).unwrap_or_default(),
            scale_two: episode.scale() == Scale::Two,
            limits: limits(on),
            in_force: in_force(on),
            chart: chart::view(on),
            rows: rows.map(|measured| row(on, measured)).collect(),
            more: episode.measurements.len().saturating_sub(ROWS),
        }
    }
}

fn parts(on: &On<'_>) -> Vec<PartView> {
    let Some(newest) = on.episode().measurements.last() else { return vec![] };
    let combined = monitoring::combined(on.episode(), on.now());
    let scored = combined.score(on.episode().scale());
    let parts = scored.parts.each().into_iter().map(|(sign, points)| {
        let value = combined.reading.value(sign);
        let missing = on.get("vitals-part-missing");
        let taken = combined.taken_at.get(&sign).filter(|at| **at != newest.mark.at);
        PartView {
            sign: on.get(&format!("sign-short-{}", sign.as_str().replace('_', "-"))),
            value: value.map_or(missing, |value| shortly(on, sign, value)),
            points: points.map_or_else(String::new, |p| on.t().with("vitals-points", &[("n", &p)])),
            age: taken.map_or_else(String::new, |at| on.moment(*at)),
        }
    });
    parts.collect()
}

/// Units are said where the number alone could be another.
fn shortly(on: &On<'_>, sign: VitalSign, value: i32) -> String {
    match sign {
        VitalSign::OxygenSaturation => format::value_with_unit(on.t(), sign, value),
        VitalSign::RespiratoryRate
        | VitalSign::SupplementalOxygen
        | VitalSign::SystolicPressure
        | VitalSign::Pulse
        | VitalSign::Consciousness
        | VitalSign::Temperature
        | VitalSign::DiastolicPressure
        | VitalSign::Weight => format::value(on.t(), sign, value),
    }
}

/// "Mätt av patienten, uppläst av närstående, skrivet av Maria Ek"
fn taken_by(on: &On<'_>, measured: &Measurement) -> String {
    let source = &measured.source;
    let by = on.word("measured-by", source.measured_by.as_str());
    let reported = source.reported_by.map(|by| on.word("reported-by", by.as_str()));
    let wrote = on.t().with("vitals-written-by", &[("who", &on.who(measured.mark.by))]);
    let parts = [Some(by), reported, Some(wrote)].into_iter().flatten();
    parts.collect::<Vec<_>>().join(", ")
}

fn limits(on: &On<'_>) -> String {
    let Some(decision) = &on.episode().decision else { return on.get("vitals-no-limits") };
    let who = on.who(decision.mark.by);
    on.t().with("vitals-limits", &[("who", &who), ("when", &on.moment(decision.mark.at))])
}

fn in_force(on: &On<'_>) -> Option<(String, Vec<LimitsRow>)> {
    let decision = on.episode().decision.as_ref()?;
    let (who, when) = (on.who(decision.mark.by), on.moment(decision.mark.at));
    let says = on.t().with("limits-in-force", &[("who", &who), ("when", &when)]);
    Some((says, limits::rows(on, &decision.protocol)))
}

fn row(on: &On<'_>, measured: &Measurement) -> RowView {
    let total = score(&measured.reading, on.episode().scale()).total();
    let late = measured.recorded_at.duration_since(measured.mark.at).as_mins() > 60;
    let corrects = on.may(Action::Correct);
    RowView {
        when: on.moment(measured.mark.at),
        cells: COLUMNS.into_iter().map(|sign| cell(on, measured, sign)).collect(),
        total: total.map_or_else(|_| "–".to_owned(), |total| total.to_string()),
        by: taken_by_shortly(on, measured),
        note: match late {
            true => on.t().with("vitals-sent-late", &[("when", &on.moment(measured.recorded_at))]),
            false => String::new(),
        },
        correct: corrects.then(|| paths::correction(on.id(), measured.mark.id)),
    }
}

fn taken_by_shortly(on: &On<'_>, measured: &Measurement) -> String {
    use care::programme::Measurer;
    match measured.source.measured_by {
        Measurer::Patient => on.given_name(),
        Measurer::NextOfKin => on.get("measurer-next-of-kin"),
        Measurer::Staff => on.who(measured.mark.by),
    }
}

fn cell(on: &On<'_>, measured: &Measurement, sign: VitalSign) -> CellView {
    let reading = &measured.reading;
    let value = |sign| reading.value(sign).map(|value| format::value(on.t(), sign, value));
    let words = match (sign, value(VitalSign::DiastolicPressure)) {
        (VitalSign::SystolicPressure, Some(below)) => {
            Some(format!("{}/{below}", value(sign).unwrap_or_else(|| "–".to_owned())))
        }
        _ => value(sign),
    };
    let is_over = reading.value(sign).is_some_and(|value| is_beyond(on, sign, value));
    CellView { value: words.unwrap_or_else(|| "–".to_owned()), is_over }
}

fn is_beyond(on: &On<'_>, sign: VitalSign, value: i32) -> bool {
    let beyond = |limit: &Limit| {
        limit.below.is_some_and(|below| value < below)
            || limit.above.is_some_and(|above| value > above)
    };
    let decision = on.episode().decision.as_ref();
    let limits = decision.into_iter().flat_map(|decision| &decision.protocol.limits);
    limits.into_iter().any(|limit| limit.sign == sign && beyond(limit))
}
