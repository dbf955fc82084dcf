//! `GET /episodes/{id}/news2`: the official NEWS2 observation chart, in the RCP's colours.
//!
//! National Early Warning Score (NEWS) 2, Royal College of Physicians, London, December 2017. The
//! chart's rows are the RCP's; the colour of each row is the points that `care::news2` gives it.

use super::identity::Identity;
use super::on::On;
use crate::failure::Failure;
use crate::format;
use crate::page::{self, Page};
use crate::session::Signed;
use crate::state::WebState;
use crate::texts::T;
use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use care::episode::Measurement;
use care::ids::EpisodeId;
use care::news2::{SCORED, Scale, score};
use care::vital_sign::{Reading, VitalSign};

#[derive(Template)]
#[template(path = "episode/news2.html")]
struct ChartPage {
    page: Page,
    t: T,
    identity: Identity,
    scale: String,
    times: Vec<String>,
    signs: Vec<SignView>,
    totals: Vec<String>,
}

struct SignView {
    name: String,
    unit: String,
    rows: Vec<RowView>,
}

struct RowView {
    label: String,
    /// The RCP's colour: `p23-rcp--0` … `p23-rcp--3`.
    class: String,
    points: u8,
    /// One cell per time: the value when it falls in this row.
    cells: Vec<String>,
}

/// Columns: the newest sets.
const TIMES: usize = 8;

pub(crate) async fn show(
    State(web): State<WebState>,
    signed: Signed,
    Path(id): Path<EpisodeId>,
) -> Result<Response, Failure> {
    let on = On::open(&web, &signed, id).await?;
    let all = &on.episode().measurements;
    let shown: Vec<&Measurement> = all.iter().skip(all.len().saturating_sub(TIMES)).collect();
    let scale = on.episode().scale();
    let totals = shown.iter().map(|measured| {
        score(&measured.reading, scale).total().map_or_else(|_| "–".to_owned(), |n| n.to_string())
    });
    let page = ChartPage {
        page: Page::of(&web, &signed),
        t: on.t(),
        identity: Identity::of(&on),
        scale: on.get(&format!("scale-{}", scale.as_str())),
        times: shown.iter().map(|measured| on.moment(measured.mark.at)).collect(),
        signs: SCORED.into_iter().map(|sign| view(&on, sign, scale, &shown)).collect(),
        totals: totals.collect(),
    };
    Ok(page::html(&page)?.into_response())
}

fn view(on: &On<'_>, sign: VitalSign, scale: Scale, shown: &[&Measurement]) -> SignView {
    let rows = rows(sign, scale).into_iter().map(|row| row_view(on, sign, scale, &row, shown));
    SignView {
        name: crate::items::capital(&format::sign_name(on.t(), sign)),
        unit: sign.unit().unwrap_or_default().to_owned(),
        rows: rows.collect(),
    }
}

/// One row of the chart: from and to, both counted, and on scale 2 air or oxygen.
struct Row {
    from: i32,
    to: i32,
    oxygen: Option<bool>,
}

fn row_view(
    on: &On<'_>,
    sign: VitalSign,
    scale: Scale,
    row: &Row,
    shown: &[&Measurement],
) -> RowView {
    let points = points(sign, scale, row);
    let cells = shown.iter().map(|measured| {
        let reading = &measured.reading;
        let here = |value: &i32| (row.from..=row.to).contains(value);
        let oxygen = row.oxygen.is_none_or(|on| reading.supplemental_oxygen == Some(on));
        let value = reading.value(sign).filter(here).filter(|_| oxygen);
        value.map(|value| format::value(on.t(), sign, value)).unwrap_or_default()
    });
    RowView {
        label: label(on, sign, row),
        class: format!("p23-rcp--{points}"),
        points,
        cells: cells.collect(),
    }
}

fn points(sign: VitalSign, scale: Scale, row: &Row) -> u8 {
    let value = row.from.max(*sign.plausible().start());
    let mut reading = Reading { supplemental_oxygen: row.oxygen, ..Reading::default() };
    match reading.set(sign, value) {
        Ok(()) => score(&reading, scale).parts.points(sign).unwrap_or(0),
        Err(_) => 0,
    }
}

/// "≥ 25", "21–24", "≤ 8"
fn label(on: &On<'_>, sign: VitalSign, row: &Row) -> String {
    let value = |value| format::value(on.t(), sign, value);
    let (lowest, highest) = sign.plausible().into_inner();
    let range = match (row.from <= lowest, row.to >= highest) {
        _ if matches!(sign, VitalSign::SupplementalOxygen | VitalSign::Consciousness) => {
            return value(row.from);
        }
        (false, true) => format!("≥ {}", value(row.from)),
        (true, false) => format!("≤ {}", value(row.to)),
        _ => format!("{}–{}", value(row.from), value(row.to)),
    };
    match row.oxygen {
        Some(true) => on.t().with("news2-on-oxygen", &[("range", &range)]),
        Some(false) => on.t().with("news2-on-air", &[("range", &range)]),
        None => range,
    }
}

/// The rows as the RCP draws them, from the top.
fn rows(sign: VitalSign, scale: Scale) -> Vec<Row> {
    let (lowest, highest) = sign.plausible().into_inner();
    let starts: &[i32] = match sign {
        VitalSign::RespiratoryRate => &[25, 21, 18, 15, 12, 9],
        VitalSign::OxygenSaturation => match scale {
            Scale::One => &[96, 94, 92],
            Scale::Two => return saturation_two(),
        },
        VitalSign::SystolicPressure => {
            &[220, 201, 181, 161, 141, 121, 111, 101, 91, 81, 71, 61, 51]
        }
        VitalSign::Pulse => &[131, 121, 111, 101, 91, 81, 71, 61, 51, 41, 31],
        VitalSign::Temperature => &[391, 381, 371, 361, 351],
        VitalSign::SupplementalOxygen
        | VitalSign::Consciousness
        | VitalSign::DiastolicPressure
        | VitalSign::Weight => {
            return (lowest..=highest).map(|at| Row { from: at, to: at, oxygen: None }).collect();
        }
    };
    let mut top = highest;
    let mut rows = vec![];
    for from in starts.iter().copied().chain([lowest]) {
        rows.push(Row { from, to: top, oxygen: None });
        top = from - 1;
    }
    rows
}

/// Scale 2 reads high saturation on oxygen and on air apart.
fn saturation_two() -> Vec<Row> {
    let row = |from, to, oxygen| Row { from, to, oxygen };
    vec![
        row(97, 100, Some(true)),
        row(95, 96, Some(true)),
        row(93, 94, Some(true)),
        row(93, 100, Some(false)),
        row(88, 92, None),
        row(86, 87, None),
        row(84, 85, None),
        row(0, 83, None),
    ]
}
