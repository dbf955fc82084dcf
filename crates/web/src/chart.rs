//! Chart: the trend of each sign as lines in SVG, with limits, and broken where a planned value is
//! missing. Never drawn through as if known. Geometry is attributes only.

mod planned;
mod scale;

use crate::episodes::On;
use crate::format;
use care::episode::Measurement;
use care::programme::Limit;
use care::vital_sign::VitalSign;
use jiff::{Timestamp, ToSpan};
use scale::{Across, Up};

pub(crate) struct ChartView {
    pub(crate) height: String,
    pub(crate) bottom: String,
    pub(crate) describes: String,
    pub(crate) days: Vec<DayLine>,
    pub(crate) rows: Vec<SignRow>,
    /// Planned times without a value: where, and a word for the last of them.
    pub(crate) missing: Vec<String>,
    pub(crate) missing_says: String,
    pub(crate) missing_label_x: String,
    pub(crate) missing_label_y: String,
}

pub(crate) struct DayLine {
    pub(crate) x: String,
    pub(crate) label_x: String,
    pub(crate) label: String,
    pub(crate) is_today: bool,
}

pub(crate) struct SignRow {
    pub(crate) name: String,
    pub(crate) unit: String,
    pub(crate) name_y: String,
    pub(crate) unit_y: String,
    pub(crate) band_y: String,
    pub(crate) band_height: String,
    pub(crate) limits: Vec<LimitLine>,
    pub(crate) line: String,
    pub(crate) dots: Vec<(String, String)>,
    pub(crate) newest: Option<Newest>,
}

pub(crate) struct LimitLine {
    pub(crate) y: String,
    pub(crate) text_y: String,
    pub(crate) label: String,
}

pub(crate) struct Newest {
    pub(crate) x: String,
    pub(crate) y: String,
    pub(crate) text_y: String,
    pub(crate) value: String,
    pub(crate) is_over: bool,
    /// "utanför", and when it was measured if that was not today.
    pub(crate) says: Vec<String>,
    pub(crate) says_y: String,
    /// A triangle instead of a dot, beyond the limit.
    pub(crate) triangle: String,
}

const SIGNS: [VitalSign; 5] = [
    VitalSign::Temperature,
    VitalSign::Pulse,
    VitalSign::SystolicPressure,
    VitalSign::OxygenSaturation,
    VitalSign::RespiratoryRate,
];

const TOP: f64 = 26.0;
const ROW: f64 = 74.0;
const PLOT: f64 = 50.0;

/// None before there are two sets to draw a line between.
pub(crate) fn view(on: &On<'_>) -> Option<ChartView> {
    let measurements = &on.episode().measurements;
    measurements.get(1)?;
    let first = measurements.first()?.mark.at;
    let across = Across::new(first, on.now());
    let missing = planned::missing(on.episode(), first, on.now(), on.zone());
    let drawn: Vec<VitalSign> = SIGNS
        .into_iter()
        .filter(|sign| measurements.iter().any(|m| m.reading.value(*sign).is_some()))
        .collect();
    let rows: Vec<SignRow> = drawn
        .iter()
        .enumerate()
        .map(|(index, sign)| {
            let top = TOP + ROW * scale::number(index) + 8.0;
            row(on, *sign, top, &across, &missing)
        })
        .collect();
    let bottom = TOP + ROW * scale::number(rows.len());
    let mut gaps: Vec<Timestamp> =
        missing.iter().filter(|(sign, _)| drawn.contains(sign)).map(|(_, at)| *at).collect();
    gaps.sort_unstable();
    gaps.dedup();
    let last = gaps.last().copied();
    Some(ChartView {
        height: scale::text(bottom + 20.0),
        bottom: scale::text(bottom),
        describes: describes(on, &drawn, gaps.len()),
        days: days(on, &across),
        missing: gaps.iter().map(|at| across.x(*at)).collect(),
        missing_says: last.map_or_else(String::new, |at| {
            on.t().with("chart-missing", &[("when", &on.moment(at))])
        }),
        missing_label_x: last.map(|at| across.label_x(at)).unwrap_or_default(),
        missing_label_y: scale::text(bottom + 14.0),
        rows,
    })
}

fn row(
    on: &On<'_>,
    sign: VitalSign,
    top: f64,
    across: &Across,
    missing: &[(VitalSign, Timestamp)],
) -> SignRow {
    let values: Vec<(Timestamp, i32)> = values(&on.episode().measurements, sign);
    let limits = limits(on, sign);
    let (below, above) = nearest(&limits);
    let up = Up::new(top, PLOT, values.iter().map(|(_, value)| *value), below, above);
    let t = on.t();
    let line = |key: &str, value: i32| LimitLine {
        y: up.y(value),
        text_y: up.y_shifted(value, 4.0),
        label: t.with(key, &[("value", &format::value(t, sign, value))]),
    };
    let lines = [above.map(|v| line("chart-at-most", v)), below.map(|v| line("chart-at-least", v))];
    // Without limits nothing is said to be within them.
    let (band_y, band_height) = match (below, above) {
        (None, None) => (scale::text(top), scale::text(0.0)),
        _ => up.band(below, above),
    };
    let newest = values.last().map(|(at, value)| {
        let over = below.is_some_and(|b| *value < b) || above.is_some_and(|a| *value > a);
        Newest {
            x: across.x(*at),
            y: up.y(*value),
            text_y: up.y_shifted(*value, 6.0),
            value: format::value(t, sign, *value),
            is_over: over,
            says: said_of(on, *at, over),
            says_y: up.y_shifted(*value, 21.0),
            triangle: format!("M{} {}l8 14h-16z", across.x(*at), up.y_shifted(*value, -8.0)),
        }
    });
    let gaps: Vec<Timestamp> =
        missing.iter().filter(|(of, _)| *of == sign).map(|(_, at)| *at).collect();
    SignRow {
        name: on.get(&format!("sign-short-{}", sign.as_str().replace('_', "-"))),
        unit: sign.unit().unwrap_or_default().to_owned(),
        name_y: scale::text(top + 16.0),
        unit_y: scale::text(top + 33.0),
        band_y,
        band_height,
        limits: lines.into_iter().flatten().collect(),
        line: path(&values, &gaps, across, &up),
        dots: values.iter().map(|(at, value)| (across.x(*at), up.y(*value))).collect(),
        newest,
    }
}

fn said_of(on: &On<'_>, at: Timestamp, over: bool) -> Vec<String> {
    let day = care::care_time::day_of(at, on.zone());
    let old = (day != on.today()).then(|| format::day_word(on.t(), day, on.today()));
    let over = over.then(|| on.get("vitals-beyond"));
    [over, old].into_iter().flatten().collect()
}

fn values(measurements: &[Measurement], sign: VitalSign) -> Vec<(Timestamp, i32)> {
    let values = measurements.iter();
    values.filter_map(|m| Some((m.mark.at, m.reading.value(sign)?))).collect()
}

/// The line, lifted wherever a planned value is missing between two known ones.
fn path(values: &[(Timestamp, i32)], missing: &[Timestamp], across: &Across, up: &Up) -> String {
    let mut path = String::new();
    let mut before: Option<Timestamp> = None;
    for (at, value) in values {
        let broken = before.is_none_or(|from| missing.iter().any(|gap| from < *gap && gap < at));
        path.push(if broken { 'M' } else { 'L' });
        path.push_str(&format!("{} {}", across.x(*at), up.y(*value)));
        before = Some(*at);
    }
    path
}

fn limits<'a>(on: &'a On<'_>, sign: VitalSign) -> Vec<&'a Limit> {
    let decision = on.episode().decision.as_ref();
    let limits = decision.into_iter().flat_map(|decision| &decision.protocol.limits);
    limits.filter(|limit| limit.sign == sign).collect()
}

/// The limits that are passed first, below and above.
fn nearest(limits: &[&Limit]) -> (Option<i32>, Option<i32>) {
    let below = limits.iter().filter_map(|limit| limit.below).max();
    let above = limits.iter().filter_map(|limit| limit.above).min();
    (below, above)
}

fn days(on: &On<'_>, across: &Across) -> Vec<DayLine> {
    let first = care::care_time::day_of(across.from, on.zone());
    let all: Vec<_> = first.series(1.day()).take_while(|day| *day <= on.today()).collect();
    let mut lines: Vec<DayLine> = vec![];
    // From the right, so that today is named; a name that would not fit is left out.
    let mut free = f64::INFINITY;
    for day in all.iter().rev() {
        let start = care::care_time::resolve(day.at(0, 0, 0, 0), on.zone()).max(across.from);
        let x = across.at(start);
        let is_today = *day == on.today();
        let fits = x + scale::LABEL <= free;
        free = if fits { x } else { free };
        lines.push(DayLine {
            x: scale::text(x),
            label_x: scale::text(x + 4.0),
            label: if fits { day_label(on, *day, is_today) } else { String::new() },
            is_today,
        });
    }
    lines
}

/// "ons 18", and "i dag"
fn day_label(on: &On<'_>, day: jiff::civil::Date, is_today: bool) -> String {
    if is_today {
        return format::day_word(on.t(), day, on.today());
    }
    let full = on.get(&format!("weekday-{}", day.weekday().to_monday_one_offset()));
    let short: String = full.chars().take(3).collect();
    format!("{short} {}", day.day())
}

/// The picture in words, for those who do not see it.
fn describes(on: &On<'_>, drawn: &[VitalSign], gaps: usize) -> String {
    let t = on.t();
    let ways = drawn.iter().filter_map(|sign| {
        let values = values(&on.episode().measurements, *sign);
        let (first, last) = (values.first()?.1, values.last()?.1);
        let name = format::sign_name(t, *sign);
        let (first, last) =
            (format::value(t, *sign, first), format::value_with_unit(t, *sign, last));
        Some(t.with("chart-way", &[("sign", &name), ("first", &first), ("last", &last)]))
    });
    let mut words: Vec<String> = ways.collect();
    if gaps > 0 {
        words.push(t.with("chart-gaps", &[("n", &gaps)]));
    }
    words.join(" ")
}
